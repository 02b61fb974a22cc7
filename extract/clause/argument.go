package clause

import (
	"slices"
	"strings"
)

// arg builds the argument of head.
func (b *builder) arg(head int, role Role, skip func(int) bool) Arg {
	t := b.t
	a := Arg{Phrase: t.phrase(head, skip), Role: role, Deprel: t.tok(head).Deprel}
	a.Case, a.Prep = t.preposition(head)
	a.Parts, a.Conj = t.parts(head, skip)
	return a
}

// roles by UD relation; the relations of obliques and adverbs vary.
func (t *tree) roleOf(k int) Role {
	switch t.tok(k).Deprel {
	case "obl:agent":
		if means[t.lemma(k)] {
			return Obl // "was sent by mail"
		}
		return Agent
	case "ccomp":
		return Content
	}
	switch t.rel(k) {
	case "obj":
		return Obj
	case "iobj":
		return Iobj
	case "obl":
		if !t.isStranded(k) {
			return Obl
		}
	case "advmod":
		if !negations[t.lower(k)] && !t.isNegation(k) {
			return Adv
		}
	case "xcomp":
		if !t.isVerbalComplement(k) {
			return Comp
		}
		if h := t.head(k); h >= 0 && !t.handsDown(h, k) && t.childBase(h, "obj", "iobj") >= 0 {
			if _, known := controllers[t.lemma(h)]; known && (t.tok(k).XPOS != "VBN" || t.isInfinitive(k)) {
				return Control
			}
		}
		if t.isAim(k) {
			return Adjunct
		}
	case "advcl":
		if !strings.HasSuffix(t.tok(k).Deprel, ":relcl") {
			return Adjunct
		}
	}
	return ""
}

// isAim says whether the infinitive k, parsed as a complement, tells what for: its
// verb is done with an object or a passive and is no verb of control ("phoned
// the mayor TO OFFER HELP", "is kept TO SCARE birds").
func (t *tree) isAim(k int) bool {
	h := t.head(k)
	if h < 0 || k < h || !t.isInfinitive(k) || !t.isVerb(h) || t.handsDown(h, k) || t.toldOblique(h) >= 0 {
		return false
	}
	l := t.lemma(h)
	_, passive := passives[l]
	_, controller := controllers[l]
	return !passive && !controller && (t.isPassive(h) || t.child(h, "obj") >= 0)
}

// arguments collects everything but the subject: what hangs on the content
// verb, the adjuncts of the verbs of its chain, and what coordination shares.
func (b *builder) arguments(c *Clause) []Arg {
	t := b.t
	var out []Arg
	if c.Kind == Copular {
		out = append(out, b.nonverbal(c))
	}
	for _, k := range t.kids[c.Head] {
		if !t.isBeforeMark(k, c.Head) && (c.Kind != Copular || !slices.Contains(out[0].Tokens, k)) {
			out = b.addArg(out, k)
		}
	}
	for _, link := range c.Chain {
		for _, k := range t.kids[link] {
			if r := t.roleOf(k); r == Obl || r == Adv || r == Adjunct {
				out = b.addArg(out, k)
			}
		}
	}
	out = b.addShared(out, c)
	slices.SortStableFunc(out, func(x, y Arg) int { return x.Head - y.Head })
	return out
}

// isBeforeMark says whether k tells how long before or after the clause of i something
// else is: "HOURS after police left".
func (t *tree) isBeforeMark(k, i int) bool {
	m := t.childBase(i, "mark")
	return m == k+1 && m < i && t.tok(k).Deprel == "obl:unmarked"
}

// nonverbal makes the predicate of a copular clause its Comp.
func (b *builder) nonverbal(c *Clause) Arg {
	a := b.arg(c.Head, Comp, nil)
	if b.t.isOuter(c.Head) { // "the aim is to win": the whole clause
		a = Arg{Phrase: Phrase{Head: c.Head}, Role: Comp, Deprel: a.Deprel}
		a.Tokens = b.t.strip(b.t.subtree(c.Head, func(k int) bool {
			return b.t.tok(k).Head == c.Head && (strings.HasSuffix(b.t.tok(k).Deprel, ":outer") || b.t.rel(k) == "cop" || b.t.rel(k) == "cc")
		}))
	}
	return a
}

// addArg appends the argument of dependent k, if it is one. Members of a
// coordination with prepositions of their own ("on Monday and in Oslo")
// become arguments of their own.
func (b *builder) addArg(out []Arg, k int) []Arg {
	t := b.t
	role := t.roleOf(k)
	switch role {
	case "":
		return out
	case Content, Adjunct, Control:
		return append(out, b.clausalArg(k, role))
	}
	var apart []int
	_, prep := t.preposition(k)
	for _, m := range t.kids[k] {
		if t.rel(m) == "conj" && !t.isClauseHead(m) {
			if _, own := t.preposition(m); own != "" && own != prep {
				apart = append(apart, m)
			}
		}
	}
	a := b.arg(k, role, func(i int) bool { return slices.Contains(apart, i) })
	if task := t.taskOf(k); task >= 0 {
		a.Tokens = t.strip(append(t.subtree(k, func(i int) bool { return slices.Contains(a.Case, i) }), t.subtree(task, nil)...))
	}
	out = append(out, a)
	for _, m := range apart {
		a := b.arg(m, role, nil)
		a.Deprel = t.tok(k).Deprel
		out = append(out, a)
	}
	return out
}

// taskOf is the infinitive that says what the phrase of k, brought in by "for",
// is to do: "called for THE DISPUTE to be settled" calls for no dispute; -1
// for none.
func (t *tree) taskOf(k int) int {
	v := t.head(k)
	if v < 0 || !t.isCalledFor(v) || t.controllingOblique(v) != k {
		return -1
	}
	for _, x := range t.kids[v] {
		if x > k && t.rel(x) == "xcomp" && t.infinitiveMark(x) >= 0 {
			return x
		}
	}
	return -1
}

// clausalArg is an argument that is a clause, without its subordinator.
func (b *builder) clausalArg(k int, role Role) Arg {
	t := b.t
	a := Arg{Role: role, Deprel: t.tok(k).Deprel}
	var marks []int
	for _, m := range t.kids[k] {
		if (t.rel(m) == "mark" && t.lower(m) != "to" || role == Adjunct && t.isWhenOrWhere(m)) && m < k {
			marks = append(marks, t.subtree(m, t.isPunct)...)
		}
	}
	slices.Sort(marks)
	for i, m := range marks {
		if i > 0 {
			a.Prep += " "
		}
		a.Prep += t.lower(m)
	}
	a.Case = marks
	a.Head = k
	a.Tokens = t.strip(t.subtree(k, func(i int) bool {
		return slices.Contains(marks, i) || role == Control && t.isFreeParticipleOf(i, k) || len(marks) > 0 && i < marks[0] && t.tok(i).Head == k || t.rel(i) == "cc" && t.tok(i).Head == k && i < k
	}))
	return a
}

// isWhenOrWhere finds the adverb that subordinates: "WHEN the vote ended, she
// left".
func (t *tree) isWhenOrWhere(i int) bool {
	if t.rel(i) != "advmod" || t.tok(i).XPOS != "WRB" {
		return false
	}
	switch t.lower(i) {
	case "when", "whenever", "where", "wherever":
		return len(t.kids[i]) == 0
	}
	return false
}

// isFreeParticipleOf says whether i is a participle below verb k that a comma
// parts from it.
func (t *tree) isFreeParticipleOf(i, k int) bool {
	if t.tok(i).Head != k || i < k || t.rel(i) != "advcl" || t.tok(i).XPOS != "VBG" {
		return false
	}
	first := slices.Min(t.subtree(i, t.isPunct))
	return first > 0 && t.tok(first-1).Form == ","
}

// addShared adds the objects and obliques of a first conjunct that reach over
// the whole coordination: those after the later verb ("signed and ratified
// the treaty") and adjuncts before the shared subject ("On Monday she came
// and left").
func (b *builder) addShared(out []Arg, c *Clause) []Arg {
	t := b.t
	if t.rel(c.Head) != "conj" || t.hasSubject(c.Head) {
		return b.addSharedBack(out, c)
	}
	first := t.firstConjunct(c.Head)
	p := b.clauseAt(first)
	if p == nil || p.Kind != Verbal || c.Kind != Verbal {
		return b.addSharedBack(out, c)
	}
	hasObj := slices.ContainsFunc(out, func(a Arg) bool { return a.Role == Obj })
	subject := t.childBase(first, "nsubj")
	for _, k := range t.kids[first] {
		r := t.roleOf(k)
		after := k > c.Head && (r == Obj && !hasObj || r == Obl)
		before := r == Obl && subject >= 0 && k < subject
		if after || before {
			n := len(out)
			out = b.addArg(out, k)
			for i := n; i < len(out); i++ {
				out[i].Understood = Shared
			}
		}
	}
	return b.addSharedBack(out, c)
}

// addSharedBack gives a conjunct without object the object of a later one,
// where nothing but verbs stands between them ("signed and ratified the
// treaty", "to recognise, carry and drop balls", parsed with the object below
// the last verb).
func (b *builder) addSharedBack(out []Arg, c *Clause) []Arg {
	t := b.t
	if c.Kind != Verbal || t.isPassive(c.Head) || !t.sharesObject(c.Head) || slices.ContainsFunc(out, func(a Arg) bool { return a.Role == Obj || a.Role == Content }) {
		return out
	}
	for v := c.Head; v >= 0; {
		v = t.nextBareConjunct(v)
		if v < 0 {
			break
		}
		if o := t.child(v, "obj"); o > v {
			a := b.arg(o, Obj, nil)
			a.Understood = Shared
			return append(out, a)
		}
	}
	return out
}

// sharesObject says whether verb v has its object after a later verb: it is
// known to take one, or nothing but a conjunction parts the two verbs, v is
// not known to take none, and no verb before it has one of its own.
func (t *tree) sharesObject(v int) bool {
	l := t.lemma(v)
	next := v + 2
	tight := next < len(t.s.Tokens) && t.rel(v+1) == "cc" && t.rel(next) == "conj"
	if o := t.child(t.firstConjunct(v), "obj"); o >= 0 && o < v {
		tight = false // "blocked the gates, sang and shared food": each verb for itself
	}
	return transitive[l] || tight && !intransitive[l] && !stative[l]
}

// nextBareConjunct is the verb coordinated with v that follows it with only
// punctuation, a conjunction, a particle or "to" between; -1 for none.
func (t *tree) nextBareConjunct(v int) int {
	first := t.firstConjunct(v)
	for i := v + 1; i < len(t.s.Tokens); i++ {
		if t.rel(i) == "conj" && t.head(i) == first && t.isClauseHead(i) && !t.hasSubject(i) {
			return i
		}
		switch t.rel(i) {
		case "punct", "cc", "mark":
		case "compound":
			if t.tok(i).Deprel != "compound:prt" {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}
