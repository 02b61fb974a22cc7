package graph

import (
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// decisions holds that those in the store can be read, are stored with what
// follows from them and no more, and are obeyed by the articles.
func (c *checker) decisions(qs cayley.QuadStore) error {
	list, err := schema.DecodeDecisions(c.decided)
	if err != nil {
		c.add(nil, "%v", err)
		return nil
	}
	want, err := schema.EncodeDecisions(list)
	if err != nil {
		c.add(nil, "%v", err)
		return nil
	}
	for _, q := range missing(c.decided, want) {
		c.add(q.Label, "no decision warrants the quad %s", q.NQuad())
	}
	for _, q := range missing(want, c.decided) {
		c.add(q.Label, "the quad %s is missing", q.NQuad())
	}
	if len(list) == 0 && !c.asRead {
		return nil
	}
	articles, err := bound(c.ctx, qs, list)
	if err != nil {
		return err
	}
	for _, a := range articles {
		c.obeys(qs, a, list)
	}
	return c.ctx.Err()
}

// obeys holds that an article says what it says by the decisions. Its direct
// edges are looked at elsewhere.
func (c *checker) obeys(qs cayley.QuadStore, article quad.IRI, list []schema.Decision) {
	add, remove, err := changes(c.ctx, qs, article, list)
	if err != nil {
		c.add(article, "decisions cannot change it: %v", err)
		return
	}
	add = slices.DeleteFunc(add, func(q quad.Quad) bool { return isNode(q.Label, schema.PrefixFact) })
	if len(add)+len(remove) > 0 {
		c.add(article, "it does not obey the decisions: %d quads are missing and %d too many", len(add), len(remove))
	}
}
