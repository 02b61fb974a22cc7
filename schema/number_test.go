package schema

import "testing"

func TestSameNumerals(t *testing.T) {
	for _, row := range [][2]string{
		{"Fifteen people", "15 people"},
		{"at least 1,200 sheep", "at least 1200 sheep"},
		{"twenty-three miners and forty dogs", "23 miners and 40 dogs"},
		{"twenty-ten", "twenty-ten"},
		{"forty-", "forty-"},
		{"a dozen - - of them", "a dozen - - of them"},
		{"2.5 -3 +4 $5 3rd", "2.5 -3 +4 $5 3rd"},
		{"nineteen zero", "19 0"},
		{"", ""},
	} {
		if got := SameNumerals(row[0]); got != row[1] {
			t.Errorf("%q: %q, want %q", row[0], got, row[1])
		}
	}
}
