package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// Kinds fills Token.Kind: what a name of the type Other is, and what is a value
// and no name, as dates and sums of money.
func (t *Tagger) Kinds(sents []doc.Sentence) {
	kinds(sents, func(form string) bool { return t.net.Lists(form)>>neural.ListNations&1 == 1 })
}

// kinds does so; isNation says whether a word is an adjective of nationality.
func kinds(sents []doc.Sentence, isNation func(form string) bool) {
	for _, s := range collect(sents) {
		if s.typ != Other {
			continue
		}
		toks := sents[s.sent].Tokens
		kind := english.NameKind(strings.Fields(text(toks[s.from:s.to])))
		switch {
		case isNations(toks[s.from:s.to], isNation):
			kind = english.Nationality
		case kind == "" && isQuoted(toks, s.from, s.to):
			kind = english.Work
		case kind == "":
			kind = kindBefore(toks, s.from)
		}
		if kind != "" {
			markKind(toks[s.from:s.to], kind)
		}
	}
	for i := range sents {
		values(sents[i].Tokens)
	}
}

// What a name is that such a noun stands before.
var (
	workNouns    = english.Words("film movie novel book album song single play musical opera series sitcom documentary painting poem essay memoir")
	productNouns = english.Words("phone smartphone tablet laptop car suv truck aircraft airliner jet drone missile rocket tank rifle vaccine drug app software spacecraft probe satellite ship vessel submarine")
	eventNouns   = english.Words("tournament festival exhibition hurricane typhoon cyclone storm")
)

// isNations says whether all words are adjectives of nationality, or their
// plurals.
func isNations(toks []doc.Token, isNation func(form string) bool) bool {
	for i := range toks {
		if w := toks[i].Form; !isNation(w) && !isNation(strings.TrimSuffix(w, "s")) && w != "and" {
			return false
		}
	}
	return true
}

// isQuoted says whether quotation marks stand right around [from, to).
func isQuoted(toks []doc.Token, from, to int) bool {
	return from > 0 && to < len(toks) && isQuote(toks[from-1].Form) && isQuote(toks[to].Form)
}

func isQuote(form string) bool {
	return strings.Trim(form, "\"'“”‘’„«»`") == ""
}

// kindBefore reads the noun that the name stands right after: "the film Zorp".
func kindBefore(toks []doc.Token, from int) string {
	if from == 0 {
		return ""
	}
	switch lemma := toks[from-1].Lemma; {
	case workNouns[lemma]:
		return english.Work
	case productNouns[lemma]:
		return english.Product
	case eventNouns[lemma]:
		return english.Event
	}
	return ""
}

func markKind(toks []doc.Token, kind string) {
	for i := range toks {
		toks[i].Kind = "I-" + kind
	}
	toks[0].Kind = "B-" + kind
}

// values marks dates and sums of money outside of names.
func values(toks []doc.Token) {
	for i := 0; i < len(toks); {
		n, kind := date(toks[i:]), english.Date
		if n == 0 {
			n, kind = money(toks[i:]), english.Money
		}
		if n == 0 || !isUnnamed(toks[i:i+n]) {
			i++
			continue
		}
		markKind(toks[i:i+n], kind)
		i += n
	}
}

func isUnnamed(toks []doc.Token) bool {
	for i := range toks {
		if toks[i].Name != "" || toks[i].Kind != "" {
			return false
		}
	}
	return true
}

// date counts the words of the date that toks begins with: "Monday, 5 January
// 2026", "June 2024", "last week", "three days ago", "yesterday", "1998".
func date(toks []doc.Token) int {
	if n := ago(toks); n > 0 {
		return n
	}
	switch w := word(toks, 0); {
	case w == "yesterday", w == "today", w == "tomorrow", w == "tonight":
		return 1
	case w == "last", w == "next", w == "this":
		if next := word(toks, 1); english.IsWeekday(next) || dateUnits[next] || isMonth(toks, 1) {
			return 2
		}
		return 0
	case english.IsWeekday(w) && isTimeProper(toks, 0):
		n := 1
		if word(toks, n) == "," {
			n++
		}
		if d := dayAndMonth(toks[n:]); d > 0 {
			return n + d
		}
		return 1
	}
	if n := dayAndMonth(toks); n > 0 {
		return n
	}
	if isMonth(toks, 0) {
		if isYear(toks, 1) {
			return 2
		}
		return 1
	}
	if isYear(toks, 0) {
		return 1
	}
	return 0
}

var (
	dateUnits = english.Words("week weekend month year decade century spring summer autumn fall winter quarter night")
	agoUnits  = english.Words("day week month year decade century days weeks months years decades centuries")
)

// ago counts the words of "three weeks ago".
func ago(toks []doc.Token) int {
	n := 0
	for n < len(toks) && n < 3 && (toks[n].UPOS == "NUM" || n == 0 && (word(toks, 0) == "a" || word(toks, 0) == "an")) {
		n++
	}
	if n == 0 || !agoUnits[word(toks, n)] || word(toks, n+1) != "ago" {
		return 0
	}
	return n + 2
}

// dayAndMonth counts the words of "5 January 2026" and "January 5, 2026".
func dayAndMonth(toks []doc.Token) int {
	switch {
	case isMonth(toks, 0) && isDay(toks, 1):
		switch {
		case word(toks, 2) == "," && isYear(toks, 3):
			return 4
		case isYear(toks, 2):
			return 3
		}
		return 2
	case isDay(toks, 0) && isMonth(toks, 1):
		if isYear(toks, 2) {
			return 3
		}
		return 2
	}
	return 0
}

func word(toks []doc.Token, i int) string {
	if i >= len(toks) {
		return ""
	}
	return strings.ToLower(toks[i].Form)
}

func isMonth(toks []doc.Token, i int) bool {
	return english.IsMonth(word(toks, i)) && isTimeProper(toks, i)
}

// isTimeProper keeps the verbs "may" and "march" and "sun" out.
func isTimeProper(toks []doc.Token, i int) bool {
	first, _ := utf8.DecodeRuneInString(toks[i].Form)
	return unicode.IsUpper(first) && (toks[i].UPOS == "PROPN" || toks[i].UPOS == "NOUN")
}

func isYear(toks []doc.Token, i int) bool {
	return i < len(toks) && english.IsYear(&toks[i]) && (i+1 >= len(toks) || toks[i].Head != i+1)
}

// isDay says whether word i is a day of a month: "5", "21st".
func isDay(toks []doc.Token, i int) bool {
	w := word(toks, i)
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, end)
	}
	switch {
	case len(w) == 0 || len(w) > 2 || strings.Trim(w, "0123456789") != "":
		return false
	case len(w) == 2:
		return w >= "01" && w <= "31"
	}
	return w >= "1"
}

// money counts the words of "$4.25 billion", "US$ 30" and "three million euros".
func money(toks []doc.Token) int {
	n := 0
	if isCurrencySign(word(toks, 0)) {
		if n = amount(toks[1:]); n > 0 {
			return 1 + n
		}
		return 0
	}
	if n = amount(toks); n == 0 {
		return 0
	}
	if w := word(toks, n); w == "us" || w == "u.s." || w == "canadian" || w == "australian" || w == "hong" || w == "british" || w == "swiss" {
		n++
	}
	if !english.IsCurrency(word(toks, n)) {
		return 0
	}
	return n + 1
}

var scales = english.Words("hundred thousand million billion trillion bn m k")

// amount counts the words of a number.
func amount(toks []doc.Token) int {
	n := 0
	for n < len(toks) && (toks[n].UPOS == "NUM" || n > 0 && scales[word(toks, n)]) {
		n++
	}
	return n
}

func isCurrencySign(w string) bool {
	w = strings.TrimLeft(w, "abcdefghijklmnopqrstuvwxyz")
	r, n := utf8.DecodeRuneInString(w)
	return n > 0 && n == len(w) && unicode.Is(unicode.Sc, r)
}
