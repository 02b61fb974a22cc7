package neural

// kernels8 computes C += A·B for one panel of 32 columns and any m.
func kernels8(m int, a rows8, b panel8, c []float32, ldc int) {
	kernels8At(best, m, a, b, c, ldc)
}

func kernels8At(l level, m int, a rows8, b panel8, c []float32, ldc int) {
	rows := tile(m, tallest)
	switch l {
	case vnni:
		for i := 0; i < m; i += rows {
			kernel8dot(min(rows, m-i), b.quads, &a.q[i*a.ld], a.ld, &b.data[0], &b.start[0], &c[i*ldc], ldc, &a.scale[i], &b.scale[0])
		}
	case avx512:
		for i := 0; i < m; i += rows {
			kernel8x512(min(rows, m-i), b.quads, &a.q[i*a.ld], a.ld, &b.data[0], &b.start[0], &c[i*ldc], ldc, &a.scale[i], &b.scale[0])
		}
	case avx2:
		const half = panel / 2
		rows = tile(m, tallest/2)
		for i := 0; i < m; i += rows {
			n := min(rows, m-i)
			kernel8x256(n, b.quads, &a.q[i*a.ld], a.ld, &b.data[0], &b.start[0], &c[i*ldc], ldc, &a.scale[i], &b.scale[0])
			kernel8x256(n, b.quads, &a.q[i*a.ld], a.ld, &b.data[4*half], &b.start[half], &c[i*ldc+half], ldc, &a.scale[i], &b.scale[half])
		}
	default:
		portableKernels8(m, a, b, c, ldc)
	}
}

// tile is the number of rows in a tile of m rows that are cut evenly: kernels of
// few rows wait for their own sums.
func tile(m, tallest int) int {
	tiles := max(1, (m+tallest-1)/tallest)
	return max(1, (m+tiles-1)/tiles)
}

// round rounds x times by to bytes, ties to even. The products must fit.
func round(x []float32, by float32, out []uint8) {
	n := len(x) &^ 31
	_ = out[:len(x)]
	if best >= avx2 && n > 0 {
		round256(n, &x[0], by, &out[0])
		x, out = x[n:], out[n:]
	}
	portableRound(x, by, out)
}

func kernel8dot(m, k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32) {
	switch m {
	case 1:
		dot512x1(k, a, lda, b, start, c, ldc, rows, cols)
	case 2:
		dot512x2(k, a, lda, b, start, c, ldc, rows, cols)
	case 3:
		dot512x3(k, a, lda, b, start, c, ldc, rows, cols)
	case 4:
		dot512x4(k, a, lda, b, start, c, ldc, rows, cols)
	case 5:
		dot512x5(k, a, lda, b, start, c, ldc, rows, cols)
	case 6:
		dot512x6(k, a, lda, b, start, c, ldc, rows, cols)
	case 7:
		dot512x7(k, a, lda, b, start, c, ldc, rows, cols)
	case 8:
		dot512x8(k, a, lda, b, start, c, ldc, rows, cols)
	case 9:
		dot512x9(k, a, lda, b, start, c, ldc, rows, cols)
	case 10:
		dot512x10(k, a, lda, b, start, c, ldc, rows, cols)
	case 11:
		dot512x11(k, a, lda, b, start, c, ldc, rows, cols)
	case 12:
		dot512x12(k, a, lda, b, start, c, ldc, rows, cols)
	}
}

func kernel8x512(m, k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32) {
	switch m {
	case 1:
		bytes512x1(k, a, lda, b, start, c, ldc, rows, cols)
	case 2:
		bytes512x2(k, a, lda, b, start, c, ldc, rows, cols)
	case 3:
		bytes512x3(k, a, lda, b, start, c, ldc, rows, cols)
	case 4:
		bytes512x4(k, a, lda, b, start, c, ldc, rows, cols)
	case 5:
		bytes512x5(k, a, lda, b, start, c, ldc, rows, cols)
	case 6:
		bytes512x6(k, a, lda, b, start, c, ldc, rows, cols)
	case 7:
		bytes512x7(k, a, lda, b, start, c, ldc, rows, cols)
	case 8:
		bytes512x8(k, a, lda, b, start, c, ldc, rows, cols)
	case 9:
		bytes512x9(k, a, lda, b, start, c, ldc, rows, cols)
	case 10:
		bytes512x10(k, a, lda, b, start, c, ldc, rows, cols)
	case 11:
		bytes512x11(k, a, lda, b, start, c, ldc, rows, cols)
	case 12:
		bytes512x12(k, a, lda, b, start, c, ldc, rows, cols)
	}
}

func kernel8x256(m, k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32) {
	switch m {
	case 1:
		bytes256x1(k, a, lda, b, start, c, ldc, rows, cols)
	case 2:
		bytes256x2(k, a, lda, b, start, c, ldc, rows, cols)
	case 3:
		bytes256x3(k, a, lda, b, start, c, ldc, rows, cols)
	case 4:
		bytes256x4(k, a, lda, b, start, c, ldc, rows, cols)
	case 5:
		bytes256x5(k, a, lda, b, start, c, ldc, rows, cols)
	case 6:
		bytes256x6(k, a, lda, b, start, c, ldc, rows, cols)
	}
}

//go:noescape
func round256(n int, x *float32, by float32, out *uint8)

//go:noescape
func dot512x1(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x2(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x3(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x4(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x5(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x6(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x7(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x8(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x9(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x10(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x11(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func dot512x12(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x1(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x2(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x3(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x4(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x5(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x6(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x7(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x8(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x9(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x10(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x11(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes512x12(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes256x1(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes256x2(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes256x3(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes256x4(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes256x5(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

//go:noescape
func bytes256x6(k int, a *uint8, lda int, b *int8, start *int32, c *float32, ldc int, rows, cols *float32)

// isSound multiplies small numbers at a level and without assembly: processors
// that nobody has tried yet, and emulators, must not make nonsense of a text.
func isSound(l level) bool {
	const quads = 3
	x := rows8{ld: 4 * quads, q: make([]uint8, tallest*4*quads), scale: make([]float32, tallest)}
	b := panel8{quads, make([]int8, quads*4*panel), make([]int32, panel), make([]float32, panel)}
	for i := range x.q {
		x.q[i] = uint8(i * 7)
	}
	for i := range b.data {
		b.data[i] = int8(i*5%127 - maxWeight)
	}
	for i := range x.scale {
		x.scale[i] = float32(i + 1)
	}
	for i := range panel {
		b.start[i], b.scale[i] = int32(-i), float32(i%3+1)
	}
	for m := 1; m <= tallest; m++ {
		var got, want [tallest * panel]float32
		kernels8At(l, m, x, b, got[:], panel)
		portableKernels8(m, x, b, want[:], panel)
		if got != want {
			return false
		}
	}
	return true
}
