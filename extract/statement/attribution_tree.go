package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// leftmost is the first token of the phrase of i.
func (t *speechTree) leftmost(i int) int {
	for _, k := range t.subtree(i, nil) {
		if !t.isPunct(k) {
			return k
		}
	}
	return i
}

// A speechTree is a sentence with its dependents at hand.
type speechTree struct {
	s    *doc.Sentence
	kids [][]int
}

func newSpeechTree(s *doc.Sentence) speechTree { return speechTree{s, s.Children()} }

func (t *speechTree) tok(i int) *doc.Token { return &t.s.Tokens[i] }

func (t *speechTree) lower(i int) string { return strings.ToLower(t.s.Tokens[i].Form) }

func (t *speechTree) lemma(i int) string {
	if l := t.s.Tokens[i].Lemma; l != "" && l != "_" {
		return strings.ToLower(l)
	}
	return t.lower(i)
}

// verbLemma is the lemma with its particle: "point out".
func (t *speechTree) verbLemma(i int) string {
	if p := t.kid(i, "compound:prt"); p > i {
		return t.lemma(i) + " " + t.lower(p)
	}
	return t.lemma(i)
}

// rel is the relation of i without its subtype.
func (t *speechTree) rel(i int) string {
	r, _, _ := strings.Cut(t.s.Tokens[i].Deprel, ":")
	return r
}

// head is the governor of i, -1 for the root and for a broken tree.
func (t *speechTree) head(i int) int {
	if h := t.s.Tokens[i].Head; h >= 0 && h < len(t.s.Tokens) && h != i {
		return h
	}
	return -1
}

// kid is the first dependent of i with one of the relations, with or without
// a subtype; -1 for none, and for an i of -1.
func (t *speechTree) kid(i int, rels ...string) int {
	if i < 0 {
		return -1
	}
	for _, k := range t.kids[i] {
		if slices.Contains(rels, t.tok(k).Deprel) || slices.Contains(rels, t.rel(k)) {
			return k
		}
	}
	return -1
}

// subtree lists i and what stands below it, in order, without the dependents
// that skip refuses and all below those.
func (t *speechTree) subtree(i int, skip func(kid int) bool) []int {
	seen := make([]bool, len(t.kids))
	var out []int
	stack := []int{i}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[i] {
			continue
		}
		seen[i] = true
		out = append(out, i)
		for _, k := range t.kids[i] {
			if skip == nil || !skip(k) {
				stack = append(stack, k)
			}
		}
	}
	slices.Sort(out)
	return out
}

// below says whether i is k or stands under it.
func (t *speechTree) below(i, k int) bool {
	for n := 0; i >= 0 && n <= len(t.kids); n++ {
		if i == k {
			return true
		}
		i = t.head(i)
	}
	return false
}

// clauseHead climbs from i to the word that heads its clause.
func (t *speechTree) clauseHead(i int) int {
	for n := 0; n <= len(t.kids); n++ {
		h := t.head(i)
		if h < 0 {
			return i
		}
		switch t.rel(i) {
		case "root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj":
			return i
		case "conj":
			if t.hasSubject(i) {
				return i
			}
		}
		i = h
	}
	return i
}

func (t *speechTree) hasSubject(i int) bool { return t.kid(i, "nsubj", "csubj", "expl") >= 0 }

func (t *speechTree) hasAux(i int) bool { return t.kid(i, "aux") >= 0 }

func (t *speechTree) isPunct(i int) bool { return t.tok(i).UPOS == "PUNCT" }

func (t *speechTree) isNominal(i int) bool {
	switch t.tok(i).UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X":
		return true
	}
	return false
}

// spans joins neighbouring tokens to spans.
func (t *speechTree) spans(d *doc.Document, tokens []int) []doc.Span {
	var out []doc.Span
	for n, i := range tokens {
		span := t.tok(i).Span
		if n > 0 && i == tokens[n-1]+1 {
			out[len(out)-1].End = span.End
			continue
		}
		out = append(out, span)
	}
	return out
}

// strip takes punctuation off both ends of a run of tokens. A quotation mark or bracket
// stays where its partner is inside.
func (t *speechTree) strip(tokens []int) []int {
	for len(tokens) > 0 && t.isPunct(tokens[0]) && !t.paired(tokens, tokens[0]) {
		tokens = tokens[1:]
	}
	for n := len(tokens); n > 0 && t.isPunct(tokens[n-1]) && !t.paired(tokens, tokens[n-1]); n = len(tokens) {
		tokens = tokens[:n-1]
	}
	return tokens
}

var partners = map[string]string{"(": ")", "[": "]", "“": "”", "‘": "’", `"`: `"`, "``": "''", "«": "»", "'": "'"}

// paired says whether the mark i has its partner among tokens.
func (t *speechTree) paired(tokens []int, i int) bool {
	form := t.tok(i).Form
	for _, k := range tokens {
		if k > i && partners[form] == t.tok(k).Form || k < i && partners[t.tok(k).Form] == form {
			return true
		}
	}
	return false
}
