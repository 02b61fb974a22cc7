package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// What number, tense or a repeated auxiliary tells of where a conjunct belongs.

// hadPromised gives a second perfect behind a comma to the perfect it goes on, past a relative
// clause in another tense: "had proposed a sale to Acme, which has no boats, and HAD PROMISED to
// wait".
func (m *mender) hadPromised() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		r, c := t[k].Head, m.ccOf(k)
		if t[k].Deprel != "conj" || r < 0 || r > k || t[r].Deprel != "acl:relcl" || t[r].XPOS == "VBN" || c < 1 || t[c-1].Form != "," || m.hasSubject(k) || !m.childIs(k, "aux", "had") {
			continue
		}
		for i, n := t[r].Head, 0; i >= 0 && n < len(t); i, n = t[i].Head, n+1 {
			if i < r && t[i].XPOS == "VBN" && m.childIs(i, "aux", "had") && m.subjectBefore(i) >= 0 {
				t[k].Head = i
				break
			}
		}
	}
}

// singularConvoys give a plural behind "and" to the noun it stands beside, below the subject of a
// singular verb, not to the subject: "a convoy carrying pumps and GENERATORS was expected".
func (m *mender) singularConvoys() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		s, c := t[k].Head, m.ccOf(k)
		if t[k].Deprel != "conj" || s < 0 || s > k || c < 1 || !strings.EqualFold(t[c].Form, "and") || t[s].Relation() != "nsubj" || t[s].UPOS != "NOUN" || t[k].UPOS != "NOUN" || !m.isSingularVerb(t[s].Head) {
			continue
		}
		n := c - 1
		if t[n].UPOS == "NOUN" && n > s && m.below(n, s) && t[n].Relation() != "appos" && !m.child(k, "det") {
			t[k].Head = n
		}
	}
}

// isSingularVerb says whether v, or what makes it finite, has the form of the third person singular.
func (m *mender) isSingularVerb(v int) bool {
	if v < 0 {
		return false
	}
	singular := func(i int) bool {
		return m.s.Tokens[i].XPOS == "VBZ" || strings.EqualFold(m.s.Tokens[i].Form, "was")
	}
	return singular(v) || slices.ContainsFunc(m.kids(v), func(i int) bool {
		r := m.s.Tokens[i].Relation()
		return (r == "aux" || r == "cop") && singular(i)
	})
}

// presentAfterSaid gives a conjunct in the present to the reported clause in the present, not to the
// past report: "said Oslo needs help and IS WILLING to pay".
func (m *mender) presentAfterSaid() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		u, c := t[k].Head, m.ccOf(k)
		if t[k].Deprel != "conj" || u < 0 || u > k || t[u].XPOS != "VBD" || c < 0 || !reporting[strings.ToLower(t[u].Lemma)] || m.hasSubject(k) || !m.isPresent(k) {
			continue
		}
		for _, r := range m.kids(u) {
			if t[r].Deprel == "ccomp" && r > u && r < k && m.isPresent(r) && m.subjectBefore(r) >= 0 {
				t[k].Head = r
			}
		}
	}
}

// isPresent says whether v, or what makes it finite, is in the present.
func (m *mender) isPresent(v int) bool {
	t := m.s.Tokens
	present := func(i int) bool { return t[i].XPOS == "VBZ" || t[i].XPOS == "VBP" }
	return present(v) || slices.ContainsFunc(m.kids(v), func(i int) bool {
		return (t[i].Relation() == "aux" || t[i].Relation() == "cop") && present(i)
	})
}

// raisedAndWeakened make a verb of a participle behind "and" that goes on a perfect: "would have
// raised bills and WEAKENED investment".
func (m *mender) raisedAndWeakened() {
	t := m.s.Tokens
	for k := 3; k+1 < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "amod" || !affecting[strings.ToLower(t[k].Lemma)] || n < k || t[n].Deprel != "conj" || t[k-1].Deprel != "cc" || t[k-1].Head != n || !strings.EqualFold(t[k-1].Form, "and") {
			continue
		}
		o := t[n].Head
		if o < 0 || o > k || t[o].Deprel != "obj" || t[o].Head < 0 || m.phraseStart(n) < k {
			continue
		}
		v := t[o].Head
		if t[v].XPOS != "VBN" || !m.childIs(v, "aux", "have") && !m.childIs(v, "aux", "has") && !m.childIs(v, "aux", "had") || !affecting[strings.ToLower(t[v].Lemma)] {
			continue
		}
		t[k].Head, t[k].Deprel, t[k].UPOS = v, "conj", "VERB"
		t[n].Head, t[n].Deprel = k, "obj"
		t[k-1].Head = k
	}
}

// affecting verbs tell what is made of their object.
var affecting = english.Words("raise lower weaken strengthen hurt harm damage boost reduce cut curb undermine slow delay increase improve worsen destroy limit restrict threaten widen narrow deepen ease")
