package coref

import (
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

const (
	joaoHolmBergLeft = `
1 João João PROPN NNP 4 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 Berg Berg PROPN NNP 1 flat NER=I-PER
4 left leave VERB VBD 0 root
`
	presidentOhLeft = `
1 President President PROPN NNP 2 nmod:desc
2 Oh Oh PROPN NNP 4 nsubj NER=B-PER
3 Ji-won Ji-won PROPN NNP 2 flat NER=I-PER
4 left leave VERB VBD 0 root
`
	ohMinLeft = `
1 Oh Oh PROPN NNP 3 nsubj NER=B-PER
2 Min-su Min-su PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root
`
)

func TestFamilyNames(t *testing.T) {
	for _, c := range []struct{ name, parse, want string }{
		{"the first of two family names", joaoHolmBergLeft + `
1 Holm Holm PROPN NNP 2 nsubj NER=B-LOC
2 slept sleep VERB VBD 0 root
`, "João Holm Berg = Holm"},
		{"a place that one can be in", joaoHolmBergLeft + `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
3 in in ADP IN 4 case
4 Holm Holm PROPN NNP 2 obl NER=B-LOC
`, "João Holm Berg = Berg"},
		{"the last part has it before an inner one", joaoHolmBergLeft + lindqvistSlept + `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "Mara Holm = Holm"},
		{"a particle belongs to the family name", `
1 Omar Omar PROPN NNP 5 nsubj NER=B-PER
2 al al PROPN NNP 1 flat NER=I-PER|SpaceAfter=No
3 - - PUNCT HYPH 4 punct NER=I-PER|SpaceAfter=No
4 Holm Holm PROPN NNP 1 flat NER=I-PER
5 left leave VERB VBD 0 root

1 Al Al PROPN NNP 4 nsubj NER=B-PER|SpaceAfter=No
2 - - PUNCT HYPH 3 punct NER=I-PER|SpaceAfter=No
3 Holm Holm PROPN NNP 1 flat NER=I-PER
4 slept sleep VERB VBD 0 root
`, "Omar al-Holm = Al-Holm"},
		{"two end so", `
1 Omar Omar PROPN NNP 4 nsubj NER=B-PER
2 bin bin PROPN NNP 1 flat NER=I-PER
3 Holm Holm PROPN NNP 1 flat NER=I-PER
4 left leave VERB VBD 0 root

1 Yusuf Yusuf PROPN NNP 4 nsubj NER=B-PER
2 bin bin PROPN NNP 1 flat NER=I-PER
3 Holm Holm PROPN NNP 1 flat NER=I-PER
4 left leave VERB VBD 0 root

1 bin bin PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 slept sleep VERB VBD 0 root
`, ""},
		{"the office after it tells", presidentOhLeft + ohMinLeft + `
1 Oh Oh PROPN NNP 6 nsubj NER=B-PER
2 , , PUNCT , 4 punct
3 the the DET DT 4 det
4 president president NOUN NN 1 appos
5 , , PUNCT , 4 punct
6 slept sleep VERB VBD 0 root
`, "Oh Ji-won = Oh = the president"},
		{"another of the family", ohMinLeft + `
1 Another another DET DT 2 det
2 Oh Oh PROPN NNP 7 nsubj NER=B-PER
3 , , PUNCT , 4 punct
4 Oh Oh PROPN NNP 2 appos NER=B-PER
5 Ji-won Ji-won PROPN NNP 4 flat NER=I-PER
6 , , PUNCT , 4 punct
7 slept sleep VERB VBD 0 root

1 Another another DET DT 2 det
2 Oh Oh PROPN NNP 3 nsubj NER=B-PER
3 left leave VERB VBD 0 root
`, "Oh = Oh Ji-won"},
		{"a word of the office in the name", `
1 Secretary Secretary PROPN NNP 6 nsubj
2 of of ADP IN 3 case
3 State State PROPN NNP 1 nmod NER=B-PER
4 Mara Mara PROPN NNP 3 flat NER=I-PER
5 Lindqvist Lindqvist PROPN NNP 3 flat NER=I-PER
6 left leave VERB VBD 0 root
` + lindqvistSlept, "Mara Lindqvist = Lindqvist"},
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
