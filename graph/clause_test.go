package graph

import (
	"testing"

	"github.com/quadwire/quadwire/schema"
)

// What a verb says beside the facts is found by its relation and class alone: it is
// no fact, leads nowhere and counts for nobody.
func TestClauseIsNoFact(t *testing.T) {
	s := open(t, Memory)
	r := meets("a", "Ada", "Tom")
	clause := schema.Fact{
		Class: schema.Clause, Relation: "rel:greet", Subject: schema.Value{Entity: "ent:ada"}, Object: schema.Value{Entity: "ent:tom"},
		Polarity: schema.Positive, Modality: schema.Actual, Within: r.Article.ID, Evidence: []schema.Evidence{{Sentence: 0, Begin: 0, End: 3, Confidence: 0.5}},
	}
	clause.SetID()
	load(t, s, r)
	before := state(t, s)
	r.Facts = append(r.Facts, clause)
	r.Article.SHA256 = "another digest"
	load(t, s, r)
	if after := state(t, s); after != before {
		t.Errorf("%+v, want %+v", after, before)
	}
	for _, want := range []Filter{{Class: schema.Clause}, {Class: schema.Clause, Entity: "ent:ada"}} {
		if found, err := s.FactsWith(t.Context(), want); err != nil || len(found) != 1 {
			t.Errorf("%+v: %d, %v", want, len(found), err)
		}
	}
	if ids, err := s.FactsLinked(t.Context(), nil, []string{"rel:greet"}, 0); err != nil || len(ids) != 1 {
		t.Errorf("%v, %v", ids, err)
	}
}

// counts is what a graph has of one entity and of all.
type counts struct{ facts, edges, near, ofAda, linksOfAda int }

func state(t *testing.T, s *Store) (c counts) {
	t.Helper()
	stats, err := s.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	near, err := s.FactsWith(t.Context(), Filter{Entity: "ent:ada"})
	if err != nil {
		t.Fatal(err)
	}
	standings, err := s.Standings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c = counts{facts: stats.Facts, edges: stats.Edges, near: len(near)}
	for _, st := range standings {
		if st.ID == "ent:ada" {
			c.ofAda, c.linksOfAda = st.Facts, st.Connections
		}
	}
	return c
}
