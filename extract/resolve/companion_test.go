package resolve

import (
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// company has somebody who goes somewhere with others, and with things.
const company = `
1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Dol Dol PROPN NNP 1 flat NER=I-PER
3 visited visit VERB VBD 0 root
4 Lima Lima PROPN NNP 3 obj NER=B-LOC
5 with with ADP IN 6 case
6 Tom Tom PROPN NNP 3 obl NER=B-PER
7 Ode Ode PROPN NNP 6 flat NER=I-PER
8 and and CCONJ CC 10 cc
9 two two NUM CD 10 nummod
10 ministers minister NOUN NNS 6 conj
11 during during ADP IN 13 case
12 a a DET DT 13 det
13 storm storm NOUN NN 3 obl
14 with with ADP IN 16 case
15 three three NUM CD 16 nummod
16 bags bag NOUN NNS 3 obl SpaceAfter=No
17 . . PUNCT . 3 punct

1 Mara Mara PROPN NNP 7 nsubj NER=B-PER
2 Dol Dol PROPN NNP 1 flat NER=I-PER|SpaceAfter=No
3 , , PUNCT , 4 punct
4 accompanied accompany VERB VBN 1 acl
5 by by ADP IN 6 case
6 Oda Oda PROPN NNP 4 obl:agent NER=B-PER
7 visited visit VERB VBD 0 root
8 Lima Lima PROPN NNP 7 obj NER=B-LOC|SpaceAfter=No
9 . . PUNCT . 7 punct

1 Mara Mara PROPN NNP 3 nsubj NER=B-PER
2 Dol Dol PROPN NNP 1 flat NER=I-PER
3 attended attend VERB VBD 0 root
4 talks talk NOUN NNS 3 obj
5 with with ADP IN 6 case
6 Oda Oda PROPN NNP 4 nmod NER=B-PER
7 and and CCONJ CC 8 cc
8 Lima Lima PROPN NNP 6 conj NER=B-LOC|SpaceAfter=No
9 . . PUNCT . 3 punct
`

// rolesOf lists the roles of the facts of a class by their subjects.
func rolesOf(rec schema.Record, class string) []string {
	var out []string
	for i := range rec.Facts {
		f := &rec.Facts[i]
		if f.Class != class {
			continue
		}
		var b strings.Builder
		b.WriteString(strings.TrimPrefix(f.Subject.Entity, schema.PrefixEntity) + ":")
		for _, r := range f.Roles {
			b.WriteString(" " + r.Name + "=" + strings.TrimPrefix(r.Value.Entity, schema.PrefixEntity) + r.Value.Text)
		}
		out = append(out, b.String())
	}
	slices.Sort(out)
	return out
}

// Who is with somebody does the same at events that one takes part in; what
// else a preposition brings in stays on the fact.
func TestCompanions(t *testing.T) {
	visit := func(s *scene, class string, objects ...string) *statement.Statement {
		return s.event(class, "did", 0, "Mara Dol", "visited", append([]string{"obj:Lima"}, objects...)...)
	}
	for _, row := range []struct {
		name string
		make func(s *scene)
		want []string
	}{
		{"a person and people", func(s *scene) { visit(s, "Visit", "obl:with:Tom Ode + two ministers") }, []string{
			"mara-dol: agent=mara-dol agent=tom-ode agent=two ministers patient=lima",
			"tom-ode: agent=mara-dol agent=tom-ode agent=two ministers patient=lima",
		}},
		{"a thing", func(s *scene) { visit(s, "Visit", "obl:with:three bags", "obl:during:a storm") },
			[]string{"mara-dol: agent=mara-dol during=a storm patient=lima with=three bags"}},
		{"the other side", func(s *scene) { visit(s, "Attack", "obl:with:Tom Ode") },
			[]string{"mara-dol: agent=mara-dol patient=lima with=tom-ode"}},
		{"did not happen", func(s *scene) { visit(s, "Visit", "obl:with:Tom Ode").Polarity = schema.Negative },
			[]string{"mara-dol: agent=mara-dol patient=lima with=tom-ode"}},
		{"a role of the frame", func(s *scene) {
			st := visit(s, "Signing", "obl:with:Tom Ode")
			st.Event.Roles["party"] = st.Objects[1:2]
		}, []string{"mara-dol: agent=mara-dol party=tom-ode patient=lima"}},
		{"a person of what is attended", func(s *scene) { s.event("Attendance", "did", 2, "Mara Dol", "attended", "obj:talks with Oda and Lima") }, []string{
			"mara-dol: agent=mara-dol agent=oda patient=talks with Oda and Lima",
			"oda: agent=mara-dol agent=oda patient=talks with Oda and Lima",
		}},
		{"accompanied by", func(s *scene) {
			p := s.add(statement.Proposition, 1, "rel:accompany", "Mara Dol", "accompanied", "agent:by:Oda")
			p.Passive, p.Predicate.Lemma = true, "accompany"
			s.event("Travel", "did", 1, "Mara Dol", "visited", "obj:Lima")
		}, []string{"mara-dol: agent=mara-dol agent=oda patient=lima", "oda: agent=mara-dol agent=oda patient=lima"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := newScene(t, company)
			row.make(s)
			rec := s.resolve()
			for _, st := range s.sts {
				if st.Event == nil {
					continue
				}
				if got := rolesOf(rec, st.Event.Class); !slices.Equal(got, row.want) {
					t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(row.want, "\n  "))
				}
			}
			quads, err := schema.Encode(rec)
			if err != nil {
				t.Fatal(err)
			}
			if back, err := schema.Decode(quads); err != nil || len(back) != 1 || len(back[0].Facts) != len(rec.Facts) {
				t.Errorf("facts → quads → facts: %v", err)
			}
		})
	}
}
