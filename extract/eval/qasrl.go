package eval

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// A Range is a run of words [First, End).
type Range struct{ First, End int }

// Meets says whether a word is in both.
func (r Range) Meets(o Range) bool { return r.First < o.End && o.First < r.End }

// A Verb is a verb with its arguments, each as the spans that may stand for it.
type Verb struct {
	Sentence string // id
	Index    int    // of the word
	Args     []Argument
}

// An Argument is the answers to one question about a verb.
type Argument struct {
	Question string // "" of a system
	Wh       string // "who", "when" …
	Spans    []Range
}

// ReadQASRL reads gold questions and answers of QA-SRL (FitzGerald et al. 2018,
// Roit et al. 2020) and the words of the sentences, both in CSV with a header.
func ReadQASRL(questions, sentences io.Reader) ([]Verb, map[string][]string, error) {
	words := map[string][]string{}
	err := eachRecord(sentences, []string{"qasrl_id", "tokens"}, func(f []string) error {
		words[f[0]] = strings.Split(f[1], " ")
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("sentences: %w", err)
	}
	var verbs []Verb
	at := map[string]int{}
	err = eachRecord(questions, []string{"qasrl_id", "verb_idx", "question", "wh", "answer_range", "is_redundant"}, func(f []string) error {
		index, err := strconv.Atoi(f[1])
		if err != nil || index < 0 || index >= len(words[f[0]]) {
			return fmt.Errorf("%q is no word of sentence %q", f[1], f[0])
		}
		key := f[0] + " " + f[1]
		if _, ok := at[key]; !ok {
			at[key] = len(verbs)
			verbs = append(verbs, Verb{Sentence: f[0], Index: index})
		}
		if strings.EqualFold(f[5], "true") || f[4] == "" {
			return nil
		}
		a := Argument{Question: f[2], Wh: strings.ToLower(f[3])}
		for _, r := range strings.Split(f[4], "~!~") {
			from, to, _ := strings.Cut(r, ":")
			first, err1 := strconv.Atoi(from)
			end, err2 := strconv.Atoi(to)
			if err := errors.Join(err1, err2); err != nil {
				return fmt.Errorf("answer %q: %w", r, err)
			}
			a.Spans = append(a.Spans, Range{first, end})
		}
		v := &verbs[at[key]]
		v.Args = append(v.Args, a)
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("questions: %w", err)
	}
	return verbs, words, nil
}

// eachRecord calls f with the named columns of every record.
func eachRecord(r io.Reader, columns []string, f func([]string) error) error {
	in := csv.NewReader(r)
	head, err := in.Read()
	if err != nil {
		return err
	}
	var at []int
	for _, c := range columns {
		i := slices.Index(head, c)
		if i < 0 {
			return fmt.Errorf("no column %q", c)
		}
		at = append(at, i)
	}
	for n := 2; ; n++ {
		rec, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		fields := make([]string, len(at))
		for i, k := range at {
			fields[i] = rec[k]
		}
		if err := f(fields); err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
	}
}

// An ArgumentScore counts arguments of the system's verbs that are gold ones,
// whatever their role: at an overlap of 0.3 and of 0.5.
type ArgumentScore struct {
	Loose      Counts              `json:"loose"`      // overlap of at least 0.3
	Strict     Counts              `json:"strict"`     // of at least 0.5
	Statements Counts              `json:"statements"` // loosely, of statements without the clauses beside them; the caller's to set
	Found      map[string]Fraction `json:"found"`      // by question word: gold arguments found loosely
}

// Arguments compares the arguments of verbs: system[i] has those of gold[i]. A
// pair fits when the words that two of their spans share are at least the
// overlap's share of the words of both (Roit et al. 2020); most pairs count.
// report, where there is one, is told of each verb which of its gold arguments
// were loosely missed and which of the system's are false.
func Arguments(gold []Verb, system [][]Argument, report func(v *Verb, missed, false []Argument)) *ArgumentScore {
	s := &ArgumentScore{Found: map[string]Fraction{}}
	for i := range gold {
		for _, level := range []struct {
			to      *Counts
			overlap float64
		}{{&s.Loose, looseOverlap}, {&s.Strict, 0.5}} {
			taken := pairOff(gold[i].Args, system[i], level.overlap)
			hits := 0
			for k, t := range taken {
				hits += one(t >= 0)
				if level.to == &s.Loose {
					f := s.Found[gold[i].Args[k].Wh]
					f.add(float64(one(t >= 0)), 1)
					s.Found[gold[i].Args[k].Wh] = f
				}
			}
			level.to.Add(ofTotals(len(gold[i].Args), len(system[i]), hits))
			if report != nil && level.to == &s.Loose {
				missed, false := unpaired(gold[i].Args, system[i], taken)
				report(&gold[i], missed, false)
			}
		}
	}
	return s
}

// pairOff gives for each gold argument the system's that it is paired with, -1
// for none, as many as can be (augmenting paths).
func pairOff(gold, system []Argument, overlap float64) []int {
	owner := make([]int, len(system)) // gold argument + 1
	var try func(g int, seen []bool) bool
	try = func(g int, seen []bool) bool {
		for j := range system {
			if seen[j] || share(gold[g].Spans, system[j].Spans) < overlap {
				continue
			}
			seen[j] = true
			if owner[j] == 0 || try(owner[j]-1, seen) {
				owner[j] = g + 1
				return true
			}
		}
		return false
	}
	for g := range gold {
		try(g, make([]bool, len(system)))
	}
	out := make([]int, len(gold))
	for g := range out {
		out[g] = slices.Index(owner, g+1)
	}
	return out
}

// unpaired lists the arguments of both sides that have no partner.
func unpaired(gold, system []Argument, taken []int) (missed, false []Argument) {
	for g, t := range taken {
		if t < 0 {
			missed = append(missed, gold[g])
		}
	}
	for j := range system {
		if !slices.Contains(taken, j) {
			false = append(false, system[j])
		}
	}
	return missed, false
}

// share is the greatest intersection over union of two spans.
func share(a, b []Range) float64 {
	best := 0.0
	for _, x := range a {
		for _, y := range b {
			both := min(x.End, y.End) - max(x.First, y.First)
			if both > 0 {
				best = max(best, float64(both)/float64(x.End-x.First+y.End-y.First-both))
			}
		}
	}
	return best
}

// WriteTable prints the scores and what was found by question word.
func (s *ArgumentScore) WriteTable(w io.Writer) error {
	t := &table{w: w}
	t.header()
	t.scores("arguments at 0.3", s.Loose.Precision(), s.Loose.Recall(), s.Loose.F1())
	t.scores("arguments at 0.5", s.Strict.Precision(), s.Strict.Recall(), s.Strict.F1())
	t.scores("statements alone", s.Statements.Precision(), s.Statements.Recall(), s.Statements.F1())
	var whs []string
	for wh := range s.Found {
		whs = append(whs, wh)
	}
	slices.Sort(whs)
	for _, wh := range whs {
		f := s.Found[wh]
		t.printf("  found of %-11s%8.2f of %.0f\n", wh, 100*f.value(), f.Whole)
	}
	return t.err
}
