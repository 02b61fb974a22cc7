package eval

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// ParseScore is the outcome of Parse.
type ParseScore struct {
	Tokens    Counts     `json:"tokens"` // orthographic words
	Sentences Counts     `json:"sentences"`
	Words     Counts     `json:"words"` // syntactic words
	UPOS      Counts     `json:"upos"`
	XPOS      Counts     `json:"xpos"`
	Lemmas    Counts     `json:"lemmas"`
	UAS       Counts     `json:"uas"`
	LAS       Counts     `json:"las"`        // subtypes of relations count
	LASPlain  Counts     `json:"las_plain"`  // they do not, as in the shared task
	Relations []Relation `json:"relations"`  // the most frequent first
	Confused  []Confused `json:"confusions"` // labels taken for each other, the most frequent first
}

// Relation is the LAS of one relation.
type Relation struct {
	Name string `json:"relation"`
	Counts
	Unlabelled int `json:"attached"` // gold words of this relation with the right head, whatever the label
}

// Confused is a relation that was given instead of the right one.
type Confused struct {
	Gold   string `json:"gold"`
	System string `json:"system"`
	N      int    `json:"n"`
}

// Parse compares parses by the rules of the CoNLL 2018 shared task: words are
// paired by their characters, and a word that has no pair counts as wrong on
// each side. From gold tokens the pairs are complete, and the scores are
// accuracies. Gold and system must be as many documents, with the same
// characters.
func Parse(gold, system []*doc.Document) (*ParseScore, error) {
	if len(gold) != len(system) {
		return nil, fmt.Errorf("eval: %d gold documents, %d of the system", len(gold), len(system))
	}
	t := newTally()
	for i := range gold {
		if err := t.document(gold[i], system[i]); err != nil {
			return nil, fmt.Errorf("eval: document %d %s: %w", i+1, gold[i].ID, err)
		}
	}
	return t.score(), nil
}

// A tally collects while documents are compared.
type tally struct {
	ParseScore
	relations map[string]*Relation
	confused  map[[2]string]int
}

func newTally() *tally {
	return &tally{relations: map[string]*Relation{}, confused: map[[2]string]int{}}
}

func (t *tally) document(gold, system *doc.Document) error {
	g, s := sideOf(gold), sideOf(system)
	if err := sameText(g, s); err != nil {
		return err
	}
	t.Tokens.Add(sameSpans(g.tokens, s.tokens))
	t.Sentences.Add(sameSpans(g.sentences, s.sentences))
	pairs := align(g, s)
	t.Words.Add(ofTotals(len(g.words), len(s.words), len(pairs)))
	t.tags(g, s, pairs)
	t.trees(g, s, pairs)
	return nil
}

func (t *tally) tags(g, s *side, pairs []pair) {
	upos, xpos, lemmas := 0, 0, 0
	for _, p := range pairs {
		a, b := g.words[p.gold].tok, s.words[p.system].tok
		upos += one(a.UPOS == b.UPOS)
		xpos += one(a.XPOS == b.XPOS)
		// An unknown gold lemma cannot be missed.
		lemmas += one(a.Lemma == "" || a.Lemma == b.Lemma)
	}
	t.UPOS.Add(ofTotals(len(g.words), len(s.words), upos))
	t.XPOS.Add(ofTotals(len(g.words), len(s.words), xpos))
	t.Lemmas.Add(ofTotals(len(g.words), len(s.words), lemmas))
}

func (t *tally) trees(g, s *side, pairs []pair) {
	partner := make([]int, len(s.words)) // of a system word: its gold word, -2 for none
	for i := range partner {
		partner[i] = -2
	}
	for _, p := range pairs {
		partner[p.system] = p.gold
	}
	for i := range g.words {
		t.relation(g.words[i].tok.Deprel).FN++
	}
	for i := range s.words {
		t.relation(s.words[i].tok.Deprel).FP++
	}
	uas, las, plain := 0, 0, 0
	for _, p := range pairs {
		a, b := g.words[p.gold], s.words[p.system]
		same := a.parent == -1 && b.parent == -1 || b.parent >= 0 && partner[b.parent] == a.parent
		if a.tok.Deprel != b.tok.Deprel {
			t.confused[[2]string{a.tok.Deprel, b.tok.Deprel}]++
		}
		if !same {
			continue
		}
		uas++
		plain += one(basic(a.tok.Deprel) == basic(b.tok.Deprel))
		r := t.relation(a.tok.Deprel)
		r.Unlabelled++
		if a.tok.Deprel == b.tok.Deprel {
			las++
			r.TP++
			r.FN--
			r.FP--
		}
	}
	t.UAS.Add(ofTotals(len(g.words), len(s.words), uas))
	t.LAS.Add(ofTotals(len(g.words), len(s.words), las))
	t.LASPlain.Add(ofTotals(len(g.words), len(s.words), plain))
}

func (t *tally) relation(name string) *Relation {
	r := t.relations[name]
	if r == nil {
		r = &Relation{Name: name}
		t.relations[name] = r
	}
	return r
}

func (t *tally) score() *ParseScore {
	p := t.ParseScore
	for _, r := range t.relations {
		p.Relations = append(p.Relations, *r)
	}
	sort.Slice(p.Relations, func(i, j int) bool {
		a, b := p.Relations[i], p.Relations[j]
		if a.TP+a.FN != b.TP+b.FN {
			return a.TP+a.FN > b.TP+b.FN
		}
		return a.Name < b.Name
	})
	for k, n := range t.confused {
		p.Confused = append(p.Confused, Confused{k[0], k[1], n})
	}
	sort.Slice(p.Confused, func(i, j int) bool {
		a, b := p.Confused[i], p.Confused[j]
		if a.N != b.N {
			return a.N > b.N
		}
		return a.Gold+"\x00"+a.System < b.Gold+"\x00"+b.System
	})
	return &p
}

// basic leaves the subtype of a relation out.
func basic(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// WriteTable prints the scores for people; with details also the table of
// relations and the 25 most frequent confusions.
func (p *ParseScore) WriteTable(w io.Writer, details bool) error {
	t := &table{w: w}
	t.printf("%-12s %6s %6s %6s %8s %8s\n", "", "P", "R", "F1", "gold", "right")
	row := func(name string, c Counts) { t.printf("%-12s %s %8d %8d\n", name, c, c.TP+c.FN, c.TP) }
	row("tokens", p.Tokens)
	row("sentences", p.Sentences)
	row("words", p.Words)
	row("UPOS", p.UPOS)
	row("XPOS", p.XPOS)
	row("lemmas", p.Lemmas)
	row("UAS", p.UAS)
	row("LAS", p.LAS)
	row("LAS plain", p.LASPlain)
	if !details {
		return t.err
	}
	t.printf("\n%-16s %6s %6s %6s %8s %8s %9s\n", "relation", "P", "R", "F1", "gold", "right", "attached")
	for _, r := range p.Relations {
		t.printf("%-16s %s %8d %8d %9d\n", r.Name, r.Counts, r.TP+r.FN, r.TP, r.Unlabelled)
	}
	t.printf("\n%8s  %-16s %s\n", "times", "gold", "system")
	for _, c := range p.Confused[:min(25, len(p.Confused))] {
		t.printf("%8d  %-16s %s\n", c.N, c.Gold, c.System)
	}
	return t.err
}

// A table is a writer that keeps its first error.
type table struct {
	w   io.Writer
	err error
}

// header and scores print precision, recall and F1, of 1, of what statements are
// scored by.
func (t *table) header() { t.printf("%-22s%8s%8s%8s\n", "", "P", "R", "F1") }

func (t *table) scores(name string, p, r, f1 float64) {
	t.printf("%-22s%8.2f%8.2f%8.2f\n", name, 100*p, 100*r, 100*f1)
}

func (t *table) printf(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.w, format, args...)
	}
}
