package train

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/name"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// TestNameGradient is TestGradient for the names; the second word may be two
// things.
func TestNameGradient(t *testing.T) {
	labels := labelBits()
	exs := []*nameExample{
		{words: []string{"Envoy", "Ilona", "Vashti", "left", "Ostrava"},
			allowed: []uint16{labels["O"], labels["B-PER"], labels["I-PER"], labels["O"], labels["B-LOC"]}},
		{words: []string{"Czech", "trams"}, allowed: []uint16{labels["O"] | labels["B-MISC"], labels["O"]}},
	}
	c := &neural.Config{
		Kind: "names", WordDim: 6, AffixDim: 5, ShapeDim: 3, GramDim: 4, TagDim: 3, ViewDim: 4,
		AffixRows: 40, ShapeRows: 30, GramRows: 50, Hidden: 8, Layers: 2, Names: name.Labels(), UPOS: []string{"NOUN", "PROPN"},
	}
	trees := []*doc.Document{doc.MustParse(tinyTrees)}
	sizes := &neural.Config{
		Kind: "parser", WordDim: 6, AffixDim: 5, ShapeDim: 3, GramDim: 4, AffixRows: 40, ShapeRows: 30, GramRows: 50,
		Hidden: 4, Layers: 2, ArcDim: 4, LabelDim: 4, PairDim: 4,
	}
	parser, err := newParser(sizes, inventory(sizes, trees), 3, 0).model()
	if err != nil {
		t.Fatal(err)
	}
	m := newNamer(c, parser, nameInventory(c, exs, nameLists{}, trees), 2)
	check := func(t *testing.T) {
		w := &worker{grads: newGrads(m.net)}
		m.pack()
		m.gradient(w, exs, 1)
		checkGradient(t, m.net, w.grads, func() float64 {
			m.pack()
			return m.gradient(&worker{grads: newGrads(m.net)}, exs, 1)
		})
	}
	t.Run("alone", check)
	teacher := newNamer(c, parser, nameInventory(c, exs, nameLists{}, trees), 4)
	tensors, _ := teacher.tensors()
	net, err := neural.NewLabeller(&neural.Model{Config: *c, Tensors: tensors})
	if err != nil {
		t.Fatal(err)
	}
	m.teachers, m.trust = &nameTeachers{[]*neural.Labeller{net}, net.Transition}, 0.4
	t.Run("taught", check)
}

// TestChainSum holds the log sum against all sequences written out.
func TestChainSum(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	const n, words = 3, 4
	scores, trans := make([]float32, words*n), make([]float32, (n+1)*n)
	for i := range scores {
		scores[i] = float32(r.NormFloat64())
	}
	for i := range trans {
		trans[i] = float32(r.NormFloat64())
	}
	allowed := []uint16{7, 3, 4, 6}
	var sum float64
	for k := range 81 {
		s, last, ok := 0.0, n, true
		for t := range words {
			j := k / int(math.Pow(n, float64(t))) % n
			ok = ok && allowed[t]>>j&1 == 1
			s += float64(trans[last*n+j] + scores[t*n+j])
			last = j
		}
		if ok {
			sum += math.Exp(s)
		}
	}
	got := chainSum(n, scores, trans, allowed, 1, make([]float32, words*n), make([]float32, (n+1)*n))
	if math.Abs(got-math.Log(sum)) > 1e-5 {
		t.Errorf("chainSum = %g, want %g", got, math.Log(sum))
	}
}
