package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph/compress"
	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/graph/jsonld"
)

// Formats of load.
const (
	formatNQuads = "nquads"
	formatPQuads = "pquads"
	formatJSONLD = "jsonld"
)

// maxTold is how many bad lines of a file are printed; the rest is counted.
const maxTold = 20

func newLoader(cmd *cobra.Command, flags *loadFlags) (*loader, error) {
	l := &loader{cmd: cmd, format: flags.format, contexts: make(jsonld.Contexts), sources: make(map[quad.Value]bool)}
	switch flags.format {
	case "", formatNQuads, formatPQuads, formatJSONLD:
	default:
		return nil, fmt.Errorf("--format %q: formats are nquads, pquads and jsonld", flags.format)
	}
	if flags.graph != "" {
		if err := l.setLabel(flags.graph); err != nil {
			return nil, err
		}
	}
	for _, c := range flags.contexts {
		if err := l.addContext(c); err != nil {
			return nil, fmt.Errorf("--context %s: %w", c, err)
		}
	}
	return l, nil
}

// setLabel takes the IRI of a data set; those of Quadwire's own prefixes are for
// what it has read itself.
func (l *loader) setLabel(iri string) error {
	q, ok, fault := export.ParseLine("_:s <x:p> _:o <" + strings.Trim(iri, "<>") + "> .")
	if fault != nil || !ok {
		return fmt.Errorf("--graph %q: want an absolute IRI, like https://example.org/data", iri)
	}
	for _, p := range ownPrefixes() {
		if label, _ := q.Label.(quad.IRI); strings.HasPrefix(string(label), p) {
			return fmt.Errorf("--graph %q: %s is for what Quadwire has read itself; choose another IRI", iri, p)
		}
	}
	l.label = q.Label
	return nil
}

func (l *loader) addContext(arg string) error {
	i := strings.LastIndexByte(arg, '=')
	if i < 0 {
		return errors.New("want IRI=FILE")
	}
	text, err := os.ReadFile(arg[i+1:])
	if err != nil {
		return err
	}
	l.contexts[arg[:i]], err = jsonld.ParseContext(text)
	return err
}

// file loads a file, as far as it can be read; the error is of the store or the
// end of the context.
func (l *loader) file(name string, in io.Reader) error {
	err := l.readFile(name, in, l.add)
	if l.broken != nil {
		return l.broken
	}
	if stop := l.cmd.Context().Err(); stop != nil {
		return stop
	}
	if err != nil {
		l.unfinished++
		fmt.Fprintf(l.cmd.ErrOrStderr(), "quadwire: %s: %v\n", name, err)
	}
	return l.flush()
}

// readFile calls add for each quad of a file, and tells what is none.
func (l *loader) readFile(name string, in io.Reader, add func(quad.Quad) error) error {
	z, err := compress.Reader(name, in)
	if err != nil {
		return err
	}
	defer z.Close()
	text := bufio.NewReaderSize(z, 1<<16)
	format, err := l.formatOf(name, text)
	if err != nil {
		return err
	}
	before := l.skipped
	bad := func(err error) {
		if l.skipped++; l.skipped-before <= maxTold {
			warn(l.cmd, fmt.Errorf("%s: %w", name, err))
		}
	}
	ctx := l.cmd.Context()
	switch format {
	case formatPQuads:
		err = export.ReadPQuads(ctx, text, add, bad)
	case formatJSONLD:
		err = jsonld.Read(ctx, text, l.contexts, native(add, bad), bad)
	default:
		err = export.ReadNQuads(ctx, text, add, func(fault *export.LineError) { bad(fault) })
	}
	if more := l.skipped - before - maxTold; more > 0 {
		fmt.Fprintf(l.cmd.ErrOrStderr(), "quadwire: %s: and %d more that were skipped\n", name, more)
	}
	return err
}

// native hands on quads as the graph keeps them.
func native(add func(quad.Quad) error, bad func(error)) func(quad.Quad) error {
	return func(q quad.Quad) error {
		q, err := export.Native(q)
		if err == nil {
			err = add(q)
		}
		if isInvalid(err) {
			bad(err)
			return nil
		}
		return err
	}
}

// formatOf tells the format by the option, the ending of the name, or how the
// text begins.
func (l *loader) formatOf(name string, text *bufio.Reader) (string, error) {
	if l.format != "" {
		return l.format, nil
	}
	switch ending := strings.ToLower(filepath.Ext(compress.Inner(name))); ending {
	case ".nq", ".nt":
		return formatNQuads, nil
	case ".pq":
		return formatPQuads, nil
	case ".jsonld":
		return formatJSONLD, nil
	case ".ttl", ".trig", ".rdf", ".owl", ".n3":
		return "", fmt.Errorf("%s cannot be read; convert it to N-Quads", ending)
	}
	begin, err := text.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	switch begin = bytes.TrimSpace(begin); {
	case bytes.HasPrefix(begin, []byte("\x00pq\x00")):
		return formatPQuads, nil
	case bytes.HasPrefix(begin, []byte("{")), bytes.HasPrefix(begin, []byte("[")):
		return formatJSONLD, nil
	}
	return formatNQuads, nil
}
