package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/schema"
)

func newQuotesCommand(g *global) *cobra.Command {
	o := &browsing{global: g}
	var by, about string
	cmd := &cobra.Command{
		Use:   "quotes",
		Short: "List who said what, when and where",
		Long: `Quotes lists what people said, from the first day to the last, each with its
speaker, addressee, occasion and article. Only words in “quotation marks” are the
speaker's own. ~ before a date marks the day of the report.

  quadwire quotes --by "Rui Salgado" --about Estonia --since 2026-03`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			span, err := schema.ParseDays(o.since, o.until)
			if err != nil {
				return err
			}
			return o.browse(cmd, func(b *browse.Browser) error {
				opt := browse.QuoteOptions{Span: span, Limit: o.limit}
				if opt.By, err = findIfNamed(cmd.Context(), b, by); err != nil {
					return err
				}
				if opt.About, err = findIfNamed(cmd.Context(), b, about); err != nil {
					return err
				}
				q, err := b.Quotes(cmd.Context(), opt)
				if err != nil {
					return err
				}
				return o.print(cmd, q, q.Total > 0, "No such quotations.", func(p *browse.Printer) { p.Quotes(q) })
			})
		},
	}
	cmd.Flags().StringVar(&by, "by", "", "only what this `entity` said")
	cmd.Flags().StringVar(&about, "about", "", "only what was said about this `entity`")
	o.spanFlags(cmd)
	o.limitFlag(cmd, 20, "most quotations, the last ones")
	o.evidenceFlag(cmd)
	o.asOfFlag(cmd)
	return cmd
}

// findIfNamed gives nil for no name.
func findIfNamed(ctx context.Context, b *browse.Browser, name string) (*graph.Entity, error) {
	if name == "" {
		return nil, nil
	}
	e, err := b.Find(ctx, name)
	return &e, err
}
