package train

import "math"

// chainLoss is the negative log likelihood of a linear chain (Lafferty et al.
// 2001) in which every word may have any of its allowed labels: the log sum
// over all sequences less that over the allowed ones. It adds the gradients,
// times scale, to dscores (words × n) and dtrans ((n+1) × n, the last row for
// the beginning).
func chainLoss(n int, scores, trans []float32, allowed []uint16, scale float32, dscores, dtrans []float32) float64 {
	z := chainSum(n, scores, trans, anyLabels(n, len(allowed)), scale, dscores, dtrans)
	return z - chainSum(n, scores, trans, allowed, -scale, dscores, dtrans)
}

// softChainLoss is chainLoss with the weight trust, and with the rest of the
// weight the distance from the distribution over whole sequences that the
// chain of a teacher has (Wang et al. 2020): the teacher's expected counts stand
// beside those of the allowed labels. The value lacks the teacher's entropy.
func softChainLoss(n int, scores, trans []float32, allowed []uint16, teacher, teacherTrans []float32, trust, scale float32, dscores, dtrans []float32) float64 {
	all := anyLabels(n, len(allowed))
	z := chainSum(n, scores, trans, all, scale, dscores, dtrans)
	gold := chainSum(n, scores, trans, allowed, -scale*trust, dscores, dtrans)
	soft, softTrans := make([]float32, len(scores)), make([]float32, len(trans))
	chainSum(n, teacher, teacherTrans, all, 1-trust, soft, softTrans)
	var mean float64 // of the student's score under the teacher's distribution
	for i, q := range soft {
		dscores[i] -= scale * q
		mean += float64(q * scores[i])
	}
	for i, q := range softTrans {
		dtrans[i] -= scale * q
		if q > 0 {
			mean += float64(q * trans[i])
		}
	}
	return z - float64(trust)*gold - mean
}

func anyLabels(n, words int) []uint16 {
	all := make([]uint16, words)
	for i := range all {
		all[i] = 1<<n - 1
	}
	return all
}

// chainSum is the log sum over the sequences that allowed lets through; it
// adds scale times the expected counts to the gradients (forward-backward).
func chainSum(n int, scores, trans []float32, allowed []uint16, scale float32, dscores, dtrans []float32) float64 {
	words := len(allowed)
	none := math.Inf(-1)
	alpha, beta := make([]float64, words*n), make([]float64, words*n)
	terms := make([]float64, n)
	ok := func(t, j int) bool { return allowed[t]>>j&1 == 1 }
	for t := range words {
		for j := range n {
			alpha[t*n+j] = none
			if !ok(t, j) {
				continue
			}
			if t == 0 {
				alpha[j] = float64(trans[n*n+j] + scores[j])
				continue
			}
			for i := range n {
				terms[i] = alpha[(t-1)*n+i] + float64(trans[i*n+j])
			}
			alpha[t*n+j] = logSum(terms) + float64(scores[t*n+j])
		}
	}
	for t := words - 2; t >= 0; t-- {
		for i := range n {
			for j := range n {
				terms[j] = none
				if ok(t+1, j) {
					terms[j] = beta[(t+1)*n+j] + float64(trans[i*n+j]) + float64(scores[(t+1)*n+j])
				}
			}
			beta[t*n+i] = logSum(terms)
		}
	}
	z := logSum(alpha[(words-1)*n:])
	for t := range words {
		for j := range n {
			if !ok(t, j) {
				continue
			}
			p := float32(math.Exp(alpha[t*n+j]+beta[t*n+j]-z)) * scale
			dscores[t*n+j] += p
			if t == 0 {
				dtrans[n*n+j] += p
				continue
			}
			for i := range n {
				dtrans[i*n+j] += scale * float32(math.Exp(alpha[(t-1)*n+i]+float64(trans[i*n+j])+float64(scores[t*n+j])+beta[t*n+j]-z))
			}
		}
	}
	return z
}

func logSum(x []float64) float64 {
	top := math.Inf(-1)
	for _, v := range x {
		top = max(top, v)
	}
	if math.IsInf(top, -1) {
		return top
	}
	var sum float64
	for _, v := range x {
		sum += math.Exp(v - top)
	}
	return top + math.Log(sum)
}
