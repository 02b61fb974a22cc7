package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// appositions hangs the name after "Tom and his wife, Mara Lind," on the wife:
// after the last member of a coordination there is no further one, and Tom is
// not Mara.
func (m *mender) appositions() {
	t := m.s.Tokens
	for i := range t {
		m.nameOfPerson(i)
		m.nameOfRelative(i)
		if t[i].Name != "B-PER" || t[i].Deprel != "appos" && t[i].Deprel != "conj" || m.child(i, "cc") {
			continue
		}
		n := m.phraseStart(i) - 2
		if n <= t[i].Head || t[n+1].Form != "," || t[n].Deprel != "conj" || t[n].Head != t[i].Head || t[n].UPOS != "NOUN" {
			continue
		}
		if m.child(n, "cc") && english.IsPersonNoun(strings.ToLower(t[n].Lemma)) {
			t[i].Head, t[i].Deprel = n, "appos"
		}
	}
}

// placesInPlaces tells a place behind a comma, in which another is, from another
// name of that: "Boston, MASSACHUSETTS"; several are a list ("Sweden, BELGIUM,
// ENGLAND win"), and with an "and" it may be either.
func (m *mender) placesInPlaces() {
	t := m.s.Tokens
	for i := range t {
		h := t[i].Head
		if t[i].Deprel != "appos" || h < 0 || h > i || t[i].UPOS != "PROPN" || !strings.HasSuffix(t[i].Name, "-LOC") || !strings.HasSuffix(t[h].Name, "-LOC") || m.child(i, "det") {
			continue
		}
		if m.phraseStart(i) != h+2 || t[h+1].Form != "," {
			continue
		}
		rel := "nmod:unmarked"
		for _, k := range m.kids(h) {
			switch {
			case k <= i || !strings.HasSuffix(t[k].Name, "-LOC"):
			case t[k].Deprel == "appos":
				rel, t[k].Deprel = "conj", "conj"
			case t[k].Deprel == "conj" && rel != "conj":
				rel = "appos"
			}
		}
		t[i].Deprel = rel
	}
}

// nameOfPerson hangs the name between commas after "the leader of the union,
// Mara Lind," on the leader: no union and no country is called so.
func (m *mender) nameOfPerson(i int) {
	t := m.s.Tokens
	if t[i].Name != "B-PER" || t[i].Deprel != "appos" && (t[i].Deprel != "conj" || m.child(i, "cc")) || m.phraseStart(i) == 0 || t[m.phraseStart(i)-1].Form != "," {
		return
	}
	for h, n := t[i].Head, 0; h >= 0 && h < i && n < len(t); h, n = t[h].Head, n+1 {
		if strings.HasSuffix(t[h].Name, "-PER") {
			return
		}
		if t[h].UPOS == "NOUN" && english.IsPersonNoun(strings.ToLower(t[h].Lemma)) {
			if plural := strings.HasSuffix(t[h].XPOS, "S"); plural && t[h].Relation() == "nmod" {
				continue // "a spokesman for the rebels, Mara Lind,"
			} else if h != t[i].Head && !plural && !m.hasName(h, i) {
				t[i].Head, t[i].Deprel = h, "appos"
			}
			return
		}
		if t[h].Relation() != "nmod" {
			return
		}
	}
}

// hasName says whether the noun h has a person's name other than i.
func (m *mender) hasName(h, i int) bool {
	return slices.ContainsFunc(m.kids(h), func(k int) bool {
		r := m.s.Tokens[k].Relation()
		return k != i && strings.HasSuffix(m.s.Tokens[k].Name, "-PER") && (r == "appos" || r == "flat")
	})
}

// nameOfRelative makes an apposition of the name between commas right after
// "Otto's wife", though more are coordinated with her: who is somebody's wife
// is named at once.
func (m *mender) nameOfRelative(i int) {
	t := m.s.Tokens
	h := t[i].Head
	if t[i].Name != "B-PER" || t[i].Deprel != "conj" || h < 0 || m.child(i, "cc") {
		return
	}
	begin, end := m.phraseStart(i), m.phraseEnd(i)+1
	kin := english.IsKin(strings.ToLower(t[h].Lemma)) && !strings.HasSuffix(t[h].XPOS, "S") && m.hasChild(h, "nmod:poss")
	if kin && begin == h+2 && t[h+1].Form == "," && end < len(t) && t[end].Form == "," && !m.hasName(h, i) {
		t[i].Deprel = "appos"
	}
}
