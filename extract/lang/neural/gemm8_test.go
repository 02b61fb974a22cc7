package neural

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// TestWeights8 holds every shape against the product in double precision.
func TestWeights8(t *testing.T) {
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
		var x rows8
		x.round(m, k, a, lda)
		NewWeights8(&Tensor{Rows: k, Cols: n, F: b}).MulAdd(m, x, c, ldc)
		for i := range c {
			if e := math.Abs(float64(c[i]) - want[i]); e > 8e-2*math.Sqrt(float64(k)) {
				t.Fatalf("%v: element %d is %g, want %g", d, i, c[i], want[i])
			}
		}
	}
}

// TestLargestSums fills a product with the largest numbers: no sum may run
// over.
func TestLargestSums(t *testing.T) {
	for _, k := range []int{1, 2, 191, 192, 451, 1000} {
		a, b, c := make([]float32, k), make([]float32, k), make([]float32, 1)
		for i := range k {
			a[i], b[i] = 3, -5
		}
		var x rows8
		x.round(1, k, a, k)
		NewWeights8(&Tensor{Rows: k, Cols: 1, F: b}).MulAdd(1, x, c, 1)
		if want := -15 * float64(k); math.Abs(float64(c[0])-want) > 1e-4*float64(k) {
			t.Errorf("%d products: %g, want %g", k, c[0], want)
		}
	}
}

func TestRound(t *testing.T) {
	x := []float32{0, 0.5, 1.5, -0.5, -1.5, 2.4999, 127, -127, 7, 8, 9, 10, 11, 12, 13, 14,
		15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 0.5, 1.5, -2.5}
	want := []int{0, 0, 2, 0, -2, 2, 127, -127, 7, 8, 9, 10, 11, 12, 13, 14,
		15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 0, 2, -2}
	out, plain := make([]uint8, len(x)), make([]uint8, len(x))
	round(x, 1, out)
	portableRound(x, 1, plain)
	for i, want := range want {
		if int(out[i])-zero != want || int(plain[i])-zero != want {
			t.Errorf("%g rounds to %d, without assembly to %d, want %d", x[i], int(out[i])-zero, int(plain[i])-zero, want)
		}
	}
}

func BenchmarkWeights8(b *testing.B) {
	for _, m := range []int{1, 4, 12, 24, 600} {
		b.Run(fmt.Sprintf("rows=%d", m), func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 2))
			const n, k = 768, 448
			w, c := NewWeights8(&Tensor{Rows: k, Cols: n, F: random(r, k*n)}), make([]float32, m*n)
			var x rows8
			x.round(m, k, random(r, m*k), k)
			for b.Loop() {
				w.MulAdd(m, x, c, n)
			}
			b.ReportMetric(float64(2*m*n*k)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOPS")
		})
	}
}
