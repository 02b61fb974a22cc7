// Package train learns the weights of the language layer: neural.Parser from
// treebanks in CoNLL-U, name.Tagger from texts with names marked. Everything
// is plain Go; the way back through each layer is written by hand beside the
// way forward and held against differences of the loss in a test.
//
// Run is what `quadwire train` calls. With the same data, seed and number of
// threads it writes the same bytes.
package train

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"sync"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/model"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// Options of a training.
type Options struct {
	Treebanks    []string  // folders with *-train.conllu and *-dev.conllu
	NER          string    // folder with *.iob2 and *.conll; "" keeps to names in the treebanks' Entity layer
	Lists        []string  // folders with lists of names, see readLists; nil for none
	Out          string    // folder for the weights and manifest.json
	Teachers     []string  // files of weights of parsers to learn from beside the trees; nil for none
	NameTeachers []string  // files of weights of taggers of names to learn from beside the name data; nil for none
	Soft         float64   // weight of what the teachers think beside the gold labels; 0 means 0.5
	Dropout      float64   // rate, of the states between the parser's layers; 0 means 0.4
	Share        float64   // of the documents of the treebanks to learn the parser from; 0 means all
	Epochs       int       // of the parser; 0 means 20
	NameEpochs   int       // of the names; 0 means 5
	Seed         uint64    // of all random choices
	Threads      int       // shares of a batch; the result depends on it; 0 means 2
	SkipParser   bool      // learn names only, with the parser in Out
	SkipNames    bool      // learn the parser only
	Log          io.Writer // progress lines; nil for none
}

// Settings of a training that are not worth an option.
const (
	batchWords  = 1000
	peakRate    = 2e-3
	finalRate   = 0.02 // of peakRate, of the parser
	nameRate    = 0.4  // of peakRate, the last of the names: they learn by heart what a smaller one lets them
	warmUp      = 100  // steps
	maxGradient = 3.0
)

// Run learns the parser and the names and writes them to o.Out. It stops
// early, with the context's error, when ctx is done; the next run of the same
// training goes on after the last whole epoch, from a checkpoint in o.Out, and
// ends with the same bytes.
func Run(ctx context.Context, o Options) error {
	o.defaults()
	if o.Share < 0 || o.Share > 1 {
		return fmt.Errorf("share %g is not between 0 and 1", o.Share)
	}
	if o.Soft < 0 || o.Soft > 1 || o.Dropout < 0 || o.Dropout >= 1 {
		return fmt.Errorf("soft %g is not between 0 and 1, or dropout %g not below 1", o.Soft, o.Dropout)
	}
	train, err := readTrees(o.Treebanks, "-train.conllu")
	if err != nil {
		return err
	}
	dev, err := readTrees(o.Treebanks, "-dev.conllu")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(o.Out, 0o755); err != nil {
		return err
	}
	man, err := model.ReadManifest(filepath.Join(o.Out, model.ManifestName))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if !o.SkipParser {
		if man.Parser, err = runParser(ctx, o, parserSizes(), train, dev); err != nil {
			return err
		}
		if err := man.Write(filepath.Join(o.Out, model.ManifestName)); err != nil {
			return err
		}
	}
	if o.SkipNames {
		return nil
	}
	if man.Names, err = runNames(ctx, o, nameSizes(), train, dev); err != nil {
		return err
	}
	return man.Write(filepath.Join(o.Out, model.ManifestName))
}

func (o *Options) defaults() {
	if o.Epochs == 0 {
		o.Epochs = 20
	}
	if o.Soft == 0 {
		o.Soft = 0.5
	}
	if o.Dropout == 0 {
		o.Dropout = 0.4
	}
	if o.NameEpochs == 0 {
		o.NameEpochs = 5
	}
	if o.Threads == 0 {
		o.Threads = 2
	}
	if o.Log == nil {
		o.Log = io.Discard
	}
}

// parserSizes are the sizes of the parser that is shipped.
func parserSizes() *neural.Config {
	return &neural.Config{
		Kind: "parser", WordDim: 96, AffixDim: 64, ShapeDim: 32, GramDim: 64, ListDim: 48,
		AffixRows: 16384, ShapeRows: 256, GramRows: 32768,
		Hidden: 256, Layers: 3, ArcDim: 192, LabelDim: 128, PairDim: 160,
	}
}

// runParser learns a parser of the sizes c and writes it to o.Out.
func runParser(ctx context.Context, o Options, c *neural.Config, train, dev []treebank) (model.Entry, error) {
	docs := sample(documents(train), o.Share)
	lists, err := readLists(o.Lists)
	if err != nil {
		return model.Entry{}, err
	}
	c.Listed = lists.listed(false)
	count := inventory(c, docs)
	exs, teachers, err := taught(o, c, examples(c, docs))
	if err != nil {
		return model.Entry{}, err
	}
	what := "parser"
	if teachers != nil {
		what = "student"
	}
	p := newParser(c, count, o.Seed, o.Dropout)
	l := &loop[*example]{
		net: p.net, epochs: o.Epochs, final: finalRate, seed: o.Seed, threads: o.Threads, log: o.Log, what: what, kind: fmt.Sprint(o.Dropout, o.Soft, teachers),
		checkpoint: filepath.Join(o.Out, model.ParserFile+".checkpoint"),
		length:     func(e *example) int { return len(e.words) },
		vary:       newTitleForms(c).vary,
		learn:      p.gradient,
	}
	for _, e := range exs {
		l.words += len(e.words)
	}
	l.report = func() (*scores, error) {
		q, err := p.model()
		if err != nil {
			return nil, err
		}
		return scoreParser(q, dev)
	}
	last, err := l.run(ctx, exs)
	if err != nil {
		return model.Entry{}, err
	}
	tensors, names := p.tensors()
	e := model.Entry{Seed: o.Seed, Epochs: o.Epochs, Threads: o.Threads, Teachers: teachers, Dropout: o.Dropout, Scores: last.values}
	if teachers != nil {
		e.Soft = o.Soft
	}
	e.SHA256, e.Bytes, err = save(filepath.Join(o.Out, model.ParserFile), &neural.Model{Config: *c, Tensors: tensors}, names)
	if err != nil {
		return e, err
	}
	return e, os.Remove(l.checkpoint)
}

// sample takes the share of the documents, spread evenly.
func sample(docs []*doc.Document, share float64) []*doc.Document {
	if share == 0 || share == 1 {
		return docs
	}
	var out []*doc.Document
	for i, d := range docs {
		if int(float64(i+1)*share) > int(float64(i)*share) {
			out = append(out, d)
		}
	}
	return out
}

// model makes the parser that would be saved now.
func (p *parser) model() (*neural.Parser, error) {
	tensors, _ := p.tensors()
	return neural.NewParser(&neural.Model{Config: *p.cfg, Tensors: tensors})
}

// A loop is the course of a training, the same for parser and names.
type loop[E any] struct {
	net        *net
	epochs     int
	final      float64 // the last learning rate, of peakRate
	seed       uint64
	threads    int
	log        io.Writer
	what       string
	kind       string // more that tells trainings apart
	checkpoint string // file for the state after each epoch; "" for none
	length     func(E) int
	vary       func(E, *rand.Rand) E
	learn      func(w *worker, exs []E, scale float32) float64
	report     func() (*scores, error)

	words int // of all examples
}

// run returns the scores after the last epoch.
func (l *loop[E]) run(ctx context.Context, exs []E) (*scores, error) {
	order := rand.NewPCG(l.seed, 17)
	r := rand.New(order)
	workers := make([]*worker, l.threads)
	for i := range workers {
		source := rand.NewPCG(l.seed, uint64(100+i))
		workers[i] = &worker{grads: newGrads(l.net), source: source, rng: rand.New(source)}
	}
	total := l.epochs * (l.words/batchWords + 1)
	done, err := l.resume(order, workers)
	if err != nil {
		return nil, err
	}
	started := time.Now()
	var last *scores // of the last epoch
	for epoch := done + 1; epoch <= l.epochs; epoch++ {
		for _, b := range l.batches(exs, r) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			l.step(workers, b, rate(int(l.net.step), total, l.final))
		}
		if last, err = l.report(); err != nil {
			return nil, err
		}
		var s stats
		for _, w := range workers {
			s.loss += w.stats.loss
			s.words += w.stats.words
			w.stats = stats{}
		}
		fmt.Fprintf(l.log, "%s epoch %d/%d  %4.0f s  loss %.4f  %s\n", l.what, epoch, l.epochs, time.Since(started).Seconds(), s.loss/float64(s.words), last)
		if err := l.save(epoch, order, workers); err != nil {
			return nil, err
		}
	}
	if last == nil { // stopped between the last epoch and the weights
		return l.report()
	}
	return last, nil
}

// rate is the learning rate of a step: a short rise, then a straight fall.
func rate(step, total int, final float64) float64 {
	left := max(0, 1-float64(step)/float64(total))
	return peakRate * (final + (1-final)*left) * min(1, float64(step+1)/warmUp)
}

// batches shuffles the examples, varies them, and cuts runs of similar length
// into batches.
func (l *loop[E]) batches(exs []E, r *rand.Rand) [][]E {
	const window = 40 * batchWords / 15 // sentences sorted together
	shown := make([]E, len(exs))
	for i, k := range r.Perm(len(exs)) {
		shown[i] = l.vary(exs[k], r)
	}
	var out [][]E
	for len(shown) > 0 {
		n := min(window, len(shown))
		part := shown[:n]
		shown = shown[n:]
		sort.SliceStable(part, func(i, j int) bool { return l.length(part[i]) > l.length(part[j]) })
		from, words := 0, 0
		for i := range part {
			words += l.length(part[i])
			if words >= batchWords || i == n-1 {
				out = append(out, part[from:i+1])
				from, words = i+1, 0
			}
		}
	}
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// step learns from one batch, a share for each worker.
func (l *loop[E]) step(workers []*worker, batch []E, rate float64) {
	shares := make([][]E, len(workers))
	words := 0
	for i, e := range batch {
		shares[i%len(workers)] = append(shares[i%len(workers)], e)
		words += l.length(e)
	}
	l.net.pack()
	l.parallel(len(workers), func(i int) { l.learn(workers[i], shares[i], 1/float32(words)) })
	for _, w := range workers[1:] {
		workers[0].merge(l.net, w.grads)
	}
	l.net.update(workers[0].grads, rate, maxGradient, l.parallel)
}

// parallel calls f(0) … f(n-1), as many at a time as there are threads.
func (l *loop[E]) parallel(n int, f func(int)) {
	var wg sync.WaitGroup
	next := make(chan int, n)
	for i := range n {
		next <- i
	}
	close(next)
	for range min(l.threads, n) {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	wg.Wait()
}
