package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// toNames makes a goal of the name behind "to" that was parsed as what somebody is to do:
// "will fly to TELMARK".
func (m *mender) toNames() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := t[k].Head
		if !strings.HasPrefix(t[k].XPOS, "NNP") || t[k].Deprel != "xcomp" && t[k].Deprel != "advcl" || v < 0 || v > k || t[v].UPOS != "VERB" || !t[k].IsCapital() || m.hasSubject(k) || m.child(k, "cop") {
			continue
		}
		for _, c := range m.kids(k) {
			if t[c].Deprel == "mark" && strings.EqualFold(t[c].Form, "to") {
				t[c].Deprel, t[c].UPOS, t[c].XPOS = "case", "ADP", "IN"
				t[k].Deprel, t[k].UPOS = "obl", "PROPN"
				for _, x := range m.kids(k) {
					if t[x].Deprel == "xcomp" && x > k {
						t[x].Head, t[x].Deprel = v, "advcl"
					}
				}
			}
		}
	}
}

// casesWithTo makes a preposition of the "to" before a noun: "reopen
// the border TO trade".
func (m *mender) casesWithTo() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		c := k - 1
		if t[k].Relation() == "obl" && strings.HasPrefix(t[k].XPOS, "NN") && t[c].Head == k && t[c].Deprel == "mark" && strings.EqualFold(t[c].Form, "to") {
			t[c].Deprel, t[c].UPOS, t[c].XPOS = "case", "ADP", "IN"
		}
	}
}

// dueToStart hang on a noun between commas what is due of it: "the second stage, DUE to start
// in May, ends".
func (m *mender) dueToStart() {
	t := m.s.Tokens
	for k := 2; k+2 < len(t); k++ {
		v := k + 2
		if !strings.EqualFold(t[k].Form, "due") || t[k-1].Form != "," || t[v].XPOS != "VB" || t[k].Head != v || t[k].Deprel != "case" || t[k+1].Head != k || t[v].Deprel != "advcl" && t[v].Deprel != "obl" {
			continue
		}
		n := k - 2
		for t[n].Head >= 0 && t[n].Head < n && (t[n].Deprel == "flat" || t[n].Relation() == "nmod" || t[n].Relation() == "compound") {
			n = t[n].Head
		}
		if t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.below(n, v) {
			continue
		}
		t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = n, "acl", "ADJ", "JJ"
		t[v].Head, t[v].Deprel = k, "xcomp"
		t[k+1].Head, t[k+1].Deprel, t[k+1].UPOS, t[k+1].XPOS = v, "mark", "PART", "TO"
	}
}

// theWay parts from a noun the "way" that was joined to it: "change the WAY schools work".
func (m *mender) theWay() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n := t[k].Head
		if !strings.EqualFold(t[k].Form, "way") || t[k].Deprel != "compound" || n < k || t[n].Relation() != "nsubj" || !m.childIs(n, "det", "the") {
			continue
		}
		w := t[n].Head
		if w < n || t[w].Deprel != "xcomp" && t[w].Deprel != "ccomp" || t[w].Head < 0 || t[w].Head > k {
			continue
		}
		t[k].Head, t[k].Deprel = t[w].Head, "obj"
		t[w].Head, t[w].Deprel = k, "acl:relcl"
		for _, c := range m.kids(n) {
			if c < k {
				t[c].Head = k
			}
		}
	}
}

// lastDone gives the participle behind a noun the adverb between them: "a step LAST taken
// in May".
func (m *mender) lastDone() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n := t[k].Head
		if t[k].Deprel == "advmod" && n == k-1 && t[n].UPOS == "NOUN" && t[k].UPOS == "ADV" && t[k+1].XPOS == "VBN" && t[k+1].Deprel == "acl" && t[k+1].Head == n {
			t[k].Head = k + 1
		}
	}
}

// hindering verbs are hardly ever modifiers of what one has.
var hindering = english.Words("block close cut damage destroy disrupt flood hit halt force delay kill stop topple strand")

// fromNeighbouring make of "neighbouring" before a name what it says of it: "workers from
// NEIGHBOURING Costa Bruma".
func (m *mender) fromNeighbouring() {
	t := m.s.Tokens
	for k := 2; k+1 < len(t); k++ {
		p, n := k-1, k-2
		if f := strings.ToLower(t[k].Form); f != "neighbouring" && f != "neighboring" || t[k].XPOS != "VBG" || t[p].Head != k || t[p].Deprel != "mark" || t[n].UPOS != "NOUN" {
			continue
		}
		for _, o := range m.kids(k) {
			if t[o].Deprel == "obj" && t[o].UPOS == "PROPN" && o > k {
				t[o].Head, t[o].Deprel = n, "nmod"
				t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = o, "amod", "ADJ", "JJ"
				t[p].Head, t[p].Deprel = o, "case"
				break
			}
		}
	}
}
