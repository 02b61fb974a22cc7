package ask

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// WriteText prints answers for people: each with its circumstances, and below
// it the sentences that prove it with their articles.
func WriteText(w io.Writer, answers []Answer) error {
	out := bufio.NewWriter(w)
	for i := range answers {
		a := &answers[i]
		fmt.Fprintln(out, a.Text+a.circumstances())
		for _, e := range a.Evidence {
			fmt.Fprintf(out, "  %s\n  — %s\n", strings.Join(strings.Fields(e.Text), " "), e.place())
		}
	}
	return out.Flush() // reports the first failed write
}

// circumstances are what must be said beside the answer, in brackets.
func (a *Answer) circumstances() string {
	var notes []string
	if len(a.About) > 0 {
		notes = append(notes, strings.Join(a.About, " or "))
	}
	if a.Phrase != "" && a.Phrase != a.Text {
		notes = append(notes, a.Phrase)
	}
	if a.Time != nil && a.Time.Value != a.Text {
		notes = append(notes, a.Time.Value)
	}
	if a.Place != "" && a.Place != a.Text {
		notes = append(notes, a.Place)
	}
	if a.Modality != schema.Actual {
		notes = append(notes, string(a.Modality))
	}
	if a.AttributedTo != "" {
		notes = append(notes, "according to "+a.AttributedTo)
	}
	if len(notes) == 0 {
		return ""
	}
	return " (" + strings.Join(notes, "; ") + ")"
}

// place says where a sentence stands.
func (e *Evidence) place() string {
	var parts []string
	for _, p := range []string{e.Headline, e.Publisher, e.Published} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	parts = append(parts, fmt.Sprintf("%s#s%d, characters %d–%d", e.Article, e.Sentence, e.Begin, e.End))
	return strings.Join(parts, ", ")
}
