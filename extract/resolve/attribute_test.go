package resolve

import (
	"slices"
	"testing"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// posts has offices with a country by adjective and by name, with an
// organisation, a spouse and another name.
const posts = `
1  South south ADJ JJ 2 amod
2  Korean korean ADJ JJ 3 amod
3  President President PROPN NNP 4 nmod:desc
4  Mara Mara PROPN NNP 0 root NER=B-PER|Entity=(e9-PER-1
5  Dol Dol PROPN NNP 4 flat NER=I-PER|SpaceAfter=No|Entity=e9)
6  , , PUNCT , 7 punct
7  head head NOUN NN 4 appos Entity=(e9-PER-1)
8  of of ADP IN 11 case
9  the the DET DT 11 det
10 Red Red PROPN NNP 11 compound NER=B-ORG
11 Bank Bank PROPN NNP 7 nmod NER=I-ORG
12 ( ( PUNCT -LRB- 13 punct SpaceAfter=No
13 RB RB PROPN NNP 11 appos NER=B-ORG|SpaceAfter=No
14 ) ) PUNCT -RRB- 13 punct
15 and and CCONJ CC 16 cc
16 Tom Tom PROPN NNP 4 conj NER=B-PER
17 Ode Ode PROPN NNP 16 flat NER=I-PER|SpaceAfter=No
18 . . PUNCT . 4 punct
`

// An office of the country before it, and one of a thing.
const possessors = `
1 Chile Chile PROPN NNP 3 nmod:poss NER=B-LOC|SpaceAfter=No
2 's 's PART POS 1 case
3 president president NOUN NN 6 nsubj
4 Mara Mara PROPN NNP 3 appos NER=B-PER
5 Dol Dol PROPN NNP 4 flat NER=I-PER
6 left leave VERB VBD 0 root

1 Harbour Harbour PROPN NNP 2 compound NER=B-MISC
2 minister minister NOUN NN 5 nsubj
3 Tom Tom PROPN NNP 2 appos NER=B-PER
4 Ode Ode PROPN NNP 3 flat NER=I-PER
5 left leave VERB VBD 0 root

1 Red Red PROPN NNP 2 compound NER=B-ORG
2 Bank Bank PROPN NNP 10 nsubj NER=I-ORG
3 , , PUNCT , 7 punct
4 whose whose PRON WP$ 5 nmod:poss
5 chair chair NOUN NN 7 nsubj
6 Ida Ida PROPN NNP 5 appos NER=B-PER
7 sang sing VERB VBD 2 acl:relcl
8 , , PUNCT , 7 punct
9 has have AUX VBZ 10 aux
10 grown grow VERB VBN 0 root
`

func TestHolders(t *testing.T) {
	s := newScene(t, possessors)
	s.add(statement.Attribute, 0, "holdsPosition", "Mara Dol", "president", "obj:president")
	s.add(statement.Attribute, 1, "holdsPosition", "Tom Ode", "minister", "obj:minister")
	s.add(statement.Attribute, 2, "holdsPosition", "Ida", "chair", "obj:chair", "obl:Red Bank")
	var got []string
	for _, f := range s.resolve().Facts {
		for _, r := range f.Roles {
			if r.Name != "person" && r.Name != "office" {
				got = append(got, r.Name+"="+r.Value.Entity)
			}
		}
	}
	if want := []string{"country=ent:chile", "organization=ent:red-bank"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestAttributes(t *testing.T) {
	for _, row := range []struct {
		name string
		make func(s *scene)
		want string
		role string // a role that the fact must have, "name=entity"
	}{
		{"office with the country of an adjective", func(s *scene) {
			s.add(statement.Attribute, 0, "holdsPosition", "Mara Dol", "President", "obj:South Korean President")
		}, `Attribute: ent:mara-dol qw:holdsPosition "South Korean President" EDGE`, "country=ent:south-korea"},
		{"office with its organisation", func(s *scene) {
			s.add(statement.Attribute, 0, "holdsPosition", "Mara Dol", "head", "obj:head of the Red Bank")
		}, `Attribute: ent:mara-dol qw:holdsPosition "head of the Red Bank" EDGE`, "organization=ent:red-bank"},
		{"spouse", func(s *scene) {
			s.add(statement.Attribute, 0, "spouse", "Mara Dol", "head", "obj:Tom Ode")
		}, `Attribute: ent:mara-dol qw:spouse ent:tom-ode EDGE`, ""},
		{"what describes the subject is words", func(s *scene) {
			s.add(statement.Attribute, 0, "isA", "Mara Dol", "head", "obj:head", "obl:of:Red Bank")
		}, `Attribute: ent:mara-dol qw:isA "head" EDGE`, ""},
		{"a member is of what it is a member of", func(s *scene) {
			s.add(statement.Attribute, 0, "memberOf", "Mara Dol", "head", "obj:head of the Red Bank", "obl:of:Red Bank")
		}, `Attribute: ent:mara-dol qw:memberOf ent:red-bank EDGE`, ""},
		{"a name is who it is", func(s *scene) {
			s.add(statement.Attribute, 0, "isA", "Mara Dol", "head", "obj:Tom Ode")
		}, `Attribute: ent:mara-dol qw:isA ent:tom-ode EDGE`, ""},
		{"another name is words", func(s *scene) {
			s.add(statement.Attribute, 0, "alsoKnownAs", "Red Bank", "RB", "obj:RB")
		}, `Attribute: ent:red-bank qw:alsoKnownAs "RB" EDGE`, ""},
		{"open attribute reaches what its preposition brings in", func(s *scene) {
			s.add(statement.Attribute, 0, "rel:be_wary_of", "Mara Dol", "head", "obj:head", "obl:of:Red Bank")
		}, `Attribute: ent:mara-dol rel:be_wary_of ent:red-bank EDGE`, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := newScene(t, posts)
			row.make(s)
			rec := s.resolve()
			wantFacts(t, rec, row.want)
			if row.role == "" || len(rec.Facts) != 1 {
				return
			}
			if !slices.ContainsFunc(rec.Facts[0].Roles, func(r schema.Role) bool { return r.Name+"="+r.Value.Entity == row.role }) {
				t.Errorf("roles %+v, want %s", rec.Facts[0].Roles, row.role)
			}
		})
	}
	s := newScene(t, posts)
	s.add(statement.Attribute, 0, "spouse", "Mara Dol", "head", "obj:Tom Ode")
	if f := s.resolve().Facts[0]; !f.Symmetric {
		t.Error("a spouse is one both ways")
	}
}
