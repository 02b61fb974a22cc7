package neural

// kernels16 computes C += A·B for one panel of 32 columns and any m: pairs pairs
// of rows of B, whose columns are scaled by cols.
func kernels16(m, pairs int, a rows16, b []int16, c []float32, ldc int, cols []float32) {
	kernels16At(best, m, pairs, a, b, c, ldc, cols)
}

func kernels16At(l level, m, pairs int, a rows16, b []int16, c []float32, ldc int, cols []float32) {
	switch l {
	case vnni:
		for i := 0; i < m; i += tallest {
			kernel16dot(min(tallest, m-i), pairs, &a.q[i*a.ld], a.ld, &b[0], &c[i*ldc], ldc, &a.scale[i], &cols[0])
		}
	case avx512:
		for i := 0; i < m; i += tallest {
			kernel16x512(min(tallest, m-i), pairs, &a.q[i*a.ld], a.ld, &b[0], &c[i*ldc], ldc, &a.scale[i], &cols[0])
		}
	case avx2:
		const rows = 6
		for i := 0; i < m; i += rows {
			n := min(rows, m-i)
			kernel16x256(n, pairs, &a.q[i*a.ld], a.ld, &b[0], &c[i*ldc], ldc, &a.scale[i], &cols[0])
			kernel16x256(n, pairs, &a.q[i*a.ld], a.ld, &b[panel], &c[i*ldc+panel/2], ldc, &a.scale[i], &cols[panel/2])
		}
	default:
		portableKernels16(m, pairs, a, b, c, ldc, cols)
	}
}

// round rounds x times by to 16 bits, ties to even. The products must fit.
func round(x []float32, by float32, out []int16) {
	n := len(x) &^ 15
	_ = out[:len(x)]
	if best >= avx2 && n > 0 {
		round256(n, &x[0], by, &out[0])
		x, out = x[n:], out[n:]
	}
	portableRound(x, by, out)
}

func kernel16dot(m, k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32) {
	switch m {
	case 1:
		dot512x1(k, a, lda, b, c, ldc, rows, cols)
	case 2:
		dot512x2(k, a, lda, b, c, ldc, rows, cols)
	case 3:
		dot512x3(k, a, lda, b, c, ldc, rows, cols)
	case 4:
		dot512x4(k, a, lda, b, c, ldc, rows, cols)
	case 5:
		dot512x5(k, a, lda, b, c, ldc, rows, cols)
	case 6:
		dot512x6(k, a, lda, b, c, ldc, rows, cols)
	case 7:
		dot512x7(k, a, lda, b, c, ldc, rows, cols)
	case 8:
		dot512x8(k, a, lda, b, c, ldc, rows, cols)
	case 9:
		dot512x9(k, a, lda, b, c, ldc, rows, cols)
	case 10:
		dot512x10(k, a, lda, b, c, ldc, rows, cols)
	case 11:
		dot512x11(k, a, lda, b, c, ldc, rows, cols)
	case 12:
		dot512x12(k, a, lda, b, c, ldc, rows, cols)
	}
}

func kernel16x512(m, k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32) {
	switch m {
	case 1:
		short512x1(k, a, lda, b, c, ldc, rows, cols)
	case 2:
		short512x2(k, a, lda, b, c, ldc, rows, cols)
	case 3:
		short512x3(k, a, lda, b, c, ldc, rows, cols)
	case 4:
		short512x4(k, a, lda, b, c, ldc, rows, cols)
	case 5:
		short512x5(k, a, lda, b, c, ldc, rows, cols)
	case 6:
		short512x6(k, a, lda, b, c, ldc, rows, cols)
	case 7:
		short512x7(k, a, lda, b, c, ldc, rows, cols)
	case 8:
		short512x8(k, a, lda, b, c, ldc, rows, cols)
	case 9:
		short512x9(k, a, lda, b, c, ldc, rows, cols)
	case 10:
		short512x10(k, a, lda, b, c, ldc, rows, cols)
	case 11:
		short512x11(k, a, lda, b, c, ldc, rows, cols)
	case 12:
		short512x12(k, a, lda, b, c, ldc, rows, cols)
	}
}

func kernel16x256(m, k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32) {
	switch m {
	case 1:
		short256x1(k, a, lda, b, c, ldc, rows, cols)
	case 2:
		short256x2(k, a, lda, b, c, ldc, rows, cols)
	case 3:
		short256x3(k, a, lda, b, c, ldc, rows, cols)
	case 4:
		short256x4(k, a, lda, b, c, ldc, rows, cols)
	case 5:
		short256x5(k, a, lda, b, c, ldc, rows, cols)
	case 6:
		short256x6(k, a, lda, b, c, ldc, rows, cols)
	}
}

//go:noescape
func round256(n int, x *float32, by float32, out *int16)

//go:noescape
func dot512x1(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x1(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x2(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x2(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x3(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x3(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x4(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x4(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x5(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x5(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x6(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x6(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x7(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x7(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x8(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x8(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x9(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x9(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x10(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x10(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x11(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x11(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x12(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short512x12(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short256x1(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short256x2(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short256x3(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short256x4(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short256x5(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

//go:noescape
func short256x6(k int, a *int16, lda int, b *int16, c *float32, ldc int, rows, cols *float32)

// isSound multiplies small numbers at a level and without assembly: processors
// that nobody has tried yet, and emulators, must not make nonsense of a text.
func isSound(l level) bool {
	const pairs = 3
	x := rows16{ld: 2 * pairs, q: make([]int16, tallest*2*pairs), scale: make([]float32, tallest)}
	b, cols := make([]int16, pairs*2*panel), make([]float32, panel)
	for i := range x.q {
		x.q[i] = int16(i*7%31 - 15)
	}
	for i := range b {
		b[i] = int16(i*5%23 - 11)
	}
	for i := range x.scale {
		x.scale[i] = float32(i + 1)
	}
	for i := range cols {
		cols[i] = float32(i%3 + 1)
	}
	for m := 1; m <= tallest; m++ {
		var got, want [tallest * panel]float32
		kernels16At(l, m, pairs, x, b, got[:], panel, cols)
		portableKernels16(m, pairs, x, b, want[:], panel, cols)
		if got != want {
			return false
		}
	}
	return true
}
