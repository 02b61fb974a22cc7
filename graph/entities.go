package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// An Entity is what all articles together say of a thing: the class and the
// name that most of them give it, and its other names. In is empty.
type Entity struct {
	schema.Entity
	Mentions int `json:"mentions"` // sentences that name it
}

// EntityClasses are the classes that an entity may have.
var EntityClasses = []string{
	"schema:Person", "schema:Organization", "schema:Country", "schema:City", "schema:Place",
	"schema:Event", "schema:CreativeWork", "schema:Product", "schema:Thing",
}

// A Match tells how a name was found; a smaller one is better.
type Match uint8

const (
	ByName        Match = iota + 1 // the very name
	BySimilarName                  // differing in case, accents, hyphens or punctuation
	ByAlias                        // the very words of an alias
	BySimilarAlias
	BySurname // the last word of a person's name; see Named
)

// An EntityHit is an entity that a name may mean.
type EntityHit struct {
	Entity
	Match Match
}

// FindEntity lists the entities that have a name or alias like name, best
// match first, then the most often mentioned.
func (s *Store) FindEntity(ctx context.Context, name string) ([]EntityHit, error) {
	var out []EntityHit
	err := s.view(func(qs cayley.QuadStore) error {
		named, err := all(ctx, qs, quad.Object, quad.String(schema.NameKey(name)), schema.SKOSHidden)
		if err != nil {
			return err
		}
		seen := make(map[quad.Value]bool)
		for _, q := range named {
			if seen[q.Subject] {
				continue
			}
			seen[q.Subject] = true
			e, ok, err := entity(ctx, qs, q.Subject)
			if err != nil {
				return err
			}
			if ok {
				out = append(out, EntityHit{e, match(&e, name)})
			}
		}
		return nil
	})
	slices.SortFunc(out, compareHits)
	return out, err
}

func compareHits(a, b EntityHit) int {
	return cmp.Or(cmp.Compare(a.Match, b.Match), cmp.Compare(b.Mentions, a.Mentions), strings.Compare(a.ID, b.ID))
}

func match(e *Entity, name string) Match {
	switch {
	case e.Name == name:
		return ByName
	case schema.NameKey(e.Name) == schema.NameKey(name): // also where the very words are an alias: "JOHN SMITH"
		return BySimilarName
	case slices.Contains(e.Aliases, name):
		return ByAlias
	}
	return BySimilarAlias
}

// Entity reads one entity; ok is false when it is not in the store.
func (s *Store) Entity(ctx context.Context, id string) (e Entity, ok bool, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		e, ok, err = entity(ctx, qs, quad.IRI(id))
		return err
	})
	return e, ok, err
}

func entity(ctx context.Context, qs cayley.QuadStore, id quad.Value) (e Entity, ok bool, err error) {
	iri, isIRI := id.(quad.IRI)
	if !isIRI || !isNode(iri, schema.PrefixEntity) {
		return e, false, nil
	}
	e.ID = string(iri)
	classes, names, aliases := make(votes), make(votes), make(votes)
	err = scanTriples(ctx, qs, quad.Subject, iri, "", func(q quad.Quad) error {
		switch q.Predicate {
		case schema.RDFType:
			classes.add(q.Object)
		case schema.SchemaName:
			names.add(q.Object)
		case schema.SKOSAltLabel:
			aliases.add(q.Object)
		case schema.QWKnown:
			e.Known = true
		case schema.QWMentionedIn:
			e.Mentions++
		}
		return nil
	})
	e.Class, e.Name = classes.winner(), names.winner()
	maps.Copy(aliases, names)
	delete(aliases, e.Name)
	e.Aliases = slices.Sorted(maps.Keys(aliases))
	return e, e.Name != "", err
}

// votes counts how many articles give a value.
type votes map[string]int

func (v votes) add(o quad.Value) {
	switch o := o.(type) {
	case quad.String:
		v[string(o)]++
	case quad.IRI:
		v[string(o)]++
	}
}

// winner gives the value with most votes, of equals the longest, then one that
// is not all capitals, then the first of the alphabet; "" when there is none.
func (v votes) winner() string {
	best := ""
	for _, s := range slices.Sorted(maps.Keys(v)) {
		if cmp.Or(cmp.Compare(v[s], v[best]), cmp.Compare(len(s), len(best)), cmp.Compare(small(s), small(best))) > 0 {
			best = s
		}
	}
	return best
}

// small is 1 for a text with small letters, else 0.
func small(s string) int {
	if s != strings.ToUpper(s) {
		return 1
	}
	return 0
}
