package clause

import "slices"

// What holds only if something else does, or one of two.

// isEither finds "either not working, or …": each member has its own polarity.
func (t *tree) isEither(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(k int) bool { return t.lower(k) == "either" && k < i })
}

// isAlternative says whether top is one of two clauses of which one holds: "will
// pay or will leave".
func (t *tree) isAlternative(top int) bool {
	if cc := t.childBase(top, "cc"); t.rel(top) == "conj" && cc >= 0 && t.lower(cc) == "and" && t.hasSubject(top) {
		return false // "fled or hid, and six were hurt"
	}
	return slices.ContainsFunc(t.kids[t.firstConjunct(top)], func(k int) bool {
		cc := t.childBase(k, "cc")
		return t.rel(k) == "conj" && t.isVerb(k) && t.isClauseHead(k) && cc >= 0 && t.lower(cc) == "or"
	})
}

// isConditional says whether top is coordinated with a condition, or without a
// subject of its own with what depends on one: "if he comes and she pays".
func (b *builder) isConditional(top int) bool {
	first := b.t.firstConjunct(top)
	p := b.clauseAt(first)
	if first == top || p == nil || p.Modality != Hypothetical {
		return false
	}
	if b.t.rel(first) == "advcl" {
		return conditions[p.Mark] || b.t.isInverted(first)
	}
	return b.hasCondition(first) && !b.t.hasSubject(top)
}

// hasCondition says whether an if-clause restricts the clause at top.
func (b *builder) hasCondition(top int) bool {
	t := b.t
	for _, k := range t.kids[top] {
		if t.rel(k) != "advcl" {
			continue
		}
		if t.isInverted(k) {
			return true
		}
		if m := t.childBase(k, "mark"); m >= 0 && (t.lower(m) == "if" || t.lower(m) == "unless") {
			prev := m - 1
			return prev < 0 || t.lower(prev) != "even" && t.lower(prev) != "as"
		}
	}
	return false
}
