package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/gizmo"
)

const (
	defaultRows     = 1000
	defaultDeadline = 30 * time.Second
	maxScript       = 1 << 20 // bytes of a query script
)

func newQueryCommand(g *global) *cobra.Command {
	opt := gizmo.Options{}
	var file string
	cmd := &cobra.Command{
		Use:   "query [GIZMO]",
		Short: "Run a Gizmo query",
		Long: `Query runs a Gizmo script (JavaScript, Cayley's query language) given as an
argument, with --file, or on standard input, and prints a row per result.

  quadwire query 'g.V("<ent:rui-salgado>").out("<qw:met>").all()'`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			script, err := readScript(cmd, args, file)
			if err != nil {
				return err
			}
			return runQuery(cmd, g, script, opt)
		},
	}
	limits(cmd, &opt)
	cmd.Flags().StringVarP(&file, "file", "f", "", "read the script from this file")
	return cmd
}

func limits(cmd *cobra.Command, opt *gizmo.Options) {
	cmd.Flags().IntVar(&opt.Limit, "limit", defaultRows, "most rows of one query (0: no limit)")
	cmd.Flags().DurationVar(&opt.Timeout, "timeout", defaultDeadline, "stop a query after this time (0: never)")
}

func readScript(cmd *cobra.Command, args []string, file string) (string, error) {
	switch {
	case len(args) == 1 && file != "":
		return "", fmt.Errorf("a script and --file %s: give one of them", file)
	case len(args) == 1 && args[0] != "-":
		return args[0], nil
	}
	in := cmd.InOrStdin()
	if file != "" {
		f, err := os.Open(file)
		if err != nil {
			return "", err
		}
		defer f.Close()
		in = f
	}
	body, err := io.ReadAll(io.LimitReader(in, maxScript+1))
	if err != nil {
		return "", err
	}
	if len(body) > maxScript {
		return "", fmt.Errorf("the script is longer than %d bytes", maxScript)
	}
	return string(body), nil
}

func runQuery(cmd *cobra.Command, g *global, script string, opt gizmo.Options) error {
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	res, err := gizmo.Run(cmd.Context(), store.QuadStore(), script, opt)
	if err != nil {
		return err
	}
	render := res.WriteTable
	if g.json {
		render = res.WriteJSONL
	}
	if err := render(cmd.OutOrStdout()); err != nil {
		return err
	}
	if res.Truncated && !g.quiet {
		fmt.Fprintf(cmd.ErrOrStderr(), "quadwire: only the first %d rows; raise --limit for more\n", opt.Limit)
	}
	if len(res.Rows) == 0 {
		if res.Note != "" && !g.quiet {
			fmt.Fprintf(cmd.ErrOrStderr(), "quadwire: %s\n", res.Note)
		}
		return errNothing
	}
	return nil
}
