package neural

// An Encoder turns the features of a word into one vector: its own row, the
// sum of its affix rows, its shape, the mean of its n-gram rows, and the sum of
// the rows of the lists that have it.
type Encoder struct {
	Featuriser               *Featuriser
	word, affix, shape, gram *Tensor
	list                     *Tensor // nil without lists
}

// NewEncoder finds the embedding tables in m.
func NewEncoder(m *Model) (*Encoder, error) {
	c := &m.Config
	e := &Encoder{Featuriser: NewFeaturiser(c)}
	for _, t := range []struct {
		to         **Tensor
		name       string
		rows, cols int
	}{
		{&e.word, "word", len(c.Words) + 1, c.WordDim},
		{&e.affix, "affix", c.AffixRows, c.AffixDim},
		{&e.shape, "shape", c.ShapeRows, c.ShapeDim},
		{&e.gram, "gram", c.GramRows, c.GramDim},
	} {
		var err error
		if *t.to, err = m.tensor(t.name, t.rows, t.cols); err != nil {
			return nil, err
		}
	}
	if c.ListDim > 0 {
		var err error
		if e.list, err = m.tensor("list", Lists, c.ListDim); err != nil {
			return nil, err
		}
	}
	return e, nil
}

// Dim is the length of a vector.
func (e *Encoder) Dim() int {
	n := e.word.Cols + e.affix.Cols + e.shape.Cols + e.gram.Cols
	if e.list != nil {
		n += e.list.Cols
	}
	return n
}

// Encode writes the vector of f to dst.
func (e *Encoder) Encode(dst []float32, f *Features) {
	clear(dst[:e.Dim()])
	e.word.Add(dst[:e.word.Cols], f.Word)
	dst = dst[e.word.Cols:]
	for _, r := range f.Affix {
		if r >= 0 {
			e.affix.Add(dst[:e.affix.Cols], r)
		}
	}
	dst = dst[e.affix.Cols:]
	e.shape.Add(dst[:e.shape.Cols], f.Shape)
	e.shape.Add(dst[:e.shape.Cols], f.Mode)
	dst = dst[e.shape.Cols:]
	if len(f.Grams) > 0 {
		mean := dst[:e.gram.Cols]
		for _, r := range f.Grams {
			e.gram.Add(mean, r)
		}
		inv := 1 / float32(len(f.Grams))
		for i := range mean {
			mean[i] *= inv
		}
	}
	if e.list != nil {
		for r := range int32(Lists) {
			if f.Lists>>r&1 == 1 {
				e.list.Add(dst[e.gram.Cols:e.gram.Cols+e.list.Cols], r)
			}
		}
	}
}
