package resolve

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
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
	object := &st.Objects[0]
	values := f.values(object)
	office := st.Relation == local(schema.HoldsPosition)
	if office {
		values = nil
		for _, o := range members(object) {
			values = append(values, schema.Value{Text: f.literal(o)})
		}
	}
	if len(values) == 0 {
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
			f.addHolder(&r, st, object)
		}
		f.addPlaces(&r, st)
		fact.Roles = r
		f.add(fact)
	})
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
	case "spouse", "sibling", "partner", "relative", "colleague", "alsoKnownAs":
		return true
	}
	return false
}

// addHolder adds the country or organisation of an office: a name inside its
// phrase ("head of the Red Lake Bank", "US Secretary of State") or the country
// of an adjective ("Chinese president").
func (f *factory) addHolder(r *roles, st *statement.Statement, office *statement.Slot) {
	for k := range st.Objects {
		o := &st.Objects[k]
		if o.Sent < 0 || o.Sent >= len(f.d.Sentences) || o.Role == statement.When || o.Role == statement.Where {
			continue
		}
		s := &f.d.Sentences[o.Sent]
		for i := range s.Tokens {
			if !holds(o, s.Tokens[i].Span) {
				continue
			}
			if m := f.holderAt(s, i); m != nil {
				r.add(holderRole(m), schema.Value{Entity: m.id})
			}
		}
	}
}

// holderAt gives what an office belongs to by token i of its phrase.
func (f *factory) holderAt(s *doc.Sentence, i int) *member {
	t := &s.Tokens[i]
	m := f.at[place{s.Index, i}]
	if m != nil && m.class != Person && t.UPOS != "ADJ" {
		return m
	}
	if m == nil && (t.UPOS == "ADJ" || t.UPOS == "PROPN") {
		if e := f.gaz.Nationality(compoundAdjective(s, i)); e != nil {
			return f.entry(e, s.Index)
		}
	}
	return nil
}

// compoundAdjective is the adjective at i with the proper adjective before it
// ("South Korean").
func compoundAdjective(s *doc.Sentence, i int) string {
	if i > 0 {
		switch s.Tokens[i-1].Form {
		case "South", "North", "Saudi", "Sri", "Costa", "Puerto", "East", "Central":
			return s.Tokens[i-1].Form + " " + s.Tokens[i].Form
		}
	}
	return s.Tokens[i].Form
}

func holderRole(m *member) string {
	if typeOf(m.class) == LOC {
		return "country"
	}
	return "organization"
}
