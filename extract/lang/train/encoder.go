package train

import "github.com/quadwire/quadwire/extract/lang/neural"

// A word's vector has as many blocks: row of the word, affixes, shape, n-grams,
// lists, tag. For a step it loses each at the rate of blockDropout, and the row
// of a word that occurs n times at wordDropout/(wordDropout+n).
const (
	blocks       = 6
	blockDropout = 0.12
	wordDropout  = 0.3
)

// An encoder is the embedding tables of neural.Encoder.
type encoder struct {
	features                 *neural.Featuriser
	word, affix, shape, gram *param
	list, tag                *param // nil in the parser
	keepWord                 []float32
	dim                      int
}

// encoder makes the tables; count[i] is the frequency of c.Words[i].
func (n *net) encoder(c *neural.Config, count []int) *encoder {
	e := &encoder{
		features: neural.NewFeaturiser(c),
		word:     n.table("word", len(c.Words)+1, c.WordDim),
		affix:    n.table("affix", c.AffixRows, c.AffixDim),
		shape:    n.table("shape", c.ShapeRows, c.ShapeDim),
		gram:     n.table("gram", c.GramRows, c.GramDim),
		dim:      c.WordDim + c.AffixDim + c.ShapeDim + c.GramDim + c.ListDim + c.TagDim,
		keepWord: []float32{1},
	}
	if c.ListDim > 0 {
		e.list = n.table("list", neural.Lists, c.ListDim)
	}
	if c.TagDim > 0 {
		e.tag = n.table("tag", len(c.UPOS)+1, c.TagDim)
	}
	for _, k := range count {
		e.keepWord = append(e.keepWord, float32(k)/(float32(k)+wordDropout))
	}
	return e
}

// encoded is what the way back through an encoder needs.
type encoded struct {
	feats []neural.Features // one a row
	tags  []int32
	scale [][blocks]float32 // of the blocks; 0 where dropped
}

// forward fills the rows of x from the words of the sentences; tags may be
// nil.
func (e *encoder) forward(w *worker, lay neural.Layout, words [][]string, tags [][]int32, x []float32) *encoded {
	rows := lay.Rows()
	for len(w.feats) < rows {
		w.feats = append(w.feats, neural.Features{})
	}
	en := &encoded{feats: w.feats[:rows], scale: make([][blocks]float32, rows), tags: make([]int32, rows)}
	var line []neural.Features
	for s, ws := range words {
		line = line[:0]
		for t := range ws {
			line = append(line, en.feats[lay.Row(s, t)])
		}
		e.features.Sentence(line, func(i int) string { return ws[i] })
		for t := range ws {
			r := lay.Row(s, t)
			en.feats[r] = line[t]
			if tags != nil {
				en.tags[r] = tags[s][t]
			}
			if w.rng != nil && w.rng.Float32() > e.keepWord[en.feats[r].Word] {
				en.feats[r].Word = 0
			}
			for b := range en.scale[r] {
				en.scale[r][b] = 1
				if w.rng != nil && (b < blocks-1 || e.tag != nil) { // what is drawn is part of what a seed means
					en.scale[r][b] = 1 / (1 - blockDropout)
					if w.rng.Float32() < blockDropout {
						en.scale[r][b] = 0
					}
				}
			}
			e.row(x[r*e.dim:(r+1)*e.dim], &en.feats[r], en.tags[r], &en.scale[r])
		}
	}
	return en
}

// each calls f for every table row of a word with the part of the vector it
// belongs to and its weight there.
func (e *encoder) each(v []float32, ft *neural.Features, tag int32, scale *[blocks]float32, f func(p *param, row int32, part []float32, weight float32)) {
	f(e.word, ft.Word, v[:e.word.cols], scale[0])
	v = v[e.word.cols:]
	for _, r := range ft.Affix {
		if r >= 0 {
			f(e.affix, r, v[:e.affix.cols], scale[1])
		}
	}
	v = v[e.affix.cols:]
	f(e.shape, ft.Shape, v[:e.shape.cols], scale[2])
	f(e.shape, ft.Mode, v[:e.shape.cols], scale[2])
	v = v[e.shape.cols:]
	for _, r := range ft.Grams {
		f(e.gram, r, v[:e.gram.cols], scale[3]/float32(len(ft.Grams)))
	}
	v = v[e.gram.cols:]
	if e.list != nil {
		for r := range int32(neural.Lists) {
			if ft.Lists>>r&1 == 1 {
				f(e.list, r, v[:e.list.cols], scale[4])
			}
		}
		v = v[e.list.cols:]
	}
	if e.tag != nil {
		f(e.tag, tag, v, scale[5])
	}
}

func (e *encoder) row(v []float32, ft *neural.Features, tag int32, scale *[blocks]float32) {
	e.each(v, ft, tag, scale, func(p *param, row int32, part []float32, weight float32) {
		if weight == 0 {
			return
		}
		for i, x := range p.w[int(row)*p.cols : int(row+1)*p.cols] {
			part[i] += x * weight
		}
	})
}

// backward adds the gradients of the tables' rows.
func (e *encoder) backward(w *worker, en *encoded, dx []float32) {
	for r := range en.feats {
		e.each(dx[r*e.dim:(r+1)*e.dim], &en.feats[r], en.tags[r], &en.scale[r], func(p *param, row int32, part []float32, weight float32) {
			if weight != 0 {
				w.addRow(p, row, part, weight)
			}
		})
	}
}
