package jsonld

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

func readAll(t testing.TB, text string, contexts Contexts) (quads, bad []string) {
	t.Helper()
	err := Read(t.Context(), strings.NewReader(text), contexts,
		func(q quad.Quad) error { quads = append(quads, q.NQuad()); return nil },
		func(err error) { bad = append(bad, err.Error()) })
	if err != nil {
		t.Fatal(err)
	}
	return quads, bad
}

var digest = regexp.MustCompile(`_:x[0-9a-f]{12}`)

const ctx = `"@context": {"p": "http://x/p", "q": {"@id": "http://x/q", "@type": "@id"}, "ex": "http://x/"}`

func TestRead(t *testing.T) {
	const (
		xsd  = "http://www.w3.org/2001/XMLSchema#"
		a    = `<http://x/a> <http://x/p> `
		rdf  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
		big  = "9007199254740993"
		long = "0.30000000000000004"
	)
	tests := []struct{ name, text, want string }{
		{"string", `{"@id": "ex:a", "p": "b\n"}`, a + `"b\n" .`},
		{"IRI", `{"@id": "ex:a", "q": "ex:b"}`, `<http://x/a> <http://x/q> <http://x/b> .`},
		{"type", `{"@id": "ex:a", "@type": "ex:T"}`, `<http://x/a> <` + rdf + `type> <http://x/T> .`},
		{"language", `{"@id": "ex:a", "p": {"@value": "ja", "@language": "de"}}`, a + `"ja"@de .`},
		{"integer", `{"@id": "ex:a", "p": ` + big + `}`, a + `"` + big + `"^^<` + xsd + `integer> .`},
		{"whole number", `{"@id": "ex:a", "p": [1.0, -0, 1e3]}`, a + `"0"^^<` + xsd + `integer> .` + "\n" + a + `"1"^^<` + xsd + `integer> .` + "\n" + a + `"1000"^^<` + xsd + `integer> .`},
		{"double", `{"@id": "ex:a", "p": [` + long + `, 1e30]}`, a + `"` + long + `"^^<` + xsd + `double> .` + "\n" + a + `"1e30"^^<` + xsd + `double> .`},
		{"decimal", `{"@id": "ex:a", "p": {"@value": 1.10, "@type": "` + xsd + `decimal"}}`, a + `"1.10"^^<` + xsd + `decimal> .`},
		{"boolean", `{"@id": "ex:a", "p": true}`, a + `"true"^^<` + xsd + `boolean> .`},
		{"date", `{"@id": "ex:a", "p": {"@value": "2031-02-03T04:05:06.789Z", "@type": "` + xsd + `dateTime"}}`, a + `"2031-02-03T04:05:06.789Z"^^<` + xsd + `dateTime> .`},
		{"JSON", `{"@id": "ex:a", "p": {"@value": [{"b": 1, "a": "<"}], "@type": "@json"}}`, a + `"[{\"a\":\"<\",\"b\":1}]"^^<` + rdf + `JSON> .`},
		{"JSON string", `{"@id": "ex:a", "p": {"@value": "x", "@type": "@json"}}`, a + `"\"x\""^^<` + rdf + `JSON> .`},
		{"named graph", `{"@id": "ex:g", "@graph": [{"@id": "ex:a", "p": "b"}]}`, a + `"b" <http://x/g> .`},
		{"reverse", `{"@id": "ex:b", "@reverse": {"q": {"@id": "ex:a"}}}`, `<http://x/a> <http://x/q> <http://x/b> .`},
		{"list", `{"@id": "ex:a", "p": {"@list": ["b"]}}`, a + `_:b0 .` + "\n" + `_:b0 <` + rdf + `first> "b" .` + "\n" + `_:b0 <` + rdf + `rest> <` + rdf + `nil> .`},
		{"blank node", `{"q": {"@id": "_:n"}}`, `_:b0 <http://x/q> _:b1 .`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := "{" + ctx + "," + tt.text[1:]
			quads, bad := readAll(t, text, nil)
			slices.Sort(quads)
			if got := digest.ReplaceAllString(strings.Join(quads, "\n"), "_:"); got != tt.want || len(bad) > 0 {
				t.Errorf("\n got %s\nwant %s\n bad %q", got, tt.want, bad)
			}
			spread, bad := readAll(t, strings.ReplaceAll(text, ", ", ",\n"), nil)
			slices.Sort(spread)
			if got := digest.ReplaceAllString(strings.Join(spread, "\n"), "_:"); got != tt.want || len(bad) > 0 {
				t.Errorf("on many lines:\n got %s\nwant %s\n bad %q", got, tt.want, bad)
			}
		})
	}
}

func TestBad(t *testing.T) {
	one := "{" + ctx + `, "@id": "ex:a", "p": "b"}`
	tests := []struct {
		name, text string
		quads      int
		bad        []string // a part of each
	}{
		{"empty", "", 0, nil},
		{"blank", " \n\n", 0, nil},
		{"no JSON", "nonsense", 0, []string{"no JSON: line 1, column 2"}},
		{"later line", "{\n\"a\": nonsense}", 0, []string{"no JSON: line 2, column 7"}},
		{"behind blank lines", "\n\n{\n\n\"a\": nonsense}", 0, []string{"no JSON: line 5, column 7"}},
		{"cut off", one[:len(one)-1], 0, []string{"unexpected EOF"}},
		{"bad line among good", one + "\nnonsense\n\n" + one + "\n", 2, []string{"line 2: no JSON"}},
		{"bad first line", "nonsense\n" + one + "\n" + one, 2, []string{"line 1: no JSON"}},
		{"string", `"http://x/a"`, 0, []string{"no JSON object"}},
		{"array", "[" + one + "]", 1, nil},
		{"two on a line", one + one, 0, []string{"text behind"}},
		{"remote context", `{"@context": "https://schema.org", "name": "x"}`, 0, []string{"https://schema.org is not here, and nothing is fetched"}},
		{"file as context", `{"@context": "/etc/hostname", "name": "x"}`, 0, []string{"/etc/hostname"}},
		{"import", `{"@context": {"@import": "http://x/c", "@version": 1.1}, "name": "x"}`, 0, []string{"http://x/c is not here"}},
		{"unknown property", "{" + ctx + `, "@id": "ex:a", "p": "b", "name": "x"}`, 1, []string{"left out: properties"}},
		{"relative IRI", "{" + ctx + `, "@id": "ex:a", "p": [{"@id": "rel"}, "b"]}`, 1, []string{"left out: 1 quads"}},
		{"bad IRI", `[{"@id": "http://x/a b", "http://x/p": "b"}, {"@id": "http://x/a", "http://x/p": "b"}]`, 1, []string{"left out: 1 quads"}},
		{"bad tag", `{"@id": "http://x/a", "http://x/p": {"@value": "b", "@language": "4 x"}}`, 0, []string{"left out: 1 quads"}},
		{"value object that is none", `{"@id": "http://x/a", "http://x/p": {"@value": {"a": 1}}}`, 0, []string{"no JSON-LD"}},
		{"too long a line", `{"@id": "` + strings.Repeat("a", MaxDocument) + "\"}\n" + one, 1, []string{"line 1: longer than 16 MB"}},
		{"too long a document", "{\n\"@id\": \"" + strings.Repeat("a", MaxDocument) + "\"\n}", 0, []string{"line 2: the document is longer than 16 MB"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			quads, bad := readAll(t, tt.text, nil)
			if len(quads) != tt.quads || len(bad) != len(tt.bad) {
				t.Fatalf("%d quads, want %d; bad %.300q", len(quads), tt.quads, bad)
			}
			for i, part := range tt.bad {
				if !strings.Contains(bad[i], part) {
					t.Errorf("%q is not in %q", part, bad[i])
				}
			}
		})
	}
}

func TestContexts(t *testing.T) {
	copies := Contexts{"http://x/c": map[string]any{"@context": map[string]any{"name": "http://x/name"}}}
	quads, bad := readAll(t, `{"@context": "http://x/c", "@id": "http://x/a", "name": "b"}`, copies)
	if len(bad) > 0 || !slices.Equal(quads, []string{`<http://x/a> <http://x/name> "b" .`}) {
		t.Errorf("%q, bad %q", quads, bad)
	}
}

// Blank nodes are the same in every run, and others in another document.
func TestBlankNodes(t *testing.T) {
	var list strings.Builder
	for i := range 20 {
		list.WriteString(`, "http://x/p` + string(rune('a'+i)) + `": {"@list": [1, 2]}`)
	}
	doc := `{"@graph": [{"@id": "http://x/a"` + list.String() + `}, {"@id": "http://x/b"` + list.String() + `}]}`
	want, _ := readAll(t, doc, nil)
	for range 10 {
		if again, _ := readAll(t, doc, nil); !slices.Equal(again, want) {
			t.Fatal("another order or other labels")
		}
	}
	both, _ := readAll(t, `{"http://x/p": 1}`+"\n"+`{"http://x/p": 2}`, nil)
	if a, b := strings.Fields(both[0])[0], strings.Fields(both[1])[0]; a == b {
		t.Errorf("two documents share %s", a)
	}
}

func TestReadStops(t *testing.T) {
	full := errors.New("full")
	text := `{"@id": "http://x/a", "http://x/p": 1}` + "\n"
	err := Read(t.Context(), strings.NewReader(text+text), nil, func(quad.Quad) error { return full }, func(error) {})
	if !errors.Is(err, full) {
		t.Error(err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Read(ended, strings.NewReader(text), nil, nil, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func FuzzQuads(f *testing.F) {
	f.Add("{" + ctx + `, "@id": "ex:a", "p": [1, 2.5, true, {"@value": "x", "@language": "de"}, {"@list": [{"@id": "_:b"}]}]}`)
	f.Add(`{"@context": {"@import": "http://x/c"}, "a": 1}`)
	f.Add(`[{"@id": "http://x/a", "@graph": [{"@type": ["http://x/T", "_:t"]}], "@included": [{}], "@reverse": {"http://x/p": "b"}}]`)
	f.Add(`{"http://x/p": {"@value": [1, null], "@type": "@json"}, "@index": "i"}`)
	f.Fuzz(func(t *testing.T, text string) {
		quads, _, err := Quads([]byte(text), nil)
		again, _, err2 := Quads([]byte(text), nil)
		if (err == nil) != (err2 == nil) || !slices.Equal(quads, again) {
			t.Errorf("%v, then %v (%v, %v)", quads, again, err, err2)
		}
		for _, q := range quads {
			if !q.IsValid() {
				t.Errorf("%v", q)
			}
		}
	})
}
