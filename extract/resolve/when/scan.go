package when

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is one word of a phrase. Months and weekdays count only when they
// are capitalised ("May", "Sun"), so the original case is kept.
type token struct {
	low   string
	upper bool
}

// scan splits a phrase. Hyphens between words are borders ("mid-2019"), ISO
// dates stay whole, the full stop of an abbreviation and a possessive go.
func scan(s string) []token {
	var out []token
	for _, w := range strings.Fields(s) {
		var tail []string
		for w != "" && strings.ContainsRune(",;()", rune(w[len(w)-1])) {
			tail = append(tail, w[len(w)-1:])
			w = w[:len(w)-1]
		}
		if strings.HasPrefix(w, "(") {
			out, w = append(out, token{low: "("}), w[1:]
		}
		out = appendWord(out, w)
		for i := len(tail) - 1; i >= 0; i-- {
			out = append(out, token{low: tail[i]})
		}
	}
	return out
}

func appendWord(out []token, w string) []token {
	w = strings.Trim(w, "\"“”‘")
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	w = strings.TrimRight(w, "'’")
	if w == "" {
		return out
	}
	if isISO(w) {
		return append(out, token{low: w})
	}
	for {
		i := strings.IndexAny(w, "-–—")
		if i < 0 {
			return appendOne(out, w)
		}
		_, size := utf8.DecodeRuneInString(w[i:])
		left, right := w[:i], w[i+size:]
		out = appendOne(out, left)
		if endsInDigit(left) || left == "" {
			out = append(out, token{low: "-"})
		}
		w = right
	}
}

func appendOne(out []token, w string) []token {
	if w == "" {
		return out
	}
	low := strings.ToLower(w)
	if t := strings.TrimRight(low, "."); t != "a.m" && t != "p.m" {
		low = t
	} else {
		low = t[:1] + "m"
	}
	r, _ := utf8.DecodeRuneInString(w)
	return append(out, token{low: low, upper: unicode.IsUpper(r)})
}

func endsInDigit(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "th"), "rd")
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// isISO says whether w looks like 2026-01-05. A month by itself is not read:
// in prose 1910-45 and 2001-05 are spans of years.
func isISO(w string) bool {
	if len(w) != len("2026-01-05") {
		return false
	}
	for i := 0; i < len(w); i++ {
		if dash := i == 4 || i == 7; dash != (w[i] == '-') || !dash && (w[i] < '0' || w[i] > '9') {
			return false
		}
	}
	return true
}

// number reads a cardinal in digits or words at i, 0 for none.
func (p *parser) number(i int) int {
	if i >= len(p.toks) {
		return 0
	}
	w := p.toks[i].low
	if n, err := strconv.Atoi(w); err == nil && n > 0 && len(w) <= 4 {
		return n
	}
	for n, names := range numerals {
		if contains(names, w) {
			return n
		}
	}
	return 0
}

var numerals = [...]string{
	"", "a an one", "two", "three", "four", "five", "six", "seven", "eight",
	"nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
	"sixteen", "seventeen", "eighteen", "nineteen", "twenty",
}

// dayNumber reads the day of a month at i ("5", "5th"), 0 for none.
func (p *parser) dayNumber(i int) int {
	if i >= len(p.toks) {
		return 0
	}
	w := p.toks[i].low
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if t := strings.TrimSuffix(w, suffix); t != w {
			w = t
			break
		}
	}
	if n, err := strconv.Atoi(w); err == nil && len(w) <= 2 && n >= 1 && n <= 31 {
		return n
	}
	return 0
}

// ordinal reads "third" or "3rd" at i, 0 for none.
func (p *parser) ordinal(i int) int {
	if i >= len(p.toks) {
		return 0
	}
	for n, w := range [...]string{"", "first", "second", "third", "fourth"} {
		if n > 0 && p.toks[i].low == w {
			return n
		}
	}
	if w := p.toks[i].low; len(w) > 2 && strings.Contains("st nd rd th", w[len(w)-2:]) {
		if n, err := strconv.Atoi(w[:len(w)-2]); err == nil && n > 0 {
			return n
		}
	}
	return 0
}

// year reads a year of four digits at i, 0 for none.
func (p *parser) year(i int) int {
	if i >= len(p.toks) || len(p.toks[i].low) != 4 {
		return 0
	}
	n, err := strconv.Atoi(p.toks[i].low)
	if err != nil || n < 1000 || n > 2199 {
		return 0
	}
	return n
}

// dayPart gives the index after a part of the day at i ("Monday morning",
// "Monday at 10 a.m."), or i.
func (p *parser) dayPart(i int) int {
	if p.in(i, "early", "late") {
		i++
	}
	if p.in(i, "morning", "afternoon", "evening", "night", "noon", "midnight", "midday") {
		i++
	}
	if p.is(i, "local", "time") {
		return i + 2
	}
	if j := p.clock(i); j > i {
		return j
	}
	return i
}
