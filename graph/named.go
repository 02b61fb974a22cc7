package graph

import (
	"context"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Named lists the entities that somebody who says name means: those of that
// full name, else those of that alias, else the people of that last name, since
// articles may have given the full name only. The most often mentioned come
// first. An ID ("ent:…") means its entity, or what that was merged into.
func (s *Store) Named(ctx context.Context, name string) ([]EntityHit, error) {
	if id := strings.Trim(name, "<>"); strings.HasPrefix(id, schema.PrefixEntity) {
		e, ok, err := s.withID(ctx, id)
		if !ok || err != nil {
			return nil, err
		}
		return []EntityHit{{e, ByName}}, nil
	}
	hits, err := s.FindEntity(ctx, name)
	if err != nil {
		return nil, err
	}
	if len(hits) == 0 {
		return s.bySurname(ctx, name)
	}
	if slices.ContainsFunc(hits, isFullName) {
		hits = slices.DeleteFunc(hits, func(h EntityHit) bool { return !isFullName(h) })
	}
	return hits, nil
}

func isFullName(h EntityHit) bool { return h.Match == ByName || h.Match == BySimilarName }

// bySurname finds the people whose last name is one word.
func (s *Store) bySurname(ctx context.Context, surname string) ([]EntityHit, error) {
	if strings.ContainsRune(surname, ' ') {
		return nil, nil
	}
	key := schema.NameKey(surname)
	var ids []string
	err := s.view(func(qs cayley.QuadStore) error {
		return scan(ctx, qs, quad.Object, quad.IRI("schema:Person"), schema.RDFType, func(person quad.Quad) error {
			id, _ := person.Subject.(quad.IRI)
			names, err := all(ctx, qs, quad.Subject, id, schema.SchemaName)
			for _, q := range names {
				name, _ := q.Object.(quad.String)
				if at := strings.LastIndexByte(string(name), ' '); at >= 0 && schema.NameKey(string(name[at+1:])) == key {
					ids = append(ids, string(id))
				}
			}
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(ids)
	var out []EntityHit
	for _, id := range slices.Compact(ids) {
		e, ok, err := s.Entity(ctx, id)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, EntityHit{e, BySurname})
		}
	}
	slices.SortFunc(out, compareHits)
	return out, nil
}

// Vocabulary gives the classes and predicates that the graph describes, in no
// order; open relations are not among them.
func (s *Store) Vocabulary(ctx context.Context) (terms []string, err error) {
	err = s.View(func(qs cayley.QuadStore) error {
		return scan(ctx, qs, quad.Label, schema.VocabularyLabel, "", func(q quad.Quad) error {
			if iri, ok := q.Subject.(quad.IRI); ok && q.Predicate == schema.RDFSLabel {
				terms = append(terms, string(iri))
			}
			return nil
		})
	})
	return terms, err
}

// Names gives the names of all entities, by ID.
func (s *Store) Names(ctx context.Context) (map[string][]string, error) {
	out := make(map[string][]string)
	err := s.view(func(qs cayley.QuadStore) error {
		w := newWalker(ctx, qs)
		ids, err := w.ofClass(EntityClasses)
		if err != nil {
			return err
		}
		for _, id := range ids {
			e, ok, err := entity(ctx, qs, id)
			if err != nil {
				return err
			}
			if ok {
				out[e.ID] = append(e.Aliases, e.Name)
			}
		}
		return nil
	})
	return out, err
}
