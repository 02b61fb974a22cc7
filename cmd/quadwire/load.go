package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/jsonld"
	"github.com/quadwire/quadwire/schema"
)

// loadFlags are the options of load.
type loadFlags struct {
	format   string
	graph    string
	strict   bool
	contexts []string
}

func newLoadCommand(g *global) *cobra.Command {
	var flags loadFlags
	cmd := &cobra.Command{
		Use:   "load FILE…",
		Short: "Load N-Quads, PQuads or JSON-LD into the graph",
		Long: `Load reads quads, those that export and backup write or those of other programs,
from files or "-" for standard input:

  nquads   RDF 1.1 N-Quads and N-Triples (.nq .nt)
  pquads   Cayley's PQuads (.pq)
  jsonld   JSON-LD 1.1, one document, or one a line (.jsonld); nothing is fetched

A file may be compressed (.gz .zst). What has another ending is known by how it
begins.

A line that is no quad is reported with its number and skipped, and so is one
longer than 16 MB; all others are stored. With --strict nothing is stored if any
file has such a line.

A quad needs a label that says where it comes from; those that have none, as in
N-Triples, get the one of --graph. Labels that are no articles of Quadwire become
data sets (schema:Dataset): check and stats pass over their quads, Gizmo has them,
and "forget LABEL" removes them.

What was decided about entities holds for what is loaded, and decisions in it for
what is there.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runLoad(cmd, g, &flags, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.format, "format", "", "nquads, pquads or jsonld; by default what the name or the beginning of a file tells")
	f.StringVar(&flags.graph, "graph", "", "label, an `IRI`, of quads that have none")
	f.BoolVar(&flags.strict, "strict", false, "store nothing if a line is no quad")
	f.StringArrayVar(&flags.contexts, "context", nil, "copy of a JSON-LD context, `IRI=FILE`; may be repeated")
	return cmd
}

// loadBatch is how many quads are held before they are written.
const loadBatch = 10000

func runLoad(cmd *cobra.Command, g *global, flags *loadFlags, files []string) error {
	l, err := newLoader(cmd, flags)
	if err != nil {
		return err
	}
	inputs, err := openAll(cmd, files)
	defer closeAll(inputs)
	if err != nil {
		return err
	}
	if flags.strict {
		if err := l.checkAll(files, inputs); err != nil {
			return err
		}
	}
	store, err := graph.Open(g.db, graph.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	if err := l.load(store, files, inputs); err != nil {
		return err
	}
	if err := store.Settle(cmd.Context()); err != nil {
		return err
	}
	if err := store.Close(); err != nil {
		return err
	}
	return l.report(g)
}

// openAll opens the files before anything is written: a load that one of them
// breaks off leaves a graph in which nothing can be decided.
func openAll(cmd *cobra.Command, files []string) (out []io.ReadCloser, err error) {
	for _, name := range files {
		if name == "-" {
			out = append(out, io.NopCloser(cmd.InOrStdin()))
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			return out, err
		}
		out = append(out, f)
		info, err := f.Stat()
		if err != nil {
			return out, err
		}
		if info.IsDir() {
			return out, fmt.Errorf("%s is a folder; name the files in it", name)
		}
	}
	return out, nil
}

// closeAll closes what was only read, so that no error matters.
func closeAll(files []io.ReadCloser) {
	for _, f := range files {
		_ = f.Close()
	}
}

type loader struct {
	cmd      *cobra.Command
	format   string
	label    quad.Value // of quads that have none; nil refuses these
	contexts jsonld.Contexts

	loading       *graph.Loading
	sources       map[quad.Value]bool // labels of others that have been described
	batch         []quad.Quad
	broken        error // of the store, which ends the load
	read, skipped int
	added         int
	unfinished    int // files that could not be read to their end
}

// load keeps what was read before an error.
func (l *loader) load(store *graph.Store, files []string, inputs []io.ReadCloser) (err error) {
	if l.loading, err = store.StartLoading(l.cmd.Context()); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.loading.Close()) }()
	for i, name := range files {
		if err = l.file(name, inputs[i]); err != nil {
			err = fmt.Errorf("%s: %w", name, err)
			break
		}
	}
	added, fault := l.loading.Commit()
	l.added = added
	return errors.Join(err, fault)
}

// add takes a quad; the error wraps graph.ErrInvalidQuad for one that cannot be
// stored.
func (l *loader) add(q quad.Quad) error {
	q, err := l.labelled(q)
	if err != nil {
		return err
	}
	if graph.IsForeign(q.Label) && !l.sources[q.Label] {
		l.sources[q.Label] = true
		l.batch = append(l.batch, schema.Source(q.Label))
	}
	l.read++
	if l.batch = append(l.batch, q); len(l.batch) < loadBatch {
		return nil
	}
	return l.flush()
}

func (l *loader) labelled(q quad.Quad) (quad.Quad, error) {
	if q.Label == nil {
		q.Label = l.label
	}
	if q.Label == nil {
		return q, fmt.Errorf("%w: no label says where it comes from; give one with --graph IRI", graph.ErrInvalidQuad)
	}
	return q, nil
}

func (l *loader) flush() error {
	l.broken = l.loading.Add(l.batch)
	l.batch = l.batch[:0]
	return l.broken
}

func (l *loader) report(g *global) error {
	out := l.cmd.OutOrStdout()
	switch {
	case g.json:
		err := json.NewEncoder(out).Encode(map[string]int{"quads": l.read, "new_quads": l.added, "skipped": l.skipped})
		if err != nil {
			return err
		}
	case !g.quiet:
		fmt.Fprintf(out, "%d quads read, %d new, %d lines skipped\n", l.read, l.added, l.skipped)
	}
	switch {
	case l.unfinished > 0:
		return fmt.Errorf("%s could not be read to the end; what was read is stored", count(l.unfinished, "file"))
	case l.read == 0:
		return errors.New("no quad could be read")
	}
	return nil
}
