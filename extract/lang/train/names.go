package train

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/model"
	"github.com/quadwire/quadwire/extract/lang/name"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// Rates of dropout: of the states, of those which a step takes over from the one
// before, and of the parser's states; names have little data.
const (
	nameDropout    = 0.4
	carriedDropout = 0.25
	viewDropout    = 0.5
)

// A namer is the weights of neural.Labeller while they are learned.
type namer struct {
	*net
	cfg          *neural.Config
	parser       *neural.Parser // whose tags and states the labeller reads; it does not change
	tags         map[string]int32
	enc          *encoder
	viewW, viewB *param
	lstm         []*bilstm
	outW, outB   *param
	transitions  *param

	teachers *nameTeachers // nil for none
	trust    float32       // in the gold labels where there are teachers
}

func newNamer(c *neural.Config, parser *neural.Parser, count []int, seed uint64) *namer {
	c.StateDim = parser.Width()
	n := newNet(seed)
	m := &namer{net: n, cfg: c, parser: parser, tags: neural.TagRows(c.UPOS), enc: n.encoder(c, count)}
	m.viewW, m.viewB = n.matrix("view.w", c.StateDim, c.ViewDim), n.add("view.b", 1, c.ViewDim, 0)
	m.lstm = n.stack(c, m.enc.dim+c.ViewDim, 0, carriedDropout)
	k := len(c.Names)
	m.outW, m.outB = n.matrix("out.w", 2*c.Hidden, k), n.add("out.b", 1, k, 0)
	m.transitions = n.add("transition", 1, (k+1)*k, 0)
	name.Forbid(c.Names, m.transitions.w)
	copy(m.transitions.ema, m.transitions.w)
	return m
}

// gradient runs the examples, longest first, forward and back and leaves the
// gradient of scale·loss in w. It returns the sum of the losses.
func (m *namer) gradient(w *worker, exs []*nameExample, scale float32) float64 {
	if len(exs) == 0 {
		return 0
	}
	w.reset()
	lengths := make([]int, len(exs))
	for i, e := range exs {
		lengths[i] = len(e.words)
	}
	lay := neural.NewLayout(neural.Layout{}, lengths)
	rows, two, n := lay.Rows(), 2*m.cfg.Hidden, len(m.cfg.Names)
	in := m.input(w, exs, lay)
	x := in.x
	l1 := m.lstm[0].forward(w, lay, x)
	h1, mask1 := w.room(rows*two), w.room(rows*two)
	w.locked(nameDropout, lay, two, l1.out, two, h1, two, mask1)
	l2 := m.lstm[1].forward(w, lay, h1)
	h2, mask2 := w.room(rows*two), w.room(rows*two)
	w.locked(nameDropout, lay, two, l2.out, two, h2, two, mask2)
	score, dscore := w.room(rows*n), w.room(rows*n)
	forward(m.outW, m.outB, rows, h2, two, score)
	loss := m.chains(w, exs, in.soft, lay, score, dscore, scale)

	dh2 := w.room(rows * two)
	w.backward(m.outW, m.outB, rows, h2, two, dscore, dh2, two)
	multiply(dh2, mask2)
	dh1 := w.room(rows * two)
	m.lstm[1].backward(w, l2, dh2, dh1)
	multiply(dh1, mask1)
	dx := w.room(len(x))
	m.lstm[0].backward(w, l1, dh1, dx)
	m.inputBack(w, in, rows, dx)
	w.stats.words += rows
	w.stats.loss += loss
	return loss
}

// A nameInput is what the first layer reads of some sentences: beside the
// vector of each word a view of the parser's states.
type nameInput struct {
	en     *encoded
	states []float32 // after dropout
	x      []float32
	soft   [][]float32 // the teachers' scores, nil without teachers
}

func (m *namer) input(w *worker, exs []*nameExample, lay neural.Layout) *nameInput {
	sents := sentences(exs)
	var seen neural.States
	m.parser.Annotate(sents, &seen)
	rows, width, view := lay.Rows(), m.cfg.StateDim, m.cfg.ViewDim
	in := &nameInput{states: w.room(rows * width), x: w.room(rows * (m.enc.dim + view))}
	if m.teachers != nil {
		in.soft = m.teachers.scores(sents, &seen)
	}
	words, tags := make([][]string, len(exs)), make([][]int32, len(exs))
	for i, e := range exs {
		words[i], tags[i] = e.words, make([]int32, len(e.words))
		for t := range e.words {
			tags[i][t] = m.tags[sents[i].Tokens[t].UPOS]
			seen.Row(i, t, in.states[lay.Row(i, t)*width:][:width])
		}
	}
	vectors := w.room(rows * m.enc.dim)
	in.en = m.enc.forward(w, lay, words, tags, vectors)
	w.locked(viewDropout, lay, width, in.states, width, in.states, width, w.room(rows*width))
	views := w.room(rows * view)
	forward(m.viewW, m.viewB, rows, in.states, width, views)
	for r := range rows {
		x := in.x[r*(m.enc.dim+view):]
		copy(x, vectors[r*m.enc.dim:(r+1)*m.enc.dim])
		copy(x[m.enc.dim:], views[r*view:(r+1)*view])
	}
	return in
}

// inputBack takes the gradient of the input to the tables and the view.
func (m *namer) inputBack(w *worker, in *nameInput, rows int, dx []float32) {
	view := m.cfg.ViewDim
	dvectors, dviews := w.room(rows*m.enc.dim), w.room(rows*view)
	for r := range rows {
		d := dx[r*(m.enc.dim+view):]
		copy(dvectors[r*m.enc.dim:(r+1)*m.enc.dim], d)
		copy(dviews[r*view:(r+1)*view], d[m.enc.dim:])
	}
	w.backward(m.viewW, m.viewB, rows, in.states, m.cfg.StateDim, dviews, nil, 0)
	m.enc.backward(w, in.en, dvectors)
}

// sentences makes bare sentences of the examples' words.
func sentences(exs []*nameExample) []doc.Sentence {
	out := make([]doc.Sentence, len(exs))
	for i, e := range exs {
		out[i].Tokens = make([]doc.Token, len(e.words))
		for t, w := range e.words {
			out[i].Tokens[t] = doc.Token{Form: w, Head: doc.Root}
		}
	}
	return out
}

func multiply(x, by []float32) {
	for i, v := range by {
		x[i] *= v
	}
}

// chains adds the loss of every sentence and its gradient at the scores; soft are
// the teachers' scores.
func (m *namer) chains(w *worker, exs []*nameExample, soft [][]float32, lay neural.Layout, score, dscore []float32, scale float32) float64 {
	n := len(m.cfg.Names)
	var loss float64
	for i, e := range exs {
		mark := w.used
		s, d := w.room(len(e.words)*n), w.room(len(e.words)*n)
		for t := range e.words {
			copy(s[t*n:], score[lay.Row(i, t)*n:][:n])
		}
		if soft == nil {
			loss += chainLoss(n, s, m.transitions.w, e.allowed, scale, d, w.of(m.transitions))
		} else {
			loss += softChainLoss(n, s, m.transitions.w, e.allowed, soft[i], m.teachers.transitions, m.trust, scale, d, w.of(m.transitions))
		}
		for t := range e.words {
			copy(dscore[lay.Row(i, t)*n:][:n], d[t*n:])
		}
		w.used = mark
	}
	return loss
}

// nameSizes are the sizes of the tagger of names that is shipped.
func nameSizes() *neural.Config {
	return &neural.Config{
		Kind: "names", WordDim: 64, AffixDim: 64, ShapeDim: 32, GramDim: 64, ListDim: 16, TagDim: 16, ViewDim: 96,
		AffixRows: 8192, ShapeRows: 256, GramRows: 16384, Hidden: 128, Layers: 2,
	}
}

// runNames learns names with the sizes c and the tags and states of the parser
// in o.Out, and writes the tagger to o.Out.
func runNames(ctx context.Context, o Options, c *neural.Config, train, dev []treebank) (model.Entry, error) {
	parser, err := openParser(filepath.Join(o.Out, model.ParserFile))
	if err != nil {
		return model.Entry{}, err
	}
	learn, held, err := nameSets(o.NER, train, dev)
	if err != nil {
		return model.Entry{}, err
	}
	c.Names = name.Labels()
	var exs []*nameExample
	for _, s := range learn {
		for _, d := range s.docs {
			exs = append(exs, d...)
		}
	}
	lists, err := readLists(o.Lists)
	if err != nil {
		return model.Entry{}, err
	}
	c.Listed = lists.listed(true)
	lists.groups = append(lists.groups, lists.companies...)
	count := nameInventory(c, exs, lists, documents(train))
	m := newNamer(c, parser, count, o.Seed)
	teachers, sums, err := readNameTeachers(o.NameTeachers, c, parser)
	if err != nil {
		return model.Entry{}, err
	}
	m.teachers, m.trust = teachers, float32(1-o.Soft)
	pool := newNamePool(exs, lists)
	l := &loop[*nameExample]{
		net: m.net, epochs: o.NameEpochs, final: nameRate, seed: o.Seed, threads: o.Threads, log: o.Log, what: "names", kind: fmt.Sprint(o.Soft, sums),
		checkpoint: filepath.Join(o.Out, model.NamesFile+".checkpoint"),
		length:     func(e *nameExample) int { return len(e.words) },
		vary:       pool.vary,
		learn:      m.gradient,
	}
	for _, e := range exs {
		l.words += len(e.words)
	}
	l.report = func() (*scores, error) {
		t, err := m.model()
		if err != nil {
			return nil, err
		}
		return scoreNames(parser, t, held)
	}
	last, err := l.run(ctx, exs)
	if err != nil {
		return model.Entry{}, err
	}
	e := model.Entry{Seed: o.Seed, Epochs: o.NameEpochs, Threads: o.Threads, Teachers: sums, Scores: last.values}
	if sums != nil {
		e.Soft = o.Soft
	}
	tensors, names := m.tensors()
	e.SHA256, e.Bytes, err = save(filepath.Join(o.Out, model.NamesFile), &neural.Model{Config: *c, Tensors: tensors}, names)
	if err != nil {
		return e, err
	}
	return e, os.Remove(l.checkpoint)
}

func openParser(path string) (*neural.Parser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("names need a trained parser: %w", err)
	}
	defer f.Close()
	p, err := neural.Load(io.Reader(f))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

// everyTenth document of a corpus without a development part is held out.
const everyTenth = 10

// nameSets reads the corpora: those to learn from and those held out.
func nameSets(dir string, train, dev []treebank) (learn, held []*nameSet, err error) {
	for _, t := range train {
		learn = appendSet(learn, entityNames(t.name, t.docs))
	}
	for _, t := range dev {
		held = appendSet(held, entityNames(t.name, t.docs))
	}
	if dir == "" {
		return learn, held, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return nil, nil, err
	}
	sort.Strings(files)
	for _, f := range files {
		switch {
		case strings.HasSuffix(f, "-train.iob2"), strings.HasSuffix(f, "-dev.iob2"):
			s, err := readIOB2(f)
			if err != nil {
				return nil, nil, err
			}
			if strings.HasSuffix(f, "-train.iob2") {
				learn = append(learn, s)
			} else {
				held = append(held, s)
			}
		case strings.HasSuffix(f, ".conll"):
			s, err := readWikiGold(f)
			if err != nil {
				return nil, nil, err
			}
			a, b := &nameSet{name: s.name, misc: s.misc}, &nameSet{name: s.name + "-tenth", misc: s.misc}
			for i, d := range s.docs {
				if i%everyTenth == everyTenth-1 {
					b.docs = append(b.docs, d)
				} else {
					a.docs = append(a.docs, d)
				}
			}
			learn, held = append(learn, a), append(held, b)
		}
	}
	return learn, held, nil
}

// appendSet leaves out a treebank without an entity layer.
func appendSet(sets []*nameSet, s *nameSet) []*nameSet {
	if len(s.docs) == 0 {
		return sets
	}
	return append(sets, s)
}

// nameInventory collects the words of the names' corpora and lists and the tags of the
// treebanks into c, and returns the frequency of each word of c.Words.
func nameInventory(c *neural.Config, exs []*nameExample, lists nameLists, trees []*doc.Document) []int {
	words, upos := map[string]int{}, map[string]int{}
	for _, e := range exs {
		for _, w := range e.words {
			words[string(neural.Fold(nil, w))]++
		}
	}
	for _, l := range [][][]string{lists.places, lists.groups, lists.nations} {
		for _, ws := range l {
			for _, w := range ws {
				key := string(neural.Fold(nil, w))
				words[key] = max(words[key], rareWord+1) // will be seen in replacements
			}
		}
	}
	for _, d := range trees {
		for i := range d.Sentences {
			for _, t := range d.Sentences[i].Tokens {
				upos[t.UPOS]++
			}
		}
	}
	c.Words, c.UPOS = frequent(words, rareWord+1), frequent(upos, 1)
	count := make([]int, len(c.Words))
	for i, w := range c.Words {
		count[i] = words[w]
	}
	return count
}

// model makes the tagger that would be saved now.
func (m *namer) model() (*name.Tagger, error) {
	tensors, _ := m.tensors()
	net, err := neural.NewLabeller(&neural.Model{Config: *m.cfg, Tensors: tensors})
	if err != nil {
		return nil, err
	}
	return name.New(net), nil
}
