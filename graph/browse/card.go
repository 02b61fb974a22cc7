package browse

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A Card is what the graph knows of an entity.
type Card struct {
	Entity     Entity      `json:"entity"`
	Sentences  int         `json:"sentences"` // that mention it
	Offices    []Fact      `json:"offices"`
	Facts      []ClassList `json:"facts"`
	Said       Quotes      `json:"said"`
	SaidOf     Quotes      `json:"saidOf"`
	Timeline   Timeline    `json:"timeline"` // of facts with a day of their own
	Together   []Companion `json:"together"`
	Companions int         `json:"companions"` // before the limit
	Articles   []Article   `json:"articles"`
	Mentioned  int         `json:"mentioned"` // articles, before the limit
	Sources    int         `json:"sources"`   // of these, near-copies of one text counted once
}

// A ClassList is the facts of one class, the newest first.
type ClassList struct {
	Class string `json:"class"`
	Total int    `json:"total"` // before the limit
	Facts []Fact `json:"facts"`
}

// A Companion is an entity with the number of facts that both take part in.
type Companion struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Facts int    `json:"facts"`
}

// An Article that mentions an entity.
type Article struct {
	ID        string `json:"id"`
	Published string `json:"published,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Headline  string `json:"headline,omitempty"`
	URL       string `json:"url,omitempty"`

	article schema.Article
}

// Card describes an entity, with at most limit facts of a class, quotations,
// companions and articles; 0 is all.
func (b *Browser) Card(ctx context.Context, e graph.Entity, limit int) (Card, error) {
	out := Card{Entity: about(e), Sentences: e.Mentions, Offices: []Fact{}, Facts: []ClassList{}}
	if b.asOf != "" {
		told, err := b.store.Passages(ctx, [][]string{{e.ID}}, b.asOf)
		if err != nil {
			return out, err
		}
		out.Sentences = len(told)
	}
	all, err := b.Timeline(ctx, e, TimelineOptions{})
	if err != nil {
		return out, err
	}
	out.Offices, out.Facts = sortFacts(all.Events, e.ID, limit)
	out.Timeline = dated(all, limit)
	if out.Together, err = b.companions(ctx, e.ID, all.Events); err != nil {
		return out, err
	}
	out.Companions, out.Together = len(out.Together), first(out.Together, limit)
	if out.Said, err = b.Quotes(ctx, QuoteOptions{By: &e, Limit: limit}); err != nil {
		return out, err
	}
	if out.SaidOf, err = b.Quotes(ctx, QuoteOptions{About: &e, Limit: limit}); err != nil {
		return out, err
	}
	out.Articles, err = b.articles(ctx, e.ID)
	out.Mentioned, out.Sources, out.Articles = len(out.Articles), sources(out.Articles), first(out.Articles, limit)
	return out, err
}

// sortFacts sorts out the offices that somebody holds, and puts the other facts
// into classes: events, then what somebody is, then what no frame knows; the
// larger class first.
func sortFacts(events []Event, id string, limit int) (offices []Fact, classes []ClassList) {
	byClass := make(map[string][]Fact)
	offices = []Fact{}
	for _, e := range slices.Backward(events) {
		if e.Fact.Relation == schema.HoldsPosition && e.Fact.Subject != nil && e.Fact.Subject.ID == id {
			offices = append(offices, e.Fact)
			continue
		}
		byClass[e.Fact.Class] = append(byClass[e.Fact.Class], e.Fact)
	}
	rank := func(class string) int { return slices.Index([]string{schema.Attribute, schema.Open}, class) }
	classes = []ClassList{}
	for _, c := range slices.SortedFunc(maps.Keys(byClass), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(len(byClass[b]), len(byClass[a])), strings.Compare(a, b))
	}) {
		classes = append(classes, ClassList{c, len(byClass[c]), first(byClass[c], limit)})
	}
	return offices, classes
}

// dated keeps the last facts that have a day of their own.
func dated(t Timeline, limit int) Timeline {
	t.Events = slices.DeleteFunc(slices.Clone(t.Events), func(e Event) bool { return !e.OwnDay })
	t.Total, t.Events = len(t.Events), last(t.Events, limit)
	return t
}

// companions counts who else takes part in the facts.
func (b *Browser) companions(ctx context.Context, id string, events []Event) ([]Companion, error) {
	count := make(map[string]int)
	for _, e := range events {
		there := make(map[string]bool)
		for _, v := range e.Fact.report.Values() {
			if v.Entity != "" && v.Entity != id && involves(&e.Fact.report.Fact, v.Entity) {
				there[v.Entity] = true
			}
		}
		for other := range there {
			count[other]++
		}
	}
	out := []Companion{}
	for other, n := range count {
		node, err := b.node(ctx, other)
		if err != nil {
			return nil, err
		}
		out = append(out, Companion{other, node.Name, n})
	}
	slices.SortFunc(out, func(a, b Companion) int {
		return cmp.Or(cmp.Compare(b.Facts, a.Facts), strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	return out, nil
}

// articles lists those that mention an entity, the newest first.
func (b *Browser) articles(ctx context.Context, id string) ([]Article, error) {
	infos, err := b.store.ArticlesWith(ctx, id)
	out := []Article{}
	for _, a := range infos {
		if b.asOf != "" && (a.Day() == "" || a.Day() > b.asOf) {
			continue
		}
		out = append(out, Article{a.ID, a.Published, a.Publisher, a.Headline, a.URL, a.Article()})
	}
	slices.SortStableFunc(out, func(a, b Article) int {
		return cmp.Or(strings.Compare(date(b.Published), date(a.Published)), strings.Compare(a.ID, b.ID))
	})
	return out, err
}

func sources(list []Article) int {
	var all []schema.Article
	for i := range list {
		all = append(all, list[i].article)
	}
	return graph.CountSources(all)
}
