package layout

import (
	"bytes"
	"context"
	"encoding/binary"
	"time"

	"go.etcd.io/bbolt"
)

// Stats counts what was written.
type Stats struct {
	Nodes, Quads int
}

// Write puts all that was added into db, a store that Cayley has initialised,
// that has no quads, and whose indexes are SP, OP and L. It does so in many
// transactions: until it returns without an error, and db is synced if it does
// not do so itself, db is not a store that can be used.
func (b *Builder) Write(ctx context.Context, db *bbolt.DB) (st Stats, err error) {
	w := &writer{ctx: ctx, db: db, now: time.Now().UnixNano()}
	defer w.rollback()
	if err := b.spool.Each(w.node); err != nil {
		return st, err
	}
	st.Nodes = b.spool.Len()
	if st.Quads, err = b.writeQuads(w); err != nil {
		return st, err
	}
	if err := b.values.write(w); err != nil {
		return st, err
	}
	if err := w.put(bucketMeta, keyHorizon, metaInt(uint64(st.Nodes+st.Quads))); err != nil {
		return st, err
	}
	if err := w.put(bucketMeta, keySize, metaInt(uint64(st.Quads))); err != nil {
		return st, err
	}
	return st, w.end()
}

// writeQuads numbers the quads in the order of their values' numbers, after the
// nodes, so that the log and the first index grow at their ends.
func (b *Builder) writeQuads(w *writer) (n int, err error) {
	op, l := newSorter(b.dir), newSorter(b.dir)
	defer func() { _, _ = op.Close(), l.Close() }()
	sp := &index{w: w, bucket: bucketSP, width: 2}
	err = b.quads.Each(w.ctx, func(t tuple) error {
		n++
		id := uint64(b.spool.Len() + n)
		b.values.use(t)
		if err := w.quad(id, t); err != nil {
			return err
		}
		if err := sp.add(tuple{t[0], t[1]}, id); err != nil {
			return err
		}
		if err := op.Add(tuple{t[2], t[1], id}); err != nil {
			return err
		}
		return l.Add(tuple{t[3], id})
	})
	if err != nil {
		return n, err
	}
	if err := sp.flush(); err != nil {
		return n, err
	}
	if err := writeIndex(w, bucketOP, op, 2); err != nil {
		return n, err
	}
	return n, writeIndex(w, bucketL, l, 1)
}

// writeIndex writes tuples of width values and a quad's number.
func writeIndex(w *writer, bucket []byte, s *sorter, width int) error {
	x := &index{w: w, bucket: bucket, width: width}
	err := s.Each(w.ctx, func(t tuple) error {
		id := t[width]
		t[width] = 0
		return x.add(t, id)
	})
	if err != nil {
		return err
	}
	return x.flush()
}

// An index joins the quads that have the same key, which come one after the
// other.
type index struct {
	w      *writer
	bucket []byte
	width  int
	key    tuple
	ids    []byte
}

func (x *index) add(key tuple, id uint64) error {
	if key != x.key {
		if err := x.flush(); err != nil {
			return err
		}
		x.key = key
	}
	x.ids = binary.AppendUvarint(x.ids, id)
	return nil
}

func (x *index) flush() error {
	if len(x.ids) == 0 {
		return nil
	}
	err := x.w.put(x.bucket, key(x.key[:x.width]...), bytes.Clone(x.ids))
	x.ids = x.ids[:0]
	return err
}
