package ask

import (
	"context"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// nearest stands before queries of a question without an answer. Gizmo cannot
// say everything that a fact was refused for: that two participants are one,
// that a denial holds for one time only, that a noun is of no somebody.
const nearest = "// The graph does not know. What was looked for:"

// unasked stands before such a query when it leaves out what narrowed the
// search: a stretch of days, or the day up to which articles count.
const unasked = "// (at any time and in any article)"

// apart stands before a query of times when Run took several tellings for one event,
// which Gizmo cannot.
const apart = "// (each telling with its own time)"

// Explain gives the Gizmo of a pattern, see Result.Gizmo.
func Explain(ctx context.Context, store *graph.Store, p schema.Pattern) (string, error) {
	r, err := Run(ctx, store, p, Options{})
	if err != nil {
		return "", err
	}
	return r.Gizmo(), nil
}

// Gizmo gives a query that finds in this store what Run found, but for its
// limit: the entities, phrases and times, "true" facts of WantTruth with their
// polarity. Names stand in it as the entities that they were taken for, descriptions and
// weekdays as the phrases and dates that matched. Without an answer the query
// says what was looked for, under a comment.
func (r *Result) Gizmo() string {
	q := r.q
	var lines []string
	for _, s := range q.searches {
		if len(s.matches) > 0 {
			lines = with(lines, q.script(s))
		}
	}
	if q.p.Want == schema.WantTime && q.joinsTimes() {
		lines = append([]string{apart}, lines...)
	}
	if len(lines) == 0 {
		lines = append(lines, nearest)
		if !q.opts.isOpen() || q.p.When.Since+q.p.When.Until != "" {
			lines = append(lines, unasked)
		}
		for _, s := range q.searches {
			lines = with(lines, q.attempt(s))
		}
	}
	return strings.Join(lines, "\n")
}

// script writes the query of a fact pattern that has matches.
func (q *query) script(s *search) string {
	given := make([]step, len(s.Given))
	first := make(map[int]int) // group → its step
	relations, modalities, polarities, times := step{}, step{}, step{}, step{}
	var hole []string
	for _, m := range s.matches {
		for i, g := range m.given {
			if group := s.Given[i].Group; group > 0 {
				if _, ok := first[group]; !ok {
					first[group] = i
				}
				i = first[group]
			}
			if g != (role{}) && g.name != schema.Proof { // which is no node of the fact
				given[i].add(predicate(g.name), node(g.value))
			}
		}
		for _, at := range m.fill {
			hole = with(hole, predicate(at.name))
		}
		f := &m.report.Fact
		relations.add(string(schema.QWRelation), iri(f.Relation))
		polarities.add(string(schema.QWPolarity), literal(string(f.Polarity)))
		modalities.add(string(schema.QWModality), literal(string(f.Modality)))
		if f.Time != nil && !q.p.When.IsZero() {
			times.add(string(schema.QWTime), timeNode(f.Time.Value))
		}
	}
	steps := append(given, relations, polarities, modalities, times)
	var b strings.Builder
	b.WriteString(chain(steps))
	strays := q.strays(s, steps)
	if q.p.Want == schema.WantTruth && len(strays) > 0 || q.p.Want == schema.WantTime && slices.ContainsFunc(strays, func(r *graph.Report) bool { return r.Time != nil || len(hole) > 0 }) {
		var ids []string
		for _, m := range s.matches {
			ids = append(ids, iri(m.report.ID))
		}
		b.WriteString(link + "is(" + strings.Join(ids, ", ") + ")")
	}
	b.WriteString(q.ending(hole) + q.sieve(s, strays, given) + q.last())
	return b.String()
}

// attempt writes the query of a fact pattern that nothing matches: what would
// have to be there.
func (q *query) attempt(s *search) string {
	var steps []step
	for i := range s.Given {
		steps = append(steps, q.wish(&s.Given[i]))
	}
	relations, modalities, polarities := step{predicates: []string{string(schema.QWRelation)}}, step{predicates: []string{string(schema.QWModality)}}, step{}
	for _, r := range s.Relations {
		relations.nodes = append(relations.nodes, iri(r))
	}
	for _, m := range q.p.Modalities {
		if m == schema.Actual && q.p.Modalities[0] != schema.Actual && q.p.When.IsZero() {
			continue // see dropPast
		}
		modalities.nodes = append(modalities.nodes, literal(string(m)))
	}
	switch {
	case q.p.Want == schema.WantTruth:
	case q.p.Negative != s.Denial:
		polarities.add(string(schema.QWPolarity), literal(string(schema.Negative)))
	default:
		polarities.add(string(schema.QWPolarity), literal(string(schema.Positive)))
	}
	var hole []string
	for _, r := range s.Hole {
		hole = with(hole, predicate(r))
	}
	out := chain(append(steps, relations, polarities, modalities)) + timeFilter(q.p.When) + q.ending(hole)
	if len(s.Hole) > 0 && q.hasFiller() {
		var named []string // leave out whom the question names
		for _, g := range steps {
			if overlap(g.predicates, hole) {
				named = append(named, g.nodes...)
			}
		}
		out += q.kindFilter() + except(named)
	}
	return out + q.last()
}

// wish is the step of a given: the entities that it may mean, or its words.
func (q *query) wish(g *schema.Given) step {
	var out step
	if slices.Contains(g.Roles, schema.Proof) {
		return out // the sentence is no node of the fact
	}
	for _, r := range g.Roles {
		out.predicates = with(out.predicates, predicate(r))
	}
	for _, id := range q.meant[g.Mention.Text] {
		out.nodes = with(out.nodes, iri(id))
	}
	if slices.Contains(g.Roles, roleCue) {
		for _, w := range g.Mention.Words {
			out.nodes = with(out.nodes, "str("+literal(w.Form)+")")
		}
	}
	if len(out.nodes) == 0 {
		out.nodes = []string{"str(" + literal(g.Mention.Text) + ")"}
	}
	return out
}

// hasFiller says whether the answers are what fills the hole.
func (q *query) hasFiller() bool { return q.p.Want != schema.WantTruth && q.p.Want != schema.WantTime }

// ending walks from the facts to the answers.
func (q *query) ending(hole []string) string {
	switch {
	case q.p.Want == schema.WantTruth:
		return link + "save(" + iri(string(schema.QWPolarity)) + `, "polarity")`
	case q.p.Want == schema.WantTime && len(hole) == 0:
		return link + "out(" + iri(string(schema.QWTime)) + ")"
	case len(hole) == 0:
		return link + "out()"
	}
	slices.Sort(hole)
	return link + "out([" + strings.Join(iris(hole), ", ") + "])"
}

func (q *query) last() string {
	if q.p.Want == schema.WantTruth {
		return ".all()"
	}
	return ".unique().all()"
}

func except(nodes []string) string {
	if len(nodes) == 0 {
		return ""
	}
	return link + "except(g.V(" + strings.Join(nodes, ", ") + "))"
}

// strays are the facts that the steps let through and that do not answer.
func (q *query) strays(s *search, steps []step) []*graph.Report {
	var out []*graph.Report
	for _, r := range s.seen {
		if !slices.ContainsFunc(s.matches, func(m match) bool { return m.report.ID == r.ID }) && letThrough(r, steps) {
			out = append(out, r)
		}
	}
	return out
}

// letThrough says whether a fact has a node of every step at its place.
func letThrough(r *graph.Report, steps []step) bool {
	for _, st := range steps {
		if len(st.nodes) > 0 && !slices.ContainsFunc(nodesOf(r), func(n placed) bool {
			return (len(st.predicates) == 0 || slices.Contains(st.predicates, n.predicate)) && slices.Contains(st.nodes, n.node)
		}) {
			return false
		}
	}
	return true
}

// A placed node is one that a fact leads to.
type placed struct{ predicate, node string }

// nodesOf lists the nodes of a fact that steps ask for.
func nodesOf(r *graph.Report) []placed {
	out := []placed{
		{string(schema.QWRelation), iri(r.Relation)}, {string(schema.QWPolarity), literal(string(r.Polarity))}, {string(schema.QWModality), literal(string(r.Modality))},
	}
	if r.Time != nil {
		out = append(out, placed{string(schema.QWTime), timeNode(r.Time.Value)})
	}
	places := []role{{schema.EndSubject, r.Subject}, {schema.EndObject, r.Object}}
	for _, at := range r.Roles {
		places = append(places, role{at.Name, at.Value})
	}
	for _, at := range append(places, tellings(r, []string{schema.Telling})...) {
		if !at.value.IsZero() {
			out = append(out, placed{predicate(at.name), node(at.value)})
		}
	}
	return out
}
