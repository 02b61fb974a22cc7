package graph

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/schema"
)

// An alias takes no ID from what is of another kind, and no links either.
func TestAliasOfAnotherKind(t *testing.T) {
	s := open(t, Memory)
	load(t, s, meets("a", "John Smith", "Tom Ode"))
	if _, err := s.AddAlias(t.Context(), "ent:john-smith", "Jordan", note); err != nil {
		t.Fatal(err)
	}
	if e, err := s.Lookup(t.Context(), "ent:jordan"); err != nil || e.ID != "ent:john-smith" {
		t.Errorf("while there is no other: %s, %v", e.ID, err)
	}
	country := meets("b", "Jordan", "Eva Lund")
	country.Entities[0].Class = "schema:Country"
	load(t, s, country)
	e, err := s.Lookup(t.Context(), "ent:jordan")
	if err != nil || e.ID != "ent:jordan" {
		t.Fatalf("%s, %v", e.ID, err)
	}
	if _, _, err := s.Link(t.Context(), []schema.Link{{Entity: e.ID, IRI: "wd:Q810"}}, note); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"ent:jordan": "wd:Q810", "ent:john-smith": ""} {
		c, _, err := s.Card(t.Context(), id)
		if got := strings.Join(c.SameAs, " "); got != want || err != nil {
			t.Errorf("%s is the same as %q, want %q (%v)", id, got, want, err)
		}
	}
	if c, _, err := s.Card(t.Context(), "ent:john-smith"); err != nil || len(c.Decisions) != 1 {
		t.Errorf("decisions about ent:john-smith: %+v, %v", c.Decisions, err)
	}
	if c, _, err := s.Card(t.Context(), "ent:jordan"); err != nil || len(c.Articles) != 1 || c.Articles[0].Names[0].Why == "" {
		t.Errorf("ent:jordan: %+v, %v", c, err)
	}
}

// Those of one full name all are found, however each of them is spelt.
func TestNamesakes(t *testing.T) {
	s := open(t, Memory)
	for _, id := range []string{"a", "b", "c"} {
		load(t, s, meets(id, "John Smith", "Tom Ode"))
	}
	loud := meets("d", "John Smith", "Eva Lund")
	loud.Entities[0].Name, loud.Entities[0].Aliases = "JOHN SMITH", []string{"John Smith"}
	for _, id := range []string{"d", "e", "f"} {
		loud.Article.ID = "art:" + id
		load(t, s, loud)
	}
	d, err := s.Split(t.Context(), "ent:john-smith", []string{"art:b"}, "", note)
	if err != nil {
		t.Fatal(err)
	}
	requireNamed(t, s, "John Smith", d.Other+" ent:john-smith") // which most articles write JOHN SMITH now
	requireNamed(t, s, "john smith", "ent:john-smith "+d.Other)
	undo(t, s, d.ID)

	// Another name takes the old one along as an alias, which the full name outranks.
	d, err = s.Split(t.Context(), "ent:john-smith", []string{"art:b"}, "John Smith of Paris", note)
	if err != nil {
		t.Fatal(err)
	}
	requireNamed(t, s, "John Smith", "ent:john-smith")
	requireNamed(t, s, "John Smith of Paris", d.Other)
	if e, err := s.Lookup(t.Context(), "John Smith"); err != nil || e.ID != "ent:john-smith" {
		t.Errorf("%s, %v", e.ID, err)
	}
}

func requireNamed(t *testing.T, s *Store, name, want string) {
	t.Helper()
	hits, err := s.Named(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.ID
	}
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("%s: %s, want %s", name, got, want)
	}
}

func TestVotes(t *testing.T) {
	for _, row := range []struct{ cast, want string }{
		{"", ""},
		{"Ada ADA ADA", "ADA"},
		{"ADA Ada", "Ada"}, // not the first of the alphabet
		{"UN", "UN"},
		{"Ada Adam", "Adam"},
		{"Ada Eva", "Ada"},
	} {
		v := make(votes)
		for _, name := range strings.Fields(row.cast) {
			v[name]++
		}
		if got := v.winner(); got != row.want {
			t.Errorf("%s: %s, want %s", row.cast, got, row.want)
		}
	}
}
