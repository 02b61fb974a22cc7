package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A Problem is a place where the graph breaks its own rules.
type Problem struct {
	Node string `json:"node"` // what is wrong; "" for the file
	Text string `json:"problem"`
}

func (p Problem) String() string {
	if p.Node == "" {
		return p.Text
	}
	return p.Node + ": " + p.Text
}

// Check reads the whole store and lists what breaks the rules: every quad has
// a label that is an existing fact, sentence, article, decision or the vocabulary, or
// is described as a data set of others, whose quads are not looked at (Source of
// schema); every entity, fact, article and sentence that is named anywhere is described;
// every fact has a class and evidence; the direct edges are those that the
// facts warrant; and decisions can be read and are obeyed. Of a bbolt file the pages are verified too, and of
// Pebble's files the order of the keys. The problems are sorted.
func (s *Store) Check(ctx context.Context) ([]Problem, error) {
	c := checker{ctx: ctx, nodes: make(map[quad.IRI]*node), labels: make(map[quad.Value]bool)}
	err := s.view(func(qs cayley.QuadStore) error {
		if err := c.beneath(s.back); err != nil {
			return err
		}
		if err := c.collect(qs); err != nil {
			return err
		}
		c.judge()
		if err := c.edges(qs); err != nil {
			return err
		}
		return c.decisions(qs)
	})
	slices.SortFunc(c.problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.Node, b.Node), strings.Compare(a.Text, b.Text))
	})
	return c.problems, err
}

// A node is what is known of an entity, fact, article or sentence.
type node struct {
	typed, named, proven, part bool
	edges                      int // quads that it labels
}

type checker struct {
	ctx      context.Context
	nodes    map[quad.IRI]*node
	labels   map[quad.Value]bool // of others → described as a data set
	decided  []quad.Quad         // labelled with a decision
	asRead   bool                // a decision has changed an article
	problems []Problem
}

func (c *checker) add(node quad.Value, format string, args ...any) {
	c.problems = append(c.problems, Problem{strings.Trim(quad.StringOf(node), "<>"), fmt.Sprintf(format, args...)})
}

func (c *checker) beneath(b backend) error {
	faults, err := b.verify()
	for _, f := range faults {
		c.add(nil, "%v", f)
	}
	return err
}

// collect reads all quads.
func (c *checker) collect(qs cayley.QuadStore) error {
	return everyQuad(c.ctx, qs, func(q quad.Quad) error {
		c.quad(q)
		return nil
	})
}

func (c *checker) quad(q quad.Quad) {
	if isNode(q.Label, schema.PrefixDecision) {
		c.decided = append(c.decided, q) // what it names need not be in the store any more
		return
	}
	if IsForeign(q.Label) { // what it names may have been forgotten, or never been here
		c.labels[q.Label] = c.labels[q.Label] || q == schema.Source(q.Label)
		return
	}
	switch q.Predicate {
	case schema.QWAsRead:
		c.asRead = true
	case schema.QWUnsettled:
		if lexical(q.Object) == byLoad {
			c.add(q.Subject, "a load was broken off; load the same files again, nothing can be decided before")
		} else {
			c.add(q.Subject, "a %s was broken off; any command that writes to the graph finishes it", lexical(q.Object))
		}
	}
	s := c.node(q.Subject)
	c.node(q.Object)
	switch label := c.node(q.Label); {
	case label != nil:
		label.edges++
	case q.Label == nil:
		c.add(q.Subject, "the quad %s has no label", q.NQuad())
	}
	if s == nil {
		return
	}
	switch q.Predicate {
	case schema.RDFType:
		s.typed = true
	case schema.SchemaName:
		s.named = true
	case schema.QWEvidence:
		s.proven = true
	case schema.SchemaPartOf:
		s.part = true
	}
}

// node finds or makes the entry of an entity, fact, article or sentence; nil
// for all else.
func (c *checker) node(v quad.Value) *node {
	if !isNode(v, schema.PrefixEntity) && !isNode(v, schema.PrefixFact) && !isNode(v, schema.PrefixArticle) {
		return nil
	}
	id := v.(quad.IRI)
	if c.nodes[id] == nil {
		c.nodes[id] = new(node)
	}
	return c.nodes[id]
}

func (c *checker) judge() {
	for label, described := range c.labels {
		if !described {
			c.add(label, "labels quads but is no fact, sentence, article or data set; load its quads again")
		}
	}
	for id, n := range c.nodes {
		_, _, isSentence := schema.ParseSentenceID(id)
		if !n.typed {
			c.add(id, "is named but not described: it has no rdf:type")
		}
		switch {
		case isNode(id, schema.PrefixEntity) && !n.named:
			c.add(id, "the entity has no schema:name")
		case isNode(id, schema.PrefixFact) && !n.proven:
			c.add(id, "the fact has no qw:evidence")
		case isSentence && !n.part:
			c.add(id, "the sentence is part of no article")
		}
	}
}

// edges compares the direct edges of every fact with those that its tellings
// warrant.
func (c *checker) edges(qs cayley.QuadStore) error {
	for _, id := range slices.Sorted(maps.Keys(c.nodes)) {
		if !isNode(id, schema.PrefixFact) {
			continue
		}
		if err := c.ctx.Err(); err != nil {
			return err
		}
		told, err := tellings(c.ctx, qs, id)
		if err != nil {
			c.add(id, "cannot be read: %v", err)
			continue
		}
		warranted := make(map[quad.Quad]bool)
		for _, r := range told {
			for _, q := range edgesOf(r, id) {
				warranted[q] = true
			}
		}
		if err := c.compare(qs, id, warranted); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) compare(qs cayley.QuadStore, fact quad.IRI, warranted map[quad.Quad]bool) error {
	if len(warranted) == 0 && c.nodes[fact].edges == 0 {
		return nil
	}
	err := scan(c.ctx, qs, quad.Label, fact, "", func(q quad.Quad) error {
		if !warranted[q] {
			c.add(fact, "no article warrants the edge %s", q.NQuad())
		}
		delete(warranted, q)
		return nil
	})
	for q := range warranted {
		c.add(fact, "the edge %s is missing", q.NQuad())
	}
	return err
}
