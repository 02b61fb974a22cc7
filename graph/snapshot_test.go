package graph

import (
	"errors"
	"fmt"
	"testing"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	hkv "github.com/hidal-go/hidalgo/kv"
)

// What is written and forgotten while a snapshot is read is not in it.
func TestSnapshot(t *testing.T) {
	s := open(t, t.TempDir())
	load(t, s, meets("a", "Ada Berg", "Tom Ode"))
	want := dump(t, s)
	err := s.Snapshot(t.Context(), func(qs cayley.QuadStore) error {
		var got []quad.Quad
		it := qs.QuadsAllIterator().Iterate()
		defer it.Close()
		for i := 0; it.Next(t.Context()); i++ {
			if i%10 == 0 {
				load(t, s, meets(fmt.Sprint(i), "Mara Holm", "Ida Vik"))
			}
			if i == 20 {
				if _, err := s.Forget(t.Context(), "art:a"); err != nil {
					return err
				}
			}
			q, err := qs.Quad(it.Result())
			if err != nil {
				return err
			}
			got = append(got, q)
		}
		if len(missing(got, want)) > 0 || len(missing(want, got)) > 0 || len(got) != len(want) {
			t.Errorf("%d quads, want %d", len(got), len(want))
		}
		return it.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
	if after := dump(t, s); len(missing(after, want)) == 0 {
		t.Error("nothing was written meanwhile")
	}
}

// A snapshot cannot be written to.
func TestSnapshotReadOnly(t *testing.T) {
	s := open(t, t.TempDir())
	load(t, s, meets("a", "Ada Berg", "Tom Ode"))
	want := dump(t, s)
	err := s.Snapshot(t.Context(), func(qs cayley.QuadStore) error {
		q := quad.MakeIRI("ent:a", "qw:met", "ent:b", "fact:c")
		return qs.ApplyDeltas([]cayley.Delta{{Quad: q, Action: cayley.Add}}, cayley.IgnoreOpts{})
	})
	if !errors.Is(err, hkv.ErrReadOnly) {
		t.Errorf("error %v", err)
	}
	requireDump(t, s, want)
}
