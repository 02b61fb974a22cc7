package extract

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/schema"
)

// FuzzArticle takes any text down the whole road: nothing panics, every
// evidence lies inside the text, and the record passes the schema and becomes
// quads.
func FuzzArticle(f *testing.F) {
	x, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(report)
	f.Add("“We’ll go,” said Ada Holm (ODPM), 41, head of Açme S.A.\r\n\r\nShe — and he – left!!! \"\"'' ((( ]] 😀\u200b\u0301")
	f.Add("Mara, whose brother, Tom, Ida's son, met, was, and; according to, said that that “x")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		if strings.TrimSpace(text) == "" || len(text) > 1<<12 {
			return
		}
		r := x.Article(&article.Article{ID: "fuzz-000000", Doc: "fuzz", Source: "fuzz", Text: text, SHA256: "00"})
		if err := schema.Check(r.Record); err != nil {
			t.Fatal(err)
		}
		length := len([]rune(text))
		for _, fact := range r.Record.Facts {
			for _, e := range fact.Evidence {
				if e.Begin < 0 || e.Begin > e.End || e.End > length {
					t.Fatalf("evidence %d–%d of a text of %d characters: %+v", e.Begin, e.End, length, fact)
				}
			}
		}
		if _, err := schema.Encode(r.Record); err != nil {
			t.Fatal(err)
		}
	})
}
