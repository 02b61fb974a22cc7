// Package talk lets a question refer to the one before it: "and when?", "who
// else?", "where did he go then?", "and Oslo?".
//
// A question that can be read by itself is. One that has a pronoun is read again
// with the name of whom it means (pronoun.go). One that is only the rest of a
// question changes the pattern of the last (follow.go). What was understood is
// told, so that nobody has to guess.
package talk

import (
	"context"
	"errors"
	"fmt"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/schema"
)

// ErrContext is wrapped when a question refers to something that was not said, or
// may refer to several.
var ErrContext = errors.New("cannot tell what this refers to")

func unclear(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrContext, fmt.Sprintf(format, args...))
}

// A Reader reads English. Package extract does, which this one does not know.
type Reader struct {
	Question func(text string) (schema.Pattern, error)
	Time     func(phrase string) (schema.When, bool) // "in May", "last week"
	Suits    func(pronoun, name string) bool         // whether "he" may be called so
}

// A Talk is a conversation about a graph, which need not be open between two
// questions.
type Talk struct {
	opts  ask.Options
	store *graph.Store // of the question that is being answered
	read  Reader       // likewise
	last  *turn
	focus []thing // whom was spoken of, the likeliest first
	day   string  // of the last answer that has one
}

// New begins a conversation.
func New(opts ask.Options) *Talk { return &Talk{opts: opts} }

// A Reply is a question as it was understood, and what came of it.
type Reply struct {
	Asked   string // the whole question; not always good English
	Pattern schema.Pattern
	*ask.Result
}

// A turn is what was asked last.
type turn struct {
	asked   string
	pattern schema.Pattern
	result  *ask.Result
	given   []schema.Value // answers that "else" leaves out
}

// Ask answers a question from a graph; "when?" after several answers is several. An
// error wraps ErrContext, or is that of the Reader.
func (t *Talk) Ask(ctx context.Context, store *graph.Store, read Reader, text string) ([]Reply, error) {
	t.store, t.read = store, read
	if f, ok := followUp(text); ok {
		return t.follow(ctx, f)
	}
	p, err := t.read.Question(text)
	if err == nil {
		return t.one(ctx, text, p)
	}
	if f, ok := t.rest(text); ok {
		return t.follow(ctx, f)
	}
	whole, changed, refErr := t.resolve(text)
	switch {
	case refErr != nil && t.last != nil:
		return nil, refErr
	case refErr != nil, !changed:
		return nil, err
	}
	if p, err = t.read.Question(whole.text); err != nil {
		return nil, fmt.Errorf("%q: %w", whole.text, err)
	}
	if whole.others {
		return t.without(ctx, whole.text, whole.text, p)
	}
	if whole.since == "" {
		return t.one(ctx, whole.text, p)
	}
	p.When.Since = max(p.When.Since, whole.since)
	return t.timed(ctx, whole.text, "since "+whole.since, p)
}

// one runs a pattern and makes it what was asked last.
func (t *Talk) one(ctx context.Context, asked string, p schema.Pattern) ([]Reply, error) {
	r, err := ask.Run(ctx, t.store, p, t.opts)
	if err != nil {
		return nil, err
	}
	t.last = &turn{asked: asked, pattern: p, result: r, given: values(r)}
	return []Reply{{asked, p, r}}, t.remember(ctx, r)
}

// timed runs a pattern whose time is that of a phrase, which "and in May?" can
// replace.
func (t *Talk) timed(ctx context.Context, asked, phrase string, p schema.Pattern) ([]Reply, error) {
	out, err := t.one(ctx, asked, p)
	for i := range out {
		out[i].Asked = longer(asked, phrase)
	}
	return out, err
}

// Chosen runs the last question again with one entity for a name.
func (t *Talk) Chosen(ctx context.Context, store *graph.Store, c *ask.Choice, id string) ([]Reply, error) {
	t.store = store
	return t.one(ctx, t.last.asked, ask.Choose(t.last.pattern, c.Name, id))
}
