package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// whoOfThings hangs a clause with "who", or with "whose" before kin, that hangs on a thing on the
// person the thing is told of: "a surgeon at Utopia Hospital in Oslo, WHO WAS NOT INVOLVED".
func (m *mender) whoOfThings() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k || t[h].UPOS != "NOUN" && t[h].UPOS != "PROPN" || m.isPersonal(h) && t[h].Deprel != "nmod:poss" && !strings.HasSuffix(t[h].Name, "-ORG") {
			continue
		}
		at := strings.HasSuffix(t[h].Name, "-ORG") && (m.prep(h) == "at" || m.prep(h) == "with")
		who := slices.ContainsFunc(m.kids(k), func(w int) bool {
			return w > 0 && t[w].XPOS == "WP" && t[w].Relation() == "nsubj" && strings.EqualFold(t[w].Form, "who") && (t[w-1].Form == "," || at) ||
				t[w].Relation() == "nsubj" && w > h && english.IsKin(strings.ToLower(t[w].Lemma)) && slices.ContainsFunc(m.kids(w), func(p int) bool { return t[p].XPOS == "WP$" }) && t[h].UPOS == "NOUN"
		})
		if !who {
			continue
		}
		for i, n := t[h].Head, 0; i >= 0 && i < h && n < len(t); i, n = t[i].Head, n+1 {
			if (t[i].UPOS == "NOUN" || t[i].UPOS == "PROPN") && m.isPersonal(i) && (!strings.HasSuffix(t[h].Name, "-ORG") || t[h].Deprel != "nmod:poss" && t[i].XPOS == "NNS" || strings.HasSuffix(t[i].Name, "-PER") || m.worksAt(i, h)) {
				t[k].Head = i
				break
			}
		}
	}
}

// worksAt says whether person i is told of as being at body h, or in the place of one.
func (m *mender) worksAt(i, h int) bool {
	p := m.prep(h)
	return (p == "at" || p == "with" || p == "in") && m.s.Tokens[i].UPOS == "NOUN" && (english.IsPersonNoun(strings.ToLower(m.s.Tokens[i].Lemma)) || english.IsOffice(strings.ToLower(m.s.Tokens[i].Lemma)))
}

// isPersonal says whether i is a person or several, or a body that may be spoken of so.
func (m *mender) isPersonal(i int) bool {
	t := &m.s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	return strings.HasSuffix(t.Name, "-PER") || strings.HasSuffix(t.Name, "-ORG") || english.IsPersonNoun(lemma) || english.IsPersonWord(lemma) || english.IsKin(lemma) || english.IsOffice(lemma) || groups[lemma] || lemma == "people" || strings.HasSuffix(t.Name, "-MISC")
}

// nearestWhich hang a clause with "in which" on the noun before its comma: "stopped work after
// the ATTACK, in which a man was shot".
func (m *mender) nearestWhich() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k {
			continue
		}
		first := m.phraseStart(k)
		if first < 2 || first == k || t[first-1].Form != "," || !strings.EqualFold(t[first].Form, "in") || t[first+1].XPOS != "WDT" {
			continue
		}
		if n := first - 2; n > h && t[n].UPOS == "NOUN" && mayHappen(strings.ToLower(t[n].Lemma)) && m.below(n, h) {
			t[k].Head = n
		}
	}
}

// whereJourneys makes a clause about the noun before a comma of one with "where" that was
// hung on the subject alone: "bridges, where JOURNEYS that take minutes were taking hours".
func (m *mender) whereJourneys() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		s := t[k].Head
		if t[k].XPOS != "WRB" || t[k].Deprel != "advmod" || s < k || !strings.EqualFold(t[k].Form, "where") || t[s].Relation() != "nsubj" || t[k-1].Form != "," {
			continue
		}
		w, n := t[s].Head, k-2
		if w < s || t[w].Deprel != "parataxis" && t[w].Deprel != "ccomp" && t[w].Deprel != "advcl" && t[w].Deprel != "conj" || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.below(n, w) {
			continue
		}
		for t[n].Head >= 0 && (t[n].Deprel == "flat" || t[n].Relation() == "compound") {
			n = t[n].Head
		}
		t[k].Head = w
		t[w].Head, t[w].Deprel = n, "acl:relcl"
	}
}

// inWhichHolds make a relative clause of the aside behind a subject that was taken for another
// thing told: "said that Acme, in WHICH he HOLDS shares, had won".
func (m *mender) inWhichHolds() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "ccomp" || v < 0 || v > k || m.child(k, "mark") {
			continue
		}
		first := m.phraseStart(k)
		if first < 2 || t[first-1].Form != "," {
			continue
		}
		wh := first
		if t[first].Deprel == "case" {
			wh++
		}
		if (t[wh].XPOS != "WDT" && t[wh].XPOS != "WP") || t[wh].Head != k {
			continue
		}
		s := first - 2
		for t[s].Head >= 0 && t[s].Head < s && (t[s].Deprel == "flat" || t[s].Relation() == "nmod" || t[s].Relation() == "compound") {
			s = t[s].Head
		}
		if w := t[s].Head; t[s].Relation() == "nsubj" && w > k && t[w].Head == v {
			t[k].Head, t[k].Deprel = s, "acl:relcl"
		}
	}
}

// reportsInRelatives frees a relative clause of who tells it between commas: "a wall from
// which, aides CONFIRMED, a painting had been removed".
func (m *mender) reportsInRelatives() {
	t := m.s.Tokens
	for v := 3; v+2 < len(t); v++ {
		n := t[v].Head
		if t[v].Deprel != "acl:relcl" || n < 0 || n > v || !reporting[strings.ToLower(t[v].Lemma)] || t[v+1].Form != "," {
			continue
		}
		which := -1
		for _, c := range m.kids(v) {
			if (t[c].XPOS == "WDT" || t[c].XPOS == "WP") && t[c].Relation() == "obl" && c < v && t[c+1].Form == "," {
				which = c
			}
		}
		if which < 0 {
			continue
		}
		for w := v + 2; w < len(t); w++ {
			if t[w].Deprel == "ccomp" && t[w].Head >= 0 && t[w].Head < n && m.hasSubject(w) && m.phraseStart(w) == v+2 {
				t[w].Head, t[w].Deprel = n, "acl:relcl"
				t[v].Head, t[v].Deprel = w, "parataxis"
				t[which].Head = w
				break
			}
		}
	}
}

// complainedAbout make a phrase of a relative pronoun with the preposition that was left
// behind the verb: "the road, which men complained ABOUT".
func (m *mender) complainedAbout() {
	t := m.s.Tokens
	for c := 2; c < len(t); c++ {
		w := t[c].Head
		if t[c].Deprel != "case" || w < 0 || w > c || t[w].XPOS != "WDT" && t[w].XPOS != "WP" || t[w].Deprel != "obj" || t[w].Head != c-1 {
			continue
		}
		t[w].Deprel = "obl"
	}
}

// childrenUnder hang on persons how old they are: "children under FIVE".
func (m *mender) childrenUnder() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := k - 2
		if p := strings.ToLower(t[k-1].Form); t[k].XPOS == "CD" && t[k].Deprel == "obl" && t[k-1].Head == k && (p == "under" || p == "over" || p == "aged") && t[n].XPOS == "NNS" && t[n].Head != k && english.IsPersonNoun(strings.ToLower(t[n].Lemma)) && !m.below(n, k) && len(m.kids(k)) == 1 {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// ofItsKind hang a relative clause on what is of its kind, not on the kind: "the first treatment of
// its KIND that could be taken".
func (m *mender) ofItsKind() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel != "acl:relcl" || n < 0 || n > k || t[n].Lemma != "kind" && t[n].Lemma != "sort" && t[n].Lemma != "type" || t[n].Deprel != "nmod" || m.prep(n) != "of" || !m.hasChild(n, "nmod:poss") {
			continue
		}
		if h := t[n].Head; h >= 0 && h < n && t[h].UPOS == "NOUN" {
			t[k].Head = h
		}
	}
}

// whichEmploys hang on a place of work that it employs somebody, not on what happens to it: "the
// closure of the plant, which EMPLOYS 40".
func (m *mender) whichEmploys() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k || !employing[strings.ToLower(t[k].Lemma)] || !mayHappen(strings.ToLower(t[h].Lemma)) || !m.childIs(k, "nsubj", "which") {
			continue
		}
		for _, n := range m.kids(h) {
			if t[n].Deprel == "nmod" && n > h && n < k && m.prep(n) == "of" && !mayHappen(strings.ToLower(t[n].Lemma)) {
				t[k].Head = n
			}
		}
	}
}

var employing = english.Words("employ produce make house supply own run operate sell hold belong")

// costsOfFuelOnWhich hang on what is bought that somebody depends on it: "the cost of FUEL, on which
// the country DEPENDS".
func (m *mender) costsOfFuelOnWhich() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k || !needing[strings.ToLower(t[k].Lemma)] || !costs[strings.ToLower(t[h].Lemma)] {
			continue
		}
		if first := m.phraseStart(k); first < 1 || t[first-1].Form != "," {
			continue
		}
		for _, n := range m.kids(h) {
			if t[n].Deprel == "nmod" && n > h && n < k && m.prep(n) == "of" && t[n].UPOS == "NOUN" {
				t[k].Head = n
			}
		}
	}
}

var (
	needing = english.Words("depend rely import export produce use burn consume need")
	costs   = english.Words("cost price import export use sale shortage production")
)

// whoOfNumbers hang a clause with "who" on the people that a number tells of: "people over 75 WHO
// LIVED alone".
func (m *mender) whoOfNumbers() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k || t[h].UPOS != "NUM" || !m.childIs(k, "nsubj", "who") {
			continue
		}
		if n := t[h].Head; n >= 0 && n < h && t[h].Relation() == "nmod" && t[n].UPOS == "NOUN" && m.isPersonal(n) {
			t[k].Head = n
		}
	}
}

// whereOnExchanges hang a clause with "where" on the place before the comma, not on what is there:
// "shares on the EXCHANGE, where prices fell".
func (m *mender) whereOnExchanges() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k || t[h].UPOS != "NOUN" || english.IsPlaceNoun(strings.ToLower(t[h].Lemma)) || strings.HasSuffix(t[h].Name, "-LOC") {
			continue
		}
		first := m.phraseStart(k)
		if first < 2 || first == k || t[first-1].Form != "," || !strings.EqualFold(t[first].Form, "where") {
			continue
		}
		for _, n := range m.kids(h) {
			if p := m.prep(n); t[n].Deprel == "nmod" && n > h && n < first && m.phraseEnd(n) >= first-2 && (p == "on" || p == "at" || p == "in" || p == "near" || p == "from") {
				t[k].Head = n
			}
		}
	}
}
