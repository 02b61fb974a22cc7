package neural

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestPathsAgree compares the instruction sets this processor has: AVX2 and
// AVX-512 to the bit, plain Go within rounding, and to the bit too in bytes.
func TestPathsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	const k, lda, ldc = 200, 210, 40
	for m := 1; m <= 25; m++ {
		a, b, c := random(r, m*lda), random(r, k*panel), random(r, m*ldc)
		var out [vnni + 1][]float32
		for l := portable; l <= best; l++ {
			out[l] = append([]float32(nil), c...)
			kernelsAt(l, m, k, a, lda, b, out[l], ldc)
		}
		for i := range c {
			if best >= avx2 && math.Abs(float64(out[avx2][i]-out[portable][i])) > 1e-3 {
				t.Fatalf("m=%d element %d: AVX2 %g, plain %g", m, i, out[avx2][i], out[portable][i])
			}
			if best >= avx512 && out[best][i] != out[avx2][i] {
				t.Fatalf("m=%d element %d: AVX-512 %g, AVX2 %g", m, i, out[avx512][i], out[avx2][i])
			}
		}
	}
	for m := 1; m <= 25; m++ {
		b := NewWeights8(&Tensor{Rows: k, Cols: panel, F: random(r, k*panel)})
		var a rows8
		a.round(m, k, random(r, m*k), k)
		c := random(r, m*ldc)
		var out [vnni + 1][]float32
		for l := portable; l <= best; l++ {
			out[l] = append([]float32(nil), c...)
			kernels8At(l, m, a, panel8{b.quads, b.data, b.start, b.scale}, out[l], ldc)
			for i := range c {
				if out[l][i] != out[portable][i] {
					t.Fatalf("m=%d element %d: %g with instruction set %d, plain %g", m, i, out[l][i], l, out[portable][i])
				}
			}
		}
	}
	for l := portable; l <= best; l++ {
		if !isSound(l) {
			t.Errorf("instruction set %d is not sound", l)
		}
	}
	x := random(r, 512)
	for _, f := range []func(level, []float32){sigmoidAt, tanhAt} {
		var out [vnni + 1][]float32
		for l := portable; l <= best; l++ {
			out[l] = append([]float32(nil), x...)
			f(l, out[l])
		}
		for i := range x {
			if best >= avx2 && math.Abs(float64(out[avx2][i]-out[portable][i])) > 4e-7 {
				t.Fatalf("activation of %g: AVX2 %g, plain %g", x[i], out[avx2][i], out[portable][i])
			}
			if best >= avx512 && out[best][i] != out[avx2][i] {
				t.Fatalf("activation of %g: AVX-512 %g, AVX2 %g", x[i], out[avx512][i], out[avx2][i])
			}
		}
	}
}
