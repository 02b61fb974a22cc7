package resolve

import (
	"slices"
	"strings"
)

// placeAdjectives gives what was taken for a name but is the adjective of a
// place that the article names to that place: "Sundrian" of "Sundrian
// president". The gazetteer knows those of countries.
func (c *cast) placeAdjectives() {
	all := slices.Clone(c.members)
	c.members = slices.DeleteFunc(c.members, func(m *member) bool {
		if m.entry != nil || typeOf(m.class) != MISC || !c.modifies(m) {
			return false
		}
		for _, o := range all {
			if o != m && typeOf(o.class) == LOC && isAdjectiveOf(m.name, o.name) {
				o.mentions, o.in = append(o.mentions, m.mentions...), append(o.in, m.in...)
				delete(c.byID, m.id)
				return true
			}
		}
		return false
	})
}

// modifies says whether all names of m stand before a noun that they belong to.
func (c *cast) modifies(m *member) bool {
	return !slices.ContainsFunc(m.names, func(n name) bool {
		t := &c.trees[n.sent].Tokens[n.head]
		return t.Deprel != "compound" && t.Deprel != "amod" || t.Head < n.end
	})
}

// isAdjectiveOf says whether a word is the name of a place with an ending of
// adjectives: "Sundrian" of "Sundria".
func isAdjectiveOf(word, place string) bool {
	if len(place) < 4 || word == place || strings.Contains(word, " ") {
		return false
	}
	ending, ok := strings.CutPrefix(word, strings.TrimRight(place, "aeiouy"))
	if !ok {
		return false
	}
	switch ending {
	case "n", "an", "ian", "ean", "ese", "ish", "i", "er", "ic":
		return true
	}
	return false
}
