package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
)

func newCompactCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "compact",
		Short: "Give back the space of what was removed",
		Long: `Compact copies the graph to a new file without the space that forget and
replaced articles have left, and puts that in the place of the old one in one
step. It needs the space of the copy while it runs; whatever breaks it off leaves
the graph as it was. In Pebble it merges all files, in PostgreSQL it is VACUUM FULL,
which waits for those who read.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runCompact(cmd, g)
		},
	}
}

// A compacted is what compact prints as JSON: the bytes of the file.
type compacted struct {
	Before int64 `json:"before"`
	After  int64 `json:"after"`
}

func runCompact(cmd *cobra.Command, g *global) error {
	store, err := openExisting(g)
	if err != nil {
		return err
	}
	defer store.Close()
	before, after, err := store.Compact(cmd.Context())
	if err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	switch {
	case g.json:
		err = json.NewEncoder(out).Encode(compacted{before, after})
	case !g.quiet:
		_, err = fmt.Fprintf(out, "%s: %d bytes, %d before\n", graph.Printable(g.db), after, before)
	}
	if err != nil {
		return err
	}
	return store.Close()
}
