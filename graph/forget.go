package graph

import (
	"context"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Forget removes what an article has brought: the quads labelled with it and
// its sentences, and those direct edges that no remaining article warrants. It
// is one durable transaction and returns the number of quads that went. The
// error wraps ErrUnknownArticle when there is no such article.
func (s *Store) Forget(ctx context.Context, article string) (removed int, err error) {
	done, err := s.begin(ctx)
	if err != nil {
		return 0, err
	}
	defer done()
	removed, err = s.forget(ctx, quad.IRI(article))
	if err == nil && removed == 0 {
		err = fmt.Errorf("%s: %w", article, ErrUnknownArticle)
	}
	return removed, err
}

// forget needs the right to write.
func (s *Store) forget(ctx context.Context, article quad.IRI) (int, error) {
	if article == "" || articleOf(article) != article {
		return 0, nil
	}
	var gone []quad.Quad
	err := s.view(func(qs cayley.QuadStore) (err error) {
		if gone, err = articleQuads(ctx, qs, article); err != nil {
			return err
		}
		edges, err := strandedEdges(ctx, qs, gone)
		gone = append(gone, edges...)
		return err
	})
	if err != nil || len(gone) == 0 {
		return 0, err
	}
	return len(gone), s.apply(cayley.Delete, gone)
}

// strandedEdges lists the direct edges of the facts in gone that would not be
// written if these quads did not exist.
func strandedEdges(ctx context.Context, qs cayley.QuadStore, gone []quad.Quad) ([]quad.Quad, error) {
	goes := make(map[quad.Quad]bool, len(gone))
	for _, q := range gone {
		goes[q] = true
	}
	var out []quad.Quad
	for _, fact := range factsIn(gone) {
		written, err := all(ctx, qs, quad.Label, fact, "")
		if err != nil {
			return nil, err
		}
		if len(written) == 0 {
			continue
		}
		told, err := factQuads(ctx, qs, fact)
		if err != nil {
			return nil, err
		}
		left, err := schema.Decode(slices.DeleteFunc(told, func(q quad.Quad) bool { return goes[q] }))
		if err != nil {
			return nil, err
		}
		var warranted []quad.Quad
		for _, r := range left {
			warranted = append(warranted, edgesOf(r, fact)...)
		}
		for _, q := range written {
			if !slices.Contains(warranted, q) {
				out = append(out, q)
			}
		}
	}
	return out, nil
}

// factsIn lists the facts that are subjects in quads, each once.
func factsIn(quads []quad.Quad) []quad.IRI {
	seen := make(map[quad.IRI]bool)
	var out []quad.IRI
	for _, q := range quads {
		if id, ok := q.Subject.(quad.IRI); ok && isNode(id, schema.PrefixFact) && !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

// tellings decodes what each article says of a fact: a record for each, with
// that fact and, of the quotations that claim it, no more than that they do.
func tellings(ctx context.Context, qs cayley.QuadStore, fact quad.IRI) ([]schema.Record, error) {
	quads, err := factQuads(ctx, qs, fact)
	if err != nil {
		return nil, err
	}
	return schema.Decode(quads)
}

func factQuads(ctx context.Context, qs cayley.QuadStore, fact quad.IRI) ([]quad.Quad, error) {
	quads, err := all(ctx, qs, quad.Subject, fact, "")
	if err != nil {
		return nil, err
	}
	claims, err := all(ctx, qs, quad.Object, fact, schema.RoleIRI(schema.RoleClaims))
	return append(quads, claims...), err
}

// edgesOf gives the direct edges that a record warrants for a fact.
func edgesOf(r schema.Record, fact quad.IRI) []quad.Quad {
	for i := range r.Facts {
		if f := &r.Facts[i]; f.ID == string(fact) && len(f.Evidence) > 0 {
			return schema.Edges(f)
		}
	}
	return nil
}
