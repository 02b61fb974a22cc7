package statement

import (
	"slices"
	"strings"
)

// kindsOfPlace are nouns that say with "of" what the place named behind them is: "the
// island of Tamar". "The capital of Tamar" is none, nor need "a region of Tamar" be.
var kindsOfPlace = words("island city town village hamlet province municipality archipelago emirate peninsula township commune county borough")

// placeOf reads "the island of X" at the name X: X is the island.
func (r *attributeReader) placeOf(i int) []Statement {
	noun := r.s.Tokens[i].Head
	if noun < 0 || noun > i || !strings.HasSuffix(r.s.Tokens[i].Name, "-LOC") || !kindsOfPlace[r.lemma(noun)] || r.s.Tokens[noun].UPOS != "NOUN" || r.s.Tokens[noun].XPOS == "NNS" {
		return nil
	}
	of := slices.ContainsFunc(r.kids[i], func(k int) bool { return r.s.Tokens[k].Deprel == "case" && strings.EqualFold(r.s.Tokens[k].Form, "of") })
	if det := r.child(noun, "det"); !of || det < 0 || !strings.EqualFold(r.s.Tokens[det].Form, "the") || r.child(i, "conj") >= 0 {
		return nil
	}
	class := headSlot(r.s, noun)
	for k := range class.Spans { // without "of X"
		if class.Spans[k].End > r.s.Tokens[noun].End {
			class.Spans[k].End = r.s.Tokens[noun].End
			class.Spans = class.Spans[:k+1]
			break
		}
	}
	class.Role = Obj
	return []Statement{r.newAttribute(r.named(i), noun, isA, class)}
}
