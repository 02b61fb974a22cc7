package neural

import "github.com/quadwire/quadwire/extract/lang/doc"

// States are what a parser makes of each word of some sentences: the states of
// its last layer, which know of the whole sentence. A labeller reads them, so
// that names share the parser's encoder. The zero value is ready; reused, it
// keeps its memory.
type States struct {
	width int
	first []int   // row of the first word of each sentence
	q     []uint8 // width numbers a row, as in rows8, times unit
}

// reset makes room for the words of sents.
func (s *States) reset(sents []doc.Sentence, width int) {
	rows := 0
	s.width, s.first = width, s.first[:0]
	for i := range sents {
		s.first = append(s.first, rows)
		rows += len(sents[i].Tokens)
	}
	if cap(s.q) < rows*width {
		s.q = make([]uint8, rows*width)
	}
	s.q = s.q[:rows*width]
}

// row is the states of a word.
func (s *States) row(sent, word int) []uint8 {
	at := (s.first[sent] + word) * s.width
	return s.q[at : at+s.width]
}

// Row writes the states of a word to dst.
func (s *States) Row(sent, word int, dst []float32) {
	for i, q := range s.row(sent, word) {
		dst[i] = float32(int(q)-zero) * unit
	}
}

// keep copies the states of the pieces from the workspace, where they are in
// the order of sentences.
func (s *States) keep(w *workspace, pieces []piece) {
	at := 0
	for i, n := range w.lengths {
		copy(s.q[(s.first[pieces[i].sent]+pieces[i].first)*s.width:], w.here.q[at*s.width:(at+n)*s.width])
		at += n
	}
}

// Width is the number of states of a word.
func (p *Parser) Width() int { return 2 * p.cfg.Hidden }
