package graph

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// A sqlQuads is Cayley's handle on a database. What it reads it reads in pages,
// each by one request that is over when the page is there: so no iterator keeps
// a connection, and many can share the one of a transaction. The context of a
// query is asked between requests and not given to them, since the driver
// closes a connection whose request was cancelled.
type sqlQuads struct {
	b  *database
	db requester

	one sync.Mutex // held during a request, if db is a transaction

	mu    sync.Mutex
	names map[refs.ValueHash]quad.Value // read of late
	older map[refs.ValueHash]quad.Value // read before, to be forgotten next
}

// namesKept is the number of names that names may have; older has as many.
const namesKept = 50_000

func newSQLQuads(b *database, db requester) *sqlQuads {
	return &sqlQuads{b: b, db: db, names: make(map[refs.ValueHash]quad.Value)}
}

// A nodeRef refers to a node by its hash. Nodes that were read together are
// likely to be named together.
type nodeRef struct {
	refs.ValueHash
	page *quadPage
	dir  quad.Direction // of page
}

// A quadRef refers to a quad by the hashes of its nodes.
type quadRef struct {
	refs.QuadHash
	page *quadPage
}

// A quadPage is what one request brought: quads, or nodes as their subjects.
type quadPage struct {
	quads []refs.QuadHash
	named [5]bool // directions whose names have been read
	last  int64   // horizon of the last quad
}

func (p *quadPage) all(d quad.Direction) []refs.ValueHash {
	out := make([]refs.ValueHash, 0, len(p.quads))
	for _, q := range p.quads {
		out = append(out, q.Get(d))
	}
	return out
}

// request calls f, which sends one request and takes in all of its answer.
func (q *sqlQuads) request(ctx context.Context, query string, row func(*sql.Rows) error, args ...any) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, shared := q.db.(*sql.Tx); shared {
		q.one.Lock()
		defer q.one.Unlock()
	}
	rows, err := q.db.QueryContext(context.WithoutCancel(ctx), query, args...)
	if err != nil {
		return q.b.sqlError(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return q.b.sqlError(err)
		}
	}
	if err := rows.Err(); err != nil {
		return q.b.sqlError(err)
	}
	return nil
}

func (q *sqlQuads) Close() error { return q.b.close() }

// known gives a name from memory.
func (q *sqlQuads) known(h refs.ValueHash) (quad.Value, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	v, ok := q.names[h]
	if !ok {
		v, ok = q.older[h]
	}
	return v, ok
}

func (q *sqlQuads) keep(h refs.ValueHash, v quad.Value) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.names) >= namesKept {
		q.names, q.older = make(map[refs.ValueHash]quad.Value), q.names
	}
	q.names[h] = v
}

// forgetNames is for when nodes may have gone.
func (q *sqlQuads) forgetNames() {
	q.mu.Lock()
	defer q.mu.Unlock()
	clear(q.names)
	q.older = nil
}

// readNames reads those of the names that are not in memory, by one request.
func (q *sqlQuads) readNames(ctx context.Context, hashes []refs.ValueHash) error {
	var wanted [][]byte
	seen := make(map[refs.ValueHash]bool)
	for _, h := range hashes {
		if _, ok := q.known(h); !ok && h.Valid() && !seen[h] {
			seen[h] = true
			wanted = append(wanted, h[:])
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	return q.request(ctx, `SELECT hash, value, value_string, datatype, language, iri, bnode, value_bool, value_int, value_float, value_time
		FROM nodes WHERE hash = ANY($1::bytea[])`, func(rows *sql.Rows) error {
		var r nodeRow
		if err := r.scan(rows); err != nil {
			return err
		}
		v, err := r.value()
		if err == nil {
			q.keep(r.hash, v)
		}
		return err
	}, wanted)
}

// nameOf reads a name, and with it those of its page.
func (q *sqlQuads) nameOf(h refs.ValueHash, page *quadPage, d quad.Direction) (quad.Value, error) {
	if !h.Valid() {
		return nil, nil
	}
	if v, ok := q.known(h); ok {
		return v, nil
	}
	ctx := context.Background()
	wanted := []refs.ValueHash{h}
	if page != nil {
		q.mu.Lock()
		if !page.named[d] {
			page.named[d] = true
			wanted = append(wanted, page.all(d)...)
		}
		q.mu.Unlock()
	}
	if err := q.readNames(ctx, wanted); err != nil {
		return nil, err
	}
	v, _ := q.known(h)
	return v, nil
}

// ValueOf gives nil for what no quad names.
func (q *sqlQuads) ValueOf(v quad.Value) (cayley.Ref, error) {
	if v == nil {
		return nil, nil
	}
	h := refs.HashOf(v)
	name, err := q.nameOf(h, nil, quad.Any)
	if err != nil || name == nil {
		return nil, err
	}
	return nodeRef{ValueHash: h}, nil
}

func (q *sqlQuads) NameOf(ref cayley.Ref) (quad.Value, error) {
	switch r := ref.(type) {
	case nil:
		return nil, nil
	case refs.PreFetchedValue:
		return r.NameOf(), nil
	case nodeRef:
		return q.nameOf(r.ValueHash, r.page, r.dir)
	}
	return nil, fmt.Errorf("a reference of another store: %T", ref)
}

// ValuesOf reads several names by one request.
func (q *sqlQuads) ValuesOf(ctx context.Context, list []cayley.Ref) ([]quad.Value, error) {
	var hashes []refs.ValueHash
	for _, ref := range list {
		if r, ok := ref.(nodeRef); ok {
			hashes = append(hashes, r.ValueHash)
		}
	}
	if err := q.readNames(ctx, hashes); err != nil {
		return nil, err
	}
	out := make([]quad.Value, len(list))
	for i, ref := range list {
		var err error
		if out[i], err = q.NameOf(ref); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// RefsOf is ValueOf of several values.
func (q *sqlQuads) RefsOf(ctx context.Context, values []quad.Value) ([]cayley.Ref, error) {
	hashes := make([]refs.ValueHash, len(values))
	for i, v := range values {
		hashes[i] = refs.HashOf(v)
	}
	if err := q.readNames(ctx, hashes); err != nil {
		return nil, err
	}
	out := make([]cayley.Ref, len(values))
	for i, v := range values {
		var err error
		if out[i], err = q.ValueOf(v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (q *sqlQuads) Quad(ref cayley.Ref) (out quad.Quad, err error) {
	r, ok := ref.(quadRef)
	if !ok {
		return out, fmt.Errorf("a reference of another store: %T", ref)
	}
	for _, d := range quad.Directions {
		v, err := q.nameOf(r.Get(d), r.page, d)
		if err != nil {
			return out, err
		}
		out.Set(d, v)
	}
	return out, nil
}

func (q *sqlQuads) QuadDirection(ref cayley.Ref, d quad.Direction) (cayley.Ref, error) {
	r, ok := ref.(quadRef)
	if !ok {
		return nil, fmt.Errorf("a reference of another store: %T", ref)
	}
	if h := r.Get(d); h.Valid() {
		return nodeRef{h, r.page, d}, nil
	}
	return nil, nil
}

// Stats counts quads as they were written; Cayley wants no more than a guess
// at the number of nodes.
func (q *sqlQuads) Stats(ctx context.Context, exact bool) (st cayley.Stats, err error) {
	one := func(to *int64) func(*sql.Rows) error { return func(rows *sql.Rows) error { return rows.Scan(to) } }
	err = q.request(ctx, "SELECT quads FROM quadwire WHERE id = 1", one(&st.Quads.Value))
	st.Quads.Exact, st.Nodes.Value = true, st.Quads.Value/3
	if exact && err == nil {
		st.Nodes.Exact = true
		err = q.request(ctx, "SELECT count(*) FROM nodes", one(&st.Nodes.Value))
	}
	return st, err
}

// sizeLimit is where counting ends, since Cayley only compares sizes.
const sizeLimit = 10_000

func (q *sqlQuads) QuadIteratorSize(ctx context.Context, d quad.Direction, ref cayley.Ref) (refs.Size, error) {
	r, ok := ref.(nodeRef)
	if !ok {
		return refs.Size{Exact: true}, nil
	}
	return q.count(ctx, map[quad.Direction]refs.ValueHash{d: r.ValueHash})
}

func (q *sqlQuads) QuadIterator(d quad.Direction, ref cayley.Ref) iterator.Shape {
	r, ok := ref.(nodeRef)
	switch {
	case ok:
		return &quadShape{q: q, where: map[quad.Direction]refs.ValueHash{d: r.ValueHash}}
	case ref == nil:
		return iterator.NewNull()
	}
	if _, computed := ref.(refs.PreFetchedValue); computed {
		return iterator.NewNull()
	}
	return iterator.NewError(errors.New("a reference of another store"))
}

func (q *sqlQuads) QuadsAllIterator() iterator.Shape { return &quadShape{q: q} }
func (q *sqlQuads) NodesAllIterator() iterator.Shape { return &nodeShape{q} }
