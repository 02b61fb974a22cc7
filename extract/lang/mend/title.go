package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// namesAfterTitles makes a flat name of what follows an office where the parser
// has read a clause: "Premier He Lan", with "He" for a pronoun.
func (m *mender) namesAfterTitles() {
	t := m.s.Tokens
	for o := range t {
		if !english.IsOffice(strings.ToLower(t[o].Lemma)) || !t[o].IsCapital() {
			continue
		}
		end := o + 1
		for end < len(t) && t[end].IsCapital() && (strings.HasPrefix(t[end].XPOS, "NNP") || t[end].XPOS == "PRP" || t[end].UPOS == "PROPN") {
			end++
		}
		first := o + 1
		if end-first < 2 || !strings.HasPrefix(t[first].Deprel, "nsubj") || t[first].Head <= first || t[first].Head >= end {
			continue
		}
		for k := range t {
			switch {
			case k > first && k < end:
				t[k].Head, t[k].Deprel, t[k].UPOS, t[k].Name = first, "flat", "PROPN", "I-PER"
			case t[k].Head > first && t[k].Head < end && k != o:
				t[k].Head = first
				if t[k].Deprel == "obj" {
					t[k].Deprel = "appos"
				}
			}
		}
		t[first].Head, t[first].Deprel, t[first].UPOS, t[first].Name = o, "flat", "PROPN", "B-PER"
	}
}

// titles makes every name that the parser hung below its own title the head.
func (m *mender) titles() {
	for i := range m.s.Tokens {
		m.titleTakenForName(i)
		m.descriptions(i)
		if m.flatUnderNoun(i) {
			m.promote(i, i-1)
		}
		if m.s.Tokens[i].Name == "B-PER" {
			m.secondSubject(i)
			if o := m.titleAbove(i); o >= 0 {
				m.promote(i, o)
			}
		}
	}
}

// secondSubject makes what the person at i is of the subject before it, where
// the parser has read two subjects of one verb: "Karuna COACH Mara Lind
// praised Otto".
func (m *mender) secondSubject(i int) {
	t := m.s.Tokens
	if i == 0 || !strings.HasPrefix(t[i].Deprel, "nsubj") {
		return
	}
	m.bodyOfOffice(i)
	if d := &t[i-1]; d.Deprel == t[i].Deprel && d.Head == t[i].Head && d.UPOS == "NOUN" && english.IsPersonNoun(strings.ToLower(d.Lemma)) {
		d.Head, d.Deprel = i, "nmod:desc"
	}
}

// bodyOfOffice gives the body before an office to that, where the parser has read it
// for a subject beside the person at i: "TOLM UNION president Mara Lind said".
func (m *mender) bodyOfOffice(i int) {
	t := m.s.Tokens
	o := i - 1
	if o < 1 || t[o].Head != i || t[o].Deprel != "nmod:desc" || t[o].Name != "" || !english.IsOffice(strings.ToLower(t[o].Lemma)) || !strings.HasSuffix(t[o-1].Name, "-ORG") {
		return
	}
	first := o - 1
	for first > 0 && strings.HasPrefix(t[first].Name, "I-") {
		first--
	}
	for k := first; k < o; k++ {
		if t[k].Deprel == t[i].Deprel && t[k].Head == t[i].Head {
			t[k].Head, t[k].Deprel = o, "compound"
		}
	}
}

// descriptions makes a description of the common noun for a person before the
// name at i: "former BANKER Mara Lind".
func (m *mender) descriptions(i int) {
	t := m.s.Tokens
	if t[i].Name != "B-PER" || i == 0 {
		return
	}
	if d := &t[i-1]; d.Deprel == "compound" && d.Head == i && d.UPOS == "NOUN" && english.IsPersonNoun(strings.ToLower(d.Lemma)) {
		d.Deprel = "nmod:desc"
	}
}

// titleTakenForName corrects the one-word name at h that is flat with the
// name at i though i's title stands between the two: it is part of the title
// ("Emeritus Professor Mara Lind").
func (m *mender) titleTakenForName(i int) {
	t := m.s.Tokens
	h := t[i].Head
	if t[i].Name != "B-PER" || t[i].Deprel != "flat" || h < 0 || h+1 >= i || t[h].Name != "B-PER" || t[h+1].Head != i || t[h+1].Deprel != "nmod:desc" {
		return
	}
	t[i].Head, t[i].Deprel = t[h].Head, t[h].Deprel
	for k := range t {
		if t[k].Head == h {
			t[k].Head = i
		}
	}
	t[h].Head, t[h].Deprel, t[h].Name = h+1, "compound", ""
}

// titleAbove finds the office noun before the name at i that governs it,
// perhaps by way of what stands between ("President of Utopia (UT) Mara
// Lind"); -1 for none.
func (m *mender) titleAbove(i int) int {
	switch rel := m.s.Tokens[i].Relation(); rel {
	case "flat", "appos", "compound", "dep", "nmod", "list":
	default:
		return -1
	}
	if m.insideName(i) || m.child(i, "case") || i > 0 && m.s.Tokens[i-1].UPOS == "PUNCT" && !closesBracket(m.s.Tokens[i-1].Form) {
		return -1
	}
	if o := m.titleBefore(i); o >= 0 {
		return o
	}
	for h, n := m.s.Tokens[i].Head, 0; h >= 0 && h < i && n < len(m.s.Tokens); h, n = m.s.Tokens[h].Head, n+1 {
		t := &m.s.Tokens[h]
		if english.IsOffice(strings.ToLower(t.Lemma)) && t.Name != "B-PER" && t.Name != "I-PER" {
			return h
		}
		if t.UPOS != "PROPN" && t.UPOS != "NOUN" {
			return -1
		}
	}
	return -1
}

// insideName says whether the name at i continues another that the name layer
// has cut ("Muhammed Sheikh Khalil" with a name from "Khalil" on).
func (m *mender) insideName(i int) bool {
	t := &m.s.Tokens[i]
	if t.Deprel != "flat" || t.Head < 0 || t.Head > i {
		return false
	}
	h := &m.s.Tokens[t.Head]
	return h.UPOS == "PROPN" && !english.IsOffice(strings.ToLower(h.Lemma)) && (h.Name == "" || strings.HasSuffix(h.Name, "-PER"))
}

// promote makes the name at i the head of the phrase that office o heads, and
// o its title.
func (m *mender) promote(i, o int) {
	t := m.s.Tokens
	t[i].Head, t[i].Deprel = t[o].Head, t[o].Deprel
	t[o].Head, t[o].Deprel = i, "nmod:desc"
	for k := range t {
		switch {
		case k == i || k == o:
		case k > i && t[k].Name == "I-PER" && contiguousName(t, i, k):
			t[k].Head, t[k].Deprel = i, "flat"
		case t[k].Head == o && (k > i || t[k].Relation() == "case" || t[k].Relation() == "cop" || strings.HasPrefix(t[k].Deprel, "nsubj") || t[k].Relation() == "mark"):
			t[k].Head = i
		}
	}
}

// contiguousName says whether k continues the name that begins at i.
func contiguousName(t []doc.Token, i, k int) bool {
	for j := i + 1; j <= k; j++ {
		if t[j].Name != "I-PER" {
			return false
		}
	}
	return true
}

// titleBefore finds the office whose phrase ends right before the name at i,
// wherever the name hangs; -1 for none.
func (m *mender) titleBefore(i int) int {
	for o, n := i-1, 0; o >= 0 && n < len(m.s.Tokens); o, n = m.s.Tokens[o].Head, n+1 {
		t := &m.s.Tokens[o]
		if o < i && english.IsOffice(strings.ToLower(t.Lemma)) && !strings.HasSuffix(t.Name, "-PER") && !m.below(i, o) && !m.below(o, i) {
			return o
		}
		if t.UPOS == "VERB" || o > i {
			return -1
		}
	}
	return -1
}

// flatUnderNoun says whether the name at i is parsed as the continuation of
// the common noun before it: "captain Mara Lind" with "captain" for its head.
func (m *mender) flatUnderNoun(i int) bool {
	t := &m.s.Tokens[i]
	if t.Deprel != "flat" || t.UPOS != "PROPN" || i == 0 || t.Head != i-1 {
		return false
	}
	o := &m.s.Tokens[i-1]
	return o.UPOS == "NOUN" && english.IsPersonNoun(strings.ToLower(o.Lemma))
}

// titleComplements hangs a phrase with a preposition, parsed as a title of the
// name after it, on the title before: "Ambassador to Utopia Mara Lind",
// "Minister of Defence Mara Lind".
func (m *mender) titleComplements() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if h <= k || h >= len(t) || t[k].Deprel != "nmod:desc" && (t[k].Deprel != "compound" || t[h].Name != "B-PER") || !m.child(k, "case") {
			continue
		}
		for o := k - 1; o >= 0; o-- {
			if t[o].Head == h && (t[o].Deprel == "nmod:desc" || t[o].Deprel == "compound" && english.IsOffice(strings.ToLower(t[o].Lemma))) {
				t[k].Head, t[k].Deprel = o, "nmod"
				break
			}
		}
	}
}

// whatNamesAre makes one subject of two where the first says what the name right
// behind it is: "THE BROADCASTER Radio Sol", "tech group Acme". No verb has two.
func (m *mender) whatNamesAre() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Relation() != "nsubj" || t[k].Deprel == "nsubj:outer" || v < k || t[k].UPOS != "NOUN" || t[k].XPOS == "NNS" || english.IsTime(&t[k]) {
			continue
		}
		for _, n := range m.kids(v) {
			first := m.phraseStart(n)
			if n <= k || t[n].Deprel != t[k].Deprel || first != k+1 || m.phraseEnd(k) != k || !strings.HasPrefix(t[first].Name, "B-") || t[n].Name == "" || strings.HasSuffix(t[n].Name, "-DATE") {
				continue
			}
			if m.child(k, "det") {
				t[n].Head, t[n].Deprel = k, "appos"
			} else {
				t[k].Head, t[k].Deprel = n, "nmod:desc"
			}
		}
	}
}

// portfolios make a noun of the "verb" with a capital before an office, and what it took
// for its object the head: "TRANSPORT Minister MARA, speaking in Oslo, said".
func (m *mender) portfolios() {
	t := m.s.Tokens
	for i := 0; i+2 < len(t); i++ {
		office := i + 1
		name := t[office].Head
		if !strings.HasPrefix(t[i].XPOS, "NNP") || !english.IsOffice(strings.ToLower(t[office].Form)) || name < office || t[name].Head != i || t[name].Deprel != "obj" || !strings.HasSuffix(t[name].Name, "-PER") {
			continue
		}
		h, rel := t[i].Head, t[i].Deprel
		if h > name && t[h].UPOS == "VERB" && !m.hasSubject(h) {
			rel = "nsubj"
		}
		for _, k := range m.kids(i) {
			if k != name {
				t[k].Head = name
				if t[k].Deprel == "advcl" && rel == "nsubj" {
					t[k].Deprel = "acl"
				}
			}
		}
		t[name].Head, t[name].Deprel = h, rel
		t[i].Head, t[i].Deprel, t[i].UPOS, t[i].XPOS, t[i].Lemma = office, "compound", "PROPN", "NNP", t[i].Form
	}
}
