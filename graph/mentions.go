package graph

import (
	"context"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A Passage is a sentence of an article.
type Passage struct {
	Article  schema.Article
	Sentence schema.Sentence
}

// Passages lists the sentences that mention an entity ("ent:…") of each of the
// groups, by article ID, then by place. AsOf is as in Filter.
func (s *Store) Passages(ctx context.Context, groups [][]string, asOf string) (out []Passage, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		nodes, err := sharedSentences(ctx, qs, groups)
		if err != nil {
			return err
		}
		r := reader{ctx: ctx, qs: qs, told: make(map[quad.IRI][]quad.Quad)}
		for _, node := range nodes {
			p, ok, err := r.passage(node)
			if err != nil {
				return err
			}
			if day := p.Article.Day(); ok && (asOf == "" || day != "" && day <= asOf) {
				out = append(out, p)
			}
		}
		return nil
	})
	slices.SortFunc(out, func(a, b Passage) int {
		return 2*strings.Compare(a.Article.ID, b.Article.ID) + min(1, max(-1, a.Sentence.Index-b.Sentence.Index))
	})
	return out, err
}

// sharedSentences lists the sentences that mention one of every group.
func sharedSentences(ctx context.Context, qs cayley.QuadStore, groups [][]string) ([]quad.IRI, error) {
	seen := make(map[quad.IRI]int) // how many groups a sentence mentions, as long as it is all
	for n, group := range groups {
		for _, id := range group {
			found, err := all(ctx, qs, quad.Subject, quad.IRI(id), schema.QWMentionedIn)
			if err != nil {
				return nil, err
			}
			for _, q := range found {
				if node, ok := q.Object.(quad.IRI); ok && seen[node] == n {
					seen[node] = n + 1
				}
			}
		}
	}
	var out []quad.IRI
	for node, n := range seen {
		if n == len(groups) {
			out = append(out, node)
		}
	}
	slices.Sort(out)
	return out, nil
}

// passage reads a sentence with its article.
func (r *reader) passage(node quad.IRI) (p Passage, ok bool, err error) {
	var quads []quad.Quad
	for _, n := range []quad.IRI{node, articleOf(node)} {
		more, err := r.describe(n)
		if err != nil {
			return p, false, err
		}
		quads = append(quads, more...)
	}
	records, err := schema.Decode(quads)
	if err != nil || len(records) != 1 || len(records[0].Sentences) != 1 {
		return p, false, err
	}
	return Passage{records[0].Article, records[0].Sentences[0]}, true, nil
}
