package question

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/resolve/when"
	"github.com/quadwire/quadwire/schema"
)

// Stretch reads a time that is no calendar date by itself ("last week", "since
// March", "before 5 May 2026") as a stretch of days, seen from today. Ok is false
// when it is none, or when today would have to be known and is not.
func Stretch(phrase string, today time.Time, dir when.Direction) (w schema.When, ok bool) {
	w.Text = phrase
	first, rest, _ := strings.Cut(phrase, " ")
	switch before := strings.EqualFold(first, "before"); {
	case before || strings.EqualFold(first, "after"):
		from, to, ok := ends(when.Resolve(rest, today, dir))
		switch {
		case !ok:
			return schema.When{}, false
		case before:
			w.Until = shift(from, -1)
		default:
			w.Since = shift(to, 1)
		}
	default:
		if w.Since, w.Until, ok = ends(when.Resolve(phrase, today, dir)); !ok {
			return schema.When{}, false
		}
	}
	return w, w.Since+w.Until != ""
}

// ends gives the first and the last day of a date, month, year or interval in
// ISO 8601, "" for an open end.
func ends(iso string) (from, to string, ok bool) {
	days, err := schema.DaysOf(iso)
	return days.Since, days.Until, err == nil && iso != ""
}

// shift moves a day; "" stays.
func shift(day string, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return iso8601(t.AddDate(0, 0, days))
}

func iso8601(t time.Time) string { return t.Format(time.DateOnly) }

// maxStretch is the length, in words, of the longest stretch of days at the end of
// a question: "in the last three months of 2025".
const maxStretch = 7

// opening are words that begin a stretch, or make one of the words behind them.
var opening = set("since until till before after between from by yesterday today tonight tomorrow last past this next earlier later ago")

// bearing are words behind which a time is no time of the event: "the budget for
// next year".
var bearing = set("about of for to with than and or as the a an into on at in during over within through")

// ahead are auxiliaries that point to the future.
var ahead = set("will 'll shall may might can could must")

// anyDay stands for the day of asking while it is not known.
var anyDay = time.Date(2000, 6, 14, 0, 0, 0, 0, time.UTC)

// cutStretch takes a stretch of days off the end of a question and parses what is
// left, because parsers tie such words to whatever stands before them. It returns
// d itself when there is none, an error that wraps ErrNoDay when today is missing.
func cutStretch(d *doc.Document, again func(words []string) *doc.Document, today time.Time) (*doc.Document, schema.When, error) {
	words, dir := []string{}, when.Past
	for _, t := range d.Sentences[0].Tokens {
		words = append(words, t.Form)
		if t.UPOS == "AUX" && ahead[strings.ToLower(t.Form)] {
			dir = when.Future
		}
	}
	end := len(words)
	for end > 0 && strings.Trim(words[end-1], "?.!") == "" {
		end--
	}
	for from := max(end-maxStretch, 2); from < end; from++ {
		phrase := strings.Join(words[from:end], " ")
		if bearing[strings.ToLower(words[from-1])] || !slices.ContainsFunc(words[from:end], func(w string) bool { return opening[strings.ToLower(w)] }) {
			continue
		}
		if w, ok := Stretch(phrase, today, dir); ok {
			return again(append(slices.Clone(words[:from]), words[end:]...)), w, nil
		}
		if _, ok := Stretch(phrase, anyDay, dir); ok && today.IsZero() {
			return nil, schema.When{}, fmt.Errorf("%w: the time %q: %w", ErrUnreadable, phrase, ErrNoDay)
		}
	}
	if n := end - 2; n > 0 && opening[strings.ToLower(words[n])] && relativeTimes[strings.ToLower(words[n+1])] && !bearing[strings.ToLower(words[n-1])] {
		return nil, schema.When{}, unreadable("the time %q; name a weekday, a date, a month or a year", words[n]+" "+words[n+1])
	}
	return d, schema.When{}, nil
}
