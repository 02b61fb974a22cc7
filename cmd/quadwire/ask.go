package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

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
		Use:   "ask QUESTION",
		Short: "Answer a question in plain English, with the sentences that prove it",
		Long: `Ask answers a question about one relation: who, whom, what, when, where, how
many, or yes/no. Each answer comes with its date and place and the sentences that prove
it. When the graph does not know, ask says so and exits 1; it never guesses.

  quadwire ask "Who did the prime minister meet in Lisbon?"
  quadwire ask --explain "When did the ferry sink?"      also print the Gizmo query`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runAsk(cmd, g, strings.Join(args, " "), opt, explain)
		},
	}
	cmd.Flags().IntVar(&opt.Limit, "limit", 10, "most answers (0: all)")
	cmd.Flags().BoolVar(&explain, "explain", false, "print the Gizmo query that gives the same answers")
	return cmd
}

func runAsk(cmd *cobra.Command, g *global, question string, opt ask.Options, explain bool) error {
	if len(question) > maxQuestion {
		return fmt.Errorf("the question has %d bytes; ask in at most %d", len(question), maxQuestion)
	}
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	x, err := g.extractor()
	if err != nil {
		return err
	}
	pattern, err := x.Question(question)
	if err != nil {
		return err
	}
	answers, err := ask.Answers(cmd.Context(), store, pattern, opt)
	if err != nil {
		return err
	}
	gizmo := ""
	if explain {
		if gizmo, err = ask.Explain(cmd.Context(), store, pattern); err != nil {
			return err
		}
	}
	if err := printAnswers(cmd.OutOrStdout(), g, question, pattern, answers, gizmo); err != nil {
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
