package ask

import (
	"regexp"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// sieve keeps the answers of what the facts have at the hole: by leaving out
// whom the question names, or by the class or words that it asks for, or, where
// Gizmo cannot say why the others do not answer, by listing those or the answers,
// whichever are fewer.
func (q *query) sieve(s *search, strays []*graph.Report, given []step) string {
	if !q.hasFiller() {
		return ""
	}
	wanted, unwanted := q.filling(s, strays)
	var named, others []string
	for _, v := range unwanted {
		if n := node(v); slices.ContainsFunc(given, func(g step) bool { return slices.Contains(g.nodes, n) }) {
			named = with(named, n)
		} else {
			others = with(others, n)
		}
	}
	filter, passes := q.filter()
	switch {
	case len(others) == 0:
		return except(named)
	case filter != "" && !slices.ContainsFunc(wanted, func(v schema.Value) bool { return !passes(v) }) &&
		!slices.ContainsFunc(unwanted, func(v schema.Value) bool { return slices.Contains(others, node(v)) && passes(v) }):
		return filter + except(named)
	}
	var all []string
	for _, v := range wanted {
		all = with(all, node(v))
	}
	if len(others) <= len(all) {
		return except(append(named, others...))
	}
	return link + "is(" + strings.Join(all, ", ") + ")"
}

// filter says in Gizmo what the question wants to fill the hole, as far as
// Gizmo can, and which values come through; "" for anything.
func (q *query) filter() (gizmo string, passes func(schema.Value) bool) {
	if len(q.p.Kinds) > 0 {
		return q.kindFilter(), func(v schema.Value) bool {
			e, err := q.entity(v.Entity)
			return v.Entity != "" && err == nil && e != nil && slices.Contains(q.p.Kinds, e.Class)
		}
	}
	var patterns []string
	if q.p.Want == schema.WantCount {
		patterns = append(patterns, numberPattern)
	}
	if q.p.Want != schema.WantCount || !isPeople(&q.p.Noun) {
		for _, w := range q.p.Noun.Words {
			patterns = append(patterns, `(?i)\b`+regexp.QuoteMeta(strings.TrimSuffix(singular(w.Form), "y")))
		}
	}
	for _, p := range patterns {
		gizmo += link + "filter(regex(" + literal(p) + "))"
	}
	return gizmo, func(v schema.Value) bool {
		return v.Entity == "" && v.Fact == "" && !slices.ContainsFunc(patterns, func(p string) bool {
			ok, err := regexp.MatchString(p, v.Text)
			return err != nil || !ok
		})
	}
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

// filling lists what stands at the hole of the facts that the steps let
// through: the values that answer, and those that do not.
func (q *query) filling(s *search, strays []*graph.Report) (wanted, unwanted []schema.Value) {
	var names []string
	facts := slices.Clone(strays)
	for _, m := range s.matches {
		facts = append(facts, m.report)
		for _, at := range m.fill {
			wanted = append(wanted, at.value)
			names = with(names, at.name)
		}
	}
	for _, r := range facts {
		for _, at := range rolesOf(&r.Fact, names) {
			if !slices.Contains(wanted, at.value) {
				unwanted = append(unwanted, at.value)
			}
		}
	}
	return wanted, unwanted
}
