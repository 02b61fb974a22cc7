package resolve

import (
	"testing"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// speech has an agency, a report by a paper, a speaker, a capital that speaks.
const speech = `
1  Kim Kim PROPN NNP 2 nsubj NER=B-PER|Entity=(e1-PER-1)
2  said say VERB VBD 0 root
3  Oslo Oslo PROPN NNP 4 nsubj NER=B-LOC
4  attacked attack VERB VBD 2 ccomp
5  Ruritania Ruritania PROPN NNP 4 obj NER=B-LOC
6  on on ADP IN 7 case
7  Friday Friday PROPN NNP 4 obl SpaceAfter=No
8  , , PUNCT , 10 punct
9  according accord VERB VBG 11 case
10 to to ADP IN 9 fixed
11 Xinhua Xinhua PROPN NNP 2 obl NER=B-ORG|SpaceAfter=No
12 . . PUNCT . 2 punct

1 A a DET DT 2 det
2 report report NOUN NN 6 nsubj
3 from from ADP IN 5 case
4 The the DET DT 5 det NER=B-ORG
5 Guardian Guardian PROPN NNP 2 nmod NER=I-ORG
6 denied deny VERB VBD 0 root
7 it it PRON PRP 6 obj SpaceAfter=No
8 . . PUNCT . 6 punct

1 Oslo Oslo PROPN NNP 2 nsubj NER=B-LOC
2 said say VERB VBD 0 root
3 on on ADP IN 4 case
4 Saturday Saturday PROPN NNP 2 obl
5 Mara Mara PROPN NNP 7 nsubj NER=B-PER
6 Dol Dol PROPN NNP 5 flat NER=I-PER
7 left leave VERB VBD 2 ccomp
8 Geneva Geneva PROPN NNP 7 obj NER=B-LOC|SpaceAfter=No
9 . . PUNCT . 2 punct
`

func TestQuotations(t *testing.T) {
	s := newScene(t, speech)
	agency := s.says(0, "Xinhua", "according to", "Kim said Oslo attacked Ruritania on Friday")
	agencyID := agency.ID
	kim := s.says(0, "Kim", "said", "Oslo attacked Ruritania on Friday")
	kim.In = agencyID
	kimID := kim.ID
	s.event("Attack", "attacked", 0, "Oslo", "attacked", "obj:Ruritania", "when:on:Friday").In = kimID
	s.says(2, "Oslo", "said", "Mara Dol left Geneva")
	govID := s.sts[len(s.sts)-1].ID
	s.add(statement.Proposition, 2, "rel:leave", "Mara Dol", "left", "obj:Geneva").In = govID
	rec := s.resolve()
	wantFacts(t, rec,
		`Quotation: ent:xinhua-news-agency qw:said "Kim said Oslo attacked Ruritania on Friday" EDGE`,
		`Quotation: ent:kim qw:said "Oslo attacked Ruritania on Friday" by ent:xinhua-news-agency EDGE`,
		`Attack: ent:norway qw:attacked ent:ruritania @2025-01-31 by ent:kim`,
		`Quotation: ent:norway qw:said "Mara Dol left Geneva" @2025-02-01 EDGE`,
		`Statement: ent:mara-dol rel:leave ent:geneva by ent:norway`,
	)
}

func TestTrust(t *testing.T) {
	content := "Mara Dol left Geneva"
	for _, row := range []struct {
		name string
		make func(s *scene, st *statement.Statement)
		want []string
	}{
		{"the article's own publisher", func(s *scene, st *statement.Statement) { s.a.Publisher = "Mara Dol" },
			[]string{`Quotation: ent:mara-dol qw:said "Mara Dol left Geneva" EDGE`, `Statement: ent:mara-dol rel:leave ent:geneva by ent:mara-dol EDGE`}},
		{"somebody", func(*scene, *statement.Statement) {},
			[]string{`Quotation: ent:mara-dol qw:said "Mara Dol left Geneva" EDGE`, `Statement: ent:mara-dol rel:leave ent:geneva by ent:mara-dol`}},
		{"did not say", func(_ *scene, st *statement.Statement) { st.Polarity = schema.Negative },
			[]string{`Quotation: ent:mara-dol qw:said "Mara Dol left Geneva" negative`}},
		{"denied", func(s *scene, st *statement.Statement) {
			st.Polarity, st.Predicate.Lemma = schema.Negative, "deny"
			s.sts[1].Polarity = schema.Negative
		}, []string{`Quotation: ent:mara-dol qw:said "Mara Dol left Geneva" negative`, `Statement: ent:mara-dol rel:leave ent:geneva negative by ent:mara-dol`}},
		{"among what is denied", func(_ *scene, st *statement.Statement) {
			st.Polarity, st.Predicate.Lemma = schema.Negative, "deny"
		}, []string{`Quotation: ent:mara-dol qw:said "Mara Dol left Geneva" negative`, `Statement: ent:mara-dol rel:leave ent:geneva possible by ent:mara-dol`}},
		{"taken for granted in a denial", func(s *scene, st *statement.Statement) {
			st.Polarity, st.Predicate.Lemma = schema.Negative, "deny"
			s.sts[1].Kind, s.sts[1].Relation = statement.Attribute, "basedIn"
		}, []string{`Quotation: ent:mara-dol qw:said "Mara Dol left Geneva" negative`, `Attribute: ent:mara-dol qw:basedIn ent:geneva by ent:mara-dol`}},
		{"hoped", func(_ *scene, st *statement.Statement) { st.Relation = "hoped" },
			[]string{`Quotation: ent:mara-dol qw:hoped "Mara Dol left Geneva" EDGE`, `Statement: ent:mara-dol rel:leave ent:geneva possible by ent:mara-dol`}},
		{"nobody named", func(_ *scene, st *statement.Statement) { st.Source = nil },
			[]string{`Quotation: - qw:said "Mara Dol left Geneva" here`, `Statement: ent:mara-dol rel:leave ent:geneva`}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := newScene(t, speech)
			id := s.says(2, "Mara Dol", "left", content).ID
			s.add(statement.Proposition, 2, "rel:leave", "Mara Dol", "left", "obj:Geneva").In = id
			row.make(s, &s.sts[0])
			wantFacts(t, s.resolve(), row.want...)
		})
	}
}

// reports has who speaks in other words than a name.
const reports = `
1 The the DET DT 2 det
2 Guardian Guardian PROPN NNP 3 nsubj
3 published publish VERB VBD 0 root
4 an a DET DT 5 det
5 article article NOUN NN 3 obj
6 saying say VERB VBG 5 acl
7 it it PRON PRP 8 nsubj
8 rained rain VERB VBD 6 ccomp SpaceAfter=No
9 . . PUNCT . 3 punct

1 The the DET DT 2 det
2 director director NOUN NN 8 nsubj
3 of of ADP IN 5 case
4 Red Red PROPN NNP 5 compound NER=B-ORG
5 Bank Bank PROPN NNP 2 nmod NER=I-ORG
6 Mara Mara PROPN NNP 5 flat NER=B-PER
7 Dol Dol PROPN NNP 6 flat NER=I-PER
8 said say VERB VBD 0 root
9 it it PRON PRP 8 obj SpaceAfter=No
10 . . PUNCT . 8 punct

1 The the DET DT 2 det
2 director director NOUN NN 6 nsubj
3 of of ADP IN 4 case
4 Mara Mara PROPN NNP 2 nmod NER=B-PER
5 Dol Dol PROPN NNP 4 flat NER=I-PER
6 said say VERB VBD 0 root
7 it it PRON PRP 6 obj SpaceAfter=No
8 . . PUNCT . 6 punct

1 A a DET DT 3 det
2 Reuters Reuters PROPN NNP 3 compound
3 report report NOUN NN 4 nsubj
4 said say VERB VBD 0 root
5 it it PRON PRP 4 obj SpaceAfter=No
6 . . PUNCT . 4 punct

1 Its its PRON PRP$ 2 nmod:poss
2 owner owner NOUN NN 6 nsubj
3 , , PUNCT , 4 punct
4 Acme Acme PROPN NNP 2 appos NER=B-ORG
5 , , PUNCT , 4 punct
6 said say VERB VBD 0 root
7 it it PRON PRP 6 obj SpaceAfter=No
8 . . PUNCT . 6 punct

1 Reuters Reuters PROPN NNP 3 compound
2 news news NOUN NN 3 compound
3 agency agency NOUN NN 4 nsubj
4 said say VERB VBD 0 root
5 it it PRON PRP 4 obj SpaceAfter=No
6 . . PUNCT . 4 punct

1 President President PROPN NNP 8 nsubj
2 of of ADP IN 3 case
3 Chile Chile PROPN NNP 1 nmod NER=B-LOC
4 ( ( PUNCT -LRB- 5 punct
5 CHI CHI PROPN NNP 3 appos
6 ) ) PUNCT -RRB- 5 punct
7 Dol Dol PROPN NNP 8 appos NER=B-PER
8 said say VERB VBD 0 root
9 it it PRON PRP 8 obj SpaceAfter=No
10 . . PUNCT . 8 punct

1 Red Red PROPN NNP 2 compound NER=B-ORG
2 Bank Bank PROPN NNP 6 nsubj NER=I-ORG
3 president president NOUN NN 4 compound
4 Mara Mara PROPN NNP 2 appos NER=B-PER
5 Dol Dol PROPN NNP 4 flat NER=I-PER
6 said say VERB VBD 0 root
7 it it PRON PRP 6 obj SpaceAfter=No
8 . . PUNCT . 6 punct

1 Red red ADJ JJ 2 amod
2 minister minister NOUN NN 9 nsubj
3 Tom Tom PROPN NNP 2 dep NER=B-PER
4 Ode Ode PROPN NNP 3 flat NER=I-PER
5 and and CCONJ CC 6 cc
6 leader leader NOUN NN 2 conj
7 Mara Mara PROPN NNP 6 dep NER=B-PER
8 Dol Dol PROPN NNP 7 flat NER=I-PER
9 said say VERB VBD 0 root
10 it it PRON PRP 9 obj SpaceAfter=No
11 . . PUNCT . 9 punct
`

func TestSpeakers(t *testing.T) {
	for _, row := range []struct {
		sent              int
		source, cue, want string
	}{
		{0, "an article", "saying", "ent:guardian"},
		{0, "The Guardian", "saying", "ent:guardian"},
		{1, "The director of Red Bank Mara Dol", "said", "ent:mara-dol"},
		{2, "The director of Mara Dol", "said", ""},
		{3, "A Reuters report", "said", "ent:reuters"},
		{3, "report", "said", "ent:reuters"},
		{4, "Its owner , Acme ,", "said", "ent:acme"},
		{4, "Its owner", "said", "ent:acme"},
		{6, "President of Chile", "said", "ent:dol"},
		{7, "Red Bank president Mara Dol", "said", "ent:mara-dol"},
		{8, "Red minister Tom Ode and leader Mara Dol", "said", ""},
		{5, "Reuters news agency", "said", "ent:reuters"},
	} {
		s := newScene(t, reports)
		s.says(row.sent, row.source, row.cue, "it")
		s.resolve()
		if got := s.sts[0].Source.Entity; got != row.want {
			t.Errorf("%s: %q, want %q", row.source, got, row.want)
		}
	}
}

// What is written speaks for who wrote it.
func TestAuthor(t *testing.T) {
	s := newScene(t, speech)
	s.says(1, "A report from The Guardian", "denied", "it")
	wantFacts(t, s.resolve(), `Quotation: ent:guardian qw:said "it" EDGE`)
	if got := s.sts[0].Source.Resolved; got != "The Guardian" {
		t.Errorf("resolved %q", got)
	}
}

// A capital acts as its country; as a place it is a city.
func TestMetonyms(t *testing.T) {
	s := newScene(t, speech)
	s.event("Rejection", "rejected", 0, "Oslo", "attacked", "obj:Ruritania")
	s.event("Hosting", "hosted", 0, "Oslo", "attacked", "obj:Ruritania")
	s.event("Rejection", "rejected", 0, "Kim", "said", "obj:Ruritania", "where:in:Oslo")
	wantFacts(t, s.resolve(),
		`Rejection: ent:norway qw:rejected ent:ruritania EDGE`,
		`Hosting: ent:oslo qw:hosted ent:ruritania EDGE`,
		`Rejection: ent:kim qw:rejected ent:ruritania EDGE`,
	)
}

const capitals = `
1 Oslo Oslo PROPN NNP 4 nsubj NER=B-LOC
2 and and CCONJ CC 3 cc
3 Lima Lima PROPN NNP 1 conj NER=B-LOC
4 drew draw VERB VBD 0 root
5 closer closer ADV RB 4 advmod SpaceAfter=No
6 . . PUNCT . 4 punct

1 Lima Lima PROPN NNP 2 nsubj NER=B-LOC
2 sent send VERB VBD 0 root
3 troops troops NOUN NNS 2 obj
4 . . PUNCT . 2 punct
`

// A capital that rejected something is its government wherever it acts, and what
// only states do is done by one anyway.
func TestGoverning(t *testing.T) {
	s := newScene(t, capitals)
	s.event("Rejection", "rejected", 0, "Oslo", "drew")
	s.add(statement.Proposition, 0, "rel:draw", "Oslo", "drew")
	s.add(statement.Proposition, 0, "rel:draw", "Lima", "drew")
	s.event("Hosting", "hosted", 0, "Oslo", "drew")
	s.add(statement.Proposition, 1, "rel:send", "Lima", "sent", "obj:troops")
	s.add(statement.Proposition, 1, "rel:be_sent", "Lima", "sent").Passive = true
	wantFacts(t, s.resolve(),
		`Rejection: ent:norway qw:rejected -`,
		`Statement: ent:norway rel:draw -`,
		`Statement: ent:lima rel:draw -`,
		`Hosting: ent:oslo qw:hosted -`,
		`Statement: ent:peru rel:send "troops" EDGE`,
		`Statement: ent:lima rel:be_sent -`,
	)
}

func TestCapitalsTogether(t *testing.T) {
	s := newScene(t, capitals)
	s.add(statement.Proposition, 0, "rel:draw", "Oslo + Lima", "drew")
	s.add(statement.Attribute, 0, "memberOf", "Oslo + Lima", "closer", "obj:closer")
	wantFacts(t, s.resolve(),
		`Statement: ent:norway rel:draw -`,
		`Statement: ent:peru rel:draw -`,
		`Attribute: ent:oslo qw:memberOf "closer" EDGE`,
		`Attribute: ent:lima qw:memberOf "closer" EDGE`,
	)
}

// Attributions that hold each other are dropped with what they hold.
func TestCycle(t *testing.T) {
	s := newScene(t, speech)
	a := s.says(2, "Oslo", "said", "Mara Dol left Geneva").ID
	b := s.says(0, "Kim", "said", "Oslo attacked Ruritania on Friday").ID
	s.sts[0].In, s.sts[1].In = b, a
	s.add(statement.Proposition, 2, "rel:leave", "Mara Dol", "left", "obj:Geneva").In = "gone"
	wantFacts(t, s.resolve())
}
