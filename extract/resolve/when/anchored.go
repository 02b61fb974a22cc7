package when

import (
	"strings"
	"time"
)

// Anchored gives the value of a phrase that counts from a time in the story, such as
// "three days later", "the following year" or "the day before"; "" where it does not, or where
// the anchor, a date, month or year, is too coarse for it.
func Anchored(phrase, anchor string) string {
	at, fine := parseAnchor(anchor)
	if fine == "" {
		return ""
	}
	p := &parser{toks: scan(phrase)}
	n, unit, end := p.distance(0)
	if unit == "" || !p.closed(end) || coarser(fine, unit) {
		return ""
	}
	if unit == "week" {
		n, unit = 7*n, "day" // a week later is a day
	}
	return around(shift(at, n, unit), unit).String()
}

// parseAnchor reads a date, month or year and says which it is.
func parseAnchor(value string) (time.Time, string) {
	for layout, unit := range map[string]string{"2006-01-02": "day", "2006-01": "month", "2006": "year"} {
		if len(value) == len(layout) {
			if t, err := time.Parse(layout, value); err == nil {
				return t, unit
			}
		}
	}
	return time.Time{}, ""
}

// coarser says whether times of the unit a are too coarse to count b from.
func coarser(a, b string) bool {
	const order = "day week month year decade"
	return strings.Index(order, a) > strings.Index(order, b)
}

// distance reads how many units a phrase at i goes on or back.
func (p *parser) distance(i int) (n int, unit string, end int) {
	j := i
	for p.in(j, "on", "in", "during", "just", "only", "about", "around") {
		j++
	}
	if p.in(j, "the") && p.in(j+1, "following", "next", "same", "previous", "preceding") {
		if unit = p.unitAt(j + 2); unit == "" || strings.HasSuffix(p.toks[j+2].low, "s") {
			return 0, "", 0
		}
		switch p.toks[j+1].low {
		case "same":
			return 0, unit, j + 3
		case "previous", "preceding":
			return -1, unit, j + 3
		}
		return 1, unit, j + 3
	}
	n = p.number(j)
	if p.in(j, "the") {
		n = 1
	}
	unit = p.unitAt(j + 1)
	j += 2
	switch {
	case n == 0 || unit == "":
	case p.in(j, "later", "afterwards", "afterward"), p.in(j, "after") && j+1 == len(p.toks), p.is(j, "after", "that"):
		return n, unit, len(p.toks)
	case p.in(j, "earlier", "beforehand", "previously"), p.in(j, "before") && j+1 == len(p.toks):
		return -n, unit, len(p.toks)
	}
	return 0, "", 0
}
