package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// placesAfterDawn give the verb the place that was hung on a time of day: "broke out before
// dawn near the VILLAGE".
func (m *mender) placesAfterDawn() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel == "nmod" && n >= 0 && n < k && t[n].Relation() == "obl" && daytimes[strings.ToLower(t[n].Lemma)] && m.child(k, "case") && m.prep(k) != "of" {
			t[k].Head, t[k].Deprel = t[n].Head, "obl"
		}
	}
}

var daytimes = english.Words("dawn dusk noon midday midnight sunrise sunset nightfall daybreak")

// hospitalsIn hang on where somebody is brought the place it is in: "taken to hospitals in the
// CITY".
func (m *mender) hospitalsIn() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "obl" || v < 0 || v > k || m.prep(k) != "in" || !m.isPlace(k) {
			continue
		}
		n := m.phraseStart(k) - 1
		if n > v && t[n].UPOS == "NOUN" && t[n].Relation() == "obl" && sites[strings.ToLower(t[n].Lemma)] && (m.prep(n) == "to" || m.prep(n) == "from") && (t[n].Head == v || m.below(n, v)) && !m.below(n, k) {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// sites are places with a street and a town.
var sites = english.Words("hospital prison jail school airport base camp clinic hotel court courthouse factory plant port station shelter warehouse university embassy church stadium mosque village town hangar depot")

// piecesOf hang what something is made of on the last of several nouns, where that counts:
// "drums and pieces of DECKING".
func (m *mender) piecesOf() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "nmod" || h < 0 || h > k || m.prep(k) != "of" {
			continue
		}
		for _, c := range m.kids(h) {
			if t[c].Deprel == "conj" && c < k && m.phraseEnd(c) == m.phraseStart(k)-1 && portions[strings.ToLower(t[c].Lemma)] {
				t[k].Head = c
			}
		}
	}
}

// portions are of something.
var portions = english.Words("piece bit part number series lack kind sort group bag bottle box crate chunk fragment handful heap pile scrap sheet slice stack ton load")

// lowestIn hang on a superlative the time in which there was no other: "their lowest level in
// 18 MONTHS".
func (m *mender) lowestIn() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "obl" || v < 0 || v > k || !english.IsTimeNoun(strings.ToLower(t[k].Lemma)) || !m.child(k, "nummod") || m.prep(k) != "in" {
			continue
		}
		n := m.phraseStart(k) - 1
		if n > v && t[n].Head == v && t[n].UPOS == "NOUN" && slices.ContainsFunc(m.kids(n), func(c int) bool { return t[c].XPOS == "JJS" }) {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// jailedFor give the verb why somebody goes to prison: "sentenced to years in prison for
// PASSING secrets".
func (m *mender) jailedFor() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if n < 0 || n > k || !confining[strings.ToLower(t[n].Lemma)] || t[n].Relation() != "obl" && t[n].Deprel != "nmod" {
			continue
		}
		if v := m.verbAbove(n); v >= 0 {
			switch {
			case (t[k].Deprel == "acl" || t[k].Deprel == "advcl") && t[k].XPOS == "VBG" && m.childIs(k, "mark", "for"):
				t[k].Head, t[k].Deprel = v, "advcl"
			case t[k].Deprel == "nmod" && m.prep(k) == "for":
				t[k].Head, t[k].Deprel = v, "obl"
			}
		}
	}
}

var confining = english.Words("prison jail custody detention")

// asidesOfEvents hang on an event what stands between commas right behind it: "his death,
// after a short ILLNESS, was announced".
func (m *mender) asidesOfEvents() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "obl" || v < k {
			continue
		}
		first, end := m.phraseStart(k), m.phraseEnd(k)
		s := first - 2
		if s < 0 || t[first-1].Form != "," || end+1 >= len(t) || t[end+1].Form != "," || t[s].Head != v || t[s].Relation() != "nsubj" || !mayHappen(strings.ToLower(t[s].Lemma)) {
			continue
		}
		t[k].Head, t[k].Deprel = s, "nmod"
	}
}

// timesBeforeNouns makes a time of the noun behind "before" and the like that was parsed as
// a clause, and gives the verb what follows it: "reached them before DAWN through a vent".
func (m *mender) timesBeforeNouns() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "advcl" || t[k].XPOS != "NN" || v < 0 || v > k || t[v].UPOS != "VERB" || m.hasSubject(k) || m.child(k, "cop") || m.child(k, "obj") {
			continue
		}
		for _, c := range m.kids(k) {
			switch {
			case t[c].Deprel == "mark" && (strings.EqualFold(t[c].Form, "before") || strings.EqualFold(t[c].Form, "after") || strings.EqualFold(t[c].Form, "until") || strings.EqualFold(t[c].Form, "since")):
				t[c].Deprel, t[k].Deprel, t[k].UPOS = "case", "obl", "NOUN"
			case c > k && t[c].Deprel == "obl" && t[k].Deprel == "obl":
				t[c].Head = v
			}
		}
	}
}
