package neural

import (
	"io"
	"slices"
	"sync"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// A Labeller scores labels for every word of a sentence: the encoder with a
// row for the universal tag, two LSTM layers and a linear layer, and a table of
// transitions between labels. It is safe for concurrent use.
type Labeller struct {
	Labels []string
	// Transition[i*n+j] is the score of label j after label i, n the number of
	// labels; i = n stands for the beginning of the sentence.
	Transition []float32

	cfg   Config
	enc   *Encoder
	tag   *Tensor
	tags  map[string]int32
	layer []*BiLSTM
	out   *Linear
	pool  sync.Pool // *workspace
}

// Lists gives the lists that have a word, see Config.Listed.
func (l *Labeller) Lists(form string) uint64 {
	var buf [64]byte
	return l.enc.Featuriser.listed.find(Fold(buf[:0], form), "")
}

// LoadLabeller reads a labeller's weights.
func LoadLabeller(r io.Reader) (*Labeller, error) {
	m, err := ReadModel(r)
	if err != nil {
		return nil, err
	}
	return NewLabeller(m)
}

// NewLabeller makes a labeller from weights; it fails when one is missing or
// has the wrong size.
func NewLabeller(m *Model) (*Labeller, error) {
	c := &m.Config
	if err := c.check(kindNames); err != nil {
		return nil, err
	}
	l := &Labeller{Labels: c.Names, cfg: *c, tags: TagRows(c.UPOS)}
	var err error
	if l.enc, err = NewEncoder(m); err != nil {
		return nil, err
	}
	if l.tag, err = m.tensor("tag", len(c.UPOS)+1, c.TagDim); err != nil {
		return nil, err
	}
	if l.layer, err = newLayers(m, l.enc.Dim()+c.TagDim, 0); err != nil {
		return nil, err
	}
	n := len(c.Names)
	if l.out, err = NewLinear(m, "out", 2*c.Hidden, n); err != nil {
		return nil, err
	}
	trans, err := m.tensor("transition", 1, (n+1)*n)
	if err != nil {
		return nil, err
	}
	l.Transition = trans.F
	l.pool.New = func() any { return new(workspace) }
	return l, nil
}

// TagRows maps universal tags to the rows of their table; row 0 is for an
// unknown tag.
func TagRows(upos []string) map[string]int32 {
	m := make(map[string]int32, len(upos))
	for i, t := range upos {
		m[t] = int32(i + 1)
	}
	return m
}

// Score calls f for every run of words (nearly always a whole sentence) with
// one score for each label a word; the scores are f's only during the call.
// The words must have their universal tags.
func (l *Labeller) Score(sents []doc.Sentence, f func(toks []doc.Token, scores []float32)) {
	w := l.pool.Get().(*workspace)
	batches(sents, func(pieces []piece) { l.batch(w, sents, pieces, f) })
	l.pool.Put(w)
}

func (l *Labeller) batch(w *workspace, sents []doc.Sentence, pieces []piece, f func([]doc.Token, []float32)) {
	in, hidden := l.layer[0].In, l.cfg.Hidden
	l.enc.batch(w, sents, pieces, in, hidden)
	for s, q := range pieces {
		for t, tok := range sents[q.sent].Tokens[q.first:q.end] {
			tag := w.x[w.lay.Row(s, t)*in+l.enc.Dim():][:l.tag.Cols]
			clear(tag)
			l.tag.Add(tag, l.tags[tok.UPOS])
		}
	}
	rows := w.lay.Rows()
	w.in.round(rows, in, w.x, in)
	x := w.in
	for _, layer := range l.layer {
		w.there.units(rows, 2*hidden)
		layer.Run(w.lay, x, w.there, w.z, w.c, w.h)
		w.here, w.there = w.there, w.here
		x = w.here
	}
	n := l.out.Out
	out := grow(&w.tag, rows*n)
	l.out.Run(rows, x, out)
	for s, q := range pieces {
		toks := sents[q.sent].Tokens[q.first:q.end]
		score := grow(&w.score, len(toks)*n)
		for t := range toks {
			copy(score[t*n:(t+1)*n], out[w.lay.Row(s, t)*n:])
		}
		f(toks, score)
	}
}

// Label finds the best sequence of labels (Viterbi 1967); back is room for
// len(scores) ints.
func (l *Labeller) Label(scores []float32, back []int) []int {
	n := len(l.Labels)
	words := len(scores) / n
	if words == 0 {
		return nil
	}
	best := slices.Clone(scores[:n])
	for j := range best {
		best[j] += l.Transition[n*n+j]
	}
	next := make([]float32, n)
	for t := 1; t < words; t++ {
		for j := range n {
			at, top := 0, best[0]+l.Transition[j]
			for i := 1; i < n; i++ {
				if s := best[i] + l.Transition[i*n+j]; s > top {
					at, top = i, s
				}
			}
			next[j], back[t*n+j] = top+scores[t*n+j], at
		}
		best, next = next, best
	}
	out := make([]int, words)
	out[words-1] = argmax(best)
	for t := words - 1; t > 0; t-- {
		out[t-1] = back[t*n+out[t]]
	}
	return out
}
