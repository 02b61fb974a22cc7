package graph

import (
	"context"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A Standing counts what the graph has of an entity.
type Standing struct {
	Entity
	Facts       int // that it takes part in; not those that it only claims
	Quotes      int // of what it said
	Articles    int // that mention it; near-copies of one text count as one
	Connections int // entities that are one hop away, see Paths
}

// Standings counts for every entity of the given classes ("schema:Person"), by
// ID. An entity is of the class that most articles give it.
func (s *Store) Standings(ctx context.Context, classes ...string) (out []Standing, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		w := newWalker(ctx, qs)
		ids, err := w.ofClass(classes)
		if err != nil {
			return err
		}
		for _, id := range ids {
			e, ok, err := entity(ctx, qs, id)
			if err != nil {
				return err
			}
			if !ok || !slices.Contains(classes, e.Class) {
				continue
			}
			st, err := w.standing(id)
			if err != nil {
				return err
			}
			st.Entity = e
			out = append(out, st)
		}
		return nil
	})
	return out, err
}

// ofClass lists the entities to which any article gives one of the classes.
func (w *walker) ofClass(classes []string) ([]quad.IRI, error) {
	var out []quad.IRI
	for _, class := range classes {
		found, err := all(w.ctx, w.qs, quad.Object, quad.IRI(class), schema.RDFType)
		if err != nil {
			return nil, err
		}
		for _, q := range found {
			if id, ok := q.Subject.(quad.IRI); ok {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func (w *walker) standing(id quad.IRI) (st Standing, err error) {
	near, err := w.neighbours(id)
	if err != nil {
		return st, err
	}
	st.Connections = len(near)
	facts, quotes, articles := make(map[quad.Value]bool), make(map[quad.Value]bool), make(map[quad.IRI]bool)
	err = scan(w.ctx, w.qs, quad.Object, id, "", func(q quad.Quad) error {
		switch {
		case !isNode(q.Subject, schema.PrefixFact) || q.Predicate == schema.QWAttributedTo:
		case q.Predicate == schema.RoleIRI(schema.RoleSpeaker):
			quotes[q.Subject] = true
		default:
			parts, err := w.participants(q.Subject.(quad.IRI))
			if err != nil {
				return err
			}
			if len(parts) > 0 {
				facts[q.Subject] = true
			}
		}
		return nil
	})
	if err != nil {
		return st, err
	}
	err = scan(w.ctx, w.qs, quad.Subject, id, schema.QWMentionedIn, func(q quad.Quad) error {
		articles[articleOf(q.Object)] = true
		return nil
	})
	for q := range quotes {
		facts[q] = true // a speaker takes part in what is said
	}
	if err != nil {
		return st, err
	}
	st.Facts, st.Quotes = len(facts), len(quotes)
	st.Articles, err = w.sources(articles)
	return st, err
}

// sources counts the sources of articles, each of which is read once.
func (w *walker) sources(articles map[quad.IRI]bool) (int, error) {
	var list []schema.Article
	for id := range articles {
		a, ok := w.articles[id]
		if !ok {
			info, err := articleInfo(w.ctx, w.qs, id)
			if err != nil {
				return 0, err
			}
			a = info.Article()
			w.articles[id] = a
		}
		list = append(list, a)
	}
	return CountSources(list), nil
}
