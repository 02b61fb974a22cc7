package layout

import (
	"bytes"
	"encoding/binary"
	"sync"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"go.etcd.io/bbolt"
)

// Bounds of what a Reader remembers: some 50 MB.
const (
	mostValues   = 1 << 18
	longestValue = 200 // bytes; sentences are read once
)

// A Reader finds the quads of a node, some ten times as fast as by Cayley's
// iterators: it looks a subject and a predicate up together, within one
// transaction, and remembers values. Their numbers are never given again, so
// that what it remembers stays right as long as the file is the same. It may be
// used by several goroutines.
type Reader struct {
	db *bbolt.DB

	mu     sync.RWMutex
	values map[uint64]quad.Value
}

// NewReader makes a Reader of an open store.
func NewReader(db *bbolt.DB) *Reader { return &Reader{db: db, values: make(map[uint64]quad.Value)} }

// Scan calls f for every quad that has v in direction d, and p as its predicate
// unless p is "", in the order in which they were written. The direction is
// Subject, Object or Label.
func (r *Reader) Scan(d quad.Direction, v quad.Value, p quad.IRI, f func(quad.Quad) error) error {
	return r.scan(d, v, p, quad.Directions, f)
}

// ScanTriples is Scan without labels, most of which are values of their own
// that would have to be read.
func (r *Reader) ScanTriples(d quad.Direction, v quad.Value, p quad.IRI, f func(quad.Quad) error) error {
	return r.scan(d, v, p, quad.Directions[:3], f)
}

func (r *Reader) scan(d quad.Direction, v quad.Value, p quad.IRI, wanted []quad.Direction, f func(quad.Quad) error) error {
	return r.db.View(func(tx *bbolt.Tx) error {
		s := scan{r: r, log: tx.Bucket(bucketLog), wanted: wanted, f: f}
		id := numberOf(tx, v)
		if id == 0 || s.log == nil {
			return nil
		}
		if p != "" {
			if s.predicate = numberOf(tx, p); s.predicate == 0 {
				return nil
			}
		}
		switch d {
		case quad.Subject:
			return s.index(tx.Bucket(bucketSP), id)
		case quad.Object:
			return s.index(tx.Bucket(bucketOP), id)
		}
		return s.list(get(tx.Bucket(bucketL), key(id)))
	})
}

// All calls f for every quad, in the order of their numbers, as they are when it
// begins: all is read in one transaction.
func (r *Reader) All(f func(quad.Quad) error) error {
	return r.db.View(func(tx *bbolt.Tx) error {
		s := scan{r: r, log: tx.Bucket(bucketLog), wanted: quad.Directions}
		if s.log == nil {
			return nil
		}
		return s.log.ForEach(func(_, data []byte) error {
			e, err := readEntry(data)
			if err != nil || e.deleted || e.quad == (tuple{}) {
				return err
			}
			q, err := s.read(e)
			if err != nil {
				return err
			}
			return f(q)
		})
	})
}

// numberOf gives the number of a value, 0 if the store does not have it.
func numberOf(tx *bbolt.Tx, v quad.Value) uint64 {
	hash := refs.HashOf(v)
	n, _ := binary.Uvarint(get(tx.Bucket(bucketOf(bucketNumber, hash)), hash[:]))
	return n
}

func get(b *bbolt.Bucket, key []byte) []byte {
	if b == nil {
		return nil
	}
	return b.Get(key)
}

type scan struct {
	r         *Reader
	log       *bbolt.Bucket
	wanted    []quad.Direction
	predicate uint64 // 0 for any
	f         func(quad.Quad) error
}

// index goes through an index by a value and a predicate.
func (s *scan) index(b *bbolt.Bucket, id uint64) error {
	switch {
	case b == nil:
		return nil
	case s.predicate != 0:
		return s.list(b.Get(key(id, s.predicate)))
	}
	prefix := key(id)
	c := b.Cursor()
	for k, ids := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, ids = c.Next() {
		if err := s.list(ids); err != nil {
			return err
		}
	}
	return nil
}

// list reads the quads of a list of numbers. It takes the list at once: f may
// look for other quads, but in transactions of its own.
func (s *scan) list(ids []byte) error {
	for len(ids) > 0 {
		id, n := binary.Uvarint(ids)
		if n <= 0 {
			return errLayout
		}
		ids = ids[n:]
		q, ok, err := s.quad(id)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if err := s.f(q); err != nil {
			return err
		}
	}
	return nil
}

// quad reads a quad; ok is false if it was removed, or has another predicate.
func (s *scan) quad(id uint64) (q quad.Quad, ok bool, err error) {
	e, err := readEntry(s.log.Get(key(id)))
	if err != nil {
		return q, false, err
	}
	if e.deleted || s.predicate != 0 && e.quad[1] != s.predicate {
		return q, false, nil
	}
	q, err = s.read(e)
	return q, err == nil, err
}

// read reads the values of a quad.
func (s *scan) read(e entry) (q quad.Quad, err error) {
	for i, d := range s.wanted {
		v, err := s.value(e.quad[i])
		if err != nil {
			return q, err
		}
		q.Set(d, v)
	}
	return q, nil
}

func (s *scan) value(id uint64) (quad.Value, error) {
	if id == 0 {
		return nil, nil
	}
	s.r.mu.RLock()
	v := s.r.values[id]
	s.r.mu.RUnlock()
	if v != nil {
		return v, nil
	}
	e, err := readEntry(s.log.Get(key(id)))
	if err != nil {
		return nil, err
	}
	v, err = pquads.UnmarshalValue(e.value)
	if err != nil {
		return nil, err
	}
	if v == nil {
		return nil, errLayout
	}
	if len(e.value) <= longestValue {
		s.r.remember(id, v)
	}
	return v, nil
}

func (r *Reader) remember(id uint64, v quad.Value) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.values) >= mostValues {
		clear(r.values)
	}
	r.values[id] = v
}
