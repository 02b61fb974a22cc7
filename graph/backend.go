package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	hkv "github.com/hidal-go/hidalgo/kv"
)

// A backend is an open place where quads are kept. They are opened by their own
// constructors, not by Cayley's names: registering all of Cayley's would link
// a dozen database drivers.
type backend interface {
	// quads gives Cayley's handle, the same each time.
	quads() cayley.QuadStore
	// close ends the use of the place, and of the handle.
	close() error
	// alone says that nobody of this process may read while it is written to.
	alone() bool
	// damage says that a read or write ended in a panic, so that what it had
	// opened stays open.
	damage()
	// size gives the bytes that the quads take; 0 when that is not known.
	size(ctx context.Context) (int64, error)
	// verify lists what is wrong beneath the quads.
	verify() (faults []error, err error)
	// compact gives back the space of what was removed. Nobody reads or writes
	// meanwhile, and the backend is opened anew after it.
	compact(ctx context.Context) error
}

// An opener opens a backend, the first time and again after a failed write.
type opener func() (backend, error)

// Prefixes of addresses, beside Memory.
const (
	pebblePrefix    = "pebble:"
	postgresScheme  = "postgres"
	cockroachScheme = "cockroach"
)

// openerOf reads an address.
func openerOf(addr string, opts Options) (opener, error) {
	wait := opts.LockTimeout
	if wait == 0 {
		wait = defaultWait
	}
	if addr == Memory {
		m := memory{memstore.New()}
		return func() (backend, error) { return m, nil }, nil
	}
	if dir, ok := strings.CutPrefix(addr, pebblePrefix); ok {
		return func() (backend, error) { return openPebble(dir, opts.ReadOnly, wait) }, nil
	}
	scheme, _, ok := strings.Cut(addr, "://")
	switch {
	case !ok:
		return func() (backend, error) { return openDisk(addr, opts.ReadOnly, wait) }, nil
	case scheme == postgresScheme || scheme == "postgresql" || scheme == cockroachScheme:
		return func() (backend, error) { return openSQL(addr, opts.ReadOnly, wait) }, nil
	}
	return nil, fmt.Errorf("%s: %w; use a directory, %q, %q or %q", Printable(addr), ErrUnsupported, Memory, pebblePrefix+"DIR", postgresScheme+"://HOST/NAME")
}

// IsLocal says whether the store of an address is a file or directory, and
// gives its path.
func IsLocal(addr string) (path string, ok bool) {
	if dir, ok := strings.CutPrefix(addr, pebblePrefix); ok {
		return dir, true
	}
	return addr, addr != Memory && !strings.Contains(addr, "://")
}

// memory keeps quads as long as the process lives.
type memory struct{ qs cayley.QuadStore }

func (m memory) quads() cayley.QuadStore           { return m.qs }
func (memory) close() error                        { return nil }
func (memory) alone() bool                         { return true } // Cayley's has no lock of its own
func (memory) damage()                             {}
func (memory) size(context.Context) (int64, error) { return 0, nil }
func (memory) verify() (faults []error, err error) { return nil, nil }
func (memory) compact(context.Context) error {
	return fmt.Errorf("%s: %w: only a store on disk can be compacted", Memory, ErrUnsupported)
}

// indexes are what makes reading fast: SP for what a node says, OP for who
// points at a node by which predicate (with Cayley's default, OPS, that is
// estimated as half the graph and scanned), L for the quads of a sentence,
// article or fact.
func indexes() []kv.QuadIndex {
	return []kv.QuadIndex{
		{Dirs: []quad.Direction{quad.Subject, quad.Predicate}},
		{Dirs: []quad.Direction{quad.Object, quad.Predicate}},
		{Dirs: []quad.Direction{quad.Label}},
	}
}

// Where Cayley keeps what in a key-value store.
const (
	metaBucket = "meta"
	logBucket  = "log"
	indexesKey = "indexes" // of metaBucket
)

// errEmpty is what Cayley says when asked for the size of a new store.
var errEmpty = kv.ErrNoBucket

// A kvState tells whether a key-value store is one of ours.
type kvState int

const (
	unfinished kvState = iota // nothing but what kv.Init writes, and no quad
	ready
	foreign
)

// hasIndexes says whether the list of indexes is ours, which is written last
// and so makes a store ready.
func hasIndexes(data []byte) bool {
	want, err := json.Marshal(indexes())
	return err == nil && slices.Equal(data, want)
}

// prepare makes a key-value store one of ours: it finishes one that is new, also
// if an earlier process was killed while making it, and refuses all others.
func prepare(db hkv.KV, path string, state kvState, readOnly bool) error {
	switch {
	case state == ready:
		return nil
	case state == foreign:
		return fmt.Errorf("%s: %w: it is the database of another program; give --db another path", path, ErrNotStore)
	case readOnly:
		return fmt.Errorf("%s: %w: it is empty; fill it with \"quadwire build\"", path, ErrNoStore)
	}
	if err := kv.Init(db, nil); err != nil && !errors.Is(err, cayley.ErrDatabaseExists) {
		return fmt.Errorf("%s: %w", path, err)
	}
	data, err := json.Marshal(indexes())
	if err != nil {
		return err
	}
	ctx := context.Background()
	return db.Update(ctx, func(tx hkv.Tx) error { return tx.Put(ctx, hkv.SKey(metaBucket, indexesKey), data) })
}

// openQuads opens Cayley's store. Its bloom filters would take some 300 MB and a
// scan of the whole store; our writes hardly need them, since an article's
// quads are new by their label.
func openQuads(db hkv.KV) (cayley.QuadStore, error) {
	return kv.New(db, cayley.Options{kv.OptNoBloom: true})
}

// retry calls try until it says that it is done or the time is up.
func retry(wait time.Duration, try func() (done bool, err error)) (bool, error) {
	for end := time.Now().Add(wait); ; time.Sleep(10 * time.Millisecond) {
		if done, err := try(); done || err != nil || time.Now().After(end) {
			return done, err
		}
	}
}
