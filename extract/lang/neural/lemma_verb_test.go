package neural

import "testing"

func TestPlausibleVerb(t *testing.T) {
	for _, row := range [][3]string{
		{"shunned", "shunn", "shun"}, {"diverted", "diverte", "divert"}, {"raising", "rais", "raise"}, {"fled", "fle", "flee"},
		{"embed", "embe", "embed"}, {"handled", "handl", "handle"}, {"solving", "solv", "solve"},
		{"added", "add", "add"}, {"called", "call", "call"}, {"opened", "open", "open"}, {"wasted", "waste", "waste"},
		{"declined", "decline", "decline"}, {"focused", "focus", "focus"}, {"visited", "visit", "visit"}, {"signs", "sign", "sign"},
		{"boycotted", "boycott", "boycott"}, {"pressed", "press", "press"}, {"kneeling", "kneel", "kneel"}, {"queued", "queue", "queue"},
	} {
		if got := plausibleVerb(row[0], row[1]); got != row[2] {
			t.Errorf("%s, %s: %s, want %s", row[0], row[1], got, row[2])
		}
	}
}
