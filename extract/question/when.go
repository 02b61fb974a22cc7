package question

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/resolve/when"
)

var weekdays = []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// months by their first three letters.
var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// relativeTimes depend on the day of asking, or begin what may.
var relativeTimes = set("yesterday today tomorrow tonight now recently currently last next this week weekend month year decade century morning afternoon evening night hour minute second quarter season spring summer autumn winter ago")

// isTime says whether an argument tells when.
func (r *reader) isTime(a *clause.Arg) bool {
	if a.Role != clause.Obl && a.Role != clause.Adv {
		return false
	}
	t := &r.s.Tokens[a.Head]
	w := r.lower(a.Head)
	switch {
	case slices.Contains(weekdays, w), relativeTimes[w], slices.Contains(timeHeads, w):
		return true
	case relativeTimes[r.lemma(a.Head)] && slices.Contains([]string{"in", "during", "over", "within"}, a.Prep):
		return true
	case month(w) > 0:
		return t.UPOS == "PROPN"
	case t.UPOS == "NUM" || t.UPOS == "ADJ":
		if _, err := time.Parse(time.DateOnly, t.Form); err == nil {
			return true
		}
		_, _, ok := dayOrYear(w)
		return ok && (len(a.Tokens) > 1 || len(w) == 4)
	}
	return false
}

// month gives 1 to 12 for the name of a month or its abbreviation, else 0.
func month(word string) int {
	full := strings.TrimSuffix(word, ".")
	if len(full) < 3 {
		return 0
	}
	at := slices.Index(months, full[:3])
	if at < 0 || len(full) > 4 && !strings.EqualFold(full, time.Month(at+1).String()) || len(full) == 4 && full != "sept" && full != "june" && full != "july" {
		return 0
	}
	return at + 1
}

// dayOrYear reads "5", "5th" or "2026".
func dayOrYear(word string) (day, year int, ok bool) {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, suffix)
	}
	n, err := strconv.Atoi(word)
	switch {
	case err != nil:
		return 0, 0, false
	case len(word) == 4 && n >= 1000 && n < 2200:
		return 0, n, true
	}
	return n, 0, n >= 1 && n <= 31
}

// setWhen reads a time argument into the pattern: a weekday, date, month or year,
// or else a stretch of days.
func (r *reader) setWhen(a *clause.Arg) error {
	phrase := clause.Text(r.s, a.Tokens)
	if a.Prep != "" && !strings.HasPrefix(strings.ToLower(phrase), a.Prep+" ") {
		phrase = a.Prep + " " + phrase
	}
	switch a.Prep {
	case "", "on", "in", "during", "of":
		if r.setDate(a) {
			return nil
		}
	}
	dir := when.Past
	if r.c.Modality != clause.Actual {
		dir = when.Future
	}
	if w, ok := Stretch(phrase, r.today, dir); ok {
		r.p.When.Since, r.p.When.Until, r.p.When.Text = w.Since, w.Until, w.Text
		return nil
	}
	return unreadable("the time %q; name a weekday, a date, a month or a year", phrase)
}

// setDate reads a calendar date as far as it is named; false when there are
// other words.
func (r *reader) setDate(a *clause.Arg) bool {
	w := r.p.When
	for _, i := range a.Tokens {
		word := r.lower(i)
		if t := &r.s.Tokens[i]; t.UPOS == "PUNCT" || t.UPOS == "DET" && word == "the" || t.UPOS == "ADP" {
			continue
		}
		if d, err := time.Parse(time.DateOnly, word); err == nil {
			w.Year, w.Month, w.Day = d.Year(), int(d.Month()), d.Day()
			continue
		}
		day, year, number := dayOrYear(word)
		switch {
		case slices.Contains(weekdays, word):
			w.Weekday = word
		case month(word) > 0:
			w.Month = month(word)
		case number && year > 0:
			w.Year = year
		case number:
			w.Day = day
		default:
			return false
		}
	}
	if w.IsZero() || w.Day > 0 && w.Month == 0 {
		return false
	}
	r.p.When = w
	return true
}
