package train

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// softTemperature keeps something of what the teachers were in doubt about: they
// know most of their sentences by heart. A student learns their distributions
// beside the gold labels, and alone on sentences without trees (Hinton et al.
// 2015; for parsers Kuncoro et al. 2016).
const softTemperature = 1.5

// A target is what a row of scores should become: a label, a distribution or
// both.
type target struct {
	gold  int32     // -1 for none
	soft  []float32 // nil for none
	trust float32   // weight of gold where there is a distribution too; that of soft is the rest
}

// tags are the targets of word t.
func (e *example) tags(t int) (upos, xpos target) {
	upos, xpos = target{gold: e.upos[t]}, target{gold: e.xpos[t]}
	if e.soft != nil {
		upos.soft, xpos.soft = row(e.soft.UPOS, t, e.soft.Words), row(e.soft.XPOS, t, e.soft.Words)
		upos.trust, xpos.trust = e.trust, e.trust
	}
	return upos, xpos
}

// heads is the target among root and words.
func (e *example) heads(t int) target {
	if e.soft == nil {
		return target{gold: e.head[t] + 1}
	}
	want := target{e.head[t] + 1, row(e.soft.Heads, t, e.soft.Words)[:len(e.words)+1], e.trust}
	if e.guessed {
		want.gold = -1
	}
	return want
}

// relation is the target of the arc to the head of word t.
func (e *example) relation(t int) target {
	if e.soft == nil {
		return target{gold: e.rel[t]}
	}
	return target{e.rel[t], row(e.soft.Relations, t, e.soft.Words), e.trust}
}

// row t of a matrix of n rows.
func row(x []float32, t, n int) []float32 {
	width := len(x) / n
	return x[t*width : (t+1)*width]
}

// taught gives the examples, and sentences without trees where there is name
// data, with the distributions of the teachers, and the checksums of the
// teachers' files.
func taught(o Options, c *neural.Config, exs []*example) ([]*example, []string, error) {
	teachers, sums, err := readTeachers(o.Teachers, c)
	if err != nil || len(teachers) == 0 {
		return exs, nil, err
	}
	more, err := untagged(o.NER, teachers[0], exs)
	if err != nil {
		return nil, nil, err
	}
	exs = append(exs, more...)
	teach(teachers, exs, float32(1-o.Soft))
	return exs, sums, nil
}

// readTeachers reads the weights of parsers that tell the same labels apart
// as c.
func readTeachers(files []string, c *neural.Config) (teachers []*neural.Parser, sums []string, err error) {
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		p, err := neural.Load(bytes.NewReader(data))
		if err == nil && !p.Knows(c) {
			err = errors.New("learned from other treebanks")
		}
		if err != nil {
			return nil, nil, fmt.Errorf("teacher %s: %w", file, err)
		}
		teachers, sums = append(teachers, p), append(sums, fmt.Sprintf("%x", sha256.Sum256(data)))
	}
	return teachers, sums, nil
}

// teach gives the examples the mean of the teachers' distributions, beside which
// the gold labels have the weight trust.
func teach(teachers []*neural.Parser, exs []*example, trust float32) {
	sents := make([]doc.Sentence, len(exs))
	for i, e := range exs {
		toks := make([]doc.Token, len(e.words))
		for t, w := range e.words {
			toks[t] = doc.Token{Form: w, Head: int(e.head[t])}
		}
		sents[i].Tokens = toks
	}
	for _, p := range teachers {
		for i, s := range p.Soft(sents, softTemperature) {
			if exs[i].soft == nil {
				exs[i].soft, exs[i].trust = &neural.Soft{Words: s.Words}, trust
			}
			exs[i].soft.Add(&s, 1/float32(len(teachers)))
		}
	}
}

// untagged makes examples of the sentences of the name data that are not
// among exs.
func untagged(ner string, teacher *neural.Parser, exs []*example) ([]*example, error) {
	sets, _, err := nameSets(ner, nil, nil)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, e := range exs {
		seen[strings.Join(e.words, " ")] = true
	}
	var out []*example
	for _, set := range sets {
		for _, d := range set.docs {
			for _, n := range d {
				key := strings.Join(n.words, " ")
				if seen[key] || len(n.words) > maxLength {
					continue
				}
				seen[key] = true
				out = append(out, guessed(n.words, teacher))
			}
		}
	}
	return out, nil
}

// guessed is an example of words with the lemmas and the heads that the
// teacher gives them, so that there are arcs to label, and without labels.
func guessed(words []string, teacher *neural.Parser) *example {
	none := make([]int32, len(words))
	toks := make([]doc.Token, len(words))
	for t, w := range words {
		none[t] = -1
		toks[t] = doc.Token{Form: w, Head: doc.Root}
	}
	sents := []doc.Sentence{{Tokens: toks}}
	teacher.Annotate(sents, nil)
	e := &example{words: words, upos: none, xpos: none, rel: none, lemma: make([]string, len(words)), guessed: true}
	for t := range words {
		e.head = append(e.head, int32(toks[t].Head))
		e.lemma[t] = toks[t].Lemma
	}
	return e
}
