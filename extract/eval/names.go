package eval

import (
	"fmt"
	"io"
	"sort"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// NameScore is the outcome of Names.
type NameScore struct {
	All        Counts      `json:"all"`        // borders and type
	Boundaries Counts      `json:"boundaries"` // borders alone
	Types      []TypeScore `json:"types"`
}

// TypeScore is the score of the names of one type.
type TypeScore struct {
	Type string `json:"type"`
	Counts
}

// A Name is a name in a sentence: the tokens First to End, exclusive.
type Name struct {
	First, End int
	Type       string
}

// NamesOf reads the BIO tags of a sentence. An I- tag that continues nothing,
// or a name of another type, begins a name.
func NamesOf(s *doc.Sentence) []Name {
	var out []Name
	open := false
	for i := range s.Tokens {
		tag := s.Tokens[i].Name
		if len(tag) < 2 || tag[1] != '-' {
			open = false
			continue
		}
		kind := tag[2:]
		if tag[0] == 'I' && open && out[len(out)-1].Type == kind {
			out[len(out)-1].End = i + 1
			continue
		}
		out = append(out, Name{i, i + 1, kind})
		open = true
	}
	return out
}

type typedSpan struct {
	span
	kind string
}

// Names compares the names of documents with the same characters by exact
// borders. Types that one side does not know at all count as errors; map or
// drop them before.
func Names(gold, system []*doc.Document) (*NameScore, error) {
	if len(gold) != len(system) {
		return nil, fmt.Errorf("eval: %d gold documents, %d of the system", len(gold), len(system))
	}
	score := &NameScore{}
	types := map[string]*Counts{}
	of := func(kind string) *Counts {
		if types[kind] == nil {
			types[kind] = &Counts{}
		}
		return types[kind]
	}
	for i := range gold {
		if err := sameText(sideOf(gold[i]), sideOf(system[i])); err != nil {
			return nil, fmt.Errorf("eval: document %d %s: %w", i+1, gold[i].ID, err)
		}
		compareNames(score, of, nameSpans(gold[i]), nameSpans(system[i]))
	}
	for kind, c := range types {
		score.Types = append(score.Types, TypeScore{kind, *c})
	}
	sort.Slice(score.Types, func(i, j int) bool { return score.Types[i].Type < score.Types[j].Type })
	return score, nil
}

func compareNames(score *NameScore, of func(string) *Counts, gold, system []typedSpan) {
	kindOf := map[span]string{}
	for _, g := range gold {
		kindOf[g.span] = g.kind
		of(g.kind).FN++
	}
	same, borders := 0, 0
	for _, s := range system {
		kind, ok := kindOf[s.span]
		borders += one(ok)
		if ok && kind == s.kind {
			same++
			of(kind).TP++
			of(kind).FN--
		} else {
			of(s.kind).FP++
		}
	}
	score.All.Add(ofTotals(len(gold), len(system), same))
	score.Boundaries.Add(ofTotals(len(gold), len(system), borders))
}

func nameSpans(d *doc.Document) []typedSpan {
	at := solid(d.Text)
	var out []typedSpan
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for _, n := range NamesOf(s) {
			out = append(out, typedSpan{span{at[s.Tokens[n.First].Begin], at[s.Tokens[n.End-1].End]}, n.Type})
		}
	}
	return out
}

// WriteTable prints the scores for people.
func (n *NameScore) WriteTable(w io.Writer) error {
	t := &table{w: w}
	t.printf("%-12s %6s %6s %6s %8s %8s\n", "names", "P", "R", "F1", "gold", "right")
	row := func(name string, c Counts) { t.printf("%-12s %s %8d %8d\n", name, c, c.TP+c.FN, c.TP) }
	for _, k := range n.Types {
		row(k.Type, k.Counts)
	}
	row("all", n.All)
	row("boundaries", n.Boundaries)
	return t.err
}
