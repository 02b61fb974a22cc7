package export

import (
	"context"
	"fmt"
	"slices"
	"strings"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A Filter tells what is wanted of a graph: the facts for which all that is
// given holds, and what belongs to them. The zero value wants everything.
type Filter struct {
	Entities      []string                                   // names or IDs; facts that one takes part in or claims, and see Depth
	Depth         int                                        // also facts of those who share a wanted fact with one, so many steps on; at least 1
	Classes       []string                                   // "Meeting"
	Within        func(t *schema.Time, reported string) bool // days; nil for all
	MinConfidence float64                                    // of the best sentence that proves a fact
	Sources       []string                                   // publishers, addresses and IDs of articles; others tell nothing
}

func (f *Filter) isZero() bool {
	return len(f.Entities)+len(f.Classes)+len(f.Sources) == 0 && f.Within == nil && f.MinConfidence == 0
}

// A Selection is the part of a graph that is written. It is for one goroutine,
// and the graph must not change while it is in use.
type Selection struct {
	store    *store.Store
	filter   Filter
	all      bool            // there is no filter
	articles []string        // that may tell something, sorted; nil for all
	reached  map[string]bool // facts near the wanted entities; nil for any
	kept     map[string]bool // facts that pass, once gather has run with a filter
	names    *names
	temp     string // folder for temporary files
}

// All selects everything; temp is the folder for temporary files, "" the
// system's.
func All(s *store.Store, temp string) *Selection {
	return &Selection{store: s, all: true, names: newNames(s), temp: temp}
}

// Select selects what passes a filter. What the filter names must be in the
// graph: errors are those of graph.Store.Lookup for entities, and
// graph.ErrUnknownArticle for sources.
func Select(ctx context.Context, s *store.Store, filter Filter, temp string) (*Selection, error) {
	sel := All(s, temp)
	if filter.isZero() {
		return sel, nil
	}
	sel.all, sel.filter = false, filter
	if c := filter.MinConfidence; c < 0 || c > 1 || c != c {
		return nil, fmt.Errorf("a confidence of %v: it lies between 0 and 1", c)
	}
	for _, class := range filter.Classes {
		found, err := s.HasClass(ctx, class)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, fmt.Errorf("no fact of the class %q is in the graph; \"quadwire stats\" lists those that are", class)
		}
	}
	if err := sel.findSources(ctx); err != nil {
		return nil, err
	}
	return sel, sel.findEntities(ctx)
}

// findSources lists the articles of the sources that are wanted.
func (s *Selection) findSources(ctx context.Context) error {
	if len(s.filter.Sources) == 0 {
		return nil
	}
	articles, err := s.store.Articles(ctx)
	if err != nil {
		return err
	}
	s.articles = []string{}
	for _, source := range s.filter.Sources {
		id := strings.Trim(source, "<>")
		n := len(s.articles)
		for i := range articles {
			if a := &articles[i]; a.ID == id || a.URL == source || strings.EqualFold(a.Publisher, source) {
				s.articles = append(s.articles, a.ID)
			}
		}
		if n == len(s.articles) {
			return fmt.Errorf("source %q: %w; \"quadwire stats --articles\" lists ids and publishers", source, store.ErrUnknownArticle)
		}
	}
	slices.Sort(s.articles)
	s.articles = slices.Compact(s.articles)
	return nil
}

// findEntities walks from the wanted entities over the facts that pass.
func (s *Selection) findEntities(ctx context.Context) error {
	if len(s.filter.Entities) == 0 {
		return nil
	}
	seen := make(map[string]bool)
	var edge []string
	for _, name := range s.filter.Entities {
		e, err := s.store.Lookup(ctx, name)
		if err != nil {
			return err
		}
		seen[e.ID] = true
		edge = append(edge, e.ID)
	}
	articles := make(map[string]bool)
	reached := make(map[string]bool)
	for range max(1, s.filter.Depth) {
		var next []string
		for _, id := range edge {
			facts, err := s.store.FactsWith(ctx, store.Filter{Entity: id})
			if err != nil {
				return err
			}
			for i := range facts {
				if !s.restrict(&facts[i]) || !s.passes(&facts[i]) {
					continue
				}
				reached[facts[i].ID] = true
				for _, source := range facts[i].Sources {
					articles[source.Article.ID] = true
				}
				next = append(next, newEntities(&facts[i], seen)...)
			}
		}
		edge = next
	}
	s.reached, s.articles = reached, append([]string{}, sortedKeys(articles)...)
	return nil
}

// newEntities lists the entities that a fact names and that have not been seen,
// and marks them.
func newEntities(r *store.Report, seen map[string]bool) (out []string) {
	for _, v := range r.Values() {
		if v.Entity != "" && !seen[v.Entity] {
			seen[v.Entity] = true
			out = append(out, v.Entity)
		}
	}
	return out
}

// restrict drops what articles tell that are not wanted; false when nothing is
// left.
func (s *Selection) restrict(r *store.Report) bool {
	if len(s.filter.Sources) > 0 {
		r.Sources = slices.DeleteFunc(r.Sources, func(from store.Source) bool {
			_, wanted := slices.BinarySearch(s.articles, from.Article.ID)
			return !wanted
		})
	}
	return len(r.Sources) > 0
}

// passes says whether a fact with all its evidence is wanted.
func (s *Selection) passes(r *store.Report) bool {
	f := &s.filter
	return (s.reached == nil || s.reached[r.ID]) &&
		(len(f.Classes) == 0 && r.Class != schema.Clause || slices.ContainsFunc(f.Classes, func(c string) bool { return schema.ClassIRI(c) == schema.ClassIRI(r.Class) })) &&
		(f.Within == nil || f.Within(r.Time, r.Reported())) &&
		best(r).Evidence.Confidence >= f.MinConfidence
}

// best gives the source of a fact that was read most surely, the first of
// equals.
func best(r *store.Report) *store.Source {
	at := 0
	for i := range r.Sources {
		if r.Sources[i].Evidence.Confidence > r.Sources[at].Evidence.Confidence {
			at = i
		}
	}
	return &r.Sources[at]
}
