package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	cayley "github.com/cayleygraph/cayley/graph"
	"go.etcd.io/bbolt"

	"github.com/quadwire/quadwire/graph/durable"
)

// A new file is written under the name of the store with this ending, and one
// that an earlier process left is written over.
const newEnding = ".new"

// compactTx is how many bytes of keys and values one transaction of the copy
// takes; it bounds the memory.
const compactTx = 8 << 20

// Compact gives back the space of what was removed, which the backends keep for
// what is to come. before and after are the bytes that the store takes;
// ErrUnsupported is the error of a store in memory, and Open's errors come too.
func (s *Store) Compact(ctx context.Context) (before, after int64, err error) {
	done, err := s.begin(ctx)
	if err != nil {
		return 0, 0, err
	}
	defer done()
	err = s.renew(func(b backend) error {
		if before, err = occupied(ctx, b); err != nil {
			return err
		}
		return b.compact(ctx)
	})
	if err != nil {
		return 0, 0, err
	}
	err = s.view(func(cayley.QuadStore) (err error) {
		after, err = occupied(ctx, s.back)
		return err
	})
	return before, after, err
}

// occupied is the size of a backend with the reserve that a bbolt file has behind
// the pages in use, which goes too.
func occupied(ctx context.Context, b backend) (int64, error) {
	d, ok := b.(*disk)
	if !ok {
		return b.size(ctx)
	}
	info, err := os.Stat(d.path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// renew calls f, which changes what the backend stands on, while nobody reads,
// and opens the backend anew. The caller has the right to write.
func (s *Store) renew(f func(backend) error) error {
	s.mu.Lock()
	err := s.guard(func() error { return f(s.back) })
	s.mu.Unlock()
	if err != nil {
		return err
	}
	return s.reopen()
}

// compact copies the store to a new file (bbolt.Compact).
func (d *disk) compact(ctx context.Context) error {
	return d.replace(ctx, func(_ string, to *bbolt.DB) error { return bbolt.Compact(to, d.db, compactTx) })
}

// replace lets write fill a new file, which then takes the place of the store's
// in one step. Whatever ends it before leaves the old one as it was.
func (d *disk) replace(ctx context.Context, write func(temp string, to *bbolt.DB) error) error {
	path, err := filepath.EvalSymlinks(d.path) // the file is to be replaced, not a link to it
	if err != nil {
		return err
	}
	temp := path + newEnding
	err = writeFile(temp, path, write)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		// The old file is locked until the new one is there, so that nobody writes to
		// what is about to go; who waited for it finds out (isCurrent).
		err = os.Rename(temp, path)
	}
	if err != nil {
		return errors.Join(err, ignoreMissing(os.Remove(temp)))
	}
	return durable.SyncDir(filepath.Dir(path))
}

// writeFile makes a new file at temp with the rights of the one at path, lets
// write fill it, and brings it down to the disk.
func writeFile(temp, path string, write func(string, *bbolt.DB) error) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if err := ignoreMissing(os.Remove(temp)); err != nil {
		return err
	}
	to, err := bbolt.Open(temp, info.Mode().Perm(), &bbolt.Options{Timeout: defaultWait, NoSync: true, FreelistType: bbolt.FreelistMapType})
	if err != nil {
		return err
	}
	err = write(temp, to)
	if err == nil {
		err = to.Sync()
	}
	if err = errors.Join(err, to.Close()); err != nil {
		return fmt.Errorf("%s: %w", temp, err)
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

// isCurrent says whether f, opened as path, is still what path names: a process
// that compacts the store puts another file in its place.
func isCurrent(f *os.File, path string) bool {
	have, err := f.Stat()
	if err != nil {
		return false
	}
	now, err := os.Stat(path)
	return err == nil && os.SameFile(have, now)
}
