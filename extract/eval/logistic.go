package eval

import "math"

// Logistic fits weights so that 1/(1+e^-(w·x)) is the chance of y (between 0 and
// 1) for the rows x, by Newton's method; ridge pulls all weights but the first
// towards 0. Rows must have the same length.
func Logistic(x [][]float64, y []float64, ridge float64) []float64 {
	if len(x) == 0 {
		return nil
	}
	n := len(x[0])
	w := make([]float64, n)
	for range 50 {
		grad, hess := make([]float64, n), make([][]float64, n)
		for i := range hess {
			hess[i] = make([]float64, n)
			if i > 0 {
				grad[i], hess[i][i] = -ridge*w[i], ridge
			} else {
				hess[i][i] = 1e-9
			}
		}
		for r, row := range x {
			p := 1 / (1 + math.Exp(-dot(w, row)))
			for i, a := range row {
				grad[i] += a * (y[r] - p)
				for j, b := range row {
					hess[i][j] += a * b * p * (1 - p)
				}
			}
		}
		step, largest := solve(hess, grad), 0.0
		for i := range w {
			w[i] += step[i]
			largest = max(largest, math.Abs(step[i]))
		}
		if largest < 1e-9 {
			break
		}
	}
	return w
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// solve finds x with a·x = b by elimination; a is symmetric and positive.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for j := i + 1; j < n; j++ {
			f := a[j][i] / a[i][i]
			for k := i; k < n; k++ {
				a[j][k] -= f * a[i][k]
			}
			b[j] -= f * b[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			b[i] -= a[i][k] * b[k]
		}
		b[i] /= a[i][i]
	}
	return b
}

// A Calibration is how often statements of about the same confidence are right.
type Calibration struct {
	bins [10]calibrationBin
}

type calibrationBin struct {
	n            int
	claim, right float64
}

// Add counts a statement; right is between 0 and 1.
func (c *Calibration) Add(confidence, right float64) {
	b := &c.bins[min(int(max(confidence, 0)*10), 9)]
	b.n++
	b.claim += confidence
	b.right += right
}

// Error is the mean distance between claim and truth (expected calibration
// error, Naeini et al. 2015).
func (c *Calibration) Error() float64 {
	n, sum := 0, 0.0
	for _, b := range c.bins {
		n += b.n
		sum += math.Abs(b.claim - b.right)
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
