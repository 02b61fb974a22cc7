package clause

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// A tree is a sentence with its dependents at hand.
type tree struct {
	s    *doc.Sentence
	kids [][]int
}

func newTree(s *doc.Sentence) *tree { return &tree{s: s, kids: s.Children()} }

func (t *tree) tok(i int) *doc.Token { return &t.s.Tokens[i] }

// lemma is the lower-case lemma of i, or its form where it has none.
func (t *tree) lemma(i int) string {
	if l := t.s.Tokens[i].Lemma; l != "" && l != "_" {
		return strings.ToLower(l)
	}
	return strings.ToLower(t.s.Tokens[i].Form)
}

func (t *tree) isPunct(i int) bool { return t.s.Tokens[i].UPOS == "PUNCT" }

func (t *tree) lower(i int) string { return strings.ToLower(t.s.Tokens[i].Form) }

// rel is the relation of i without its subtype.
func (t *tree) rel(i int) string {
	r, _, _ := strings.Cut(t.s.Tokens[i].Deprel, ":")
	return r
}

// child is the first dependent of i whose full relation is one of rels, -1
// for none.
func (t *tree) child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if slices.Contains(rels, t.s.Tokens[k].Deprel) {
			return k
		}
	}
	return -1
}

// childBase is child for relations without subtypes.
func (t *tree) childBase(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if slices.Contains(rels, t.rel(k)) {
			return k
		}
	}
	return -1
}

// head is the governor of i, -1 for the root and for a broken tree.
func (t *tree) head(i int) int {
	if h := t.s.Tokens[i].Head; h >= 0 && h < len(t.s.Tokens) && h != i {
		return h
	}
	return doc.Root
}

// firstConjunct climbs from a conjunct to the first of its coordination.
func (t *tree) firstConjunct(i int) int {
	for n := 0; t.rel(i) == "conj" && n < len(t.s.Tokens); n++ {
		h := t.head(i)
		if h < 0 {
			break
		}
		i = h
	}
	return i
}

// subtree lists i and all below it in the order of the text, without the
// dependents that skip refuses (and all below those).
func (t *tree) subtree(i int, skip func(kid int) bool) []int {
	seen := make([]bool, len(t.s.Tokens)) // guards against a cycle in typed-in parses
	var out []int
	var walk func(int)
	walk = func(i int) {
		if seen[i] {
			return
		}
		seen[i] = true
		out = append(out, i)
		for _, k := range t.kids[i] {
			if skip == nil || !skip(k) {
				walk(k)
			}
		}
	}
	walk(i)
	slices.Sort(out)
	return out
}

// isNominal says whether i can name a thing.
func (t *tree) isNominal(i int) bool {
	switch t.s.Tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X":
		return true
	case "ADJ", "DET": // "the poor", "all"
		return t.childBase(i, "det", "case") >= 0
	}
	return false
}
