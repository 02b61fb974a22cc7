package mend

import (
	"strings"
)

// pastsInClauses makes the verb of a subordinate clause of the "participle" behind the
// comma that ends an apposition: "after a guard, Otto Moe, OPENED boxes sent by rail".
func (m *mender) pastsInClauses() {
	t := m.s.Tokens
	for v := 4; v < len(t); v++ {
		o := t[v].Head
		if t[v].Deprel != "amod" || t[v].XPOS != "VBN" || o < v || t[v-1].Form != "," || m.phraseStart(o) != v || t[o].Deprel != "appos" && t[o].Deprel != "conj" {
			continue
		}
		for a := v - 2; a > 2; a-- {
			n := t[a].Head
			if t[a].Deprel != "appos" || t[a].UPOS != "PROPN" || n < 0 || n > a || m.phraseEnd(a) < v-2 || t[n].UPOS != "NOUN" || t[n].Relation() != "obl" {
				continue
			}
			c := m.clauseMark(n)
			if c < 0 || !m.below(o, n) {
				break
			}
			up := t[n].Head
			t[v].Head, t[v].Deprel, t[v].XPOS = up, "advcl", "VBD"
			t[o].Head, t[o].Deprel = v, "obj"
			t[n].Head, t[n].Deprel = v, "nsubj"
			t[c].Head, t[c].Deprel = v, "mark"
			break
		}
	}
}

// clauseMark is the preposition of n that can bring in a clause; -1 for none.
func (m *mender) clauseMark(n int) int {
	for _, c := range m.kids(n) {
		if m.s.Tokens[c].Deprel == "case" && tensed[strings.ToLower(m.s.Tokens[c].Form)] {
			return c
		}
	}
	return -1
}

// clausesInAsides gives a clause inside a relative clause that commas set off to the
// verb of that, not to the verb behind the comma: "Acme, which lost millions WHEN PRICES
// FELL, had to sell".
func (m *mender) clausesInAsides() {
	t := m.s.Tokens
	for a := range t {
		h := t[a].Head
		if t[a].Deprel != "advcl" || h < a || t[h].Head >= a && t[h].Head < h {
			continue
		}
		start := m.subtreeStart(a)
		if !m.hasComma(a, h) {
			continue
		}
		for r := start - 1; r > 0; r-- {
			if t[r].Deprel != "acl:relcl" || t[r].Head >= r || m.below(r, a) {
				continue
			}
			if s := t[r].Head; t[s].Relation() == "nsubj" && t[s].Head == h && !m.hasComma(r, start) {
				t[a].Head = r
			}
			break
		}
	}
}

// infinitivesAfterClauses gives an infinitive behind the comma that ends a clause of time
// to the verb before that: "returns in May, when it thaws, TO COUNT eggs".
func (m *mender) infinitivesAfterClauses() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		a := t[v].Head
		if t[v].XPOS != "VB" || t[v].Deprel != "advcl" || a < 0 || a > v || t[a].Deprel != "advcl" && t[a].Deprel != "acl:relcl" || !m.childIs(v, "mark", "to") {
			continue
		}
		first := m.phraseStart(v)
		if first < 1 || t[first-1].Form != "," || !m.childIs(a, "advmod", "when") || !m.commaOpens(a) {
			continue
		}
		if up := m.verbAt(t[a].Head); up >= 0 && up < a {
			t[v].Head = up
		}
	}
}

// commaOpens says whether a comma stands right before the clause of a.
func (m *mender) commaOpens(a int) bool {
	first := m.phraseStart(a)
	return m.s.Tokens[first].Form == "," || first > 0 && m.s.Tokens[first-1].Form == ","
}

// foundAfter makes a clause of a noun behind "after" or "before" with an active past tense
// that was taken for a participle: "left after an inquiry FOUND that it leaked".
func (m *mender) foundAfter() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		n := t[v].Head
		if t[v].Deprel != "acl" || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || n < 0 || n > v || t[n].Deprel != "obl" || m.hasSubject(v) || m.child(v, "aux") || t[v-1].Form == "," || m.phraseStart(v) != v {
			continue
		}
		lemma := strings.ToLower(t[v].Lemma)
		if !m.child(v, "ccomp") && (naming[lemma] || appointing[lemma] || calling[lemma] || ditransitive[lemma] || !m.child(v, "obj") || !m.isActive(v)) || !looksPast(t[v].Form) && t[v].XPOS == "VBN" {
			continue
		}
		if c, up := m.clauseMark(n), t[n].Head; c >= 0 && up >= 0 && up < n {
			t[c].Head, t[c].Deprel = v, "mark"
			t[v].Head, t[v].Deprel, t[v].XPOS = up, "advcl", "VBD"
			t[n].Head, t[n].Deprel = v, "nsubj"
		}
	}
}

// thatOfNames gives a clause with "that" right behind a name to the noun which the name
// says more of: "the FIRE aboard the Aurelia that killed ten". A name is known without it.
func (m *mender) thatOfNames() {
	t := m.s.Tokens
	for v := range t {
		p := t[v].Head
		if t[v].Deprel != "acl:relcl" || p < 0 || p > v || t[p].XPOS != "NNP" || t[p].Relation() != "nmod" || m.prep(p) == "" {
			continue
		}
		that := m.phraseStart(v)
		if !strings.EqualFold(t[that].Form, "that") || t[that].Head != v || that < 1 || t[that-1].UPOS != "PROPN" || !m.below(that-1, p) {
			continue
		}
		if n := t[p].Head; n >= 0 && n < p && t[n].UPOS == "NOUN" && m.canBe(n, that, v) {
			t[v].Head = n
		}
	}
}

// clausesOfNouns make the subject of the noun that a conjunction before a past tense was
// hung on: "fled after LIGHTNING STRUCK".
func (m *mender) clausesOfNouns() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		n := v - 1
		if t[n].UPOS != "NOUN" || t[n].Deprel != "advcl" || t[n].Head != v || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || t[v].Deprel != "advcl" || m.hasSubject(v) || m.child(v, "aux") || !m.child(n, "mark") {
			continue
		}
		for _, k := range m.kids(n) {
			if t[k].Deprel == "mark" {
				t[k].Head = v
			}
		}
		t[n].Deprel, t[v].XPOS = "nsubj", "VBD"
		if t[n].XPOS == "VBG" {
			t[n].XPOS, t[n].Lemma = "NN", strings.ToLower(t[n].Form)
		}
	}
}

// secondClauses make a clause of the noun coordinated with an object and the past tense
// right behind it: "lost their jobs and THOUSANDS LEFT".
func (m *mender) secondClauses() {
	t := m.s.Tokens
	for v := 3; v < len(t); v++ {
		n, h := v-1, t[v].Head
		if t[v].XPOS != "VBD" || t[v].Deprel != "xcomp" || h < 0 || h > n || m.hasSubject(v) || t[n].Deprel != "conj" || t[n].Head < 0 || t[t[n].Head].Head != h || t[t[n].Head].Deprel != "obj" {
			continue
		}
		if cc := m.ccOf(n); cc >= 0 {
			t[cc].Head = v
			t[v].Deprel = "conj"
			t[n].Head, t[n].Deprel = v, "nsubj"
		}
	}
}
