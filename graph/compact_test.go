package graph

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// emptied opens a new store on disk with n articles in it, all but one of which
// are forgotten again.
func emptied(t *testing.T, n int) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "g.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for i := range n {
		if _, err := s.Load(t.Context(), meets(fmt.Sprint(i), fmt.Sprintf("Mara Lind%d", i), "Otto Berg")); err != nil {
			t.Fatal(err)
		}
	}
	for i := range n - 1 {
		if _, err := s.Forget(t.Context(), fmt.Sprintf("art:%d", i)); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestCompact(t *testing.T) {
	s := emptied(t, 60)
	want := dump(t, s)
	path := fileOf(s).path
	before, after, err := s.Compact(t.Context())
	if err != nil || after*2 > before {
		t.Fatalf("from %d to %d bytes, %v", before, after, err)
	}
	if info, err := os.Stat(path); err != nil || info.Size() != after {
		t.Errorf("the file is %v, %v, want %d bytes", info, err, after)
	}
	if got := dump(t, s); !slices.Equal(got, want) {
		t.Errorf("other quads: %d of them, want %d", len(got), len(want))
	}
	if _, err := s.Load(t.Context(), meets("new", "Ida Vik", "Otto Berg")); err != nil {
		t.Error(err)
	}
	if problems, err := s.Check(t.Context()); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
	if _, err := os.Stat(path + newEnding); !os.IsNotExist(err) {
		t.Error("the copy is left behind:", err)
	}
}

// TestCompactWaiter writes by a process that waited for the file that Compact
// replaced: it must write to the new one.
func TestCompactWaiter(t *testing.T) {
	s := emptied(t, 20)
	late := make(chan error, 1)
	go func() {
		o, err := Open(s.addr, Options{LockTimeout: time.Minute})
		if err == nil {
			_, err = o.Load(context.Background(), meets("late", "Ida Vik", "Otto Berg"))
			o.Close()
		}
		late <- err
	}()
	time.Sleep(200 * time.Millisecond) // it has opened the old file by then, or will open the new one
	if _, _, err := s.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-late; err != nil {
		t.Fatal(err)
	}
	o, err := Open(s.addr, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	if _, err := o.Lookup(t.Context(), "Ida Vik"); err != nil {
		t.Error(err)
	}
}

func TestCompactRefused(t *testing.T) {
	s := emptied(t, 20)
	want := dump(t, s)
	if err := os.MkdirAll(filepath.Join(fileOf(s).path+newEnding, "full"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Compact(t.Context()); err == nil {
		t.Error("no error where the copy cannot be written")
	}
	if got := dump(t, s); !slices.Equal(got, want) {
		t.Error("other quads after a compaction that failed")
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, _, err := s.Compact(stopped); err == nil {
		t.Error("no error after a signal")
	}
	m, err := Open(Memory, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	if _, _, err := m.Compact(t.Context()); err == nil {
		t.Error("no error for a store in memory")
	}
}
