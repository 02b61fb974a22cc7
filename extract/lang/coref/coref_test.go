package coref

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// chains prints the chains of d: mentions joined by " = ", chains by "; ".
func chains(d *doc.Document) string {
	var out []string
	for _, c := range d.Chains {
		var words []string
		for _, k := range c.Mentions {
			m := d.Mentions[k]
			s := &d.Sentences[m.Sent]
			words = append(words, d.Slice(doc.Span{Begin: s.Tokens[m.First].Begin, End: s.Tokens[m.End-1].End}))
		}
		out = append(out, strings.Join(words, " = "))
	}
	return strings.Join(out, "; ")
}

// A chainCase is a parse and the chains that Resolve finds in it.
type chainCase struct{ name, parse, want string }

func holdChains(t *testing.T, cases []chainCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := doc.MustParse(c.parse)
			Resolve(d)
			if got := chains(d); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

// Sentences that several cases use.
const (
	maraLeft = `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Lindqvist Lindqvist PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root
`
	jonLeft = `
1 Jon Jon PROPN NNP 3 nsubj NER=B-PER
2 Lindqvist Lindqvist PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root
`
	lindqvistSlept = `
1 Lindqvist Lindqvist PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`
	mayorOstbyLeft = `
1 Ostby Ostby PROPN NNP 2 compound NER=B-LOC
2 Mayor Mayor PROPN NNP 3 nmod:desc
3 Mara Mara PROPN NNP 5 nsubj NER=B-PER
4 Holm Holm PROPN NNP 3 flat NER=I-PER
5 left leave VERB VBD 0 root
`
	mayorVikLeft = `
1 Vik Vik PROPN NNP 2 compound NER=B-LOC
2 Mayor Mayor PROPN NNP 3 nmod:desc
3 Jon Jon PROPN NNP 5 nsubj NER=B-PER
4 Berg Berg PROPN NNP 3 flat NER=I-PER
5 left leave VERB VBD 0 root
`
	sheSaid = `
1 She she PRON PRP 2 nsubj
2 said say VERB VBD 0 root
3 it it PRON PRP 4 nsubj
4 rained rain VERB VBD 2 ccomp
`
)

var cases = []struct{ name, parse, want string }{
	// name.go
	{"short form, last part", maraLeft + lindqvistSlept, "Mara Lindqvist = Lindqvist"},
	{"short form, first part", `
1 Oh Oh PROPN NNP 3 nsubj NER=B-PER
2 Ji-won Ji-won PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Oh Oh PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root

1 Oh Oh PROPN NNP 4 nsubj NER=B-PER
2 Ji Ji PROPN NNP 1 flat NER=I-PER
3 Won Won PROPN NNP 1 flat NER=I-PER
4 ate eat VERB VBD 0 root
`, "Oh Ji-won = Oh = Oh Ji Won"},
	{"two of one family name", maraLeft + jonLeft + lindqvistSlept, ""},
	{"one of them was called so before", maraLeft + lindqvistSlept + "\n# newpar" + jonLeft + "\n# newpar" + lindqvistSlept, "Mara Lindqvist = Lindqvist = Lindqvist"},
	{"the other is too near", maraLeft + lindqvistSlept + "\n# newpar" + jonLeft + lindqvistSlept, "Mara Lindqvist = Lindqvist"},
	{"the honorific tells", maraLeft + jonLeft + `
1 Ms. Ms. PROPN NNP 2 nmod:desc
2 Lindqvist Lindqvist PROPN NNP 3 nsubj NER=B-PER
3 slept sleep VERB VBD 0 root
`, "Mara Lindqvist = Lindqvist"},
	{"a given name that is a title too", `
1 Dean Dean PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "Dean Holm = Holm"},
	{"the title tells", mayorOstbyLeft + `
1 Eva Eva PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Mayor Mayor PROPN NNP 2 nmod:desc
2 Holm Holm PROPN NNP 3 nsubj NER=B-PER
3 slept sleep VERB VBD 0 root
`, "Mara Holm = Holm"},
	{"an outvoted type", maraLeft + lindqvistSlept + `
1 Lindqvist Lindqvist PROPN NNP 2 nsubj NER=B-LOC
2 ate eat VERB VBD 0 root
`, "Mara Lindqvist = Lindqvist = Lindqvist"},
	{"a title inside the name tag", maraLeft + `
1 Ostby Ostby PROPN NNP 2 compound NER=B-LOC
2 Mayor Mayor PROPN NNP 3 nmod:desc NER=I-LOC
3 Lindqvist Lindqvist PROPN NNP 4 nsubj NER=I-LOC
4 slept sleep VERB VBD 0 root
`, "Mara Lindqvist = Lindqvist"},
	{"half a name tagged", `
1 Mara Mara PROPN NNP 3 nsubj
2 Lindqvist Lindqvist PROPN NNP 1 flat NER=B-PER
3 left leave VERB VBD 0 root
` + lindqvistSlept, "Mara Lindqvist = Lindqvist"},
	{"two names made of one", `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Lindqvist Lindqvist PROPN NNP 1 flat NER=B-PER
3 left leave VERB VBD 0 root
` + lindqvistSlept, "Mara Lindqvist = Lindqvist"},
	{"half a country", `
1 South South PROPN NNP 2 compound NER=B-LOC
2 Vesland Vesland PROPN NNP 3 nsubj
3 grew grow VERB VBD 0 root

1 South South PROPN NNP 2 compound NER=B-LOC
2 Vesland Vesland PROPN NNP 3 nsubj NER=I-LOC
3 shrank shrink VERB VBD 0 root

1 North North PROPN NNP 2 compound NER=B-LOC
2 Vesland Vesland PROPN NNP 3 nsubj
3 grew grow VERB VBD 0 root
`, "South Vesland = South Vesland"},
	{"a name taken for a noun", maraLeft + `
1 Lindqvist lindqvist NOUN NN 2 nsubj
2 slept sleep VERB VBD 0 root
`, "Mara Lindqvist = Lindqvist"},
	{"a person by description", `
1 mayor mayor NOUN NN 4 nsubj
2 Mara Mara PROPN NNP 1 appos NER=B-LOC
3 Lindqvist Lindqvist PROPN NNP 2 flat NER=I-LOC
4 left leave VERB VBD 0 root
` + lindqvistSlept, "mayor = Mara Lindqvist = Lindqvist"},
	{"acronym in brackets", `
1 Northern Northern PROPN NNP 3 compound NER=B-ORG
2 Fisheries Fisheries PROPN NNPS 3 compound NER=I-ORG
3 Board Board PROPN NNP 7 nsubj NER=I-ORG
4 ( ( PUNCT -LRB- 5 punct SpaceAfter=No
5 NFB NFB PROPN NNP 3 appos NER=B-ORG|SpaceAfter=No
6 ) ) PUNCT -RRB- 5 punct
7 met meet VERB VBD 0 root

1 The the DET DT 2 det
2 NFB NFB PROPN NNP 3 nsubj NER=B-ORG
3 met meet VERB VBD 0 root
`, "Northern Fisheries Board = NFB = NFB"},
	{"two letters are too few", `
1 University University PROPN NNP 4 nsubj NER=B-ORG
2 of of ADP IN 3 case NER=I-ORG
3 Vik Vik PROPN NNP 1 nmod NER=I-ORG
4 grew grow VERB VBD 0 root

1 UV UV PROPN NNP 2 nsubj NER=B-ORG
2 paid pay VERB VBD 0 root
`, ""},
	{"but not these", `
1 The the DET DT 3 det
2 United United ADJ NNP 3 amod NER=B-ORG
3 Nations Nations PROPN NNPS 4 nsubj NER=I-ORG
4 met meet VERB VBD 0 root

1 The the DET DT 2 det
2 U.N. U.N. PROPN NNP 3 nsubj NER=B-ORG
3 paid pay VERB VBD 0 root
`, "United Nations = U.N."},
	{"a credit is no apposition", `
1 Photo photo NOUN NN 0 root
2 : : PUNCT : 3 punct
3 Holm Holm PROPN NNP 1 appos NER=B-ORG
`, ""},
	{"a family name like a pronoun", maraLeft + `
1 Premier Premier PROPN NNP 3 nmod:desc
2 He he PRON PRP 3 nsubj
3 Lin Lin PROPN NNP 4 nsubj
4 left leave VERB VBD 0 root
`, ""},
	{"short form of an organisation", `
1 Holm Holm PROPN NNP 2 compound NER=B-ORG
2 Industries Industries PROPN NNPS 3 nsubj NER=I-ORG
3 grew grow VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-ORG
2 paid pay VERB VBD 0 root
`, "Holm Industries = Holm"},
	{"short form tagged as a place", `
1 Holm Holm PROPN NNP 3 compound NER=B-ORG
2 News News PROPN NNP 3 compound NER=I-ORG
3 Agency Agency PROPN NNP 4 nsubj NER=I-ORG
4 grew grow VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-LOC
2 paid pay VERB VBD 0 root
`, "Holm News Agency = Holm"},
	{"a place that one can go to", `
1 Holm Holm PROPN NNP 3 compound NER=B-ORG
2 News News PROPN NNP 3 compound NER=I-ORG
3 Agency Agency PROPN NNP 4 nsubj NER=I-ORG
4 grew grow VERB VBD 0 root

1 She she PRON PRP 2 nsubj
2 went go VERB VBD 0 root
3 to to ADP IN 4 case
4 Holm Holm PROPN NNP 2 obl NER=B-LOC
`, ""},
	{"not only generic words are left out", `
1 Ostby Ostby PROPN NNP 3 compound NER=B-ORG
2 Harbour Harbour PROPN NNP 3 compound NER=I-ORG
3 Council Council PROPN NNP 4 nsubj NER=I-ORG
4 met meet VERB VBD 0 root

1 Ostby Ostby PROPN NNP 2 nsubj NER=B-ORG
2 paid pay VERB VBD 0 root
`, "Ostby = Ostby"},
	// describe.go
	{"apposition", `
1 Mara Mara PROPN NNP 7 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 , , PUNCT , 5 punct
4 a a DET DT 5 det
5 lawyer lawyer NOUN NN 1 appos
6 , , PUNCT , 5 punct
7 left leave VERB VBD 0 root

1 The the DET DT 2 det
2 lawyer lawyer NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`, "Mara Holm = a lawyer = The lawyer"},
	{"the office", mayorOstbyLeft + `
1 The the DET DT 2 det
2 mayor mayor NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`, "Mara Holm = The mayor"},
	{"two with the office", mayorOstbyLeft + mayorVikLeft + `
1 The the DET DT 2 det
2 mayor mayor NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`, ""},
	{"two with the office, and which", mayorOstbyLeft + mayorVikLeft + `
1 The the DET DT 3 det
2 Vik Vik PROPN NNP 3 compound NER=B-LOC
3 mayor mayor NOUN NN 4 nsubj
4 slept sleep VERB VBD 0 root
`, "Vik = Vik; Jon Berg = The Vik mayor"},
	{"the former one is another", mayorOstbyLeft + `
1 The the DET DT 3 det
2 former former ADJ JJ 3 amod
3 mayor mayor NOUN NN 4 nsubj
4 slept sleep VERB VBD 0 root
`, ""},
	// pronoun.go
	{"subject of the sentence before", maraLeft + sheSaid, "Mara Lindqvist = She"},
	{"of another gender", jonLeft + strings.ReplaceAll(sheSaid, "She she", "She she") + maraLeft, ""},
	{"he whom one reports of", `
1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 said say VERB VBD 0 root
3 he he PRON PRP 4 nsubj
4 slept sleep VERB VBD 2 ccomp
`, "Holm = he"},
	{"not the subject of his own clause", `
1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 saw see VERB VBD 0 root
3 him he PRON PRP 2 obj
`, ""},
	{"himself", `
1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 saw see VERB VBD 0 root
3 himself himself PRON PRP 2 obj
`, "Holm = himself"},
	{"his own", `
1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 saw see VERB VBD 0 root
3 his his PRON PRP$ 4 nmod:poss
4 car car NOUN NN 2 obj
`, "Holm = his"},
	{"whose relative", jonLeft + `
1 Walter Walter PROPN NNP 6 nsubj NER=B-PER
2 Berg Berg PROPN NNP 1 flat NER=I-PER
3 is be AUX VBZ 6 cop
4 not not PART RB 6 advmod
5 his his PRON PRP$ 6 nmod:poss
6 relative relative NOUN NN 0 root
`, "Jon Lindqvist = his"},
	{"whose brother", jonLeft + `
1 Walter Walter PROPN NNP 6 nsubj NER=B-PER
2 Berg Berg PROPN NNP 1 flat NER=I-PER
3 , , PUNCT , 5 punct
4 his his PRON PRP$ 5 nmod:poss
5 brother brother NOUN NN 1 appos
6 slept sleep VERB VBD 0 root
`, "Jon Lindqvist = his; Walter Berg = his brother"},
	{"he of the factory", jonLeft + `
1 Walter Walter PROPN NNP 3 nsubj NER=B-PER
2 Berg Berg PROPN NNP 1 flat NER=I-PER
3 slept sleep VERB VBD 0 root

1 The the DET DT 3 det
2 Lindqvist Lindqvist PROPN NNP 3 compound NER=B-ORG
3 Factory Factory PROPN NNP 9 nsubj NER=I-ORG
4 , , PUNCT , 7 punct
5 where where ADV WRB 7 advmod
6 he he PRON PRP 7 nsubj
7 worked work VERB VBD 3 acl:relcl
8 , , PUNCT , 3 punct
9 burned burn VERB VBD 0 root
`, ""},
	{"he of a factory", jonLeft + `
1 Walter Walter PROPN NNP 3 nsubj NER=B-PER
2 Berg Berg PROPN NNP 1 flat NER=I-PER
3 slept sleep VERB VBD 0 root

1 The the DET DT 3 det
2 Vesk Vesk PROPN NNP 3 compound NER=B-ORG
3 Factory Factory PROPN NNP 9 nsubj NER=I-ORG
4 , , PUNCT , 7 punct
5 where where ADV WRB 7 advmod
6 he he PRON PRP 7 nsubj
7 worked work VERB VBD 3 acl:relcl
8 , , PUNCT , 3 punct
9 burned burn VERB VBD 0 root
`, "Walter Berg = he"},
	{"as his successor", jonLeft + `
1 They they PRON PRP 2 nsubj
2 named name VERB VBD 0 root
3 Walter Walter PROPN NNP 2 obj NER=B-PER
4 Berg Berg PROPN NNP 3 flat NER=I-PER
5 as as ADP IN 7 case
6 his he PRON PRP$ 7 nmod:poss
7 successor successor NOUN NN 2 obl
`, "Jon Lindqvist = his"},
	{"partner", `
1 Holm Holm PROPN NNP 5 nsubj NER=B-PER
2 and and CCONJ CC 4 cc
3 his his PRON PRP$ 4 nmod:poss
4 wife wife NOUN NN 1 conj
5 left leave VERB VBD 0 root
`, "Holm = his"},
	{"they are the object in the plural", `
1 Holm Holm PROPN NNP 3 nsubj NER=B-ORG
2 Industries Industries PROPN NNPS 1 flat NER=I-ORG
3 hired hire VERB VBD 0 root
4 men man NOUN NNS 3 obj
5 when when ADV WRB 7 advmod
6 they they PRON PRP 7 nsubj
7 came come VERB VBD 3 advcl
`, ""},
	{"they are the firm", `
1 Holm Holm PROPN NNP 3 nsubj NER=B-ORG
2 Industries Industries PROPN NNPS 1 flat NER=I-ORG
3 hired hire VERB VBD 0 root
4 Jon Jon PROPN NNP 3 obj NER=B-PER
5 when when ADV WRB 7 advmod
6 they they PRON PRP 7 nsubj
7 grew grow VERB VBD 3 advcl
`, "Holm Industries = they"},
	{"who speaks is not he", `
1 " " PUNCT '' 3 punct SpaceAfter=No
2 He he PRON PRP 3 nsubj
3 lies lie VERB VBZ 7 ccomp SpaceAfter=No
4 , , PUNCT , 3 punct SpaceAfter=No
5 " " PUNCT '' 3 punct
6 Holm Holm PROPN NNP 7 nsubj NER=B-PER
7 said say VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 said say VERB VBD 0 root
3 : : PUNCT : 6 punct
4 " " PUNCT '' 6 punct SpaceAfter=No
5 He he PRON PRP 6 nsubj
6 lies lie VERB VBZ 2 ccomp SpaceAfter=No
7 " " PUNCT '' 6 punct
`, "Holm = Holm"},
	{"he who spoke last", `
1 Berg Berg PROPN NNP 3 nsubj NER=B-PER
2 soon soon ADV RB 3 advmod
3 told tell VERB VBD 0 root
4 us we PRON PRP 3 iobj
5 Holm Holm PROPN NNP 6 nsubj NER=B-PER
6 slept sleep VERB VBD 3 ccomp

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 lies lie VERB VBZ 5 ccomp
3 , , PUNCT , 2 punct
4 he he PRON PRP 5 nsubj
5 said say VERB VBD 0 root
`, "Berg = he; Holm = Holm"},
	{"who said it, though the tree says otherwise", `
1 " " PUNCT '' 3 punct SpaceAfter=No
2 Ships ship NOUN NNS 3 nsubj
3 sink sink VERB VBP 6 ccomp SpaceAfter=No
4 , , PUNCT , 3 punct SpaceAfter=No
5 " " PUNCT '' 3 punct
6 said say VERB VBD 0 root
7 Holm Holm PROPN NNP 8 nsubj NER=B-PER
8 noting note VERB VBG 6 ccomp

1 Berg Berg PROPN NNP 4 nmod:poss NER=B-PER
2 's 's PART POS 1 case
3 old old ADJ JJ 4 amod
4 ship ship NOUN NN 5 nsubj
5 sank sink VERB VBD 7 ccomp
6 he he PRON PRP 7 nsubj
7 said say VERB VBD 0 root
`, "Holm = he"},
	{"a relative clause", `
1 Holm Holm PROPN NNP 7 nsubj NER=B-PER
2 , , PUNCT , 4 punct
3 who who PRON WP 4 nsubj
4 lost lose VERB VBD 1 acl:relcl
5 her her PRON PRP$ 6 nmod:poss
6 car car NOUN NN 4 obj
7 left leave VERB VBD 0 root
`, "Holm = her"},
	{"whom he helps", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 told tell VERB VBD 0 root
3 Holm Holm PROPN NNP 2 iobj NER=B-PER
4 he he PRON PRP 6 nsubj
5 would would AUX MD 6 aux
6 help help VERB VB 2 ccomp
7 him he PRON PRP 6 obj
`, "Berg = he; Holm = him"},
	{"his in an apposition to him", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root

1 Holm Holm PROPN NNP 7 nsubj NER=B-PER
2 , , PUNCT , 3 punct
3 sailor sailor NOUN NN 1 appos
4 all all DET DT 6 det
5 his his PRON PRP$ 6 nmod:poss
6 life life NOUN NN 3 nmod
7 left leave VERB VBD 0 root
`, "Holm = sailor all his life = his"},
	{"he is named after", `
1 When when SCONJ WRB 3 mark
2 he he PRON PRP 3 nsubj
3 left leave VERB VBD 6 advcl
4 , , PUNCT , 3 punct
5 Holm Holm PROPN NNP 6 nsubj NER=B-PER
6 slept sleep VERB VBD 0 root
`, "he = Holm"},
	{"its", `
1 Holm Holm PROPN NNP 2 compound NER=B-ORG
2 Industries Industries PROPN NNPS 3 nsubj NER=I-ORG
3 sold sell VERB VBD 0 root
4 its its PRON PRP$ 5 nmod:poss
5 ships ship NOUN NNS 3 obj
`, "Holm Industries = its"},
	{"it that is nothing", `
1 Ostby Ostby PROPN NNP 2 nsubj NER=B-LOC
2 grew grow VERB VBD 0 root

1 It it PRON PRP 3 nsubj
2 is be AUX VBZ 3 cop
3 clear clear ADJ JJ 0 root
4 that that SCONJ IN 6 mark
5 prices price NOUN NNS 6 nsubj
6 fell fall VERB VBD 3 csubj
`, ""},
	{"both together", `
1 Holm Holm PROPN NNP 4 nsubj NER=B-ORG
2 and and CCONJ CC 3 cc
3 Berg Berg PROPN NNP 1 conj NER=B-ORG
4 sold sell VERB VBD 0 root
5 their their PRON PRP$ 6 nmod:poss
6 ships ship NOUN NNS 4 obj
`, ""},
	// complete.go, vote.go
	{"two names tagged as one", maraLeft + `
1 Ostby Ostby PROPN NNP 2 nsubj NER=B-LOC
2 gave give VERB VBD 0 root
3 Lindqvist Lindqvist PROPN NNP 2 iobj NER=B-MISC
4 the the DET DT 6 det NER=I-MISC
5 Harbour Harbour PROPN NNP 6 compound NER=I-MISC
6 Medal Medal PROPN NNP 2 obj NER=I-MISC
`, "Mara Lindqvist = Lindqvist"},
	{"an adjective alone tagged", `
1 The the DET DT 3 det
2 Nordic Nordic ADJ JJ 3 amod NER=B-MISC
3 Union Union PROPN NNP 4 nsubj
4 said say VERB VBD 0 root
5 its its PRON PRP$ 6 nmod:poss
6 ships ship NOUN NNS 7 nsubj
7 sank sink VERB VBD 4 ccomp
`, "Nordic Union = its"},
	{"called after a person", maraLeft + `
1 The the DET DT 3 det
2 Lindqvist Lindqvist PROPN NNP 3 compound NER=B-PER
3 Star Star PROPN NNP 4 nsubj
4 sank sink VERB VBD 0 root
`, ""},
	{"a family name that looks like a plural", `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Banks Banks PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Banks bank NOUN NNS 2 nsubj
2 said say VERB VBD 0 root
3 so so ADV RB 2 advmod

1 Banks bank NOUN NNS 2 nsubj
2 closed close VERB VBD 0 root
`, "Mara Banks = Banks"},
	{"a name tagged elsewhere", `
1 Lindtek Lindtek PROPN NNP 2 nsubj NER=B-ORG
2 grew grow VERB VBD 0 root

1 Ostby Ostby PROPN NNP 2 nsubj NER=B-LOC
2 sold sell VERB VBD 0 root
3 rival rival NOUN NN 4 compound
4 Lindtek lindtek NOUN NN 2 obj
`, "Lindtek = Lindtek"},
	{"what has a chairman", `
1 Lindtek Lindtek PROPN NNP 2 compound NER=B-MISC
2 chairman chairman NOUN NN 4 nmod:desc
3 Jon Jon PROPN NNP 4 compound NER=B-PER
4 Berg Berg PROPN NNP 5 nsubj NER=I-PER
5 left leave VERB VBD 0 root

1 Lindtek Lindtek PROPN NNP 2 nsubj NER=B-PER
2 named name VERB VBD 0 root
3 his his PRON PRP$ 4 nmod:poss
4 successor successor NOUN NN 2 obj
`, "Lindtek = Lindtek; Jon Berg = his"},
	{"a given name alone tagged", `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Raymond Raymond PROPN NNP 2 compound NER=B-PER
2 Holm Holm PROPN NNP 3 nsubj
3 slept sleep VERB VBD 0 root

1 He he PRON PRP 2 nsubj
2 left leave VERB VBD 0 root
`, "Raymond Holm = He"},
	{"the agency", `
1 Ostby Ostby PROPN NNP 3 compound NER=B-ORG
2 Space Space PROPN NNP 3 compound NER=I-ORG
3 Agency Agency PROPN NNP 4 nsubj NER=I-ORG
4 grew grow VERB VBD 0 root

1 Its its PRON PRP$ 2 nmod:poss
2 envoy envoy NOUN NN 3 nsubj
3 left leave VERB VBD 0 root

1 The the DET DT 2 det
2 agency agency NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`, "Ostby Space Agency = Its = The agency"},
	{"the agency, of two", `
1 Ostby Ostby PROPN NNP 3 compound NER=B-ORG
2 Space Space PROPN NNP 3 compound NER=I-ORG
3 Agency Agency PROPN NNP 4 nsubj NER=I-ORG
4 told tell VERB VBD 0 root
5 a a DET DT 7 det
6 news news NOUN NN 7 compound
7 agency agency NOUN NN 4 obj

1 The the DET DT 2 det
2 agency agency NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`, ""},
	{"a club", `
1 Ostby Ostby PROPN NNP 3 nsubj NER=B-PER
2 Rovers Rovers PROPN NNP 1 flat NER=I-PER
3 sold sell VERB VBD 0 root
4 its its PRON PRP$ 5 nmod:poss
5 ground ground NOUN NN 3 obj
`, "Ostby Rovers = its"},
	{"an owner may be a company", `
1 Its its PRON PRP$ 2 nmod:poss
2 owner owner NOUN NN 6 nsubj
3 , , PUNCT , 4 punct
4 Holm Holm PROPN NNP 2 appos
5 Lines Lines PROPN NNP 4 flat
6 grew grow VERB VBD 0 root
`, ""},
	{"a family", maraLeft + `
1 The the DET DT 2 det
2 Lindqvists Lindqvists PROPN NNPS 3 nsubj NER=B-ORG
3 left leave VERB VBD 0 root

1 It it PRON PRP 2 nsubj
2 failed fail VERB VBD 0 root
`, ""},
	{"one given name in two spellings", `
1 Kirsten Kirsten PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Kirstin Kirstin PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 slept sleep VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "Kirsten Holm = Kirstin Holm = Holm"},
	{"two given names", `
1 Karin Karin PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Katrin Katrin PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 slept sleep VERB VBD 0 root
`, ""},
	{"their child or her mother", `
1 Mara Mara PROPN NNP 6 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 and and CCONJ CC 4 cc
4 Jon Jon PROPN NNP 1 conj NER=B-PER
5 Holm Holm PROPN NNP 4 flat NER=I-PER
6 lost lose VERB VBD 0 root
7 their their PRON PRP$ 8 nmod:poss
8 child child NOUN NN 6 obj
9 , , PUNCT , 10 punct
10 Linnea Linnea PROPN NNP 8 appos NER=B-PER

1 She she PRON PRP 2 nsubj
2 drowned drown VERB VBD 0 root
`, "their child = Linnea"},
	{"their child", `
1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 lost lose VERB VBD 0 root
3 their their PRON PRP$ 4 nmod:poss
4 child child NOUN NN 2 obj
5 , , PUNCT , 6 punct
6 Linnea Linnea PROPN NNP 4 appos NER=B-ORG

1 Linnea Linnea PROPN NNP 2 nsubj NER=B-ORG
2 slept sleep VERB VBD 0 root

1 Linnea Linnea PROPN NNP 2 nsubj NER=B-ORG
2 lost lose VERB VBD 0 root
3 her her PRON PRP$ 4 nmod:poss
4 hat hat NOUN NN 2 obj
`, "their child = Linnea = Linnea = Linnea = her"},
	// pronoun.go
	{"not whom his words name", maraLeft + `
1 Jon Jon PROPN NNP 3 nsubj NER=B-PER
2 Berg Berg PROPN NNP 1 flat NER=I-PER
3 slept sleep VERB VBD 0 root

1 He he PRON PRP 2 nsubj
2 said say VERB VBD 0 root
3 Berg Berg PROPN NNP 4 nsubj NER=B-PER
4 lies lie VERB VBZ 2 ccomp
`, "Jon Berg = Berg"},
	{"who is asked replies", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 said say VERB VBD 0 root
3 so so ADV RB 2 advmod

1 Jon Jon PROPN NNP 4 nmod:poss NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 's 's PART POS 1 case
4 sister sister NOUN NN 5 nsubj
5 pleaded plead VERB VBD 0 root
6 but but CCONJ CC 8 cc
7 he he PRON PRP 8 nsubj
8 replied reply VERB VBD 5 conj
9 nothing nothing PRON NN 8 obj
`, "Jon Holm = he"},
	{"who is accused has the cousin", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 accused accuse VERB VBD 0 root
3 Holm Holm PROPN NNP 2 obj NER=B-PER
4 of of SCONJ IN 5 mark
5 paying pay VERB VBG 2 advcl
6 a a DET DT 7 det
7 firm firm NOUN NN 5 obj
8 owned own VERB VBN 7 acl
9 by by ADP IN 11 case
10 his his PRON PRP$ 11 nmod:poss
11 cousin cousin NOUN NN 8 obl:agent
`, "Holm = his"},
	{"who is accused is no person that is known", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 accused accuse VERB VBD 0 root
3 Holm Holm PROPN NNP 2 obj NER=B-LOC
4 of of SCONJ IN 5 mark
5 paying pay VERB VBG 2 advcl
6 his his PRON PRP$ 7 nmod:poss
7 cousin cousin NOUN NN 5 obj
`, ""},
	{"who is accused does not hurt himself", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 accused accuse VERB VBD 0 root
3 Holm Holm PROPN NNP 2 obj NER=B-PER
4 of of SCONJ IN 5 mark
5 hurting hurt VERB VBG 2 advcl
6 him he PRON PRP 5 obj
`, "Berg = him"},
	{"the leader of a country", `
1 Norwegian norwegian ADJ JJ 3 amod
2 Prime Prime PROPN NNP 3 compound
3 Minister Minister PROPN NNP 4 nmod:desc
4 Mara Mara PROPN NNP 6 nsubj NER=B-PER
5 Holm Holm PROPN NNP 4 flat NER=I-PER
6 met meet VERB VBD 0 root
7 Danish danish ADJ JJ 9 amod
8 Prime Prime PROPN NNP 9 compound
9 Minister Minister PROPN NNP 10 nmod:desc
10 Jon Jon PROPN NNP 6 obj NER=B-PER
11 Berg Berg PROPN NNP 10 flat NER=I-PER

1 The the DET DT 3 det
2 Danish danish ADJ JJ 3 amod
3 leader leader NOUN NN 4 nsubj
4 left leave VERB VBD 0 root

1 The the DET DT 2 det
2 leader leader NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`, "Jon Berg = The Danish leader"},
	{"thanked for his help", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 thanked thank VERB VBD 0 root
3 Holm Holm PROPN NNP 2 obj NER=B-PER
4 for for ADP IN 6 case
5 his his PRON PRP$ 6 nmod:poss
6 help help NOUN NN 2 obl
`, "Holm = his"},
	{"met during whose visit", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 met meet VERB VBD 0 root
3 Holm Holm PROPN NNP 2 obj NER=B-PER
4 during during ADP IN 6 case
5 his his PRON PRP$ 6 nmod:poss
6 visit visit NOUN NN 2 obl
`, ""},
	{"it is time", `
1 Ostby Ostby PROPN NNP 2 nsubj NER=B-LOC
2 said say VERB VBD 0 root
3 it it PRON PRP 5 nsubj
4 is be AUX VBZ 5 cop
5 time time NOUN NN 2 ccomp
6 to to PART TO 7 mark
7 leave leave VERB VB 5 acl
`, ""},
	{"a name that was not tagged", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 left leave VERB VBD 0 root

1 Mara Mara PROPN NNP 3 nsubj
2 Holm Holm PROPN NNP 1 flat
3 lost lose VERB VBD 0 root
4 her her PRON PRP$ 5 nmod:poss
5 seat seat NOUN NN 3 obj
`, "Mara Holm = her"},
	{"the name of one word that was not", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 left leave VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj
2 lost lose VERB VBD 0 root
3 her her PRON PRP$ 4 nmod:poss
4 seat seat NOUN NN 2 obj
`, ""},
	{"amid a sentence about somebody else", `
1 Jon Jon PROPN NNP 3 nsubj NER=B-PER
2 Berg Berg PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Prices price NOUN NNS 2 nsubj
2 rose rise VERB VBD 0 root

1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 showed show VERB VBD 0 root
4 the the DET DT 5 det
5 room room NOUN NN 3 obj
6 where where ADV WRB 8 advmod
7 he he PRON PRP 8 nsubj
8 worked work VERB VBD 5 acl:relcl
`, "Jon Berg = he"},
	{"a subject that the tree has as a phrase", `
1 Berg Berg PROPN NNP 2 nsubj NER=B-PER
2 left leave VERB VBD 0 root

1 Holm Holm PROPN NNP 0 root NER=B-PER
2 , , PUNCT , 4 punct
3 a a DET DT 4 det
4 sailor sailor NOUN NN 1 appos
5 , , PUNCT , 6 punct
6 promised promise VERB VBN 1 acl
7 to to PART TO 8 mark
8 help help VERB VB 6 xcomp

1 He he PRON PRP 2 nsubj
2 slept sleep VERB VBD 0 root
`, "Holm = a sailor = He"},
}

func TestResolve(t *testing.T) {
	for _, c := range cases {
		d, err := doc.Parse(c.parse)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		Resolve(d)
		if got := chains(d); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// A document can be resolved twice, and nothing depends on the order of maps.
func TestDeterministic(t *testing.T) {
	for _, c := range cases {
		d := doc.MustParse(c.parse)
		Resolve(d)
		first := chains(d)
		for range 5 {
			Resolve(d)
			if again := chains(d); again != first {
				t.Fatalf("%s: %q, then %q", c.name, first, again)
			}
		}
	}
}

// FuzzResolve holds Resolve to: no panic whatever the trees are, mentions in
// order and inside their sentences, chains of two or more that the mentions
// point back to.
func FuzzResolve(f *testing.F) {
	// Roots with relations that roots do not have.
	for _, rel := range []string{"nsubj", "nmod:poss", "appos", "cop", "acl", "acl:relcl", "advcl", "conj", "xcomp", "compound", "flat", "case", "parataxis", "expl"} {
		for _, w := range []string{"he PRON PRP", "hers PRON PRP$", "it PRON PRP", "of ADP IN", "said VERB VBD", "Mara PROPN NNP", "mayor NOUN NN", "their PRON PRP$"} {
			f.Add(strings.Replace("1 @ @ "+w[strings.IndexByte(w, ' ')+1:]+" 0 "+rel, "@", w[:strings.IndexByte(w, ' ')], 2) + "\n2 Holm Holm PROPN NNP 1 nsubj NER=B-PER")
		}
	}
	f.Add("1 hers hers PRON PRP 0 root\n\n1 his his PRON PRP$ 0 nmod:poss\n\n1 it it PRON PRP 0 nsubj\n\n1 he he PRON PRP 0 nsubj\n\n1 said say VERB VBD 0 acl")
	for _, c := range cases {
		f.Add(c.parse)
	}
	f.Fuzz(func(t *testing.T, in string) {
		d, err := doc.Parse(in)
		if err != nil {
			return
		}
		Resolve(d)
		for i, m := range d.Mentions {
			if m.First < 0 || m.End > len(d.Sentences[m.Sent].Tokens) || m.Head < m.First || m.Head >= m.End {
				t.Fatalf("mention %+v", m)
			}
			if i > 0 {
				if p := d.Mentions[i-1]; p.Sent > m.Sent || p.Sent == m.Sent && (p.First > m.First || p.First == m.First && p.End < m.End) {
					t.Fatalf("mention %+v stands after %+v", m, p)
				}
			}
			if m.Chain >= len(d.Chains) {
				t.Fatalf("mention %+v of %d chains", m, len(d.Chains))
			}
		}
		for c, chain := range d.Chains {
			if len(chain.Mentions) < 2 {
				t.Fatalf("chain %d has %d mentions", c, len(chain.Mentions))
			}
			for _, k := range chain.Mentions {
				if d.Mentions[k].Chain != c {
					t.Fatalf("mention %d is not in chain %d", k, c)
				}
			}
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	var text strings.Builder
	for _, c := range cases {
		text.WriteString(c.parse + "\n")
	}
	d := doc.MustParse(text.String())
	tokens := 0
	for i := range d.Sentences {
		tokens += len(d.Sentences[i].Tokens)
	}
	for b.Loop() {
		Resolve(d)
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// A step whose time grows with the square of the text's length would not end
// within the test's own limit.
func TestLinear(t *testing.T) {
	for name, piece := range map[string]string{
		"an office":         mayorOstbyLeft + "\n1 The the DET DT 2 det\n2 mayor mayor NOUN NN 3 nsubj\n3 slept sleep VERB VBD 0 root\n" + sheSaid,
		"two of one family": maraLeft + lindqvistSlept + jonLeft + lindqvistSlept + sheSaid,
	} {
		d := doc.MustParse(strings.Repeat(piece+"\n", 8000))
		if Resolve(d); len(d.Mentions) == 0 {
			t.Errorf("%s: no mentions", name)
		}
	}
}
