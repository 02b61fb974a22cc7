package neural

import "golang.org/x/sys/cpu"

// level is the instruction set in use.
type level uint8

const (
	portable level = iota
	avx2
	avx512
	vnni // AVX-512 with products of bytes that add up
)

// best is what this processor offers; it is never written after start.
var best = detect()

func detect() level {
	x := cpu.X86
	switch {
	case !x.HasAVX2 || !x.HasFMA:
		return portable
	case x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VNNI && isSound(vnni):
		return vnni
	case x.HasAVX512F && x.HasAVX512BW && isSound(avx512):
		return avx512
	}
	return avx2
}

// kernels computes C += A·B for one panel of 32 columns and any m.
func kernels(m, k int, a []float32, lda int, b, c []float32, ldc int) {
	kernelsAt(best, m, k, a, lda, b, c, ldc)
}

func kernelsAt(l level, m, k int, a []float32, lda int, b, c []float32, ldc int) {
	switch l {
	case avx512, vnni:
		for i := 0; i < m; i += tallest {
			kernel512(min(tallest, m-i), k, &a[i*lda], lda, &b[0], &c[i*ldc], ldc)
		}
	case avx2:
		const rows = 6
		for i := 0; i < m; i += rows {
			n := min(rows, m-i)
			kernel256(n, k, &a[i*lda], lda, &b[0], &c[i*ldc], ldc)
			kernel256(n, k, &a[i*lda], lda, &b[panel/2], &c[i*ldc+panel/2], ldc)
		}
	default:
		portableKernels(m, k, a, lda, b, c, ldc)
	}
}

func kernel512(m, k int, a *float32, lda int, b, c *float32, ldc int) {
	switch m {
	case 1:
		gemm512x1(k, a, lda, b, c, ldc)
	case 2:
		gemm512x2(k, a, lda, b, c, ldc)
	case 3:
		gemm512x3(k, a, lda, b, c, ldc)
	case 4:
		gemm512x4(k, a, lda, b, c, ldc)
	case 5:
		gemm512x5(k, a, lda, b, c, ldc)
	case 6:
		gemm512x6(k, a, lda, b, c, ldc)
	case 7:
		gemm512x7(k, a, lda, b, c, ldc)
	case 8:
		gemm512x8(k, a, lda, b, c, ldc)
	case 9:
		gemm512x9(k, a, lda, b, c, ldc)
	case 10:
		gemm512x10(k, a, lda, b, c, ldc)
	case 11:
		gemm512x11(k, a, lda, b, c, ldc)
	case 12:
		gemm512x12(k, a, lda, b, c, ldc)
	}
}

func kernel256(m, k int, a *float32, lda int, b, c *float32, ldc int) {
	switch m {
	case 1:
		gemm256x1(k, a, lda, b, c, ldc)
	case 2:
		gemm256x2(k, a, lda, b, c, ldc)
	case 3:
		gemm256x3(k, a, lda, b, c, ldc)
	case 4:
		gemm256x4(k, a, lda, b, c, ldc)
	case 5:
		gemm256x5(k, a, lda, b, c, ldc)
	case 6:
		gemm256x6(k, a, lda, b, c, ldc)
	}
}

func sigmoidAt(l level, x []float32) {
	switch {
	case l >= avx512 && len(x)%16 == 0:
		sigmoid512(len(x), &x[0])
	case l == avx2 && len(x)%8 == 0:
		sigmoid256(len(x), &x[0])
	default:
		portableSigmoid(x)
	}
}

func tanhAt(l level, x []float32) {
	switch {
	case l >= avx512 && len(x)%16 == 0:
		tanh512(len(x), &x[0])
	case l == avx2 && len(x)%8 == 0:
		tanh256(len(x), &x[0])
	default:
		portableTanh(x)
	}
}

// Sigmoid replaces every x by 1/(1+exp(-x)), with an error below 2e-7.
func Sigmoid(x []float32) {
	if len(x) > 0 {
		sigmoidAt(best, x)
	}
}

// Tanh replaces every x by its hyperbolic tangent, with an error below 4e-7.
func Tanh(x []float32) {
	if len(x) > 0 {
		tanhAt(best, x)
	}
}

//go:noescape
func gemm512x1(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x2(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x3(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x4(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x5(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x6(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x7(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x8(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x9(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x10(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x11(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm512x12(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func sigmoid512(n int, x *float32)

//go:noescape
func tanh512(n int, x *float32)

//go:noescape
func gemm256x1(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm256x2(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm256x3(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm256x4(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm256x5(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func gemm256x6(k int, a *float32, lda int, b, c *float32, ldc int)

//go:noescape
func sigmoid256(n int, x *float32)

//go:noescape
func tanh256(n int, x *float32)
