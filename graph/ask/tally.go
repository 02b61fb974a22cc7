package ask

import (
	"context"
	"fmt"
	"slices"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// tally counts those whom facts name, where no article gives a number: "How
// many people met Mara Lind?" There may be more of them than are told.
func tally(ctx context.Context, store *graph.Store, p schema.Pattern, opts Options) (*query, []Answer, error) {
	p.Want, p.Noun = schema.WantThing, schema.Mention{}
	q, err := run(ctx, store, p, opts)
	if err != nil {
		return nil, nil, err
	}
	named := slices.DeleteFunc(q.answers(), func(a Answer) bool { return a.Entity == "" })
	if len(named) == 0 {
		return q, nil, nil
	}
	all := named[0]
	all.Text, all.Entity, all.Phrase = fmt.Sprintf("at least %d", len(named)), "", ""
	all.Time, all.Place, all.With = nil, "", []string{named[0].Text}
	for _, a := range named[1:] {
		all.With = append(all.With, a.Text)
		all.Facts = append(all.Facts, a.Facts...)
		all.Evidence = append(all.Evidence, a.Evidence...)
		all.Confidence = min(all.Confidence, a.Confidence)
	}
	slices.Sort(all.Facts)
	all.Facts = slices.Compact(all.Facts)
	all.trace()
	return q, []Answer{all}, nil
}
