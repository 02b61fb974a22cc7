package graph

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

var note = Note{Who: "Ida", Why: "one office", When: time.Date(2031, 3, 4, 5, 6, 7, 0, time.UTC)}

// deciders make a decision of every kind in a store of threeArticles.
func deciders() map[string]func(*Store) (schema.Decision, error) {
	ctx := context.Background()
	return map[string]func(*Store) (schema.Decision, error){
		"merge": func(s *Store) (schema.Decision, error) {
			return s.Merge(ctx, "ent:ada-berg", "ent:a-berg", false, note)
		},
		"split": func(s *Store) (schema.Decision, error) {
			return s.Split(ctx, "ent:tom-ode", []string{"art:b"}, "", note)
		},
		"rename": func(s *Store) (schema.Decision, error) { return s.Rename(ctx, "ent:tom-ode", "Tomas Ode", note) },
		"alias":  func(s *Store) (schema.Decision, error) { return s.AddAlias(ctx, "ent:tom-ode", "Tommy Ode", note) },
		"apart":  func(s *Store) (schema.Decision, error) { return s.KeepApart(ctx, "ent:ada-berg", "ent:a-berg", note) },
		"sameAs": func(s *Store) (schema.Decision, error) {
			d, _, err := s.Link(ctx, []schema.Link{{Entity: "ent:ada-berg", IRI: "wd:Q7"}}, note)
			return d, err
		},
	}
}

func threeArticles() []schema.Record {
	return []schema.Record{meets("a", "Ada Berg", "Tom Ode"), meets("b", "A Berg", "Tom Ode"), meets("c", "Ada Berg", "Eva Lund")}
}

// What is undone was never done, also when articles came and went meanwhile.
func TestUndoIsExact(t *testing.T) {
	if testing.Short() {
		t.Skip("many stores, and nothing that the race detector would look for")
	}
	for name, decide := range deciders() {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, s *Store) {
				for _, r := range threeArticles() {
					load(t, s, r)
				}
				before := dump(t, s)
				d, err := decide(s)
				if err != nil {
					t.Fatal(err)
				}
				requireSound(t, s)
				if len(missing(dump(t, s), before)) == 0 {
					t.Error("nothing is recorded")
				}
				undo(t, s, d.ID)
				requireDump(t, s, before)

				if _, err := decide(s); err != nil {
					t.Fatal(err)
				}
				later := []schema.Record{meets("d", "A Berg", "Tommy Ode"), meets("e", "Tom Ode", "Ada Berg"), meets("f", "A Berg", "Ada Berg")}
				for _, r := range later {
					load(t, s, r)
				}
				if _, err := s.Forget(t.Context(), "art:a"); err != nil {
					t.Fatal(err)
				}
				requireSound(t, s)
				undo(t, s, "")
				fresh := open(t, Memory)
				for _, r := range append(threeArticles()[1:], later...) {
					load(t, fresh, r)
				}
				requireDump(t, s, dump(t, fresh))
			})
		})
	}
}

func undo(t *testing.T, s *Store, id string) {
	t.Helper()
	if _, err := s.Undo(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	requireSound(t, s)
}

// A decision gives the same graph whether it was made before or after an
// article came, and whether the article came once or was built again.
func TestDecisionsHoldForLater(t *testing.T) {
	for name, decide := range deciders() {
		t.Run(name, func(t *testing.T) {
			early, late := open(t, Memory), open(t, Memory)
			for _, r := range threeArticles() {
				load(t, early, r)
				load(t, late, r)
			}
			more := meets("d", "A Berg", "Tom Ode")
			if _, err := decide(early); err != nil {
				t.Fatal(err)
			}
			load(t, early, more)
			load(t, late, more)
			if _, err := decide(late); err != nil {
				t.Fatal(err)
			}
			requireDump(t, early, dump(t, late))

			want := dump(t, early)
			for _, r := range append(threeArticles(), more) {
				if n := load(t, early, r); n != 0 {
					t.Errorf("%s again adds %d quads", r.Article.ID, n)
				}
				if _, err := early.Forget(t.Context(), r.Article.ID); err != nil {
					t.Fatal(err)
				}
			}
			if list, err := early.Decisions(t.Context()); err != nil || len(list) != 1 {
				t.Errorf("forgetting all articles leaves %d decisions, error %v", len(list), err)
			}
			for _, r := range append(threeArticles(), more) {
				load(t, early, r)
			}
			requireDump(t, early, want)
		})
	}
}

func TestMergeShows(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	if _, err := deciders()["merge"](s); err != nil {
		t.Fatal(err)
	}
	e, ok, err := s.Entity(t.Context(), "ent:ada-berg")
	if err != nil || !ok || e.Name != "Ada Berg" || !slices.Contains(e.Aliases, "A Berg") || e.Mentions != 6 {
		t.Errorf("%+v %v %v", e, ok, err)
	}
	if _, ok, _ := s.Entity(t.Context(), "ent:a-berg"); ok {
		t.Error("the merged entity is still there")
	}
	facts, err := s.FactsWith(t.Context(), Filter{Class: "Meeting", Entity: "ent:tom-ode"})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range facts {
		if f.Own() && len(f.Sources) != 2 {
			t.Errorf("the meeting that two articles tell of has %d sources", len(f.Sources))
		}
	}
}

// A later version of a split article, under another ID, is split too.
func TestSplitFollowsAddress(t *testing.T) {
	s := open(t, Memory)
	first := threeArticles()
	first[1].Article.URL = "https://example.org/b"
	for _, r := range first {
		load(t, s, r)
	}
	d, err := s.Split(t.Context(), "ent:tom-ode", []string{"art:b"}, "Tom Ode of Leeds", note)
	if err != nil {
		t.Fatal(err)
	}
	now := meets("b2", "Eva Lund", "Tom Ode")
	now.Article.URL = first[1].Article.URL
	load(t, s, now)
	for id, want := range map[string]string{d.Other: "art:b2", "ent:tom-ode": "art:a"} {
		if got, err := s.articlesOf(t.Context(), id); err != nil || !slices.Equal(got, []string{want}) {
			t.Errorf("%s is told of by %v, want %s (%v)", id, got, want, err)
		}
	}
	if d.Other != "ent:tom-ode-of-leeds" {
		t.Errorf("the new entity is %s", d.Other)
	}
}

func TestDecisionErrors(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	place := meets("p", "Port Ellery", "Eva Lund")
	place.Entities[0].Class = "schema:Place"
	load(t, s, place)
	ctx := t.Context()
	merge := func(a, b string) error { _, err := s.Merge(ctx, a, b, false, note); return err }
	for _, row := range []struct {
		name string
		err  error
		want string
	}{
		{"unknown", merge("ent:ada-berg", "ent:nobody"), "no entity ent:nobody"},
		{"itself", merge("ent:ada-berg", "ent:ada-berg"), "one entity, not two"},
		{"kinds", merge("ent:ada-berg", "ent:port-ellery"), "different kinds"},
		{"other article", second(s.Split(ctx, "ent:a-berg", []string{"art:a"}, "", note)), "art:a does not speak of ent:a-berg; these do: art:b"},
		{"all articles", second(s.Split(ctx, "ent:a-berg", []string{"art:b"}, "", note)), "rename it"},
		{"same name", second(s.Rename(ctx, "ent:a-berg", "A Berg", note)), "is called that"},
		{"known alias", second(s.AddAlias(ctx, "ent:ada-berg", "Berg", note)), "is called that"},
		{"alias of another", second(s.AddAlias(ctx, "ent:ada-berg", "Tom Ode", note)), "merge ent:ada-berg ent:tom-ode"},
		{"nothing to undo", second(s.Undo(ctx, "")), "no such decision: none has been made"},
		{"no such decision", second(s.Undo(ctx, "dec:merge-1")), "no such decision: dec:merge-1"},
	} {
		if !errors.Is(row.err, ErrDecision) || !strings.Contains(row.err.Error(), row.want) {
			t.Errorf("%s: %v, want … %s …", row.name, row.err, row.want)
		}
	}
	if d, err := s.Merge(ctx, "ent:ada-berg", "ent:port-ellery", true, note); err != nil || d.Kind != schema.Merge {
		t.Errorf("by force: %v", err)
	}
	d, err := s.Merge(ctx, "ent:eva-lund", "ent:ada-berg", false, note)
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.Decisions(ctx)
	if err != nil || len(list) != 2 {
		t.Fatal(list, err)
	}
	if _, err := s.Undo(ctx, list[0].ID); !errors.Is(err, ErrBuiltOn) || !strings.Contains(err.Error(), d.ID) {
		t.Errorf("undoing what another builds on: %v", err)
	}
}

func second[T any](_ T, err error) error { return err }

// What was linked is linked under the name of what it was merged into, and
// links are recorded once.
func TestLink(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	links := []schema.Link{{Entity: "ent:a-berg", IRI: "wd:Q7"}, {Entity: "ent:tom-ode", IRI: "wd:Q8"}}
	for i, want := range []bool{true, false} {
		if _, ok, err := s.Link(t.Context(), links, note); ok != want || err != nil {
			t.Errorf("time %d: recorded %v, error %v", i+1, ok, err)
		}
	}
	if _, err := deciders()["merge"](s); err != nil {
		t.Fatal(err)
	}
	requireSound(t, s)
	err := s.view(func(qs cayley.QuadStore) error {
		same, err := object(t.Context(), qs, "ent:ada-berg", schema.OWLSameAs)
		if same != quad.IRI("wd:Q7") {
			t.Errorf("ent:ada-berg is the same as %v", same)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	undo(t, s, "")
}

// A verdict that two are two stands until it is undone or overruled by force,
// also once one of them has been merged.
func TestMergeApart(t *testing.T) {
	s := open(t, Memory)
	for _, r := range append(threeArticles(), meets("d", "Ada M Berg", "Eva Lund")) {
		load(t, s, r)
	}
	ctx := t.Context()
	apart, err := deciders()["apart"](s)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Merge(ctx, "ent:ada-m-berg", "ent:a-berg", false, note); err != nil {
		t.Fatal(err)
	}
	for _, pair := range [][2]string{{"ent:ada-berg", "ent:ada-m-berg"}, {"ent:ada-m-berg", "ent:ada-berg"}} {
		if _, err := s.Merge(ctx, pair[0], pair[1], false, note); !errors.Is(err, ErrApart) || !strings.Contains(err.Error(), apart.ID) {
			t.Errorf("%s: %v", pair, err)
		}
	}
	if _, err := s.Merge(ctx, "ent:ada-berg", "ent:ada-m-berg", true, note); err != nil {
		t.Errorf("by force: %v", err)
	}
}
