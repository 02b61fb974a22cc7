package browse

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/export"
)

// Report writes the selected facts as Markdown (CommonMark): under their days,
// how they read, and the sentences that prove them. It returns
// export.ErrNothing when no fact is selected; left is always 0.
func Report(ctx context.Context, sel *export.Selection, w io.Writer) (left int, err error) {
	out := bufio.NewWriterSize(w, 1<<16)
	out.WriteString("# Facts\n")
	day, n := "", 0
	err = sel.Each(ctx, dayKey, func(r *graph.Report, f *export.Fact) error {
		fact := Fact{Fact: f, Reported: r.Reported(), report: r}
		if d := cmp.Or(fact.day(), "Without a day"); d != day {
			day = d
			out.WriteString("\n## " + inMarkdown(d) + "\n")
		}
		n++
		return reportFact(out, &fact)
	})
	if err != nil {
		return 0, err
	}
	fmt.Fprintf(out, "\nFacts: %d\n", n)
	return 0, out.Flush()
}

// dayKey orders as compareEvents does.
func dayKey(r *graph.Report) string {
	f := Fact{Fact: &export.Fact{Time: r.Time}, Reported: r.Reported()}
	own := "0"
	if r.Time == nil {
		own = "1"
	}
	first := &r.Sources[0]
	return strings.Join([]string{cmp.Or(f.day(), "~"), own, first.Article.Day(), first.Article.ID, fmt.Sprintf("%08d", first.Evidence.Begin)}, "\x00")
}

func reportFact(out io.Writer, f *Fact) error {
	notes := []string{f.Class}
	if f.Time == nil && f.Reported != "" {
		notes = append(notes, "reported")
	}
	for i, e := range f.Evidence {
		if i == 0 && e.Confidence > 0 {
			notes = append(notes, fmt.Sprintf("confidence %.2f", e.Confidence))
		}
	}
	if _, err := fmt.Fprintf(out, "\n- %s (%s)\n", inMarkdown(reading(f.Fact)), inMarkdown(strings.Join(notes, ", "))); err != nil {
		return err
	}
	for _, e := range f.Evidence {
		if _, err := fmt.Fprintf(out, "\n  > %s\n  >\n  > — %s\n", inMarkdown(e.Text), articleInMarkdown(&e)); err != nil {
			return err
		}
	}
	return nil
}

func articleInMarkdown(e *export.Evidence) string {
	headline := inMarkdown(cmp.Or(e.Headline, e.Article))
	if u, err := url.Parse(e.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		headline = "[" + headline + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", "\n", "", "\r", "").Replace(u.String()) + ">)"
	}
	parts := []string{headline}
	for _, p := range []string{e.Publisher, e.Published} {
		if p != "" {
			parts = append(parts, inMarkdown(p))
		}
	}
	return strings.Join(append(parts, fmt.Sprintf("sentence %d, characters %d–%d", e.Sentence, e.Begin, e.End)), ", ")
}

// inMarkdown writes a text on one line in which nothing is markup (CommonMark
// 2.4, backslash escapes). A mark of a list counts at the beginning only.
func inMarkdown(s string) string {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, "\x00", "\uFFFD")), " ")
	var b strings.Builder
	for i, r := range s {
		digits := strings.TrimLeft(s[:i], "0123456789") == ""
		if strings.ContainsRune("\\`*_[]<>#|&~!$", r) || i == 0 && strings.ContainsRune("+-=", r) || i > 0 && digits && strings.ContainsRune(".)", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
