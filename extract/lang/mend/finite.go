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

// amongThose makes a subject of what follows a form of "be" behind the group it is among:
// "Among those listed are two JUDGES".
func (m *mender) amongThose() {
	t := m.s.Tokens
	for n := range t {
		if t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.hasSubject(n) {
			continue
		}
		p, cop := -1, -1
		for _, k := range m.kids(n) {
			switch {
			case t[k].Deprel == "cop" && k < n:
				cop = k
			case (t[k].Deprel == "nmod" || t[k].Deprel == "obl") && k < n && m.childIs(k, "case", "among"):
				p = k
			}
		}
		if p < 0 || cop < p || m.phraseEnd(p) != cop-1 {
			continue
		}
		t[p].Head, t[p].Deprel = t[n].Head, t[n].Deprel
		t[n].Head, t[n].Deprel, t[cop].Head = p, "nsubj", p
		for _, k := range m.kids(n) {
			if t[k].Form == "." || k < p {
				t[k].Head = p
			}
		}
	}
}

// listenedAs makes the main verb of one that has no object and no passive, and a clause of
// what happened the while: "Ida, 66, LISTENED as a clerk read".
func (m *mender) listenedAs() {
	t := m.s.Tokens
	for v := range t {
		s := t[v].Head
		if t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || t[v].Deprel != "acl" || s < 0 || s > v || t[s].Relation() != "nsubj" || t[v].Lemma != "listen" && !unaided[strings.ToLower(t[v].Lemma)] {
			continue
		}
		w := t[s].Head
		if w < v || t[w].UPOS != "VERB" {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel != "obl" || o < v || m.prep(o) != "as" || m.phraseEnd(o) != w-1 {
				continue
			}
			t[v].Head, t[v].Deprel, t[v].XPOS = t[w].Head, t[w].Deprel, "VBD"
			t[w].Head, t[w].Deprel = v, "advcl"
			t[s].Head, t[o].Head, t[o].Deprel = v, w, "nsubj"
			for _, c := range m.kids(o) {
				if t[c].Deprel == "case" {
					t[c].Head, t[c].Deprel, t[c].UPOS = w, "mark", "SCONJ"
				}
			}
			for _, c := range m.kids(w) {
				if t[c].Form == "." || c < s {
					t[c].Head = v
				}
			}
			break
		}
	}
}
