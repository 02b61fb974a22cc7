package resolve

import (
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// sentences gives the sentences with offsets in code points.
func sentences(d *doc.Document) []schema.Sentence {
	out := make([]schema.Sentence, 0, len(d.Sentences))
	o := newOffsets(d.Text)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		out = append(out, schema.Sentence{Index: s.Index, Begin: o.at(s.Begin), End: o.at(s.End), Text: d.Slice(s.Span)})
	}
	return out
}

// offsets turns byte offsets into code points. It remembers every 256th, so
// that a look-up costs the same anywhere in a long text.
type offsets struct {
	text  string
	marks []int // code points before byte 256·i
}

const stride = 256

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	n := 0
	for at := 0; at < len(text); at += stride {
		o.marks = append(o.marks, n)
		n += runeStarts(text[at:min(at+stride, len(text))])
	}
	return o
}

// at gives the number of code points before byte b.
func (o *offsets) at(b int) int {
	i := b / stride
	if i >= len(o.marks) {
		i = len(o.marks) - 1
	}
	if i < 0 {
		return 0
	}
	return o.marks[i] + runeStarts(o.text[i*stride:min(b, len(o.text))])
}

// runeStarts counts the bytes that begin a code point; unlike a count of runes
// it may begin in the middle of one.
func runeStarts(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
