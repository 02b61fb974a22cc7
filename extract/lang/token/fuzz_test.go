package token

import (
	"strings"
	"testing"
	"unicode"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// tiles fails unless the tokens of the sentences, and white space, are exactly
// the text.
func tiles(t *testing.T, text string, sents []doc.Sentence) {
	t.Helper()
	at := 0
	for n, s := range sents {
		if len(s.Tokens) == 0 || s.Index != n {
			t.Fatalf("sentence %d has index %d and %d tokens", n, s.Index, len(s.Tokens))
		}
		if s.Begin != s.Tokens[0].Begin || s.End != s.Tokens[len(s.Tokens)-1].End {
			t.Fatalf("sentence %d is %v, not the span of its tokens", n, s.Span)
		}
		for i, tok := range s.Tokens {
			if tok.Begin < at || tok.End <= tok.Begin || tok.End > len(text) {
				t.Fatalf("token %d of sentence %d has span %v after %d", i, n, tok.Span, at)
			}
			if gap := text[at:tok.Begin]; strings.TrimFunc(gap, unicode.IsSpace) != "" {
				t.Fatalf("%q is in no token", gap)
			}
			if tok.Form != text[tok.Begin:tok.End] {
				t.Fatalf("form %q is not %q", tok.Form, text[tok.Begin:tok.End])
			}
			if n > 0 || i > 0 {
				prev := sents[n].Tokens
				if i == 0 {
					prev = sents[n-1].Tokens
					i = len(prev)
				}
				if prev[i-1].SpaceAfter != (at < tok.Begin) {
					t.Fatalf("SpaceAfter of %q is wrong", prev[i-1].Form)
				}
			}
			at = tok.End
		}
		last := -1
		for _, r := range s.Words {
			if r.First <= last || r.Last <= r.First || r.Last >= len(s.Tokens) {
				t.Fatalf("ranges %v in a sentence of %d tokens", s.Words, len(s.Tokens))
			}
			last = r.Last
		}
	}
	if strings.TrimFunc(text[at:], unicode.IsSpace) != "" {
		t.Fatalf("%q is in no token", text[at:])
	}
}

func FuzzSplit(f *testing.F) {
	for _, c := range tokenCases {
		f.Add(c.in)
	}
	for _, c := range sentenceCases {
		f.Add(strings.ReplaceAll(c, " | ", " "))
	}
	f.Add("\ufeffA\x00b\u200b \u00ad\u0301 👩‍👩‍👧 🇳🇴🇸🇪 \u2028x\u2029y\r\n\r\nz\xff")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		tiles(t, text, Split(text))
	})
}

func FuzzSplitWords(f *testing.F) {
	f.Add("Mara left .\n\nShe is n't 10\u00a0000 .\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range SplitWords(text) {
			for _, tok := range s.Tokens {
				if tok.Form != text[tok.Begin:tok.End] || tok.Form == "" || strings.ContainsAny(tok.Form, " \n") {
					t.Fatalf("bad token %q", tok.Form)
				}
			}
		}
	})
}
