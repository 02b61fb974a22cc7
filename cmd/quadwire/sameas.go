package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

const sameAsUsage = "table (CSV or TSV) of names or ids and their Wikidata ids or IRIs; read from `file`"

// linkTable records what a user's table says entities are the same as. A row
// that is none, or whose name means no entity or several, is reported; rows that
// are recorded already add nothing.
func linkTable(cmd *cobra.Command, g *global, store *graph.Store, name string, flags *noteFlags) error {
	note, err := flags.note()
	if err != nil {
		return err
	}
	rows, bad, err := readFile(cmd, name, graph.ReadSameAs)
	if err != nil {
		return err
	}
	for _, f := range bad {
		warn(cmd, fmt.Errorf("%s:%w", name, f))
	}
	var links []schema.Link
	for _, row := range rows {
		e, err := store.Lookup(cmd.Context(), row.Name)
		if cmd.Context().Err() != nil {
			return err
		}
		if err != nil {
			warn(cmd, fmt.Errorf("%s:%d: %w", name, row.Line, err))
			continue
		}
		links = append(links, schema.Link{Entity: e.ID, IRI: row.IRI})
	}
	if note.Why == "" {
		note.Why = "table " + filepath.Base(name)
	}
	d, ok, err := store.Link(cmd.Context(), links, note)
	if err != nil || !ok {
		return err
	}
	return printDecision(cmd, g, &d)
}
