package statement

import (
	"slices"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/schema"
)

// infinitive reads the infinitive that a noun governs as done by the noun's
// possessor: "Mara's PLAN TO VISIT Latvia" tells who is to visit. The clause by
// itself has no subject, so there is no proposition; only an event that a
// frame recognises is worth the guess.
func (r *recogniser) infinitive(c *clause.Clause) (Statement, bool) {
	if c.Kind != clause.Verbal || c.Subject != nil || c.Passive || c.Relation != "acl" {
		return Statement{}, false
	}
	s := &r.d.Sentences[c.Sent]
	top := c.Head
	if len(c.Chain) > 0 {
		top = c.Chain[0]
	}
	noun := s.Tokens[top].Head
	if s.Tokens[top].XPOS != "VB" || noun < 0 {
		return Statement{}, false
	}
	at := slices.IndexFunc(r.kids[c.Sent][noun], func(k int) bool { return s.Tokens[k].Deprel == "nmod:poss" })
	if at < 0 {
		return Statement{}, false
	}
	owner := r.kids[c.Sent][noun][at]
	own := *c
	own.Subject = &clause.Arg{
		Phrase: clause.PhraseOf(s, owner), Role: clause.Subj, Deprel: "nmod:poss", Understood: clause.Controlled,
	}
	own.Subject.Parts, own.Subject.Conj = clause.Coordination(s, owner)
	st := proposition(r.d, &own)
	r.event(&st, &own)
	if st.Kind != Event {
		return Statement{}, false
	}
	if m := nounMoods[s.Tokens[noun].Lemma]; m.negative {
		st.Polarity = schema.Negative // "her refusal to meet"
	}
	return st, true
}
