package browse

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// width is that of the smallest usual terminal; output is the same without one.
const width = 80

// A Printer prints results for people. Articles are numbered as they come, and
// listed by Close.
type Printer struct {
	out      *bufio.Writer
	evidence bool           // print the sentences that prove facts
	numbers  map[string]int // article → its number
	articles []Article      // by number, from 1
}

// NewPrinter makes a Printer; evidence asks for the sentences that prove facts.
func NewPrinter(w io.Writer, evidence bool) *Printer {
	return &Printer{out: bufio.NewWriter(w), evidence: evidence, numbers: make(map[string]int)}
}

// Close lists the articles and reports the first failed write.
func (p *Printer) Close() error {
	if len(p.articles) > 0 {
		p.heading("Articles")
	}
	var all []schema.Article
	for i := range p.articles {
		all = append(all, p.articles[i].article)
	}
	first := graph.Sources(all)
	for i := range p.articles {
		p.wrap(fmt.Sprintf("  [%d] ", i+1), p.articles[i].note()+p.sameAs(&p.articles[i], first))
	}
	return p.out.Flush()
}

// sameAs names the other article that printed a near-copy first.
func (p *Printer) sameAs(a *Article, first map[string]string) string {
	if other := first[a.ID]; other != a.ID {
		return fmt.Sprintf(" (the same text as [%d])", p.numbers[other])
	}
	return ""
}

// note describes an article.
func (a *Article) note() string {
	var parts []string
	for _, part := range []string{a.Headline, a.Publisher, date(a.Published), a.ID} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// heading begins a part of the page.
func (p *Printer) heading(format string, args ...any) {
	fmt.Fprintf(p.out, "\n%s\n", fmt.Sprintf(format, args...))
}

// wrap prints a text in lines of at most width, the first behind a label,
// the others as far from the left. A word that is longer stays whole.
func (p *Printer) wrap(label, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(label))
	at := len(indent)
	fmt.Fprint(p.out, label)
	for i, w := range strings.Fields(text) {
		n := utf8.RuneCountInString(w)
		switch {
		case i == 0:
		case at+1+n > width:
			fmt.Fprint(p.out, "\n", indent)
			at = len(indent)
		default:
			fmt.Fprint(p.out, " ")
			at++
		}
		fmt.Fprint(p.out, w)
		at += n
	}
	fmt.Fprintln(p.out)
}

// cite gives the numbers of the articles that tell a fact: " [1] [3]".
func (p *Printer) cite(f *Fact) string {
	out := ""
	seen := make(map[int]bool)
	for _, s := range f.report.Sources {
		a := s.Article
		n := p.number(Article{ID: a.ID, Headline: a.Headline, Publisher: a.Publisher, Published: a.Day(), article: a})
		if !seen[n] {
			seen[n] = true
			out += fmt.Sprintf(" [%d]", n)
		}
	}
	return out
}

// number gives an article its number.
func (p *Printer) number(a Article) int {
	if n, ok := p.numbers[a.ID]; ok {
		return n
	}
	p.articles = append(p.articles, a)
	p.numbers[a.ID] = len(p.articles)
	return len(p.articles)
}

// fact prints a fact behind a label, and the sentences that prove it.
func (p *Printer) fact(label string, f *Fact) {
	p.wrap(label, f.Text+f.otherFigures()+p.cite(f))
	if p.evidence {
		p.sentences(strings.Repeat(" ", utf8.RuneCountInString(label)), f)
	}
}

func (p *Printer) sentences(indent string, f *Fact) {
	for _, s := range f.report.Sources {
		p.wrap(indent+"> ", fmt.Sprintf("%s [%d] sentence %d", s.Sentence.Text, p.numbers[s.Article.ID], s.Sentence.Index))
	}
}

// more says how many things are left out.
func (p *Printer) more(indent string, total, shown int, what string) {
	if total > shown {
		fmt.Fprintf(p.out, "%s… and %d %s\n", indent, total-shown, what)
	}
}
