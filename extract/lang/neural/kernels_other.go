//go:build !amd64

package neural

func kernels(m, k int, a []float32, lda int, b, c []float32, ldc int) {
	portableKernels(m, k, a, lda, b, c, ldc)
}

func kernels8(m int, a rows8, b panel8, c []float32, ldc int) { portableKernels8(m, a, b, c, ldc) }

func round(x []float32, by float32, out []uint8) { portableRound(x, by, out) }

// Sigmoid replaces every x by 1/(1+exp(-x)), with an error below 2e-7.
func Sigmoid(x []float32) { portableSigmoid(x) }

// Tanh replaces every x by its hyperbolic tangent, with an error below 4e-7.
func Tanh(x []float32) { portableTanh(x) }
