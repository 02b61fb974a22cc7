package graph

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"go.etcd.io/bbolt"
	protobuf "google.golang.org/protobuf/proto"

	"github.com/quadwire/quadwire/graph/newslike"
)

// TestLayoutIsCayleys adds quads by Cayley's own writing, by appending and by
// loading many at once, and compares what the files hold, key by key.
func TestLayoutIsCayleys(t *testing.T) {
	quads := slices.Collect(newslike.Quads(7, batch+batch/2))
	quads = append(quads, oddQuads()...)
	quads = append(quads, quads[:300]...)
	byCayley, byAppending, atOnce := openForeign(t), openForeign(t), openForeign(t)
	for set := range slices.Chunk(quads, batch/5) {
		set, err := normalized(set)
		if err != nil {
			t.Fatal(err)
		}
		addByCayley(t, byCayley, set)
		if _, err := byAppending.file().add(set); err != nil {
			t.Fatal(err)
		}
	}
	before, err := atOnce.quads()
	if err != nil {
		t.Fatal(err)
	}
	added, err := atOnce.LoadQuads(t.Context(), quads)
	after, sizeErr := atOnce.quads()
	if err != nil || sizeErr != nil || added != after-before {
		t.Fatalf("LoadQuads gives %d, %v, the store has %d more, %v", added, err, after-before, sizeErr)
	}
	want := layoutOf(t, byCayley.file().db)
	requireLayout(t, "by appending", byAppending, want)
	requireLayout(t, "at once", atOnce, want)
	goOn(t, byAppending)
	goOn(t, atOnce)
}

// addByCayley leaves out what is there: Cayley counts its values again.
func addByCayley(t *testing.T, s *Store, set []quad.Quad) {
	t.Helper()
	fresh, err := unknown(s.qs, set)
	if err != nil {
		t.Fatal(err)
	}
	deltas := make([]cayley.Delta, len(fresh))
	for i, q := range fresh {
		deltas[i] = cayley.Delta{Quad: q, Action: cayley.Add}
	}
	if err := s.qs.ApplyDeltas(deltas, cayley.IgnoreOpts{IgnoreDup: true}); err != nil {
		t.Fatal(err)
	}
}

func requireLayout(t *testing.T, how string, s *Store, want map[string]string) {
	t.Helper()
	got := layoutOf(t, fileOf(s).db)
	for k, v := range want {
		if got[k] != v {
			t.Fatalf("%s: %s\nis  %.300q\nnot %.300q", how, k, got[k], v)
		}
	}
	for k, v := range got {
		if _, ok := want[k]; !ok {
			t.Fatalf("%s: %s is not Cayley's: %.300q", how, k, v)
		}
	}
	if faults, err := fileOf(s).verify(); err != nil || len(faults) > 0 {
		t.Error(how, faults, err)
	}
}

// openForeign opens a store for quads that Check would not let pass.
func openForeign(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// goOn holds that a store that was written at once takes more by Cayley's ways.
func goOn(t *testing.T, s *Store) {
	t.Helper()
	r := report(1)
	n := load(t, s, r)
	before, err := s.quads()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Forget(t.Context(), r.Article.ID); err != nil {
		t.Fatal(err)
	}
	if after, err := s.quads(); err != nil || after != before-n {
		t.Errorf("%d quads after forgetting %d of %d, %v", after, n, before, err)
	}
}

func oddQuads() (out []quad.Quad) {
	values := []quad.Value{
		quad.String(""), quad.String("a\x00\"b\"\n"), quad.String(strings.Repeat("long ", 5000)), quad.Int(-7), quad.Int(1 << 62), quad.Float(.25), quad.Float(math.NaN()), quad.Bool(true),
		quad.Time(time.Date(2031, 2, 3, 4, 5, 6, 789, time.UTC)), quad.LangString{Value: "ja", Lang: "de-at"}, quad.TypedString{Value: "3", Type: "x:y"}, quad.BNode("b"),
	}
	for _, v := range values {
		out = append(out, quad.Quad{Subject: quad.IRI("x:a"), Predicate: quad.IRI("x:p"), Object: v, Label: quad.IRI("x:label")})
	}
	return out
}

// layoutOf lists the keys of a store with what their numbers stand for, since
// the numbers themselves depend on the order of writing.
func layoutOf(t *testing.T, db *bbolt.DB) map[string]string {
	t.Helper()
	out := make(map[string]string)
	err := db.View(func(tx *bbolt.Tx) error {
		names := entriesOf(t, tx.Bucket([]byte(logBucket)))
		counts := make(map[string]int) // a quad that is there twice would show
		for _, name := range names {
			counts[name]++
			out["log "+name] = fmt.Sprint(counts[name])
		}
		return tx.ForEach(func(bucket []byte, b *bbolt.Bucket) error {
			if string(bucket) == string(logBucket) {
				return nil
			}
			return b.ForEach(func(k, v []byte) error {
				switch bucket[0] {
				case 'm', 'n':
					out[string(bucket)+" "+hex.EncodeToString(k)] = hex.EncodeToString(v)
				case 'v':
					out["v "+hex.EncodeToString(k)] = strings.Join(named(names, varints(v)), "")
				default:
					out[string(bucket)+" "+strings.Join(named(names, words(k)), " ")] = strings.Join(slices.Sorted(slices.Values(named(names, varints(v)))), "\n")
				}
				return nil
			})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// entriesOf reads the log: nodes and quads by number.
func entriesOf(t *testing.T, log *bbolt.Bucket) map[uint64]string {
	t.Helper()
	names := make(map[uint64]string)
	var quads []*proto.Primitive
	err := log.ForEach(func(k, v []byte) error {
		p := new(proto.Primitive)
		if err := protobuf.Unmarshal(v, p); err != nil {
			return err
		}
		if p.ID != binary.BigEndian.Uint64(k) || p.Timestamp == 0 {
			t.Errorf("entry %x: %v", k, p)
		}
		if !p.IsNode() {
			quads = append(quads, p)
			return nil
		}
		value, err := pquads.UnmarshalValue(p.Value)
		names[p.ID] = fmt.Sprintf("%T %v", value, value)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range quads {
		names[p.ID] = strings.Join(named(names, []uint64{p.Subject, p.Predicate, p.Object, p.Label}), " ")
	}
	return names
}

func named(names map[uint64]string, ids []uint64) (out []string) {
	for _, id := range ids {
		out = append(out, names[id])
	}
	return out
}

func words(data []byte) (out []uint64) {
	for ; len(data) >= 8; data = data[8:] {
		out = append(out, binary.BigEndian.Uint64(data))
	}
	return out
}

func varints(data []byte) (out []uint64) {
	for len(data) > 0 {
		n, size := binary.Uvarint(data)
		out = append(out, n)
		data = data[size:]
	}
	return out
}

// TestLoadingIsAllOrNothing breaks a large load off, in several ways, and holds
// that the store is as it was and nothing lies beside it.
func TestLoadingIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	load(t, s, report(1))
	before := layoutOf(t, fileOf(s).db)
	unchanged := func(how string) {
		t.Helper()
		if !maps.Equal(layoutOf(t, fileOf(s).db), before) {
			t.Errorf("%s: the store has changed", how)
		}
		if files, err := os.ReadDir(dir); err != nil || len(files) != 1 {
			t.Errorf("%s: files %v, %v", how, files, err)
		}
	}
	much := slices.Collect(newslike.Quads(1, 2*batch))

	ctx, cancel := context.WithCancel(t.Context())
	l, err := s.StartLoading(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Add(much); err != nil {
		t.Fatal(err)
	}
	if l.builder == nil {
		t.Fatal("so many quads are not written at once")
	}
	cancel()
	if _, err := l.Commit(); !errors.Is(err, context.Canceled) {
		t.Errorf("Commit after a cancelled context: %v", err)
	}
	if err := errors.Join(l.Close(), l.Close()); err != nil {
		t.Error(err)
	}
	unchanged("cancelled")

	if l, err = s.StartLoading(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := l.Add(much); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	unchanged("not committed")

	if added, err := s.LoadQuads(t.Context(), much); err != nil || added == 0 {
		t.Errorf("the next load: %d, %v", added, err)
	}
}
