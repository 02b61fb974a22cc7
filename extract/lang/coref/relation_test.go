package coref

import (
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

const (
	vikAccusedBerg = `
1 Omar Omar PROPN NNP 3 nsubj NER=B-PER
2 Vik Vik PROPN NNP 1 flat NER=I-PER
3 accused accuse VERB VBD 0 root
4 Odo Odo PROPN NNP 3 obj NER=B-PER
5 Berg Berg PROPN NNP 4 flat NER=I-PER
`
	bankHolmGrew = `
1 the the DET DT 2 det
2 bank bank NOUN NN 3 compound
3 Holm Holm PROPN NNP 4 nsubj NER=B-ORG
4 grew grow VERB VBD 0 root
`
)

// bought is a sentence about a firm that buys "the" something.
func bought(noun string) string {
	return `
1 Vik Vik PROPN NNP 2 compound NER=B-ORG
2 Capital Capital PROPN NNP 3 nsubj NER=I-ORG
3 bought buy VERB VBD 0 root
4 the the DET DT 5 det
5 ` + noun + " " + noun + ` NOUN NN 3 obj
`
}

func TestRelations(t *testing.T) {
	for _, c := range []struct{ name, parse, want string }{
		{"a son of the same name", vikAccusedBerg + `
1 His his PRON PRP$ 2 nmod:poss
2 son son NOUN NN 6 nsubj
3 , , PUNCT , 4 punct
4 Jon Jon PROPN NNP 2 appos NER=B-PER
5 Berg Berg PROPN NNP 4 flat NER=I-PER
6 left leave VERB VBD 0 root
`, "Odo Berg = His; His son = Jon Berg"},
		{"a son of another name", vikAccusedBerg + `
1 His his PRON PRP$ 2 nmod:poss
2 son son NOUN NN 6 nsubj
3 , , PUNCT , 4 punct
4 Jon Jon PROPN NNP 2 appos NER=B-PER
5 Holm Holm PROPN NNP 4 flat NER=I-PER
6 left leave VERB VBD 0 root
`, "Omar Vik = His; His son = Jon Holm"},
		{"a named father is who the sentence is about", mayorVikLeft + `
1 His his PRON PRP$ 2 nmod:poss
2 father father NOUN NN 6 nsubj
3 , , PUNCT , 4 punct
4 Odo Odo PROPN NNP 2 appos NER=B-PER
5 Berg Berg PROPN NNP 4 flat NER=I-PER
6 said say VERB VBD 0 root
7 he he PRON PRP 8 nsubj
8 slept sleep VERB VBD 6 ccomp
`, "Jon Berg = His; His father = Odo Berg = he"},
		{"who denies was accused", vikAccusedBerg + `
1 He he PRON PRP 2 nsubj
2 denied deny VERB VBD 0 root
3 this this PRON DT 2 obj
`, "Odo Berg = He"},
		{"who goes on accused", vikAccusedBerg + `
1 He he PRON PRP 2 nsubj
2 left leave VERB VBD 0 root
`, "Omar Vik = He"},
		{"one of several", vikAccusedBerg + `
1 One one NUM CD 6 nsubj
2 of of ADP IN 3 case
3 them they PRON PRP 1 nmod
4 , , PUNCT , 5 punct
5 Jon Jon PROPN NNP 1 appos NER=B-PER
6 slept sleep VERB VBD 0 root

1 He he PRON PRP 2 nsubj
2 left leave VERB VBD 0 root
`, "Jon = He"},
		// firm.go
		{"the bank that was called one", bankHolmGrew + bought("bank"), "Holm = the bank"},
		{"what is no bank for all we know", bankHolmGrew + bought("airline"), ""},
		{"any firm is a company", bankHolmGrew + bought("company"), "Holm = the company"},
		{"another paragraph", bankHolmGrew + "\n# newpar" + bought("company"), ""},
		{"the sentence is about a person", maraLeft + bought("company"), ""},
		{"what belongs to it", bankHolmGrew + `
1 Its its PRON PRP$ 2 nmod:poss
2 shares share NOUN NNS 3 nsubj
3 fell fall VERB VBD 0 root
` + bought("company"), "Holm = Its = the company"},
		{"another is described in between", bankHolmGrew + `
1 A a DET DT 3 det
2 Danish danish ADJ JJ 3 amod
3 company company NOUN NN 4 nsubj
4 grew grow VERB VBD 0 root
` + bought("company"), ""},
		{"it cannot buy itself", `
1 Vik Vik PROPN NNP 2 compound NER=B-ORG
2 Capital Capital PROPN NNP 3 nsubj NER=I-ORG
3 grew grow VERB VBD 0 root
` + bought("company"), "Vik Capital = Vik Capital"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := doc.MustParse(c.parse)
			Resolve(d)
			if got := chains(d); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}
