package gizmo

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
)

// maxGathered is how many ways to nodes are kept; where there are more, Cayley's
// own way may still be the shorter one.
const maxGathered = 1_000_000

// gathered is a shape whose nodes are gathered before it is asked for one.
type gathered struct{ shape.Shape }

func (g gathered) BuildIterator(qs graph.QuadStore) iterator.Shape {
	return gatheredNodes{g.Shape.BuildIterator(qs)}
}
func (g gathered) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return g, false }

// gatheredNodes differs from what it holds in its look-ups only.
type gatheredNodes struct{ iterator.Shape }

func (g gatheredNodes) String() string                 { return "Gathered" }
func (g gatheredNodes) SubIterators() []iterator.Shape { return []iterator.Shape{g.Shape} }
func (g gatheredNodes) Lookup() iterator.Index         { return &gatheredIndex{from: g.Shape} }
func (g gatheredNodes) Optimize(ctx context.Context) (iterator.Shape, bool) {
	sub, changed := g.Shape.Optimize(ctx)
	if iterator.IsNull(sub) {
		return sub, true
	}
	return gatheredNodes{sub}, changed
}

// gatheredIndex answers from a map of the ways to each node, with their tags;
// from what it gathers from when there are too many.
type gatheredIndex struct {
	from   iterator.Shape
	direct iterator.Index // set when there are too many
	ways   map[any][]map[string]refs.Ref
	node   refs.Ref
	left   []map[string]refs.Ref // ways to node, the present one first
	err    error
}

func (g *gatheredIndex) fill(ctx context.Context) {
	g.ways = make(map[any][]map[string]refs.Ref)
	it := g.from.Iterate()
	n := 0
	for it.Next(ctx) && n <= maxGathered {
		key := refs.ToKey(it.Result())
		for ok := true; ok && n <= maxGathered; ok = it.NextPath(ctx) {
			tags := make(map[string]refs.Ref)
			if it.TagResults(tags); len(tags) == 0 {
				tags = nil // most paths have none, and the map is the most of it
			}
			g.ways[key] = append(g.ways[key], tags)
			n++
		}
	}
	g.err = it.Err()
	if err := it.Close(); g.err == nil {
		g.err = err
	}
	if g.err == nil {
		g.err = ctx.Err() // a part of the nodes is none
	}
	if n > maxGathered {
		g.ways, g.direct = nil, g.from.Lookup()
	}
}

func (g *gatheredIndex) Contains(ctx context.Context, v refs.Ref) bool {
	if g.ways == nil && g.direct == nil && g.err == nil {
		g.fill(ctx)
	}
	switch {
	case g.err != nil:
		return false
	case g.direct != nil:
		return g.direct.Contains(ctx, v)
	}
	ways := g.ways[refs.ToKey(v)]
	if len(ways) == 0 {
		return false
	}
	g.node, g.left = v, ways
	return true
}

func (g *gatheredIndex) NextPath(ctx context.Context) bool {
	if g.direct != nil {
		return g.direct.NextPath(ctx)
	}
	if len(g.left) < 2 {
		return false
	}
	g.left = g.left[1:]
	return true
}

func (g *gatheredIndex) TagResults(dst map[string]refs.Ref) {
	if g.direct != nil {
		g.direct.TagResults(dst)
		return
	}
	if len(g.left) == 0 {
		return
	}
	for tag, v := range g.left[0] {
		dst[tag] = v
	}
}

func (g *gatheredIndex) Result() refs.Ref {
	if g.direct != nil {
		return g.direct.Result()
	}
	return g.node
}

func (g *gatheredIndex) Err() error {
	if g.err == nil && g.direct != nil {
		return g.direct.Err()
	}
	return g.err
}

func (g *gatheredIndex) Close() error {
	g.ways, g.left = nil, nil
	if g.direct != nil {
		return g.direct.Close()
	}
	return nil
}

func (g *gatheredIndex) String() string { return "GatheredIndex" }
