package neural

import "math"

// Distances is the number of buckets for the signed distance from dependent
// to head; the last is for the root.
const Distances = 2*distanceSteps + 1

const distanceSteps = 10

// DistanceBucket groups j-i (head minus dependent, never 0).
func DistanceBucket(d int) int {
	side := 0
	if d < 0 {
		side, d = distanceSteps, -d
	}
	switch {
	case d <= 4:
		return side + d - 1
	case d <= 6:
		return side + 4
	case d <= 9:
		return side + 5
	case d <= 14:
		return side + 6
	case d <= 22:
		return side + 7
	case d <= 40:
		return side + 8
	}
	return side + 9
}

// RootBucket is the bucket of an arc from the root.
const RootBucket = Distances - 1

// Heads finds the heads of a sentence of n words from its arc scores: row i,
// n+1 long, has the scores of the heads of word i, the root first, then the
// words. The result has exactly one root (head -1) and no cycle: each word's
// best head where that is a tree, else the best tree (Chu and Liu 1965,
// Edmonds 1967).
func Heads(n int, score []float32) []int {
	heads := make([]int, n)
	greedy(n, score, heads)
	if isTree(heads) {
		return heads
	}
	return spanning(n, score)
}

func greedy(n int, score []float32, heads []int) {
	for i := range n {
		row := score[i*(n+1) : (i+1)*(n+1)]
		best, at := float32(math.Inf(-1)), 0
		for j, s := range row {
			if j != i+1 && s > best {
				best, at = s, j
			}
		}
		heads[i] = at - 1
	}
}

// isTree says whether every word leads to the one root.
func isTree(heads []int) bool {
	roots := 0
	seen := make([]int, len(heads)) // 1 + the word from which the walk began
	for i := range heads {
		if heads[i] < 0 {
			roots++
		}
		for j := i; j >= 0 && seen[j] != -1; j = heads[j] {
			if seen[j] == i+1 {
				return false
			}
			seen[j] = i + 1
		}
		for j := i; j >= 0 && seen[j] != -1; j = heads[j] {
			seen[j] = -1
		}
	}
	return roots == 1
}

// spanning is the maximum spanning arborescence with one root arc, in O(n³)
// at worst. Node 0 is the root.
func spanning(n int, score []float32) []int {
	const rootPenalty = 1e6 // a second root arc costs more than any tree gains
	size := n + 1
	s := make([]float64, size*size) // s[dependent·size+head]
	for i := range s {
		s[i] = math.Inf(-1)
	}
	for i := range n {
		for j := range size {
			if j == i+1 {
				continue
			}
			v := float64(score[i*size+j])
			if math.IsNaN(v) || math.IsInf(v, 0) {
				v = 0
			}
			if j == 0 {
				v -= rootPenalty
			}
			s[(i+1)*size+j] = v
		}
	}
	heads := arborescence(s, size)
	out := make([]int, n)
	for i := range out {
		out[i] = heads[i+1] - 1
	}
	return out
}

// arborescence gives every node but 0 its head; s has the score of head h for
// node d at d·n+h. A cycle of best heads becomes one node, as in Edmonds.
func arborescence(s []float64, n int) []int {
	heads := make([]int, n)
	for d := 1; d < n; d++ {
		best := math.Inf(-1)
		for h := range n {
			if h != d && s[d*n+h] > best {
				best, heads[d] = s[d*n+h], h
			}
		}
	}
	cycle := findCycle(heads)
	if cycle == nil {
		return heads
	}
	in := make([]bool, n)
	for _, c := range cycle {
		in[c] = true
	}
	// Nodes outside keep their order, the contracted cycle is the last one.
	var keep []int
	for v := range n {
		if !in[v] {
			keep = append(keep, v)
		}
	}
	m := len(keep) + 1
	small := make([]float64, m*m)
	enter, leave := make([]int, m), make([]int, m)
	for i := range small {
		small[i] = math.Inf(-1)
	}
	for a, v := range keep {
		for b, h := range keep {
			small[a*m+b] = s[v*n+h]
		}
		for _, c := range cycle {
			if x := s[v*n+c]; x > small[a*m+m-1] { // from the cycle to v
				small[a*m+m-1], leave[a] = x, c
			}
			// from v into the cycle: what breaking it at c costs
			if x := s[c*n+v] - s[c*n+heads[c]]; x > small[(m-1)*m+a] {
				small[(m-1)*m+a], enter[a] = x, c
			}
		}
	}
	sub := arborescence(small, m)
	for a, v := range keep {
		switch {
		case v == 0:
		case sub[a] == m-1:
			heads[v] = leave[a]
		default:
			heads[v] = keep[sub[a]]
		}
	}
	from := sub[m-1]
	heads[enter[from]] = keep[from]
	return heads
}

// findCycle gives the nodes of one cycle, nil when there is none.
func findCycle(heads []int) []int {
	colour := make([]int, len(heads))
	for i := 1; i < len(heads); i++ {
		v := i
		for v != 0 && colour[v] == 0 {
			colour[v] = i
			v = heads[v]
		}
		if v != 0 && colour[v] == i {
			cycle := []int{v}
			for u := heads[v]; u != v; u = heads[u] {
				cycle = append(cycle, u)
			}
			return cycle
		}
	}
	return nil
}
