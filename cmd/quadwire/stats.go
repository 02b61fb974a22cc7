package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
)

func newStatsCommand(g *global) *cobra.Command {
	var articles bool
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Count what the graph holds",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runStats(cmd, g, articles)
		},
	}
	cmd.Flags().BoolVar(&articles, "articles", false, "list the articles instead: id, date, publisher, headline, and of which other they print the text")
	return cmd
}

func runStats(cmd *cobra.Command, g *global, articles bool) error {
	store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	if articles {
		list, err := store.Articles(cmd.Context())
		if err != nil {
			return err
		}
		return printArticles(cmd.OutOrStdout(), list, g.json)
	}
	st, err := store.Stats(cmd.Context())
	if err != nil {
		return err
	}
	if g.json {
		return json.NewEncoder(cmd.OutOrStdout()).Encode(st)
	}
	return printStats(cmd.OutOrStdout(), st)
}

// printArticles prints one article a line.
func printArticles(out io.Writer, list []graph.ArticleInfo, asJSON bool) error {
	if len(list) == 0 {
		return errNothing
	}
	if asJSON {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		for _, a := range list {
			if err := enc.Encode(a); err != nil {
				return err
			}
		}
		return nil
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, a := range list {
		copied := ""
		if a.SameTextAs != "" {
			copied = "\tthe same text as " + a.SameTextAs
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s%s\n", a.ID, a.Published, a.Publisher, a.Headline, copied)
	}
	return w.Flush()
}

func printStats(out io.Writer, st graph.Stats) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, row := range []struct {
		name string
		n    int64
	}{
		{"articles", int64(st.Articles)}, {"sources", int64(st.Sources)}, {"sentences", int64(st.Sentences)}, {"entities", int64(st.Entities)},
		{"facts", int64(st.Facts)}, {"direct edges", int64(st.Edges)}, {"quads", int64(st.Quads)}, {"bytes on disk", st.Bytes},
	} {
		fmt.Fprintf(w, "%d\t  %s\n", row.n, row.name)
	}
	fmt.Fprintln(w, "\t")
	classes := slices.SortedFunc(maps.Keys(st.Classes), func(a, b string) int {
		return cmp.Or(cmp.Compare(st.Classes[b], st.Classes[a]), cmp.Compare(a, b))
	})
	for _, c := range classes {
		fmt.Fprintf(w, "%d\t  %s\n", st.Classes[c], c)
	}
	return w.Flush()
}
