package gizmo

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/newslike"
)

// newsOnDisk is a store of some articles, one of which has been forgotten, and
// two people in it who have met the same one.
func newsOnDisk(t *testing.T) (store *graph.Store, a, b string) {
	t.Helper()
	store, err := graph.Open(t.TempDir(), graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	if _, err := store.LoadQuads(t.Context(), slices.Collect(newslike.Quads(3, 40_000))); err != nil {
		t.Fatal(err)
	}
	met := make(map[string]int)
	for r := range newslike.Records(3) {
		if len(met) == 0 {
			if _, err := store.Forget(t.Context(), r.Article.ID); err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range r.Facts {
			if met[f.Subject.Entity]++; f.Relation == "qw:met" && met[f.Subject.Entity] > met[a] {
				a = f.Subject.Entity
			}
		}
		if len(met) > 500 {
			break
		}
	}
	res, err := Run(t.Context(), store.QuadStore(), fmt.Sprintf(`g.V("<%s>").out("<qw:met>").out("<qw:met>").all()`, a), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range res.Rows {
		if b = strings.Trim(Text(row.Tags["id"]), "<>"); b != a {
			return store, a, b
		}
	}
	t.Fatal("nobody has met the same one")
	return nil, "", ""
}

// What the planner changes in the way of a query must not change its rows, each
// as often as Cayley gives it.
func TestPlanGivesTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("a large store, and nothing that the race detector would look for")
	}
	store, a, b := newsOnDisk(t)
	planShows(t, store, a, b)
	a, b = "<"+a+">", "<"+b+">"
	scripts := []string{
		`g.V(A).out("<qw:met>").out("<qw:met>").all()`,
		`g.V(A).out("<qw:met>").in("<qw:met>").out("<qw:met>").all()`,
		`g.V(A).out("<qw:met>").out("<qw:met>").and(g.V(B).out("<qw:met>").out("<qw:met>")).all()`,
		`g.V(A).in("<qw:subject>").out("<qw:object>").and(g.V(B).in("<qw:object>").out("<qw:subject>")).all()`,
		`g.V(A).out("<qw:met>").and(g.V(B).out("<qw:met>").in("<qw:met>")).all()`,
		`g.V(A).tag("a").out("<qw:met>").tag("m").out("<qw:met>").and(g.V(B).tag("b").out("<qw:met>").tag("n").out("<qw:met>")).all()`,
		`g.V(A).in("<qw:subject>").tag("f").out("<qw:polarity>").and(g.V(B).in("<qw:object>").out("<qw:polarity>")).all()`,
		`g.V(A).out("<qw:met>").out("<qw:met>").and(g.V(B)).all()`,
		`g.V().has("<rdf:type>","<qw:Meeting>").out("<qw:subject>").and(g.V(A).out("<qw:met>").out("<qw:met>")).all()`,
		`g.V(A).out("<qw:met>").out("<qw:met>").and(g.V(B).out("<qw:met>").out("<qw:met>").unique()).and(g.V(A).out("<qw:met>").in("<qw:met>")).all()`,
		`g.V(A).in("<qw:subject>").save("<qw:time>","t").out("<qw:object>").has("<rdf:type>","<schema:Person>").all()`,
		`g.V(A).in("<qw:subject>").has("<qw:time>",gt(typed("2031-01-01","xsd:date"))).out("<qw:evidence>").all()`,
		`g.V(A).tag("x").out("<qw:met>").out("<qw:met>").back("x").all()`,
		`g.V(A).out("<qw:met>").out(["<qw:met>","<qw:mentionedIn>"]).all()`,
		`g.V(A).out("<qw:met>","p").out("<schema:name>","q").all()`,
		`g.V(A).labelContext(g.V().tag("l")).out("<qw:met>").out("<qw:met>").all()`,
		`g.V(A).out("<qw:met>").except(g.V(B).out("<qw:met>").out("<qw:met>")).all()`,
		`g.V(A).followRecursive(g.M().out("<qw:met>").out("<qw:met>")).all()`,
		`g.V(A).out("<qw:met>").out("<qw:none>").and(g.V(B).out("<qw:met>").out("<qw:met>")).all()`,
		`entity(A).facts("Meeting").evidence().all()`,
	}
	find := func(_ context.Context, name string) (string, error) { return strings.Trim(name, "<>"), nil }
	some := 0
	for _, script := range scripts {
		script = strings.NewReplacer("A)", fmt.Sprintf("%q)", a), "B)", fmt.Sprintf("%q)", b)).Replace(script)
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		want, err := runGizmo(ctx, store.QuadStore(), script, Options{Find: find})
		if err != nil {
			t.Fatal(script, err)
		}
		got, err := runGizmo(ctx, plannerOf(store.QuadStore()), script, Options{Find: find})
		cancel()
		if err != nil {
			t.Fatal(script, err)
		}
		if len(want.Rows) > 0 {
			some++
		}
		if g, w := sortedRows(t, got), sortedRows(t, want); !slices.Equal(g, w) {
			t.Errorf("%s\n gives %d rows, Cayley alone %d", script, len(g), len(w))
		}
	}
	if some < len(scripts)-2 {
		t.Errorf("only %d of %d scripts give anything", some, len(scripts))
	}
}

func sortedRows(t *testing.T, res Result) []string {
	t.Helper()
	var b strings.Builder
	if err := res.WriteJSONL(&b); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	slices.Sort(lines)
	return lines
}

// planShows sees that the planner is at work; without it nothing is compared.
func planShows(t *testing.T, store *graph.Store, a, b string) {
	t.Helper()
	path := func(id string) string { return fmt.Sprintf(`g.V("<%s>").out("<qw:met>").out("<qw:met>")`, id) }
	text, err := Explain(t.Context(), store.QuadStore(), path(a)+".and("+path(b)+")", Options{})
	if err != nil || strings.Count(text, "Gathered") != 2 || strings.Count(text, "Hop(subject to object)") != 2 {
		t.Errorf("%v\n%s", err, text)
	}
	text, err = Explain(t.Context(), store.QuadStore(), path(a)+`.and(g.V("<`+b+`>"))`, Options{})
	if err != nil || strings.Contains(text, "Gathered") {
		t.Errorf("%v\n%s", err, text)
	}
}
