package neural

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// noise is a parser with random weights: its trees mean nothing, but must be
// trees, and the same every time.
func noise() (*Model, []string) {
	c := Config{
		Kind: "parser", WordDim: 8, AffixDim: 8, ShapeDim: 8, GramDim: 8,
		AffixRows: 50, ShapeRows: 40, GramRows: 60, Hidden: 16, Layers: 3, ArcDim: 12, LabelDim: 10, PairDim: 8,
		Words: []string{"envoy", "left", "the"}, UPOS: []string{"NOUN", "VERB", "PROPN"}, XPOS: []string{"NN", "VB"},
		Deprels: []string{"nsubj", "root", "obj"}, Scripts: []string{"l>", "ls>"}, Lemmas: []string{"left\tVERB\tleave"},
	}
	r := rand.New(rand.NewPCG(9, 9))
	m := &Model{Config: c, Tensors: map[string]*Tensor{}}
	var names []string
	add := func(name string, rows, cols int) {
		m.Tensors[name] = Quantise(rows, cols, random(r, rows*cols), FineSteps)
		names = append(names, name)
	}
	add("word", len(c.Words)+1, 8)
	add("affix", c.AffixRows, 8)
	add("shape", c.ShapeRows, 8)
	add("gram", c.GramRows, 8)
	for i, in := range []int{32, 2*c.Hidden + 5, 2 * c.Hidden} {
		for _, d := range directions {
			name := fmt.Sprint("lstm", i+1) + d
			add(name+".x", in, 4*c.Hidden)
			add(name+".h", c.Hidden, 4*c.Hidden)
			add(name+".b", 1, 4*c.Hidden)
		}
	}
	for _, l := range []struct {
		name    string
		in, out int
	}{{"hint", 32, 5}, {"tags", 32, 7}, {"mlp", 32, 44}, {"arc", 12, 12}, {"dist", 12, Distances}, {"pair", PairDim(10), 8}, {"label", 8, 3}} {
		add(l.name+".w", l.in, l.out)
		add(l.name+".b", 1, l.out)
	}
	add("root", 1, 12)
	return m, names
}

func sentences(lengths ...int) []doc.Sentence {
	words := strings.Fields("The envoys left Ostrava on Monday , Ilona VASHTI said ; trams cost 3.50 crowns – “ now ” .")
	out := make([]doc.Sentence, len(lengths))
	for i, n := range lengths {
		for j := range n {
			out[i].Tokens = append(out[i].Tokens, doc.Token{Form: words[(i*7+j)%len(words)]})
		}
	}
	return out
}

// TestAnnotate parses sentences together, alone, and from many goroutines:
// always the same trees.
func TestAnnotate(t *testing.T) {
	m, _ := noise()
	p, err := NewParser(m)
	if err != nil {
		t.Fatal(err)
	}
	lengths := []int{5, 0, 1, 40, 17, 250, 251, 900, 2, 33, 33, 8}
	want := sentences(lengths...)
	p.Annotate(want, nil)
	for i := range want {
		heads := make([]int, len(want[i].Tokens))
		for j, tok := range want[i].Tokens {
			heads[j] = tok.Head
			if (tok.Head == doc.Root) != (tok.Deprel == "root") {
				t.Errorf("sentence %d word %d: head %d with relation %q", i, j, tok.Head, tok.Deprel)
			}
		}
		if len(heads) > 0 && !isTree(heads) {
			t.Errorf("sentence %d of %d words is no tree", i, len(heads))
		}
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got := sentences(lengths...)
			for i := range got {
				p.Annotate(got[i:i+1], nil)
			}
			if !reflect.DeepEqual(got, want) {
				t.Error("sentences parsed alone differ from the batch")
			}
		})
	}
	wg.Wait()
}

func TestSaveAndRead(t *testing.T) {
	m, names := noise()
	var b bytes.Buffer
	if err := m.Save(&b, names); err != nil {
		t.Fatal(err)
	}
	got, err := ReadModel(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, m) {
		t.Error("what was read is not what was saved")
	}
	delete(got.Tensors, "arc.w")
	if _, err := NewParser(got); err == nil || !strings.Contains(err.Error(), "arc.w is missing") {
		t.Errorf("without arc.w: error %v", err)
	}
	if _, err := ReadModel(bytes.NewReader(b.Bytes()[:b.Len()/2])); err == nil {
		t.Error("half a file was read without error")
	}
}

func TestQuantise(t *testing.T) {
	f := []float32{1, -0.5, 0.25, 0, 0, 0}
	got := Quantise(2, 3, f, FineSteps).Floats()
	for i := range f {
		if d := got[i] - f[i]; d > 0.004 || d < -0.004 {
			t.Errorf("weight %d: %g became %g", i, f[i], got[i])
		}
	}
}

func TestCaseMode(t *testing.T) {
	for _, c := range []struct {
		text string
		want int32
	}{
		{"The envoys left Ostrava quietly", 0}, {"ENVOYS LEAVE OSTRAVA", 1}, {"Envoys Leave Ostrava Before Dawn", 2}, {"the envoys left", 3},
	} {
		words := strings.Fields(c.text)
		if got := caseMode(len(words), func(i int) string { return words[i] }); got != c.want {
			t.Errorf("caseMode(%q) = %d, want %d", c.text, got, c.want)
		}
	}
}

// FuzzReadModel: damaged weights are an error, never a panic.
func FuzzReadModel(f *testing.F) {
	m, names := noise()
	var b bytes.Buffer
	if err := m.Save(&b, names); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := ReadModel(bytes.NewReader(data)); err == nil {
			NewParser(m)
		}
	})
}

// FuzzFeatures: any word has features inside the tables.
func FuzzFeatures(f *testing.F) {
	m, _ := noise()
	fz := NewFeaturiser(&m.Config)
	f.Add("Jae-myung", "’s")
	f.Add("\xff\xfe", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		words := []string{a, b}
		feats := make([]Features, 2)
		fz.Sentence(feats, func(i int) string { return words[i] })
		for _, ft := range feats {
			if ft.Shape < 0 || int(ft.Shape) >= m.Config.ShapeRows || int(ft.Mode) >= m.Config.ShapeRows {
				t.Fatalf("shape %d, mode %d", ft.Shape, ft.Mode)
			}
			for _, g := range ft.Grams {
				if g < 0 || int(g) >= m.Config.GramRows {
					t.Fatalf("n-gram %d", g)
				}
			}
		}
	})
}

// TestSoft holds the distributions against what Annotate decides, and against
// themselves for sentences alone.
func TestSoft(t *testing.T) {
	m, _ := noise()
	p, err := NewParser(m)
	if err != nil {
		t.Fatal(err)
	}
	sents := sentences(5, 1, 40, 17)
	p.Annotate(sents, nil)
	got := p.Soft(sents, 1)
	for i, s := range sents {
		if alone := p.Soft(sents[i:i+1], 1); !reflect.DeepEqual(alone[0], got[i]) {
			t.Errorf("sentence %d alone differs from the batch", i)
		}
		n, o := len(s.Tokens), got[i]
		if o.Words != n {
			t.Fatalf("%d words for %d", o.Words, n)
		}
		for name, x := range map[string][]float32{"UPOS": o.UPOS, "XPOS": o.XPOS, "heads": o.Heads, "relations": o.Relations} {
			for r := range n {
				var sum float32
				for _, q := range x[r*len(x)/n : (r+1)*len(x)/n] {
					sum += q
				}
				if sum < 0.999 || sum > 1.001 {
					t.Errorf("sentence %d word %d: %s sum up to %g", i, r, name, sum)
				}
			}
		}
		rels := len(o.Relations) / n
		for r, tok := range s.Tokens {
			row := o.Relations[r*rels : (r+1)*rels]
			row[p.notRoot] = 0
			if tok.Head != doc.Root && p.cfg.Deprels[argmax(row)] != tok.Deprel {
				t.Errorf("sentence %d word %d: relation %s, not %s", i, r, p.cfg.Deprels[argmax(row)], tok.Deprel)
			}
			if o.Heads[r*(n+1)+r+1] > 1e-6 {
				t.Errorf("sentence %d word %d is its own head", i, r)
			}
		}
	}
	sum := Soft{Words: got[0].Words}
	sum.Add(&got[0], 0.25)
	sum.Add(&got[0], 0.75)
	for i, q := range got[0].Heads {
		if d := sum.Heads[i] - q; d > 1e-6 || d < -1e-6 {
			t.Errorf("the mean of equal distributions is %g, not %g", sum.Heads[i], q)
		}
	}
}
