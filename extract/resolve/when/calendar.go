package when

import (
	"fmt"
	"strings"
	"time"
)

func day(y int, m time.Month, d int) time.Time {
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func iso(t time.Time) string { return t.Format("2006-01-02") }

func oneDay(t time.Time) span { return span{iso(t), iso(t)} }

func oneMonth(y int, m time.Month) span {
	s := fmt.Sprintf("%04d-%02d", y, int(m))
	return span{s, s}
}

func oneYear(y int) span {
	s := fmt.Sprintf("%04d", y)
	return span{s, s}
}

// two writes a number in two digits.
func two(n int) string { return fmt.Sprintf("%02d", n) }

// now is the day of publication as the end of an interval.
func (p *parser) now() string {
	if p.pub.IsZero() {
		return ".."
	}
	return iso(p.pub)
}

// monday gives the first day of t's week; weeks begin on Monday (ISO 8601).
func monday(t time.Time) time.Time {
	return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
}

// valid says whether the month has such a day.
func valid(y int, m time.Month, d int) bool { return day(y, m, d).Month() == m }

var weekdays = [...]string{"sunday sun", "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat"}

// weekdayAt reads the name of a weekday at i, -1 for none.
func (p *parser) weekdayAt(i int) int {
	if i < len(p.toks) && p.toks[i].upper {
		for d, names := range weekdays {
			if contains(names, p.toks[i].low) {
				return d
			}
		}
	}
	return -1
}

var months = [...]string{"", "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"}

// monthAt reads the name of a month at i, 0 for none.
func (p *parser) monthAt(i int) time.Month {
	if i < len(p.toks) && p.toks[i].upper {
		for m, names := range months {
			if m > 0 && contains(names, p.toks[i].low) {
				return time.Month(m)
			}
		}
	}
	return 0
}

// unitAt reads a unit of time in singular or plural at i, "" for none.
func (p *parser) unitAt(i int) string {
	if i >= len(p.toks) {
		return ""
	}
	switch u := strings.TrimSuffix(p.toks[i].low, "s"); u {
	case "day", "week", "month", "year", "decade":
		return u
	}
	return ""
}

// shift moves t by n units.
func shift(t time.Time, n int, unit string) time.Time {
	switch unit {
	case "day":
		return t.AddDate(0, 0, n)
	case "week":
		return t.AddDate(0, 0, 7*n)
	case "month":
		// The first of the month: 31 March less a month is no day in March.
		return day(t.Year(), t.Month()+time.Month(n), 1)
	case "decade":
		n *= 10
	}
	return day(t.Year()+n, t.Month(), 1)
}

// around gives the day, week, month, year or decade that holds t.
func around(t time.Time, unit string) span {
	switch unit {
	case "day":
		return oneDay(t)
	case "week":
		m := monday(t)
		return span{iso(m), iso(m.AddDate(0, 0, 6))}
	case "month":
		return oneMonth(t.Year(), t.Month())
	case "decade":
		y := t.Year() / 10 * 10
		return span{oneYear(y).lo, oneYear(y + 9).hi}
	}
	return oneYear(t.Year())
}
