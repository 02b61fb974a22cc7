package question

import (
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// narrow verbs say more than the class of event that their frame tells of: who
// was attacked was not "stabbed", who travels does not "return", who pledged
// aid has not "delivered" it. Facts must be told by the same verb to answer.
var narrow = set("return sail drive fly emigrate migrate commute relocate arrive land leave depart flee escape revisit tour " +
	"bomb bombard shell raid ambush invade torpedo besiege strafe firebomb stab rocket mug shoot gas overrun assault storm " +
	"murder assassinate massacre slaughter behead lynch strangle electrocute execute drown starve succumb maim " +
	"rearrest re-arrest intern abduct kidnap seize pardon acquit parole sue impeach interrogate inspect search question " +
	"donate deliver supply pledge promise offer airlift nominate hire promote reappoint recruit oust unseat suspend abdicate retire " +
	"banish exile deport re-elect reelect lose contest fight remarry ratify co-sign cosign initial countersign ink veto deny decline " +
	"boycott blockade embargo riot march rally picket mock ridicule renegotiate mediate thank congratulate " +
	"inaugurate open release introduce co-found export ship import share collect eliminate redeploy")

// byVerb says that a fact must be told by the question's verb, in any of its
// forms, where the verb is narrower than the class. It is not where the class
// has its name ("denied").
func (r *reader) byVerb(sense schema.Sense) []schema.Given {
	if lemma := r.c.Lemma; !narrow[lemma] || strings.HasPrefix(sense.Predicate(), lemma[:len(lemma)-1]) {
		return nil
	}
	return []schema.Given{{Roles: []string{schema.Telling}, Mention: verbMention(r.c.Lemma)}}
}

// verbMention names a verb by all its forms; it has no head.
func verbMention(lemma string) schema.Mention {
	m := schema.Mention{Text: lemma, Words: []schema.Word{{Form: lemma, Lemma: lemma}}}
	for _, form := range verbForms(lemma) {
		m.Words = append(m.Words, schema.Word{Form: form, Lemma: lemma})
	}
	return m
}
