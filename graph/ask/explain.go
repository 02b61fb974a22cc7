package ask

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// nearest stands before queries of a question without an answer. Gizmo cannot
// say everything that a fact was refused for: that two participants are one,
// that a denial holds for one time only.
const nearest = "// The graph does not know. What was looked for:"

// Explain gives Gizmo that finds in this store what Answers finds: the
// entities, phrases and times, "true" facts of WantTruth with their polarity.
// Names stand in it as the entities that they were taken for, descriptions and
// weekdays as the phrases and dates that matched. Without an answer the query
// says what was looked for, under a comment.
func Explain(ctx context.Context, store *graph.Store, p schema.Pattern) (string, error) {
	q, err := run(ctx, store, p)
	if err != nil {
		return "", err
	}
	var lines []string
	for _, s := range q.searches {
		if len(s.matches) > 0 {
			lines = with(lines, q.script(s))
		}
	}
	if len(lines) == 0 {
		lines = append(lines, nearest)
		for _, s := range q.searches {
			lines = with(lines, q.attempt(s))
		}
	}
	return strings.Join(lines, "\n"), nil
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
			if g != (role{}) {
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
	if q.tooWide(s, given, &modalities) {
		var ids []string
		for _, m := range s.matches {
			ids = append(ids, iri(m.report.ID))
		}
		b.WriteString(link + "is(" + strings.Join(ids, ", ") + ")")
	}
	b.WriteString(q.ending(s, given, hole))
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
		if m == schema.Actual && len(q.p.Modalities) > 1 && q.p.When.IsZero() {
			continue // see dropPast
		}
		modalities.nodes = append(modalities.nodes, literal(string(m)))
	}
	switch {
	case q.p.Want == schema.WantTruth:
	case q.p.Negative:
		polarities.add(string(schema.QWPolarity), literal(string(schema.Negative)))
	default:
		polarities.add(string(schema.QWPolarity), literal(string(schema.Positive)))
	}
	var hole []string
	for _, r := range s.Hole {
		hole = with(hole, predicate(r))
	}
	return chain(append(steps, relations, polarities, modalities)) + timeFilter(q.p.When) + q.ending(s, steps, hole)
}

// wish is the step of a given: the entities that it may mean, or its words.
func (q *query) wish(g *schema.Given) step {
	var out step
	for _, r := range g.Roles {
		out.predicates = with(out.predicates, predicate(r))
	}
	for _, id := range q.meant[g.Mention.Text] {
		out.nodes = with(out.nodes, iri(id))
	}
	if len(out.nodes) == 0 {
		out.nodes = []string{"str(" + literal(g.Mention.Text) + ")"}
	}
	return out
}

// ending walks from the facts to the answers.
func (q *query) ending(s *search, given []step, hole []string) string {
	switch q.p.Want {
	case schema.WantTruth:
		return link + "save(" + iri(string(schema.QWPolarity)) + `, "polarity").all()`
	case schema.WantTime:
		return link + "out(" + iri(string(schema.QWTime)) + ").unique().all()"
	}
	slices.Sort(hole)
	out := link + "out([" + strings.Join(iris(hole), ", ") + "])"
	if len(hole) == 0 {
		out = link + "out()"
	}
	wanted, unwanted := q.filling(s)
	if len(wanted) == 0 { // an attempt: leave out whom the question names
		for _, g := range given {
			if overlap(g.predicates, hole) {
				unwanted = append(unwanted, g.nodes...)
			}
		}
		out += q.kindFilter()
	}
	named := true // the question itself names all that do not answer
	for _, n := range unwanted {
		named = named && slices.ContainsFunc(given, func(g step) bool { return slices.Contains(g.nodes, n) })
	}
	switch {
	case len(unwanted) == 0:
	case named:
		out += link + "except(g.V(" + strings.Join(unwanted, ", ") + "))"
	default:
		out += link + "is(" + strings.Join(wanted, ", ") + ")"
	}
	return out + ".unique().all()"
}

// kindFilter asks for answers of the class or with the words of the question.
func (q *query) kindFilter() string {
	var out string
	if len(q.p.Kinds) > 0 {
		out += link + "has(" + iri(string(schema.RDFType)) + ", " + strings.Join(iris(q.p.Kinds), ", ") + ")"
	}
	if !q.p.Noun.IsZero() {
		out += link + "filter(regex(" + literal("(?i)"+regexp.QuoteMeta(q.p.Noun.Text)) + "))"
	}
	return out
}

// filling lists the nodes at the hole of the matches: those that answer, and
// those that do not.
func (q *query) filling(s *search) (wanted, unwanted []string) {
	var names []string
	for _, m := range s.matches {
		for _, at := range m.fill {
			wanted = with(wanted, node(at.value))
			names = with(names, at.name)
		}
	}
	for _, m := range s.matches {
		for _, at := range rolesOf(&m.report.Fact, names) {
			if n := node(at.value); !slices.Contains(wanted, n) && len(names) > 0 {
				unwanted = with(unwanted, n)
			}
		}
	}
	return wanted, unwanted
}

// tooWide says whether the steps let a fact through that does not answer.
func (q *query) tooWide(s *search, given []step, modalities *step) bool {
	matched := make(map[string]bool)
	for _, m := range s.matches {
		matched[m.report.ID] = true
	}
	for _, r := range s.seen {
		if matched[r.ID] || !slices.Contains(modalities.nodes, literal(string(r.Modality))) {
			continue
		}
		through := true
		for _, g := range given {
			if len(g.nodes) == 0 {
				continue
			}
			through = through && slices.ContainsFunc(rolesOf(&r.Fact, nil), func(at role) bool { return slices.Contains(g.nodes, node(at.value)) })
		}
		if through {
			return true
		}
	}
	return false
}
