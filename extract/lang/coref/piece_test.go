package coref

import "testing"

const (
	universityMet = `
1 University University PROPN NNP 4 nsubj NER=B-ORG
2 of of ADP IN 3 case NER=I-ORG
3 Ostby Ostby PROPN NNP 1 nmod NER=I-ORG
4 met meet VERB VBD 0 root
`
	universityGrew = `
1 City city PROPN NNP 5 nsubj NER=B-ORG
2 of of ADP IN 3 case NER=I-ORG
3 Ostby Ostby PROPN NNP 1 nmod NER=I-ORG
4 Council Council PROPN NNP 1 flat NER=I-ORG
5 grew grow VERB VBD 0 root
`
	ostbySlept = `
1 Ostby Ostby PROPN NNP 2 nsubj NER=B-LOC
2 slept sleep VERB VBD 0 root
`
)

func TestPieces(t *testing.T) {
	holdChains(t, []chainCase{
		{"a place in the name of a body", universityMet + ostbySlept, "Ostby = Ostby"},
		{"in two names only", universityMet + universityGrew, "Ostby = Ostby"},
		{"in one name only", universityMet, ""},
		{"no pronoun stands for it", universityMet + `
1 It it PRON PRP 2 nsubj
2 grew grow VERB VBD 0 root
`, "University of Ostby = It"},
		{"a team", `
1 Vik Vik PROPN NNP 2 compound NER=B-ORG
2 Sailors Sailors PROPN NNPS 3 nsubj NER=I-ORG
3 won win VERB VBD 0 root

1 Vik Vik PROPN NNP 2 nsubj NER=B-LOC
2 slept sleep VERB VBD 0 root
`, "Vik = Vik"},
		{"a place named after another", `
1 Ostby Ostby PROPN NNP 2 compound NER=B-LOC
2 River River PROPN NNP 3 nsubj NER=I-LOC
3 rose rise VERB VBD 0 root
` + ostbySlept, ""},
		{"half a name", `
1 State State PROPN NNP 2 compound NER=B-ORG
2 Department Department PROPN NNP 3 nsubj NER=I-ORG
3 grew grow VERB VBD 0 root

1 State State PROPN NNP 2 nsubj NER=B-LOC
2 slept sleep VERB VBD 0 root
`, ""},
		{"a firm and its ships", `
1 Holm Holm PROPN NNP 2 compound NER=B-ORG
2 Lines Lines PROPN NNPS 3 nsubj NER=I-ORG
3 grew grow VERB VBD 0 root

1 Holm Holm PROPN NNP 2 compound
2 Lines Lines PROPN NNPS 3 compound
3 ships ship NOUN NNS 4 nsubj
4 left leave VERB VBD 0 root
`, "Holm Lines = Holm Lines"},
		{"in a call", `
1 Go go VERB VB 0 root
2 , , PUNCT , 3 punct
3 Holm Holm PROPN NNP 1 vocative
` + holmSlept, "Holm = Holm"},
	})
}
