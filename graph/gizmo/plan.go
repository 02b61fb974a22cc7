package gizmo

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// A planner is a store whose queries intersect paths of several steps by
// gathering one of them. Cayley asks of each node of the one path whether the
// other leads there, backwards over all that points at it, which takes minutes
// where people have many edges. What is found does not change.
type planner struct {
	graph.QuadStore
	own shape.Optimizer // the store's own, nil when it has none
}

func plannerOf(qs graph.QuadStore) graph.QuadStore {
	p := &planner{QuadStore: graph.Unwrap(qs)}
	p.own, _ = p.QuadStore.(shape.Optimizer)
	return p
}

// OptimizeShape implements shape.Optimizer. Parts of a query come before the
// whole.
func (p *planner) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	switch s := s.(type) {
	case shape.Intersect:
		return gather(s)
	case shape.NodesFrom:
		if h, ok := p.hopOf(ctx, s); ok {
			return h, true
		}
	}
	if p.own == nil {
		return s, false
	}
	out, changed := p.own.OptimizeShape(ctx, s)
	if !changed {
		return s, false
	}
	return bound{Shape: out, qs: p.QuadStore, was: s}, true
}

// bound is a shape that works with the store itself only.
type bound struct {
	shape.Shape
	qs  graph.QuadStore
	was shape.Shape
}

func (b bound) BuildIterator(graph.QuadStore) iterator.Shape { return b.Shape.BuildIterator(b.qs) }
func (b bound) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) {
	return b, false
}

// gather marks the parts of an intersection whose nodes are better gathered: all
// of two steps or more, if every part begins at known nodes and none is just a
// few of them, of which one would rather ask.
func gather(all shape.Intersect) (shape.Shape, bool) {
	long := false
	depths := make([]int, len(all))
	for i, s := range all {
		depth, anchored := edges(s)
		if !anchored || depth == 0 {
			return all, false
		}
		depths[i] = depth
		long = long || depth > 1
	}
	if !long || len(all) < 2 {
		return all, false
	}
	out := make(shape.Intersect, len(all))
	for i, s := range all {
		out[i] = s
		if depths[i] > 1 {
			out[i] = gathered{s}
		}
	}
	return out, true
}

// edges counts the edges from the known nodes that a path begins at; anchored
// is false when it begins anywhere, or in a way that is not known here.
func edges(s shape.Shape) (n int, anchored bool) {
	switch s := s.(type) {
	case shape.Fixed:
		return 0, true
	case bound:
		return edges(s.was)
	case hop:
		n, anchored = edges(s.from)
		return n + 1, anchored
	case gathered:
		return edges(s.Shape)
	case shape.Save:
		return edges(s.From)
	case shape.Unique:
		return edges(s.From)
	case shape.QuadsAction:
		for d := range s.Filter {
			if d != quad.Predicate {
				return 1, true
			}
		}
	case shape.NodesFrom:
		return edgesBehind(s.Quads)
	case shape.Intersect:
		for _, part := range s {
			if more, ok := edges(part); ok {
				n, anchored = max(n, more), true
			}
		}
	}
	return n, anchored
}

func edgesBehind(quads shape.Shape) (n int, anchored bool) {
	filters, ok := quads.(shape.Quads)
	if !ok {
		return 0, false
	}
	for _, f := range filters {
		if more, ok := edges(f.Values); ok && f.Dir != quad.Predicate {
			n, anchored = max(n, more+1), true
		}
	}
	return n, anchored
}
