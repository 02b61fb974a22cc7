package resolve

import "github.com/quadwire/quadwire/extract/statement"

// relays lets the words of a speaker that a news outlet only passes on be the
// speaker's: `"…," Lind said. "…," according to a report from Northwire.` What
// the second half says is claimed by Lind, and Northwire is the source of the
// whole.
func (c *cast) relays(sts []statement.Statement) {
	for i := range sts {
		outlet := &sts[i]
		if m := c.quoted(outlet); m == nil || !m.isOutlet() {
			continue
		}
		for k := range sts {
			speaker := &sts[k]
			if m := c.quoted(speaker); m == nil || m.isOutlet() || speaker.Polarity != outlet.Polarity || !within(outlet.Content, speaker.Content) {
				continue
			}
			c.relay(sts, outlet, speaker)
			break
		}
	}
}

// relay moves what is said inside of outlet's content to speaker.
func (c *cast) relay(sts []statement.Statement, outlet, speaker *statement.Statement) {
	if outlet.In == speaker.ID {
		outlet.In = ""
	}
	if speaker.In == outlet.ID || speaker.In == "" && outlet.In == "" {
		speaker.In = outlet.ID
	}
	for i := range sts {
		if st := &sts[i]; st.In == outlet.ID && st != speaker {
			st.In = speaker.ID
		}
	}
	c.relayed[outlet.ID] = true
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
