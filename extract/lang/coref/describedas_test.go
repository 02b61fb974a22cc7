package coref

import (
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

func TestDescribedAs(t *testing.T) {
	for _, c := range []struct{ name, parse, want string }{
		{"a maker is a firm", `
1 Danish danish ADJ JJ 2 amod
2 chipmaker chipmaker NOUN NN 3 nmod:desc
3 Holm Holm PROPN NNP 5 nsubj NER=B-PER
4 Circuits Circuits PROPN NNPS 3 flat NER=I-PER
5 grew grow VERB VBD 0 root
`, "ORG Holm Circuits"},
		{"a lawmaker is none", `
1 Danish danish ADJ JJ 2 amod
2 lawmaker lawmaker NOUN NN 3 nmod:desc
3 Mara Mara PROPN NNP 5 nsubj NER=B-ORG
4 Holm Holm PROPN NNP 3 flat NER=I-ORG
5 left leave VERB VBD 0 root
`, "PER Mara Holm"},
		{"a firm by the noun before it", `
1 the the DET DT 3 det
2 brokerage brokerage NOUN NN 3 compound
3 Holm Holm PROPN NNP 4 nsubj NER=B-LOC
4 grew grow VERB VBD 0 root
`, "ORG Holm"},
		{"whose firm it is", `
1 the the DET DT 2 det
2 firm firm NOUN NN 3 nmod:poss
3 Holm Holm PROPN NNP 4 nsubj NER=B-LOC
4 grew grow VERB VBD 0 root
`, "LOC Holm"},
		{"a town by its noun", `
1 They they PRON PRP 2 nsubj
2 left leave VERB VBD 0 root
3 the the DET DT 4 det
4 town town NOUN NN 2 obj
5 of of ADP IN 6 case
6 Vik Vik PROPN NNP 4 nmod NER=B-PER
`, "LOC Vik"},
		{"one is in places", `
1 They they PRON PRP 2 nsubj
2 met meet VERB VBD 0 root
3 in in ADP IN 4 case
4 Vik Vik PROPN NNP 2 obl NER=B-PER

1 Vik Vik PROPN NNP 2 nsubj NER=B-PER
2 grew grow VERB VBD 0 root
`, "LOC Vik; LOC Vik"},
		{"one goes to places and to people", `
1 They they PRON PRP 2 nsubj
2 spoke speak VERB VBD 0 root
3 to to ADP IN 4 case
4 Vik Vik PROPN NNP 2 obl NER=B-PER
`, "PER Vik"},
		{"a place that was once taken for a person", `
1 They they PRON PRP 2 nsubj
2 fled flee VERB VBD 0 root
3 to to ADP IN 4 case
4 Vik Vik PROPN NNP 2 obl NER=B-LOC

1 They they PRON PRP 2 nsubj
2 asked ask VERB VBD 0 root
3 Vik Vik PROPN NNP 2 obj NER=B-PER
`, "LOC Vik; LOC Vik"},
		{"who has an office is a person", `
1 Its its PRON PRP$ 2 nmod:poss
2 founder founder NOUN NN 7 nsubj
3 , , PUNCT , 4 punct
4 Ostby Ostby PROPN NNP 2 appos NER=B-ORG
5 Holm Holm PROPN NNP 4 flat NER=I-ORG
6 , , PUNCT , 4 punct
7 left leave VERB VBD 0 root
`, "PER Ostby Holm"},
		{"who owns may be a firm", `
1 Its its PRON PRP$ 2 nmod:poss
2 owner owner NOUN NN 7 nsubj
3 , , PUNCT , 4 punct
4 Ostby Ostby PROPN NNP 2 appos NER=B-ORG
5 Holm Holm PROPN NNP 4 flat NER=I-ORG
6 , , PUNCT , 4 punct
7 left leave VERB VBD 0 root
`, "ORG Ostby Holm"},
		{"two tags of one firm", `
1 Holm Holm PROPN NNP 3 compound NER=B-LOC
2 Heavy Heavy PROPN NNP 3 amod NER=B-ORG
3 Industries Industries PROPN NNPS 4 nsubj NER=I-ORG
4 grew grow VERB VBD 0 root
`, "ORG Holm Heavy Industries"},
		{"a tag for the first word alone", `
1 Holm Holm PROPN NNP 3 compound NER=B-LOC
2 Heavy heavy ADJ NNP 3 amod
3 Industries Industries PROPN NNPS 4 nsubj
4 grew grow VERB VBD 0 root
`, "ORG Holm Heavy Industries"},
		{"a country and its ministry", `
1 Vesland Vesland PROPN NNP 3 compound NER=B-LOC
2 Harbour Harbour PROPN NNP 3 compound NER=B-ORG
3 Ministry Ministry PROPN NNP 4 nsubj NER=I-ORG
4 grew grow VERB VBD 0 root
`, "LOC Vesland; ORG Harbour Ministry"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := doc.MustParse(c.parse)
			Resolve(d)
			if got := tagged(d); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}
