package main

import (
	"fmt"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph/backup"
	"github.com/quadwire/quadwire/graph/compress"
)

func newRestoreCommand(g *global) *cobra.Command {
	var verify bool
	cmd := &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a graph of a backup",
		Long: `Restore makes the graph that backup wrote to FILE ("-" for standard input) again,
at an address (--db) where there is none. The graph takes its name when the count
and the SHA-256 of the file have been found right, and those of the graph that was
made of it too; otherwise nothing is left. What "check" finds in the graph is
printed: it was so when the backup was made, and ends in exit status 2.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if verify {
				return runVerify(cmd, g, args[0])
			}
			return runRestore(cmd, g, args[0])
		},
	}
	cmd.Flags().BoolVar(&verify, "verify", false, "only hold the file against its own count and SHA-256")
	return cmd
}

func runRestore(cmd *cobra.Command, g *global, name string) error {
	return withBackup(cmd, name, func(in io.Reader) error {
		sum, problems, err := backup.Restore(cmd.Context(), in, g.db)
		if err != nil {
			return err
		}
		if err := printBackup(cmd.OutOrStdout(), g, g.db, sum); err != nil {
			return err
		}
		for _, p := range problems {
			fmt.Fprintf(cmd.ErrOrStderr(), "quadwire: %s\n", p)
		}
		if len(problems) > 0 {
			return fmt.Errorf("%s is restored as it was, with %s", g.db, count(len(problems), "problem"))
		}
		return nil
	})
}

func runVerify(cmd *cobra.Command, g *global, name string) error {
	return withBackup(cmd, name, func(in io.Reader) error {
		sum, err := backup.Read(cmd.Context(), in, func(quad.Quad, []byte) error { return nil })
		if err != nil {
			return err
		}
		return printBackup(cmd.OutOrStdout(), g, name, sum)
	})
}

// withBackup calls f with what is in the file.
func withBackup(cmd *cobra.Command, name string, f func(io.Reader) error) error {
	files, err := openAll(cmd, []string{name})
	defer closeAll(files)
	if err != nil {
		return err
	}
	in, err := compress.Reader(name, files[0])
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	defer in.Close()
	if err := f(in); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
