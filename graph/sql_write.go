package graph

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5/pgconn"
)

// ApplyDeltas removes and adds quads in one transaction, each kind by one
// request. What is there already, or is not there, is passed over.
func (q *sqlQuads) ApplyDeltas(deltas []cayley.Delta, _ cayley.IgnoreOpts) error {
	_, err := q.apply(deltas)
	return err
}

func (b *database) add(quads []quad.Quad) (added int, err error) {
	deltas := make([]cayley.Delta, len(quads))
	for i, q := range quads {
		deltas[i] = cayley.Delta{Quad: q, Action: cayley.Add}
	}
	return b.qs.apply(deltas)
}

// apply gives the number of quads that are new.
func (q *sqlQuads) apply(deltas []cayley.Delta) (added int, err error) {
	if q.b.writes == nil {
		return 0, ErrReadOnly
	}
	ctx := context.Background()
	for tries := 1; ; tries++ {
		added, err := q.applyOnce(ctx, deltas)
		var server *pgconn.PgError
		if again := errors.As(err, &server) && server.Code == codeSerialization && tries < maxTries; !again {
			return added, q.b.sqlError(err)
		}
	}
}

// maxTries is how often a transaction is begun that CockroachDB could not put
// in a row with those of others.
const maxTries = 10

func (q *sqlQuads) applyOnce(ctx context.Context, deltas []cayley.Delta) (added int, err error) {
	tx, err := q.b.writes.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer func() { _ = tx.Rollback() }() // of what was not committed
	refCount := make(map[refs.ValueHash]int)
	removed, err := changeQuads(ctx, tx, deleteQuads, deltas, cayley.Delete, refCount)
	if err != nil {
		return 0, err
	}
	added, err = changeQuads(ctx, tx, insertQuads, deltas, cayley.Add, refCount)
	if err != nil || added+removed == 0 {
		return 0, err
	}
	if err := changeNodes(ctx, tx, deltas, refCount); err != nil {
		return 0, err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE quadwire SET quads = quads + $1 WHERE id = 1", added-removed); err != nil {
		return 0, err
	}
	if removed > 0 {
		defer q.forgetNames()
	}
	return added, tx.Commit()
}

// Requests that take four arrays of hashes, of subjects and so on, and return
// the quads that they changed.
const (
	quadArrays  = "ROWS FROM (unnest($1::bytea[]), unnest($2::bytea[]), unnest($3::bytea[]), unnest($4::bytea[])) AS d (s, p, o, l)"
	insertQuads = "INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts) SELECT d.s, d.p, d.o, d.l, now() FROM " + quadArrays +
		" ON CONFLICT DO NOTHING RETURNING subject_hash, predicate_hash, object_hash, label_hash"
	deleteQuads = "DELETE FROM quads q USING " + quadArrays + " WHERE q.subject_hash = d.s AND q.predicate_hash = d.p AND q.object_hash = d.o" +
		" AND q.label_hash IS NOT DISTINCT FROM d.l RETURNING q.subject_hash, q.predicate_hash, q.object_hash, q.label_hash"
)

// changeQuads adds or removes quads, and counts for each node how many quads
// more or fewer name it.
func changeQuads(ctx context.Context, tx *sql.Tx, request string, deltas []cayley.Delta, action cayley.Procedure, refCount map[refs.ValueHash]int) (n int, err error) {
	var columns [4][][]byte
	for _, d := range deltas {
		if d.Action != action {
			continue
		}
		for i, dir := range quad.Directions {
			columns[i] = append(columns[i], hashBytes(refs.HashOf(d.Quad.Get(dir))))
		}
	}
	if len(columns[0]) == 0 {
		return 0, nil
	}
	rows, err := tx.QueryContext(ctx, request, columns[0], columns[1], columns[2], columns[3])
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	by := 1
	if action == cayley.Delete {
		by = -1
	}
	for ; rows.Next(); n++ {
		q, err := scanQuad(rows)
		if err != nil {
			return 0, err
		}
		for _, h := range q.Dirs() {
			if h.Valid() {
				refCount[h] += by
			}
		}
	}
	return n, rows.Err()
}

// hashBytes gives NULL for the hash of no value.
func hashBytes(h refs.ValueHash) []byte {
	if !h.Valid() {
		return nil
	}
	return h[:]
}

// changeNodes adds to the counts of nodes, makes those that are new, and
// removes those that no quad names any more.
func changeNodes(ctx context.Context, tx *sql.Tx, deltas []cayley.Delta, refCount map[refs.ValueHash]int) error {
	values := make(map[refs.ValueHash]quad.Value)
	for _, d := range deltas {
		for _, dir := range quad.Directions {
			if v := d.Quad.Get(dir); v != nil {
				values[refs.HashOf(v)] = v
			}
		}
	}
	var more nodeArrays
	var less [][]byte
	var by []int
	for _, h := range slices.SortedFunc(maps.Keys(refCount), compareHashes) { // in one order, so that nobody waits in a circle
		switch n := refCount[h]; {
		case n > 0:
			row, err := rowOf(values[h])
			if err != nil {
				return err
			}
			more.add(row, n)
		case n < 0:
			less, by = append(less, h[:]), append(by, n)
		}
	}
	if err := more.insert(ctx, tx); err != nil || len(less) == 0 {
		return err
	}
	_, err := tx.ExecContext(ctx, "UPDATE nodes SET refs = refs + d.by FROM ROWS FROM (unnest($1::bytea[]), unnest($2::int[])) AS d (hash, by) WHERE nodes.hash = d.hash", less, by)
	if err == nil {
		_, err = tx.ExecContext(ctx, "DELETE FROM nodes WHERE hash = ANY($1::bytea[]) AND refs <= 0", less)
	}
	return err
}

func compareHashes(a, b refs.ValueHash) int { return slices.Compare(a[:], b[:]) }

// nodeArrays are nodeRows by columns.
type nodeArrays struct {
	hash, raw            [][]byte
	text, datatype, lang []sql.NullString
	iri, bnode, yes      []sql.NullBool
	integer              []sql.NullInt64
	real                 []sql.NullFloat64
	time                 []sql.NullTime
	refs                 []int
}

func (a *nodeArrays) add(r nodeRow, n int) {
	a.hash, a.raw = append(a.hash, r.hash[:]), append(a.raw, r.raw)
	a.text, a.datatype, a.lang = append(a.text, r.text), append(a.datatype, r.datatype), append(a.lang, r.language)
	a.iri, a.bnode, a.yes = append(a.iri, r.iri), append(a.bnode, r.bnode), append(a.yes, r.yes)
	a.integer, a.real, a.time = append(a.integer, r.integer), append(a.real, r.real), append(a.time, r.time)
	a.refs = append(a.refs, n)
}

func (a *nodeArrays) insert(ctx context.Context, tx *sql.Tx) error {
	if len(a.hash) == 0 {
		return nil
	}
	var names, arrays []string
	for i, c := range nodeColumns {
		names = append(names, c[0])
		arrays = append(arrays, fmt.Sprintf("unnest($%d::%s[])", i+1, c[1]))
	}
	request := fmt.Sprintf("INSERT INTO nodes (%s) SELECT * FROM ROWS FROM (%s) AS d ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs",
		strings.Join(names, ", "), strings.Join(arrays, ", "))
	_, err := tx.ExecContext(ctx, request, a.hash, a.raw, a.text, a.datatype, a.lang, a.iri, a.bnode, a.yes, a.integer, a.real, a.time, a.refs)
	return err
}

// NewQuadWriter is Cayley's way to load, which nobody takes here.
func (q *sqlQuads) NewQuadWriter() (quad.WriteCloser, error) {
	return nil, fmt.Errorf("%s: %w: load with Store.LoadQuads", q.b.name, ErrUnsupported)
}
