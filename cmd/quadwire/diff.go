package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/schema"
)

func newDiffCommand(g *global) *cobra.Command {
	o := &browsing{global: g}
	cmd := &cobra.Command{
		Use:   "diff A.db B.db | diff --from DATE --to DATE",
		Short: "List the facts that only one of two graphs has, or that are new",
		Long: `Diff of two graphs lists the facts that only the first (-) or only the second (+)
has. Facts are the same when they say the same, whoever tells them.

With --from and --to it lists the facts of the one graph that were first reported
on these days (+). ~ before a date marks the day of the report.`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			dates := o.since != "" || o.until != ""
			if dates && len(args) > 0 || !dates && len(args) != 2 {
				return errors.New(`give two graphs ("diff A.db B.db") or dates ("diff --from 2031-02-03 --to 2031-02-09")`)
			}
			span, err := schema.ParseDays(o.since, o.until)
			if err != nil {
				return err
			}
			if len(args) == 2 {
				o.db = args[0]
			}
			return o.browse(cmd, func(b *browse.Browser) error {
				var d browse.Diff
				if len(args) == 2 {
					d, err = o.compare(cmd, b, args[1])
				} else {
					d, err = b.New(cmd.Context(), span, o.limit)
				}
				if err != nil {
					return err
				}
				return o.print(cmd, d, d.Gone.Total+d.Added.Total > 0, "No difference.", func(p *browse.Printer) { p.Diff(d) })
			})
		},
	}
	cmd.Flags().StringVar(&o.since, "from", "", "first `date` of the report: 2031-02-03, 2031-02 or 2031")
	cmd.Flags().StringVar(&o.until, "to", "", "last `date` of the report")
	o.limitFlag(cmd, 0, "most facts of each kind, the last ones")
	o.evidenceFlag(cmd)
	return cmd
}

// compare opens the second graph.
func (o *browsing) compare(cmd *cobra.Command, b *browse.Browser, db string) (browse.Diff, error) {
	other, err := graph.Open(db, graph.Options{ReadOnly: true})
	if err != nil {
		return browse.Diff{}, err
	}
	defer other.Close()
	return b.Compare(cmd.Context(), browse.New(other), o.limit)
}
