package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	hkv "github.com/hidal-go/hidalgo/kv"
	hidalgo "github.com/hidal-go/hidalgo/kv/bbolt"
	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/quadwire/quadwire/graph/layout"
)

// This file is the only one that knows Cayley's backends. They are opened by
// their own constructors, not by name: registering all of Cayley's would link
// a dozen database drivers.

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

var (
	metaBucket = []byte("meta")
	logBucket  = []byte("log")
	indexKey   = []byte("indexes")
)

// errEmpty is what Cayley says when asked for the size of a new store.
var errEmpty = kv.ErrNoBucket

func openMemory() cayley.QuadStore { return memstore.New() }

// A disk is an open bbolt file.
type disk struct {
	path string
	db   *bbolt.DB
	kv   *keptKV // db as Cayley sees it
}

func newDisk(path string, db *bbolt.DB) *disk { return &disk{path, db, keep(hidalgo.New(db))} }

// openDisk opens the file and takes its lock; the error is ErrLocked or
// ErrNotStore where these fit.
func openDisk(path string, readOnly bool, wait time.Duration) (*disk, error) {
	opt := bbolt.Options{Timeout: wait, ReadOnly: readOnly, FreelistType: bbolt.FreelistMapType, PreLoadFreelist: !readOnly}
	var file *os.File
	opt.OpenFile = func(name string, flag int, mode os.FileMode) (f *os.File, err error) {
		file, err = os.OpenFile(name, flag, mode)
		return file, err
	}
	var db *bbolt.DB
	err := error(nil)
	for _, opt.InitialMmapSize = range mapSizes() {
		if db, err = bbolt.Open(path, 0o644, &opt); err == nil {
			if !isCurrent(file, path) { // it was compacted while we waited for it
				if err := db.Close(); err != nil {
					return nil, err
				}
				return openDisk(path, readOnly, wait)
			}
			return newDisk(path, db), nil
		}
		if errors.Is(err, berrors.ErrTimeout) {
			return nil, fmt.Errorf("%s: %w%s", path, ErrLocked, lockHint(path))
		}
		if isBroken(err) {
			return nil, fmt.Errorf("%s: %w: %w; give --db another path, or restore the file from a copy", path, ErrNotStore, err)
		}
	}
	return nil, err
}

// mapSizes lists how much of the file to map into memory, best first. A writer
// that needs a larger map waits for all readers, and a reader of its own
// goroutine would never end, so the map is larger than any store will grow. It
// costs address space only; where that is short, less must do.
func mapSizes() []int {
	if runtime.GOOS == "windows" {
		return []int{0} // there the file itself would take this size
	}
	huge, large := 36, 31
	if math.MaxInt == math.MaxInt32 {
		huge, large = 29, 26
	}
	return []int{1 << huge, 1 << large, 0}
}

func isBroken(err error) bool {
	return errors.Is(err, berrors.ErrInvalid) || errors.Is(err, berrors.ErrVersionMismatch) || errors.Is(err, berrors.ErrChecksum)
}

// prepare makes sure that the file holds a store of ours: it finishes one that
// is new, also if an earlier process was killed while making it, and refuses
// all others.
func (d *disk) prepare(readOnly bool) error {
	state, err := d.state()
	switch {
	case err != nil:
		return err
	case state == ready:
		return nil
	case state == foreign:
		return fmt.Errorf("%s: %w: it is a bbolt file of another program; give --db another path", d.path, ErrNotStore)
	case readOnly:
		return fmt.Errorf("%s: %w: it is empty; fill it with \"quadwire build\"", d.path, ErrNoStore)
	}
	if err := kv.Init(d.kv, nil); err != nil && !errors.Is(err, cayley.ErrDatabaseExists) {
		return fmt.Errorf("%s: %w", d.path, err)
	}
	data, err := json.Marshal(indexes())
	if err != nil {
		return err
	}
	return d.db.Update(func(tx *bbolt.Tx) error { return tx.Bucket(metaBucket).Put(indexKey, data) })
}

type fileState int

const (
	unfinished fileState = iota // no bucket but Cayley's own, and no quad in them
	ready
	foreign
)

func (d *disk) state() (state fileState, err error) {
	want, err := json.Marshal(indexes())
	if err != nil {
		return foreign, err
	}
	err = d.db.View(func(tx *bbolt.Tx) error {
		meta, log := tx.Bucket(metaBucket), tx.Bucket(logBucket)
		switch {
		case meta != nil && log != nil && slices.Equal(meta.Get(indexKey), want):
			state = ready
		case log != nil && log.Inspect().KeyN > 0:
			state = foreign
		default:
			return tx.ForEach(func(name []byte, _ *bbolt.Bucket) error {
				if !isOurBucket(string(name)) {
					state = foreign
				}
				return nil
			})
		}
		return nil
	})
	return state, err
}

// isOurBucket says whether kv.Init makes a bucket of this name.
func isOurBucket(name string) bool {
	return slices.Contains([]string{"meta", "log", "sp", "ops", "op", "c"}, name)
}

// quads opens Cayley's store on the file.
func (d *disk) quads() (cayley.QuadStore, error) {
	qs, err := openQuads(d.kv)
	if err != nil {
		return nil, err
	}
	return scannable{qs.(*kv.QuadStore), layout.NewReader(d.db)}, nil
}

// openQuads opens Cayley's store. Its bloom filters would take some 300 MB and a
// scan of the whole store; our writes hardly need them, since an article's
// quads are new by their label.
func openQuads(db hkv.KV) (cayley.QuadStore, error) {
	return kv.New(db, cayley.Options{kv.OptNoBloom: true})
}

// A scannable is Cayley's store on a file, with a faster way to the quads of a
// node (see scan).
type scannable struct {
	*kv.QuadStore
	reader *layout.Reader
}

// cayleys gives Cayley's own store, which its query languages insist on.
func cayleys(qs cayley.QuadStore) cayley.QuadStore {
	if file, ok := qs.(scannable); ok {
		return file.QuadStore
	}
	return qs
}

// add adds those quads that are not there in one durable transaction, and
// counts them.
func (d *disk) add(quads []quad.Quad) (added int, err error) {
	tx, err := d.db.Begin(true)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback() // does nothing after Commit
	added, err = layout.Append(tx, quads, time.Now().UnixNano())
	if err != nil || added == 0 {
		return 0, err
	}
	return added, tx.Commit()
}

// size gives the length of the file in bytes.
func (d *disk) size() (n int64, err error) {
	err = d.db.View(func(tx *bbolt.Tx) error {
		n = tx.Size()
		return nil
	})
	return n, err
}

// verify walks all pages of the file and lists what is wrong with them.
func (d *disk) verify() (faults []error, err error) {
	err = d.db.View(func(tx *bbolt.Tx) error {
		for err := range tx.Check() {
			faults = append(faults, err)
		}
		return nil
	})
	return faults, err
}
