package english

import "testing"

func TestDoublesLast(t *testing.T) {
	for verb, want := range map[string]bool{
		"ban": true, "scrap": true, "quip": true, "gym": true,
		"scrape": false, "need": false, "visit": false, "fix": false, "row": false, "pay": false, "go": false, "": false,
	} {
		if got := DoublesLast(verb); got != want {
			t.Errorf("%q: %v", verb, got)
		}
	}
}
