package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
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

// queryOptions are what the command query is told.
type queryOptions struct {
	gizmo.Options
	file   string
	format string
	params []string
	memory int  // MB; 0 for no bound
	child  bool // this process is the one that memory bounds
}

func newQueryCommand(g *global) *cobra.Command {
	opt := &queryOptions{}
	cmd := &cobra.Command{
		Use:   "query [GIZMO]",
		Short: "Run a query in Gizmo, GraphQL, MQL or LinkedQL",
		Long: `Query runs a Gizmo script (JavaScript, Cayley's query language) given as an
argument, with --file, or on standard input, and prints a row per result.

  quadwire query 'g.V("<ent:rui-salgado>").out("<qw:met>").all()'
  quadwire query 'entity("Rui Salgado").facts("Meeting").between("2026-03").all()'
  quadwire query --param who="Rui Salgado" 'entity(params.who).quotes().all()'

` + gizmo.WordsHelp + `
What --param gives is text to the query, never code: params.who in Gizmo, $who in
GraphQL, "$who" in MQL and LinkedQL. Formats are table, json (an object a line),
csv, and cayley (as Cayley's HTTP API answers).

` + gizmo.LinkedQLHelp,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			script, err := readScript(cmd, args, opt.file)
			if err != nil {
				return err
			}
			if err := opt.complete(cmd, g); err != nil {
				return err
			}
			return runQuery(cmd, g, script, opt)
		},
	}
	flags := cmd.Flags()
	limits(cmd, &opt.Options)
	flags.StringVarP(&opt.file, "file", "f", "", "read the script from this file")
	flags.StringVar(&opt.Lang, "lang", gizmo.Gizmo, "query language: "+strings.Join(gizmo.Languages(), ", "))
	flags.StringVar(&opt.format, "format", gizmo.FormatTable, "print as "+strings.Join(gizmo.Formats(), ", "))
	flags.StringArrayVar(&opt.params, "param", nil, "give the query `name=value`, as params.name or $name; may be repeated")
	flags.IntVar(&opt.memory, "max-memory", 0, "run in a process of its own that gets this many `MB` (0: no bound)")
	flags.BoolVar(&opt.child, "child", false, "be the process of --max-memory")
	_ = flags.MarkHidden("child") // only fails for a flag that is not there
	return cmd
}

func limits(cmd *cobra.Command, opt *gizmo.Options) {
	cmd.Flags().IntVar(&opt.Limit, "limit", defaultRows, "most rows of one query (0: no limit)")
	cmd.Flags().DurationVar(&opt.Timeout, "timeout", defaultDeadline, "stop a query after this time (0: never)")
}

// complete reads what flags mean together.
func (o *queryOptions) complete(cmd *cobra.Command, g *global) error {
	if g.json && !cmd.Flags().Changed("format") {
		o.format = gizmo.FormatJSON
	}
	if !slices.Contains(gizmo.Formats(), o.format) {
		return fmt.Errorf("--format %s: there are %s", o.format, strings.Join(gizmo.Formats(), ", "))
	}
	if o.Limit < 0 || o.Timeout < 0 || o.memory < 0 {
		return errors.New("--limit, --timeout and --max-memory are not negative; 0 is no bound")
	}
	if o.memory > 0 && o.memory < minMemory {
		return fmt.Errorf("--max-memory %d: a query needs %d MB at least", o.memory, minMemory)
	}
	o.Params = make(map[string]string, len(o.params))
	for _, p := range o.params {
		name, value, ok := strings.Cut(p, "=")
		if !ok || name == "" {
			return fmt.Errorf("--param %s: give it as name=value", p)
		}
		o.Params[name] = value
	}
	return nil
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

func runQuery(cmd *cobra.Command, g *global, script string, opt *queryOptions) error {
	if opt.memory > 0 && !opt.child {
		return runChild(cmd, g, script, opt)
	}
	if opt.child {
		if err := beChild(opt.memory); err != nil {
			return err
		}
	}
	res, err := g.query(cmd.Context(), script, opt.Options)
	if err != nil && opt.format == gizmo.FormatCayley {
		return errors.Join(errTold, gizmo.WriteCayleyError(cmd.OutOrStdout(), opt.Lang, err))
	}
	if err != nil {
		return err
	}
	if err := res.Write(cmd.OutOrStdout(), opt.format, opt.Lang); err != nil {
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

// query opens the store for one query, so that writers wait for no longer
// than it takes.
func (g *global) query(ctx context.Context, script string, opt gizmo.Options) (res gizmo.Result, err error) {
	err = g.reading(func(store *graph.Store) error {
		opt.Find = finder(store)
		res, err = gizmo.Run(ctx, store.QuadStore(), script, opt)
		return err
	})
	return res, err
}

// finder looks up names for entity().
func finder(store *graph.Store) func(context.Context, string) (string, error) {
	return func(ctx context.Context, name string) (string, error) {
		e, err := store.Lookup(ctx, name)
		return e.ID, err
	}
}

// closeTimeout is how long a store may take to close.
const closeTimeout = 2 * time.Second

// reading opens the store for reading while f runs. A query that could not be
// stopped may still read then, for which closing would wait for ever: it is left
// to the end of the process.
func (g *global) reading(f func(*graph.Store) error) error {
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	err = f(store)
	closed := make(chan error, 1)
	go func() { closed <- store.Close() }()
	select {
	case closeErr := <-closed:
		return errors.Join(err, closeErr)
	case <-time.After(closeTimeout):
		return cmp.Or(err, fmt.Errorf("%s: something still reads it", graph.Printable(g.db)))
	}
}

// args are the arguments that make a child do what o says.
func (o *queryOptions) args(g *global) []string {
	out := []string{
		"query", "--child", "--db", g.db, "--lang", o.Lang, "--format", o.format, "--max-memory", fmt.Sprint(o.memory),
		"--limit", fmt.Sprint(o.Limit), "--timeout", o.Timeout.String(), fmt.Sprintf("--quiet=%v", g.quiet),
	}
	for _, p := range o.params {
		out = append(out, "--param", p)
	}
	return out
}

// runChild prints what the child prints, and ends as it ends.
func runChild(cmd *cobra.Command, g *global, script string, opt *queryOptions) error {
	var complaint bytes.Buffer
	err := child(cmd.Context(), opt.args(g), script, cmd.OutOrStdout(), &complaint)
	if why := outOfMemory(complaint.Bytes(), opt.memory); why != nil {
		return why
	}
	_, writeErr := complaint.WriteTo(cmd.ErrOrStderr())
	return errors.Join(err, writeErr)
}
