package graph

import (
	"context"
	"errors"

	cayley "github.com/cayleygraph/cayley/graph"
	hkv "github.com/hidal-go/hidalgo/kv"
)

// Snapshot is View, but f sees the graph as it is when it begins, also while
// somebody writes: all that it reads is of one transaction. A store in memory,
// or of a database that is open for writing, keeps writers waiting until f
// returns.
func (s *Store) Snapshot(ctx context.Context, f func(cayley.QuadStore) error) error {
	return s.View(func(qs cayley.QuadStore) error {
		var db *keptKV
		switch b := s.back.(type) {
		case *disk:
			db = b.kv
		case *lsm:
			db = b.kv
		default:
			return f(qs)
		}
		tx, err := db.Tx(ctx, false)
		if err != nil {
			return err
		}
		frozen, err := openQuads(frozenKV{db, tx})
		if err == nil {
			err = f(frozen)
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
