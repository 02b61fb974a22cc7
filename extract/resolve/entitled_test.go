package resolve

import (
	"slices"
	"strings"
	"testing"
)

// entitiesOf lists the entities of an article.
func entitiesOf(t *testing.T, parse string) string {
	t.Helper()
	var out []string
	for _, e := range newScene(t, parse).resolve().Entities {
		out = append(out, strings.TrimPrefix(e.Class, "schema:")+" "+e.Name)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestNamesByRule(t *testing.T) {
	for _, row := range []struct{ name, parse, want string }{
		{"an office at the head of a name", `
1 Board board NOUN NN 2 compound
2 director director NOUN NN 3 nmod:desc
3 General General PROPN NNP 8 nsubj
4 Mara Mara PROPN NNP 3 flat
5 al al PROPN NNP 3 flat SpaceAfter=No
6 - - PUNCT HYPH 7 punct SpaceAfter=No
7 Dol Dol PROPN NNP 5 flat
8 left leave VERB VBD 0 root
`, "Person Mara al-Dol"},
		{"an office that describes it", `
1 Minister minister PROPN NNP 4 nmod:desc
2 of of ADP IN 3 case
3 Health Health PROPN NNP 1 nmod
4 Mara Mara PROPN NNP 6 nsubj
5 Dol Dol PROPN NNP 4 flat
6 left leave VERB VBD 0 root
`, "Person Mara Dol"},
		{"no office", `
1 Health Health PROPN NNP 2 nmod:desc
2 Mara Mara PROPN NNP 4 nsubj
3 Dol Dol PROPN NNP 2 flat
4 left leave VERB VBD 0 root
`, ""},
		{"an office alone is no name", `
1 General General PROPN NNP 3 nsubj
2 Secretary Secretary PROPN NNP 1 flat
3 left leave VERB VBD 0 root
`, ""},
		{"a family name that is a function word", `
1 Voters voter NOUN NNS 2 nsubj
2 chose choose VERB VBD 0 root
3 Mara Mara PROPN NNP 2 obj NER=B-PER
4 To to ADP IN 3 flat
5 in in ADP IN 6 case
6 June June PROPN NNP 2 obl
`, "Person Mara To"},
		{"a headline is in capitals", `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 To to PART TO 3 mark
3 Visit visit VERB VB 0 root
4 Oslo Oslo PROPN NNP 3 obj NER=B-LOC
`, "City Oslo; Person Mara"},
		{"a verb inside of a tag", `
1 Police police NOUN NN 2 nsubj
2 accused accuse VERB VBD 0 root
3 Berg Berg PROPN NNP 2 obj NER=B-LOC
4 of of ADP IN 5 mark NER=I-LOC
5 killing kill VERB VBG 2 advcl NER=I-LOC
6 Dorn Dorn PROPN NNP 5 obj NER=I-LOC
`, "Thing Berg; Thing Dorn"},
		{"a part that is played", `
1 She she PRON PRP 2 nsubj
2 played play VERB VBD 0 root
3 the the DET DT 4 det
4 Jester Jester PROPN NNP 2 obj NER=B-PER
`, "Thing Jester"},
		{"followers, and a place with an office", `
1 Lutherans Lutheran PROPN NNPS 2 nsubj NER=B-MISC
2 praised praise VERB VBD 0 root
3 Ulm Ulm PROPN NNP 4 compound NER=B-LOC
4 Sheriff sheriff PROPN NNP 2 obj NER=I-LOC
`, "Place Ulm"},
		{"games", `
1 The the DET DT 2 det
2 Olympics Olympics PROPN NNPS 3 nsubj NER=B-MISC
3 began begin VERB VBD 0 root
`, "Event Olympics"},
		{"two institutes", `
1 Institute Institute PROPN NNP 5 nsubj NER=B-ORG
2 for for ADP IN 4 case
3 Old old ADJ NNP 4 amod
4 Norse Norse PROPN NNP 1 nmod
5 praised praise VERB VBD 0 root
6 Institute Institute PROPN NNP 5 obj NER=B-ORG
7 for for ADP IN 8 case NER=I-ORG
8 Fishing Fishing PROPN NNP 6 nmod NER=I-ORG

1 Institute Institute PROPN NNP 4 nsubj NER=B-ORG
2 of of ADP IN 3 case
3 Ulm Ulm PROPN NNP 1 nmod NER=B-LOC
4 closed close VERB VBD 0 root
`, "Organization Institute for Fishing; Organization Institute for Old Norse; Place Ulm"},
		{"an attitude", `
1 Mara Mara PROPN NNP 2 nsubj NER=B-PER
2 condemned condemn VERB VBD 0 root
3 Islamophobia Islamophobia PROPN NNP 2 obj NER=B-LOC
`, "Person Mara"},
		{"a word at the start of a sentence and of a term", `
1 Zinc zinc PROPN NNP 2 nsubj NER=B-ORG
2 declined decline VERB VBD 0 root

1 They they PRON PRP 2 nsubj
2 need need VERB VBP 0 root
3 zinc zinc NOUN NN 2 obj

1 If if SCONJ IN 4 mark
2 Zinc zinc PROPN NNP 3 compound NER=B-ORG
3 deficiency deficiency NOUN NN 4 nsubj NER=I-ORG
4 grows grow VERB VBZ 0 root
`, ""},
		{"a word that is a name elsewhere", `
1 Apple Apple PROPN NNP 2 nsubj NER=B-ORG
2 grew grow VERB VBD 0 root

1 They they PRON PRP 2 nsubj
2 bought buy VERB VBD 0 root
3 Apple Apple PROPN NNP 2 obj NER=B-ORG
4 for for ADP IN 6 case
5 an a DET DT 6 det
6 apple apple NOUN NN 2 obl
`, "Organization Apple"},
		{"a place that was tagged with the person after it", `
1 Students student NOUN NNS 9 nsubj
2 at at ADP IN 3 case
3 University University PROPN NNP 1 nmod NER=B-ORG
4 of of ADP IN 5 case NER=I-ORG
5 Ulm Ulm PROPN NNP 3 nmod NER=I-ORG
6 Geislingen Geislingen PROPN NNP 5 appos NER=B-PER|Entity=(e1-PER-1
7 Mara Mara PROPN NNP 6 flat NER=I-PER
8 Dol Dol PROPN NNP 7 flat NER=I-PER|Entity=e1)
9 left leave VERB VBD 0 root

1 University University PROPN NNP 5 nsubj NER=B-ORG
2 of of ADP IN 3 case NER=I-ORG
3 Ulm Ulm PROPN NNP 1 nmod NER=I-ORG
4 Geislingen Geislingen PROPN NNP 3 flat NER=I-ORG
5 praised praise VERB VBD 0 root
6 Dol Dol PROPN NNP 5 obj NER=B-PER|Entity=(e1-PER-1)
`, "Organization University of Ulm Geislingen; Person Mara Dol"},
	} {
		if got := entitiesOf(t, row.parse); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

// A long title is read as another subject of the verb.
func TestSubjectBeside(t *testing.T) {
	s := newScene(t, `
1 Director director NOUN NN 6 nsubj
2 of of ADP IN 3 case
3 Health health NOUN NN 1 nmod
4 Mara Mara PROPN NNP 6 nsubj
5 Dol Dol PROPN NNP 4 flat
6 said say VERB VBD 0 root
7 it it PRON PRP 8 nsubj
8 rained rain VERB VBD 6 ccomp

1 Directors director NOUN NNS 5 nsubj
2 , , PUNCT , 3 punct
3 Mara Mara PROPN NNP 5 nsubj
4 Dol Dol PROPN NNP 3 flat
5 said say VERB VBD 0 root
6 it it PRON PRP 7 nsubj
7 rained rain VERB VBD 5 ccomp

1 Things thing NOUN NNS 4 nsubj
2 Mara Mara PROPN NNP 4 nsubj
3 Dol Dol PROPN NNP 2 flat
4 said say VERB VBD 0 root
5 it it PRON PRP 6 nsubj
6 rained rain VERB VBD 4 ccomp
`)
	s.says(0, "Director of Health", "said", "it rained")
	s.says(1, "Directors", "said", "it rained")
	s.says(2, "Things", "said", "it rained")
	wantFacts(t, s.resolve(),
		`Quotation: ent:mara-dol qw:said "it rained" EDGE`,
		`Quotation: "Directors" qw:said "it rained" here`, `Quotation: "Things" qw:said "it rained" here`)
}

// Where somebody was is a place, even if the parser sees none.
func TestSiteIsNoGovernment(t *testing.T) {
	s := newScene(t, visit)
	s.event("Meeting", "met", 0, "Oda", "met", "obj:Tom Ode", "obl:in:Oslo")
	s.resolve()
	if got := s.sts[0].Objects[1].Entity; got != "ent:oslo" {
		t.Errorf("met in %s", got)
	}
	s = newScene(t, visit)
	s.event("Meeting", "met", 0, "Oda", "met", "obj:Tom Ode", "obl:with:Oslo")
	s.resolve()
	if got := s.sts[0].Objects[1].Entity; got != "ent:norway" {
		t.Errorf("met with %s", got)
	}
}
