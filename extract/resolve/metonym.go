package resolve

import (
	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/extract/statement"
)

// metonyms reads a capital as its country where a government acts: as the
// speaker, as a party to what only governments do ("Oslo rejected the offer",
// "talks with Oslo"), and where several act together ("Oslo and Lima drew
// closer"). As a place it stays a city, and so it does where
// a city might act ("Oslo hosted the games").
func (c *cast) metonyms(st *statement.Statement) {
	if st.Kind == statement.Attribution {
		c.toCountry(st.Source)
		c.toCountry(st.Addressee)
		return
	}
	if c.areCapitals(st.Subject) && !st.Passive && st.Kind != statement.Attribute {
		c.toCountry(st.Subject)
	}
	if st.Event == nil || !actsOfState(st.Event.Class) {
		return
	}
	c.toCountry(st.Event.Source)
	c.toCountry(st.Event.Target)
	for role, fillers := range st.Event.Roles {
		if isPlace(role) {
			continue
		}
		for i := range fillers {
			c.toCountry(&fillers[i])
		}
	}
	if st.Subject != nil {
		c.toCountry(st.Subject)
	}
	for i := range st.Objects {
		if o := &st.Objects[i]; o.Role != statement.Where && o.Role != statement.When {
			c.toCountry(o)
		}
	}
}

// areCapitals says whether a slot is a coordination of capitals.
func (c *cast) areCapitals(s *statement.Slot) bool {
	if s == nil || len(s.Parts) < 2 {
		return false
	}
	for i := range s.Parts {
		m := c.byID[s.Parts[i].Entity]
		if m == nil || m.entry == nil || m.entry.Kind != gazetteer.Capital {
			return false
		}
	}
	return true
}

func isPlace(role string) bool { return role == "place" || role == "destination" || role == "origin" }

func (c *cast) toCountry(s *statement.Slot) {
	if s == nil {
		return
	}
	for i := range s.Parts {
		c.toCountry(&s.Parts[i])
	}
	m := c.byID[s.Entity]
	if m == nil || m.entry == nil || m.entry.Kind != gazetteer.Capital {
		return
	}
	if country := c.gaz.Country(m.entry.Code); country != nil {
		c.set(s, c.entry(country, s.Sent))
	}
}
