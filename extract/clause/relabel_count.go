package clause

import (
	"slices"
	"strings"
)

// quantities puts right "up to" before a number, which parsers take for a
// particle and a preposition: "killed UP TO 40 people" says how many.
func (r *relabeller) quantities() {
	for up := 0; up+2 < len(r.s.Tokens); up++ {
		if !strings.EqualFold(r.tok(up).Form, "up") || r.lower(up+1) != "to" || r.tok(up+2).UPOS != "NUM" {
			continue
		}
		num := up + 2
		what := num
		if h := r.head(num); h >= 0 && (r.rel(num) == "nummod" || r.rel(num) == "compound") {
			what = h
		}
		if k := r.childBase(what, "case"); k >= 0 && k != up && k != up+1 {
			continue // "for up to 40 people"
		}
		r.set(up, num, "advmod")
		r.set(up+1, up, "fixed")
		r.counted(what)
	}
}

// counted gives a counted noun, parsed as an adjunct, its place beside its
// verb: the object after one that may take an object, the subject before one that
// has none. A span of time or an amount ("rose up to 4 percent") stays.
func (r *relabeller) counted(what int) {
	v := r.head(what)
	if r.rel(what) != "obl" || v < 0 || timeNouns[r.lemma(what)] || measures[r.lemma(what)] {
		return
	}
	switch {
	case what > v && !intransitive[r.lemma(v)] && !stative[r.lemma(v)] && r.isVerb(v) && !r.isPassive(v) && r.childBase(v, "obj") < 0:
		r.set(what, v, "obj")
	case what < v && !r.hasSubject(v) && r.isPassive(v):
		r.set(what, v, "nsubj:pass")
	case what < v && !r.hasSubject(v) && r.isFinite(v):
		r.set(what, v, "nsubj")
	}
}

// isLoneObject says whether i, parsed as the receiver of something, is all that
// its verb acts on: "visited OSLO".
func (t *tree) isLoneObject(i int) bool {
	v := t.head(i)
	return t.rel(i) == "iobj" && v >= 0 && transitive[t.lemma(v)] && !ditransitive[t.lemma(v)] && t.childBase(v, "obj", "ccomp", "xcomp") < 0
}

// isAside says whether the clause at i, parsed as a complement, adds something
// about what stands before: its subject is part of a "which".
func (t *tree) isAside(i int) bool {
	s := t.subjectOf(i)
	return t.rel(i) == "ccomp" && s >= 0 && s < i && slices.ContainsFunc(t.kids[s], func(k int) bool {
		return k > s && t.rel(k) == "nmod" && t.tok(k).XPOS == "WDT"
	})
}

// bound verbs take a preposition, and no noun is spelt as their third person:
// "adheres to".
var bound = words("adhere abide aspire belong cling coincide collaborate comply conform consist contribute cooperate correspond depend differ insist participate pertain prevail refrain rely respond strive succumb")

// boundVerb puts right such a verb, parsed as a noun coordinated with the object
// of the verb before: "respects the law and ADHERES to it".
func (r *relabeller) boundVerb(i int) {
	first := r.firstConjunct(i)
	if r.tok(i).XPOS != "NNS" || r.tok(i).Deprel != "conj" || !bound[r.lemma(i)] || r.childBase(i, "cc") < 0 || r.childBase(i, "det", "amod") >= 0 {
		return
	}
	v := first
	for v >= 0 && !r.isVerb(v) {
		v = r.head(v)
	}
	if v < 0 || v > i || !r.isFinite(v) || r.tok(v).XPOS == "MD" {
		return
	}
	r.set(i, v, "root") // makes the copy
	r.set(i, v, "conj")
	r.s.Tokens[i].UPOS, r.s.Tokens[i].XPOS = "VERB", "VBZ"
	for _, k := range r.kids[i] {
		if r.rel(k) == "nmod" && r.childBase(k, "case") >= 0 {
			r.set(k, i, "obl")
		}
	}
}
