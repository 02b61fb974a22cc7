package resolve

import (
	"reflect"
	"testing"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// Whatever the parse, nothing panics, the record passes the checks of the
// schema and can be written as quads, and it is the same the second time.
func FuzzResolve(f *testing.F) {
	frames, err := schema.LoadFrames()
	if err != nil {
		f.Fatal(err)
	}
	r, err := New(frames)
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{visit, speech, posts, company, relayed, offices} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, conllu string) {
		run := func() schema.Record {
			d, err := doc.Parse(conllu)
			if err != nil || d.Text == "" {
				t.Skip()
			}
			a := &article.Article{ID: "a", Text: d.Text, Publisher: "Reuters", Published: monday}
			sts := statement.Extract(d, frames)
			return r.Resolve(a, d, sts, statement.Clauses(d, sts))
		}
		rec := run()
		if err := schema.Check(rec); err != nil {
			t.Fatal(err)
		}
		if _, err := schema.Encode(rec); err != nil {
			t.Fatal(err)
		}
		if again := run(); !reflect.DeepEqual(rec, again) {
			t.Fatal("two runs differ")
		}
	})
}
