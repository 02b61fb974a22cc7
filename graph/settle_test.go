package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A decision that was broken off between adding and removing is found by Check
// and completed by the next Open; an undoing is taken back.
func TestBrokenOff(t *testing.T) {
	for name, decide := range deciders() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := reopen(t, nil, dir)
			for _, r := range threeArticles() {
				load(t, s, r)
			}
			before := dump(t, s)
			d, err := decide(s)
			if err != nil {
				t.Fatal(err)
			}
			after := dump(t, s)
			recorded := slices.DeleteFunc(slices.Clone(after), func(q quad.Quad) bool { return !isNode(q.Label, schema.PrefixDecision) })
			for _, half := range [][]quad.Quad{union(before, recorded), union(before, after), after} {
				become(t, s, append(half, markOf(byDecision)))
				requireAdvice(t, s, "any command that writes")
				s = reopen(t, s, dir)
				requireSound(t, s)
				requireDump(t, s, after)
			}
			undo(t, s, d.ID)
			requireDump(t, s, before)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// requireAdvice fails unless Check tells how to finish what was broken off.
func requireAdvice(t *testing.T, s *Store, want string) {
	t.Helper()
	problems, err := s.Check(t.Context())
	if err != nil || !slices.ContainsFunc(problems, func(p Problem) bool { return strings.Contains(p.Text, want) }) {
		t.Errorf("Check does not say %q: %v %v", want, problems, err)
	}
}

// reopen closes s, unless it is nil, and opens the store at dir.
func reopen(t *testing.T, s *Store, dir string) *Store {
	t.Helper()
	if s != nil {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func union(a, b []quad.Quad) []quad.Quad { return append(slices.Clone(a), missing(b, a)...) }

// become makes a store hold the given quads, whatever they are.
func become(t *testing.T, s *Store, want []quad.Quad) {
	t.Helper()
	have := dump(t, s)
	if _, err := s.addNew(missing(want, have)); err != nil {
		t.Fatal(err)
	}
	if gone := missing(have, want); len(gone) > 0 {
		if err := s.apply(cayley.Delete, gone); err != nil {
			t.Fatal(err)
		}
	}
}

// decideDir names the store that a child process of TestKilledDeciding writes
// to.
const decideDir = "QUADWIRE_TEST_DECIDE_DIR"

// A process that is killed while it merges and undoes leaves a store that is
// the merged one or the other as soon as it is opened.
func TestKilledDeciding(t *testing.T) {
	if dir := os.Getenv(decideDir); dir != "" {
		decideForEver(dir)
	}
	if testing.Short() {
		t.Skip("kills processes for some seconds")
	}
	dir := t.TempDir()
	s := reopen(t, nil, dir)
	for i := range 12 {
		load(t, s, meets(fmt.Sprint(i), []string{"Ada Berg", "A Berg"}[i%2], "Tom Ode"))
	}
	states := [][]quad.Quad{dump(t, s)}
	if _, err := deciders()["merge"](s); err != nil {
		t.Fatal(err)
	}
	states = append(states, dump(t, s))
	undo(t, s, "")
	for round := range 4 {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		killWriter(t, "TestKilledDeciding", decideDir+"="+dir, 3+round, time.Duration(round)*4*time.Millisecond)
		s = reopen(t, nil, dir)
		requireSound(t, s)
		if got := dump(t, s); !slices.Equal(got, states[0]) && !slices.Equal(got, states[1]) {
			t.Error("the store is neither merged nor not")
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func decideForEver(dir string) {
	s, err := Open(dir, Options{})
	for i := 0; err == nil; i++ {
		if _, err = s.Undo(context.Background(), ""); errors.Is(err, ErrNoDecision) {
			_, err = deciders()["merge"](s)
		}
		fmt.Println(i)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// A dump loads into the same graph with its decisions, and one without them
// into a graph that has some, in any number of pieces.
func TestLoadQuadsSettles(t *testing.T) {
	bare, merged := open(t, Memory), open(t, Memory)
	for _, r := range threeArticles() {
		load(t, bare, r)
		load(t, merged, r)
	}
	if _, err := deciders()["merge"](merged); err != nil {
		t.Fatal(err)
	}
	want := dump(t, merged)
	for _, pieces := range []int{1, 7, 40} {
		into := open(t, Memory)
		loadPieces(t, into, want, pieces)
		requireDump(t, into, want)
		loadPieces(t, into, dump(t, bare), pieces)
		requireDump(t, into, want)
		undo(t, into, "")
		requireDump(t, into, dump(t, bare))
	}
	loadPieces(t, bare, want, 3) // the decision comes to articles that are there
	requireDump(t, bare, want)
}

func loadPieces(t *testing.T, s *Store, quads []quad.Quad, pieces int) {
	t.Helper()
	for set := range slices.Chunk(quads, 1+len(quads)/pieces) {
		if _, err := s.LoadQuads(t.Context(), set); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	requireSound(t, s)
}

// Nothing is decided while a load has not ended: an article may have come in
// part.
func TestNoDecisionWithinLoad(t *testing.T) {
	dir := t.TempDir()
	s := reopen(t, nil, dir)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	if _, err := deciders()["merge"](s); err != nil {
		t.Fatal(err)
	}
	quads, err := schema.Encode(meets("d", "A Berg", "Eva Lund"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.LoadQuads(t.Context(), quads[:len(quads)/2]); err != nil {
		t.Fatal(err)
	}
	requireAdvice(t, s, "load the same files again")
	for range 2 {
		if _, err := s.Undo(t.Context(), ""); !errors.Is(err, ErrUnsettled) {
			t.Errorf("undoing within a load: %v", err)
		}
		s = reopen(t, s, dir)
	}
	loadPieces(t, s, quads, 1)
	fresh := open(t, Memory)
	for _, r := range append(threeArticles(), meets("d", "A Berg", "Eva Lund")) {
		load(t, fresh, r)
	}
	undo(t, s, "")
	requireDump(t, s, dump(t, fresh))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// An article with quads that Quadwire cannot have written is never rewritten,
// and so no decision about it is taken.
func TestForeignQuads(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	foreign := quad.Quad{Subject: quad.IRI("ent:ada-berg"), Predicate: quad.IRI("qw:met"), Object: quad.IRI("ent:eva-lund"), Label: quad.IRI("art:a")}
	if _, err := s.LoadQuads(t.Context(), []quad.Quad{foreign}); err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	_, err := deciders()["merge"](s)
	if err == nil || !strings.Contains(err.Error(), "art:a") {
		t.Errorf("error %v does not name the article", err)
	}
	requireDump(t, s, before)
}

func TestCheckDecisions(t *testing.T) {
	for name, row := range map[string]struct {
		change func(d schema.Decision) (add, remove []quad.Quad)
		want   string
	}{
		"kind": {func(d schema.Decision) (add, remove []quad.Quad) {
			return nil, []quad.Quad{{Subject: quad.IRI(d.ID), Predicate: schema.QWDecision, Object: quad.String("merge"), Label: quad.IRI(d.ID)}}
		}, "no kind of decision"},
		"link": {func(d schema.Decision) (add, remove []quad.Quad) {
			return []quad.Quad{{Subject: quad.IRI("ent:x"), Predicate: schema.OWLSameAs, Object: quad.IRI("wd:Q1"), Label: quad.IRI(d.ID)}}, nil
		}, "no decision warrants"},
		"disobeyed": {func(d schema.Decision) (add, remove []quad.Quad) {
			return []quad.Quad{{Subject: quad.IRI("ent:ada-berg"), Predicate: schema.SKOSAltLabel, Object: quad.String("Addie"), Label: quad.IRI("art:b#s0")}}, nil
		}, "does not obey"},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, Memory)
			for _, r := range threeArticles() {
				load(t, s, r)
			}
			d, err := deciders()["merge"](s)
			if err != nil {
				t.Fatal(err)
			}
			sound := dump(t, s)
			add, remove := row.change(d)
			become(t, s, missing(union(sound, add), remove))
			problems, err := s.Check(t.Context())
			if err != nil || !slices.ContainsFunc(problems, func(p Problem) bool { return strings.Contains(p.Text, row.want) }) {
				t.Errorf("%v, error %v; want … %s …", problems, err, row.want)
			}
			become(t, s, sound)
		})
	}
}
