package clause

import "slices"

// understood finds the subject that the clause at top (the outermost
// predicate of its chain) has without saying it; nil where none is certain.
func (b *builder) understood(c *Clause, top int) *Arg {
	switch b.t.rel(top) {
	case "conj":
		return b.sharedSubject(top)
	case "acl":
		return b.modifiedNoun(c, top)
	case "advcl":
		return b.adverbialSubject(top)
	case "xcomp":
		return b.controlledSubject(top)
	}
	return nil
}

// sharedSubject: "Xara came and left".
func (b *builder) sharedSubject(top int) *Arg {
	p := b.clauseAt(b.t.conjunctWithSubject(top))
	if p == nil || p.Subject == nil || b.t.isClauseOfImperative(top) || p.Kind == Copular && b.t.isOuter(p.Head) && b.t.isInfinitive(top) {
		return nil // "the aim is to win and to stay": no aim stays
	}
	a := *p.Subject
	if a.Understood == Said {
		a.Understood = Shared
	}
	a.Role = Subj
	return &a
}

// conjunctWithSubject is the nearest verb above i in its coordination that has a
// subject of its own: "Xara left, but OTTO STAYED and sang". The first where none has.
func (t *tree) conjunctWithSubject(i int) int {
	for n := 0; t.rel(i) == "conj" && t.head(i) >= 0 && n < len(t.s.Tokens); n++ {
		i = t.head(i)
		if t.hasSubject(i) {
			break
		}
	}
	return i
}

// isClauseOfImperative says whether a bare verb opens a new sentence-like
// conjunct ("…, and see page 4"), which shares nothing.
func (t *tree) isClauseOfImperative(i int) bool {
	return t.tok(i).XPOS == "VB" && !t.isInfinitive(i) && t.childBase(i, "aux") < 0 && t.isFinite(t.firstConjunct(i)) && t.childBase(t.firstConjunct(i), "aux") < 0 &&
		!(unchanging[t.lower(i)] && t.tok(t.firstConjunct(i)).XPOS == "VBD") // "came and cut"
}

// modifiedNoun: "the deal signed in May", "a man carrying a bag"; and of a
// relative clause the antecedent where its pronoun is the subject.
func (b *builder) modifiedNoun(c *Clause, top int) *Arg {
	t := b.t
	noun := t.head(top)
	if noun < 0 || t.tok(top).Deprel != "acl" {
		return nil
	}
	if t.isInfinitive(top) || t.childBase(top, "mark") >= 0 || t.tok(top).XPOS == "VBG" && (troubles[t.lemma(noun)] || t.head(noun) >= 0 && t.rel(noun) == "obj" && passing[t.lemma(t.head(noun))]) {
		return b.aiming(c, top)
	}
	if t.isCompoundGerund(noun, top) {
		return nil
	}
	switch t.tok(top).XPOS {
	case "VBG", "VBN":
		if t.isNominal(noun) && (t.tok(top).XPOS == "VBG" || !intransitive[t.lemma(top)]) {
			return b.understoodArg(noun, top, Reduced)
		}
	}
	return nil
}

// isCompoundGerund says whether a bare gerund right after a bare noun is done to what
// the noun names: in "acquitted of money laundering" no money launders.
func (t *tree) isCompoundGerund(noun, i int) bool {
	if t.tok(i).XPOS != "VBG" || i != noun+1 || len(t.kids[i]) > 0 || t.tok(noun).XPOS != "NN" || t.childBase(noun, "case") < 0 {
		return false
	}
	return t.childBase(noun, "det", "nummod", "amod", "compound") < 0 && t.child(noun, "nmod:poss") < 0
}

// adverbialSubject: a participle or infinitive clause takes the subject of
// the clause above ("she left, taking the keys"); after a verb of preventing,
// its object ("stopped them from leaving").
func (b *builder) adverbialSubject(top int) *Arg {
	t := b.t
	up := t.head(top)
	if up < 0 || t.isFinite(top) || t.tok(top).Deprel != "advcl" {
		return nil
	}
	p := b.clauseAt(up)
	if p == nil {
		return nil
	}
	if t.lower(top) == "including" {
		if noun := t.affected(up, top); noun >= 0 {
			return b.understoodArg(noun, top, Reduced)
		}
	}
	if m := t.childBase(top, "mark"); m >= 0 && (t.lower(m) == "as" || t.lower(m) == "than") {
		return nil // "as promised", "than expected": not certain what
	}
	if m := t.childBase(top, "mark"); m >= 0 && t.isOfObject(up, m) {
		if o := p.objectHead(); o >= 0 {
			return b.understoodArg(o, top, Controlled)
		}
		if t.lower(m) == "for" && !p.Passive {
			return nil // "apologised for", "called for lifting": not certain who
		}
	} else if m >= 0 && t.lower(m) == "by" && p.Passive {
		return nil // "was avoided by walking": whoever avoided it walked
	}
	if t.citing(top) {
		if a := b.source(up); a != nil {
			return a
		}
	}
	if p.takesTime(t) && t.isInfinitive(top) { // "it took them an hour to leave"
		if o := p.Arg(Iobj); o != nil {
			return b.understoodArg(o.Head, top, Controlled)
		}
		if o := t.takerOf(up, top); o >= 0 {
			return b.understoodArg(o, top, Controlled)
		}
		return nil
	}
	if o := p.Arg(Iobj); o != nil && !p.Passive && t.isInfinitive(top) && giving[p.Lemma] {
		return b.understoodArg(o.Head, top, Controlled) // "gave them a year to leave"
	}
	if p.Subject == nil || p.Kind == Existential || p.Subject.Understood == Reduced && b.t.isInfinitive(top) {
		return nil // "two weeks left to finish": not the weeks
	}
	if agent := p.Arg(Agent); agent != nil && b.t.isInfinitive(top) {
		return b.understoodArg(agent.Head, top, Adverbial) // "was built by monks to store grain"
	}
	if t.isOutcome(top) && top > up {
		return nil // "slept badly, leading to errors": that they did led to them
	}
	if p.Passive && t.tok(top).XPOS == "VBG" && t.childBase(top, "mark") < 0 && top > up && effects[t.lemma(top)] {
		return nil // "was shot, leading to protests": the shooting led to them
	}
	a := *p.Subject
	a.Understood = Adverbial
	return &a
}

// takesTime says whether a clause tells how long something takes: its "it" is
// nothing, and an infinitive below it says what is done.
func (c *Clause) takesTime(t *tree) bool {
	return c.Subject != nil && c.Lemma == "take" && t.lower(c.Subject.Head) == "it" && c.Subject.Understood == Said &&
		slices.ContainsFunc(t.kids[c.Head], func(k int) bool { return t.rel(k) == "advcl" && t.isInfinitive(k) })
}

// takerOf is who needs the time that verb up takes for what the infinitive top says:
// "it took an hour for THEM to leave"; -1 for nobody.
func (t *tree) takerOf(up, top int) int {
	for k := up + 1; k < top; k++ {
		h := t.head(k)
		if _, prep := t.preposition(k); prep == "for" && !timeNouns[t.lemma(k)] && (t.rel(k) == "obl" && h == up || t.rel(k) == "nmod" && t.head(h) == up && timeNouns[t.lemma(h)]) {
			return k
		}
	}
	return -1
}

// isOfObject says whether mark m below verb up makes a participle tell what the
// object of the verb does: "stopped them from", "charged him with".
func (t *tree) isOfObject(up, m int) bool {
	switch t.lower(m) {
	case "from", "of", "into", "for":
		return true
	case "with", "over":
		return alleging[t.lemma(up)]
	case "against":
		return cautioning[t.lemma(up)]
	}
	return false
}

// citing says whether the participle at i passes on what another has said.
func (t *tree) citing(i int) bool {
	return t.tok(i).XPOS == "VBG" && (t.lemma(i) == "quote" || t.lemma(i) == "cite")
}

// source is who, "according to" a phrase below predicate up, tells it: "according
// to the agency, citing officials". Nil for none.
func (b *builder) source(up int) *Arg {
	for _, k := range b.t.kids[up] {
		if _, prep := b.t.preposition(k); prep == "according to" {
			return b.understoodArg(k, -1, Adverbial)
		}
	}
	return nil
}

// controlledSubject: the object of the verb above ("urged them to leave");
// only reached where the subject is not handed down.
func (b *builder) controlledSubject(top int) *Arg {
	up := b.t.head(top)
	if up < 0 {
		return nil
	}
	p := b.clauseAt(up)
	if p == nil {
		return nil
	}
	if tough[b.t.lemma(up)] && b.t.isInfinitive(top) && b.t.child(top, "obj") < 0 {
		return nil // "the price is hard to defend": somebody defends it
	}
	if _, ok := controllers[b.t.lemma(up)]; (!ok || b.t.lemma(up) == "use" && !p.Passive) && p.Subject != nil && b.t.isInfinitive(top) && b.t.controllingOblique(up) < 0 {
		a := *p.Subject // no verb of control: "joined hands to save it"
		a.Understood = Adverbial
		return &a
	}
	if o := b.t.child(up, "iobj", "obj"); o >= 0 {
		return b.understoodArg(o, top, Controlled)
	}
	if o := b.t.controllingOblique(up); o >= 0 {
		return b.understoodArg(o, top, Controlled)
	}
	return nil
}

// objectHead is the token of the direct object, or of the indirect one, -1
// without; of a passive its subject.
func (c *Clause) objectHead() int {
	if c.Passive && c.Subject != nil {
		return c.Subject.Head
	}
	for _, r := range []Role{Obj, Iobj} {
		if a := c.Arg(r); a != nil {
			return a.Head
		}
	}
	return -1
}

// understoodArg makes the phrase of head an understood subject, leaving out
// the clause below it that understands it.
func (b *builder) understoodArg(head, below int, why Understood) *Arg {
	t := b.t
	a := b.arg(head, Subj, func(k int) bool {
		// "firms vying for contracts and prices falling": no price vies
		return k == below || k > below && below > head && t.head(k) == head && t.rel(k) == "conj" && t.rel(below) == "acl"
	})
	a.Prep, a.Case, a.Understood = "", nil, why
	return &a
}

// isOutcome says whether the participle at i tells what a whole clause led to.
func (t *tree) isOutcome(i int) bool {
	if t.tok(i).XPOS != "VBG" || t.childBase(i, "mark") >= 0 || i == 0 || t.tok(i-1).Form != "," {
		return false
	}
	if stirring[t.lemma(i)] {
		return true
	}
	for _, k := range t.kids[i] {
		if r := t.rel(k); t.lemma(i) == "raise" && r == "obj" && worries[t.lemma(k)] || t.lemma(i) == "bring" && r == "obj" && totals[t.lemma(k)] || t.lemma(i) == "deal" && r == "obj" && t.lemma(k) == "blow" || t.lemma(i) == "send" && r == "obj" && quoted[t.lemma(k)] {
			return true
		}
		_, prep := t.preposition(k)
		if t.lemma(i) == "lead" && prep == "to" || (t.lemma(i) == "result" || t.lemma(i) == "end" || t.lemma(i) == "culminate") && prep == "in" {
			return true
		}
	}
	return false
}
