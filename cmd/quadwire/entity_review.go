package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

type reviewOptions struct {
	note    noteFlags
	answers string
	list    bool
}

func newEntityReviewCommand(g *global) *cobra.Command {
	var opt reviewOptions
	cmd := &cobra.Command{
		Use:   "review",
		Short: "Decide on pairs of entities that may be one",
		Long: `Review shows pairs of entities of similar names, the likeliest first, with what
speaks for and against their being one, and asks: yes merges them, no keeps them
apart for good, skip leaves the question open. The graph is open only while an
answer is stored, so that others can use it in between.

Where nobody can be asked, and with --list, it prints the pairs as a file that
--yes-no reads once each "skip" that you are sure of has become yes or no.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runReview(cmd, g, &opt)
		},
	}
	opt.note.flags(cmd)
	cmd.Flags().StringVar(&opt.answers, "yes-no", "", `decide as the lines of a `+"`file`"+` say ("-" for standard input): yes, no or skip, two entities, why`)
	cmd.Flags().BoolVar(&opt.list, "list", false, "print the pairs, ask nothing")
	return cmd
}

func runReview(cmd *cobra.Command, g *global, opt *reviewOptions) error {
	note, err := opt.note.note()
	if err != nil {
		return err
	}
	if opt.answers != "" {
		return reviewFile(cmd, g, opt.answers, note)
	}
	var pairs []graph.Pair
	err = g.reading(func(store *graph.Store) error {
		pairs, err = store.Doubts(cmd.Context())
		return err
	})
	switch {
	case err != nil:
		return err
	case len(pairs) == 0:
		return errNothing
	case !opt.list && !g.json && isTerminal(cmd.InOrStdin()) && isTerminal(cmd.OutOrStdout()):
		return askPairs(cmd, g, pairs, note)
	}
	return printPairs(cmd.OutOrStdout(), g, pairs)
}

func printPairs(out io.Writer, g *global, pairs []graph.Pair) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i := range pairs {
		var err error
		if g.json {
			err = enc.Encode(pairs[i])
		} else {
			_, err = fmt.Fprintf(out, "%sskip\t%s\t%s\n\n", explainPair(&pairs[i], "# "), pairs[i].First.ID, pairs[i].Other.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// explainPair writes the evidence, each line after the given words.
func explainPair(p *graph.Pair, begin string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%.2f  %s = %s?  %s\n", begin, p.Score, introduce(&p.First), introduce(&p.Other), p.Names)
	for _, text := range p.For {
		fmt.Fprintf(&b, "%s  for: %s\n", begin, text)
	}
	for _, text := range p.Against {
		fmt.Fprintf(&b, "%s  against: %s\n", begin, text)
	}
	return b.String()
}

func introduce(e *graph.Entity) string {
	return fmt.Sprintf("%s (%s, %s)", e.Name, graph.Kind(e.Class), count(e.Mentions, "mention"))
}

// askPairs puts the pairs to the person at the terminal, but for those that have
// become one by an answer before. An answer that cannot be obeyed is reported.
func askPairs(cmd *cobra.Command, g *global, pairs []graph.Pair, note graph.Note) error {
	in := bufio.NewScanner(cmd.InOrStdin())
	out := cmd.OutOrStdout()
	for i := range pairs {
		p := &pairs[i]
		one, err := areOne(cmd, g, p)
		if err != nil {
			warn(cmd, err) // the person may know better
		}
		for answered := one; !answered; {
			fmt.Fprintf(out, "\n%s  %s and %s: one? [yes, no, skip, quit] ", explainPair(p, ""), p.First.ID, p.Other.ID)
			if !in.Scan() {
				return in.Err()
			}
			answered = true
			answer := graph.Answer{First: p.First.ID, Other: p.Other.ID}
			switch strings.ToLower(strings.TrimSpace(in.Text())) {
			case "y", "yes":
				answer.Verdict = graph.Yes
			case "n", "no":
				answer.Verdict = graph.No
			case "s", "skip":
				continue
			case "q", "quit":
				return nil
			default:
				answered = false
				continue
			}
			if err := storeAnswer(cmd, g, answer, note); err != nil {
				if cmd.Context().Err() != nil {
					return err
				}
				warn(cmd, err)
			}
		}
	}
	return nil
}

// areOne says whether a pair is one entity by now.
func areOne(cmd *cobra.Command, g *global, p *graph.Pair) (one bool, err error) {
	err = g.reading(func(store *graph.Store) error {
		list, err := store.Decisions(cmd.Context())
		a, _ := schema.Current(list, p.First.ID)
		b, _ := schema.Current(list, p.Other.ID)
		one = a == b
		return err
	})
	return one, err
}

// storeAnswer opens the graph for one answer. Who says yes has seen of which kinds
// the two are.
func storeAnswer(cmd *cobra.Command, g *global, a graph.Answer, note graph.Note) error {
	store, err := openExisting(g)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := settleAnswer(cmd, g, store, a, true, note); err != nil {
		return err
	}
	return store.Close()
}

// reviewFile decides as a file says. A line that cannot be obeyed is reported,
// and the others are.
func reviewFile(cmd *cobra.Command, g *global, name string, note graph.Note) error {
	answers, bad, err := readFile(cmd, name, graph.ReadAnswers)
	if err != nil {
		return err
	}
	for _, f := range bad {
		warn(cmd, fmt.Errorf("%s:%w", name, f))
	}
	store, err := openExisting(g)
	if err != nil {
		return err
	}
	defer store.Close()
	wrong := len(bad)
	for _, a := range answers {
		n := note
		if a.Why != "" {
			n.Why = a.Why
		}
		if err := settleAnswer(cmd, g, store, a, false, n); err != nil {
			if cmd.Context().Err() != nil {
				return err
			}
			wrong++
			warn(cmd, fmt.Errorf("%s:%d: %w", name, a.Line, err))
		}
	}
	if wrong > 0 {
		return fmt.Errorf("%s: %s could not be obeyed", name, count(wrong, "line"))
	}
	return store.Close()
}

// readFile reads the lines of a file, or of standard input.
func readFile[T any](cmd *cobra.Command, name string, read func(io.Reader) ([]T, []graph.LineFault, error)) ([]T, []graph.LineFault, error) {
	in := cmd.InOrStdin()
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, nil, err
		}
		defer f.Close()
		in = f
	}
	rows, bad, err := read(in)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	return rows, bad, nil
}

// settleAnswer records a verdict, unless it is recorded already. Force merges two of
// different kinds too.
func settleAnswer(cmd *cobra.Command, g *global, store *graph.Store, a graph.Answer, force bool, note graph.Note) error {
	if a.Verdict == graph.Skip {
		return nil
	}
	first, err := store.Lookup(cmd.Context(), a.First)
	if err != nil {
		return err
	}
	other, err := store.Lookup(cmd.Context(), a.Other)
	if err != nil {
		return err
	}
	list, err := store.Decisions(cmd.Context())
	if err != nil {
		return err
	}
	var d schema.Decision
	switch {
	case a.Verdict == graph.Yes && first.ID == other.ID:
		return nil
	case a.Verdict == graph.Yes:
		d, err = merge(cmd, store, first.ID, other.ID, force, note)
	case slices.ContainsFunc(list, func(d schema.Decision) bool {
		return d.Kind == schema.Apart && d.About(first.ID) && d.About(other.ID)
	}):
		return nil
	default:
		d, err = store.KeepApart(cmd.Context(), first.ID, other.ID, note)
	}
	if err != nil {
		return err
	}
	return printDecision(cmd, g, &d)
}
