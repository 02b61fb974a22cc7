package extract

import (
	"strings"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// A Mismatch is an example of a frame that is not read as the frame says.
type Mismatch struct {
	Class   string
	Example schema.Example
	Read    []string // how it is read, as in Example.Reading
}

// Examples reads the examples of all frames. It gives how many there are and
// those that a reader of the frame would find read wrongly.
func (x *Extractor) Examples() (n int, wrong []Mismatch) {
	for _, f := range x.frames.All() {
		for _, e := range f.Examples {
			n++
			read := x.readings(e.Text, f.Class)
			found := len(read) > 0
			if !e.Not && e.Reading != "" {
				found = false
				for _, r := range read {
					found = found || r == e.Reading
				}
			}
			if found == e.Not {
				wrong = append(wrong, Mismatch{f.Class, e, read})
			}
		}
	}
	return n, wrong
}

// readings are the events of a class in a text: source, edge and target.
func (x *Extractor) readings(text, class string) []string {
	r := x.Article(&article.Article{Doc: "example", Text: text})
	var out []string
	for i := range r.Statements {
		st := &r.Statements[i]
		if st.Kind != statement.Event || st.Event.Class != class {
			continue
		}
		var words []string
		slot := func(s *statement.Slot) {
			if s == nil {
				return
			}
			for _, sp := range s.Spans {
				words = append(words, r.Document.Slice(sp))
			}
		}
		slot(st.Event.Source)
		words = append(words, st.Relation)
		slot(st.Event.Target)
		out = append(out, strings.Join(words, " "))
	}
	return out
}
