package schema

import (
	"testing"

	"github.com/cayleygraph/quad"
)

// Every term has one description and a valid name.
func TestTerms(t *testing.T) {
	seen := make(map[quad.IRI]bool)
	for _, term := range append(Terms(), frames(t).Terms()...) {
		if seen[term.IRI] || !validTerm(term.IRI) || term.Label == "" || term.Comment == "" {
			t.Errorf("%+v (seen: %v)", term, seen[term.IRI])
		}
		seen[term.IRI] = true
	}
	for _, p := range frames(t).Predicates() {
		if !seen[RoleIRI(p)] {
			t.Errorf("predicate %s is not described", p)
		}
	}
}

// No role of a frame has the name of a predicate that all facts have, nor has
// a direct predicate, whose edges would be taken for descriptions.
func TestRolesAreFree(t *testing.T) {
	for _, name := range append(RoleNames(), frames(t).Predicates()...) {
		if !validRole(name) {
			t.Errorf("the name %q is taken", name)
		}
	}
}

func TestSpaced(t *testing.T) {
	for in, want := range map[string]string{"met": "met", "travelledTo": "travelled to", "Meeting": "meeting", "": ""} {
		if got := Spaced(in); got != want {
			t.Errorf("%s: %s", in, got)
		}
	}
}
