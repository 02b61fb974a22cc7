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

	"github.com/quadwire/quadwire/schema"
)

// fileName is what Cayley's bolt backend calls its file inside the directory
// that is its address.
const fileName = "indexes.bolt"

// defaultWait is how long Open waits for another process by default.
const defaultWait = 2 * time.Second

// Open opens the store at addr: a directory (made if it is missing) or the bbolt
// file itself, Memory, "pebble:DIR", or the address of a database of PostgreSQL
// ("postgres://user@host/name") or CockroachDB ("cockroach://…"); "" is
// DefaultAddr. Errors wrap ErrNoStore (reading what is not there), ErrNotStore
// (something else is there), ErrLocked (another process writes to it, or has its
// file open), ErrDamaged, ErrNoServer or ErrUnsupported. None of them holds a
// password.
func Open(addr string, opts Options) (*Store, error) {
	if addr == "" {
		addr = DefaultAddr
	}
	open, err := openerOf(addr, opts)
	if err != nil {
		return nil, err
	}
	s := &Store{addr: Printable(addr), opts: opts, open: open}
	if err := s.start(); err != nil {
		return nil, err
	}
	if opts.ReadOnly {
		return s, nil
	}
	if err := errors.Join(s.describe(), s.finishDecision(context.Background())); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// start opens the backend. It needs mu, or a store that nobody else has.
func (s *Store) start() error {
	return guard(s.addr, func() error {
		b, err := s.open()
		if err != nil {
			return err
		}
		s.back, s.qs = b, b.quads()
		return nil
	})
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
	case isPebble(entries):
		return "", fmt.Errorf("%s: %w of this kind; give --db %s", dir, ErrNotStore, pebblePrefix+dir)
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
