package export

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/pquads"
	"github.com/quadwire/quadwire/schema"
)

// Native gives a quad of another program as the graph keeps it: short IRIs, native
// literals. The error wraps graph.ErrInvalidQuad for one that RDF has no form
// for, so that no dump could hold it.
func Native(q quad.Quad) (quad.Quad, error) {
	for _, d := range quad.Directions {
		switch v := q.Get(d).(type) {
		case nil:
		case quad.IRI:
			q.Set(d, schema.Normalize(shortIRI(string(v))))
		default:
			q.Set(d, schema.Normalize(v))
		}
	}
	if _, ok := Line(q); !ok {
		return q, fmt.Errorf("%w: RDF has no form for %s", graph.ErrInvalidQuad, q.NQuad())
	}
	return q, nil
}

// ReadPQuads reads Cayley's PQuads and calls add for each quad. A record that is
// none, or whose quad add refuses with graph.ErrInvalidQuad, is given to bad with
// its number and skipped. ReadPQuads returns the first error of the reader,
// another one of add, or that of ctx.
func ReadPQuads(ctx context.Context, r io.Reader, add func(quad.Quad) error, bad func(error)) error {
	in, err := pquads.NewReader(r)
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		q, _, err := in.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			if q, err = Native(q); err == nil {
				err = add(q)
			}
		}
		switch {
		case errors.Is(err, pquads.ErrRecord), errors.Is(err, graph.ErrInvalidQuad):
			bad(fmt.Errorf("quad %d: %w", n, err))
		case err != nil:
			return fmt.Errorf("at quad %d: %w", n, err)
		}
	}
}
