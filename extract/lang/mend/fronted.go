package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// frontedDays parts the day that opens a clause from the subject behind it, where the
// verb lacks one: "On Tuesday BRITISH TROOPS left".
func (m *mender) frontedDays() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Relation() != "obl" || v < k || t[k].UPOS != "NOUN" && t[k].UPOS != "PROPN" || english.IsTime(&t[k]) || !m.isFinite(v) || m.hasSubject(v) || t[v].Deprel == "conj" {
			continue
		}
		c := m.phraseStart(k)
		day := c + 1
		if t[c].Head != k || t[c].Deprel != "case" || day >= k || t[day].Head != k || t[day].Deprel != "compound" && t[day].Deprel != "nummod" && t[day].Deprel != "amod" || !m.isDate(day) {
			continue
		}
		if p := strings.ToLower(t[c].Form); p != "in" && (p != "on" || !english.IsWeekday(strings.ToLower(t[day].Form))) {
			continue
		}
		t[c].Head = day
		t[day].Head, t[day].Deprel = v, "obl"
		t[k].Deprel = "nsubj"
		if m.hasChild(v, "aux:pass") {
			t[k].Deprel = "nsubj:pass"
		}
	}
}

// openingParticiples makes an adjunct of the participle that opens a sentence before
// the subject, for no verb has two: "STATING that he left, Otto sat down".
func (m *mender) openingParticiples() {
	t := m.s.Tokens
	for g := range t {
		v := t[g].Head
		if t[g].Deprel != "csubj" || t[g].XPOS != "VBG" && t[g].XPOS != "VBN" || v < g || m.hasSubject(g) {
			continue
		}
		for _, s := range m.kids(v) {
			if first := m.phraseStart(s); t[s].Relation() == "nsubj" && s > g && first > 0 && t[first-1].Form == "," {
				t[g].Deprel = "advcl"
			}
		}
	}
}

// withThis gives the participle behind "with" the pronoun or noun between for its
// subject where that is parsed as an adjunct: "with THIS expected to help".
func (m *mender) withThis() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		k := v - 1
		if t[v].XPOS != "VBN" && t[v].XPOS != "VBG" && t[v].XPOS != "VBD" {
			continue
		}
		c := m.phraseStart(k)
		if t[c].Head != k && c > 0 {
			c--
		}
		if t[c].Head != k && (t[c].Head != v || t[v].XPOS != "VBD") || !strings.EqualFold(t[c].Form, "with") {
			continue
		}
		switch {
		case t[v].Deprel == "acl" && t[v].Head == k && t[k].UPOS == "PRON" && t[k].Relation() == "obl":
			t[v].Head, t[v].Deprel = t[k].Head, "advcl"
		case t[v].Deprel == "advcl" && t[k].Head == v && t[k].Relation() == "nsubj":
		default:
			continue
		}
		if t[v].XPOS == "VBD" {
			t[v].XPOS = "VBN" // behind "with" there is no tense
		}
		t[c].Head, t[c].Deprel, t[c].UPOS = v, "mark", "SCONJ"
		t[k].Head, t[k].Deprel = v, "nsubj"
		if t[v].XPOS == "VBN" {
			t[k].Deprel = "nsubj:pass"
		}
	}
}
