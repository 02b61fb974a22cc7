package coref

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// tagged prints the names of d with their types, as they are tagged after
// Resolve has mended them.
func tagged(d *doc.Document) string {
	var out []string
	for i := range d.Sentences {
		toks := d.Sentences[i].Tokens
		for k := 0; k < len(toks); k++ {
			kind, ok := strings.CutPrefix(toks[k].Name, "B-")
			if !ok {
				continue
			}
			end := k + 1
			for end < len(toks) && toks[end].Name == "I-"+kind {
				end++
			}
			out = append(out, kind+" "+d.Slice(doc.Span{Begin: toks[k].Begin, End: toks[end-1].End}))
		}
	}
	return strings.Join(out, "; ")
}

func TestDefinedAcronyms(t *testing.T) {
	for _, c := range []struct{ name, parse, tags, chains string }{
		{"a name cut at a comma and at a conjunction", `
1 The the DET DT 2 det
2 Ministry Ministry PROPN NNP 12 nsubj NER=B-ORG
3 of of ADP IN 4 case NER=I-ORG
4 Harbours Harbours PROPN NNP 2 nmod NER=I-ORG
5 , , PUNCT , 6 punct
6 Trade Trade PROPN NNP 4 conj NER=B-ORG
7 and and CCONJ CC 8 cc NER=I-ORG
8 Fishing Fishing PROPN NNP 4 conj NER=I-ORG
9 ( ( PUNCT -LRB- 10 punct
10 MHTF MHTF PROPN NNP 8 appos NER=B-ORG
11 ) ) PUNCT -RRB- 10 punct
12 met meet VERB VBD 0 root
`, "ORG Ministry of Harbours , Trade and Fishing; ORG MHTF", "Ministry of Harbours , Trade and Fishing = MHTF"},
		{"nobody took it for a name", `
1 The the DET DT 2 det
2 Committee committee NOUN NN 9 nsubj
3 to to PART TO 4 mark
4 Guard guard VERB VB 2 acl
5 Rivers rivers PROPN NNPS 4 obj
6 ( ( PUNCT -LRB- 7 punct
7 CGR CGR PROPN NNP 5 appos
8 ) ) PUNCT -RRB- 7 punct
9 met meet VERB VBD 0 root
`, "ORG Committee to Guard Rivers; ORG CGR", "Committee to Guard Rivers = CGR"},
		{"a small word gives a letter", `
1 Institute Institute NOUN NN 7 nsubj
2 of of ADP IN 3 case
3 Peat Peat PROPN NNP 1 nmod NER=B-LOC
4 ( ( PUNCT -LRB- 5 punct
5 IOP IOP ADV RB 7 advmod
6 ) ) PUNCT -RRB- 5 punct
7 met meet VERB VBD 0 root
`, "ORG Institute of Peat; ORG IOP", "Institute of Peat = IOP"},
		{"an acronym of another language", `
1 Harbour Harbour PROPN NNP 2 compound NER=B-ORG
2 Union Union PROPN NNP 6 nsubj NER=I-ORG
3 ( ( PUNCT -LRB- 4 punct
4 ZPW ZPW ADV RB 6 advmod NER=B-MISC
5 ) ) PUNCT -RRB- 4 punct
6 met meet VERB VBD 0 root
`, "ORG Harbour Union; ORG ZPW", "Harbour Union = ZPW"},
		{"an agency after a place is none", `
1 PORT Port PROPN NNP 2 compound NER=B-LOC
2 VIK Vik PROPN NNP 0 root NER=I-LOC
3 ( ( PUNCT -LRB- 4 punct
4 NWR NWR PROPN NNP 2 appos NER=B-ORG
5 ) ) PUNCT -RRB- 4 punct
`, "LOC PORT VIK; ORG NWR", ""},
		{"other initials are none", `
1 Mara Mara PROPN NNP 6 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 ( ( PUNCT -LRB- 4 punct
4 DRP DRP PROPN NNP 1 appos NER=B-ORG
5 ) ) PUNCT -RRB- 4 punct
6 met meet VERB VBD 0 root
`, "PER Mara Holm; ORG DRP", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := doc.MustParse(c.parse)
			Resolve(d)
			if got := tagged(d); got != c.tags {
				t.Errorf("names %s\nwant  %s", got, c.tags)
			}
			if got := chains(d); got != c.chains {
				t.Errorf("chains %s\nwant   %s", got, c.chains)
			}
		})
	}
}
