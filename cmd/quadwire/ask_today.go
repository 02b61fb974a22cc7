package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/quadwire/quadwire/extract/question"
	"github.com/quadwire/quadwire/extract/resolve/when"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A today is the day from which a question's relative times are seen, and whose
// day that is.
type today struct {
	day    time.Time // zero as long as nobody needed it
	origin string
}

// newToday takes the day of the flags.
func newToday(flag, asOf string) (today, error) {
	switch {
	case flag != "":
		day, err := time.Parse(time.DateOnly, flag)
		if err != nil {
			return today{}, fmt.Errorf("--today: %q is no day; give it as 2031-02-03", flag)
		}
		return today{day, "as --today says"}, nil
	case asOf != "":
		day, err := time.Parse(time.DateOnly, asOf)
		return today{day, "as --as-of says"}, err
	}
	return today{}, nil
}

// of gives the day, that of the newest article where the flags say none; zero when
// no article has a date.
func (t *today) of(ctx context.Context, store *graph.Store) (time.Time, error) {
	if !t.day.IsZero() {
		return t.day, nil
	}
	newest, ok, err := store.Newest(ctx)
	if err != nil || !ok || newest.Day() == "" {
		return time.Time{}, err
	}
	t.origin = "the day of the newest article; --today sets another"
	t.day, err = time.Parse(time.DateOnly, newest.Day())
	return t.day, err
}

// read reads a question, and looks for the day of asking only if it needs that.
func (o *opening) read(text string) (schema.Pattern, error) {
	p, err := o.x.QuestionOn(text, o.day.day)
	if !errors.Is(err, question.ErrNoDay) {
		return p, err
	}
	day, dayErr := o.day.of(o.cmd.Context(), o.store)
	if dayErr != nil || day.IsZero() {
		return p, errors.Join(err, dayErr)
	}
	return o.x.QuestionOn(text, day)
}

// readTime reads a time by itself: "in May", "last week".
func (o *opening) readTime(phrase string) (schema.When, bool) {
	day, err := o.day.of(o.cmd.Context(), o.store)
	if err != nil {
		return schema.When{}, false
	}
	return question.Stretch(phrase, day, when.Past)
}

// note says which days a relative time was taken for, "" when there is none.
func (t *today) note(w schema.When) string {
	if w.Text == "" || t.day.IsZero() {
		return ""
	}
	return fmt.Sprintf("%q is %s, seen from %s (%s)", w.Text, schema.When{Since: w.Since, Until: w.Until}, t.day.Format(time.DateOnly), t.origin)
}
