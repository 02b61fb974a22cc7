package resolve

import (
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// fullest chooses the name that an entity goes by. Of spellings that differ in
// case, hyphens and spaces alone the most frequent stands for all, then the
// one with a hyphen. People go by their most frequent name of several words,
// others by their longest; at a tie by the longer, then the first in the
// alphabet, so that the order of the text does not matter.
func fullest(names []name, class string) string {
	names = ofClass(names, class)
	count := map[string]int{}
	spelling := map[string]string{}
	spelled := map[string]int{}
	for _, n := range names {
		count[n.key]++
		spelled[n.text]++
	}
	for _, n := range names {
		if old, ok := spelling[n.key]; !ok || betterSpelling(n.text, old, spelled) {
			spelling[n.key] = n.text
		}
	}
	best := ""
	for _, n := range names {
		if best == "" || fuller(n.key, best, count, class) {
			best = n.key
		}
	}
	return spelling[best]
}

// ofClass keeps the names that are tagged as the class is, and those that share
// a word with one of them: a chain of a spokesman may hold the name of his
// ministry. Without any that is tagged so it keeps all.
func ofClass(names []name, class string) []name {
	words := map[string]bool{}
	for _, n := range names {
		if n.kind == typeOf(class) {
			for _, w := range strings.Fields(n.text) {
				words[schema.Slug(w)] = true
			}
		}
	}
	var out []name
	for _, n := range names {
		for _, w := range strings.Fields(n.text) {
			if words[schema.Slug(w)] {
				out = append(out, n)
				break
			}
		}
	}
	if len(out) == 0 {
		return names
	}
	return out
}

func betterSpelling(a, b string, count map[string]int) bool {
	if count[a] != count[b] {
		return count[a] > count[b]
	}
	if x, y := strings.Count(a, "-"), strings.Count(b, "-"); x != y {
		return x > y
	}
	if x, y := a == strings.ToUpper(a), b == strings.ToUpper(b); x != y {
		return y // a headline shouts
	}
	return a < b
}

// fuller compares two names by their slugs.
func fuller(a, b string, count map[string]int, class string) bool {
	if x, y := strings.Contains(a, "-"), strings.Contains(b, "-"); x != y {
		return x
	}
	if class == Person && isFamilyOf(b, a) != isFamilyOf(a, b) {
		return isFamilyOf(b, a)
	}
	if class == Person && count[a] != count[b] {
		return count[a] > count[b]
	}
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	return a < b
}

// isFamilyOf says whether the slug a is the family name alone, with its particle,
// of the one that full is: "al-dol" of "mara-al-dol".
func isFamilyOf(a, full string) bool {
	first, _, _ := strings.Cut(a, "-")
	return isParticle(first) && strings.HasSuffix(full, "-"+a)
}
