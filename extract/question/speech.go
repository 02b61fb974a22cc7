package question

import (
	"slices"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/schema"
)

// speechVerbs lead to the relation of the quotation that they ask for.
var speechVerbs = map[string]string{
	"say": "qw:said", "tell": "qw:said", "state": "qw:said", "add": "qw:said", "comment": "qw:said", "remark": "qw:said",
	"ask": "qw:asked", "believe": "qw:believed", "think": "qw:believed", "hope": "qw:hoped",
}

// cues are verbs of speech that say how: only a quotation with one of these
// forms for its cue answers.
var cues = map[string][]string{
	"write": {"wrote", "written", "writes", "writing"}, "post": {"posted", "posts", "posting"}, "tweet": {"tweeted", "tweets"},
	"claim": {"claimed", "claims", "claiming"}, "argue": {"argued", "argues", "arguing"}, "explain": {"explained", "explains", "explaining"},
	"note": {"noted", "notes", "noting"}, "insist": {"insisted", "insists", "insisting"}, "stress": {"stressed", "stresses", "stressing"},
	"declare": {"declared", "declares", "declaring"}, "announce": {"announced", "announces", "announcing"},
	"report": {"reported", "reports", "reporting"}, "predict": {"predicted", "predicts"}, "suggest": {"suggested", "suggests", "suggesting"},
	"emphasise": {"emphasised", "emphasises"}, "emphasize": {"emphasized", "emphasizes"},
}

// Roles of a quotation.
const (
	roleSpeaker   = "speaker"
	roleContent   = "content"
	roleAddressee = "addressee"
	roleCue       = "cue"
)

// speech reads "What did X say about Y?" and "Who said that …?"; ok is false
// for other verbs, and for verbs of speech with an object of another kind
// ("posted a loss").
func (r *reader) speech(parts []participant) bool {
	rel, plain := speechVerbs[r.c.Lemma]
	forms, cued := cues[r.c.Lemma]
	if !plain && !cued || r.c.Passive {
		return false
	}
	if cued {
		rel = schema.Said
	}
	f := schema.FactPattern{Relations: []string{rel}}
	said := false // whether something takes the place of the content
	for _, p := range parts {
		roles := speechRoles(p.slot, r.c.Lemma == "tell" && !(p.arg == r.wh.arg && r.wh.word == "what"))
		if roles == nil {
			return false
		}
		said = said || slices.Contains(roles, roleContent) && p.slot != "about" && p.slot != "on"
		if p.arg == r.wh.arg && p.arg != nil {
			f.Hole = roles
		} else {
			f.Given = append(f.Given, r.givens(p.arg, roles)...)
		}
	}
	switch {
	case !said, f.Hole == nil && r.p.Want != schema.WantTime && r.p.Want != schema.WantTruth:
		return false
	case slices.Contains(f.Hole, roleContent):
		r.p.Want = schema.WantContent
	}
	if !cued {
		r.p.Facts = append(r.p.Facts, f)
		return true
	}
	for _, form := range forms {
		g := f
		g.Given = append(slices.Clone(f.Given), schema.Given{Roles: []string{roleCue}, Mention: schema.Mention{Text: form, Words: []schema.Word{{Form: form, Lemma: form}}, Head: schema.Word{Form: form, Lemma: form}}})
		r.p.Facts = append(r.p.Facts, g)
	}
	r.p.Facts = append(r.p.Facts, r.frameFacts(parts)...)
	return true
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
