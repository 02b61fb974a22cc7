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
func TestAskPairs(t *testing.T) {
	store, err := graph.Open(samples(t), graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	named := func(id string) graph.Entity {
		e, ok, err := store.Entity(t.Context(), id)
		if err != nil || !ok {
			t.Fatal(id, ok, err)
		}
		return e
	}
	salgado, tamm := named("ent:rui-salgado"), named("ent:kadri-tamm")
	pair := graph.Pair{First: salgado, Other: tamm, Score: 0.5, Names: "a test"}
	for answers, want := range map[string]string{
		"s\ny\n": "merge", "perhaps\nno\nq\n": "apart", "q\n": "", "": "", "y\nskip\n": "merge",
	} {
		cmd := &cobra.Command{}
		cmd.SetContext(t.Context())
		cmd.SetIn(strings.NewReader(answers))
		cmd.SetOut(new(bytes.Buffer))
		if err := askPairs(cmd, &global{}, store, []graph.Pair{pair, pair}, graph.Note{}); err != nil {
			t.Fatal(err)
		}
		list, err := store.Decisions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range list {
			got += string(d.Kind)
		}
		if got != want {
			t.Errorf("%q: decided %q, want %q", answers, got, want)
		}
		if got != "" {
			if _, err := store.Undo(t.Context(), ""); err != nil {
				t.Fatal(err)
			}
		}
	}
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
		if _, err := export.NQuads(t.Context(), store, &b); err != nil {
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
