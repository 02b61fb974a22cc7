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
	}{
		{"text", false, file("Ada Berg met Tom Ode in Oslo on Monday.\n"), ErrNotStore, "another kind"},
		{"short text", false, file("x"), ErrNotStore, "another kind"},
		{"SQLite", false, file("SQLite format 3\x00 and more of it to come"), ErrNotStore, "SQLite"},
		{"broken bbolt file", false, file(strings.Repeat("\x00", 16) + "\xED\xDA\x0C\xED" + strings.Repeat("x", 9000)), ErrNotStore, "restore"},
		{"bbolt of another program", false, foreignBolt, ErrNotStore, "another program"},
		{"plain Cayley store", false, plainCayley, ErrNotStore, "another program"},
		{"directory of other files", false, otherFiles, ErrNotStore, "other files"},
		{"missing, to be read", true, missing, ErrNoStore, "quadwire build"},
		{"empty file, to be read", true, file(""), ErrNoStore, "quadwire build"},
		{"empty directory, to be read", true, func(p string) error { return os.Mkdir(p, 0o755) }, ErrNoStore, "quadwire build"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "thing")
			if err := tt.make(path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			s, err := Open(path, Options{ReadOnly: tt.readOnly})
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.text) || !strings.Contains(err.Error(), path) {
				t.Errorf("want %q with %q, got %v", tt.is, tt.text, err)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
	if _, err := Open("postgres://example.org/x", Options{}); !errors.Is(err, ErrUnsupported) {
		t.Error(err)
	}
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
	dir := t.TempDir()
	open(t, dir)
	for _, readOnly := range []bool{false, true} {
		_, err := Open(dir, Options{LockTimeout: 50 * time.Millisecond, ReadOnly: readOnly})
		if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "process") || !strings.Contains(err.Error(), dir) {
			t.Errorf("read only %v: %v", readOnly, err)
		}
	}
}

func TestReadOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "news.db")
	s, err := Open(dir, Options{})
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
		r, err := Open(dir, Options{ReadOnly: true})
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
