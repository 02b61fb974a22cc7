package backup

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	library "github.com/cayleygraph/quad/pquads"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/graph/spill"
	"github.com/quadwire/quadwire/schema"
)

// says is an article in which somebody says something.
func says(id, name, words string) schema.Record {
	who := schema.EntityID(name)
	f := schema.Fact{
		Class: schema.Quotation, Relation: schema.Said,
		Subject: schema.Value{Entity: who}, Object: schema.Value{Text: words},
		Roles:    []schema.Role{{Name: "speaker", Value: schema.Value{Entity: who}}},
		Polarity: schema.Positive, Modality: schema.Actual, Trusted: true,
		Evidence: []schema.Evidence{{Sentence: 0, Begin: 0, End: 4, Trigger: "said", Confidence: 0.85}},
	}
	f.SetID()
	return schema.Record{
		Article:   schema.Article{ID: "art:" + id, Headline: id, SHA256: id, Published: time.Date(2031, 2, 3, 4, 5, 6, 780, time.UTC)},
		Sentences: []schema.Sentence{{Index: 0, Begin: 0, End: 9, Text: "said " + words}},
		Entities:  []schema.Entity{{ID: who, Class: "schema:Person", Name: name, In: []int{0}}},
		Facts:     []schema.Fact{f},
	}
}

func articles() []schema.Record {
	return []schema.Record{says("a", "Ada Berg", "one\ttwo"), says("b", "A. Berg", "“two” é\x00"), says("c", "Tom Ode", "three")}
}

// built makes a graph of articles.
func built(t testing.TB, list ...schema.Record) *graph.Store {
	t.Helper()
	s, err := graph.Open(filepath.Join(t.TempDir(), "db"), graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, r := range list {
		if _, err := s.Load(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func written(t testing.TB, s *graph.Store) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := Write(t.Context(), s, &b, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func exported(t testing.TB, s *graph.Store) string {
	t.Helper()
	var b strings.Builder
	if _, err := export.NQuads(t.Context(), export.All(s, ""), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// restored restores, which must work, and opens what came of it.
func restored(t testing.TB, body []byte) *graph.Store {
	t.Helper()
	addr := filepath.Join(t.TempDir(), "new.db")
	if _, problems, err := Restore(t.Context(), bytes.NewReader(body), addr); err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	s, err := graph.Open(addr, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestRoundTrip(t *testing.T) {
	list := articles()
	s := built(t, list...)
	body := written(t, s)
	back := restored(t, body)
	if exported(t, back) != exported(t, s) {
		t.Error("another graph")
	}
	if !bytes.Equal(written(t, back), body) {
		t.Error("other bytes from the graph that was restored")
	}
	slices.Reverse(list)
	if !bytes.Equal(written(t, built(t, list...)), body) {
		t.Error("the bytes depend on the order of the articles")
	}
	want, err := s.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got, err := back.Stats(t.Context())
	if err != nil || got.Quads != want.Quads || got.Facts != want.Facts || got.Articles != want.Articles {
		t.Errorf("%+v, want %+v (%v)", got, want, err)
	}
}

// Decisions hold in the graph that was restored, and can be undone there.
func TestDecisions(t *testing.T) {
	s := built(t, articles()...)
	plain := exported(t, s)
	if _, err := s.Merge(t.Context(), "ent:ada-berg", "ent:a-berg", true, graph.Note{Who: "me"}); err != nil {
		t.Fatal(err)
	}
	back := restored(t, written(t, s))
	if exported(t, back) != exported(t, s) || exported(t, s) == plain {
		t.Error("another graph")
	}
	made, err := back.Decisions(t.Context())
	if err != nil || len(made) != 1 {
		t.Fatal(made, err)
	}
	if _, err := back.Undo(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	if exported(t, back) != plain {
		t.Error("undone, the graph is another")
	}
}

// Cayley's own reader gives the quads and no more.
func TestStockReader(t *testing.T) {
	body := written(t, built(t, articles()...))
	got, err := quad.ReadAll(library.NewReader(bytes.NewReader(body), 0))
	if err != nil {
		t.Fatal(err)
	}
	var want []quad.Quad
	sum, err := Read(t.Context(), bytes.NewReader(body), func(q quad.Quad, _ []byte) error {
		want = append(want, q)
		return nil
	})
	if err != nil || !slices.Equal(got, want) || sum.Quads != len(want) {
		t.Errorf("%d quads, want %d, of which the head says %d (%v)", len(got), len(want), sum.Quads, err)
	}
}

// Every bit of the head counts, and of what follows, and that all of it is there.
func TestDamaged(t *testing.T) {
	body := written(t, built(t))
	read := func(b []byte) error {
		_, err := Read(context.Background(), bytes.NewReader(b), func(quad.Quad, []byte) error { return nil })
		return err
	}
	if err := read(body); err != nil {
		t.Fatal(err)
	}
	refused := func(err error) bool { return errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotBackup) }
	for at := range body {
		if at > 400 && at%97 != 0 { // the head, and a part of the rest
			continue
		}
		if err := read(body[:at]); !refused(err) {
			t.Fatalf("cut off at %d: %v", at, err)
		}
		for bit := range 8 {
			if at > 80 && bit != at%8 { // behind the head
				continue
			}
			flipped := bytes.Clone(body)
			flipped[at] ^= 1 << bit
			if err := read(flipped); !refused(err) {
				t.Fatalf("bit %d of byte %d: %v", bit, at, err)
			}
		}
	}
	if err := read(append(bytes.Clone(body), body[len(body)-20:]...)); !refused(err) {
		t.Errorf("longer: %v", err)
	}
}

// After a restore that fails nothing is left, whatever was wrong.
func TestRestoreFails(t *testing.T) {
	body := written(t, built(t, articles()...))
	flipped := bytes.Clone(body)
	flipped[len(body)-10] ^= 1
	stock := bytes.Clone(body[:8])
	stock = append(append(stock, 4, 8, 1, 16, 1), body[len(body)-20:]...)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name string
		ctx  context.Context
		body io.Reader
		want error
		text string
	}{
		{"empty", t.Context(), strings.NewReader(""), ErrNotBackup, "empty"},
		{"N-Quads", t.Context(), strings.NewReader("<a:b> <a:c> <a:d> ."), ErrNotBackup, "quadwire load"},
		{"PQuads of others", t.Context(), bytes.NewReader(stock), ErrNotBackup, "quadwire load"},
		{"cut off", t.Context(), bytes.NewReader(body[:len(body)/2]), ErrDamaged, "cut off"},
		{"cut off between quads", t.Context(), bytes.NewReader(withoutLast(t, body)), ErrDamaged, "quads of"},
		{"flipped", t.Context(), bytes.NewReader(flipped), ErrDamaged, ""},
		{"broken off", ended, bytes.NewReader(body), context.Canceled, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			_, _, err := Restore(tt.ctx, tt.body, filepath.Join(dir, "new.db"))
			if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.text) {
				t.Errorf("error %v, want %q with %q", err, tt.want, tt.text)
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Errorf("%v is left", left)
			}
		})
	}
}

// withoutLast leaves out the last record.
func withoutLast(t *testing.T, body []byte) []byte {
	t.Helper()
	end := len(body)
	if _, err := Read(t.Context(), bytes.NewReader(body), func(_ quad.Quad, record []byte) error {
		end = len(body) - len(record)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return body[:end]
}

func TestRestoreWhere(t *testing.T) {
	body := written(t, built(t, articles()...))
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	if err := errors.Join(os.Mkdir(path("empty"), 0o755), os.Mkdir(path("full"), 0o755),
		os.WriteFile(filepath.Join(path("full"), "x"), nil, 0o600), os.WriteFile(path("file"), []byte("x"), 0o600)); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		addr string
		want error
	}{
		{path("new"), nil}, {path("empty"), nil}, {path("full"), ErrExists}, {path("file"), ErrExists},
		{path("new"), ErrExists}, {graph.Memory, graph.ErrUnsupported}, {path("no/folder"), os.ErrNotExist},
	}
	for _, tt := range tests {
		_, _, err := Restore(t.Context(), bytes.NewReader(body), tt.addr)
		if !errors.Is(err, tt.want) {
			t.Errorf("%s: error %v, want %v", tt.addr, err, tt.want)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) != 4 {
		t.Errorf("%v is left", left)
	}
}

// What breaks the rules is restored as it was, and told.
func TestProblems(t *testing.T) {
	s := built(t, articles()...)
	odd := quad.Quad{Subject: quad.IRI("ent:nobody"), Predicate: quad.IRI("rdf:value"), Object: quad.Int(1), Label: quad.IRI("art:a")}
	if _, err := s.LoadQuads(t.Context(), []quad.Quad{odd}); err != nil {
		t.Fatal(err)
	}
	want, err := s.Check(t.Context())
	if err != nil || len(want) == 0 {
		t.Fatal(want, err)
	}
	_, got, err := Restore(t.Context(), bytes.NewReader(written(t, s)), filepath.Join(t.TempDir(), "new"))
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, want %v (%v)", got, want, err)
	}
}

// A backup of a graph whose vocabulary is not that of this program, older or
// with terms of frames, is restored as well.
func TestOtherVocabulary(t *testing.T) {
	s := built(t, articles()...)
	term := schema.Vocabulary(schema.Term{IRI: "qw:juggled", Label: "juggled", Comment: "x"})
	if _, err := s.LoadQuads(t.Context(), term); err != nil {
		t.Fatal(err)
	}
	restored(t, written(t, s))

	sorted, err := records(t.Context(), s, "")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	err = sorted.Each(t.Context(), func(r string) error {
		all = append(all, r)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	less := slices.DeleteFunc(all, func(r string) bool { return strings.Contains(r, "qw:Sentence") && strings.Contains(r, "rdfs:") })
	if len(less) == len(all) {
		t.Fatal("no term was left out")
	}
	restored(t, fileOf(t, less))
}

func fileOf(t *testing.T, records []string) []byte {
	t.Helper()
	sorted := spill.NewSorter(spill.Strings, "", sortMemory)
	for _, r := range records {
		if err := sorted.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	sum, err := summarize(t.Context(), sorted)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := writeRecords(t.Context(), &b, sorted, sum); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A graph in the middle of a change cannot be backed up.
func TestUnsettled(t *testing.T) {
	s := built(t, articles()...)
	mark := quad.Quad{Subject: schema.VocabularyLabel, Predicate: schema.QWUnsettled, Object: quad.String("load"), Label: schema.VocabularyLabel}
	if _, err := s.LoadQuads(t.Context(), []quad.Quad{mark}); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(t.Context(), s, io.Discard, ""); !errors.Is(err, ErrUnsettled) {
		t.Errorf("error %v", err)
	}
}

// A backup that is made while articles come and go has whole articles only.
func TestWhileWriting(t *testing.T) {
	s := built(t, articles()...)
	done := make(chan error)
	stop := make(chan struct{})
	go func() {
		defer close(done)
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			_, err := s.Load(context.Background(), says("w", "Ida Vik", "four"))
			if err == nil && i%2 == 1 {
				_, err = s.Forget(context.Background(), "art:w")
			}
			if err != nil {
				done <- err
				return
			}
		}
	}()
	for range 5 {
		restored(t, written(t, s)) // which holds that it has no problem
	}
	close(stop)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func FuzzRead(f *testing.F) {
	body := written(f, built(f, articles()...))
	f.Add(body)
	f.Add(body[:200])
	f.Add([]byte("\x00pq\x00\x01\x00\x00\x00\x02\x08\x01"))
	f.Fuzz(func(t *testing.T, body []byte) {
		n := 0
		sum, err := Read(t.Context(), bytes.NewReader(body), func(quad.Quad, []byte) error { n++; return nil })
		if err == nil && sum.Quads != n {
			t.Errorf("%d quads, and the head says %d", n, sum.Quads)
		}
	})
}
