package resolve

import (
	"maps"
	"slices"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// maxPairs bounds the facts of one statement; longer coordinations are lists
// that the parser got wrong.
const maxPairs = 64

// event makes the facts of an event: one for each pair of a member of the
// source and a member of the target, because a direct edge has two ends ("Ann
// and Bob hosted Cem" is two edges). A symmetric event that has no target
// pairs the members of its source ("Ann and Bob met").
func (f *factory) event(st *statement.Statement, cl claim) {
	e := st.Event
	if e == nil {
		return
	}
	sources, targets := f.values(e.Source), f.values(e.Target)
	symmetric := f.symmetric(e.Class, st.Relation)
	if len(sources)+len(targets) == 0 && (e.Source != nil || e.Target != nil) && !f.tellsMore(e) {
		return // "they met": nobody knows who
	}
	if len(sources)*max(1, len(targets)) > maxPairs {
		return
	}
	if symmetric && e.Target == nil && len(sources) > 1 {
		for i := range sources {
			for k := i + 1; k < len(sources); k++ {
				f.eventFact(st, cl, sources[i], sources[k], true)
			}
		}
		return
	}
	var together []schema.Value
	with := slices.DeleteFunc(f.companions(st), func(v schema.Value) bool { return slices.Contains(sources, v) || slices.Contains(targets, v) })
	if len(with) > 0 {
		together = slices.Concat(sources, with)
	}
	for _, s := range slices.Concat(orNone(sources), named(with)) {
		for _, t := range orNone(targets) {
			if s != t || s.IsZero() {
				f.eventFact(st, cl, s, t, symmetric, together...)
			}
		}
	}
}

// tellsMore says whether an event says what it was about, though nobody knows who
// took part: "he was arrested on suspicion of theft".
func (f *factory) tellsMore(e *statement.Mark) bool {
	for name, fillers := range e.Roles {
		for i := range fillers {
			if name != schema.RolePlace && !fills(&fillers[i], e.Source) && !fills(&fillers[i], e.Target) && !f.value(&fillers[i]).IsZero() {
				return true
			}
		}
	}
	return false
}

// named gives the values that are entities.
func named(vs []schema.Value) []schema.Value {
	return slices.DeleteFunc(slices.Clone(vs), func(v schema.Value) bool { return v.Entity == "" })
}

// orNone lets a loop run once where there is nothing.
func orNone(vs []schema.Value) []schema.Value {
	if len(vs) == 0 {
		return []schema.Value{{}}
	}
	return vs
}

// symmetric says whether a direct edge of the class holds both ways. A trigger
// may give a symmetric frame another relation, which does not ("mediated").
func (f *factory) symmetric(class, relation string) bool {
	if f.frames == nil {
		return false
	}
	frame := f.frames.Class(class)
	return frame != nil && frame.Symmetric && frame.Predicate == relation
}

// eventFact adds one fact of an event. Together are those who act in it where
// some are only in the company of its source.
func (f *factory) eventFact(st *statement.Statement, cl claim, source, target schema.Value, symmetric bool, together ...schema.Value) {
	e := st.Event
	fact := f.base(st, cl)
	fact.Class, fact.Relation, fact.Plover = e.Class, "qw:"+st.Relation, e.Plover
	if st.Relation == "" {
		fact.Relation = ""
	}
	fact.Subject, fact.Object, fact.Symmetric = source, target, symmetric
	var r roles
	for _, n := range roleNames(e) {
		for i := range e.Roles[n] {
			slot := &e.Roles[n][i]
			switch {
			case fills(slot, e.Source):
				r.add(n, source)
				if e.Target == nil {
					r.add(n, target) // a symmetric pair
				}
			case fills(slot, e.Target):
				r.add(n, target)
			default:
				r.add(n, f.values(slot)...)
			}
		}
	}
	if len(together) > 0 {
		r.add(sourceRole(e), together...)
	}
	if !r.has(schema.RolePlace) {
		f.addPlaces(&r, st, nil)
	}
	f.addAsides(&r, st)
	fact.Roles = r
	f.add(fact)
}

// roleNames lists the roles of an event that are filled, in order.
func roleNames(e *statement.Mark) []string { return slices.Sorted(maps.Keys(e.Roles)) }

// addPlaces adds where st happens, other than by the object of its edge.
func (f *factory) addPlaces(r *roles, st *statement.Statement, edge *statement.Slot) {
	for i := range st.Objects {
		if o := &st.Objects[i]; o != edge && o.Role == statement.Where && isAt(o.Prep) {
			if !f.isAdverb(o) {
				r.add(schema.RolePlace, f.values(o)...)
			}
		}
	}
}

// isAdverb says whether a slot is an adverb: "here" and "back" are no places.
func (f *factory) isAdverb(o *statement.Slot) bool {
	t := f.tree(o.Sent, o.Head)
	return t != nil && t.Tokens[o.Head].UPOS == "ADV"
}

// fills says whether slot is whole or a member of its coordination. Of a
// coordination each fact has the member that it is about.
func fills(slot, whole *statement.Slot) bool {
	if whole == nil {
		return false
	}
	return same(slot, whole) || slices.ContainsFunc(whole.Parts, func(p statement.Slot) bool { return same(slot, &p) })
}

// same says whether two slots are the same words of the text.
func same(a, b *statement.Slot) bool {
	return a != nil && b != nil && a.Sent == b.Sent && a.Head == b.Head && len(a.Spans) > 0 && len(b.Spans) > 0 &&
		a.Begin() == b.Begin() && a.End() == b.End()
}
