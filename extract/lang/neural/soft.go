package neural

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Soft is what a parser thinks of a sentence of n words, each row a
// distribution: what a student learns from a teacher (Hinton et al. 2015).
type Soft struct {
	Words      int       // n
	UPOS, XPOS []float32 // n rows, a column for each tag
	Heads      []float32 // n rows, n+1 columns: the root, then the words
	Relations  []float32 // n rows: of the arc to the head that the token has; the root's means nothing
}

// Soft gives the distributions for each sentence, which must not be longer
// than what is parsed in one piece; the scores are divided by the
// temperature first. The heads of the tokens must be there.
func (p *Parser) Soft(sents []doc.Sentence, temperature float32) []Soft {
	out := make([]Soft, len(sents))
	w := p.pool.Get().(*workspace)
	defer p.pool.Put(w)
	batches(sents, func(pieces []piece) {
		nu, nx := len(p.cfg.UPOS), len(p.cfg.XPOS)
		p.layers(w, sents, pieces, func(tag []float32) {
			for s, q := range pieces {
				o := &out[q.sent]
				for t := range q.end - q.first {
					row := tag[w.lay.Row(s, t)*p.tags.Out:]
					o.UPOS = append(o.UPOS, row[:nu]...)
					o.XPOS = append(o.XPOS, row[nu:nu+nx]...)
				}
				soften(o.UPOS, nu, temperature)
				soften(o.XPOS, nx, temperature)
			}
		})
		at := 0
		for s, n := range w.lengths {
			o, toks := &out[pieces[s].sent], sents[pieces[s].sent].Tokens
			o.Words = n
			o.Heads = slices.Clone(p.arcScores(w, at, n))
			heads := make([]int, n)
			for i := range n {
				o.Heads[i*(n+1)+i+1] = -1e9 // no word is its own head
				heads[i] = toks[i].Head
			}
			soften(o.Heads, n+1, temperature)
			o.Relations = slices.Clone(p.relationScores(w, at, heads))
			soften(o.Relations, p.label.Out, temperature)
			at += n
		}
	})
	return out
}

// Add adds share times the distributions of the same sentence to s.
func (s *Soft) Add(t *Soft, share float32) {
	for _, x := range []struct {
		to   *[]float32
		from []float32
	}{{&s.UPOS, t.UPOS}, {&s.XPOS, t.XPOS}, {&s.Heads, t.Heads}, {&s.Relations, t.Relations}} {
		if *x.to == nil {
			*x.to = make([]float32, len(x.from))
		}
		for i, q := range x.from {
			(*x.to)[i] += share * q
		}
	}
}

// soften makes a distribution of each row of scores.
func soften(scores []float32, width int, temperature float32) {
	for i := range scores {
		scores[i] /= temperature
	}
	for at := 0; at < len(scores); at += width {
		Softmax(scores[at : at+width])
	}
}

// Knows says whether the parser tells the same tags and relations apart as c.
func (p *Parser) Knows(c *Config) bool {
	return slices.Equal(p.cfg.UPOS, c.UPOS) && slices.Equal(p.cfg.XPOS, c.XPOS) && slices.Equal(p.cfg.Deprels, c.Deprels)
}
