package browse

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A Timeline is the facts that somebody takes part in, by day.
type Timeline struct {
	Entity Entity  `json:"entity"`
	Events []Event `json:"events"`
	Total  int     `json:"total"` // before the limit
}

// An Event is a fact on a day: its own, or else the one of the first report.
type Event struct {
	Day    string `json:"day,omitempty"` // "2031-02-03", "2031-02", "2031"; empty when nobody tells
	OwnDay bool   `json:"ownDay"`        // the article says when it was
	Fact   Fact   `json:"fact"`
}

// An Entity is whom a result is about.
type Entity struct {
	ID      string   `json:"id"`
	Class   string   `json:"class"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
}

func about(e graph.Entity) Entity { return Entity{e.ID, e.Class, e.Name, e.Aliases} }

// TimelineOptions narrow a timeline.
type TimelineOptions struct {
	Span  schema.Days
	Class string // of facts: "Meeting"; "" for all but quotations
	Limit int    // the last so many; 0 for all
}

// Timeline lists what an entity took part in, from the first day to the last.
func (b *Browser) Timeline(ctx context.Context, e graph.Entity, opt TimelineOptions) (Timeline, error) {
	out := Timeline{Entity: about(e), Events: []Event{}}
	reports, err := b.store.FactsWith(ctx, graph.Filter{Entity: e.ID, Class: opt.Class, AsOf: b.asOf})
	if err != nil {
		return out, err
	}
	facts, err := b.facts(ctx, slices.DeleteFunc(graph.JoinEvents(reports), func(r graph.Report) bool {
		return !involves(&r.Fact, e.ID) || opt.Class == "" && r.Class == schema.Quotation || !opt.Span.Holds(r.Time, r.Reported())
	}))
	if err != nil {
		return out, err
	}
	events := asEvents(facts)
	out.Total, out.Events = len(events), last(events, opt.Limit)
	return out, nil
}

// asEvents puts facts in the order of their days.
func asEvents(facts []Fact) []Event {
	out := []Event{}
	for _, f := range facts {
		out = append(out, Event{Day: f.day(), OwnDay: f.Time != nil, Fact: f})
	}
	slices.SortStableFunc(out, compareEvents)
	return out
}

// first gives the first n, all when n is 0.
func first[T any](list []T, n int) []T {
	if n > 0 && len(list) > n {
		return list[:n]
	}
	return list
}

// last gives the last n, all when n is 0.
func last[T any](list []T, n int) []T {
	if n > 0 && len(list) > n {
		return list[len(list)-n:]
	}
	return list
}

// compareEvents orders by day, a month before its days; what happened on a day
// stands before what was reported on it, in the order of the hours that are told, and
// what has no day comes last.
func compareEvents(a, b Event) int {
	return cmp.Or(
		strings.Compare(cmp.Or(a.Day, "~"), cmp.Or(b.Day, "~")),
		-compareBools(a.OwnDay, b.OwnDay), strings.Compare(a.Fact.timeOfDay(), b.Fact.timeOfDay()), compareFacts(a.Fact, b.Fact))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// compareFacts orders the facts of one day as the articles tell them.
func compareFacts(a, b Fact) int {
	x, y := a.Evidence[0], b.Evidence[0]
	return cmp.Or(strings.Compare(x.Published, y.Published), strings.Compare(x.Article, y.Article), cmp.Compare(x.Begin, y.Begin), strings.Compare(a.ID, b.ID))
}
