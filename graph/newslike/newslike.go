// Package newslike makes quads of invented news in any number, for benchmarks
// and tests of the store: the shapes and proportions are those of graphs that
// quadwire builds, the words mean nothing.
//
// A few people, organisations and cities are in many articles and most of them
// in a few (Zipf's law), events are told again by later articles, and some 500
// quads make an article.
package newslike

import (
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Quads gives at least n quads, up to the end of the article in which the nth
// stands, so that `quadwire check` finds no fault in a store of them. The same
// seed and n give the same quads in the same order, and a greater n more
// behind them. A direct edge of a fact that two articles tell comes with each.
func Quads(seed uint64, n int) iter.Seq[quad.Quad] {
	return func(yield func(quad.Quad) bool) {
		given := 0
		for r := range Records(seed) {
			if given >= n {
				return
			}
			quads, err := schema.Encode(r)
			if err != nil {
				panic(err) // a fault of this package, which its test would find
			}
			for _, q := range quads {
				if !yield(q) {
					return
				}
			}
			given += len(quads)
		}
	}
}

// Records gives articles without end, the same for the same seed.
func Records(seed uint64) iter.Seq[schema.Record] {
	return func(yield func(schema.Record) bool) {
		for i := 0; ; i++ {
			if !yield(article(seed, i)) {
				return
			}
		}
	}
}
