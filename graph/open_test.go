package graph

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
	hidalgo "github.com/hidal-go/hidalgo/kv/bbolt"
	"go.etcd.io/bbolt"

	"github.com/quadwire/quadwire/schema"
)

// What is not ours is refused by name, with the next step, and left as it is.
func TestOpenRefuses(t *testing.T) {
	file := func(body string) func(string) error {
		return func(path string) error { return os.WriteFile(path, []byte(body), 0o644) }
	}
	missing := func(string) error { return nil }
	tests := []struct {
		name     string
		readOnly bool
		make     func(path string) error
		is       error
		text     string
		pebble   bool
	}{
		{"text", false, file("Ada Berg met Tom Ode in Oslo on Monday.\n"), ErrNotStore, "another kind", false},
		{"short text", false, file("x"), ErrNotStore, "another kind", false},
		{"SQLite", false, file("SQLite format 3\x00 and more of it to come"), ErrNotStore, "SQLite", false},
		{"broken bbolt file", false, file(strings.Repeat("\x00", 16) + "\xED\xDA\x0C\xED" + strings.Repeat("x", 9000)), ErrNotStore, "restore", false},
		{"bbolt of another program", false, foreignBolt, ErrNotStore, "another program", false},
		{"plain Cayley store", false, plainCayley, ErrNotStore, "another program", false},
		{"directory of other files", false, otherFiles, ErrNotStore, "other files", false},
		{"missing, to be read", true, missing, ErrNoStore, "quadwire build", false},
		{"empty file, to be read", true, file(""), ErrNoStore, "quadwire build", false},
		{"empty directory, to be read", true, func(p string) error { return os.Mkdir(p, 0o755) }, ErrNoStore, "quadwire build", false},
		{"Pebble at a bbolt address", false, pebbleStore, ErrNotStore, "--db pebble:", false},
		{"bbolt at a Pebble address", false, func(p string) error { return errors.Join(os.Mkdir(p, 0o755), foreignBolt(filepath.Join(p, fileName))) }, ErrNotStore, "--db /", true},
		{"a file at a Pebble address", false, file("x"), ErrNotStore, "no directory", true},
		{"Pebble of another program", false, foreignPebble, ErrNotStore, "another program", true},
		{"directory of other files for Pebble", false, otherFiles, ErrNotStore, "other files", true},
		{"Pebble without its list of files", false, func(p string) error {
			return errors.Join(os.Mkdir(p, 0o755), os.WriteFile(filepath.Join(p, "000004.sst"), []byte("x"), 0o644))
		}, ErrDamaged, "MANIFEST", true},
		{"Pebble whose list of files is rubbish", true, func(p string) error { return errors.Join(pebbleStore(p), scribble(p)) }, ErrDamaged, "restore", true},
		{"missing, to be read by Pebble", true, missing, ErrNoStore, "quadwire build", true},
		{"empty directory, to be read by Pebble", true, func(p string) error { return os.Mkdir(p, 0o755) }, ErrNoStore, "quadwire build", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "thing")
			if err := tt.make(path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			if tt.pebble {
				path = pebblePrefix + path
			}
			s, err := Open(path, Options{ReadOnly: tt.readOnly})
			if err == nil {
				s.Close()
			}
			path = strings.TrimPrefix(path, pebblePrefix)
			if !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.text) || !strings.Contains(err.Error(), path) {
				t.Errorf("want %q with %q, got %v", tt.is, tt.text, err)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
	if _, err := Open(pebblePrefix, Options{}); !errors.Is(err, ErrNotStore) {
		t.Error(err)
	}
	if _, err := Open("mysql://example.org/x", Options{}); !errors.Is(err, ErrUnsupported) {
		t.Error(err)
	}
}

// pebbleStore makes a store in Pebble.
func pebbleStore(path string) error {
	s, err := Open(pebblePrefix+path, Options{})
	if err != nil {
		return err
	}
	return s.Close()
}

func foreignPebble(path string) error {
	db, err := pebble.Open(path, &pebble.Options{Logger: &pebbleLog{}})
	if err != nil {
		return err
	}
	return errors.Join(db.Set([]byte("account"), []byte("1"), pebble.Sync), db.Close())
}

// scribble writes over the list of Pebble's files.
func scribble(path string) error {
	found, err := filepath.Glob(filepath.Join(path, "MANIFEST-*"))
	for _, name := range found {
		err = errors.Join(err, os.WriteFile(name, bytes.Repeat([]byte("scribble"), 20), 0o644))
	}
	return err
}

func foreignBolt(path string) error {
	return withBolt(path, func(db *bbolt.DB) error {
		return db.Update(func(tx *bbolt.Tx) error {
			_, err := tx.CreateBucket([]byte("accounts"))
			return err
		})
	})
}

func plainCayley(path string) error {
	return withBolt(path, func(db *bbolt.DB) error {
		if err := kv.Init(hidalgo.New(db), nil); err != nil {
			return err
		}
		qs, err := kv.New(hidalgo.New(db), map[string]any{kv.OptNoBloom: true})
		if err != nil {
			return err
		}
		w, err := qs.NewQuadWriter()
		if err != nil {
			return err
		}
		if _, err := w.WriteQuads([]quad.Quad{quad.MakeIRI("a", "b", "c", "")}); err != nil {
			return err
		}
		return w.Close()
	})
}

func withBolt(path string, f func(*bbolt.DB) error) error {
	db, err := bbolt.Open(path, 0o644, nil)
	if err != nil {
		return err
	}
	return errors.Join(f(db), db.Close())
}

func otherFiles(path string) error {
	if err := os.Mkdir(path, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(path, "letter.txt"), []byte("Dear Ada"), 0o644)
}

// A store that a killed process left half made is finished.
func TestOpenUnfinished(t *testing.T) {
	tests := []struct {
		name string
		make func(path string) error
	}{
		{"empty file", func(p string) error { return os.WriteFile(p, nil, 0o644) }},
		{"no bucket", func(p string) error { return withBolt(p, func(*bbolt.DB) error { return nil }) }},
		{"no indexes of ours", func(p string) error {
			return withBolt(p, func(db *bbolt.DB) error { return kv.Init(hidalgo.New(db), nil) })
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.bolt")
			if err := tt.make(path); err != nil {
				t.Fatal(err)
			}
			load(t, open(t, path), meets("a", "Ada Berg", "Tom Ode"))
		})
	}
}

func TestLocked(t *testing.T) {
	on(t, lasting(), func(t *testing.T, addr string) {
		open(t, addr)
		for _, readOnly := range []bool{false, true} {
			s, err := Open(addr, Options{LockTimeout: 50 * time.Millisecond, ReadOnly: readOnly})
			if err == nil && readOnly && isServer(addr) {
				s.Close() // there, who reads sees the state of before
				continue
			}
			if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "process") && !strings.Contains(err.Error(), "session") || !strings.Contains(err.Error(), strings.TrimPrefix(Printable(addr), pebblePrefix)) {
				t.Errorf("read only %v: %v", readOnly, err)
			}
		}
	})
}

// isServer says whether a server keeps the store of an address.
func isServer(addr string) bool { return strings.Contains(addr, "://") }

func TestReadOnly(t *testing.T) {
	on(t, lasting(), func(t *testing.T, addr string) {
		if s, err := Open(addr, Options{ReadOnly: true}); !errors.Is(err, ErrNoStore) {
			t.Errorf("nothing there: %v, %v", s, err)
		}
		s, err := Open(addr, Options{})
		if err != nil {
			t.Fatal(err)
		}
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		want := dump(t, s)
		if err := errors.Join(s.Close(), s.Close()); err != nil {
			t.Fatal(err)
		}
		var readers []*Store
		for range 2 { // readers do not shut each other out
			r, err := Open(addr, Options{ReadOnly: true})
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			readers = append(readers, r)
		}
		for _, r := range readers {
			requireDump(t, r, want)
			requireSound(t, r)
			if _, err := r.Load(context.Background(), meets("b", "Ada Berg", "Tom Ode")); !errors.Is(err, ErrReadOnly) {
				t.Error(err)
			}
		}
	})
}

func TestClosed(t *testing.T) {
	s, err := Open(Memory, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	ctx := context.Background()
	_, load := s.Load(ctx, meets("a", "Ada Berg", "Tom Ode"))
	_, find := s.FindEntity(ctx, "Ada Berg")
	_, stats := s.Stats(ctx)
	for _, err := range []error{load, find, stats} {
		if !errors.Is(err, ErrClosed) {
			t.Error(err)
		}
	}
}

// Terms of the frames come into the vocabulary once.
func TestTerms(t *testing.T) {
	dir := t.TempDir()
	term := schema.Term{IRI: "qw:met", Label: "met", Comment: "x"}
	var sizes []int
	for range 2 {
		s, err := Open(dir, Options{Terms: []schema.Term{term}})
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, len(dump(t, s)))
		s.Close()
	}
	if want := len(schema.Vocabulary(term)); sizes[0] != want || sizes[1] != want {
		t.Errorf("%v quads, want %d", sizes, want)
	}
}
