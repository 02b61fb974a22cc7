package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/schema"
)

// exportOptions are those of the export command.
type exportOptions struct {
	*browsing
	format string
	filter export.Filter
}

func newExportCommand(g *global) *cobra.Command {
	o := &exportOptions{browsing: &browsing{global: g}}
	cmd := &cobra.Command{
		Use:   "export [FILE]",
		Short: "Write the graph, or a part of it, for other programs",
		Long: `Export writes the graph to a file, or to standard output when none is named or
it is "-", sorted, so that equal graphs give equal bytes. The format is that of --format,
or of the ending of the file, to which .gz or .zst may be added:

  nquads   .nq       RDF 1.1 N-Quads, which load reads; the default
  trig     .trig     the same quads, grouped, with prefixes
  turtle   .ttl      as trig without the names of the graphs, so what several
                     sentences say alike comes once and which said it is lost
  jsonld   .jsonld   the same quads as JSON-LD 1.1
  jsonl    .jsonl    one fact a line with names, articles and sentences
  md       .md       a report to read: facts by day, with what proves them
  graphml  .graphml  entities, and facts as edges between them (yEd, Gephi)
  gexf     .gexf     the same (Gephi)
  dot      .dot      the same (Graphviz)
  csv      .csv-folder  a folder with tables for neo4j-admin:
                     neo4j-admin database import full --multiline-fields=true
                       --nodes=nodes.csv --nodes=articles.csv --nodes=facts.csv
                       --relationships=edges.csv --relationships=roles.csv
                       --relationships=evidence.csv
  cypher   .cypher   the same as statements, which may be run again
  sqlite   .sqlite   the tables nodes articles facts roles edges evidence

RDF formats have full IRIs. An edge leads from the subject of a fact to its object
and to each other entity that takes part; what is denied, planned or only claimed
says so in its label and type ("planned: met", PLANNED_MET). A fact that names fewer
than two entities is no edge, but is in csv, cypher and sqlite.

With filters only those facts are written for which all hold, with their entities
and sentences: --depth 2 takes also the facts of those who share one with ENTITY.

  quadwire export lisbon.graphml --entity "Rui Salgado" --depth 2 --since 2026-03
  quadwire export graph.nq.zst
  quadwire export --format jsonl --class Meeting --source Northwire`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			file := "-"
			if len(args) > 0 {
				file = args[0]
			}
			return o.run(cmd, file)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "", "`format` to write, as listed above; else that of the file's ending")
	flags.StringArrayVar(&o.filter.Entities, "entity", nil, "facts that this `name` or id takes part in or claims; may be repeated")
	flags.IntVar(&o.filter.Depth, "depth", 1, "how many facts lead from --entity to what is written")
	flags.StringSliceVar(&o.filter.Classes, "class", nil, "facts of this `class`, such as Meeting; may be repeated")
	o.spanFlags(cmd)
	flags.Float64Var(&o.filter.MinConfidence, "min-confidence", 0, "facts that one sentence at least proves with this `confidence`, 0 to 1")
	flags.StringArrayVar(&o.filter.Sources, "source", nil, "only what this `source` tells: a publisher, the address or the id of an article; may be repeated")
	return cmd
}

func (o *exportOptions) run(cmd *cobra.Command, file string) error {
	format, to, err := o.target(cmd, file)
	if err != nil {
		return err
	}
	if err := o.checkFilter(cmd); err != nil {
		return err
	}
	store, err := graph.Open(o.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	sel, err := export.Select(cmd.Context(), store, o.filter, to.tempDir())
	if err != nil {
		return err
	}
	left, err := format.write(cmd.Context(), sel, to)
	if errors.Is(err, export.ErrNothing) {
		fmt.Fprintf(cmd.ErrOrStderr(), "quadwire: %v; nothing was written\n", err)
		return errNothing
	}
	if err == nil && left > 0 && !o.quiet {
		warn(cmd, fmt.Errorf(format.left, left))
	}
	return err
}

// checkFilter reads the days, and refuses what can only be a mistake.
func (o *exportOptions) checkFilter(cmd *cobra.Command) error {
	if cmd.Flags().Changed("depth") && len(o.filter.Entities) == 0 {
		return errors.New("--depth tells how far to go from an entity; name it with --entity")
	}
	if o.filter.Depth < 1 {
		return fmt.Errorf("--depth %d: want 1 or more", o.filter.Depth)
	}
	span, err := schema.ParseDays(o.since, o.until)
	if err != nil {
		return err
	}
	if span != (schema.Days{}) {
		o.filter.Within = span.Holds
	}
	return nil
}

// target finds out what is written where.
func (o *exportOptions) target(cmd *cobra.Command, file string) (exportFormat, *outFile, error) {
	to := newOutFile(cmd, file)
	name := o.format
	switch {
	case name != "":
	case o.json:
		name = "jsonl"
	case to.isStdout():
		name = "nquads"
	}
	var names []string
	for _, f := range exportFormats() {
		if name == f.name || name == "" && strings.HasSuffix(to.bare, f.ending) {
			if f.needsFile() && to.isStdout() {
				return f, nil, fmt.Errorf("--format %s: name the file to write, such as graph%s", f.name, f.ending)
			}
			return f, to, nil
		}
		names = append(names, f.name)
	}
	list := strings.Join(names, " ")
	if name == "" {
		return exportFormat{}, nil, fmt.Errorf("%s: its ending tells no format; give --format, one of %s", file, list)
	}
	return exportFormat{}, nil, fmt.Errorf("--format %q: formats are %s", name, list)
}
