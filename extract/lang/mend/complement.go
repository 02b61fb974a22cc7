package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// speechesThat makes a complement of the reporting verb of the "that" clause that was
// hung on what something is said in: "said in a speech THAT PRICES FELL".
func (m *mender) speechesThat() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel != "acl" && !(t[k].Deprel == "acl:relcl" && m.hasSubject(k)) || n < 0 || n > k || !media[strings.ToLower(t[n].Lemma)] || !m.childIs(k, "mark", "that") || t[n].Relation() != "obl" {
			continue
		}
		if p := m.prep(n); p != "in" && p != "at" && p != "during" && p != "on" {
			continue
		}
		if v := t[n].Head; v >= 0 && v < n && t[v].UPOS == "VERB" && reporting[strings.ToLower(t[v].Lemma)] && m.hasSubject(v) {
			t[k].Head, t[k].Deprel = v, "ccomp"
		}
	}
}

// toldSomebody makes what is told of the clause that was hung on whom it is told:
// "told reporters PRICES FELL".
func (m *mender) toldSomebody() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel != "acl:relcl" || n < 0 || n > k || m.isThing(n) || t[n].Deprel != "iobj" && t[n].Deprel != "obj" || !m.isFinite(k) && !m.child(k, "cop") {
			continue
		}
		v := t[n].Head
		if v < 0 || v > n || !telling[strings.ToLower(t[v].Lemma)] || m.child(v, "ccomp") || m.child(v, "xcomp") || t[n].Deprel == "iobj" && m.child(v, "obj") {
			continue
		}
		if first := m.phraseStart(k); first == n+1 && m.opensWithSubject(k, first) {
			t[k].Head, t[k].Deprel, t[n].Deprel = v, "ccomp", "iobj"
		}
	}
}

// opensWithSubject says whether the clause of k begins, at first, with its subject
// and no relative pronoun.
func (m *mender) opensWithSubject(k, first int) bool {
	for _, s := range m.kids(k) {
		if t := &m.s.Tokens[s]; t.Relation() == "nsubj" && s < k && m.phraseStart(s) == first {
			return t.XPOS != "WP" && t.XPOS != "WDT" && !strings.EqualFold(t.Form, "that")
		}
	}
	return false
}

// secondReports coordinates the second "that" clause with the first ("said prices rose
// and THAT jobs might go"), and a clause behind ", but" that goes on without "that"
// with the reporting ("said that prices would fall, but UNIONS LEFT").
func (m *mender) secondReports() {
	t := m.s.Tokens
	first := map[int]int{}
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "ccomp" || v < 0 || v > k {
			continue
		}
		f, ok := first[v]
		if !ok {
			first[v] = k
			continue
		}
		cc := m.ccOf(k)
		if cc < 1 || !m.hasSubject(k) {
			continue
		}
		switch {
		case m.childIs(k, "mark", "that"):
			t[k].Head, t[k].Deprel = f, "conj"
		case t[cc-1].Form == "," && strings.EqualFold(t[cc].Form, "but") && m.childIs(f, "mark", "that") && t[k].XPOS == "VBD" && !m.pronounSubject(k):
			t[k].Head, t[k].Deprel = v, "conj"
		}
	}
}

func (m *mender) pronounSubject(v int) bool {
	for _, k := range m.kids(v) {
		if m.s.Tokens[k].Relation() == "nsubj" && m.s.Tokens[k].UPOS == "PRON" {
			return true
		}
	}
	return false
}

// subjectsOfReports makes a subject of the "object" of a reporting verb that a finite
// verb behind it lacks: "said A DEAL, under which he goes, was reached", "suggest A
// LAW that would cut taxes has failed".
func (m *mender) subjectsOfReports() {
	t := m.s.Tokens
	for w := range t {
		if !(t[w].UPOS == "VERB" && m.isFinite(w)) && !m.child(w, "cop") || m.hasSubject(w) || m.child(w, "cc") {
			continue
		}
		v, o := m.reportBefore(w)
		if o < 0 || m.child(v, "ccomp") && t[w].Head != v {
			continue
		}
		t[w].Head, t[w].Deprel = v, "ccomp"
		t[o].Head, t[o].Deprel = w, "nsubj"
		if m.hasChild(w, "aux:pass") {
			t[o].Deprel = "nsubj:pass"
		}
	}
}

// reportBefore is the reporting verb above w with the object between the two; -1, -1
// where w is none of what it reports.
func (m *mender) reportBefore(w int) (v, o int) {
	t := m.s.Tokens
	rel := t[w].Deprel
	if rel != "ccomp" && rel != "conj" && rel != "parataxis" {
		return -1, -1
	}
	v, o = t[w].Head, -1
	for rel == "ccomp" && v >= 0 && v < w && t[v].Deprel == "acl:relcl" && t[v].Head >= 0 && !clausal[strings.ToLower(t[v].Lemma)] {
		if o = t[v].Head; t[o].Deprel != "obj" {
			return -1, -1
		}
		v = t[o].Head
	}
	if v < 0 || v > w || !clausal[strings.ToLower(t[v].Lemma)] {
		return -1, -1
	}
	for _, k := range m.kids(v) {
		if t[k].Deprel == "obj" && k > v && k < w {
			o = k
		}
	}
	if o < 0 || t[o].UPOS != "NOUN" && t[o].UPOS != "PROPN" {
		return -1, -1
	}
	start := m.phraseStart(w)
	for _, k := range m.kids(w) {
		if t[k].Relation() == "cop" && k > o {
			start = min(start, k) // before a quotation mark: "was "high""
		}
	}
	if rel != "ccomp" && (t[start-1].Form != "," || !m.child(w, "aux")) || rel == "ccomp" && start-1 > m.phraseEnd(o)+1 {
		return -1, -1
	}
	return v, o
}

// commanded makes a complement of the infinitive behind the one who is to do it:
// "ordered two men, Otto Lind and Ida Moe, TO LEAVE".
func (m *mender) commanded() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "advcl" || t[k].XPOS != "VB" || v < 0 || v > k || !commanding[strings.ToLower(t[v].Lemma)] || !m.childIs(k, "mark", "to") || m.hasSubject(k) || m.child(v, "xcomp") {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o > v && o < k && (m.isAgent(o) || english.IsPersonNoun(strings.ToLower(t[o].Lemma)) || m.namesPerson(o)) && m.phraseEnd(o) >= m.phraseStart(k)-2 {
				t[k].Deprel = "xcomp"
			}
		}
	}
}

// commanding verbs have somebody who is to do it for their object.
var commanding = english.Words("order tell ask urge instruct command persuade advise encourage force invite allow permit warn require compel oblige beg implore " +
	"appoint name hire pay recruit nominate elect choose select train")

// afterSemicolons parts from a verb the noun behind a semicolon that was taken for what
// somebody becomes: there a clause of its own begins.
func (m *mender) afterSemicolons() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "xcomp" || v < 0 || v > k || t[k].UPOS != "NOUN" {
			continue
		}
		if first := m.phraseStart(k); first > 0 && t[first-1].Form == ";" {
			if top := m.rootOtherThan(k); top >= 0 && top < k {
				t[k].Head, t[k].Deprel = top, "parataxis"
			}
		}
	}
}

// namesPerson says whether a person's name hangs on noun o.
func (m *mender) namesPerson(o int) bool {
	for _, k := range m.kids(o) {
		if m.s.Tokens[k].Name == "B-PER" {
			return true
		}
	}
	return false
}

// argumentsOver make a complement of the verb of what was hung on how long it is argued:
// "argued over a long trial THAT Otto knew that …".
func (m *mender) argumentsOver() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel != "acl:relcl" || n < 0 || n > k || !m.child(k, "ccomp") || !m.hasSubject(k) {
			continue
		}
		that := -1
		for _, c := range m.kids(k) {
			if t[c].Deprel == "obj" && c < k && strings.EqualFold(t[c].Form, "that") {
				that = c
			}
		}
		v := m.verbAbove(n)
		if that < 0 || v < 0 || !reporting[strings.ToLower(t[v].Lemma)] || m.child(v, "obj") || m.child(v, "ccomp") {
			continue
		}
		t[that].Deprel, t[that].UPOS, t[that].XPOS = "mark", "SCONJ", "IN"
		t[k].Head, t[k].Deprel = v, "ccomp"
	}
}

// haveNever makes one verb of "had" and a participle parted by an adverb and a phrase: "had
// never in their lives TRUSTED a bank".
func (m *mender) haveNever() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "acl" || n != k-1 || t[n].Deprel != "obl" {
			continue
		}
		v := t[n].Head
		if v < 0 || v > n || t[v].Lemma != "have" || t[v].UPOS != "VERB" || m.child(v, "obj") || t[v+1].UPOS != "ADV" {
			continue
		}
		for _, c := range m.kids(v) {
			t[c].Head = k
		}
		for _, c := range m.kids(n) {
			if t[c].UPOS == "ADV" && t[c].Deprel == "advmod" {
				t[c].Head = k
			}
		}
		t[k].Head, t[k].Deprel = t[v].Head, t[v].Deprel
		t[v].Head, t[v].Deprel, t[v].UPOS = k, "aux", "AUX"
	}
}

// askedHow makes a complement of what somebody is asked that was hung on who asks: "asked by
// Ida how he PLEADED".
func (m *mender) askedHow() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel != "acl:relcl" || n < 0 || n > k || t[n].Relation() != "obl" && t[n].Deprel != "obj" || t[n].UPOS != "PROPN" {
			continue
		}
		v := t[n].Head
		if v < 0 || v > n || t[v].Lemma != "ask" && t[v].Lemma != "tell" {
			continue
		}
		first := m.phraseStart(k)
		if f := strings.ToLower(t[first].Form); first > 0 && t[first-1].Form != "," && (f == "how" || f == "why" || f == "what" || f == "whether") {
			t[k].Head, t[k].Deprel = v, "ccomp"
		}
	}
}

// plansTo make a subject of the noun that was taken for who is told, and give its infinitive
// the pronoun that was taken for the subject: "said PLANS to widen it had been dropped".
func (m *mender) plansTo() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].XPOS != "VB" || t[k].Deprel != "acl" || n < 0 || n > k || t[n].Deprel != "iobj" && t[n].Deprel != "obj" || t[n].Head < 0 || !reporting[strings.ToLower(t[t[n].Head].Lemma)] || !m.childIs(k, "mark", "to") || m.child(k, "obj") {
			continue
		}
		for _, w := range m.kids(k) {
			p := k + 1
			if t[w].Deprel != "ccomp" || w < p+1 || t[p].Head != w || t[p].UPOS != "PRON" || t[p].Relation() != "nsubj" {
				continue
			}
			t[n].Deprel, t[p].Deprel = t[p].Deprel, "obj"
			t[w].Head, t[p].Head, t[n].Head = t[n].Head, k, w
			break
		}
	}
}
