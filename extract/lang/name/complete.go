package name

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// complete marks names of several words wherever their very words stand: what
// was seen in full once is the same name where only a part of it was marked, or
// another kind ("[Ostrava] Steel" beside "[Ostrava Steel]").
func complete(sents []doc.Sentence) {
	full := map[string][]span{} // by their first word, longest first
	for _, s := range collect(sents) {
		if s.to-s.from > 1 {
			first := sents[s.sent].Tokens[s.from].Form
			full[first] = append(full[first], s)
		}
	}
	for _, names := range full {
		slices.SortStableFunc(names, func(a, b span) int { return (b.to - b.from) - (a.to - a.from) })
	}
	for i := range sents {
		toks := sents[i].Tokens
		for j := 0; j < len(toks); j++ {
			for _, s := range full[toks[j].Form] {
				words := sents[s.sent].Tokens[s.from:s.to]
				if free(toks, j, len(words)) && sameWords(toks[j:], words) {
					mark(toks[j:j+len(words)], s.typ)
					j += len(words) - 1
					break
				}
			}
		}
	}
}

// free says whether the n tokens from first on can be one name: no other runs
// into them or out of them, and they are not one already.
func free(toks []doc.Token, first, n int) bool {
	end := first + n
	if end > len(toks) || strings.HasPrefix(toks[first].Name, "I-") || end < len(toks) && strings.HasPrefix(toks[end].Name, "I-") {
		return false
	}
	for _, t := range toks[first+1 : end] {
		if !strings.HasPrefix(t.Name, "I-") {
			return true
		}
	}
	return toks[first].Name == ""
}

func sameWords(toks, words []doc.Token) bool {
	for i := range words {
		if toks[i].Form != words[i].Form {
			return false
		}
	}
	return true
}

// things are last words of names that are no person's, place's or
// organisation's.
var things = set("medal prize award trophy cup treaty accord accords agreement pact convention olympics marathon championship championships festival constitution bible")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// notPersons makes a person or place of two words and more that ends in a thing,
// such as "Herschel Medal", another kind of name.
func notPersons(sents []doc.Sentence) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens[s.from:s.to]
		if len(toks) > 1 && s.typ != Organization && things[strings.ToLower(toks[len(toks)-1].Form)] {
			mark(toks, Other)
		}
	}
}
