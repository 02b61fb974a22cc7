package resolve

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// BenchmarkResolve reads an article of a hundred paragraphs.
func BenchmarkResolve(b *testing.B) {
	frames, err := schema.LoadFrames()
	if err != nil {
		b.Fatal(err)
	}
	r, err := New(frames)
	if err != nil {
		b.Fatal(err)
	}
	d, err := doc.Parse(strings.Repeat(visit+speech+posts, 34))
	if err != nil {
		b.Fatal(err)
	}
	tokens := 0
	for i := range d.Sentences {
		tokens += len(d.Sentences[i].Tokens)
	}
	sts := statement.Extract(d, frames)
	a := &article.Article{ID: "a", Text: d.Text, Published: monday}
	b.ResetTimer()
	for range b.N {
		r.Resolve(a, d, sts, nil)
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
