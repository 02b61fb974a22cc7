package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/schema"
)

// Relations of what somebody or something is.
var (
	being   = []string{schema.HoldsPosition, "qw:isA", "qw:memberOf"}
	located = []string{"qw:locatedIn", "qw:basedIn", "rel:be_in", "rel:be_at", "rel:be_on", "rel:be_near"}
)

// attributeNouns ask for one relation of their possessor: "X's age".
var attributeNouns = map[string][]string{
	"age": {"qw:age"}, "position": {schema.HoldsPosition}, "post": {schema.HoldsPosition}, "job": {schema.HoldsPosition},
	"office": {schema.HoldsPosition}, "title": {schema.HoldsPosition}, "role": {schema.HoldsPosition},
	"headquarters": {"qw:basedIn"}, "location": {"qw:locatedIn"},
}

// copular reads questions with "be": the predicate is the question word, or
// one side is what the other is said to be.
func (r *reader) copular() error {
	comp := r.c.Arg(clause.Comp)
	if comp == nil || r.c.Subject == nil {
		return unreadable("what is said to be what")
	}
	if r.c.Cop < 0 || slices.Contains(bareInfinitive, r.lemma(r.c.Cop)) {
		return unreadable("which word is its verb; ask in other words") // "will" is no copula
	}
	if f, ok := r.state(comp); ok {
		r.p.Facts = f
		return nil
	}
	for i := range r.c.Args {
		if a := &r.c.Args[i]; a != comp && a.Head != r.wh.token && !(a.Role == clause.Adv && harmless[r.lower(a.Head)]) {
			if !r.isTime(a) {
				return unreadable("what %q adds; ask without it", clause.Text(r.s, a.Tokens))
			}
			if err := r.setWhen(a); err != nil {
				return err
			}
		}
	}
	subject := r.c.Subject
	switch {
	case r.wh.word == "how old":
		r.p.Facts = []schema.FactPattern{attribute([]string{"qw:age"}, r.mention(subject.Phrase))}
		return nil
	case r.p.Want == schema.WantPlace:
		r.p.Facts = append([]schema.FactPattern{attribute(located, r.mention(subject.Phrase))}, r.occasions(subject, []string{schema.RolePlace})...)
		return nil
	case r.p.Want == schema.WantTime && r.s.Tokens[subject.Head].UPOS != "PRON":
		r.p.Facts = r.occasions(subject, nil)
		if r.lower(r.c.Cop) != "was" && r.lower(r.c.Cop) != "were" {
			r.p.Modalities = modalities(clause.Planned)
		}
		return nil
	case r.p.Want == schema.WantTruth:
		return r.isIt(subject, comp)
	case r.wh.word == "whose":
		return r.whoseIs(subject, comp)
	case r.p.Want != schema.WantThing:
		return unreadable("%s something is; ask when or where something happened", r.wh.word)
	case slices.Contains(comp.Tokens, r.wh.token) && len(comp.Tokens) == 1:
		return r.whoIs(subject.Phrase)
	case slices.Contains(subject.Tokens, r.wh.token) && len(subject.Tokens) == 1:
		return r.whoIs(comp.Phrase)
	}
	return unreadable("who or what %q is", clause.Text(r.s, comp.Tokens))
}

// state reads what is said by an adjective: "Was X involved in Y?", "How many
// people are missing?", "Who is responsible for it?"
func (r *reader) state(comp *clause.Arg) ([]schema.FactPattern, bool) {
	if t := &r.s.Tokens[comp.Head]; comp.Prep != "" || t.UPOS != "ADJ" && t.UPOS != "VERB" || len(comp.Tokens) > 1 || r.wh.token == comp.Head || r.lower(comp.Head) == "married" {
		return nil, false
	}
	subject := r.c.Subject
	f := schema.FactPattern{}
	name, preps := "be "+r.lower(comp.Head), []string{""}
	for i := range r.c.Args {
		a := &r.c.Args[i]
		switch {
		case a == comp, a.Head == r.wh.token && r.wh.arg == nil, r.isSum(a):
		case r.isTime(a) && a != r.wh.arg:
			if r.setWhen(a) != nil {
				return nil, false
			}
		case a.Prep != "" && len(preps) == 1 && preps[0] == "":
			preps = []string{a.Prep}
			if a == r.wh.arg {
				f.Hole = []string{schema.EndObject}
			} else {
				f.Given = append(f.Given, r.givens(a, []string{schema.EndObject})...)
			}
		default:
			return nil, false
		}
	}
	if subject == r.wh.arg && subject != nil {
		f.Hole = []string{schema.EndSubject}
	} else {
		f.Given = append(f.Given, r.givens(subject, []string{schema.EndSubject})...)
	}
	switch r.p.Want {
	case schema.WantThing, schema.WantCount:
		if r.wh.sum && f.Hole == nil {
			f.Hole = []string{schema.EndObject}
		}
		if f.Hole == nil {
			return nil, false
		}
	case schema.WantTruth, schema.WantTime:
	default:
		return nil, false
	}
	f.Relations = []string{relation(name, preps[0])}
	if r.wh.sum && r.lower(comp.Head) == "worth" {
		f.Relations = append(f.Relations, relation("be valued", "at"), relation("cost", ""))
	}
	return []schema.FactPattern{f}, true
}

// occasions asks when or where something is that is held or takes place: "When is the
// summit?"
func (r *reader) occasions(subject *clause.Arg, hole []string) []schema.FactPattern {
	what := r.mention(subject.Phrase)
	ask := func(roles []string, relations ...string) schema.FactPattern {
		return schema.FactPattern{Relations: relations, Given: []schema.Given{{Roles: roles, Mention: what}}, Hole: hole}
	}
	var out []schema.FactPattern
	for _, verb := range []string{"hold", "host"} {
		for _, sense := range r.frames.Verb(verb) {
			if roles := senseRoles(sense, schema.SlotObj); roles != nil {
				out = merge(out, ask(roles, schema.PrefixTerm+sense.Predicate()))
			}
		}
	}
	var events []string
	for _, name := range []string{"be held", "take place", "begin", "start"} {
		for _, prep := range slices.Concat([]string{""}, placePrepositions, ways, circumstances) {
			events = append(events, relation(name, prep))
		}
	}
	return append(out, ask([]string{schema.EndObject}, relation("hold", "")), ask([]string{schema.EndSubject}, events...))
}

// attribute asks for the object of a relation of one subject.
func attribute(relations []string, subject schema.Mention) schema.FactPattern {
	return schema.FactPattern{
		Relations: relations, Hole: []string{schema.EndObject},
		Given: []schema.Given{{Roles: []string{schema.EndSubject}, Mention: subject}},
	}
}

// whoIs reads "Who is …?" of a relative ("X's wife"), of one who is described
// ("the mayor of Y"), or of a name.
func (r *reader) whoIs(p clause.Phrase) error {
	noun := r.lemma(p.Head)
	owner, owned := r.possessor(p.Head)
	switch {
	case r.s.Tokens[p.Head].UPOS == "PROPN" && !owned && !r.isOffice(p.Head):
		r.p.Facts = []schema.FactPattern{attribute(being, r.mention(p))}
		if r.wh.word == "who" {
			m := r.mention(p)
			kin := kinFact(schema.Spouse, nil, []string{schema.EndSubject, schema.EndObject}, &m, []string{schema.EndSubject, schema.EndObject})
			kin.Relations = kinRelations
			r.p.Facts = append(r.p.Facts, kin)
		}
	case owned && hasKin(noun):
		m := r.mention(owner)
		r.p.Facts = kinships[noun].facts(nil, &m)
	case owned && attributeNouns[noun] != nil:
		r.p.Facts = []schema.FactPattern{attribute(attributeNouns[noun], r.mention(owner))}
	case r.s.Tokens[p.Head].UPOS == "NOUN" || r.s.Tokens[p.Head].UPOS == "PROPN":
		for _, f := range r.described(p) {
			f.Hole = []string{schema.EndSubject}
			r.p.Facts = append(r.p.Facts, f)
		}
		if r.wh.word == "who" { // who was made one
			office := schema.Given{Roles: []string{"office"}, Mention: r.mention(p)}
			office.Mention.Names = nil
			r.p.Facts = append(r.p.Facts, schema.FactPattern{Relations: []string{"qw:elected", "qw:appointed"}, Given: []schema.Given{office}, Hole: []string{"patient", schema.EndObject}})
		}
	default:
		return unreadable("who or what %q is", clause.Text(r.s, p.Tokens))
	}
	return nil
}

func hasKin(noun string) bool { _, ok := kinships[noun]; return ok }

// possessor finds X in "X's wife" and "the wife of X".
func (r *reader) possessor(head int) (clause.Phrase, bool) {
	k := r.child(head, "nmod:poss")
	if k < 0 {
		for _, n := range r.kids[head] {
			if c := r.child(n, "case"); strings.HasPrefix(r.s.Tokens[n].Deprel, "nmod") && c >= 0 && r.lower(c) == "of" {
				k = n
			}
		}
	}
	if k < 0 {
		return clause.Phrase{}, false
	}
	return clause.PhraseOf(r.s, k), true
}

// described reads "the mayor of Y", "Y's mayor", "the foreign minister": an
// object with these words, and Y somewhere in the fact or in the words.
func (r *reader) described(p clause.Phrase) []schema.FactPattern {
	f := schema.FactPattern{Relations: being}
	var drop []int
	for _, k := range r.kids[p.Head] {
		if !strings.HasPrefix(r.s.Tokens[k].Deprel, "nmod") || r.s.Tokens[k].Deprel == "nmod:desc" || !slices.Contains(p.Tokens, k) {
			continue
		}
		owner := clause.PhraseOf(r.s, k)
		drop = append(drop, owner.Tokens...)
		for _, c := range r.kids[k] {
			if r.s.Tokens[c].Deprel == "case" {
				drop = append(drop, c)
			}
		}
		f.Given = append(f.Given, schema.Given{Roles: anyRole(), Mention: r.mention(owner)})
	}
	what := schema.Given{Roles: []string{schema.EndObject, "office"}, Mention: r.mention(p, drop...)}
	what.Mention.Names = nil // "Prime Minister" in capitals is no name
	f.Given = append([]schema.Given{what}, f.Given...)
	if len(drop) == 0 {
		return []schema.FactPattern{f}
	}
	if m, ok := r.membership(p); ok {
		return []schema.FactPattern{f, m}
	}
	whole := schema.FactPattern{Relations: being, Given: []schema.Given{{Roles: what.Roles, Mention: r.mention(p)}}}
	whole.Given[0].Mention.Names = nil
	return []schema.FactPattern{f, whole}
}

// membership reads "a member of Y", which the graph tells by a relation of its
// own.
func (r *reader) membership(p clause.Phrase) (schema.FactPattern, bool) {
	owner, owned := r.possessor(p.Head)
	if !owned || r.lemma(p.Head) != "member" || slices.ContainsFunc(r.kids[p.Head], func(k int) bool {
		t := &r.s.Tokens[k]
		return slices.Contains(p.Tokens, k) && k != owner.Head && t.UPOS != "DET" && t.UPOS != "ADP" && t.UPOS != "PUNCT" && t.UPOS != "PART"
	}) {
		return schema.FactPattern{}, false // "a founding member of Y" says more
	}
	return schema.FactPattern{
		Relations: []string{"qw:memberOf"},
		Given:     []schema.Given{{Roles: []string{schema.EndObject}, Mention: r.mention(owner)}},
	}, true
}

// whoseIs reads "Whose wife is X?".
func (r *reader) whoseIs(subject, comp *clause.Arg) error {
	noun := r.lemma(r.wh.head)
	if r.wh.head == subject.Head { // to some parsers the wife is the subject
		subject, comp = comp, subject
	}
	if !hasKin(noun) || r.wh.head != comp.Head {
		return unreadable("whose %s it is", noun)
	}
	m := r.mention(subject.Phrase)
	r.p.Facts = kinships[noun].facts(&m, nil)
	return nil
}

// isIt reads "Is X the mayor of Y?", "Is X Y's wife?".
func (r *reader) isIt(subject, comp *clause.Arg) error {
	noun := r.lemma(comp.Head)
	m := r.mention(subject.Phrase)
	owner, owned := r.possessor(comp.Head)
	switch {
	case noun == "married":
		return unreadable("whether they are married; ask who X's wife or husband is")
	case owned && hasKin(noun):
		of := r.mention(owner)
		r.p.Facts = kinships[noun].facts(&m, &of)
	case comp.Prep != "":
		rel := append([]string{relation("be", comp.Prep)}, located...)
		f := schema.FactPattern{Relations: rel, Given: r.givens(subject, []string{schema.EndSubject})}
		f.Given = append(f.Given, r.givens(comp, []string{schema.EndObject})...)
		r.p.Facts = []schema.FactPattern{f}
	case r.s.Tokens[comp.Head].UPOS == "NOUN" || r.s.Tokens[comp.Head].UPOS == "PROPN":
		for _, f := range r.described(comp.Phrase) {
			f.Given = append(f.Given, schema.Given{Roles: []string{schema.EndSubject}, Mention: m})
			r.p.Facts = append(r.p.Facts, f)
		}
	default:
		return unreadable("whether it is %q", clause.Text(r.s, comp.Tokens))
	}
	return nil
}
