package resolve

import (
	"slices"
	"sort"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// trimContents lets the content of every attribution be the exact words of the
// speaker, whatever stands around them: without the comma that leads to the cue
// (`"We agree," she said`), which may stand in the place of a full stop, and so
// without the full stop of the last sentence. The stop of an abbreviation stays,
// as do question and exclamation marks.
func (c *cast) trimContents(sts []statement.Statement) {
	for i := range sts {
		s := sts[i].Content
		if s == nil {
			continue
		}
		for k := range s.Spans {
			c.trimEnd(&s.Spans[k], k == len(s.Spans)-1)
		}
	}
}

// trimEnd cuts a comma at the end of a span, of the last span also a full stop.
func (c *cast) trimEnd(sp *doc.Span, last bool) {
	for _, t := range c.lastTokens(*sp) {
		if t.Begin <= sp.Begin || t.Form != "," && (t.Form != "." || !last) {
			return
		}
		sp.End = t.Begin
		for sp.End > sp.Begin && c.d.Text[sp.End-1] == ' ' {
			sp.End--
		}
	}
}

// lastTokens gives the last two tokens of a span, from its end.
func (c *cast) lastTokens(sp doc.Span) []doc.Token {
	last := sort.Search(len(c.trees), func(i int) bool { return c.trees[i].Begin >= sp.End }) - 1
	if last < 0 {
		return nil
	}
	t := &c.trees[last]
	i := t.endingAt(sp.End)
	var out []doc.Token
	for ; i >= 0 && len(out) < 2 && sp.Contains(t.Tokens[i].Span); i-- {
		out = append(out, t.Tokens[i])
	}
	return out
}

// proofs gives a piece of evidence for every sentence that holds words of a
// quotation. Where the cue stands in another, that sentence is one too: it tells
// who speaks.
func (f *factory) proofs(st *statement.Statement, cue schema.Evidence) []schema.Evidence {
	var out []schema.Evidence
	first, last := f.sentencesOf(st.Content)
	for i := first; i < last; i++ {
		begin, end := -1, -1
		for _, sp := range st.Content.Spans {
			if b, e := max(sp.Begin, f.trees[i].Begin), min(sp.End, f.trees[i].End); b < e {
				if begin < 0 {
					begin = b
				}
				end = e
			}
		}
		if begin < 0 {
			continue
		}
		e := cue
		e.Sentence, e.Begin, e.End = i, f.off.at(begin), f.off.at(end)
		out = append(out, e)
	}
	if len(out) == 0 || !slices.ContainsFunc(out, func(e schema.Evidence) bool { return e.Sentence == cue.Sentence }) {
		out = append(out, cue)
	}
	return out
}

// sentencesOf gives the range of sentences that a slot reaches into, end
// exclusive.
func (c *cast) sentencesOf(s *statement.Slot) (first, end int) {
	first = sort.Search(len(c.trees), func(i int) bool { return c.trees[i].End > s.Begin() })
	for end = first; end < len(c.trees) && c.trees[end].Begin < s.End(); end++ {
	}
	return first, end
}
