package graph

import (
	"context"
	"maps"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A Hop is a step of a path: two entities, and the facts that both take part
// in, or that one of them claims of the other; sorted.
type Hop struct {
	From, To string   // "ent:…"
	Facts    []string // "fact:…"
}

// Paths lists the shortest chains of facts that lead from one entity to
// another, at most limit, in the order of the entities' IDs. There is none when
// they are further than maxLength hops apart, or the same.
//
// It searches breadth-first from both ends, each time from the end that has
// fewer entities at its border.
func (s *Store) Paths(ctx context.Context, from, to string, maxLength, limit int) (out [][]Hop, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		w := newWalker(ctx, qs)
		rest, err := w.distances(quad.IRI(from), quad.IRI(to), maxLength)
		if err != nil || rest == nil {
			return err
		}
		out, err = w.chains(quad.IRI(from), rest, limit)
		return err
	})
	return out, err
}

// A walker walks from entity to entity and remembers what it has seen.
type walker struct {
	ctx   context.Context
	qs    cayley.QuadStore
	near  map[quad.IRI]map[quad.IRI][]string // entity → neighbour → facts
	parts map[quad.IRI][]quad.IRI            // fact → entities

	articles map[quad.IRI]schema.Article
}

func newWalker(ctx context.Context, qs cayley.QuadStore) *walker {
	return &walker{ctx, qs, make(map[quad.IRI]map[quad.IRI][]string), make(map[quad.IRI][]quad.IRI), make(map[quad.IRI]schema.Article)}
}

// neighbours gives the entities that share a fact with e, and these facts.
func (w *walker) neighbours(e quad.IRI) (map[quad.IRI][]string, error) {
	if out, ok := w.near[e]; ok {
		return out, nil
	}
	facts, err := w.beside(e, quad.Object, quad.Subject, schema.PrefixFact)
	if err != nil {
		return nil, err
	}
	out := make(map[quad.IRI][]string)
	for _, fact := range facts {
		others, err := w.participants(fact)
		if err != nil {
			return nil, err
		}
		for _, o := range others {
			if o != e {
				out[o] = append(out[o], string(fact))
			}
		}
	}
	for _, facts := range out {
		slices.Sort(facts)
	}
	w.near[e] = out
	return out, nil
}

// participants lists the entities of a fact, each once; of a mere clause none.
func (w *walker) participants(fact quad.IRI) ([]quad.IRI, error) {
	if out, ok := w.parts[fact]; ok {
		return out, nil
	}
	clause := false
	err := scanTriples(w.ctx, w.qs, quad.Subject, fact, schema.RDFType, func(q quad.Quad) error {
		clause = clause || q.Object == schema.ClassIRI(schema.Clause)
		return nil
	})
	var out []quad.IRI
	if err == nil && !clause {
		out, err = w.beside(fact, quad.Subject, quad.Object, schema.PrefixEntity)
	}
	w.parts[fact] = out
	return out, err
}

// beside lists the nodes with a prefix that stand at the other end of the quads
// of v, each once.
func (w *walker) beside(v quad.IRI, at, other quad.Direction, prefix string) (out []quad.IRI, err error) {
	seen := make(map[quad.IRI]bool)
	err = scanTriples(w.ctx, w.qs, at, v, "", func(q quad.Quad) error {
		if iri, ok := q.Get(other).(quad.IRI); ok && !seen[iri] && isNode(iri, prefix) {
			seen[iri] = true
			out = append(out, iri)
		}
		return w.ctx.Err()
	})
	return out, err
}

// A ball is the entities around a centre, by their distance from it.
type ball struct {
	distance map[quad.IRI]int
	border   []quad.IRI // the outermost
	radius   int
}

func newBall(centre quad.IRI) *ball {
	return &ball{distance: map[quad.IRI]int{centre: 0}, border: []quad.IRI{centre}}
}

// grow adds the neighbours of the border, and lists those that lie in other.
func (b *ball) grow(w *walker, other *ball) (met []quad.IRI, err error) {
	b.radius++
	var border []quad.IRI
	for _, e := range b.border {
		near, err := w.neighbours(e)
		if err != nil {
			return nil, err
		}
		for n := range near {
			if _, seen := b.distance[n]; seen {
				continue
			}
			b.distance[n] = b.radius
			border = append(border, n)
			if _, meets := other.distance[n]; meets {
				met = append(met, n)
			}
		}
	}
	b.border = border
	return met, nil
}

// distances says, for every entity on a shortest chain, how far it is from to;
// nil when there is no chain.
func (w *walker) distances(from, to quad.IRI, maxLength int) (map[quad.IRI]int, error) {
	a, b := newBall(from), newBall(to)
	for from != to && a.radius+b.radius < maxLength && len(a.border) > 0 && len(b.border) > 0 {
		grown, other := a, b
		if len(b.border) < len(a.border) {
			grown, other = b, a
		}
		met, err := grown.grow(w, other)
		if err != nil {
			return nil, err
		}
		if len(met) > 0 {
			return w.between(a, b, met)
		}
	}
	return nil, nil
}

// between walks from where the balls touch back to both centres.
func (w *walker) between(a, b *ball, met []quad.IRI) (map[quad.IRI]int, error) {
	rest := make(map[quad.IRI]int)
	for _, side := range []struct {
		ball *ball
		away int // +1 where going back leads away from b
	}{{a, +1}, {b, -1}} {
		level := make(map[quad.IRI]bool)
		for _, m := range met {
			level[m], rest[m] = true, b.distance[m]
		}
		for len(level) > 0 {
			next := make(map[quad.IRI]bool)
			for e := range level {
				near, err := w.neighbours(e)
				if err != nil {
					return nil, err
				}
				for n := range near {
					if d, in := side.ball.distance[n]; in && d == side.ball.distance[e]-1 {
						next[n], rest[n] = true, rest[e]+side.away
					}
				}
			}
			level = next
		}
	}
	return rest, nil
}

// chains walks along falling distances; every step leads nearer to the end.
func (w *walker) chains(from quad.IRI, rest map[quad.IRI]int, limit int) ([][]Hop, error) {
	var out [][]Hop
	var walk func(e quad.IRI, so []Hop) error
	walk = func(e quad.IRI, so []Hop) error {
		if rest[e] == 0 {
			out = append(out, slices.Clone(so))
			return nil
		}
		near, err := w.neighbours(e)
		if err != nil {
			return err
		}
		for _, n := range slices.Sorted(maps.Keys(near)) {
			if len(out) == limit {
				return nil
			}
			if d, on := rest[n]; on && d == rest[e]-1 {
				if err := walk(n, append(so, Hop{string(e), string(n), near[n]})); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return out, walk(from, nil)
}
