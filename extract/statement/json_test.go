package statement

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// sample is a sentence with characters of more than one byte, a gap in a slot
// and an attribution.
const sample = "Müller/NNP/nsubj/2/PER sagte=say/VBD/root/0 Ångström/NNP/nsubj/10/PER ,/,/punct/7 an/DT/det/7 old/JJ/amod/7 friend/NN/appos/3 of/IN/case/9 Zoë/NNP/nmod/7/PER signed=sign/VBD/ccomp/2 the/DT/det/12 pact/NN/obj/10 in/IN/case/14 Århus/NNP/obl/10/LOC"

func TestWriteJSONL(t *testing.T) {
	d, err := eventDoc(strings.ReplaceAll(sample, "sagte=", "said="))
	if err != nil {
		t.Fatal(err)
	}
	d.ID = "d1"
	sts := Extract(d, nil)
	var b bytes.Buffer
	if err := WriteJSONL(&b, d.ID, d, sts); err != nil {
		t.Fatal(err)
	}
	points := []rune(d.Text)
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	if len(lines) != len(sts) {
		t.Fatalf("%d lines for %d statements", len(lines), len(sts))
	}
	common := strings.Fields("doc sent id kind polarity modality attribution confidence time place relation triples")
	for _, line := range lines {
		var st map[string]any
		if err := json.Unmarshal([]byte(line), &st); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		want := append(strings.Fields("subject predicate objects voice"), common...)
		slots := []string{"subject"}
		if st["kind"] == string(Attribution) {
			want = append(strings.Fields("source cue content addressee direct"), common...)
			slots = strings.Fields("source cue content")
		}
		for _, k := range want {
			if _, ok := st[k]; !ok {
				t.Errorf("no key %q in %s", k, line)
			}
		}
		for _, k := range slots {
			s, ok := st[k].(map[string]any)
			if !ok {
				continue
			}
			if got, want := spanned(points, s), s["text"]; got != want {
				t.Errorf("%s: the span holds %q, text says %q", k, got, want)
			}
		}
	}
}

// spanned reads the characters of a printed slot.
func spanned(points []rune, s map[string]any) string {
	spans := []any{[]any{s["begin"], s["end"]}}
	if gaps, ok := s["spans"].([]any); ok {
		spans = gaps
	}
	var out []string
	for _, sp := range spans {
		ends := sp.([]any)
		out = append(out, string(points[int(ends[0].(float64)):int(ends[1].(float64))]))
	}
	return strings.Join(out, " ")
}

func TestWriteTable(t *testing.T) {
	d, err := eventDoc("Mara/NNP/nsubj/4/PER did=do/VBD/aux/4 not/RB/advmod/4 sign/VB/root/0 the/DT/det/6 pact/NN/obj/4")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteTable(&b, d, Extract(d, nil)); err != nil {
		t.Fatal(err)
	}
	got := strings.Fields(strings.Split(b.String(), "\n")[1])
	if want := "s0.1 proposition Mara did not sign the pact negative"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// FuzzPoints: the sparse index counts as utf8 does.
func FuzzPoints(f *testing.F) {
	f.Add("añ日本 x", 3)
	f.Add(strings.Repeat("é", 2*stride), stride)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if !utf8.ValidString(text) || at < 0 || at > len(text) || at < len(text) && !utf8.RuneStart(text[at]) {
			return
		}
		p := newPoints(text)
		if got, want := p.at(at), utf8.RuneCountInString(text[:at]); got != want {
			t.Errorf("at(%d) = %d, want %d", at, got, want)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	var parses []*doc.Document
	tokens := 0
	for _, row := range statementRows {
		d, err := eventDoc(row.parse)
		if err != nil {
			b.Fatal(err)
		}
		for i := range d.Sentences {
			tokens += len(d.Sentences[i].Tokens)
		}
		parses = append(parses, d)
	}
	for b.Loop() {
		for _, d := range parses {
			Extract(d, nil)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
