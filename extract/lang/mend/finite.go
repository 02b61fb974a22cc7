package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// finiteModifiers makes a clause of a noun with a past tense for a modifier and a
// noun before that: "the party HIRED staff" is no staff.
func (m *mender) finiteModifiers() {
	t := m.s.Tokens
	for v := 1; v+1 < len(t); v++ {
		h, n := t[v].Head, v-1
		named := h > v && t[v].XPOS == "VBN" && t[n].UPOS == "PROPN" && t[h].Deprel == "root" && t[h].XPOS == "NNS" && m.onlyModifiers(h, n) // "Helion SCRAPPED plans"
		if t[v].XPOS != "VBD" && !named || t[v].Deprel != "amod" || h < v || t[h].UPOS != "NOUN" || t[n].Head != h && t[n].Head != v || t[n].Deprel != "compound" || t[n].UPOS != "NOUN" && !named || m.child(h, "cop") {
			continue
		}
		for _, k := range m.kids(h) {
			switch {
			case k == v || k == n:
			case k < n && (t[k].Relation() == "det" || t[k].Relation() == "amod" || t[k].Relation() == "compound" || t[k].Deprel == "nmod:poss"):
				t[k].Head = n
			case k < v || t[k].Relation() != "nmod" && t[k].Relation() != "amod" && t[k].Relation() != "compound" && t[k].Relation() != "det":
				t[k].Head = v
			}
		}
		t[v].Head, t[v].Deprel, t[v].UPOS = t[h].Head, t[h].Deprel, "VERB"
		t[n].Head, t[n].Deprel = v, "nsubj"
		t[h].Head, t[h].Deprel = v, "obj"
	}
}

// onlyModifiers says whether all words before the name n belong to it or to the noun h.
func (m *mender) onlyModifiers(h, n int) bool {
	for _, k := range m.kids(h) {
		if k < n && m.s.Tokens[k].Relation() != "amod" && m.s.Tokens[k].Relation() != "compound" {
			return false
		}
	}
	return true
}

// headlines makes a passive of the bare participle that ends a headline after
// its subject: "Two men ARRESTED".
func (m *mender) headlines() {
	t := m.s.Tokens
	if len(t) == 0 || t[len(t)-1].UPOS == "PUNCT" {
		return
	}
	for v := range t {
		if t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || t[v].Deprel != "root" || !done[strings.ToLower(t[v].Lemma)] || m.child(v, "aux") || m.child(v, "obj") || m.child(v, "ccomp") {
			continue
		}
		for _, s := range m.kids(v) {
			if t[s].Deprel == "nsubj" && s < v {
				t[s].Deprel, t[v].XPOS = "nsubj:pass", "VBN"
			}
		}
	}
}

// done are verbs of what is done to somebody or something, and hardly ever stand
// without an object.
var done = english.Words("arrest prosecute charge convict sentence jail imprison kill injure wound detain appoint elect rescue evacuate accuse acquit fine ban honour honor award cancel postpone suspend approve seize identify extradite deport")

// forecasts gives the year to come to what is told of it: "estimated BY 2050
// demand would double".
func (m *mender) forecasts() {
	t := m.s.Tokens
	for y := range t {
		v := t[y].Head
		if !english.IsYear(&t[y]) || t[y].Relation() != "obl" || v < 0 || v > y || t[v].XPOS != "VBD" || m.prep(y) != "by" {
			continue
		}
		for _, k := range m.kids(v) {
			if k > y && (t[k].Relation() == "ccomp" || t[k].Relation() == "parataxis") && m.hasModal(k) {
				t[y].Head = k
				break
			}
		}
	}
}
