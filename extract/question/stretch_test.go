package question

import (
	"errors"
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/resolve/when"
	"github.com/quadwire/quadwire/schema"
)

// wednesday is the day of asking.
var wednesday = time.Date(2031, 2, 5, 0, 0, 0, 0, time.UTC)

func TestStretch(t *testing.T) {
	for phrase, want := range map[string]string{
		"yesterday":                 "2031-02-04",
		"last week":                 "from 2031-01-27 to 2031-02-02",
		"this month":                "from 2031-02-01 to 2031-02-28",
		"since January":             "from 2031-01-01 to 2031-02-05",
		"since 2029":                "from 2029-01-01 to 2031-02-05",
		"before May 2030":           "until 2030-04-30",
		"after 2 March 2030":        "since 2030-03-03",
		"between 2027 and 2029":     "from 2027-01-01 to 2029-12-31",
		"before the regatta":        "",
		"recently":                  "",
		"in the past three years":   "from 2028-02-05 to 2031-02-05",
		"the day before yesterday":  "2031-02-03",
		"since the harbour opened":  "",
		"two days ago":              "2031-02-03",
		"after the end of the talk": "",
	} {
		w, ok := Stretch(phrase, wednesday, when.Past)
		if got := w.String(); got != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", phrase, got, want)
		}
	}
}

// "last" and "first" that belong to no noun are cut off too.
func TestCutPick(t *testing.T) {
	const rest = "When/ADV/4/advmod did/AUX/4/aux/do Lind/PROPN/4/nsubj meet/VERB/0/root Ode/PROPN/4/obj ?/PUNCT/4/punct"
	again := func([]string) *doc.Document { return parse(t, rest) }
	for line, want := range map[string]schema.Pick{
		"When/ADV/5/advmod did/AUX/5/aux/do Lind/PROPN/5/nsubj last/ADV/5/advmod meet/VERB/0/root Ode/PROPN/5/obj ?/PUNCT/5/punct":    schema.Last,
		"Whom/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj meet/VERB/0/root first/ADV/4/advmod ?/PUNCT/4/punct":                     schema.First,
		"Why/ADV/5/advmod did/AUX/5/aux/do the/DET/4/det strike/NOUN/5/nsubj last/VERB/0/root ?/PUNCT/5/punct":                        "",
		"Who/PRON/3/nsubj last/ADV/3/advmod met/VERB/0/root/meet Ode/PROPN/3/obj ?/PUNCT/3/punct":                                     schema.Last,
		"Who/PRON/2/nsubj won/VERB/0/root/win the/DET/4/det last/ADJ/5/amod race/NOUN/2/obj ?/PUNCT/2/punct":                          "",
		"Who/PRON/2/nsubj came/VERB/0/root/come in/ADP/4/case first/ADJ/2/obl ?/PUNCT/2/punct":                                        "",
		"Who/PRON/2/nsubj won/VERB/0/root/win Riga/PROPN/6/nmod:poss 's/PART/3/case first/ADJ/6/amod race/NOUN/2/obj ?/PUNCT/2/punct": "",
	} {
		if _, got := cutPick(parse(t, line), again); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

// A stretch at the end is cut off before the rest is parsed again; without a
// day of asking the question is refused.
func TestCutStretch(t *testing.T) {
	frames, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	const torn = "Who/PRON/2/nsubj met/VERB/0/root/meet Lind/PROPN/2/obj last/ADJ/5/amod week/NOUN/3/appos ?/PUNCT/2/punct"
	const rest = "Who/PRON/2/nsubj met/VERB/0/root/meet Lind/PROPN/2/obj ?/PUNCT/2/punct"
	again := func([]string) *doc.Document { return parse(t, rest) }
	p, err := Read(parse(t, torn), again, frames, wednesday)
	if err != nil || p.When.String() != "from 2031-01-27 to 2031-02-02" || p.When.Text != "last week" {
		t.Errorf("%v, %v", p, err)
	}
	if _, err := Read(parse(t, torn), again, frames, time.Time{}); !errors.Is(err, ErrNoDay) || !errors.Is(err, ErrUnreadable) {
		t.Error(err)
	}
}
