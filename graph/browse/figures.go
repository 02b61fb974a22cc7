package browse

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/quadwire/quadwire/schema"
)

// A Figure is another number that articles give for what a fact counts: one paper
// has 12 dead, a later one 15. Neither is corrected by the other.
type Figure struct {
	Fact      string `json:"fact"`
	Text      string `json:"text"` // "15 people"
	Publisher string `json:"publisher,omitempty"`
	Published string `json:"published,omitempty"`
	Article   string `json:"article"`

	claimant string
}

// tollsRise is how long after an event its figures are told anew.
const tollsRise = 14 * 24 * time.Hour

// setFigures finds the facts that differ by a number alone: same class, relation, ends
// and place, and days that may be one.
func setFigures(facts []Fact) {
	like := make(map[string][]*Fact)
	for i := range facts {
		f := &facts[i]
		if key, ok := figureKey(&f.report.Fact); ok {
			like[key] = append(like[key], f)
		}
	}
	for _, told := range like {
		for _, f := range told {
			f.Figures = nil
			for _, o := range told {
				if f.ID != o.ID && figures(&f.report.Fact) != figures(&o.report.Fact) && mayBeOneDay(f, o) {
					f.Figures = append(f.Figures, o.figure())
				}
			}
			slices.SortFunc(f.Figures, func(a, b Figure) int {
				return cmp.Or(strings.Compare(a.Published, b.Published), strings.Compare(a.Article, b.Article), strings.Compare(a.Fact, b.Fact))
			})
		}
	}
}

// figureKey is the same for facts that differ by numbers alone; ok is false for a
// fact that counts nothing, or counts what no name, place or phrase of three words
// tells apart from its like ("it killed 12").
func figureKey(f *schema.Fact) (key string, ok bool) {
	if !f.IsEvent() || f.Polarity != schema.Positive || figures(f) == "" {
		return "", false
	}
	parts := []string{f.Class, f.Relation, string(f.Modality), masked(f.Subject), masked(f.Object)}
	known := f.Subject.Entity != "" || len(strings.Fields(f.Subject.Text)) > 2
	for _, r := range f.Roles {
		if r.Name == schema.RolePlace || !schema.IsBeside(r.Name) {
			parts = append(parts, r.Name+"="+masked(r.Value))
			known = known || r.Value.Entity != ""
		}
	}
	return strings.Join(parts, "\x00"), known
}

// masked is a value with its numbers left out.
func masked(v schema.Value) string {
	if v.Entity != "" || v.Fact != "" {
		return v.Key()
	}
	var out []string
	for _, w := range strings.Fields(schema.Fold(v.Text)) {
		if !isFigure(w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// figures are the numbers of what a fact is done to.
func figures(f *schema.Fact) string {
	var out []string
	for _, w := range strings.Fields(schema.SameNumerals(schema.Fold(f.Object.Text))) {
		if isFigure(w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// vague words stand for a number, or hedge one.
var vague = strings.Fields("hundred thousand million dozens scores hundreds thousands at least most about around nearly almost over than more fewer up to some")

// isFigure says whether a word is a number, or hedges one.
func isFigure(word string) bool {
	_, numeral := schema.Numeral(word)
	return numeral || slices.Contains(vague, word) || strings.IndexFunc(word, unicode.IsDigit) == 0
}

// mayBeOneDay says whether two facts may be of one event by their days: their own, or
// those of the first reports.
func mayBeOneDay(a, b *Fact) bool {
	x, y := a.day(), b.day()
	if a.Time != nil && b.Time != nil {
		return x == y
	}
	from, _ := schema.Span(x)
	to, _ := schema.Span(y)
	return !from.IsZero() && !to.IsZero() && from.Sub(to).Abs() <= tollsRise
}

// figure is what a fact counts, and who told it first.
func (f *Fact) figure() Figure {
	e := f.Evidence[0]
	for _, o := range f.Evidence[1:] {
		if o.Published < e.Published {
			e = o
		}
	}
	out := Figure{Fact: f.ID, Text: label(f.Object), Publisher: e.Publisher, Published: e.Published, Article: e.Article}
	if f.AttributedTo != nil {
		out.claimant = label(f.AttributedTo)
	}
	return out
}

// source is who told a figure, and when.
func (g *Figure) source() string {
	out := cmp.Or(g.Publisher, g.Article)
	if g.Published != "" {
		out += ", " + date(g.Published)
	}
	return out
}

// mostFigures are named beside a fact.
const mostFigures = 4

// otherFigures names the figures that others give, "" when there are none.
func (f *Fact) otherFigures() string {
	if len(f.Figures) == 0 {
		return ""
	}
	var out []string
	for i := range f.Figures[:min(len(f.Figures), mostFigures)] {
		g := &f.Figures[i]
		claim := ""
		if g.claimant != "" {
			claim = "according to " + g.claimant + ", "
		}
		out = append(out, fmt.Sprintf("%s (%s%s)", g.Text, claim, g.source()))
	}
	if n := len(f.Figures) - mostFigures; n > 0 {
		out = append(out, fmt.Sprintf("and %d more", n))
	}
	own := f.figure()
	return " — " + own.source() + "; elsewhere " + strings.Join(out, ", ")
}
