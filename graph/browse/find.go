package browse

import (
	"context"

	"github.com/quadwire/quadwire/graph"
)

// Find is graph.Store.Lookup: it gives the entity that a name, an alias, a last
// name or an ID ("ent:…") means.
func (b *Browser) Find(ctx context.Context, name string) (graph.Entity, error) {
	return b.store.Lookup(ctx, name)
}
