package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// talksForVerbs makes a noun of the plural that was taken for a verb before the finite verb
// of which it is the subject: "and TALKS on trade have begun".
func (m *mender) talksForVerbs() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		if t[k].XPOS != "VBZ" || t[k].Deprel != "conj" || m.hasSubject(k) || m.child(k, "obj") || m.child(k, "aux") || t[k-1].UPOS != "CCONJ" || t[k-1].Head != k {
			continue
		}
		for _, w := range m.kids(k) {
			if w < k || t[w].Deprel != "ccomp" || m.hasSubject(w) || m.child(w, "mark") || !slices.ContainsFunc(m.kids(w), func(a int) bool { return t[a].XPOS == "VBP" && t[a].Relation() == "aux" }) {
				continue
			}
			t[w].Head, t[w].Deprel = t[k].Head, "conj"
			t[k-1].Head = w
			t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Deprel = "NOUN", "NNS", w, "nsubj"
			for _, c := range m.kids(k) {
				switch {
				case t[c].UPOS == "PUNCT":
					t[c].Head = w
				case t[c].Deprel == "obl":
					t[c].Deprel = "nmod"
				case t[c].Deprel == "advcl":
					t[c].Deprel = "acl"
				}
			}
			break
		}
	}
}

// drainsForVerbs make a noun of the plural that was taken for the verb of a clause about who is
// told, before its own verb: "warned Acme that DRAINS in Oslo were blocked".
func (m *mender) drainsForVerbs() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n, c := t[k].Head, k-1
		if t[k].XPOS != "VBZ" || t[k].Deprel != "acl:relcl" || n < 0 || n > c || t[n].Relation() != "nsubj" || !strings.EqualFold(t[c].Form, "that") || t[c].Head != k || t[c].Relation() != "nsubj" || m.child(k, "obj") {
			continue
		}
		w := t[n].Head
		if w < k || t[w].Deprel != "ccomp" || t[w].Head < 0 || t[w].Head > n || !telling[strings.ToLower(t[t[w].Head].Lemma)] && t[t[w].Head].Lemma != "warn" {
			continue
		}
		t[n].Head, t[n].Deprel = t[w].Head, "obj"
		t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Deprel = "NOUN", "NNS", w, "nsubj"
		if m.isPassive(w) {
			t[k].Deprel = "nsubj:pass"
		}
		t[c].Head, t[c].Deprel, t[c].UPOS, t[c].XPOS = w, "mark", "SCONJ", "IN"
		for _, o := range m.kids(k) {
			if t[o].Deprel == "obl" {
				t[o].Deprel = "nmod"
			}
		}
	}
}

// shiftsForVerbs make a noun of the plural that was taken for a verb behind two nouns with "and":
// "the start of the morning and afternoon SHIFTS".
func (m *mender) shiftsForVerbs() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		s, c, p := k-1, k-2, k-3
		if t[k].XPOS != "VBZ" || t[k].Deprel != "conj" || t[s].Head != k || t[s].Relation() != "nsubj" || t[s].XPOS != "NN" || t[c].UPOS != "CCONJ" || t[c].Head != k || t[p].XPOS != "NN" || t[p].Deprel != "nmod" && t[p].Deprel != "obl" || m.child(s, "det") || m.child(k, "obj") || m.child(k, "ccomp") {
			continue
		}
		t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Deprel = "NOUN", "NNS", t[p].Head, t[p].Deprel
		for _, x := range m.kids(p) {
			t[x].Head = k
		}
		for _, x := range m.kids(k) {
			if t[x].Relation() == "obl" {
				t[x].Deprel = "nmod"
			}
		}
		t[p].Head, t[p].Deprel = k, "compound"
		t[s].Head, t[s].Deprel, t[c].Head = p, "conj", s
	}
}

// printingReports make a progressive of a participle that was taken for part of what somebody
// is: "she was PRINTING reports".
func (m *mender) printingReports() {
	t := m.s.Tokens
	for r := 3; r < len(t); r++ {
		g, c := r-1, r-2
		if t[r].XPOS != "NNS" || t[g].XPOS != "VBG" || t[g].Head != r || t[g].Deprel != "compound" && t[g].Deprel != "amod" || t[c].Head != r || t[c].Deprel != "cop" || m.child(r, "det") {
			continue
		}
		s := m.subjectBefore(r)
		if s < 0 || !m.isAgent(s) && t[s].Form != "he" && t[s].Form != "she" && t[s].Form != "they" {
			continue
		}
		t[g].Head, t[g].Deprel, t[g].UPOS = t[r].Head, t[r].Deprel, "VERB"
		for _, k := range m.kids(r) {
			if k < g || t[k].Form == "." {
				t[k].Head = g
			}
		}
		t[c].Deprel = "aux"
		t[r].Head, t[r].Deprel = g, "obj"
	}
}

// waitingLists makes one thing of a noun, a participle without an object and the noun behind:
// "shorten hospital WAITING lists".
func (m *mender) waitingLists() {
	t := m.s.Tokens
	for g := 1; g+1 < len(t); g++ {
		o, n := g-1, g+1
		v := t[g].Head
		if t[g].XPOS != "VBG" || !intransitive[strings.ToLower(t[g].Lemma)] || t[g].Deprel != "xcomp" && t[g].Deprel != "acl" || t[n].Head != g || t[n].Deprel != "obj" || t[o].UPOS != "NOUN" || t[o].Deprel != "obj" || v != t[o].Head && v != o {
			continue
		}
		t[n].Head, t[n].Deprel = t[o].Head, "obj"
		for _, c := range m.kids(o) {
			t[c].Head = n
		}
		t[o].Head, t[o].Deprel, t[g].Head, t[g].Deprel = n, "compound", n, "amod"
	}
}

// waitingThings makes a modifier of a participle without an object of its own behind a
// preposition: "walked to WAITING ambulances".
func (m *mender) waitingThings() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n, v := k+1, t[k].Head
		if t[k].XPOS != "VBG" || !intransitive[strings.ToLower(t[k].Lemma)] || t[k].Deprel != "advcl" && t[k].Deprel != "xcomp" && t[k].Deprel != "acl" || t[k-1].Head != k || t[k-1].Deprel != "mark" || v < 0 || t[n].Head != k || t[n].Deprel != "obj" || t[n].XPOS != "NNS" {
			continue
		}
		rel := "obl"
		if t[v].UPOS == "NOUN" {
			rel = "nmod"
		}
		for _, c := range m.kids(k) {
			t[c].Head = n
		}
		t[k-1].Deprel, t[k-1].UPOS, t[k-1].XPOS = "case", "ADP", "IN"
		t[n].Head, t[n].Deprel, t[k].Head, t[k].Deprel = v, rel, n, "amod"
	}
}

// intransitive verbs never have an object.
var intransitive = english.Words("wait remain exist arrive age live fall rise sleep")
