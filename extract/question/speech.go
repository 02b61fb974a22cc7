package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/schema"
)

// speechVerbs lead to the relation of the quotation that they ask for.
var speechVerbs = map[string]string{
	"say": "qw:said", "tell": "qw:said", "state": "qw:said", "add": "qw:said", "comment": "qw:said", "remark": "qw:said",
	"ask": "qw:asked", "believe": "qw:believed", "think": "qw:believed", "hope": "qw:hoped",
}

// Roles of a quotation.
const (
	roleSpeaker   = "speaker"
	roleContent   = "content"
	roleAddressee = "addressee"
	roleCue       = "cue"
)

// speech reads "What did X say about Y?" and "Who said that …?"; ok is false
// when the verb is none of speech or has an object of another kind.
func (r *reader) speech(parts []participant) bool {
	rel, ok := speechVerbs[r.c.Lemma]
	if !ok {
		return false
	}
	f, ok := r.quotation(rel, parts)
	if !ok {
		return false
	}
	if slices.Contains(f.Hole, roleContent) {
		r.p.Want = schema.WantContent
	}
	r.p.Facts = append(r.p.Facts, f)
	if r.bare {
		r.p.Facts = append(r.p.Facts, r.openFacts(parts)...)
	}
	return true
}

// cuedFacts asks for the words that were said in the manner of the verb: "What
// did X claim?", of which a quotation with that cue is the answer.
func (r *reader) cuedFacts(parts []participant) []schema.FactPattern {
	var out []schema.FactPattern
	if senses := r.frames.Verb(r.c.Lemma); len(senses) > 0 && !naming[r.c.Lemma] && !slices.ContainsFunc(senses, func(s schema.Sense) bool { return spoken[s.Class] }) {
		return nil // nobody says something by visiting or signing
	}
	if naming[r.c.Lemma] { // what is called something is part of what is said
		parts = moved(moved(parts, schema.SlotIobj, schema.SlotObj), schema.SlotComp, schema.SlotObj)
	}
	if f, ok := r.quotation(schema.Said, parts); ok {
		out = append(append(out, r.cued(f)), r.led(f)...)
		if r.bare {
			for _, relation := range []string{"qw:believed", "qw:hoped", "qw:asked"} {
				f.Relations = []string{relation}
				out = append(out, r.cued(f))
			}
		}
	}
	for i, p := range parts { // what it was written about, or where
		if p.slot != "on" || p.arg == nil || p.arg == r.wh.arg || !writing[r.c.Lemma] {
			continue
		}
		if f, ok := r.quotation(schema.Said, slices.Delete(slices.Clone(parts), i, i+1)); ok {
			where := r.mention(p.arg.Phrase).Text
			on := schema.Mention{Text: "on", Words: []schema.Word{{Form: "on", Lemma: "on"}}}
			out = append(out, r.provenBy(append([]schema.FactPattern{r.cued(f)}, r.led(f)...), on, strings.ToLower(where))...)
		}
	}
	return out
}

// naming verbs say what something is: "called the deal a victory".
var naming = set("call brand label dub term")

// spoken are the classes of events that are done by words.
var spoken = set("Announcement Praise Apology Accusation Criticism Rejection Denial Demand Request Invitation Warning Threat Agreement Negotiation Call Support Protest")

// writing verbs have a medium: "wrote on Facebook".
var writing = set("write post tweet publish blog message")

// leads bring in words under another verb: "Lind tweeted from Riga: …", "Lind
// posted a picture, saying …".
var leads = []schema.Word{{Form: ":", Lemma: ":"}, {Form: "saying", Lemma: "say"}}

// led asks for what somebody wrote that a colon or "saying" brings in: the
// sentence must have the writer right before the verb.
func (r *reader) led(f schema.FactPattern) []schema.FactPattern {
	by := slices.IndexFunc(f.Given, func(g schema.Given) bool { return slices.Contains(g.Roles, roleSpeaker) })
	if !writing[r.c.Lemma] || by < 0 || len(f.Given[by].Mention.Words) == 0 {
		return nil
	}
	who := f.Given[by].Mention.Head.Form
	verb := schema.Mention{Text: who + " " + r.c.Lemma}
	for _, form := range verbForms(r.c.Lemma) {
		verb.Words = append(verb.Words, schema.Word{Form: who + " " + form, Lemma: r.c.Lemma})
	}
	f.Given = append(slices.Clone(f.Given),
		schema.Given{Roles: []string{roleCue}, Mention: schema.Mention{Text: ":", Words: leads}},
		schema.Given{Roles: []string{schema.Proof}, Mention: verb})
	return []schema.FactPattern{f}
}

// cued adds that the quotation has the verb for its cue.
func (r *reader) cued(f schema.FactPattern) schema.FactPattern {
	f.Given = slices.Clone(f.Given)
	f.Given = append(f.Given, schema.Given{Roles: []string{roleCue}, Mention: verbMention(r.c.Lemma)})
	f.Denial = denials[r.c.Lemma]
	return f
}

// denials are cues of what is said not to be so, which makes the quotation a negative
// fact.
var denials = set("deny dispute refute rebut")

// quotation makes the pattern of a quotation of which something is asked that
// is said, or who says it.
func (r *reader) quotation(relation string, parts []participant) (f schema.FactPattern, ok bool) {
	f.Relations = []string{relation}
	said := r.bare && hasPlaceholder(r.s) // whether something takes the place of the content
	two := slices.ContainsFunc(parts, func(p participant) bool { return p.slot == schema.SlotIobj })
	for _, p := range parts {
		roles := speechRoles(p.slot, r.c.Lemma == "tell" && !two && !(p.arg == r.wh.arg && r.wh.word == "what"))
		if roles == nil {
			return f, false
		}
		said = said || slices.Contains(roles, roleContent) && p.slot != "about" && p.slot != "on"
		if p.arg == r.wh.arg && p.arg != nil {
			f.Hole = roles
		} else {
			f.Given = append(f.Given, r.givens(p.arg, roles)...)
		}
	}
	switch r.p.Want {
	case schema.WantPlace:
		f.Hole = []string{schema.RolePlace}
	case schema.WantReason:
		f.Hole = whys
	case schema.WantManner:
		f.Hole = manners
	case schema.WantTime, schema.WantTruth:
		return f, said
	}
	return f, said && f.Hole != nil
}

// speechRoles tells where a slot of a verb of speech stands in a quotation;
// tells says that its object is who is told.
func speechRoles(slot string, tells bool) []string {
	switch slot {
	case schema.SlotSubj:
		return []string{roleSpeaker, schema.EndSubject}
	case schema.SlotObj:
		if tells {
			return []string{roleAddressee}
		}
		return []string{roleContent, schema.EndObject}
	case schema.SlotClause, "about", "on":
		return []string{roleContent, schema.EndObject}
	case schema.SlotIobj, "to", "with":
		return []string{roleAddressee}
	case "in", "at":
		return []string{schema.RolePlace}
	}
	return nil
}

// married reads "Who is X married to?", whose verb is an adjective to some
// parsers.
func (r *reader) married(parts []participant) ([]schema.FactPattern, bool) {
	if r.c.Lemma != "marry" && r.c.Lemma != "married" {
		return nil, false
	}
	f := schema.FactPattern{Relations: []string{schema.Spouse, "rel:marry", "rel:be_married_to"}}
	ok := r.fill(&f, parts, func(slot string) []string {
		switch slot {
		case schema.SlotSubj, schema.SlotObj, "to":
			return []string{schema.EndSubject, schema.EndObject}
		case slotWhere:
			return []string{schema.RolePlace}
		}
		return anyRole()
	})
	return []schema.FactPattern{f}, ok && !slices.ContainsFunc(parts, func(p participant) bool { return p.arg.Role == clause.Content })
}
