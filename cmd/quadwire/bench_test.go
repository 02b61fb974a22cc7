package main

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/graph"
)

// BenchmarkRoad takes the sample articles from text to durably stored quads,
// one article after the other, on one core when run with -cpu 1.
func BenchmarkRoad(b *testing.B) {
	x, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	var articles []*article.Article
	for a, err := range article.Files([]string{filepath.Join("testdata", "articles")}, article.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, a)
	}
	store, err := graph.Open(b.TempDir(), graph.Options{Terms: x.Terms()})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	tokens, quads := 0, 0
	for i := 0; b.Loop(); i++ {
		a := *articles[i%len(articles)]
		a.ID = fmt.Sprintf("%s-%d", a.ID, i) // another article each time, or the store would have nothing to do
		r := x.Article(&a)
		change, err := store.Load(b.Context(), r.Record)
		if err != nil {
			b.Fatal(err)
		}
		quads += change.Added
		for j := range r.Document.Sentences {
			tokens += len(r.Document.Sentences[j].Tokens)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(quads)/b.Elapsed().Seconds(), "quads/s")
}
