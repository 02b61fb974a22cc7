package main

import (
	"context"
	"io"

	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/graph/export"
)

// An exportFormat is a row of the list of formats. One of stream, file and
// folder is set.
type exportFormat struct {
	name, ending string
	left         string // what to say of what is left out, with its number
	stream       func(context.Context, *export.Selection, io.Writer) (left int, err error)
	file         func(context.Context, *export.Selection, string) (left int, err error)
	folder       func(context.Context, *export.Selection, func(string) (io.WriteCloser, error)) (left int, err error)
}

func exportFormats() []exportFormat {
	const quads = "quads that RDF cannot express were left out: %d"
	const facts = "facts that name fewer than two entities and so are no edges: %d; csv, cypher, sqlite and jsonl have them"
	return []exportFormat{
		{name: "nquads", ending: ".nq", left: quads, stream: export.NQuads},
		{name: "trig", ending: ".trig", left: quads, stream: export.TriG},
		{name: "turtle", ending: ".ttl", left: quads, stream: export.Turtle},
		{name: "jsonld", ending: ".jsonld", left: quads, stream: export.JSONLD},
		{name: "jsonl", ending: ".jsonl", stream: export.Facts},
		{name: "md", ending: ".md", stream: browse.Report},
		{name: "graphml", ending: ".graphml", left: facts, stream: export.GraphML},
		{name: "gexf", ending: ".gexf", left: facts, stream: export.GEXF},
		{name: "dot", ending: ".dot", left: facts, stream: export.DOT},
		{name: "csv", ending: ".csv-folder", folder: export.CSV},
		{name: "cypher", ending: ".cypher", stream: export.Cypher},
		{name: "sqlite", ending: ".sqlite", file: export.SQLite},
	}
}

func (f *exportFormat) needsFile() bool { return f.stream == nil }

// write writes what is selected; of what fails nothing stays.
func (f *exportFormat) write(ctx context.Context, sel *export.Selection, to *outFile) (left int, err error) {
	switch {
	case f.file != nil:
		err = to.viaFile(func(path string) error {
			left, err = f.file(ctx, sel, path)
			return err
		})
	case f.folder != nil:
		err = to.folder(".csv", export.CSVFiles(), func(create func(string) (io.WriteCloser, error)) error {
			left, err = f.folder(ctx, sel, create)
			return err
		})
	default:
		err = to.write(func(w io.Writer) error {
			left, err = f.stream(ctx, sel, w)
			return err
		})
	}
	if f.left == "" {
		left = 0 // nothing is lost
	}
	return left, err
}
