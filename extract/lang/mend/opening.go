package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// frontedParticiples gives a participle of what is done to papers to the one that opens the
// sentence: "Under the accord, SIGNED in May, each side left".
func (m *mender) frontedParticiples() {
	t := m.s.Tokens
	for v := 3; v < len(t); v++ {
		h := t[v].Head
		if t[v].XPOS != "VBN" || t[v].Deprel != "advcl" || h < v || t[v-1].Form != "," || !issuing[strings.ToLower(t[v].Lemma)] || m.child(v, "mark") || m.child(v, "aux") || m.hasSubject(v) {
			continue
		}
		for _, n := range m.kids(h) {
			if n < v && t[n].Deprel == "obl" && t[n].UPOS == "NOUN" && m.prep(n) != "" && m.isThing(n) && !m.isDate(n) && m.phraseStart(n) == 0 && m.simpleEnd(n) == v-2 {
				t[v].Head, t[v].Deprel = n, "acl"
			}
		}
	}
}

// issuing verbs say what is done to a paper or a plan.
var issuing = english.Words("sign publish release issue adopt ratify announce pass approve agree introduce draft broker write reach conclude enact unveil submit mediate negotiate")

// frontedPhrases take the phrase before a copula for no part of the name behind it: "AMONG
// THE FIRST was Ida Moe".
func (m *mender) frontedPhrases() {
	t := m.s.Tokens
	for c := range t {
		h := t[c].Head
		if t[c].Deprel != "cop" || h < c {
			continue
		}
		for _, n := range m.kids(h) {
			if n < c && t[n].Deprel == "nmod" && m.prep(n) != "" {
				t[n].Deprel = "obl"
			}
		}
	}
}

// clausesWithAsides makes a clause of a noun behind "after" or "before" with an aside and a
// past tense behind its comma: "fell after Ida, DECLARED the winner, REFUSED to go".
func (m *mender) clausesWithAsides() {
	t := m.s.Tokens
	for w := 5; w < len(t); w++ {
		v := t[w].Head
		if t[w].Deprel != "conj" || t[w].XPOS != "VBD" || t[w-1].Form != "," || m.ccOf(w) >= 0 || m.hasSubject(w) || v < 2 || v > w || t[v].Deprel != "conj" && t[v].Deprel != "advcl" || t[v-1].Form != "," || m.ccOf(v) >= 0 || m.hasSubject(v) || m.child(v, "mark") || m.child(v, "aux") {
			continue
		}
		up := t[v].Head
		if up < 0 || up > v {
			continue
		}
		for _, n := range m.kids(up) {
			if c := m.clauseMark(n); n > up && n < v && t[n].Deprel == "obl" && c >= 0 && m.simpleEnd(n) == v-2 {
				t[c].Head, t[c].Deprel = w, "mark"
				t[n].Head, t[n].Deprel = w, "nsubj"
				t[w].Head, t[w].Deprel = up, "advcl"
				t[v].Head, t[v].Deprel, t[v].XPOS = n, "acl", "VBN"
				break
			}
		}
	}
}

// hadTheyKnown makes a condition of what was read as having: "HAD the king listened, they
// would live".
func (m *mender) hadTheyKnown() {
	t := m.s.Tokens
	if len(t) < 6 || t[0].Form != "Had" || t[0].Deprel != "root" || t[len(t)-1].Form == "?" {
		return
	}
	n, w := -1, -1
	for _, k := range m.kids(0) {
		if t[k].Deprel == "obj" || t[k].Deprel == "nsubj" {
			n = k
			break
		}
	}
	for k := 0; n > 0 && k < len(t); k++ {
		if t[k].Head == n && t[k].Deprel == "acl" && t[k].XPOS == "VBN" && k == m.simpleEnd(n) || t[k].Head == n && t[k].Deprel == "acl" && t[k].XPOS == "VBN" && k == n+1 {
			w = k
			break
		}
	}
	if w < 0 {
		return
	}
	for v := w + 1; v < len(t); v++ {
		if !m.hasModal(v) || !m.hasComma(w, v) {
			continue
		}
		top := v
		if p := t[v].Head; p > 0 && t[v].Deprel == "ccomp" && t[p].Head == 0 {
			top = p
		} else if t[v].Head != 0 {
			return
		}
		t[top].Head, t[top].Deprel = doc.Root, "root"
		t[w].Head, t[w].Deprel, t[w].UPOS = v, "advcl", "VERB"
		t[n].Head, t[n].Deprel = w, "nsubj"
		t[0].Head, t[0].Deprel, t[0].UPOS = w, "aux", "AUX"
		for _, k := range m.kids(0) {
			t[k].Head = top
		}
		return
	}
}

// suspectsThat makes a verb of what was read as a noun, where the verb behind "that" has a
// subject of its own: "Police SUSPECT that he had help".
func (m *mender) suspectsThat() {
	t := m.s.Tokens
	for k := 1; k+2 < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "NN" || t[k].Relation() != "nsubj" || v < k+2 || !strings.EqualFold(t[k+1].Form, "that") || t[k+1].Head != v || t[k+1].Deprel != "mark" || t[k-1].Head != k || t[k-1].Deprel != "compound" || m.child(k, "det") {
			continue
		}
		if l := strings.ToLower(t[k].Lemma); l != "suspect" && !clausal[l] {
			continue
		}
		own := false
		for _, s := range m.kids(v) {
			own = own || s > k && s < v && t[s].Relation() == "nsubj"
		}
		if !own {
			continue
		}
		m.retag(k, "VBP")
		t[k].Head, t[k].Deprel = t[v].Head, t[v].Deprel
		t[v].Head, t[v].Deprel = k, "ccomp"
		t[k-1].Deprel = "nsubj"
	}
}

// accusatives give a pronoun that is no subject to the verb right before it: "what angers
// HER is the delay".
func (m *mender) accusatives() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		if v := k - 1; t[k].XPOS == "PRP" && t[k].Deprel == "nsubj" && t[k].Head > k && accusative[strings.ToLower(t[k].Form)] && t[v].UPOS == "VERB" && !m.child(v, "obj") && !m.below(v, k) && m.child(t[k].Head, "cop") {
			t[k].Head, t[k].Deprel = v, "obj"
		}
	}
}

var accusative = english.Words("him them me us her")

// toBeDone gives a passive infinitive behind the object and a comma to the object: "ordered
// an inquiry, TO BE LED by Otto".
func (m *mender) toBeDone() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "advcl" || t[k].XPOS != "VBN" || v < 0 || v > k || !m.hasChild(k, "aux:pass") || !m.childIs(k, "mark", "to") || m.hasChild(v, "aux:pass") {
			continue
		}
		first := m.phraseStart(k)
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o > v && first > 0 && t[first-1].Form == "," && m.simpleEnd(o) == first-2 && m.isThing(o) {
				t[k].Head, t[k].Deprel = o, "acl"
				break
			}
		}
	}
}

// sheds makes a noun of the "participle" right behind "a" and an adjective: "a blue SHED by
// the river".
func (m *mender) sheds() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		a := v - 1
		if t[v].UPOS != "VERB" || t[v].Deprel != "acl" || t[v].Head != a || t[a].XPOS != "JJ" || t[a].Head < 0 || t[a].Head > a || t[a-1].Head != a || t[a-1].Deprel != "det" || !strings.EqualFold(t[a-1].Form, "a") && !strings.EqualFold(t[a-1].Form, "an") {
			continue
		}
		switch t[a].Relation() {
		case "appos", "obj", "obl", "nmod", "conj":
		default:
			continue
		}
		t[v].UPOS, t[v].XPOS, t[v].Head, t[v].Deprel = "NOUN", "NN", t[a].Head, t[a].Deprel
		for _, k := range m.kids(a) {
			t[k].Head = v
		}
		t[a].Head, t[a].Deprel = v, "amod"
		for _, k := range m.kids(v) {
			if t[k].Relation() == "obl" {
				t[k].Deprel = "nmod"
			}
		}
	}
}

// openingAs makes what "as" opens a sentence with an adjunct, and what stands behind its
// comma the subject: "AS NEIGHBOURS, MARA and Otto should talk".
func (m *mender) openingAs() {
	t := m.s.Tokens
	if len(t) < 5 || !strings.EqualFold(t[0].Form, "as") {
		return
	}
	n := t[0].Head
	if n >= 0 && t[0].Deprel == "mark" { // of the verb whose subject it has
		for _, k := range m.kids(n) {
			if t[k].Deprel == "nsubj" && k < n {
				n = k
				break
			}
		}
	}
	if n < 1 || t[n].UPOS != "NOUN" || t[n].Deprel != "nsubj" || t[n].Head < n {
		return
	}
	v := t[n].Head
	for a := n + 1; a < v; a++ {
		if t[a].UPOS != "PROPN" || t[a].Relation() != "appos" && t[a].Deprel != "conj" || !m.below(a, n) {
			continue
		}
		comma := m.phraseStart(a) - 1
		if comma <= n || t[comma].Form != "," || t[v].Deprel == "advcl" {
			continue
		}
		t[0].Head, t[0].Deprel, t[0].UPOS = n, "case", "ADP"
		t[n].Deprel = "obl"
		t[a].Head, t[a].Deprel = v, "nsubj"
		t[comma].Head = n
		return
	}
}

// withPlaces give "with" to the noun right behind it, where it was hung on the place of
// that: "closed, with the QUEUES outside the station".
func (m *mender) withPlaces() {
	t := m.s.Tokens
	for w := 0; w+3 < len(t); w++ {
		q := t[w].Head
		if !strings.EqualFold(t[w].Form, "with") || t[w].Deprel != "mark" || q < w || t[q].UPOS != "NOUN" && t[q].UPOS != "PROPN" || m.hasSubject(q) {
			continue
		}
		start := m.phraseStart(q)
		for n := w + 1; n < start; n++ {
			if t[n].UPOS == "NOUN" && m.phraseStart(n) == w+1 && n+1 < q && t[n+1].Deprel == "case" && t[n+1].Head == q && !m.below(q, n) && t[q].Head >= 0 {
				t[w].Head, t[w].Deprel, t[w].UPOS = n, "case", "ADP"
				t[n].Head, t[n].Deprel = t[q].Head, "obl"
				t[q].Head, t[q].Deprel = n, "nmod"
				break
			}
		}
	}
}
