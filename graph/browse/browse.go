// Package browse answers the common questions that need no query language:
// what the graph knows of somebody, what happened when, who said what, how two
// are connected, who stands out, and what is new.
//
// Each question is a file: card.go, timeline.go, quotes.go, chains.go, top.go,
// diff.go. It gives a result, a struct with JSON tags, that text.go and the
// files named render_… print for people. A claim must never look like a
// fact: reading.go puts what is not plainly so before the words and whose claim
// it is behind them.
package browse

import (
	"context"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/schema"
)

// A Browser answers questions from one store.
type Browser struct {
	store *graph.Store
	asOf  string                 // see AsOf
	known map[string]export.Node // entities by ID
}

// New makes a Browser, which is for one goroutine.
func New(s *graph.Store) *Browser {
	return &Browser{store: s, known: make(map[string]export.Node)}
}

// AsOf gives a Browser of what the articles say that were published up to a day
// ("2031-02-03"), which is what was known then; "" is all, undated ones too. It is for
// facts, quotations and articles: Compare and Top look at all.
func (b *Browser) AsOf(day string) *Browser {
	return &Browser{store: b.store, known: b.known, asOf: day}
}

// A Fact is a fact in the form of the JSON dump, and how it reads.
type Fact struct {
	*export.Fact
	Text     string   `json:"text"`               // how it reads, with its mood and whose claim it is
	Reported string   `json:"reported,omitempty"` // when it was first reported: "2031-02-03"
	Also     []string `json:"also,omitempty"`     // other facts that tell the same event, see graph.SameEvents
	Figures  []Figure `json:"figures,omitempty"`  // other numbers that are given for the same

	report *graph.Report
}

// fact reads what a report names and puts it into words.
func (b *Browser) fact(ctx context.Context, r *graph.Report) (Fact, error) {
	names := make(map[string]export.Node)
	for _, v := range r.Values() {
		if v.Entity == "" {
			continue
		}
		n, err := b.node(ctx, v.Entity)
		if err != nil {
			return Fact{}, err
		}
		names[v.Entity] = n
	}
	f := Fact{Fact: export.NewFact(r, names), Reported: r.Reported(), Also: r.Also, report: r}
	f.Text = reading(f.Fact)
	return f, nil
}

func (b *Browser) facts(ctx context.Context, reports []graph.Report) ([]Fact, error) {
	out := make([]Fact, 0, len(reports))
	for i := range reports {
		f, err := b.fact(ctx, &reports[i])
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	setFigures(out)
	return out, nil
}

// node reads an entity once.
func (b *Browser) node(ctx context.Context, id string) (export.Node, error) {
	if n, ok := b.known[id]; ok {
		return n, nil
	}
	e, ok, err := b.store.Entity(ctx, id)
	if err != nil {
		return export.Node{}, err
	}
	n := export.Node{ID: id}
	if ok {
		n.Class, n.Name = e.Class, e.Name
	}
	b.known[id] = n
	return n, nil
}

// involves says whether an entity takes part in a fact; who only claims it does
// not.
func involves(f *schema.Fact, id string) bool {
	return f.Subject.Entity == id || f.Object.Entity == id ||
		slices.ContainsFunc(f.Roles, func(r schema.Role) bool { return r.Value.Entity == id })
}

// day is when a fact is said to have happened, or else was reported.
func (f *Fact) day() string {
	if f.Time == nil {
		return f.Reported
	}
	first, last, _ := strings.Cut(f.Time.Value, "/")
	if first == schema.OpenEnd {
		first = last // "until May" has no first day
	}
	return date(first)
}

// date cuts the hours off a time.
func date(iso string) string {
	d, _, _ := strings.Cut(iso, "T")
	return d
}
