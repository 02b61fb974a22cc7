package export

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// sortQuads calls f for the selected quads as key writes them, in the order of
// that. It counts the quads that RDF cannot express, which are left out.
func (s *Selection) sortQuads(ctx context.Context, key func(terms) string, f func(string) error) (left int, err error) {
	sorted := newSorter(s.temp)
	defer func() { err = errors.Join(err, sorted.Close()) }()
	add := func(q quad.Quad) error {
		t, ok := termsOf(q)
		if !ok {
			left++
			return nil
		}
		return sorted.Add(key(t))
	}
	if s.all {
		if err = s.store.Quads(ctx, add); err != nil {
			err = fmt.Errorf("export: reading the graph: %w", err)
		}
	} else {
		err = s.selectedQuads(ctx, add)
	}
	if err != nil {
		return left, err
	}
	return left, sorted.Each(ctx, f)
}

// selectedQuads calls f for the quads of the facts that pass: what the selected
// articles say of them and of the entities that they name, the sentences where
// they say so, and the direct edges. What no article tells is not among them.
func (s *Selection) selectedQuads(ctx context.Context, f func(quad.Quad) error) error {
	g, err := s.gather(ctx, func(*store.Report) string { return "" })
	if err != nil {
		return err
	}
	if err := g.close(); err != nil { // s.kept is all that is needed
		return err
	}
	return s.eachArticle(ctx, func(quads []quad.Quad, r *schema.Record) error {
		for _, q := range s.quadsOf(quads, r) {
			if err := f(q); err != nil {
				return err
			}
		}
		return nil
	})
}

// quadsOf gives those quads of an article that belong to the facts that pass.
func (s *Selection) quadsOf(quads []quad.Quad, r *schema.Record) (out []quad.Quad) {
	kept, edges := s.keptIn(r)
	if len(kept) == 0 {
		return nil
	}
	kept[quad.IRI(r.Article.ID)] = true
	var rest []quad.Quad
	for _, q := range quads {
		switch {
		case q.Predicate == schema.QWAsRead: // it tells of all facts
		case kept[q.Subject]:
			out = append(out, q)
			kept[q.Label] = true // the sentence, whose own quads come next
		default:
			rest = append(rest, q)
		}
	}
	for _, q := range rest {
		if _, _, isSentence := schema.ParseSentenceID(iriOf(q.Subject)); isSentence && kept[q.Subject] {
			out = append(out, q)
		}
	}
	return append(out, edges...)
}

// keptIn gives the facts of an article that pass and the quotations that hold
// them, without which a claim would look like the article's own, with the
// entities that these name, and their direct edges.
func (s *Selection) keptIn(r *schema.Record) (kept map[quad.Value]bool, edges []quad.Quad) {
	wanted := make(map[string]bool)
	for i := range r.Facts {
		if f := &r.Facts[i]; s.kept[f.ID] {
			wanted[f.ID], wanted[f.Quotation] = true, true
		}
	}
	kept = make(map[quad.Value]bool)
	for i := range r.Facts {
		f := &r.Facts[i]
		if !wanted[f.ID] {
			continue
		}
		kept[quad.IRI(f.ID)] = true
		for _, v := range f.Values() {
			if v.Entity != "" {
				kept[quad.IRI(v.Entity)] = true
			}
		}
		edges = append(edges, schema.Edges(f)...)
	}
	return kept, edges
}

func iriOf(v quad.Value) quad.IRI {
	iri, _ := v.(quad.IRI)
	return iri
}
