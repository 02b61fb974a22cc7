package browse

import (
	"fmt"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// Card prints what is known of an entity.
func (p *Printer) Card(c Card) {
	fmt.Fprintf(p.out, "%s (%s, %s)\n", c.Entity.Name, graph.Kind(c.Entity.Class), c.Entity.ID)
	if len(c.Entity.Aliases) > 0 {
		p.wrap("also called ", strings.Join(c.Entity.Aliases, ", "))
	}
	from := ""
	if c.Sources < c.Mentioned {
		from = " from " + count(c.Sources, "source")
	}
	fmt.Fprintf(p.out, "mentioned in %s%s, %s\n", count(c.Mentioned, "article"), from, count(c.Sentences, "sentence"))
	p.section("Offices", c.Offices, len(c.Offices))
	for _, l := range c.Facts {
		p.section(className(l.Class), l.Facts, l.Total)
	}
	p.quotesOf("Said", c.Said)
	p.quotesOf("Said about "+c.Entity.Name, c.SaidOf)
	if len(c.Timeline.Events) > 0 {
		p.heading("Timeline")
		p.more("  ", c.Timeline.Total, len(c.Timeline.Events), "earlier")
		for i := range c.Timeline.Events {
			e := &c.Timeline.Events[i]
			p.wrap("  "+e.stamp(), e.Fact.Text+e.Fact.otherFigures()+p.cite(&e.Fact))
		}
	}
	p.company(c)
}

// className heads the facts of a class.
func className(class string) string {
	switch class {
	case schema.Attribute:
		return "Is and has"
	case schema.Open:
		return "Other facts"
	}
	return class
}

func (p *Printer) section(title string, facts []Fact, total int) {
	if total == 0 {
		return
	}
	p.heading("%s (%d)", title, total)
	for i := range facts {
		f := &facts[i]
		e := Event{Day: f.day(), OwnDay: f.Time != nil}
		p.fact("  "+e.stamp(), f)
	}
	p.more("  ", total, len(facts), "more")
}

func (p *Printer) quotesOf(title string, q Quotes) {
	if q.Total == 0 {
		return
	}
	p.heading("%s (%d)", title, q.Total)
	for i := range q.Quotes {
		p.quote("  ", &q.Quotes[len(q.Quotes)-1-i])
	}
	p.more("  ", q.Total, len(q.Quotes), "more")
}

func (p *Printer) company(c Card) {
	if len(c.Together) > 0 {
		p.heading("Most often in facts with")
		var names []string
		for _, o := range c.Together {
			names = append(names, fmt.Sprintf("%s (%d)", o.Name, o.Facts))
		}
		p.wrap("  ", strings.Join(names, ", "))
		p.more("  ", c.Companions, len(c.Together), "more")
	}
	for _, a := range c.Articles {
		p.number(a)
	}
}

// count puts a number before a noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
