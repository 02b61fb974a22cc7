package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// relatives moves a relative clause to the noun that it can be about, where
// several stand before it: "who" is somebody ("the head of the railways, who"),
// and a verb agrees with its subject ("gates, among them one that was shut").
func (m *mender) relatives() {
	t := m.s.Tokens
	for v := range t {
		noun := t[v].Head
		if t[v].Deprel != "acl:relcl" || noun < 0 || noun > v {
			continue
		}
		p := m.pronounOf(v)
		if p <= noun || m.canBe(noun, p, v) || strings.EqualFold(t[v].Lemma, "mean") {
			continue // "which means" is about all that was said
		}
		if n := m.otherNoun(noun, p, v); n >= 0 && !m.below(n, v) {
			t[v].Head = n
		}
	}
}

// pronounOf is the relative pronoun that is the subject of verb v, -1 for
// another or none.
func (m *mender) pronounOf(v int) int {
	for _, k := range m.kids(v) {
		t := &m.s.Tokens[k]
		if t.Relation() != "nsubj" || k > v {
			continue
		}
		switch strings.ToLower(t.Form) {
		case "who", "which", "that":
			return k
		}
	}
	return -1
}

// otherNoun finds another noun that the pronoun p, subject of v, can stand for:
// the nearest in the phrase of noun, else one that this phrase modifies; -1 for
// none.
func (m *mender) otherNoun(noun, p, v int) int {
	t := m.s.Tokens
	that := strings.EqualFold(t[p].Form, "that")
	for i := p - 1; i > noun; i-- {
		if that && t[i].UPOS == "PROPN" {
			continue // a name is known without "that"
		}
		if m.isNounHead(i) && m.below(i, noun) && m.phraseReaches(i, p) && m.canBe(i, p, v) {
			return i
		}
	}
	for h, i := t[noun].Head, noun; h >= 0 && h < i && t[i].Relation() == "nmod"; h, i = t[h].Head, h {
		if m.isNounHead(h) && m.canBe(h, p, v) {
			return h
		}
	}
	return -1
}

// isNounHead says whether i heads a phrase of its own.
func (m *mender) isNounHead(i int) bool {
	t := &m.s.Tokens[i]
	switch t.UPOS {
	case "NOUN", "PROPN", "PRON", "NUM":
	default:
		return false
	}
	switch t.Relation() {
	case "compound", "flat", "nummod", "fixed", "det":
		return false
	}
	return t.Deprel != "nmod:poss" && t.Deprel != "nmod:desc" && t.Deprel != "nmod:unmarked"
}

// phraseReaches says whether nothing but a comma stands between the phrase of
// noun i and the pronoun p.
func (m *mender) phraseReaches(i, p int) bool {
	for k := i + 1; k < p; k++ {
		if !m.below(k, i) && m.s.Tokens[k].Form != "," {
			return false
		}
	}
	return true
}

// canBe says whether noun can be what the pronoun p, subject of v, stands for.
// What is in doubt can.
func (m *mender) canBe(noun, p, v int) bool {
	t := m.s.Tokens
	if strings.EqualFold(t[p].Form, "who") && (m.isThing(noun) || strings.HasSuffix(t[noun].Name, "-LOC") || t[noun].UPOS == "NUM" && t[noun].Deprel == "appos") {
		return false
	}
	verb, n := m.verbNumber(v), m.nounNumber(noun)
	return verb == 0 || n == 0 || verb == n
}

// isThing says whether a common noun is certainly nobody: neither a person nor
// a body of people.
func (m *mender) isThing(i int) bool {
	t := &m.s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	return t.UPOS == "NOUN" && t.Name == "" && !english.IsPersonNoun(lemma) && !english.IsOffice(lemma) && !english.IsKin(lemma) && !groups[lemma]
}

const (
	singular = iota + 1
	plural
)

// verbNumber is the number that the finite word of predicate v shows, 0 for
// none ("sang").
func (m *mender) verbNumber(v int) int {
	finite := v
	for _, k := range m.kids(v) {
		if r := m.s.Tokens[k].Relation(); (r == "aux" || r == "cop") && k < finite {
			finite = k
		}
	}
	t := &m.s.Tokens[finite]
	switch w := strings.ToLower(t.Form); {
	case w == "was" || t.XPOS == "VBZ":
		return singular
	case w == "were" || t.XPOS == "VBP":
		return plural
	}
	return 0
}

// nounNumber is the number of noun i, 0 where usage wavers: names, numbers,
// coordinations, bodies and quantities.
func (m *mender) nounNumber(i int) int {
	t := &m.s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	if m.child(i, "conj") || groups[lemma] || wavering[lemma] {
		return 0
	}
	switch {
	case t.XPOS == "NNS":
		return plural
	case t.XPOS == "NN", lemma == "one":
		return singular
	}
	return 0
}

// relativeSubjects makes a clause of its own of the second verb after a noun with a
// relative clause, where the parser has read the noun as what is said and both
// verbs as said of it: "found men who smoke DIE earlier".
func (m *mender) relativeSubjects() {
	t := m.s.Tokens
	for n := range t {
		v := t[n].Head
		if t[n].Deprel != "obj" || v < 0 || v > n || !clausal[strings.ToLower(t[v].Lemma)] {
			continue
		}
		first, second := -1, -1
		for _, k := range m.kids(n) {
			switch {
			case k < n || t[k].Deprel != "acl:relcl" || t[k].UPOS != "VERB":
			case first < 0 && m.hasSubject(k):
				first = k
			case first >= 0 && !m.hasSubject(k) && m.isTensed(k):
				second = k
			}
		}
		if first >= 0 && second < 0 {
			for _, k := range m.kids(first) {
				if k > first && t[k].Deprel == "xcomp" && isFiniteTag(t[k].XPOS) && !m.child(k, "mark") {
					second = k
				}
			}
		}
		if first < 0 || second < 0 {
			continue
		}
		t[second].Head, t[second].Deprel = v, "ccomp"
		t[n].Head, t[n].Deprel = second, "nsubj"
		if m.hasChild(second, "aux:pass") {
			t[n].Deprel = "nsubj:pass"
		}
	}
}

// isTensed says whether verb k has a tense or a modal.
func (m *mender) isTensed(k int) bool { return isFiniteTag(m.s.Tokens[k].XPOS) || m.hasModal(k) }

// whereClauses moves a clause with "where" to the place right before it, from what is
// there: "a school in Oslo, WHERE she grew up".
func (m *mender) whereClauses() {
	t := m.s.Tokens
	for v := range t {
		noun := t[v].Head
		if t[v].Deprel != "acl:relcl" || noun < 0 || noun > v {
			continue
		}
		for w := noun + 2; w < v; w++ {
			last := w - 1
			if t[w-1].Form == "," {
				last--
			}
			if strings.EqualFold(t[w].Form, "where") && t[w].Head == v && t[last].Name != "" && strings.HasSuffix(t[last].Name, "-LOC") && last > noun {
				for strings.HasPrefix(t[last].Name, "I-") && last > noun+1 && strings.HasSuffix(t[last-1].Name, "-LOC") {
					last--
				}
				if m.below(last, noun) && !strings.HasSuffix(t[noun].Name, "-LOC") {
					t[v].Head = last
				}
			}
		}
	}
}

// agedClauses moves a clause with "who" from an age to whose it is: "Mara Lind, 29,
// WHO lives in Oslo".
func (m *mender) agedClauses() {
	t := m.s.Tokens
	for v := range t {
		age := t[v].Head
		if t[v].Deprel != "acl:relcl" || age < 1 || age > v || t[age].UPOS != "NUM" || t[age].Deprel == "nummod" || m.pronounOf(v) < 0 {
			continue
		}
		if name := t[age].Head; name >= 0 && name < age && strings.HasSuffix(t[name].Name, "-PER") {
			t[v].Head = name
		}
	}
}
