package train

import (
	"fmt"
	"math/rand/v2"

	"github.com/quadwire/quadwire/extract/lang/neural"
)

// A worker computes the gradient of one share of a batch.
type worker struct {
	*grads
	source  *rand.PCG  // of rng
	rng     *rand.Rand // nil: no dropout
	slab    []float32  // memory of one step, handed out by room
	used    int
	missing int // what the slab was short of
	packed  neural.Packed
	feats   []neural.Features
	stats   stats
}

// stats are the sums over an epoch for the progress line.
type stats struct {
	loss  float64
	words int
}

// room gives n zeroed floats, valid until reset.
func (w *worker) room(n int) []float32 {
	if w.used+n > len(w.slab) {
		w.missing += n
		return make([]float32, n)
	}
	s := w.slab[w.used : w.used+n : w.used+n]
	w.used += n
	clear(s)
	return s
}

// reset takes all memory back before the next step.
func (w *worker) reset() {
	if w.missing > 0 {
		w.slab = make([]float32, len(w.slab)+w.missing*5/4)
	}
	w.used, w.missing = 0, 0
}

// forward is y = x·W + b; b may be nil.
func forward(p, b *param, rows int, x []float32, ldx int, y []float32) {
	if b != nil {
		for r := range rows {
			copy(y[r*p.cols:(r+1)*p.cols], b.w)
		}
	}
	p.packed[0].MulAdd(rows, x, ldx, y, p.cols)
}

// backward adds the gradients of y = x·W + b: to W, b and, where dx is given,
// to x.
func (w *worker) backward(p, b *param, rows int, x []float32, ldx int, dy, dx []float32, lddx int) {
	w.mulTN(w.of(p), p.rows, p.cols, rows, x, ldx, dy, p.cols)
	if b != nil {
		db := w.of(b)
		for r := range rows {
			for j, d := range dy[r*p.cols : (r+1)*p.cols] {
				db[j] += d
			}
		}
	}
	if dx != nil {
		p.packed[1].MulAdd(rows, dy, p.cols, dx, lddx)
	}
}

// mulTN is C[m×n] += Aᵀ·B, where A is k×m and B k×n.
func (w *worker) mulTN(c []float32, m, n, k int, a []float32, lda int, b []float32, ldb int) {
	if k == 0 {
		return
	}
	mark := w.used
	at := w.room(m * k)
	for i := range k {
		row := a[i*lda : i*lda+m]
		for j, x := range row {
			at[j*k+i] = x
		}
	}
	w.packed.Pack(k, n, b, ldb)
	w.packed.MulAdd(m, at, k, c, n)
	w.used = mark
}

// draw fills a mask of dropout: 0 where dropped, else 1/(1-rate); with no
// generator, or no rate, it is 1 everywhere.
func (w *worker) draw(rate float32, mask []float32) {
	keep := 1 / (1 - rate)
	limit := uint32(float64(rate) * (1 << 32))
	for i := range mask {
		switch {
		case w.rng == nil || rate == 0:
			mask[i] = 1
		case w.rng.Uint32() >= limit:
			mask[i] = keep
		default:
			mask[i] = 0
		}
	}
}

// dropout writes x·mask to y and the mask, with its factor, to mask. Rows are n
// long, ldx and ldy apart.
func (w *worker) dropout(rate float32, rows, n int, x []float32, ldx int, y []float32, ldy int, mask []float32) {
	w.draw(rate, mask)
	for r := range rows {
		ms := mask[r*n : (r+1)*n]
		for i, v := range x[r*ldx : r*ldx+n] {
			y[r*ldy+i] = v * ms[i]
		}
	}
}

// locked writes x·mask to y and the mask, with its factor, to mask. The mask is
// the same for all words of a sentence (Gal and Ghahramani 2016). The rows, n
// long, lie as lay says: those of step 0 are the first words of all sentences.
func (w *worker) locked(rate float32, lay neural.Layout, n int, x []float32, ldx int, y []float32, ldy int, mask []float32) {
	w.draw(rate, mask[:lay.Offset[1]*n])
	for t := range lay.Steps() {
		at := lay.Offset[t]
		for r := at; r < lay.Offset[t+1]; r++ {
			ms := mask[r*n : (r+1)*n]
			copy(ms, mask[(r-at)*n:(r-at+1)*n])
			for i, v := range x[r*ldx : r*ldx+n] {
				y[r*ldy+i] = v * ms[i]
			}
		}
	}
}

// bilstm is the weights of one layer.
type bilstm struct {
	in, hidden int
	carry      float32 // rate of the dropout, locked for a sentence, of the states that a step takes over from the one before
	x, h, b    [2]*param
}

func (n *net) bilstm(name string, in, hidden int, carry float32) *bilstm {
	l := &bilstm{in: in, hidden: hidden, carry: carry}
	for d, s := range [2]string{".f", ".b"} {
		l.x[d] = n.matrix(name+s+".x", in, 4*hidden)
		l.h[d] = n.matrix(name+s+".h", hidden, 4*hidden)
		l.b[d] = n.add(name+s+".b", 1, 4*hidden, 0)
		for i := hidden; i < 2*hidden; i++ { // remember at first
			l.b[d].w[i], l.b[d].ema[i] = 1, 1
		}
	}
	return l
}

// stack makes c.Layers layers; in and extra as in neural, carry as in bilstm.
func (n *net) stack(c *neural.Config, in, extra int, carry float32) []*bilstm {
	var out []*bilstm
	for i := range c.Layers {
		out = append(out, n.bilstm(fmt.Sprintf("lstm%d", i+1), in, c.Hidden, carry))
		if in = 2 * c.Hidden; i == 0 {
			in += extra
		}
	}
	return out
}

// lstmPass keeps what the way back needs.
type lstmPass struct {
	lay  neural.Layout
	x    []float32
	out  []float32 // rows × 2·hidden
	z, c [2][]float32
	seen [2][]float32 // the states as the next step sees them, rows × hidden
	keep [2][]float32 // the mask between out and seen, one row a sentence
}

// forward runs the layer as neural.BiLSTM does, keeping gates and cells.
func (l *bilstm) forward(w *worker, lay neural.Layout, x []float32) *lstmPass {
	h, rows, steps := l.hidden, lay.Rows(), lay.Steps()
	ps := &lstmPass{lay: lay, x: x, out: w.room(rows * 2 * h)}
	for d := range 2 {
		z, c, out := w.room(rows*4*h), w.room(rows*h), ps.out[d*h:]
		ps.z[d], ps.c[d] = z, c
		seen, keep := w.room(rows*h), w.room(lay.Offset[1]*h)
		ps.seen[d], ps.keep[d] = seen, keep
		w.draw(l.carry, keep)
		forward(l.x[d], l.b[d], rows, x, l.in, z)
		for i := range steps {
			t := i
			if d == 1 {
				t = steps - 1 - i
			}
			row, n, prev, carried := lay.Step(t, d == 1)
			l.h[d].packed[0].MulAdd(carried, seen[prev*h:], h, z[row*4*h:], 4*h)
			for r := range n {
				var before []float32
				if r < carried {
					before = c[(prev+r)*h : (prev+r+1)*h]
				}
				neural.Cell(z[(row+r)*4*h:(row+r+1)*4*h], before, c[(row+r)*h:(row+r+1)*h], out[(row+r)*2*h:(row+r)*2*h+h])
				for i, m := range keep[r*h : (r+1)*h] {
					seen[(row+r)*h+i] = out[(row+r)*2*h+i] * m
				}
			}
		}
	}
	return ps
}

// backward takes dout, the gradient of out (which it overwrites with sums),
// and adds to the gradients of the weights and to dx.
func (l *bilstm) backward(w *worker, ps *lstmPass, dout, dx []float32) {
	h, rows, steps := l.hidden, ps.lay.Rows(), ps.lay.Steps()
	for d := range 2 {
		mark := w.used
		z, c, dh := ps.z[d], ps.c[d], dout[d*h:]
		tc := w.room(rows * h)
		copy(tc, c)
		neural.Tanh(tc)
		dz, dc := w.room(rows*4*h), w.room(rows*h)
		before := w.room(rows * h) // the states that each row saw
		back := w.room(ps.lay.Offset[1] * h)
		for i := range steps {
			t := steps - 1 - i
			if d == 1 {
				t = i
			}
			row, n, prev, carried := ps.lay.Step(t, d == 1)
			for r := range n {
				var cp, dcp []float32
				if r < carried {
					cp, dcp = c[(prev+r)*h:(prev+r+1)*h], dc[(prev+r)*h:(prev+r+1)*h]
					copy(before[(row+r)*h:(row+r+1)*h], ps.seen[d][(prev+r)*h:])
				}
				k := row + r
				cellBack(z[k*4*h:(k+1)*4*h], dz[k*4*h:(k+1)*4*h], tc[k*h:(k+1)*h], dh[k*2*h:k*2*h+h], dc[k*h:(k+1)*h], cp, dcp)
			}
			if l.carry == 0 {
				l.h[d].packed[1].MulAdd(carried, dz[row*4*h:], 4*h, dh[prev*2*h:], 2*h)
				continue
			}
			clear(back[:carried*h])
			l.h[d].packed[1].MulAdd(carried, dz[row*4*h:], 4*h, back, h)
			for r := range carried {
				for i, m := range ps.keep[d][r*h : (r+1)*h] {
					dh[(prev+r)*2*h+i] += back[r*h+i] * m
				}
			}
		}
		w.backward(l.x[d], l.b[d], rows, ps.x, l.in, dz, dx, l.in)
		w.mulTN(w.of(l.h[d]), h, 4*h, rows, before, h, dz, 4*h)
		w.used = mark
	}
}

// cellBack is the way back through neural.Cell. dc holds what came from the
// later step; dcp, where there is an earlier one, receives its share.
func cellBack(z, dz, tc, dh, dc, cp, dcp []float32) {
	h := len(tc)
	in, forget, outGate, cand := z[:h], z[h:2*h], z[2*h:3*h], z[3*h:4*h]
	di, df, do, dg := dz[:h], dz[h:2*h], dz[2*h:3*h], dz[3*h:4*h]
	dh, dc = dh[:h], dc[:h]
	for j, t := range tc {
		o := outGate[j]
		do[j] = dh[j] * t * o * (1 - o)
		d := dc[j] + dh[j]*o*(1-t*t)
		di[j] = d * cand[j] * in[j] * (1 - in[j])
		dg[j] = d * in[j] * (1 - cand[j]*cand[j])
		dc[j] = d
	}
	if cp == nil {
		return
	}
	for j, d := range dc {
		f := forget[j]
		df[j] = d * cp[j] * f * (1 - f)
		dcp[j] = d * f
	}
}
