package resolve

import (
	"slices"
	"strings"
)

// joinShort gives what is called by the first words of the name of the only
// thing of the article that begins so to that thing, if it is an organisation:
// "Acme" is "Acme Shipping of Ulm". The language layer does so where the words
// left out are sure to be generic. What the gazetteer knows, what one can be in,
// and what is a part of a person's name is something else.
func (c *cast) joinShort() {
	parts := c.partsOfPeople()
	gone := map[*member]*member{}
	for _, short := range c.members {
		if short.entry != nil || short.person > 0 || parts[short.names[0].key] || len(short.slugs()) > 1 || c.isSite(short) {
			continue
		}
		if long := c.onlyLonger(short); long != nil && long.class == Organization && long.entry == nil {
			gone[short] = long
		}
	}
	c.members = slices.DeleteFunc(c.members, func(m *member) bool {
		to := gone[m]
		if to == nil {
			return false
		}
		to.absorb(m)
		delete(c.byID, m.id)
		return true
	})
}

// onlyLonger gives the one member with a name that goes on after that of short with
// another word: "Acme.org" is the site of Acme, and "Acme-Ulm" not Acme alone.
func (c *cast) onlyLonger(short *member) *member {
	begin := short.names[0].key + "-"
	var long *member
	for _, m := range c.members {
		if m == short || !slices.ContainsFunc(m.names, func(n name) bool { return strings.HasPrefix(n.key, begin) && strings.Contains(n.text, " ") }) {
			continue
		}
		if long != nil {
			return nil
		}
		long = m
	}
	return long
}

// isSite says whether one can be in, go to or come from m.
func (c *cast) isSite(m *member) bool {
	return slices.ContainsFunc(m.names, func(n name) bool {
		switch c.trees[n.sent].preposition(n.head) {
		case "in", "near", "from", "to", "into", "around", "outside", "across", "toward", "towards", "through", "via", "at":
			return true
		}
		return false
	})
}

// partsOfPeople gives the parts of the full names of the persons of the article.
func (c *cast) partsOfPeople() map[string]bool {
	out := map[string]bool{}
	for _, m := range c.members {
		for _, n := range m.names {
			if m.class == Person && strings.Contains(n.text, " ") {
				for _, w := range strings.Split(n.key, "-") {
					out[w] = true
				}
			}
		}
	}
	return out
}
