package graph

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// Pages grow from the first to the last of these numbers of rows: most readers
// want a few, some want all.
const (
	firstPage = 100
	lastPage  = 4000
)

// A quadShape is the quads with given nodes, in the order in which they were
// written.
type quadShape struct {
	q     *sqlQuads
	where map[quad.Direction]refs.ValueHash
}

// condition puts where into a request; it begins with AND.
func condition(where map[quad.Direction]refs.ValueHash, args []any) (string, []any) {
	var text strings.Builder
	for _, d := range quad.Directions {
		if h, ok := where[d]; ok {
			args = append(args, hashBytes(h))
			fmt.Fprintf(&text, " AND %s_hash = $%d", d, len(args))
		}
	}
	return text.String(), args
}

func (q *sqlQuads) count(ctx context.Context, where map[quad.Direction]refs.ValueHash) (size refs.Size, err error) {
	text, args := condition(where, nil)
	query := fmt.Sprintf("SELECT count(*) FROM (SELECT 1 FROM quads WHERE true%s LIMIT %d) AS found", text, sizeLimit)
	err = q.request(ctx, query, func(rows *sql.Rows) error { return rows.Scan(&size.Value) }, args...)
	size.Exact = size.Value < sizeLimit
	return size, err
}

func scanQuad(rows *sql.Rows, before ...any) (q refs.QuadHash, err error) {
	var nodes [4][]byte
	to := before
	for i := range nodes {
		to = append(to, &nodes[i])
	}
	err = rows.Scan(to...)
	for i, d := range quad.Directions {
		var h refs.ValueHash
		copy(h[:], nodes[i])
		q.Set(d, h)
	}
	return q, err
}

// page reads the quads after one with the given horizon.
func (s *quadShape) page(ctx context.Context, after int64, limit int) (*quadPage, error) {
	text, args := condition(s.where, []any{after})
	query := fmt.Sprintf("SELECT horizon, subject_hash, predicate_hash, object_hash, label_hash FROM quads WHERE horizon > $1%s ORDER BY horizon LIMIT %d", text, limit)
	p := &quadPage{}
	err := s.q.request(ctx, query, func(rows *sql.Rows) error {
		q, err := scanQuad(rows, &p.last)
		p.quads = append(p.quads, q)
		return err
	}, args...)
	return p, err
}

func (s *quadShape) String() string                                  { return "SQLQuads" }
func (s *quadShape) SubIterators() []iterator.Shape                  { return nil }
func (s *quadShape) Optimize(context.Context) (iterator.Shape, bool) { return s, false }
func (s *quadShape) Iterate() iterator.Scanner                       { return &quadScanner{shape: s} }
func (s *quadShape) Lookup() iterator.Index                          { return &quadIndex{shape: s} }

func (s *quadShape) Stats(ctx context.Context) (costs iterator.Costs, err error) {
	costs = iterator.Costs{ContainsCost: 1, NextCost: 2}
	if len(s.where) > 0 {
		costs.Size, err = s.q.count(ctx, s.where)
		return costs, err
	}
	st, err := s.q.Stats(ctx, false)
	costs.Size = st.Quads
	return costs, err
}

// A result is what the iterators have in common.
type result struct {
	ref cayley.Ref
	err error
}

func (r *result) Result() cayley.Ref               { return r.ref }
func (r *result) Err() error                       { return r.err }
func (r *result) Close() error                     { return nil }
func (r *result) NextPath(context.Context) bool    { return false }
func (r *result) TagResults(map[string]cayley.Ref) {}
func (r *result) String() string                   { return "SQL" }

type quadScanner struct {
	result
	shape *quadShape
	page  *quadPage
	at    int
	limit int
	end   bool
}

func (s *quadScanner) Next(ctx context.Context) bool {
	if s.page == nil || s.at == len(s.page.quads) {
		if s.err != nil || s.end {
			return false
		}
		after := int64(0)
		if s.page != nil {
			after = s.page.last
		}
		s.limit = min(max(2*s.limit, firstPage), lastPage)
		if s.page, s.err = s.shape.page(ctx, after, s.limit); s.err != nil {
			s.page = nil
			return false
		}
		s.at, s.end = 0, len(s.page.quads) < s.limit
		if len(s.page.quads) == 0 {
			return false
		}
	}
	s.ref = quadRef{s.page.quads[s.at], s.page}
	s.at++
	return true
}

// A quadIndex compares hashes: a quad that anybody refers to is there.
type quadIndex struct {
	result
	shape *quadShape
}

func (i *quadIndex) Contains(_ context.Context, ref cayley.Ref) bool {
	r, ok := ref.(quadRef)
	if !ok {
		return false
	}
	for d, h := range i.shape.where {
		if r.Get(d) != h {
			return false
		}
	}
	i.ref = r
	return true
}

// A nodeShape is all nodes, in the order of their hashes.
type nodeShape struct{ q *sqlQuads }

func (s *nodeShape) String() string                                  { return "SQLNodes" }
func (s *nodeShape) SubIterators() []iterator.Shape                  { return nil }
func (s *nodeShape) Optimize(context.Context) (iterator.Shape, bool) { return s, false }
func (s *nodeShape) Iterate() iterator.Scanner                       { return &nodeScanner{q: s.q} }
func (s *nodeShape) Lookup() iterator.Index                          { return &nodeIndex{} }

func (s *nodeShape) Stats(ctx context.Context) (iterator.Costs, error) {
	st, err := s.q.Stats(ctx, false)
	return iterator.Costs{ContainsCost: 1, NextCost: 2, Size: st.Nodes}, err
}

type nodeScanner struct {
	result
	q     *sqlQuads
	page  *quadPage
	at    int
	limit int
}

func (s *nodeScanner) Next(ctx context.Context) bool {
	if s.page == nil || s.at == len(s.page.quads) {
		after := []byte{}
		if s.page != nil {
			if s.err != nil || len(s.page.quads) < s.limit {
				return false
			}
			after = bytes.Clone(s.page.quads[s.at-1].Subject[:])
		}
		s.limit, s.at, s.page = min(max(2*s.limit, firstPage), lastPage), 0, &quadPage{}
		query := fmt.Sprintf("SELECT hash FROM nodes WHERE hash > $1 ORDER BY hash LIMIT %d", s.limit)
		s.err = s.q.request(ctx, query, func(rows *sql.Rows) error {
			var hash []byte
			err := rows.Scan(&hash)
			var node refs.QuadHash
			copy(node.Subject[:], hash)
			s.page.quads = append(s.page.quads, node)
			return err
		}, after)
		if s.err != nil || len(s.page.quads) == 0 {
			return false
		}
	}
	s.ref = nodeRef{s.page.quads[s.at].Subject, s.page, quad.Subject}
	s.at++
	return true
}

// A nodeIndex has every node that anybody refers to.
type nodeIndex struct{ result }

func (i *nodeIndex) Contains(_ context.Context, ref cayley.Ref) bool {
	r, ok := ref.(nodeRef)
	if ok {
		i.ref = r
	}
	return ok
}

// OptimizeShape lets the database find quads by several nodes at once, as
// Cayley's key-value stores do.
func (q *sqlQuads) OptimizeShape(_ context.Context, s shape.Shape) (shape.Shape, bool) {
	action, ok := s.(shape.QuadsAction)
	if !ok || len(action.Filter) == 0 {
		return s, false
	}
	found := foundQuads{where: make(map[quad.Direction]refs.ValueHash)}
	for d, ref := range action.Filter {
		r, ok := ref.(nodeRef)
		if !ok {
			return s, false
		}
		found.where[d] = r.ValueHash
	}
	return action.SimplifyFrom(found), true
}

// foundQuads is a quadShape before it has a store.
type foundQuads struct {
	where map[quad.Direction]refs.ValueHash
}

func (f foundQuads) BuildIterator(qs cayley.QuadStore) iterator.Shape {
	q, ok := qs.(*sqlQuads)
	if !ok {
		return iterator.NewError(fmt.Errorf("a shape of another store: %T", qs))
	}
	return &quadShape{q, f.where}
}

func (f foundQuads) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return f, false }
