package graph

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"

	"github.com/quadwire/quadwire/schema"
)

// A Pair are two entities that may be one.
type Pair struct {
	First   Entity   `json:"first"` // the one that is mentioned more, and would be kept
	Other   Entity   `json:"other"`
	Score   float64  `json:"score"` // 0 to 1, for putting the best first; no probability
	Names   string   `json:"names"` // how their names are alike
	For     []string `json:"for,omitempty"`
	Against []string `json:"against,omitempty"`
}

// Doubts lists the pairs of entities that may be one and on which nobody has
// decided, the likeliest first. It reads all articles.
func (s *Store) Doubts(ctx context.Context) (out []Pair, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		d, err := readDecisions(ctx, qs)
		if err != nil {
			return err
		}
		all, err := profiles(ctx, qs)
		if err != nil {
			return err
		}
		apart := make(map[[2]string]bool)
		for _, dec := range d.list {
			if dec.Kind == schema.Apart {
				apart[apartNow(d.list, &dec)] = true
			}
		}
		for _, p := range similar(all) {
			a, b := p.a, p.b
			if apart[pairOf(a.ID, b.ID)] {
				continue
			}
			if pair := weigh(a, b, p.names, p.score); pair.Score >= doubtful {
				out = append(out, pair)
			}
		}
		return nil
	})
	slices.SortFunc(out, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(a.First.ID, b.First.ID), strings.Compare(a.Other.ID, b.Other.ID))
	})
	return out, err
}

// Weights of what speaks for and against two entities being one. They are
// rules of thumb; the order that they give is what counts.
const (
	doubtful = 0.3 // less is no doubt

	forPartner  = 0.06 // for each that both deal with, up to three
	forOffice   = 0.2
	forCountry  = 0.05
	againstFact = 0.5 // they deal with one another
	againstSame = 0.2 // one sentence names both
	againstBoth = 0.1 // one article names both
	againstSex  = 0.5
	againstType = 0.1
	againstPost = 0.15 // other offices in the same year
)

// weigh collects the evidence on two entities whose names are alike.
func weigh(a, b *profile, names string, score float64) Pair {
	if b.Mentions > a.Mentions || b.Mentions == a.Mentions && len(b.Name) > len(a.Name) {
		a, b = b, a
	}
	p := Pair{First: a.Entity, Other: b.Entity, Names: names}
	pro := func(weight float64, text string) { score += weight; p.For = append(p.For, text) }
	con := func(weight float64, text string) { score -= weight; p.Against = append(p.Against, text) }

	partners := shared(a.partners, b.partners)
	if len(partners) > 0 {
		pro(forPartner*float64(min(len(partners), 3)), "both deal with "+few(partners))
	}
	if c := shared(a.countries, b.countries); len(c) > 0 {
		pro(forCountry, "both named beside "+few(c))
	}
	offices := shared(a.offices, b.offices)
	if len(offices) > 0 {
		pro(forOffice, "both are "+few(offices))
	}
	switch together := shared(a.articles, b.articles); {
	case a.partners[b.ID] > 0:
		con(againstFact, "they deal with one another")
	case len(shared(a.sentences, b.sentences)) > 0:
		con(againstSame, "one sentence names both: "+few(shared(a.sentences, b.sentences)))
	case len(together) > 0:
		con(againstBoth, "one article names both: "+few(together))
	}
	if a.Class != b.Class {
		con(againstType, "a "+Kind(a.Class)+" and a "+Kind(b.Class))
	}
	if sexes := len(a.sexes) == 1 && len(b.sexes) == 1; sexes && len(shared(a.sexes, b.sexes)) == 0 {
		con(againstSex, "a "+few(keys(a.sexes))+" and a "+few(keys(b.sexes)))
	}
	if len(offices) == 0 && len(shared(a.served, b.served)) > 0 {
		con(againstPost, few(keys(a.offices))+" and "+few(keys(b.offices))+" in "+few(shared(a.served, b.served)))
	}
	p.Score = math.Round(100*min(max(score, 0), 1)) / 100
	return p
}

// few writes the first of a list.
func few(list []string) string {
	const most = 4
	if len(list) > most {
		return strings.Join(list[:most], ", ") + ", …"
	}
	return strings.Join(list, ", ")
}
