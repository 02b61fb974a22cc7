package coref

import (
	"strings"

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

// cutBearers parts a person from the organisation before him that he was tagged with,
// where the tree has both for phrases of their own: "student at [Vik College Mara
// Holm] left". Only people's names are flat.
func cutBearers(s *doc.Sentence) {
	for i := 2; i+1 < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		if t.Name != "I-ORG" || t.UPOS != "PROPN" || !strings.HasPrefix(t.Deprel, "nsubj") && t.Deprel != "obj" || s.Tokens[i+1].Deprel != "flat" || s.Tokens[i+1].Head != i || s.Tokens[i+1].Name != "I-ORG" {
			continue
		}
		first, end := i, i+1
		for first > 0 && s.Tokens[first].Name == "I-ORG" {
			first--
		}
		for end < len(s.Tokens) && s.Tokens[end].Name == "I-ORG" {
			end++
		}
		if h := s.Tokens[s.SpanHead(first, i)].Head; h == i || t.Head >= first && t.Head < end || s.Tokens[end-1].Head != i || organisations[fold(s.Tokens[end-1].Form)] {
			continue
		}
		tag(s, i, end, "PER")
	}
}
