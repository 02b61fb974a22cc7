package clause

import "slices"

// subjects puts right subjects, mostly of participles:
//
//   - what has an active complement and no auxiliary is active ("the group
//     threatened to strike");
//   - "it" before an adjective such as "ready" is somebody ("it was ready to pay");
//   - the noun between "and" and a participle that a passive goes before is its
//     subject ("two were killed and five others wounded");
//   - the noun between "before" and a "participle" is the subject of a clause of
//     time ("scored before Otto equalised");
//   - a participle that modifies a noun has none: what follows it belongs to
//     the noun before ("known for her novel The Salt Road").
func (r *relabeller) subjects() {
	for i := range r.s.Tokens {
		if e := r.child(i, "expl"); e >= 0 && r.isPersonal(i, e) {
			r.set(e, i, "nsubj")
		}
		if r.tok(i).XPOS != "VBN" || !r.isVerb(i) {
			continue
		}
		s, o := r.child(i, "nsubj:pass"), r.child(i, "obj")
		if k, at := r.timed(i); k >= 0 {
			r.set(k, i, "nsubj")
			r.set(at, i, "mark")
			r.s.Tokens[i].XPOS = "VBD"
			continue
		}
		switch {
		case s >= 0 && s < i && r.isBareActive(i):
			r.set(s, i, "nsubj")
			r.s.Tokens[i].XPOS = "VBD"
		case s < 0 && o >= 0 && o < i && r.rel(i) == "conj" && r.isGapped(i, o):
			r.set(o, i, "nsubj:pass")
		case s > i && r.rel(i) == "acl" && r.childBase(i, "aux") < 0:
			if before := slices.Min(r.subtree(s, nil)) - 1; before > i && r.isNominal(before) {
				r.set(s, before, "appos")
			}
		}
	}
}

// isPersonal says whether the "it" at e is what the adjective i is said of, and
// what follows tells what for.
func (t *tree) isPersonal(i, e int) bool {
	return t.tok(i).UPOS == "ADJ" && personal[t.lemma(i)] && t.lower(e) == "it" && t.childBase(i, "nsubj", "ccomp") < 0 &&
		slices.ContainsFunc(t.kids[i], func(k int) bool {
			r := t.rel(k)
			return k > i && (r == "xcomp" || r == "advcl" || r == "csubj") && t.infinitiveMark(k) >= 0 && t.subjectOf(k) < 0
		})
}

// timed gives the noun right before participle i that a word of time governs as
// a preposition, and that word, where both phrases hang on one verb; -1 for
// none.
func (t *tree) timed(i int) (noun, at int) {
	if t.tok(i).Deprel != "advcl" || t.childBase(i, "nsubj", "mark", "aux") >= 0 || t.head(i) < 0 {
		return -1, -1
	}
	for _, k := range t.kids[t.head(i)] {
		if t.tok(k).Deprel != "obl" || k > i || slices.Max(t.subtree(k, t.isPunct)) != i-1 {
			continue
		}
		if at := t.childBase(k, "case"); at >= 0 && (t.lower(at) == "before" || t.lower(at) == "after" || t.lower(at) == "until") {
			return k, at
		}
	}
	return -1, -1
}

// isBareActive says whether verb i, passive by the label of its subject alone,
// has a complement that makes it active.
func (t *tree) isBareActive(i int) bool {
	if t.childBase(i, "aux", "cop", "mark") >= 0 || t.rel(i) != "root" && t.rel(i) != "ccomp" && t.rel(i) != "parataxis" {
		return false
	}
	if o := t.child(i, "obj"); o > i && !ditransitive[t.lemma(i)] {
		return true
	}
	x := t.child(i, "xcomp")
	_, passive := passives[t.lemma(i)]
	return x >= 0 && t.infinitiveMark(x) >= 0 && !passive
}

// isGapped says whether nothing but a conjunction stands before o, and o right
// before participle i, whose first conjunct is passive.
func (t *tree) isGapped(i, o int) bool {
	own := t.subtree(o, nil)
	before := slices.Min(own) - 1
	return before >= 0 && t.tok(before).UPOS == "CCONJ" && slices.Max(own) == i-1 && t.isPassive(t.firstConjunct(i))
}

// onlyObliques says whether nothing but short phrases with prepositions, or adverbs, of
// the verb stand after it up to and with token last: "agreed IN MARCH to buy it".
func (t *tree) onlyObliques(verb, last int) bool {
	const short = 3
	for i := verb + 1; i <= last; i++ {
		k := i
		for t.head(k) != verb {
			if k = t.head(k); k <= verb {
				return false
			}
		}
		if r := t.rel(k); r != "obl" && r != "advmod" && r != "punct" || r == "obl" && len(t.subtree(k, nil)) > short+1 {
			return false
		}
	}
	return true
}

// isComplement says whether the clause at i, parsed as an adjunct, stands right
// after a word that it completes.
func (t *tree) isComplement(i int) bool {
	up := t.head(i)
	if t.tok(i).Deprel != "advcl" || up < 0 || up > i || t.hasSubject(i) {
		return false
	}
	before := slices.Min(t.subtree(i, t.isPunct)) - 1
	if before != up && before != t.particle(up) {
		return t.infinitiveMark(i) >= 0 && t.isVerb(up) && !t.isPassive(up) && completed[t.lemma(up)] && t.onlyObliques(up, before)
	}
	if t.infinitiveMark(i) >= 0 {
		if t.isVerb(up) && t.isPassive(up) {
			_, ok := passives[t.lemma(up)]
			return ok
		}
		return t.isControlAdjective(up) || t.isVerb(up) && completed[t.lemma(up)]
	}
	return t.tok(i).XPOS == "VBG" && t.childBase(i, "mark") < 0 && t.isVerb(up) && !t.isPassive(up) && open[t.lemma(up)]
}
