package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Errors of decisions; all wrap ErrDecision too.
var (
	ErrKinds      = errors.New("they are of different kinds")
	ErrApart      = errors.New("they were decided to be two")
	ErrNoDecision = errors.New("no such decision")
	ErrBuiltOn    = errors.New("a later decision builds on it")
	ErrUnsettled  = errors.New("a load was broken off")
)

// A Note says who decides something, when and why.
type Note struct {
	Who, Why string
	When     time.Time
}

func (n Note) on(d schema.Decision) schema.Decision {
	d.Who, d.Why, d.When = n.Who, n.Why, n.When
	return d
}

// Merge decides that the entity other is the entity kept. Unless it is forced,
// two of different kinds are ErrKinds, and two that were kept apart ErrApart.
func (s *Store) Merge(ctx context.Context, kept, other string, force bool, note Note) (schema.Decision, error) {
	a, b, err := s.two(ctx, kept, other)
	if err != nil {
		return schema.Decision{}, err
	}
	if !force && !alike(a.Class, b.Class) {
		return schema.Decision{}, fmt.Errorf("%w: %s is of kind %s and %s of kind %s: %w", ErrDecision, a.ID, Kind(a.Class), b.ID, Kind(b.Class), ErrKinds)
	}
	if !force {
		if err := s.mayBeOne(ctx, a.ID, b.ID); err != nil {
			return schema.Decision{}, err
		}
	}
	return s.decide(ctx, note.on(schema.Decision{Kind: schema.Merge, Entity: a.ID, Other: b.ID, Name: a.Name, Class: a.Class}))
}

// mayBeOne is ErrApart when somebody has decided that two entities, or what
// they were made of, are two.
func (s *Store) mayBeOne(ctx context.Context, one, other string) error {
	list, err := s.Decisions(ctx)
	if err != nil {
		return err
	}
	for _, d := range list {
		if d.Kind == schema.Apart && apartNow(list, &d) == pairOf(one, other) {
			return fmt.Errorf("%w: %s and %s: %w by %s", ErrDecision, one, other, ErrApart, d.ID)
		}
	}
	return nil
}

// apartNow gives the two that a verdict keeps apart as they are after merges.
func apartNow(list []schema.Decision, d *schema.Decision) [2]string {
	a, _ := schema.Current(list, d.Entity)
	b, _ := schema.Current(list, d.Other)
	return pairOf(a, b)
}

// pairOf gives two IDs in one order.
func pairOf(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// KeepApart decides that two entities are two.
func (s *Store) KeepApart(ctx context.Context, one, other string, note Note) (schema.Decision, error) {
	a, b, err := s.two(ctx, min(one, other), max(one, other))
	if err != nil {
		return schema.Decision{}, err
	}
	return s.decide(ctx, note.on(schema.Decision{Kind: schema.Apart, Entity: a.ID, Other: b.ID}))
}

// two reads two entities that must not be one.
func (s *Store) two(ctx context.Context, one, other string) (a, b Entity, err error) {
	if a, err = s.existing(ctx, one); err != nil {
		return a, b, err
	}
	if b, err = s.existing(ctx, other); err == nil && a.ID == b.ID {
		err = fmt.Errorf("%w: %s is one entity, not two", ErrDecision, a.ID)
	}
	return a, b, err
}

func (s *Store) existing(ctx context.Context, id string) (Entity, error) {
	e, ok, err := s.Entity(ctx, id)
	if err == nil && !ok {
		err = fmt.Errorf("%w: no entity %s", ErrDecision, id)
	}
	return e, err
}

// alike says whether two classes may be two views of one thing.
func alike(a, b string) bool {
	isPlace := func(c string) bool {
		return c == "schema:Place" || c == "schema:City" || c == "schema:Country"
	}
	return a == b || a == schema.ClassThing || b == schema.ClassThing || isPlace(a) && isPlace(b)
}

// Split decides that what articles say of an entity is said of another one. It
// gets the given name, or else keeps that of the first.
func (s *Store) Split(ctx context.Context, id string, articles []string, name string, note Note) (schema.Decision, error) {
	d := note.on(schema.Decision{Kind: schema.Split, Entity: id, Name: name})
	e, err := s.existing(ctx, id)
	if err != nil {
		return d, err
	}
	telling, err := s.articlesOf(ctx, id)
	if err != nil {
		return d, err
	}
	for _, a := range articles {
		if !slices.Contains(telling, a) {
			return d, fmt.Errorf("%w: %s does not speak of %s; these do: %s", ErrDecision, a, id, strings.Join(telling, " "))
		}
		d.Articles = append(d.Articles, a)
	}
	slices.Sort(d.Articles)
	d.Articles = slices.Compact(d.Articles)
	if len(d.Articles) == len(telling) {
		return d, fmt.Errorf("%w: no other article speaks of %s; rename it instead", ErrDecision, id)
	}
	if d.URLs, err = s.addresses(ctx, d.Articles); err != nil {
		return d, err
	}
	if d.Name == "" {
		d.Name = e.Name
	}
	d.Other, err = s.fresh(ctx, d.Name, d.Articles[0])
	if err != nil {
		return d, err
	}
	return s.decide(ctx, d)
}

func (s *Store) articlesOf(ctx context.Context, entity string) (out []string, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		found, err := touching(ctx, qs, entity)
		for _, a := range found {
			out = append(out, string(a))
		}
		return err
	})
	return out, err
}

func (s *Store) addresses(ctx context.Context, articles []string) (out []string, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		for _, a := range articles {
			url, err := object(ctx, qs, quad.IRI(a), schema.SchemaURL)
			if err != nil {
				return err
			}
			if u := lexical(url); u != "" {
				out = append(out, u)
			}
		}
		return nil
	})
	slices.Sort(out)
	return slices.Compact(out), err
}

// fresh gives the ID of a new entity. Where its name is taken, the end of the
// ID of its first article, which is a digest, tells it apart.
func (s *Store) fresh(ctx context.Context, name, article string) (string, error) {
	for _, id := range []string{
		schema.EntityID(name),
		schema.EntityID(name, article[strings.LastIndexAny(article, "-:")+1:]),
		schema.EntityID(name, strings.TrimPrefix(article, schema.PrefixArticle)),
	} {
		_, ok, err := s.Entity(ctx, id)
		if err != nil {
			return "", err
		}
		list, err := s.Decisions(ctx)
		if err != nil {
			return "", err
		}
		if !ok && !slices.ContainsFunc(list, func(d schema.Decision) bool { return d.About(id) }) {
			return id, nil
		}
	}
	return "", fmt.Errorf("%w: %q is taken; give another name", ErrDecision, name)
}

// Rename decides what an entity is called. Its ID stays.
func (s *Store) Rename(ctx context.Context, id, name string, note Note) (schema.Decision, error) {
	d := note.on(schema.Decision{Kind: schema.Rename, Entity: id, Name: name})
	e, err := s.existing(ctx, id)
	if err == nil && e.Name == name {
		err = fmt.Errorf("%w: %s is called that", ErrDecision, id)
	}
	if err != nil {
		return d, err
	}
	return s.decide(ctx, d)
}

// AddAlias decides that an entity is called alias too. Articles that come later
// and have it for a name mean this entity; one that is there must be merged.
func (s *Store) AddAlias(ctx context.Context, id, alias string, note Note) (schema.Decision, error) {
	d := note.on(schema.Decision{Kind: schema.AddAlias, Entity: id, Alias: alias})
	e, err := s.existing(ctx, id)
	switch {
	case err != nil:
		return d, err
	case e.Name == alias || slices.Contains(e.Aliases, alias):
		return d, fmt.Errorf("%w: %s is called that", ErrDecision, id)
	}
	d.Name, d.Class = e.Name, e.Class
	if other := schema.EntityID(alias); other != id {
		d.Other = other
		_, taken, err := s.Entity(ctx, other)
		if err == nil && taken {
			err = fmt.Errorf("%w: %s is called that; merge it: quadwire entity merge %s %s", ErrDecision, other, id, other)
		}
		if err != nil {
			return d, err
		}
	}
	return s.decide(ctx, d)
}

// Link records what another data set calls entities, leaving out what is
// recorded already; ok is false when nothing is left.
func (s *Store) Link(ctx context.Context, links []schema.Link, note Note) (d schema.Decision, ok bool, err error) {
	list, err := s.Decisions(ctx)
	if err != nil {
		return d, false, err
	}
	var known []schema.Link
	for _, old := range list {
		known = append(known, old.Same...)
	}
	d = note.on(schema.Decision{Kind: schema.SameAs})
	for _, l := range links {
		if !slices.Contains(known, l) && !slices.Contains(d.Same, l) {
			d.Same = append(d.Same, l)
		}
	}
	if len(d.Same) == 0 {
		return d, false, nil
	}
	schema.SortLinks(d.Same)
	d, err = s.decide(ctx, d)
	return d, err == nil, err
}
