package main

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/export"
)

func newExportCommand(g *global) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Dump the graph as N-Quads or JSON lines",
		Long: `Export prints the whole graph, sorted, so that equal graphs give equal bytes:

  nquads   RDF 1.1 N-Quads with full IRIs, which other RDF tools and load read
  jsonl    one fact per line, with names, articles and evidence sentences`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if g.json && !cmd.Flags().Changed("format") {
				format = "jsonl"
			}
			return runExport(cmd, g, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "nquads", "nquads or jsonl")
	return cmd
}

func runExport(cmd *cobra.Command, g *global, format string) error {
	dump := map[string]func(context.Context, *graph.Store, io.Writer) error{
		"nquads": func(ctx context.Context, s *graph.Store, w io.Writer) error {
			left, err := export.NQuads(ctx, s, w)
			if left > 0 {
				fmt.Fprintf(cmd.ErrOrStderr(), "quadwire: warning: %d quads that RDF cannot express were left out\n", left)
			}
			return err
		},
		"jsonl": export.Facts,
	}[format]
	if dump == nil {
		return fmt.Errorf("--format %q: formats are nquads and jsonl", format)
	}
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	out := bufio.NewWriterSize(cmd.OutOrStdout(), 1<<16)
	if err := dump(cmd.Context(), store, out); err != nil {
		return err
	}
	return out.Flush()
}
