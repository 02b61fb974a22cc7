package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// meets is an article in which a and b meet and, in a second sentence, a says
// so.
func meets(id, a, b string) schema.Record {
	ea, eb := schema.EntityID(a), schema.EntityID(b)
	quote := schema.Fact{
		Class: schema.Quotation, Relation: schema.Said,
		Subject: schema.Value{Entity: ea}, Object: schema.Value{Text: "I met " + b},
		Roles:    []schema.Role{{Name: "speaker", Value: schema.Value{Entity: ea}}},
		Evidence: []schema.Evidence{{Sentence: 1, Begin: 40, End: 44, Trigger: "said", Confidence: 0.95}},
	}
	quote.SetID()
	met := meeting(ea, eb)
	claim := met
	claim.AttributedTo, claim.Quotation = schema.Value{Entity: ea}, quote.ID
	claim.Evidence = []schema.Evidence{{Sentence: 1, Begin: 46, End: 49, Trigger: "met", Confidence: 0.5}}
	claim.SetID()
	text := []string{a + " met " + b + ".", fmt.Sprintf("“I met %s,” %s said.", b, a)}
	return schema.Record{
		Article: schema.Article{
			ID: "art:" + id, Headline: "Talks " + id, Publisher: "Example Wire", SHA256: "digest of " + id,
			Published: time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC),
		},
		Sentences: []schema.Sentence{{Index: 0, Begin: 0, End: len(text[0]), Text: text[0]}, {Index: 1, Begin: 40, End: 90, Text: text[1]}},
		Entities: []schema.Entity{
			{ID: ea, Class: "schema:Person", Name: a, Aliases: []string{lastName(a)}, In: []int{0, 1}},
			{ID: eb, Class: "schema:Person", Name: b, In: []int{0, 1}},
		},
		Facts: []schema.Fact{met, quote, claim},
	}
}

func meeting(a, b string) schema.Fact {
	f := schema.Fact{
		Class: "Meeting", Relation: "qw:met", Symmetric: true,
		Subject: schema.Value{Entity: a}, Object: schema.Value{Entity: b},
		Roles:    []schema.Role{{Name: "agent", Value: schema.Value{Entity: a}}, {Name: "patient", Value: schema.Value{Entity: b}}},
		Time:     &schema.Time{Value: "2031-02-03", Text: "on Monday"},
		Polarity: schema.Positive, Modality: schema.Actual, Plover: "CONSULT",
		Evidence: []schema.Evidence{{Sentence: 0, Begin: 9, End: 12, Trigger: "met", Confidence: 0.9}},
	}
	f.SetID()
	return f
}

func lastName(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// fileOf gives the bbolt file of a store.
func fileOf(s *Store) *disk { return s.back.(*disk) }

// open opens a store that is checked and closed when the test ends.
func open(t testing.TB, addr string) *Store {
	t.Helper()
	s, err := Open(addr, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		requireSound(t, s)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func requireSound(t testing.TB, s *Store) {
	t.Helper()
	problems, err := s.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range problems {
		if i == 10 {
			t.Fatalf("and %d more", len(problems)-i)
		}
		t.Errorf("check: %s", p)
	}
}

func load(t testing.TB, s *Store, r schema.Record) int {
	t.Helper()
	change, err := s.Load(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return change.Added
}

// dump lists all quads of a store, sorted.
func dump(t testing.TB, s *Store) []quad.Quad {
	t.Helper()
	var out []quad.Quad
	err := s.view(func(qs cayley.QuadStore) error {
		it := qs.QuadsAllIterator().Iterate()
		defer it.Close()
		for it.Next(context.Background()) {
			q, err := qs.Quad(it.Result())
			if err != nil {
				return err
			}
			out = append(out, q)
		}
		return it.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(out, func(a, b quad.Quad) int { return cmp.Compare(a.NQuad(), b.NQuad()) })
	return out
}

func requireDump(t testing.TB, s *Store, want []quad.Quad) {
	t.Helper()
	got := dump(t, s)
	for _, q := range got {
		if !slices.Contains(want, q) {
			t.Errorf("left over: %s", q.NQuad())
		}
	}
	for _, q := range want {
		if !slices.Contains(got, q) {
			t.Errorf("lost: %s", q.NQuad())
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d quads, want %d", len(got), len(want))
	}
}
