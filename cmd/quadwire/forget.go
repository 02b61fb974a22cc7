package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newForgetCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "forget ARTICLE…",
		Short: "Remove articles and what only they support",
		Long: `Forget removes articles by their id, as "stats --articles" and ask print it
(art:…), with every fact that no other article supports. What was decided about
entities stays.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runForget(cmd, g, args)
		},
	}
}

func runForget(cmd *cobra.Command, g *global, articles []string) error {
	store, err := openExisting(g)
	if err != nil {
		return err
	}
	defer store.Close()
	for _, a := range articles {
		id := articleID(a)
		removed, err := store.Forget(cmd.Context(), id)
		if err != nil {
			return err
		}
		if !g.quiet {
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %d quads removed\n", id, removed)
		}
	}
	return store.Close()
}
