package neural

import (
	"sort"
	"strconv"
	"strings"
)

// Lists of names that the weights are trained with.
const (
	ListGiven   = iota // given names of persons
	ListFamily         // family names
	ListPlaces         // countries, capitals, regions
	ListTowns          // other towns
	ListGroups         // organisations
	ListNations        // adjectives of nationality
)

// FirstSense is the list of the words of WordNet's first lexicographer file,
// adj.all; the others follow in the order of their numbers.
const FirstSense = 8

// nounSenses are the lists from noun.Tops to noun.time, files 3 to 28.
const nounSenses = (1<<26 - 1) << (FirstSense + 3)

// A listing is the lines of Config.Listed, in the order of their words. They
// are searched as they are: a map of a hundred thousand words would take longer
// to make than most articles to read.
type listing []string

// lookup gives the lists of a folded word and of the words that the rules of
// English inflection may have made it from.
func (l listing) lookup(folded []byte) uint64 {
	if len(l) == 0 {
		return 0
	}
	bits := l.find(folded, "")
	for _, in := range inflections {
		n := len(folded) - len(in.suffix)
		if n < 2 || string(folded[n:]) != in.suffix {
			continue
		}
		stem := folded[:n]
		for _, add := range in.stems {
			bits |= l.find(stem, add)
		}
		if in.doubles && n > 2 && stem[n-1] == stem[n-2] {
			bits |= l.find(stem[:n-1], "")
		}
		break
	}
	return bits
}

// isNoun says whether a word in lower case is the base form of a noun.
func (l listing) isNoun(word string) bool { return l.find(nil, word)&nounSenses != 0 }

// inflections are the endings of nouns, verbs and adjectives, longer ones
// first, and what stands in their place in the base form.
var inflections = []struct {
	suffix  string
	stems   []string
	doubles bool // the last consonant of the base may be written twice
}{
	{"iest", []string{"y"}, false},
	{"ies", []string{"y", "ie"}, false},
	{"ied", []string{"y", "ie"}, false},
	{"ier", []string{"y"}, false},
	{"ing", []string{"", "e"}, true},
	{"est", []string{"", "e"}, true},
	{"es", []string{"", "e"}, false},
	{"ed", []string{"", "e"}, true},
	{"er", []string{"", "e"}, true},
	{"s", []string{""}, false},
}

// find gives the lists of the word that is stem and end.
func (l listing) find(stem []byte, end string) uint64 {
	i := sort.Search(len(l), func(i int) bool { return compareWord(l[i], stem, end) >= 0 })
	if i == len(l) || compareWord(l[i], stem, end) != 0 {
		return 0
	}
	_, bits, _ := strings.Cut(l[i], "\t")
	n, err := strconv.ParseUint(bits, 36, Lists)
	if err != nil {
		return 0
	}
	return n
}

// compareWord compares the word of a line with stem and end.
func compareWord(line string, stem []byte, end string) int {
	at := func(i int) int {
		switch {
		case i < len(stem):
			return int(stem[i])
		case i < len(stem)+len(end):
			return int(end[i-len(stem)])
		}
		return '\t'
	}
	for i := range len(line) {
		w := at(i)
		if c := int(line[i]) - w; c != 0 {
			return c
		}
		if w == '\t' {
			return 0
		}
	}
	return -1
}
