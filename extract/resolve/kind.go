package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// isClass says whether a slot tells what or which the subject is: a noun phrase
// in the singular, if the subject is one thing, that says something alone. What
// names something needs no class.
func (f *factory) isClass(object, subject *statement.Slot) bool {
	for _, o := range members(object) {
		s := f.tree(o.Sent, o.Head)
		if s == nil {
			continue
		}
		t := &s.Tokens[o.Head]
		switch {
		case o.Entity != "" && t.UPOS == "PROPN":
			continue
		case t.UPOS == "ADV" || t.UPOS == "ADP" || s.opensClause(o):
			return false
		case t.XPOS == "NNS" || t.XPOS == "NNPS":
			if f.isNamed(subject) {
				return false // "the rivals" are not what each of them is
			}
		case isRelational(t.Lemma) && !s.isTied(o):
			return false
		case t.UPOS == "PROPN" && f.isFirstName(s, o, subject):
			return false
		}
	}
	return true
}

// isNamed says whether a slot is one thing that has a name, or several of which
// each has.
func (f *factory) isNamed(s *statement.Slot) bool {
	if s == nil || len(s.Parts) < 2 {
		return s != nil && s.Entity != ""
	}
	return !slices.ContainsFunc(s.Parts, func(p statement.Slot) bool { return p.Entity == "" })
}

// opensClause says whether a slot begins like a clause: "when a storm struck".
func (s *tree) opensClause(o *statement.Slot) bool {
	if len(o.Spans) == 0 {
		return false
	}
	i := s.from(o.Begin())
	if i >= len(s.Tokens) || i == o.Head {
		return false
	}
	switch t := &s.Tokens[i]; t.XPOS {
	case "WRB", "WDT", "WP":
		return true
	default:
		return t.UPOS == "SCONJ"
	}
}

// isTied says whether the words of a slot say whose it is: "rival of Acme".
func (s *tree) isTied(o *statement.Slot) bool {
	for _, k := range s.kids[o.Head] {
		if d := s.Tokens[k].Deprel; (d == "nmod" || d == "nmod:poss" && s.Tokens[k].UPOS != "PRON" || d == "acl:relcl") && holds(o, s.Tokens[k].Span) {
			return true
		}
	}
	return false
}

// isFirstName says whether a slot is a proper noun between a title and the name
// of the subject: a piece of it, and no class ("General [Viktor] Dol").
func (f *factory) isFirstName(s *tree, o, subject *statement.Slot) bool {
	if subject == nil || subject.Sent != o.Sent || len(o.Spans) == 0 || o.Head == 0 || isOffice(s.Tokens[o.Head].Form) {
		return false
	}
	return isOffice(s.Tokens[o.Head-1].Form) && o.Head+1 == subject.Head && !strings.Contains(f.slotText(o), " ")
}

// isBareAdverb says whether all that an attribute says is an adverb, of place or
// of nothing ("is there", "is not alone").
func (f *factory) isBareAdverb(st *statement.Statement, o *statement.Slot) bool {
	return strings.HasPrefix(st.Relation, schema.PrefixRelation) && o.Prep == "" && f.isAdverb(o)
}
