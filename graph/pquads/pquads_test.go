package pquads

import (
	"bytes"
	"errors"
	"io"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
)

// sample has every kind of value, and values that stay the same.
func sample() []quad.Quad {
	iri := func(s string) quad.Value { return quad.IRI(s) }
	a, p, g := iri("ent:a"), iri("qw:met"), iri("art:x")
	at := quad.Time(time.Date(2031, 2, 3, 4, 5, 6, 789, time.UTC))
	return []quad.Quad{
		{Subject: a, Predicate: p, Object: iri("ent:b"), Label: g},
		{Subject: a, Predicate: p, Object: quad.BNode("c"), Label: g},
		{Subject: quad.BNode("c"), Predicate: p, Object: quad.String("é\x00\n"), Label: nil},
		{Subject: a, Predicate: p, Object: quad.LangString{Value: "ja", Lang: "de"}, Label: g},
		{Subject: a, Predicate: p, Object: quad.TypedString{Value: "2031-02", Type: "xsd:gYearMonth"}, Label: g},
		{Subject: a, Predicate: p, Object: quad.Int(math.MinInt64), Label: g},
		{Subject: a, Predicate: p, Object: quad.Float(0.1), Label: g},
		{Subject: a, Predicate: p, Object: quad.Bool(false), Label: g},
		{Subject: a, Predicate: p, Object: at, Label: g},
		{Subject: a, Predicate: p, Object: quad.String(""), Label: g},
	}
}

func ours(t testing.TB, quads []quad.Quad) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Head(&b, nil); err != nil {
		t.Fatal(err)
	}
	for _, q := range quads {
		r, err := Record(q)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(r)
	}
	return b.Bytes()
}

// theirs writes with the library.
func theirs(t testing.TB, quads []quad.Quad, opts *pquads.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := pquads.NewWriter(&b, opts).WriteQuads(quads); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read reads all; bad counts the records that could not be.
func read(body []byte) (quads []quad.Quad, bad int, err error) {
	r, err := NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, 0, err
	}
	for {
		q, _, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			return quads, bad, nil
		case errors.Is(err, ErrRecord):
			bad++
		case err != nil:
			return quads, bad, err
		default:
			quads = append(quads, q)
		}
	}
}

// The library reads what is written here, and what it writes is read here, of
// all kinds.
func TestLibrary(t *testing.T) {
	want := sample()
	got, err := quad.ReadAll(pquads.NewReader(bytes.NewReader(ours(t, want)), 0))
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("the library reads %v (%v)", got, err)
	}
	if !bytes.Equal(ours(t, want), theirs(t, want, &pquads.Options{Full: true})) {
		t.Error("the library writes other bytes")
	}
	for _, opts := range []*pquads.Options{nil, {Full: true}, {Strict: true}, {Full: true, Strict: true}} {
		got, bad, err := read(theirs(t, want, opts))
		if err != nil || bad > 0 || !slices.Equal(got, want) {
			t.Errorf("%+v: %v, %d bad, error %v", opts, got, bad, err)
		}
	}
}

// A bad record costs itself, and those that leave out what it would have told.
func TestBadRecords(t *testing.T) {
	good := sample()[:2]
	frame := func(body string) []byte { return append([]byte{byte(len(body))}, body...) }
	tests := []struct {
		name   string
		record []byte
		text   string
	}{
		{"no protocol buffer", frame("\xff\xff\xff"), "proto"},
		{"empty", frame(""), "no subject"},
		{"value of no kind", frame("\x0a\x00\x12\x00\x1a\x00"), "no kind"},
		{"no object", frame("\x0a\x03\x1a\x01a\x12\x03\x1a\x01p"), "no subject"},
		{"time out of range", frame("\x0a\x03\x1a\x01a\x12\x03\x1a\x01p\x1a\x0c\x52\x0a\x08\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), "time"},
		{"not UTF-8", frame("\x0a\x03\x1a\x01\xff\x12\x03\x1a\x01p\x1a\x03\x1a\x01o"), "UTF-8"},
		{"too long", append([]byte{0x80, 0x80, 0x80, 0x10}, make([]byte, 32<<20)...), "16 MB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body := append(ours(t, good[:1]), tt.record...)
			body = append(body, ours(t, good[1:])[len(ours(t, nil)):]...)
			got, bad, err := read(body)
			if err != nil || bad != 1 || !slices.Equal(got, good) {
				t.Errorf("%v, %d bad, error %v", got, bad, err)
			}
		})
	}
}

func TestNotPQuads(t *testing.T) {
	whole := ours(t, sample())
	head := len(ours(t, nil))
	tests := []struct {
		name string
		body []byte
		want error
	}{
		{"empty", nil, ErrNotPQuads},
		{"text", []byte("<a> <b> <c> .\n"), ErrNotPQuads},
		{"short text", []byte("<a>"), ErrNotPQuads},
		{"other version", append([]byte("\x00pq\x00\x02"), whole[5:]...), ErrNotPQuads},
		{"bad head", append(bytes.Clone(whole[:8]), 2, 0xff, 0xff), ErrNotPQuads},
		{"cut off in the magic", whole[:2], ErrCutOff},
		{"cut off in the head", whole[:head-1], ErrCutOff},
		{"cut off in a record", whole[:head+5], ErrCutOff},
		{"endless length", append(bytes.Clone(whole[:head]), bytes.Repeat([]byte{0xff}, 12)...), ErrCutOff},
	}
	for _, tt := range tests {
		if _, _, err := read(tt.body); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func FuzzReader(f *testing.F) {
	for _, opts := range []*pquads.Options{nil, {Full: true}, {Strict: true}} {
		f.Add(theirs(f, sample(), opts))
	}
	f.Add([]byte("\x00pq\x00\x01\x00\x00\x00\x02\x10\x01\x06\x0a\x00\x12\x00\x1a\x00"))
	f.Add([]byte("\x00pq\x00\x01\x00\x00\x00\x00\x06\x0a\x00\x12\x00\x1a\x00"))
	f.Fuzz(func(t *testing.T, body []byte) {
		quads, _, err := read(body)
		if err != nil {
			return
		}
		again, bad, err := read(ours(t, quads))
		if err != nil || bad > 0 || len(again) != len(quads) {
			t.Fatalf("%v became %v, %d bad, error %v", quads, again, bad, err)
		}
		for i := range quads {
			if again[i].NQuad() != quads[i].NQuad() {
				t.Fatalf("%v became %v", quads[i], again[i])
			}
		}
	})
}
