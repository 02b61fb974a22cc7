package when

import (
	"strings"
	"time"
)

// weekday is "Monday", "last Monday", "next Monday", "Monday last week", and
// "Monday, Jan. 5", where the date counts.
func weekday(p *parser, i int) (span, int) {
	j := i
	mod := ""
	if p.in(j, "this", "last", "past", "next", "coming") {
		mod = p.toks[j].low
		j++
	} else if p.in(j, "the") && p.in(j+1, "past", "coming") {
		mod = p.toks[j+1].low
		j += 2
	}
	wd := p.weekdayAt(j)
	if wd < 0 {
		return span{}, 0
	}
	j++
	if s, n := p.dateAfter(j); n > 0 && mod == "" {
		return s, j + n - i
	}
	if p.pub.IsZero() {
		return span{}, 0
	}
	k := j
	if p.in(k, "of") {
		k++
	}
	if mod == "" && p.in(k, "last", "this", "next") && p.in(k+1, "week") {
		return oneDay(inWeek(p.pub, sign(p.toks[k].low), wd)), k + 2 - i
	}
	return oneDay(p.nearest(mod, wd)), j - i
}

// dateAfter reads the date that follows a weekday: "Monday, Jan. 5".
func (p *parser) dateAfter(i int) (span, int) {
	j := p.dayPart(i)
	if p.in(j, ",", "(") {
		j++
	}
	for _, r := range []rule{monthDay, dayMonth, isoDate} {
		if s, n := r(p, j); n > 0 {
			return s, j + n - i
		}
	}
	return span{}, 0
}

// inWeek gives a weekday of the week n weeks after t's.
func inWeek(t time.Time, n, wd int) time.Time {
	return monday(t).AddDate(0, 0, 7*n+(wd+6)%7)
}

// nearest gives the day that a bare or modified weekday means.
func (p *parser) nearest(mod string, wd int) time.Time {
	back := (int(p.pub.Weekday()) - wd + 7) % 7 // days since, 0 today
	switch mod {
	case "this":
		return inWeek(p.pub, 0, wd)
	case "next":
		return inWeek(p.pub, 1, wd)
	case "last", "past":
		if back == 0 {
			back = 7
		}
		return p.pub.AddDate(0, 0, -back)
	}
	if mod == "coming" || p.dir == Future {
		return p.pub.AddDate(0, 0, (7-back)%7)
	}
	return p.pub.AddDate(0, 0, -back)
}

// unit is "last week", "this month", "next year", "earlier this year", "later
// this month", "last weekend".
func unit(p *parser, i int) (span, int) {
	if p.pub.IsZero() {
		return span{}, 0
	}
	j := i
	part := ""
	if p.in(j, "earlier", "later") {
		part = p.toks[j].low
		j++
	}
	if p.in(j, "the") && p.in(j+1, "coming") {
		j++
	}
	if s, n := p.weekend(j); n > 0 && part == "" {
		return s, j + n - i
	}
	if j == i && i >= 2 && p.is(i-2, "end", "of") && p.in(i, "the") && p.in(i+1, "week", "month", "year", "decade") {
		return around(p.pub, p.toks[i+1].low), 2 // "by the end of the year": of this one
	}
	if !p.in(j, "last", "this", "next", "coming") {
		return span{}, 0
	}
	u := p.unitAt(j + 1)
	if u == "" || u == "day" || strings.HasSuffix(p.toks[j+1].low, "s") {
		return span{}, 0
	}
	k := sign(p.toks[j].low)
	s := around(shift(p.pub, k, u), u)
	if k != 0 || part == "" {
		return s, j + 2 - i // "late last year", "later next month": the unit is what is sure
	}
	whole := bounds(p.pub, u)
	if part == "earlier" {
		return span{iso(whole[0]), iso(p.pub)}, j + 2 - i
	}
	return span{iso(p.pub), iso(whole[1])}, j + 2 - i
}

// bounds gives the first and last day of the unit around t.
func bounds(t time.Time, u string) [2]time.Time {
	switch u {
	case "week":
		m := monday(t)
		return [2]time.Time{m, m.AddDate(0, 0, 6)}
	case "month":
		m := day(t.Year(), t.Month(), 1)
		return [2]time.Time{m, m.AddDate(0, 1, -1)}
	case "decade":
		y := t.Year() / 10 * 10
		return [2]time.Time{day(y, 1, 1), day(y+9, 12, 31)}
	}
	return [2]time.Time{day(t.Year(), 1, 1), day(t.Year(), 12, 31)}
}

// weekend is "the weekend", "last weekend", "this weekend".
func (p *parser) weekend(i int) (span, int) {
	if !p.in(i, "the", "last", "this", "next") || !p.in(i+1, "weekend") {
		return span{}, 0
	}
	sat := inWeek(p.pub, 0, int(time.Saturday))
	switch p.toks[i].low {
	case "next":
		sat = sat.AddDate(0, 0, 7)
	case "last":
		sat = sat.AddDate(0, 0, -7)
	default:
		if p.dir == Past && sat.After(p.pub) {
			sat = sat.AddDate(0, 0, -7)
		}
	}
	return span{iso(sat), iso(sat.AddDate(0, 0, 1))}, 2
}

// namedDay is "today", "yesterday", "tomorrow", "tonight", "last night", "this
// morning", "the day after tomorrow".
func namedDay(p *parser, i int) (span, int) {
	if p.pub.IsZero() {
		return span{}, 0
	}
	off, n := 0, 1
	switch {
	case p.is(i, "earlier", "today"), p.is(i, "later", "today"):
		n = 2
	case p.in(i, "today", "tonight"):
	case p.in(i, "yesterday"):
		off = -1
	case p.in(i, "tomorrow"):
		off = 1
	case p.is(i, "last", "night"):
		off, n = -1, 2
	case p.is(i, "this") && p.in(i+1, "morning", "afternoon", "evening"):
		n = 2
	case p.is(i, "the", "day", "before", "yesterday"):
		off, n = -2, 4
	case p.is(i, "the", "day", "after", "tomorrow"):
		off, n = 2, 4
	default:
		return span{}, 0
	}
	return oneDay(p.pub.AddDate(0, 0, off)), n
}

// ago is "two days ago"; "a week earlier" counts from a day in the story and is
// left alone. Weeks and longer units give the unit, not the day.
func ago(p *parser, i int) (span, int) {
	if p.pub.IsZero() {
		return span{}, 0
	}
	n, j := p.number(i), i+1
	u := p.unitAt(j)
	if n == 0 || u == "" || !p.in(j+1, "ago") {
		return span{}, 0
	}
	return around(shift(p.pub, -n, u), u), 3
}

// ahead is "in two weeks" of something planned; of something past it is a
// duration and no time.
func ahead(p *parser, i int) (span, int) {
	n := p.number(i + 1)
	u := p.unitAt(i + 2)
	if p.dir != Future || p.pub.IsZero() || n == 0 || n > 100 || u == "" {
		return span{}, 0
	}
	return around(shift(p.pub, n, u), u), 3
}

// recent is "the past week", "the last three years": up to the day of
// publication.
func recent(p *parser, i int) (span, int) {
	if p.pub.IsZero() || !p.in(i, "the") || !p.in(i+1, "past", "last") {
		return span{}, 0
	}
	n, j := p.number(i+2), i+3
	if n == 0 {
		n, j = 1, i+2
	}
	u := p.unitAt(j)
	if u == "" || j == i+2 && (p.in(i+1, "last") || strings.HasSuffix(p.toks[j].low, "s")) {
		return span{}, 0
	}
	from := p.pub
	switch u {
	case "month":
		from = from.AddDate(0, -n, 0)
	case "year", "decade":
		if u == "decade" {
			n *= 10
		}
		from = from.AddDate(-n, 0, 0)
	default:
		from = shift(from, -n, u)
	}
	return span{iso(from), iso(p.pub)}, j + 1 - i
}

// feast is a holiday that has a fixed date everywhere.
func feast(p *parser, i int) (span, int) {
	m, d, n := time.Month(0), 0, 0
	switch {
	case p.is(i, "christmas", "day"):
		m, d, n = 12, 25, 2
	case p.is(i, "christmas", "eve"):
		m, d, n = 12, 24, 2
	case p.is(i, "new", "year", "day"):
		m, d, n = 1, 1, 3
	case p.is(i, "new", "year", "eve"):
		m, d, n = 12, 31, 3
	default:
		return span{}, 0
	}
	return p.dated(i, i+n, m, d, d)
}
