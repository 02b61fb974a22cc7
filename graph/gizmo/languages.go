package gizmo

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/graphql"
	"github.com/cayleygraph/cayley/query/mql"
)

// The query languages of Cayley that Run knows.
const (
	Gizmo   = "gizmo"
	GraphQL = "graphql"
	MQL     = "mql"
)

// Languages lists them, the default first.
func Languages() []string { return []string{Gizmo, GraphQL, MQL} }

// runOther runs GraphQL or MQL. Cayley answers these in one piece and looks at
// the context only now and then, so the query runs in a goroutine that is left
// behind when it does not stop.
func runOther(ctx context.Context, qs graph.QuadStore, text string, opts Options) (Result, error) {
	var session query.Session
	switch {
	case len(opts.Params) > 0:
		return Result{}, fmt.Errorf("parameters are for Gizmo; %s has none", opts.Lang)
	case opts.Lang == GraphQL:
		session = graphql.NewSession(qs)
	case opts.Lang == MQL:
		session = mql.NewSession(qs)
	default:
		return Result{}, fmt.Errorf("no query language %q; there are %s", opts.Lang, strings.Join(Languages(), ", "))
	}
	type outcome struct {
		res Result
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		res, err := answer(ctx, session, text, opts.Limit)
		done <- outcome{res, err}
	}()
	select {
	case out := <-done:
		return out.res, out.err
	case <-ctx.Done():
		return Result{}, ctx.Err()
	}
}

// answer runs a session to its end; a panic of Cayley becomes an error.
func answer(ctx context.Context, session query.Session, text string, limit int) (res Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("this Cayley cannot do: %v", p)
		}
	}()
	it, err := session.Execute(ctx, text, query.Options{Limit: -1, Collation: query.JSON})
	if err != nil {
		return res, placed(err, text)
	}
	defer it.Close()
	for it.Next(ctx) {
		if limit > 0 && len(res.Rows) == limit {
			res.Truncated = true
			return res, nil
		}
		res.Rows = append(res.Rows, Row{Value: it.Result()})
	}
	return res, it.Err()
}

// "Syntax Error GraphQL (2:5) Unexpected EOF" and the lines that it quotes.
var graphqlPlace = regexp.MustCompile(`^(Syntax Error) GraphQL \((\d+):(\d+)\) ([^\n]*)(?s:.*)$`)

// placed finds the place of a syntax error in the error.
func placed(err error, text string) error {
	if m := graphqlPlace.FindStringSubmatch(err.Error()); m != nil {
		return &ScriptError{Line: number(m[2]), Column: number(m[3]), Message: m[1] + ": " + m[4]}
	}
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		before := text[:min(max(int(syntax.Offset)-1, 0), len(text))]
		line := strings.LastIndexByte(before, '\n') + 1
		return &ScriptError{Line: strings.Count(before, "\n") + 1, Column: len([]rune(before[line:])) + 1, Message: "MQL is JSON: " + err.Error()}
	}
	return &ScriptError{Message: err.Error()}
}
