package coref

import "testing"

// What the ranker links that no sieve does, and what it leaves alone. It learns from
// trees and chains, so only what is plain is held here.
func TestRank(t *testing.T) {
	const shipsLost = `
1 The the DET DT 2 det
2 ships ship NOUN NNS 3 nsubj
3 lost lose VERB VBD 0 root
4 their their PRON PRP$ 5 nmod:poss
5 anchors anchor NOUN NNS 3 obj
`
	holdChains(t, []chainCase{
		{"several things without a name", shipsLost, "The ships = their"},
		{"others are as near", `
1 The the DET DT 2 det
2 ships ship NOUN NNS 3 nsubj
3 met meet VERB VBD 0 root
4 the the DET DT 5 det
5 boats boat NOUN NNS 3 obj
6 near near ADP IN 8 case
7 their their PRON PRP$ 8 nmod:poss
8 harbours harbour NOUN NNS 3 obl
`, ""},
		{"two of one sentence, of whom one is the subject", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 met meet VERB VBD 0 root
3 Holm Holm PROPN NNP 2 obj NER=B-PER

1 Vik Vik PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root

1 Prices price NOUN NNS 2 nsubj
2 surprised surprise VERB VBD 0 root
3 him he PRON PRP 2 obj
`, "Vik = him"},
		{"people with one name", `
1 Berliners Berliner PROPN NNPS 2 nsubj NER=B-MISC
2 lost lose VERB VBD 0 root
3 their their PRON PRP$ 4 nmod:poss
4 anchors anchor NOUN NNS 2 obj
`, "Berliners = their"},
		{"people are not it", `
1 Berliners Berliner PROPN NNPS 2 nsubj NER=B-MISC
2 slept sleep VERB VBD 0 root
3 as as SCONJ IN 5 mark
4 it it PRON PRP 5 nsubj
5 sank sink VERB VBD 2 advcl
`, ""},
		{"it may be nothing that has a name", `
1 Ostby Ostby PROPN NNP 2 nsubj NER=B-LOC
2 grew grow VERB VBD 0 root
3 near near ADP IN 5 case
4 a a DET DT 5 det
5 harbour harbour NOUN NN 2 obl

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 liked like VERB VBD 0 root
3 it it PRON PRP 2 obj
`, ""},
	})
}
