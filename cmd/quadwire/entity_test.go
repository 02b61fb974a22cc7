package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/export"
)

// samples builds the sample articles into a graph.
func samples(t *testing.T) string {
	t.Helper()
	db := t.TempDir()
	var out, problems bytes.Buffer
	if code := run(t.Context(), []string{"build", "--db", db, "testdata/articles"}, nil, &out, &problems); code != exitFound {
		t.Fatalf("build: %d %s", code, problems.String())
	}
	return db
}

// A person at a terminal decides on the pairs in turn; what is no answer is
// asked again, and quitting leaves the rest open.
//
// The graph is not open meanwhile: a pair that is one by now is not asked, and an
// answer that cannot be obeyed does not end the review.
func TestAskPairs(t *testing.T) {
	db := samples(t)
	pair := func(first, other string) graph.Pair {
		var p graph.Pair
		p.First.ID, p.Other.ID = first, other
		return p
	}
	people := pair("ent:rui-salgado", "ent:kadri-tamm")
	twice := []graph.Pair{people, people}
	kinds := []graph.Pair{pair("ent:rui-salgado", "ent:portugal")}
	gone := []graph.Pair{pair("ent:rui-salgado", "ent:nobody"), people}
	for _, tt := range []struct {
		answers    string
		pairs      []graph.Pair
		want       string
		asked      int
		complaints string
	}{
		{"s\ny\n", twice, "merge", 2, ""},
		{"perhaps\nno\nq\n", twice, "apart", 3, ""},
		{"q\n", twice, "", 1, ""},
		{"", twice, "", 1, ""},
		{"y\nno\n", twice, "merge", 1, ""},
		{"yes\n", kinds, "merge", 1, ""},
		{"yes\nno\n", gone, "apart", 2, "nobody and nothing is called"},
	} {
		var out, errs bytes.Buffer
		cmd := &cobra.Command{}
		cmd.SetContext(t.Context())
		cmd.SetIn(strings.NewReader(tt.answers))
		cmd.SetOut(&out)
		cmd.SetErr(&errs)
		if err := askPairs(cmd, &global{db: db}, tt.pairs, graph.Note{}); err != nil {
			t.Fatal(err)
		}
		if asked := strings.Count(out.String(), "one? ["); asked != tt.asked {
			t.Errorf("%q: asked %d times, want %d", tt.answers, asked, tt.asked)
		}
		if got := errs.String(); !strings.Contains(got, tt.complaints) || tt.complaints == "" && got != "" {
			t.Errorf("%q: complains %q, want %q", tt.answers, got, tt.complaints)
		}
		if got := decidedAndUndone(t, db); got != tt.want {
			t.Errorf("%q: decided %q, want %q", tt.answers, got, tt.want)
		}
	}
}

// decidedAndUndone gives the kinds of the decisions of a graph, and undoes the last.
func decidedAndUndone(t *testing.T, db string) (kinds string) {
	t.Helper()
	store, err := graph.Open(db, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	list, err := store.Decisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		kinds += string(d.Kind)
	}
	if kinds != "" {
		if _, err := store.Undo(t.Context(), ""); err != nil {
			t.Fatal(err)
		}
	}
	return kinds
}

// Merging any two entities of the sample articles, and undoing it, leaves a
// sound graph and then the very same.
func TestUndoSamples(t *testing.T) {
	store, err := graph.Open(samples(t), graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	dump := func() string {
		var b bytes.Buffer
		if _, err := export.NQuads(t.Context(), export.All(store, ""), &b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	before := dump()
	for _, pair := range [][2]string{{"ent:rui-salgado", "ent:kadri-tamm"}, {"ent:portugal", "ent:estonia"}, {"ent:lisbon", "ent:portugal"}} {
		if _, err := store.Merge(t.Context(), pair[0], pair[1], false, graph.Note{}); err != nil {
			t.Fatal(err)
		}
		problems, err := store.Check(t.Context())
		if err != nil || len(problems) > 0 {
			t.Errorf("%v: %v %v", pair, problems, err)
		}
		if dump() == before {
			t.Errorf("%v: nothing has changed", pair)
		}
		if _, err := store.Undo(t.Context(), ""); err != nil {
			t.Fatal(err)
		}
		if dump() != before {
			t.Errorf("%v: undoing leaves another graph", pair)
		}
	}
}
