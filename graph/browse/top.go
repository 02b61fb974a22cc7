package browse

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
)

// A Row is an entity with what there is of it.
type Row struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Class       string `json:"class"`
	Facts       int    `json:"facts"`
	Quotes      int    `json:"quotes"`
	Articles    int    `json:"articles"`
	Connections int    `json:"connections"`
}

// measures are what entities can be ordered by.
var measures = map[string]func(Row) int{
	"facts":       func(r Row) int { return r.Facts },
	"quotes":      func(r Row) int { return r.Quotes },
	"articles":    func(r Row) int { return r.Articles },
	"connections": func(r Row) int { return r.Connections },
}

// kinds are what entities can be narrowed to.
var kinds = map[string][]string{
	"":             graph.EntityClasses,
	"person":       {"schema:Person"},
	"organisation": {"schema:Organization"},
	"organization": {"schema:Organization"},
	"place":        {"schema:Country", "schema:City", "schema:Place"},
}

// Top lists the entities that have most of something ("facts", "quotes",
// "articles", "connections"), of one kind ("person", "organisation", "place")
// or of any (""). Entities that have none of it are left out.
func (b *Browser) Top(ctx context.Context, by, kind string, limit int) ([]Row, error) {
	measure, ok := measures[by]
	if !ok {
		return nil, fmt.Errorf("%q: entities are ordered by facts, quotes, articles or connections", by)
	}
	classes, ok := kinds[kind]
	if !ok {
		return nil, fmt.Errorf("%q is no kind of entity; kinds are person, organisation and place", kind)
	}
	standings, err := b.store.Standings(ctx, classes...)
	if err != nil {
		return nil, err
	}
	out := []Row{}
	for _, s := range standings {
		r := Row{s.ID, s.Name, s.Class, s.Facts, s.Quotes, s.Articles, s.Connections}
		if measure(r) > 0 {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b Row) int {
		return cmp.Or(cmp.Compare(measure(b), measure(a)), cmp.Compare(b.Facts, a.Facts), strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	return first(out, limit), nil
}
