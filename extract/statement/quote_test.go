package statement

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// quoteRows are texts and the quotations in them: the inner words, joined by
// " | ", indented by ">" for each quotation around them, "…" for unclosed and
// "+" for resumed ones.
var quoteRows = []struct{ text, want string }{
	{`"We are ready," said Odd Vik.`, `We are ready,`},
	{`“We are ready,” said Odd Vik. “So are they.”`, `We are ready, | So are they.`},
	{`The mayor said "no" twice.`, `no`},
	{`«Nous sommes là», he said.`, `Nous sommes là`},
	{"He said ``never'' again.", `never`},
	{`He is 6'2" tall and 7" wide.`, ``},
	{`"The board's 12" screens broke," she said.`, `The board's 12`},
	{`It isn't the workers' fault, is it?`, ``},
	{`The 'quiet zone' is shut.`, `quiet zone`},
	{`The '90s rock 'n' roll`, `n`},
	{`“He told me ‘go away’ and left,” Kari said.`, `He told me ‘go away’ and left, | >go away`},
	{`"He called it 'a farce' and left," Kari said.`, `He called it 'a farce' and left, | >a farce`},
	{`("Quiet") they said`, `Quiet`},
	{`It ended."` + "\n" + `"New day," said Vik.`, `New day,`},
	{"\"First part.\n\n\"Second part,\" Kari said.", `…First part. | +Second part,`},
	{"\"First part.\n\nSecond part,\" Kari said.", "First part.\n\nSecond part,"},
	{"\"Never closed.\n\nThe match began. Then \"yes,\" he said.", `…Never closed. | yes,`},
	{"Vik said, \"wrapped over\ntwo lines.\" Then he left.", "wrapped over\ntwo lines."},
	{`Vik said," [They] came early." He left.`, `[They] came early.`},
	{`Vik said: "Open at the end`, `…Open at the end`},
	{"She said , `` We are ready . ''", `We are ready .`},
	{`" We are ready , " she said , and " no " .`, `We are ready , | no`},
	{`""`, ``},
	{`"`, ``},
}

func TestQuotations(t *testing.T) {
	for _, row := range quoteRows {
		if got := showQuotations(row.text); got != row.want {
			t.Errorf("%q\n got %q\nwant %q", row.text, got, row.want)
		}
	}
}

func showQuotations(text string) string {
	var out []string
	qs := quotations(text)
	for _, q := range qs {
		s := text[q.Inner.Begin:q.Inner.End]
		if !q.Closed {
			s = "…" + s
		}
		if q.Resumed {
			s = "+" + s
		}
		for o := q.Outer; o >= 0; o = qs[o].Outer {
			s = ">" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

// FuzzQuotations holds that quotations lie in the text, in order, each inside
// the one around it.
func FuzzQuotations(f *testing.F) {
	for _, row := range quoteRows {
		f.Add(row.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		qs := quotations(text)
		for i, q := range qs {
			if q.Begin < 0 || q.End > len(text) || !q.Contains(q.Inner) || q.Inner.Len() <= 0 {
				t.Fatalf("%q: quotation %+v", text, q)
			}
			if i > 0 && q.Begin < qs[i-1].Begin {
				t.Fatalf("%q: out of order", text)
			}
			if q.Outer >= i || q.Outer >= 0 && !qs[q.Outer].Contains(q.Span) {
				t.Fatalf("%q: %+v is not inside its outer", text, q)
			}
		}
	})
}
