package mend

import (
	"slices"
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

// toNouns makes a verb of the bare word behind "to" that has a phrase without a preposition
// right behind it, below a verb that takes infinitives: "threatened to BOYCOTT the event".
func (m *mender) toNouns() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "NN" || t[k].Deprel != "obl" || v != k-2 || !vowing[strings.ToLower(t[v].Lemma)] || t[k-1].Head != k || t[k-1].Deprel != "case" || !strings.EqualFold(t[k-1].Form, "to") || len(m.kids(k)) > 1 {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Relation() == "obl" && o > k && m.phraseStart(o) == k+1 && !m.child(o, "case") {
				t[k].UPOS, t[k].XPOS, t[k].Lemma, t[k].Deprel = "VERB", "VB", strings.ToLower(t[k].Form), "xcomp"
				t[k-1].UPOS, t[k-1].XPOS, t[k-1].Deprel = "PART", "TO", "mark"
				t[o].Head, t[o].Deprel = k, "obj"
			}
		}
	}
}

// vowing verbs take an infinitive, and no goal with "to".
var vowing = english.Words("threaten vow pledge promise refuse decline plan decide want hope fail manage seek attempt try offer need intend choose prepare")

// tireVerbs make a complement of a plain verb with "to" that was taken for a phrase, and of
// what somebody is told to do: "began to TIRE", "was warned not to LEAVE".
func (m *mender) plainInfinitives() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VB" || v < 0 || v > k || t[v].UPOS != "VERB" || !m.childIs(k, "mark", "to") {
			continue
		}
		switch {
		case t[k].Deprel == "obl":
			t[k].Deprel, t[k].UPOS = "xcomp", "VERB"
		case t[k].Deprel == "advcl" && m.isPassive(v) && directed[strings.ToLower(t[v].Lemma)] && !m.hasSubject(k) && !m.child(v, "xcomp"):
			t[k].Deprel = "xcomp"
		}
	}
}

// directed are verbs that tell somebody to do something.
var directed = english.Words("warn tell order ask urge instruct advise encourage invite require")

// adviceTo hangs on advice what it is to do, and whom it is for: "its advice to citizens TO
// STAY".
func (m *mender) adviceTo() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].XPOS != "VB" || t[k].Deprel != "advcl" || v < 0 || v > k || !m.childIs(k, "mark", "to") {
			continue
		}
		for _, p := range m.kids(v) {
			o := m.phraseStart(p) - 1
			if t[p].Deprel == "obl" && p < k && m.prep(p) == "to" && m.phraseEnd(p) == m.phraseStart(k)-1 && o > v && t[o].Head == v && t[o].Deprel == "obj" && advising[strings.ToLower(t[o].Lemma)] {
				t[p].Head, t[p].Deprel = o, "nmod"
				t[k].Head, t[k].Deprel = o, "acl"
			}
		}
	}
}

var advising = english.Words("advice warning appeal call order invitation instruction request plea message recommendation")

// firstTo hangs on who is the first, the last or the like what they are the first to do: "the
// first head of state TO SET foot there".
func (m *mender) firstTo() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].XPOS != "VB" && t[k].XPOS != "VBN" || t[k].Deprel != "advcl" || v < 0 || v > k || !m.childIs(k, "mark", "to") {
			continue
		}
		if t[v].UPOS == "NOUN" && m.isForemost(v) && m.child(v, "cop") && !m.commaBetween(v, m.phraseStart(k)) {
			t[k].Deprel = "acl"
			continue
		}
		end := m.phraseStart(k) - 1
		for n := end; n > v; n-- {
			if t[n].UPOS != "NOUN" || m.phraseEnd(n) != end || !m.isForemost(n) {
				continue
			}
			if !m.below(n, k) {
				t[k].Head, t[k].Deprel = n, "acl"
			}
			break
		}
	}
}

// isForemost says whether noun n is told to be the first, last or only one.
func (m *mender) isForemost(n int) bool {
	for _, c := range m.kids(n) {
		if f := strings.ToLower(m.s.Tokens[c].Form); m.s.Tokens[c].Deprel == "amod" && (m.s.Tokens[c].XPOS == "JJS" || m.childIs(c, "advmod", "most") || f == "first" || f == "last" || f == "only" || f == "second" || f == "latest" || f == "youngest" || f == "oldest") {
			return true
		}
	}
	return false
}

// backDown makes a verb of the adverb with "to" and a particle: "refused to BACK down".
func (m *mender) backDown() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		if (t[k].XPOS == "RB" || t[k].XPOS == "JJ" || t[k].XPOS == "NN") && t[k].Deprel == "xcomp" && t[k-1].Head == k && t[k-1].Deprel == "mark" && strings.EqualFold(t[k-1].Form, "to") && m.hasChild(k, "compound:prt") {
			t[k].UPOS, t[k].XPOS, t[k].Lemma = "VERB", "VB", strings.ToLower(t[k].Form)
		}
	}
}

// eitherToInvite sets beside the infinitive that "either" opens the one behind "or", past what stands
// below the first: "either TO INVITE one of them to form a government or TO DISSOLVE the house".
func (m *mender) eitherToInvite() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		r, c := t[k].Head, m.ccOf(k)
		if t[k].Deprel != "conj" || r < 0 || r > k || c < 0 || !strings.EqualFold(t[c].Form, "or") || !strings.EqualFold(t[c+1].Form, "to") {
			continue
		}
		for i, n := t[r].Head, 0; i >= 0 && n < len(t); i, n = t[i].Head, n+1 {
			if i < r && slices.ContainsFunc(m.kids(i), func(e int) bool {
				return strings.EqualFold(t[e].Form, "either") && e < i && strings.EqualFold(t[e+1].Form, "to")
			}) {
				t[k].Head = i
				break
			}
		}
	}
}

// allowedToBe make a complement of an infinitive that was taken for an aim: "allowed men TO BE HELD".
func (m *mender) allowedToBe() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "advcl" || v < 0 || v > k || !enabling[strings.ToLower(t[v].Lemma)] || m.isPassive(v) || !m.childIs(k, "mark", "to") || m.hasSubject(k) {
			continue
		}
		first := m.phraseStart(k)
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o > v && o < k && m.phraseEnd(o) == first-1 {
				t[k].Deprel = "xcomp"
			}
		}
	}
}

// enabling verbs have an object and what it is let or made to do.
var enabling = english.Words("allow enable permit cause force require compel oblige")

// bodiesToSettle hang on a body that is set up what it is to do: "sets up a COMMISSION TO SETTLE".
func (m *mender) bodiesToSettle() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "advcl" || v < 0 || v > k || !m.childIs(k, "mark", "to") || m.isPassive(v) {
			continue
		}
		if l := strings.ToLower(t[v].Lemma); !setting[l] && !(l == "set" && m.childIs(v, "compound", "up")) {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o > v && panels[strings.ToLower(t[o].Lemma)] && m.phraseEnd(o) == m.phraseStart(k)-1 {
				t[k].Head, t[k].Deprel = o, "acl"
			}
		}
	}
}

var (
	setting = english.Words("create establish form appoint found name")
	panels  = english.Words("commission committee panel team force body council court tribunal agency unit group board fund authority")
)
