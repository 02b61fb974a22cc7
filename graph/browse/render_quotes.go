package browse

import (
	"cmp"
	"fmt"
)

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

// quote prints a quotation: words that are not the speaker's very own have no
// quotation marks.
func (p *Printer) quote(indent string, q *Quote) {
	words := q.Words
	if q.Direct == "direct" {
		words = "“" + words + "”"
	}
	p.wrap(indent+q.stamp(), q.head()+": "+words+p.cite(&q.Fact))
	if p.evidence {
		p.sentences(indent+"             ", &q.Fact)
	}
}

func (q *Quote) stamp() string {
	e := Event{Day: q.Day, OwnDay: q.OwnDay}
	return e.stamp()
}

// head says who said it, to whom and where, and what is not plainly so.
func (q *Quote) head() string {
	out := cmp.Or(q.Speaker, "(not named)") + " " + cmp.Or(q.Cue, "said")
	if q.Cue == "according to" {
		out = "according to " + cmp.Or(q.Speaker, "somebody not named")
	}
	if q.Addressee != "" {
		out += " to " + q.Addressee
	}
	if q.Direct == "indirect" {
		out += ", in other words"
	}
	return mood(q.Fact.Fact, out) + out + inBrackets(q.Occasion) + claimant(q.Fact.Fact)
}
