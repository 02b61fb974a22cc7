package graph

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/gofrs/flock"
	hkv "github.com/hidal-go/hidalgo/kv"
)

// lockName is the file that a process locks which uses a directory of Pebble's.
const lockName = "quadwire.lock"

// Sizes of Pebble's memory, in bytes. What is written is sorted in memTable
// before it goes to a file, so that a larger one makes fewer files.
const (
	memTable   = 16 << 20
	blockCache = 32 << 20
)

// A lsm is an open directory of Pebble's, a log-structured merge tree.
type lsm struct {
	dir  string
	lock *flock.Flock
	db   *pebble.DB
	kv   *keptKV
	qs   cayley.QuadStore
	log  *pebbleLog
}

// openPebble opens a directory and takes its lock; the error is ErrNoStore,
// ErrLocked, ErrNotStore or ErrDamaged where these fit.
func openPebble(dir string, readOnly bool, wait time.Duration) (backend, error) {
	if err := checkPebble(dir, readOnly); err != nil {
		return nil, err
	}
	if err := makeDir(dir, readOnly); err != nil {
		return nil, err
	}
	lock, err := lockDir(dir, readOnly, wait)
	if err != nil {
		return nil, err
	}
	l := &lsm{dir: dir, lock: lock, log: &pebbleLog{dir: dir}}
	// who waited for the lock may find other files now
	err = checkPebble(dir, readOnly)
	if err == nil {
		err = guard(dir, func() error { return l.open(readOnly) })
	}
	if err != nil {
		if l.kv != nil {
			l.damage()
			err = errors.Join(err, guard(dir, l.kv.Close))
		}
		return nil, errors.Join(err, lock.Close())
	}
	return l, nil
}

// open opens the database in the locked directory.
func (l *lsm) open(readOnly bool) (err error) {
	l.db, err = pebble.Open(l.dir, pebbleOptions(l.log, readOnly))
	switch {
	case errors.Is(err, pebble.ErrDBDoesNotExist):
		return fmt.Errorf("%s: %w; fill it with \"quadwire build\"", l.dir, ErrNoStore)
	case pebble.IsCorruptionError(err), errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w: %w; restore it from a copy, or remove it and build it again", l.dir, ErrDamaged, err)
	case err != nil:
		return fmt.Errorf("%s: %w", l.dir, err)
	}
	l.kv = keep(&pebbleKV{l.db})
	state, err := l.state()
	if err == nil {
		err = prepare(l.kv, l.dir, state, readOnly)
	}
	if err == nil {
		l.qs, err = openQuads(l.kv)
	}
	return err
}

func pebbleOptions(log *pebbleLog, readOnly bool) *pebble.Options {
	return &pebble.Options{
		ReadOnly:           readOnly,
		ErrorIfNotExists:   readOnly,
		FS:                 unlockedFS{vfs.Default},
		FormatMajorVersion: pebble.FormatNewest,
		MemTableSize:       memTable,
		CacheSize:          blockCache,
		Logger:             log,
	}
}

func (l *lsm) quads() cayley.QuadStore { return l.qs }
func (l *lsm) alone() bool             { return false } // a transaction that reads has a snapshot
func (l *lsm) damage()                 { l.kv.damaged.Store(true) }

// close gives up the lock last. After what Pebble calls fatal, closing it may
// wait for ever; then the lock goes with the process.
func (l *lsm) close() error {
	if !l.log.fatal.Load() {
		return errors.Join(guard(l.dir, l.qs.Close), l.lock.Close())
	}
	closed := make(chan struct{})
	go func() {
		_ = guard(l.dir, l.qs.Close) // what it could not write is known by now
		close(closed)
	}()
	select {
	case <-closed:
		return l.lock.Close()
	case <-time.After(defaultWait):
		return fmt.Errorf("%s: it cannot be closed after a failed write; start again", l.dir)
	}
}

// state looks at the keys; Pebble itself knows nothing of what they mean.
func (l *lsm) state() (state kvState, err error) {
	ctx := context.Background()
	err = l.kv.View(ctx, func(tx hkv.Tx) error {
		data, err := tx.Get(ctx, hkv.SKey(metaBucket, indexesKey))
		switch {
		case err == nil && hasIndexes(data):
			state = ready
			return nil
		case err != nil && !errors.Is(err, hkv.ErrNotFound):
			return err
		}
		return hkv.Each(ctx, tx, func(k hkv.Key, _ hkv.Value) error {
			if len(k) != 2 || string(k[0]) != metaBucket && len(k[1]) > 0 { // an empty one stands for the bucket
				state = foreign
			}
			return nil
		})
	})
	return state, err
}

// size counts no files that are about to be removed, or not yet written: Pebble does
// both in the background.
func (l *lsm) size(context.Context) (int64, error) {
	m := l.db.Metrics()
	passing := m.WAL.ObsoletePhysicalSize + m.Table.Local.ObsoleteSize + m.Table.Local.ZombieSize +
		m.BlobFiles.Local.ObsoleteSize + m.BlobFiles.Local.ZombieSize + uint64(m.Compact.InProgressBytes)
	return int64(m.DiskSpaceUsage() - passing), nil
}

// verify reads all keys of all files, which have checksums, and compares their
// order.
func (l *lsm) verify() (faults []error, err error) {
	if err := l.db.CheckLevels(nil); err != nil {
		faults = append(faults, fmt.Errorf("%s: %w", l.dir, err))
	}
	return faults, nil
}

// compact merges all files, so that removed keys go; all keys lie below 0xff.
func (l *lsm) compact(ctx context.Context) error {
	if err := errors.Join(l.db.Flush(), l.db.Compact(ctx, []byte{0}, []byte{0xff}, false)); err != nil {
		return fmt.Errorf("%s: %w", l.dir, err)
	}
	return nil
}

// pebbleName matches the files of Pebble's, and ours beside them.
var pebbleName = regexp.MustCompile(`^(quadwire\.lock|LOCK|CURRENT.*|MANIFEST-\d+|OPTIONS-\d+|marker\..*|temporary\..*|\d+\.(log|sst|blob|dbtmp))$`)

// isPebble says whether a directory holds a database of Pebble's.
func isPebble(entries []fs.DirEntry) bool {
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "MANIFEST-") {
			return true
		}
	}
	return false
}

// checkPebble refuses a directory that is not for Pebble, since it would write
// among the files of others, and remove those that it takes for its own.
func checkPebble(dir string, readOnly bool) error {
	if dir == "" {
		return fmt.Errorf("%s: %w: give it a directory: --db %sDIR", pebblePrefix, ErrNotStore, pebblePrefix)
	}
	entries, err := os.ReadDir(dir)
	info, statErr := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if readOnly {
			return fmt.Errorf("%s: %w; make one with \"quadwire build FILE…\"", dir, ErrNoStore)
		}
		return nil
	case statErr == nil && !info.IsDir():
		return fmt.Errorf("%s: %w of this kind: it is no directory; leave out %q, or give another path", dir, ErrNotStore, pebblePrefix)
	case err != nil:
		return err
	}
	tables := false
	for _, e := range entries {
		switch {
		case e.Name() == fileName:
			return fmt.Errorf("%s: %w of this kind; give --db %s", dir, ErrNotStore, dir)
		case !pebbleName.MatchString(e.Name()):
			return fmt.Errorf("%s: %w: it is a directory with other files in it (%s); give --db a path of its own", dir, ErrNotStore, e.Name())
		}
		tables = tables || strings.HasSuffix(e.Name(), ".sst")
	}
	switch {
	case isPebble(entries):
		return nil
	case tables:
		return fmt.Errorf("%s: %w: its MANIFEST is missing; restore it from a copy, or remove it and build it again", dir, ErrDamaged)
	case readOnly:
		return fmt.Errorf("%s: %w: the directory is empty; fill it with \"quadwire build\"", dir, ErrNoStore)
	}
	return nil
}

func makeDir(dir string, readOnly bool) error {
	if readOnly {
		return nil
	}
	return os.MkdirAll(dir, 0o755)
}

// lockDir locks a directory: for all others, or, to read, for those that write.
// The lock goes with the process. Pebble's own knows no readers.
func lockDir(dir string, readOnly bool, wait time.Duration) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(dir, lockName))
	try := lock.TryLock
	if readOnly {
		try = lock.TryRLock
	}
	got, err := retry(wait, try)
	switch {
	case err != nil && readOnly && errors.Is(err, fs.ErrPermission):
		return lock, nil // where nothing can be written nobody writes
	case err != nil:
		return nil, errors.Join(fmt.Errorf("%s: %w", dir, err), lock.Close())
	case !got:
		return nil, errors.Join(fmt.Errorf("%s: %w%s", dir, ErrLocked, lockHint(lock.Path())), lock.Close())
	}
	return lock, nil
}
