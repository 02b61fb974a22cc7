package neural

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Limits of a batch and of a piece: a sentence longer than maxWords is parsed
// in pieces, so that memory and time stay linear in its length.
const (
	batchSentences = 64
	batchWords     = 1024
	maxWords       = 250
	pieceWords     = 200
)

// workspace is the memory of one batch.
type workspace struct {
	lay                                       Layout
	lengths                                   []int
	feats                                     []Features
	x, z, c, h, tag, mlp                      []float32
	arc, dist, score, heads, pair, hidden, lb []float32
	in, first, here, there, short             rows8 // of a layer; short of what stands between two layers
	packed                                    Packed
}

func grow(s *[]float32, n int) []float32 {
	if cap(*s) < n {
		*s = make([]float32, n)
	}
	*s = (*s)[:n]
	return *s
}

// A piece is a run of words of one sentence: nearly always all of them.
type piece struct {
	sent, first, end int
}

// batches cuts the sentences into pieces and calls f for runs of pieces of
// similar length, longest first.
func batches(sents []doc.Sentence, f func([]piece)) {
	pieces := cut(sents)
	slices.SortStableFunc(pieces, func(a, b piece) int { return (b.end - b.first) - (a.end - a.first) })
	for len(pieces) > 0 {
		n, words := 0, 0
		for n < len(pieces) && n < batchSentences {
			words += pieces[n].end - pieces[n].first
			if n > 0 && words > batchWords {
				break
			}
			n++
		}
		f(pieces[:n])
		pieces = pieces[n:]
	}
}

// cut lists the pieces of all sentences. A long sentence is cut after
// punctuation where there is some.
func cut(sents []doc.Sentence) []piece {
	pieces := make([]piece, 0, len(sents))
	for i := range sents {
		toks := sents[i].Tokens
		first := 0
		for len(toks)-first > maxWords {
			end := first + pieceWords
			for e := end; e > first+pieceWords/2; e-- {
				switch toks[e-1].Form {
				case ";", ",", ".", ":", "—", "–":
					end = e
				default:
					continue
				}
				break
			}
			pieces = append(pieces, piece{i, first, end})
			first = end
		}
		if len(toks) > first {
			pieces = append(pieces, piece{i, first, len(toks)})
		}
	}
	return pieces
}

// batch lays out the pieces and writes the vectors of their words to w.x,
// stride floats apart. It also makes room for layers of the given width.
func (e *Encoder) batch(w *workspace, sents []doc.Sentence, pieces []piece, stride, hidden int) {
	w.lengths = w.lengths[:0]
	for _, q := range pieces {
		w.lengths = append(w.lengths, q.end-q.first)
	}
	w.lay = NewLayout(w.lay, w.lengths)
	rows := w.lay.Rows()
	grow(&w.z, rows*4*hidden)
	grow(&w.c, rows*hidden)
	grow(&w.h, hidden)
	x := grow(&w.x, rows*stride)
	for s, q := range pieces {
		toks := sents[q.sent].Tokens[q.first:q.end]
		for len(w.feats) < len(toks) {
			w.feats = append(w.feats, Features{})
		}
		e.Featuriser.Sentence(w.feats[:len(toks)], func(i int) string { return typewritten(toks[i].Form) })
		for t := range toks {
			e.Encode(x[w.lay.Row(s, t)*stride:], &w.feats[t])
		}
	}
}

// typewritten gives a mark in the writing of the Penn Treebank as people type
// it, which is how the training data have it.
func typewritten(form string) string {
	switch form {
	case "``", "''":
		return `"`
	case "`":
		return "'"
	case "-LRB-":
		return "("
	case "-RRB-":
		return ")"
	}
	return form
}
