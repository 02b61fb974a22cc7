package graph

import (
	"errors"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Quads of others, also about what is here, break no rule, change no count but
// that of quads, and go without a trace.
func TestSource(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		before := dump(t, s)
		plain, err := s.Stats(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		const label = quad.IRI("https://example.org/data")
		others := []quad.Quad{
			quad.MakeIRI("ent:nobody", "qw:met", "ent:ada-berg", string(label)),
			quad.MakeIRI("fact:none", "qw:evidence", "art:none#s1", string(label)),
			{Subject: quad.IRI("ent:ada-berg"), Predicate: schema.SchemaName, Object: quad.String("A"), Label: label},
			quad.MakeIRI("https://example.org/x", "rdf:type", "schema:Person", string(label)),
		}
		if _, err := s.LoadQuads(t.Context(), append(others, schema.Source(label))); err != nil {
			t.Fatal(err)
		}
		requireSound(t, s)
		got, err := s.Stats(t.Context())
		if err != nil || got.Quads != plain.Quads+5 || got.Facts != plain.Facts || got.Entities != plain.Entities || got.Classes["schema:Person"] != plain.Classes["schema:Person"] {
			t.Errorf("%+v, before %+v (%v)", got, plain, err)
		}
		if has, err := s.HasSource(t.Context(), label); err != nil || !has {
			t.Error(has, err)
		}
		if n, err := s.ForgetSource(t.Context(), label); n != 5 || err != nil {
			t.Errorf("%d quads went (%v)", n, err)
		}
		requireDump(t, s, before)
		if has, err := s.HasSource(t.Context(), label); err != nil || has {
			t.Error(has, err)
		}
		for _, not := range []quad.IRI{label, "art:a", "https://example.org/x"} {
			if _, err := s.ForgetSource(t.Context(), not); !errors.Is(err, ErrUnknownArticle) {
				t.Errorf("%s: %v", not, err)
			}
		}
		requireDump(t, s, before)
	})
}
