package doc

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Relation is the relation of t without its subtype: "nsubj" of "nsubj:pass".
func (t *Token) Relation() string {
	r, _, _ := strings.Cut(t.Deprel, ":")
	return r
}

// IsCapital says whether t is written with a capital.
func (t *Token) IsCapital() bool {
	r, _ := utf8.DecodeRuneInString(t.Form)
	return unicode.IsUpper(r)
}

// IsQuote says whether t is a double quotation mark.
func (t *Token) IsQuote() bool {
	switch t.Form {
	case "\"", "“", "”", "``", "''", "„", "«", "»":
		return true
	}
	return false
}

// IsDash says whether t is a dash between words.
func (t *Token) IsDash() bool {
	switch t.Form {
	case "-", "--", "–", "—":
		return true
	}
	return false
}

// Subtree lists i and everything below it in the order of the text; children
// is what Children gives. A cycle does no harm.
func Subtree(children [][]int, i int) []int {
	out := []int{i}
	for n := 0; n < len(out) && len(out) <= len(children); n++ {
		out = append(out, children[out[n]]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// SetOff says whether a comma, dash or bracket stands before the subtree of i,
// or begins it.
func (s *Sentence) SetOff(children [][]int, i int) bool {
	first := Subtree(children, i)[0]
	if s.Tokens[first].UPOS == "PUNCT" {
		return true
	}
	return first > 0 && s.Tokens[first-1].UPOS == "PUNCT" && strings.Contains(",;:-–—([-LRB-", s.Tokens[first-1].Form)
}
