package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// pastTenses makes a past tense of the "participle" of a finite clause: a
// verb with a subject and without an auxiliary is no passive in a sentence
// that has its full stop ("The price doubled"); a headline may leave the
// auxiliary out.
func (m *mender) pastTenses() {
	t := m.s.Tokens
	if len(t) == 0 {
		return
	}
	if last := &t[len(t)-1]; last.Form != "." && !last.IsQuote() {
		return
	}
	for v := range t {
		if t[v].UPOS != "VERB" || t[v].XPOS != "VBN" || !looksPast(t[v].Form) || !m.isFinitePlace(v) {
			continue
		}
		s := m.bareSubject(v)
		if s < 0 {
			continue
		}
		t[v].XPOS = "VBD"
		if t[s].Deprel == "nsubj:pass" {
			t[s].Deprel = "nsubj"
		}
	}
}

// looksPast says whether a participle may be a past tense by its form: "held"
// and "won", not "seen".
func looksPast(form string) bool {
	f := strings.ToLower(form)
	return strings.HasSuffix(f, "d") || strings.HasSuffix(f, "t") || f == "won"
}

// isFinitePlace says whether a verb in the place of v has a tense.
func (m *mender) isFinitePlace(v int) bool {
	t := m.s.Tokens
	switch t[v].Relation() {
	case "root", "ccomp", "parataxis":
		return true
	case "acl":
		return t[v].Deprel == "acl:relcl"
	case "advcl":
		for _, k := range m.kids(v) {
			if t[k].Deprel == "mark" && tensed[strings.ToLower(t[k].Form)] {
				return true
			}
		}
	}
	return false
}

// bareSubject is the subject of verb v, right before it but for an adverb; -1
// where there is none, or anything that speaks for a passive.
func (m *mender) bareSubject(v int) int {
	t := m.s.Tokens
	subject, first := -1, v
	for _, k := range m.kids(v) {
		switch r := t[k].Relation(); {
		case r == "aux", r == "cop", r == "expl", t[k].Deprel == "obl:agent":
			return -1
		case r == "nsubj":
			subject = k
		case r == "advmod" && k < v && first > k:
			first = k
		}
	}
	if subject < 0 || subject > v {
		return -1
	}
	if end := m.phraseEnd(subject); end != v-1 && end != first-1 && t[min(end+1, v)].Form != "," {
		return -1
	}
	return subject
}

// measures are what one is ahead or behind by.
var measures = english.Words("vote point goal seat percent percentage run length margin second stroke")

// margins parts from who did it by how much it was done: "was beaten by 300 votes
// by Mara Lind".
func (m *mender) margins() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Deprel != "obl:agent" || !measures[strings.ToLower(t[k].Lemma)] || !m.child(k, "nummod") && strings.ToLower(t[k].Lemma) != "margin" {
			continue
		}
		t[k].Deprel = "obl"
		for _, who := range m.kids(k) {
			if who > k && t[who].Relation() == "nmod" && m.childIs(who, "case", "by") {
				t[who].Head, t[who].Deprel = t[k].Head, "obl:agent"
			}
		}
	}
}
