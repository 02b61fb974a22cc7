// Package eval measures: how much of what was found is right, and how much of
// what is there was found.
//
// Every score is a Counts of integers, so scores of documents add up to the
// score of a corpus. Parse compares two Documents of the same text as the
// CoNLL 2018 shared task did, Names compares name spans, Coref chains. Gold
// and system are lists of Documents in the same order; they need not have the
// same tokens, only the same characters.
package eval

import "fmt"

// Counts are the outcomes of one comparison.
type Counts struct {
	TP int `json:"tp"` // found and right
	FP int `json:"fp"` // found and wrong
	FN int `json:"fn"` // missed
}

// Add adds the outcomes of another comparison to c.
func (c *Counts) Add(o Counts) {
	c.TP += o.TP
	c.FP += o.FP
	c.FN += o.FN
}

// ofTotals gives the counts for so many gold and system items of which so many
// are the same.
func ofTotals(gold, system, same int) Counts {
	return Counts{TP: same, FP: system - same, FN: gold - same}
}

// Precision is the part of what was found that is right, 0 when nothing was.
func (c Counts) Precision() float64 { return ratio(c.TP, c.TP+c.FP) }

// Recall is the part of what is there that was found.
func (c Counts) Recall() float64 { return ratio(c.TP, c.TP+c.FN) }

// F1 is the harmonic mean of both.
func (c Counts) F1() float64 { return ratio(2*c.TP, 2*c.TP+c.FP+c.FN) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func (c Counts) String() string {
	return fmt.Sprintf("%6.2f %6.2f %6.2f", 100*c.Precision(), 100*c.Recall(), 100*c.F1())
}
