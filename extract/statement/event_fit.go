package statement

import (
	"slices"

	"github.com/quadwire/quadwire/schema"
)

// A fit is one way to read a trigger and what stands around it.
type fit struct {
	sense  schema.Sense
	roles  map[string]*filler
	source string // the role that acts, "" when nobody fills it
	target string // the role acted on, "" when nothing fills it
	score  int    // how much of the clause the reading explains; 0 for no fit
}

// A form is how a trigger stands in the sentence.
type form uint8

const (
	verbal  form = iota // its subject and objects must all have a place in the frame
	light               // a noun under a light verb
	nominal             // a noun by itself
)

// fit tries one sense.
func (r *recogniser) fit(sense schema.Sense, places []filler, by form) (fit, bool) {
	f := fit{sense: sense, roles: map[string]*filler{}}
	used := make([]bool, len(places))
	typed := 0
	for _, role := range sense.Trigger.RolesInOrder() {
		want := sense.Trigger.Types[role]
		i := r.find(sense.Trigger.Roles[role], want, places, used)
		if i < 0 {
			continue
		}
		used[i] = true
		f.roles[role] = &places[i]
		if len(want) > 0 {
			typed++
		}
	}
	if !sense.Trigger.Satisfied(func(role string) bool { return f.roles[role] != nil }) {
		return fit{}, false
	}
	f.ends()
	if r.refuses(&f, places, used, by) {
		return fit{}, false
	}
	f.score = 1 + 4*len(f.roles) + 2*typed
	return f, true
}

// find gives the first unused filler of the kinds wanted at the first of the
// places that has one; -1 for none.
func (r *recogniser) find(slots, want []string, places []filler, used []bool) int {
	for _, slot := range slots {
		for i := range places {
			if !used[i] && places[i].place == slot && r.frames.Accepts(want, places[i].kinds) {
				return i
			}
		}
	}
	return -1
}

// ends finds which of the filled roles act and are acted on.
func (f *fit) ends() {
	if s := f.sense.Source(); f.roles[s] != nil {
		f.source = s
	}
	for _, t := range f.sense.Target() {
		if f.roles[t] != nil {
			f.target = t
			return
		}
	}
}

// refuses says whether something around the trigger speaks against the
// reading: a subject or object without a place in the frame, a phrase of the
// wrong kind where the one acted on should stand ("met with criticism"), an
// action upon oneself, or a lone subject of what takes two ("the figures agree").
func (r *recogniser) refuses(f *fit, places []filler, used []bool, by form) bool {
	for i := range places {
		switch places[i].place {
		case schema.SlotSubj, schema.SlotObj, schema.SlotIobj:
			if !used[i] && (by == verbal || places[i].place != schema.SlotObj) || places[i].reflexive {
				return true
			}
		case schema.SlotComp: // "declared it void" announces nothing
			if !used[i] && by == verbal && f.holds(schema.SlotObj) {
				return true
			}
		}
	}
	if r.excludes(f, places, used) {
		return true
	}
	if f.target != "" {
		return false
	}
	for _, t := range f.sense.Target() {
		for i := range places {
			if !used[i] && slices.Contains(f.sense.Trigger.Roles[t], places[i].place) && isPreposition(places[i].place) {
				return true
			}
		}
	}
	return by != light && f.sense.Symmetric && !r.isMany(f.roles[f.source])
}

// excludes says whether a phrase at a place of a role is of a kind that shuts
// the reading out: "retired TO THE LOUNGE".
func (r *recogniser) excludes(f *fit, places []filler, used []bool) bool {
	for role, want := range f.sense.Trigger.Types {
		for i := range places {
			if !used[i] && slices.Contains(f.sense.Trigger.Roles[role], places[i].place) && r.frames.Excludes(want, places[i].kinds) {
				return true
			}
		}
	}
	return false
}

// holds says whether a role is filled from the place.
func (f *fit) holds(place string) bool {
	for _, fl := range f.roles {
		if fl.place == place {
			return true
		}
	}
	return false
}

// isPreposition tells prepositions from the other names of places.
func isPreposition(place string) bool {
	switch place {
	case schema.SlotSubj, schema.SlotObj, schema.SlotIobj, schema.SlotSum, schema.SlotComp, schema.SlotClause,
		schema.SlotPoss, schema.SlotMod, schema.SlotTrigger:
		return false
	}
	return true
}

// isMany says whether a filler is more than one actor, or a body of many.
func (r *recogniser) isMany(f *filler) bool {
	switch {
	case f == nil:
		return false
	case f.conj != "" || f.plural:
		return true
	}
	return slices.Contains(f.kinds, kindOrg) && !slices.Contains(f.kinds, kindPerson)
}

// targetPrep is the preposition that brings in the one acted on.
func (f *fit) targetPrep() string {
	if fl := f.roles[f.target]; fl != nil {
		return fl.prep
	}
	return ""
}
