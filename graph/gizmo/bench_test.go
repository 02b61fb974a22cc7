package gizmo_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/gizmo"
	"github.com/quadwire/quadwire/graph/newslike"
	"github.com/quadwire/quadwire/schema"
)

// size is the number of quads of the store that is asked: QUADWIRE_QUADS, or
// as many as do not keep one waiting.
func size(b *testing.B) int {
	text := os.Getenv("QUADWIRE_QUADS")
	if text == "" {
		return 20_000
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		b.Fatalf("QUADWIRE_QUADS: %v", err)
	}
	return n
}

// newsStore is a store on disk, open for reading as a query has it, and how
// often an entity is the subject of a fact, or of a meeting.
func newsStore(b *testing.B) (store *graph.Store, subject, met map[quad.Value]int) {
	b.Helper()
	dir := b.TempDir()
	s, err := graph.Open(dir, graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	subject, met = make(map[quad.Value]int), make(map[quad.Value]int)
	seen := make(map[quad.Quad]bool)
	quads := slices.Collect(newslike.Quads(1, size(b)))
	for _, q := range quads {
		again := q
		again.Label = nil
		switch {
		case q.Predicate == schema.QWSubject && !seen[again]:
			seen[again] = true
			subject[q.Object]++
		case q.Predicate == quad.IRI("qw:met") && !seen[q]:
			seen[q] = true
			met[q.Subject]++
		}
	}
	if _, err := s.LoadQuads(b.Context(), quads); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	if store, err = graph.Open(dir, graph.Options{ReadOnly: true}); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() }) // it was read only
	return store, subject, met
}

// most gives the nodes of a count from the greatest on, those of one count by
// name.
func most(of map[quad.Value]int) []quad.Value {
	var out []quad.Value
	for v := range of {
		out = append(out, v)
	}
	slices.SortFunc(out, func(a, b quad.Value) int {
		return cmp.Or(of[b]-of[a], cmp.Compare(a.String(), b.String()))
	})
	return out
}

// about gives the first node by name whose count is the nearest to n.
func about(n int, of map[quad.Value]int) quad.Value {
	var best quad.Value
	for _, v := range most(of) {
		if best == nil || abs(of[v]-n) < abs(of[best]-n) {
			best = v
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// BenchmarkNews asks a store of invented news, each time in a session of its
// own, as the command does. The first four give eight rows, or about as many.
func BenchmarkNews(b *testing.B) {
	store, subject, met := newsStore(b)
	busy := most(met)
	a8, m8 := about(8, subject), about(8, met)
	for _, bench := range []struct{ name, script string }{
		{"Save", fmt.Sprintf(`g.V(%q).in("<qw:subject>").save("<qw:relation>","r").unique().all()`, a8)},
		{"TagBack", fmt.Sprintf(`g.V(%q).in("<qw:subject>").tag("f").out("<qw:relation>").back("f").unique().all()`, a8)},
		{"HasGreater", fmt.Sprintf(`g.V(%q).in("<qw:subject>").has("<qw:confidence>",gt(0.1)).unique().all()`, a8)},
		{"Label", fmt.Sprintf(`g.V(%q).labelContext(g.V().tag("fact")).out("<qw:met>").all()`, m8)},
		{"LabelOfFact", `g.V("<qw:vocabulary>").labels().all()`},
		{"AndTwoHops", fmt.Sprintf(`g.V(%q).out("<qw:met>").out("<qw:met>").and(g.V(%q).out("<qw:met>").out("<qw:met>")).all()`, busy[10], busy[20])},
		{"AndTwoHopsUnique", fmt.Sprintf(`g.V(%q).out("<qw:met>").out("<qw:met>").unique().and(g.V(%q).out("<qw:met>").out("<qw:met>").unique()).all()`, busy[10], busy[20])},
	} {
		b.Run(bench.name, func(b *testing.B) {
			rows := 0
			for b.Loop() {
				res, err := gizmo.Run(b.Context(), store.QuadStore(), bench.script, gizmo.Options{})
				if err != nil {
					b.Fatal(err)
				}
				rows = len(res.Rows)
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
}
