// Package lang turns a text into a doc.Document: sentences and words (token),
// tags, lemmas and trees (neural), names (name), trees put right by the names
// (mend), mentions and chains (coref).
// Parser.Parse shows the stages in order. The weights are embedded; nothing is read from disk.
package lang

import (
	"errors"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/quadwire/quadwire/extract/lang/coref"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/mend"
	"github.com/quadwire/quadwire/extract/lang/model"
	"github.com/quadwire/quadwire/extract/lang/name"
	"github.com/quadwire/quadwire/extract/lang/neural"
	"github.com/quadwire/quadwire/extract/lang/token"
)

// A Parser holds the weights. It is safe for concurrent use; make one and
// keep it.
type Parser struct {
	tree  *neural.Parser
	names *name.Tagger
	pool  sync.Pool // *neural.States
}

// New loads the embedded weights, both files at a time, in some tens of
// milliseconds. It fails only when the build lacks them or they are damaged.
func New() (*Parser, error) {
	p := new(Parser)
	var treeErr, namesErr error
	var wg sync.WaitGroup
	wg.Go(func() { p.tree, treeErr = load(model.ParserFile, neural.Load) })
	wg.Go(func() { p.names, namesErr = load(model.NamesFile, name.Load) })
	wg.Wait()
	if err := errors.Join(treeErr, namesErr); err != nil {
		return nil, err
	}
	if !p.names.Sees(p.tree) {
		return nil, errors.New("the embedded names were learned with another parser")
	}
	p.pool.New = func() any { return new(neural.States) }
	return p, nil
}

func load[T any](file string, read func(io.Reader) (T, error)) (T, error) {
	f, err := model.Open(file)
	if err != nil {
		var none T
		return none, err
	}
	defer f.Close()
	return read(f)
}

// Parse splits and analyses a text, which must be valid UTF-8. The text stays
// as it is: Document.Text is text.
func (p *Parser) Parse(id, text string) *doc.Document {
	d := &doc.Document{ID: id, Text: text, Sentences: token.Split(text)}
	p.annotate(d)
	return d
}

// ParseTokens analyses sentences whose words are given: the very same
// sentences and words come back. Text is made of the words, a space between
// two, a line a sentence.
func (p *Parser) ParseTokens(id string, sentences [][]string) *doc.Document {
	d := &doc.Document{ID: id}
	var b strings.Builder
	for i, words := range sentences {
		s := doc.Sentence{Index: i, Paragraph: i, Tokens: make([]doc.Token, len(words))}
		s.Begin = b.Len()
		for j, w := range words {
			if j > 0 {
				b.WriteByte(' ')
			}
			s.Tokens[j] = doc.Token{Span: doc.Span{Begin: b.Len(), End: b.Len() + len(w)}, Form: w, SpaceAfter: true}
			b.WriteString(w)
		}
		s.End = b.Len()
		b.WriteByte('\n')
		d.Sentences = append(d.Sentences, s)
	}
	d.Text = b.String()
	p.annotate(d)
	return d
}

// annotate runs the stages that follow the tokeniser.
func (p *Parser) annotate(d *doc.Document) {
	states := p.pool.Get().(*neural.States)
	p.tree.Annotate(d.Sentences, states)
	p.names.Annotate(d.Sentences, states)
	p.pool.Put(states)
	mend.Trees(d.Sentences)
	coref.Resolve(d)
	p.names.Kinds(d.Sentences)
}

// OnTrees gives d, as ParseTokens made it, with the tags, lemmas and trees of gold, which
// has the same sentences and words: what is read of it owes nothing to the parser but
// the names. With mended, the trees go through package mend as the parser's do.
func OnTrees(d, gold *doc.Document, mended bool) *doc.Document {
	out := &doc.Document{ID: d.ID, Text: d.Text}
	for i := range d.Sentences {
		s := d.Sentences[i]
		s = doc.Sentence{Index: s.Index, Paragraph: s.Paragraph, Span: s.Span, Tokens: slices.Clone(s.Tokens)}
		for k := range s.Tokens {
			t, g := &s.Tokens[k], &gold.Sentences[i].Tokens[k]
			t.Head, t.Deprel, t.UPOS, t.XPOS, t.Lemma, t.Sure = g.Head, g.Deprel, g.UPOS, g.XPOS, g.Lemma, 0
		}
		out.Sentences = append(out.Sentences, s)
	}
	if mended {
		mend.Trees(out.Sentences)
	}
	coref.Resolve(out)
	return out
}
