package graph

import (
	"context"
	"errors"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	hkv "github.com/hidal-go/hidalgo/kv"
)

// Quads calls f for every quad of the graph as it is when Quads begins, also
// while somebody writes: all is read in one transaction. A store in memory, or of
// a database that is open for writing, keeps writers waiting until the end.
func (s *Store) Quads(ctx context.Context, f func(quad.Quad) error) error {
	return s.view(func(qs cayley.QuadStore) error {
		b, ok := s.back.(*lsm)
		if !ok {
			return everyQuad(ctx, qs, f)
		}
		tx, err := b.kv.Tx(ctx, false)
		if err != nil {
			return err
		}
		frozen, err := openQuads(frozenKV{b.kv, tx})
		if err == nil {
			err = everyQuad(ctx, frozen, f)
		}
		return errors.Join(err, tx.Close())
	})
}

// A frozenKV is a key-value store as one of its transactions sees it.
type frozenKV struct {
	hkv.KV
	tx hkv.Tx
}

func (k frozenKV) Tx(_ context.Context, rw bool) (hkv.Tx, error) {
	if rw {
		return nil, hkv.ErrReadOnly
	}
	return frozenTx{k.tx}, nil
}

func (k frozenKV) View(ctx context.Context, f func(hkv.Tx) error) error { return hkv.View(ctx, k, f) }

func (k frozenKV) Update(context.Context, func(hkv.Tx) error) error { return hkv.ErrReadOnly }

// A frozenTx stays open when one of those who share it is done.
type frozenTx struct{ hkv.Tx }

func (frozenTx) Commit(context.Context) error { return hkv.ErrReadOnly }

func (frozenTx) Close() error { return nil }
