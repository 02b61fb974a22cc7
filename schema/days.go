package schema

import (
	"fmt"
	"strings"
	"time"
)

// Days are a stretch of days as ISO 8601 dates, both inclusive; "" is open.
type Days struct {
	Since, Until string
}

// ParseDays reads two dates, each a day, a month, a year or "".
func ParseDays(since, until string) (Days, error) {
	first, err := whole(since)
	if err != nil {
		return Days{}, err
	}
	last, err := whole(until)
	if err != nil {
		return Days{}, err
	}
	s := Days{first.Since, last.Until}
	if s.Since != "" && s.Until != "" && s.Until < s.Since {
		return Days{}, fmt.Errorf("%s is after %s: no day lies between them", since, until)
	}
	return s, nil
}

// whole gives the first and the last day of a day, a month or a year; "" is open.
func whole(date string) (Days, error) {
	if date == "" {
		return Days{}, nil
	}
	for _, unit := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, -1}, {"2006-01", 0, 1, -1}, {time.DateOnly, 0, 0, 0}} {
		if t, err := time.Parse(unit.layout, date); err == nil {
			return Days{t.Format(time.DateOnly), t.AddDate(unit.years, unit.months, unit.days).Format(time.DateOnly)}, nil
		}
	}
	return Days{}, fmt.Errorf("%q is no date; give it as 2031-02-03, 2031-02 or 2031", date)
}

// OpenEnd is how ISO 8601-2 writes an end of an interval that is not known.
const OpenEnd = ".."

// DaysOf gives the days of an ISO 8601 date, date-time or interval of them.
func DaysOf(iso string) (Days, error) {
	from, to, interval := strings.Cut(iso, "/")
	if !interval {
		to = from
	}
	first, err := whole(date(strings.TrimPrefix(from, OpenEnd)))
	if err != nil {
		return Days{}, err
	}
	last, err := whole(date(strings.TrimPrefix(to, OpenEnd)))
	return Days{first.Since, last.Until}, err
}

// Holds says whether a fact may lie in s: any day of its time does, or the day
// on which it was reported.
func (d Days) Holds(t *Time, reported string) bool {
	if d == (Days{}) {
		return true
	}
	if t != nil {
		reported = t.Value
	}
	days, err := DaysOf(reported)
	if err != nil || reported == "" {
		return false
	}
	return (d.Since == "" || days.Until == "" || days.Until >= d.Since) && (d.Until == "" || days.Since <= d.Until)
}

// date cuts the hours off a time.
func date(iso string) string {
	d, _, _ := strings.Cut(iso, "T")
	return d
}
