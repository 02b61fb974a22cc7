package coref

import "testing"

const (
	jonHolmLeft = `
1 Jon Jon PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root
`
	jonAdrianHolmLeft = `
1 Jon Jon PROPN NNP 4 nsubj NER=B-PER
2 Adrian Adrian PROPN NNP 1 flat NER=I-PER
3 Holm Holm PROPN NNP 1 flat NER=I-PER
4 left leave VERB VBD 0 root
`
	jonEdgarHolmLeft = `
1 Jon Jon PROPN NNP 4 nsubj NER=B-PER
2 Edgar Edgar PROPN NNP 1 flat NER=I-PER
3 Holm Holm PROPN NNP 1 flat NER=I-PER
4 left leave VERB VBD 0 root
`
	pricesRose = `
1 Prices price NOUN NNS 2 nsubj
2 rose rise VERB VBD 0 root
`
	annaHolmLeft = `
1 Anna Anna PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root
`
	holmSlept = `
1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`
)

func TestMiddleNames(t *testing.T) {
	holdChains(t, []chainCase{
		{"one goes with it", jonAdrianHolmLeft + jonHolmLeft + holmSlept, "Jon Adrian Holm = Jon Holm = Holm"},
		{"one goes without first", jonHolmLeft + jonAdrianHolmLeft, "Jon Holm = Jon Adrian Holm"},
		{"two with middle names of their own", jonAdrianHolmLeft + jonEdgarHolmLeft + jonHolmLeft, ""},
		{"an initial for it", jonAdrianHolmLeft + `
1 Jon Jon PROPN NNP 4 nsubj NER=B-PER
2 A. A. PROPN NNP 1 flat NER=I-PER
3 Holm Holm PROPN NNP 1 flat NER=I-PER
4 slept sleep VERB VBD 0 root
`, "Jon Adrian Holm = Jon A. Holm"},
		{"letters after the name", jonHolmLeft + `
1 Jon Jon PROPN NNP 4 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 OBE OBE PROPN NNP 1 flat NER=I-PER
4 slept sleep VERB VBD 0 root
`, "Jon Holm = Jon Holm OBE"},
		{"a son is another", jonHolmLeft + `
1 Jon Jon PROPN NNP 4 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 Jr. Jr. PROPN NNP 1 flat NER=I-PER
4 slept sleep VERB VBD 0 root
`, ""},
		{"accents", `
1 Vík Vík PROPN NNP 2 nsubj NER=B-LOC
2 grew grow VERB VBD 0 root

1 Vik Vik PROPN NNP 2 nsubj NER=B-LOC
2 slept sleep VERB VBD 0 root
`, "Vík = Vik"},
		{"the headline names one of a family", jonHolmLeft + pricesRose + annaHolmLeft + pricesRose + pricesRose + holmSlept, "Jon Holm = Holm"},
		{"the headline names neither", pricesRose + jonHolmLeft + annaHolmLeft + pricesRose + pricesRose + holmSlept, ""},
		{"the other was named just now", jonHolmLeft + pricesRose + annaHolmLeft + holmSlept, ""},
	})
}

func TestFarPronouns(t *testing.T) {
	const (
		heLeft = `
1 He he PRON PRP 2 nsubj
2 left leave VERB VBD 0 root
`
		four = pricesRose + pricesRose + pricesRose + pricesRose
	)
	holdChains(t, []chainCase{
		{"he who stands alone", jonHolmLeft + four + heLeft, "Jon Holm = He"},
		{"too far", jonHolmLeft + four + four + heLeft, ""},
		{"another in between", jonHolmLeft + `
1 Per Per PROPN NNP 3 nsubj NER=B-PER
2 Vik Vik PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root
` + four + heLeft, ""},
		{"nobody knows whether Holm is a man", holmSlept + four + heLeft, ""},
		{"it may be whom the sentence names", jonHolmLeft + four + `
1 In in ADP IN 3 case
2 his he PRON PRP$ 3 nmod:poss
3 speech speech NOUN NN 6 obl
4 Per Per PROPN NNP 6 nsubj NER=B-PER
5 Vik Vik PROPN NNP 4 flat NER=I-PER
6 wept weep VERB VBD 0 root
`, ""},
	})
}
