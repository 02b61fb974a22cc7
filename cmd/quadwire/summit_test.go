package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/graph/gizmo"
	"github.com/quadwire/quadwire/schema"
)

// TestSummit holds a real report of a state visit against what a reader takes
// from it. The report is not part of the project: QUADWIRE_DATA names the
// folder that has articles/xi-lee-summit.txt.
func TestSummit(t *testing.T) {
	data := os.Getenv("QUADWIRE_DATA")
	if data == "" {
		t.Skip("QUADWIRE_DATA is not set: no real articles to read")
	}
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	store, err := graph.Open(graph.Memory, graph.Options{Terms: x.Terms()})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var r *extract.Result
	for a, err := range article.Files([]string{filepath.Join(data, "articles", "xi-lee-summit.txt")}, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		r = x.Article(a)
	}
	if _, err := store.Load(t.Context(), r.Record); err != nil {
		t.Fatal(err)
	}
	t.Run("edges", func(t *testing.T) { summitEdges(t, store) })
	t.Run("speakers", func(t *testing.T) { summitSpeakers(t, r) })
	t.Run("plans", func(t *testing.T) { summitPlans(t, r, store) })
	t.Run("questions", func(t *testing.T) { summitQuestions(t, x, store) })
}

// nodes runs a query that gives nodes and returns them sorted, each once.
func nodes(t *testing.T, store *graph.Store, script string) []string {
	t.Helper()
	res, err := gizmo.Run(t.Context(), store.QuadStore(), script, gizmo.Options{Limit: 1000})
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	var out []string
	for _, row := range res.Rows {
		out = append(out, strings.Trim(gizmo.Text(row.Tags["id"]), "<>"))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func summitEdges(t *testing.T, store *graph.Store) {
	for _, c := range []struct{ script, want string }{
		{`g.V("<ent:xi-jinping>").out("<qw:met>").all()`, "ent:lee-jae-myung"},
		{`g.V("<ent:lee-jae-myung>").out("<qw:met>").all()`, "ent:xi-jinping"},
		{`g.V("<ent:lee-sang-man>").out("<rdf:type>").all()`, "schema:Person"},
		{`g.V("<ent:lee-sang-man>").out("<qw:met>").all()`, ""},
		{`g.V("<ent:xi-jinping>").out("<qw:signed>").all()`, ""},
		{`g.V("<ent:lee-jae-myung>").out("<qw:signed>").all()`, ""},
		{`g.V("<ent:xi-jinping>").out("<qw:spouse>").all()`, "ent:peng-liyuan"},
		{`g.V("<ent:peng-liyuan>").has("<qw:hosted>").all()`, "ent:peng-liyuan"},
		{`g.V("<ent:he-lifeng>").has("<qw:attended>").all()`, "ent:he-lifeng"},
		{`g.V("<ent:he-lifeng>").in("<qw:agent>").out("<qw:agent>").all()`, "ent:he-lifeng ent:lee-jae-myung"},
		{`g.V("President").in("<qw:office>").all()`, ""},
		{`g.V("Mayor of Seongnam").in("<qw:office>").out("<qw:person>").all()`, "ent:lee-jae-myung"},
		{`g.V("<ent:shanghai>").in("<qw:travelledTo>").all()`, ""},
	} {
		if got := strings.Join(nodes(t, store, c.script), " "); got != c.want {
			t.Errorf("%s gives %q, want %q", c.script, got, c.want)
		}
	}
	for _, who := range []string{"xi-jinping", "lee-jae-myung"} {
		got := nodes(t, store, `g.V("<ent:`+who+`>").out("<qw:witnessed>").all()`)
		if len(got) != 1 || !strings.Contains(got[0], "signing of 15 cooperation documents") {
			t.Errorf("%s witnessed %q", who, got)
		}
	}
	for who, office := range map[string]string{
		"xi-jinping": "President", "lee-jae-myung": "President", "he-lifeng": "Vice Premier", "kang-yu-jung": "presidential spokesperson",
		"hwang-jae-ho": "director", "lee-sang-man": "professor", "xiang-haoyu": "research fellow",
	} {
		got := strings.Join(nodes(t, store, `g.V("<ent:`+who+`>").out("<qw:holdsPosition>").all()`), "; ")
		if !strings.Contains(got, office) {
			t.Errorf("%s holds %q, want %q", who, got, office)
		}
	}
}

// Every statement is under its speaker, with its exact words.
func summitSpeakers(t *testing.T, r *extract.Result) {
	text := []rune(r.Article.Text)
	said := map[string]int{}
	total := 0
	for i := range r.Record.Facts {
		f := &r.Record.Facts[i]
		if f.Class != schema.Quotation || f.Subject.Entity == "" {
			continue
		}
		said[f.Subject.Entity]++
		total++
		for _, e := range f.Evidence {
			if e.Begin < 0 || e.Begin >= e.End || e.End > len(text) {
				t.Errorf("%s: evidence %d–%d lies outside the text", f.ID, e.Begin, e.End)
			}
		}
	}
	for who, least := range map[string]int{
		"ent:xi-jinping": 6, "ent:lee-jae-myung": 6, "ent:xiang-haoyu": 4, "ent:lee-sang-man": 1, "ent:hwang-jae-ho": 1,
		"ent:kang-yu-jung": 1, "ent:yonhap-news-agency": 3, "ent:nhk": 1, "ent:korea-herald": 1,
	} {
		if said[who] < least {
			t.Errorf("%s: %d statements, want at least %d", who, said[who], least)
		}
	}
	if total < 20 {
		t.Errorf("%d statements have a known speaker, want at least 20", total)
	}
}

func summitPlans(t *testing.T, r *extract.Result, store *graph.Store) {
	planned := false
	for i := range r.Record.Facts {
		f := &r.Record.Facts[i]
		if f.Class == "Travel" && f.Object.Entity == "ent:shanghai" && f.Subject.Entity == "ent:lee-jae-myung" {
			planned = planned || f.Modality == schema.Planned && f.Time != nil && f.Time.Value == "2026-01-06" && !f.HasEdge()
		}
	}
	if !planned {
		t.Error("the trip to Shanghai must be a planned Travel on 2026-01-06 without an edge")
	}
	if problems, err := store.Check(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("check: %v %v", problems, err)
	}
}

func summitQuestions(t *testing.T, x *extract.Extractor, store *graph.Store) {
	for _, c := range []struct{ question, want string }{
		{"Who did Xi Jinping meet in Beijing?", "Lee Jae-myung"},
		{"When did Xi meet Lee?", "2026-01-05"},
		{"Who is Xi Jinping's wife?", "Peng Liyuan"},
		{"How many cooperation documents were signed?", "15"},
		{"Where will Lee travel on Tuesday?", "Shanghai"},
		{"What did Kang Yu-jung say?", "Lee will travel to Shanghai"},
		{"Did Lee visit Japan?", ""},
	} {
		p, err := x.Question(c.question)
		if err != nil {
			t.Errorf("%s: %v", c.question, err)
			continue
		}
		answers, err := ask.Answers(t.Context(), store, p, ask.Options{})
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case c.want == "" && len(answers) > 0:
			t.Errorf("%s: %q, but the article does not tell", c.question, answers[0].Text)
		case c.want != "" && (len(answers) == 0 || !strings.HasPrefix(answers[0].Text, c.want)):
			t.Errorf("%s: %v, want %q first", c.question, answers, c.want)
		}
	}
}
