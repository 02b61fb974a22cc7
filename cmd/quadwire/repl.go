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
pipe. Ctrl-C stops a query, Ctrl-D ends; :help tells the rest. The graph is open
only while a query runs, so that others can write in between.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runRepl(cmd, g, opt)
		},
	}
	limits(cmd, &opt)
	return cmd
}

func runRepl(cmd *cobra.Command, g *global, opt gizmo.Options) error {
	// A graph that cannot be opened is better known before somebody types.
	if err := g.reading(func(*graph.Store) error { return nil }); err != nil {
		return err
	}
	// The shell itself answers the interrupt: it stops a query, not the program.
	ctx := context.WithoutCancel(cmd.Context())
	known := &catalog{global: g, ctx: ctx}
	shell := gizmo.Shell{
		Query: g.query, Explain: g.explain, IRIs: known.iris, Names: known.names,
		In: cmd.InOrStdin(), Out: cmd.OutOrStdout(), Err: cmd.ErrOrStderr(),
		Interactive: isTerminal(cmd.InOrStdin()) && isTerminal(cmd.OutOrStdout()),
		History:     gizmo.HistoryFile(), Options: opt,
	}
	if g.json {
		shell.Format = gizmo.FormatJSON
	}
	return shell.Run(ctx)
}

func (g *global) explain(ctx context.Context, script string, opt gizmo.Options) (text string, err error) {
	err = g.reading(func(store *graph.Store) error {
		opt.Find = finder(store)
		text, err = gizmo.Explain(ctx, store.QuadStore(), script, opt)
		return err
	})
	return text, err
}
