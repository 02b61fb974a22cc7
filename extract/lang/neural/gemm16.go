package neural

import "math"

// rows16 is a matrix whose rows are rounded to 16 bits:
// x[i][k] ≈ q[i·ld+k]·scale[i]. ld is even; what lies between the columns and
// ld is zero.
type rows16 struct {
	ld    int
	q     []int16
	scale []float32
}

// maxRow is the largest value in rows16: 11 bits and the sign.
const maxRow = 2047

// unit is the scale of rows whose values lie between -1 and 1, as the states of
// an LSTM and probabilities do.
const unit = 1.0 / maxRow

// even is the row length that n columns need.
func even(n int) int { return n + n&1 }

// resize makes room for rows of n columns; what was in them is lost.
func (x *rows16) resize(rows, n int) {
	x.ld = even(n)
	if cap(x.q) < rows*x.ld {
		x.q = make([]int16, rows*x.ld)
	}
	x.q = x.q[:rows*x.ld]
	if x.ld > n {
		for r := range rows {
			x.q[r*x.ld+n] = 0
		}
	}
	grow(&x.scale, rows)
}

// units makes room for rows of n columns with values between -1 and 1.
func (x *rows16) units(rows, n int) {
	x.resize(rows, n)
	for i := range x.scale {
		x.scale[i] = unit
	}
}

// round fills x with the rows of f, ldf apart, n columns each, every row by its
// own scale.
func (x *rows16) round(rows, n int, f []float32, ldf int) {
	x.resize(rows, n)
	for r := range rows {
		row := f[r*ldf : r*ldf+n]
		top := largest(row)
		if top == 0 {
			clear(x.q[r*x.ld : r*x.ld+n])
			x.scale[r] = 0
			continue
		}
		round(row, maxRow/top, x.q[r*x.ld:])
		x.scale[r] = top / maxRow
	}
}

// from gives the rows from row i on, without their first columns.
func (x *rows16) from(i, column int) rows16 {
	return rows16{x.ld, x.q[i*x.ld+column:], x.scale[i:]}
}

// largest is the greatest absolute value of finite numbers; their bits without
// the sign are in the order of their size.
func largest(x []float32) float32 {
	var top uint32
	for _, v := range x {
		top = max(top, math.Float32bits(v)&^(1<<31))
	}
	return math.Float32frombits(top)
}

// portableRound rounds x times by, ties to even.
func portableRound(x []float32, by float32, out []int16) {
	for i, v := range x {
		out[i] = int16(math.RoundToEven(float64(v * by)))
	}
}

// Weights16 is a K×N matrix rounded to 16 bits, one scale a column, and laid
// out for the kernels: panels of 32 columns, in which two rows alternate, the
// last panel and row filled up with zeros.
type Weights16 struct {
	K, N  int
	pairs int // of rows
	data  []int16
	scale []float32
}

// NewWeights16 rounds the matrix t. The weights are so small that no sum of K
// products leaves 32 bits.
func NewWeights16(t *Tensor) *Weights16 {
	k, n := t.Rows, t.Cols
	panels := (n + panel - 1) / panel
	p := &Weights16{K: k, N: n, pairs: even(k) / 2, scale: make([]float32, panels*panel)}
	p.data = make([]int16, panels*p.pairs*2*panel)
	limit := float32(min(math.MaxInt16, math.MaxInt32/(maxRow*k)))
	buf := make([]float32, n)
	for i := range k {
		for j, v := range t.row(i, buf) {
			p.scale[j] = max(p.scale[j], v, -v)
		}
	}
	by := make([]float32, n)
	for j := range by {
		if p.scale[j] > 0 {
			by[j] = limit / p.scale[j]
			p.scale[j] /= limit
		}
	}
	for i := range k {
		row := t.row(i, buf)
		for j := 0; j < n; j += panel {
			to := p.data[(j/panel*p.pairs+i/2)*2*panel+i%2:]
			for c, v := range row[j:min(j+panel, n)] {
				to[2*c] = int16(math.RoundToEven(float64(v * by[j+c])))
			}
		}
	}
	return p
}

// MulAdd computes C += A·p for the first m rows of a; the rows of C are ldc
// apart. A row's result does not depend on the rows beside it.
func (p *Weights16) MulAdd(m int, a rows16, c []float32, ldc int) {
	if m == 0 {
		return
	}
	_, _, _ = a.q[(m-1)*a.ld+2*p.pairs-1], a.scale[m-1], c[(m-1)*ldc+p.N-1] // the kernels do not check
	for j := 0; j < p.N; j += panel {
		b, cols := p.data[j*2*p.pairs:], p.scale[j:j+panel]
		if p.N-j >= panel {
			kernels16(m, p.pairs, a, b, c[j:], ldc, cols)
		} else {
			p.narrow(m, a, b, c[j:], ldc, cols)
		}
	}
}

// narrow is for the last, partly filled panel: the tile goes through a buffer
// of full width.
func (p *Weights16) narrow(m int, a rows16, b []int16, c []float32, ldc int, cols []float32) {
	var buf [tallest * panel]float32
	w := p.N % panel
	for i := 0; i < m; i += tallest {
		rows := min(tallest, m-i)
		for r := range rows {
			copy(buf[r*panel:], c[(i+r)*ldc:(i+r)*ldc+w])
		}
		kernels16(rows, p.pairs, a.from(i, 0), b, buf[:], panel, cols)
		for r := range rows {
			copy(c[(i+r)*ldc:(i+r)*ldc+w], buf[r*panel:])
		}
	}
}

// portableKernels16 is the product for one panel without assembly. It gives
// the same bits as the assembly: float32(…) keeps the compiler from fusing.
func portableKernels16(m, pairs int, a rows16, b []int16, c []float32, ldc int, cols []float32) {
	for i := range m {
		var sum [panel]int32
		for k := range pairs {
			x, y := int32(a.q[i*a.ld+2*k]), int32(a.q[i*a.ld+2*k+1])
			bb := b[k*2*panel : (k+1)*2*panel]
			for j := range sum {
				sum[j] += x*int32(bb[2*j]) + y*int32(bb[2*j+1])
			}
		}
		row := c[i*ldc : i*ldc+panel]
		for j := range row {
			row[j] += float32(float32(sum[j]) * float32(cols[j]*a.scale[i]))
		}
	}
}
