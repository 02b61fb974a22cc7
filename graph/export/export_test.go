package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// visit is one article that tells of a visit, in its own words.
func visit(article, headline string, place schema.Value) schema.Record {
	r := schema.Record{
		Article:   schema.Article{ID: article, Headline: headline, Publisher: "Harbour Post", Published: time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC), SHA256: "00"},
		Sentences: []schema.Sentence{{Index: 0, Begin: 0, End: 20, Text: "Ana Ruiz met Bo Lind"}},
		Entities: []schema.Entity{
			{ID: "ent:ana-ruiz", Class: "schema:Person", Name: "Ana Ruiz", In: []int{0}},
			{ID: "ent:bo-lind", Class: "schema:Person", Name: "Bo Lind", Aliases: []string{"Lind"}, In: []int{0}},
			{ID: "ent:oslo", Class: "schema:City", Name: "Oslo", Known: true, In: []int{0}},
		},
		Facts: []schema.Fact{{
			Class: "Meeting", Relation: "qw:met", Symmetric: true, Plover: "CONSULT",
			Subject: schema.Value{Entity: "ent:ana-ruiz"}, Object: schema.Value{Entity: "ent:bo-lind"},
			Roles: []schema.Role{{Name: "agent", Value: schema.Value{Entity: "ent:ana-ruiz"}}, {Name: "patient", Value: schema.Value{Entity: "ent:bo-lind"}}, {Name: "place", Value: place}},
			Time:  &schema.Time{Value: "2031-02-03", Text: "on Monday"}, Polarity: schema.Positive, Modality: schema.Actual, Trusted: true,
			Evidence: []schema.Evidence{{Sentence: 0, Begin: 0, End: 20, Trigger: "met", Confidence: 0.85}},
		}},
	}
	r.Facts[0].SetID()
	return r
}

func graphOf(t *testing.T, records ...schema.Record) []quad.Quad {
	t.Helper()
	quads := schema.Vocabulary()
	for _, r := range records {
		qs, err := schema.Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		quads = append(quads, qs...)
	}
	return quads
}

// A page of rubbish in the file is an error of both dumps, and no panic.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Load(t.Context(), visit("art:one", "One", schema.Value{Entity: "ent:oslo"})); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	body, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	met := 0
	for at := 3 * 4096; at < 1<<17; at += 4096 {
		broken := bytes.Clone(body)
		copy(broken[at+16:at+4096], bytes.Repeat([]byte{0xfe, 0x7f}, 2040))
		if err := os.WriteFile(files[0], broken, 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(dir, store.Options{ReadOnly: true})
		if err != nil {
			continue
		}
		_, lines := NQuads(t.Context(), All(s, ""), io.Discard)
		_, facts := Facts(t.Context(), All(s, ""), io.Discard)
		if errors.Is(lines, store.ErrDamaged) || errors.Is(facts, store.ErrDamaged) {
			met++
		}
		s.Close()
	}
	if met == 0 {
		t.Error("no page of rubbish was met")
	}
}

func dump(t *testing.T, quads []quad.Quad) string {
	t.Helper()
	var b strings.Builder
	if left, err := NQuads(t.Context(), All(storeOf(t, quads), ""), &b); err != nil || left != 0 {
		t.Fatalf("%d quads left out, error %v", left, err)
	}
	return b.String()
}

// storeOf is a graph in memory that is closed when the test ends.
func storeOf(t *testing.T, quads []quad.Quad) *store.Store {
	t.Helper()
	s, err := store.Open(store.Memory, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := s.LoadQuads(t.Context(), quads); err != nil {
		t.Fatal(err)
	}
	return s
}

func load(t *testing.T, text string) (quads []quad.Quad, bad []string) {
	t.Helper()
	err := ReadNQuads(t.Context(), strings.NewReader(text),
		func(q quad.Quad) error { quads = append(quads, q); return nil },
		func(e *LineError) { bad = append(bad, e.Error()) })
	if err != nil {
		t.Fatal(err)
	}
	return quads, bad
}

func TestRoundTrip(t *testing.T) {
	quads := graphOf(t, visit("art:2031-02-03-a", "A visit", schema.Value{Entity: "ent:oslo"}), visit("art:2031-02-04-b", "Talks \"held\"\n\\", schema.Value{Text: "the\tpalace\x01 é"}))
	text := dump(t, quads)
	back, bad := load(t, text)
	if len(bad) > 0 {
		t.Fatal(bad)
	}
	if got, want := lines(back), lines(quads); !slices.Equal(got, want) {
		t.Errorf("the graph has changed:\n got %q\nwant %q", got, want)
	}
	if again := dump(t, back); again != text {
		t.Error("the second dump differs")
	}
	slices.Reverse(quads)
	if dump(t, quads) != text {
		t.Error("the dump depends on the order of loading")
	}
}

func lines(quads []quad.Quad) []string {
	var out []string
	for _, q := range quads {
		out = append(out, q.NQuad())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestLine(t *testing.T) {
	tests := []struct {
		name   string
		object quad.Value
		want   string // of the object
	}{
		{"short IRI", quad.IRI("ent:oslo"), `<https://w3id.org/quadwire/entity/oslo>`},
		{"bare prefix", quad.IRI("qw:"), `<qw:>`},
		{"space in IRI", quad.IRI("ent:a b<c>"), `<https://w3id.org/quadwire/entity/a%20b%3Cc%3E>`},
		{"percent in IRI", quad.IRI("ent:100%25%20x%41"), `<https://w3id.org/quadwire/entity/100%2525%2520x%41>`},
		{"other letters", quad.IRI("ent:東京"), `<https://w3id.org/quadwire/entity/東京>`},
		{"blank node", quad.BNode("b1"), `_:b1`},
		{"odd blank node", quad.BNode("a b"), `_:x-612062`},
		{"string", quad.String("a\"b\\c\nd"), `"a\"b\\c\nd"`},
		{"control", quad.String("\x00\x7f\b\f\t\r"), `"\u0000\u007F\b\f\t\r"`},
		{"language", quad.LangString{Value: "ja", Lang: "de-AT"}, `"ja"@de-AT`},
		{"no language", quad.LangString{Value: "ja", Lang: "4 x"}, `"ja"`},
		{"date", schema.TimeLiteral("2031-02-03"), `"2031-02-03"^^<http://www.w3.org/2001/XMLSchema#date>`},
		{"integer", quad.Int(-7), `"-7"^^<http://www.w3.org/2001/XMLSchema#integer>`},
		{"double", quad.Float(0.25), `"0.25"^^<http://www.w3.org/2001/XMLSchema#double>`},
		{"boolean", quad.Bool(true), `"true"^^<http://www.w3.org/2001/XMLSchema#boolean>`},
		{"fraction of a second", quad.Time(time.Date(2031, 2, 3, 4, 5, 6, 780_000_000, time.UTC)), `"2031-02-03T04:05:06.78Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>`},
		{"fraction as typed string", quad.TypedString{Value: "2031-02-03T04:05:06.78+09:00", Type: "xsd:dateTime"}, `"2031-02-03T04:05:06.78+09:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			line, ok := Line(quad.Quad{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rdf:value"), Object: tt.object})
			want := "<https://w3id.org/quadwire/entity/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> " + tt.want + " .\n"
			if !ok || line != want {
				t.Errorf("\n got %s\nwant %s", line, want)
			}
			if tt.name == "odd blank node" || tt.name == "no language" {
				return // these two do not come back as they were
			}
			q, ok, fault := ParseLine(strings.TrimSuffix(line, "\n"))
			if !ok || fault != nil || q.Object.String() != schema.Normalize(tt.object).String() {
				t.Errorf("back as %v (%v)", q.Object, fault)
			}
		})
	}
}

func TestLineNotRDF(t *testing.T) {
	tests := []quad.Quad{
		{Subject: quad.String("a"), Predicate: quad.IRI("rdf:value"), Object: quad.Int(1)},
		{Subject: quad.IRI("ent:a"), Predicate: quad.BNode("p"), Object: quad.Int(1)},
		{Subject: quad.IRI("relative"), Predicate: quad.IRI("rdf:value"), Object: quad.Int(1)},
		{Subject: quad.IRI("ent:a"), Predicate: quad.IRI("rdf:value"), Object: quad.Int(1), Label: quad.String("l")},
		{Subject: quad.IRI("ent:a"), Predicate: quad.IRI("rdf:value")},
	}
	for _, q := range tests {
		if line, ok := Line(q); ok {
			t.Errorf("%v gives %s", q, line)
		}
	}
}

func TestReadNQuads(t *testing.T) {
	tests := []struct{ name, text, want, bad string }{
		{"triple", "<http://x/a> <http://x/p> <http://x/b> .", "<http://x/a> -- <http://x/p> -> <http://x/b>", ""},
		{"tight", `<http://x/a><http://x/p>"b"<http://x/g>.`, `<http://x/a> -- <http://x/p> -> "b"`, ""},
		{"tight blank node", `_:a <http://x/p> _:b.`, `_:a -- <http://x/p> -> _:b`, ""},
		{"comment", "# hello\n\n<http://x/a> <http://x/p> 'b' . ", "", "line 3, column 27: object must be an IRI in angle brackets"},
		{"comment behind", `<http://x/a> <http://x/p> "#" . # yes`, `<http://x/a> -- <http://x/p> -> "#"`, ""},
		{"bad line is skipped", "nonsense\n<http://x/a> <http://x/p> _:b .\n", "<http://x/a> -- <http://x/p> -> _:b", "line 1, column 1: subject must be an IRI in angle brackets"},
		{"CRLF", "<http://x/a> <http://x/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\r\n", `<http://x/a> -- <http://x/p> -> "1"^^<xsd:integer>`, ""},
		{"escapes", `<http://x/a> <http://x/p> "\u00e9\U0001F600\t" .`, "<http://x/a> -- <http://x/p> -> \"é😀\\t\"", ""},
		{"surrogate", `<http://x/a> <http://x/p> "\uD800" .`, "", "line 1, column 27: bad escape in a literal"},
		{"short escape in IRI", `<http://x/\t> <http://x/p> "a" .`, "", "line 1, column 1: character that no IRI may have"},
		{"space in IRI", `<http://x/a b> <http://x/p> "a" .`, "", "line 1, column 1: character that no IRI may have"},
		{"relative", `<a> <http://x/p> "a" .`, "", "line 1, column 1: subject: relative IRI, or no IRI"},
		{"no dot", `<http://x/a> <http://x/p> "a"`, "", "line 1, column 30: a quad ends with a dot"},
		{"open literal", `<http://x/a> <http://x/p> "a\" .`, "", "line 1, column 27: literal without closing quotation mark"},
		{"open IRI", `<http://x/a> <http://x/p`, "", "line 1, column 14: IRI without >"},
		{"behind the dot", `<http://x/a> <http://x/p> "a" . x`, "", "line 1, column 33: text after the dot"},
		{"literal as label", `<http://x/a> <http://x/p> "a" "b" .`, "", "line 1, column 31: label must be an IRI in angle brackets"},
		{"language", `<http://x/a> <http://x/p> "a"@ .`, "", "line 1, column 31: bad language tag"},
		{"not UTF-8", "<http://x/a> <http://x/p> \"\xff\" .", "", "line 1, column 1: not UTF-8"},
		{"too long", "<http://x/" + strings.Repeat("a", maxLine) + ">\n_:a <http://x/p> _:b .", "_:a -- <http://x/p> -> _:b", "line 1, column 16777216: longer than 16 MB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			quads, bad := load(t, tt.text)
			var got []string
			for _, q := range quads {
				got = append(got, quad.Make(q.Subject, q.Predicate, q.Object, nil).String())
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("got %s", s)
			}
			if s := strings.Join(bad, "\n"); s != tt.bad {
				t.Errorf("bad %s", s)
			}
		})
	}
}

func TestReadNQuadsStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := ReadNQuads(ctx, strings.NewReader("x\n"), nil, nil); err == nil {
		t.Error("no error from an ended context")
	}
}

func TestFacts(t *testing.T) {
	a := visit("art:2031-02-03-a", "A visit", schema.Value{Entity: "ent:oslo"})
	b := visit("art:2031-02-04-b", "Talks", schema.Value{Text: "the palace"})
	var out strings.Builder
	if _, err := Facts(t.Context(), All(storeOf(t, graphOf(t, a, b)), ""), &out); err != nil {
		t.Fatal(err)
	}
	var f Fact
	if err := json.Unmarshal([]byte(out.String()), &f); err != nil {
		t.Fatalf("%v in %s", err, out.String())
	}
	var got []string
	for _, e := range f.Evidence {
		got = append(got, e.Article, e.Headline, e.Text, e.Published)
	}
	want := []string{"art:2031-02-03-a", "A visit", "Ana Ruiz met Bo Lind", "2031-02-03", "art:2031-02-04-b", "Talks", "Ana Ruiz met Bo Lind", "2031-02-03"}
	if !slices.Equal(got, want) {
		t.Errorf("evidence %q", got)
	}
	if f.Subject.Name != "Ana Ruiz" || !f.Direct || f.Evidence[0].Confidence != 0.85 || len(f.Roles["place"]) != 2 || f.Roles["place"][1].Name != "Oslo" {
		t.Errorf("fact %s", out.String())
	}
}

// Whatever is accepted is written again and read back as the same quad.
func FuzzParseLine(f *testing.F) {
	for _, s := range []string{`<http://x/a> <http://x/p> "b"@en <http://x/g> .`, `_:a <ent:x%20%2520> "\u0041"^^<http://www.w3.org/2001/XMLSchema#double> . # c`, `<a:b> <c:d> "NaN"^^<http://www.w3.org/2001/XMLSchema#double>.`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, ok, fault := ParseLine(strings.TrimRight(text, "\r\n"))
		if !ok || fault != nil || strings.ContainsAny(text, "\r\n") {
			return
		}
		line, ok := Line(q)
		if !ok {
			t.Fatalf("%q gives %v, which has no line", text, q)
		}
		if strings.Contains(line, "_:x-") {
			return
		}
		again, ok, fault := ParseLine(strings.TrimSuffix(line, "\n"))
		if !ok || fault != nil || again.String() != q.String() {
			t.Fatalf("%q\n first %v\n line  %s second %v (%v)", text, q, line, again, fault)
		}
	})
}
