package resolve

import (
	"strings"
	"testing"
)

// Which words are a name, and of what.
func TestWhatIsAName(t *testing.T) {
	for _, row := range []struct{ why, parse, want string }{
		{"a first name that the tree has as a title", `
1 Viktor Viktor PROPN NNP 2 nmod:desc NER=B-PER
2 Dol Dol PROPN NNP 3 nsubj NER=I-PER
3 left leave VERB VBD 0 root
`, "Person Viktor Dol"},
		{"a title", `
1 Mayor Mayor PROPN NNP 2 nmod:desc NER=B-PER
2 Dol Dol PROPN NNP 3 nsubj NER=I-PER
3 left leave VERB VBD 0 root
`, "Person Dol"},
		{"letters after a name", `
1 Mara Mara PROPN NNP 5 nsubj NER=B-PER
2 Dol Dol PROPN NNP 1 flat NER=I-PER|SpaceAfter=No
3 , , PUNCT , 4 punct
4 QC QC PROPN NNP 1 appos NER=B-PER
5 left leave VERB VBD 0 root
`, "Person Mara Dol"},
		{"the adjective of a place", `
1 Ostria Ostria PROPN NNP 2 nsubj NER=B-LOC
2 grew grow VERB VBD 0 root

1 Ostrian Ostrian PROPN NNP 2 compound NER=B-MISC
2 president president NOUN NN 3 nsubj
3 left leave VERB VBD 0 root
`, "Place Ostria"},
		{"an office at the end", `
1 the the DET DT 4 det
2 Ostby Ostby PROPN NNP 4 nmod:poss NER=B-PER
3 Sheriff Sheriff PROPN NNP 2 flat NER=I-PER
4 office office NOUN NN 5 nsubj
5 closed close VERB VBD 0 root
`, ""},
		{"where one writes", `
1 Dol Dol PROPN NNP 2 nsubj NER=B-PER
2 read read VERB VBD 0 root
3 posts post NOUN NNS 2 obj
4 on on ADP IN 5 case
5 Chatter Chatter PROPN NNP 3 nmod NER=B-PER
`, "Thing Chatter, Person Dol"},
		{"about whom one writes", `
1 Ode Ode PROPN NNP 2 nsubj NER=B-PER
2 read read VERB VBD 0 root
3 books book NOUN NNS 2 obj
4 on on ADP IN 5 case
5 Dol Dol PROPN NNP 3 nmod NER=B-PER
`, "Person Dol, Person Ode"},
		{"a paper by its last word", `
1 The the DET DT 3 det
2 Ostby Ostby PROPN NNP 3 compound NER=B-ORG
3 Chronicle Chronicle PROPN NNP 4 nsubj NER=I-ORG
4 asked ask VERB VBD 0 root

1 The the DET DT 2 det
2 Chronicle Chronicle PROPN NNP 3 nsubj NER=B-ORG
3 waited wait VERB VBD 0 root
`, "Organization Ostby Chronicle"},
	} {
		var got []string
		for _, e := range newScene(t, row.parse).resolve().Entities {
			got = append(got, strings.TrimPrefix(e.Class, "schema:")+" "+e.Name)
		}
		if s := strings.Join(got, ", "); s != row.want {
			t.Errorf("%s: %q, want %q", row.why, s, row.want)
		}
	}
}

// Names that a conjunction is inside of, and one that begins like a determiner.
const bodies = `
1  Tom Tom PROPN NNP 3 nsubj NER=B-PER
2  Ode Ode PROPN NNP 1 flat NER=I-PER
3  left leave VERB VBD 13 ccomp
4  , , PUNCT , 6 punct
5  the the DET DT 6 det
6  Ministry Ministry PROPN NNP 13 nsubj NER=B-ORG
7  of of ADP IN 8 case NER=I-ORG
8  Harbours Harbours PROPN NNP 6 nmod NER=I-ORG
9  , , PUNCT , 10 punct NER=I-ORG
10 Trade Trade PROPN NNP 8 conj NER=I-ORG
11 and and CCONJ CC 12 cc NER=I-ORG
12 Fishing Fishing PROPN NNP 8 conj NER=I-ORG
13 said say VERB VBD 0 root
14 . . PUNCT . 13 punct

1  The the DET DT 5 det
2  All all DET DT 5 det NER=B-ORG
3  Ulm Ulm PROPN NNP 5 compound NER=I-ORG
4  Sailors sailor PROPN NNPS 5 compound NER=I-ORG
5  League League PROPN NNP 6 nsubj NER=I-ORG
6  met meet VERB VBD 0 root
7  Tom Tom PROPN NNP 6 obj NER=B-PER
8  Ode Ode PROPN NNP 7 flat NER=I-PER
9  . . PUNCT . 6 punct
`

// A chain holds a name that a conjunction is inside of.
func TestChainOfBodies(t *testing.T) {
	s := newScene(t, `
1 Ministry Ministry PROPN NNP 8 nsubj NER=B-ORG|Entity=(e1-ORG-1
2 of of ADP IN 3 case NER=I-ORG
3 Trade Trade PROPN NNP 1 nmod NER=I-ORG
4 and and CCONJ CC 5 cc NER=I-ORG
5 Fishing Fishing PROPN NNP 1 conj NER=I-ORG|Entity=e1)
6 ( ( PUNCT -LRB- 7 punct
7 MTF MTF PROPN NNP 5 appos NER=B-ORG|Entity=(e1-ORG-1)
8 met meet VERB VBD 0 root
`)
	if rec := s.resolve(); len(rec.Entities) != 1 || rec.Entities[0].ID != "ent:ministry-of-trade-and-fishing" {
		t.Errorf("%+v, want one ministry", rec.Entities)
	}
}

func TestBodies(t *testing.T) {
	s := newScene(t, bodies)
	s.says(0, "Trade + Fishing", "said", "Tom Ode left")
	s.event("Meeting", "met", 1, "The All Ulm Sailors League", "met", "obj:Tom Ode")
	wantFacts(t, s.resolve(),
		`Quotation: ent:ministry-of-harbours-trade-and-fishing qw:said "Tom Ode left" EDGE`,
		`Meeting: ent:all-ulm-sailors-league qw:met ent:tom-ode EDGE`)
}
