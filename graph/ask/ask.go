// Package ask answers a schema.Pattern, a fact with a hole, from the graph.
//
// Answers finds the facts that the pattern describes and reads the hole off
// them; every answer comes with the sentences that prove it. It never guesses:
// a fact that says less than the question asks is no answer, and what nobody
// has told is not known. Explain gives the Gizmo query that finds the same
// answers.
//
// The steps are files: which entities the question may mean and which facts
// may answer (find.go), whether a fact answers (match.go, words.go, place.go,
// when.go, implied.go) and still does beside the others (drop.go), what the answer is (answer.go, count.go) and where it stands
// (rank.go), and the query (explain.go, sieve.go, script.go). Beside them stand what
// the question names, which may be unclear (named.go), and what else could be asked
// (suggest.go).
package ask

import (
	"context"
	"slices"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// Options narrow what may answer.
type Options struct {
	Limit int            // most answers; 0 for all
	Span  schema.Days    // days in which the facts may lie, or were reported where they have no time
	Known []schema.Value // answers that are known already, see Answer.Value
	AsOf  string         // day ("2031-02-03") up to which articles count, as in graph.Filter

	only string // ID of the one fact to look at; "" for all
}

// isOpen says whether every fact may answer.
func (o Options) isOpen() bool { return o.Span == schema.Days{} && o.AsOf == "" }

// Answers gives what the graph knows, best answers first; see Run.
func Answers(ctx context.Context, store *graph.Store, p schema.Pattern, opts Options) ([]Answer, error) {
	r, err := Run(ctx, store, p, opts)
	if err != nil {
		return nil, err
	}
	return r.Answers, nil
}

// A Result is what came of a pattern.
type Result struct {
	Answers []Answer // see Run
	Total   int      // answers, with those beyond the limit
	q       *query
}

// Run looks for what the graph knows. The best answers come first: those that
// the articles themselves or news agencies tell before the claims of others, the
// better attested before the others. There is none when the graph does not
// know.
func Run(ctx context.Context, store *graph.Store, p schema.Pattern, opts Options) (*Result, error) {
	q, err := run(ctx, store, p, opts)
	if err != nil {
		return nil, err
	}
	out := q.answers()
	if len(out) == 0 && p.Want == schema.WantCount && len(p.Kinds) > 0 {
		if q, out, err = tally(ctx, store, p, opts); err != nil {
			return nil, err
		}
	}
	r := &Result{Answers: out, Total: len(out), q: q}
	if opts.Limit > 0 && len(out) > opts.Limit {
		r.Answers = out[:opts.Limit]
	}
	return r, nil
}

// A query is a pattern on its way to answers.
type query struct {
	ctx       context.Context
	store     *graph.Store
	p         schema.Pattern
	opts      Options
	known     map[string]*graph.Entity // by ID
	reports   map[string]*graph.Report // by ID of the fact
	meant     map[string][]string      // mention's text → entities that it may mean
	unclear   map[string]bool          // mentions that may mean several
	offices   map[office]*graph.Report // why descriptions mean entities; nil where they do not
	sites     map[string]string        // phrase → place that it names, see site
	described map[office]bool          // which entities bear the words of descriptions in their names
	searches  []*search                // one for each of p.Facts
	events    map[string]*graph.Report // by ID of each fact that is not the only one to tell its event
}

// A search is one fact pattern with the facts that were looked at.
type search struct {
	*schema.FactPattern
	seen    []*graph.Report
	heard   []*graph.Report // of these as far as the options let articles tell them
	matches []match
}

// A match is a fact that answers, and how.
type match struct {
	*search
	report *graph.Report
	given  []role // what fills each Given; zero for an absent member of a group
	fill   []role // what fills the hole, each one an answer
}

// A role is a value at its place in a fact.
type role struct {
	name  string // schema.EndSubject, schema.EndObject, or the name of the role
	value schema.Value
}

func run(ctx context.Context, store *graph.Store, p schema.Pattern, opts Options) (*query, error) {
	if len(p.Modalities) == 0 {
		p.Modalities = []schema.Modality{schema.Actual}
	}
	q := &query{
		ctx: ctx, store: store, p: p, opts: opts,
		known: make(map[string]*graph.Entity), reports: make(map[string]*graph.Report), meant: make(map[string][]string), unclear: make(map[string]bool),
		offices: make(map[office]*graph.Report), described: make(map[office]bool), sites: make(map[string]string),
	}
	for i := range p.Facts {
		s := &search{FactPattern: &p.Facts[i]}
		q.searches = append(q.searches, s)
		if err := q.find(s); err != nil {
			return nil, err
		}
		if err := q.matchAll(s); err != nil {
			return nil, err
		}
		if len(s.matches) == 0 {
			if err := q.widen(s); err != nil {
				return nil, err
			}
		}
		q.dropPartial(s)
	}
	q.dropOccasions()
	q.dropClauses()
	q.joinEvents()
	q.dropUndated()
	q.dropPast()
	q.pick()
	q.dropKnown()
	return q, nil
}

// matchAll holds the facts that were found against the pattern.
func (q *query) matchAll(s *search) error {
	for _, seen := range s.seen {
		r, err := q.heard(seen)
		if err != nil {
			return err
		}
		if r == nil {
			continue
		}
		s.heard = append(s.heard, r)
		m, ok, err := q.match(s, r)
		if err != nil {
			return err
		}
		if ok {
			s.matches = append(s.matches, m)
		}
	}
	return nil
}

// heard gives a fact as far as the options let articles tell it, nil when they
// do not.
func (q *query) heard(r *graph.Report) (*graph.Report, error) {
	if q.opts.AsOf != "" {
		early, ok, err := q.store.FactAsOf(q.ctx, r.ID, q.opts.AsOf)
		if !ok || err != nil {
			return nil, err
		}
		r = &early
	}
	reported := ""
	for _, s := range r.Sources {
		if day := s.Article.Day(); reported == "" || day != "" && day < reported {
			reported = day
		}
	}
	if !q.opts.Span.Holds(r.Time, reported) {
		return nil, nil
	}
	return r, nil
}

// accepts holds the polarity, mood and time of a fact against the pattern.
func (q *query) accepts(s *search, f *schema.Fact) bool {
	if !slices.Contains(q.p.Modalities, f.Modality) || !inTime(f.Time, q.p.When) {
		return false
	}
	switch {
	case q.p.Want == schema.WantTruth:
		// What did not happen at one time may have happened at another.
		return s.polarity(f) == schema.Positive || f.Time == nil || !q.p.When.IsZero()
	case q.p.Negative:
		return s.polarity(f) == schema.Negative
	}
	return s.polarity(f) == schema.Positive
}

// polarity says whether what a fact tells is what is asked for, or that it was not so.
func (s *search) polarity(f *schema.Fact) schema.Polarity {
	if !s.Denial {
		return f.Polarity
	}
	if f.Polarity == schema.Negative {
		return schema.Positive
	}
	return schema.Negative
}
