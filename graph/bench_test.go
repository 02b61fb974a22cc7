package graph

import (
	"context"
	"fmt"
	"math/rand"
	"testing"
	"time"

	"github.com/quadwire/quadwire/schema"
)

// report is an article of the size of a long news report: 1,000 words in 40
// sentences, with 100 facts between 25 entities out of 2,000.
func report(n int) schema.Record {
	rnd := rand.New(rand.NewSource(int64(n)))
	id := fmt.Sprintf("2031-02-03-report-%d", n)
	r := schema.Record{Article: schema.Article{ID: "art:" + id, Headline: "Report " + id, SHA256: id, Published: time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC)}}
	for i := range 40 {
		text := fmt.Sprintf("Sentence %d of report %d, which is as long as those of newspapers are, with some 25 words that tell who met whom, and where.", i, n)
		r.Sentences = append(r.Sentences, schema.Sentence{Index: i, Begin: i * 150, End: i*150 + len(text), Text: text})
	}
	ids := rnd.Perm(2000)[:25]
	for _, e := range ids {
		name := fmt.Sprintf("Person Number %d", e)
		ent := schema.Entity{ID: schema.EntityID(name), Class: "schema:Person", Name: name, Aliases: []string{fmt.Sprint(e)}}
		for range 4 {
			ent.In = append(ent.In, rnd.Intn(40))
		}
		r.Entities = append(r.Entities, ent)
	}
	for i := range 100 {
		f := meeting(r.Entities[rnd.Intn(25)].ID, r.Entities[rnd.Intn(25)].ID)
		if i%3 > 0 {
			f.Relation, f.Symmetric, f.Class, f.Time = fmt.Sprintf("rel:verb_%d", rnd.Intn(300)), false, schema.Open, nil
		}
		f.Evidence[0].Sentence = i * 40 / 100
		f.SetID()
		r.Facts = append(r.Facts, f)
	}
	return r
}

// BenchmarkLoad stores reports of 1,000 words each, one durable transaction
// each, in a store on disk that grows.
func BenchmarkLoad(b *testing.B) {
	s, err := Open(b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	quads := 0
	for i := 0; b.Loop(); i++ {
		quads += load(b, s, report(i))
	}
	b.ReportMetric(float64(quads)/b.Elapsed().Seconds(), "quads/s")
	b.ReportMetric(float64(quads)/float64(b.N), "quads/article")
	size, err := s.back.size(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(size)/float64(quads), "bytes/quad")
}

func BenchmarkEncode(b *testing.B) {
	r := report(0)
	for b.Loop() {
		if _, err := schema.Encode(r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFactsWith(b *testing.B) {
	s, err := Open(b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := range 50 {
		load(b, s, report(i))
	}
	id := report(0).Entities[0].ID
	for b.Loop() {
		if _, err := s.FactsWith(context.Background(), Filter{Entity: id, Relation: "qw:met"}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPaths connects people of a graph of 1,000 reports.
func BenchmarkPaths(b *testing.B) {
	s, err := Open(b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := range 1000 {
		load(b, s, report(i))
	}
	n := 0
	for b.Loop() {
		n++
		from, to := fmt.Sprintf("Person Number %d", n%2000), fmt.Sprintf("Person Number %d", (n*7+1)%2000)
		if _, err := s.Paths(context.Background(), schema.EntityID(from), schema.EntityID(to), 6, 10); err != nil {
			b.Fatal(err)
		}
	}
}
