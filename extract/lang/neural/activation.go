package neural

import "math"

// portableSigmoid is the logistic function without assembly.
func portableSigmoid(x []float32) {
	for i, v := range x {
		x[i] = 1 / (1 + expf(-v))
	}
}

// portableTanh is the hyperbolic tangent without assembly.
func portableTanh(x []float32) {
	for i, v := range x {
		x[i] = 2/(1+expf(-2*v)) - 1
	}
}

// expf is Cephes' single precision exponential: x = n·ln 2 + r, a polynomial
// in r, and n added to the exponent. Arguments beyond ±87 are clipped.
func expf(x float32) float32 {
	x = min(max(x, -87), 87)
	n := float32(math.RoundToEven(float64(x * 1.44269504)))
	r := x - n*0.693359375
	r -= n * -2.12194440e-4
	p := float32(1.9875691500e-4)
	p = p*r + 1.3981999507e-3
	p = p*r + 8.3334519073e-3
	p = p*r + 4.1665795894e-2
	p = p*r + 1.6666665459e-1
	p = p*r + 5.0000001201e-1
	p = p*r*r + r + 1
	return math.Float32frombits(math.Float32bits(p) + uint32(int32(n))<<23)
}

// Softmax turns scores into probabilities in place and returns the logarithm
// of the sum of their exponentials.
func Softmax(x []float32) float32 {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	var sum float32
	for i, v := range x {
		e := expf(v - top)
		x[i] = e
		sum += e
	}
	inv := 1 / sum
	for i := range x {
		x[i] *= inv
	}
	return top + float32(math.Log(float64(sum)))
}
