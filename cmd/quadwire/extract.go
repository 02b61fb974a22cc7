package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// input holds the options of commands that read articles.
type input struct {
	format   string
	date     string
	maxBytes int
}

func (in *input) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&in.format, "input", "", `format of the input: text, html or jsonl; by default the file's ending decides`)
	cmd.Flags().StringVar(&in.date, "date", "", "day of publication (2026-01-05) for articles that tell none")
	cmd.Flags().IntVar(&in.maxBytes, "max-bytes", article.DefaultMaxBytes, "longest article to read, in bytes")
}

func (in *input) options(cmd *cobra.Command) (article.Options, error) {
	opt := article.Options{Format: in.format, MaxBytes: in.maxBytes, Stdin: cmd.InOrStdin()}
	switch in.format {
	case "", "text", "html", "jsonl":
	default:
		return opt, fmt.Errorf("--input %q: formats are text, html and jsonl", in.format)
	}
	if in.date != "" {
		day, err := time.Parse(time.DateOnly, in.date)
		if err != nil {
			return opt, fmt.Errorf("--date %q: write it as 2026-01-05", in.date)
		}
		opt.Date = day
	}
	return opt, nil
}

// renderers print what one stage made of an article.
var renderers = map[string]func(io.Writer, *extract.Result) error{
	"jsonl":   writeStatements,
	"table":   func(w io.Writer, r *extract.Result) error { return statement.WriteTable(w, r.Document, r.Statements) },
	"clauses": func(w io.Writer, r *extract.Result) error { return clause.Write(w, r.Document) },
	"conllu":  func(w io.Writer, r *extract.Result) error { return doc.Write(w, r.Document) },
	"facts":   writeRecord,
	"quads":   writeQuads,
}

func newExtractCommand(g *global) *cobra.Command {
	var in input
	var format string
	cmd := &cobra.Command{
		Use:   "extract [FILE…]",
		Short: "Print the statements of articles",
		Long: `Extract reads articles (files, folders, or standard input) and prints one
statement per line: propositions, events, attributes and attributions, each
with the characters that prove it. It stores nothing.

--format prints one stage of the road: conllu (the parsed text), clauses, jsonl
or table (the statements), facts (what would be stored), quads.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExtract(cmd, g, &in, format, args)
		},
	}
	in.flags(cmd)
	cmd.Flags().StringVar(&format, "format", "jsonl", "what to print: jsonl, table, conllu, clauses, facts or quads")
	return cmd
}

func runExtract(cmd *cobra.Command, g *global, in *input, format string, files []string) error {
	render, ok := renderers[format]
	if !ok {
		return fmt.Errorf("--format %q: formats are jsonl, table, conllu, clauses, facts and quads", format)
	}
	if g.json && format != "jsonl" && format != "facts" {
		return fmt.Errorf("--json and --format %s: JSON is what --format jsonl and facts print", format)
	}
	opt, err := in.options(cmd)
	if err != nil {
		return err
	}
	x, err := g.extractor()
	if err != nil {
		return err
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := bufio.NewWriterSize(cmd.OutOrStdout(), 1<<16)
	defer out.Flush()
	read := 0
	for r, err := range x.Stream(cmd.Context(), article.Files(files, opt), g.jobs) {
		if err != nil {
			if cmd.Context().Err() != nil {
				return err
			}
			warn(cmd, err)
			continue
		}
		read++
		if err := render(out, r); err != nil {
			return err
		}
		// What is done is shown: a reader at the other end of the pipe need not wait for the last article.
		if err := out.Flush(); err != nil {
			return err
		}
	}
	if read == 0 {
		return errNoArticle
	}
	return nil
}

var errNoArticle = fmt.Errorf("no article could be read")

func writeStatements(w io.Writer, r *extract.Result) error {
	return statement.WriteJSONL(w, r.Article.DocID, r.Document, r.Statements)
}

func writeRecord(w io.Writer, r *extract.Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(r.Record)
}

func writeQuads(w io.Writer, r *extract.Result) error {
	quads, err := schema.Encode(r.Record)
	if err != nil {
		return err
	}
	for _, q := range quads {
		if _, err := fmt.Fprintln(w, q.NQuad()); err != nil {
			return err
		}
	}
	return nil
}
