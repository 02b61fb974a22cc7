package coref

import (
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// cutHomes ends the full name of a person before "of", which tells where somebody
// comes from or for whom he speaks: "[Mara Holm of Vik]". Only nobles, saints and
// the like have it in their names, after one word or a title.
func cutHomes(s *doc.Sentence) {
	for i := 2; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		if t.Form != "of" || t.Name != "I-PER" || s.Tokens[i-1].Name != "I-PER" {
			continue
		}
		first := i - 1
		for first > 0 && s.Tokens[first].Name == "I-PER" {
			first--
		}
		if w := fold(s.Tokens[i-1].Form); isPersonNoun(w) || bodies[w] || organisations[w] || s.Tokens[i-1].UPOS != "PROPN" || isPersonNoun(fold(s.Tokens[first].Form)) {
			continue
		}
		for k := i; k < len(s.Tokens) && s.Tokens[k].Name == "I-PER"; k++ {
			s.Tokens[k].Name = ""
		}
	}
}
