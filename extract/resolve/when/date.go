package when

import (
	"strconv"
	"strings"
	"time"
)

// isoDate is 2026-01-05.
func isoDate(p *parser, i int) (span, int) {
	if i >= len(p.toks) || !isISO(p.toks[i].low) {
		return span{}, 0
	}
	w := p.toks[i].low
	if _, err := time.Parse(time.DateOnly, w); err != nil {
		return span{}, 0
	}
	return span{w, w}, 1
}

// slashDate is 12/31/2025 or 31/12/2025; where both readings are dates it is
// left alone.
func slashDate(p *parser, i int) (span, int) {
	if i >= len(p.toks) {
		return span{}, 0
	}
	f := strings.Split(p.toks[i].low, "/")
	if len(f) != 3 || len(f[2]) != 4 {
		return span{}, 0
	}
	var n [3]int
	for k := range f {
		v, err := strconv.Atoi(f[k])
		if err != nil || v < 1 {
			return span{}, 0
		}
		n[k] = v
	}
	if n[0] > 12 && n[1] <= 12 {
		n[0], n[1] = n[1], n[0]
	}
	if n[0] > 12 || n[1] > 31 || n[0] != n[1] && n[1] <= 12 || !valid(n[2], time.Month(n[0]), n[1]) {
		return span{}, 0
	}
	return oneDay(day(n[2], time.Month(n[0]), n[1])), 1
}

// days reads "5" or "3-5" at i and gives where it ends; first is 0 for neither.
func (p *parser) days(i int) (first, last, end int) {
	first = p.dayNumber(i)
	if first > 0 && p.in(i+1, "-") && p.dayNumber(i+2) > first {
		return first, p.dayNumber(i + 2), i + 3
	}
	return first, first, i + 1
}

// monthDay is "Jan. 5, 2026", "January 5th", "January the 5th", "Jan. 3-5".
func monthDay(p *parser, i int) (span, int) {
	j := i
	m := p.monthAt(j)
	if m == 0 {
		return span{}, 0
	}
	j++
	if p.in(j, "the") {
		j++
	}
	d, last, j := p.days(j)
	if d == 0 {
		return span{}, 0
	}
	return p.dated(i, j, m, d, last)
}

// dayMonth is "5 January 2026", "the 5th of January", "3-5 January".
func dayMonth(p *parser, i int) (span, int) {
	j := i
	if p.in(j, "the") {
		j++
	}
	d, last, j := p.days(j)
	if d == 0 {
		return span{}, 0
	}
	if p.in(j, "of") {
		j++
	}
	m := p.monthAt(j)
	if m == 0 {
		return span{}, 0
	}
	return p.dated(i, j+1, m, d, last)
}

// dated finishes a day of a month that was read up to j with its year, said
// or understood.
func (p *parser) dated(i, j int, m time.Month, d, last int) (span, int) {
	k := j
	if p.in(k, ",") {
		k++
	}
	if y := p.year(k); y > 0 {
		return days(y, m, d, last), checked(y, m, last, k+1-i)
	}
	if p.is(j, "last", "year") && !p.pub.IsZero() {
		y := p.pub.Year() - 1
		return days(y, m, d, last), checked(y, m, last, j+2-i)
	}
	if p.pub.IsZero() {
		return span{}, 0
	}
	y := p.pub.Year()
	if t := day(y, m, d); p.dir == Past && t.After(p.pub) {
		y--
	} else if p.dir == Future && t.Before(p.pub) {
		y++
	}
	return days(y, m, d, last), checked(y, m, last, j-i)
}

func days(y int, m time.Month, d, last int) span {
	return span{iso(day(y, m, d)), iso(day(y, m, last))}
}

func checked(y int, m time.Month, d, n int) int {
	if !valid(y, m, d) {
		return 0
	}
	return n
}

// monthAlone is "January 2026", "January", "last January", "January of last
// year".
func monthAlone(p *parser, i int) (span, int) {
	j := i
	mod := ""
	if p.in(j, "last", "this", "next") {
		mod = p.toks[j].low
		j++
	}
	m := p.monthAt(j)
	if m == 0 {
		return span{}, 0
	}
	j++
	k := j
	if p.in(k, ",", "of") {
		k++
	}
	if y := p.year(k); y > 0 && mod == "" {
		return oneMonth(y, m), k + 1 - i
	}
	if p.pub.IsZero() {
		return span{}, 0
	}
	y := p.pub.Year()
	if p.in(k, "last", "this", "next") && p.in(k+1, "year") && mod == "" {
		return oneMonth(y+sign(p.toks[k].low), m), k + 2 - i
	}
	switch {
	case mod == "this":
	case mod == "next" || mod == "" && p.dir == Future:
		if m < p.pub.Month() || mod == "next" && m == p.pub.Month() {
			y++
		}
	case m > p.pub.Month() || mod == "last" && m == p.pub.Month():
		y--
	}
	return oneMonth(y, m), j - i
}

// sign is -1, 0 or 1 for last, this and next.
func sign(w string) int {
	switch w {
	case "last", "past", "previous":
		return -1
	case "next", "coming":
		return 1
	}
	return 0
}

// yearAlone is "2019" and "1910-45".
func yearAlone(p *parser, i int) (span, int) {
	j := i
	if p.is(j, "the", "year") {
		j += 2
	} else if p.in(j, "year") {
		j++
	}
	y := p.year(j)
	if y == 0 {
		return span{}, 0
	}
	if !p.in(j+1, "-") {
		return oneYear(y), j + 1 - i
	}
	end := p.year(j + 2)
	if end == 0 && j+2 < len(p.toks) && len(p.toks[j+2].low) == 2 {
		if n, err := strconv.Atoi(p.toks[j+2].low); err == nil {
			end = y/100*100 + n
		}
	}
	if end <= y {
		return span{}, 0
	}
	return span{oneYear(y).lo, oneYear(end).hi}, j + 3 - i
}

// decade is "the 1990s".
func decade(p *parser, i int) (span, int) {
	j := i
	if p.in(j, "the") {
		j++
	}
	if j >= len(p.toks) {
		return span{}, 0
	}
	w := p.toks[j].low
	if len(w) != 5 || w[3] != '0' || w[4] != 's' {
		return span{}, 0
	}
	y, err := strconv.Atoi(w[:4])
	if err != nil {
		return span{}, 0
	}
	n := 10
	if y%100 == 0 && y < 2000 {
		n = 100 // "the 1800s"
	} else if y%100 == 0 {
		return span{}, 0 // "the 2000s" is a decade or a century
	}
	return span{oneYear(y).lo, oneYear(y + n - 1).hi}, j + 1 - i
}

// half is "the first half of 2023".
func half(p *parser, i int) (span, int) {
	j := i
	if p.in(j, "the") {
		j++
	}
	n := p.ordinal(j)
	if n < 1 || n > 2 || !p.is(j+1, "half", "of") {
		return span{}, 0
	}
	y := p.year(j + 3)
	if y == 0 {
		return span{}, 0
	}
	return span{oneMonth(y, time.Month(6*n-5)).lo, oneMonth(y, time.Month(6*n)).lo}, j + 4 - i
}

// seasons of the northern half of the earth begin with these months.
var seasons = map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// season is "the summer of 2018" and "winter 2014", which ends in the next year.
func season(p *parser, i int) (span, int) {
	j := i
	if p.in(j, "the") {
		j++
	}
	if j >= len(p.toks) {
		return span{}, 0
	}
	m := seasons[p.toks[j].low]
	j++
	if p.in(j, "of") {
		j++
	}
	y := p.year(j)
	if m == 0 || y == 0 {
		return span{}, 0
	}
	last := day(y, m+2, 1)
	return span{oneMonth(y, m).lo, oneMonth(last.Year(), last.Month()).lo}, j + 1 - i
}

// century is "the 19th century".
func century(p *parser, i int) (span, int) {
	j := i
	if p.in(j, "the") {
		j++
	}
	n := p.ordinal(j)
	if n < 10 || n > 21 || !p.in(j+1, "century") {
		return span{}, 0
	}
	return span{oneYear(n*100 - 99).lo, oneYear(n * 100).hi}, j + 2 - i
}

// quarter is "the third quarter of 2020" and "Q3 2020".
func quarter(p *parser, i int) (span, int) {
	j := i
	if p.in(j, "the") {
		j++
	}
	q := p.ordinal(j)
	switch {
	case q >= 1 && q <= 4 && p.in(j+1, "quarter"):
		j += 2
	case j < len(p.toks) && len(p.toks[j].low) == 2 && p.toks[j].low[0] == 'q' && p.toks[j].low[1] >= '1' && p.toks[j].low[1] <= '4':
		q = int(p.toks[j].low[1] - '0')
		j++
	default:
		return span{}, 0
	}
	if p.in(j, "of") {
		j++
	}
	y := p.year(j)
	if y > 0 {
		j++
	} else if p.in(j, "last", "this", "next") && p.in(j+1, "year") && !p.pub.IsZero() {
		y = p.pub.Year() + sign(p.toks[j].low)
		j += 2
	}
	if y == 0 {
		return span{}, 0
	}
	from := day(y, time.Month(3*q-2), 1)
	return span{iso(from), iso(from.AddDate(0, 3, -1))}, j - i
}
