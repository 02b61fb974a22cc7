package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/gizmo"
)

func newReplCommand(g *global) *cobra.Command {
	opt := gizmo.Options{}
	cmd := &cobra.Command{
		Use:   "repl",
		Short: "Ask in Gizmo, one query after the other",
		Long: `Repl reads Gizmo queries from a prompt with history and completion, or from a
pipe. Ctrl-C stops a query, Ctrl-D ends; :help tells the rest.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runRepl(cmd, g, opt)
		},
	}
	limits(cmd, &opt)
	return cmd
}

func runRepl(cmd *cobra.Command, g *global, opt gizmo.Options) error {
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	shell := gizmo.Shell{
		Store: store.QuadStore(), In: cmd.InOrStdin(), Out: cmd.OutOrStdout(), Err: cmd.ErrOrStderr(),
		Interactive: isTerminal(cmd.InOrStdin()) && isTerminal(cmd.OutOrStdout()),
		History:     gizmo.HistoryFile(), JSON: g.json, Options: opt,
	}
	// The shell itself answers the interrupt: it stops a query, not the program.
	return shell.Run(context.WithoutCancel(cmd.Context()))
}
