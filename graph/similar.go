package graph

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/schema"
)

// A likePair are two entities of similar names.
type likePair struct {
	a, b  *profile
	names string // how they are similar
	score float64
}

// blockLimit is how many entities may share a key before it says nothing:
// "ministry" is part of too many names.
const blockLimit = 200

// similar finds the pairs of entities whose names are alike. Only those that
// share a key are compared.
func similar(list []*profile) []likePair {
	blocks := make(map[string][]int)
	for i, p := range list {
		for _, k := range blockKeys(p) {
			blocks[k] = append(blocks[k], i)
		}
	}
	best := make(map[[2]int]likePair)
	for _, k := range slices.Sorted(maps.Keys(blocks)) {
		in := blocks[k]
		if len(in) > blockLimit {
			continue
		}
		for n, i := range in {
			for _, j := range in[n+1:] {
				if _, done := best[[2]int{i, j}]; i == j || done {
					continue
				}
				best[[2]int{i, j}] = compareNames(list[i], list[j])
			}
		}
	}
	out := slices.Collect(maps.Values(best))
	out = slices.DeleteFunc(out, func(p likePair) bool { return p.score == 0 })
	slices.SortFunc(out, func(a, b likePair) int {
		return cmp.Or(strings.Compare(a.a.ID, b.a.ID), strings.Compare(a.b.ID, b.b.ID))
	})
	return out
}

// longNames are the name of an entity and those of its aliases that are more
// than a word: "Kim" alone is like too many.
func longNames(p *profile) []string {
	out := []string{p.Name}
	for _, a := range p.Aliases {
		if strings.Contains(a, " ") {
			out = append(out, a)
		}
	}
	return out
}

// blockKeys are what similar names have in common: a word, the initials, or all
// letters but one.
func blockKeys(p *profile) []string {
	seen := make(map[string]bool)
	for _, name := range longNames(p) {
		key := schema.NameKey(name)
		words := strings.Fields(key)
		initials := ""
		for _, w := range words {
			if utf8.RuneCountInString(w) > 2 {
				seen["word "+w] = true
			}
			initials += firstLetter(w)
		}
		for _, n := range []string{initials, strings.ReplaceAll(key, " ", "")} {
			seen["all "+n] = true
			runes := []rune(n)
			for i := range runes {
				if len(runes) > 4 {
					seen["all "+string(runes[:i])+string(runes[i+1:])] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

func firstLetter(w string) string {
	_, size := utf8.DecodeRuneInString(w)
	return w[:size]
}

// compareNames gives the strongest way in which the names of two entities are
// alike; its score is 0 when there is none.
func compareNames(a, b *profile) likePair {
	out := likePair{a: a, b: b}
	for _, x := range longNames(a) {
		for _, y := range longNames(b) {
			how, score := nameLikeness(x, y, a.Class == "schema:Person" && b.Class == "schema:Person")
			if !alike(a.Class, b.Class) && how != sameName {
				continue // a family name is no doubt about a town
			}
			if score > out.score {
				out.score, out.names = score, fmt.Sprintf("%s: %s, %s", how, x, y)
			}
		}
	}
	return out
}

const sameName = "the same name"

// nameLikeness says how two names are alike, "" if they are not.
func nameLikeness(x, y string, people bool) (how string, score float64) {
	kx, ky := schema.NameKey(x), schema.NameKey(y)
	wx, wy := strings.Fields(kx), strings.Fields(ky)
	if len(wx) == 0 || len(wy) == 0 {
		return "", 0
	}
	if len(wx) > len(wy) {
		wx, wy, kx, ky = wy, wx, ky, kx
	}
	d := editDistance(strings.ReplaceAll(kx, " ", ""), strings.ReplaceAll(ky, " ", ""))
	switch {
	case kx == ky:
		return sameName, 0.8
	case d == 0:
		return "the same letters", 0.8
	case sameWords(wx, wy):
		return "the same words in another order", 0.75
	case isAcronym(x, y) || isAcronym(y, x):
		return "an acronym of the other", 0.6
	case people && len(wx) > 1 && wx[len(wx)-1] == wy[len(wy)-1] && compatible(wx[:len(wx)-1], wy[:len(wy)-1]):
		return "the same family name and compatible given names", 0.65
	case (len(kx) > 4 && d == 1 || len(kx) > 9 && d == 2) && digits(kx) == digits(ky):
		return "a few letters differ", 0.6 - 0.1*float64(d-1)
	case people && len(wx) == 1 && len(wy) > 1 && (wx[0] == wy[len(wy)-1] || wx[0] == wy[0]):
		return "a part of the other", 0.4
	case !people && strings.HasPrefix(ky, kx+" "):
		return "the beginning of the other", 0.45
	}
	return "", 0
}

// digits are those of a name: the second and the third of a kind are two.
func digits(key string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, key)
}

func sameWords(x, y []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(y)))
}

// compatible says whether given names, the shorter list first, may be those of
// one person: each that both have is the same or the initial of the other.
func compatible(x, y []string) bool {
	for i := range x {
		one, other := x[i], y[i]
		if len(one) > len(other) {
			one, other = other, one
		}
		if one != other && (utf8.RuneCountInString(one) > 1 || !strings.HasPrefix(other, one)) {
			return false
		}
	}
	return true
}
