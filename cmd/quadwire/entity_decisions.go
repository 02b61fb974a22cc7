package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

func newEntityDecisionsCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "decisions",
		Short: "List what was decided, by whom, when and why",
		Long: `Decisions lists all decisions in the order in which they are applied. "entity
undo" takes one back by its id (dec:…). With --json, each is an object a line.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
			if err != nil {
				return err
			}
			defer store.Close()
			list, err := store.Decisions(cmd.Context())
			if err != nil {
				return err
			}
			for i := range list {
				if err := listDecision(cmd, g, &list[i]); err != nil {
					return err
				}
			}
			if len(list) > 0 {
				return nil
			}
			if !g.quiet {
				fmt.Fprintln(cmd.ErrOrStderr(), "quadwire: no decision has been made")
			}
			return errNothing
		},
	}
}

// listDecision prints a decision with the links of one that has some.
func listDecision(cmd *cobra.Command, g *global, d *schema.Decision) error {
	if g.json {
		return printDecision(cmd, g, d)
	}
	var b strings.Builder
	fmt.Fprintln(&b, describe(d))
	for _, l := range d.Same {
		fmt.Fprintf(&b, "  %s is %s\n", l.Entity, l.IRI)
	}
	_, err := io.WriteString(cmd.OutOrStdout(), b.String())
	return err
}
