package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/schema"
)

// openFacts asks for the open relation of the verb, which an article's
// sentence with this verb made if no frame knew it. The name has the
// preposition of the first oblique when there is no object ("rel:adhere_to").
func (r *reader) openFacts(parts []participant) []schema.FactPattern {
	var preps []string
	lemma, parts := r.idiom(parts)
	object, agent := false, false
	for _, p := range parts {
		switch p.slot {
		case schema.SlotObj, schema.SlotIobj, schema.SlotComp:
			object = object || !r.c.Passive || p.arg != r.c.Subject
		case schema.SlotSubj:
			agent = r.c.Passive
		case schema.SlotClause:
		default:
			preps = append(preps, p.slot)
		}
	}
	switch {
	case r.bare:
		preps = r.barePrepositions(preps, object)
	case object:
		preps = nil
	case r.wh.sum:
		preps = append(preps, "for", "at", "by", "to")
	case len(preps) > 0:
	case r.p.Want == schema.WantPlace:
		preps = placePrepositions
	case r.c.Passive && !agent:
		preps = slices.Concat(placePrepositions, ways, circumstances)
	default:
		preps = slices.Concat(placePrepositions, ways)
	}
	var out []schema.FactPattern
	if form := r.lower(r.c.Head); r.bare && form != lemma && slices.Contains(english.PastForms(lemma), form) {
		out = r.open(out, form, nil, parts, false) // statements have it where the tagger lost the lemma
	}
	if !r.c.Passive || agent {
		out = r.open(out, lemma, preps, parts, false)
	} else {
		out = r.open(out, lemma, nil, parts, false)
		_, particle, _ := strings.Cut(r.c.Lemma, " ") // "be shot down"
		out = r.open(out, strings.TrimSpace("be "+r.lower(r.c.Head)+" "+particle), preps, parts, true)
	}
	if len(parts) == 1 && parts[0].slot == schema.SlotSubj && !r.c.Passive && labile[lemma] && parts[0].arg != r.wh.arg {
		out = r.open(out, lemma, nil, moved(parts, schema.SlotSubj, schema.SlotObj), false) // who ends a strike: it ends
	}
	return out
}

// labile verbs say of their subject what others do to their object: "the strike
// ended", "doctors ended the strike" (Levin 1993, causative alternation).
var labile = set("end begin start stop open close continue resume change increase double halve sink explode burn break")

// placePrepositions name relations that say where: who "sank off the coast"
// sank, and did so there.
var placePrepositions = []string{"in", "at", "on", "to", "near", "off", "outside", "inside"}

// striking are verbs whose object is where it happened: "the quake struck the coast".
var striking = set("strike hit rock shake batter lash pound")

// ways name relations that say along what, circumstances those that say how it
// was: an election that "was held with a turnout of 58%" was held.
var (
	ways          = []string{"from", "into"}
	circumstances = []string{"with", "without", "by", "during", "after", "before", "as", "under", "amid", "despite", "following", "since", "until"}
)

// idioms are bare objects that are one word with their verb, as statements have
// it: nothing is taken when a meeting "took place". "Take part" is not among them:
// a frame knows it.
var idioms = map[string]map[string]bool{"take": set("place effect office shape"), "make": set("sense history")}

// idiom gives the verb of the open relation and its participants.
func (r *reader) idiom(parts []participant) (lemma string, rest []participant) {
	for i, p := range parts {
		if p.slot == schema.SlotObj && p.arg != nil && p.arg != r.wh.arg && !r.c.Passive && len(p.arg.Tokens) == 1 && idioms[r.c.Lemma][r.lower(p.arg.Head)] {
			return r.c.Lemma + " " + r.lower(p.arg.Head), slices.Delete(slices.Clone(parts), i, i+1)
		}
	}
	return r.c.Lemma, parts
}

// open adds the patterns of one name: bare, and with each preposition. Subject
// says that the object slot is the subject of the fact, as in a passive that
// names no agent.
func (r *reader) open(out []schema.FactPattern, name string, preps []string, parts []participant, subject bool) []schema.FactPattern {
	object := slices.ContainsFunc(parts, func(p participant) bool { return p.slot == schema.SlotObj })
	kept := slices.ContainsFunc(parts, func(p participant) bool { return p.slot == schema.SlotIobj && p.arg == r.c.Subject }) // "Who was given the prize?"
	for _, prep := range append([]string{""}, preps...) {
		f := schema.FactPattern{Relations: []string{relation(name, prep)}}
		ok := r.fill(&f, parts, func(slot string) []string {
			switch {
			case slot == schema.SlotSum && slices.ContainsFunc(parts, func(p participant) bool { return p.slot == prep }):
				return nil // the relation leads to something else
			case slot == schema.SlotSum:
				return []string{schema.EndObject, "theme", "for", "at"}
			case slot == schema.SlotObj && r.wh.sum && !r.c.Passive:
				return []string{schema.EndObject, "recipient"} // "what it costs THE STATE"
			case slot == prep && prep != "":
				return []string{schema.EndObject}
			}
			if to := r.bareRoles(slot, subject && !kept); r.bare && to != nil {
				return to
			}
			switch {
			case slot == slotWhere && r.bare:
				return r.bareWhere(prep, parts)
			case slot == slotWhy && slices.Contains(reasons, prep):
				return append(slices.Clone(whys), schema.EndObject)
			case slot == slotWhy:
				return slices.Concat(whys, reasons)
			case slot == slotHow:
				return r.bareHow(prep, parts, subject)
			case slot == slotWhere && slices.Contains(placePrepositions, prep):
				return []string{schema.EndObject, schema.RolePlace}
			case slot == slotWhere && prep == "" && !object && striking[r.c.Lemma]:
				return []string{schema.RolePlace, schema.EndObject}
			case slot == slotWhere, placing[slot]:
				return []string{schema.RolePlace}
			case slot == schema.SlotSubj, slot == schema.SlotObj && subject && !kept, slot == schema.SlotIobj && subject && kept:
				return []string{schema.EndSubject}
			case slot == schema.SlotObj, slot == schema.SlotComp:
				return []string{schema.EndObject}
			}
			return r.obliqueRoles(parts, slot)
		})
		if ok {
			out = merge(out, f)
		}
	}
	return out
}

// prepositionRoles are the roles of what a preposition brings in, where they
// are not called by the preposition itself.
var prepositionRoles = map[string]string{"to": "destination", "from": "origin", "about": "topic", "by": "means", "via": "means"}

// obliqueRoles tells where a prepositional phrase stands that neither frame
// nor relation knows: what is asked for at the role of its preposition, for
// anything else would be a guess; what is given anywhere, since it must be
// there.
func (r *reader) obliqueRoles(parts []participant, slot string) []string {
	for _, p := range parts {
		if p.slot != slot || p.arg == nil || p.arg != r.wh.arg {
			continue
		}
		if slot == schema.SlotIobj {
			return []string{"recipient"}
		}
		if role := prepositionRoles[slot]; role != "" {
			return []string{role}
		}
		return []string{slot}
	}
	return anyRole()
}

// relation names an open relation as statements do.
func relation(name, prep string) string {
	words := strings.Fields(strings.ToLower(name + " " + strings.ReplaceAll(prep, "_", " ")))
	local := strings.NewReplacer("-", "_", "/", "_", "'", "", "’", "", ".", "", ",", "").Replace(strings.Join(words, "_"))
	return schema.PrefixRelation + strings.Trim(local, "_")
}
