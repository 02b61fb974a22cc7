package main

import (
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph/browse"
)

func newShowCommand(g *global) *cobra.Command {
	o := &browsing{global: g}
	cmd := &cobra.Command{
		Use:   "show ENTITY",
		Short: "Show what the graph knows of somebody or something",
		Long: `Show prints a card: names, offices, facts by class (the newest first), what was
said by and about the entity, its days, and who it is most often in facts with.
The entity is given by a name, another name, a last name, or its id (ent:…).

A date with ~ before it is the day of the report, where no article says when it
was. [planned], [possible], [not so] and "according to" mark what is not plainly
a fact; [negative] stands before words that are negative themselves.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.browse(cmd, func(b *browse.Browser) error {
				e, err := b.Find(cmd.Context(), name(args))
				if err != nil {
					return err
				}
				card, err := b.Card(cmd.Context(), e, o.limit)
				if err != nil {
					return err
				}
				return o.print(cmd, card, card.Mentioned > 0, "No article up to then tells of it.", func(p *browse.Printer) { p.Card(card) })
			})
		},
	}
	o.limitFlag(cmd, 5, "most entries in each part of the card")
	o.evidenceFlag(cmd)
	o.asOfFlag(cmd)
	return cmd
}
