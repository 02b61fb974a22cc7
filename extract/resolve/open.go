package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// open makes the facts of a proposition that no frame recognises: an edge
// named by its verb. Of a passive with an agent the agent acts, so that
// "was praised by" and "praised" are one relation; without an agent the
// relation is named as it reads ("rel:be_born_in").
func (f *factory) open(st *statement.Statement, cl claim) {
	subject, object := st.Subject, f.reached(st)
	if st.Passive {
		if by := objectOf(st, statement.Agent); by != nil {
			subject, object = by, st.Subject
		}
	}
	if f.isLost(st, object) {
		return
	}
	subjects, objects := f.values(subject), f.values(object)
	if len(subjects) == 0 && subject != nil && slices.ContainsFunc(objects, isEntity) {
		subjects = orNone(nil) // "he praised Anna": nobody knows who, but she was praised
	}
	f.pairs(subjects, objects, func(s, o schema.Value) {
		fact := f.base(st, cl)
		fact.Class, fact.Relation = schema.Open, st.Relation
		fact.Subject, fact.Object = s, o
		fact.Roles = slices.DeleteFunc(f.openRoles(st, object), func(r schema.Role) bool { return r.Value == s })
		f.add(fact)
	})
}

// isLost says whether the direct object of st is a pronoun of which nobody knows
// what it means: "she denied it" is not that she denied.
func (f *factory) isLost(st *statement.Statement, object *statement.Slot) bool {
	return object != nil && (object.Role == statement.Obj || object == st.Subject) && len(f.values(object)) == 0 && st.Kind == statement.Proposition
}

// pairs calls do for every pair of subjects and objects; an open edge needs
// somebody who acts.
func (f *factory) pairs(subjects, objects []schema.Value, do func(s, o schema.Value)) {
	if len(subjects)*max(1, len(objects)) > maxPairs {
		return
	}
	for _, s := range subjects {
		for _, o := range orNone(objects) {
			if s != o {
				do(s, o)
			}
		}
	}
}

// objectOf gives the first object of a role, nil for none.
func objectOf(st *statement.Statement, role string) *statement.Slot {
	for i := range st.Objects {
		if st.Objects[i].Role == role {
			return &st.Objects[i]
		}
	}
	return nil
}

// reached is the object that the relation leads to: the direct one, else the
// one whose preposition the relation names.
func (f *factory) reached(st *statement.Statement) *statement.Slot {
	for _, role := range []string{statement.Obj, statement.Iobj} {
		if o := objectOf(st, role); o != nil && st.Kind != statement.Attribute {
			return o
		}
	}
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Prep != "" && (o.Role == statement.Obl || o.Role == statement.Where) &&
			strings.HasSuffix(st.Relation, "_"+strings.ReplaceAll(o.Prep, " ", "_")) {
			return o
		}
	}
	return nil
}

// openRoles names the other participants: by what they are where that is
// known, otherwise by their preposition.
func (f *factory) openRoles(st *statement.Statement, object *statement.Slot) []schema.Role {
	var r roles
	for i := range st.Objects {
		o := &st.Objects[i]
		if o == object {
			continue
		}
		switch name := openRole(o); {
		case name == schema.RoleCondition:
			r.add(name, schema.Value{Text: f.phrase(o)})
		case name != "" && !(o.Role == statement.Where && f.isAdverb(o)):
			r.add(name, f.values(o)...)
		}
	}
	f.addOccasions(&r, st)
	return r
}

// addOccasions keeps in the article's words when st happened, where no day is known:
// "after the storm".
func (f *factory) addOccasions(r *roles, st *statement.Statement) {
	if st.Time != nil {
		return
	}
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Role != statement.When || len(o.Spans) == 0 || f.isVague(o) || f.isAnaphoric(o) || f.isLength(o) || slices.Contains(seldomTimes, o.Prep) {
			continue
		}
		if f.isAdverb(o) && !strings.Contains(f.slotText(o), " ") { // "already", "now"
			continue
		}
		r.add(schema.RoleWhen, schema.Value{Text: strings.Trim(f.phrase(o), " ,;()")})
	}
}

// seldomTimes begin phrases that are taken for times and mostly are none, unless
// a day or a clock is in them, which makes a time: "while" is "whereas" as often,
// and "around the year of the pig" is what something is about.
var seldomTimes = []string{"while", "whilst", "around", "about"}

// isAnaphoric says whether a phrase means a time told before: "at that time".
func (f *factory) isAnaphoric(o *statement.Slot) bool {
	s := f.tree(o.Sent, o.Head)
	return s != nil && slices.ContainsFunc(s.kids[o.Head], func(k int) bool {
		w := strings.ToLower(s.Tokens[k].Form)
		return s.Tokens[k].Deprel == "det" && (w == "that" || w == "those")
	})
}

// isLength says whether a phrase says how long, not when: "for twelve years", "two
// hours". "Two hours later" and "every year" say when.
func (f *factory) isLength(o *statement.Slot) bool {
	if o.Prep != "" {
		return o.Prep == "for"
	}
	t := f.tree(o.Sent, o.Head)
	if t == nil || !slices.Contains(units, t.Tokens[o.Head].Lemma) {
		return false
	}
	counted := false
	for i := range t.Tokens {
		counted = counted || t.Tokens[i].Head == o.Head && t.Tokens[i].UPOS == "NUM"
	}
	return counted
}

var units = strings.Fields("second minute hour day night week month season year decade century")

func openRole(o *statement.Slot) string {
	switch o.Role {
	case statement.Where:
		if isAt(o.Prep) {
			return schema.RolePlace
		}
	case statement.Why:
		return "cause"
	case statement.How:
		return "manner"
	case statement.Iobj:
		return "recipient"
	case statement.Obj:
		return "theme"
	case statement.When, statement.Agent:
		return ""
	}
	switch o.Prep {
	case "if", "unless":
		return schema.RoleCondition
	case "to":
		return "destination"
	case "from":
		return "origin"
	case "about":
		return "topic"
	case "by", "via":
		return "means"
	case "within": // qw:within is what a fact stands in
		return "inside"
	}
	if !schema.IsPreposition(o.Prep) {
		return ""
	}
	return strings.ReplaceAll(o.Prep, " ", "_")
}

func isEntity(v schema.Value) bool { return v.Entity != "" }
