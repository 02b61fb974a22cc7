package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
)

// A tree is a sentence with the dependents of each token at hand, so that
// every look-up costs the same in a sentence of any length.
type tree struct {
	*doc.Sentence
	kids [][]int
}

func newTrees(d *doc.Document) []tree {
	out := make([]tree, len(d.Sentences))
	for i := range d.Sentences {
		out[i] = tree{&d.Sentences[i], d.Sentences[i].Children()}
	}
	return out
}

// tree gives the sentence that holds token tok of sentence sent, nil where
// there is no such token.
func (c *cast) tree(sent, tok int) *tree {
	if sent < 0 || sent >= len(c.trees) || tok < 0 || tok >= len(c.trees[sent].Tokens) {
		return nil
	}
	return &c.trees[sent]
}

// preposition gives the lemma of the first case marker of token i, "" for none.
func (s *tree) preposition(i int) string {
	for _, k := range s.kids[i] {
		if s.Tokens[k].Deprel == "case" {
			return s.Tokens[k].Lemma
		}
	}
	return ""
}

// subtree gives the range of tokens from the first to the last that depends on
// token i.
func (s *tree) subtree(i int) (first, end int) {
	first, end = i, i+1
	for todo := []int{i}; len(todo) > 0; {
		k := todo[len(todo)-1]
		todo = append(todo[:len(todo)-1], s.kids[k]...)
		first, end = min(first, k), max(end, k+1)
	}
	return first, end
}

// from gives the index of the first token that begins at byte b or later.
func (s *tree) from(b int) int {
	i, _ := slices.BinarySearchFunc(s.Tokens, b, func(t doc.Token, b int) int { return t.Begin - b })
	return i
}

// endingAt gives the token that ends at byte b, -1 for none.
func (s *tree) endingAt(b int) int {
	if i := s.from(b) - 1; i >= 0 && s.Tokens[i].End == b {
		return i
	}
	return -1
}

// surface is the text of tokens with single spaces where the text has white
// space.
func (s *tree) surface(first, end int) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		b.WriteString(s.Tokens[i].Form)
		if i+1 < end && s.Tokens[i].SpaceAfter {
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// holds says whether a slot holds a span of the text.
func holds(s *statement.Slot, t doc.Span) bool {
	return slices.ContainsFunc(s.Spans, func(own doc.Span) bool { return own.Contains(t) })
}
