package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

func TestFindEntity(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		load(t, s, meets("b", "Eva Berg", "Tom Ode"))
		load(t, s, meets("c", "Eva Berg", "José Núñez-Ruiz"))
		load(t, s, meets("d", "Berg", "Tom Ode"))
		tests := []struct{ name, want string }{
			{"Ada Berg", "ada-berg=name"},
			{"ada  BERG", "ada-berg=similar name"},
			{"Jose Nunez Ruiz", "jose-nunez-ruiz=similar name"},
			{"Berg", "berg=name eva-berg=alias ada-berg=alias"}, // Eva is mentioned more often than Ada
			{"BERG", "berg=similar name eva-berg=similar alias ada-berg=similar alias"},
			{"Bergman", ""},
			{"", ""},
		}
		kinds := map[Match]string{ByName: "name", ByAlias: "alias", BySimilarName: "similar name", BySimilarAlias: "similar alias"}
		for _, tt := range tests {
			hits, err := s.FindEntity(context.Background(), tt.name)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, h := range hits {
				got = append(got, strings.TrimPrefix(h.ID, "ent:")+"="+kinds[h.Match])
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("%q: %s; want %s", tt.name, s, tt.want)
			}
		}
	})
}

// Where articles differ about an entity, most of them decide.
func TestEntity(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		for i, name := range []string{"Ada Berg", "Ada B. Berg", "Ada Berg"} {
			r := meets(fmt.Sprint(i), "Ada Berg", "Tom Ode")
			r.Entities[0].Name = name
			r.Entities[0].Class = []string{"schema:Person", "schema:Organization", "schema:Person"}[i]
			r.Entities[0].Known = i == 1
			load(t, s, r)
		}
		e, ok, err := s.Entity(context.Background(), "ent:ada-berg")
		if !ok || err != nil {
			t.Fatal(ok, err)
		}
		if e.Name != "Ada Berg" || e.Class != "schema:Person" || !e.Known || e.Mentions != 6 || !slices.Equal(e.Aliases, []string{"Ada B. Berg", "Berg"}) {
			t.Errorf("%+v", e)
		}
		for _, id := range []string{"ent:nobody", "", "art:1", "ent:"} {
			if _, ok, err := s.Entity(context.Background(), id); ok || err != nil {
				t.Errorf("%q: %v, %v", id, ok, err)
			}
		}
	})
}

func TestFactsWith(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		load(t, s, meets("b", "Tom Ode", "Ada Berg"))
		undated := meets("c", "Eva Lund", "Tom Ode")
		undated.Facts[0].Time = nil
		undated.Facts[0].SetID()
		load(t, s, undated)
		tests := []struct {
			filter Filter
			want   int
		}{
			{Filter{Entity: "ent:ada-berg"}, 4}, // in what Tom said she is a word
			{Filter{Entity: "ent:tom-ode"}, 6},
			{Filter{Entity: "ent:tom-ode", Class: "Meeting"}, 5},
			{Filter{Relation: "qw:met"}, 5},
			{Filter{Relation: "qw:said"}, 3},
			{Filter{Class: "Quotation"}, 3},
			{Filter{Class: "Meeting", Entity: "ent:eva-lund"}, 2},
			{Filter{Class: "Visit"}, 0},
			{Filter{Entity: "ent:nobody"}, 0},
		}
		for _, tt := range tests {
			got, err := s.FactsWith(ctx, tt.filter)
			if err != nil || len(got) != tt.want {
				t.Errorf("%+v: %d facts, want %d (%v)", tt.filter, len(got), tt.want, err)
			}
		}
		if _, err := s.FactsWith(ctx, Filter{}); !errors.Is(err, ErrNoFilter) {
			t.Error(err)
		}
		met, err := s.FactsWith(ctx, Filter{Relation: "qw:met"})
		if err != nil {
			t.Fatal(err)
		}
		if met[0].Time == nil || met[4].Time != nil {
			t.Error("undated facts must come last")
		}
	})
}

// A report joins what the articles tell and keeps their evidence apart.
func TestFact(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		a := meets("a", "Ada Berg", "Tom Ode")
		a.Facts[0].Roles = append(a.Facts[0].Roles, schema.Role{Name: schema.RolePlace, Value: schema.Value{Text: "Oslo"}})
		b := meets("b", "Tom Ode", "Ada Berg")
		b.Facts[0].Evidence = append(b.Facts[0].Evidence, schema.Evidence{Sentence: 1, Begin: 41, End: 42, Trigger: "talked", Confidence: 0.25})
		load(t, s, b)
		load(t, s, a)
		r, ok, err := s.Fact(ctx, a.Facts[0].ID)
		if !ok || err != nil {
			t.Fatal(ok, err)
		}
		var got []string
		for _, src := range r.Sources {
			got = append(got, fmt.Sprintf("%s %q %s %v", src.Article.Headline, src.Sentence.Text, src.Evidence.Trigger, src.Evidence.Confidence))
		}
		want := []string{
			`Talks a "Ada Berg met Tom Ode." met 0.9`,
			`Talks b "Tom Ode met Ada Berg." met 0.9`,
			`Talks b "“I met Ada Berg,” Tom Ode said." talked 0.25`,
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q", got)
		}
		if !slices.Contains(r.Roles, schema.Role{Name: "place", Value: schema.Value{Text: "Oslo"}}) || !r.HasEdge() {
			t.Errorf("%+v", r.Fact)
		}
		claim, ok, err := s.Fact(ctx, a.Facts[2].ID)
		if !ok || err != nil || claim.Quotation != a.Facts[1].ID || claim.HasEdge() {
			t.Errorf("the claim: %+v, %v", claim.Fact, err)
		}
		if _, ok, err := s.Fact(ctx, "fact:none"); ok || err != nil {
			t.Error(ok, err)
		}
	})
}

func TestStats(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		load(t, s, meets("b", "Tom Ode", "Ada Berg"))
		got, err := s.Stats(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if got.Quads != len(dump(t, s)) || (got.Bytes > 0) != (s.addr != Memory) {
			t.Errorf("%d quads, %d bytes", got.Quads, got.Bytes)
		}
		got.Quads, got.Bytes = 0, 0
		// one meeting, two claims of it, two quotations; edges: met both ways, said twice
		want := "{0 2 2 4 2 5 4 map[Meeting:3 Quotation:2 schema:Person:2] 0}"
		if s := fmt.Sprint(got); s != want {
			t.Errorf("%s\nwant %s", s, want)
		}
	})
}

// Check must see what is wrong.
func TestCheckFinds(t *testing.T) {
	s0 := schema.SentenceID("art:a", 0)
	fact := quad.IRI(meeting("ent:ada-berg", "ent:tom-ode").ID)
	iri := func(s, p, o, l quad.IRI) quad.Quad {
		return quad.Quad{Subject: s, Predicate: p, Object: o, Label: l}
	}
	tests := []struct {
		name    string
		problem string
		add     quad.Quad
		remove  quad.Quad
	}{
		{"label of nobody", "labels quads but is no fact", iri("ent:ada-berg", "qw:met", "ent:tom-ode", "qw:me"), quad.Quad{}},
		{"no label", "has no label", quad.Quad{Subject: quad.IRI("a"), Predicate: quad.IRI("b"), Object: quad.IRI("c")}, quad.Quad{}},
		{"label is an article that is not there", "art:z: is named but not described", iri("ent:ada-berg", "qw:x", "ent:tom-ode", "art:z"), quad.Quad{}},
		{"label is a sentence that is not there", "the sentence is part of no article", iri("ent:ada-berg", schema.QWMentionedIn, "art:a#s9", "art:a#s9"), quad.Quad{}},
		{"entity that is not there", "ent:nobody: is named but not described", iri(fact, "qw:witness", "ent:nobody", s0), quad.Quad{}},
		{"entity without name", "the entity has no schema:name", iri("ent:x", schema.RDFType, "schema:Person", s0), quad.Quad{}},
		{"fact without evidence", "has no qw:evidence", iri("fact:x", schema.RDFType, "qw:Meeting", s0), quad.Quad{}},
		{"fact without class", "has no rdf:type", quad.Quad{}, iri(fact, schema.RDFType, "qw:Meeting", s0)},
		{"edge that nobody warrants", "no article warrants", iri("ent:ada-berg", "qw:killed", "ent:tom-ode", fact), quad.Quad{}},
		{"edge that is missing", "is missing", quad.Quad{}, iri("ent:ada-berg", "qw:met", "ent:tom-ode", fact)},
		{"fact that cannot be read", "cannot be read", iri(fact, schema.QWSymmetric, "qw:yes", s0), quad.Quad{}},
	}
	for _, tt := range tests {
		s, err := Open(Memory, Options{})
		if err != nil {
			t.Fatal(err)
		}
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		if tt.add.Subject != nil {
			err = s.apply(cayley.Add, []quad.Quad{tt.add})
		} else {
			err = s.apply(cayley.Delete, []quad.Quad{tt.remove})
		}
		if err != nil {
			t.Fatal(err)
		}
		problems, err := s.Check(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(fmt.Sprint(problems), tt.problem) {
			t.Errorf("%s: %v", tt.name, problems)
		}
	}
}
