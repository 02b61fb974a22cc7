// Package when turns the time expressions of English news into ISO 8601: "on
// Monday" and a day of publication give "2026-01-05".
//
// The grammar is a small set of rules, one function per phenomenon, over a
// phrase of a few words; the longest rule wins and the whole phrase must be
// understood, because a wrong date is worse than none. Where English leaves a
// choice, the conventions of wire copy decide, as TIMEX3 annotation of
// newswire does: a bare weekday is the nearest one on the side that the verb
// points to, the day of publication included.
//
// Vague phrases ("recently", "days ago", "more than 80 years ago"), recurrent
// ones ("every Monday"), durations ("for three days") and phrases anchored in
// the story instead of the calendar ("the next day") are not resolved.
package when

import (
	"strings"
	"time"
)

// A Direction is the side of the day of publication on which a bare weekday
// or month lies.
type Direction uint8

const (
	Past   Direction = iota // "met on Tuesday"
	Future                  // "will meet on Tuesday"
)

// Resolve gives the ISO 8601 value of a phrase, preposition included ("on
// Monday", "since 1998", "earlier this year"): a date, a date with a time of
// day ("2026-01-05T09:30Z"; without zone where the words give none), a month, a year, or an
// interval "start/end" whose unknown end is ".." as in ISO 8601-2. It is ""
// when the phrase is no calendar time or cannot be decided. A zero day of
// publication leaves only phrases that name their year.
func Resolve(phrase string, published time.Time, dir Direction) string {
	p := &parser{toks: scan(phrase), dir: dir}
	if !published.IsZero() {
		y, m, d := published.Date()
		p.pub = day(y, m, d)
	}
	s, n := p.phrase(0)
	if n == 0 || !p.closed(n) {
		return ""
	}
	return p.timed(s, n)
}

// A span is an interval of the calendar; lo and hi are ISO values, equal for a
// single day, month or year, ".." where open.
type span struct{ lo, hi string }

func (s span) String() string {
	if s.lo == s.hi {
		return s.lo
	}
	return s.lo + "/" + s.hi
}

// A parser reads a scanned phrase. Its rules take the index of a token and
// give the span and the number of tokens they understood, 0 for none.
type parser struct {
	toks []token
	pub  time.Time
	dir  Direction
}

type rule func(p *parser, i int) (span, int)

// phrase reads a whole expression with its preposition.
func (p *parser) phrase(i int) (span, int) {
	best, n := span{}, 0
	for _, r := range []rule{plain, bounded, fromTo} {
		if s, k := r(p, i); k > n {
			best, n = s, k
		}
	}
	return best, n
}

// plain is an expression after a preposition that only places it: "on Monday".
func plain(p *parser, i int) (span, int) {
	j := i
	for p.in(j, "on", "at", "during", "of", "over", "through", "throughout") {
		j++
	}
	if p.is(j, "as", "of") {
		j += 2
	}
	if p.in(j, "in") {
		if s, n := ahead(p, j); n > 0 {
			return s, j + n - i
		}
		j++
	}
	s, n := p.core(j)
	if n == 0 {
		return s, 0
	}
	return s, j + n - i
}

// core reads a calendar expression without preposition: parts of the day and
// clock times around it are passed over; timed looks at these.
func (p *parser) core(i int) (span, int) {
	j := p.clock(i)
	for {
		switch {
		case p.in(j, "early", "late", "mid"):
			j++
		case p.in(j, "earlier", "later") && p.in(j+1, "in"):
			j += 2
		case p.in(j, "on", "in", "of") && j > i:
			j++
		case p.is(j, "the") && p.in(j+1, "morning", "afternoon", "evening", "night", "end", "beginning", "start", "middle") && p.in(j+2, "of"):
			j += 3
		case p.is(j, "the", "early", "hours", "of"):
			j += 4
		case p.is(j, "the") && p.in(j+1, "early", "late", "mid"):
			j++
		default:
			s, n := p.longest(j)
			if n == 0 {
				return s, 0
			}
			return s, p.dayPart(j+n) - i
		}
	}
}

func (p *parser) longest(i int) (span, int) {
	best, n := span{}, 0
	for _, r := range []rule{isoDate, slashDate, dayMonth, monthDay, monthAlone, yearAlone, decade, century, quarter, half, season, weekday, unit, namedDay, ago, recent, feast} {
		if s, k := r(p, i); k > n {
			best, n = s, k
		}
	}
	return best, n
}

// bounded is an expression with one open end: "since 1998", "until Friday".
func bounded(p *parser, i int) (span, int) {
	if !p.in(i, "since", "until", "till", "by", "from") {
		return span{}, 0
	}
	j := i + 1
	if p.is(j, "the", "end", "of") {
		j += 3
	}
	s, n := p.core(j)
	if n == 0 {
		return s, 0
	}
	switch p.toks[i].low {
	case "since":
		s.hi = p.now()
	case "from":
		s.hi = ".."
	default:
		s.lo = ".."
	}
	return s, j + n - i
}

// fromTo is an expression with two ends: "from Monday to Wednesday", "between
// 2010 and 2014".
func fromTo(p *parser, i int) (span, int) {
	join := ""
	switch {
	case p.in(i, "from"):
		join = "to until till through"
	case p.in(i, "between"):
		join = "and"
	default:
		return span{}, 0
	}
	for _, r := range []func(int, string) (span, int){p.dayToDay, p.monthToDay} {
		if s, n := r(i+1, join); n > 0 {
			return s, n + 1
		}
	}
	a, n := p.core(i + 1)
	j := i + 1 + n
	if n == 0 || j >= len(p.toks) || !contains(join, p.toks[j].low) {
		return span{}, 0
	}
	b, m := p.core(j + 1)
	if m == 0 {
		return span{}, 0
	}
	if later(a, b) {
		return span{}, 0
	}
	return span{a.lo, b.hi}, j + 1 + m - i
}

// dayToDay reads two days of one month: "8 to 11 June", "3 and 7 May".
func (p *parser) dayToDay(i int, join string) (span, int) {
	first := p.dayNumber(i)
	if first == 0 || i+1 >= len(p.toks) || !contains(join, p.toks[i+1].low) || p.dayNumber(i+2) <= first {
		return span{}, 0
	}
	s, n := dayMonth(p, i+2)
	if n == 0 || len(s.hi) != len("2026-01-05") {
		return span{}, 0
	}
	return span{s.hi[:8] + two(first), s.hi}, n + 2
}

// monthToDay reads two days of one month behind its name: "May 3 and 7", "June 8 to
// 11, 2024".
func (p *parser) monthToDay(i int, join string) (span, int) {
	m, first, last := p.monthAt(i), p.dayNumber(i+1), p.dayNumber(i+3)
	if m == 0 || first == 0 || last <= first || !contains(join, p.toks[i+2].low) || p.monthAt(i+4) > 0 || p.in(i+4, "of") {
		return span{}, 0
	}
	return p.dated(i, i+4, m, first, last)
}

// later says that a begins after b ends, as "from Friday to Monday" does when
// each is taken by itself; such a pair is left alone.
func later(a, b span) bool {
	n := min(len(a.lo), len(b.hi))
	return a.lo[:n] > b.hi[:n]
}

// closed says that the phrase ends at i, or goes on in a way that does not
// change its meaning: after a comma, or with a place or a clause.
func (p *parser) closed(i int) bool {
	return i >= len(p.toks) || p.in(i, ",", ";", "(", "–", "at", "in", "when", "after", "before", "during", "following", "while", "as", "with", "amid", "where", "for")
}

// is says whether the words stand at i, in this order.
func (p *parser) is(i int, words ...string) bool {
	for k, w := range words {
		if i+k >= len(p.toks) || p.toks[i+k].low != w {
			return false
		}
	}
	return true
}

// in says whether the token at i is one of words.
func (p *parser) in(i int, words ...string) bool {
	if i >= len(p.toks) {
		return false
	}
	for _, w := range words {
		if p.toks[i].low == w {
			return true
		}
	}
	return false
}

func contains(words, w string) bool {
	for _, x := range strings.Fields(words) {
		if x == w {
			return true
		}
	}
	return false
}
