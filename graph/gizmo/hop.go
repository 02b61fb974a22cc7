package gizmo

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// A hop goes from nodes over one predicate to others. Cayley reads all quads of
// each node and drops those of other predicates; somebody in many articles has
// thousands. This reads those of the predicate, for which the store has indexes.
type hop struct {
	from      shape.Shape
	predicate refs.Ref
	in, out   quad.Direction // of a quad: where from and where to
	own       shape.Optimizer
	qs        graph.QuadStore
}

// hopOf makes a hop of what Cayley has for out(p) and in(p); ok is false for
// what is more than that, and for stores without the indexes.
func (p *planner) hopOf(ctx context.Context, s shape.NodesFrom) (h hop, ok bool) {
	quads, isQuads := s.Quads.(shape.Quads)
	if !isQuads || len(quads) != 2 || p.own == nil {
		return h, false
	}
	h = hop{out: s.Dir, own: p.own, qs: p.QuadStore}
	for _, f := range quads {
		if f.Dir != quad.Predicate {
			h.from, h.in = f.Values, f.Dir
		} else if fixed, isFixed := f.Values.(shape.Fixed); isFixed && len(fixed) == 1 {
			h.predicate = fixed[0]
		}
	}
	ends := h.in == quad.Subject && h.out == quad.Object || h.in == quad.Object && h.out == quad.Subject
	if !ends || h.predicate == nil || h.from == nil {
		return h, false
	}
	return h, h.beside(ctx, h.predicate, h.in, h.out) != nil && h.beside(ctx, h.predicate, h.out, h.in) != nil
}

// beside gives the nodes to which the predicate leads from v, or nil when there
// is no index for that.
func (h *hop) beside(ctx context.Context, v refs.Ref, in, out quad.Direction) iterator.Shape {
	s, ok := h.own.OptimizeShape(ctx, shape.QuadsAction{Result: out, Filter: map[quad.Direction]refs.Ref{in: v, quad.Predicate: h.predicate}})
	if !ok {
		return nil
	}
	return s.BuildIterator(h.qs)
}

func (h hop) BuildIterator(qs graph.QuadStore) iterator.Shape {
	return &hopNodes{h, h.from.BuildIterator(qs)}
}
func (h hop) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return h, false }

// hopNodes are the nodes behind a hop, each as often as there are quads to it.
type hopNodes struct {
	hop
	sub iterator.Shape
}

func (h *hopNodes) String() string                 { return "Hop(" + h.in.String() + " to " + h.out.String() + ")" }
func (h *hopNodes) SubIterators() []iterator.Shape { return []iterator.Shape{h.sub} }
func (h *hopNodes) Iterate() iterator.Scanner      { return &hopScanner{hop: &h.hop, sub: h.sub.Iterate()} }
func (h *hopNodes) Lookup() iterator.Index         { return &hopIndex{hop: &h.hop, sub: h.sub.Lookup()} }

func (h *hopNodes) Optimize(ctx context.Context) (iterator.Shape, bool) {
	sub, changed := h.sub.Optimize(ctx)
	if iterator.IsNull(sub) {
		return sub, true
	}
	return &hopNodes{h.hop, sub}, changed
}

// fanOut is how many quads a node is taken to have, as Cayley takes it.
const fanOut = 20

func (h *hopNodes) Stats(ctx context.Context) (iterator.Costs, error) {
	costs, err := h.sub.Stats(ctx)
	return iterator.Costs{
		NextCost: costs.NextCost + 1, ContainsCost: fanOut * (costs.ContainsCost + 1),
		Size: refs.Size{Value: costs.Size.Value * fanOut},
	}, err
}

// hopScanner goes from every node to those beside it.
type hopScanner struct {
	hop  *hop
	sub  iterator.Scanner
	near iterator.Scanner // beside the present node of sub
	err  error
}

func (h *hopScanner) Next(ctx context.Context) bool {
	for h.err == nil {
		if h.near == nil {
			if !h.sub.Next(ctx) {
				h.err = h.sub.Err()
				return false
			}
			h.near = h.hop.beside(ctx, h.sub.Result(), h.hop.in, h.hop.out).Iterate()
		}
		if h.near.Next(ctx) {
			return true
		}
		if h.err = h.near.Err(); h.err == nil {
			h.err = h.near.Close()
		}
		h.near = nil
	}
	return false
}

func (h *hopScanner) NextPath(ctx context.Context) bool  { return h.sub.NextPath(ctx) }
func (h *hopScanner) TagResults(dst map[string]refs.Ref) { h.sub.TagResults(dst) }
func (h *hopScanner) String() string                     { return "HopScanner" }
func (h *hopScanner) Err() error                         { return h.err }
func (h *hopScanner) Result() refs.Ref {
	if h.near == nil {
		return nil
	}
	return h.near.Result()
}

func (h *hopScanner) Close() error {
	err := h.sub.Close()
	if h.near != nil {
		if nearErr := h.near.Close(); err == nil {
			err = nearErr
		}
	}
	return err
}

// hopIndex goes back from a node to those of which it is beside.
type hopIndex struct {
	hop  *hop
	sub  iterator.Index
	near iterator.Scanner
	node refs.Ref
	err  error
}

func (h *hopIndex) Contains(ctx context.Context, v refs.Ref) bool {
	h.closeNear()
	h.node = v
	h.near = h.hop.beside(ctx, v, h.hop.out, h.hop.in).Iterate()
	return h.advance(ctx)
}

func (h *hopIndex) advance(ctx context.Context) bool {
	for h.err == nil && h.near.Next(ctx) {
		if h.sub.Contains(ctx, h.near.Result()) {
			return true
		}
		h.err = h.sub.Err()
	}
	if h.err == nil {
		h.err = h.near.Err()
	}
	return false
}

func (h *hopIndex) NextPath(ctx context.Context) bool {
	return h.near != nil && (h.sub.NextPath(ctx) || h.advance(ctx))
}

func (h *hopIndex) closeNear() {
	if h.near == nil {
		return
	}
	if err := h.near.Close(); h.err == nil {
		h.err = err
	}
	h.near = nil
}

func (h *hopIndex) TagResults(dst map[string]refs.Ref) { h.sub.TagResults(dst) }
func (h *hopIndex) Result() refs.Ref                   { return h.node }
func (h *hopIndex) String() string                     { return "HopIndex" }
func (h *hopIndex) Err() error                         { return h.err }
func (h *hopIndex) Close() error {
	h.closeNear()
	if err := h.sub.Close(); err != nil {
		return err
	}
	return h.err
}
