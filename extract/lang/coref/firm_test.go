package coref

import "testing"

func TestFirms(t *testing.T) {
	const cleared = `
1 Judges judge NOUN NNS 2 nsubj
2 cleared clear VERB VBD 0 root
3 Holm Holm PROPN NNP 2 obj NER=B-ORG
4 Steel Steel PROPN NNP 3 flat NER=I-ORG
`
	const paid = `
1 The the DET DT 2 det
2 company company NOUN NN 3 nsubj
3 paid pay VERB VBD 0 root
`
	holdChains(t, []chainCase{
		{"under another verb", cleared + `5 but but CCONJ CC 6 cc
6 fined fine VERB VBD 2 conj
7 the the DET DT 8 det
8 company company NOUN NN 6 obj
`, "Holm Steel = the company"},
		{"under the same verb", cleared + `5 after after ADP IN 7 case
6 the the DET DT 7 det
7 company company NOUN NN 2 obl
`, ""},
		{"the only firm of the article", cleared + "\n" + `
1 It it PRON PRP 2 expl
2 rained rain VERB VBD 0 root

1 Otto Otto PROPN NNP 2 nsubj NER=B-PER
2 left leave VERB VBD 0 root
` + paid, "Holm Steel = The company"},
		{"one of two firms", cleared + `
1 Ida Ida PROPN NNP 2 nsubj NER=B-PER
2 sued sue VERB VBD 0 root
3 Berg Berg PROPN NNP 2 obj NER=B-ORG
4 Lines Lines PROPN NNP 3 flat NER=I-ORG

1 Otto Otto PROPN NNP 2 nsubj NER=B-PER
2 left leave VERB VBD 0 root
` + paid, ""},
		{"the first word of its name", cleared + `
1 Holm Holm PROPN NNP 2 nsubj NER=B-ORG
2 grew grow VERB VBD 0 root
`, "Holm Steel = Holm"},
		{"a word that says what it is", `
1 National National PROPN NNP 3 nsubj NER=B-ORG
2 Steel Steel PROPN NNP 1 flat NER=I-ORG
3 grew grow VERB VBD 0 root

1 National National PROPN NNP 2 nsubj NER=B-ORG
2 grew grow VERB VBD 0 root
`, ""},
	})
}
