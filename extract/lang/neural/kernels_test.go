package neural

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

func random(r *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64())
	}
	return out
}

// TestMulAdd holds every shape against the product in double precision.
func TestMulAdd(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, d := range [][3]int{{1, 1, 1}, {12, 32, 256}, {13, 33, 257}, {5, 64, 600}, {30, 100, 31}, {7, 17, 3}} {
		m, n, k := d[0], d[1], d[2]
		lda, ldc := k+3, n+5
		a, b, c := random(r, m*lda), random(r, k*n), random(r, m*ldc)
		want := make([]float64, len(c))
		for i := range c {
			want[i] = float64(c[i])
		}
		for i := range m {
			for j := range n {
				for l := range k {
					want[i*ldc+j] += float64(a[i*lda+l]) * float64(b[l*n+j])
				}
			}
		}
		bt := make([]float32, len(b))
		for i := range k {
			for j := range n {
				bt[j*k+i] = b[i*n+j]
			}
		}
		var p, pt Packed
		p.Pack(k, n, b, n)
		pt.PackT(k, n, bt, k)
		for i := range p.data {
			if p.data[i] != pt.data[i] {
				t.Fatalf("%v: PackT differs from Pack at %d", d, i)
			}
		}
		p.MulAdd(m, a, lda, c, ldc)
		for i := range c {
			if e := math.Abs(float64(c[i]) - want[i]); e > 1e-4*math.Sqrt(float64(k)) {
				t.Fatalf("%v: element %d is %g, want %g", d, i, c[i], want[i])
			}
		}
	}
}

// TestRowsDoNotDependOnBatch computes rows one by one and together.
func TestRowsDoNotDependOnBatch(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const m, n, k = 29, 96, 300
	a, b := random(r, m*k), random(r, k*n)
	var p Packed
	p.Pack(k, n, b, n)
	together := make([]float32, m*n)
	p.MulAdd(m, a, k, together, n)
	for i := range m {
		alone := make([]float32, n)
		p.MulAdd(1, a[i*k:], k, alone, n)
		for j := range alone {
			if alone[j] != together[i*n+j] {
				t.Fatalf("row %d column %d: %g alone, %g in a batch", i, j, alone[j], together[i*n+j])
			}
		}
	}
}

func TestActivations(t *testing.T) {
	x := make([]float32, 4096)
	for i := range x {
		x[i] = float32(i-2048) / 40
	}
	x[0], x[1] = -1e30, 1e30
	s, h := append([]float32(nil), x...), append([]float32(nil), x...)
	Sigmoid(s)
	Tanh(h)
	for i, v := range x {
		if w := 1 / (1 + math.Exp(-float64(v))); math.Abs(float64(s[i])-w) > 2e-7 {
			t.Fatalf("Sigmoid(%g) = %g, want %g", v, s[i], w)
		}
		if w := math.Tanh(float64(v)); math.Abs(float64(h[i])-w) > 4e-7 {
			t.Fatalf("Tanh(%g) = %g, want %g", v, h[i], w)
		}
	}
}

func BenchmarkMulAdd(b *testing.B) {
	for _, m := range []int{1, 4, 12, 24, 600} {
		b.Run(fmt.Sprintf("rows=%d", m), func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 2))
			const n, k = 768, 448
			a, w, c := random(r, m*k), random(r, k*n), make([]float32, m*n)
			var p Packed
			p.Pack(k, n, w, n)
			for b.Loop() {
				p.MulAdd(m, a, k, c, n)
			}
			b.ReportMetric(float64(2*m*n*k)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOPS")
		})
	}
}

func BenchmarkSigmoid(b *testing.B) {
	x := make([]float32, 768)
	for b.Loop() {
		Sigmoid(x)
	}
}
