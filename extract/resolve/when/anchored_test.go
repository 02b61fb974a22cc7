package when

import (
	"strings"
	"testing"
)

func TestAnchored(t *testing.T) {
	for _, row := range []struct{ phrase, anchor, want string }{
		{"three days later", "2016-12-29", "2017-01-01"},
		{"a week later", "2021-11-02", "2021-11-09"},
		{"the following year", "2015", "2016"},
		{"the following year", "2015-03-02", "2016"},
		{"the next day", "2024-02-28", "2024-02-29"},
		{"on the same day", "2024-02-28", "2024-02-28"},
		{"the day before", "2024-08-10", "2024-08-09"},
		{"two months earlier", "2024-01", "2023-11"},
		{"the previous month", "2024-03-31", "2024-02"},
		{"three days later", "2016-12", ""},
		{"a month later", "2016", ""},
		{"a day later", "2016-01-01/2016-01-05", ""},
		{"the day before the vote", "2024-08-10", ""},
		{"two years", "2024-08-10", ""},
		{"later", "2024-08-10", ""},
		{"on Monday", "2024-08-10", ""},
		{"", "", ""},
	} {
		if got := Anchored(row.phrase, row.anchor); got != row.want {
			t.Errorf("%q from %q: %q, want %q", row.phrase, row.anchor, got, row.want)
		}
	}
}

// FuzzAnchored: what comes out is a time that parses, whatever goes in.
func FuzzAnchored(f *testing.F) {
	f.Add("three days later", "2016-12-29")
	f.Add("the following century", "9999-12-31")
	f.Add("20 decades earlier", "0001")
	f.Fuzz(func(t *testing.T, phrase, anchor string) {
		if v := Anchored(phrase, anchor); v != "" {
			if _, unit := parseAnchor(v); unit == "" && !strings.Contains(v, "/") {
				t.Errorf("%q from %q: %q is no time", phrase, anchor, v)
			}
		}
	})
}
