package schema

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// A reading is what of a record decisions can change.
type reading struct {
	Entities []Entity `json:"entities,omitempty"`
	Facts    []Fact   `json:"facts,omitempty"`
}

// ApplyDecisions gives what an article says once people have decided about its
// entities. The decisions are in order. Where they change something, AsRead
// keeps what the article said before, so that they can be applied anew to the
// result, without those that were taken back. The error wraps ErrInvalid when
// AsRead cannot be read.
func ApplyDecisions(r Record, ds []Decision) (Record, error) {
	if len(ds) == 0 && r.AsRead == "" {
		return r.Canonical(), nil
	}
	read, err := r.Original()
	if err != nil {
		return r, err
	}
	out := read
	for i := range ds {
		out = out.decided(&ds[i])
	}
	if reflect.DeepEqual(out, read) {
		return out, nil
	}
	before, err := json.Marshal(reading{read.Entities, read.Facts})
	out.AsRead = string(before)
	return out, err
}

// Original gives the canonical record as the article was read, before decisions
// changed it. The error wraps ErrInvalid when AsRead cannot be read.
func (r Record) Original() (Record, error) {
	if r.AsRead == "" {
		return r.Canonical(), nil
	}
	var was reading
	if err := json.Unmarshal([]byte(r.AsRead), &was); err != nil {
		return r, fmt.Errorf("%w %s: cannot read what it said before decisions: %w", ErrInvalid, r.Article.ID, err)
	}
	r.Entities, r.Facts, r.AsRead = was.Entities, was.Facts, ""
	return r.Canonical(), nil
}

// decided applies one decision to a canonical record.
func (r Record) decided(d *Decision) Record {
	entity, other := r.entity(d.Entity), r.entity(d.Other)
	switch {
	case d.Kind == Rename && entity != nil:
		return r.with(entity.called(d.Name))
	case d.Kind == Split && entity != nil && d.splits(&r.Article):
		part := entity.called(d.Name)
		part.ID = d.Other
		if other != nil {
			part = part.joined(other)
		}
		return r.moved(d.Entity, part)
	case d.joins(other):
		whole := Entity{ID: d.Entity, Class: d.Class, Name: d.Name}
		if entity != nil {
			whole = *entity
		}
		return r.moved(d.Other, whole.joined(other).alsoCalled(d.Alias))
	case d.Kind == AddAlias && entity != nil:
		return r.with(entity.alsoCalled(d.Alias))
	}
	return r
}

// joins says whether d makes another entity, nil for none, its own. What is
// called by an alias but is of another kind stays what it is.
func (d *Decision) joins(other *Entity) bool {
	if other == nil {
		return false
	}
	return d.Kind == Merge || d.Kind == AddAlias && (other.Class == d.Class || other.Class == ClassThing)
}

// joined gives e with the names and mentions of another entity.
func (e Entity) joined(o *Entity) Entity {
	e = e.alsoCalled(append([]string{o.Name}, o.Aliases...)...)
	e.In = append(slices.Clone(e.In), o.In...)
	e.Known = e.Known || o.Known
	return e
}

// splits says whether the article is one of those whose entity was split off,
// or a later version of one.
func (d *Decision) splits(a *Article) bool {
	return slices.Contains(d.Articles, a.ID) || a.URL != "" && slices.Contains(d.URLs, a.URL)
}

// entity finds an entity of the record, nil for none.
func (r *Record) entity(id string) *Entity {
	for i := range r.Entities {
		if id != "" && r.Entities[i].ID == id {
			return &r.Entities[i]
		}
	}
	return nil
}

// called gives e another name, and the old one as an alias.
func (e Entity) called(name string) Entity {
	e = e.alsoCalled(e.Name)
	e.Name = name
	return e
}

func (e Entity) alsoCalled(names ...string) Entity {
	e.Aliases = append(slices.Clone(e.Aliases), names...)
	return e
}

// with puts e in the place of the entity of its ID, if there is one.
func (r Record) with(e Entity) Record {
	r.Entities = slices.DeleteFunc(slices.Clone(r.Entities), func(o Entity) bool { return o.ID == e.ID })
	r.Entities = append(r.Entities, e)
	return r.Canonical()
}

// moved makes what is said of the entity from said of to.
func (r Record) moved(from string, to Entity) Record {
	r.Entities = slices.DeleteFunc(slices.Clone(r.Entities), func(o Entity) bool { return o.ID == from })
	r.Facts = renamed(r.Facts, from, to.ID)
	return r.with(to)
}

// renamed gives the facts with another entity in the place of one. A fact that
// says something else then has another ID, and so have those that hold it.
func renamed(facts []Fact, from, to string) []Fact {
	n := renaming{from: from, to: to, at: make(map[string]int, len(facts)), id: make(map[string]string, len(facts))}
	n.facts = slices.Clone(facts)
	for i := range facts {
		n.at[facts[i].ID] = i
	}
	for i := range facts {
		n.rename(facts[i].ID)
	}
	for i := range n.facts {
		f := &n.facts[i]
		if id, ok := n.id[f.Quotation]; ok {
			f.Quotation = id
		}
		for k := range f.Roles {
			if id, ok := n.id[f.Roles[k].Value.Fact]; ok && f.Roles[k].Name == RoleClaims {
				f.Roles[k].Value.Fact = id
			}
		}
	}
	return n.facts
}

type renaming struct {
	from, to string
	facts    []Fact
	at       map[string]int    // old ID → index
	id       map[string]string // old ID → new ID, or the old one while it is being found
}

// rename changes a fact, after the facts that it holds, and gives its new ID.
// What a quotation claims and which quotation claims a fact are no part of
// their IDs, and are left as they were.
func (n *renaming) rename(id string) string {
	if done, ok := n.id[id]; ok {
		return done
	}
	i, ok := n.at[id]
	if !ok {
		return id
	}
	n.id[id] = id
	f := &n.facts[i]
	f.Roles = slices.Clone(f.Roles)
	changed := false
	value := func(v *Value) {
		old := *v
		if v.Entity == n.from {
			v.Entity = n.to
		}
		if v.Fact != "" {
			v.Fact = n.rename(v.Fact)
		}
		changed = changed || *v != old
	}
	value(&f.Subject)
	value(&f.Object)
	value(&f.AttributedTo)
	for k := range f.Roles {
		if f.Roles[k].Name != RoleClaims {
			value(&f.Roles[k].Value)
		}
	}
	if changed {
		f.SetID()
	}
	n.id[id] = f.ID
	return f.ID
}
