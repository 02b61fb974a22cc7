package ask

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// areas are nouns that a name follows behind "of" and that add nothing to it: "the
// island of Saaremaa".
var areas = strings.Fields("island city town village province state region county district republic kingdom port municipality peninsula")

// withoutArea leaves out of a phrase what kind of area its name is of.
func withoutArea(phrase string) string {
	kind, name, ok := strings.Cut(withoutArticle(phrase), " of ")
	if ok && slices.Contains(areas, kind) && name != strings.ToLower(name) {
		return name
	}
	return phrase
}

// holdsWords says whether all words of a mention stand in a text; of a name the
// adjective that is made of it will do: "Sundrian" for "of Sundria".
func holdsWords(text string, m *schema.Mention) bool {
	have := split(text)
	for _, w := range m.Words {
		if !slices.ContainsFunc(have, func(h string) bool { return is(w, h) || m.Named && isAdjectiveOf(h, w.Form) }) {
			return false
		}
	}
	return len(m.Words) > 0
}

// shortestPlace is the length of the shortest name that adjectives are known by.
const shortestPlace = 4

// isAdjectiveOf says whether a word is the regular adjective of a place: Estonian,
// Japanese, Israeli. Irregular ones (Danish) are resolved when articles are read.
func isAdjectiveOf(word, place string) bool {
	if len(place) < shortestPlace {
		return false
	}
	stem := strings.TrimRight(place, "aeo")
	for _, ending := range []string{"n", "an", "ian", "ean", "ese", "i", "ish"} {
		if word == place+ending || word == stem+ending && ending != "n" && ending != "i" {
			return true
		}
	}
	return false
}
