package extract

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/article"
)

const report = `PORT ELLERY, March 3, 2026 (Northwire) -- Mayor Ana Reis met union leader Tom Ode in Lisbon on Tuesday.

"We will talk again," Reis said. She denied that the union had been asked to leave.`

// errUnread stands for an input that cannot be read.
var errUnread = errors.New("unread")

// inputs yields n articles, every fifth of which cannot be read.
func inputs(t *testing.T, n int) iter.Seq2[*article.Article, error] {
	t.Helper()
	return func(yield func(*article.Article, error) bool) {
		for i := range n {
			if i%5 == 4 {
				if !yield(nil, fmt.Errorf("article %d: %w", i, errUnread)) {
					return
				}
				continue
			}
			text := strings.Repeat(report+"\n\n", 1+i%3)
			line := fmt.Sprintf(`{"doc": "d%d", "text": %q}`, i, text)
			for a, err := range article.Files([]string{"-"}, article.Options{Format: "jsonl", Stdin: strings.NewReader(line)}) {
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// The results are those of one worker, byte by byte and in the order of the
// input, whatever the number of workers.
func TestStreamIsDeterministic(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	run := func(workers int) string {
		var b strings.Builder
		for r, err := range x.Stream(t.Context(), inputs(t, 12), workers) {
			if err != nil {
				fmt.Fprintln(&b, err)
				continue
			}
			line, err := json.Marshal(r.Record)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "%s %s\n", r.Article.Doc, line)
		}
		return b.String()
	}
	one := run(1)
	if n := strings.Count(one, errUnread.Error()); n != 2 {
		t.Errorf("%d errors came through, want 2", n)
	}
	if !strings.Contains(one, "ent:ana-reis") {
		t.Error("the articles gave no facts, so that this test shows nothing")
	}
	for _, workers := range []int{2, 7} {
		if run(workers) != one {
			t.Errorf("%d workers give other results than one", workers)
		}
	}
}

// A consumer may stop early, and a cancelled context ends the stream with its
// error.
func TestStreamStops(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for range x.Stream(t.Context(), inputs(t, 50), 3) {
		if n++; n == 2 {
			break
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var last error
	for _, last = range x.Stream(ctx, inputs(t, 50), 3) {
		n++
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("a cancelled stream ended with %v", last)
	}
}

// An article over which a rule stumbles is an error that names it.
func TestGuarded(t *testing.T) {
	broken := &Extractor{} // without a parser every article panics
	_, err := broken.guarded(&article.Article{Source: "news.jsonl:7", Text: "x"})
	var skipped *article.ReadError
	if !errors.As(err, &skipped) || skipped.Source != "news.jsonl:7" {
		t.Errorf("error %v does not name the article", err)
	}
}
