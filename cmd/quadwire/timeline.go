package main

import (
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/schema"
)

func newTimelineCommand(g *global) *cobra.Command {
	o := &browsing{global: g}
	var class string
	cmd := &cobra.Command{
		Use:   "timeline ENTITY",
		Short: "List what somebody took part in, day by day",
		Long: `Timeline lists facts under their days. "reported:" marks those of which no
article says when they were; they stand under the day of the first report. With
--since and --until, what is only dated to a month or year counts when it may
lie between them.

  quadwire timeline "Rui Salgado" --since 2026-03 --class Meeting`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			span, err := schema.ParseDays(o.since, o.until)
			if err != nil {
				return err
			}
			return o.browse(cmd, func(b *browse.Browser) error {
				e, err := b.Find(cmd.Context(), name(args))
				if err != nil {
					return err
				}
				t, err := b.Timeline(cmd.Context(), e, browse.TimelineOptions{Span: span, Class: class, Limit: o.limit})
				if err != nil {
					return err
				}
				return o.print(cmd, t, t.Total > 0, "No such facts.", func(p *browse.Printer) { p.Timeline(t) })
			})
		},
	}
	cmd.Flags().StringVar(&class, "class", "", "only facts of this class, such as Meeting")
	o.spanFlags(cmd)
	o.limitFlag(cmd, 0, "most facts, the last ones")
	o.evidenceFlag(cmd)
	o.asOfFlag(cmd)
	return cmd
}
