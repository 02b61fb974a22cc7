package gizmo

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/schema"
)

// harbour is a store of two articles: of a meeting that the second tells again,
// a planned visit of no known day, a claim, and two people of one last name.
func harbour(t *testing.T) *graph.Store {
	t.Helper()
	s, err := graph.Open(graph.Memory, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	met := fact("Meeting", "qw:met", "ana-ruiz", schema.Value{Entity: "ent:bo-lind"}, "2031-02-03")
	said := fact(schema.Quotation, schema.Said, "ana-ruiz", schema.Value{Text: "The pier is ours"}, "")
	claim := fact("Meeting", "qw:met", "cai-ruiz", schema.Value{Entity: "ent:bo-lind"}, "2031-02")
	claim.AttributedTo = schema.Value{Entity: "ent:ana-ruiz"}
	visit := fact("Visit", "qw:visited", "ana-ruiz", schema.Value{Entity: "ent:vesk"}, "")
	visit.Modality = schema.Planned
	for _, r := range []schema.Record{
		article("art:pier", time.Date(2031, 2, 4, 0, 0, 0, 0, time.UTC), met, said, claim),
		article("art:visit", time.Date(2031, 3, 10, 0, 0, 0, 0, time.UTC), met, visit),
	} {
		if _, err := s.Load(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func fact(class, relation, subject string, object schema.Value, day string) schema.Fact {
	f := schema.Fact{
		Class: class, Relation: relation, Subject: schema.Value{Entity: "ent:" + subject}, Object: object,
		Polarity: schema.Positive, Modality: schema.Actual,
	}
	if day != "" {
		f.Time = &schema.Time{Value: day, Text: day}
	}
	return f
}

// article tells each fact in a sentence of its own.
func article(id string, day time.Time, facts ...schema.Fact) schema.Record {
	r := schema.Record{Article: schema.Article{ID: id, Headline: "News", SHA256: id, Published: day}}
	in := make([]int, len(facts))
	for i, f := range facts {
		in[i] = i
		f.Evidence = []schema.Evidence{{Sentence: i, Begin: 10 * i, End: 10*i + 5, Trigger: "did", Confidence: 0.5}}
		f.SetID()
		r.Facts = append(r.Facts, f)
		r.Sentences = append(r.Sentences, schema.Sentence{Index: i, Begin: 10 * i, End: 10*i + 9, Text: "Sentence " + f.Relation})
	}
	for _, name := range []string{"Ana Ruiz", "Bo Lind", "Cai Ruiz"} {
		r.Entities = append(r.Entities, schema.Entity{ID: schema.EntityID(name), Class: "schema:Person", Name: name, In: in})
	}
	r.Entities = append(r.Entities, schema.Entity{ID: "ent:vesk", Class: "schema:City", Name: "Vesk", Aliases: []string{"Port of Vesk"}, In: in})
	return r
}

// ask runs a script over the harbour and joins what comes back, the facts
// named by their relations.
func ask(t *testing.T, s *graph.Store, script string, params map[string]string) string {
	t.Helper()
	find := func(ctx context.Context, name string) (string, error) {
		e, err := browse.New(s).Find(ctx, name)
		return e.ID, err
	}
	res, err := Run(t.Context(), s.QuadStore(), script, Options{Timeout: time.Minute, Find: find, Params: params})
	var b strings.Builder
	if writeErr := res.WriteJSONL(&b); writeErr != nil {
		t.Fatal(writeErr)
	}
	out := strings.ReplaceAll(strings.TrimSpace(b.String()), "\n", " ")
	if err != nil {
		out = "error: " + err.Error()
	}
	return out
}

func TestWords(t *testing.T) {
	s := harbour(t)
	tests := []struct{ script, want string }{
		{`entity("Ana Ruiz").all()`, `{"id":"<ent:ana-ruiz>"}`},
		{`entity("port of vesk").all()`, `{"id":"<ent:vesk>"}`},
		{`entity("Lind", "ent:vesk").all()`, `{"id":"<ent:bo-lind>"} {"id":"<ent:vesk>"}`},
		{`entity("Ana Ruiz").out("<qw:met>").all()`, `{"id":"<ent:bo-lind>"}`},

		// Two articles tell of the meeting, but it is one fact; whose claim something is takes no part in it.
		{`entity("Ana Ruiz").facts().count()`, `3`},
		{`entity("Ana Ruiz").facts("Visit").out("<qw:object>").toArray()`, `["<ent:vesk>"]`},
		{`entity("Ana Ruiz").facts("Meeting", "qw:Visit").count()`, `2`},
		{`entity("Bo Lind").facts("Meeting").count()`, `2`},
		{`g.V("<ent:ana-ruiz>").out("<qw:met>").facts("<qw:Meeting>").count()`, `2`},
		{`entity("Vesk").facts().all()`, `{"id":"FACT","modality":"planned","object":"<ent:vesk>","polarity":"positive","relation":"<qw:visited>","subject":"<ent:ana-ruiz>"}`},
		{`entity("Cai Ruiz").facts().all()`, `{"id":"FACT","attributedTo":"<ent:ana-ruiz>","modality":"actual","object":"<ent:bo-lind>","polarity":"positive","relation":"<qw:met>","subject":"<ent:cai-ruiz>","time":"2031-02"}`},
		{`entity("Ana Ruiz").facts().getLimit(1)`, `{"id":"FACT","modality":"actual","object":"<ent:bo-lind>","polarity":"positive","relation":"<qw:met>","subject":"<ent:ana-ruiz>","time":"2031-02-03"}`},

		{`entity("Ana Ruiz").quotes().all()`, `{"id":"FACT","modality":"actual","polarity":"positive","speaker":"<ent:ana-ruiz>","words":"The pier is ours"}`},
		{`entity("Bo Lind").quotes().all()`, ``},
		{`entity("Ana Ruiz").facts("Quotation").count()`, `1`},

		// A day, a month as its first day, and for the rest the day of the article.
		{`entity("Ana Ruiz").facts().between("2031-02-01","2031-02-28").count()`, `2`},
		{`entity("Ana Ruiz").facts().between("2031-02-04","2031-02").count()`, `1`},
		{`entity("Ana Ruiz").facts().between("2031-03").out("<qw:relation>").toArray()`, `["<qw:visited>"]`},
		{`entity("Ana Ruiz").facts().between(null, "2031-02-03").count()`, `1`},
		{`entity("Ana Ruiz").facts().between("2030","2031").count()`, `3`},
		{`entity("Cai Ruiz").facts().between("2031-02-01","2031-02-01").count()`, `1`},
		{`entity("Cai Ruiz").facts().between("2031-02-02","2031-02-28").count()`, `0`},
		{`entity("Ana Ruiz").facts().asOf("2031-02").count()`, `2`},
		{`entity("Ana Ruiz").facts().asOf("2031-02-03").count()`, `0`},
		{`entity("Ana Ruiz").facts().asOf("2031-03-10").count()`, `3`},
		{`entity("Ana Ruiz").facts().asOf("2031").between("2031-03").count()`, `1`},
		{`entity("Ana Ruiz").facts("Meeting").asOf("2031-02").all()`, `{"id":"FACT","modality":"actual","object":"<ent:bo-lind>","polarity":"positive","relation":"<qw:met>","subject":"<ent:ana-ruiz>","time":"2031-02-03"}`},
		{`entity("Vesk").facts().between("2031-03-10","2031-03-10").all()`, `{"id":"FACT","modality":"planned","object":"<ent:vesk>","polarity":"positive","relation":"<qw:visited>","subject":"<ent:ana-ruiz>"}`},
		{`entity("Ana Ruiz").quotes().between("2031-02-04","2031-02-04").evidence().all()`, `{"id":"<art:pier#s1>","article":"<art:pier>","modality":"actual","of":"FACT","polarity":"positive","speaker":"<ent:ana-ruiz>","text":"Sentence qw:said","words":"The pier is ours"}`},

		{`entity("Ana Ruiz").facts("Meeting").evidence().all()`, `{"id":"<art:pier#s0>","article":"<art:pier>","modality":"actual","object":"<ent:bo-lind>","of":"FACT","polarity":"positive","relation":"<qw:met>","subject":"<ent:ana-ruiz>","text":"Sentence qw:met","time":"2031-02-03"} {"id":"<art:visit#s0>","article":"<art:visit>","modality":"actual","object":"<ent:bo-lind>","of":"FACT","polarity":"positive","relation":"<qw:met>","subject":"<ent:ana-ruiz>","text":"Sentence qw:met","time":"2031-02-03"}`},
		{`entity("Vesk").evidence().count()`, `5`},
		{`entity("Ana Ruiz").facts("Meeting").and(entity("Bo Lind").facts()).count()`, `1`},
		{`entity("Bo Lind").out("<qw:nothing>").count()`, `0`},

		{"1;\nentity('Ruiz')", "error: line 2, column 7: Error: entity(): \"Ruiz\" may mean 2; say which:\n  Ana Ruiz (person, ent:ana-ruiz)\n  Cai Ruiz (person, ent:cai-ruiz)"},
		{`entity("Ana Ruis")`, "error: line 1, column 7: Error: entity(): nobody and nothing is called \"Ana Ruis\" in the graph; did you mean:\n  Ana Ruiz (person, ent:ana-ruiz)"},
		{`entity()`, `error: line 1, column 7: TypeError: entity(): give a name, an alias or an id`},
		{`entity(7)`, `error: line 1, column 7: TypeError: entity(): a name is a string`},
		{`entity("Vesk").facts("Meetign")`, `error: line 1, column 21: Error: facts(): the graph has no class Meetign; quadwire stats lists those it has`},
		{`entity("Vesk").between()`, `error: line 1, column 23: TypeError: between(): give a first day, a last day, or both`},
		{`entity("Vesk").asOf()`, `error: line 1, column 20: TypeError: asOf(): give a day`},
		{`entity("Vesk").asOf("May")`, `error: line 1, column 20: TypeError: asOf(): "May" is no date; give it as 2031-02-03, 2031-02 or 2031`},
		{`entity("Vesk").between("May")`, `error: line 1, column 23: TypeError: between(): "May" is no date; give it as 2031-02-03, 2031-02 or 2031`},
	}
	for _, tt := range tests {
		got := factID.ReplaceAllString(ask(t, s, tt.script, nil), "FACT")
		if got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.script, got, tt.want)
		}
	}
}

// What a parameter holds is a value, whatever it looks like.
func TestParams(t *testing.T) {
	s := harbour(t)
	params := map[string]string{"who": "Ana Ruiz", "evil": `"); while (true) {} ("`, "toString": "x"}
	tests := []struct{ script, want string }{
		{`entity(params.who).all()`, `{"id":"<ent:ana-ruiz>"}`},
		{`params.evil`, `"\"); while (true) {} (\""`},
		{`g.V(params.evil).count()`, `0`},
		{`Object.keys(params).length`, `3`},
		{`params.whom`, `error: line 1, column 8: ReferenceError: no parameter whom was given`},
		{`params.who = "x"`, `error: line 1, column 8: TypeError: parameters do not change`},
	}
	for _, tt := range tests {
		if got := ask(t, s, tt.script, params); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.script, got, tt.want)
		}
	}
}

var factID = regexp.MustCompile(`<fact:\w+>`)
