package statement

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// parsed reads the notation of the tables here: a token is
//
//	form[=lemma]|XPOS|head|relation[|NAME]
//
// with the lemma left out where it is the form in lower case; tokens stand
// apart by spaces, sentences by " / ", paragraphs by " // ". White space in
// the text is put where English puts it.
func parsed(t *testing.T, s string) *doc.Document {
	t.Helper()
	var b strings.Builder
	for i, par := range strings.Split(s, " // ") {
		if i > 0 {
			b.WriteString("# newpar\n")
		}
		for _, sent := range strings.Split(par, " / ") {
			tokens := strings.Fields(sent)
			open := false
			for k, tok := range tokens {
				b.WriteString(row(t, k+1, tok, tokens, &open))
			}
			b.WriteString("\n")
		}
	}
	d, err := doc.Parse(b.String())
	if err != nil {
		t.Fatalf("%s\n%v", s, err)
	}
	return d
}

func row(t *testing.T, n int, tok string, tokens []string, open *bool) string {
	t.Helper()
	f := strings.Split(tok, "|")
	if len(f) < 4 {
		t.Fatalf("token %q", tok)
	}
	form, lemma, ok := strings.Cut(f[0], "=")
	if !ok {
		lemma = strings.ToLower(form)
	}
	misc := "_"
	if len(f) > 4 {
		misc = "NER=B-" + f[4]
	}
	if form == `"` {
		*open = !*open
	}
	next := "."
	if n < len(tokens) {
		next, _, _ = strings.Cut(tokens[n], "|")
		next, _, _ = strings.Cut(next, "=")
	}
	if form == "“" || form == "‘" || form == `"` && *open || n < len(tokens) && (strings.Contains(",.?!;:”’'s", next) || next == `"` && *open) {
		if misc == "_" {
			misc = "SpaceAfter=No"
		} else {
			misc += "|SpaceAfter=No"
		}
	}
	return fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", n, form, lemma, upos(f[1], f[3]), f[1], f[2], f[3], misc)
}

func upos(xpos, rel string) string {
	switch {
	case rel == "aux" || rel == "aux:pass" || rel == "cop":
		return "AUX"
	case xpos == "IN" && rel == "mark":
		return "SCONJ"
	case rel == "punct":
		return "PUNCT"
	}
	for prefix, u := range map[string]string{"NNP": "PROPN", "NN": "NOUN", "V": "VERB", "PRP$": "PRON", "PRP": "PRON",
		"W": "PRON", "IN": "ADP", "DT": "DET", "JJ": "ADJ", "RB": "ADV", "CC": "CCONJ", "CD": "NUM", "TO": "PART", "POS": "PART"} {
		if strings.HasPrefix(xpos, prefix) && (prefix != "NN" || !strings.HasPrefix(xpos, "NNP")) {
			return u
		}
	}
	return "X"
}

// said prints attributions as "source [> addressee] | cue | directness | content".
func said(d *doc.Document, sts []Statement) string {
	text := func(s *Slot) string {
		if s == nil {
			return "-"
		}
		var parts []string
		for _, span := range s.Spans {
			parts = append(parts, d.Slice(span))
		}
		return strings.Join(parts, " .. ")
	}
	var lines []string
	for i := range sts {
		st := &sts[i]
		who := text(st.Source)
		if st.Addressee != nil {
			who += " > " + text(st.Addressee)
		}
		line := strings.Join([]string{who, text(st.Cue), st.Direct, text(st.Content)}, " | ")
		if st.Polarity == "negative" {
			line = "NOT " + line
		}
		if st.Modality == schema.Asked {
			line = "ASKED " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func attributed(t *testing.T, parse string) string {
	t.Helper()
	d := parsed(t, parse)
	clauses := make([][]clause.Clause, len(d.Sentences))
	for i := range d.Sentences {
		clauses[i] = clause.Clauses(&d.Sentences[i])
	}
	return said(d, attributions(d, clauses))
}

type attributionRow struct{ name, parse, want string }

func runAttributions(t *testing.T, rows []attributionRow) {
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := attributed(t, row.parse); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}

func TestCueTable(t *testing.T) {
	seen := map[string]bool{}
	n := 0
	for _, rows := range [][]cueRow{cueVerbs, cueNouns, cueAdjectives} {
		clear(seen)
		for _, r := range rows {
			for _, w := range strings.Split(r.words, ",") {
				w = strings.Join(strings.Fields(w), " ")
				if w == "" || w != strings.ToLower(w) {
					t.Errorf("entry %q", w)
				}
				if seen[w] {
					t.Errorf("%q stands twice", w)
				}
				seen[w] = true
				n++
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d cues", n)
	}
}

// FuzzAttributions holds that whatever the tree, contents and sources lie in
// the text and nothing panics.
func FuzzAttributions(f *testing.F) {
	f.Add("1\tKrol\tKrol\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tit\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n4\tfell\tfall\tVERB\tVBD\t_\t2\tccomp\t_\t_\n\n")
	f.Add("1 \" \" PUNCT '' 2 punct\n2 Go go VERB VB 0 root\n3 , , PUNCT , 2 punct\n4 \" \" PUNCT '' 2 punct\n5 said say VERB VBD 2 parataxis\n6 Vik Vik PROPN NNP 5 nsubj\n")
	f.Add("1 According accord VERB VBG 3 case\n2 to to ADP IN 1 fixed\n3 Vik Vik PROPN NNP 4 obl\n4 go go VERB VB 0 root\n")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := doc.Parse(s)
		if err != nil {
			t.Skip()
		}
		for _, st := range attributions(d, nil) {
			for _, slot := range []*Slot{st.Source, st.Cue, st.Content, st.Addressee} {
				if slot == nil {
					continue
				}
				end := 0
				for _, span := range slot.Spans {
					if span.Begin < end || span.End <= span.Begin || span.End > len(d.Text) {
						t.Fatalf("spans %v in %q", slot.Spans, d.Text)
					}
					end = span.End
				}
			}
		}
	})
}
