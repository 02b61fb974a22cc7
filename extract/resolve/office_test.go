package resolve

import (
	"testing"

	"github.com/quadwire/quadwire/extract/statement"
)

// offices has an office in a phrase of time, and one told short and in full.
const offices = `
1 " " PUNCT '' 3 punct SpaceAfter=No
2 I I PRON PRP 3 nsubj
3 saw see VERB VBD 16 ccomp
4 Oda Oda PROPN NNP 3 obj NER=B-PER
5 during during ADP IN 7 case
6 my my PRON PRP$ 7 nmod:poss
7 time time NOUN NN 3 obl
8 as as ADP IN 9 case
9 Mayor Mayor PROPN NNP 3 obl
10 of of ADP IN 11 case
11 Geneva Geneva PROPN NNP 9 nmod NER=B-LOC|SpaceAfter=No
12 , , PUNCT , 16 punct SpaceAfter=No
13 " " PUNCT '' 16 punct
14 Mayor mayor NOUN NN 15 nmod:desc
15 Dol Dol PROPN NNP 16 nsubj NER=B-PER
16 said say VERB VBD 0 root SpaceAfter=No
17 . . PUNCT . 16 punct

1 Dol Dol PROPN NNP 2 nsubj NER=B-PER
2 left leave VERB VBD 0 root
3 in in ADP IN 5 case
4 their their PRON PRP$ 5 nmod:poss
5 time time NOUN NN 2 obl
6 as as ADP IN 7 case
7 mayor mayor NOUN NN 5 nmod SpaceAfter=No
8 . . PUNCT . 2 punct
`

func TestTenures(t *testing.T) {
	s := newScene(t, offices)
	st := s.says(0, "Dol", "said", "I saw Oda during my time as Mayor of Geneva")
	st.Direct = statement.Direct
	id := st.ID
	s.add(statement.Proposition, 0, "rel:see", "I", "saw", "obj:Oda").In = id
	s.add(statement.Attribute, 0, "holdsPosition", "Dol", "said", "obj:Mayor").In = id
	s.add(statement.Proposition, 1, "rel:leave", "Dol", "left")
	wantFacts(t, s.resolve(),
		`Attribute: ent:dol qw:holdsPosition "Mayor of Geneva" by ent:dol`, // and no bare "Mayor"
		`Quotation: ent:dol qw:said "I saw Oda during my time as Mayor of Geneva" EDGE`,
		`Statement: ent:dol rel:leave -`,
		`Statement: ent:dol rel:see ent:oda by ent:dol`)
}

// What a speaker tells in full does not hide what the article says itself.
func TestBareOfficeOfTheArticle(t *testing.T) {
	s := newScene(t, offices)
	st := s.says(0, "Dol", "said", "I saw Oda during my time as Mayor of Geneva")
	st.Direct = statement.Direct
	id := st.ID
	s.add(statement.Proposition, 0, "rel:see", "I", "saw", "obj:Oda").In = id
	s.add(statement.Attribute, 0, "holdsPosition", "Dol", "said", "obj:Mayor")
	wantFacts(t, s.resolve(),
		`Attribute: ent:dol qw:holdsPosition "Mayor of Geneva" by ent:dol`,
		`Attribute: ent:dol qw:holdsPosition "Mayor" EDGE`,
		`Quotation: ent:dol qw:said "I saw Oda during my time as Mayor of Geneva" EDGE`,
		`Statement: ent:dol rel:see ent:oda by ent:dol`)
}

func TestIsFuller(t *testing.T) {
	for _, row := range []struct {
		full, bare string
		want       bool
	}{
		{"President of Ruritania", "president", true},
		{"Ruritanian President", "President", true},
		{"Vice President", "President", false},
		{"Ruritanian Vice Premier", "Premier", false},
		{"Minister without portfolio", "Minister", false},
		{"Mayor", "Mayor", false},
		{"Mayor of Ulm", "Mayor of Geneva", false},
		{"Ruritanian Vice President", "Vice President", true},
		{"Former mayor of Ulm", "mayor of Ulm", false},
	} {
		if got := isFuller(row.full, row.bare); got != row.want {
			t.Errorf("%q, %q: %v", row.full, row.bare, got)
		}
	}
}
