package resolve

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// names builds a document of one sentence for each line. A line is "TYPE words",
// optionally followed by "=n", the number of its chain; a word that ends in
// "/X" has the universal tag X, others are PROPN. The first word is the head.
func names(t *testing.T, lines ...string) *doc.Document {
	t.Helper()
	var b strings.Builder
	for _, l := range lines {
		kind, words, _ := strings.Cut(l, " ")
		words, chain, chained := strings.Cut(words, " =")
		fields := strings.Fields(words)
		for i, w := range fields {
			form, upos, ok := strings.Cut(w, "/")
			if !ok {
				upos = "PROPN"
			}
			head, rel := 1, "flat"
			if i == 0 {
				head, rel = 0, "root"
			}
			misc := "NER=I-" + kind
			if i == 0 {
				misc = "NER=B-" + kind
			}
			if kind == "O" {
				misc = "SpaceAfter=Yes"
			}
			if chained && i == 0 {
				misc += "|Entity=(e" + chain + "-" + kind + "-1"
				if len(fields) == 1 {
					misc += ")"
				}
			} else if chained && i == len(fields)-1 {
				misc += "|Entity=e" + chain + ")"
			}
			fmt.Fprintf(&b, "%d %s %s %s _ %d %s %s\n", i+1, form, form, upos, head, rel, misc)
		}
		b.WriteString("\n")
	}
	d, err := doc.Parse(b.String())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNames(t *testing.T) {
	const text = `
1 Muslims Muslim PROPN NNPS 2 nsubj NER=B-PER
2 met meet VERB VBD 0 root
3 Leeds Leeds PROPN NNP 4 compound NER=B-LOC
4 Mercury Mercury PROPN NNP 2 obj
5 in in ADP IN 6 case
6 Leeds Leeds PROPN NNP 2 obl NER=B-PER
7 . . PUNCT . 2 punct
`
	s := newScene(t, text)
	s.add(statement.Proposition, 0, "rel:meet", "Muslims", "met", "obj:Leeds Mercury")
	s.sts[0].Objects[0].Head = 2 // however the tree has it
	rec := s.resolve()
	if o := s.sts[0].Objects[0]; o.Entity != "" {
		t.Errorf("a piece of a name stands for %s", o.Entity)
	}
	if len(rec.Entities) != 1 || rec.Entities[0].ID != "ent:leeds" || rec.Entities[0].Class == Person {
		t.Errorf("one is in places, and many people are not one: %+v", rec.Entities)
	}
}

// Two tags are one name where the tree makes them one.
func TestSplitNames(t *testing.T) {
	const text = `
1 Raymond Raymond PROPN NNP 3 nsubj NER=B-PER|Entity=(e1-PER-1
2 Chan Chan PROPN NNP 1 flat NER=I-PER|Entity=e1)
3 met meet VERB VBD 0 root
4 Raymond Raymond PROPN NNP 5 compound NER=B-PER|Entity=(e1-PER-1)
5 Wong Wong PROPN NNP 3 obj NER=B-PER|Entity=(e2-PER-1)
6 . . PUNCT . 3 punct

1 Wong Wong PROPN NNP 2 nsubj NER=B-PER|Entity=(e2-PER-1)
2 left leave VERB VBD 0 root
3 . . PUNCT . 2 punct
`
	s := newScene(t, text)
	s.event("Meeting", "met", 0, "Raymond Chan", "met", "obj:Raymond Wong")
	wantFacts(t, s.resolve(), `Meeting: ent:raymond-chan qw:met ent:raymond-wong EDGE`)
}

// A proper noun that was not tagged is the only person who is called so.
func TestLooseNames(t *testing.T) {
	const text = `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Dol Dol PROPN NNP 1 flat NER=I-PER
3 met meet VERB VBD 0 root
4 Tom Tom PROPN NNP 3 obj NER=B-PER
5 Ode Ode PROPN NNP 4 flat NER=I-PER
6 . . PUNCT . 3 punct

1 Dol Dol PROPN NNP 2 nsubj
2 left leave VERB VBD 0 root
3 Ulm Ulm PROPN NNP 2 obj
4 with with ADP IN 6 case
5 the the DET DT 6 det
6 Ode Ode PROPN NNP 2 obl
7 . . PUNCT . 2 punct
`
	s := newScene(t, text)
	s.add(statement.Proposition, 1, "rel:leave", "Dol", "left", "obj:Ulm", "obl:with:the Ode")
	rec := s.resolve()
	wantFacts(t, rec, `Statement: ent:mara-dol rel:leave "Ulm" EDGE`)
	if r := rec.Facts[0].Roles; len(r) != 1 || r[0].Value.Entity != "" {
		t.Errorf("what has an article is no person: %+v", r)
	}
}

func TestHyphenatedNames(t *testing.T) {
	const text = `
1 Sainte Sainte PROPN NNP 3 compound NER=B-LOC|SpaceAfter=No
2 - - PUNCT HYPH 3 punct SpaceAfter=No
3 Aude Aude PROPN NNP 4 nsubj NER=B-LOC
4 joined join VERB VBD 0 root
5 Norway Norway PROPN NNP 7 compound NER=B-LOC|SpaceAfter=No
6 - - PUNCT HYPH 7 punct SpaceAfter=No
7 Chile Chile PROPN NNP 8 compound NER=B-LOC
8 talks talk NOUN NNS 4 obj
9 . . PUNCT . 4 punct
`
	var got []string
	for _, e := range newScene(t, text).resolve().Entities {
		got = append(got, e.ID)
	}
	if want := []string{"ent:chile", "ent:norway", "ent:sainte-aude"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestNameWithNoun(t *testing.T) {
	const text = `
1 Mara Mara PROPN NNP 2 nsubj NER=B-PER
2 left leave VERB VBD 0 root
3 Ajuda Ajuda PROPN NNP 4 compound NER=B-LOC
4 Palace Palace PROPN NNP 2 obj
5 for for ADP IN 7 case
6 Ulm Ulm PROPN NNP 7 compound NER=B-LOC
7 University University PROPN NNP 2 obl
8 . . PUNCT . 2 punct
`
	rec := newScene(t, text).resolve()
	var got []string
	for _, e := range rec.Entities {
		got = append(got, e.ID+" "+e.Class)
	}
	if want := []string{"ent:ajuda-palace schema:Place", "ent:mara schema:Person", "ent:ulm-university schema:Organization"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A bare name before the introduction of one person is about the one who was
// introduced by then.
func TestIntroduction(t *testing.T) {
	r, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := r.newCast(names(t, "PER Mara Dol", "PER Dol =1", "O she/PRON =1", "PER Tom Dol =1", "PER Dol =1"), "")
	for sent, want := range []string{"ent:mara-dol", "ent:mara-dol", "ent:mara-dol", "ent:tom-dol", "ent:tom-dol"} {
		if m := c.at[place{sent, 0}]; m == nil || m.id != want {
			t.Errorf("sentence %d: %+v, want %s", sent, m, want)
		}
	}
}

// The sentence that introduces somebody may say the family name first.
func TestIntroductionInOne(t *testing.T) {
	s := newScene(t, `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Dol Dol PROPN NNP 1 flat NER=I-PER
3 left leave VERB VBD 0 root

1 Another another DET DT 2 det
2 Dol Dol PROPN NNP 7 nsubj NER=B-PER|Entity=(e1-PER-1)
3 , , PUNCT , 4 punct
4 Tom Tom PROPN NNP 2 appos NER=B-PER|Entity=(e1-PER-1
5 Dol Dol PROPN NNP 4 flat NER=I-PER|Entity=e1)
6 , , PUNCT , 4 punct
7 slept sleep VERB VBD 0 root
`)
	s.add(statement.Proposition, 1, "rel:sleep", "Another Dol", "slept")
	wantFacts(t, s.resolve(), `Statement: ent:tom-dol rel:sleep -`)
}

// Of a name that was tagged in part nobody knows whose it is.
func TestCutNames(t *testing.T) {
	const text = `
1 Tom Tom PROPN NNP 3 nsubj NER=B-PER|Entity=(e1-PER-1
2 Ode Ode PROPN NNP 1 flat NER=I-PER|Entity=e1)
3 met meet VERB VBD 0 root
4 Minister Minister PROPN NNP 6 compound
5 Teresa Teresa PROPN NNP 6 compound
6 Ode Ode PROPN NNP 3 obj NER=B-PER|Entity=(e1-PER-1)
7 . . PUNCT . 3 punct

1 Prosecutor Prosecutor PROPN NNP 2 nmod:desc
2 Ode Ode PROPN NNP 3 nsubj NER=B-PER|Entity=(e1-PER-1)
3 left leave VERB VBD 0 root
4 . . PUNCT . 3 punct

1 Tom Tom PROPN NNP 2 compound
2 Ode Ode PROPN NNP 3 nsubj NER=B-PER|Entity=(e1-PER-1)
3 sang sing VERB VBD 0 root
4 . . PUNCT . 3 punct
`
	s := newScene(t, text)
	s.event("Meeting", "met", 0, "Tom Ode", "met", "obj:Minister Teresa Ode")
	s.add(statement.Proposition, 1, "rel:leave", "Prosecutor Ode", "left")
	s.add(statement.Proposition, 2, "rel:sing", "Tom Ode", "sang")
	wantFacts(t, s.resolve(),
		`Statement: ent:tom-ode rel:sing -`,
		`Meeting: ent:tom-ode qw:met "Minister Teresa Ode" EDGE`,
		`Statement: ent:tom-ode rel:leave -`,
	)
}

// "The Institute" is the only one there is.
func TestCommonNames(t *testing.T) {
	for _, row := range []struct {
		lines string
		want  int // sentences that mention the first member
	}{
		{"ORG Institute of Physics|ORG Institute", 2},
		{"ORG Red Lake Institute|ORG Institute", 2},
		{"ORG Institute of Physics|ORG Red Lake Institute|ORG Institute", 1},
		{"PER Mara Hall|ORG Hall", 1},
	} {
		r, err := New(nil)
		if err != nil {
			t.Fatal(err)
		}
		c := r.newCast(names(t, strings.Split(row.lines, "|")...), "")
		if got := len(c.members[0].in); got != row.want {
			t.Errorf("%s: %d mentions, want %d", row.lines, got, row.want)
		}
	}
}

func TestCast(t *testing.T) {
	frames, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(frames)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ text, want string }{
		// people
		{"PER Ana Sofía Ruiz", "ana-sofia-ruiz/Person"},
		{"PER Pak Ji Won|PER Pak Ji-won", "pak-ji-won/Person=Pak Ji-won"},
		{"PER MARA DOL|PER Mara Dol", "mara-dol/Person=Mara Dol"},
		{"PER Mara Dol =1|PER Dol =1|O she/PRON =1", "mara-dol/Person"},
		{"PER Mara Dol|PER Tom Dol|PER Dol", "mara-dol/Person tom-dol/Person"},
		{"PER Mara Dol =2|PER Dol =1|PER Tom Dol =1|PER Dol =1", "mara-dol/Person tom-dol/Person"},
		{"PER Omar al-Dol =1|PER Al-Dol =1|PER Al-Dol =1", "omar-al-dol/Person=Omar al-Dol"},
		{"PER Dol", "dol/Person"},
		{"PER President Dol", "dol/Person"},
		{"PER President", ""},
		{"PER Dr. Dol", "dol/Person"},
		{"PER Mara Dol =1|ORG Ministry of Trade =1", "mara-dol/Person"},
		// types are put to the vote
		{"ORG Mara Dol =1|PER Dol =1|O he/PRON =1", "mara-dol/Person"},
		{"LOC Acme =1|ORG Acme =1|ORG Acme Ltd =1", "acme-ltd/Organization"},
		{"OTH Treaty of Ulm", "treaty-of-ulm/Thing"},
		// countries and capitals
		{"LOC ROK|LOC South Korea|LOC Republic of Korea", "south-korea/Country=South Korea"},
		{"LOC Korea", "korea/Place"},
		{"LOC Kiev|LOC Kyiv", "kyiv/City=Kyiv"},
		{"ORG China", "china/Country"},
		{"LOC U.S.|LOC US|LOC America", "united-states/Country=United States"},
		{"LOC the/DET Netherlands|LOC Holland", "netherlands/Country"},
		{"MISC Danish/ADJ|MISC Danes|MISC South/ADJ Koreans", "danes/Thing"},
		{"MISC Norway-Chile|MISC Monday|MISC January", ""},
		{"LOC the/DET North|LOC West", ""},
		{"PER April", "april/Person"},
		{"MISC Danish/ADJ rival/NOUN Acme", "acme/Thing"},
		{"PER Gunmen/NOUN", ""},
		{"ORG Church|ORG the/DET Institute|MISC Hall", ""},
		{"ORG Institute|ORG Institute of Physics", "institute-of-physics/Organization"},
		{"LOC Korea Republic =1|O his/PRON =1|O he/PRON =1", "south-korea/Country"},
		{"LOC Korea Republic =1|PER Korea =1|PER Korea =1", "south-korea/Country"},
		{"LOC Sydney =1|PER Sydney Morning Herald =1|LOC Sydney =1", "sydney/City sydney-morning-herald/Organization"},
		{"ORG US President Mara Dol|PER Mara Dol", "united-states/Country mara-dol/Person"},
		{"PER Goalkeeper Mara Dol|PER Mara Dol|PER Mayor Tom", "mara-dol/Person tom/Person"},
		{"LOC Northwire|MISC Northwire", "northwire/Organization"},
		{"ORG Vice President Dol Tower", "vice-president-dol-tower/Organization"},
		// one name, two things
		{"LOC Jordan|PER Jordan =1|O he/PRON =1", "jordan/Country jordan-person/Person"},
		{"PER Washington Irving =1|PER Washington =1|LOC Washington", "washington-irving/Person washington/City"},
		{"PER Ford =1|O he/PRON =1|ORG Ford =2|ORG Ford =2", "ford/Person ford-organization/Organization"},
		{"PER Blip|ORG Blip|ORG Blip", "blip/Organization"},
		{"ORG Acme|LOC Acme", "acme/Organization"},
		// agencies
		{"ORG Xinhua|ORG Xinhua News Agency", "xinhua-news-agency/Organization"},
		{"ORG The/DET Korea Herald", "korea-herald/Organization=The Korea Herald"},
		{"ORG WHO|PER Who", "who/Person world-health-organization/Organization"},
		{"ORG UAE delegation/NOUN|ORG IMF lent Norway", "united-arab-emirates/Country international-monetary-fund/Organization"},
		{"LOC Northwire Bay|LOC Northwire", "northwire-bay/Place northwire/Organization"},
		// short names of organisations
		{"ORG Blip Shipping of Ulm|LOC Blip|PER Blip", "blip-shipping-of-ulm/Organization"},
		{"ORG Blip Shipping|LOC Blip Bay|LOC Blip", "blip-shipping/Organization blip-bay/Place blip/Place"},
		{"ORG Dol Shipping|PER Mara Dol|LOC Dol", "dol-shipping/Organization mara-dol/Person dol/Place"},
		{"ORG Oslo Shipping|LOC Oslo", "oslo-shipping/Organization oslo/City"},
		{"ORG Blip Shipping|PER Blip =1|O she/PRON =1", "blip-shipping/Organization blip/Person"},
		// nothing
		{"O she/PRON =1|O her/PRON =1", ""},
		{"PER '/PUNCT", ""},
	} {
		c := r.newCast(names(t, strings.Split(row.text, "|")...), "Northwire")
		var got []string
		for _, m := range c.members {
			got = append(got, strings.TrimPrefix(m.id, "ent:")+"/"+word(m.class))
		}
		slices.Sort(got)
		want, full, _ := strings.Cut(row.want, "=")
		wants := strings.Fields(strings.ToLower(want))
		slices.Sort(wants)
		if !slices.Equal(got, wants) {
			t.Errorf("%s: %v, want %v", row.text, got, wants)
		} else if full != "" && c.members[0].name != full {
			t.Errorf("%s: name %q, want %q", row.text, c.members[0].name, full)
		}
	}
}

// The order in which the text has the names does not change who is who.
func TestCastOrder(t *testing.T) {
	r, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{"PER Pak Ji Won", "PER Pak Ji-won", "ORG Acme", "LOC Acme", "LOC Jordan", "PER Mara Dol", "PER Tom Dol", "PER Dol", "ORG The/DET Guardian", "ORG Guardian"}
	ids := func() []string {
		var out []string
		for _, m := range r.newCast(names(t, lines...), "").members {
			out = append(out, m.id+" "+m.class+" "+m.name)
		}
		slices.Sort(out)
		return out
	}
	want := ids()
	for range len(lines) {
		lines = append(lines[1:], lines[0])
		if got := ids(); !slices.Equal(got, want) {
			t.Errorf("%v: %v, want %v", lines, got, want)
		}
	}
}

// The article's own publisher is one name, whatever its words were taken for.
func TestPublisher(t *testing.T) {
	r, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := r.newCast(names(t, "LOC Harbour Wire/NOUN", "LOC Harbour"), "Harbour Wire")
	if len(c.members) != 1 || c.members[0].id != "ent:harbour-wire" || c.members[0].class != Organization {
		t.Errorf("%+v", c.members)
	}
}
