package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// below says whether i is in the subtree of top.
func (m *mender) below(i, top int) bool {
	for n := 0; i >= 0 && i < len(m.s.Tokens) && n < len(m.s.Tokens); i, n = m.s.Tokens[i].Head, n+1 {
		if i == top {
			return true
		}
	}
	return false
}

// prep is the first preposition of k in lower case.
func (m *mender) prep(k int) string {
	for i := range m.s.Tokens[:k] {
		if t := &m.s.Tokens[i]; t.Head == k && t.Deprel == "case" {
			return strings.ToLower(t.Form)
		}
	}
	return ""
}

// hasChild is child for a relation with its subtype.
func (m *mender) hasChild(i int, deprel string) bool {
	return slices.ContainsFunc(m.s.Tokens, func(t doc.Token) bool { return t.Head == i && t.Deprel == deprel })
}

// child says whether i has a dependent of a relation, whatever its subtype.
func (m *mender) child(i int, rel string) bool {
	return slices.ContainsFunc(m.s.Tokens, func(t doc.Token) bool { return t.Head == i && t.Relation() == rel })
}

// kids lists the dependents of i.
func (m *mender) kids(i int) []int {
	var out []int
	for k := range m.s.Tokens {
		if m.s.Tokens[k].Head == i {
			out = append(out, k)
		}
	}
	return out
}

func (m *mender) hasSubject(v int) bool {
	return slices.ContainsFunc(m.kids(v), func(k int) bool {
		r := m.s.Tokens[k].Relation()
		return r == "nsubj" || r == "csubj" || r == "expl"
	})
}

func isFiniteTag(xpos string) bool { return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" }

// depth is the number of steps from k to the root.
func (m *mender) depth(k int) int {
	n := 0
	for h := m.s.Tokens[k].Head; h >= 0 && h < len(m.s.Tokens) && n < len(m.s.Tokens); h = m.s.Tokens[h].Head {
		n++
	}
	return n
}

// phraseEnd is the last token of the phrase of i.
func (m *mender) phraseEnd(i int) int {
	end := i
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if m.below(k, i) {
			end = k
		}
	}
	return end
}

// phraseStart is the first word of the phrase of i after the conjunction that
// opens it.
func (m *mender) phraseStart(i int) int {
	first := i
	for first > 0 && m.below(first-1, i) && m.s.Tokens[first-1].UPOS != "CCONJ" && m.s.Tokens[first-1].UPOS != "PUNCT" {
		first--
	}
	return first
}

// subtreeStart is the first token of the phrase of i.
func (m *mender) subtreeStart(i int) int {
	for k := range i {
		if m.below(k, i) {
			return k
		}
	}
	return i
}

func opensBracket(form string) bool { return form == "(" || form == "[" || form == "-LRB-" }

func closesBracket(form string) bool { return form == ")" || form == "]" || form == "-RRB-" }
