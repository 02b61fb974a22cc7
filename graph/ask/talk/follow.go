package talk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/schema"
)

// A follow is the rest of a question: what it wants instead of what the last one
// did, who else answers it, or what stands in the place of a part of it.
type follow struct {
	words string // "and when?" without "and"
	want  schema.Want
	more  bool
	other string // "Oslo" of "and Oslo?"
	prep  string // "in" of "and in Oslo?"
}

// rests are the follow-ups that ask for something else of the same facts, without
// what may stand around them.
var rests = map[string]follow{
	"when": {want: schema.WantTime}, "when was that": {want: schema.WantTime}, "when was it": {want: schema.WantTime}, "when did that happen": {want: schema.WantTime},
	"when did it happen": {want: schema.WantTime}, "on which day": {want: schema.WantTime}, "on what day": {want: schema.WantTime},
	"where": {want: schema.WantPlace}, "where was that": {want: schema.WantPlace}, "where was it": {want: schema.WantPlace},
	"where did that happen": {want: schema.WantPlace}, "where did it happen": {want: schema.WantPlace},
	"why": {want: schema.WantReason}, "why was that": {want: schema.WantReason}, "why is that": {want: schema.WantReason},
	"who else": {more: true, want: schema.WantThing}, "whom else": {more: true, want: schema.WantThing}, "what else": {more: true, want: schema.WantThing}, "anyone else": {more: true, want: schema.WantThing},
	"anybody else": {more: true, want: schema.WantThing}, "anything else": {more: true, want: schema.WantThing}, "where else": {more: true, want: schema.WantPlace}, "when else": {more: true, want: schema.WantTime},
}

// bare takes off what joins a follow-up to the talk, and its punctuation.
func bare(text string) (rest string, joined bool) {
	rest = strings.TrimRight(strings.Join(strings.Fields(text), " "), "?!. ")
	for {
		first, after, _ := strings.Cut(rest, " ")
		if !slices.Contains([]string{"and", "but", "so", "ok", "okay"}, strings.ToLower(strings.Trim(first, ","))) || after == "" {
			return rest, joined
		}
		rest, joined = after, true
	}
}

// followUp reads one of the rests.
func followUp(text string) (follow, bool) {
	rest, _ := bare(text)
	f, ok := rests[strings.ToLower(rest)]
	f.words = strings.ToLower(rest)
	return f, ok
}

// rest reads "and Oslo?", "what about last week?".
func (t *Talk) rest(text string) (follow, bool) {
	rest, joined := bare(text)
	for _, opening := range []string{"what about ", "how about "} {
		if len(rest) > len(opening) && strings.EqualFold(rest[:len(opening)], opening) {
			rest, joined = rest[len(opening):], true
		}
	}
	first, after, _ := strings.Cut(rest, " ")
	f := follow{other: rest}
	if schema.IsPreposition(strings.ToLower(first)) && after != "" {
		f.other, f.prep = after, strings.ToLower(first)
	}
	return f, joined && !asks[strings.ToLower(first)]
}

// asks begin a question of its own.
var asks = map[string]bool{"who": true, "whom": true, "whose": true, "what": true, "which": true, "when": true, "where": true, "why": true, "how": true,
	"did": true, "does": true, "do": true, "is": true, "was": true, "are": true, "were": true, "has": true, "have": true, "will": true, "may": true, "can": true}

// follow answers what refers to the last question.
func (t *Talk) follow(ctx context.Context, f follow) ([]Reply, error) {
	switch {
	case t.last == nil:
		return nil, unclear("ask a whole question first")
	case f.other != "":
		return t.swap(ctx, f)
	case f.more:
		return t.more(ctx, f)
	}
	return t.aspect(ctx, f)
}

// maxAspects is of how many answers "when?" is asked.
const maxAspects = 3

// aspect asks for something else of the facts that the last question was about: of
// those with each of its answers, if these were participants.
func (t *Talk) aspect(ctx context.Context, f follow) ([]Reply, error) {
	last := t.last
	defer func() { t.last = last }() // "where?" behind "when?" is of the same question
	answers := last.result.Answers
	if !fillsHole(last.pattern.Want) || len(answers) == 0 {
		return t.one(ctx, f.words+": "+last.asked, wanting(last.pattern, f.want, nil))
	}
	var out []Reply
	for i := range answers[:min(len(answers), maxAspects)] {
		m := mention(&answers[i])
		replies, err := t.one(ctx, fmt.Sprintf("%s: %s %s", f.words, last.asked, answers[i].Text), wanting(last.pattern, f.want, &m))
		if err != nil {
			return nil, err
		}
		out = append(out, replies...)
	}
	return out, nil
}

// fillsHole says whether the answers to a question take part in the facts.
func fillsHole(w schema.Want) bool {
	return w != schema.WantTruth && w != schema.WantTime
}

// wanting makes a pattern ask for a time, place or reason, with what filled its
// hole as a given.
func wanting(p schema.Pattern, want schema.Want, filler *schema.Mention) schema.Pattern {
	holes := map[schema.Want][]string{schema.WantPlace: {schema.RolePlace, "destination"}, schema.WantReason: {"cause", "reason", "purpose"}}
	p.Want, p.Kinds, p.Noun, p.Who = want, nil, schema.Mention{}, false
	p.Facts = slices.Clone(p.Facts)
	for i := range p.Facts {
		f := &p.Facts[i]
		if filler != nil {
			f.Given = append(slices.Clone(f.Given), schema.Given{Roles: f.Hole, Mention: *filler})
		}
		f.Hole = holes[want]
	}
	return p
}

// mention names an answer.
func mention(a *ask.Answer) schema.Mention {
	m := schema.Mention{Text: a.Text}
	if a.Phrase != "" {
		m.Text = a.Phrase
	}
	if a.Entity != "" {
		m.Named, m.Names = true, []string{a.Entity}
		return m
	}
	for _, w := range strings.Fields(m.Text) {
		if w = strings.Trim(strings.ToLower(w), ".,;:!?\"“”()"); w != "" {
			m.Words = append(m.Words, schema.Word{Form: w, Lemma: w})
		}
	}
	return m
}

// more answers the last question without the answers that were given. "Who else?"
// behind one that did not ask for somebody asks who could stand for whom it named
// last.
func (t *Talk) more(ctx context.Context, f follow) ([]Reply, error) {
	p := t.last.pattern
	switch {
	case f.want == p.Want:
	case f.want != schema.WantThing:
		p = wanting(p, f.want, nil)
	case p.Want == schema.WantTruth, p.Want == schema.WantTime, p.Want == schema.WantPlace, p.Want == schema.WantReason:
		named := t.last.result.Named()
		if len(named) == 0 {
			return nil, unclear("nobody was named that another could stand for")
		}
		n := named[len(named)-1]
		p = opened(p, n.Text)
		for _, e := range slices.Concat(n.Told, n.Known) {
			t.last.given = append(t.last.given, schema.Value{Entity: e.ID})
		}
	}
	return t.without(ctx, f.words+": "+t.last.asked, t.last.asked, p)
}

// without runs a pattern and leaves out the answers that were given last. What is
// told to have been asked need not be what the next question goes on from.
func (t *Talk) without(ctx context.Context, told, asked string, p schema.Pattern) ([]Reply, error) {
	opts := t.opts
	if t.last != nil {
		opts.Known = slices.Clone(t.last.given)
	}
	r, err := ask.Run(ctx, t.store, p, opts)
	if err != nil {
		return nil, err
	}
	t.last = &turn{asked: asked, pattern: p, result: r, given: append(opts.Known, values(r)...)}
	return []Reply{{told, p, r}}, t.remember(ctx, r)
}

// values lists what was answered.
func values(r *ask.Result) []schema.Value {
	var out []schema.Value
	for i := range r.Answers {
		out = append(out, r.Answers[i].Value())
	}
	return out
}

// opened asks for what a pattern names.
func opened(p schema.Pattern, name string) schema.Pattern {
	p.Want, p.Kinds, p.Noun = schema.WantThing, nil, schema.Mention{}
	var facts []schema.FactPattern
	for _, f := range p.Facts {
		at := slices.IndexFunc(f.Given, func(g schema.Given) bool { return g.Mention.Text == name })
		if at < 0 {
			continue
		}
		f.Hole = f.Given[at].Roles
		f.Given = slices.Delete(slices.Clone(f.Given), at, at+1)
		facts = append(facts, f)
	}
	p.Facts = facts
	return p
}

// swap puts a time, or who bears a name, in the place of its like in the last
// question.
func (t *Talk) swap(ctx context.Context, f follow) ([]Reply, error) {
	last := t.last
	phrase := strings.TrimSpace(f.prep + " " + f.other)
	if w, ok := t.read.Time(phrase); ok {
		p := last.pattern
		p.When = w
		return t.timed(ctx, last.asked, phrase, p)
	}
	hits, err := t.store.Named(ctx, f.other)
	if err != nil {
		return nil, err
	}
	if len(hits) == 0 {
		return nil, unclear("nobody and nothing is called %q in the graph", f.other)
	}
	m := schema.Mention{Text: f.other, Named: true, Names: []string{f.other}}
	old, ok := alike(last.result.Named(), hits[0].Class)
	switch {
	case ok:
		return t.one(ctx, strings.Replace(last.asked, old, f.other, 1), ask.Swap(last.pattern, old, m))
	case slices.Contains(places, hits[0].Class) && f.prep != "":
		p := wanting(last.pattern, last.pattern.Want, nil)
		p.Kinds, p.Noun, p.Who = last.pattern.Kinds, last.pattern.Noun, last.pattern.Who
		for i := range p.Facts {
			p.Facts[i].Hole = last.pattern.Facts[i].Hole
			p.Facts[i].Given = append(slices.Clone(p.Facts[i].Given), schema.Given{Roles: []string{schema.RolePlace, "destination"}, Mention: m})
		}
		return t.one(ctx, longer(last.asked, phrase), p)
	}
	return nil, unclear("for whom or what %q stands; ask in full", f.other)
}

// kindred are classes that can stand for each other.
var kindred = [][]string{places, {"schema:Person", "schema:Organization", "schema:Country"}}

// longer puts a phrase at the end of a question.
func longer(question, phrase string) string {
	return strings.TrimRight(question, "?!. ") + " " + phrase + "?"
}

// alike gives the words of the last name that means something of a class, or else
// of one that can stand for it: what is new stands at the end of a question.
func alike(named []ask.Named, class string) (string, bool) {
	groups := append([][]string{{class}}, kindred...)
	for _, g := range groups {
		if !slices.Contains(g, class) {
			continue
		}
		for _, n := range slices.Backward(named) {
			if slices.ContainsFunc(n.Known, func(e graph.Entity) bool { return slices.Contains(g, e.Class) }) {
				return n.Text, true
			}
		}
	}
	return "", false
}
