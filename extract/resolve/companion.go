package resolve

import (
	"slices"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// companions are those who take part in an event in the same way as its subject:
// "attended the forum with Lind", "went together with her aides", "visited Rome,
// accompanied by Lind". That it did not happen says nothing of them.
func (f *factory) companions(st *statement.Statement) []schema.Value {
	e := st.Event
	if !isShared(e.Class) || st.Passive || st.Polarity != schema.Positive || e.Source == nil || !same(st.Subject, e.Source) || sourceRole(e) == "" {
		return nil
	}
	var out []schema.Value
	for i := range st.Objects {
		if o := &st.Objects[i]; f.isCompany(o) && !holdsSlot(e, o) {
			out = append(out, f.parties(o)...)
		}
	}
	if o := f.escort(st); o != nil {
		out = append(out, f.parties(o)...)
	}
	return append(out, f.guests(e)...)
}

// guests are the people whom the noun of what is attended brings in: who is at "a
// forum with Lind" is there with her.
func (f *factory) guests(e *statement.Mark) []schema.Value {
	if e.Class != "Attendance" && e.Class != "Participation" || e.Target == nil || e.Target.Entity != "" {
		return nil
	}
	t := f.tree(e.Target.Sent, e.Target.Head)
	if t == nil {
		return nil
	}
	var out []schema.Value
	for _, k := range t.kids[e.Target.Head] {
		if p := t.preposition(k); t.Tokens[k].Deprel != "nmod" || p != "with" && p != "alongside" {
			continue
		}
		for _, i := range append([]int{k}, t.kids[k]...) {
			m := f.at[place{t.Index, i}]
			if m != nil && m.class == Person && (i == k || t.Tokens[i].Deprel == "conj") && !slices.Contains(out, schema.Value{Entity: m.id}) {
				out = append(out, schema.Value{Entity: m.id})
			}
		}
	}
	return out
}

// isCompany says whether a slot tells who is with the subject.
func (f *factory) isCompany(o *statement.Slot) bool {
	switch o.Prep {
	case "with", "together with", "along with", "alongside":
		return o.Role == statement.Obl
	}
	return false
}

// parties are the values of a slot that can take part in something: people,
// organisations, countries.
func (f *factory) parties(o *statement.Slot) []schema.Value {
	if o.IsChoice(f.d) {
		return nil
	}
	var out []schema.Value
	for _, p := range members(o) {
		if v := f.value(p); !v.IsZero() && f.isParty(p) {
			out = append(out, v)
		}
	}
	return out
}

func (f *factory) isParty(o *statement.Slot) bool {
	if m := f.byID[o.Entity]; m != nil {
		return m.class == Person || m.class == Organization || m.class == Country
	}
	t := f.tree(o.Sent, o.Head)
	return o.Entity == "" && t != nil && f.frames != nil && slices.Contains(f.frames.Kinds(t.Tokens[o.Head].Lemma), PER)
}

// escort is who accompanies the subject of st, by a participle that hangs on its
// verb or on its subject.
func (f *factory) escort(st *statement.Statement) *statement.Slot {
	t := f.tree(st.Predicate.Sent, st.Predicate.Head)
	if t == nil {
		return nil
	}
	for _, i := range f.in[t.Index] {
		p := &f.sts[i]
		if p.Kind != statement.Proposition || !p.Passive || !isEscorting(p.Predicate.Lemma) || p.In != st.In {
			continue
		}
		v := &t.Tokens[p.Predicate.Head]
		onVerb := v.Deprel == "advcl" && v.Head == st.Predicate.Head
		if onVerb || v.Deprel == "acl" && v.Head == st.Subject.Head && same(p.Subject, st.Subject) {
			return objectOf(p, statement.Agent)
		}
	}
	return nil
}

func isEscorting(lemma string) bool { return lemma == "accompany" || lemma == "join" }

// isShared says whether who is with somebody at an event of the class does the
// same: attends, travels, hosts.
func isShared(class string) bool {
	switch class {
	case "Attendance", "Participation", "Visit", "Travel", "Hosting", "Signing", "Witnessing", "Launch", "Announcement", "Withdrawal",
		"Protest", "Strike", "Evacuation", "Award":
		return true
	}
	return false
}

// sourceRole is the role of the frame that the source of an event fills.
func sourceRole(e *statement.Mark) string {
	for _, name := range roleNames(e) {
		for i := range e.Roles[name] {
			if fills(&e.Roles[name][i], e.Source) {
				return name
			}
		}
	}
	return ""
}

// addAsides adds what prepositions tie to an event and its frame has no role for,
// as open relations have it. A verb takes no "of" but as the rest of "ahead of".
func (f *factory) addAsides(r *roles, st *statement.Statement) {
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Prep == "" || o.Prep == "of" || o.Role == statement.Where && (r.has(schema.RolePlace) || f.isAdverb(o)) || holdsSlot(st.Event, o) {
			continue
		}
		name := asideRole(o)
		for _, v := range f.values(o) {
			if name != "" && !r.holds(v) {
				r.add(name, v)
			}
		}
	}
	f.addOccasions(r, st)
}

// asideRole names a role by its preposition where open relations name it by what
// frames mean by it: "from" is no origin where the frame has none.
func asideRole(o *statement.Slot) string {
	switch name := openRole(o); name {
	case "destination", "origin", "topic":
		return o.Prep
	default:
		return name
	}
}

// holdsSlot says whether the phrase of a slot fills a role of an event.
func holdsSlot(e *statement.Mark, o *statement.Slot) bool {
	for _, fillers := range e.Roles {
		for i := range fillers {
			if fillers[i].Sent == o.Sent && fillers[i].Head == o.Head {
				return true
			}
		}
	}
	return false
}
