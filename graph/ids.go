package graph

import (
	"context"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// FactIDs lists the IDs of all facts, sorted, by reading the whole store once.
func (s *Store) FactIDs(ctx context.Context) (out []string, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		out, err = factIDs(ctx, qs)
		return err
	})
	slices.Sort(out)
	return out, err
}

// factIDs looks for qw:evidence, which every fact has, among references, and
// reads the names of what has it.
func factIDs(ctx context.Context, qs cayley.QuadStore) ([]string, error) {
	evidence, err := qs.ValueOf(schema.QWEvidence)
	if err != nil || evidence == nil {
		return nil, err
	}
	var out []string
	seen := make(map[any]bool)
	it := qs.QuadsAllIterator().Iterate()
	defer it.Close()
	for it.Next(ctx) {
		p, err := qs.QuadDirection(it.Result(), quad.Predicate)
		if err != nil {
			return nil, err
		}
		if refs.ToKey(p) != refs.ToKey(evidence) {
			continue
		}
		fact, err := qs.QuadDirection(it.Result(), quad.Subject)
		if err != nil {
			return nil, err
		}
		if seen[refs.ToKey(fact)] {
			continue
		}
		seen[refs.ToKey(fact)] = true
		id, err := qs.NameOf(fact)
		if err != nil {
			return nil, err
		}
		if iri, ok := id.(quad.IRI); ok {
			out = append(out, string(iri))
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return out, it.Err()
}
