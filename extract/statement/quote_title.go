package statement

import (
	"cmp"
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// withoutTitles drops the statements that lie wholly in quotation marks which
// no attribution covers: titles, hashtags and names that happen to be clauses
// ("the film “Rena Burns”") are mentioned, not asserted.
func withoutTitles(d *doc.Document, sts, says []Statement) []Statement {
	titles := uncovered(d, says)
	if len(titles) == 0 {
		return sts
	}
	return slices.DeleteFunc(sts, func(st Statement) bool {
		at := st.anchor(d)
		i, _ := slices.BinarySearchFunc(titles, at.Begin, func(s doc.Span, b int) int { return cmp.Compare(s.End, b+1) })
		if i >= len(titles) || !titles[i].Contains(at) {
			return false
		}
		return st.Subject == nil || titles[i].Begin <= st.Subject.Begin() && st.Subject.End() <= titles[i].End
	})
}

// uncovered lists the inner spans of the outermost quotations, each within one
// sentence, that share nothing with the content of an attribution.
func uncovered(d *doc.Document, says []Statement) []doc.Span {
	var contents, out []doc.Span
	for i := range says {
		contents = append(contents, says[i].Content.Spans...)
	}
	slices.SortFunc(contents, func(a, b doc.Span) int { return cmp.Or(cmp.Compare(a.Begin, b.Begin), cmp.Compare(b.End, a.End)) })
	end, c := -1, 0
	sent := 0
	for _, q := range quotations(d.Text) {
		for ; c < len(contents) && contents[c].Begin < q.Inner.End; c++ {
			end = max(end, contents[c].End)
		}
		for sent < len(d.Sentences) && d.Sentences[sent].End <= q.Begin {
			sent++
		}
		if q.Closed && q.Outer < 0 && end <= q.Inner.Begin && sent < len(d.Sentences) && d.Sentences[sent].Contains(q.Inner) {
			out = append(out, q.Inner)
		}
	}
	return out
}
