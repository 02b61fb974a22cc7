package graph

import (
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Any number of decisions, undone one after the other, lead back through the
// same graphs.
func TestUndoStepByStep(t *testing.T) {
	for seed := range int64(12) {
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
