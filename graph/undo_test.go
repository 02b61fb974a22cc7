package graph

import (
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Any number of decisions, undone one after the other, lead back through the
// same graphs.
func TestUndoStepByStep(t *testing.T) {
	seeds := int64(12)
	if testing.Short() {
		seeds = 2
	}
	for seed := range seeds {
		rnd := rand.New(rand.NewSource(seed))
		s := open(t, Memory)
		people := []string{"Ada Berg", "A Berg", "Tom Ode", "T Ode", "Eva Lund"}
		for i := range 8 {
			at := rnd.Perm(len(people))
			load(t, s, meets(fmt.Sprint(i), people[at[0]], people[at[1]]))
		}
		states := [][]quad.Quad{dump(t, s)}
		var made []schema.Decision
		for i := range 12 {
			d, err := randomDecision(t, s, rnd, i)
			if errors.Is(err, ErrDecision) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			made, states = append(made, d), append(states, dump(t, s))
		}
		if len(made) < 3 {
			t.Fatalf("seed %d: only %d decisions could be made", seed, len(made))
		}
		for i := len(made) - 1; i >= 0; i-- {
			undo(t, s, "")
			requireDump(t, s, states[i])
		}
	}
}

func randomDecision(t *testing.T, s *Store, rnd *rand.Rand, i int) (schema.Decision, error) {
	ids := make([]string, 0, 8)
	for _, q := range dump(t, s) {
		if q.Predicate == schema.SchemaName && !slices.Contains(ids, string(q.Subject.(quad.IRI))) {
			ids = append(ids, string(q.Subject.(quad.IRI)))
		}
	}
	a, b := ids[rnd.Intn(len(ids))], ids[rnd.Intn(len(ids))]
	ctx := t.Context()
	switch rnd.Intn(5) {
	case 0:
		return s.Merge(ctx, a, b, false, note)
	case 1:
		articles, err := s.articlesOf(ctx, a)
		if err != nil || len(articles) == 0 {
			return schema.Decision{}, ErrDecision
		}
		return s.Split(ctx, a, articles[:1], "", note)
	case 2:
		return s.Rename(ctx, a, fmt.Sprint("Name ", i), note)
	case 3:
		return s.AddAlias(ctx, a, fmt.Sprint("Alias ", i), note)
	}
	return s.KeepApart(ctx, a, b, note)
}

// A link or verdict that was given by a name which a decision brought goes
// before that decision does.
func TestUndoLinked(t *testing.T) {
	ctx := t.Context()
	for _, row := range []struct{ decision, name string }{
		{"merge", "A Berg"}, {"rename", "Tomas Ode"}, {"alias", "Tommy Ode"}, {"split", "Tom Ode of Leeds"},
	} {
		s := open(t, Memory)
		for _, r := range threeArticles() {
			load(t, s, r)
		}
		before := dump(t, s)
		decide := deciders()[row.decision]
		if row.decision == "split" {
			decide = func(s *Store) (schema.Decision, error) {
				return s.Split(ctx, "ent:tom-ode", []string{"art:b"}, row.name, note)
			}
		}
		first, err := decide(s)
		if err != nil {
			t.Fatal(err)
		}
		e, err := s.Lookup(ctx, row.name)
		if err != nil {
			t.Fatal(err)
		}
		linked, _, err := s.Link(ctx, []schema.Link{{Entity: e.ID, IRI: "wd:Q77"}}, note)
		if err != nil {
			t.Fatal(err)
		}
		apart, err := s.KeepApart(ctx, e.ID, "ent:eva-lund", note)
		if err != nil {
			t.Fatal(err)
		}
		for _, next := range []schema.Decision{linked, apart} {
			if _, err := s.Undo(ctx, first.ID); !errors.Is(err, ErrBuiltOn) || !strings.Contains(err.Error(), next.ID) {
				t.Errorf("%s: undone before %s: %v", row.decision, next.ID, err)
			}
			undo(t, s, next.ID)
		}
		undo(t, s, first.ID)
		requireDump(t, s, before)
	}
}
