package clause

import "slices"

// setMood sets Negative, Modality and Asserted from the predicate itself and
// from what governs it.
func (b *builder) setMood(c *Clause, top int) {
	t := b.t
	m := t.chainMood(c.Chain, c.Head)
	if f := t.sharedAux(top); f >= 0 {
		first := t.ownMood(f)
		m.modality = stack(first.modality, m.modality)
		if cc := t.childBase(top, "cc"); first.negative && (cc < 0 || t.lower(cc) != "but") && !t.deniedArgument(f) && !t.isEither(f) {
			m.negative = !m.negative
		}
	}
	m = b.governed(c, top, m)
	open := m.modality == Actual || m.modality == Possible && t.rel(top) == "acl" && mandates[t.lemma(t.head(top))]
	if c.Mark == "that" && open && c.Subject != nil && (!c.Finite && t.isBare(top) || t.isMandated(top)) {
		m.modality = Asked // a subjunctive: "demanded that he resign"
	}
	if conditions[c.Mark] || t.isInverted(top) || b.hasCondition(top) {
		m.modality = Hypothetical
	}
	if cc := t.childBase(top, "cc"); negativeMarks[c.Mark] || cc >= 0 && cc < top && t.lower(cc) == "rather" {
		m.negative = !m.negative
	}
	if b.isConditional(top) {
		m.modality = Hypothetical
	} else if ahead := b.aheadOf(c, top); ahead != "" {
		m.modality = stack(ahead, m.modality)
	}
	if !m.negative && (m.modality == Actual || m.modality == Planned) && t.isAlternative(top) {
		m.modality = Possible
	}
	if m.negative && contrasted(c, t) {
		m.negative = false
	}
	c.Negative, c.Modality = m.negative, m.modality
	c.Asserted = !t.isQuestion(top) && !b.isImperative(c, top) && !t.isOfNobody(c) && !c.takesTime(t)
}

// aheadOf is the modality of a clause of time that speaks of the future: in the
// present tense below what is itself still to come ("will go before he speaks")
// or, after "until", below anything ("the ban stays until a court rules").
// Empty for others.
func (b *builder) aheadOf(c *Clause, top int) Modality {
	t := b.t
	if t.rel(top) != "advcl" || !c.Finite {
		return ""
	}
	up := t.head(top)
	if up >= 0 && t.lower(up) == "soon" {
		up = t.head(up) // "would begin as soon as it LANDED"
	}
	p := b.clauseAt(up)
	if open := p != nil && p.Modality != Actual && !p.Negative; (c.Mark == "until" || c.Mark == "till") && (open && !(t.isPast(top) && t.isPast(p.Head)) || t.isPresent(top)) {
		return Hypothetical // but "appeared to be winning until she FELL"
	}
	if p == nil || p.Modality == Actual || p.Modality == Hypothetical {
		return ""
	}
	at := c.Mark
	if k := t.childBase(top, "advmod"); at == "" && k >= 0 && k < top {
		at = t.lower(k)
	}
	soon := up != t.head(top)
	if !t.isPresent(top) {
		would := slices.ContainsFunc(p.Group, func(i int) bool { return t.lower(i) == "would" })
		if !would || !soon && at != "once" && at != "until" && at != "when" {
			return "" // "will end after they agreed", but "would end once they HAD agreed"
		}
	}
	if temporal[at] && !(at == "as" && c.Kind == Copular) || soon { // "as it is a duty" gives a reason
		return Planned
	}
	return ""
}

// isPast says whether the finite word of predicate i is in the past.
func (t *tree) isPast(i int) bool {
	return t.tok(i).XPOS == "VBD" || slices.ContainsFunc(t.kids[i], func(k int) bool {
		return (t.rel(k) == "aux" || t.rel(k) == "cop") && t.tok(k).XPOS == "VBD"
	})
}

// isPresent says whether the finite word of predicate i is in the present.
func (t *tree) isPresent(i int) bool {
	present := func(k int) bool { return t.tok(k).XPOS == "VBZ" || t.tok(k).XPOS == "VBP" && !unchanging[t.lower(k)] }
	return present(i) || slices.ContainsFunc(t.kids[i], func(k int) bool {
		r := t.rel(k)
		return (r == "aux" || r == "cop") && present(k)
	})
}

// contrasted reads "did not die of a fall but of smoke" as what happened: it
// keeps what follows "but" and takes the negation from the verb group. It
// reports whether the clause is such a contrast.
func contrasted(c *Clause, t *tree) bool {
	not := slices.IndexFunc(c.Group, func(i int) bool { return t.isNegation(i) && t.head(i) == c.Head && t.lower(i) != "never" })
	if c.Kind != Verbal || not < 0 || len(c.Chain) > 0 {
		return false
	}
	for i := range c.Args {
		a := &c.Args[i]
		if (a.Role != Obj && a.Role != Obl) || a.Conj != "but" || len(a.Parts) != 2 || a.Understood != Said {
			continue
		}
		a.Phrase, a.Parts, a.Conj = a.Parts[1], nil, ""
		c.Group = slices.Delete(slices.Clone(c.Group), not, not+1)
		return true
	}
	return false
}

// isOfNobody says whether a clause that modifies a noun tells of nothing, for
// there is no such thing: "no casualties left", "nobody who came".
func (t *tree) isOfNobody(c *Clause) bool {
	a := c.Subject
	return a != nil && (a.Understood == Reduced || a.Understood == Relative) && t.isNoPhrase(a.Head)
}

// governed adds what the clause above does to this one.
func (b *builder) governed(c *Clause, top int, m mood) mood {
	t := b.t
	up := t.head(top)
	if up < 0 {
		return m
	}
	p := b.clauseAt(up)
	if d := b.denierOf(top); d != nil {
		m = t.underDenial(d, m)
	}
	if t.isTooMuch(up, top) {
		m.negative = m.negative != !t.ownMood(up).negative
	}
	if t.isJudged(top, up) {
		return t.underJudgement(up, m)
	}
	switch t.rel(top) {
	case "xcomp":
		if p != nil {
			return t.underController(p, top, m)
		}
	case "ccomp":
		if p != nil {
			return t.underComplement(p, top, m)
		}
	case "advcl":
		if p != nil && !c.Finite {
			return t.underAdverbial(p, c, top, m)
		}
	case "acl":
		switch {
		case t.isCleft(top, up):
			m.negative = m.negative != (t.isNamed(top, up) && t.ownMood(up).negative)
		case failing[t.lemma(up)] && (t.isInfinitive(top) || c.Mark == "of"):
			m.negative = !m.negative
		case refusing[t.lemma(up)] && t.isInfinitive(top):
			m.negative, m.modality = !m.negative, stack(Planned, m.modality)
		case t.isInfinitive(top) && t.rel(up) == "obj" && t.head(up) >= 0 && t.lemma(t.head(up)) == "do" && scant[t.lower(up)]:
			m.negative = !m.negative // "did little to help"
		case t.isInfinitive(top) && appeals[t.lemma(up)]:
			m.modality = stack(Asked, m.modality)
		case t.isInfinitive(top), attitudes[t.lemma(up)] && c.Mark == "of":
			m.modality = stack(Planned, m.modality)
		case suspicions[t.lemma(up)] && c.Mark == "of":
			m.modality = stack(Possible, m.modality)
		case c.Mark == "that" && t.isNoPhrase(up):
			m.modality = stack(Hypothetical, m.modality) // "no evidence that"
		case c.Mark == "that" && !factive[t.lemma(up)] && !t.isMessage(up):
			m.modality = stack(Possible, m.modality) // "the claim that"
		}
		if t.tok(top).Deprel == "acl:relcl" && t.ofAny(up) && top > up && t.tok(top-1).Form != "," {
			m.modality = stack(Hypothetical, m.modality) // "everything they need", "any cabinet that refuses"
		}
	case "conj":
		if p != nil && !c.Finite && len(c.Chain) == 0 && t.sharedAux(top) < 0 && t.childBase(top, "aux") < 0 {
			m.modality = stack(p.Modality, m.modality)
		}
	}
	return m
}

// ofAny says whether the noun at i is whatever there may be of it, so that a clause about it says
// which is meant and not what is so.
func (t *tree) ofAny(i int) bool {
	if whatever[t.lower(i)] {
		return true
	}
	d := t.childBase(i, "det")
	return d >= 0 && !timeNouns[t.lemma(i)] && (t.lower(d) == "every" || t.lower(d) == "any")
}

// isMessage says whether the noun at i is the means by which a verb of saying
// says what follows it: "said in a statement that".
func (t *tree) isMessage(i int) bool {
	h := t.head(i)
	return h >= 0 && t.rel(i) == "obl" && saying[t.lemma(h)]
}

// underController: "urged them to leave", "helped them (to) build".
func (t *tree) underController(p *Clause, top int, m mood) mood {
	e, known := controllers[t.lemma(p.Head)]
	switch {
	case t.isCalledFor(p.Head):
		e = effect{modality: Asked}
	case !known && t.isInfinitive(top):
		e.modality = Planned
	case t.lemma(p.Head) == "keep" && t.childBase(top, "mark") < 0:
		e.negative = false // "kept it moving", but "kept it from moving"
	}
	if e.modality == "" {
		if pm := p.Modality; !(pm == Possible && perceiving[t.lemma(p.Head)] && !p.Negative) { // "could see it burning"
			m.modality = stack(pm, m.modality)
		}
		m.negative = m.negative != p.Negative
	} else {
		m.modality = stack(e.modality, m.modality)
	}
	m.negative = m.negative != e.negative
	return m
}

// underComplement: a complement with a subject of its own below a verb of
// wanting or causing ("wants them to leave"); what is said or thought keeps
// its own mood.
func (t *tree) underComplement(p *Clause, top int, m mood) mood {
	if !t.isFinite(top) && t.childBase(top, "nsubj") >= 0 {
		return t.underController(p, top, m)
	}
	if p.Modality == Hypothetical && believing[t.lemma(p.Head)] {
		m.modality = stack(Hypothetical, m.modality) // "if she thinks that it is true"
	}
	if p.Passive && rumoured[t.lemma(p.Head)] {
		m.modality = stack(Possible, m.modality)
	}
	if establishing[t.lemma(p.Head)] && (p.Negative || p.Modality != Actual) {
		m.modality = stack(Possible, m.modality) // "failed to prove that", "must show that"
	}
	if e, ok := feigning[t.lemma(p.Head)]; ok {
		m.modality = stack(stack(Actual, e.modality), m.modality)
		m.negative = m.negative != (e.negative && !p.Negative)
	}
	return m
}

// underAdverbial: participles go with the clause above ("will fly to Oslo,
// meeting the king"), purposes are not yet done, "without" and "instead of"
// deny, and what one is kept from does not happen.
func (t *tree) underAdverbial(p *Clause, c *Clause, top int, m mood) mood {
	if l := t.lower(p.Head); t.isInfinitive(top) && t.tok(p.Head).UPOS == "ADJ" && (l == "first" || l == "last" || l == "second") {
		m.modality = stack(p.Modality, m.modality)
		return m // "was among the first to arrive"
	}
	if t.isInfinitive(top) && !p.takesTime(t) && !(winning[t.lemma(p.Head)] && attaining[t.lemma(top)]) {
		m.modality = stack(Planned, m.modality)
		return m
	}
	if t.tok(top).XPOS == "VBN" && top < p.Head && c.Mark == "" && p.Modality != Hypothetical {
		return m // "begun in 2019, it will end soon": it has begun
	}
	m.modality = stack(p.Modality, m.modality)
	if t.isClosing(p.Head, top) {
		m.negative = m.negative != !p.Negative // "came close to winning"
		return m
	}
	switch c.Mark {
	case "instead", "rather", "than":
		m.negative = !m.negative
	case "at":
		if t.lemma(p.Head) == "aim" {
			m.modality = stack(Planned, m.modality)
		}
	case "against":
		if cautioning[t.lemma(p.Head)] {
			return mood{negative: true, modality: stack(Asked, m.modality)}
		}
	case "from", "of", "for", "into", "with", "over":
		return t.underVerdict(p, c, m)
	}
	return m
}

// isQuestion says whether the clause at top is a question of its own.
func (t *tree) isQuestion(top int) bool {
	root := t.firstConjunct(top)
	if up := t.head(root); up >= 0 && t.isJudged(root, up) {
		return t.isQuestion(up) // "is it true that …?"
	}
	if r := t.rel(root); r != "root" && r != "parataxis" && r != "ccomp" {
		return false
	}
	for _, i := range []int{top, root} {
		for _, k := range t.kids[i] {
			if t.rel(k) == "punct" && k > i && t.tok(k).Form == "?" {
				return true
			}
		}
	}
	return t.rel(root) == "root" && t.s.Tokens[len(t.s.Tokens)-1].Form == "?"
}

// isImperative says whether the clause is an order: a bare verb on top of the
// sentence with nobody before it.
func (b *builder) isImperative(c *Clause, top int) bool {
	t := b.t
	if c.Subject != nil || c.Kind != Verbal || t.tok(top).XPOS != "VB" || t.isInfinitive(top) {
		return false
	}
	switch t.rel(t.firstConjunct(top)) {
	case "root", "parataxis", "ccomp":
		return t.childBase(top, "aux") < 0 || t.hasAux(top, "do", "let")
	}
	return false
}

// isInverted finds the condition "had it rained", "should she win": an
// adverbial clause with its auxiliary before its subject.
func (t *tree) isInverted(i int) bool {
	s := t.subjectOf(i)
	if s < 0 || t.rel(i) != "advcl" && (slices.Min(t.subtree(i, t.isPunct)) == s || t.s.Tokens[len(t.s.Tokens)-1].Form == "?") {
		return false
	}
	return slices.ContainsFunc(t.kids[i], func(k int) bool {
		l := t.lower(k)
		if l == "were" && t.rel(k) == "cop" && k > i {
			return false // "among them were six men"
		}
		return k < s && (t.rel(k) == "aux" || t.rel(k) == "cop") && (l == "had" || l == "should" || l == "were")
	})
}
