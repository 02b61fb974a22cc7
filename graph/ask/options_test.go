package ask

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// pier adds an older article to the town: a visit, a dinner on a pier, wounded
// sailors, and the same meeting of Lind and Ode without its place.
func pier(t *testing.T) *graph.Store {
	t.Helper()
	s := town(t, t.TempDir())
	r := schema.Record{
		Article: schema.Article{ID: "art:2031-02-04-pier", Headline: "A pier", Published: time.Date(2031, 2, 4, 0, 0, 0, 0, time.UTC), SHA256: "01"},
		Entities: []schema.Entity{
			{ID: "ent:cai-wen", Class: "schema:Person", Name: "Cai Wen", In: []int{0, 1}},
			{ID: "ent:mara-lind", Class: "schema:Person", Name: "Mara Lind", In: []int{0}},
			{ID: "ent:anna-lind", Class: "schema:Person", Name: "Anna Lind", Aliases: []string{"Lind"}, In: []int{3}},
			{ID: "ent:tom-ode", Class: "schema:Person", Name: "Tom Ode", In: []int{0}},
			{ID: "ent:north-pier", Class: "schema:Place", Name: "North Pier", In: []int{1}},
		},
	}
	facts := []schema.Fact{
		{Class: "Meeting", Relation: "qw:met", Symmetric: true, Subject: ent("mara-lind"), Object: ent("cai-wen"), Time: &schema.Time{Value: "2031-02-02"},
			Roles: []schema.Role{is1("agent", ent("mara-lind")), is1("patient", ent("cai-wen"))}},
		{Class: "Hosting", Relation: "qw:hosted", Subject: ent("cai-wen"), Object: text("a breakfast for sailors at the North Pier"), Time: &schema.Time{Value: "2031-02-02"},
			Roles: []schema.Role{is1("agent", ent("cai-wen")), is1("theme", text("a breakfast for sailors at the North Pier"))}},
		{Class: "Injury", Relation: "qw:injured", Object: text("eight"), Roles: []schema.Role{is1("patient", text("eight"))}},
		{Class: schema.Attribute, Relation: "qw:holdsPosition", Subject: ent("anna-lind"), Object: text("Livonian President"),
			Roles: []schema.Role{is1("person", ent("anna-lind")), is1("office", text("Livonian President"))}},
		{Class: schema.Attribute, Relation: "rel:sink_near", Subject: text("a barge"), Object: text("the port of Riga")},
	}
	sentences := []string{"Lind met Wen.", "Wen hosted a breakfast for sailors at the North Pier.", "A crane fell on three sailors, killing two and injuring eight.", "Livonian President Anna Lind smiled.", "A barge sank near the port of Riga."}
	for i, f := range facts {
		f.Polarity, f.Modality = schema.Positive, schema.Actual
		f.Evidence = []schema.Evidence{{Sentence: i, Begin: 100 * i, End: 100*i + 9, Trigger: "words", Confidence: 0.7}}
		f.SetID()
		r.Facts = append(r.Facts, f)
		r.Sentences = append(r.Sentences, schema.Sentence{Index: i, Begin: 100 * i, End: 100*i + len(sentences[i]), Text: sentences[i]})
	}
	if _, err := s.Load(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return s
}

func whomLindMet(change ...func(*schema.Pattern)) schema.Pattern {
	return pattern(schema.WantThing, fact("qw:met", participant, given(name("Mara Lind"), participant...)), change...)
}

// What the options leave out is left out of the query too.
func TestOptions(t *testing.T) {
	s := pier(t)
	wounded := pattern(schema.WantCount, fact("qw:injured", []string{"patient", "object"}), noun("sailors"))
	breakfast := pattern(schema.WantPlace, fact("qw:hosted", []string{"place"}, given(name("Cai Wen"), "agent", "subject"), given(thing("breakfast"), "theme", "object")))
	livonia := pattern(schema.WantThing, fact("qw:holdsPosition", []string{"subject"}, given(func() schema.Mention {
		m := thing("president of Livonia")
		m.Words = slices.Delete(m.Words, 1, 2)
		m.Head = m.Words[0]
		m.Named = true
		return m
	}(), "object", "office")))
	tests := []struct {
		what string
		p    schema.Pattern
		opts Options
		want string
	}{
		{"all", whomLindMet(), Options{}, "Cai Wen; Tom Ode"},
		{"since", whomLindMet(), Options{Span: schema.Days{Since: "2031-02-03"}}, "Cai Wen; Tom Ode"},
		{"until", whomLindMet(), Options{Span: schema.Days{Until: "2031-02-02"}}, "Cai Wen"},
		{"both", whomLindMet(), Options{Span: schema.Days{Since: "2031-02-03", Until: "2031-02-04"}}, "Tom Ode"},
		{"the last", whomLindMet(func(p *schema.Pattern) { p.Pick = schema.Last }), Options{}, "Cai Wen"},
		{"the first", whomLindMet(func(p *schema.Pattern) { p.Pick = schema.First }), Options{Span: schema.Days{Since: "2031-02-03"}}, "Tom Ode"},
		{"what is known", whomLindMet(), Options{Known: []schema.Value{ent("tom-ode")}}, "Cai Wen"},
		{"as of", whomLindMet(), Options{AsOf: "2031-02-05"}, "Cai Wen"},
		{"as of before all", whomLindMet(), Options{AsOf: "2031-02-03"}, ""},
		{"a stretch", whomLindMet(on(schema.When{Since: "2031-02-03", Until: "2031-02-04"})), Options{}, "Tom Ode"},
		{"an open stretch", whomLindMet(on(schema.When{Since: "2031-02-04"})), Options{}, "Cai Wen"},
		{"when, as of", pattern(schema.WantTime, fact("qw:met", nil, given(name("Mara Lind"), participant...))), Options{AsOf: "2031-02-04"}, "2031-02-02"},
		{"whether, as of", pattern(schema.WantTruth, fact("qw:met", nil, given(name("Mara Lind"), participant...), given(name("Tom Ode"), participant...))), Options{AsOf: "2031-02-04"}, ""},
		{"a number without its noun", wounded, Options{}, "eight"},
		{"a place in a phrase", breakfast, Options{}, "North Pier"},
		{"a name in a phrase", pattern(schema.WantThing, fact("rel:sink_near", []string{"subject"}, given(name("Riga"), "object"))), Options{}, "a barge"},
		{"an adjective of a name", livonia, Options{}, "Anna Lind"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			answers, err := Answers(t.Context(), s, tt.p, tt.opts)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, a := range answers {
				got = append(got, a.Text)
				if a.Rank == "" {
					t.Errorf("%s does not say why it stands there", a.Text)
				}
			}
			slices.Sort(got)
			if text := strings.Join(got, "; "); text != tt.want {
				t.Errorf("got %q, want %q", text, tt.want)
			}
			if tt.want != "" {
				sameInGizmo(t, s, tt.p, tt.opts)
			}
		})
	}
}

func TestChoice(t *testing.T) {
	s := pier(t)
	said := pattern(schema.WantThing, fact("qw:met", participant, given(name("Lind"), participant...)))
	r, err := Run(t.Context(), s, said, Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := r.Choice()
	if c == nil || c.Name != "Lind" || len(c.Candidates) != 2 {
		t.Fatalf("%+v", c)
	}
	r, err = Run(t.Context(), s, Choose(said, "Lind", "ent:anna-lind"), Options{})
	if err != nil || r.Choice() != nil || len(r.Answers) != 1 || r.Answers[0].Text != "Tom Ode" {
		t.Errorf("%v, %v", r, err)
	}
}

func TestPassages(t *testing.T) {
	s := pier(t)
	p := pattern(schema.WantTruth, fact("qw:praised", nil, given(name("Cai Wen"), "subject"), given(name("North Pier"), "object")))
	r, err := Run(t.Context(), s, p, Options{})
	if err != nil || len(r.Answers) != 0 {
		t.Fatal(r, err)
	}
	got, err := r.Passages(3)
	if err != nil || len(got) != 1 || !strings.HasPrefix(got[0].Sentence.Text, "Wen hosted") || got[0].Article.Headline != "A pier" {
		t.Errorf("%+v, %v", got, err)
	}
}
