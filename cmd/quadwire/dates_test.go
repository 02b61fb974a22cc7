package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
)

// floorDates is the share of the gold dates that are read to the letter, a little below
// what was reached.
const floorDates = 0.95

// TestDates reads news sentences that date one verb each.
func TestDates(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/dates.tsv")
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			continue
		}
		published, err := time.Parse(time.DateOnly, f[0])
		if err != nil {
			t.Fatal(err)
		}
		all++
		r := x.Article(&article.Article{Doc: "sentence", Text: f[1], Published: published})
		if got := timeOf(r.Statements, r.Document.Slice, f[2]); got == f[3] {
			right++
		} else {
			t.Logf("%s: %q of %q, want %q", f[0], got, f[1], f[3])
		}
	}
	t.Logf("%d of %d dates", right, all)
	if all < 173 || float64(right) < floorDates*float64(all) {
		t.Errorf("%d of %d dates are right", right, all)
	}
}

// timeOf is the time of the first statement whose predicate or cue is the verb.
func timeOf(sts []statement.Statement, slice func(doc.Span) string, verb string) string {
	for i := range sts {
		if st := &sts[i]; st.Predicate.Span.Begin >= 0 && slice(st.Predicate.Span) == verb {
			if st.Time == nil {
				return ""
			}
			return st.Time.Value
		}
	}
	return ""
}
