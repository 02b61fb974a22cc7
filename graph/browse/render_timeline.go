package browse

import (
	"fmt"

	"github.com/quadwire/quadwire/graph"
)

// Timeline prints facts under their days.
func (p *Printer) Timeline(t Timeline) {
	fmt.Fprintf(p.out, "%s (%s)\n", t.Entity.Name, graph.Kind(t.Entity.Class))
	p.more("", t.Total, len(t.Events), "earlier; see --limit")
	p.days(t.Events)
}

// days prints facts under their days; what has no day of its own says that it
// is the day of the report.
func (p *Printer) days(events []Event) {
	for i, e := range events {
		if i == 0 || e.Day != events[i-1].Day {
			day := e.Day
			if day == "" {
				day = "undated"
			}
			p.heading("%s", day)
		}
		p.fact("  "+e.reportedMark(), &e.Fact)
	}
}

func (e *Event) reportedMark() string {
	if e.OwnDay || e.Day == "" {
		return ""
	}
	return "reported: "
}

// Diff prints what only the first or only the second has.
func (p *Printer) Diff(d Diff) {
	for _, side := range []struct {
		sign string
		list FactList
	}{{"- ", d.Gone}, {"+ ", d.Added}} {
		p.more(side.sign, side.list.Total, len(side.list.Events), "earlier; see --limit")
		for i := range side.list.Events {
			e := &side.list.Events[i]
			p.fact(side.sign+e.stamp(), &e.Fact)
		}
	}
}

// stamp is the day of a fact as a column; "~" before it marks the day of a
// report.
func (e *Event) stamp() string {
	day := e.Day
	switch {
	case day == "":
		day = "undated"
	case !e.OwnDay:
		day = "~" + day
	}
	return fmt.Sprintf("%-11s  ", day)
}
