package neural

import (
	"math"
	"math/rand/v2"
	"testing"
)

// bestTree tries every assignment of heads.
func bestTree(n int, score []float32) float64 {
	best := math.Inf(-1)
	heads := make([]int, n)
	var try func(i int, sum float64)
	try = func(i int, sum float64) {
		if i == n {
			if isTree(heads) {
				best = max(best, sum)
			}
			return
		}
		for h := -1; h < n; h++ {
			if h != i {
				heads[i] = h
				try(i+1, sum+float64(score[i*(n+1)+h+1]))
			}
		}
	}
	try(0, 0)
	return best
}

func TestHeadsIsTheBestTree(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for n := 1; n <= 5; n++ {
		for range 60 {
			score := random(r, n*(n+1))
			heads := Heads(n, score)
			if !isTree(heads) {
				t.Fatalf("n=%d: %v is no tree", n, heads)
			}
			var sum float64
			for i, h := range heads {
				sum += float64(score[i*(n+1)+h+1])
			}
			if want := bestTree(n, score); math.Abs(sum-want) > 1e-3 {
				t.Fatalf("n=%d: %v scores %g, the best tree %g", n, heads, sum, want)
			}
		}
	}
}

func TestHeadsOfOddScores(t *testing.T) {
	for n := 1; n <= 40; n += 13 {
		for name, v := range map[string]float32{"equal": 0, "NaN": float32(math.NaN()), "-Inf": float32(math.Inf(-1))} {
			score := make([]float32, n*(n+1))
			for i := range score {
				score[i] = v
			}
			if heads := Heads(n, score); !isTree(heads) {
				t.Errorf("%s scores, %d words: %v is no tree", name, n, heads)
			}
		}
	}
}

func TestIsTree(t *testing.T) {
	for _, c := range []struct {
		heads []int
		want  bool
	}{
		{[]int{-1}, true}, {[]int{-1, 0, 1}, true}, {[]int{1, 2, -1}, true},
		{[]int{-1, -1}, false}, {[]int{1, 0}, false}, {[]int{-1, 2, 1}, false}, {[]int{2, 0, 1}, false},
	} {
		if got := isTree(c.heads); got != c.want {
			t.Errorf("isTree(%v) = %v", c.heads, got)
		}
	}
}

func TestDistanceBucket(t *testing.T) {
	for _, c := range []struct{ d, want int }{
		{1, 0}, {4, 3}, {5, 4}, {6, 4}, {7, 5}, {41, 9}, {1000, 9}, {-1, 10}, {-4, 13}, {-1000, 19},
	} {
		if got := DistanceBucket(c.d); got != c.want {
			t.Errorf("DistanceBucket(%d) = %d, want %d", c.d, got, c.want)
		}
	}
}
