package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// namedBodies hangs the name of a body on the noun right before it that says what
// it is: "the union METAL DANMARK criticised", "the movement FREE NORTH".
func (m *mender) namedBodies() {
	t := m.s.Tokens
	for b := 1; b < len(t); b++ {
		n := b - 1
		if !strings.HasPrefix(t[b].Name, "B-") || t[b].Name == "B-PER" || t[n].UPOS != "NOUN" || t[n].Form != strings.ToLower(t[n].Form) || !named[strings.ToLower(t[n].Lemma)] {
			continue
		}
		end := b + 1
		for end < len(t) && strings.HasPrefix(t[end].Name, "I-") {
			end++
		}
		head := b
		for head < end && t[head].Head >= b && t[head].Head < end {
			head++
		}
		if head == end {
			continue
		}
		inside := t[n].Head >= b && t[n].Head < end
		switch {
		case inside: // the noun was a modifier of the name
			t[n].Head, t[n].Deprel = t[head].Head, t[head].Deprel
			for _, k := range m.kids(head) {
				if k < n {
					t[k].Head = n
				}
			}
		case t[head].Head == n:
			continue
		case t[head].Deprel == "obj" && t[n].Deprel == "obj" && t[head].Head == t[n].Head: // "accused the movement Free North"
		case t[head].Deprel == "obl:unmarked" || t[head].Deprel == "nmod:unmarked" || t[head].Relation() == "dep" || t[head].Relation() == "xcomp":
		default:
			continue
		}
		t[head].Head, t[head].Deprel = n, "appos"
	}
}

// officeHolders makes a person the head of the office and the country before the
// name, where the parser has hung the name on the country: "with UTOPIA President
// Lind".
func (m *mender) officeHolders() {
	t := m.s.Tokens
	for p := 2; p < len(t); p++ {
		h := t[p].Head
		if t[p].Name != "B-PER" || t[p].Deprel != "flat" || h < 0 || h > p-2 || strings.HasSuffix(t[h].Name, "-PER") || t[h].UPOS != "PROPN" {
			continue
		}
		o := p - 1
		if t[o].Head != p && t[o].Head != h || !english.IsOffice(strings.ToLower(t[o].Lemma)) {
			continue
		}
		for _, k := range m.kids(h) {
			if k != o && k != p && (k > p || t[k].Relation() == "case" || t[k].Relation() == "det" || t[k].Relation() == "punct") {
				t[k].Head = p
			}
		}
		t[p].Head, t[p].Deprel = t[h].Head, t[h].Deprel
		t[o].Head, t[o].Deprel = p, "nmod:desc"
		t[h].Head, t[h].Deprel = o, "compound"
	}
}

// headsOfThings give a person behind a comma to the office that somebody has over a
// thing, not to the thing: "the HEAD of its trading arm, Ida Moe".
func (m *mender) headsOfThings() {
	t := m.s.Tokens
	for p := range t {
		n := t[p].Head
		if t[p].Deprel != "appos" || t[p].Name != "B-PER" || n < 0 || n > p || t[n].Deprel != "nmod" || m.prep(n) != "of" || !m.isThing(n) && !groups[strings.ToLower(t[n].Lemma)] {
			continue
		}
		for h := t[n].Head; h >= 0 && h < n; h = t[h].Head {
			if l := strings.ToLower(t[h].Lemma); t[h].XPOS == "NN" && (english.IsOffice(l) || english.IsPersonNoun(l)) {
				t[p].Head = h
				break
			}
			if t[h].Deprel != "nmod" {
				break
			}
		}
	}
}

// coaches parts a club, the office in it and who has it, where all were taken for one
// name: "Velmar COACH Ida Moe".
func (m *mender) coaches() {
	t := m.s.Tokens
	for o := 1; o+1 < len(t); o++ {
		c := t[o].Head
		if t[o].Deprel != "flat" || t[o].UPOS != "NOUN" || !english.IsOffice(strings.ToLower(t[o].Lemma)) && !english.IsPersonNoun(strings.ToLower(t[o].Lemma)) || c < 0 || c > o || t[c].UPOS != "PROPN" {
			continue
		}
		p := o + 1
		if t[p].Head != c && t[p].Head != o || t[p].Name != "B-PER" {
			continue
		}
		for _, k := range m.kids(c) {
			if k > p {
				t[k].Head = p
			}
		}
		t[p].Head, t[p].Deprel = t[c].Head, t[c].Deprel
		t[o].Head, t[o].Deprel = p, "nmod:desc"
		t[c].Head, t[c].Deprel = o, "compound"
	}
}

// namedObjects makes one object of a noun and the name right behind it, where nobody is
// given anything: "agreed to buy the grocer ACME".
func (m *mender) namedObjects() {
	t := m.s.Tokens
	for i := range t {
		v := t[i].Head
		if t[i].Deprel != "iobj" || t[i].UPOS != "NOUN" || v < 0 || v > i || !m.child(i, "det") || !getting[strings.ToLower(t[v].Lemma)] {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && t[o].UPOS == "PROPN" && t[o].Name != "" && m.phraseStart(o) == i+1 {
				t[o].Head, t[o].Deprel, t[i].Deprel = i, "appos", "obj"
				break
			}
		}
	}
}

// getting verbs may, but seldom do in news, have somebody they are done for as an object.
var getting = english.Words("buy get win find lose build cost earn save")

// lendersAfterFunds describe the body that the comma is behind, not who comes from it: "a delegation
// from the Acme Fund, the regional LENDER".
func (m *mender) lendersAfterFunds() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		h := t[k].Head
		if t[k].Deprel != "appos" || t[k].UPOS != "NOUN" || h < 0 || h > k || t[h].UPOS != "NOUN" || !named[strings.ToLower(t[k].Lemma)] || named[strings.ToLower(t[h].Lemma)] || !m.child(k, "det") {
			continue
		}
		for _, n := range m.kids(h) {
			if t[n].Deprel == "nmod" && n > h && t[n].UPOS == "PROPN" && !strings.HasSuffix(t[n].Name, "-PER") && m.phraseEnd(n)+1 < k && t[m.phraseEnd(n)+1].Form == "," && m.below(m.phraseEnd(n)+2, k) {
				t[k].Head = n
			}
		}
	}
}

// appositionsWithAnd are conjuncts: "exporters such as the group Acme and the maker OSLO".
func (m *mender) appositionsWithAnd() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		h, c := t[k].Head, m.ccOf(k)
		if t[k].Deprel == "appos" && h >= 0 && h < k && t[k].UPOS == "PROPN" && t[h].UPOS == "PROPN" && c > h && strings.EqualFold(t[c].Form, "and") && t[c-1].Form != "," {
			t[k].Deprel = "conj"
		}
	}
}
