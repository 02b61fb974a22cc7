package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// sampleFile makes a store and gives the bytes of its file.
func sampleFile(t testing.TB) []byte {
	t.Helper()
	dir := t.TempDir()
	s, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		load(t, s, meets(fmt.Sprint(i), "Ada Berg", "Tom Ode"))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	body, err := os.ReadFile(filepath.Join(dir, fileName))
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// use opens a file and reads it; the error is of either.
func use(t testing.TB, body []byte, readOnly bool, read func(*Store) error) error {
	t.Helper()
	path := filepath.Join(t.TempDir(), fileName)
	if err := os.WriteFile(path, body, 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path, Options{ReadOnly: readOnly})
	if err != nil {
		return err
	}
	return errors.Join(read(s), s.Close())
}

func readAll(s *Store) error {
	_, err := s.Check(context.Background())
	return err
}

// readSome follows indexes; reading all would count up to the number of nodes,
// which may be what is broken.
func readSome(s *Store) error {
	_, err := s.FindEntity(context.Background(), "Ada Berg")
	_, more := s.FactsWith(context.Background(), Filter{Relation: "qw:met"})
	return errors.Join(err, more)
}

// A file that was cut off, as by an interrupted copy, is an error and not a
// signal.
func TestTruncated(t *testing.T) {
	body := sampleFile(t)
	for _, size := range []int{80, 5000, 8192, 12288, 20000, 100_000} {
		for _, readOnly := range []bool{false, true} {
			if err := use(t, body[:size], readOnly, readAll); !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotStore) {
				t.Errorf("%d bytes, read only %v: %v", size, readOnly, err)
			}
		}
	}
	if err := use(t, body, false, readAll); err != nil {
		t.Errorf("the whole file: %v", err)
	}
}

// Either meta page is enough: a power cut may tear the one being written.
func TestTornMeta(t *testing.T) {
	body := sampleFile(t)
	m, ok := readMeta(bytes.NewReader(body), 0)
	if !ok {
		t.Fatal("no meta page")
	}
	for _, at := range []int{0, int(m.pageSize)} {
		torn := bytes.Clone(body)
		torn[at+metaStart+atPages] ^= 0xff
		if err := use(t, torn, true, readAll); err != nil {
			t.Errorf("page at %d torn: %v", at, err)
		}
	}
}

// A page of rubbish is an error that says what to do, and our own mistakes are
// not hidden behind it.
func TestGuard(t *testing.T) {
	body := sampleFile(t)
	met := 0
	// The order of keys is random, so what a page holds differs from run to run.
	for at := 3 * 4096; at < 1<<17; at += 4096 {
		broken := bytes.Clone(body)
		copy(broken[at+16:at+4096], bytes.Repeat([]byte{0xfe, 0x7f}, 2040))
		if err := use(t, broken, true, readSome); errors.Is(err, ErrDamaged) {
			met++
		}
	}
	if met == 0 {
		t.Error("no page of rubbish was met")
	}
	defer func() {
		if recover() == nil {
			t.Error("a panic that is not of bbolt went missing")
		}
	}()
	_ = guard("", func() error { panic("ours") })
}

// Whatever the file holds, nothing but an error may come of it.
func FuzzOpen(f *testing.F) {
	body := sampleFile(f)[:1<<20] // the pages in use; the rest is reserve
	if err := use(f, body, false, readAll); err != nil {
		f.Fatal(err)
	}
	f.Add(0, []byte("x"))
	f.Add(16, []byte{1, 2, 3})
	f.Add(8192, bytes.Repeat([]byte{0xff}, 64))
	f.Add(40000, bytes.Repeat([]byte{7}, 4096))
	f.Fuzz(func(t *testing.T, at int, with []byte) {
		broken := bytes.Clone(body)
		if at < 0 || at > len(broken) {
			t.Skip()
		}
		copy(broken[at:], with)
		_ = use(t, broken, at%2 == 0, readSome) // any error will do
	})
}
