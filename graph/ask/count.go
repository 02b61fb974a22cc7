package ask

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

var (
	numerals = strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion")
	vague    = strings.Fields("dozens scores hundreds thousands millions")
	units    = strings.Fields("tonnes tons kilograms kilos grams litres liters gallons barrels metres meters kilometres kilometers miles acres hectares euros dollars pounds crates sacks boxes")
	// before a number, and part of what it says
	hedges = strings.Fields("more less fewer than at least most about around approximately nearly almost over under up to some roughly exactly only")
)

// count reads the number of a noun off a phrase: "at least 15" of "at least 15
// trade agreements" for the noun "agreements", all of it without a noun. Ok is false when the phrase is
// not of this noun or has no number before it.
func count(phrase string, noun *schema.Mention) (text string, ok bool) {
	fields := strings.Fields(phrase)
	if noun.IsZero() { // how much it was
		if !slices.ContainsFunc(fields, isNumber) {
			return "", false
		}
		return strings.TrimPrefix(phrase, "worth "), true
	}
	first, end := number(fields)
	if first < 0 {
		return "", false
	}
	rest := strings.TrimPrefix(strings.Join(fields[end:], " "), "of ")
	if unit, of, ok := strings.Cut(rest, " of "); ok && slices.Contains(units, unit) && called(of, noun) { // "18 tonnes of cod"
		return strings.Join(fields[first:end+1], " "), true
	}
	switch {
	case rest == "" && isPeople(noun): // "killing 12"
	case called(rest, noun):
	case isPeople(noun) && isPerson(headOf(rest)):
	default:
		return "", false
	}
	return strings.Join(fields[first:end], " "), true
}

// number finds the first run of number words with its hedges. Whatever stands
// before it must be an article: "the signing of 15 treaties" is one signing.
func number(fields []string) (first, end int) {
	at := slices.IndexFunc(fields, isNumber)
	if at < 0 {
		return -1, -1
	}
	first, end = at, at+1
	for end < len(fields) && isNumber(fields[end]) {
		end++
	}
	if end+1 < len(fields) && fields[end] == "or" && (fields[end+1] == "more" || fields[end+1] == "so") {
		end += 2
	}
	for first > 0 && slices.Contains(hedges, strings.ToLower(fields[first-1])) {
		first--
	}
	for _, f := range fields[:first] {
		if !slices.Contains([]string{"the", "a", "an", "all", "another", "a"}, strings.ToLower(f)) {
			return -1, -1
		}
	}
	return first, end
}

func isNumber(word string) bool {
	w := strings.ToLower(word)
	if slices.Contains(numerals, w) || slices.Contains(vague, w) {
		return true
	}
	if parts := strings.Split(w, "-"); len(parts) == 2 && slices.Contains(numerals, parts[0]) && slices.Contains(numerals, parts[1]) {
		return true
	}
	digits := strings.TrimLeft(w, "$€£¥")
	if digits == "" || digits[0] < '0' || digits[0] > '9' {
		return false
	}
	return strings.Trim(digits, "0123456789.,") == ""
}

// numberPattern is the regular expression of phrases that begin with a number,
// as number finds it.
var numberPattern = `(?i)^(?:(?:the|a|an|all|another|` + strings.Join(hedges, "|") + `) )*(?:[$€£¥]?[0-9]|(?:` + strings.Join(append(slices.Clone(numerals), vague...), "|") + `)\b)`

// isPeople says whether a noun may be left out behind a number.
func isPeople(noun *schema.Mention) bool {
	return len(noun.Words) == 1 && slices.Contains([]string{"person", "people"}, noun.Head.Lemma)
}
