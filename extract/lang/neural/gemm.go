package neural

//go:generate go run kernels_gen.go

// panel is the number of columns in a packed panel, depth the number of rows
// that one pass of a kernel takes (32 kB of a panel, which fits the L1 cache)
// and tallest the rows of A in the largest kernel.
const (
	panel   = 32
	depth   = 256
	tallest = 12
)

// Packed is a K×N matrix laid out for the kernels: panels of 32 columns, row
// after row, the last one filled up with zeros.
type Packed struct {
	K, N int
	data []float32
}

// Pack fills p with the K×N matrix b, whose rows are ldb apart. The memory of
// p is used again where it is large enough.
func (p *Packed) Pack(k, n int, b []float32, ldb int) {
	p.resize(k, n)
	for j := 0; j < n; j += panel {
		w := min(panel, n-j)
		dst := p.data[j*k:]
		for i := range k {
			row := dst[i*panel : i*panel+panel]
			copy(row, b[i*ldb+j:i*ldb+j+w])
			clear(row[w:])
		}
	}
}

// PackT fills p with the transpose of the N×K matrix b, whose rows are ldb
// apart.
func (p *Packed) PackT(k, n int, b []float32, ldb int) {
	p.resize(k, n)
	for j := 0; j < n; j += panel {
		w := min(panel, n-j)
		dst := p.data[j*k : j*k+k*panel]
		if w < panel {
			clear(dst)
		}
		for jj := range w {
			src := b[(j+jj)*ldb : (j+jj)*ldb+k]
			for i, x := range src {
				dst[i*panel+jj] = x
			}
		}
	}
}

func (p *Packed) resize(k, n int) {
	p.K, p.N = k, n
	size := (n + panel - 1) / panel * panel * k
	if cap(p.data) < size {
		p.data = make([]float32, size)
	}
	p.data = p.data[:size]
}

// MulAdd computes C += A·p for the m rows of A, which are lda apart; the rows
// of C are ldc apart. Every element of C is summed in the order of K, so a
// row's result does not depend on the rows beside it.
func (p *Packed) MulAdd(m int, a []float32, lda int, c []float32, ldc int) {
	if m == 0 || p.K == 0 || p.N == 0 {
		return
	}
	_, _ = a[(m-1)*lda+p.K-1], c[(m-1)*ldc+p.N-1] // the kernels do not check
	for k0 := 0; k0 < p.K; k0 += depth {
		kc := min(depth, p.K-k0)
		for j := 0; j < p.N; j += panel {
			b := p.data[j*p.K+k0*panel:]
			if p.N-j >= panel {
				kernels(m, kc, a[k0:], lda, b, c[j:], ldc)
			} else {
				narrow(m, kc, a[k0:], lda, b, c[j:], ldc, p.N-j)
			}
		}
	}
}

// narrow is for the last, partly filled panel: the tile goes through a buffer
// of full width.
func narrow(m, k int, a []float32, lda int, b, c []float32, ldc, w int) {
	var buf [tallest * panel]float32
	for i := 0; i < m; i += tallest {
		rows := min(tallest, m-i)
		for r := range rows {
			copy(buf[r*panel:], c[(i+r)*ldc:(i+r)*ldc+w])
		}
		kernels(rows, k, a[i*lda:], lda, b, buf[:], panel)
		for r := range rows {
			copy(c[(i+r)*ldc:(i+r)*ldc+w], buf[r*panel:])
		}
	}
}

// portableKernels is the product for one panel without assembly.
func portableKernels(m, k int, a []float32, lda int, b, c []float32, ldc int) {
	for i := range m {
		row := c[i*ldc : i*ldc+panel]
		for kk, x := range a[i*lda : i*lda+k] {
			bb := b[kk*panel : kk*panel+panel]
			for j := range row {
				row[j] += x * bb[j]
			}
		}
	}
}
