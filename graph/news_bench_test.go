package graph_test

import (
	"cmp"
	"iter"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/newslike"
	"github.com/quadwire/quadwire/schema"
)

// BenchmarkNews opens a store of invented news, of QUADWIRE_QUADS quads, and
// searches chains of facts in it.
func BenchmarkNews(b *testing.B) {
	n, err := strconv.Atoi(cmp.Or(os.Getenv("QUADWIRE_QUADS"), "20000"))
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	store, err := graph.Open(dir, graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	people := firstPeople()
	if _, err := store.LoadQuads(b.Context(), slices.Collect(newslike.Quads(1, n))); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	open := func(b *testing.B) *graph.Store {
		s, err := graph.Open(dir, graph.Options{ReadOnly: true})
		if err != nil {
			b.Fatal(err)
		}
		return s
	}
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			if err := open(b).Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Path", func(b *testing.B) {
		s := open(b)
		defer s.Close()
		for i := 0; b.Loop(); i++ {
			if _, err := s.Paths(b.Context(), people[i%len(people)], people[(i*7+3)%len(people)], 6, 10); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkAppend adds articles, each durable, to a store of invented news of
// QUADWIRE_QUADS quads.
func BenchmarkAppend(b *testing.B) {
	n, err := strconv.Atoi(cmp.Or(os.Getenv("QUADWIRE_QUADS"), "20000"))
	if err != nil {
		b.Fatal(err)
	}
	store, err := graph.Open(b.TempDir(), graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	if _, err := store.LoadQuads(b.Context(), slices.Collect(newslike.Quads(1, n))); err != nil {
		b.Fatal(err)
	}
	next, stop := iter.Pull(newslike.Records(2))
	defer stop()
	quads := 0
	for b.Loop() {
		article, _ := next()
		change, err := store.Load(b.Context(), article)
		if err != nil {
			b.Fatal(err)
		}
		quads += change.Added
	}
	b.ReportMetric(float64(quads)/b.Elapsed().Seconds(), "quads/s")
	b.ReportMetric(float64(quads)/float64(b.N), "quads/article")
}

// firstPeople are those of the first articles.
func firstPeople() (ids []string) {
	seen := make(map[string]bool)
	for q := range newslike.Quads(1, 5000) {
		if id := strings.Trim(q.Subject.String(), "<>"); q.Predicate == schema.QWMentionedIn && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}
