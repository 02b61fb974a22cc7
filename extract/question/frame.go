package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/schema"
)

// frameFacts makes a pattern for every frame that explains the question's verb
// and its core participants.
func (r *reader) frameFacts(parts []participant) []schema.FactPattern {
	var out []schema.FactPattern
	try := func(senses []schema.Sense, parts []participant, told func(schema.Sense) []schema.Given) {
		for _, sense := range senses {
			f := schema.FactPattern{Relations: []string{schema.PrefixTerm + sense.Predicate()}, Given: told(sense)}
			roles := func(slot string) []string {
				if slot == slotHow {
					return r.hows()
				}
				if slot == schema.SlotComp && r.bare {
					return tasks
				}
				if to := senseRoles(sense, slot); to == nil || len(to) > 0 {
					return to
				}
				return r.obliqueRoles(parts, slot)
			}
			if r.fill(&f, parts, roles) {
				out = merge(out, f)
			}
		}
	}
	try(r.frames.Verb(r.c.Lemma), parts, r.byVerb)
	if r.c.Lemma == "die" { // who is killed dies
		try(r.frames.Verb("kill"), moved(parts, schema.SlotSubj, schema.SlotObj), r.byVerb)
	}
	if lemma := r.c.Lemma; lemma == "receive" || lemma == "win" || lemma == "get" { // who is awarded a prize receives it
		try(r.frames.Verb("award"), moved(parts, schema.SlotSubj, schema.SlotIobj), r.byVerb)
	}
	if r.wh.sum && r.c.Lemma == "pay" { // what is paid for a firm is what it is bought for
		try(r.frames.Verb("buy"), moved(parts, "for", schema.SlotObj), r.byVerb)
	}
	for i := range parts {
		if noun, rest, ok := r.light(parts, i); ok {
			try(noun, rest, func(s schema.Sense) []schema.Given { return r.byNoun(s, parts[i].arg, rest) })
		}
	}
	return out
}

// moved puts what stands in one slot into another, and leaves the others.
func moved(parts []participant, from, to string) []participant {
	out := slices.Clone(parts)
	for i := range out {
		if out[i].slot == from {
			out[i].slot = to
		}
	}
	return out
}

// light reads participant i as the noun of a light-verb phrase ("hold TALKS
// with"), whose own dependents are the participants.
func (r *reader) light(parts []participant, i int) (senses []schema.Sense, rest []participant, ok bool) {
	p := parts[i]
	if p.arg == r.wh.arg {
		return nil, nil, false
	}
	verb := r.c.Lemma
	switch p.slot {
	case schema.SlotObj:
	case schema.SlotSubj, schema.SlotIobj, schema.SlotComp, schema.SlotClause:
		return nil, nil, false
	default:
		verb += " " + strings.ReplaceAll(p.slot, "_", " ") // "be on a visit", "embark on a tour"
	}
	noun := p.arg.Head
	senses = r.frames.Light(verb, r.lemma(noun))
	if c := r.child(noun, "compound"); c >= 0 {
		if more := r.frames.Light(verb, r.lemma(c)+" "+r.lemma(noun)); len(more) > 0 {
			senses = more
		}
	}
	rest = append(slices.Clone(parts[:i]), parts[i+1:]...)
	return senses, append(rest, r.dependents(noun)...), len(senses) > 0
}

// byNoun says that a fact must be told by the noun of a light-verb phrase, or
// be about what it names: whoever made a request has not "launched a petition".
// A noun that is nothing alone, and fills no role, says no more than the phrase:
// "take part", but not "hold a banquet".
func (r *reader) byNoun(sense schema.Sense, a *clause.Arg, rest []participant) []schema.Given {
	fills := slices.ContainsFunc(sense.Trigger.RolesInOrder(), func(role string) bool {
		return slices.Contains(sense.Trigger.Roles[role], schema.SlotTrigger)
	})
	if !sense.Trigger.StandsAlone() && !fills {
		return nil
	}
	var drop []int
	for _, p := range rest {
		if p.arg != nil && r.s.Tokens[p.arg.Head].Head == a.Head {
			drop = append(append(drop, p.arg.Tokens...), p.arg.Case...)
			for _, k := range r.kids[p.arg.Head] {
				if r.s.Tokens[k].Deprel == "case" {
					drop = append(drop, k)
				}
			}
		}
	}
	m := r.mention(clause.PhraseOf(r.s, a.Head), drop...)
	m.Names = nil // it is no name, whatever its capitals
	return []schema.Given{{Roles: []string{schema.Telling, "theme", schema.EndObject}, Mention: m}}
}

// dependents are what hangs on a trigger noun: "talks WITH MARA", "LIND'S
// visit".
func (r *reader) dependents(noun int) []participant {
	var out []participant
	for _, k := range r.kids[noun] {
		d := r.s.Tokens[k].Deprel
		if !strings.HasPrefix(d, "nmod") {
			continue
		}
		a := &clause.Arg{Phrase: clause.PhraseOf(r.s, k), Role: clause.Obl, Deprel: d}
		a.Parts, a.Conj = clause.Coordination(r.s, k)
		slot := schema.SlotPoss
		if d != "nmod:poss" {
			c := r.child(k, "case")
			if c < 0 {
				continue
			}
			slot = r.lower(c)
		}
		if slices.Contains(a.Tokens, r.wh.token) {
			r.wh.arg = a
		}
		out = append(out, participant{slot, a})
	}
	return out
}

// senseRoles tells which roles of a frame a slot fills, with the ends of the
// direct edge that these make; nil when a core slot has no place in the frame.
// A prepositional phrase that the frame does not know may stand anywhere in
// the fact, but must stand there.
func senseRoles(sense schema.Sense, slot string) []string {
	if slot == slotWhy {
		out := slices.Concat(whys, reasons)
		if slices.Contains(sense.Trigger.Roles["topic"], "for") { // "fined for littering"
			out = append(out, "topic")
		}
		return out
	}
	if slot == schema.SlotSum {
		if _, ok := sense.Trigger.Roles["amount"]; ok {
			return []string{"amount"}
		}
		return nil
	}
	if slot == slotWhere {
		if _, ok := sense.Trigger.Roles["destination"]; ok {
			return withEnds(sense, []string{"destination"})
		}
		return []string{schema.RolePlace}
	}
	var roles []string
	for _, role := range sense.Trigger.RolesInOrder() {
		if slices.Contains(sense.Trigger.Roles[role], slot) {
			roles = append(roles, role)
		}
	}
	if len(roles) > 1 { // of two objects one is the sum, which is asked for by "how much"
		roles = slices.DeleteFunc(roles, func(role string) bool { return role == "amount" })
	}
	switch {
	case len(roles) > 0:
		return withEnds(sense, roles)
	case isCore(slot):
		return nil
	case placing[slot]:
		return []string{schema.RolePlace}
	}
	return anyRole()
}

func isCore(slot string) bool {
	switch slot {
	case schema.SlotSubj, schema.SlotObj, schema.SlotIobj, schema.SlotComp, schema.SlotClause:
		return true
	}
	return false
}

// withEnds adds the ends of the direct edge. In a symmetric frame whoever
// takes part may stand on either side.
func withEnds(sense schema.Sense, roles []string) []string {
	source := slices.Contains(roles, sense.Source())
	target := false
	for _, r := range sense.Target() {
		if slices.Contains(roles, r) {
			target = true
			break
		}
		if sense.Trigger.Requires(r) {
			break // it stands at that end: "fired STONES at HER"
		}
	}
	switch {
	case sense.Symmetric && (source || target):
		return append([]string{schema.EndSubject, schema.EndObject, sense.Source()}, sense.Target()...)
	case source:
		return append(roles, schema.EndSubject)
	case target:
		return append(roles, schema.EndObject)
	}
	return roles
}

// anyRole is every place that a participant can have. It is not nil, which
// would say that there is none.
func anyRole() []string { return []string{} }

// merge adds f, or its relation to a pattern that is the same but for that.
func merge(to []schema.FactPattern, f schema.FactPattern) []schema.FactPattern {
	for i := range to {
		if sameBut(&to[i], &f) {
			for _, rel := range f.Relations {
				if !slices.Contains(to[i].Relations, rel) {
					to[i].Relations = append(to[i].Relations, rel)
				}
			}
			return to
		}
	}
	return append(to, f)
}

// sameBut says whether two patterns differ in their relations at most.
func sameBut(a, b *schema.FactPattern) bool {
	return slices.Equal(a.Hole, b.Hole) && slices.EqualFunc(a.Given, b.Given, func(x, y schema.Given) bool {
		return x.Mention.Text == y.Mention.Text && slices.Equal(x.Roles, y.Roles)
	})
}
