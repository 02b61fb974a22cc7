package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// TestGolden holds the whole road, from the sample articles to their facts,
// against files that people have read. A new model or rule shows here as a
// readable difference.
func TestGolden(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	samples, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(samples) < 8 {
		t.Fatalf("%d sample articles: %v", len(samples), err)
	}
	for r, err := range x.Stream(t.Context(), article.Files(samples, article.Options{}), 2) {
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(r.Article.Source), ".txt")
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := statement.WriteTable(&got, r.Document, r.Statements); err != nil {
				t.Fatal(err)
			}
			writeEdges(&got, r.Record)
			golden(t, filepath.Join("testdata", "golden", name+".txt"), got.Bytes())
		})
	}
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; make it with go test ./cmd/quadwire -update", err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for _, line := range w {
		if !slices.Contains(g, line) {
			t.Errorf("- %s", line)
		}
	}
	for _, line := range g {
		if !slices.Contains(w, line) {
			t.Errorf("+ %s", line)
		}
	}
	t.Errorf("%s: the lines above differ, or their order does", file)
}

// writeEdges prints the direct edges of a record, as Gizmo would walk them,
// in the order of the facts.
func writeEdges(w io.Writer, r schema.Record) {
	fmt.Fprintf(w, "\npublished %s by %q\n\n", r.Article.Published.Format("2006-01-02"), r.Article.Publisher)
	for i := range r.Facts {
		for _, q := range schema.Edges(&r.Facts[i]) {
			when := ""
			if f := &r.Facts[i]; f.Time != nil {
				when = "  " + f.Time.Value
			}
			fmt.Fprintf(w, "%s %s %s%s\n", q.Subject, q.Predicate, q.Object, when)
		}
	}
}
