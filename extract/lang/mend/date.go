package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// What a date is, and whose: the verb's or a noun's.

// isDate says whether k heads a date: a weekday, "Jan. 5", "May", a year.
func (m *mender) isDate(k int) bool {
	t := &m.s.Tokens[k]
	if strings.HasSuffix(t.Name, "-PER") {
		return false // "his wife Jan"
	}
	if english.IsWeekday(strings.ToLower(t.Form)) || english.IsMonth(strings.ToLower(t.Form)) && english.IsTime(&m.s.Tokens[k]) || english.IsYear(t) {
		return true
	}
	if lemma := strings.ToLower(t.Lemma); seasons[lemma] || lemma == "century" || lemma == "quarter" || lemma == "half" {
		return m.ofYear(k)
	}
	return (t.UPOS == "NUM" || english.IsOrdinalDay(t.Form)) && slices.ContainsFunc(m.s.Tokens, func(c doc.Token) bool {
		return c.Head == k && english.IsMonth(strings.ToLower(c.Form))
	})
}

// inApposition says whether k stands in what somebody is said to be: "Mara, head of
// the bank since 2019".
func (m *mender) inApposition(k int) bool {
	for n := 0; k >= 0 && n < len(m.s.Tokens); n++ {
		switch m.s.Tokens[k].Relation() {
		case "appos":
			return true
		case "nmod", "conj", "compound", "flat":
			k = m.s.Tokens[k].Head
		default:
			return false
		}
	}
	return false
}

// ofYear says whether k is a part of a year that is named, or a century with its
// number: "the summer of 2018", "the 19th century".
func (m *mender) ofYear(k int) bool {
	return slices.ContainsFunc(m.kids(k), func(c int) bool {
		return english.IsYear(&m.s.Tokens[c]) || m.s.Tokens[k].Lemma == "century" && m.s.Tokens[c].Relation() == "amod"
	})
}

var seasons = english.Words("spring summer autumn fall winter")

// takesNoDate says whether a date after noun h belongs to the verb: h is a
// name, or a thing that does not happen, or the object of a light verb ("held talks on Monday").
func (m *mender) takesNoDate(h int) bool {
	t := &m.s.Tokens[h]
	if m.isDate(h) || english.IsTime(&m.s.Tokens[h]) {
		return false
	}
	if t.UPOS == "PROPN" || !mayHappen(strings.ToLower(t.Lemma)) {
		return true
	}
	return t.Deprel == "obj" && t.Head >= 0 && supportVerbs[strings.ToLower(m.s.Tokens[t.Head].Lemma)]
}

// mayHappen says whether a noun names something that has a date.
func mayHappen(lemma string) bool {
	if happenings[lemma] {
		return true
	}
	if bodies[lemma] || english.IsPlaceNoun(lemma) || english.IsPersonNoun(lemma) {
		return false
	}
	for _, end := range []string{"tion", "sion", "ment", "ing", "al", "ance", "ence", "ure", "ery"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

// ofDates gives a phrase with "of" behind a day to the verb: "convicted on May 9 OF
// FRAUD". Nothing is of a day but a month or a year.
func (m *mender) ofDates() {
	t := m.s.Tokens
	for k := range t {
		d := t[k].Head
		if t[k].Deprel != "nmod" || d < 0 || d > k || !m.isDate(d) || m.isDate(k) || m.prep(k) != "of" || english.IsTime(&t[k]) {
			continue
		}
		if v := t[d].Head; v >= 0 && v < d && t[v].UPOS == "VERB" && t[d].Relation() == "obl" && (t[d].UPOS == "NUM" || english.IsWeekday(strings.ToLower(t[d].Form)) || m.child(d, "nummod")) {
			t[k].Head, t[k].Deprel = v, "obl"
		}
	}
}

// maysForSubjects put a month back behind its day, which was taken for a subject: "exams due on 12
// MAY would go ahead".
func (m *mender) maysForSubjects() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		d, v := k-1, t[k].Head
		if t[k].XPOS != "NNP" || t[k].Relation() != "nsubj" || t[d].XPOS != "CD" || len(t[d].Form) > 2 || t[d].Head == v || v < k || !english.IsMonth(strings.ToLower(t[k].Form)) {
			continue
		}
		t[k].Head, t[k].Deprel = t[d].Head, t[d].Deprel
		for _, c := range m.kids(d) {
			t[c].Head = k
		}
		t[d].Head, t[d].Deprel = k, "nummod"
	}
}
