package resolve

import (
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// days has when-phrases of several kinds; the article is of Monday 3 February
// 2025.
const days = `
1 Mara Mara PROPN NNP 2 nsubj NER=B-PER
2 sang sing VERB VBD 0 root
3 from from ADP IN 4 case
4 1980 1980 NUM CD 2 obl
5 to to ADP IN 6 case
6 2012 2012 NUM CD 2 obl
7 on on ADP IN 8 case
8 Friday Friday PROPN NNP 2 obl
9 last last ADJ JJ 10 amod
10 year year NOUN NN 2 obl:unmarked
11 in in ADP IN 12 case
12 Bergen Bergen PROPN NNP 2 obl NER=B-LOC
13 near near ADP IN 14 case
14 Oslo Oslo PROPN NNP 2 obl NER=B-LOC
15 on on ADP IN 16 case
16 January January PROPN NNP 2 obl
17 8 8 NUM CD 16 nummod
18 . . PUNCT . 2 punct
`

func TestTime(t *testing.T) {
	for _, row := range []struct {
		name, verb string
		modality   schema.Modality
		objects    []string
		want       string // value <text>
	}{
		{"a past day", "sang", schema.Actual, []string{"when:on:Friday"}, "2025-01-31 <on Friday>"},
		{"a planned day", "will sing", schema.Planned, []string{"when:on:Friday"}, "2025-02-07 <on Friday>"},
		{"a possible day", "may sing", schema.Possible, []string{"when:on:Friday"}, "2025-02-07 <on Friday>"},
		{"a plan of the past may have been for either day", "was to sing", schema.Planned, []string{"when:on:Friday"}, ""},
		{"but a year is a year", "was to sing", schema.Planned, []string{"when:last year"}, "2024 <last year>"},
		{"the finer of two", "sang", schema.Actual, []string{"when:last year", "when:on:Friday"}, "2025-01-31 <on Friday>"},
		{"one time in two phrases", "sang", schema.Actual, []string{"when:from:1980", "when:to:2012"}, "1980/2012 <from 1980 to 2012>"},
		{"no time, no date", "sang", schema.Actual, []string{"where:in:Bergen"}, ""},
	} {
		s := newScene(t, days)
		st := s.add(statement.Proposition, 0, "rel:sing", "Mara", "sang", row.objects...)
		st.Predicate.Text, st.Modality = row.verb, row.modality
		s.resolve()
		got := ""
		if tm := s.sts[0].Time; tm != nil {
			got = tm.Value + " <" + tm.Text + ">"
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

// The simple present with a day is a schedule, unless the day is too far ahead.
func TestSchedule(t *testing.T) {
	for phrase, want := range map[string]string{"when:on:Friday": "2025-02-07", "when:on:January 8": "2025-01-08"} {
		s := newScene(t, days)
		s.d.Sentences[0].Tokens[1].XPOS = "VBZ"
		s.add(statement.Proposition, 0, "rel:sing", "Mara", "sang", phrase)
		s.resolve()
		if tm := s.sts[0].Time; tm == nil || tm.Value != want {
			t.Errorf("%s: %+v", phrase, tm)
		}
	}
}

// A verb whose past is spelt as its base tells of the past, whatever its tag.
func TestUnchangingPast(t *testing.T) {
	s := newScene(t, days)
	s.d.Sentences[0].Tokens[1].XPOS, s.d.Sentences[0].Tokens[1].Form = "VBP", "beat"
	s.add(statement.Proposition, 0, "rel:beat", "Mara", "sang", "when:on:Friday")
	s.resolve()
	if tm := s.sts[0].Time; tm == nil || tm.Value != "2025-01-31" {
		t.Errorf("%+v", tm)
	}
}

func TestPlace(t *testing.T) {
	for _, row := range []struct{ objects, want string }{
		{"where:in:Bergen", "ent:bergen"},
		{"where:near:Oslo", "ent:oslo"},
		{"where:to:Oslo", ""},
		{"obl:in:Bergen", ""},
	} {
		s := newScene(t, days)
		s.add(statement.Proposition, 0, "rel:sing", "Mara", "sang", row.objects)
		s.resolve()
		got := ""
		if p := s.sts[0].Place; p != nil {
			got = p.Entity
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.objects, got, row.want)
		}
	}
}

// An event has the place of its frame; a hall in a city is in the city.
func TestPlaceOfEvent(t *testing.T) {
	const hall = `
1 Mara Mara PROPN NNP 2 nsubj NER=B-PER
2 sang sing VERB VBD 0 root
3 in in ADP IN 5 case
4 the the DET DT 5 det
5 hall hall NOUN NN 2 obl
6 in in ADP IN 7 case
7 Bergen Bergen PROPN NNP 5 nmod NER=B-LOC
8 . . PUNCT . 2 punct
`
	for _, row := range []struct{ place, entity, text string }{
		{"the hall in Bergen", "ent:bergen", "Bergen"},
		{"the hall", "", "the hall"},
		{"Bergen", "ent:bergen", "Bergen"},
	} {
		s := newScene(t, hall)
		st := s.event("Meeting", "met", 0, "Mara", "sang")
		st.Event.Roles["place"] = []statement.Slot{*s.one(0, row.place)}
		s.resolve()
		if p := s.sts[0].Place; p == nil || p.Entity != row.entity || p.Text(s.d) != row.text {
			t.Errorf("%s: %+v", row.place, p)
		}
	}
}

// Where no day is known, a fact keeps the words that say when.
func TestOccasions(t *testing.T) {
	for _, tt := range []struct {
		objects []string
		want    string
	}{
		{[]string{"when:after:his letter to Norway"}, "after his letter to Norway"},
		{[]string{"obj:Ode", "when:after:his letter"}, "after his letter"},
		{[]string{"obj:Ode", "obl:for:his letter"}, ""},
		{[]string{"obj:Ode", "when:for:his letter"}, ""},
		{[]string{"obj:Ode", "when:while:his letter"}, ""},
	} {
		s := newScene(t, visit)
		s.a.Published = time.Time{}
		s.add(statement.Proposition, 1, "rel:thank", "She", "thanked", tt.objects...)
		rec := s.resolve()
		if len(rec.Facts) != 1 {
			t.Fatalf("%v: %+v", tt.objects, rec.Facts)
		}
		got := ""
		for _, r := range rec.Facts[0].Roles {
			if r.Name == schema.RoleWhen {
				got = r.Value.Text
			}
		}
		if got != tt.want {
			t.Errorf("%v: %q, want %q", tt.objects, got, tt.want)
		}
	}
	s := newScene(t, visit)
	s.add(statement.Proposition, 0, "rel:meet", "Oda", "met", "when:on:Sunday", "when:in:Oslo")
	if f := s.resolve().Facts; len(f) != 1 || f[0].Time == nil || len(f[0].Roles) > 0 {
		t.Errorf("beside a day: %+v", f)
	}
}
