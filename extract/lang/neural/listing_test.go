package neural

import (
	"slices"
	"testing"
)

func TestListing(t *testing.T) {
	l := listing{"bus\t1", "carry\t2", "make\t4", "meeting\t8", "meet\tg", "run\tw", "series\t1s", "o'neill\t3k", "tie\t74"}
	slices.Sort(l)
	for word, want := range map[string]uint64{
		"bus": 1, "buses": 1, "carried": 2, "carries": 2, "making": 4, "meeting": 8 | 16, "meetings": 8, "runner": 32, "running": 32,
		"series": 64, "o'neill": 128, "ties": 256, "tied": 256, "s": 0, "": 0, "zorp": 0, "mee": 0, "meets": 16, "zzz": 0,
	} {
		if got := l.lookup([]byte(word)); got != want {
			t.Errorf("%q: lists %b, want %b", word, got, want)
		}
	}
	if got := listing(nil).lookup([]byte("bus")); got != 0 {
		t.Errorf("no lists: %b", got)
	}
}
