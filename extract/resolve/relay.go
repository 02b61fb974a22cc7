package resolve

import "github.com/quadwire/quadwire/extract/statement"

// relays lets the words of a speaker that a news outlet only passes on be the
// speaker's: `"…," Lind said. "…," according to a report from Northwire.` What
// the second half says is claimed by Lind, and Northwire is the source of the
// whole.
func (c *cast) relays(sts []statement.Statement) {
	speakers := map[int][]int{} // by the sentences of what they say
	for i := range sts {
		if m := c.quoted(&sts[i]); m != nil && !m.isOutlet() {
			first, end := c.sentencesOf(sts[i].Content)
			for s := first; s < end; s++ {
				speakers[s] = append(speakers[s], i)
			}
		}
	}
	for i := range sts {
		outlet := &sts[i]
		if m := c.quoted(outlet); m == nil || !m.isOutlet() {
			continue
		}
		first, _ := c.sentencesOf(outlet.Content)
		for _, k := range speakers[first] {
			if sp := &sts[k]; sp.Polarity == outlet.Polarity && within(outlet.Content, sp.Content) {
				c.relay(outlet, sp)
				break
			}
		}
	}
	for i := range sts {
		if to := c.relayed[sts[i].In]; to != "" && to != sts[i].ID {
			sts[i].In = to
		}
	}
}

// relay notes that what is said inside of outlet's content is said by speaker.
func (c *cast) relay(outlet, speaker *statement.Statement) {
	if outlet.In == speaker.ID {
		outlet.In = ""
	}
	if speaker.In == "" && outlet.In == "" {
		speaker.In = outlet.ID
	}
	c.relayed[outlet.ID] = speaker.ID
}

// quoted is who says the words of a direct quotation, nil for none.
func (c *cast) quoted(st *statement.Statement) *member {
	if st.Kind != statement.Attribution || st.Direct != statement.Direct || st.Content == nil || st.Source == nil {
		return nil
	}
	return c.byID[st.Source.Entity]
}

// within says whether all words of a are words of b.
func within(a, b *statement.Slot) bool {
	for _, sp := range a.Spans {
		if !holds(b, sp) {
			return false
		}
	}
	return true
}
