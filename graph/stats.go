package graph

import (
	"context"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// Stats counts what a store holds.
type Stats struct {
	Quads     int            `json:"quads"`
	Articles  int            `json:"articles"`
	Sources   int            `json:"sources"` // articles, near-copies of one text counted once
	Sentences int            `json:"sentences"`
	Entities  int            `json:"entities"`
	Facts     int            `json:"facts"`   // without those of the class Clause
	Edges     int            `json:"edges"`   // direct ones; both ways of a symmetric one count
	Classes   map[string]int `json:"classes"` // of facts and entities: "Meeting", "schema:Person"
	Bytes     int64          `json:"bytes"`   // that they take on disk or in the database; 0 in memory
}

// Stats counts by reading the whole store once.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	var out Stats
	err := s.view(func(qs cayley.QuadStore) error {
		c := counter{qs: qs, kinds: make(map[any]map[any]bool), labels: make(map[any]int)}
		if err := c.count(ctx); err != nil {
			return err
		}
		var err error
		if out, err = c.stats(); err != nil {
			return err
		}
		if out.Sources, err = sources(ctx, qs); err != nil {
			return err
		}
		out.Bytes, err = s.back.size(ctx)
		return err
	})
	return out, err
}

// sources counts those of all articles.
func sources(ctx context.Context, qs cayley.QuadStore) (int, error) {
	list, err := articles(ctx, qs)
	var all []schema.Article
	for i := range list {
		all = append(all, list[i].Article())
	}
	return CountSources(all), err
}

// A counter collects references, which are smaller and faster to get than
// values: a node counts once, however many articles describe it.
type counter struct {
	qs     cayley.QuadStore
	quads  int
	kinds  map[any]map[any]bool // object of rdf:type → subjects
	facts  map[any]bool         // subjects of qw:evidence
	named  map[any]bool         // subjects of schema:name
	labels map[any]int          // label → quads
	refs   map[any]cayley.Ref   // of the keys of kinds
	others map[any]bool         // labels of data sets of others, of which only the quads count
}

func (c *counter) count(ctx context.Context) error {
	c.facts, c.named, c.refs = make(map[any]bool), make(map[any]bool), make(map[any]cayley.Ref)
	preds := make([]any, 3)
	for i, p := range []quad.IRI{schema.RDFType, schema.QWEvidence, schema.SchemaName} {
		ref, err := c.qs.ValueOf(p)
		if err != nil {
			return err
		}
		preds[i] = refs.ToKey(ref)
	}
	if err := c.findOthers(ctx); err != nil {
		return err
	}
	it := c.qs.QuadsAllIterator().Iterate()
	defer it.Close()
	for it.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := c.quad(it.Result(), preds); err != nil {
			return err
		}
	}
	return it.Err()
}

func (c *counter) findOthers(ctx context.Context) error {
	c.others = make(map[any]bool)
	return scan(ctx, c.qs, quad.Object, schema.ClassSource, schema.RDFType, func(q quad.Quad) error {
		if q != schema.Source(q.Label) {
			return nil
		}
		ref, err := c.qs.ValueOf(q.Label)
		c.others[refs.ToKey(ref)] = true
		return err
	})
}

// quad counts one quad; preds are the keys of rdf:type, qw:evidence and
// schema:name.
func (c *counter) quad(q cayley.Ref, preds []any) error {
	var node [4]cayley.Ref
	for i, d := range quad.Directions {
		var err error
		if node[i], err = c.qs.QuadDirection(q, d); err != nil {
			return err
		}
	}
	c.quads++
	s, o := refs.ToKey(node[0]), refs.ToKey(node[2])
	if node[3] != nil {
		label := refs.ToKey(node[3])
		c.labels[label]++
		if c.others[label] && s != label {
			return nil
		}
	}
	switch p := refs.ToKey(node[1]); {
	case p == nil:
	case p == preds[0]:
		if c.kinds[o] == nil {
			c.kinds[o], c.refs[o] = make(map[any]bool), node[2]
		}
		c.kinds[o][s] = true
	case p == preds[1]:
		c.facts[s] = true
	case p == preds[2]:
		c.named[s] = true
	}
	return nil
}

func (c *counter) stats() (Stats, error) {
	out := Stats{Quads: c.quads, Facts: len(c.facts), Entities: len(c.named), Classes: make(map[string]int)}
	for fact := range c.facts {
		out.Edges += c.labels[fact]
	}
	for key, subjects := range c.kinds {
		class, err := c.qs.NameOf(c.refs[key])
		if err != nil {
			return out, err
		}
		switch iri, _ := class.(quad.IRI); iri {
		case schema.ClassArticle:
			out.Articles = len(subjects)
		case schema.ClassSentence:
			out.Sentences = len(subjects)
		case "cayley:namespace", "owl:Ontology":
		default:
			if iri == schema.ClassIRI(schema.Clause) {
				out.Facts -= len(subjects)
			}
			out.Classes[schema.ClassName(iri)] = len(subjects)
		}
	}
	return out, nil
}
