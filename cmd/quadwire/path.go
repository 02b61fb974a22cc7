package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph/browse"
)

func newPathCommand(g *global) *cobra.Command {
	o := &browsing{global: g}
	var maxLength int
	cmd := &cobra.Command{
		Use:   "path ENTITY ENTITY",
		Short: "Find how two entities are connected, with the sentences that prove it",
		Long: `Path finds the shortest chains of facts between two entities. Two entities are
connected when both take part in a fact, or one claims it of the other. Chains of
plain facts come before those with claims or plans.

  quadwire path "Kadri Tamm" "Teresa Salgado"`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if maxLength < 1 {
				return fmt.Errorf("--max-length is %d; want 1 or more", maxLength)
			}
			return o.browse(cmd, func(b *browse.Browser) error {
				from, err := b.Find(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				to, err := b.Find(cmd.Context(), args[1])
				if err != nil {
					return err
				}
				if from.ID == to.ID {
					return fmt.Errorf("%q and %q are the same: %s", args[0], args[1], from.ID)
				}
				c, err := b.Chains(cmd.Context(), from, to, maxLength, o.limit)
				if err != nil {
					return err
				}
				nothing := fmt.Sprintf("No chain of %d facts or fewer connects %s and %s.", maxLength, from.Name, to.Name)
				return o.print(cmd, c, len(c.Chains) > 0, nothing, func(p *browse.Printer) { p.Chains(c) })
			})
		},
	}
	cmd.Flags().IntVar(&maxLength, "max-length", 6, "longest chain, in facts")
	o.limitFlag(cmd, 3, "most chains")
	return cmd
}
