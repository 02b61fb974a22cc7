package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// Trees mends the trees of sentences whose names are marked, in place. What a
// rule makes of a sentence is taken back where it is no tree: its tags, names
// and arcs contradict each other then.
func Trees(sents []doc.Sentence) {
	var first, before []doc.Token
	for i := range sents {
		s := &sents[i]
		if len(s.Tokens) > longestSentence || !isSound(s) {
			continue
		}
		m := mender{s: s}
		first = append(first[:0], s.Tokens...)
		before = append(before[:0], s.Tokens...)
		for _, rule := range rules {
			rule(&m)
			if unchanged(before, s.Tokens) {
				continue
			}
			if isSound(s) {
				copy(before, s.Tokens)
			} else {
				copy(s.Tokens, before)
			}
		}
		lemmas(s.Tokens, first)
		for i := range s.Tokens {
			if t := &s.Tokens[i]; t.Head != first[i].Head || t.Deprel != first[i].Deprel {
				t.Sure = 0 // the parser had another arc in mind
			}
		}
	}
}

// unchanged says whether arcs, Penn tags and names are the same; what else a rule changes goes with these.
func unchanged(a, b []doc.Token) bool {
	for i := range a {
		x, y := &a[i], &b[i]
		if x.Head != y.Head || x.Deprel != y.Deprel || x.XPOS != y.XPOS || x.Name != y.Name {
			return false
		}
	}
	return true
}

// lemmas gives a word that the rules have made a verb the lemma of one, and a place
// with one word for its name that name: there is no "Athen".
func lemmas(tokens, before []doc.Token) {
	for i := range tokens {
		if t := &tokens[i]; t.Name == "B-LOC" && (i+1 == len(tokens) || tokens[i+1].Name != "I-LOC") && t.XPOS == "NNPS" && t.Form == t.Lemma+"s" {
			t.Lemma = t.Form
		}
		if t := &tokens[i]; t.UPOS == "VERB" && (before[i].UPOS != t.UPOS || before[i].XPOS != t.XPOS) && t.Lemma == before[i].Lemma {
			t.Lemma = english.VerbLemma(t.Form, t.XPOS, t.Lemma)
		}
	}
}

// isSound says whether s is a tree whose root, and no other word, is called
// so, and every name has a beginning.
func isSound(s *doc.Sentence) bool {
	before := ""
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if kind, inside := strings.CutPrefix(t.Name, "I-"); inside && before != "B-"+kind && before != t.Name || (t.Head == doc.Root) != (t.Deprel == "root") {
			return false
		}
		before = t.Name
	}
	return s.CheckTree() == nil
}

// longestSentence is the number of words beyond which a sentence is none (a
// table, a file without line ends): its tree means nothing, and the rules take
// time that grows with the square of it.
const longestSentence = 500

// A mender works on the tree of one sentence.
type mender struct{ s *doc.Sentence }

// cases moves a preposition from a modifier before a noun to the noun: UD
// attaches it to the head of the whole phrase.
func (m *mender) cases() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Deprel != "case" || t.Head < k {
			continue
		}
		for n := 0; n < len(m.s.Tokens) && m.isModifier(t.Head); n++ {
			t.Head = m.s.Tokens[t.Head].Head
		}
	}
}

// isModifier says whether i is part of the noun phrase of a noun after it. "In
// fact Mara …" and "in 3000 BC" are none.
func (m *mender) isModifier(i int) bool {
	t := &m.s.Tokens[i]
	if t.Head <= i || t.Head >= len(m.s.Tokens) {
		return false
	}
	switch t.Deprel {
	case "advmod":
		return m.hasChild(i, "fixed") && m.s.Tokens[t.Head].UPOS == "NOUN" // "after LESS than an hour"
	case "compound", "amod":
		return t.UPOS == "PROPN" || t.UPOS == "ADJ" || t.UPOS == "NOUN" && m.s.Tokens[t.Head].UPOS != "PROPN"
	case "nmod:desc":
		return t.UPOS == "PROPN" || t.UPOS == "NOUN"
	}
	return false
}

// negations hangs every "n't" on the verb of the word it is written with.
func (m *mender) negations() {
	for k := 1; k < len(m.s.Tokens); k++ {
		t := &m.s.Tokens[k]
		if f := strings.ToLower(t.Form); f != "n't" && f != "n’t" {
			continue
		}
		v := k - 1
		if h := &m.s.Tokens[v]; h.Relation() == "aux" || h.Relation() == "cop" {
			v = h.Head
		}
		if v >= 0 && v < len(m.s.Tokens) && v != k && !m.below(v, k) {
			t.Head, t.Deprel = v, "advmod"
		}
	}
}

// auxiliaries makes a name that was parsed as an auxiliary the subject.
func (m *mender) auxiliaries() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Relation() == "aux" && t.UPOS == "PROPN" && t.Head >= 0 && !m.hasSubject(t.Head) {
			t.Deprel = "nsubj"
		}
	}
}
