package ask

import (
	"slices"

	"github.com/quadwire/quadwire/schema"
)

// dropPartial drops the answers that only some members of a coordination
// stand behind: who hosted Mara need not have hosted "Mara and Tom".
func (q *query) dropPartial(s *search) {
	there := make(map[string][]bool) // answer → givens found so far
	for _, m := range s.matches {
		for _, v := range q.fillers(m) {
			key := answerKey(v)
			if there[key] == nil {
				there[key] = make([]bool, len(s.Given))
			}
			for i, g := range m.given {
				there[key][i] = there[key][i] || g != role{}
			}
		}
	}
	partial := func(v schema.Value) bool { return slices.Contains(there[answerKey(v)], false) }
	var kept []match
	for _, m := range s.matches {
		whole := !slices.ContainsFunc(q.fillers(m), partial)
		if len(m.fill) > 0 {
			m.fill = slices.DeleteFunc(m.fill, func(r role) bool { return partial(r.value) })
			whole = len(m.fill) > 0
		}
		if whole {
			kept = append(kept, m)
		}
	}
	s.matches = kept
}

// dropClauses drops what verbs say beside the facts, where a fact answers: it is
// read with less care.
func (q *query) dropClauses() {
	clause := func(m match) bool { return m.report.Class == schema.Clause }
	if !slices.ContainsFunc(q.searches, func(s *search) bool {
		return slices.ContainsFunc(s.matches, func(m match) bool { return !clause(m) })
	}) {
		return
	}
	for _, s := range q.searches {
		s.matches = slices.DeleteFunc(s.matches, clause)
	}
}

// dropOccasions drops what may say when something was ("in the final"), where
// anything says so outright.
func (q *query) dropOccasions() {
	outright := func(m match) bool { return len(m.fill) == 0 || m.fill[0].name == schema.RoleWhen }
	if q.p.Want != schema.WantTime || !slices.ContainsFunc(q.searches, func(s *search) bool { return slices.ContainsFunc(s.matches, outright) }) {
		return
	}
	for _, s := range q.searches {
		s.matches = slices.DeleteFunc(s.matches, func(m match) bool { return !outright(m) })
	}
}

// dropPast drops from the answers to "will" and "may" what has happened, unless
// the question names the time, or somebody announced the same thing before.
func (q *query) dropPast() {
	if q.p.Modalities[0] == schema.Actual || !q.p.When.IsZero() {
		return
	}
	announced := make(map[string]bool)
	for _, s := range q.searches {
		for _, m := range s.matches {
			for _, v := range q.fillers(m) {
				announced[answerKey(v)] = announced[answerKey(v)] || m.report.Modality != schema.Actual
			}
		}
	}
	for _, s := range q.searches {
		s.matches = slices.DeleteFunc(s.matches, func(m match) bool {
			return m.report.Modality == schema.Actual && !slices.ContainsFunc(q.fillers(m), func(v schema.Value) bool { return announced[answerKey(v)] })
		})
	}
}

// pick drops all matches but those of the first or the last day, where the question
// asks for it.
func (q *query) pick() {
	if q.p.Pick == "" {
		return
	}
	best := ""
	for _, s := range q.searches {
		for _, m := range s.matches {
			if t := q.timeOf(m.report); t != nil && (best == "" || (t.Value > best) == (q.p.Pick == schema.Last)) {
				best = t.Value
			}
		}
	}
	for _, s := range q.searches {
		s.matches = slices.DeleteFunc(s.matches, func(m match) bool {
			t := q.timeOf(m.report)
			return t == nil || t.Value != best
		})
	}
}

// dropUndated drops what tells in words when something was ("after the storm"), where
// another fact has a day.
func (q *query) dropUndated() {
	undated := func(m match) bool { return len(m.fill) > 0 }
	if q.p.Want != schema.WantTime {
		return
	}
	for _, s := range q.searches {
		if slices.ContainsFunc(s.matches, func(m match) bool { return !undated(m) }) {
			for _, s := range q.searches {
				s.matches = slices.DeleteFunc(s.matches, undated)
			}
			return
		}
	}
}

// dropKnown drops the answers that are known already.
func (q *query) dropKnown() {
	known := func(v schema.Value) bool {
		return slices.ContainsFunc(q.opts.Known, func(k schema.Value) bool { return answerKey(k) == answerKey(v) })
	}
	for _, s := range q.searches {
		for i := range s.matches {
			m := &s.matches[i]
			m.fill = slices.DeleteFunc(m.fill, func(r role) bool { return known(r.value) })
		}
		s.matches = slices.DeleteFunc(s.matches, func(m match) bool {
			return !slices.ContainsFunc(q.fillers(m), func(v schema.Value) bool { return !known(v) })
		})
	}
}
