package neural

import "testing"

func TestPlausibleVerb(t *testing.T) {
	for _, row := range [][3]string{
		{"shunned", "shunn", "shun"}, {"diverted", "diverte", "divert"}, {"raising", "rais", "raise"}, {"fled", "fle", "flee"},
		{"embed", "embe", "embed"}, {"handled", "handl", "handle"}, {"solving", "solv", "solve"},
		{"added", "add", "add"}, {"called", "call", "call"}, {"opened", "open", "open"}, {"wasted", "waste", "waste"},
		{"declined", "decline", "decline"}, {"focused", "focus", "focus"}, {"visited", "visit", "visit"}, {"signs", "sign", "sign"},
		{"boycotted", "boycott", "boycott"}, {"pressed", "press", "press"}, {"kneeling", "kneel", "kneel"}, {"queued", "queue", "queue"},
		{"acquitted", "acquitte", "acquit"}, {"signalled", "signall", "signal"}, {"expelled", "expell", "expel"}, {"digging", "digge", "dig"},
		{"arming", "arme", "arm"}, {"mediating", "mediat", "mediate"}, {"fundraising", "fundrais", "fundraise"}, {"declining", "declin", "decline"},
		{"bombed", "bombed", "bomb"}, {"scraping", "scrap", "scrape"}, {"scrapped", "scrapp", "scrap"}, {"carried", "carri", "carry"}, {"hoping", "hop", "hope"},
		{"bring", "bring", "bring"}, {"fading", "fad", "fade"}, {"quitting", "quitt", "quit"}, {"agreed", "agree", "agree"}, {"risen", "risen", "rise"}, {"Struck", "struck", "strike"}, {"dyeing", "dye", "dye"},
		{"googled", "googl", "google"}, {"zorped", "zorp", "zorp"}, {"zorpped", "zorpp", "zorp"}, {"sharing", "share", "share"}, {"filed", "file", "file"}, {"filled", "fill", "fill"},
	} {
		if got := plausibleVerb(row[0], row[1]); got != row[2] {
			t.Errorf("%s, %s: %s, want %s", row[0], row[1], got, row[2])
		}
	}
}
