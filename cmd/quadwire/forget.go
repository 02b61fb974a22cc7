package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

func newForgetCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "forget ARTICLE…",
		Short: "Remove articles and what only they support",
		Long: `Forget removes articles by their id, as "stats --articles" and ask print it
(art:…), with every fact that no other article supports.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runForget(cmd, g, args)
		},
	}
}

func runForget(cmd *cobra.Command, g *global, articles []string) error {
	if _, err := os.Stat(g.db); err != nil { // opening for writing would make an empty graph
		return fmt.Errorf("%s: %w", g.db, graph.ErrNoStore)
	}
	store, err := graph.Open(g.db, graph.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	for _, a := range articles {
		id := strings.Trim(a, "<>")
		if !strings.HasPrefix(id, schema.PrefixArticle) {
			id = schema.PrefixArticle + id
		}
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
