package statement

import (
	"slices"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// sharedTimes gives a clause without a time of its own that of the clause above, where
// both happen at once: a participle's ("she left ON MONDAY, taking the keys"), and,
// of a time that opens the sentence, that of what is coordinated ("ON MONDAY she left
// and Otto sang").
func sharedTimes(d *doc.Document, all []clause.Clause, c *clause.Clause, st *Statement) {
	if c.Parent < 0 || slices.ContainsFunc(st.Objects, func(o Slot) bool { return o.Role == When }) {
		return
	}
	s, p := &d.Sentences[c.Sent], &all[c.Parent]
	along, after := goesAlong(s, c), isTold(c, p)
	if !along && !after {
		return
	}
	for i := range p.Args {
		a := &p.Args[i]
		if a.Role != clause.Obl || a.Understood != clause.Said || !pointing[a.Prep] || roleOf(s, p, a) != When || slices.Contains(a.Tokens, c.Head) {
			continue
		}
		if after && (p.Subject == nil || a.Head > p.Subject.Head) {
			continue
		}
		slot := argSlot(d, c.Sent, a)
		slot.Role, slot.Prep, slot.Above = When, a.Prep, true
		st.Objects = append(st.Objects, slot)
	}
	slices.SortStableFunc(st.Objects, func(x, y Slot) int { return x.Begin() - y.Begin() })
}

// pointing are prepositions of a time at which something happens, and not until or
// since which.
var pointing = map[string]bool{"": true, "on": true, "in": true, "at": true, "during": true, "following": true}

// goesAlong says whether a clause is a participle that tells what goes on with the
// clause above; "having left" was before.
func goesAlong(s *doc.Sentence, c *clause.Clause) bool {
	x := s.Tokens[c.Head].XPOS
	return c.Relation == "advcl" && !c.Finite && len(c.Chain) == 0 && (x == "VBG" || x == "VBN" && c.Passive) && (c.Mark == "" || c.Mark == "by" || c.Mark == "while") &&
		c.Subject != nil && c.Subject.Understood == clause.Adverbial &&
		!slices.ContainsFunc(c.Group, func(i int) bool { return s.Tokens[i].Lemma == "have" })
}

// isTold says whether clause c, coordinated with p, goes on telling in the same tense.
func isTold(c, p *clause.Clause) bool {
	return c.Relation == "conj" && c.Finite && p.Finite && c.Kind == clause.Verbal && c.Modality == p.Modality && c.Subject != nil && c.Subject.Understood == clause.Said
}
