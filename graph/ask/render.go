package ask

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/schema"
)

// WriteText prints answers for people: each with its circumstances, and below
// it the sentences that prove it, each once, with their articles. Mark makes the
// words of the answer bold in them, for a terminal.
func WriteText(w io.Writer, answers []Answer, mark bool) error {
	out := bufio.NewWriter(w)
	for i := range answers {
		a := &answers[i]
		fmt.Fprintln(out, a.told()+a.circumstances())
		for k := range a.Evidence {
			e := &a.Evidence[k]
			if k > 0 && e.sameSentence(&a.Evidence[k-1]) || slices.ContainsFunc(a.Evidence[:k], e.repeats) {
				continue
			}
			text := e.words()
			if mark {
				text = a.mark(text, e.Trigger)
			}
			fmt.Fprintf(out, "  %s\n  — %s\n", text, e.place)
			for _, o := range a.Evidence[k+1:] {
				if o.repeats(*e) {
					fmt.Fprintf(out, "  — the same text in %s\n", o.place)
				}
			}
		}
	}
	return out.Flush() // reports the first failed write
}

// told is the answer as people write it.
func (a *Answer) told() string {
	if a.Time != nil && a.Text == a.Time.Value {
		return browse.TimeText(a.Text)
	}
	return a.Text
}

func (e *Evidence) words() string { return strings.Join(strings.Fields(e.Text), " ") }

// repeats says whether a near-copy of the article of o prints the same sentence.
func (e *Evidence) repeats(o Evidence) bool {
	return e.Article != o.Article && e.first == o.first && e.words() == o.words()
}

func (e *Evidence) sameSentence(o *Evidence) bool {
	return e.Article == o.Article && e.Sentence == o.Sentence
}

// circumstances are what must be said beside the answer, in brackets.
func (a *Answer) circumstances() string {
	var notes []string
	if len(a.About) > 0 {
		notes = append(notes, strings.Join(a.About, " or "))
	}
	if len(a.With) > 0 {
		notes = append(notes, listed(a.With))
	}
	if a.Phrase != "" && !strings.HasSuffix(a.Text, a.Phrase) { // not behind "member of"
		notes = append(notes, a.Phrase)
	}
	if a.namesNobody() {
		notes = append(notes, "the article names nobody")
	}
	if a.Time != nil && a.Time.Value != a.Text {
		notes = append(notes, browse.TimeText(a.Time.Value))
	}
	if a.Place != "" && a.Place != a.Text {
		notes = append(notes, a.Place)
	}
	if a.Polarity == schema.Negative && a.Text != No {
		notes = append(notes, "not so")
	}
	if a.Modality != schema.Actual {
		notes = append(notes, string(a.Modality))
	}
	if a.AttributedTo != "" {
		notes = append(notes, "according to "+a.AttributedTo)
	}
	switch n := a.articles(); {
	case n > a.Sources:
		notes = append(notes, plural(n, "article")+" from "+plural(a.Sources, "source"))
	case n > 1:
		notes = append(notes, plural(n, "article"))
	}
	if len(notes) == 0 {
		return ""
	}
	return " (" + strings.Join(notes, "; ") + ")"
}

// mostListed is how many names stand in brackets.
const mostListed = 10

func listed(names []string) string {
	out := strings.Join(names[:min(len(names), mostListed)], ", ")
	if more := len(names) - mostListed; more > 0 {
		out += fmt.Sprintf(" and %d more", more)
	}
	return out
}

// articles counts the articles that tell the answer.
func (a *Answer) articles() int {
	seen := make(map[string]bool)
	for i := range a.Evidence {
		seen[a.Evidence[i].Article] = true
	}
	return len(seen)
}

// WriteRanks prints why answers stand in their order.
func WriteRanks(w io.Writer, answers []Answer) error {
	out := bufio.NewWriter(w)
	for i := range answers {
		fmt.Fprintf(out, "%d. %s: %s\n", i+1, answers[i].Text, answers[i].Rank)
	}
	return out.Flush()
}
