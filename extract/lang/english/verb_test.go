package english

import "testing"

func TestVerbLemma(t *testing.T) {
	for _, row := range [][3]string{
		{"shunned", "shunn", "shun"}, {"diverted", "diverte", "divert"}, {"raising", "rais", "raise"}, {"fled", "fle", "flee"},
		{"embed", "embe", "embed"}, {"handled", "handl", "handle"}, {"solving", "solv", "solve"},
		{"added", "add", "add"}, {"called", "call", "call"}, {"opened", "open", "open"}, {"wasted", "waste", "waste"},
		{"declined", "decline", "decline"}, {"focused", "focus", "focus"}, {"visited", "visit", "visit"}, {"signs", "sign", "sign"},
		{"boycotted", "boycott", "boycott"}, {"pressed", "press", "press"}, {"kneeling", "kneel", "kneel"}, {"queued", "queue", "queue"},
		{"acquitted", "acquitte", "acquit"}, {"signalled", "signall", "signal"}, {"expelled", "expell", "expel"}, {"digging", "digge", "dig"},
		{"arming", "arme", "arm"}, {"mediating", "mediat", "mediate"}, {"fundraising", "fundrais", "fundraise"}, {"declining", "declin", "decline"},
		{"bombed", "bombed", "bomb"}, {"scraping", "scrap", "scrape"}, {"scrapped", "scrapp", "scrap"}, {"carried", "carri", "carry"}, {"hoping", "hop", "hope"},
		{"bring", "bring", "bring"}, {"fading", "fad", "fade"}, {"quitting", "quitt", "quit"}, {"agreed", "agree", "agree"}, {"risen", "risen", "rise"}, {"Struck", "struck", "strike"}, {"panicking", "panick", "panic"}, {"dyeing", "dye", "dye"},
		{"googled", "googl", "google"}, {"zorped", "zorp", "zorp"}, {"zorpped", "zorpp", "zorp"}, {"sharing", "share", "share"}, {"filed", "file", "file"}, {"filled", "fill", "fill"},
	} {
		if got := VerbLemma(row[0], "", row[1]); got != row[2] {
			t.Errorf("%s, %s: %s, want %s", row[0], row[1], got, row[2])
		}
	}
}

func TestVerbLemmaOfTag(t *testing.T) {
	for _, row := range [][4]string{
		{"lay", "VBD", "lay", "lie"}, {"lay", "VB", "lay", "lay"}, {"found", "VBD", "found", "find"}, {"found", "VB", "found", "found"}, {"struck", "VBD", "struck", "strike"},
		{"flown", "VBN", "flow", "fly"}, {"bound", "VBN", "bound", "bind"}, {"underwritten", "VBN", "underwritte", "underwrite"}, {"overthrew", "VBD", "overthrew", "overthrow"},
		{"weaken", "VB", "weake", "weaken"}, {"founded", "VBD", "found", "found"}, {"saw", "VBD", "saw", "see"}, {"sawed", "VBD", "saw", "saw"}, {"rose", "VBD", "rose", "rise"},
		{"outlets", "VBZ", "outlet", "outlet"}, {"buries", "VBZ", "burie", "bury"}, {"pushes", "VBZ", "pushe", "push"}, {"outlines", "VBZ", "outlin", "outline"}, {"put", "VBD", "put", "put"}, {"reset", "VBN", "reset", "reset"}, {"split", "VBD", "split", "split"},
	} {
		if got := VerbLemma(row[0], row[1], row[2]); got != row[3] {
			t.Errorf("%s/%s, %s: %s, want %s", row[0], row[1], row[2], got, row[3])
		}
	}
}

// Every past form is of one verb, so that the order of the table does not matter.
func TestPastForms(t *testing.T) {
	for base, past := range irregularPasts() {
		for _, f := range past {
			if got, _ := BaseOfPast(f); got != base {
				t.Errorf("%s is of %s and of %s", f, base, got)
			}
		}
	}
}

func TestIsPastTense(t *testing.T) {
	for form, want := range map[string]bool{"underwent": true, "sang": true, "sung": false, "rose": false, "bit": false, "put": false, "made": false, "ran": true, "walked": false, "overthrew": true} {
		if IsPastTense(form) != want {
			t.Errorf("%s: %v", form, !want)
		}
	}
}
