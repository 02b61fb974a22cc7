package neural

import "fmt"

// A Layout says how the sentences of a batch lie in a matrix with one row a
// word: sentences by falling length, time-major, so that the words at step t
// are the rows Offset[t] to Offset[t+1] and one step of an LSTM is one matrix
// product.
type Layout struct {
	Offset []int // one more than the longest sentence has words
}

// NewLayout lays out sentences of the given lengths, which must fall. It uses
// the memory of old again.
func NewLayout(old Layout, lengths []int) Layout {
	off := append(old.Offset[:0], 0)
	active := len(lengths)
	for t := 0; ; t++ {
		for active > 0 && lengths[active-1] <= t {
			active--
		}
		if active == 0 {
			return Layout{off}
		}
		off = append(off, off[t]+active)
	}
}

// Row is the row of word t of sentence s.
func (l Layout) Row(s, t int) int { return l.Offset[t] + s }

// Steps is the length of the longest sentence, Rows the number of words.
func (l Layout) Steps() int { return len(l.Offset) - 1 }

// Rows is the number of words of the batch.
func (l Layout) Rows() int { return l.Offset[len(l.Offset)-1] }

// Step gives the first row and the number of rows of step t, and the first
// row of the step before it in the direction of reading with how many of its
// rows carry on.
func (l Layout) Step(t int, backward bool) (row, n, prev, carried int) {
	row, n = l.Offset[t], l.Offset[t+1]-l.Offset[t]
	p := t - 1
	if backward {
		p = t + 1
	}
	if p < 0 || p >= l.Steps() {
		return row, n, 0, 0
	}
	return row, n, l.Offset[p], min(n, l.Offset[p+1]-l.Offset[p])
}

// BiLSTM is one bidirectional layer. The gates lie in the order input,
// forget, output, candidate.
type BiLSTM struct {
	In, Hidden int
	wx, wh     [2]*Weights8
	bias       [2][]float32
}

// directions are the parts of the names of tensors.
var directions = [2]string{".f", ".b"}

// NewBiLSTM finds the weights of the layer called name in m.
func NewBiLSTM(m *Model, name string, in, hidden int) (*BiLSTM, error) {
	l := &BiLSTM{In: in, Hidden: hidden}
	for d, suffix := range directions {
		wx, err := m.tensor(name+suffix+".x", in, 4*hidden)
		if err != nil {
			return nil, err
		}
		wh, err := m.tensor(name+suffix+".h", hidden, 4*hidden)
		if err != nil {
			return nil, err
		}
		b, err := m.tensor(name+suffix+".b", 1, 4*hidden)
		if err != nil {
			return nil, err
		}
		l.wx[d] = NewWeights8(wx)
		l.wh[d] = NewWeights8(wh)
		l.bias[d] = b.F
	}
	return l, nil
}

// newLayers finds the layers of m: in is the length of a word's vector, extra
// what the second layer sees beside the states of the first.
func newLayers(m *Model, in, extra int) ([]*BiLSTM, error) {
	var out []*BiLSTM
	for i := range m.Config.Layers {
		l, err := NewBiLSTM(m, fmt.Sprintf("lstm%d", i+1), in, m.Config.Hidden)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
		if in = 2 * m.Config.Hidden; i == 0 {
			in += extra
		}
	}
	return out, nil
}

// Run computes the layer for the rows x and writes the forward and the backward
// state side by side to the first columns of out, whose scale is unit. z, c and
// h are room for rows × 4·Hidden, rows × Hidden and Hidden floats.
func (l *BiLSTM) Run(lay Layout, x, out rows8, z, c, h []float32) {
	n := l.Hidden
	for d := range directions {
		for r := range lay.Rows() {
			copy(z[r*4*n:(r+1)*4*n], l.bias[d])
		}
		l.wx[d].MulAdd(lay.Rows(), x, z, 4*n)
		for i := range lay.Steps() {
			t := i
			if d == 1 {
				t = lay.Steps() - 1 - i
			}
			row, active, prev, carried := lay.Step(t, d == 1)
			l.wh[d].MulAdd(carried, out.from(prev, d*n), z[row*4*n:], 4*n)
			for r := range active {
				var before []float32
				if r < carried {
					before = c[(prev+r)*n : (prev+r+1)*n]
				}
				Cell(z[(row+r)*4*n:(row+r+1)*4*n], before, c[(row+r)*n:(row+r+1)*n], h)
				round(h, maxRow, out.q[(row+r)*out.ld+d*n:])
			}
		}
	}
}

// Cell computes one LSTM cell: gates holds the sums before and the values
// after the activation; before is the old cell state, nil for zero.
func Cell(gates, before, c, out []float32) {
	h := len(c)
	Sigmoid(gates[:3*h])
	Tanh(gates[3*h : 4*h])
	in, forget, outGate, cand := gates[:h], gates[h:2*h], gates[2*h:3*h], gates[3*h:4*h]
	if before == nil {
		for j := range c {
			c[j] = in[j] * cand[j]
		}
	} else {
		before = before[:h]
		for j := range c {
			c[j] = in[j]*cand[j] + forget[j]*before[j]
		}
	}
	copy(out, c)
	Tanh(out)
	for j := range out {
		out[j] *= outGate[j]
	}
}

// Linear is y = x·W + b.
type Linear struct {
	In, Out int
	w       *Weights8
	bias    []float32
}

// NewLinear finds the weights called name.w and name.b in m.
func NewLinear(m *Model, name string, in, out int) (*Linear, error) {
	w, err := m.tensor(name+".w", in, out)
	if err != nil {
		return nil, err
	}
	b, err := m.tensor(name+".b", 1, out)
	if err != nil {
		return nil, err
	}
	return &Linear{In: in, Out: out, w: NewWeights8(w), bias: b.F}, nil
}

// Run writes the rows of x·W + b to y, Out floats a row.
func (l *Linear) Run(rows int, x rows8, y []float32) {
	for r := range rows {
		copy(y[r*l.Out:(r+1)*l.Out], l.bias)
	}
	l.w.MulAdd(rows, x, y, l.Out)
}

// LeakyReLU scales what is below zero by 0.1, in place.
func LeakyReLU(x []float32) {
	for i, v := range x {
		if v < 0 {
			x[i] = 0.1 * v
		}
	}
}
