package graph

import (
	"context"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// IsForeign says whether a label, in its short form, is that of quads of others:
// no fact, sentence, article, decision or vocabulary. Such a label needs the quad
// that schema.Source gives, or Check complains.
func IsForeign(label quad.Value) bool { return label != nil && !isOurs(label) }

// HasSource says whether quads of others were loaded under a label.
func (s *Store) HasSource(ctx context.Context, label quad.IRI) (has bool, err error) {
	err = s.View(func(qs cayley.QuadStore) error {
		return scan(ctx, qs, quad.Subject, label, schema.RDFType, func(q quad.Quad) error {
			has = has || q == schema.Source(label)
			return nil
		})
	})
	return has, err
}

// ForgetSource removes the quads of others under a label, and returns how many
// went. It writes durable sets of some thousand, the description of the label
// last; the error wraps ErrUnknownArticle when there is none.
func (s *Store) ForgetSource(ctx context.Context, label quad.IRI) (removed int, err error) {
	done, err := s.begin(ctx)
	if err != nil {
		return 0, err
	}
	defer done()
	var gone []quad.Quad
	if IsForeign(label) {
		err = s.View(func(qs cayley.QuadStore) error {
			gone, err = all(ctx, qs, quad.Label, label, "")
			return err
		})
	}
	if err == nil && len(gone) == 0 {
		err = fmt.Errorf("%s: %w", label, ErrUnknownArticle)
	}
	if err != nil {
		return 0, err
	}
	own := func(q quad.Quad) bool { return q == schema.Source(label) }
	if i := slices.IndexFunc(gone, own); i >= 0 {
		gone = append(slices.Delete(gone, i, i+1), schema.Source(label))
	}
	for set := range slices.Chunk(gone, batch) {
		if err := ctx.Err(); err != nil {
			return removed, err
		}
		if err := s.apply(cayley.Delete, set); err != nil {
			return removed, err
		}
		removed += len(set)
	}
	return removed, nil
}
