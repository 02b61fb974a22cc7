package graph

import (
	"context"
	"sync"
	"sync/atomic"

	hkv "github.com/hidal-go/hidalgo/kv"
)

// A keptKV is a key-value store that knows its open transactions. A panic among
// damaged pages makes Cayley's iterators forget theirs, and bbolt waits for
// each before it closes, for ever.
type keptKV struct {
	hkv.KV
	damaged atomic.Bool // transactions may have been forgotten

	mu   sync.Mutex
	open map[*keptTx]struct{}
}

type keptTx struct {
	hkv.Tx
	kv *keptKV
}

func keep(kv hkv.KV) *keptKV { return &keptKV{KV: kv, open: make(map[*keptTx]struct{})} }

func (k *keptKV) Tx(ctx context.Context, rw bool) (hkv.Tx, error) {
	inner, err := k.KV.Tx(ctx, rw)
	if err != nil {
		return nil, err
	}
	tx := &keptTx{inner, k}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.open[tx] = struct{}{}
	return tx, nil
}

func (k *keptKV) View(ctx context.Context, f func(hkv.Tx) error) error { return hkv.View(ctx, k, f) }

func (k *keptKV) Update(ctx context.Context, f func(hkv.Tx) error) error {
	return hkv.Update(ctx, k, f)
}

// Close closes the store; after damage, first the transactions that were left.
func (k *keptKV) Close() error {
	if k.damaged.Load() {
		k.mu.Lock()
		for tx := range k.open {
			_ = tx.Tx.Close() // there is nothing to be kept
		}
		clear(k.open)
		k.mu.Unlock()
	}
	return k.KV.Close()
}

func (t *keptTx) Commit(ctx context.Context) error {
	t.forget()
	return t.Tx.Commit(ctx)
}

func (t *keptTx) Close() error {
	t.forget()
	return t.Tx.Close()
}

func (t *keptTx) forget() {
	t.kv.mu.Lock()
	defer t.kv.mu.Unlock()
	delete(t.kv.open, t)
}
