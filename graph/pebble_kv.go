package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
	hkv "github.com/hidal-go/hidalgo/kv"
)

// A pebbleKV is Pebble as Cayley's key-value stores want it. (The adapter of
// hidalgo itself is bound to a version of 2022, reads without a snapshot, and
// its keys are not in the order of their parts.)
type pebbleKV struct{ db *pebble.DB }

func (p *pebbleKV) Close() error { return p.db.Close() }

// Tx begins a transaction: a snapshot to read, or a batch that sees what it
// writes. There must be one that writes at a time.
func (p *pebbleKV) Tx(_ context.Context, rw bool) (hkv.Tx, error) {
	if !rw {
		snap := p.db.NewSnapshot()
		return &pebbleTx{reader: snap, end: snap.Close}, nil
	}
	batch := p.db.NewIndexedBatch()
	return &pebbleTx{reader: batch, batch: batch, end: batch.Close}, nil
}

func (p *pebbleKV) View(ctx context.Context, f func(hkv.Tx) error) error { return hkv.View(ctx, p, f) }
func (p *pebbleKV) Update(ctx context.Context, f func(hkv.Tx) error) error {
	return hkv.Update(ctx, p, f)
}

type pebbleTx struct {
	reader pebble.Reader
	batch  *pebble.Batch // nil to read
	end    func() error

	mu     sync.Mutex // who shares a snapshot may read in several goroutines
	open   map[*pebbleIterator]struct{}
	closed bool
}

// flat joins the two parts of Cayley's keys: the length of the first, which is
// a bucket's short name, goes before, so that the keys of a bucket lie together
// and in their own order. A prefix may end in the first part.
func flat(k hkv.Key) []byte {
	if len(k) == 0 {
		return nil
	}
	return slices.Concat([]byte{byte(len(k[0]))}, bytes.Join(k, nil))
}

// parts is the way back.
func parts(key []byte) hkv.Key {
	if len(key) == 0 || int(key[0]) >= len(key) {
		return hkv.Key{key} // another program's
	}
	n := 1 + int(key[0])
	return hkv.Key{key[1:n], key[n:]}
}

func (t *pebbleTx) Get(_ context.Context, key hkv.Key) (hkv.Value, error) {
	value, closer, err := t.reader.Get(flat(key))
	switch {
	case errors.Is(err, pebble.ErrNotFound):
		return nil, hkv.ErrNotFound
	case err != nil:
		return nil, err
	}
	return bytes.Clone(value), closer.Close()
}

func (t *pebbleTx) GetBatch(ctx context.Context, keys []hkv.Key) ([]hkv.Value, error) {
	return hkv.GetBatch(ctx, t, keys)
}

func (t *pebbleTx) Put(_ context.Context, k hkv.Key, v hkv.Value) error {
	if t.batch == nil {
		return hkv.ErrReadOnly
	}
	return t.batch.Set(flat(k), v, nil)
}

func (t *pebbleTx) Del(_ context.Context, k hkv.Key) error {
	if t.batch == nil {
		return hkv.ErrReadOnly
	}
	return t.batch.Delete(flat(k), nil)
}

// Commit returns when the log is on the disk.
func (t *pebbleTx) Commit(context.Context) error {
	if t.batch == nil {
		return hkv.ErrReadOnly
	}
	return t.batch.Commit(pebble.Sync)
}

// Close also ends the iterators that were left open, which would keep the
// database from closing.
func (t *pebbleTx) Close() error {
	if t.closed {
		return nil
	}
	t.closed = true
	t.mu.Lock()
	left := slices.Collect(maps.Keys(t.open))
	t.mu.Unlock()
	var err error
	for _, it := range left {
		err = errors.Join(err, it.Close())
	}
	return errors.Join(err, t.end())
}

func (t *pebbleTx) Scan(_ context.Context, opts ...hkv.IteratorOption) hkv.Iterator {
	it := &pebbleIterator{tx: t}
	return hkv.ApplyIteratorOptions(it, opts)
}

// isOpen notes whether an iterator must be closed with its transaction.
func (t *pebbleTx) isOpen(it *pebbleIterator, open bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch {
	case !open:
		delete(t.open, it)
	case t.open == nil:
		t.open = map[*pebbleIterator]struct{}{it: {}}
	default:
		t.open[it] = struct{}{}
	}
}

// A pebbleIterator walks along the keys with a prefix.
type pebbleIterator struct {
	tx     *pebbleTx
	prefix []byte
	it     *pebble.Iterator // nil before the first Next
	err    error
}

func (i *pebbleIterator) WithPrefix(prefix hkv.Key) hkv.Iterator {
	i.prefix = flat(prefix)
	i.Reset()
	return i
}

func (i *pebbleIterator) Reset() { i.err = i.Close() }

func (i *pebbleIterator) Next(ctx context.Context) bool {
	if i.err == nil {
		i.err = ctx.Err()
	}
	if i.err != nil {
		return false
	}
	if i.it != nil {
		return i.it.Next()
	}
	i.it, i.err = i.tx.reader.NewIter(&pebble.IterOptions{LowerBound: i.prefix, UpperBound: following(i.prefix)})
	i.tx.isOpen(i, true)
	return i.err == nil && i.it.First()
}

// following gives the first key behind those with a prefix, nil for none.
func following(prefix []byte) []byte {
	for n := len(prefix) - 1; n >= 0; n-- {
		if prefix[n] < 0xff {
			next := bytes.Clone(prefix[:n+1])
			next[n]++
			return next
		}
	}
	return nil
}

func (i *pebbleIterator) Err() error {
	if i.err != nil || i.it == nil {
		return i.err
	}
	return i.it.Error()
}

func (i *pebbleIterator) Close() error {
	if i.it == nil {
		return i.err
	}
	err := i.it.Close()
	i.it = nil
	i.tx.isOpen(i, false)
	return errors.Join(i.err, err)
}

func (i *pebbleIterator) Key() hkv.Key   { return parts(i.it.Key()) }
func (i *pebbleIterator) Val() hkv.Value { return i.it.Value() }

// An unlockedFS leaves locking to us.
type unlockedFS struct{ vfs.FS }

func (unlockedFS) Lock(string) (io.Closer, error) { return io.NopCloser(nil), nil }

// A pebbleLog takes what Pebble has to say, which is for its own developers,
// save that it cannot go on.
type pebbleLog struct {
	dir   string
	fatal atomic.Bool
}

func (*pebbleLog) Infof(string, ...any)  {}
func (*pebbleLog) Errorf(string, ...any) {}

// Fatalf must not return. In what we called, guard makes an error of it; in
// Pebble's own goroutines only the end of the process is left, and all that was
// committed is in its log.
func (l *pebbleLog) Fatalf(format string, args ...any) {
	l.fatal.Store(true)
	fault := fatalError{fmt.Errorf(format, args...)}
	if _, guarded := above(); guarded {
		panic(fault)
	}
	fmt.Fprintf(os.Stderr, "quadwire: %s: cannot go on: %v\n", l.dir, fault)
	os.Exit(2)
}

// A fatalError is a panic that says why Pebble cannot go on.
type fatalError struct{ error }

func (e fatalError) Unwrap() error { return e.error }
