package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// finiteAfterNouns makes a clause of the verb that has no object and no passive, where the
// parser took it for a participle behind the noun of a time: "after a ferry from Oslo
// CAPSIZED off the coast".
func (m *mender) finiteAfterNouns() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Deprel != "acl" || t[k].XPOS != "VBN" && t[k].XPOS != "VBD" || !unaided[strings.ToLower(t[k].Lemma)] {
			continue
		}
		for i, n := t[k].Head, 0; i >= 0 && i < k && n < len(t); i, n = t[i].Head, n+1 {
			v := t[i].Head
			if t[i].Relation() != "obl" || v < 0 || v > i || t[v].UPOS != "VERB" {
				continue
			}
			c := m.timeMark(i)
			if c < 0 {
				continue
			}
			t[k].Head, t[k].Deprel, t[k].XPOS = v, "advcl", "VBD"
			t[i].Head, t[i].Deprel = k, "nsubj"
			t[c].Head, t[c].Deprel, t[c].UPOS = k, "mark", "SCONJ"
			break
		}
	}
}

// unaided verbs are never passive.
var unaided = english.Words("capsize collapse die disappear vanish erupt arrive happen occur emerge expire resign faint hesitate")

// finiteAfterTimes make a clause of a past tense without a subject right behind the phrase of a
// time that is its subject: "after VOTERS in Oslo swung", "as a WILDFIRE driven by wind reached".
func (m *mender) finiteAfterTimes() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBD" || t[k].Deprel != "advcl" && (t[k].Deprel != "conj" || m.ccOf(k) >= 0) || v < 0 || v > k || m.hasSubject(k) || m.child(k, "mark") || m.child(k, "aux") || t[k-1].UPOS == "PUNCT" {
			continue
		}
		for i, n := k-1, 0; i > v && n < len(t); i, n = t[i].Head, n+1 {
			if t[i].Relation() != "obl" && t[i].Relation() != "nmod" || m.phraseEnd(i) != k-1 || t[i].UPOS != "NOUN" && t[i].UPOS != "PROPN" {
				continue
			}
			c := m.timeMark(i)
			if c < 0 {
				continue
			}
			t[k].Deprel = "advcl"
			t[i].Head, t[i].Deprel = k, "nsubj"
			t[c].Head, t[c].Deprel, t[c].UPOS = k, "mark", "SCONJ"
			break
		}
	}
}

// pastComplements makes the main verb of a past tense that was taken for a complement of
// the participle before it: "a boat converted to carry cars CAUGHT fire".
func (m *mender) pastComplements() {
	t := m.s.Tokens
	for w := range t {
		if t[w].XPOS != "VBD" || t[w].Deprel != "xcomp" || m.hasSubject(w) {
			continue
		}
		v := t[w].Head
		for n := 0; n < len(t) && v >= 0 && v < w && t[v].XPOS == "VB" && t[v].Deprel == "xcomp"; n++ {
			v = t[v].Head
		}
		if v < 0 || v > w || v == t[w].Head || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || m.child(v, "aux") {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || m.phraseEnd(s) != v-1 {
			continue
		}
		t[w].Head, t[w].Deprel = t[v].Head, t[v].Deprel
		t[v].Head, t[v].Deprel, t[v].XPOS = s, "acl", "VBN"
		t[s].Head, t[s].Deprel = w, "nsubj"
		for _, c := range m.kids(v) {
			if c < s || t[c].UPOS == "PUNCT" && c > w {
				t[c].Head = w
			}
		}
	}
}

// timeMark is the preposition of i that may as well bring in a clause of time; -1 for none.
func (m *mender) timeMark(i int) int {
	for _, j := range m.kids(i) {
		switch t := &m.s.Tokens[j]; strings.ToLower(t.Form) {
		case "after", "before", "as", "since", "until":
			if t.Deprel == "case" {
				return j
			}
		}
	}
	return -1
}
