package schema

import (
	"fmt"
	"testing"
)

func TestDaysHold(t *testing.T) {
	may := Days{Since: "2031-05-01", Until: "2031-05-31"}
	for value, want := range map[string]bool{
		"2031-05-03": true, "2031": true, "2031-04/2031-06": true, "2031-03/..": true, "../2031-06": true, "../..": true,
		"2031-06/..": false, "../2031-04": false, "2031-04": false, "nonsense": false,
	} {
		if got := may.Holds(&Time{Value: value}, ""); got != want {
			t.Errorf("%s: %v", value, got)
		}
	}
	if may.Holds(nil, "") {
		t.Error("a fact without any day is in every stretch")
	}
}

func TestParseDays(t *testing.T) {
	tests := []struct{ since, until, want string }{
		{"", "", "{ }"},
		{"2031", "2031", "{2031-01-01 2031-12-31}"},
		{"2031-02", "2031-02", "{2031-02-01 2031-02-28}"},
		{"2031-02-03", "", "{2031-02-03 }"},
		{"yesterday", "", `"yesterday" is no date; give it as 2031-02-03, 2031-02 or 2031`},
		{"2031-02-30", "", `"2031-02-30" is no date; give it as 2031-02-03, 2031-02 or 2031`},
		{"2031-03", "2031-02", "2031-03 is after 2031-02: no day lies between them"},
	}
	for _, tt := range tests {
		days, err := ParseDays(tt.since, tt.until)
		got := fmt.Sprint(days)
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s %s: %s; want %s", tt.since, tt.until, got, tt.want)
		}
	}
}
