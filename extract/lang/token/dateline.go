package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// longestCaption is the number of tokens that a caption can have before the
// report that it was run together with.
const longestCaption = 16

// fronting words open a sentence with an adverbial, and a noun phrase in small
// letters follows.
var fronting = set("After Amid As At Before Besides Despite During Following For From In On Since Under Until When While With")

var smallDeterminers = set("the a an this that these those his her its their our my")

// caption gives the end of a caption without a full stop that opens a paragraph
// and that the report was run together with: "Ada Holm of Utopia In the southern
// district, …"; 0 for none. What ends the fronted phrase, and a small word in it,
// tell it from a title ("The Cat In the Hat").
func (b *boundary) caption() int {
	if !startsUpper(b.toks[0].Form) || fronting[b.toks[0].Form] {
		return 0
	}
	for i := 1; i < min(longestCaption, len(b.toks)-3); i++ {
		c, _ := utf8.DecodeLastRuneInString(b.toks[i-1].Form)
		switch {
		case !unicode.IsLetter(c):
			return 0
		case fronting[b.toks[i].Form] && b.toks[i-1].SpaceAfter:
			if smallDeterminers[b.toks[i+1].Form] && b.fronted(i+2) {
				return i
			}
			return 0
		}
	}
	return 0
}

// fronted says whether a phrase with a small word ends in a comma, or before a
// name, soon after i.
func (b *boundary) fronted(i int) bool {
	small := false
	for end := min(i+longestCaption, len(b.toks)-1); i < end; i++ {
		f := b.toks[i].Form
		switch {
		case f == ",", small && startsUpper(f):
			return small
		case b.terminal(i) != noEnd:
			return false
		}
		small = small || len(f) > 3 && !startsUpper(f)
	}
	return false
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
