package token

import (
	"strings"
	"unicode"
)

// Longest dateline, in tokens.
const longestDateline = 24

// dateline gives the end of the dateline that opens a paragraph, such as
// "LISBON, March 3, 2026 (Northwire) --"; 0 for none. It is a sentence of its
// own: the report begins after its dash. Every word of it begins with a
// capital or is a number, and the place is written in capitals, or the agency
// stands in brackets before the dash, or all of it is places: "Porto, Portugal -
// The talks".
func (b *boundary) dateline() int {
	for i := 0; i < len(b.toks)-1 && i < longestDateline; i++ {
		f := b.toks[i].Form
		if isDash(f) && i > 0 && b.toks[i-1].SpaceAfter && b.toks[i].SpaceAfter {
			if b.toks[i-1].Form == ")" || inCapitals(b.toks[0].Form) || b.places(i) {
				return i + 1
			}
			return 0
		}
		if c := []rune(f)[0]; unicode.IsLower(c) || strings.ContainsRune(`:;"“?!`, c) {
			return 0
		}
	}
	return 0
}

// longestPlaces is the length of a line of places, in tokens.
const longestPlaces = 9

// places says whether the tokens before the dash at i may be places, each in the
// next, and a sentence begins behind it.
func (b *boundary) places(i int) bool {
	if i < 3 || i > longestPlaces || !startsUpper(b.toks[i+1].Form) {
		return false
	}
	commas := 0
	for k, t := range b.toks[:i] {
		switch {
		case t.Form == "," && k > 0 && b.toks[k-1].Form != ",":
			commas++
		case !startsUpper(t.Form):
			return false
		}
	}
	return commas > 0 && b.toks[i-1].Form != ","
}

// credits bring in who made a picture.
var credits = set("Image Images Photo Photos Photograph Picture Credit Video")

// credit says whether the credit of a picture begins at token i, run together
// with its caption: "The old hall Image: Acme".
func (b *boundary) credit(i int) bool {
	return i+1 < len(b.toks) && credits[b.toks[i].Form] && b.toks[i+1].Form == ":" && b.toks[i-1].SpaceAfter && !opens(b.toks[i-1].Form) && !credits[b.toks[i-1].Form]
}

func isDash(f string) bool { return f == "-" || f == "--" || f == "—" || f == "–" }

// inCapitals says whether a word has at least three letters, all capitals.
func inCapitals(f string) bool {
	n := 0
	for _, c := range f {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n >= 3
}

var weekdays = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

var months = set("January February March April May June July August September October November December")

// date gives the end of a date that opens a paragraph and that the report was
// run together with: "Friday, March 6, 2026 On Monday …"; 0 for none.
func (b *boundary) date() int {
	i := 0
	next := func(ok bool) bool {
		i++
		return ok && i < len(b.toks)
	}
	if weekdays[b.toks[0].Form] && (!next(true) || !next(b.toks[1].Form == ",")) {
		return 0
	}
	if !next(months[b.toks[i].Form]) || !next(isNumber(b.toks[i].Form)) || !next(b.toks[i].Form == ",") || !next(len(b.toks[i].Form) == 4 && isNumber(b.toks[i].Form)) {
		return 0
	}
	if !isStarter(b.toks[i].Form) {
		return 0
	}
	return i
}

func isNumber(f string) bool { return strings.Trim(f, "0123456789") == "" }
