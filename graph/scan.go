package graph

import (
	"context"
	"errors"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// scan calls f for every quad that has v in direction d, and p as its
// predicate unless p is "". All directions but the predicate have an index.
func scan(ctx context.Context, qs cayley.QuadStore, d quad.Direction, v quad.Value, p quad.IRI, f func(quad.Quad) error) error {
	if file, ok := qs.(scannable); ok {
		return file.reader.Scan(d, v, p, func(q quad.Quad) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return f(q)
		})
	}
	ref, err := qs.ValueOf(v)
	if err != nil || ref == nil {
		return err
	}
	var pred cayley.Ref
	if p != "" {
		if pred, err = qs.ValueOf(p); err != nil || pred == nil {
			return err
		}
	}
	it := qs.QuadIterator(d, ref).Iterate()
	defer it.Close()
	for it.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if pred != nil {
			same, err := hasPredicate(qs, it.Result(), pred)
			if err != nil {
				return err
			}
			if !same {
				continue
			}
		}
		q, err := qs.Quad(it.Result())
		if err != nil {
			return err
		}
		if err := f(q); err != nil {
			return err
		}
	}
	return it.Err()
}

// scanTriples is scan for those who do not need the labels.
func scanTriples(ctx context.Context, qs cayley.QuadStore, d quad.Direction, v quad.Value, p quad.IRI, f func(quad.Quad) error) error {
	if file, ok := qs.(scannable); ok {
		return file.reader.ScanTriples(d, v, p, f)
	}
	return scan(ctx, qs, d, v, p, f)
}

// everyQuad calls f for every quad.
func everyQuad(ctx context.Context, qs cayley.QuadStore, f func(quad.Quad) error) error {
	if file, ok := qs.(scannable); ok {
		return file.reader.All(func(q quad.Quad) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return f(q)
		})
	}
	it := qs.QuadsAllIterator().Iterate()
	defer it.Close()
	for it.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		q, err := qs.Quad(it.Result())
		if err != nil {
			return err
		}
		if err := f(q); err != nil {
			return err
		}
	}
	return errors.Join(it.Err(), ctx.Err()) // an iterator ends without a word when the context does
}

// hasPredicate compares references, which spares reading four values.
func hasPredicate(qs cayley.QuadStore, q, pred cayley.Ref) (bool, error) {
	got, err := qs.QuadDirection(q, quad.Predicate)
	return err == nil && refs.ToKey(got) == refs.ToKey(pred), err
}

// all lists what scan finds.
func all(ctx context.Context, qs cayley.QuadStore, d quad.Direction, v quad.Value, p quad.IRI) (out []quad.Quad, err error) {
	err = scan(ctx, qs, d, v, p, func(q quad.Quad) error {
		out = append(out, q)
		return nil
	})
	return out, err
}

// object gives the first object of subject s by predicate p, nil for none.
func object(ctx context.Context, qs cayley.QuadStore, s, p quad.IRI) (quad.Value, error) {
	found, err := all(ctx, qs, quad.Subject, s, p)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0].Object, nil
}

// articleQuads lists the quads that an article brought: those labelled with it
// or with one of its sentences.
func articleQuads(ctx context.Context, qs cayley.QuadStore, article quad.IRI) ([]quad.Quad, error) {
	out, err := all(ctx, qs, quad.Label, article, "")
	if err != nil {
		return nil, err
	}
	for _, q := range out {
		if q.Predicate != schema.RDFType || q.Object != schema.ClassSentence {
			continue
		}
		told, err := all(ctx, qs, quad.Label, q.Subject, "")
		if err != nil {
			return nil, err
		}
		out = append(out, told...)
	}
	return out, nil
}

// unknown lists the quads that are not in the store, each once, as far as
// their labels are nodes of ours, each of which labels few quads; quads of
// other labels are passed on.
func unknown(qs cayley.QuadStore, quads []quad.Quad) ([]quad.Quad, error) {
	known := make(map[quad.Quad]bool)
	labels := make(map[quad.Value]bool)
	var out []quad.Quad
	for _, q := range quads {
		if !labels[q.Label] && isOurs(q.Label) {
			labels[q.Label] = true
			err := scan(context.Background(), qs, quad.Label, q.Label, "", func(q quad.Quad) error {
				known[q] = true
				return nil
			})
			if err != nil {
				return nil, err
			}
		}
		if !known[q] {
			known[q] = true
			out = append(out, q)
		}
	}
	return out, nil
}

// isOurs says whether v can be the label of a quad that Quadwire has made.
func isOurs(v quad.Value) bool {
	return v == schema.VocabularyLabel || isNode(v, schema.PrefixFact) || isNode(v, schema.PrefixArticle) || isNode(v, schema.PrefixDecision)
}

// isNode says whether v is an IRI with the given prefix; the prefix alone is a
// node of the prefix table.
func isNode(v quad.Value, prefix string) bool {
	iri, ok := v.(quad.IRI)
	return ok && strings.HasPrefix(string(iri), prefix) && len(iri) > len(prefix)
}

// articleOf gives the article of a label, "" if it is none.
func articleOf(label quad.Value) quad.IRI {
	iri, _ := label.(quad.IRI)
	if article, _, ok := schema.ParseSentenceID(iri); ok {
		return quad.IRI(article)
	}
	if strings.HasPrefix(string(iri), schema.PrefixArticle) {
		return iri
	}
	return ""
}
