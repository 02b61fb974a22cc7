package browse

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/schema"
)

func ent(id string) schema.Value                  { return schema.Value{Entity: "ent:" + id} }
func text(s string) schema.Value                  { return schema.Value{Text: s} }
func is1(name string, v schema.Value) schema.Role { return schema.Role{Name: name, Value: v} }
func on(day string) *schema.Time                  { return &schema.Time{Value: day} }

// A row is a fact with the words of the article that tell it.
type row struct {
	trigger string
	schema.Fact
}

// harbour is a small graph: a mayor who meets, plans, denies and talks. It has
// the first so many of the facts.
func harbour(t *testing.T, facts int) *Browser {
	t.Helper()
	s, err := graph.Open(graph.Memory, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	rows := []row{
		{"met", schema.Fact{Class: "Meeting", Relation: "qw:met", Symmetric: true, Subject: ent("mara-lind"), Object: ent("tom-ode"), Time: on("2031-02-03"),
			Roles: []schema.Role{is1("agent", ent("mara-lind")), is1("patient", ent("tom-ode")), is1("place", ent("riga"))}}},
		{"will travel to", schema.Fact{Class: "Travel", Relation: "qw:travelledTo", Subject: ent("mara-lind"), Object: ent("oslo"), Time: on("2031-02-09"),
			Modality: schema.Planned, AttributedTo: ent("tom-ode"), Roles: []schema.Role{is1("agent", ent("mara-lind")), is1("destination", ent("oslo"))}}},
		{"did not sign", schema.Fact{Class: "Signing", Relation: "qw:signed", Subject: ent("tom-ode"), Object: text("the lease"), Polarity: schema.Negative,
			Roles: []schema.Role{is1("agent", ent("tom-ode")), is1("theme", text("the lease"))}}},
		{"had sold", schema.Fact{Class: schema.Open, Relation: "rel:sell", Subject: ent("mara-lind"), Object: text("a pier"), Polarity: schema.Negative, AttributedTo: ent("tom-ode")}},
		{"mayor", schema.Fact{Class: schema.Attribute, Relation: schema.HoldsPosition, Subject: ent("mara-lind"), Object: text("mayor"),
			Roles: []schema.Role{is1("person", ent("mara-lind")), is1("office", text("mayor")), is1("organization", ent("harbour-board"))}}},
		{"told", schema.Fact{Class: schema.Quotation, Relation: schema.Said, Subject: ent("tom-ode"), Object: text("Mayor Lind works late"),
			Roles: []schema.Role{is1("speaker", ent("tom-ode")), is1("content", text("Mayor Lind works late")), is1("cue", text("told")), is1("direct", text("direct")),
				is1("addressee", text("reporters")), is1("place", text("the pier"))}}},
		{"denied", schema.Fact{Class: schema.Quotation, Relation: schema.Said, Subject: ent("mara-lind"), Object: text("the ferry had sunk"), Polarity: schema.Negative,
			Roles: []schema.Role{is1("speaker", ent("mara-lind")), is1("content", text("the ferry had sunk")), is1("cue", text("denied")), is1("direct", text("indirect"))}}},
		{"works", schema.Fact{Class: schema.Open, Relation: "rel:work_for", Subject: ent("anna-lind"), Object: ent("harbour-board"), Time: on("2031-02")}},
	}
	r := schema.Record{
		Article: schema.Article{ID: "art:2031-02-06-harbour", Headline: "Harbour week", Publisher: "Harbour Post", Published: time.Date(2031, 2, 6, 0, 0, 0, 0, time.UTC), SHA256: "00"},
		Entities: []schema.Entity{
			{ID: "ent:mara-lind", Class: "schema:Person", Name: "Mara Lind", Aliases: []string{"Lind", "Mayor Lind"}},
			{ID: "ent:anna-lind", Class: "schema:Person", Name: "Anna Lind", Aliases: []string{"Lind"}},
			{ID: "ent:tom-ode", Class: "schema:Person", Name: "Tom Ode"},
			{ID: "ent:riga", Class: "schema:City", Name: "Riga"},
			{ID: "ent:oslo", Class: "schema:City", Name: "Oslo"},
			{ID: "ent:harbour-board", Class: "schema:Organization", Name: "Harbour Board"},
		},
	}
	for i, w := range rows[:facts] {
		f := w.Fact
		if f.Polarity == "" {
			f.Polarity = schema.Positive
		}
		if f.Modality == "" {
			f.Modality = schema.Actual
		}
		f.Evidence = []schema.Evidence{{Sentence: i, Begin: 10 * i, End: 10*i + 9, Trigger: w.trigger, Confidence: 0.8}}
		f.SetID()
		r.Facts = append(r.Facts, f)
		r.Sentences = append(r.Sentences, schema.Sentence{Index: i, Begin: 10 * i, End: 10*i + 9, Text: fmt.Sprintf("Sentence %d.", i)})
		for k := range r.Entities {
			r.Entities[k].In = append(r.Entities[k].In, i)
		}
	}
	if _, err := s.Load(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return New(s)
}

const everything = 8

func find(t *testing.T, b *Browser, name string) graph.Entity {
	t.Helper()
	e, err := b.Find(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestFind(t *testing.T) {
	b := harbour(t, everything)
	tests := []struct{ name, want string }{
		{"Tom Ode", "ent:tom-ode"},
		{"ode", "ent:tom-ode"},
		{"<ent:riga>", "ent:riga"},
		{"Lind", `"Lind" may mean 2; say which: Anna Lind (person, ent:anna-lind) Mara Lind (person, ent:mara-lind)`},
		{"Mara Lindt", `nobody and nothing is called "Mara Lindt" in the graph; did you mean: Mara Lind (person, ent:mara-lind) Anna Lind (person, ent:anna-lind)`},
		{"Harbor Board", `nobody and nothing is called "Harbor Board" in the graph; did you mean: Harbour Board (organisation, ent:harbour-board)`},
		{"Zyx", `nobody and nothing is called "Zyx" in the graph`},
		{"ent:zyx", `nobody and nothing is called "ent:zyx" in the graph`},
	}
	for _, tt := range tests {
		e, err := b.Find(t.Context(), tt.name)
		got := e.ID
		if err != nil {
			got = strings.Join(strings.Fields(err.Error()), " ")
		}
		if got != tt.want {
			t.Errorf("%s: %s\nwant %s", tt.name, got, tt.want)
		}
	}
	var ambiguous *graph.AmbiguousError
	if _, err := b.Find(t.Context(), "Lind"); !errors.As(err, &ambiguous) || len(ambiguous.Candidates) != 2 {
		t.Error(err)
	}
}

// What is not plainly so is marked, and whose claim it is told.
func TestTimeline(t *testing.T) {
	b := harbour(t, everything)
	tests := []struct {
		name, since, until, class, want string
	}{
		{"Mara Lind", "", "", "", "2031-02-03 Mara Lind met Tom Ode (Riga)|~2031-02-06 [not so] Mara Lind had sold a pier, according to Tom Ode|" +
			"~2031-02-06 Mara Lind is mayor (Harbour Board)|2031-02-09 [planned] Mara Lind will travel to Oslo, according to Tom Ode"},
		{"Tom Ode", "2031-02-04", "", "", "~2031-02-06 [negative] Tom Ode did not sign the lease"}, // what he only claims is not his
		{"Mara Lind", "", "2031-02-05", "", "2031-02-03 Mara Lind met Tom Ode (Riga)"},
		{"Mara Lind", "2031", "2031", "Meeting", "2031-02-03 Mara Lind met Tom Ode (Riga)"},
		{"Anna Lind", "2031-02-20", "2031-02-21", "", "2031-02 Anna Lind works for Harbour Board"}, // may be then
		{"Anna Lind", "2031-03", "", "", ""},
		{"Tom Ode", "", "", "Quotation", "~2031-02-06 Tom Ode told reporters (the pier): “Mayor Lind works late”"},
	}
	for _, tt := range tests {
		span, err := schema.ParseDays(tt.since, tt.until)
		if err != nil {
			t.Fatal(err)
		}
		line, err := b.Timeline(t.Context(), find(t, b, tt.name), TimelineOptions{Span: span, Class: tt.class})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range line.Events {
			got = append(got, strings.Join(strings.Fields(e.stamp()+e.Fact.Text), " "))
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%s %s %s: %s\nwant %s", tt.name, tt.since, tt.class, g, tt.want)
		}
	}
}

func TestDay(t *testing.T) {
	if got := (&Fact{Fact: &export.Fact{Time: on("../2031-05")}}).day(); got != "2031-05" {
		t.Errorf("the day of ../2031-05 is %q", got)
	}
}

func TestQuotes(t *testing.T) {
	b := harbour(t, everything)
	mara, tom, riga := find(t, b, "Mara Lind"), find(t, b, "Tom Ode"), find(t, b, "Riga")
	early, late := schema.Days{Until: "2031-02-05"}, schema.Days{Since: "2031-02-05"}
	toldBy, denied := "Tom Ode told reporters (the pier): “Mayor Lind works late”", "[negative] Mara Lind denied: the ferry had sunk"
	tests := []struct {
		opt  QuoteOptions
		want string
	}{
		{QuoteOptions{}, toldBy + "|" + denied},
		{QuoteOptions{Limit: 1}, denied},
		{QuoteOptions{By: &mara, Span: late}, denied},
		{QuoteOptions{By: &mara, Span: early}, ""},
		{QuoteOptions{About: &mara}, toldBy},
		{QuoteOptions{By: &tom, About: &mara}, toldBy},
		{QuoteOptions{By: &mara, About: &tom}, ""},
		{QuoteOptions{About: &riga}, ""},
	}
	for i, tt := range tests {
		q, err := b.Quotes(t.Context(), tt.opt)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, q := range q.Quotes {
			got = append(got, q.Fact.Text)
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%d: %s\nwant %s", i, g, tt.want)
		}
	}
}

func TestTop(t *testing.T) {
	b := harbour(t, everything)
	tests := []struct{ by, kind, want string }{
		{"facts", "person", "Mara Lind, Tom Ode, Anna Lind"},
		{"quotes", "", "Mara Lind, Tom Ode"},
		{"connections", "organisation", "Harbour Board"},
		{"facts", "place", "Oslo, Riga"},
		{"size", "", `"size": entities are ordered by facts, quotes, articles or connections`},
		{"facts", "ship", `"ship" is no kind of entity; kinds are person, organisation and place`},
	}
	for _, tt := range tests {
		rows, err := b.Top(t.Context(), tt.by, tt.kind, 0)
		var names []string
		for _, r := range rows {
			names = append(names, r.Name)
		}
		got := strings.Join(names, ", ")
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s %s: %s; want %s", tt.by, tt.kind, got, tt.want)
		}
	}
}

func TestDiff(t *testing.T) {
	old, now := harbour(t, everything-1), harbour(t, everything)
	diff := func(a, b *Browser) string {
		d, err := a.Compare(context.Background(), b, 0)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		p := NewPrinter(&out, false)
		p.Diff(d)
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(out.String(), "\n")
		return strings.Join(strings.Fields(first), " ")
	}
	for _, tt := range []struct {
		a, b *Browser
		want string
	}{
		{old, now, "+ 2031-02 Anna Lind works for Harbour Board [1]"},
		{now, old, "- 2031-02 Anna Lind works for Harbour Board [1]"},
		{now, now, ""},
	} {
		if got := diff(tt.a, tt.b); got != tt.want {
			t.Errorf("%s; want %s", got, tt.want)
		}
	}
	for until, want := range map[string]int{"2031-02-06": everything, "2031-02-05": 0} {
		d, err := now.New(t.Context(), schema.Days{Until: until}, 0)
		if err != nil || d.Added.Total != want {
			t.Errorf("until %s: %d facts, want %d (%v)", until, d.Added.Total, want, err)
		}
	}
}

// No line of a page is wider than a terminal, and every article is listed.
func TestPages(t *testing.T) {
	b := harbour(t, everything)
	mara := find(t, b, "Mara Lind")
	card, err := b.Card(t.Context(), mara, 1)
	if err != nil {
		t.Fatal(err)
	}
	chains, err := b.Chains(t.Context(), mara, find(t, b, "Anna Lind"), 6, 3)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	p := NewPrinter(&out, true)
	p.Card(card)
	p.Chains(chains)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Offices (1)\n  ~2031-02-06  Mara Lind is mayor (Harbour Board) [1]\n",
		"               > Sentence 0. [1] sentence 0\n",
		"Timeline\n  … and 1 earlier\n  2031-02-09   [planned] Mara Lind will travel",
		"  … and 3 more\n",
		"Said about Mara Lind (1)",
		"Mara Lind — Harbour Board — Anna Lind\n",
		"  [1] Harbour week, Harbour Post, 2031-02-06, art:2031-02-06-harbour\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
	for _, line := range strings.Split(out.String(), "\n") {
		if len([]rune(line)) > width {
			t.Errorf("wide: %s", line)
		}
	}
}

// Each row is what two articles tell of a place, and the figures that each has beside
// its own.
func TestFigures(t *testing.T) {
	killing := func(subject, object, day string) schema.Fact {
		f := schema.Fact{Class: "Killing", Relation: "qw:killed", Subject: text(subject), Object: text(object), Roles: []schema.Role{is1("place", ent("riga"))}}
		if day != "" {
			f.Time = on(day)
		}
		return f
	}
	named := killing("", "12 people", "2031-02-03")
	named.Subject = ent("mara-lind")
	planned := killing("a bomb in the port", "15 people", "2031-02-03")
	planned.Modality = schema.Planned
	for _, row := range []struct {
		name string
		a, b schema.Fact
		want string
	}{
		{"a toll that rises", killing("a bomb in the port", "12 people", "2031-02-03"), killing("a bomb in the port", "15 people", "2031-02-03"),
			" — Post, 2031-02-04; elsewhere 15 people (Ledger, 2031-02-06)| — Ledger, 2031-02-06; elsewhere 12 people (Post, 2031-02-04)"},
		{"hedged", killing("a bomb in the port", "at least 12 people", "2031-02-03"), killing("a bomb in the port", "fifteen people", ""),
			" — Post, 2031-02-04; elsewhere fifteen people (Ledger, 2031-02-06)| — Ledger, 2031-02-06; elsewhere at least 12 people (Post, 2031-02-04)"},
		{"the same figure", killing("a bomb in the port", "12 people", "2031-02-03"), killing("a bomb in the port", "12 people", ""), "|"},
		{"the same figure in words", killing("a bomb in the port", "12 people", "2031-02-03"), killing("a bomb in the port", "twelve people", ""), "|"},
		{"another day", killing("a bomb in the port", "12 people", "2031-02-03"), killing("a bomb in the port", "15 people", "2031-02-04"), "|"},
		{"another thing", killing("a bomb in the port", "12 people", "2031-02-03"), killing("a bomb in the port", "15 cats", "2031-02-03"), "|"},
		{"somebody else", named, killing("a bomb in the port", "15 people", "2031-02-03"), "|"},
		{"another mood", planned, killing("a bomb in the port", "12 people", "2031-02-03"), "|"},
		{"no figure", killing("a bomb in the port", "people", "2031-02-03"), killing("a bomb in the port", "the people", "2031-02-03"), "|"},
	} {
		s, err := graph.Open(graph.Memory, graph.Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]string{}
		texts := strings.Split(row.want, "|")
		for i, f := range []schema.Fact{row.a, row.b} {
			f.Evidence = []schema.Evidence{{Sentence: 0, Begin: 0, End: 9, Trigger: "killed", Confidence: 0.8}}
			r := schema.Record{
				Article:   schema.Article{ID: fmt.Sprintf("art:%d", i), Publisher: []string{"Post", "Ledger"}[i], Published: time.Date(2031, 2, 4+2*i, 0, 0, 0, 0, time.UTC), SHA256: fmt.Sprint(i)},
				Sentences: []schema.Sentence{{Index: 0, Begin: 0, End: 9, Text: "Sentence."}},
				Entities:  []schema.Entity{{ID: "ent:riga", Class: "schema:City", Name: "Riga", In: []int{0}}, {ID: "ent:mara-lind", Class: "schema:Person", Name: "Mara Lind", In: []int{0}}},
			}
			f.Within = r.Article.ID
			f.SetID()
			want[f.ID] = texts[i]
			r.Facts = []schema.Fact{f}
			if _, err := s.Load(t.Context(), r); err != nil {
				t.Fatal(err)
			}
		}
		b := New(s)
		line, err := b.Timeline(t.Context(), find(t, b, "Riga"), TimelineOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(line.Events) != 2 {
			t.Errorf("%s: %d events", row.name, len(line.Events))
		}
		for _, e := range line.Events {
			if got := e.Fact.otherFigures(); got != want[e.Fact.ID] {
				t.Errorf("%s: %q, want %q", row.name, got, want[e.Fact.ID])
			}
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
