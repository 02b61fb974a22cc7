package clause

import "slices"

// group lists the tokens of the predicate in order: "has n't yet agreed to
// sign" without the adverb.
func (t *tree) group(c *Clause) []int {
	var out []int
	links := append(slices.Clone(c.Chain), c.Head)
	for _, i := range links {
		if i != c.Head || c.Kind != Copular {
			out = append(out, i)
		}
		out = append(out, t.verbParts(i)...)
		if k := t.childBase(i, "advmod"); k >= 0 && k == i-1 && t.tok(i).UPOS == "ADJ" && i != c.Head && degrees[t.lower(k)] {
			out = append(out, k) // "less likely to"
		}
		if f := t.sharedAux(i); f >= 0 {
			own := t.bareBe(i) >= 0 // not "be" twice
			out = append(out, slices.DeleteFunc(t.auxiliaries(f), func(k int) bool {
				return t.isEither(f) && t.isNegation(k) || own && t.lemma(k) == "be"
			})...)
		}
		if f := t.firstConjunct(i); f != i && t.childBase(i, "mark") < 0 && t.tok(i).XPOS == "VB" && t.isInfinitive(f) {
			out = append(out, t.infinitiveMark(f))
		}
	}
	if c.Cop >= 0 {
		out = append(out, c.Cop)
	}
	if k := t.child(c.Head, "nsubj", "nsubj:pass"); k >= 0 && t.isVerbWithInner(c.Head) {
		out = slices.DeleteFunc(out, func(i int) bool { return i < k }) // the outer copula
	}
	if k := t.subjectOf(c.Head); k >= 0 {
		not := t.notAll(k)
		out = slices.DeleteFunc(out, func(i int) bool { return i == not })
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// verbParts lists the function words of one verb.
func (t *tree) verbParts(i int) []int {
	out := t.auxiliaries(i)
	for _, k := range t.kids[i] {
		switch t.rel(k) {
		case "cop":
			out = append(out, k)
		case "compound", "obl":
			if t.tok(k).Deprel == "compound" && k == i-2 && t.tok(i-1).XPOS == "HYPH" && !t.tok(i-1).SpaceAfter {
				out = append(out, k, i-1) // "X-rayed"
			}
			if t.tok(k).Deprel == "compound:prt" || t.isStranded(k) {
				out = append(out, k)
			}
		case "mark":
			if t.lower(k) == "to" && !t.isOuter(i) && t.tok(i).XPOS != "VBG" {
				out = append(out, k)
			}
		}
	}
	return out
}

// auxiliaries lists the auxiliaries and negations of verb i.
func (t *tree) auxiliaries(i int) []int {
	var out []int
	for _, k := range t.kids[i] {
		if r := t.rel(k); r == "aux" || r == "advmod" && t.isNegation(k) {
			out = append(out, t.subtree(k, t.isPunct)...)
		}
	}
	return out
}

// sharedAux gives the first conjunct whose auxiliaries verb i shares ("will
// visit and meet"), -1 where it has its own or needs none.
func (t *tree) sharedAux(i int) int {
	be := t.bareBe(i)
	if t.rel(i) != "conj" || t.hasSubject(i) || be < 0 && t.childBase(i, "aux", "cop") >= 0 || t.childBase(i, "mark") >= 0 {
		return -1
	}
	f := t.firstConjunct(i)
	if f == i || t.childBase(f, "aux") < 0 || t.isPassive(f) && t.isActiveConjunct(i) {
		return -1
	}
	if be >= 0 {
		if t.tok(f).XPOS == "VB" || t.bareBe(f) >= 0 {
			return f // "will resign and be replaced"
		}
		return -1
	}
	if x := t.tok(i).XPOS; x != t.tok(f).XPOS || x != "VB" && x != "VBN" && x != "VBG" {
		return -1
	}
	return f
}

// bareBe is the infinitive "be" before predicate i, when nothing but auxiliaries
// that i shares can come before it; -1 for none.
func (t *tree) bareBe(i int) int {
	be := -1
	for _, k := range t.kids[i] {
		if r := t.rel(k); r == "aux" || r == "cop" {
			if t.tok(k).XPOS != "VB" || t.lemma(k) != "be" {
				if t.rel(i) == "conj" {
					return -1
				}
				continue
			}
			be = k
		}
	}
	return be
}
