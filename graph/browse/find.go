package browse

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// An AmbiguousError says that a name may mean several entities.
type AmbiguousError struct {
	Name       string   `json:"name"`
	Candidates []Entity `json:"candidates"` // the most often mentioned first
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q may mean %d; say which:%s", e.Name, len(e.Candidates), list(e.Candidates))
}

// An UnknownError says that nothing bears a name.
type UnknownError struct {
	Name        string   `json:"name"`
	Suggestions []Entity `json:"suggestions"` // names that share words with it or are spelt alike
}

func (e *UnknownError) Error() string {
	if len(e.Suggestions) == 0 {
		return fmt.Sprintf("nobody and nothing is called %q in the graph", e.Name)
	}
	return fmt.Sprintf("nobody and nothing is called %q in the graph; did you mean:%s", e.Name, list(e.Suggestions))
}

// list puts one entity a line.
func list(entities []Entity) string {
	var b strings.Builder
	for _, e := range entities {
		fmt.Fprintf(&b, "\n  %s (%s, %s)", e.Name, Kind(e.Class), e.ID)
	}
	return b.String()
}

// Find gives the entity that a name, an alias, a last name or an ID ("ent:…")
// means. It returns an AmbiguousError or an UnknownError when that is not
// exactly one.
func (b *Browser) Find(ctx context.Context, name string) (graph.Entity, error) {
	id := strings.Trim(name, "<>")
	if strings.HasPrefix(id, schema.PrefixEntity) {
		e, ok, err := b.store.Entity(ctx, id)
		if ok || err != nil {
			return e, err
		}
		return e, &UnknownError{Name: name, Suggestions: []Entity{}}
	}
	hits, err := b.store.Named(ctx, name)
	if err != nil {
		return graph.Entity{}, err
	}
	switch len(hits) {
	case 0:
		return graph.Entity{}, b.unknown(ctx, name)
	case 1:
		return hits[0].Entity, nil
	}
	var candidates []graph.Entity
	for _, h := range hits {
		candidates = append(candidates, h.Entity)
	}
	return graph.Entity{}, Ambiguous(name, candidates)
}

// Ambiguous is the error of a name that may mean each of the candidates.
func Ambiguous(name string, candidates []graph.Entity) *AmbiguousError {
	out := &AmbiguousError{Name: name}
	for _, e := range candidates {
		out.Candidates = append(out.Candidates, about(e))
	}
	return out
}

// maxSuggestions is how many names an UnknownError suggests.
const maxSuggestions = 5

// unknown looks through all names for those that are near the wanted one.
func (b *Browser) unknown(ctx context.Context, name string) error {
	names, err := b.store.Names(ctx)
	if err != nil {
		return err
	}
	type near struct {
		id       string
		distance int
	}
	var found []near
	for id, called := range names {
		best := tooFar
		for _, n := range called {
			best = min(best, unlike(schema.NameKey(name), schema.NameKey(n)))
		}
		if best < tooFar {
			found = append(found, near{id, best})
		}
	}
	slices.SortFunc(found, func(a, b near) int {
		return 2*(a.distance-b.distance) + strings.Compare(a.id, b.id)
	})
	out := &UnknownError{Name: name, Suggestions: []Entity{}}
	for _, f := range found[:min(len(found), maxSuggestions)] {
		e, ok, err := b.store.Entity(ctx, f.id)
		if err != nil {
			return err
		}
		if ok {
			out.Suggestions = append(out.Suggestions, about(e))
		}
	}
	return out
}

const tooFar = 1000

// unlike measures how far two keys of names are apart: by their letters, or,
// where they share a whole word, by the letters of the others, but tooFar
// where neither is likely to be a slip of the other.
func unlike(a, b string) int {
	d := edits([]rune(a), []rune(b))
	if d <= max(1, len(a)/4) {
		return d
	}
	for _, w := range strings.Fields(a) {
		for _, v := range strings.Fields(b) {
			if len(w) > 2 && edits([]rune(w), []rune(v)) <= len(w)/5 {
				return 100 + d
			}
		}
	}
	return tooFar
}

// edits is the Levenshtein distance.
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		last := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := last
			if x != y {
				change++
			}
			last = row[j+1]
			row[j+1] = min(change, row[j]+1, last+1)
		}
	}
	return row[len(b)]
}

// Kind names the class of an entity for people: "person".
func Kind(class string) string {
	_, kind, _ := strings.Cut(class, ":")
	switch kind {
	case "Organization":
		return "organisation"
	case "CreativeWork":
		return "work"
	}
	return strings.ToLower(kind)
}
