package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"

	"github.com/quadwire/quadwire/schema"
)

// maxSuggestions is how many names an UnknownError suggests.
const maxSuggestions = 5

// unknown gives an UnknownError with the entities whose names are most like the
// wanted one. It reads all entities.
func (s *Store) unknown(ctx context.Context, name string) error {
	type near struct {
		Entity
		distance int
	}
	key := schema.NameKey(strings.TrimPrefix(name, schema.PrefixEntity))
	var found []near
	err := s.view(func(qs cayley.QuadStore) error {
		ids, err := newWalker(ctx, qs).ofClass(EntityClasses)
		if err != nil {
			return err
		}
		for _, id := range ids {
			e, ok, err := entity(ctx, qs, id)
			if err != nil {
				return err
			}
			if d := unlikeAny(key, append(e.Aliases, e.Name)); ok && d < tooFar {
				found = append(found, near{e, d})
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.Mentions, a.Mentions), strings.Compare(a.ID, b.ID))
	})
	var best []Entity
	for _, f := range found[:min(len(found), maxSuggestions)] {
		best = append(best, f.Entity)
	}
	return &UnknownError{Name: name, Suggestions: bearers(best)}
}

// tooFar is the distance of names that are not alike.
const tooFar = 1000

// unlikeAny gives the distance of a key to the nearest of names.
func unlikeAny(key string, names []string) int {
	best := tooFar
	for _, n := range names {
		best = min(best, unlike(key, schema.NameKey(n)))
	}
	return best
}

// unlike measures how far two keys of names are apart: by their letters, or,
// where they share a whole word, by the letters of the others, but tooFar
// where neither is likely to be a slip of the other.
func unlike(a, b string) int {
	d := editDistance(a, b)
	if d <= max(1, len(a)/4) {
		return d
	}
	for _, w := range strings.Fields(a) {
		for _, v := range strings.Fields(b) {
			if len(w) > 2 && editDistance(w, v) <= len(w)/5 {
				return 100 + d
			}
		}
	}
	return tooFar
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
