package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// A confidenceFit collects what the confidence of statements is learned from. Gold
// sentences tell what the rules make of a tree; of how sure trees are to be relied on,
// treebanks tell more.
type confidenceFit struct {
	gold, trees fitRows
}

// fitRows are features of statements, and how much of each is right.
type fitRows struct {
	features [][]float64
	rights   []float64
}

func (f *fitRows) add(d *doc.Document, st *statement.Statement, right float64) {
	f.features, f.rights = append(f.features, statement.Features(d, st)), append(f.rights, right)
}

// ridge keeps the weights of rare features small.
const ridge = 1

// weights learns the chance of a tree from the treebanks, and that of a statement to be
// right from the gold sentences; what the features of the tree make together there is one
// feature more.
func (c *confidenceFit) weights() (right, tree []float64) {
	tree = eval.Logistic(c.trees.features, c.trees.rights, ridge)
	others := len(statement.FeatureNames) - statement.TreeFeatures
	var rows [][]float64
	for _, f := range c.gold.features {
		sum := 0.0
		for i := others; i < len(f); i++ {
			sum += tree[i] * f[i]
		}
		rows = append(rows, append(slices.Clone(f[:others]), sum))
	}
	right = eval.Logistic(rows, c.gold.rights, ridge)
	share := right[others]
	right = right[:others]
	for _, w := range tree[others:] {
		right = append(right, share*w)
	}
	return right, tree
}

// addTreebank adds the statements of the parser's trees of a treebank's file; those that
// the gold trees yield too, before or after the rules of package mend, are right.
func (c *confidenceFit) addTreebank(p *lang.Parser, frames *schema.Frames, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	golds, err := doc.ReadAll(f)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for _, gold := range golds {
		d := p.ParseTokens(gold.ID, forms(gold))
		right := map[string]bool{}
		for _, mended := range []bool{false, true} {
			g := lang.OnTrees(d, gold, mended)
			sts := statement.Candidates(g, frames)
			for i := range sts {
				for _, r := range readings(g, &sts[i]) {
					right[r] = true
				}
			}
		}
		sts := statement.Candidates(d, frames)
		for i := range sts {
			rs := readings(d, &sts[i])
			if len(rs) == 0 {
				continue
			}
			n := 0
			for _, r := range rs {
				if right[r] {
					n++
				}
			}
			c.trees.add(d, &sts[i], float64(n)/float64(len(rs)))
		}
	}
	return nil
}

// readings are the parts of a statement that are right or wrong: each triple with its
// mood, or source, cue and content as one.
func readings(d *doc.Document, st *statement.Statement) []string {
	if st.Kind == statement.Attribution {
		if st.Source == nil || st.Content == nil || st.Cue == nil {
			return nil
		}
		return []string{strings.Join([]string{fmt.Sprint(st.Sent), st.Source.Text(d), st.Cue.Text(d), st.Content.Text(d)}, "\t")}
	}
	var out []string
	for _, t := range st.Triples {
		out = append(out, strings.Join(append([]string{fmt.Sprint(st.Sent), string(st.Polarity), string(st.Modality)}, t[:]...), "\t"))
	}
	return out
}

// write learns the weights and writes them, a line a feature.
func (c *confidenceFit) write(file string) error {
	right, tree := c.weights()
	var b strings.Builder
	for i, name := range statement.FeatureNames {
		fmt.Fprintf(&b, "%s\t%.4f\t%.4f\n", name, right[i], tree[i])
	}
	return os.WriteFile(file, []byte(b.String()), 0o644)
}
