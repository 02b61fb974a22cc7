package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A change of decisions changes many articles, each in two transactions, since
// a store must not add and remove in one. So that a process may be killed in
// between, the articles are added to before they are taken from, what they
// said is kept with the first addition, and a mark stands in the store
// meanwhile. Whoever opens a store with the mark of a decision makes its
// articles obey those decisions that are stored, which completes a decision
// and takes back an undoing.

// Reasons for the mark.
const (
	byDecision = "decision"
	byLoad     = "load" // stays until a load has ended: nobody else knows which quads are still to come
)

func markOf(reason string) quad.Quad {
	return quad.Quad{Subject: schema.VocabularyLabel, Predicate: schema.QWUnsettled, Object: quad.String(reason), Label: schema.VocabularyLabel}
}

// errForeign is returned for an article that holds quads which Encode would not
// write, so that rewriting would lose them.
var errForeign = errors.New("it holds quads that Quadwire did not write")

// rewriteSet is the number of articles that are rewritten in one transaction.
const rewriteSet = 100

// obey stores decisions in the place of those that are there, and makes
// articles obey them.
func (s *Store) obey(ctx context.Context, list []schema.Decision, articles []quad.IRI) error {
	want, err := schema.EncodeDecisions(list)
	if err != nil {
		return err
	}
	err = s.view(func(qs cayley.QuadStore) error { // nothing is written if an article cannot be
		for _, a := range articles {
			if _, _, err := changes(ctx, qs, a, list); err != nil {
				return fmt.Errorf("%s: %w", a, err)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if _, err := s.addNew(append(want, markOf(byDecision))); err != nil {
		return err
	}
	if err := s.rewrite(ctx, articles, list); err != nil {
		return err
	}
	return s.confirm(ctx, want)
}

// rewrite makes articles say what they say by the decisions of the list.
func (s *Store) rewrite(ctx context.Context, articles []quad.IRI, list []schema.Decision) error {
	for set := range slices.Chunk(articles, rewriteSet) {
		var more, less []quad.Quad
		err := s.view(func(qs cayley.QuadStore) error {
			for _, a := range set {
				add, remove, err := changes(ctx, qs, a, list)
				if err != nil {
					return fmt.Errorf("%s: %w", a, err)
				}
				more, less = append(more, add...), append(less, remove...)
			}
			return nil
		})
		if err != nil {
			return err
		}
		if _, err := s.addNew(more); err != nil {
			return err
		}
		err = s.view(func(qs cayley.QuadStore) error {
			edges, err := strandedEdges(ctx, qs, less)
			less = append(less, edges...)
			return err
		})
		if err != nil {
			return err
		}
		if len(less) == 0 {
			continue
		}
		if err := s.apply(cayley.Delete, less); err != nil {
			return err
		}
	}
	return nil
}

// changes tells which quads an article must get and lose to obey decisions.
func changes(ctx context.Context, qs cayley.QuadStore, article quad.IRI, list []schema.Decision) (add, remove []quad.Quad, err error) {
	have, err := articleQuads(ctx, qs, article)
	if err != nil {
		return nil, nil, err
	}
	r, err := stored(have, article)
	if err != nil {
		return nil, nil, err
	}
	if r, err = schema.ApplyDecisions(r, list); err != nil {
		return nil, nil, err
	}
	want, err := schema.Encode(r)
	if err != nil {
		return nil, nil, err
	}
	return missing(want, have), missing(have, want), nil
}

// stored gives the record of an article from its quads. Where decisions have
// changed it, AsRead has what can be changed, and the rest may be caught in the
// middle of it.
func stored(have []quad.Quad, article quad.IRI) (schema.Record, error) {
	fixed := slices.DeleteFunc(slices.Clone(have), func(q quad.Quad) bool {
		s, _ := q.Subject.(quad.IRI)
		return articleOf(s) != article
	})
	if slices.ContainsFunc(fixed, func(q quad.Quad) bool { return q.Predicate == schema.QWAsRead }) {
		return only(fixed)
	}
	r, err := only(have)
	if err != nil {
		return r, err
	}
	again, err := schema.Encode(r)
	if err != nil {
		return r, err
	}
	own := slices.DeleteFunc(again, func(q quad.Quad) bool { return isNode(q.Label, schema.PrefixFact) })
	if len(own) != len(have) || len(missing(have, own)) > 0 {
		return r, errForeign
	}
	return r, nil
}

// only decodes the quads of one article.
func only(quads []quad.Quad) (schema.Record, error) {
	records, err := schema.Decode(quads)
	if err == nil && len(records) != 1 {
		err = errForeign
	}
	if err != nil {
		return schema.Record{}, err
	}
	return records[0], nil
}

// missing lists those of quads that are not in from.
func missing(quads, from []quad.Quad) []quad.Quad {
	has := make(map[quad.Quad]bool, len(from))
	for _, q := range from {
		has[q] = true
	}
	return slices.DeleteFunc(slices.Clone(quads), func(q quad.Quad) bool { return has[q] })
}

// confirm removes the mark, and the quads of decisions that are not wanted.
func (s *Store) confirm(ctx context.Context, want []quad.Quad) error {
	var gone []quad.Quad
	err := s.view(func(qs cayley.QuadStore) error {
		now, err := readDecisions(ctx, qs)
		if err != nil {
			return err
		}
		marks, err := all(ctx, qs, quad.Subject, schema.VocabularyLabel, schema.QWUnsettled)
		gone = append(missing(now.quads, want), marks...)
		return err
	})
	if err != nil || len(gone) == 0 {
		return err
	}
	return s.apply(cayley.Delete, gone)
}

// mark gives the reason for the mark in the store, "" when there is none.
func (s *Store) mark(ctx context.Context) (reason string, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		return scan(ctx, qs, quad.Subject, schema.VocabularyLabel, schema.QWUnsettled, func(q quad.Quad) error {
			if reason != byLoad {
				reason = lexical(q.Object)
			}
			return nil
		})
	})
	return reason, err
}

// finishDecision repairs a store in which a decision or undoing was broken off.
// It needs the right to write, or a store that nobody else has.
func (s *Store) finishDecision(ctx context.Context) error {
	reason, err := s.mark(ctx)
	if err != nil || reason != byDecision {
		return err
	}
	return s.settle(ctx)
}

// Settle makes articles whose quads were loaded obey the decisions; see
// LoadQuads.
func (s *Store) Settle(ctx context.Context) error {
	done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	reason, err := s.mark(ctx)
	if err != nil || reason == "" {
		return err
	}
	return s.settle(ctx)
}

// settle passes over articles that hold foreign quads: Check tells of them.
func (s *Store) settle(ctx context.Context) error {
	d, err := s.decisions(ctx)
	if err != nil {
		return err
	}
	want, err := schema.EncodeDecisions(d.list)
	if err != nil {
		return err
	}
	if _, err := s.addNew(want); err != nil {
		return err
	}
	var articles []quad.IRI
	err = s.view(func(qs cayley.QuadStore) error {
		found, err := bound(ctx, qs, d.list)
		for _, a := range found {
			if _, _, err := changes(ctx, qs, a, d.list); err == nil {
				articles = append(articles, a)
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := s.rewrite(ctx, articles, d.list); err != nil {
		return err
	}
	return s.confirm(ctx, want)
}

// needsMark says whether quads that are to be added may not obey decisions, so
// that the store must be marked.
func (s *Store) needsMark(ctx context.Context, quads []quad.Quad) (bool, error) {
	d, err := s.decisions(ctx)
	if err != nil {
		return false, err
	}
	decides := func(q quad.Quad) bool {
		return isNode(q.Label, schema.PrefixDecision) || q.Predicate == schema.QWAsRead
	}
	return len(d.list) > 0 || slices.ContainsFunc(quads, decides), nil
}
