package eval

import (
	"math"
	"testing"
)

// TestLogistic finds the weights again that rows were made with.
func TestLogistic(t *testing.T) {
	want := []float64{-0.5, 2, -1}
	var x [][]float64
	var y []float64
	for i := range 40 {
		row := []float64{1, float64(i%5) - 2, float64(i % 3)}
		x = append(x, row)
		y = append(y, 1/(1+math.Exp(-dot(want, row))))
	}
	for i, w := range Logistic(x, y, 0) {
		if math.Abs(w-want[i]) > 1e-6 {
			t.Errorf("weight %d is %g, want %g", i, w, want[i])
		}
	}
	if w := Logistic(x, y, 1e6); math.Abs(w[1]) > 1e-3 {
		t.Errorf("a strong ridge leaves %g", w[1])
	}
	if Logistic(nil, nil, 1) != nil {
		t.Error("no rows gave weights")
	}
}

func TestCalibration(t *testing.T) {
	var c Calibration
	for i := range 10 {
		c.Add(0.8, float64(min(i, 1)))
	}
	if e := c.Error(); math.Abs(e-0.1) > 1e-9 {
		t.Errorf("error %g, want 0.1", e)
	}
	c.Add(1, 1)
	c.Add(-1, 0)
	if e := (&Calibration{}).Error(); e != 0 {
		t.Errorf("of nothing %g", e)
	}
}
