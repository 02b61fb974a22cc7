package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A Card explains an entity: what was joined to make it, and why.
type Card struct {
	Entity
	SameAs    []string          `json:"sameAs,omitempty"`
	Articles  []Appearance      `json:"articles"`
	Decisions []schema.Decision `json:"decisions,omitempty"` // about it or what it was made of, in order
}

// An Appearance is what one article calls an entity.
type Appearance struct {
	ArticleInfo
	Sentences []int     `json:"sentences"`
	Names     []NameUse `json:"names"`
}

// A NameUse is a name, and why it means the entity.
type NameUse struct {
	Name string `json:"name"`
	Why  string `json:"why"`
}

// Card explains an entity; ok is false when it is not in the store.
func (s *Store) Card(ctx context.Context, id string) (c Card, ok bool, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		if c.Entity, ok, err = entity(ctx, qs, quad.IRI(id)); err != nil || !ok {
			return err
		}
		d, err := readDecisions(ctx, qs)
		if err != nil {
			return err
		}
		for _, q := range d.quads {
			if q.Predicate == schema.OWLSameAs && q.Subject == quad.IRI(id) {
				c.SameAs = append(c.SameAs, strings.Trim(quad.StringOf(q.Object), "<>"))
			}
		}
		slices.Sort(c.SameAs)
		c.SameAs = slices.Compact(c.SameAs)
		for _, dec := range d.list {
			if isAbout(&dec, d.list, id) {
				c.Decisions = append(c.Decisions, dec)
			}
		}
		articles, err := touching(ctx, qs, id)
		if err != nil {
			return err
		}
		for _, a := range articles {
			seen, err := appearance(ctx, qs, a, id, d.list)
			if err != nil {
				return fmt.Errorf("%s: %w", a, err)
			}
			c.Articles = append(c.Articles, seen)
		}
		return nil
	})
	return c, ok, err
}

// isAbout says whether a decision is about an entity or one that it became.
func isAbout(d *schema.Decision, list []schema.Decision, id string) bool {
	names := []string{d.Entity, d.Other}
	for _, l := range d.Same {
		names = append(names, l.Entity)
	}
	return slices.ContainsFunc(names, func(n string) bool {
		now, _ := schema.Current(list, n)
		return n != "" && (n == id || now == id)
	})
}

func appearance(ctx context.Context, qs cayley.QuadStore, article quad.IRI, id string, list []schema.Decision) (a Appearance, err error) {
	if a.ArticleInfo, err = articleInfo(ctx, qs, article); err != nil {
		return a, err
	}
	have, err := articleQuads(ctx, qs, article)
	if err != nil {
		return a, err
	}
	now, err := only(have)
	if err != nil {
		return a, err
	}
	read, err := now.Original()
	if err != nil {
		return a, err
	}
	for _, e := range read.Entities {
		is, by := schema.Follow(list, e, read.Article)
		if is != id {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			a.add(name, whyNamed(&e, name, id), by)
		}
	}
	for _, e := range now.Entities {
		if e.ID != id {
			continue
		}
		a.Sentences = e.In
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			a.add(name, "by decision", nil)
		}
	}
	return a, nil
}

// add keeps the first reason for a name.
func (a *Appearance) add(name, why string, by *schema.Decision) {
	if by != nil {
		why += "; joined by " + by.ID
		if by.Kind == schema.Split {
			why = strings.Replace(why, "joined", "split off", 1)
		}
	}
	if !slices.ContainsFunc(a.Names, func(n NameUse) bool { return n.Name == name }) {
		a.Names = append(a.Names, NameUse{name, why})
	}
}

// whyNamed tells why an article's name means an entity, as far as the names
// show it. The entity as it was read, e, may have become that of the ID.
func whyNamed(e *schema.Entity, name, id string) string {
	full, key := schema.NameKey(e.Name), schema.NameKey(name)
	words := strings.Fields(full)
	switch {
	case name == e.Name && e.Known:
		return "name that Quadwire knows"
	case name == e.Name && e.ID != id:
		return "full name of " + e.ID
	case name == e.Name && slices.Contains([]string{schema.EntityID(name), schema.EntityID(strings.TrimPrefix(full, "the "))}, e.ID):
		return "same full name"
	case name == e.Name:
		return "full name, told apart from others as " + e.ID
	case key == full:
		return "spelling of " + e.Name
	case isAcronym(name, e.Name):
		return "acronym of " + e.Name + ", which the article names"
	case !slices.ContainsFunc(strings.Fields(key), func(w string) bool { return !slices.Contains(words, w) }) && !e.Known:
		return "short for " + e.Name + ", which the article names"
	case e.Known:
		return "alias of " + e.Name + " that Quadwire knows"
	}
	return "the article uses it for " + e.Name
}

// isAcronym says whether short is made of the first letters of the words of
// long, without or with those that are written small ("of").
func isAcronym(short, long string) bool {
	var capitals, every []rune
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }) {
		r, _ := utf8.DecodeRuneInString(w)
		every = append(every, unicode.ToUpper(r))
		if unicode.IsUpper(r) {
			capitals = append(capitals, r)
		}
	}
	letters := strings.ReplaceAll(short, ".", "")
	return len(capitals) > 1 && (letters == string(capitals) || letters == string(every))
}
