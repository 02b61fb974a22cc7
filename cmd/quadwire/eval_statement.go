package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/statement"
)

// scoreTuples holds the triples of every sentence of a CaRB file against its
// gold tuples.
func scoreTuples(x *extract.Extractor, file string, w io.Writer, asJSON bool) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	gold, sentences, err := eval.ReadCaRB(f)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	start := time.Now()
	system := map[string][]eval.Tuple{}
	for _, s := range sentences {
		system[s] = tuples(x.Article(&article.Article{Doc: "sentence", Text: s}).Statements)
	}
	score := eval.CaRB(gold, system, sentences)
	return printScore(w, asJSON, baseName(file), score, len(sentences), time.Since(start), func(w io.Writer) error { return score.WriteTable(w) })
}

// tuples lists the triples of statements, each once.
func tuples(sts []statement.Statement) []eval.Tuple {
	var out []eval.Tuple
	seen := map[[3]string]bool{}
	for i := range sts {
		for _, t := range sts[i].Triples {
			if !seen[t] {
				seen[t] = true
				out = append(out, eval.Tuple{Relation: t[1], Args: []string{t[0], t[2]}, Confidence: sts[i].Confidence})
			}
		}
	}
	return out
}

// scoreGold holds the triples and attributions of the sentences of a gold file
// against it, and adds them to what the confidence is learned from.
func scoreGold(x *extract.Extractor, file string, fit *confidenceFit, w io.Writer, asJSON, details bool) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := eval.ReadGold(f)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	start := time.Now()
	score := &eval.GoldScore{}
	for i := range gold {
		g := &gold[i]
		r := x.Article(&article.Article{Doc: "sentence", Text: g.Text})
		var triples [][3]string
		var said []eval.Saying
		text := func(s *statement.Slot) string {
			if s == nil {
				return ""
			}
			var parts []string
			for _, sp := range s.Spans {
				parts = append(parts, r.Document.Slice(sp))
			}
			return strings.Join(parts, " ")
		}
		for k := range r.Statements {
			st := &r.Statements[k]
			right := 0.0
			switch {
			case st.Kind == statement.Attribution:
				a := eval.Saying{Source: text(st.Source), Cue: text(st.Cue), Content: text(st.Content), Addressee: text(st.Addressee)}
				said = append(said, a)
				if g.RightSaying(a) {
					right = 1
				}
			case len(st.Triples) == 0:
				continue
			default:
				triples = append(triples, st.Triples...)
				right = g.RightTriples(st.Triples)
			}
			score.Calibration.Add(st.Confidence, right)
			fit.gold.add(r.Document, st, right)
		}
		var report func(string, ...string)
		if details && !asJSON {
			fmt.Fprintf(w, "= %s\n", g.Text)
			report = func(what string, words ...string) { fmt.Fprintf(w, "  %-8s %s\n", what, strings.Join(words, " | ")) }
		}
		score.Add(g, unique(triples), said, report)
	}
	score.Finish()
	return printScore(w, asJSON, baseName(file), score, len(gold), time.Since(start), func(w io.Writer) error { return score.WriteTable(w) })
}

// unique drops what stands there already.
func unique(triples [][3]string) [][3]string {
	var out [][3]string
	for _, t := range triples {
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

func baseName(file string) string {
	name, _, _ := strings.Cut(filepath.Base(file), ".")
	return name
}

// printScore prints a score as a table or as JSON, with the speed.
func printScore(w io.Writer, asJSON bool, data string, score any, sentences int, took time.Duration, table func(io.Writer) error) error {
	if asJSON {
		return json.NewEncoder(w).Encode(map[string]any{"data": data, "score": score, "sentences": sentences, "seconds": took.Seconds()})
	}
	fmt.Fprintf(w, "%s: %d sentences, %.0f sentences/s\n", data, sentences, float64(sentences)/took.Seconds())
	if err := table(w); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w)
	return err
}
