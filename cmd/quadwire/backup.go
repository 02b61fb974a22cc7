package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/backup"
	"github.com/quadwire/quadwire/graph/compress"
	"github.com/quadwire/quadwire/graph/durable"
)

func newBackupCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Write the graph to a file without loss",
		Long: `Backup writes the whole graph to a file ("-" for standard output) that holds its
own count and SHA-256. It is PQuads, which Cayley's own program loads too;
compressed if the name ends in .gz or .zst. Equal graphs give equal bytes. FILE is
replaced in one step when all is written.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBackup(cmd, g, args[0])
		},
	}
}

func runBackup(cmd *cobra.Command, g *global, name string) error {
	if isStore(g.db, name) {
		return fmt.Errorf("%s is the graph itself; give the backup another name", name)
	}
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	var sum backup.Summary
	write := func(w io.Writer) error {
		z, err := compress.Writer(name, w)
		if err != nil {
			return err
		}
		sum, err = backup.Write(cmd.Context(), store, z, tempDir(name))
		return errors.Join(err, z.Close())
	}
	if name == "-" {
		return write(cmd.OutOrStdout())
	}
	if err := durable.WriteFile(name, write); err != nil {
		return err
	}
	return printBackup(cmd.OutOrStdout(), g, name, sum)
}

// isStore says whether a file is the one that the graph is in.
func isStore(db, name string) bool {
	a, err := os.Stat(db)
	b, missing := os.Stat(name)
	return err == nil && missing == nil && os.SameFile(a, b)
}

// A backedUp is what backup and restore print as JSON.
type backedUp struct {
	Quads  int    `json:"quads"`
	SHA256 string `json:"sha256"` // of what follows the head of the file
}

func printBackup(out io.Writer, g *global, where string, sum backup.Summary) (err error) {
	switch {
	case g.json:
		err = json.NewEncoder(out).Encode(backedUp{sum.Quads, fmt.Sprintf("%x", sum.Digest)})
	case !g.quiet:
		_, err = fmt.Fprintf(out, "%s: %s, SHA-256 %x\n", where, count(sum.Quads, "quad"), sum.Digest)
	}
	return err
}
