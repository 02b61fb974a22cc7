package graph

import (
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/schema"
)

func TestUnlike(t *testing.T) {
	for _, row := range []struct{ a, b, want string }{
		{"ada berg", "ada berg", "same"},
		{"ada berg", "adda berg", "near"},
		{"ode", "odes", "near"},
		{"harbor board", "harbour board", "near"},
		{"ada berg", "berg of oslo", "word"},
		{"mara lindt", "anna lind", "word"}, // a word with a slip
		{"un", "un of x", "far"},            // too short a word
		{"oslo", "riga", "far"},
		{"", "ada", "far"},
	} {
		got := "far"
		switch d := unlike(row.a, row.b); {
		case d == 0:
			got = "same"
		case d < 100:
			got = "near"
		case d < tooFar:
			got = "word"
		}
		if got != row.want {
			t.Errorf("%q and %q: %s, want %s", row.a, row.b, got, row.want)
		}
	}
}

// Whoever is named by what an entity was before a decision means that entity.
func TestNamedByID(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	if _, err := deciders()["merge"](s); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"ent:ada-berg": "ent:ada-berg",
		"ent:a-berg":   "ent:ada-berg",
		"<ent:a-berg>": "ent:ada-berg",
		"ent:nobody":   "",
		"ent:":         "",
	} {
		requireNamed(t, s, name, want)
	}
}

func TestUnknownSuggests(t *testing.T) {
	s := open(t, Memory)
	for _, r := range threeArticles() {
		load(t, s, r)
	}
	_, err := s.Lookup(t.Context(), "Evan Lund")
	unknown, ok := err.(*UnknownError)
	if !ok || len(unknown.Suggestions) != 1 || unknown.Suggestions[0].Name != "Eva Lund" {
		t.Fatal(err)
	}
	if text := err.Error(); !strings.Contains(text, "Eva Lund (person, ent:eva-lund)") {
		t.Error(text)
	}
	classes := []string{"schema:Person", "schema:Organization", "schema:CreativeWork", schema.ClassThing, ""}
	var words []string
	for _, c := range classes {
		words = append(words, Kind(c))
	}
	if !slices.Equal(words, []string{"person", "organisation", "work", "thing", ""}) {
		t.Errorf("%q", words)
	}
}
