package graph

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"

	"github.com/quadwire/quadwire/schema"
)

// fileName is what Cayley's bolt backend calls its file inside the directory
// that is its address.
const fileName = "indexes.bolt"

// defaultWait is how long Open waits for another process by default.
const defaultWait = 2 * time.Second

// Open opens the store at addr: a directory (made if it is missing), the bbolt
// file itself, or Memory; "" is DefaultAddr. Errors wrap ErrNoStore (reading
// what is not there), ErrNotStore (something else is there), ErrLocked
// (another process has it open) or ErrUnsupported.
func Open(addr string, opts Options) (*Store, error) {
	if addr == "" {
		addr = DefaultAddr
	}
	s := &Store{addr: addr, opts: opts}
	switch {
	case addr == Memory:
		s.qs = openMemory()
	case strings.Contains(addr, "://"):
		return nil, fmt.Errorf("%s: %w; use a directory or %q", addr, ErrUnsupported, Memory)
	default:
		if err := guard(addr, s.openFile); err != nil {
			return nil, err
		}
	}
	if opts.ReadOnly {
		return s, nil
	}
	if err := errors.Join(s.describe(), s.finishDecision(context.Background())); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// openFile sets disk and qs. It needs mu, or a store that nobody else has.
func (s *Store) openFile() error {
	path, err := storePath(s.addr, s.opts.ReadOnly)
	if err != nil {
		return err
	}
	wait := s.opts.LockTimeout
	if wait == 0 {
		wait = defaultWait
	}
	d, err := openDisk(path, s.opts.ReadOnly, wait)
	if err != nil {
		return err
	}
	var qs cayley.QuadStore
	err = guard(s.addr, func() error {
		if err := d.prepare(s.opts.ReadOnly); err != nil {
			return err
		}
		if qs, err = d.quads(); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		return nil
	})
	if err != nil {
		d.kv.damaged.Store(true)
		return errors.Join(err, d.kv.Close())
	}
	s.disk, s.qs = d, qs
	return nil
}

// describe writes what is missing of the vocabulary.
func (s *Store) describe() error {
	_, err := s.addNew(schema.Vocabulary(s.opts.Terms...))
	return err
}

// storePath finds the bbolt file of an address, and makes its directory unless
// the store is only to be read.
func storePath(addr string, readOnly bool) (string, error) {
	info, err := os.Stat(addr)
	switch {
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return "", fmt.Errorf("%s: %w; make one with \"quadwire build FILE…\"", addr, ErrNoStore)
	case errors.Is(err, fs.ErrNotExist):
		return filepath.Join(addr, fileName), os.MkdirAll(addr, 0o755)
	case err != nil:
		return "", err
	case info.Mode().IsRegular():
		return addr, checkFile(addr, readOnly)
	case !info.IsDir():
		return "", fmt.Errorf("%s: %w: it is neither a file nor a directory", addr, ErrNotStore)
	}
	return checkDir(addr, readOnly)
}

func checkDir(dir string, readOnly bool) (string, error) {
	path := filepath.Join(dir, fileName)
	_, err := os.Stat(path)
	if err == nil {
		return path, checkFile(path, readOnly)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	entries, err := os.ReadDir(dir)
	switch {
	case err != nil:
		return "", err
	case len(entries) > 0:
		return "", fmt.Errorf("%s: %w: it is a directory with other files in it; give --db a path of its own", dir, ErrNotStore)
	case readOnly:
		return "", fmt.Errorf("%s: %w: the directory is empty; fill it with \"quadwire build\"", dir, ErrNoStore)
	}
	return path, nil
}

// checkFile looks for bbolt's magic number before bbolt does, to tell people
// what the file is instead of what it is not. An empty file is as good as
// none.
func checkFile(path string, readOnly bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, metaStart+4)
	n, err := io.ReadFull(f, head)
	switch {
	case n == 0 && readOnly:
		return fmt.Errorf("%s: %w: the file is empty; fill it with \"quadwire build\"", path, ErrNoStore)
	case n == 0:
		return nil
	case n == len(head) && binary.NativeEndian.Uint32(head[metaStart:]) == metaMagic:
		return checkLength(path, f, fileSize(f))
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return err
	}
	kind := "a file of another kind"
	if strings.HasPrefix(string(head), "SQLite format 3") {
		kind = "an SQLite database"
	}
	return fmt.Errorf("%s: %w but %s; give --db another path", path, ErrNotStore, kind)
}
