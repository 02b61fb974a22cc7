package newslike_test

import (
	"context"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/newslike"
	"github.com/quadwire/quadwire/schema"
)

// A store of these quads obeys the rules of the graph.
func TestQuadsCheck(t *testing.T) {
	store, err := graph.Open(graph.Memory, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	quads := slices.Collect(newslike.Quads(1, 10_000))
	if len(quads) < 10_000 || len(quads) > 12_000 {
		t.Errorf("%d quads", len(quads))
	}
	if _, err := store.LoadQuads(context.Background(), quads); err != nil {
		t.Fatal(err)
	}
	problems, err := store.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems[:min(len(problems), 10)] {
		t.Error(p)
	}
}

func TestQuadsSame(t *testing.T) {
	few, many := slices.Collect(newslike.Quads(7, 2000)), slices.Collect(newslike.Quads(7, 5000))
	if !slices.Equal(few, many[:len(few)]) {
		t.Error("one seed gives different quads")
	}
	if other := slices.Collect(newslike.Quads(8, 2000)); slices.Equal(few, other) {
		t.Error("two seeds give the same quads")
	}
	n := 0
	for range newslike.Quads(7, 2000) {
		if n++; n == 3 {
			break
		}
	}
}

// The proportions are those of news: retold events, few names often.
func TestQuadsShape(t *testing.T) {
	mentions := make(map[quad.Value]int)
	told := make(map[quad.Value]int)
	for q := range newslike.Quads(1, 50_000) {
		switch q.Predicate {
		case schema.QWMentionedIn:
			mentions[q.Subject]++
		case schema.QWEvidence:
			told[q.Subject]++
		}
	}
	most, once, again := 0, 0, 0
	for _, n := range mentions {
		most = max(most, n)
		if n == 1 {
			once++
		}
	}
	for _, n := range told {
		if n > 1 {
			again++
		}
	}
	if most < 50 || once < len(mentions)/4 || again < len(told)/50 {
		t.Errorf("of %d entities one is mentioned %d times and %d once; of %d facts %d are told again", len(mentions), most, once, len(told), again)
	}
	t.Logf("%d entities, most %d, once %d; %d facts, again %d", len(mentions), most, once, len(told), again)
}
