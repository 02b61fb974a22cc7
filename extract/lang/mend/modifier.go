package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// amidst makes the participle after "amid" a modifier of the noun that follows:
// nothing is grown "amid growing uncertainty".
func (m *mender) amidst() {
	t := m.s.Tokens
	for i := 0; i+2 < len(t); i++ {
		v := i + 1
		if f := strings.ToLower(t[i].Form); f != "amid" && f != "amidst" || t[i].Head != v || t[v].XPOS != "VBG" || t[v].Relation() != "advcl" {
			continue
		}
		for _, k := range m.kids(v) {
			if k < v || t[k].Relation() != "obj" || m.child(k, "det") {
				continue
			}
			t[k].Head, t[k].Deprel = t[v].Head, "obl"
			t[i].Head, t[i].Deprel = k, "case"
			for _, o := range m.kids(v) {
				t[o].Head = k
			}
			t[v].Head, t[v].Deprel, t[v].UPOS = k, "amod", "VERB"
			break
		}
	}
}

// perfects makes a perfect tense of "had" and the verb right after it whose past is
// spelt as its base: "had CUT rates".
func (m *mender) perfects() {
	t := m.s.Tokens
	for i := 0; i+2 < len(t); i++ {
		v := i + 1
		o := t[v].Head
		if t[i].Lemma != "have" || t[i].UPOS != "VERB" || strings.ToLower(t[v].Form) != "cut" || t[v].XPOS != "VBN" || t[v].Deprel != "amod" ||
			o < v || t[o].Head != i || t[o].Deprel != "obj" {
			continue
		}
		for _, k := range m.kids(i) {
			t[k].Head = v
		}
		t[v].Head, t[v].Deprel, t[v].UPOS = t[i].Head, t[i].Deprel, "VERB"
		t[i].Head, t[i].Deprel, t[i].UPOS = v, "aux", "AUX"
	}
}

// timesOfStates gives the verb the time after its adjective: "kept the rate
// unchanged IN MAY".
func (m *mender) timesOfStates() {
	t := m.s.Tokens
	for i := range t {
		h := t[i].Head
		if t[i].Relation() != "obl" || h < 0 || h > i || t[h].UPOS != "ADJ" || t[h].Deprel != "xcomp" || !english.IsTime(&t[i]) {
			continue
		}
		if v := t[h].Head; v >= 0 && t[v].UPOS == "VERB" {
			t[i].Head = v
		}
	}
}
