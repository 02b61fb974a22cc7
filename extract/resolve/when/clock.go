package when

import (
	"fmt"
	"strconv"
	"strings"
)

// A clock is a time of day as it is told: "15:00", and its zone only where the
// words give one.
type clock struct {
	hour, minute int
	zone         string // "Z", "+01:00", or "" for the time where it happened
	unit         string // "hour" of "3 p.m." and "noon", "minute" of "15:00"
	vague        bool   // "around 3 p.m.", "at dawn": no time that a value could hold
}

// String gives ISO 8601: "15:00", "09:30Z".
func (c clock) String() string { return fmt.Sprintf("%02d:%02d%s", c.hour, c.minute, c.zone) }

// zones are those names that mean one offset in news. "IST" and "CST" mean several,
// and "ET" or "Moscow time" change with the season or were changed: what they give
// is the time where it happened.
var zones = map[string]string{
	"gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
	"est": "-05:00", "edt": "-04:00", "pst": "-08:00", "pdt": "-07:00", "jst": "+09:00",
}

// clock gives the index after a time of day at i ("at 10 a.m.", "10:30 GMT",
// "noon"), and what follows it to lead on to the day; or i.
func (p *parser) clock(i int) int {
	_, j := p.clockAt(i)
	if j == i {
		return i
	}
	if p.in(j, ",") {
		j++
	}
	if p.in(j, "on") {
		j++
	}
	return j
}

// clockAt reads a time of day at i and gives where it ends, i for none.
func (p *parser) clockAt(i int) (c clock, end int) {
	j := i
	if p.in(j, "at", "around", "about") {
		c.vague = p.toks[j].low != "at"
		j++
	}
	end, ok := p.hands(&c, j)
	if !ok {
		return clock{}, i
	}
	switch {
	case p.is(end, "local", "time"):
		end += 2
	case end < len(p.toks) && p.toks[end].upper && (zones[p.toks[end].low] != "" || contains("ist cst cdt et ct pt", p.toks[end].low)):
		c.zone = zones[p.toks[end].low]
		end++
	}
	return c, end
}

// hands reads the hour and minute at j and gives where they end.
func (p *parser) hands(c *clock, j int) (end int, ok bool) {
	c.unit = "hour"
	switch {
	case p.in(j, "noon", "midday"):
		c.hour = 12
		return j + 1, true
	case p.in(j, "midnight", "dawn", "dusk"): // midnight may begin the day or end it
		c.vague = true
		return j + 1, true
	case p.number(j) > 0 && p.number(j) <= 12 && p.in(j+1, "am", "pm"):
		c.hour = p.number(j)
		return j + 2, c.half(p.toks[j+1].low)
	case j >= len(p.toks):
		return j, false
	}
	w := p.toks[j].low
	half := ""
	if strings.HasSuffix(w, "am") || strings.HasSuffix(w, "pm") {
		w, half = w[:len(w)-2], w[len(w)-2:]
	} else if p.in(j+1, "am", "pm") {
		half = p.toks[j+1].low
		j++
	}
	if !c.digits(w, half != "", p.isUniversal(j+1)) {
		return j, false
	}
	return j + 1, half == "" || c.half(half)
}

// digits reads "10:30"; "10" and "10.30" where a.m. or p.m. follows, since without
// it they may be a price; and "0930" before GMT.
func (c *clock) digits(w string, half, universal bool) bool {
	h, m, ok := strings.Cut(w, ":")
	if !ok {
		h, m, ok = strings.Cut(w, ".")
		if ok && !half {
			return false
		}
	}
	if !ok && universal && len(w) == 4 {
		h, m, ok = w[:2], w[2:], true
	}
	if !ok && !half || ok && len(m) != 2 {
		return false
	}
	var err error
	if c.hour, err = strconv.Atoi(h); err != nil || c.hour < 0 || c.hour > 23 {
		return false
	}
	if ok {
		c.unit = "minute"
		c.minute, err = strconv.Atoi(m)
	}
	return err == nil && c.minute >= 0 && c.minute <= 59
}

// half turns hours of the first or second half of the day into those of the whole.
func (c *clock) half(half string) bool {
	if c.hour < 1 || c.hour > 12 {
		return false
	}
	c.hour %= 12
	if half == "pm" {
		c.hour += 12
	}
	return true
}

func (p *parser) isUniversal(i int) bool {
	return i < len(p.toks) && p.toks[i].upper && zones[p.toks[i].low] == "Z"
}

// timed adds the time of day to a single day that the first n tokens give, where
// they tell exactly one.
func (p *parser) timed(s span, n int) string {
	day := s.String()
	if len(day) != len("2026-01-05") {
		return day
	}
	if c := p.onlyClock(n); c != nil {
		return day + "T" + c.String()
	}
	return day
}

// onlyClock gives the only time of day in the first n tokens, nil for none, for
// several, or for one that is not sure.
func (p *parser) onlyClock(n int) *clock {
	var found *clock
	for i := 0; i < n; {
		c, end := p.clockAt(i)
		if end == i {
			i++
			continue
		}
		if c.vague || found != nil {
			return nil
		}
		found, i = &c, end
	}
	return found
}

// Clock gives the time of day of a phrase that has no day ("at 3 p.m.", "at 09:30
// GMT") as ISO 8601, "" for other phrases.
func Clock(phrase string) string {
	p := &parser{toks: scan(phrase)}
	c, end := p.clockAt(0)
	if end == 0 || c.vague || !p.closed(end) {
		return ""
	}
	return c.String()
}

// Precision tells how fine the time of day in a phrase is: "hour", "minute", or ""
// where there is none that Resolve would read.
func Precision(phrase string) string {
	p := &parser{toks: scan(phrase)}
	if c := p.onlyClock(len(p.toks)); c != nil {
		return c.unit
	}
	return ""
}
