package resolve

import (
	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/extract/statement"
)

// metonyms reads a capital as its country where a government acts: as the
// speaker, as a party to what only governments do ("Oslo rejected the offer",
// "talks with Oslo"), and where several act together ("Oslo and Lima drew
// closer"). A capital that once stands for its government does so wherever it
// acts in the article. As a place it stays a city, and so it does where
// a city might act ("Oslo hosted the games").
func (c *cast) metonyms(st *statement.Statement) {
	if c.governs(st) {
		c.toCountry(st.Subject)
		if st.Event != nil {
			c.toCountry(st.Event.Source)
			agents := st.Event.Roles["agent"]
			for i := range agents {
				c.toCountry(&agents[i])
			}
		}
	}
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
		if o := &st.Objects[i]; o.Role != statement.Where && o.Role != statement.When && !isSite(o.Prep) {
			c.toCountry(o)
		}
	}
}

// governments notes which capitals stand for their governments somewhere: those
// that speak, and the parties to what only governments do.
func (c *cast) governments(sts []statement.Statement) {
	note := func(s *statement.Slot) {
		if s == nil {
			return
		}
		for _, p := range members(s) {
			if m := c.byID[p.Entity]; m != nil && m.entry != nil && m.entry.Kind == gazetteer.Capital {
				c.ruling[m] = true
			}
		}
	}
	for i := range sts {
		st := &sts[i]
		switch {
		case st.Kind == statement.Attribution:
			note(st.Source)
		case st.Event != nil && actsOfState(st.Event.Class):
			note(st.Event.Source)
			note(st.Event.Target)
			if p := st.Event.Roles["patient"]; len(p) == 1 {
				note(&p[0])
			}
		}
	}
}

// governs says whether the subject of st acts as a government would, or is a
// capital that stands for one elsewhere.
func (c *cast) governs(st *statement.Statement) bool {
	s := st.Subject
	if s == nil || st.Passive || st.Kind == statement.Attribute || st.Kind == statement.Attribution || st.Event != nil && st.Event.Class == "Hosting" {
		return false
	}
	t := c.tree(st.Predicate.Sent, st.Predicate.Head)
	if t == nil {
		return false
	}
	lemma := t.Tokens[st.Predicate.Head].Lemma
	m := c.byID[s.Entity]
	return m != nil && !isOfCities(lemma) && (c.ruling[m] || isOfStates(lemma))
}

// isOfStates says whether a verb (a lemma) is said of capitals only as the seats
// of governments.
func isOfStates(lemma string) bool {
	switch lemma {
	case "send", "deploy", "release", "comment", "respond", "reply", "answer", "react", "retaliate", "recognise", "recognize", "expel",
		"recall", "summon", "ratify", "veto", "lend", "arm", "fear", "insist", "threaten", "vow", "pledge", "withdraw", "annex", "extradite",
		"mediate", "broker", "mobilise", "mobilize", "negotiate", "backtrack", "relent", "intervene":
		return true
	}
	return false
}

// isOfCities says whether a verb (a lemma) tells of a capital as the place it is.
func isOfCities(lemma string) bool {
	switch lemma {
	case "be", "host", "lie", "stand", "grow", "become", "remain", "have", "see", "wake", "boast", "attract", "stage", "celebrate":
		return true
	}
	return false
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

// isSite says whether a preposition makes a place of what it brings in, whatever
// role the words got.
func isSite(prep string) bool {
	switch prep {
	case "in", "at", "near", "outside", "inside", "around", "across", "through", "throughout", "into", "within":
		return true
	}
	return false
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
