package lang_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/name"
)

const report = `OSTRAVA (Vesk News) - Premier Ilona Vashti met Kenyan envoy Peter Oduya in Ostrava on Monday.

“We won’t sign anything before Friday,” Vashti said, adding that the ministry didn't object. Oduya, a former judge,
declined to comment. Trams cost $4.25bn in 2025 – twice as much as planned!

ENVOYS LEAVE CITY AFTER TALKS
`

func newParser(t testing.TB) *lang.Parser {
	t.Helper()
	p, err := lang.New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// check holds a document against what every parse must be.
func check(t *testing.T, d *doc.Document, text string) {
	t.Helper()
	if d.Text != text {
		t.Fatalf("the text was changed: %q became %q", text, d.Text)
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		before := ""
		for j, tok := range s.Tokens {
			if (tok.Head == doc.Root) != (tok.Deprel == "root") {
				t.Fatalf("sentence %d word %d: head %d with relation %q", i, j, tok.Head, tok.Deprel)
			}
			if tok.UPOS == "" || tok.XPOS == "" || tok.Deprel == "" {
				t.Fatalf("sentence %d word %d is not analysed: %+v", i, j, tok)
			}
			steps := 0
			for h := j; h != doc.Root; h = s.Tokens[h].Head {
				if steps++; steps > len(s.Tokens) {
					t.Fatalf("sentence %d: word %d does not lead to the root", i, j)
				}
			}
			if !name.Follows(before, tok.Name) {
				t.Fatalf("sentence %d word %d: label %q after %q", i, j, tok.Name, before)
			}
			before = tok.Name
		}
		roots := 0
		for _, tok := range s.Tokens {
			if tok.Head == doc.Root {
				roots++
			}
		}
		if len(s.Tokens) > 0 && roots != 1 {
			t.Fatalf("sentence %d has %d roots", i, roots)
		}
	}
}

func TestParse(t *testing.T) {
	p := newParser(t)
	want := p.Parse("a", report)
	check(t, want, report)
	if len(want.Sentences) < 5 {
		t.Errorf("%d sentences, want 5 or more", len(want.Sentences))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if got := p.Parse("a", report); !reflect.DeepEqual(got, want) {
				t.Error("the same text was parsed in two ways")
			}
		})
	}
	wg.Wait()
	for _, text := range []string{"", "\n\n", ".", strings.Repeat("so ", 3000)} {
		check(t, p.Parse("b", text), text)
	}
}

func TestParseTokens(t *testing.T) {
	in := [][]string{{"Envoys", "did", "n't", "leave", "."}, {}, {"10\u00a0000", "trams"}}
	d := newParser(t).ParseTokens("a", in)
	check(t, d, "Envoys did n't leave .\n\n10\u00a0000 trams\n")
	if len(d.Sentences) != len(in) {
		t.Fatalf("%d sentences, want %d", len(d.Sentences), len(in))
	}
	for i, words := range in {
		for j, w := range words {
			if tok := d.Sentences[i].Tokens[j]; tok.Form != w || d.Slice(tok.Span) != w {
				t.Errorf("sentence %d word %d: %q at %q, want %q", i, j, tok.Form, d.Slice(tok.Span), w)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	p := newParser(f)
	f.Add(report)
	f.Add("a\u200bb\u0301 \U0001F600 \x00 — …")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		check(t, p.Parse("f", text), text)
	})
}

// Floors of the scores on development data, in percent. They are below what
// the manifest says by what a change of a weight or a rule may cost.
const (
	floorLAS   = 85.0
	floorUPOS  = 95.5
	floorLemma = 96.5
	floorNames = 63.0 // PER, LOC and ORG
)

// data gives a file of the data folder, or skips the test.
func data(t *testing.T, elem ...string) *os.File {
	t.Helper()
	dir := os.Getenv("QUADWIRE_DATA")
	if dir == "" {
		t.Skip("QUADWIRE_DATA is not set: no development data to score on")
	}
	f, err := os.Open(filepath.Join(append([]string{dir}, elem...)...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func forms(d *doc.Document) [][]string {
	var out [][]string
	for i := range d.Sentences {
		var words []string
		for _, tok := range d.Sentences[i].Tokens {
			words = append(words, tok.Form)
		}
		out = append(out, words)
	}
	return out
}

func TestParserScores(t *testing.T) {
	for _, set := range []string{"ewt-dev", "gum-dev"} {
		t.Run(set, func(t *testing.T) {
			gold, err := doc.ReadAll(data(t, "treebanks", set+".conllu"))
			if err != nil {
				t.Fatal(err)
			}
			p := newParser(t)
			var system []*doc.Document
			for _, d := range gold {
				system = append(system, p.ParseTokens(d.ID, forms(d)))
			}
			s, err := eval.Parse(gold, system)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range []struct {
				name  string
				got   eval.Counts
				floor float64
			}{{"LAS", s.LAS, floorLAS}, {"UPOS", s.UPOS, floorUPOS}, {"lemmas", s.Lemmas, floorLemma}} {
				t.Logf("%s %.2f", c.name, 100*c.got.F1())
				if 100*c.got.F1() < c.floor {
					t.Errorf("%s %.2f, want %.1f", c.name, 100*c.got.F1(), c.floor)
				}
			}
		})
	}
}

func TestNameScores(t *testing.T) {
	gold, err := eval.ReadNames(data(t, "ner", "ewt-dev.iob2"))
	if err != nil {
		t.Fatal(err)
	}
	p := newParser(t)
	var system []*doc.Document
	for _, d := range gold {
		s := p.ParseTokens(d.ID, forms(d))
		for i := range s.Sentences {
			for j := range s.Sentences[i].Tokens {
				if tok := &s.Sentences[i].Tokens[j]; strings.HasSuffix(tok.Name, name.Other) {
					tok.Name = "" // this set marks no others
				}
			}
		}
		system = append(system, s)
	}
	s, err := eval.Names(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("F1 %.2f, borders alone %.2f", 100*s.All.F1(), 100*s.Boundaries.F1())
	if f := 100 * s.All.F1(); f < floorNames {
		t.Errorf("F1 %.2f, want %.1f", f, floorNames)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newParser(b)
	}
}

func BenchmarkParse(b *testing.B) {
	p := newParser(b)
	text := strings.Repeat(report+"\n", 8)
	words := 0
	b.ReportAllocs()
	for b.Loop() {
		words = 0
		for _, s := range p.Parse("a", text).Sentences {
			words += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
