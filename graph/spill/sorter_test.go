package spill

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"
)

// Whatever fits in memory, records come sorted and once, as often as one asks.
func TestSorter(t *testing.T) {
	for _, limit := range []int{1, 20, 300, 1 << 20} {
		for _, n := range []int{0, 1, 7, 500} {
			t.Run(fmt.Sprint(limit, " bytes, ", n, " records"), func(t *testing.T) {
				dir := t.TempDir()
				s := NewSorter(Strings, dir, limit)
				rnd := rand.New(rand.NewSource(int64(limit * n)))
				var want []string
				for range n {
					r := strings.Repeat(string(rune('a'+rnd.Intn(26))), 1+rnd.Intn(9))
					want = append(want, r)
					if err := s.Add(r); err != nil {
						t.Fatal(err)
					}
				}
				slices.Sort(want)
				want = slices.Compact(want)
				for range 2 {
					var got []string
					if err := s.Each(t.Context(), func(r string) error { got = append(got, r); return nil }); err != nil {
						t.Fatal(err)
					}
					if !slices.Equal(got, want) {
						t.Errorf("got %q, want %q", got, want)
					}
				}
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
					t.Error("a temporary file stays", left, err)
				}
			})
		}
	}
}

func TestSorterStops(t *testing.T) {
	s := NewSorter(Strings, t.TempDir(), 1)
	for _, r := range []string{"b", "a"} {
		if err := s.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	err := s.Each(ctx, func(string) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := NewSorter(Strings, "/no/such/folder", 1).spill(); err == nil {
		t.Error("no error without a folder")
	}
}

// TestSpool holds that byte strings of all lengths come back, with
// their numbers.
func TestSpool(t *testing.T) {
	s, err := NewSpool(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"", "a", string(make([]byte, 1<<20)), "b"}
	for _, data := range want {
		if err := s.Add([]byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	err = s.Each(func(id uint64, data []byte) error {
		if string(data) != want[id-1] {
			t.Errorf("string %d has %d bytes, want %d", id, len(data), len(want[id-1]))
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
