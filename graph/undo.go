package graph

import (
	"context"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// decide records a decision and makes the articles obey it.
func (s *Store) decide(ctx context.Context, d schema.Decision) (schema.Decision, error) {
	done, err := s.begin(ctx)
	if err != nil {
		return d, err
	}
	defer done()
	now, err := s.settledDecisions(ctx)
	if err != nil {
		return d, err
	}
	d.Order = 1
	if n := len(now); n > 0 {
		d.Order = now[n-1].Order + 1
	}
	d.SetID()
	return d, s.replace(ctx, append(slices.Clone(now), d), d)
}

// Undo takes a decision back, the last one when id is "": the store is what it
// would be without it. One that a later decision builds on is ErrBuiltOn.
func (s *Store) Undo(ctx context.Context, id string) (d schema.Decision, err error) {
	done, err := s.begin(ctx)
	if err != nil {
		return d, err
	}
	defer done()
	now, err := s.settledDecisions(ctx)
	if err != nil {
		return d, err
	}
	at := len(now) - 1
	switch {
	case id == "" && at < 0:
		return d, fmt.Errorf("%w: %w: none has been made", ErrDecision, ErrNoDecision)
	case id != "":
		at = slices.IndexFunc(now, func(d schema.Decision) bool { return d.ID == id })
	}
	if at < 0 {
		return d, fmt.Errorf("%w: %w: %s", ErrDecision, ErrNoDecision, id)
	}
	for _, later := range now[at+1:] {
		if builds(&later, &now[at]) {
			return now[at], fmt.Errorf("%w: %w; undo %s first", ErrDecision, ErrBuiltOn, later.ID)
		}
	}
	return now[at], s.replace(ctx, slices.Delete(slices.Clone(now), at, at+1), now[at])
}

// builds says whether the later decision would be another one if the earlier
// had not been made: it speaks of what that changed. So may one that changes no
// article, for a link or verdict may have been given by the name that a merge,
// rename or alias brought.
func builds(later, earlier *schema.Decision) bool {
	if isSilent(earlier) {
		return false
	}
	return later.About(earlier.Entity) || earlier.Other != "" && later.About(earlier.Other)
}

// isSilent says whether no article says anything else by the decision.
func isSilent(d *schema.Decision) bool { return d.Kind == schema.Apart || d.Kind == schema.SameAs }

// replace makes the articles that changed speaks of obey the decisions of the
// list, which differ from those of the store by it.
func (s *Store) replace(ctx context.Context, list []schema.Decision, changed schema.Decision) error {
	var articles []quad.IRI
	err := s.view(func(qs cayley.QuadStore) (err error) {
		if isSilent(&changed) {
			return nil
		}
		articles, err = touching(ctx, qs, changed.Entity, changed.Other)
		return err
	})
	if err != nil {
		return err
	}
	return s.obey(ctx, list, articles)
}

// settledDecisions gives the decisions of a store whose articles obey them.
func (s *Store) settledDecisions(ctx context.Context) ([]schema.Decision, error) {
	if err := s.finishDecision(ctx); err != nil {
		return nil, err
	}
	reason, err := s.mark(ctx)
	if err == nil && reason == byLoad {
		err = fmt.Errorf("%w: %w; load the same file again", ErrDecision, ErrUnsettled)
	}
	if err != nil {
		return nil, err
	}
	d, err := s.decisions(ctx)
	if err != nil {
		return nil, err
	}
	return d.list, nil
}
