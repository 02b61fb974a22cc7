package export

import (
	"context"
	"maps"
	"slices"

	store "github.com/quadwire/quadwire/graph"
)

// namesHeld is how many entities names remembers at least.
const namesHeld = 1 << 14

// names reads entities and remembers those that were asked for last: two
// generations, the elder of which goes when the younger is full.
type names struct {
	store        *store.Store
	young, elder map[string]store.Entity
}

func newNames(s *store.Store) *names {
	return &names{store: s, young: make(map[string]store.Entity)}
}

// entity gives an entity; one that the graph does not describe has only its ID.
func (n *names) entity(ctx context.Context, id string) (store.Entity, error) {
	if e, ok := n.young[id]; ok {
		return e, nil
	}
	e, ok := n.elder[id]
	if !ok {
		var err error
		if e, _, err = n.store.Entity(ctx, id); err != nil {
			return e, err
		}
		e.ID = id
	}
	if len(n.young) >= namesHeld {
		n.elder, n.young = n.young, make(map[string]store.Entity)
	}
	n.young[id] = e
	return e, nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
