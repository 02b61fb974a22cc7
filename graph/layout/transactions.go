package layout

import (
	"context"
	"encoding/binary"
	"slices"

	"go.etcd.io/bbolt"
)

// transactionSize is how many bytes of keys and values go into one transaction.
// bbolt holds what a transaction adds to a page in one node, and searches it for
// each key: more is slower.
const transactionSize = 1 << 20

// A writer puts keys in transactions of some size. Keys of a bucket come in
// order, so that its pages can be full.
type writer struct {
	ctx context.Context
	db  *bbolt.DB
	now int64

	tx      *bbolt.Tx
	size    int
	buckets map[string]*bbolt.Bucket
}

func (w *writer) node(id uint64, value []byte) error {
	return w.put(bucketLog, key(id), nodeEntry(id, w.now, value))
}

func (w *writer) quad(id uint64, t tuple) error {
	return w.put(bucketLog, key(id), quadEntry(id, w.now, t))
}

func (w *writer) put(bucket, key, value []byte) error {
	b, err := w.bucket(bucket)
	if err != nil {
		return err
	}
	if w.size += len(key) + len(value); w.size > transactionSize {
		if err := w.end(); err != nil {
			return err
		}
		if b, err = w.bucket(bucket); err != nil {
			return err
		}
	}
	return b.Put(key, value)
}

func (w *writer) bucket(name []byte) (b *bbolt.Bucket, err error) {
	if w.tx == nil {
		if err := w.ctx.Err(); err != nil {
			return nil, err
		}
		if w.tx, err = w.db.Begin(true); err != nil {
			return nil, err
		}
		w.buckets = make(map[string]*bbolt.Bucket)
	}
	if b = w.buckets[string(name)]; b != nil {
		return b, nil
	}
	if b, err = w.tx.CreateBucketIfNotExists(name); err != nil {
		return nil, err
	}
	b.FillPercent = 1
	w.buckets[string(name)] = b
	return b, nil
}

// end commits what was put.
func (w *writer) end() error {
	if w.tx == nil {
		return nil
	}
	tx := w.tx
	w.tx, w.size = nil, 0
	return tx.Commit()
}

// rollback undoes what was not committed, if there is anything.
func (w *writer) rollback() {
	if w.tx != nil {
		_ = w.tx.Rollback() // the error that led here counts
		w.tx = nil
	}
}

// write puts the numbers and uses of all nodes, in the order of the keys.
func (v *values) write(w *writer) error {
	order := make([]uint32, len(v.nodes))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return slices.Compare(v.nodes[a].hash[:], v.nodes[b].hash[:]) })
	for _, kind := range []byte{bucketUses, bucketNumber} {
		for _, i := range order {
			n := &v.nodes[i]
			number := uint64(i + 1)
			if kind == bucketUses {
				number = uint64(n.uses)
			}
			if err := w.put(bucketOf(kind, n.hash), n.hash[:], binary.AppendUvarint(nil, number)); err != nil {
				return err
			}
		}
	}
	return nil
}
