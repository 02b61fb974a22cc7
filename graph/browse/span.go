package browse

import (
	"fmt"
	"strings"
	"time"

	"github.com/quadwire/quadwire/schema"
)

// A Span is a stretch of days as ISO 8601 dates, both inclusive; "" is open.
type Span struct {
	Since, Until string
}

// ParseSpan reads two dates, each a day, a month, a year or "".
func ParseSpan(since, until string) (Span, error) {
	first, _, err := days(since)
	if err != nil {
		return Span{}, err
	}
	_, last, err := days(until)
	if err != nil {
		return Span{}, err
	}
	if first != "" && last != "" && last < first {
		return Span{}, fmt.Errorf("%s is after %s: no day lies between them", since, until)
	}
	return Span{first, last}, nil
}

// layouts of ISO 8601 dates, by their length.
var layouts = map[int]string{len("2006"): "2006", len("2006-01"): "2006-01", len(time.DateOnly): time.DateOnly}

// days gives the first and the last day of a date.
func days(date string) (first, last string, err error) {
	if date == "" {
		return "", "", nil
	}
	layout := layouts[len(date)]
	t, err := time.Parse(layout, date)
	if err != nil || layout == "" {
		return "", "", fmt.Errorf("%q is no date; give it as 2031-02-03, 2031-02 or 2031", date)
	}
	end := map[string]time.Time{"2006": t.AddDate(1, 0, -1), "2006-01": t.AddDate(0, 1, -1), time.DateOnly: t}[layout]
	return t.Format(time.DateOnly), end.Format(time.DateOnly), nil
}

// isOpen says whether every day lies in s.
func (s Span) isOpen() bool { return s == Span{} }

// open is how ISO 8601-2 writes an end of an interval that is not known.
const open = ".."

// Holds says whether a fact may lie in s: any day of its time does, or the day
// on which it was reported.
func (s Span) Holds(t *schema.Time, reported string) bool {
	if s.isOpen() {
		return true
	}
	from, to := reported, reported
	if t != nil {
		var interval bool
		from, to, interval = strings.Cut(t.Value, "/")
		if !interval {
			to = from
		}
	}
	if from == "" {
		return false
	}
	first, _, err := days(date(strings.TrimPrefix(from, open)))
	_, last, endErr := days(date(strings.TrimPrefix(to, open)))
	if err != nil || endErr != nil {
		return false
	}
	return (s.Since == "" || last == "" || last >= s.Since) && (s.Until == "" || first <= s.Until)
}

// date cuts the hours off a time.
func date(iso string) string {
	d, _, _ := strings.Cut(iso, "T")
	return d
}
