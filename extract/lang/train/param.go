package train

import (
	"math"
	"math/rand/v2"

	"github.com/quadwire/quadwire/extract/lang/neural"
)

// Settings of Adam (Kingma and Ba 2015) and of the running average of the
// weights, which is what is saved.
const (
	beta1   = 0.9
	beta2   = 0.98
	epsilon = 1e-8
	average = 0.998
)

// A param is one matrix of weights with its optimiser state. An embedding
// table is sparse: only the rows that a step has touched are updated.
type param struct {
	name       string
	rows, cols int
	w, m, v    []float32
	ema        []float32
	sparse     bool
	updated    []int32          // sparse: the step up to which a row's average is right
	packed     [2]neural.Packed // w and its transpose for the kernels, made at each step
	multiply   bool             // w takes part in matrix products
	index      int              // in net.params
}

// A net is the set of weights being learned.
type net struct {
	params []*param
	rng    *rand.Rand
	step   int32
}

func newNet(seed uint64) *net {
	return &net{rng: rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))}
}

// add makes a weight with normal noise of the given deviation.
func (n *net) add(name string, rows, cols int, deviation float64) *param {
	p := &param{name: name, rows: rows, cols: cols, index: len(n.params)}
	size := rows * cols
	p.w, p.m, p.v, p.ema = make([]float32, size), make([]float32, size), make([]float32, size), make([]float32, size)
	for i := range p.w {
		p.w[i] = float32(n.rng.NormFloat64() * deviation)
	}
	copy(p.ema, p.w)
	n.params = append(n.params, p)
	return p
}

// matrix is a weight for products, started as Glorot and Bengio (2010).
func (n *net) matrix(name string, rows, cols int) *param {
	p := n.add(name, rows, cols, math.Sqrt(2/float64(rows+cols)))
	p.multiply = true
	return p
}

func (n *net) table(name string, rows, cols int) *param {
	p := n.add(name, rows, cols, 0.1)
	p.sparse = true
	p.updated = make([]int32, rows)
	return p
}

// pack lays out the weights for the kernels.
func (n *net) pack() {
	for _, p := range n.params {
		if p.multiply {
			p.packed[0].Pack(p.rows, p.cols, p.w, p.cols)
			p.packed[1].PackT(p.cols, p.rows, p.w, p.cols)
		}
	}
}

// tensors gives the averaged weights, quantised, and their names in order.
func (n *net) tensors() (map[string]*neural.Tensor, []string) {
	out := make(map[string]*neural.Tensor, len(n.params))
	var names []string
	for _, p := range n.params {
		steps := neural.FineSteps
		if p.sparse {
			steps = neural.CoarseSteps
			for r := range p.rows {
				p.catchUp(r, n.step)
			}
		}
		out[p.name] = neural.Quantise(p.rows, p.cols, append([]float32(nil), p.ema...), steps)
		names = append(names, p.name)
	}
	return out, names
}

// catchUp brings the average of a row that has not changed since to a step.
func (p *param) catchUp(row int, step int32) {
	old := p.updated[row]
	if old == step {
		return
	}
	p.updated[row] = step
	keep := float32(math.Pow(average, float64(step-old)))
	for i := row * p.cols; i < (row+1)*p.cols; i++ {
		p.ema[i] = p.w[i] + (p.ema[i]-p.w[i])*keep
	}
}

// grads are the gradients of one worker, one slice for each weight.
type grads struct {
	g       [][]float32
	touched [][]int32 // rows of sparse weights, each once
	mark    [][]bool
}

func newGrads(n *net) *grads {
	gr := &grads{
		g:       make([][]float32, len(n.params)),
		touched: make([][]int32, len(n.params)),
		mark:    make([][]bool, len(n.params)),
	}
	for i, p := range n.params {
		gr.g[i] = make([]float32, len(p.w))
		if p.sparse {
			gr.mark[i] = make([]bool, p.rows)
		}
	}
	return gr
}

func (gr *grads) of(p *param) []float32 { return gr.g[p.index] }

// addRow adds d to the gradient of one row of a table.
func (gr *grads) addRow(p *param, row int32, d []float32, scale float32) {
	if !gr.mark[p.index][row] {
		gr.mark[p.index][row] = true
		gr.touched[p.index] = append(gr.touched[p.index], row)
	}
	dst := gr.g[p.index][int(row)*p.cols : int(row+1)*p.cols]
	for i := range dst {
		dst[i] += d[i] * scale
	}
}

// merge adds the gradients of b to gr and clears b.
func (gr *grads) merge(n *net, b *grads) {
	for i, p := range n.params {
		if !p.sparse {
			dst := gr.g[i]
			for j, x := range b.g[i] {
				dst[j] += x
			}
			clear(b.g[i])
			continue
		}
		for _, r := range b.touched[i] {
			row := b.g[i][int(r)*p.cols : int(r+1)*p.cols]
			gr.addRow(p, r, row, 1)
			clear(row)
			b.mark[i][r] = false
		}
		b.touched[i] = b.touched[i][:0]
	}
}

// norm is the length of the whole gradient.
func (gr *grads) norm(n *net) float64 {
	var sum float64
	for i, p := range n.params {
		if !p.sparse {
			sum += squares(gr.g[i])
			continue
		}
		for _, r := range gr.touched[i] {
			sum += squares(gr.g[i][int(r)*p.cols : int(r+1)*p.cols])
		}
	}
	return math.Sqrt(sum)
}

func squares(x []float32) float64 {
	var sum float32
	for _, v := range x {
		sum += v * v
	}
	return float64(sum)
}

// update takes one step of Adam with the gradient clipped to the length clip,
// brings the averages along, and clears the gradient. Tables and matrices are
// independent, so goroutines cannot change the result.
func (n *net) update(gr *grads, rate, clip float64, parallel func(n int, f func(i int))) {
	n.step++
	scale := 1.0
	if norm := gr.norm(n); norm > clip {
		scale = clip / norm
	}
	t := float64(n.step)
	size := float32(rate * math.Sqrt(1-math.Pow(beta2, t)) / (1 - math.Pow(beta1, t)))
	keep := float32(min(average, (1+t)/(10+t)))
	parallel(len(n.params), func(i int) {
		p, g := n.params[i], gr.g[i]
		if !p.sparse {
			adam(p, g, 0, len(g), float32(scale), size)
			for j, w := range p.w {
				p.ema[j] = w + (p.ema[j]-w)*keep
			}
			clear(g)
			return
		}
		for _, r := range gr.touched[i] {
			p.catchUp(int(r), n.step-1)
			from, to := int(r)*p.cols, int(r+1)*p.cols
			adam(p, g, from, to, float32(scale), size)
			clear(g[from:to])
			gr.mark[i][r] = false
		}
		gr.touched[i] = gr.touched[i][:0]
	})
}

func adam(p *param, g []float32, from, to int, scale, size float32) {
	w, m, v, g := p.w[from:to], p.m[from:to], p.v[from:to], g[from:to]
	for i, d := range g {
		d *= scale
		m[i] = beta1*m[i] + (1-beta1)*d
		v[i] = beta2*v[i] + (1-beta2)*d*d
		w[i] -= size * m[i] / (float32(math.Sqrt(float64(v[i]))) + epsilon)
	}
}
