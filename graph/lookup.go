package graph

import (
	"context"
	"fmt"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// A Bearer is an entity, as an error about a name tells of it.
type Bearer struct {
	ID      string   `json:"id"`
	Class   string   `json:"class"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
}

// An AmbiguousError says that a name may mean several entities.
type AmbiguousError struct {
	Name       string   `json:"name"`
	Candidates []Bearer `json:"candidates"` // the most often mentioned first
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q may mean %d; say which:%s", e.Name, len(e.Candidates), list(e.Candidates))
}

// Ambiguous is the error of a name that may mean each of the candidates.
func Ambiguous(name string, candidates []Entity) *AmbiguousError {
	return &AmbiguousError{Name: name, Candidates: bearers(candidates)}
}

// An UnknownError says that nothing bears a name or has an ID.
type UnknownError struct {
	Name        string   `json:"name"`
	Suggestions []Bearer `json:"suggestions"` // names that share words with it or are spelt alike
}

func (e *UnknownError) Error() string {
	if len(e.Suggestions) == 0 {
		return fmt.Sprintf("nobody and nothing is called %q in the graph", e.Name)
	}
	return fmt.Sprintf("nobody and nothing is called %q in the graph; did you mean:%s", e.Name, list(e.Suggestions))
}

func bearers(entities []Entity) []Bearer {
	out := make([]Bearer, len(entities))
	for i, e := range entities {
		out[i] = Bearer{e.ID, e.Class, e.Name, e.Aliases}
	}
	return out
}

// list puts one entity a line.
func list(entities []Bearer) string {
	var b strings.Builder
	for _, e := range entities {
		fmt.Fprintf(&b, "\n  %s (%s, %s)", e.Name, Kind(e.Class), e.ID)
	}
	return b.String()
}

// Lookup gives the one entity that a name or an ID means, as Named finds it. It
// returns an AmbiguousError or an UnknownError when that is not exactly one.
func (s *Store) Lookup(ctx context.Context, name string) (Entity, error) {
	hits, err := s.Named(ctx, name)
	switch {
	case err != nil:
		return Entity{}, err
	case len(hits) == 0:
		return Entity{}, s.unknown(ctx, strings.Trim(name, "<>"))
	case len(hits) == 1:
		return hits[0].Entity, nil
	}
	candidates := make([]Entity, len(hits))
	for i, h := range hits {
		candidates[i] = h.Entity
	}
	return Entity{}, Ambiguous(name, candidates)
}

// withID gives the entity of an ID, else the one that decisions made of it: an
// alias joins only what is of its kind, so the ID may mean somebody still.
func (s *Store) withID(ctx context.Context, id string) (Entity, bool, error) {
	e, ok, err := s.Entity(ctx, id)
	if ok || err != nil {
		return e, ok, err
	}
	list, err := s.Decisions(ctx)
	if err != nil {
		return e, false, err
	}
	now, by := schema.Follow(list, schema.Entity{ID: id, Class: schema.ClassThing}, schema.Article{})
	if by == nil {
		return e, false, nil
	}
	return s.Entity(ctx, now)
}

// Kind names the class of an entity for people: "person".
func Kind(class string) string {
	_, kind, _ := strings.Cut(class, ":")
	switch kind {
	case "Organization":
		return "organisation"
	case "CreativeWork":
		return "work"
	}
	return strings.ToLower(kind)
}
