package ask

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// maxTried is how many facts Suggest makes a question of.
const maxTried = 60

// longestPhrase is how many words a phrase may have that a suggestion names.
const longestPhrase = 5

// Suggest gives at most n questions that the graph answers, about the facts that
// the filters let through, those of the first filter first. Each was read and
// asked, under the options. No two are of the same relation, or about the same.
func Suggest(ctx context.Context, store *graph.Store, read func(string) (schema.Pattern, error), opts Options, n int, from ...graph.Filter) ([]string, error) {
	var out []string
	used := make(map[string]bool) // relations, and who was asked for
	for _, filter := range from {
		filter.AsOf = opts.AsOf
		facts, err := store.FactsWith(ctx, filter)
		if err != nil {
			return nil, err
		}
		facts = slices.DeleteFunc(facts, func(r graph.Report) bool { return !r.HasEdge() || r.Subject.Entity == "" })
		slices.SortStableFunc(facts, func(a, b graph.Report) int { return cmp.Compare(sureness(&b), sureness(&a)) })
		for i := range facts[:min(len(facts), maxTried)] {
			r := &facts[i]
			if len(out) == n {
				return out, nil
			}
			if used[r.Relation] || used[r.Subject.Entity] {
				continue
			}
			question, err := questionOf(ctx, store, r)
			if err != nil {
				return nil, err
			}
			ok, err := answers(ctx, store, read, opts, question, r)
			if err != nil {
				return nil, err
			}
			if ok {
				out = append(out, question)
				used[r.Relation], used[r.Subject.Entity] = true, true
			}
		}
	}
	return out, nil
}

// questionOf makes a question that a fact answers, "" when none comes to mind.
func questionOf(ctx context.Context, store *graph.Store, r *graph.Report) (string, error) {
	subject, err := spoken(ctx, store, r.Subject)
	if err != nil {
		return "", err
	}
	object, err := spoken(ctx, store, r.Object)
	if err != nil {
		return "", err
	}
	verb, event := strings.CutPrefix(r.Relation, schema.PrefixTerm)
	switch {
	case r.Class == schema.Quotation:
		return "What did " + subject + " say?", nil
	case r.Relation == schema.HoldsPosition:
		return "Who is " + subject + "?", nil
	case !event || r.Class == schema.Attribute || object == "" || len(strings.Fields(object)) > longestPhrase:
		return "", nil
	}
	return "Who " + schema.Spaced(verb) + " " + object + "?", nil
}

// spoken is how a question calls a value: an entity by its name.
func spoken(ctx context.Context, store *graph.Store, v schema.Value) (string, error) {
	if v.Entity == "" {
		return v.Text, nil
	}
	e, _, err := store.Entity(ctx, v.Entity)
	return e.Name, err
}

// answers says whether a question can be read, and the fact answers it. The other
// facts are not looked at, which would take most of the time of a question without
// an answer; so a name that several bear makes no suggestion.
func answers(ctx context.Context, store *graph.Store, read func(string) (schema.Pattern, error), opts Options, question string, r *graph.Report) (bool, error) {
	if question == "" {
		return false, nil
	}
	p, err := read(question)
	if err != nil { // so it is no question to suggest
		return false, nil
	}
	opts.only = r.ID
	result, err := Run(ctx, store, p, opts)
	if err != nil || slices.ContainsFunc(result.Named(), func(n Named) bool { return len(n.Known) > 1 }) {
		return false, err
	}
	return slices.ContainsFunc(result.Answers, func(a Answer) bool { return slices.Contains(a.Facts, r.ID) }), nil
}
