package neural

import (
	"io"
	"slices"
	"sync"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// A Labeller scores labels for every word of a sentence: the encoder with a
// row for the universal tag and a view of the parser's states, two LSTM layers
// and a linear layer, and a table of transitions between labels. It is safe for concurrent use.
type Labeller struct {
	Labels []string
	// Transition[i*n+j] is the score of label j after label i, n the number of
	// labels; i = n stands for the beginning of the sentence.
	Transition []float32

	cfg   Config
	enc   *Encoder
	tag   *Tensor
	tags  map[string]int32
	view  *Linear // of the parser's states
	layer []*BiLSTM
	out   *Linear
	pool  sync.Pool // *workspace
}

// Sees says whether the labeller learned with the states of parsers like p.
func (l *Labeller) Sees(p *Parser) bool { return l.cfg.StateDim == p.Width() }

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
	if l.view, err = NewLinear(m, "view", c.StateDim, c.ViewDim); err != nil {
		return nil, err
	}
	if l.layer, err = newLayers(m, l.enc.Dim()+c.TagDim+c.ViewDim, 0); err != nil {
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

// Score calls f for every run of words (nearly always a whole sentence) with the
// sentence, the run's first word and one score for each label a word; the scores
// are f's only during the call.
// The words must have their universal tags, and states be those of the parser
// that the labeller learned with.
func (l *Labeller) Score(sents []doc.Sentence, states *States, f func(sent, first int, scores []float32)) {
	w := l.pool.Get().(*workspace)
	batches(sents, func(pieces []piece) { l.batch(w, sents, states, pieces, f) })
	l.pool.Put(w)
}

func (l *Labeller) batch(w *workspace, sents []doc.Sentence, states *States, pieces []piece, f func(int, int, []float32)) {
	in, hidden := l.layer[0].In, l.cfg.Hidden
	l.enc.batch(w, sents, pieces, in, hidden)
	rows := w.lay.Rows()
	w.first.units(rows, states.width)
	for s, q := range pieces {
		for t, tok := range sents[q.sent].Tokens[q.first:q.end] {
			r := w.lay.Row(s, t)
			tag := w.x[r*in+l.enc.Dim():][:l.tag.Cols]
			clear(tag)
			l.tag.Add(tag, l.tags[tok.UPOS])
			copy(w.first.q[r*w.first.ld:], states.row(q.sent, q.first+t))
		}
	}
	view := grow(&w.mlp, rows*l.view.Out)
	l.view.Run(rows, w.first, view)
	for r := range rows {
		copy(w.x[(r+1)*in-l.view.Out:], view[r*l.view.Out:(r+1)*l.view.Out])
	}
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
		score := grow(&w.score, (q.end-q.first)*n)
		for t := range q.end - q.first {
			copy(score[t*n:(t+1)*n], out[w.lay.Row(s, t)*n:])
		}
		f(q.sent, q.first, score)
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
