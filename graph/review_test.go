package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/schema"
)

func TestNameLikeness(t *testing.T) {
	for _, row := range []struct {
		x, y   string
		people bool
		want   string // "" for none
	}{
		{"Ada Berg", "ADA BERG", true, sameName},
		{"Lee Jae-myung", "Lee Jaemyung", true, "the same letters"},
		{"Ada Berg", "Berg Ada", true, "the same words in another order"},
		{"A. Berg", "Ada Berg", true, "the same family name and compatible given names"},
		{"Ada M. Berg", "Ada Maria Berg", true, "the same family name and compatible given names"},
		{"Ada Berg", "Ada Maria Berg", true, "the same family name and compatible given names"},
		{"Ada Berg", "Tom Berg", true, ""},
		{"A. Berg", "Tom Berg", true, ""},
		{"Mara Lindqvist", "Mara Lindquist", true, "a few letters differ"},
		{"Berg", "Ada Berg", true, "a part of the other"},
		{"Ada", "Ada Berg", true, "a part of the other"},
		{"Port Ellery Ferries", "PEF", false, "an acronym of the other"},
		{"Bank of Ellery", "BOE", false, "an acronym of the other"},
		{"Northwire", "Northwire Media", false, "the beginning of the other"},
		{"Media", "Northwire Media", false, ""},
		{"Oslo", "Rome", false, ""},
		{"Group of 20", "Group of 21", false, ""},
	} {
		for _, pair := range [][2]string{{row.x, row.y}, {row.y, row.x}} {
			got, score := nameLikeness(pair[0], pair[1], row.people)
			if got != row.want || (score > 0) != (row.want != "") {
				t.Errorf("%v: %q (%.2f), want %q", pair, got, score, row.want)
			}
		}
	}
}

func doubts(t *testing.T, s *Store) []string {
	t.Helper()
	pairs, err := s.Doubts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := make([]string, len(pairs))
	for i, p := range pairs {
		out[i] = p.First.ID + " " + p.Other.ID
	}
	return out
}

// A pair is asked about until somebody has decided on it, and again once that
// is undone.
func TestDoubts(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	pair := []string{"ent:ada-berg ent:a-berg"}
	for _, name := range []string{"apart", "merge"} {
		if got := doubts(t, s); !slices.Equal(got, pair) {
			t.Fatalf("%s: asks about %q, want %q", name, got, pair)
		}
		if _, err := deciders()[name](s); err != nil {
			t.Fatal(err)
		}
		if got := doubts(t, s); len(got) > 0 {
			t.Errorf("%s: asks about %q again", name, got)
		}
		undo(t, s, "")
	}
}

// What speaks against a pair puts it behind those that nothing speaks against.
func TestDoubtsEvidence(t *testing.T) {
	partner := meets("p", "Ada Berg", "Tom Ode")
	titled := meets("t", "A Berg", "Tom Ode")
	titled.Sentences[0].Text = "Mr. Berg met Tom Ode."
	woman := meets("w", "Ada Berg", "Tom Ode")
	woman.Sentences[0].Text = "Ms. Berg met Tom Ode."
	office := func(id, who, post string) schema.Record {
		r := meets(id, who, map[string]string{"m": "Eva Lund", "n": "Ben Hall"}[id])
		f := schema.Fact{Class: schema.Attribute, Relation: schema.HoldsPosition, Subject: schema.Value{Entity: schema.EntityID(who)},
			Object: schema.Value{Text: post}, Polarity: schema.Positive, Modality: schema.Actual, Evidence: []schema.Evidence{{Begin: 1, End: 2}}}
		f.SetID()
		r.Facts = append(r.Facts, f)
		return r
	}
	for _, row := range []struct {
		name         string
		records      []schema.Record
		pro, against string
	}{
		{"partner", []schema.Record{partner, meets("q", "A Berg", "Tom Ode")}, "both deal with ent:tom-ode", ""},
		{"each other", []schema.Record{meets("x", "Ada Berg", "A Berg")}, "", ""},
		{"sex", []schema.Record{woman, titled}, "", ""},
		{"office", []schema.Record{office("m", "Ada Berg", "mayor"), office("n", "A Berg", "mayor")}, "both are mayor", ""},
		{"other office", []schema.Record{office("m", "Ada Berg", "mayor"), office("n", "A Berg", "judge")}, "", "mayor and judge in 2031"},
	} {
		s := open(t, Memory)
		for _, r := range row.records {
			load(t, s, r)
		}
		pairs, err := s.Doubts(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if row.pro+row.against == "" {
			if len(pairs) > 0 {
				t.Errorf("%s: asks about %+v", row.name, pairs)
			}
			continue
		}
		if len(pairs) != 1 || !contains(pairs[0].For, row.pro) || !contains(pairs[0].Against, row.against) {
			t.Errorf("%s: %+v", row.name, pairs)
		}
	}
}

// contains says whether a list has a line, or is empty where that is "".
func contains(list []string, line string) bool {
	if line == "" {
		return len(list) == 0
	}
	return slices.Contains(list, line)
}

func TestLookup(t *testing.T) {
	s := open(t, Memory)
	for _, r := range append(threeArticles(), meets("d", "Ida Berg", "Eva Lund")) {
		load(t, s, r)
	}
	if _, err := deciders()["merge"](s); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Ada Berg":       "ent:ada-berg",
		"ada berg":       "ent:ada-berg",
		"<ent:ada-berg>": "ent:ada-berg",
		"ent:a-berg":     "ent:ada-berg", // merged
		"A Berg":         "ent:ada-berg",
		"Berg":           "may mean: ent:ada-berg ent:ida-berg",
		"Adda Berg":      "is no entity: ent:ada-berg ent:ida-berg",
		"ent:adaberg":    "is no entity: ent:ada-berg",
		"Lund":           "ent:eva-lund", // called so by nobody
		"Zzyzx":          "is no entity:",
	} {
		e, err := s.Lookup(t.Context(), name)
		got := e.ID
		var ambiguous *AmbiguousError
		var unknown *UnknownError
		var told []Bearer
		switch {
		case errors.As(err, &ambiguous):
			got, told = "may mean:", ambiguous.Candidates
		case errors.As(err, &unknown):
			got, told = "is no entity:", unknown.Suggestions
		}
		for _, b := range told {
			got += " " + b.ID
		}
		if got != want {
			t.Errorf("%s: %s, want %s (%v)", name, got, want, err)
		}
	}
}

func TestCard(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	d, err := deciders()["merge"](s)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := deciders()["sameAs"](s); err != nil {
		t.Fatal(err)
	}
	c, ok, err := s.Card(t.Context(), "ent:ada-berg")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	var got []string
	for _, a := range c.Articles {
		for _, n := range a.Names {
			got = append(got, fmt.Sprintf("%s %s: %s", a.ID, n.Name, n.Why))
		}
	}
	want := []string{
		"art:a Ada Berg: same full name",
		"art:a Berg: short for Ada Berg, which the article names",
		"art:b A Berg: full name of ent:a-berg; joined by " + d.ID,
		"art:b Berg: short for A Berg, which the article names; joined by " + d.ID,
		"art:b Ada Berg: by decision",
		"art:c Ada Berg: same full name",
		"art:c Berg: short for Ada Berg, which the article names",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
	if !slices.Equal(c.SameAs, []string{"wd:Q7"}) || len(c.Decisions) != 2 {
		t.Errorf("same as %v, decisions %+v", c.SameAs, c.Decisions)
	}
}
