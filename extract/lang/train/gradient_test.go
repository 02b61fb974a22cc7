package train

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

const tinyTrees = `1 The the DET DT 3 det
2 tired tired ADJ JJ 3 amod
3 envoys envoy NOUN NNS 4 nsubj
4 left leave VERB VBD 0 root
5 Ostrava Ostrava PROPN NNP 4 obj
6 . . PUNCT . 4 punct

1 She she PRON PRP 2 nsubj
2 spoke speak VERB VBD 0 root
3 twice twice ADV RB 2 advmod

1 Wait wait VERB VB 0 root
`

// tiny is a parser small enough to differentiate by hand.
func tiny(t *testing.T) (*parser, []*example) {
	t.Helper()
	d, err := doc.Parse(tinyTrees)
	if err != nil {
		t.Fatal(err)
	}
	c := &neural.Config{
		Kind: "parser", WordDim: 6, AffixDim: 5, ShapeDim: 3, GramDim: 4,
		AffixRows: 40, ShapeRows: 30, GramRows: 50, Hidden: 8, Layers: 3, ArcDim: 6, LabelDim: 5, PairDim: 4,
	}
	docs := []*doc.Document{d}
	count := inventory(c, docs)
	c.Scripts = []string{"l>", "k>", "ls>"}
	return newParser(c, count, 5, 0.4), examples(c, docs)
}

// TestGradient compares the gradients with differences of the loss, for some
// weights of every matrix.
func TestGradient(t *testing.T) {
	plain := func() *rand.Rand { return nil }
	p, exs := tiny(t)
	t.Run("plain", func(t *testing.T) { testGradient(t, p, exs, plain) })
	p, exs = tiny(t)
	t.Run("dropout", func(t *testing.T) {
		testGradient(t, p, exs, func() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }) // the same masks each time
	})
	p, exs = tiny(t)
	teacher, err := p.model()
	if err != nil {
		t.Fatal(err)
	}
	exs[1] = guessed(exs[1].words, teacher)
	teach([]*neural.Parser{teacher, teacher}, exs[:2], 0.4)
	t.Run("student", func(t *testing.T) { testGradient(t, p, exs, plain) })
}

func testGradient(t *testing.T, p *parser, exs []*example, rng func() *rand.Rand) {
	w := &worker{grads: newGrads(p.net), rng: rng()}
	// The reported loss counts lemmas in full, the gradient by lemmaWeight.
	for _, e := range exs {
		for i := range e.lemma {
			e.lemma[i] = "no such script"
		}
	}
	for _, q := range p.params {
		if q.name == "root" || q.rows == 1 { // biases start at zero, where the test would see little
			for i := range q.w {
				q.w[i] += float32(i%5)*0.07 - 0.1
			}
		}
	}
	p.pack()
	p.gradient(w, exs, 1)
	checkGradient(t, p.net, w.grads, func() float64 {
		p.pack()
		return p.gradient(&worker{grads: newGrads(p.net), rng: rng()}, exs, 1)
	})
}

func checkGradient(t *testing.T, n *net, gr *grads, loss func() float64) {
	t.Helper()
	const step = 2e-4
	for _, q := range n.params {
		g := gr.of(q)
		checked := 0
		for i := 0; i < len(q.w); i += 1 + len(q.w)/23 {
			old := q.w[i]
			q.w[i] = old + step
			up := loss()
			q.w[i] = old - step
			down := loss()
			q.w[i] = old
			want := (up - down) / (2 * step)
			if math.Abs(want-float64(g[i])) > 0.006+0.03*math.Abs(want) {
				t.Errorf("%s[%d]: gradient %.5f, differences %.5f", q.name, i, g[i], want)
			}
			checked++
		}
		if checked == 0 {
			t.Errorf("%s: nothing checked", q.name)
		}
	}
}
