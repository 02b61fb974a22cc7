package graph

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	hidalgo "github.com/hidal-go/hidalgo/kv/bbolt"
	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/quadwire/quadwire/graph/layout"
)

// A disk is an open bbolt file.
type disk struct {
	path string
	db   *bbolt.DB
	kv   *keptKV // db as Cayley sees it
	qs   cayley.QuadStore
}

func newDisk(path string, db *bbolt.DB) *disk {
	return &disk{path: path, db: db, kv: keep(hidalgo.New(db))}
}

// file gives the bbolt file of a store, nil when it is in another backend. It
// needs mu, or the right to write.
func (s *Store) file() *disk {
	d, _ := s.back.(*disk)
	return d
}

func (d *disk) quads() cayley.QuadStore { return d.qs }
func (d *disk) close() error            { return d.qs.Close() }
func (d *disk) alone() bool             { return false } // bbolt's readers see the state before
func (d *disk) damage()                 { d.kv.damaged.Store(true) }

// openDisk opens the store at addr, a directory or the file itself; the error
// is ErrNoStore, ErrLocked, ErrNotStore or ErrDamaged where these fit.
func openDisk(addr string, readOnly bool, wait time.Duration) (backend, error) {
	path, err := storePath(addr, readOnly)
	if err != nil {
		return nil, err
	}
	d, err := openFile(path, readOnly, wait)
	if err != nil {
		return nil, err
	}
	err = guard(addr, func() error {
		if err := d.prepare(readOnly); err != nil {
			return err
		}
		qs, err := openQuads(d.kv)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		d.qs = scannable{qs.(*kv.QuadStore), layout.NewReader(d.db)}
		return nil
	})
	if err != nil {
		d.damage()
		return nil, errors.Join(err, d.kv.Close())
	}
	return d, nil
}

// openFile opens the file and takes its lock.
func openFile(path string, readOnly bool, wait time.Duration) (*disk, error) {
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
				return openFile(path, readOnly, wait)
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

// prepare makes a new file a store, and refuses those of others.
func (d *disk) prepare(readOnly bool) error {
	state, err := d.state()
	if err != nil {
		return err
	}
	return prepare(d.kv, d.path, state, readOnly)
}

func (d *disk) state() (state kvState, err error) {
	err = d.db.View(func(tx *bbolt.Tx) error {
		meta, log := tx.Bucket([]byte(metaBucket)), tx.Bucket([]byte(logBucket))
		switch {
		case meta != nil && log != nil && hasIndexes(meta.Get([]byte(indexesKey))):
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
	return slices.Contains([]string{metaBucket, logBucket, "sp", "ops", "op", "c"}, name)
}

// size gives the bytes of the pages in use.
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

func (d *disk) size(context.Context) (n int64, err error) {
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
			faults = append(faults, fmt.Errorf("%s: %w", d.path, err))
		}
		return nil
	})
	return faults, err
}
