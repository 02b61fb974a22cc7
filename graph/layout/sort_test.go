package layout

import (
	"math/rand/v2"
	"os"
	"slices"
	"testing"
)

// TestSorter sorts in memory, in one full run, and in many runs.
func TestSorter(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8, 9, 100} {
		dir := t.TempDir()
		s := newSorter(dir, 8)
		rnd := rand.New(rand.NewPCG(1, uint64(n)))
		var want, got []tuple
		for range n {
			x := tuple{rnd.Uint64N(3), rnd.Uint64N(3), rnd.Uint64(), rnd.Uint64N(3)}
			want = append(want, x)
			if err := s.add(x); err != nil {
				t.Fatal(err)
			}
		}
		slices.SortFunc(want, compare)
		err := s.each(func(x tuple) error {
			got = append(got, x)
			return nil
		})
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%d tuples: got %v, %v, want %v", n, got, err, want)
		}
		if err := s.close(); err != nil {
			t.Error(err)
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("files are left: %v, %v", left, err)
		}
	}
}

// TestSpool holds that byte strings of all lengths come back, with
// their numbers.
func TestSpool(t *testing.T) {
	s, err := newSpool(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"", "a", string(make([]byte, 1<<20)), "b"}
	for _, data := range want {
		if err := s.add([]byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	err = s.each(func(id uint64, data []byte) error {
		if string(data) != want[id-1] {
			t.Errorf("string %d has %d bytes, want %d", id, len(data), len(want[id-1]))
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if err := s.close(); err != nil {
		t.Error(err)
	}
}
