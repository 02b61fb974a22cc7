package name

import (
	"math"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// shared is how much of the evidence for the type of a word is that of all places
// where its document has the word.
const shared = 0.5

// share lets the places where a document has a capitalised word speak for each
// other: every type's score moves towards its mean over all of them (one sense
// per discourse, Gale et al. 1992, before the labels are chosen).
func share(sents []doc.Sentence, scores [][]float32) {
	type place struct{ sent, word int }
	const n = 2*len(types) + 1 // as Labels has them
	places := map[string][]place{}
	for i := range sents {
		for j := range sents[i].Tokens {
			if t := &sents[i].Tokens[j]; t.UPOS == "PROPN" && isCapital(t.Form) {
				places[t.Form] = append(places[t.Form], place{i, j})
			}
		}
	}
	for _, at := range places {
		if len(at) < 2 {
			continue
		}
		var mean evidence
		own := make([]evidence, len(at))
		for k, p := range at {
			own[k] = byType(scores[p.sent][p.word*n : (p.word+1)*n])
			for i, v := range own[k] {
				mean[i] += v / float64(len(at))
			}
		}
		for k, p := range at {
			row := scores[p.sent][p.word*n : (p.word+1)*n]
			for j := range row {
				i := (j + 1) / 2
				row[j] += float32(shared * (mean[i] - own[k][i]))
			}
		}
	}
}

// evidence is the log probability of no name and of each type.
type evidence [len(types) + 1]float64

// byType reads the evidence off the scores of a word's labels.
func byType(row []float32) (out evidence) {
	out[0] = float64(row[0])
	z := math.Exp(out[0])
	for i := range types {
		e := math.Exp(float64(row[2*i+1])) + math.Exp(float64(row[2*i+2]))
		out[i+1] = math.Log(e)
		z += e
	}
	for i := range out {
		out[i] -= math.Log(z)
	}
	return out
}
