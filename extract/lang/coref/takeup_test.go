package coref

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Names cut short, and those with more than the name.
func TestTakenUp(t *testing.T) {
	const grandLodge = `
1 The the DET DT 3 det
2 Grand grand ADJ NNP 3 amod NER=B-ORG
3 Lodge Lodge PROPN NNP 6 nsubj NER=I-ORG
4 of of ADP IN 5 case NER=I-ORG
5 Vik Vik PROPN NNP 3 nmod NER=I-ORG
6 met meet VERB VBD 0 root
`
	const norwegianCourt = `
1 Norway Norway PROPN NNP 2 nsubj NER=B-LOC
2 has have VERB VBZ 0 root
3 the the DET DT 6 det
4 Norwegian norwegian ADJ NNP 6 amod NER=B-ORG
5 Harbour Harbour PROPN NNP 6 compound NER=I-ORG
6 Court Court PROPN NNP 2 obj NER=I-ORG
`
	court := func(det, kind string) string {
		return `
1 ` + det + ` the DET DT 3 det
2 Harbour Harbour PROPN NNP 3 compound NER=B-` + kind + `
3 Court Court PROPN NNP 4 nsubj NER=I-` + kind + `
4 slept sleep VERB VBD 0 root
`
	}
	holdChains(t, []chainCase{
		{"its head with an article", grandLodge + `
1 The the DET DT 2 det
2 Lodge Lodge PROPN NNP 3 nsubj
3 slept sleep VERB VBD 0 root
`, "Grand Lodge of Vik = Lodge"},
		{"its head without one", grandLodge + `
1 Lodge Lodge PROPN NNP 2 nsubj
2 slept sleep VERB VBD 0 root
`, ""},
		{"two have that head", grandLodge + `
1 The the DET DT 3 det
2 Northern northern ADJ NNP 3 amod NER=B-ORG
3 Lodge Lodge PROPN NNP 4 nsubj NER=I-ORG
4 left leave VERB VBD 0 root

1 The the DET DT 2 det
2 Lodge Lodge PROPN NNP 3 nsubj
3 slept sleep VERB VBD 0 root
`, ""},
		{"all but its country", norwegianCourt + court("The", "ORG"), "Norwegian Harbour Court = Harbour Court"},
		{"what is left out is no country of the article", `
1 The the DET DT 4 det
2 Christian christian ADJ NNP 4 amod NER=B-ORG
3 Harbour Harbour PROPN NNP 4 compound NER=I-ORG
4 Court Court PROPN NNP 5 nsubj NER=I-ORG
5 met meet VERB VBD 0 root
` + court("The", "ORG"), ""},
		{"another name of a country", `
1 Britain Britain PROPN NNP 2 nsubj NER=B-LOC
2 grew grow VERB VBD 0 root

1 Vik Vik PROPN NNP 2 nsubj NER=B-PER
2 likes like VERB VBZ 0 root
3 Great Great PROPN NNP 4 compound NER=B-LOC
4 Britain Britain PROPN NNP 2 obj NER=I-LOC
`, "Britain = Great Britain"},
		{"somebody called like a country", `
1 America America PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root

1 The the DET DT 3 det
2 United United ADJ NNP 3 amod NER=B-LOC
3 States States PROPN NNP 4 nsubj NER=I-LOC
4 grew grow VERB VBD 0 root
`, ""},
		// complete.go
		{"a proper noun and, elsewhere, a noun with a capital", `
1 They they PRON PRP 2 nsubj
2 signed sign VERB VBD 0 root
3 the the DET DT 4 det
4 Charter Charter PROPN NNP 2 obj

1 They they PRON PRP 2 nsubj
2 read read VERB VBD 0 root
3 the the DET DT 4 det
4 Charter charter NOUN NN 2 obj
`, "Charter = Charter"},
		{"a noun without a capital", `
1 They they PRON PRP 2 nsubj
2 signed sign VERB VBD 0 root
3 the the DET DT 4 det
4 Charter Charter PROPN NNP 2 obj

1 They they PRON PRP 2 nsubj
2 read read VERB VBD 0 root
3 a a DET DT 4 det
4 charter charter NOUN NN 2 obj
`, ""},
		// spelling.go
		{"a letter too few", maraLeft + `
1 Lindqist Lindqist PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "Mara Lindqvist = Lindqist"},
		{"another letter", maraLeft + `
1 Lindqwist Lindqwist PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, ""},
		{"named in full", maraLeft + `
1 Jon Jon PROPN NNP 3 nsubj NER=B-PER
2 Lindqist Lindqist PROPN NNP 1 flat NER=I-PER
3 slept sleep VERB VBD 0 root

1 Lindqist Lindqist PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "Jon Lindqist = Lindqist"},
		// cut.go
		{"where somebody is from", `
1 Mara Mara PROPN NNP 5 nsubj NER=B-PER
2 Holm Holm PROPN NNP 1 flat NER=I-PER
3 of of ADP IN 4 case NER=I-PER
4 Vik Vik PROPN NNP 1 nmod NER=I-PER
5 left leave VERB VBD 0 root

1 Vik Vik PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "Vik = Vik"},
		{"what a noble is called", `
1 Mara Mara PROPN NNP 4 nsubj NER=B-PER
2 of of ADP IN 3 case NER=I-PER
3 Vik Vik PROPN NNP 1 nmod NER=I-PER
4 left leave VERB VBD 0 root

1 Mara Mara PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "Mara of Vik = Mara"},
	})
}

// The types of names that what stands beside them tells.
func TestVotePeople(t *testing.T) {
	holdTypes(t, []typeCase{
		{"who has a second name that is somebody's", `
1 Anneh Anneh PROPN NNP 3 nsubj NER=B-ORG
2 Holm Holm PROPN NNP 1 flat NER=I-ORG
3 left leave VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "PER PER"},
		{"a firm is a compound", `
1 Anneh Anneh PROPN NNP 2 compound NER=B-ORG
2 Holm Holm PROPN NNP 3 nsubj NER=I-ORG
3 left leave VERB VBD 0 root

1 Holm Holm PROPN NNP 2 nsubj NER=B-PER
2 slept sleep VERB VBD 0 root
`, "ORG PER"},
		{"whose a person is", `
1 Vik Vik PROPN NNP 3 nmod:poss NER=B-PER
2 's 's PART POS 1 case
3 Mara Mara PROPN NNP 5 nsubj NER=B-PER
4 Holm Holm PROPN NNP 3 flat NER=I-PER
5 won win VERB VBD 0 root
`, "ORG PER"},
		{"whose a relative is", `
1 Vik Vik PROPN NNP 3 nmod:poss NER=B-PER
2 's 's PART POS 1 case
3 sister sister NOUN NN 6 nsubj
4 Mara Mara PROPN NNP 3 appos NER=B-PER
5 Holm Holm PROPN NNP 4 flat NER=I-PER
6 won win VERB VBD 0 root
`, "PER PER"},
		{"who was tagged with a college", `
1 Student student NOUN NN 6 nsubj
2 at at ADP IN 4 case
3 Vik Vik PROPN NNP 4 compound NER=B-ORG
4 College College PROPN NNP 1 nmod NER=I-ORG
5 Mara Mara PROPN NNP 7 nsubj NER=I-ORG
6 Holm Holm PROPN NNP 5 flat NER=I-ORG
7 left leave VERB VBD 0 root
`, "ORG PER"},
		{"a college that is flat", `
1 Student student NOUN NN 6 nsubj
2 at at ADP IN 3 case
3 Vik Vik PROPN NNP 1 nmod NER=B-ORG
4 Harbour Harbour PROPN NNP 3 flat NER=I-ORG
5 College College PROPN NNP 3 flat NER=I-ORG
6 left leave VERB VBD 0 root
`, "ORG"},
		{"who heads a government", `
1 The the DET DT 4 det
2 Mara Mara PROPN NNP 4 compound NER=B-ORG
3 Holm Holm PROPN NNP 2 flat NER=I-ORG
4 administration administration NOUN NN 5 nsubj
5 left leave VERB VBD 0 root
`, "PER"},
		{"what heads something else", `
1 The the DET DT 4 det
2 Vik Vik PROPN NNP 4 compound NER=B-ORG
3 Lines Lines PROPN NNP 2 flat NER=I-ORG
4 ships ship NOUN NNS 5 nsubj
5 left leave VERB VBD 0 root
`, "ORG"},
		{"a club of a place", `
1 Doctor Doctor PROPN NNP 3 nmod:desc
2 Vik Vik PROPN NNP 3 compound NER=B-PER
3 Society Society PROPN NNP 6 nsubj NER=I-PER
4 of of ADP IN 5 case NER=I-PER
5 Ostby Ostby PROPN NNP 3 nmod NER=I-PER
6 met meet VERB VBD 0 root
`, "ORG"},
	})
}

// A typeCase is a parse and the types of its names.
type typeCase struct{ name, parse, want string }

func holdTypes(t *testing.T, cases []typeCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := doc.MustParse(c.parse)
			Resolve(d)
			var types []string
			for _, m := range d.Mentions {
				if m.Kind == doc.Name {
					types = append(types, m.Type)
				}
			}
			if got := strings.Join(types, " "); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}
