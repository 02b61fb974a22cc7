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
	"github.com/quadwire/quadwire/graph/export"
)

func newLoadCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "load FILE…",
		Short: "Load N-Quads into the graph",
		Long: `Load reads N-Quads, as export writes them, from files or "-" for standard
input. A line that is no quad is reported with its number and skipped. What was
decided about entities holds for what is loaded, and decisions in it for what
is there.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runLoad(cmd, g, args)
		},
	}
}

// loadBatch is how many quads are held before they are written.
const loadBatch = 10000

func runLoad(cmd *cobra.Command, g *global, files []string) error {
	inputs, err := openAll(cmd, files)
	defer closeAll(inputs)
	if err != nil {
		return err
	}
	store, err := graph.Open(g.db, graph.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	l := &loader{cmd: cmd}
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
	cmd           *cobra.Command
	loading       *graph.Loading
	batch         []quad.Quad
	read, skipped int
	added         int
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

func (l *loader) file(name string, in io.Reader) error {
	bad := func(fault *export.LineError) {
		l.skipped++
		warn(l.cmd, fmt.Errorf("%s: %w", name, fault))
	}
	if err := export.ReadNQuads(l.cmd.Context(), in, l.add, bad); err != nil {
		return err
	}
	return l.flush()
}

func (l *loader) add(q quad.Quad) error {
	if q.Label == nil {
		return fmt.Errorf("%w: no label says which fact, sentence or article it comes from", graph.ErrInvalidQuad)
	}
	l.read++
	if l.batch = append(l.batch, q); len(l.batch) < loadBatch {
		return nil
	}
	return l.flush()
}

func (l *loader) flush() error {
	err := l.loading.Add(l.batch)
	l.batch = l.batch[:0]
	return err
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
	if l.read == 0 {
		return fmt.Errorf("no quad could be read")
	}
	return nil
}
