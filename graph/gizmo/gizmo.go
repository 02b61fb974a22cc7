// Package gizmo runs Gizmo, Cayley's JavaScript query language, for the
// commands query, repl and serve, and Cayley's smaller languages (languages.go).
//
// Run answers one query; Shell reads many from a person or a pipe. Both stand
// on Cayley's own gizmo session and make good what it leaves open: a session
// serves one query only, so each query gets its own; the context given to
// Execute is ignored, so the deadline is enforced between results; the limit
// can be overridden by the script, so rows are counted here; and what makes it
// panic would end the program, so every call goes through a guard (guard.go). words.js adds Quadwire's own
// words: entity(), facts(), quotes(), between(), asOf(), evidence().
//
// What cannot be stopped in process is one long native call of JavaScript
// ("x".repeat(1<<30), a backtracking regular expression): Run then returns at
// the deadline and leaves the call behind.
package gizmo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/quad"
)

// Options say in which language a query is written, and bound it.
type Options struct {
	Lang    string        // Gizmo, which "" means as well, GraphQL, MQL or LinkedQL
	Limit   int           // most rows returned; 0 for no limit
	Timeout time.Duration // longest run; 0 for no deadline but the context's

	// Params are what a script finds in params, as strings; in the other
	// languages "$name", or $name in GraphQL, stands for one.
	Params map[string]string
	// Find gives the id of the entity that a name means, for entity(); its
	// error tells whom the name may mean.
	Find func(ctx context.Context, name string) (id string, err error)
}

// ErrTimeout is returned, with the rows found so far, when a query does not
// end within its time.
var ErrTimeout = errors.New("query stopped at its deadline; ask for less, or raise the time limit")

// grace is how long Run waits for a stopped script to let go of the store.
const grace = 2 * time.Second

// A Result is what a script gave.
type Result struct {
	Columns   []string // names of the tags in use: "id" first, the others sorted
	Rows      []Row
	Truncated bool   // there were more rows than Options.Limit
	Note      string // advice when a script gave nothing for a reason one can see

	graph bool // the rows are the documents of one JSON-LD graph
}

// A Row is one result: the tags of a path, or a value that the script emitted
// or ended with.
type Row struct {
	Tags  map[string]quad.Value
	Value any // nil when Tags are set; strings, numbers, booleans, lists, maps

	answer any // what Cayley's HTTP API gives for Tags, where that is something else
}

// Run runs a query against qs. On a script error it returns a *ScriptError;
// at the deadline ErrTimeout; when ctx is cancelled its error. In the last two
// cases the rows found until then are returned as well.
func Run(ctx context.Context, qs graph.QuadStore, script string, opts Options) (Result, error) {
	if opts.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, opts.Timeout)
		defer cancel()
	}
	run := runOther
	if opts.Lang == "" || opts.Lang == Gizmo {
		run = runGizmo
	}
	res, err := run(ctx, plannerOf(qs), script, opts)
	if ctxErr := ctx.Err(); ctxErr != nil {
		err = ctxErr
		if opts.Timeout > 0 && errors.Is(ctxErr, context.DeadlineExceeded) {
			err = ErrTimeout
		}
	}
	return res, err
}

func runGizmo(ctx context.Context, qs graph.QuadStore, script string, opts Options) (Result, error) {
	session := gizmo.NewSession(qs)
	if _, err := install(session, opts.finder(ctx), opts.Params); err != nil {
		return Result{}, err
	}
	it, err := session.Execute(ctx, script, query.Options{Limit: beyond(opts.Limit), Collation: query.Raw})
	if err != nil {
		return Result{}, scriptError(err)
	}
	defer settle(it)
	return collect(ctx, qs, it, opts.Limit)
}

func (o *Options) finder(ctx context.Context) finder {
	if o.Find == nil {
		return nil
	}
	return func(name string) (string, error) { return o.Find(ctx, name) }
}

// beyond asks for one row more than the limit, to know whether there is one.
func beyond(limit int) int {
	if limit <= 0 {
		return -1
	}
	return limit + 1
}

// settle stops a script and waits until it has let go of the store.
func settle(it query.Iterator) {
	_ = it.Close() // only ever returns nil
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	for it.Next(ctx) {
		continue
	}
}

func collect(ctx context.Context, qs graph.QuadStore, it query.Iterator, limit int) (Result, error) {
	var res Result
	columns := make(map[string]bool)
	for it.Next(ctx) {
		r, ok := it.Result().(*gizmo.Result)
		if !ok {
			continue
		}
		row, keep, err := newRow(qs, r)
		if err != nil {
			return res, err
		}
		if !keep {
			res.Note = note(r)
			continue
		}
		if limit > 0 && len(res.Rows) == limit {
			res.Truncated = true
			break
		}
		for name := range row.Tags {
			columns[name] = true
		}
		res.Rows = append(res.Rows, row)
	}
	res.Columns = order(columns)
	if err := it.Err(); err != nil {
		return res, scriptError(err)
	}
	return res, nil
}

// hiddenTag begins the tags of what between() and asOf() come back to; they are no
// results.
const hiddenTag = "$"

// newRow reads one of Cayley's results; keep is false for the value of a
// script that ends with a path.
func newRow(qs graph.QuadStore, r *gizmo.Result) (row Row, keep bool, err error) {
	if r.Tags == nil {
		return Row{Value: r.Val}, plain(r.Val), nil
	}
	row.Tags = make(map[string]quad.Value, len(r.Tags))
	for name, ref := range r.Tags {
		v, err := qs.NameOf(ref)
		if err != nil {
			return row, false, fmt.Errorf("gizmo: reading a node: %w", err)
		}
		if v != nil && !strings.HasPrefix(name, hiddenTag) {
			row.Tags[name] = v
		}
	}
	return row, true, nil
}

// plain says whether a value can be printed, unlike a path or a function.
func plain(v any) bool {
	switch v.(type) {
	case string, bool, int, int64, float64, time.Time, []any, map[string]any, quad.Value:
		return true
	}
	return false
}

func note(r *gizmo.Result) string {
	if fmt.Sprintf("%T", r.Val) == "goja.Proxy" {
		return "the script ends with a path that nothing asks for; add .all()"
	}
	return ""
}

func order(columns map[string]bool) []string {
	out := make([]string, 0, len(columns))
	for name := range columns {
		out = append(out, name)
	}
	slices.SortFunc(out, func(a, b string) int {
		if (a == gizmo.TopResultTag) != (b == gizmo.TopResultTag) {
			if a == gizmo.TopResultTag {
				return -1
			}
			return 1
		}
		if a < b {
			return -1
		}
		return 1
	})
	return out
}
