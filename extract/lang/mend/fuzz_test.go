package mend

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Words, relations and name tags that the rules ask for.
var (
	fuzzWords = []doc.Token{
		{Form: "Mara", Lemma: "Mara", UPOS: "PROPN", XPOS: "NNP"}, {Form: "Lind", Lemma: "Lind", UPOS: "PROPN", XPOS: "NNP"},
		{Form: "He", Lemma: "he", UPOS: "PRON", XPOS: "PRP"}, {Form: "President", Lemma: "president", UPOS: "PROPN", XPOS: "NNP"},
		{Form: "judge", Lemma: "judge", UPOS: "NOUN", XPOS: "NN"}, {Form: "wife", Lemma: "wife", UPOS: "NOUN", XPOS: "NN"},
		{Form: "talks", Lemma: "talk", UPOS: "NOUN", XPOS: "NNS"}, {Form: "Monday", Lemma: "Monday", UPOS: "PROPN", XPOS: "NNP"},
		{Form: "said", Lemma: "say", UPOS: "VERB", XPOS: "VBD"}, {Form: "sing", Lemma: "sing", UPOS: "VERB", XPOS: "VBP"},
		{Form: "naming", Lemma: "name", UPOS: "VERB", XPOS: "VBG"}, {Form: "is", Lemma: "be", UPOS: "AUX", XPOS: "VBZ"},
		{Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB"}, {Form: "who", Lemma: "who", UPOS: "PRON", XPOS: "WP"},
		{Form: "in", Lemma: "in", UPOS: "ADP", XPOS: "IN"}, {Form: "according", Lemma: "accord", UPOS: "VERB", XPOS: "VBG"},
		{Form: "and", Lemma: "and", UPOS: "CCONJ", XPOS: "CC"}, {Form: ",", Lemma: ",", UPOS: "PUNCT", XPOS: ","},
		{Form: "(", Lemma: "(", UPOS: "PUNCT", XPOS: "-LRB-"}, {Form: ")", Lemma: ")", UPOS: "PUNCT", XPOS: "-RRB-"},
		{Form: "2019", Lemma: "2019", UPOS: "NUM", XPOS: "CD"},
	}
	fuzzRelations = []string{
		"nsubj", "obj", "iobj", "obl", "obl:unmarked", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "compound", "flat", "appos", "conj", "cc",
		"case", "mark", "aux", "aux:pass", "cop", "advmod", "amod", "acl", "acl:relcl", "advcl", "ccomp", "xcomp", "parataxis", "punct", "dep",
	}
	// fuzzTriggers are words that rules look for by their form, as form/UPOS/XPOS.
	fuzzTriggers = triggers("who/PRON/WP which/PRON/WDT what/PRON/WDT where/ADV/WRB when/ADV/WRB whose/PRON/WP$ that/SCONJ/IN to/PART/TO by/ADP/IN from/ADP/IN of/ADP/IN on/ADP/IN in/ADP/IN as/ADP/IN at/ADP/IN " +
		"with/ADP/IN less/ADV/RBR than/ADP/IN one/NUM/CD due/ADJ/JJ left/ADJ/JJ starting/VERB/VBG neighbouring/VERB/VBG apart/ADV/RB how/ADV/WRB long/ADJ/JJ said/VERB/VBD saying/VERB/VBG told/VERB/VBD would/AUX/MD had/AUX/VBD " +
		"have/AUX/VB been/AUX/VBN was/AUX/VBD is/AUX/VBZ having/AUX/VBG -/PUNCT/HYPH it/PRON/PRP them/PRON/PRP his/PRON/PRP$ times/NOUN/NNS degrees/NOUN/NNS Celsius/PROPN/NNP cut/VERB/VBD short/ADJ/JJ either/CCONJ/CC or/CCONJ/CC " +
		"but/CCONJ/CC although/SCONJ/IN since/SCONJ/IN after/SCONJ/IN Monday/PROPN/NNP June/PROPN/NNP midnight/NOUN/NN percent/NOUN/NN kilometres/NOUN/NNS people/NOUN/NNS first/ADJ/JJ time/NOUN/NN attempt/NOUN/NN an/DET/DT a/DET/DT " +
		"the/DET/DT every/DET/DT not/PART/RB later/ADV/RB down/ADV/RB up/ADP/RP put/VERB/VBN raised/VERB/VBN followed/VERB/VBN trading/VERB/VBG survey/NOUN/NN thousands/NOUN/NNS &/CCONJ/CC 's/PART/POS \"/PUNCT/''")
	fuzzNames = []string{"", "B-PER", "I-PER", "I-PER", "B-LOC", "B-ORG"}
)

// FuzzTrees checks that a tree stays one. Four bytes make a word: form,
// relation, name, and governor; a governor that would close a ring is the root
// word instead.
func FuzzTrees(f *testing.F) {
	f.Add([]byte{0, 1, 1, 2, 1, 0, 2, 2, 8, 0, 0, 2})
	f.Add([]byte{3, 0, 0, 4, 0, 10, 1, 0, 16, 13, 0, 4, 4, 9, 0, 1, 1, 10, 1, 0, 8, 0, 0, 4})
	f.Fuzz(func(t *testing.T, data []byte) {
		n := min(len(data)/4, 24)
		if n == 0 {
			return
		}
		s := doc.Sentence{Tokens: make([]doc.Token, n)}
		for i := range n {
			b := data[4*i:]
			tok := fuzzWords[int(b[0])%len(fuzzWords)]
			if b[0] >= 128 {
				tok = fuzzTriggers[int(b[0]-128)%len(fuzzTriggers)]
			}
			tok.Deprel, tok.Name, tok.Head = fuzzRelations[int(b[1])%len(fuzzRelations)], fuzzNames[int(b[2])%len(fuzzNames)], int(b[3])%n
			if i == 0 && tok.Name == "I-PER" || i > 0 && tok.Name == "I-PER" && s.Tokens[i-1].Name != "B-PER" && s.Tokens[i-1].Name != "I-PER" {
				tok.Name = "B-PER"
			}
			s.Tokens[i] = tok
		}
		grow(&s, int(data[3])%n)
		if !isSound(&s) {
			t.Fatal("the fuzz target makes trees only")
		}
		d := doc.Document{Sentences: []doc.Sentence{s}}
		Trees(d.Sentences)
		if !isSound(&d.Sentences[0]) {
			t.Fatalf("no tree: %v", d.Sentences[0].Tokens)
		}
	})
}

// grow makes a tree with this root of s.
func grow(s *doc.Sentence, root int) {
	s.Tokens[root].Head, s.Tokens[root].Deprel = doc.Root, "root"
	for i := range s.Tokens {
		k := i
		for n := 0; k != doc.Root && n <= len(s.Tokens); n++ {
			k = s.Tokens[k].Head
		}
		if k != doc.Root {
			s.Tokens[i].Head = root
		}
	}
}

// triggers reads words as form/UPOS/XPOS; a form is its own lemma but for its ending.
func triggers(list string) []doc.Token {
	var out []doc.Token
	for w := range strings.FieldsSeq(list) {
		f := strings.Split(w, "/")
		out = append(out, doc.Token{Form: f[0], Lemma: strings.TrimSuffix(f[0], "ing"), UPOS: f[1], XPOS: f[2]})
	}
	return out
}
