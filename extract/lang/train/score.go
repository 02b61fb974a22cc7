package train

import (
	"fmt"
	"strings"

	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/name"
	"github.com/quadwire/quadwire/extract/lang/neural"
	"github.com/quadwire/quadwire/extract/lang/token"
)

// scores are the figures of one evaluation in the order in which they are
// printed, in percent.
type scores struct {
	names  []string
	values map[string]float64
}

func (s *scores) add(name string, ratio float64) {
	if s.values == nil {
		s.values = map[string]float64{}
	}
	s.names = append(s.names, name)
	s.values[name] = float64(int(ratio*10000+0.5)) / 100
}

func (s *scores) String() string {
	var b strings.Builder
	for _, n := range s.names {
		fmt.Fprintf(&b, "%s %.2f  ", n, s.values[n])
	}
	return b.String()
}

// scoreParser parses the gold tokens of each development set.
func scoreParser(p *neural.Parser, sets []treebank) (*scores, error) {
	s := &scores{}
	for _, set := range sets {
		system := make([]*doc.Document, len(set.docs))
		for i, d := range set.docs {
			system[i] = bare(d)
			p.Annotate(system[i].Sentences, nil)
		}
		r, err := eval.Parse(set.docs, system)
		if err != nil {
			return nil, err
		}
		for _, f := range []struct {
			name string
			c    eval.Counts
		}{{"UPOS", r.UPOS}, {"XPOS", r.XPOS}, {"lemma", r.Lemmas}, {"UAS", r.UAS}, {"LAS", r.LAS}} {
			s.add(set.name+" "+f.name, f.c.F1())
		}
	}
	return s, nil
}

// bare copies a document's sentences without what a parser finds.
func bare(d *doc.Document) *doc.Document {
	out := &doc.Document{ID: d.ID, Text: d.Text, Sentences: make([]doc.Sentence, len(d.Sentences))}
	for i, s := range d.Sentences {
		toks := make([]doc.Token, len(s.Tokens))
		for j, t := range s.Tokens {
			toks[j] = doc.Token{Span: t.Span, Form: t.Form, Head: doc.Root, SpaceAfter: t.SpaceAfter}
		}
		s.Tokens = toks
		out.Sentences[i] = s
	}
	return out
}

// scoreNames marks the names of held-out sets. Where a set does not tell what
// a word is, the word counts neither way.
func scoreNames(p *neural.Parser, t *name.Tagger, held []*nameSet) (*scores, error) {
	out := &scores{}
	var states neural.States
	for _, set := range held {
		var gold, system []*doc.Document
		for _, exs := range set.docs {
			g, s := wordsDocument(exs), wordsDocument(exs)
			p.Annotate(s.Sentences, &states)
			t.Annotate(s.Sentences, &states)
			for i, e := range exs {
				e.gold(g.Sentences[i].Tokens, s.Sentences[i].Tokens, set.misc)
			}
			gold, system = append(gold, g), append(system, s)
		}
		r, err := eval.Names(gold, system)
		if err != nil {
			return nil, err
		}
		out.add(set.name, r.All.F1())
		for _, typ := range r.Types {
			out.add(set.name+" "+typ.Type, typ.F1())
		}
	}
	return out, nil
}

// gold writes the certain labels to want and takes from got what cannot be
// judged: names on uncertain words, and MISC where the set has none.
func (e *nameExample) gold(want, got []doc.Token, misc bool) {
	labels := name.Labels()
	for i, bits := range e.allowed {
		for k, l := range labels {
			if bits == 1<<k && k > 0 {
				want[i].Name = l
			}
		}
		if !misc {
			want[i].Name, got[i].Name = noMisc(want[i].Name), noMisc(got[i].Name)
		}
		if bits&(bits-1) != 0 {
			got[i].Name = ""
		}
	}
}

func noMisc(label string) string {
	if strings.HasSuffix(label, name.Other) {
		return ""
	}
	return label
}

// wordsDocument makes a document of the examples' words.
func wordsDocument(exs []*nameExample) *doc.Document {
	var b strings.Builder
	for _, e := range exs {
		for i, w := range e.words {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(strings.Join(strings.Fields(w), "\u00a0"))
		}
		b.WriteByte('\n')
	}
	text := b.String()
	return &doc.Document{Text: text, Sentences: token.SplitWords(text)}
}
