package ask

import (
	"strings"
	"time"

	"github.com/quadwire/quadwire/schema"
)

// inTime says whether the time of a fact lies in what the question names. An
// interval must do so with both ends; a fact without time, or with one that is
// coarser than the question, does not.
func inTime(t *schema.Time, w schema.When) bool {
	if w.IsZero() {
		return true
	}
	if t == nil {
		return false
	}
	first, last, interval := strings.Cut(t.Value, "/")
	if !interval {
		return pointIn(first, w)
	}
	// "the weekend" has a Sunday in it, yet not every weekday of it is meant
	return w.Weekday == "" && pointIn(first, w) && pointIn(last, w)
}

// pointIn holds an ISO 8601 date, month, year or date-time against w.
func pointIn(iso string, w schema.When) bool {
	date, _, _ := strings.Cut(iso, "T")
	layouts := []string{"2006", "2006-01", time.DateOnly}
	fine := strings.Count(date, "-") // 0 a year, 1 a month, 2 a day
	if fine >= len(layouts) {
		return false
	}
	d, err := time.Parse(layouts[fine], date)
	switch {
	case err != nil,
		w.Year > 0 && d.Year() != w.Year,
		w.Month > 0 && (fine < 1 || int(d.Month()) != w.Month),
		w.Day > 0 && (fine < 2 || d.Day() != w.Day),
		w.Weekday != "" && (fine < 2 || !strings.EqualFold(d.Weekday().String(), w.Weekday)):
		return false
	}
	whole, err := schema.DaysOf(date)
	return err == nil && (w.Since == "" || whole.Since >= w.Since) && (w.Until == "" || whole.Until <= w.Until)
}
