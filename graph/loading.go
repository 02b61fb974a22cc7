package graph

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"

	"github.com/quadwire/quadwire/graph/layout"
	"github.com/quadwire/quadwire/schema"
)

// batch is the number of quads that a Loading writes in one transaction: large
// enough that the cost of making it durable does not show.
const batch = 10_000

// growth is when a Loading writes a new file instead: when the store would grow
// by more than one part in so many. What is there is written once more then,
// which is little beside what it costs to add as much key by key.
const growth = 4

// A Loading adds quads as they are, save that their values are normalised (see
// schema.Normalize). It has the right to write until Close. Few quads beside
// those of the store are added in durable sets of some thousand: after an error
// those before it are kept. Many are written with all the others to a new file
// (layout.Builder), which takes the place of the old one at the end, or never.
// When all is loaded, Settle makes the articles obey the decisions.
type Loading struct {
	s       *Store
	ctx     context.Context
	done    func()
	before  int             // quads at the beginning
	loaded  int             // quads that were given to Add
	builder *layout.Builder // nil while sets are added one by one
	marked  bool            // the store is marked as one that must be settled
}

// StartLoading begins to load; the caller ends with Commit and Close.
func (s *Store) StartLoading(ctx context.Context) (*Loading, error) {
	done, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	before, err := s.quads()
	if err != nil {
		done()
		return nil, err
	}
	return &Loading{s: s, ctx: ctx, done: done, before: before}, nil
}

// Add takes quads, in any number. The error wraps ErrInvalidQuad for a quad
// without subject, predicate or object, or without a label, which says where it
// comes from; of the set of some thousand in which that stands nothing is added.
func (l *Loading) Add(quads []quad.Quad) error {
	for set := range slices.Chunk(quads, batch) {
		if err := l.ctx.Err(); err != nil {
			return err
		}
		set, err := normalized(set)
		if err != nil {
			return err
		}
		if err := l.addSet(set); err != nil {
			return err
		}
	}
	return nil
}

func normalized(quads []quad.Quad) ([]quad.Quad, error) {
	set := make([]quad.Quad, len(quads))
	for i, q := range quads {
		if !q.IsValid() || !quad.IsValidValue(q.Label) {
			return nil, fmt.Errorf("%w: %s needs subject, predicate, object and label", ErrInvalidQuad, q.NQuad())
		}
		set[i] = schema.NormalizeQuad(q)
	}
	return set, nil
}

func (l *Loading) addSet(set []quad.Quad) error {
	if !l.marked {
		mark, err := l.s.needsMark(l.ctx, set)
		if err != nil {
			return err
		}
		if l.marked = mark; mark {
			set = append([]quad.Quad{markOf(byLoad)}, set...)
		}
	}
	l.loaded += len(set)
	if l.builder == nil && l.isMuch() {
		if err := l.startBuilding(); err != nil {
			return err
		}
	}
	if l.builder == nil {
		_, err := l.s.addNew(set)
		return err
	}
	return l.build(set)
}

func (l *Loading) isMuch() bool {
	return l.s.file() != nil && l.loaded >= batch && l.loaded > l.before/growth
}

// startBuilding makes the builder and gives it what is in the store.
func (l *Loading) startBuilding() (err error) {
	path, err := filepath.EvalSymlinks(l.s.file().path)
	if err != nil {
		return err
	}
	if l.builder, err = layout.New(filepath.Dir(path)); err != nil {
		return fmt.Errorf("%s: cannot write: %w", l.s.addr, err)
	}
	return l.s.view(func(qs cayley.QuadStore) error { return everyQuad(l.ctx, qs, l.builder.Add) })
}

func (l *Loading) build(set []quad.Quad) error {
	for _, q := range set {
		if err := l.builder.Add(q); err != nil {
			return fmt.Errorf("%s: cannot write: %w", l.s.addr, err)
		}
	}
	return nil
}

// Commit makes all that was added durable, and gives the number of quads that
// are new.
func (l *Loading) Commit() (added int, err error) {
	if l.builder != nil {
		err := l.s.renew(func(b backend) error { return b.(*disk).replace(l.ctx, l.write) })
		l.s.decided = nil
		if err != nil {
			return 0, err
		}
	}
	after, err := l.s.quads()
	return after - l.before, err
}

func (l *Loading) write(temp string, db *bbolt.DB) error {
	if err := newDisk(temp, db).prepare(false); err != nil {
		return err
	}
	_, err := l.builder.Write(l.ctx, db)
	return err
}

// Close gives back the right to write, and forgets what was not committed.
func (l *Loading) Close() (err error) {
	if l.done == nil {
		return nil
	}
	if l.builder != nil {
		err = l.builder.Close()
	}
	l.done()
	l.done = nil
	return err
}

// LoadQuads is a Loading of all these quads.
func (s *Store) LoadQuads(ctx context.Context, quads []quad.Quad) (added int, err error) {
	l, err := s.StartLoading(ctx)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, l.Close()) }()
	if err := l.Add(quads); err != nil {
		return 0, err
	}
	return l.Commit()
}
