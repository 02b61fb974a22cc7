package graph

import (
	"context"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// ArticleIDs lists the IDs of all articles, sorted.
func (s *Store) ArticleIDs(ctx context.Context) (out []string, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		return scan(ctx, qs, quad.Object, schema.ClassArticle, schema.RDFType, func(q quad.Quad) error {
			if id, ok := q.Subject.(quad.IRI); ok {
				out = append(out, string(id))
			}
			return nil
		})
	})
	slices.Sort(out)
	return slices.Compact(out), err
}

// ArticleQuads lists the quads that an article has brought: those labelled with
// it or one of its sentences. Direct edges, which articles share, are not
// among them; see schema.Edges.
func (s *Store) ArticleQuads(ctx context.Context, id string) (out []quad.Quad, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		out, err = articleQuads(ctx, qs, quad.IRI(id))
		return err
	})
	return out, err
}

// HasClass says whether a fact of the class ("Meeting") is in the store.
func (s *Store) HasClass(ctx context.Context, class string) (found bool, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		facts, err := subjectsOf(ctx, qs, schema.ClassIRI(class), schema.RDFType, 1)
		found = len(facts) > 0
		return err
	})
	return found, err
}
