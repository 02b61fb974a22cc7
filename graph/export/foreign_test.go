package export

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	library "github.com/cayleygraph/quad/pquads"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/pquads"
)

func TestNative(t *testing.T) {
	iri := func(s string) quad.Value { return quad.IRI(s) }
	typed := func(s, typ string) quad.Value { return quad.TypedString{Value: quad.String(s), Type: quad.IRI(typ)} }
	at := time.Date(2031, 2, 3, 4, 5, 6, 789000000, time.UTC)
	tests := []struct {
		name      string
		s, o      quad.Value
		wantS, wO quad.Value // nil: refused
	}{
		{"ours in full", iri("https://w3id.org/quadwire/entity/oslo"), iri("https://w3id.org/quadwire/entity/a%20b"), iri("ent:oslo"), iri("ent:a b")},
		{"ours in short", iri("ent:oslo"), iri("ent:a b"), iri("ent:oslo"), iri("ent:a b")},
		{"of others", iri("http://x/a"), quad.BNode("b"), iri("http://x/a"), quad.BNode("b")},
		{"integer", iri("http://x/a"), typed("7", "http://www.w3.org/2001/XMLSchema#integer"), iri("http://x/a"), quad.Int(7)},
		{"time", iri("http://x/a"), quad.Time(at), iri("http://x/a"), typed("2031-02-03T04:05:06.789Z", "xsd:dateTime")},
		{"whole float", iri("http://x/a"), quad.Float(7), iri("http://x/a"), quad.Int(7)},
		{"not UTF-8", iri("http://x/a"), quad.String("\xff"), iri("http://x/a"), quad.String("\uFFFD")},
		{"relative subject", iri("alice"), quad.Int(1), nil, nil},
		{"literal as subject", quad.String("a"), quad.Int(1), nil, nil},
		{"no object", iri("http://x/a"), nil, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Native(quad.Quad{Subject: tt.s, Predicate: quad.IRI("http://x/p"), Object: tt.o})
			if tt.wantS == nil {
				if !errors.Is(err, store.ErrInvalidQuad) {
					t.Errorf("%v, error %v", got, err)
				}
				return
			}
			if err != nil || got.Subject != tt.wantS || got.Object != tt.wO {
				t.Errorf("%#v, want %#v and %#v (%v)", got, tt.wantS, tt.wO, err)
			}
		})
	}
}

func stockPQuads(t testing.TB, quads []quad.Quad) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := library.NewWriter(&b, nil).WriteQuads(quads); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func loadPQuads(ctx context.Context, body []byte) (quads []quad.Quad, bad []string, err error) {
	err = ReadPQuads(ctx, bytes.NewReader(body),
		func(q quad.Quad) error { quads = append(quads, q); return nil },
		func(e error) { bad = append(bad, e.Error()) })
	return quads, bad, err
}

func TestReadPQuads(t *testing.T) {
	quads := graphOf(t)
	body := stockPQuads(t, quads)
	got, bad, err := loadPQuads(t.Context(), body)
	if err != nil || len(bad) > 0 || !slices.Equal(got, quads) {
		t.Errorf("%d quads of %d, bad %q (%v)", len(got), len(quads), bad, err)
	}
	got, _, err = loadPQuads(t.Context(), body[:len(body)-3])
	if !errors.Is(err, pquads.ErrCutOff) || !slices.Equal(got, quads[:len(quads)-1]) {
		t.Errorf("cut off: %d quads of %d (%v)", len(got), len(quads), err)
	}
	odd := slices.Insert(slices.Clone(quads), 3, quad.Quad{Subject: quad.IRI("alice"), Predicate: quad.IRI("follows"), Object: quad.IRI("bob")})
	got, bad, err = loadPQuads(t.Context(), stockPQuads(t, odd))
	if err != nil || !slices.Equal(got, quads) || len(bad) != 1 || !strings.HasPrefix(bad[0], "quad 4: ") {
		t.Errorf("%d quads of %d, bad %q (%v)", len(got), len(quads), bad, err)
	}
	full := errors.New("full")
	err = ReadPQuads(t.Context(), bytes.NewReader(body), func(quad.Quad) error { return full }, nil)
	if !errors.Is(err, full) {
		t.Error(err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := loadPQuads(ended, body); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// What is read can be dumped, and read back as the same.
func FuzzReadPQuads(f *testing.F) {
	f.Add(stockPQuads(f, []quad.Quad{
		{Subject: quad.IRI("ent:a"), Predicate: quad.IRI("qw:met"), Object: quad.LangString{Value: "x", Lang: "de"}, Label: quad.IRI("art:x")},
		{Subject: quad.IRI("ent:a"), Predicate: quad.IRI("qw:met"), Object: quad.Float(0.5), Label: quad.IRI("art:x")},
		{Subject: quad.BNode("a"), Predicate: quad.IRI("qw:met"), Object: quad.Time(time.Unix(1, 5))},
	}))
	f.Add([]byte("\x00pq\x00\x01\x00\x00\x00\x02\x10\x01\x06\x0a\x00\x12\x00\x1a\x00"))
	f.Fuzz(func(t *testing.T, body []byte) {
		quads, _, err := loadPQuads(t.Context(), body)
		if err != nil && errors.Is(err, io.EOF) {
			t.Errorf("the end is no error: %v", err)
		}
		for _, q := range quads {
			line, _ := Line(q)
			if _, ok, fault := ParseLine(strings.TrimSuffix(line, "\n")); !ok {
				t.Errorf("%#v is dumped as %q, which is refused: %v", q, line, fault)
			}
		}
	})
}
