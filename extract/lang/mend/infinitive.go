package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// forTo gives an infinitive with "for" the subject between "for" and "to", and
// the noun that calls for it: "prompted calls FOR ALL SALT TO be iodised".
func (m *mender) forTo() {
	t := m.s.Tokens
	for f := range t {
		v := t[f].Head
		if strings.ToLower(t[f].Form) != "for" || t[f].Deprel != "mark" || v < f+3 || m.hasSubject(v) || !m.childIs(v, "mark", "to") {
			continue
		}
		x := -1
		for k := f + 1; k < v && strings.ToLower(t[k].Form) != "to"; k++ {
			if t[k].Head == t[v].Head && t[k].Relation() == "obl" && !m.child(k, "case") {
				x = k
			}
		}
		if x < 0 {
			continue
		}
		t[x].Head, t[x].Deprel = v, "nsubj"
		if m.hasChild(v, "aux:pass") {
			t[x].Deprel = "nsubj:pass"
		}
		if n := f - 1; n >= 0 && t[n].UPOS == "NOUN" && t[n].Head == t[v].Head && callNouns[strings.ToLower(t[n].Lemma)] {
			t[v].Head, t[v].Deprel = n, "acl"
		}
	}
}

// callNouns ask for what follows "for".
var callNouns = english.Words("call demand plea appeal need push bid campaign proposal plan request deadline")

// nextTo makes one preposition of "next to" and its like.
func (m *mender) nextTo() {
	t := m.s.Tokens
	for i := 0; i+1 < len(t); i++ {
		x := t[i].Head
		if f := strings.ToLower(t[i].Form); f != "next" && f != "adjacent" || x < i+2 || t[i].Deprel != "advmod" || t[i+1].Head != x || t[i+1].Deprel != "case" || strings.ToLower(t[i+1].Form) != "to" {
			continue
		}
		t[i].Deprel, t[i].UPOS = "case", "ADP"
		t[i+1].Head, t[i+1].Deprel = i, "fixed"
	}
}
