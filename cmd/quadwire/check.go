package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
)

func newCheckCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Check that the graph keeps its own rules",
		Long: `Check reads the whole graph and lists what breaks its rules: every fact has a
class and evidence, every quad is labelled with an existing fact, sentence or
article, and every entity, fact, article and sentence that is named is
described. Problems end in exit status 2.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runCheck(cmd, g)
		},
	}
}

func runCheck(cmd *cobra.Command, g *global) error {
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	problems, err := store.Check(cmd.Context())
	if err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	for _, p := range problems {
		if g.json {
			err = json.NewEncoder(out).Encode(p)
		} else {
			_, err = fmt.Fprintln(out, p)
		}
		if err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return fmt.Errorf("%s: %s", graph.Printable(g.db), count(len(problems), "problem"))
	}
	if !g.quiet && !g.json {
		_, err = fmt.Fprintf(out, "%s: no problems\n", graph.Printable(g.db))
	}
	return err
}
