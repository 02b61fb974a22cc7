package neural

import "math"

// rows8 is a matrix whose rows are rounded to a byte, with zero in the middle:
// x[i][k] ≈ (q[i·ld+k]-zero)·scale[i]. ld is a multiple of 4; what lies between
// the columns and ld is never used.
type rows8 struct {
	ld    int
	q     []uint8
	scale []float32
}

// maxRow is the largest value in rows8, maxWeight that of Weights8: two products
// of theirs still fit into 16 bits, in which AVX2 adds them up.
const (
	zero      = 128
	maxRow    = 127
	maxWeight = 63
)

// unit is the scale of rows whose values lie between -1 and 1, as the states of
// an LSTM and probabilities do.
const unit = 1.0 / maxRow

// quads is the number of fours of rows or columns in which n are multiplied.
func quads(n int) int { return (n + 3) / 4 }

// resize makes room for rows of n columns; what was in them is lost.
func (x *rows8) resize(rows, n int) {
	x.ld = 4 * quads(n)
	if cap(x.q) < rows*x.ld {
		x.q = make([]uint8, rows*x.ld)
	}
	x.q = x.q[:rows*x.ld]
	grow(&x.scale, rows)
}

// units makes room for rows of n columns with values between -1 and 1.
func (x *rows8) units(rows, n int) {
	x.resize(rows, n)
	for i := range x.scale {
		x.scale[i] = unit
	}
}

// round fills x with the rows of f, ldf apart, n columns each, every row by its
// own scale.
func (x *rows8) round(rows, n int, f []float32, ldf int) {
	x.resize(rows, n)
	for r := range rows {
		row := f[r*ldf : r*ldf+n]
		top := largest(row)
		by := float32(0)
		if top > 0 {
			by = maxRow / top
		}
		round(row, by, x.q[r*x.ld:])
		x.scale[r] = top / maxRow
	}
}

// from gives the rows from row i on, without their first columns.
func (x *rows8) from(i, column int) rows8 {
	return rows8{x.ld, x.q[i*x.ld+column:], x.scale[i:]}
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
func portableRound(x []float32, by float32, out []uint8) {
	for i, v := range x {
		out[i] = uint8(zero + math.RoundToEven(float64(v*by)))
	}
}

// Weights8 is a K×N matrix rounded to seven bits, one scale a column, and laid
// out for the kernels: panels of 32 columns, in which four rows alternate, the
// last panel and rows filled up with zeros.
type Weights8 struct {
	K, N  int
	quads int // of rows
	data  []int8
	start []int32 // of the sums: what the zero of rows8 adds to each column, taken off
	scale []float32
}

// NewWeights8 rounds the matrix t.
func NewWeights8(t *Tensor) *Weights8 {
	k, n := t.Rows, t.Cols
	panels := (n + panel - 1) / panel
	p := &Weights8{K: k, N: n, quads: quads(k), start: make([]int32, panels*panel), scale: make([]float32, panels*panel)}
	p.data = make([]int8, panels*p.quads*4*panel)
	buf := make([]float32, n)
	for i := range k {
		for j, v := range t.row(i, buf) {
			p.scale[j] = max(p.scale[j], v, -v)
		}
	}
	by := make([]float32, n)
	for j := range by {
		if p.scale[j] > 0 {
			by[j] = maxWeight / p.scale[j]
			p.scale[j] /= maxWeight
		}
	}
	for i := range k {
		row := t.row(i, buf)
		for j := 0; j < n; j += panel {
			to := p.data[(j/panel*p.quads+i/4)*4*panel+i%4:]
			for c, v := range row[j:min(j+panel, n)] {
				q := int8(math.RoundToEven(float64(v * by[j+c])))
				to[4*c] = q
				p.start[j+c] -= zero * int32(q)
			}
		}
	}
	return p
}

// MulAdd computes C += A·p for the first m rows of a; the rows of C are ldc
// apart. A row's result does not depend on the rows beside it.
func (p *Weights8) MulAdd(m int, a rows8, c []float32, ldc int) {
	if m == 0 {
		return
	}
	_, _, _ = a.q[(m-1)*a.ld+4*p.quads-1], a.scale[m-1], c[(m-1)*ldc+p.N-1] // the kernels do not check
	for j := 0; j < p.N; j += panel {
		b := panel8{p.quads, p.data[j*4*p.quads:], p.start[j : j+panel], p.scale[j : j+panel]}
		if p.N-j >= panel {
			kernels8(m, a, b, c[j:], ldc)
		} else {
			narrow8(m, a, b, c[j:], ldc, p.N-j)
		}
	}
}

// panel8 is one panel of Weights8.
type panel8 struct {
	quads int
	data  []int8
	start []int32
	scale []float32
}

// narrow8 is for the last, partly filled panel: the tile goes through a buffer
// of full width.
func narrow8(m int, a rows8, b panel8, c []float32, ldc, w int) {
	var buf [tallest * panel]float32
	for i := 0; i < m; i += tallest {
		rows := min(tallest, m-i)
		for r := range rows {
			copy(buf[r*panel:], c[(i+r)*ldc:(i+r)*ldc+w])
		}
		kernels8(rows, a.from(i, 0), b, buf[:], panel)
		for r := range rows {
			copy(c[(i+r)*ldc:(i+r)*ldc+w], buf[r*panel:])
		}
	}
}

// portableKernels8 is the product for one panel without assembly. It gives
// the same bits as the assembly: float32(…) keeps the compiler from fusing.
func portableKernels8(m int, a rows8, b panel8, c []float32, ldc int) {
	for i := range m {
		var sum [panel]int32
		copy(sum[:], b.start)
		for k := range b.quads {
			x := a.q[i*a.ld+4*k:][:4]
			x0, x1, x2, x3 := int32(x[0]), int32(x[1]), int32(x[2]), int32(x[3])
			data := b.data[k*4*panel:][:4*panel]
			for j := range sum {
				w := data[4*j:][:4]
				sum[j] += x0*int32(w[0]) + x1*int32(w[1]) + x2*int32(w[2]) + x3*int32(w[3])
			}
		}
		row := c[i*ldc : i*ldc+panel]
		for j := range row {
			row[j] += float32(float32(sum[j]) * float32(b.scale[j]*a.scale[i]))
		}
	}
}
