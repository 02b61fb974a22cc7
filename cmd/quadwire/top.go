package main

import (
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph/browse"
)

func newTopCommand(g *global) *cobra.Command {
	o := &browsing{global: g}
	var by, kind string
	cmd := &cobra.Command{
		Use:   "top",
		Short: "List who is in most facts, quotations, articles or connections",
		Long: `Top lists entities with the number of facts that they take part in, of
quotations by them, of articles that mention them, and of other entities that
they are directly connected with.

  quadwire top --by quotes --kind person`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return o.browse(cmd, func(b *browse.Browser) error {
				rows, err := b.Top(cmd.Context(), by, kind, o.limit)
				if err != nil {
					return err
				}
				return o.print(cmd, rows, len(rows) > 0, "Nobody.", func(p *browse.Printer) { p.Top(rows) })
			})
		},
	}
	cmd.Flags().StringVar(&by, "by", "facts", "order by facts, quotes, articles or connections")
	cmd.Flags().StringVar(&kind, "kind", "", "only this kind: person, organisation or place")
	o.limitFlag(cmd, 10, "most entities")
	return cmd
}
