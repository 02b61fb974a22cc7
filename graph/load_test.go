package graph

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"sync"
	"testing"

	cayley "github.com/cayleygraph/cayley/graph"
	cschema "github.com/cayleygraph/cayley/schema"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc"

	"github.com/quadwire/quadwire/schema"
)

func TestLoadTwice(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		before := len(dump(t, s))
		r := meets("a", "Ada Berg", "Tom Ode")
		added := load(t, s, r)
		if got := len(dump(t, s)); added == 0 || got != before+added {
			t.Errorf("%d quads before, %d said to be added, %d after", before, added, got)
		}
		want := dump(t, s)
		if again := load(t, s, r); again != 0 {
			t.Errorf("the same article again adds %d", again)
		}
		r.Article.SHA256 = ""
		r.Article.ID = "art:no-digest"
		load(t, s, r)
		if again := load(t, s, r); again != 0 {
			t.Errorf("an article without digest adds %d when loaded again", again)
		}
		if _, err := s.Forget(context.Background(), r.Article.ID); err != nil {
			t.Error(err)
		}
		requireDump(t, s, want)
	})
}

// A changed article leaves nothing of what it said before.
func TestLoadChanged(t *testing.T) {
	tests := []struct {
		name   string
		change func(*schema.Record)
	}{
		{"same ID", func(r *schema.Record) { r.Article.ID = "art:a" }},
		{"same address", func(r *schema.Record) { r.Article.URL = "https://example.org/a" }},
		{"both", func(r *schema.Record) { r.Article.ID, r.Article.URL = "art:a", "https://example.org/a" }},
		{"no digest", func(r *schema.Record) { r.Article.ID, r.Article.SHA256 = "art:a", "" }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			each(t, func(t *testing.T, s *Store) {
				load(t, s, meets("other", "Ada Berg", "Tom Ode"))
				now := meets("b", "Ada Berg", "Eva Lund")
				tt.change(&now)
				load(t, s, now)
				want := dump(t, s)
				if _, err := s.Forget(context.Background(), now.Article.ID); err != nil {
					t.Fatal(err)
				}
				before := meets("a", "Ada Berg", "Ben Hall")
				before.Article.URL = "https://example.org/a"
				load(t, s, before)
				load(t, s, now)
				requireDump(t, s, want)
			})
		})
	}
}

// Forgetting is the exact inverse of loading, whatever the order.
func TestForgetIsExact(t *testing.T) {
	people := []string{"Ada Berg", "Tom Ode", "Eva Lund"}
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		empty := dump(t, s)
		for seed := range int64(8) {
			rnd := rand.New(rand.NewSource(seed))
			var kept []string
			var want []quad.Quad
			rest := rnd.Perm(6)
			for i, n := range rest {
				if i == 3 {
					want = dump(t, s)
				}
				// few people, so that articles share facts, told either way round
				a, b := people[rnd.Intn(3)], people[rnd.Intn(3)]
				if a == b {
					b = "Ben Hall"
				}
				r := meets(fmt.Sprint(n), a, b)
				load(t, s, r)
				if i >= 3 {
					kept = append(kept, r.Article.ID)
				}
			}
			rnd.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
			for _, id := range kept {
				if _, err := s.Forget(ctx, id); err != nil {
					t.Fatal(err)
				}
				requireSound(t, s)
			}
			requireDump(t, s, want)
			for _, n := range rest[:3] {
				if _, err := s.Forget(ctx, "art:"+fmt.Sprint(n)); err != nil {
					t.Fatal(err)
				}
			}
			requireDump(t, s, empty)
		}
	})
}

func TestForgetUnknown(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		want := dump(t, s)
		for _, id := range []string{"", "art:b", "a", "art:a#s0", "qw:vocabulary", "ent:ada-berg", meeting("ent:ada-berg", "ent:tom-ode").ID} {
			if _, err := s.Forget(context.Background(), id); !errors.Is(err, ErrUnknownArticle) {
				t.Errorf("%q: %v", id, err)
			}
		}
		requireDump(t, s, want)
	})
}

// A fact that two articles tell is one node and one pair of edges, which go
// with the last article that asserts it.
func TestSharedFact(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		load(t, s, meets("b", "Tom Ode", "Ada Berg"))
		if n := countEdges(t, s, "ent:ada-berg", "qw:met"); n != 1 {
			t.Errorf("%d rows", n)
		}
		if _, err := s.Forget(ctx, "art:a"); err != nil {
			t.Fatal(err)
		}
		if n := countEdges(t, s, "ent:ada-berg", "qw:met"); n != 1 {
			t.Errorf("%d rows after the first article went", n)
		}
		if _, err := s.Forget(ctx, "art:b"); err != nil {
			t.Fatal(err)
		}
		if n := countEdges(t, s, "ent:ada-berg", "qw:met"); n != 0 {
			t.Errorf("%d rows after both articles went", n)
		}
	})
}

func countEdges(t *testing.T, s *Store, from, predicate quad.IRI) (n int) {
	t.Helper()
	err := s.view(func(qs cayley.QuadStore) error {
		found, err := all(context.Background(), qs, quad.Subject, from, predicate)
		n = len(found)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestLoadInvalid(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		want := dump(t, s)
		r := meets("a", "Ada Berg", "Tom Ode")
		r.Facts[0].Evidence = nil
		if _, err := s.Load(context.Background(), r); !errors.Is(err, schema.ErrInvalid) {
			t.Error(err)
		}
		stopped, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := s.Load(stopped, meets("a", "Ada Berg", "Tom Ode")); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		requireDump(t, s, want)
	})
}

func TestLoadQuads(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		quads, err := schema.Encode(meets("a", "Ada Berg", "Tom Ode"))
		if err != nil {
			t.Fatal(err)
		}
		full := slices.Clone(quads)
		for i := range full {
			full[i].Predicate = schema.Expand(full[i].Predicate.(quad.IRI))
		}
		added, err := s.LoadQuads(ctx, append(quads, full...))
		if err != nil || added != len(quads) {
			t.Errorf("%d added of %d, %v", added, len(quads), err)
		}
		if added, err = s.LoadQuads(ctx, full); err != nil || added != 0 {
			t.Errorf("%d added again, %v", added, err)
		}
		for _, q := range []quad.Quad{
			{Subject: quad.IRI("a"), Predicate: quad.IRI("b"), Object: quad.IRI("c")},
			{Subject: quad.IRI("a"), Predicate: quad.IRI("b"), Label: quad.IRI("c")},
			{Subject: quad.IRI("a"), Predicate: quad.IRI("b"), Object: quad.IRI(""), Label: quad.IRI("c")},
		} {
			if _, err := s.LoadQuads(ctx, []quad.Quad{q}); !errors.Is(err, ErrInvalidQuad) {
				t.Errorf("%s: %v", q.NQuad(), err)
			}
		}
	})
}

// Bytes that are no UTF-8 make Cayley fail in the middle of a write; they must
// never get there.
func TestBrokenUTF8(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		r := meets("a", "Ada Berg", "Tom Ode")
		r.Sentences[0].Text = "caf\xe9"
		load(t, s, r)
		q := quad.Quad{Subject: quad.IRI("ent:ada-berg"), Predicate: schema.SKOSAltLabel, Object: quad.LangString{Value: "\xff", Lang: "\xfe"}, Label: quad.IRI("art:a")}
		if _, err := s.LoadQuads(context.Background(), []quad.Quad{q}); err != nil {
			t.Error(err)
		}
	})
}

// After a write that failed the store is as it was, and takes the next one.
func TestWriteError(t *testing.T) {
	on(t, lasting(), func(t *testing.T, addr string) {
		s := open(t, addr)
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		want := dump(t, s)
		if err := spoil(s.back); err != nil {
			t.Fatal(err)
		}
		if err := s.apply(cayley.Add, []quad.Quad{quad.MakeIRI("a", "b", "c", "d")}); err == nil {
			t.Fatal("no error from what is closed")
		}
		requireDump(t, s, want)
		load(t, s, meets("b", "Eva Lund", "Tom Ode"))
	})
}

// spoil makes the next write fail.
func spoil(b backend) error {
	switch b := b.(type) {
	case *disk:
		return b.db.Close()
	case *lsm:
		return b.db.Close()
	case *database:
		return b.writes.Close()
	}
	return errors.New("no way to spoil it")
}

// Readers and a writer at the same time; run with -race.
func TestReadWhileWriting(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		var wg sync.WaitGroup
		stop := make(chan struct{})
		for range 3 {
			wg.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
					}
					if _, err := s.FindEntity(context.Background(), "Ode"); err != nil {
						t.Error(err)
						return
					}
					if _, err := s.FactsWith(context.Background(), Filter{Entity: "ent:tom-ode"}); err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		for i := range 20 {
			load(t, s, meets(fmt.Sprint(i), "Tom Ode", "Ada Berg"))
		}
		close(stop)
		wg.Wait()
	})
}

// The prefix table is in the graph in the form that g.loadNamespaces() reads.
func TestNamespaces(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		var ns voc.Namespaces
		if err := cschema.NewConfig().LoadNamespaces(context.Background(), s.QuadStore(), &ns); err != nil {
			t.Fatal(err)
		}
		if got := ns.FullIRI("ent:x"); got != string(schema.Expand("ent:x")) {
			t.Error(got)
		}
		if got := len(ns.List()); got != len(schema.Prefixes()) {
			t.Errorf("%d prefixes", got)
		}
	})
}
