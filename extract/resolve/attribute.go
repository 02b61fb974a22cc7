package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// attribute makes the facts of X is Y, X's Y and X, head of Y. An office is
// kept in the words of the text, with the country or organisation that it is
// an office of as a role of its own.
func (f *factory) attribute(st *statement.Statement, cl claim) {
	if len(st.Objects) == 0 {
		return
	}
	object, values := f.complement(st)
	office := st.Relation == local(schema.HoldsPosition)
	if len(values) == 0 || (office || st.Relation == "isA") && !f.isClass(object, st.Subject) || f.isBareAdverb(st, object) {
		return
	}
	f.pairs(f.values(st.Subject), values, func(s, o schema.Value) {
		fact := f.base(st, cl)
		fact.Class, fact.Relation = schema.Attribute, predicate(st.Relation)
		fact.Subject, fact.Object = s, o
		fact.Symmetric = o.Entity != "" && isMutual(st.Relation)
		var r roles
		if office {
			r.add("person", s)
			r.add("office", o)
			f.addHolder(&r, st.Subject, object)
			f.addOwner(&r, st)
		}
		f.addPlaces(&r, st, object)
		fact.Roles = r
		f.add(fact)
	})
}

// complement gives the slot that an attribute leads to, and its values. What
// only describes ("a member of the board") is kept as words although it refers
// to the subject itself.
func (f *factory) complement(st *statement.Statement) (*statement.Slot, []schema.Value) {
	object := &st.Objects[0]
	switch {
	case strings.HasPrefix(st.Relation, schema.PrefixRelation):
		if o := f.reached(st); o != nil {
			return o, f.values(o) // "is wary of the plan": the plan
		}
		return object, f.described(object)
	case st.Relation == "memberOf":
		for i := 1; i < len(st.Objects); i++ {
			if o := &st.Objects[i]; o.Role == statement.Obl && (o.Entity != "" || o.Prep == "of") {
				return o, f.values(o)
			}
		}
		return object, f.described(object)
	case st.Relation == "isA":
		return object, f.described(object)
	case st.Relation == local(schema.HoldsPosition), st.Relation == "alsoKnownAs":
		var out []schema.Value
		for _, o := range members(object) {
			out = append(out, schema.Value{Text: withoutArticle(f.literal(o))})
		}
		return object, out
	}
	return object, f.values(object)
}

// described gives the values of a predicate noun: an entity where it is a name,
// otherwise words.
func (f *factory) described(object *statement.Slot) []schema.Value {
	var out []schema.Value
	for _, o := range members(object) {
		v := f.value(o)
		if t := f.tree(o.Sent, o.Head); v.Entity != "" && t != nil && t.Tokens[o.Head].UPOS != "PROPN" {
			v = schema.Value{Text: f.literal(o)}
		}
		if !v.IsZero() {
			out = append(out, v)
		}
	}
	return out
}

// withoutArticle is "mayor" of "the mayor": the same office is one value.
func withoutArticle(text string) string {
	for _, a := range []string{"the ", "a ", "an "} {
		if len(text) > len(a) && strings.EqualFold(text[:len(a)], a) {
			return text[len(a):]
		}
	}
	return text
}

// members are the parts of a coordination, or the slot itself.
func members(s *statement.Slot) []*statement.Slot {
	if len(s.Parts) < 2 {
		return []*statement.Slot{s}
	}
	out := make([]*statement.Slot, len(s.Parts))
	for i := range s.Parts {
		out[i] = &s.Parts[i]
	}
	return out
}

// predicate gives a relation its prefix.
func predicate(relation string) string {
	if relation == "" || strings.HasPrefix(relation, schema.PrefixRelation) {
		return relation
	}
	return schema.PrefixTerm + relation
}

func local(iri string) string { return strings.TrimPrefix(iri, schema.PrefixTerm) }

// isMutual says whether an attribute holds both ways between two entities.
func isMutual(relation string) bool {
	switch relation {
	case "spouse", "sibling", "partner", "relative", "colleague":
		return true
	}
	return false
}

// addHolder adds the country or organisation of an office: what its noun is
// directly tied to ("head of the Red Lake Bank", "US Secretary of State"), or
// the country of an adjective before it or before the name ("Danish president").
func (f *factory) addHolder(r *roles, subject, office *statement.Slot) {
	s := f.tree(office.Sent, office.Head)
	if s == nil {
		return
	}
	near := slices.Clone(s.kids[office.Head])
	if subject.Sent == office.Sent && f.tree(subject.Sent, subject.Head) != nil {
		for _, i := range s.kids[subject.Head] {
			if d := s.Tokens[i].Deprel; i < office.Head && (d == "amod" || d == "compound" || d == "nmod:unmarked") {
				near = append(near, i)
			}
		}
	}
	for _, i := range near {
		if m := f.holderAt(s, i); m != nil {
			r.add(holderRole(m), schema.Value{Entity: m.id})
		}
	}
}

// addOwner adds what "whose" before an office stands for: "Acme, whose chairman".
func (f *factory) addOwner(r *roles, st *statement.Statement) {
	for i := range st.Objects[1:] {
		o := &st.Objects[i+1]
		s := f.tree(o.Sent, o.Head)
		if o.Role != statement.Obl || o.Prep != "" || s == nil || slices.Contains(s.kids[st.Objects[0].Head], o.Head) {
			continue
		}
		if m := f.at[place{o.Sent, o.Head}]; m != nil && (typeOf(m.class) == LOC || m.class == Organization) {
			r.add(holderRole(m), schema.Value{Entity: m.id})
		}
	}
}

// holderAt gives what an office belongs to by token i, which depends on it.
func (f *factory) holderAt(s *tree, i int) *member {
	t := &s.Tokens[i]
	switch t.Deprel {
	case "amod", "compound", "nmod:desc", "nmod:unmarked":
		if e := f.gaz.Nationality(compoundAdjective(s, i)); e != nil {
			return f.entry(e, s.Index)
		}
	case "nmod", "nmod:poss":
		switch s.preposition(i) {
		case "", "'s", "’s", "'", "’", "of", "at", "for", "to", "from", "in":
		default:
			return nil
		}
	default:
		return nil
	}
	if m := f.at[place{s.Index, i}]; m != nil && t.UPOS != "ADJ" && (typeOf(m.class) == LOC || m.class == Organization) {
		return m
	}
	return nil
}

// compoundAdjective is the adjective at i with the proper adjective before it
// ("South Korean").
func compoundAdjective(s *tree, i int) string {
	if i > 0 {
		switch s.Tokens[i-1].Form {
		case "South", "North", "Saudi", "Sri", "Costa", "Puerto", "East", "Central":
			return s.Tokens[i-1].Form + " " + s.Tokens[i].Form
		}
	}
	return s.Tokens[i].Form
}

func holderRole(m *member) string {
	switch typeOf(m.class) {
	case LOC:
		if m.class != Country {
			return schema.RolePlace
		}
		return "country"
	}
	return "organization"
}
