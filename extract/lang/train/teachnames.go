package train

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// nameTeachers are taggers trained before; what they think of a sentence is the
// chain whose scores are the mean of theirs.
type nameTeachers struct {
	nets        []*neural.Labeller
	transitions []float32 // the mean
}

// readNameTeachers reads taggers that tell the same labels apart as c and read
// the same parser. There are none for no files.
func readNameTeachers(files []string, c *neural.Config, parser *neural.Parser) (*nameTeachers, []string, error) {
	if len(files) == 0 {
		return nil, nil, nil
	}
	t := &nameTeachers{}
	var sums []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		l, err := neural.LoadLabeller(bytes.NewReader(data))
		if err == nil && !(slices.Equal(l.Labels, c.Names) && l.Sees(parser)) {
			err = errors.New("learned other labels or from another parser")
		}
		if err != nil {
			return nil, nil, fmt.Errorf("teacher %s: %w", file, err)
		}
		t.nets, sums = append(t.nets, l), append(sums, fmt.Sprintf("%x", sha256.Sum256(data)))
		if t.transitions == nil {
			t.transitions = make([]float32, len(l.Transition))
		}
		addShare(t.transitions, l.Transition, len(files))
	}
	return t, sums, nil
}

// scores gives the mean of the scores for each sentence.
func (t *nameTeachers) scores(sents []doc.Sentence, states *neural.States) [][]float32 {
	out := make([][]float32, len(sents))
	for _, l := range t.nets {
		n := len(l.Labels)
		l.Score(sents, states, func(sent, first int, scores []float32) {
			if out[sent] == nil {
				out[sent] = make([]float32, len(sents[sent].Tokens)*n)
			}
			addShare(out[sent][first*n:][:len(scores)], scores, len(t.nets))
		})
	}
	return out
}

// addShare adds the nth part of x to sum.
func addShare(sum, x []float32, n int) {
	for i, v := range x {
		sum[i] += v / float32(n)
	}
}
