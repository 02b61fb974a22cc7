package train

import (
	"math"

	"github.com/quadwire/quadwire/extract/lang/neural"
)

// The rate of dropout of the perceptrons, and the weights of the losses of lemmas and
// of the first guess of the tags beside the others.
const (
	perceptronDropout = 0.33
	lemmaWeight       = 0.5
	hintWeight        = 0.5
)

// A parser is the weights of neural.Parser while they are learned.
type parser struct {
	*net
	cfg                                                                                      *neural.Config
	dropout                                                                                  float32 // rate, of the states between layers
	enc                                                                                      *encoder
	lstm                                                                                     []*bilstm
	hintW, hintB, tagW, tagB, mlpW, mlpB, arcW, arcB, distW, distB, pairW, pairB, labW, labB *param
	root                                                                                     *param
	scripts                                                                                  map[string]int32
}

func newParser(c *neural.Config, count []int, seed uint64, dropout float64) *parser {
	n := newNet(seed)
	p := &parser{net: n, cfg: c, dropout: float32(dropout), scripts: index(c.Scripts)}
	tags := len(c.UPOS) + len(c.XPOS)
	p.enc = n.encoder(c, count)
	p.lstm = n.stack(c, p.enc.dim, tags, 0)
	linear := func(name string, in, out int) (*param, *param) {
		return n.matrix(name+".w", in, out), n.add(name+".b", 1, out, 0)
	}
	p.hintW, p.hintB = linear("hint", 2*c.Hidden, tags)
	p.tagW, p.tagB = linear("tags", 2*c.Hidden, tags+len(c.Scripts))
	p.mlpW, p.mlpB = linear("mlp", 2*c.Hidden, 2*c.ArcDim+2*c.LabelDim)
	p.arcW, p.arcB = linear("arc", c.ArcDim, c.ArcDim)
	p.distW, p.distB = linear("dist", c.ArcDim, neural.Distances)
	p.pairW, p.pairB = linear("pair", neural.PairDim(c.LabelDim), c.PairDim)
	p.labW, p.labB = linear("label", c.PairDim, len(c.Deprels))
	p.root = n.add("root", 1, c.ArcDim, 0.05)
	return p
}

// A parserPass is one share of a batch on its way forward and back.
type parserPass struct {
	p     *parser
	w     *worker
	exs   []*example
	lay   neural.Layout
	start []int   // first row of each sentence in the order of sentences
	scale float32 // of the loss: 1 / words of the whole batch

	x, hint, dhint, in2, dtagged, order, pre, mlp, arc, dist []float32
	dmlp, darc, ddist                                        []float32
	mask1, maskMLP                                           []float32
	en                                                       *encoded
	layers                                                   []*lstmPass
	states, masks                                            [][]float32 // of the layers above the first, after dropout, and the masks
}

// gradient runs the examples, longest first, forward and back and leaves the
// gradient of scale·loss in w. It returns the sum of the losses.
func (p *parser) gradient(w *worker, exs []*example, scale float32) float64 {
	if len(exs) == 0 {
		return 0
	}
	w.reset()
	s := &parserPass{p: p, w: w, exs: exs, scale: scale}
	lengths := make([]int, len(exs))
	words := make([][]string, len(exs))
	at := 0
	for i, e := range exs {
		lengths[i], words[i] = len(e.words), e.words
		s.start = append(s.start, at)
		at += len(e.words)
	}
	s.lay = neural.NewLayout(neural.Layout{}, lengths)
	rows := s.lay.Rows()
	s.x = w.room(rows * p.enc.dim)
	s.en = p.enc.forward(w, s.lay, words, nil, s.x)
	s.layers = []*lstmPass{p.lstm[0].forward(w, s.lay, s.x)}
	loss := s.hints()
	s.second()
	loss += s.tags()
	loss += s.arcs()
	loss += s.labels()
	s.back()
	w.stats.words += rows
	w.stats.loss += loss
	return loss
}

// hints runs the heads on the first layer and prepares the input of the second:
// the state and the probabilities of the tags. Their loss counts hintWeight.
func (s *parserPass) hints() float64 {
	p, w, rows := s.p, s.w, s.lay.Rows()
	two, width, ld := 2*p.cfg.Hidden, s.p.hintW.cols, s.p.lstm[1].in
	s.in2, s.mask1 = w.room(rows*ld), w.room(rows*two)
	w.dropout(p.dropout, rows, two, s.layers[0].out, two, s.in2, ld, s.mask1)
	s.hint, s.dhint = w.room(rows*width), w.room(rows*width)
	forward(p.hintW, p.hintB, rows, s.in2, ld, s.hint)
	nu := len(p.cfg.UPOS)
	var loss float64
	for i, e := range s.exs {
		for t := range e.words {
			r := s.lay.Row(i, t)
			row, d := s.hint[r*width:(r+1)*width], s.dhint[r*width:(r+1)*width]
			upos, xpos := e.tags(t)
			loss += hintWeight * crossEntropy(row[:nu], d[:nu], upos, s.scale*hintWeight)
			loss += hintWeight * crossEntropy(row[nu:], d[nu:], xpos, s.scale*hintWeight)
			copy(s.in2[r*ld+two:(r+1)*ld], row)
		}
	}
	return loss
}

// tags runs the heads on the second layer and goes back to its states.
func (s *parserPass) tags() float64 {
	p, w, rows := s.p, s.w, s.lay.Rows()
	two, width := 2*p.cfg.Hidden, p.tagW.cols
	score, dscore := w.room(rows*width), w.room(rows*width)
	forward(p.tagW, p.tagB, rows, s.states[0], two, score)
	nu, nx := len(p.cfg.UPOS), len(p.cfg.XPOS)
	var loss float64
	for i, e := range s.exs {
		for t := range e.words {
			k := s.lay.Row(i, t) * width
			row, d := score[k:k+width], dscore[k:k+width]
			upos, xpos := e.tags(t)
			loss += crossEntropy(row[:nu], d[:nu], upos, s.scale)
			loss += crossEntropy(row[nu:nu+nx], d[nu:nu+nx], xpos, s.scale)
			script := lookup(p.scripts, neural.Script(e.words[t], e.lemma[t]))
			loss += crossEntropy(row[nu+nx:], d[nu+nx:], target{gold: script}, s.scale*lemmaWeight)
		}
	}
	s.dtagged = w.room(rows * two)
	w.backward(p.tagW, p.tagB, rows, s.states[0], two, dscore, s.dtagged, two)
	return loss
}

// crossEntropy turns scores into probabilities, writes the gradient of the
// loss times scale to d, and returns the loss; a target that says nothing has
// neither.
func crossEntropy(scores, d []float32, want target, scale float32) float64 {
	neural.Softmax(scores)
	if want.gold < 0 && want.soft == nil {
		return 0
	}
	for i, q := range scores {
		d[i] = q * scale
	}
	trust := float32(1) // in the gold label
	var loss float64
	if want.soft != nil {
		trust = want.trust
		if want.gold < 0 {
			trust = 0
		}
		for i, q := range scores {
			if share := (1 - trust) * want.soft[i]; share > 0 {
				d[i] -= share * scale
				loss -= float64(share) * logarithm(q)
			}
		}
	}
	if want.gold >= 0 {
		d[want.gold] -= trust * scale
		loss -= float64(trust) * logarithm(scores[want.gold])
	}
	return loss
}

func logarithm(q float32) float64 { return math.Log(max(float64(q), 1e-12)) }

// second runs the layers above the first and the perceptrons on the last, in
// the order of sentences.
func (s *parserPass) second() {
	p, w, rows := s.p, s.w, s.lay.Rows()
	two := 2 * p.cfg.Hidden
	in := s.in2
	for _, l := range p.lstm[1:] {
		pass := l.forward(w, s.lay, in)
		state, mask := w.room(rows*two), w.room(rows*two)
		w.dropout(p.dropout, rows, two, pass.out, two, state, two, mask)
		s.layers, s.states, s.masks = append(s.layers, pass), append(s.states, state), append(s.masks, mask)
		in = state
	}
	s.order = w.room(rows * two)
	for i, e := range s.exs {
		for t := range e.words {
			copy(s.order[(s.start[i]+t)*two:], in[s.lay.Row(i, t)*two:][:two])
		}
	}
	width := p.mlpW.cols
	s.pre, s.mlp, s.maskMLP, s.dmlp = w.room(rows*width), w.room(rows*width), w.room(rows*width), w.room(rows*width)
	forward(p.mlpW, p.mlpB, rows, s.order, two, s.pre)
	copy(s.mlp, s.pre)
	neural.LeakyReLU(s.mlp)
	w.dropout(perceptronDropout, rows, width, s.mlp, width, s.mlp, width, s.maskMLP)
	s.arc, s.dist = w.room(rows*p.cfg.ArcDim), w.room(rows*neural.Distances)
	s.darc, s.ddist = w.room(rows*p.cfg.ArcDim), w.room(rows*neural.Distances)
	forward(p.arcW, p.arcB, rows, s.mlp, width, s.arc)
	forward(p.distW, p.distB, rows, s.mlp, width, s.dist)
}

// arcs scores the heads of each sentence and goes back as far as the
// perceptrons.
func (s *parserPass) arcs() float64 {
	p, w := s.p, s.w
	dim, width := p.cfg.ArcDim, p.mlpW.cols
	droot := w.of(p.root)
	var loss float64
	for i, e := range s.exs {
		mark := w.used
		n, at := len(e.words), s.start[i]
		heads := w.room((n + 1) * dim)
		copy(heads, p.root.w)
		for j := range n {
			copy(heads[(j+1)*dim:(j+2)*dim], s.mlp[(at+j)*width+dim:])
		}
		score, dscore := w.room(n*(n+1)), w.room(n*(n+1))
		w.packed.PackT(dim, n+1, heads, dim)
		w.packed.MulAdd(n, s.arc[at*dim:], dim, score, n+1)
		for d := range n {
			row, drow := score[d*(n+1):(d+1)*(n+1)], dscore[d*(n+1):(d+1)*(n+1)]
			dist, ddist := s.dist[(at+d)*neural.Distances:], s.ddist[(at+d)*neural.Distances:]
			for h := range row {
				if h != d+1 {
					row[h] += dist[bucket(d, h)]
				}
			}
			row[d+1] = -1e9 // no word is its own head
			loss += crossEntropy(row, drow, e.heads(d), s.scale)
			for h, g := range drow {
				if h != d+1 {
					ddist[bucket(d, h)] += g
				}
			}
		}
		w.packed.Pack(n+1, dim, heads, dim)
		w.packed.MulAdd(n, dscore, n+1, s.darc[at*dim:], dim)
		dheads := w.room((n + 1) * dim)
		w.mulTN(dheads, n+1, dim, n, dscore, n+1, s.arc[at*dim:], dim)
		for k, g := range dheads[:dim] {
			droot[k] += g
		}
		for j := range n {
			add(s.dmlp[(at+j)*width+dim:][:dim], dheads[(j+1)*dim:])
		}
		w.used = mark
	}
	rows := s.lay.Rows()
	w.backward(p.arcW, p.arcB, rows, s.mlp, width, s.darc, s.dmlp, width)
	w.backward(p.distW, p.distB, rows, s.mlp, width, s.ddist, s.dmlp, width)
	return loss
}

// bucket is the distance bucket of dependent d and column h of the scores.
func bucket(d, h int) int {
	if h == 0 {
		return neural.RootBucket
	}
	return neural.DistanceBucket(h - 1 - d)
}

func add(dst, src []float32) {
	for i := range dst {
		dst[i] += src[i]
	}
}

// labels scores the relations of the gold arcs and goes back as far as the
// perceptrons.
func (s *parserPass) labels() float64 {
	p, w, rows := s.p, s.w, s.lay.Rows()
	dim, width, from := p.cfg.LabelDim, p.mlpW.cols, 2*p.cfg.ArcDim
	in := neural.PairDim(dim)
	pair, dpair := w.room(rows*in), w.room(rows*in)
	score, dscore := w.room(rows*p.labW.cols), w.room(rows*p.labW.cols)
	s.eachArc(func(k, dep, head int, _ target) {
		neural.PairFeatures(pair[k*in:(k+1)*in], s.mlp[dep*width+from:][:dim], s.mlp[head*width+from+dim:][:dim], head-dep)
	})
	h := p.pairW.cols
	pre, hidden, mask, dhidden := w.room(rows*h), w.room(rows*h), w.room(rows*h), w.room(rows*h)
	forward(p.pairW, p.pairB, rows, pair, in, pre)
	copy(hidden, pre)
	neural.LeakyReLU(hidden)
	w.dropout(perceptronDropout, rows, h, hidden, h, hidden, h, mask)
	forward(p.labW, p.labB, rows, hidden, h, score)
	var loss float64
	n := p.labW.cols
	s.eachArc(func(k, _, _ int, want target) {
		loss += crossEntropy(score[k*n:(k+1)*n], dscore[k*n:(k+1)*n], want, s.scale)
	})
	w.backward(p.labW, p.labB, rows, hidden, h, dscore, dhidden, h)
	perceptronBack(dhidden, mask, pre)
	w.backward(p.pairW, p.pairB, rows, pair, in, dhidden, dpair, in)
	s.eachArc(func(k, dep, head int, _ target) {
		g := dpair[k*in : (k+1)*in]
		a, b := s.mlp[dep*width+from:][:dim], s.mlp[head*width+from+dim:][:dim]
		da, db := s.dmlp[dep*width+from:][:dim], s.dmlp[head*width+from+dim:][:dim]
		for i := range a {
			da[i] += g[i] + g[2*dim+i]*b[i]
			db[i] += g[dim+i] + g[2*dim+i]*a[i]
		}
	})
	return loss
}

// perceptronBack takes the gradient after dropout and LeakyReLU to the one
// before them, in place.
func perceptronBack(d, mask, pre []float32) {
	for i := range d {
		d[i] *= mask[i]
		if pre[i] < 0 {
			d[i] *= 0.1
		}
	}
}

// eachArc calls f for every gold arc but the root's, with its number, the
// rows of dependent and head, and the relation.
func (s *parserPass) eachArc(f func(k, dep, head int, rel target)) {
	k := 0
	for i, e := range s.exs {
		for t, h := range e.head {
			if h >= 0 {
				f(k, s.start[i]+t, s.start[i]+int(h), e.relation(t))
				k++
			}
		}
	}
}

// back goes from the perceptrons to the embedding tables.
func (s *parserPass) back() {
	p, w, rows := s.p, s.w, s.lay.Rows()
	two, ld := 2*p.cfg.Hidden, p.lstm[1].in
	perceptronBack(s.dmlp, s.maskMLP, s.pre)
	dorder, d := w.room(rows*two), w.room(rows*two)
	w.backward(p.mlpW, p.mlpB, rows, s.order, two, s.dmlp, dorder, two)
	for i, e := range s.exs {
		for t := range e.words {
			k := (s.start[i] + t) * two
			copy(d[s.lay.Row(i, t)*two:][:two], dorder[k:])
		}
	}
	for k := len(s.states) - 1; k >= 0; k-- {
		if k == 0 {
			add(d, s.dtagged)
		}
		multiply(d, s.masks[k])
		din := w.room(rows * p.lstm[k+1].in)
		p.lstm[k+1].backward(w, s.layers[k+1], d, din)
		d = din
	}
	s.hintsBack(d)
	dh1 := w.room(rows * two)
	for r := range rows {
		for j := range two {
			dh1[r*two+j] = d[r*ld+j] * s.mask1[r*two+j]
		}
	}
	dx := w.room(rows * p.enc.dim)
	p.lstm[0].backward(w, s.layers[0], dh1, dx)
	p.enc.backward(w, s.en, dx)
}

// hintsBack adds what the second layer wants of the tags' probabilities to
// the gradient of the first heads, and goes back to the first layer's state.
func (s *parserPass) hintsBack(din2 []float32) {
	p, w, rows := s.p, s.w, s.lay.Rows()
	two, width, ld := 2*p.cfg.Hidden, p.hintW.cols, p.lstm[1].in
	nu := len(p.cfg.UPOS)
	for r := range rows {
		dp := din2[r*ld+two : (r+1)*ld]
		prob, d := s.hint[r*width:(r+1)*width], s.dhint[r*width:(r+1)*width]
		softmaxBack(prob[:nu], dp[:nu], d[:nu])
		softmaxBack(prob[nu:], dp[nu:], d[nu:])
	}
	w.backward(p.hintW, p.hintB, rows, s.in2, ld, s.dhint, din2, ld)
}

// softmaxBack adds the gradient through a softmax with probabilities q.
func softmaxBack(q, dq, d []float32) {
	var dot float32
	for i := range q {
		dot += q[i] * dq[i]
	}
	for i := range q {
		d[i] += q[i] * (dq[i] - dot)
	}
}
