package graph

import (
	"fmt"
	"testing"

	"github.com/cayleygraph/quad"
)

// What is written and forgotten while quads are read is not among them.
func TestQuads(t *testing.T) {
	for _, addr := range []string{t.TempDir(), pebblePrefix + t.TempDir()} {
		t.Run(addr[:7], func(t *testing.T) {
			s := open(t, addr)
			load(t, s, meets("a", "Ada Berg", "Tom Ode"))
			want := dump(t, s)
			var got []quad.Quad
			err := s.Quads(t.Context(), func(q quad.Quad) error {
				if len(got)%10 == 0 {
					load(t, s, meets(fmt.Sprint(len(got)), "Mara Holm", "Ida Vik"))
				}
				if len(got) == 20 {
					if _, err := s.Forget(t.Context(), "art:a"); err != nil {
						return err
					}
				}
				got = append(got, q)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if len(missing(got, want)) > 0 || len(missing(want, got)) > 0 || len(got) != len(want) {
				t.Errorf("%d quads, want %d", len(got), len(want))
			}
			if after := dump(t, s); len(missing(after, want)) == 0 {
				t.Error("nothing was written meanwhile")
			}
		})
	}
}
