package browse

import "fmt"

// Quotes prints who said what, when and where.
func (p *Printer) Quotes(q Quotes) {
	p.more("", q.Total, len(q.Quotes), "earlier; see --limit")
	for i := range q.Quotes {
		if i > 0 {
			fmt.Fprintln(p.out)
		}
		p.quote("", &q.Quotes[i])
	}
}

// quote prints a quotation behind its day.
func (p *Printer) quote(indent string, q *Quote) {
	e := Event{Day: q.Day, OwnDay: q.OwnDay}
	p.fact(indent+e.stamp(), &q.Fact)
}
