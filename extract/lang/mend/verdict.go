package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// reportsEnded makes a clause of its own of the one behind a semicolon with
// a noun for its subject: what somebody says ends there ("Ida said it was late; OTTO LEFT").
func (m *mender) reportsEnded() {
	t := m.s.Tokens
	first := map[int]int{}
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "ccomp" && t[k].Deprel != "conj" && t[k].Deprel != "parataxis" || v < 0 || v > k {
			continue
		}
		f, ok := first[v]
		if t[k].Deprel == "ccomp" && !ok {
			first[v] = k
			continue
		}
		c := v
		if t[k].Deprel == "ccomp" {
			c = f
		} else {
			v = t[v].Head
		}
		start := m.phraseStart(k)
		if t[c].Deprel != "ccomp" || v < 0 || v > c || !clausal[strings.ToLower(t[v].Lemma)] || !m.isFinite(k) || m.child(k, "mark") || start < 1 || t[start-1].Form != ";" && t[start].Form != ";" || m.quoteBetween(v, start) {
			continue
		}
		if s := m.subjectBefore(k); s >= 0 && (t[s].UPOS == "NOUN" || t[s].UPOS == "PROPN") {
			t[k].Head, t[k].Deprel = v, "parataxis"
		}
	}
}

// verdictsOnReports frees an apposition to what is reported from the report: whose view it
// is, is not who reports ("said that the dam had failed, A CLAIM that Otto denied").
func (m *mender) verdictsOnReports() {
	t := m.s.Tokens
	for n := 2; n < len(t); n++ {
		c := t[n].Head
		if t[n].Deprel != "appos" && t[n].Deprel != "parataxis" || t[n].UPOS != "NOUN" || c < 0 || c > n || !verdicts[strings.ToLower(t[n].Lemma)] || m.child(n, "case") {
			continue
		}
		start := m.phraseStart(n)
		if start < 1 || t[start].Form != "," && t[start-1].Form != "," || !m.childIs(n, "det", "a") && !m.childIs(n, "det", "an") {
			continue
		}
		r := -1
		for _, k := range m.kids(n) {
			if k > n && t[k].Relation() == "acl" && m.hasSubject(k) {
				r = k
			}
		}
		if r < 0 || m.phraseEnd(n) < len(t)-2 {
			continue
		}
		v := m.reportAbove(c)
		if v < 0 {
			continue
		}
		t[n].Head, t[n].Deprel = v, "parataxis"
		m.objectOfVerdict(r)
	}
}

// reportAbove is the verb that reports what i stands in; -1 for none.
func (m *mender) reportAbove(i int) int {
	t := m.s.Tokens
	for n := 0; i >= 0 && n < len(t); n++ {
		h := t[i].Head
		if t[i].Deprel == "ccomp" && h >= 0 && h < i && clausal[strings.ToLower(t[h].Lemma)] {
			return h
		}
		i = h
	}
	return -1
}

// objectOfVerdict reads the clause of r, "that" before a subject and a past tense, as one
// about the noun before: "a claim THAT OTTO REJECTED".
func (m *mender) objectOfVerdict(r int) {
	t := m.s.Tokens
	s := m.subjectBefore(r)
	if s < 0 || m.hasChild(r, "aux:pass") || m.child(r, "cop") {
		return
	}
	for _, k := range m.kids(r) {
		if k < s && (strings.EqualFold(t[k].Form, "that") || strings.EqualFold(t[k].Form, "which")) {
			t[k].UPOS, t[k].XPOS, t[k].Deprel = "PRON", "WDT", "obj"
			t[s].Deprel, t[r].Deprel = "nsubj", "acl:relcl"
			if t[r].XPOS == "VBN" && !m.child(r, "aux") {
				t[r].XPOS = "VBD"
			}
			return
		}
	}
}

// verdicts are nouns of what somebody else thinks or does of what was said.
var verdicts = english.Words("charge claim allegation accusation idea move step decision suggestion argument proposal view notion assertion verdict figure finding conclusion promise pledge threat offer plan demand contention explanation version account theory")
