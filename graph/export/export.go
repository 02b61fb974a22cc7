// Package export dumps a graph and reads dumps back.
//
// NQuads writes RDF 1.1 N-Quads that other tools accept: full IRIs, typed
// literals with full datatypes. ReadNQuads reads them back to the quads that
// the graph holds, short IRIs and native literals. Facts writes one JSON
// object per fact with everything a reader wants beside it.
//
// Both dumps are sorted, so that equal graphs give equal bytes.
package export

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/quad"
)

// each calls f for every quad of the store, in no order.
func each(ctx context.Context, qs graph.QuadStore, f func(quad.Quad) error) error {
	err := iterator.Iterate(ctx, qs.QuadsAllIterator()).Paths(false).Each(func(ref graph.Ref) error {
		q, err := qs.Quad(ref)
		if err != nil {
			return err
		}
		return f(q)
	})
	if err == nil {
		err = ctx.Err() // the iterator ends without a word when the context does
	}
	if err != nil {
		return fmt.Errorf("export: reading the graph: %w", err)
	}
	return nil
}
