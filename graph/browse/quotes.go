package browse

import (
	"context"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A Quote is what somebody said, with its circumstances.
type Quote struct {
	Day       string   `json:"day,omitempty"` // when it was said, or else reported
	OwnDay    bool     `json:"ownDay"`        // the article says when it was said
	Speaker   string   `json:"speaker,omitempty"`
	Cue       string   `json:"cue,omitempty"` // "said", "denied"
	Words     string   `json:"words"`
	Direct    string   `json:"direct,omitempty"` // "direct", "indirect", "mixed"
	Addressee string   `json:"addressee,omitempty"`
	Occasion  []string `json:"occasion,omitempty"` // where, when and in what it was said
	Fact      Fact     `json:"fact"`
}

// Quotes are the quotations that were asked for.
type Quotes struct {
	By     *Entity `json:"by,omitempty"`
	About  *Entity `json:"about,omitempty"`
	Quotes []Quote `json:"quotes"`
	Total  int     `json:"total"` // before the limit
}

// QuoteOptions say which quotations are wanted.
type QuoteOptions struct {
	By, About *graph.Entity // nil for anybody
	Span      schema.Days
	Limit     int // the last so many; 0 for all
}

// Quotes lists who said what, from the first day to the last. Something is said
// about an entity when it names it, or when a fact that it claims involves it.
func (b *Browser) Quotes(ctx context.Context, opt QuoteOptions) (Quotes, error) {
	out := Quotes{Quotes: []Quote{}}
	filter := graph.Filter{Class: schema.Quotation, AsOf: b.asOf}
	if opt.About != nil {
		e := about(*opt.About)
		out.About, filter.Near = &e, opt.About.ID
	}
	if opt.By != nil {
		e := about(*opt.By)
		out.By = &e
		if opt.About == nil {
			filter.Entity = opt.By.ID
		}
	}
	reports, err := b.store.FactsWith(ctx, filter)
	if err != nil {
		return out, err
	}
	var facts []Fact
	for i := range reports {
		r := &reports[i]
		if opt.By != nil && speaker(&r.Fact) != opt.By.ID || !opt.Span.Holds(r.Time, r.Reported()) {
			continue
		}
		if opt.About != nil {
			is, err := b.speaksOf(ctx, &r.Fact, opt.About)
			if err != nil {
				return out, err
			}
			if !is {
				continue
			}
		}
		f, err := b.fact(ctx, r)
		if err != nil {
			return out, err
		}
		facts = append(facts, f)
	}
	events := asEvents(facts)
	out.Total = len(events)
	for _, e := range last(events, opt.Limit) {
		out.Quotes = append(out.Quotes, quote(e))
	}
	return out, nil
}

func speaker(f *schema.Fact) string {
	for _, r := range f.Roles {
		if r.Name == schema.RoleSpeaker {
			return r.Value.Entity
		}
	}
	return f.Subject.Entity
}

// speaksOf says whether a quotation is about an entity.
func (b *Browser) speaksOf(ctx context.Context, f *schema.Fact, e *graph.Entity) (bool, error) {
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if strings.Contains(words(f.Object.Text), words(name)) {
			return true, nil
		}
	}
	for _, r := range f.Roles {
		if r.Name != schema.RoleClaims {
			continue
		}
		claim, ok, err := b.store.FactAsOf(ctx, r.Value.Fact, b.asOf)
		if err != nil {
			return false, err
		}
		if ok && involves(&claim.Fact, e.ID) {
			return true, nil
		}
	}
	return false, nil
}

// words lists the words of a text, each with a space around it.
func words(text string) string {
	return " " + strings.Join(strings.FieldsFunc(schema.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
}

func quote(e Event) Quote {
	q := quoteOf(e.Fact.Fact)
	q.Day, q.OwnDay, q.Fact = e.Day, e.OwnDay, e.Fact
	return q
}
