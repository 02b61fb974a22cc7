package ask

import (
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// joinEvents finds which of the facts that were looked at tell one event. Those that do
// not match count too: they may be what makes it unclear which event is meant.
func (q *query) joinEvents() {
	var list []graph.Report
	seen := make(map[string]bool)
	for _, s := range q.searches {
		for _, r := range s.heard {
			if !seen[r.ID] {
				seen[r.ID] = true
				list = append(list, *r)
			}
		}
	}
	q.events = make(map[string]*graph.Report)
	for _, e := range graph.JoinEvents(list) {
		if len(e.Also) == 0 {
			continue
		}
		for _, id := range append([]string{e.ID}, e.Also...) {
			q.events[id] = &e
		}
	}
}

// whole is all that is told of the event of a fact.
func (q *query) whole(r *graph.Report) *graph.Report {
	if e, ok := q.events[r.ID]; ok {
		return e
	}
	return r
}

// timeOf is when the event of a fact was, as finely as any telling has it.
func (q *query) timeOf(r *graph.Report) *schema.Time { return q.whole(r).Time }

// joinsTimes says whether a match has another time than its event.
func (q *query) joinsTimes() bool {
	for _, s := range q.searches {
		for _, m := range s.matches {
			if t := q.timeOf(m.report); t != nil && m.report.Time != nil && t.Value != m.report.Time.Value {
				return true
			}
		}
	}
	return false
}
