package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// clauses adds what verbs say by themselves where no fact of theirs has it, so that
// questions by the verb find it: no edges, and of this article only.
func (f *factory) clauses(cls []statement.Statement) {
	for i := range cls {
		st := &cls[i]
		for _, cl := range f.standing(st.In, 0) {
			f.clause(st, cl)
		}
	}
}

func (f *factory) clause(st *statement.Statement, cl claim) {
	subject, object := st.Subject, objectOf(st, statement.Obj)
	var r roles
	if object == nil {
		object = objectOf(st, statement.Iobj) // "they trust us"
	}
	if st.Passive {
		if object != nil {
			r.add("theme", f.words(object)...) // "was given a prize"
		}
		subject, object = objectOf(st, statement.Agent), st.Subject
	}
	for i := range st.Objects {
		o := &st.Objects[i]
		if o == object || o == subject || st.Passive && (o.Role == statement.Obj || o.Role == statement.Iobj) {
			continue
		}
		switch o.Role {
		case statement.When:
			if words := strings.Trim(f.phrase(o), " ,;()"); st.Time == nil || !strings.Contains(st.Time.Text, words) {
				r.add(schema.RoleWhen, schema.Value{Text: words})
			}
		case statement.Task:
			r.add(schema.RoleTask, schema.Value{Text: f.literal(o)})
		default:
			switch name := clauseRole(o); name {
			case "":
			case schema.RoleCondition:
				r.add(name, schema.Value{Text: f.phrase(o)})
			default:
				r.add(name, f.words(o)...)
			}
		}
	}
	subjects, objects := f.words(subject), f.words(object)
	if len(subjects)*max(1, len(objects)) > maxPairs || len(subjects)+len(objects) == 0 && len(r) == 0 {
		return
	}
	var facts []schema.Fact
	for _, s := range orNone(subjects) {
		for _, o := range orNone(objects) {
			if s == o && !s.IsZero() {
				continue
			}
			fact := f.base(st, cl)
			fact.Class, fact.Relation, fact.Within = schema.Clause, schema.RelationID(st.Predicate.Lemma), f.article
			fact.Subject, fact.Object = s, o
			fact.Roles = slices.Clone(r)
			facts = append(facts, fact)
		}
	}
	if slices.ContainsFunc(facts, func(c schema.Fact) bool { return !f.tells(st, &c) }) {
		for _, fact := range facts {
			fact.SetID()
			f.out = append(f.out, fact)
		}
	}
}

// clauseRole is openRole for what has no other place in a clause.
func clauseRole(o *statement.Slot) string {
	if name := openRole(o); name != "" {
		return name
	}
	if o.Prep == "" {
		return "theme"
	}
	return ""
}

// words are the values of a slot, of a pronoun of which nobody knows whom it means the
// word itself.
func (f *factory) words(s *statement.Slot) []schema.Value {
	if s != nil && s.Role == statement.Obj && f.isClause(s) { // as quotations have it
		return []schema.Value{{Text: strings.Trim(f.slotText(s), " ,\"“”")}}
	}
	if vs := f.values(s); len(vs) > 0 || s == nil || len(s.Spans) == 0 {
		return vs
	}
	return []schema.Value{{Text: f.literal(s)}}
}

// tells says whether the facts of the predicate of st tell all that c does, under
// a relation that a question with its verb asks for.
func (f *factory) tells(st *statement.Statement, c *schema.Fact) bool {
	var told []schema.Value
	for _, i := range f.told[place{st.Predicate.Sent, st.Predicate.Head}] {
		fact := &f.out[i]
		if fact.Polarity != c.Polarity || fact.Modality != c.Modality || !f.asksFor(st.Predicate.Lemma, fact) {
			continue
		}
		if c.Time != nil && (fact.Time == nil || fact.Time.Value != c.Time.Value) {
			continue
		}
		told = append(told, fact.Values()...)
	}
	return len(told) > 0 && !slices.ContainsFunc(c.Values(), func(v schema.Value) bool {
		return !v.IsZero() && !slices.ContainsFunc(told, func(t schema.Value) bool {
			return t == v || v.Entity == "" && t.Text != "" && isPart(v.Text, t.Text)
		})
	})
}

// isPart says whether one phrase begins the other.
func isPart(v, told string) bool {
	v, told = schema.Fold(v)+" ", schema.Fold(told)+" "
	return strings.HasPrefix(told, v) || strings.HasPrefix(v, told)
}

// isClause says whether a slot is a clause.
func (f *factory) isClause(s *statement.Slot) bool {
	t := f.tree(s.Sent, s.Head)
	return t != nil && t.Tokens[s.Head].Deprel == "ccomp"
}

// asksFor says whether a question with a verb asks for the relation of a fact.
func (f *factory) asksFor(lemma string, fact *schema.Fact) bool {
	if strings.HasPrefix(fact.Relation, schema.PrefixRelation) || fact.Class == schema.Quotation {
		return true
	}
	return f.frames != nil && slices.ContainsFunc(f.frames.Verb(lemma), func(s schema.Sense) bool { return s.Class == fact.Class })
}
