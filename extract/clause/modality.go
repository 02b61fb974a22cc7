package clause

import "slices"

// mood is the polarity and modality of one predicate, or of a chain.
type mood struct {
	negative bool
	modality Modality
}

// ownMood reads the auxiliaries, negations and hedges of predicate i itself.
func (t *tree) ownMood(i int) mood {
	m := mood{modality: Actual}
	perfect, near := false, false
	for _, k := range t.kids[i] {
		switch rel := t.rel(k); {
		case rel == "aux":
			if mod, ok := modals[t.lower(k)]; ok && !t.isPastHad(k) {
				m.modality = mod
			}
			perfect = perfect || t.lemma(k) == "have"
		case t.isNegation(k):
			m.negative = !m.negative
		case t.isNear(k, i):
			near = true
		case rel == "advmod" && hedges[t.lower(k)] && m.modality == Actual:
			m.modality = Possible
		}
	}
	if perfect && m.modality == Planned && t.hasAux(i, "would", "'d", "’d") {
		m.modality = Hypothetical // "would have won"
	}
	if t.isFutureInfinitive(i) {
		m.modality = Planned // "the two are to meet"
	}
	if t.deniedArgument(i) {
		m.negative = !m.negative
	}
	m.negative = m.negative || near
	return m
}

// isPastHad tells the "'d" of "had" from that of "would".
func (t *tree) isPastHad(k int) bool { return t.tok(k).XPOS == "VBD" }

func (t *tree) hasAux(i int, forms ...string) bool {
	return slices.ContainsFunc(t.kids[i], func(k int) bool {
		return t.rel(k) == "aux" && slices.Contains(forms, t.lower(k))
	})
}

// isFutureInfinitive finds "is to meet": an infinitive with a form of "be".
func (t *tree) isFutureInfinitive(i int) bool {
	if !t.isInfinitive(i) || t.subjectOf(i) < 0 || t.isOuter(i) {
		return false
	}
	return slices.ContainsFunc(t.kids[i], func(k int) bool {
		return (t.rel(k) == "cop" || t.rel(k) == "aux") && t.lemma(k) == "be" && slices.Contains(finiteTags, t.tok(k).XPOS)
	})
}

// isNegation says whether k denies the predicate that it modifies.
func (t *tree) isNegation(k int) bool {
	if t.rel(k) == "advmod" && t.lower(k) == "longer" && k > 0 && t.lower(k-1) == "no" {
		return true // "no longer makes cars"
	}
	if !negations[t.lower(k)] && !(t.lower(k) == "ill" && t.rel(k) == "advmod" && t.head(k) >= 0 && t.lemma(t.head(k)) == "afford") {
		return false
	}
	switch t.rel(k) {
	case "advmod":
		return !t.notOnly(k)
	case "aux":
		return false
	case "cc", "cc:preconj", "mark":
		return t.lower(k) == "nor" || t.lower(k) == "neither"
	}
	return false
}

// notOnly finds "not only", "not just", which deny nothing.
func (t *tree) notOnly(k int) bool {
	return k+1 < len(t.s.Tokens) && slices.Contains([]string{"only", "just", "merely", "simply"}, t.lower(k+1))
}

// deniedArgument finds "no" and "neither" on a subject or object: "no one
// came", "found no evidence", "neither side won".
func (t *tree) deniedArgument(i int) bool {
	for _, k := range t.kids[i] {
		switch t.rel(k) {
		case "nsubj", "obj":
			if t.isNoPhrase(k) {
				return true
			}
		case "obl":
			if prep, text := t.preposition(k); len(prep) > 0 && text != "with" && t.isNoPhrase(k) {
				return true // "at no time", "in no way"
			}
		}
	}
	return false
}

func (t *tree) isNoPhrase(k int) bool {
	if t.hasException(k) {
		return false
	}
	switch t.lower(k) {
	case "nobody", "nothing", "none", "neither", "no-one":
		return true
	}
	for _, d := range t.kids[k] {
		if rel := t.rel(d); (rel == "det" || rel == "cc" || rel == "advmod") && d < k && (t.lower(d) == "no" || t.lower(d) == "neither" || t.lower(d) == "hardly" || t.lower(d) == "scarcely") {
			return true
		}
	}
	return false
}

// hasException says whether somebody is left out of a "nobody": "nobody but
// Mara came" tells that she did.
func (t *tree) hasException(k int) bool {
	return slices.ContainsFunc(t.kids[k], func(o int) bool {
		if t.rel(o) == "conj" {
			cc := t.childBase(o, "cc")
			return cc >= 0 && t.lower(cc) == "but"
		}
		c := t.childBase(o, "case")
		return t.rel(o) == "nmod" && c >= 0 && (t.lower(c) == "but" || t.lower(c) == "except" || t.lower(c) == "besides")
	})
}

// chainMood folds the moods of a chain from the outermost verb down to the
// content verb head.
func (t *tree) chainMood(chain []int, head int) mood {
	links := append(slices.Clone(chain), head)
	m := mood{modality: Actual}
	for n, i := range links {
		own := t.ownMood(i)
		m.negative = m.negative != own.negative
		m.modality = stack(m.modality, own.modality)
		if n+1 < len(links) {
			e := t.effectOn(i, links[n+1])
			m.negative = m.negative != e.negative
			m.modality = stack(m.modality, e.modality)
		}
	}
	return m
}

// effectOn is what link up of a chain says of the link below it.
func (t *tree) effectOn(up, low int) effect {
	lemma := t.lemma(up)
	if up := t.tok(up).UPOS; up == "ADJ" || up == "NOUN" || up == "ADV" {
		if glad[lemma] && (t.copula(low) >= 0 || states[t.lemma(low)]) {
			return effect{}
		}
		return adjectives[lemma]
	}
	if t.isPassive(up) || t.rel(up) == "parataxis" && (t.tok(up).XPOS == "VBN" || t.tok(up).XPOS == "VBD") && rumoured[lemma] {
		if t.child(up, "compound:prt") >= 0 && lemma == "set" {
			return effect{modality: Planned} // "was set up to help": it was, help may come
		}
		if e, ok := passives[lemma]; ok {
			return e
		}
		return controllers[lemma]
	}
	if denying[t.predicateLemma(up)] {
		return effect{negative: true} // "ruled out sending troops"
	}
	if e, ok := verbs[lemma]; ok {
		if e.modality == Planned && lemma == "look" && t.childBase(low, "aux") >= 0 && t.lemma(t.childBase(low, "aux")) == "have" {
			return effect{modality: Possible} // "looked to have collapsed"
		}
		if e.modality == Planned && !t.isInfinitive(low) {
			return effect{"", e.negative} // "go fishing"
		}
		if lemma == "have" && t.isYet(up, low) {
			return effect{negative: true} // "has yet to sign"
		}
		if lemma == "have" && !t.isInfinitive(low) {
			return effect{} // "has since won"
		}
		if lemma == "stop" && t.isInfinitive(low) {
			return effect{} // "stopped to look"
		}
		return e
	}
	if t.isInfinitive(low) {
		return effect{modality: Planned}
	}
	return effect{}
}

// isYet finds the "yet" of "has yet to sign".
func (t *tree) isYet(up, low int) bool {
	return slices.ContainsFunc(append(slices.Clone(t.kids[up]), t.kids[low]...), func(k int) bool { return t.lower(k) == "yet" && k > up && k < low })
}

// stack combines the modality of an outer and an inner predicate: the outer
// decides, but a mere future gives way to what is more telling ("will have
// to pay" is Required).
func stack(outer, inner Modality) Modality {
	switch {
	case inner == "" || inner == Actual:
		return outer
	case outer == Actual || outer == "" || outer == Planned:
		return inner
	}
	return outer
}
