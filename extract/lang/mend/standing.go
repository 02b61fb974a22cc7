package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// standing nouns make one expression with "in" before them and the preposition behind:
// "in PROTEST at what they call neglect".
var standing = map[string]string{
	"protest": "at against over", "response": "to", "reaction": "to", "answer": "to", "reply": "to", "addition": "to", "contrast": "to with", "line": "with", "return": "for",
	"exchange": "for", "retaliation": "for", "connection": "with", "preparation": "for", "search": "of", "support": "of", "favour": "of", "favor": "of", "honour": "of", "honor": "of",
	"memory": "of", "defiance": "of", "breach": "of", "violation": "of", "recognition": "of", "opposition": "to",
}

// inProtestAt hangs on such a noun what the parser gave the verb.
func (m *mender) inProtestAt() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "obl" || v < 0 || v > k || t[k].Name != "" {
			continue
		}
		first := m.phraseStart(k)
		n := first - 1
		if n < 1 || t[first].Relation() != "case" || t[n].Head != v || t[n].Deprel != "obl" || t[n-1].Head != n || !strings.EqualFold(t[n-1].Form, "in") {
			continue
		}
		if english.Words(standing[strings.ToLower(t[n].Lemma)])[strings.ToLower(t[first].Form)] {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// thanksTo make a preposition of "thanks to": "sold below cost THANKS TO cheap loans".
func (m *mender) thanksTo() {
	t := m.s.Tokens
	for k := 1; k+2 < len(t); k++ {
		c := k + 1
		if !strings.EqualFold(t[k].Form, "thanks") || t[c].Form != "to" || t[k].Deprel != "obl" && t[k].Relation() != "advmod" || t[c].Deprel != "case" || t[c].Head <= c || t[k].Head < 0 {
			continue
		}
		n, v := t[c].Head, t[k].Head
		if t[n].Head != v && t[n].Head != k {
			continue
		}
		for _, x := range m.kids(k) { // "below cost thanks": below cost
			if t[x].Deprel == "compound" && x == k-1 {
				for _, y := range m.kids(k) {
					if t[y].Deprel == "case" && y < x {
						t[y].Head = x
					}
				}
				t[x].Head, t[x].Deprel = v, "obl"
			}
		}
		t[n].Head, t[n].Deprel = v, "obl"
		t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = n, "case", "ADP", "IN"
		t[c].Head, t[c].Deprel = k, "fixed"
	}
}

// fromOthers hangs on a noun from whom it comes: "helped by DEMAND from carmakers".
func (m *mender) fromOthers() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "obl" || v < 0 || v > k || m.prep(k) != "from" {
			continue
		}
		n := m.phraseStart(k) - 1
		if n > v && t[n].Head == v && t[n].UPOS == "NOUN" && (t[n].Relation() == "obl" || t[n].Deprel == "obj") && coming[strings.ToLower(t[n].Lemma)] {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// coming nouns say what somebody does, and "from" tells who.
var coming = english.Words("demand pressure criticism support opposition competition complaint objection protest call request appeal resistance interest feedback donation praise outcry threat")

// pointedAs give the verb of the sentence what something is said to be, past a relative clause
// that a comma ends: "pointed to talks, where unions seek raises, as a REASON".
func (m *mender) pointedAs() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		r := t[k].Head
		if t[k].Deprel != "obl" || r < 0 || r > k || t[r].Deprel != "acl:relcl" || m.prep(k) != "as" {
			continue
		}
		if first := m.phraseStart(k); t[first-1].Form != "," {
			continue
		}
		if v := m.verbAbove(t[r].Head); v >= 0 && regarding[strings.ToLower(t[v].Lemma)] {
			t[k].Head = v
		}
	}
}

var regarding = english.Words("point cite describe see view regard hail dismiss praise condemn denounce quote name list give reject")

// notByPapers coordinate what is not meant with what is, past a relative clause: "judge them by
// the buses that come, not by the PAPERS".
func (m *mender) notByPapers() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		r := t[k].Head
		if t[k].Deprel != "obl" || r < 0 || r > k || t[r].Deprel != "acl:relcl" {
			continue
		}
		first, h := m.phraseStart(k), t[r].Head
		if first < 1 || t[first-1].Form != "," || !strings.EqualFold(t[first].Form, "not") || t[first].Head != k || h < 0 || h > r || m.prep(h) == "" || m.prep(h) != m.prep(k) {
			continue
		}
		t[k].Head, t[k].Deprel = h, "conj"
		t[first].Deprel, t[first].UPOS = "cc", "CCONJ"
	}
}

// oneByOne keeps together what tells how several do something: "were led out ONE by one".
func (m *mender) oneByOne() {
	t := m.s.Tokens
	for k := 1; k+2 < len(t); k++ {
		v := t[k].Head
		if v < 0 || v > k || t[k+2].Head != v && t[k+2].Head != k || !strings.EqualFold(t[k].Form, t[k+2].Form) || !strings.EqualFold(t[k+1].Form, "by") || t[k].UPOS != "NUM" && (t[k].UPOS != "NOUN" || m.child(k, "compound") || m.child(k, "det")) || t[v].UPOS != "VERB" || t[k].Relation() == "obl" {
			continue
		}
		t[k].Deprel = "obl:unmarked"
		t[k+2].Head, t[k+2].Deprel = k, "nmod"
	}
}

// cutShort makes a particle of "short" where it ends something: "cut SHORT a visit".
func (m *mender) cutShort() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := t[k].Head
		if strings.EqualFold(t[k].Form, "short") && v == k-1 && strings.ToLower(t[v].Lemma) == "cut" && t[k].Deprel == "xcomp" && m.child(v, "obj") {
			t[k].Deprel, t[k].UPOS, t[k].XPOS = "compound:prt", "ADP", "RP"
		}
	}
}

// inAnAttempt give the verb what it is done for: "raised rates by two points IN AN ATTEMPT to".
func (m *mender) inAnAttempt() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		n := t[k].Head
		if t[k].Deprel != "nmod" || n < 0 || n > k || !attempts[strings.ToLower(t[k].Lemma)] || m.prep(k) != "in" || !m.childIs(k, "det", "an") && !m.childIs(k, "det", "a") || !m.child(k, "acl") {
			continue
		}
		for n >= 0 && t[n].Relation() == "nmod" && t[n].Head < n {
			n = t[n].Head
		}
		if n >= 0 && (t[n].Relation() == "obl" || t[n].Deprel == "obj") && t[n].Head >= 0 && t[n].Head < n && t[t[n].Head].UPOS == "VERB" {
			t[k].Head, t[k].Deprel = t[n].Head, "obl"
		}
	}
}

var attempts = english.Words("attempt effort bid move drive push")

// apartFrom make one preposition of "apart from".
func (m *mender) apartFrom() {
	t := m.s.Tokens
	for k := 0; k+2 < len(t); k++ {
		n := t[k+1].Head
		if strings.EqualFold(t[k].Form, "apart") && strings.EqualFold(t[k+1].Form, "from") && t[k].Deprel == "advmod" && t[k+1].Deprel == "case" && n > k+1 {
			t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = n, "case", "ADP", "IN"
			t[k+1].Head, t[k+1].Deprel = k, "fixed"
		}
	}
}

// howLongLasts give the verb the "long" that was taken for a quality of its subject: "how LONG
// protection would last".
func (m *mender) howLongLasts() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n := t[k].Head
		if !strings.EqualFold(t[k-1].Form, "how") || t[k-1].Head != k || !strings.EqualFold(t[k].Form, "long") && !strings.EqualFold(t[k].Form, "far") && !strings.EqualFold(t[k].Form, "soon") || t[k].Deprel != "amod" || n <= k || t[n].Relation() != "nsubj" {
			continue
		}
		if v := t[n].Head; v > n && t[v].UPOS == "VERB" {
			t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = v, "advmod", "ADV", "RB"
		}
	}
}
