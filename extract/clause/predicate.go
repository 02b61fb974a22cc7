package clause

import (
	"slices"
	"strings"
)

// clausal are the relations whose dependents head clauses of their own (UD:
// clausal dependents, and those where a clause may stand).
var clausal = []string{"root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "list", "dep", "orphan", "discourse"}

// isClauseHead says whether i is the predicate of a clause: a verb in a
// clausal position, or any word with a copula or a subject of its own.
func (t *tree) isClauseHead(i int) bool {
	if t.copula(i) >= 0 {
		return true
	}
	tok := t.tok(i)
	rel := t.rel(i)
	if !t.isVerb(i) {
		return tok.UPOS != "PUNCT" && t.smallClause(i)
	}
	if slices.Contains(clausal, rel) {
		return true
	}
	if rel == "conj" {
		// A participle coordinated with an adjective or noun is a modifier.
		first := t.firstConjunct(i)
		return first != i && t.rel(first) != "conj" && t.isClauseHead(first) || t.hasSubject(i) || t.childBase(i, "obj") >= 0
	}
	// Elsewhere ("nsubj", "obl" …) the tag is at odds with the tree; only a
	// subject or an auxiliary makes it a clause.
	return t.hasSubject(i) || t.childBase(i, "aux") >= 0 && rel != "amod" && rel != "compound"
}

// isVerb says whether i is a verb: by both tags, or by one and the dependents
// that only a verb has, where the two contradict each other.
func (t *tree) isVerb(i int) bool {
	tok := t.tok(i)
	upos := tok.UPOS == "VERB" || tok.UPOS == "AUX"
	x := tok.XPOS
	xpos := x == "" || x == "_" || x[0] == 'V' || x == "MD"
	return upos && xpos || (upos || xpos && x != "" && x != "_") && t.childBase(i, "aux", "obj") >= 0 ||
		(x == "VBZ" || x == "VBD") && t.childBase(i, "nsubj") >= 0 && t.copula(i) < 0
}

// isPredicate says whether i is a nonverbal predicate.
func (t *tree) isPredicate(i int) bool { return t.copula(i) >= 0 || t.smallClause(i) }

// smallClause says whether i is a nonverbal predicate without copula that
// has a subject: the second half of "one is red, the other green".
func (t *tree) smallClause(i int) bool {
	up := t.tok(i).UPOS
	return up != "VERB" && up != "AUX" && !t.isVerb(i) && t.child(i, "nsubj", "nsubj:outer") >= 0 && t.child(i, "acl:relcl") < 0
}

func (t *tree) hasSubject(i int) bool { return t.childBase(i, "nsubj", "csubj", "expl") >= 0 }

// copula is the cop dependent of i, -1 without.
func (t *tree) copula(i int) int { return t.childBase(i, "cop") }

// ofClause says whether dependent k of the nonverbal predicate head belongs
// to the clause and not to the predicate's own phrase.
func (t *tree) ofClause(head, k int) bool {
	cop := t.copula(head)
	switch t.rel(k) {
	case "nsubj", "csubj", "expl", "cop", "aux", "mark", "punct", "advcl", "ccomp", "parataxis", "discourse", "vocative", "dislocated", "obl", "cc":
		return !(t.rel(k) == "punct" && k > head && t.inner(head, k)) && !(t.rel(k) == "advcl" && strings.HasSuffix(t.tok(k).Deprel, ":relcl"))
	case "advmod":
		// "already rich" and "rich already", but "very rich" and "more than a thousand"
		if k > cop && k < head && slices.ContainsFunc(t.kids[k], func(o int) bool { return t.rel(o) == "fixed" && t.lower(o) == "than" }) {
			return false
		}
		return k < cop || k > head || k != head-1 || t.isNegation(k)
	case "conj":
		return t.isClauseHead(k)
	}
	return false
}

// inner says whether the punctuation k has a later dependent of the head's
// own phrase after it: the commas of "is a poet, painter and priest".
func (t *tree) inner(head, k int) bool {
	for _, o := range t.kids[head] {
		if o > k && slices.Contains([]string{"nmod", "amod", "conj", "appos", "acl", "flat", "compound"}, t.rel(o)) && !t.isClauseHead(o) {
			return true
		}
	}
	return false
}

// isExistential says whether i is the verb of a "there" clause.
func (t *tree) isExistential(i int) bool {
	e := t.childBase(i, "expl")
	return e >= 0 && t.lower(e) == "there" && presenting[t.lemma(i)]
}

// isPassive says whether i stands in the passive: by auxiliary, by passive
// subject, or as a past participle that modifies a noun or a clause and takes
// no object.
func (t *tree) isPassive(i int) bool {
	if t.child(i, "nsubj:pass", "csubj:pass") >= 0 {
		return true
	}
	if k := t.child(i, "aux:pass"); k >= 0 && t.lemma(k) != "have" { // "having taken" is none
		return true
	}
	if t.tok(i).XPOS == "VBN" && t.copula(i) >= 0 {
		return true // "was signed", the auxiliary parsed as a copula
	}
	if t.tok(i).XPOS != "VBN" || t.childBase(i, "aux", "nsubj", "csubj") >= 0 {
		return false
	}
	if t.child(i, "obl:agent") >= 0 {
		return true // "wearing a shirt and handcuffed by police"
	}
	if f := t.firstConjunct(i); f != i && t.rel(f) != "conj" {
		// "was arrested and charged", but "has arrived and left"
		return t.isPassive(f) && !t.isActiveConjunct(i)
	}
	if h := t.head(i); t.rel(i) == "xcomp" && h >= 0 && t.lemma(h) == "have" && t.childBase(h, "obj") < 0 {
		return false // "has since won": a perfect
	}
	return slices.Contains([]string{"acl", "advcl", "xcomp"}, t.rel(i))
}

// isActiveConjunct says whether a past tense coordinated with a passive is none
// itself: it has an object that no passive keeps ("had been signed but sent it
// back").
func (t *tree) isActiveConjunct(i int) bool {
	o := t.child(i, "obj")
	return o > i && t.childBase(i, "aux") < 0 && (!ditransitive[t.lemma(i)] || t.tok(o).UPOS == "PRON")
}

// particle is the compound:prt of i, or the preposition that a passive leaves
// behind ("was dealt with"); -1 without.
func (t *tree) particle(i int) int {
	for _, k := range t.kids[i] {
		if t.tok(k).Deprel == "compound:prt" || t.isStranded(k) {
			return k
		}
	}
	return -1
}

// isStranded says whether k is a preposition without its noun.
func (t *tree) isStranded(k int) bool {
	return t.rel(k) == "obl" && t.tok(k).UPOS == "ADP" && len(t.kids[k]) == 0 && k == t.head(k)+1
}

// predicateLemma is the lemma of a verb with its particle, "be" of a copula.
func (t *tree) predicateLemma(i int) string {
	if t.kindOf(i) == Copular {
		return "be"
	}
	l := t.lemma(i)
	if p := t.particle(i); p >= 0 {
		l += " " + t.lower(p)
	}
	return l
}

// chainAbove lists the verbs and adjectives above i that hand their subject
// down to it, outermost first: control and raising without an object between
// ("agreed to sign", "is expected to win", "was able to pay", "has to go").
func (t *tree) chainAbove(i int) []int {
	var chain []int
	for n := 0; n < len(t.s.Tokens); n++ {
		link := i
		if t.rel(i) == "conj" && t.childBase(i, "nsubj", "csubj", "expl") < 0 {
			link = t.firstConjunct(i)
			if t.isFinite(i) {
				break
			}
		}
		up := t.head(link)
		late := t.rel(link) == "csubj" && up >= 0 && up < link && t.isControlAdjective(up) && t.childBase(up, "expl") < 0
		if t.rel(link) != "xcomp" && !late { // a csubj after "willing" is a parser's slip
			break
		}
		if up < 0 || !t.handsDown(up, link) || slices.Contains(chain, up) {
			break
		}
		chain = append(chain, up)
		i = up
	}
	slices.Reverse(chain)
	return chain
}

// handsDown says whether up passes its own subject to its xcomp low.
func (t *tree) handsDown(up, low int) bool {
	if !t.isVerbalComplement(low) && !t.isControlAdjective(low) {
		return false
	}
	if t.isInfinitive(low) && t.rel(low) == "xcomp" && t.childBase(low, "nsubj") >= 0 {
		return false // "asked for it to leave"
	}
	if t.childBase(up, "obj", "iobj") >= 0 && !slices.Contains(subjectControlWithObject, t.lemma(up)) || t.controllingOblique(up) >= 0 {
		return false
	}
	switch t.tok(up).UPOS {
	case "VERB", "AUX":
		return !t.isInfinitive(low) || !t.isPassive(up) || t.isPassiveControl(up)
	}
	return t.isControlAdjective(up)
}

// isPassiveControl says whether a passive verb takes an infinitive as its
// complement ("was asked to"), and not as a purpose ("was closed to save").
func (t *tree) isPassiveControl(up int) bool {
	l := t.lemma(up)
	_, passive := passives[l]
	_, controller := controllers[l]
	return passive || controller
}

// controllingOblique is the oblique that is to do what the xcomp of verb up
// says ("called ON THEM to leave"), -1 for none.
func (t *tree) controllingOblique(up int) int {
	if t.isPassive(up) {
		return -1
	}
	return t.toldOblique(up)
}

// toldOblique is controllingOblique in whatever voice.
func (t *tree) toldOblique(up int) int {
	want, ok := obliqueControl[t.lemma(up)]
	if !ok {
		return -1
	}
	for _, k := range t.kids[up] {
		if _, prep := t.preposition(k); t.rel(k) == "obl" && want[prep] {
			return k
		}
	}
	return -1
}

// isControlAdjective says whether i is a word such as "able", "due".
func (t *tree) isControlAdjective(i int) bool {
	switch t.tok(i).UPOS {
	case "ADJ", "NOUN", "ADV":
		_, ok := adjectives[t.lemma(i)]
		return ok && t.childBase(i, "case") < 0 // "is among the first to go"
	}
	return false
}

// isVerbalComplement says whether an xcomp is a clause ("to sign", "to be
// chair") and not a mere predicate ("minister" of "became minister").
func (t *tree) isVerbalComplement(i int) bool {
	return t.copula(i) >= 0 || t.isVerb(i)
}

// finiteTags are the Penn tags of verbs with tense, and of modals.
var finiteTags = []string{"VBD", "VBP", "VBZ", "MD"}

// isFinite says whether the predicate i has a tense or a modal itself.
func (t *tree) isFinite(i int) bool {
	if slices.Contains(finiteTags, t.tok(i).XPOS) {
		return true
	}
	for _, k := range t.kids[i] {
		if r := t.rel(k); (r == "aux" || r == "cop") && slices.Contains(finiteTags, t.tok(k).XPOS) {
			return true
		}
	}
	return false
}

// isInfinitive says whether "to" marks i, or the conjunct that i follows bare
// ("to sign and pay").
func (t *tree) isInfinitive(i int) bool {
	if t.infinitiveMark(i) >= 0 {
		return true
	}
	f := t.firstConjunct(i)
	return f != i && t.tok(i).XPOS == "VB" && t.childBase(i, "mark", "aux") < 0 && !t.hasSubject(i) && t.infinitiveMark(f) >= 0
}

// infinitiveMark is the "to" of an infinitive, -1 without.
func (t *tree) infinitiveMark(i int) int {
	if c := t.childBase(i, "cop", "aux"); t.tok(i).XPOS == "VBG" && c < 0 || c >= 0 && t.tok(c).XPOS == "VBG" {
		return -1 // "admitted to being there"
	}
	for _, k := range t.kids[i] {
		if t.rel(k) == "mark" && t.lower(k) == "to" {
			return k
		}
	}
	return -1
}
