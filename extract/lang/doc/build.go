package doc

import (
	"fmt"
	"strings"
)

// endSentence turns the collected lines into a Sentence.
func (r *reader) endSentence() error {
	rows, ranges := r.rows, r.ranges
	r.rows, r.ranges = nil, nil
	if n := len(ranges); n > 0 && ranges[n-1].Last >= len(rows) {
		return fmt.Errorf("range %d-%d reaches over the end of the sentence", ranges[n-1].First+1, ranges[n-1].Last+1)
	}
	if len(rows) == 0 {
		return nil
	}
	s := Sentence{Index: len(r.d.Sentences), Tokens: make([]Token, len(rows))}
	r.gap(&s)
	for i := range rows {
		s.Tokens[i] = rows[i].tok
	}
	for i := 0; i < len(rows); {
		if len(ranges) > 0 && ranges[0].First == i {
			r.placeRange(s.Tokens[i:ranges[0].Last+1], ranges[0])
			s.Words = append(s.Words, ranges[0].Range)
			i = ranges[0].Last + 1
			ranges = ranges[1:]
			continue
		}
		r.place(&s.Tokens[i], rows[i].tok.Form, rows[i].space)
		i++
	}
	s.Span = Span{s.Tokens[0].Begin, s.Tokens[len(rows)-1].End}
	if err := s.checkHeads(); err != nil {
		return err
	}
	if err := r.mentions(&s, rows); err != nil {
		return err
	}
	r.d.Sentences = append(r.d.Sentences, s)
	return nil
}

// gap writes what stands between the last sentence and s.
func (r *reader) gap(s *Sentence) {
	if n := len(r.d.Sentences); n > 0 {
		s.Paragraph = r.d.Sentences[n-1].Paragraph
		if r.newpar {
			s.Paragraph++
			r.text.WriteString("\n\n")
			r.space = false
		}
	}
	r.newpar = false
}

// place writes one orthographic word and gives t its span.
func (r *reader) place(t *Token, form string, space bool) {
	if r.space {
		r.text.WriteByte(' ')
	}
	t.Begin = r.text.Len()
	r.text.WriteString(form)
	t.End = r.text.Len()
	t.SpaceAfter, r.space = space, space
}

// placeRange writes a multiword token. Where the forms of its words are not
// the pieces of its own form ("au" = "à le" in other languages, typing errors
// in English), every word is given the span of the whole.
func (r *reader) placeRange(toks []Token, w wideRow) {
	var whole Token
	r.place(&whole, w.form, w.space)
	var joined strings.Builder
	for i := range toks {
		joined.WriteString(toks[i].Form)
	}
	at := whole.Begin
	for i := range toks {
		toks[i].Span = whole.Span
		if joined.String() == w.form {
			toks[i].Span = Span{at, at + len(toks[i].Form)}
			at = toks[i].End
		}
		toks[i].SpaceAfter = false
	}
	toks[len(toks)-1].SpaceAfter = w.space
}

// finish sets what can only be known at the end: the text, and forms that are
// pieces of it.
func (r *reader) finish() {
	d := r.d
	d.Text = r.text.String()
	for i := range d.Sentences {
		for j := range d.Sentences[i].Tokens {
			t := &d.Sentences[i].Tokens[j]
			if piece := d.Slice(t.Span); piece == t.Form {
				t.Form = piece
			}
		}
	}
	r.chains()
}

// checkHeads says what keeps s from being a tree. A sentence in which a word
// has no relation yet is only asked to have its heads in range.
func (s *Sentence) checkHeads() error {
	whole := true
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head >= len(s.Tokens) {
			return fmt.Errorf("word %d has head %d in a sentence of %d words", i+1, t.Head+1, len(s.Tokens))
		}
		whole = whole && t.Deprel != ""
	}
	if !whole {
		return nil
	}
	return s.CheckTree()
}

// CheckTree returns an error unless the heads of s make one tree with one root.
func (s *Sentence) CheckTree() error {
	root := -1
	// state: 0 not seen, 1 on the path that is being followed, 2 leads to the root
	state := make([]uint8, len(s.Tokens))
	for i := range s.Tokens {
		switch h := s.Tokens[i].Head; {
		case h == Root && root >= 0:
			return fmt.Errorf("words %d and %d are both roots", root+1, i+1)
		case h == Root:
			root = i
		case h < 0 || h >= len(s.Tokens):
			return fmt.Errorf("word %d has head %d in a sentence of %d words", i+1, h+1, len(s.Tokens))
		}
	}
	for i := range s.Tokens {
		j := i
		for j != Root && state[j] == 0 {
			state[j] = 1
			j = s.Tokens[j].Head
		}
		if j != Root && state[j] == 1 {
			return fmt.Errorf("word %d is its own ancestor", j+1)
		}
		for j = i; j != Root && state[j] == 1; j = s.Tokens[j].Head {
			state[j] = 2
		}
	}
	return nil
}
