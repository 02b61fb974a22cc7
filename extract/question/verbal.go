package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/schema"
)

// A participant is an argument of the question's verb at its place in the
// clause, in the names that frames use: subj, obj, iobj, comp, or the
// preposition ("because_of").
type participant struct {
	slot string
	arg  *clause.Arg
}

// harmless adverbs say nothing that a fact would have to show.
var harmless = set("actually also ever really so far please together just")

// directions are adverbs of where to, which facts do not keep.
var directions = set("home abroad overseas back away ashore")

// provenBy says of facts that a sentence must have one of the words of a mention
// with the next word behind it: "returning home".
func (r *reader) provenBy(facts []schema.FactPattern, m schema.Mention, next string) []schema.FactPattern {
	m.Text += " " + next
	for i := range m.Words {
		m.Words[i].Form += " " + next
	}
	for i := range facts {
		facts[i].Given = append(facts[i].Given, schema.Given{Roles: []string{schema.Proof}, Mention: m})
	}
	return facts
}

// placing are prepositions of where something happens.
var placing = set("in at on near inside outside within")

// verbal reads a question with a verb: every frame that knows the verb, and
// the open relation of its name, makes a fact pattern.
func (r *reader) verbal() error {
	if r.wh.word == "whose" {
		return unreadable("whose something is; ask with who")
	}
	parts, err := r.participants()
	if err != nil {
		return err
	}
	if r.speech(parts) {
		return nil
	}
	if kin, ok := r.married(parts); ok {
		r.p.Facts = kin
		return nil
	}
	if _, rest := r.idiom(parts); len(rest) < len(parts) {
		r.p.Facts = r.openFacts(parts)
		return nil
	}
	if r.whither != "" {
		r.p.Facts = r.provenBy(append(r.frameFacts(parts), r.openFacts(parts)...), verbMention(r.c.Lemma), r.whither)
		return nil
	}
	if r.p.Want == schema.WantPlace && r.c.Passive && r.c.Subject != nil && situated[r.c.Lemma] {
		r.p.Facts = append(r.p.Facts, attribute(located, r.mention(r.c.Subject.Phrase)))
	}
	if len(r.beside) > 0 {
		r.p.Facts = r.besides(append(r.frameFacts(parts), r.openFacts(parts)...))
		return nil
	}
	cued := r.cuedFacts(parts)
	for i := range parts {
		if parts[i].slot == schema.SlotClause && len(cued) == 0 {
			return unreadable("it holds two questions; ask them one after the other")
		}
	}
	r.p.Facts = append(append(append(r.p.Facts, r.frameFacts(parts)...), r.openFacts(parts)...), cued...)
	return nil
}

// contentWords are the words of a second clause that its sentence must have: "of ignoring
// the poor".
func (r *reader) contentWords(a *clause.Arg) []string {
	var out []string
	for _, i := range a.Tokens {
		switch r.s.Tokens[i].UPOS {
		case "VERB", "NOUN", "PROPN", "ADJ", "NUM", "ADV":
			out = append(out, r.lower(i))
		case "PART":
			if l := r.lower(i); l == "not" || l == "n't" {
				out = append(out, l)
			}
		}
	}
	return out
}

// besides says of facts that a sentence must have the words of the clauses beside them:
// who asks "Who urged Oslo to wait?" wants no other urging.
func (r *reader) besides(facts []schema.FactPattern) []schema.FactPattern {
	for i := range facts {
		for _, w := range r.beside {
			m := schema.Mention{Text: w, Words: []schema.Word{{Form: w, Lemma: w}}}
			facts[i].Given = append(facts[i].Given, schema.Given{Roles: []string{schema.Proof}, Mention: m})
		}
	}
	return facts
}

// places are how somebody comes in.
var places = set("first second third fourth fifth sixth seventh eighth ninth tenth last")

// situated are verbs whose passive says where something is.
var situated = set("base locate situate headquarter")

// participants lists the arguments of the main clause and sets the time. It
// refuses what no fact can be held against.
func (r *reader) participants() ([]participant, error) {
	var out []participant
	if s := r.c.Subject; s != nil && s.Understood == clause.Said {
		slot := schema.SlotSubj
		if r.c.Passive {
			slot = schema.SlotObj
			if r.c.Arg(clause.Obj) != nil {
				slot = schema.SlotIobj // "Who was given the prize?"
			}
		}
		out = append(out, participant{slot, s})
	}
	for i := range r.c.Args {
		a := &r.c.Args[i]
		if r.isWhAdverb(a) || r.isTimeHole(a) || r.isSum(a) {
			continue
		}
		if a.Role == clause.Adv && directions[r.lower(a.Head)] && len(a.Tokens) == 1 {
			r.whither = r.lower(a.Head)
			continue
		}
		if len(a.Tokens) == 1 && a.Head > r.c.Head && places[r.lower(a.Head)] { // "Who finished second?"
			out = append(out, participant{"as", a})
			continue
		}
		if r.isTime(a) && a != r.wh.arg {
			if err := r.setWhen(a); err != nil {
				return nil, err
			}
			continue
		}
		if (a.Role == clause.Control || a.Role == clause.Adjunct) && !slices.Contains(a.Tokens, r.wh.token) {
			r.beside = append(r.beside, r.contentWords(a)...)
			continue
		}
		slot, err := r.slot(a)
		if err != nil {
			return nil, err
		}
		if slot != "" {
			out = append(out, participant{slot, a})
		}
	}
	r.twoObjects(out)
	return out, nil
}

// twoObjects makes the first of two objects the indirect one, as the order of
// the words has it, and of the two in "What did they award her?" the second.
func (r *reader) twoObjects(parts []participant) {
	var objects []int
	for i, p := range parts {
		if p.slot == schema.SlotObj && !r.c.Passive {
			objects = append(objects, i)
		}
	}
	if len(objects) != 2 {
		return
	}
	first, second := objects[0], objects[1]
	switch a, b := parts[first].arg, parts[second].arg; {
	case a == r.wh.arg && a != nil, b != r.wh.arg && b.Head < a.Head:
		first = second
	case b == r.wh.arg && b != nil:
	}
	parts[first].slot = schema.SlotIobj
}

// isWhAdverb finds when, where, why, which fill no slot.
func (r *reader) isWhAdverb(a *clause.Arg) bool {
	switch r.p.Want {
	case schema.WantTime, schema.WantPlace, schema.WantReason, schema.WantManner:
		return (a.Head == r.wh.token || a.Head == r.wh.head) && a.Prep == ""
	}
	return false
}

// isSum finds the "how much" that asks for a sum.
func (r *reader) isSum(a *clause.Arg) bool {
	return r.wh.sum && (a == r.wh.arg || a.Head == r.wh.token || a.Head == r.wh.head)
}

// isTimeHole finds "on which day".
func (r *reader) isTimeHole(a *clause.Arg) bool {
	return r.p.Want == schema.WantTime && a == r.wh.arg
}

func (r *reader) slot(a *clause.Arg) (string, error) {
	switch a.Role {
	case clause.Obj:
		return schema.SlotObj, nil
	case clause.Iobj:
		return schema.SlotIobj, nil
	case clause.Agent:
		return schema.SlotSubj, nil
	case clause.Comp:
		if a.Prep == "" || a.Prep == "as" {
			return schema.SlotComp, nil
		}
	case clause.Content:
		return schema.SlotClause, nil
	case clause.Adv:
		if harmless[r.lower(a.Head)] || r.isOpen(a) {
			return "", nil
		}
		return "", unreadable("what %q adds; ask without it", clause.Text(r.s, a.Tokens))
	case clause.Adjunct:
		return "", unreadable("it holds a second clause: %q", clause.Text(r.s, a.Tokens))
	}
	prep := a.Prep
	if r.p.Want == schema.WantPlace && r.isStranded(a.Head) {
		if r.lower(a.Head) == "from" {
			return "", unreadable("where from; ask which city or country somebody came from")
		}
		return "", nil // "Where did she travel to?"
	}
	if prep == "" {
		prep = r.stranded(a.Head)
	}
	switch {
	case prep == "by" && r.c.Passive && a == r.wh.arg:
		return schema.SlotSubj, nil
	case prep == "":
		return "", unreadable("how %q belongs to it", clause.Text(r.s, a.Tokens))
	}
	return strings.ReplaceAll(prep, " ", "_"), nil
}

// isStranded says whether i is a bare preposition.
func (r *reader) isStranded(i int) bool {
	t := &r.s.Tokens[i]
	return (t.UPOS == "ADP" || t.XPOS == "TO") && !hasAnyChild(r.s, i)
}

// stranded gives the preposition that a question leaves at its end: "Who did
// she meet WITH?"
func (r *reader) stranded(head int) string {
	for _, k := range r.kids[head] {
		if r.s.Tokens[k].Deprel == "case" && k > head {
			return r.lower(k)
		}
	}
	return ""
}

// fill adds the participants to a fact pattern: roles tells where each slot
// stands in the fact, nil that the fact has no such place.
func (r *reader) fill(f *schema.FactPattern, parts []participant, roles func(slot string) []string) bool {
	for _, p := range parts {
		to := roles(p.slot)
		if to == nil {
			return false
		}
		if p.arg == r.wh.arg && p.arg != nil {
			f.Hole = to
			continue
		}
		if slices.Contains(to, "destination") { // who visits the wounded in a hospital visits the hospital
			to = append(slices.Clone(to), schema.RolePlace)
		}
		f.Given = append(f.Given, r.givens(p.arg, to)...)
	}
	switch r.p.Want {
	case schema.WantPlace:
		f.Hole = roles(slotWhere)
		if slices.Contains(f.Hole, "destination") && slices.ContainsFunc(f.Given, func(g schema.Given) bool { return slices.Contains(g.Roles, "destination") }) {
			f.Hole = []string{schema.RolePlace} // "Where did she visit the wounded?"
		}
	case schema.WantReason:
		if f.Hole = roles(slotWhy); !r.bare {
			f.Hole = slices.DeleteFunc(slices.Clone(f.Hole), func(role string) bool { return slices.Contains(reasons, role) || role == schema.EndObject })
		}
	case schema.WantManner:
		f.Hole = roles(slotHow)
	case schema.WantCount:
		if r.wh.sum {
			f.Hole = roles(schema.SlotSum)
		}
	case schema.WantTime:
		if r.bare {
			f.Hole = times
		}
		return true
	case schema.WantTruth:
		return true
	}
	return f.Hole != nil
}

// slotWhy asks a role table for what "why" asks a sketch for.
const slotWhy = "why?"

// whys are the roles that say why, reasons prepositions that may.
var (
	whys    = []string{"cause", "reason", "purpose"}
	reasons = []string{"for", "because_of", "due_to"}
)

// slotHow asks a role table for what "how" asks for.
const slotHow = "how?"

// whereabouts are the roles that say where something was or went.
var whereabouts = []string{schema.RolePlace, "destination", "near", "outside", "inside", "behind", "between", "across", "into", "onto", "through", "in", "at", "on"}

// slotWhere asks a role table for the place that "where" asks for.
const slotWhere = "where?"
