package browse

import (
	"context"
	"slices"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A Diff is the facts that only one of two graphs has, or what is new in one.
type Diff struct {
	Gone  FactList `json:"gone"`  // only the first graph has them
	Added FactList `json:"added"` // only the second graph has them, or they are new
}

// A FactList is facts by their days.
type FactList struct {
	Total  int     `json:"total"` // before the limit
	Events []Event `json:"events"`
}

// Compare lists the facts that only b's or only other's graph has, by the
// identity of facts, which is what they say: the same event told by other
// articles is no difference. It keeps the last limit facts of each, 0 for all.
func (b *Browser) Compare(ctx context.Context, other *Browser, limit int) (Diff, error) {
	var out Diff
	mine, err := b.store.FactIDs(ctx)
	if err != nil {
		return out, err
	}
	theirs, err := other.store.FactIDs(ctx)
	if err != nil {
		return out, err
	}
	if out.Gone, err = b.read(ctx, without(mine, theirs), limit); err != nil {
		return out, err
	}
	out.Added, err = other.read(ctx, without(theirs, mine), limit)
	return out, err
}

// without gives what of a sorted list is not in another.
func without(list, other []string) []string {
	var out []string
	for _, s := range list {
		if _, in := slices.BinarySearch(other, s); !in {
			out = append(out, s)
		}
	}
	return out
}

// read reads facts by ID.
func (b *Browser) read(ctx context.Context, ids []string, limit int) (FactList, error) {
	var reports []graph.Report
	for _, id := range ids {
		r, ok, err := b.store.Fact(ctx, id)
		if err != nil {
			return FactList{}, err
		}
		if ok {
			reports = append(reports, r)
		}
	}
	return b.list(ctx, reports, limit)
}

// New lists the facts that were first reported in a span of days. It keeps the
// last limit facts, 0 for all.
func (b *Browser) New(ctx context.Context, span schema.Days, limit int) (Diff, error) {
	none := FactList{Events: []Event{}}
	articles, err := b.store.Articles(ctx)
	if err != nil {
		return Diff{none, none}, err
	}
	seen := make(map[string]bool)
	var reports []graph.Report
	for _, a := range articles {
		if !span.Holds(nil, date(a.Published)) {
			continue
		}
		told, err := b.store.FactsWith(ctx, graph.Filter{Article: a.ID})
		if err != nil {
			return Diff{none, none}, err
		}
		for _, r := range told {
			if !seen[r.ID] && span.Holds(nil, r.Reported()) {
				reports = append(reports, r)
			}
			seen[r.ID] = true
		}
	}
	added, err := b.list(ctx, reports, limit)
	return Diff{none, added}, err
}

func (b *Browser) list(ctx context.Context, reports []graph.Report, limit int) (FactList, error) {
	facts, err := b.facts(ctx, reports)
	if err != nil {
		return FactList{}, err
	}
	events := asEvents(facts)
	return FactList{len(events), last(events, limit)}, nil
}
