package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/question"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/schema"
)

// maxQuestion is the length, in bytes, of the longest question.
const maxQuestion = 1000

func newAskCommand(g *global) *cobra.Command {
	var opt ask.Options
	var explain bool
	cmd := &cobra.Command{
		Use:   "ask QUESTION | -",
		Short: "Answer a question in plain English, with the sentences that prove it",
		Long: `Ask answers a question about one relation: who, whom, what, when, where, how
many, or yes/no. Each answer comes with its date and place and the sentences that prove
it. When the graph does not know, ask says so and exits 1; it never guesses. With - it
reads questions from standard input, one a line, and exits 0 when any has an answer.

  quadwire ask "Who did the prime minister meet in Lisbon?"
  quadwire ask --explain "When did the ferry sink?"      also print the Gizmo query`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if opt.Limit < 0 {
				return fmt.Errorf("--limit is %d; give 0 for all answers, or how many at most", opt.Limit)
			}
			a, err := newAsker(cmd, g, opt, explain)
			if err != nil {
				return err
			}
			defer a.store.Close()
			if len(args) == 1 && args[0] == "-" {
				return a.askLines(cmd.InOrStdin())
			}
			return a.ask(strings.Join(args, " "))
		},
	}
	cmd.Flags().IntVar(&opt.Limit, "limit", 10, "most answers (0: all)")
	cmd.Flags().BoolVar(&explain, "explain", false, "print the Gizmo query that gives the same answers")
	return cmd
}

// An asker answers questions from one graph.
type asker struct {
	cmd     *cobra.Command
	g       *global
	store   *graph.Store
	x       *extract.Extractor
	opt     ask.Options
	explain bool
}

func newAsker(cmd *cobra.Command, g *global, opt ask.Options, explain bool) (*asker, error) {
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	x, err := g.extractor()
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	return &asker{cmd, g, store, x, opt, explain}, nil
}

// askLines answers one question a line, under the question. One that cannot be
// read is reported and skipped.
func (a *asker) askLines(in io.Reader) error {
	lines := bufio.NewScanner(in)
	answered, printed := false, false
	for lines.Scan() {
		q := strings.TrimSpace(lines.Text())
		if q == "" {
			continue
		}
		if !a.g.json {
			between := ""
			if printed {
				between = "\n"
			}
			if _, err := fmt.Fprintln(a.cmd.OutOrStdout(), between+q); err != nil {
				return err
			}
		}
		printed = true
		switch err := a.ask(q); {
		case err == nil:
			answered = true
		case errors.Is(err, errNothing):
		case errors.Is(err, question.ErrUnreadable), errors.Is(err, errLong):
			fmt.Fprintf(a.cmd.ErrOrStderr(), "quadwire: %s: %v\n", q[:min(len(q), 80)], err)
		default:
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("reading questions: %w", err)
	}
	if !answered {
		return errNothing
	}
	return nil
}

var errLong = errors.New("the question is too long")

// ask answers one question; errNothing when the graph does not know.
func (a *asker) ask(q string) error {
	if len(q) > maxQuestion {
		return fmt.Errorf("%w: it has %d bytes; ask in at most %d", errLong, len(q), maxQuestion)
	}
	pattern, err := a.x.Question(q)
	if err != nil {
		return err
	}
	ctx := a.cmd.Context()
	answers, err := ask.Answers(ctx, a.store, pattern, a.opt)
	if err != nil {
		return err
	}
	gizmo := ""
	if a.explain {
		if gizmo, err = ask.Explain(ctx, a.store, pattern); err != nil {
			return err
		}
	}
	if err := printAnswers(a.cmd.OutOrStdout(), a.g, q, pattern, answers, gizmo); err != nil {
		return err
	}
	if len(answers) == 0 {
		return errNothing
	}
	return nil
}

func printAnswers(w io.Writer, g *global, question string, p schema.Pattern, answers []ask.Answer, gizmo string) error {
	if g.json {
		if answers == nil {
			answers = []ask.Answer{} // an empty list, not null
		}
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		return enc.Encode(struct {
			Question string         `json:"question"`
			Answers  []ask.Answer   `json:"answers"`
			Pattern  schema.Pattern `json:"pattern"`
			Gizmo    string         `json:"gizmo,omitempty"`
		}{question, answers, p, gizmo})
	}
	var err error
	if len(answers) == 0 {
		_, err = fmt.Fprintln(w, "The graph does not know.")
	} else {
		err = ask.WriteText(w, answers, colours(w))
	}
	if gizmo != "" {
		_, printErr := fmt.Fprintf(w, "\nThe same in Gizmo:\n%s\n", gizmo)
		err = errors.Join(err, printErr)
	}
	return err
}
