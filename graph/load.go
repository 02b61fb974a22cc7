package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A Change is what Load did.
type Change struct {
	Added    int // quads that are new
	Replaced int // other versions of the article that were forgotten
}

// Load stores what an article says, as decisions about its entities have it, in one durable transaction: after a crash
// all of it is there or nothing. An article that is there already, by its
// digest, changes nothing; one that has changed, by the same ID or address, is
// forgotten first, in a transaction of its own. The error wraps
// schema.ErrInvalid when the record breaks the graph's rules.
func (s *Store) Load(ctx context.Context, r schema.Record) (c Change, err error) {
	done, err := s.begin(ctx)
	if err != nil {
		return c, err
	}
	defer done()
	quads, err := s.encode(ctx, r)
	if err != nil {
		return c, err
	}
	old, same, err := s.versions(ctx, r.Article, quads)
	if err != nil || same {
		return c, err
	}
	for _, article := range old {
		if _, err := s.forget(ctx, article); err != nil {
			return c, err
		}
		c.Replaced++
	}
	c.Added, err = s.addNew(quads)
	return c, err
}

// versions finds what the store has of an article: the IDs under which it must
// be forgotten, or that it is there unchanged.
func (s *Store) versions(ctx context.Context, a schema.Article, quads []quad.Quad) (old []quad.IRI, same bool, err error) {
	id := quad.IRI(a.ID)
	err = s.view(func(qs cayley.QuadStore) error {
		class, err := object(ctx, qs, id, schema.RDFType)
		if err != nil {
			return err
		}
		if class != nil {
			old = append(old, id)
			if same, err = unchanged(ctx, qs, a, quads); err != nil || same {
				return err
			}
		}
		if a.URL == "" {
			return nil
		}
		return scan(ctx, qs, quad.Object, quad.String(a.URL), schema.SchemaURL, func(q quad.Quad) error {
			if iri, ok := q.Subject.(quad.IRI); ok && iri != id && articleOf(iri) == iri {
				old = append(old, iri)
			}
			return nil
		})
	})
	return old, same, err
}

// unchanged compares digests, or all quads of an article that has none.
func unchanged(ctx context.Context, qs cayley.QuadStore, a schema.Article, quads []quad.Quad) (bool, error) {
	if a.SHA256 != "" {
		digest, err := object(ctx, qs, quad.IRI(a.ID), schema.QWDigest)
		return digest == quad.String(a.SHA256), err
	}
	fresh, err := unknown(qs, quads)
	if err != nil || len(fresh) > 0 {
		return false, err
	}
	own, err := articleQuads(ctx, qs, quad.IRI(a.ID))
	edges := 0
	for _, q := range quads {
		if isNode(q.Label, schema.PrefixFact) {
			edges++
		}
	}
	return len(own) == len(quads)-edges, err
}

// addNew adds those quads that the store does not have in one durable
// transaction, and counts them. The caller has the right to write.
func (s *Store) addNew(quads []quad.Quad) (added int, err error) {
	s.forgetDecided(quads)
	b, ok := s.back.(adder)
	if !ok {
		return s.addByCayley(quads)
	}
	unlock := s.lockToWrite()
	err = s.guard(func() error {
		added, err = b.add(quads)
		return err
	})
	unlock()
	return added, s.written(err)
}

// An adder is a backend that knows by itself what is there.
type adder interface {
	// add adds those quads that are not there in one durable transaction, and
	// counts them.
	add(quads []quad.Quad) (added int, err error)
}

// addByCayley leaves out what is known to be there, which keeps Cayley's count
// of the uses of a node right.
func (s *Store) addByCayley(quads []quad.Quad) (added int, err error) {
	var fresh []quad.Quad
	before, err := s.quads()
	if err != nil {
		return 0, err
	}
	err = s.view(func(qs cayley.QuadStore) error {
		fresh, err = unknown(qs, quads)
		return err
	})
	if err != nil || len(fresh) == 0 {
		return 0, err
	}
	if err := s.apply(cayley.Add, fresh); err != nil {
		return 0, err
	}
	after, err := s.quads()
	return after - before, err
}

// quads counts the quads in the store.
func (s *Store) quads() (n int, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		st, err := qs.Stats(context.Background(), false)
		if errors.Is(err, errEmpty) {
			err = nil // Cayley begins to count with the first quad
		}
		n = int(st.Quads.Value)
		return err
	})
	return n, err
}

// apply lets Cayley add or remove quads in one durable transaction. The caller
// has the right to write.
func (s *Store) apply(action cayley.Procedure, quads []quad.Quad) error {
	s.forgetDecided(quads)
	deltas := make([]cayley.Delta, len(quads))
	for i, q := range quads {
		deltas[i] = cayley.Delta{Quad: q, Action: action}
	}
	return s.written(s.transact(deltas))
}

// written sees to what a write has left. One of Cayley's that fails leaves its
// caches ahead of the file, which would corrupt the next one, so the store is
// opened anew.
func (s *Store) written(err error) error {
	if err == nil {
		return nil
	}
	return errors.Join(fmt.Errorf("%s: cannot write: %w", s.addr, err), s.reopen())
}

func (s *Store) forgetDecided(quads []quad.Quad) {
	if slices.ContainsFunc(quads, func(q quad.Quad) bool { return isNode(q.Label, schema.PrefixDecision) }) {
		s.decided = nil
	}
}

func (s *Store) transact(deltas []cayley.Delta) error {
	ignore := cayley.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}
	defer s.lockToWrite()()
	return s.guard(func() error { return s.qs.ApplyDeltas(deltas, ignore) })
}

// lockToWrite keeps readers out where they must not read meanwhile.
func (s *Store) lockToWrite() (unlock func()) {
	if s.back.alone() {
		s.mu.Lock()
		return s.mu.Unlock
	}
	s.mu.RLock()
	return s.mu.RUnlock
}

func (s *Store) reopen() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	// the file may be the very thing that fails; what counts is opening it
	_ = s.close()
	if err := s.start(); err != nil {
		return fmt.Errorf("and cannot open it again: %w", err)
	}
	return nil
}
