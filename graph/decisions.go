package graph

import (
	"context"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// decided are the decisions of a store with their quads.
type decided struct {
	list  []schema.Decision
	quads []quad.Quad
}

// Decisions lists what was decided about entities, in the order in which it is
// applied.
func (s *Store) Decisions(ctx context.Context) (list []schema.Decision, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		d, err := readDecisions(ctx, qs)
		list = d.list
		return err
	})
	return list, err
}

func readDecisions(ctx context.Context, qs cayley.QuadStore) (d decided, err error) {
	typed, err := all(ctx, qs, quad.Object, schema.ClassDecision, schema.RDFType)
	if err != nil {
		return d, err
	}
	for _, q := range typed {
		told, err := all(ctx, qs, quad.Label, q.Subject, "")
		if err != nil {
			return d, err
		}
		d.quads = append(d.quads, told...)
	}
	d.list, err = schema.DecodeDecisions(d.quads)
	return d, err
}

// decisions gives those of the store; the caller has the right to write.
func (s *Store) decisions(ctx context.Context) (*decided, error) {
	if s.decided != nil {
		return s.decided, nil
	}
	err := s.view(func(qs cayley.QuadStore) error {
		d, err := readDecisions(ctx, qs)
		if err == nil {
			s.decided = &d
		}
		return err
	})
	return s.decided, err
}

// encode gives the quads of a record as the decisions of the store have it. It
// needs the right to write.
func (s *Store) encode(ctx context.Context, r schema.Record) ([]quad.Quad, error) {
	d, err := s.decisions(ctx)
	if err != nil {
		return nil, err
	}
	if r, err = schema.ApplyDecisions(r, d.list); err != nil {
		return nil, err
	}
	return schema.Encode(r)
}

// touching lists the articles that speak of one of the entities, sorted.
func touching(ctx context.Context, qs cayley.QuadStore, entities ...string) ([]quad.IRI, error) {
	seen := make(map[quad.IRI]bool)
	var out []quad.IRI
	for _, e := range entities {
		if e == "" {
			continue
		}
		for _, d := range []quad.Direction{quad.Subject, quad.Object} {
			err := scan(ctx, qs, d, quad.IRI(e), "", func(q quad.Quad) error {
				label, _ := q.Label.(quad.IRI)
				if a := articleOf(label); a != "" && !seen[a] {
					seen[a] = true
					out = append(out, a)
				}
				return nil
			})
			if err != nil {
				return nil, err
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// bound lists the articles that decisions bear upon: those that speak of what
// they are about, and those that decisions once changed.
func bound(ctx context.Context, qs cayley.QuadStore, list []schema.Decision) ([]quad.IRI, error) {
	var about []string
	for _, d := range list {
		about = append(about, d.Entity, d.Other)
	}
	out, err := touching(ctx, qs, about...)
	if err != nil {
		return nil, err
	}
	typed, err := all(ctx, qs, quad.Object, schema.ClassArticle, schema.RDFType)
	if err != nil {
		return nil, err
	}
	for _, q := range typed {
		article, ok := q.Subject.(quad.IRI)
		if !ok {
			continue
		}
		was, err := object(ctx, qs, article, schema.QWAsRead)
		if err != nil {
			return nil, err
		}
		if was != nil {
			out = append(out, article)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}
