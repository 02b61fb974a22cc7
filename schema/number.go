package schema

import (
	"slices"
	"strconv"
	"strings"
)

// units and tens are the numerals that stand for themselves.
const (
	units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	tens  = "- - twenty thirty forty fifty sixty seventy eighty ninety"
)

// Numeral reads a whole number in digits ("1,200") or in one word ("fifteen",
// "twenty-three"); ok is false for all others.
func Numeral(word string) (n int, ok bool) {
	word = strings.ToLower(word)
	if n, err := strconv.Atoi(strings.ReplaceAll(word, ",", "")); err == nil && word[0] >= '0' && word[0] <= '9' {
		return n, true
	}
	ten, unit, hyphen := strings.Cut(word, "-")
	if n := slices.Index(strings.Fields(units), word); n >= 0 {
		return n, true
	}
	t, u := slices.Index(strings.Fields(tens), ten), slices.Index(strings.Fields(units), unit)
	switch {
	case t < 2:
		return 0, false
	case !hyphen:
		return 10 * t, true
	}
	return 10*t + u, u >= 1 && u <= 9
}

// SameNumerals writes the numerals of a text in digits, so that "Fifteen people" and
// "15 people" are the same.
func SameNumerals(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if n, ok := Numeral(w); ok {
			words[i] = strconv.Itoa(n)
		}
	}
	return strings.Join(words, " ")
}
