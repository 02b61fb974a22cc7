package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// What a sketch asks for. It says little, so that more relations and roles may answer
// it than a question that names who takes part.

// barePrepositions are those of the relations that may answer a sketch. Whose
// object is asked for, the preposition says what it is.
func (r *reader) barePrepositions(named []string, object bool) []string {
	if len(named) == 0 && object && r.wh.arg != nil && (r.wh.arg.Role == clause.Obj || r.wh.arg.Role == clause.Comp) && r.wh.arg != r.c.Subject {
		return nil
	}
	return slices.Concat(named, placePrepositions, ways, circumstances, following)
}

// bareWhere tells where a relation with a preposition has what "where" asks a sketch
// for. A verb that has no object in the question may lead to a place by itself:
// "Where did someone enter?"
func (r *reader) bareWhere(prep string, parts []participant) []string {
	if sites[prep] || prep == "" && !r.c.Passive && !slices.ContainsFunc(parts, func(p participant) bool { return p.slot != schema.SlotSubj }) {
		return append(slices.Clone(whereabouts), schema.EndObject)
	}
	return whereabouts
}

// bareHow tells where a relation with a preposition has what "how" asks for: of a
// sketch also what the verb leads to, where that is no object of the question.
func (r *reader) bareHow(prep string, parts []participant, subject bool) []string {
	object := slices.ContainsFunc(parts, func(p participant) bool { return p.slot == schema.SlotObj && p.arg != r.c.Subject })
	if slices.Contains(manners, prep) || r.bare && !object && (prep != "" || !r.c.Passive || subject) {
		return append(slices.Clone(r.hows()), schema.EndObject)
	}
	return r.hows()
}

// hows are the roles that answer the question's "how", "how long" or "how much".
func (r *reader) hows() []string {
	switch {
	case r.wh.word == "how long":
		return durations
	case r.wh.word == "how much":
		return amounts
	case r.bare:
		return slices.Concat(manners, loosely)
	}
	return manners
}

// isOpenPhrase says whether an argument is a placeholder.
func (r *reader) isOpenPhrase(a *clause.Arg) bool {
	for _, i := range a.Tokens {
		if t := &r.s.Tokens[i]; t.UPOS != "ADP" && !placeholders[lowerForm(t)] {
			return false
		}
	}
	return len(a.Tokens) > 0
}

// hasPlaceholder says whether a question leaves something open by a word of its own
// ("someone").
func hasPlaceholder(s *doc.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return placeholders[lowerForm(&t)] })
}

// leavesMood says whether facts of any mood may answer a sketch: those with a
// placeholder leave all but the verb open, and "is being repaired" need not be so
// yet.
func (r *reader) leavesMood() bool {
	progressive := slices.ContainsFunc(r.c.Group, func(i int) bool { return r.lower(i) == "being" || r.s.Tokens[i].XPOS == "VBG" })
	return hasPlaceholder(&r.d.Sentences[0]) || progressive || r.c.Modality != clause.Actual
}

// anyMood lets facts of all moods answer who leaves all else open; what has come to
// be is told first, and the answer says of the others what they are.
func anyMood() []schema.Modality {
	return []schema.Modality{schema.Actual, schema.Planned, schema.Possible, schema.Required, schema.Asked, schema.Hypothetical}
}

// following are the prepositions that an open relation of a sketch may have: it
// does not tell what stands behind its verb.
var following = strings.Fields("via past beyond upon above below beneath alongside ahead_of prior_to except throughout such_as for of about against over through between among behind up down out_of toward towards onto across around along like within due_to because_of")

// sites are prepositions of where something is or goes.
var sites = set("in at on to near off outside inside into onto up down between among behind across around over under through along toward towards within from out_of")

// bareRoles tells where a relation without a preposition has what a slot of a sketch
// asks for, first where it is likeliest; subject is as in open.
func (r *reader) bareRoles(slot string, subject bool) []string {
	switch {
	case slot == schema.SlotComp:
		return append(slices.Clone(tasks), "cause")
	case slot == schema.SlotObj && !subject && !r.c.Passive:
		return []string{schema.EndObject, schema.RoleTask, "theme"} // "offered TO HELP"
	case slot == schema.SlotObj && !subject:
		return []string{schema.EndObject, "theme"}
	case slot == schema.SlotSubj && r.p.Who:
		return []string{schema.EndSubject, "means"}
	case slot == "to":
		return []string{"destination", "recipient"}
	case slot == "for":
		return []string{slot, schema.RoleTask, "cause"}
	case placing[slot]:
		return []string{schema.RolePlace, slot, schema.RoleWhen}
	}
	return nil
}

// manners are roles and prepositions that say how.
var manners = strings.Fields("manner means instrument with without by through like")

// loosely are roles that say how, where nothing says it better: "intensified TO a
// storm".
var loosely = strings.Fields("as in into from under to destination at over for")

// times are the roles that may say when, where the answer has no time.
var times = []string{schema.RoleWhen, "during", "in", "at"}

// durations and amounts are the roles of how long, and how much.
var (
	durations = strings.Fields("duration when for until over during since through")
	amounts   = strings.Fields("amount means by at for to")
)
