package resolve

import (
	"testing"

	"github.com/quadwire/quadwire/extract/statement"
)

const kinds = `
1  Mara Mara PROPN NNP 8 nsubj NER=B-PER
2  Dol Dol PROPN NNP 1 flat NER=I-PER
3  and and CCONJ CC 4 cc
4  Tom Tom PROPN NNP 1 conj NER=B-PER
5  Ode Ode PROPN NNP 4 flat NER=I-PER
6  are be AUX VBP 8 cop
7  skilled skilled ADJ JJ 8 amod
8  sailors sailor NOUN NNS 0 root
9  . . PUNCT . 8 punct

1  General General PROPN NNP 3 nmod:desc
2  Viktor Viktor PROPN NNP 3 nmod:desc
3  Dol Dol PROPN NNP 4 nsubj NER=B-PER
4  met meet VERB VBD 0 root
5  his he PRON PRP$ 7 nmod:poss
6  Danish danish ADJ JJ 7 amod
7  counterpart counterpart NOUN NN 4 obj SpaceAfter=No
8  , , PUNCT , 9 punct
9  Tom Tom PROPN NNP 7 appos NER=B-PER
10 Ode Ode PROPN NNP 9 flat NER=I-PER|SpaceAfter=No
11 , , PUNCT , 12 punct
12 rival rival NOUN NN 9 appos
13 of of ADP IN 14 case
14 Acme Acme PROPN NNP 12 nmod NER=B-ORG
15 . . PUNCT . 4 punct

1  Ulm Ulm PROPN NNP 3 nsubj NER=B-LOC
2  was be AUX VBD 3 cop
3  there there ADV RB 0 root
4  when when ADV WRB 7 advmod
5  a a DET DT 6 det
6  storm storm NOUN NN 7 nsubj
7  struck strike VERB VBD 3 advcl
8  it it PRON PRP 7 obj
9  . . PUNCT . 3 punct
`

func TestKinds(t *testing.T) {
	for _, row := range []struct {
		name string
		make func(s *scene)
		want string
	}{
		{"a plural is not what each is", func(s *scene) {
			s.add(statement.Attribute, 0, "isA", "Mara Dol + Tom Ode", "sailors", "obj:skilled sailors")
		}, ""},
		{"nor a plural office", func(s *scene) {
			s.add(statement.Attribute, 0, "holdsPosition", "Tom Ode", "sailors", "obj:sailors")
		}, ""},
		{"things without names may be many", func(s *scene) {
			s.add(statement.Attribute, 0, "rel:be_of", "sailors", "are", "obl:of:Tom Ode")
		}, `Attribute: "sailors" rel:be_of ent:tom-ode`},
		{"what one is to another says nothing alone", func(s *scene) {
			s.add(statement.Attribute, 1, "isA", "Tom Ode", "counterpart", "obj:Danish counterpart")
		}, ""},
		{"but with the other", func(s *scene) {
			s.add(statement.Attribute, 1, "isA", "Tom Ode", "rival", "obj:rival of Acme")
		}, `Attribute: ent:tom-ode qw:isA "rival of Acme" EDGE`},
		{"a first name after a title", func(s *scene) {
			s.add(statement.Attribute, 1, "isA", "Dol", "Viktor", "obj:Viktor")
		}, ""},
		{"a clause", func(s *scene) {
			s.add(statement.Attribute, 2, "isA", "Ulm", "struck", "obj:when a storm struck")
		}, ""},
		{"an adverb", func(s *scene) {
			s.add(statement.Attribute, 2, "rel:be_there", "Ulm", "was", "obj:there")
		}, ""},
		{"an object that nobody knows", func(s *scene) {
			s.add(statement.Proposition, 2, "rel:strike", "Ulm", "struck", "obj:it")
		}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := newScene(t, kinds)
			row.make(s)
			if row.want == "" {
				wantFacts(t, s.resolve())
				return
			}
			wantFacts(t, s.resolve(), row.want)
		})
	}
}

// A first name that hangs on the family name like a title is a part of it.
func TestTitledFirstName(t *testing.T) {
	s := newScene(t, `
1 General General PROPN NNP 3 nmod:desc NER=B-PER
2 Viktor Viktor PROPN NNP 3 nmod:desc NER=I-PER
3 Dol Dol PROPN NNP 4 nsubj NER=I-PER
4 left leave VERB VBD 0 root
`)
	rec := s.resolve()
	if len(rec.Entities) != 1 || rec.Entities[0].ID != "ent:viktor-dol" {
		t.Errorf("%+v, want ent:viktor-dol", rec.Entities)
	}
}

// Who did something to whom nobody knows is no event; which one of several it
// was tells the name after it.
func TestUnknownParticipants(t *testing.T) {
	s := newScene(t, `
1 They they PRON PRP 2 nsubj
2 met meet VERB VBD 0 root
3 in in ADP IN 4 case
4 Oslo Oslo PROPN NNP 2 obl NER=B-LOC
5 . . PUNCT . 2 punct

1 One one NUM CD 6 nsubj
2 of of ADP IN 3 case
3 them they PRON PRP 1 nmod
4 , , PUNCT , 5 punct
5 Mara Mara PROPN NNP 1 appos NER=B-PER
6 left leave VERB VBD 0 root
7 . . PUNCT . 6 punct
`)
	s.event("Meeting", "met", 0, "They", "met", "where:in:Oslo")
	s.add(statement.Proposition, 1, "rel:leave", "One of them", "left")
	wantFacts(t, s.resolve(), `Statement: ent:mara rel:leave -`)
}
