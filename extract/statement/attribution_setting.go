package statement

import (
	"slices"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// setting gives when, where, by what means and on what occasion f was said: what
// else the clause of the cue has ("said AT THE FORUM", "wrote IN A POST").
func (r *speechReader) setting(f finding) []Slot {
	c := r.clauses[f.at]
	if c == nil {
		return nil
	}
	s := &r.d.Sentences[c.Sent]
	var out []Slot
	for i := range c.Args {
		a := &c.Args[i]
		if a.Role == clause.Obj || a.Role == clause.Iobj || a.Role == clause.Content || a.Role == clause.Comp || isHearsay(a) || isReflexive(s, a) || isIdle(s, a) || isVague(s, a.Head) {
			continue
		}
		role := roleOf(s, c, a)
		if role == "" || role == Obj || role == Agent || role == Obl && (a.Prep == "" || a.Prep == "of" || a.Prep == "about" || a.Prep == "to") {
			continue
		}
		slot := argSlot(r.d, c.Sent, a)
		slot.Role, slot.Prep = role, a.Prep
		taken := f.content
		for _, o := range []*Slot{f.source, f.addressee} {
			if o != nil {
				taken = append(slices.Clone(taken), o.Spans...)
			}
		}
		if !slices.ContainsFunc(slot.Spans, func(sp doc.Span) bool { return slices.ContainsFunc(taken, sp.Overlaps) }) {
			out = append(out, slot)
		}
	}
	slices.SortStableFunc(out, func(x, y Slot) int { return x.Begin() - y.Begin() })
	return out
}
