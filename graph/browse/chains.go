package browse

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
)

// Chains tell how two entities are connected.
type Chains struct {
	From   Entity  `json:"from"`
	To     Entity  `json:"to"`
	Length int     `json:"length"` // hops; 0 when there is no chain
	Chains []Chain `json:"chains"`
}

// A Chain leads over other entities from one to the other.
type Chain struct {
	Via  []string `json:"via"` // names of the entities between
	Hops []Hop    `json:"hops"`
}

// A Hop is two entities with the facts that connect them, the best attested
// first.
type Hop struct {
	From  string `json:"from"` // "ent:…"
	To    string `json:"to"`
	Facts []Fact `json:"facts"`
	Total int    `json:"total"` // facts before the limit
}

const (
	maxChains   = 100 // that are looked at to find the best attested
	maxHopFacts = 3
)

// Chains finds the shortest chains of facts, at most maxLength hops long: those
// with the fewest hops that only claims and plans connect first.
func (b *Browser) Chains(ctx context.Context, from, to graph.Entity, maxLength, limit int) (Chains, error) {
	out := Chains{From: about(from), To: about(to), Chains: []Chain{}}
	paths, err := b.store.Paths(ctx, from.ID, to.ID, maxLength, maxChains)
	if err != nil {
		return out, err
	}
	for _, p := range paths {
		c := Chain{Via: []string{}}
		for i, h := range p {
			hop, err := b.hop(ctx, h)
			if err != nil {
				return out, err
			}
			c.Hops = append(c.Hops, hop)
			if i > 0 {
				via, err := b.node(ctx, h.From)
				if err != nil {
					return out, err
				}
				c.Via = append(c.Via, via.Name)
			}
		}
		out.Length = len(p)
		out.Chains = append(out.Chains, c)
	}
	slices.SortStableFunc(out.Chains, func(a, b Chain) int {
		return cmp.Or(cmp.Compare(a.doubts(), b.doubts()), slices.Compare(a.Via, b.Via))
	})
	out.Chains = first(out.Chains, limit)
	return out, nil
}

func (b *Browser) hop(ctx context.Context, h graph.Hop) (Hop, error) {
	out := Hop{From: h.From, To: h.To, Total: len(h.Facts)}
	for _, id := range h.Facts {
		r, ok, err := b.store.Fact(ctx, id)
		if err != nil {
			return out, err
		}
		if !ok {
			continue
		}
		f, err := b.fact(ctx, &r)
		if err != nil {
			return out, err
		}
		out.Facts = append(out.Facts, f)
	}
	slices.SortStableFunc(out.Facts, func(a, b Fact) int {
		return cmp.Or(compareBools(b.connects(h), a.connects(h)), -cmp.Compare(a.sureness(), b.sureness()), strings.Compare(a.ID, b.ID))
	})
	out.Facts = first(out.Facts, maxHopFacts)
	return out, nil
}

// doubts counts the hops that no plain fact connects.
func (c *Chain) doubts() int {
	n := 0
	for _, h := range c.Hops {
		if len(h.Facts) == 0 || !h.Facts[0].connects(graph.Hop{From: h.From, To: h.To}) {
			n++
		}
	}
	return n
}

// connects says whether f is plainly a fact and both take part in it: what a
// news agency tells of somebody is no tie between the two.
func (f *Fact) connects(h graph.Hop) bool {
	return f.Direct && involves(&f.report.Fact, h.From) && involves(&f.report.Fact, h.To)
}

func (f *Fact) sureness() (best float64) {
	for _, e := range f.Evidence {
		best = max(best, e.Confidence)
	}
	return best
}
