// Package extract is the road from an article to its facts. It holds no
// rules: Article shows every stage in order, and each stage's package says
// how it works.
package extract

import (
	"fmt"
	"io"
	"time"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/lang"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/question"
	"github.com/quadwire/quadwire/extract/resolve"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// An Extractor holds what all articles share: the language model, the frames
// and the shipped names. It is safe for concurrent use.
type Extractor struct {
	parser   *lang.Parser
	frames   *schema.Frames
	resolver *resolve.Resolver
}

// New loads the embedded model and data. Each of frames is a frame file
// (YAML) that adds to the shipped frames or overrides them.
func New(frames ...io.Reader) (*Extractor, error) {
	parser, err := lang.New()
	if err != nil {
		return nil, fmt.Errorf("loading the language model: %w", err)
	}
	fr, err := schema.LoadFrames(frames...)
	if err != nil {
		return nil, err
	}
	resolver, err := resolve.New(fr)
	if err != nil {
		return nil, fmt.Errorf("loading the names: %w", err)
	}
	return &Extractor{parser: parser, frames: fr, resolver: resolver}, nil
}

// Terms describes the classes, predicates and roles of the frames, for the
// vocabulary that the graph keeps.
func (x *Extractor) Terms() []schema.Term { return x.frames.Terms() }

// A Result is an article and what every stage made of it.
type Result struct {
	Article    *article.Article
	Document   *doc.Document
	Statements []statement.Statement
	Record     schema.Record
}

// Article takes one article down the whole road.
func (x *Extractor) Article(a *article.Article) *Result {
	d := x.parser.Parse(a.Doc, a.Text)
	statements := statement.Extract(d, x.frames)
	record := x.resolver.Resolve(a, d, statements, statement.Clauses(d, statements))
	return &Result{Article: a, Document: d, Statements: statements, Record: record}
}

// Question reads a question in plain English as a pattern: a fact with a
// hole. The error wraps question.ErrUnreadable when there is no relation
// in it that a graph could hold.
func (x *Extractor) Question(text string) (schema.Pattern, error) {
	return x.QuestionOn(text, time.Time{})
}

// Suits says whether a pronoun ("he", "she") may mean who bears a name, as far as
// the name tells.
func (x *Extractor) Suits(pronoun, name string) bool {
	d := x.parser.Parse("pronoun", name+" was there. Then "+pronoun+" left.")
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == doc.Pronoun && m.Chain >= 0 {
			return len(d.Chains[m.Chain].Mentions) > 1
		}
	}
	return false
}

// QuestionOn is Question on a day, from which relative times ("last week") are
// seen; Question cannot read them.
func (x *Extractor) QuestionOn(text string, today time.Time) (schema.Pattern, error) {
	again := func(words []string) *doc.Document { return x.parser.ParseTokens("question", [][]string{words}) }
	return question.Read(x.parser.Parse("question", text), again, x.frames, today)
}
