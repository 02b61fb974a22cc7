package browse

import (
	"context"

	"github.com/quadwire/quadwire/graph"
)

// What Find returns where a name does not mean exactly one entity.
type (
	AmbiguousError = graph.AmbiguousError
	UnknownError   = graph.UnknownError
)

// Find is graph.Store.Lookup: it gives the entity that a name, an alias, a last
// name or an ID ("ent:…") means.
func (b *Browser) Find(ctx context.Context, name string) (graph.Entity, error) {
	return b.store.Lookup(ctx, name)
}

// Ambiguous is the error of a name that may mean each of the candidates.
func Ambiguous(name string, candidates []graph.Entity) *AmbiguousError {
	return graph.Ambiguous(name, candidates)
}

// Kind names the class of an entity for people: "person".
func Kind(class string) string { return graph.Kind(class) }
