// Package graph keeps records in a Cayley store: open, load, forget, check,
// count, find entities and facts again, and decide which entities are one.
//
// Start with Open and Store.Load. The store on disk is a bbolt file inside a
// directory, as Cayley's own bolt backend lays it out, with indexes that make
// the questions of Gizmo and ask fast; others are in memory, in Pebble, and in
// PostgreSQL or CockroachDB (see backend). Writing goes through Store only: Cayley
// keeps caches that a failed write leaves wrong, so that the store is reopened
// after any error, and it must not mix additions with removals.
//
// Reading is by View, or by QuadStore for the query languages.
package graph

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"

	"github.com/quadwire/quadwire/schema"
)

// Errors that Open and the methods of Store wrap; the text around them names
// the store and the next step.
var (
	ErrNoStore        = errors.New("no store there")
	ErrNotStore       = errors.New("not a Quadwire store")
	ErrLocked         = errors.New("the store is in use")
	ErrNoServer       = errors.New("the database server does not answer")
	ErrUnsupported    = errors.New("this kind of store is not built in")
	ErrReadOnly       = errors.New("the store is open for reading only")
	ErrClosed         = errors.New("the store is closed")
	ErrUnknownArticle = errors.New("no such article in the store")
	ErrInvalidQuad    = errors.New("invalid quad")
	ErrDecision       = errors.New("cannot decide that")
)

// Memory is the address of a store that lives as long as the process.
const Memory = "mem:"

// DefaultAddr is the store that an empty address means.
const DefaultAddr = "quadwire.db"

// Options for Open.
type Options struct {
	ReadOnly    bool          // nothing is created or written; other readers may have the store open as well
	LockTimeout time.Duration // how long to wait for another process; 0 is 2 s
	Terms       []schema.Term // described in the vocabulary beside schema.Terms: those of the frames
}

// A Store is an open graph. Its methods may be called from several goroutines.
type Store struct {
	addr string
	opts Options

	write   sync.Mutex // held by whoever changes the graph
	decided *decided   // decisions as they are stored, nil when not yet read; guarded by write
	mu      sync.RWMutex
	open    opener
	back    backend          // guarded by mu
	qs      cayley.QuadStore // of back; nil when closed; guarded by mu
}

// Addr gives the address under which the store was opened, without a password.
func (s *Store) Addr() string { return s.addr }

// QuadStore gives Cayley's handle, for the query languages and exports. It is
// for reading only. After a failed write it goes stale, and in a store in
// memory or a database it must not be used while another goroutine writes: use
// View there.
func (s *Store) QuadStore() cayley.QuadStore {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return cayleys(s.qs)
}

// View calls f with Cayley's handle, which stays valid until f returns. Calls
// must not be nested, and f must not write.
func (s *Store) View(f func(cayley.QuadStore) error) error {
	return s.view(func(qs cayley.QuadStore) error { return f(cayleys(qs)) })
}

// view is View for this package, whose scan has a faster way than Cayley's.
func (s *Store) view(f func(cayley.QuadStore) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.qs == nil {
		return fmt.Errorf("%s: %w", s.addr, ErrClosed)
	}
	return s.guard(func() error { return f(s.qs) })
}

// Close ends the use of the store. Closing twice is no error.
func (s *Store) Close() error {
	s.write.Lock()
	defer s.write.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.close()
}

// close needs mu.
func (s *Store) close() error {
	if s.qs == nil {
		return nil
	}
	err := guard(s.addr, s.back.close)
	s.qs = nil
	return err
}

// begin takes the right to write; the caller gives it back by calling the
// function that it gets.
func (s *Store) begin(ctx context.Context) (done func(), err error) {
	s.write.Lock()
	qs := s.QuadStore()
	switch {
	case qs == nil:
		err = fmt.Errorf("%s: %w", s.addr, ErrClosed)
	case s.opts.ReadOnly:
		err = fmt.Errorf("%s: %w", s.addr, ErrReadOnly)
	default:
		err = ctx.Err()
	}
	if err != nil {
		s.write.Unlock()
		return nil, err
	}
	return s.write.Unlock, nil
}
