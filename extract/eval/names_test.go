package eval

import (
	"reflect"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

func TestNames(t *testing.T) {
	goldDoc := doc.MustParse(`
1 Mara _ _ _ _ _ NER=B-PER
2 Holm _ _ _ _ _ NER=I-PER
3 left _ _ _ _ _
4 New  _ _ _ _ _ NER=B-LOC
5 Ostby _ _ _ _ _ NER=I-LOC
6 Bank _ _ _ _ _ NER=B-ORG
`)
	// Another tokenisation: the spans are compared by characters.
	system := doc.MustParse(`
1 MaraHolm _ _ _ _ _ NER=B-PER
2 left _ _ _ _ _ NER=B-ORG
3 NewOstby _ _ _ _ _ NER=B-ORG
4 Bank _ _ _ _ _ NER=I-LOC
`)
	s, err := Names([]*doc.Document{goldDoc}, []*doc.Document{system})
	if err != nil {
		t.Fatal(err)
	}
	if s.All != (Counts{TP: 1, FP: 3, FN: 2}) || s.Boundaries != (Counts{TP: 3, FP: 1}) {
		t.Errorf("%+v", s)
	}
	want := []TypeScore{{"LOC", Counts{FP: 1, FN: 1}}, {"ORG", Counts{FP: 2, FN: 1}}, {"PER", Counts{TP: 1}}}
	if !reflect.DeepEqual(s.Types, want) {
		t.Errorf("types %+v", s.Types)
	}
}

func TestReadNames(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"IOB1", "Mara I-PER\nHolm I-PER\nOstby I-LOC\nBank B-LOC\n. O\n\nShe O\n", "B-PER I-PER B-LOC B-LOC | "},
		{"IOB2 with columns", "# newdoc id = a\n# sent_id = 1\n1\tMara\tB-PER\t-\tx\n2\tleft\tO\t-\t-\n\n# newdoc id = b\n1\tOstby\tB-LOC\t-\tx\n", "B-PER ‖ B-LOC"},
		{"a hash as a word", "# O\nOstby I-LOC\n", " B-LOC"},
	} {
		docs, err := ReadNames(strings.NewReader(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var all []string
		for _, d := range docs {
			var sents []string
			for _, s := range d.Sentences {
				var tags []string
				for _, tok := range s.Tokens {
					if d.Slice(tok.Span) != tok.Form {
						t.Errorf("%s: %q is not %q", c.name, d.Slice(tok.Span), tok.Form)
					}
					tags = append(tags, tok.Name)
				}
				sents = append(sents, strings.Join(tags, " "))
			}
			all = append(all, strings.Join(sents, " | "))
		}
		if got := strings.Join(all, " ‖ "); strings.ReplaceAll(got, "  ", " ") != strings.ReplaceAll(c.want, "  ", " ") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if _, err := ReadNames(strings.NewReader("Mara PER\n")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("error %v", err)
	}
}

func FuzzReadNames(f *testing.F) {
	f.Add("Mara I-PER\n\n-DOCSTART- O\nx B-Y\n")
	f.Add("# newdoc\n1\tMara\tB-PER\n")
	f.Fuzz(func(t *testing.T, in string) {
		docs, err := ReadNames(strings.NewReader(in))
		if err != nil {
			return
		}
		for _, d := range docs {
			if _, err := Names([]*doc.Document{d}, []*doc.Document{d}); err != nil {
				t.Fatal(err)
			}
			if _, err := Parse([]*doc.Document{d}, []*doc.Document{d}); err != nil {
				t.Fatal(err)
			}
		}
	})
}
