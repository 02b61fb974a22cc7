package export

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
				s := newSorter(dir)
				s.limit = limit
				rnd := rand.New(rand.NewSource(int64(limit * n)))
				var want []string
				for range n {
					r := strings.Repeat(string(rune('a'+rnd.Intn(26))), 1+rnd.Intn(9))
					want = append(want, r)
					if err := s.add(r); err != nil {
						t.Fatal(err)
					}
				}
				slices.Sort(want)
				want = slices.Compact(want)
				for range 2 {
					var got []string
					if err := s.each(t.Context(), func(r string) error { got = append(got, r); return nil }); err != nil {
						t.Fatal(err)
					}
					if !slices.Equal(got, want) {
						t.Errorf("got %q, want %q", got, want)
					}
				}
				if err := s.close(); err != nil {
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
	s := newSorter(t.TempDir())
	s.limit = 1
	for _, r := range []string{"b", "a"} {
		if err := s.add(r); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	err := s.each(ctx, func(string) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := s.close(); err != nil {
		t.Fatal(err)
	}
	if err := newSorter("/no/such/folder").spill(); err == nil {
		t.Error("no error without a folder")
	}
}
