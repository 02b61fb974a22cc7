package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// Participles and clauses go with who can have done or said what they tell.

// blamings give who can blame what the parser gave a thing: "lowered its forecast after profit fell,
// BLAMING weak demand".
func (m *mender) blamings() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBG" || t[k].Deprel != "advcl" || t[k-1].Form != "," || v < 0 || v > k || t[v].Deprel != "advcl" || !alleging[strings.ToLower(t[k].Lemma)] {
			continue
		}
		s, u := m.subjectBefore(v), t[v].Head
		if s < 0 || m.isAgent(s) || t[s].UPOS == "PRON" || u < 0 || u > v || t[u].UPOS != "VERB" {
			continue
		}
		if a := m.subjectBefore(u); a >= 0 && (m.isAgent(a) || t[a].UPOS == "PROPN" || t[a].UPOS == "PRON") {
			t[k].Head = u
		}
	}
}

var alleging = english.Words("blame cite say warn add urge accuse promise vow call announce pledge insist argue claim")

// insistingAfterNouns give who can insist what was hung on a clause about a thing: "rejected
// suggestions that the date was chosen for effect, INSISTING".
func (m *mender) insistingAfterNouns() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBG" || t[k-1].Form != "," || v < 0 || v > k || !alleging[strings.ToLower(t[k].Lemma)] {
			continue
		}
		if t[k].Deprel == "acl" && t[v].Deprel == "obj" && !m.isAgent(v) { // "disputed that account, saying"
			if u := t[v].Head; u >= 0 && u < v && isFiniteTag(t[u].XPOS) && m.subjectBefore(u) >= 0 && m.isAgent(m.subjectBefore(u)) {
				t[k].Head, t[k].Deprel = u, "advcl"
			}
			continue
		}
		if t[k].Deprel != "advcl" || t[v].Deprel != "acl" && t[v].Deprel != "acl:relcl" {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || m.isAgent(s) || t[s].UPOS == "PRON" || t[s].UPOS == "PROPN" {
			continue
		}
		if u := m.verbAbove(t[v].Head); u >= 0 && isFiniteTag(t[u].XPOS) {
			if a := m.subjectBefore(u); a >= 0 && (m.isAgent(a) || t[a].UPOS == "PROPN" || t[a].UPOS == "PRON") {
				t[k].Head = u
			}
		}
	}
}

// havingBuried hang on the verb what its subject had done before, past a participle about something
// else: "walked with her son strapped to her back, HAVING BURIED him".
func (m *mender) havingBuried() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		r := t[k].Head
		if t[k].Deprel != "advcl" || t[k].XPOS != "VBN" || !m.childIs(k, "aux", "having") || r < 0 || r > k || t[r].Deprel != "acl" || t[r].XPOS != "VBN" && t[r].XPOS != "VBG" {
			continue
		}
		first := m.phraseStart(k)
		if first < 1 || t[first-1].Form != "," {
			continue
		}
		if v := m.verbAbove(t[r].Head); v >= 0 && m.hasSubject(v) {
			t[k].Head = v
		}
	}
}

// whatPoliceDescribed make of "what" before somebody what the verb is done to: "in WHAT police
// described as a gesture".
func (m *mender) whatPoliceDescribed() {
	t := m.s.Tokens
	for k := 0; k+1 < len(t); k++ {
		n := t[k].Head
		if !strings.EqualFold(t[k].Form, "what") || t[k].Deprel != "det" || n <= k || t[n].Relation() != "nsubj" || !m.isAgent(n) {
			continue
		}
		if v := t[n].Head; v > n && rejecting[strings.ToLower(t[v].Lemma)] && !m.hasChild(v, "aux:pass") {
			t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = v, "obj", "PRON", "WP"
		}
	}
}
