package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A NameError says that a name or ID means no entity, or several.
type NameError struct {
	Name    string
	Unknown bool     // the candidates are but similar
	Hits    []Entity // candidates, best first
}

func (e *NameError) Error() string {
	what := "may mean:"
	switch {
	case e.Unknown && len(e.Hits) == 0:
		what = "is no entity of this graph"
	case e.Unknown:
		what = "is no entity of this graph; similar ones:"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%q %s", e.Name, what)
	for _, h := range e.Hits {
		fmt.Fprintf(&b, "\n  %s  %s (%s)", h.ID, h.Name, kind(h.Class))
	}
	return b.String()
}

// suggestions is how many similar names a NameError lists.
const suggestions = 5

// Lookup finds the entity that a name or an ID means; an ID that was merged
// means what it was merged into. The error is a NameError unless one entity
// fits best.
func (s *Store) Lookup(ctx context.Context, name string) (Entity, error) {
	name = strings.Trim(name, "<>")
	if strings.HasPrefix(name, schema.PrefixEntity) {
		if e, ok, err := s.withID(ctx, name); ok || err != nil {
			return e, err
		}
		return Entity{}, s.unknownName(ctx, name, schema.NameKey(strings.TrimPrefix(name, schema.PrefixEntity)))
	}
	hits, err := s.FindEntity(ctx, name)
	switch {
	case err != nil:
		return Entity{}, err
	case len(hits) == 0:
		return Entity{}, s.unknownName(ctx, name, schema.NameKey(name))
	case len(hits) == 1 || hits[0].Match != hits[1].Match:
		return hits[0].Entity, nil
	}
	fault := &NameError{Name: name}
	for _, h := range hits {
		if h.Match == hits[0].Match {
			fault.Hits = append(fault.Hits, h.Entity)
		}
	}
	return Entity{}, fault
}

// withID gives the entity of an ID, else the one that decisions made of it: an
// alias joins only what is of its kind, so the ID may mean somebody still.
func (s *Store) withID(ctx context.Context, id string) (Entity, bool, error) {
	e, ok, err := s.Entity(ctx, id)
	if ok || err != nil {
		return e, ok, err
	}
	list, err := s.Decisions(ctx)
	if err != nil {
		return e, false, err
	}
	now, by := schema.Follow(list, schema.Entity{ID: id, Class: schema.ClassThing}, schema.Article{})
	if by == nil {
		return e, false, nil
	}
	return s.Entity(ctx, now)
}

// unknownName gives a NameError with the entities whose names are most like the
// key of the wanted one.
func (s *Store) unknownName(ctx context.Context, name, key string) error {
	far := make(map[quad.Value]int)
	fault := &NameError{Name: name, Unknown: true}
	err := s.View(func(qs cayley.QuadStore) error {
		err := eachWith(ctx, qs, schema.SKOSHidden, func(q quad.Quad) error {
			if d, ok := likeness(key, lexical(q.Object)); ok {
				if old, seen := far[q.Subject]; !seen || d < old {
					far[q.Subject] = d
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		for id := range far {
			e, ok, err := entity(ctx, qs, id)
			if err != nil {
				return err
			}
			if ok {
				fault.Hits = append(fault.Hits, e)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(fault.Hits, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(far[quad.IRI(a.ID)], far[quad.IRI(b.ID)]), cmp.Compare(b.Mentions, a.Mentions), strings.Compare(a.ID, b.ID))
	})
	fault.Hits = fault.Hits[:min(len(fault.Hits), suggestions)]
	return fault
}

// likeness says how far two keys are apart, and whether they are near enough to
// suggest one for the other: few letters differ, or a word is the same.
func likeness(a, b string) (distance int, ok bool) {
	distance = editDistance(a, b)
	if distance <= len(a)/4+1 {
		return distance, true
	}
	for _, w := range strings.Fields(a) {
		if len(w) > 2 && slices.Contains(strings.Fields(b), w) {
			return len(a) + distance, true
		}
	}
	return 0, false
}

// editDistance counts the letters to add, remove or replace to get from a to b
// (Levenshtein).
func editDistance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			change := diagonal
			if x[i] != y[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}

// eachWith calls f for every quad with the given predicate, of which there is
// no index.
func eachWith(ctx context.Context, qs cayley.QuadStore, p quad.IRI, f func(quad.Quad) error) error {
	pred, err := qs.ValueOf(p)
	if err != nil || pred == nil {
		return err
	}
	it := qs.QuadsAllIterator().Iterate()
	defer it.Close()
	for it.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		same, err := hasPredicate(qs, it.Result(), pred)
		if err != nil {
			return err
		}
		if !same {
			continue
		}
		q, err := qs.Quad(it.Result())
		if err != nil {
			return err
		}
		if err := f(q); err != nil {
			return err
		}
	}
	return it.Err()
}
