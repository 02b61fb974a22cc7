package neural

import (
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// A Parser tags, lemmatises and parses. It is safe for concurrent use.
type Parser struct {
	cfg     Config
	enc     *Encoder
	layer   []*BiLSTM
	hint    *Linear // first guess of universal and Penn tags, side by side, from the first layer
	tags    *Linear // universal tags, Penn tags and lemma scripts side by side, from the second
	mlp     *Linear // dependent and head for arcs, dependent and head for labels
	arc     *Linear
	dist    *Linear
	pair    *Linear // of dependent, head and distance, to the hidden layer of the labels
	label   *Linear
	root    []float32
	notRoot int // index of the label "root", which only the root gets
	lemmas  map[string]string
	pool    sync.Pool // *workspace
}

// Load reads a parser's weights.
func Load(r io.Reader) (*Parser, error) {
	m, err := ReadModel(r)
	if err != nil {
		return nil, err
	}
	return NewParser(m)
}

// NewParser makes a parser from weights; it fails when one is missing or has
// the wrong size.
func NewParser(m *Model) (*Parser, error) {
	c := &m.Config
	if err := c.check(kindParser); err != nil {
		return nil, err
	}
	p := &Parser{cfg: *c, notRoot: slices.Index(c.Deprels, "root")}
	var err error
	if p.enc, err = NewEncoder(m); err != nil {
		return nil, err
	}
	tags := len(c.UPOS) + len(c.XPOS)
	if p.layer, err = newLayers(m, p.enc.Dim(), tags); err != nil {
		return nil, err
	}
	for _, l := range []struct {
		to      **Linear
		name    string
		in, out int
	}{
		{&p.hint, "hint", 2 * c.Hidden, tags},
		{&p.tags, "tags", 2 * c.Hidden, tags + len(c.Scripts)},
		{&p.mlp, "mlp", 2 * c.Hidden, 2*c.ArcDim + 2*c.LabelDim},
		{&p.arc, "arc", c.ArcDim, c.ArcDim},
		{&p.dist, "dist", c.ArcDim, Distances},
		{&p.pair, "pair", PairDim(c.LabelDim), c.PairDim},
		{&p.label, "label", c.PairDim, len(c.Deprels)},
	} {
		if *l.to, err = NewLinear(m, l.name, l.in, l.out); err != nil {
			return nil, err
		}
	}
	root, err := m.tensor("root", 1, c.ArcDim)
	if err != nil {
		return nil, err
	}
	p.root = root.F
	p.lemmas = exceptions(c.Lemmas)
	p.pool.New = func() any { return new(workspace) }
	return p, nil
}

// Annotate fills the tags, lemmas, heads and relations of every sentence, and
// states, unless it is nil, with those of every word.
func (p *Parser) Annotate(sents []doc.Sentence, states *States) {
	w := p.pool.Get().(*workspace)
	if states != nil {
		states.reset(sents, p.Width())
	}
	batches(sents, func(pieces []piece) {
		p.batch(w, sents, pieces)
		if states != nil {
			states.keep(w, pieces)
		}
	})
	p.pool.Put(w)
	for i := range sents {
		join(&sents[i])
	}
}

// join leaves the first root of a sentence that was parsed in pieces and
// hangs the others on it.
func join(s *doc.Sentence) {
	root := doc.Root
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.Head != doc.Root:
		case root == doc.Root:
			root = i
		default:
			t.Head, t.Deprel = root, "parataxis"
		}
	}
}

func (p *Parser) batch(w *workspace, sents []doc.Sentence, pieces []piece) {
	p.layers(w, sents, pieces, func(tag []float32) { p.tagWords(w, tag, sents, pieces) })
	p.attach(w, sents, pieces)
}

// layers runs the pieces through all layers, calls tagged with the scores of
// tags and scripts, one row a word, and leaves what attaches words in w.
func (p *Parser) layers(w *workspace, sents []doc.Sentence, pieces []piece, tagged func([]float32)) {
	hidden := p.cfg.Hidden
	p.enc.batch(w, sents, pieces, p.enc.Dim(), hidden)
	rows := w.lay.Rows()
	w.in.round(rows, p.enc.Dim(), w.x, p.enc.Dim())
	w.first.units(rows, p.layer[1].In)
	p.layer[0].Run(w.lay, w.in, w.first, w.z, w.c, w.h)
	p.guessTags(w)
	x := w.first
	for i, l := range p.layer[1:] {
		w.there.units(rows, 2*hidden)
		l.Run(w.lay, x, w.there, w.z, w.c, w.h)
		w.here, w.there = w.there, w.here
		x = w.here
		if i == 0 {
			tag := grow(&w.tag, rows*p.tags.Out)
			p.tags.Run(rows, x, tag)
			tagged(tag)
		}
	}
	p.sort(w)
	p.perceptrons(w)
}

// guessTags writes the probabilities of the tags beside the states of the first
// layer, where the second reads them.
func (p *Parser) guessTags(w *workspace) {
	rows, width, two := w.lay.Rows(), p.hint.Out, 2*p.cfg.Hidden
	w.short.units(rows, two)
	for r := range rows {
		copy(w.short.q[r*two:(r+1)*two], w.first.q[r*w.first.ld:])
	}
	tag := grow(&w.tag, rows*width)
	p.hint.Run(rows, w.short, tag)
	nu := len(p.cfg.UPOS)
	for r := range rows {
		row := tag[r*width : (r+1)*width]
		Softmax(row[:nu])
		Softmax(row[nu:])
		round(row, maxRow, w.first.q[r*w.first.ld+two:])
	}
}

// tagWords decodes tags and lemmas from their scores.
func (p *Parser) tagWords(w *workspace, tag []float32, sents []doc.Sentence, pieces []piece) {
	width, nu, nx := p.tags.Out, len(p.cfg.UPOS), len(p.cfg.XPOS)
	for s, q := range pieces {
		toks := sents[q.sent].Tokens[q.first:q.end]
		for t := range toks {
			r := w.lay.Row(s, t)
			row := tag[r*width : (r+1)*width]
			upos, xpos, scripts := row[:nu], row[nu:nu+nx], row[nu+nx:]
			toks[t].XPOS = p.cfg.XPOS[argmax(xpos)]
			toks[t].UPOS = p.cfg.UPOS[argmax(upos)]
			p.agree(&toks[t])
			toks[t].Lemma = p.lemma(toks[t].Form, toks[t].UPOS, toks[t].XPOS, scripts)
			if toks[t].XPOS == "NNP" && toks[t].IsCapital() && !strings.ContainsAny(toks[t].Form, "./@") {
				toks[t].Lemma = capital(toks[t].Lemma) // "Greater" of a name is of "Great"
			}
		}
	}
}

// sort brings the states of the last layer into the order of the sentences, so
// that a sentence is one matrix.
func (p *Parser) sort(w *workspace) {
	two := 2 * p.cfg.Hidden
	w.there.units(w.lay.Rows(), two)
	at := 0
	for s, n := range w.lengths {
		for t := range n {
			copy(w.there.q[at*two:(at+1)*two], w.here.q[w.lay.Row(s, t)*two:])
			at++
		}
	}
	w.here, w.there = w.there, w.here
}

// agree makes a name of a capital noun that is one by its Penn tag, and a verb of
// a small word that is a name by its universal tag but a verb by its Penn tag or
// by its form: "Ada met Bo".
func (p *Parser) agree(t *doc.Token) {
	small := t.Form != "" && 'a' <= t.Form[0] && t.Form[0] <= 'z'
	if t.UPOS == "NOUN" && strings.HasPrefix(t.XPOS, "NNP") && !small {
		t.UPOS = "PROPN"
	}
	if small && (t.UPOS == "ADJ" || t.UPOS == "NOUN" || t.UPOS == "PROPN") && english.IsPastTense(t.Form) {
		t.UPOS, t.XPOS = "VERB", "VBD"
	}
	if t.UPOS != "PROPN" || !small {
		return
	}
	if strings.HasPrefix(t.XPOS, "VB") {
		t.UPOS = "VERB"
		return
	}
	lemma, known := p.lemmas[t.Form+"\tVERB"]
	if !known || lemma == t.Form || strings.HasSuffix(t.Form, "ing") {
		return
	}
	t.UPOS, t.XPOS = "VERB", "VBD"
	if strings.HasSuffix(t.Form, "s") {
		t.XPOS = "VBZ"
	}
}

// lemma is the exception for the form, or the best script that fits it.
func (p *Parser) lemma(form, upos, xpos string, scores []float32) string {
	var buf [64]byte
	key := append(buf[:0], form...)
	if upos != "PROPN" {
		key = lowered(buf[:0], form)
	}
	key = append(append(key, '\t'), upos...)
	if l, ok := p.lemmas[string(key)]; ok {
		if upos == "VERB" { // treebanks err too: "freed" is not of "fre"
			return english.VerbLemma(form, xpos, l)
		}
		return l
	}
	for range 8 {
		best := argmax(scores)
		l, ok := ApplyScript(p.cfg.Scripts[best], form)
		// A singular name is its own lemma but for its case: "Vos" is no plural.
		if ok && (upos != "PROPN" || xpos != "NNP" || strings.EqualFold(l, form)) {
			switch {
			case upos == "VERB":
				l = english.VerbLemma(form, xpos, l)
			case xpos == "NNS":
				l = plausibleNoun(form, l, p.enc.Featuriser.listed.isNoun)
			}
			return l
		}
		scores[best] = impossible
	}
	return form
}

func argmax(x []float32) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}

// perceptrons prepares arcs and relations from the states of the last layer.
func (p *Parser) perceptrons(w *workspace) {
	rows, width := w.lay.Rows(), p.mlp.Out
	mlp := grow(&w.mlp, rows*width)
	p.mlp.Run(rows, w.here, mlp)
	LeakyReLU(mlp)
	w.short.round(rows, p.cfg.ArcDim, mlp, width)
	p.arc.Run(rows, w.short, grow(&w.arc, rows*p.arc.Out))
	p.dist.Run(rows, w.short, grow(&w.dist, rows*Distances))
}

// attach finds heads and relations.
func (p *Parser) attach(w *workspace, sents []doc.Sentence, pieces []piece) {
	at := 0
	for s, n := range w.lengths {
		q := pieces[s]
		toks := sents[q.sent].Tokens[q.first:q.end]
		score := p.arcScores(w, at, n)
		heads := Heads(n, score)
		for i, h := range heads {
			row := score[i*(n+1) : (i+1)*(n+1)]
			row[i+1] = impossible // no word is its own head
			Softmax(row)
			toks[i].Sure = row[h+1]
		}
		p.relations(w, at, toks, heads, q.first)
		at += n
	}
}

// arcScores scores every head for the n words that start at row at: the
// biaffine product and a term for the distance.
func (p *Parser) arcScores(w *workspace, at, n int) []float32 {
	dim, width := p.cfg.ArcDim, p.mlp.Out
	heads := grow(&w.heads, (n+1)*dim)
	copy(heads, p.root)
	for i := range n {
		copy(heads[(i+1)*dim:(i+2)*dim], w.mlp[(at+i)*width+dim:])
	}
	w.packed.PackT(dim, n+1, heads, dim)
	score := grow(&w.score, n*(n+1))
	for i := range n {
		d := w.dist[(at+i)*Distances : (at+i+1)*Distances]
		row := score[i*(n+1) : (i+1)*(n+1)]
		row[0] = d[RootBucket]
		for j := range n {
			if j != i {
				row[j+1] = d[DistanceBucket(j-i)]
			} else {
				row[j+1] = 0
			}
		}
	}
	w.packed.MulAdd(n, w.arc[at*dim:], dim, score, n+1)
	return score
}

// relationScores scores the relations of arcs, one row for each of the words
// that start at row at; the row of the root means nothing.
func (p *Parser) relationScores(w *workspace, at int, heads []int) []float32 {
	dim, width, n := p.cfg.LabelDim, p.mlp.Out, len(heads)
	in := PairDim(dim)
	pair := grow(&w.pair, n*in)
	for i, h := range heads {
		row := pair[i*in : (i+1)*in]
		dep := w.mlp[(at+i)*width+2*p.cfg.ArcDim:][:dim]
		head := dep
		if h >= 0 {
			head = w.mlp[(at+h)*width+2*p.cfg.ArcDim+dim:][:dim]
		}
		PairFeatures(row, dep, head, h-i)
	}
	hidden := grow(&w.hidden, n*p.pair.Out)
	w.short.round(n, in, pair, in)
	p.pair.Run(n, w.short, hidden)
	LeakyReLU(hidden)
	lb := grow(&w.lb, n*p.label.Out)
	w.short.round(n, p.pair.Out, hidden, p.pair.Out)
	p.label.Run(n, w.short, lb)
	return lb
}

// impossible is a score that no softmax leaves anything of.
const impossible = -1e30

// relations labels the arcs and weighs how sure they are; toks is the piece whose first word is the
// sentence's word first.
func (p *Parser) relations(w *workspace, at int, toks []doc.Token, heads []int, first int) {
	lb := p.relationScores(w, at, heads)
	for i, h := range heads {
		if h < 0 {
			toks[i].Head, toks[i].Deprel = doc.Root, "root"
			continue
		}
		scores := lb[i*p.label.Out : (i+1)*p.label.Out]
		if p.notRoot >= 0 {
			scores[p.notRoot] = impossible
		}
		best := argmax(scores)
		Softmax(scores)
		toks[i].Sure *= scores[best]
		toks[i].Head, toks[i].Deprel = first+h, p.cfg.Deprels[best]
	}
}

// PairDim is the number of PairFeatures of perceptrons with dim outputs.
func PairDim(dim int) int { return 3*dim + Distances }

// PairFeatures writes what the label scorer sees of an arc: the dependent, the
// head, their product by element, and the bucket of the distance from the
// dependent to the head.
func PairFeatures(dst, dep, head []float32, distance int) {
	n := len(dep)
	copy(dst, dep)
	copy(dst[n:], head)
	prod := dst[2*n : 3*n]
	for i := range prod {
		prod[i] = dep[i] * head[i]
	}
	clear(dst[3*n:])
	if distance != 0 {
		dst[3*n+DistanceBucket(distance)] = 1
	}
}
