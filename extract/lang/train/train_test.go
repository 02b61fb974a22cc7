package train

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/model"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// write fills a folder with files.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const marked = `# newdoc id = a
1	Ilona	B-PER	-	x
2	Vashti	I-PER	-	x
3	left	O	-	x
4	Ostrava	B-LOC	-	x

1	Vesk	B-ORG	-	x
2	grew	O	-	x
`

// A stopper cancels a training when it logs a line.
type stopper struct {
	at     string
	cancel func()
}

func (s stopper) Write(b []byte) (int, error) {
	if strings.Contains(string(b), s.at) {
		s.cancel()
	}
	return len(b), nil
}

// stopped runs a training that is cancelled after an epoch.
func stopped(t *testing.T, o Options, epoch string, run func(context.Context, Options) error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	o.Log = stopper{epoch, cancel}
	if err := run(ctx, o); !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled after %s: %v", epoch, err)
	}
}

// TestLearnsAndRepeats trains on a handful of sentences until most is known
// by heart, twice, once with a break: the same bytes both times.
func TestLearnsAndRepeats(t *testing.T) {
	trees := strings.Repeat(namedTrees+"\n"+tinyTrees+"\n", 2)
	banks := write(t, map[string]string{"x-train.conllu": trees, "x-dev.conllu": namedTrees + "\n" + tinyTrees})
	ner := write(t, map[string]string{"x-train.iob2": strings.Repeat(marked, 2), "x-dev.iob2": marked})
	train, err := readTrees([]string{banks}, "-train.conllu")
	if err != nil {
		t.Fatal(err)
	}
	dev, err := readTrees([]string{banks}, "-dev.conllu")
	if err != nil {
		t.Fatal(err)
	}
	var first [2][]byte
	for round := range 2 {
		o := Options{NER: ner, Out: t.TempDir(), Epochs: 300, NameEpochs: 300, Seed: 5}
		o.defaults()
		small := neural.Config{
			Kind: "parser", WordDim: 16, AffixDim: 16, ShapeDim: 8, GramDim: 8, AffixRows: 200, ShapeRows: 40, GramRows: 100,
			Hidden: 16, Layers: 2, ArcDim: 16, LabelDim: 16, PairDim: 8,
		}
		c := small
		if round == 1 {
			for _, epoch := range []string{"parser epoch 50/", "parser epoch 100/"} {
				stopped(t, o, epoch, func(ctx context.Context, o Options) error {
					c := small
					_, err := runParser(ctx, o, &c, train, dev)
					return err
				})
			}
		}
		e, err := runParser(context.Background(), o, &c, train, dev)
		if err != nil {
			t.Fatal(err)
		}
		if e.Scores["x-dev LAS"] < 50 { // so small a net cannot learn all with this much dropout
			t.Errorf("LAS %.1f on the training sentences", e.Scores["x-dev LAS"])
		}
		c = small
		c.Kind, c.TagDim, c.ViewDim = "names", 8, 8
		if round == 1 {
			stopped(t, o, "names epoch 100/", func(ctx context.Context, o Options) error {
				c := c
				_, err := runNames(ctx, o, &c, train, dev)
				return err
			})
		}
		if e, err = runNames(context.Background(), o, &c, train, dev); err != nil {
			t.Fatal(err)
		}
		if e.Scores["x-dev"] < 70 {
			t.Errorf("F1 %.1f on the training sentences", e.Scores["x-dev"])
		}
		for i, file := range [2]string{model.ParserFile, model.NamesFile} {
			got, err := os.ReadFile(filepath.Join(o.Out, file))
			if err != nil {
				t.Fatal(err)
			}
			if round == 0 {
				first[i] = got
			} else if !bytes.Equal(first[i], got) {
				t.Errorf("%s differs from the first training", file)
			}
		}
	}
}

// TestStudent learns from a teacher that knows the sentences: the same bytes
// twice, with a break in between, and other bytes than without the teacher.
func TestStudent(t *testing.T) {
	banks := write(t, map[string]string{"x-train.conllu": tinyTrees, "x-dev.conllu": tinyTrees, "other.conllu": "1 Ha ha INTJ UH 0 root\n"})
	ner := write(t, map[string]string{"x-train.iob2": marked})
	train, err := readTrees([]string{banks}, "-train.conllu")
	if err != nil {
		t.Fatal(err)
	}
	run := func(ctx context.Context, o Options) (model.Entry, error) {
		c := neural.Config{
			Kind: "parser", WordDim: 8, AffixDim: 8, ShapeDim: 8, GramDim: 8, AffixRows: 50, ShapeRows: 20, GramRows: 50,
			Hidden: 8, Layers: 2, ArcDim: 8, LabelDim: 8, PairDim: 8,
		}
		return runParser(ctx, o, &c, train, train)
	}
	o := Options{NER: ner, Out: t.TempDir(), Epochs: 20, Seed: 5}
	o.defaults()
	alone, err := run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	o.Teachers = []string{filepath.Join(o.Out, model.ParserFile)}
	o.Out = t.TempDir()
	first, err := run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	if first.SHA256 == alone.SHA256 || len(first.Teachers) != 1 || first.Teachers[0] != alone.SHA256 {
		t.Errorf("the student %+v of the teacher %+v", first, alone)
	}
	o.Out = t.TempDir()
	stopped(t, o, "student epoch 7/", func(ctx context.Context, o Options) error {
		_, err := run(ctx, o)
		return err
	})
	if second, err := run(context.Background(), o); err != nil || second.SHA256 != first.SHA256 {
		t.Errorf("the second student %+v differs from the first %+v: %v", second, first, err)
	}
	if train, err = readTrees([]string{banks}, "other.conllu"); err != nil {
		t.Fatal(err)
	}
	if _, err := run(context.Background(), o); err == nil || !strings.Contains(err.Error(), o.Teachers[0]) {
		t.Errorf("a teacher of other labels: error %v", err)
	}
}

func TestRunSaysWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	if err := Run(context.Background(), Options{Treebanks: []string{dir}, Out: dir}); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("empty folder: error %v", err)
	}
	bad := write(t, map[string]string{"x-train.conllu": "1\tno\n"})
	if err := Run(context.Background(), Options{Treebanks: []string{bad}, Out: dir}); err == nil || !strings.Contains(err.Error(), "x-train.conllu") {
		t.Errorf("damaged treebank: error %v", err)
	}
	good := write(t, map[string]string{"x-train.conllu": tinyTrees, "x-dev.conllu": tinyTrees})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Run(ctx, Options{Treebanks: []string{good}, Out: dir}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: error %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, model.ParserFile)); err == nil {
		t.Error("a cancelled training wrote weights")
	}
}

func TestReadNames(t *testing.T) {
	dir := write(t, map[string]string{
		"a.iob2":  marked,
		"b.conll": "-DOCSTART- O\n\nVesk I-ORG\nNews I-ORG\nOstrava I-LOC\nand O\nMara I-PER\nOduya B-PER\n",
		"c.iob2":  "1\tone\n",
		"d.conll": "x Y-PER\n",
	})
	spell := func(s *nameSet) string {
		var out []string
		for _, d := range s.docs {
			for _, e := range d {
				for _, n := range e.spans() {
					out = append(out, n.typ+" "+strings.Join(e.words[n.from:n.to], " "))
				}
			}
		}
		return strings.Join(out, ", ")
	}
	a, err := readIOB2(filepath.Join(dir, "a.iob2"))
	if err != nil || spell(a) != "PER Ilona Vashti, LOC Ostrava, ORG Vesk" {
		t.Errorf("IOB2: %q, %v", spell(a), err)
	}
	b, err := readWikiGold(filepath.Join(dir, "b.conll"))
	if err != nil || spell(b) != "ORG Vesk News, LOC Ostrava, PER Mara, PER Oduya" {
		t.Errorf("IOB1: %q, %v", spell(b), err)
	}
	if _, err := readIOB2(filepath.Join(dir, "c.iob2")); err == nil || !strings.Contains(err.Error(), "c.iob2:1") {
		t.Errorf("damaged IOB2: error %v", err)
	}
	if _, err := readWikiGold(filepath.Join(dir, "d.conll")); err == nil || !strings.Contains(err.Error(), "d.conll:1") {
		t.Errorf("damaged IOB1: error %v", err)
	}
}

func TestReadLists(t *testing.T) {
	files := map[string]string{
		"countries.tsv": "# kind, name, code, names\ncountry\tVesk\tVK\tRepublic of Vesk|VSK\tVeskan\n", "cities.tsv": "city\tOld Vesk\tVK\t\t\n",
		"regions.tsv": "Upper Vesk\t\t\tVeskan\n", "organisations.tsv": "Vesk Union\t\tVU\n", "outlets.tsv": "Vesk Daily\tVK\n", "companies.tsv": "Zorp\nVesk Zorpwerke\n",
		"given.txt": "# made up\nMara\n", "family.txt": "Oduya\nvan Vesk\n", "towns.txt": "Vesk on Sea\n",
		"senses.txt": "run\t04 38\nvesk\t00\n",
	}
	l, err := readLists([]string{t.TempDir(), write(t, files)})
	if err != nil {
		t.Fatal(err)
	}
	if len(l.places) != 3*heavy+2 || len(l.groups) != 3 || len(l.nations) != 2 {
		t.Errorf("places %q, groups %q, nations %q", l.places, l.groups, l.nations)
	}
	if plain := strings.Join(l.listed(false), " "); strings.Contains(plain, "zorp") {
		t.Errorf("companies are among %q", plain)
	}
	listed := strings.Join(l.listed(true), " ")
	for _, want := range []string{"mara\t1", "oduya\t2", "vesk\t7y", "zorp\tg", "zorpwerke\tg", "veskan\tw", "run\t" + strconv.FormatUint(1<<(neural.FirstSense+4)|1<<(neural.FirstSense+38), 36)} {
		if !strings.Contains(" "+listed+" ", " "+want+" ") {
			t.Errorf("%q is not among %q", want, listed)
		}
	}
	files["cities.tsv"] = "city\n"
	if _, err := readLists([]string{write(t, files)}); err == nil || !strings.Contains(err.Error(), "cities.tsv:1") {
		t.Errorf("damaged list: error %v", err)
	}
}

func TestSample(t *testing.T) {
	docs := make([]*doc.Document, 40)
	for i := range docs {
		docs[i] = &doc.Document{ID: strconv.Itoa(i)}
	}
	for share, want := range map[float64]int{0: 40, 1: 40, 0.5: 20, 0.25: 10, 0.125: 5} {
		if got := sample(docs, share); len(got) != want {
			t.Errorf("share %g: %d documents, want %d", share, len(got), want)
		}
	}
}
