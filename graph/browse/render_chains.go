package browse

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/quadwire/quadwire/graph"
)

// Chains prints chains of facts, each hop with the sentences that prove it.
func (p *Printer) Chains(c Chains) {
	p.evidence = true
	for i, chain := range c.Chains {
		if i > 0 {
			fmt.Fprintln(p.out)
		}
		p.wrap("", strings.Join(append(append([]string{c.From.Name}, chain.Via...), c.To.Name), " — "))
		for _, h := range chain.Hops {
			for k := range h.Facts {
				e := Event{Day: h.Facts[k].day(), OwnDay: h.Facts[k].Time != nil}
				p.fact("  "+e.stamp(), &h.Facts[k])
			}
			p.more("  ", h.Total, len(h.Facts), "more between these two")
		}
	}
}

// Top prints a table.
func (p *Printer) Top(rows []Row) {
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "facts\tquotes\tarticles\tconnections\t  name\n")
	for _, r := range rows {
		fmt.Fprintf(w, "%d\t%d\t%d\t%d\t  %s (%s)\n", r.Facts, r.Quotes, r.Articles, r.Connections, r.Name, graph.Kind(r.Class))
	}
	w.Flush()
}
