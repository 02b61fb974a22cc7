package layout

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"go.etcd.io/bbolt"
)

// Append adds quads to a store within a transaction of the caller's, and gives
// the number of those that were not there. It writes what Cayley's ApplyDeltas
// writes, each key once and the keys of a bucket in order; it keeps nothing in
// memory that would be wrong if the transaction came to nothing, as Cayley does.
func Append(tx *bbolt.Tx, quads []quad.Quad, now int64) (added int, err error) {
	a := &appender{tx: tx, now: now, known: make(map[quad.Value]*given), byHash: make(map[refs.ValueHash]*given)}
	if err := a.open(); err != nil {
		return 0, err
	}
	if a.last, err = metaGet(tx, keyHorizon); err != nil {
		return 0, err
	}
	links := make([][4]*given, len(quads))
	for i, q := range quads {
		if !q.IsValid() {
			return 0, fmt.Errorf("%s needs subject, predicate and object", q.NQuad())
		}
		links[i] = a.entriesOf(q)
	}
	if err := a.resolve(); err != nil {
		return 0, err
	}
	fresh, err := a.fresh(links)
	if err != nil || len(fresh) == 0 {
		return 0, err
	}
	if err := a.writeNodes(fresh); err != nil {
		return 0, err
	}
	return len(fresh), a.writeQuads(fresh)
}

type appender struct {
	tx   *bbolt.Tx
	now  int64
	last uint64 // the last number that was given

	log, sp, op, l *bbolt.Bucket

	known   map[quad.Value]*given
	byHash  map[refs.ValueHash]*given
	entries []*given
}

// A given is a value of the quads that are given.
type given struct {
	value quad.Value
	hash  refs.ValueHash
	id    uint64
	isNew bool
	uses  uint64 // by fresh quads
}

// open opens the log and the indexes, of which a new store lacks some.
func (a *appender) open() (err error) {
	if a.log = a.tx.Bucket(bucketLog); a.log == nil {
		return errLayout
	}
	for _, b := range []struct {
		bucket **bbolt.Bucket
		name   []byte
	}{{&a.sp, bucketSP}, {&a.op, bucketOP}, {&a.l, bucketL}} {
		if *b.bucket, err = a.tx.CreateBucketIfNotExists(b.name); err != nil {
			return err
		}
	}
	return nil
}

func (a *appender) entriesOf(q quad.Quad) (link [4]*given) {
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			link[i] = &given{}
			continue
		}
		if link[i] = a.known[v]; link[i] == nil {
			link[i] = a.entryOf(v)
		}
	}
	return link
}

// entryOf finds the entry by the hash, since two values can be one to Cayley
// that are not to Go: times in two zones, and what is no number.
func (a *appender) entryOf(v quad.Value) *given {
	hash := refs.HashOf(v)
	e := a.byHash[hash]
	if e == nil {
		e = &given{value: v, hash: hash}
		a.byHash[hash] = e
		a.entries = append(a.entries, e)
	}
	a.known[v] = e
	return e
}

// resolve finds the numbers of those values that have one.
func (a *appender) resolve() error {
	for _, e := range a.entries {
		b := a.tx.Bucket(bucketOf(bucketNumber, e.hash))
		if b == nil {
			continue
		}
		if data := b.Get(e.hash[:]); data != nil {
			if e.id, _ = binary.Uvarint(data); e.id == 0 {
				return errLayout
			}
		}
	}
	return nil
}

// fresh numbers the new values, and gives the quads that are not in the store,
// each once. Values of quads that are there are there.
func (a *appender) fresh(links [][4]*given) (fresh []tuple, err error) {
	for _, e := range a.entries {
		if e.id == 0 {
			a.last++
			e.id, e.isNew = a.last, true
		}
	}
	seen := make(map[tuple]bool, len(links))
	for _, link := range links {
		t := tuple{link[0].id, link[1].id, link[2].id, link[3].id}
		if seen[t] {
			continue
		}
		seen[t] = true
		isNew := slices.ContainsFunc(link[:], func(e *given) bool { return e.isNew })
		if !isNew {
			if isNew, err = a.isMissing(t); err != nil {
				return nil, err
			}
		}
		if isNew {
			fresh = append(fresh, t)
			for _, e := range link {
				e.uses++
			}
		}
	}
	return fresh, nil
}

// isMissing looks through the shortest list that would have the quad.
func (a *appender) isMissing(t tuple) (bool, error) {
	ids := a.sp.Get(key(t[0], t[1]))
	for _, other := range [][]byte{a.op.Get(key(t[2], t[1])), a.l.Get(key(t[3]))} {
		if len(other) < len(ids) {
			ids = other
		}
	}
	for len(ids) > 0 {
		id, n := binary.Uvarint(ids)
		if n <= 0 {
			return false, errLayout
		}
		ids = ids[n:]
		e, err := readEntry(a.log.Get(key(id)))
		if err != nil {
			return false, err
		}
		if !e.deleted && e.quad == t {
			return false, nil
		}
	}
	return true, nil
}

// writeNodes writes new values, and how often values are used now.
func (a *appender) writeNodes(fresh []tuple) error {
	for _, e := range a.entries { // the new ones by number
		if !e.isNew {
			continue
		}
		value, err := pquads.MarshalValue(e.value)
		if err != nil {
			return err
		}
		if err := a.log.Put(key(e.id), nodeEntry(e.id, a.now, value)); err != nil {
			return err
		}
	}
	slices.SortFunc(a.entries, func(x, y *given) int { return bytes.Compare(x.hash[:], y.hash[:]) })
	for _, e := range a.entries {
		if e.uses == 0 {
			continue
		}
		if e.isNew {
			if err := a.putOfHash(bucketNumber, e.hash, e.id); err != nil {
				return err
			}
		}
		if err := a.use(e); err != nil {
			return err
		}
	}
	return nil
}

func (a *appender) use(e *given) error {
	uses := e.uses
	if b := a.tx.Bucket(bucketOf(bucketUses, e.hash)); b != nil {
		before, _ := binary.Uvarint(b.Get(e.hash[:])) // 0 if there is none
		uses += before
	}
	return a.putOfHash(bucketUses, e.hash, uses)
}

func (a *appender) putOfHash(kind byte, hash refs.ValueHash, n uint64) error {
	b, err := a.tx.CreateBucketIfNotExists(bucketOf(kind, hash))
	if err != nil {
		return err
	}
	return b.Put(hash[:], binary.AppendUvarint(nil, n))
}

func (a *appender) writeQuads(fresh []tuple) error {
	sp, op, l := make([]tuple, len(fresh)), make([]tuple, len(fresh)), make([]tuple, len(fresh))
	for i, t := range fresh {
		a.last++
		if err := a.log.Put(key(a.last), quadEntry(a.last, a.now, t)); err != nil {
			return err
		}
		sp[i], op[i], l[i] = tuple{t[0], t[1], a.last}, tuple{t[2], t[1], a.last}, tuple{t[3], a.last}
	}
	err := errors.Join(appendIndex(a.sp, sp, 2), appendIndex(a.op, op, 2), appendIndex(a.l, l, 1))
	if err != nil {
		return err
	}
	size, err := metaGet(a.tx, keySize)
	if err != nil {
		return err
	}
	meta := a.tx.Bucket(bucketMeta)
	return errors.Join(meta.Put(keyHorizon, metaInt(a.last)), meta.Put(keySize, metaInt(size+uint64(len(fresh)))))
}

// appendIndex adds the numbers of quads, which are greater than all that are
// there, under their keys of width values.
func appendIndex(b *bbolt.Bucket, tuples []tuple, width int) error {
	slices.SortFunc(tuples, compare)
	for len(tuples) > 0 {
		k := key(tuples[0][:width]...)
		var ids []byte
		for len(tuples) > 0 && bytes.Equal(key(tuples[0][:width]...), k) {
			ids = binary.AppendUvarint(ids, tuples[0][width])
			tuples = tuples[1:]
		}
		before := b.Get(k)
		if err := b.Put(k, append(before[:len(before):len(before)], ids...)); err != nil {
			return err
		}
	}
	return nil
}

// metaGet reads a number of the meta bucket, 0 if it has none yet.
func metaGet(tx *bbolt.Tx, name []byte) (uint64, error) {
	meta := tx.Bucket(bucketMeta)
	if meta == nil {
		return 0, errLayout
	}
	switch data := meta.Get(name); len(data) {
	case 0:
		return 0, nil
	case 8:
		return binary.LittleEndian.Uint64(data), nil
	}
	return 0, errLayout
}
