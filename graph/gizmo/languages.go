package gizmo

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/graphql"
	"github.com/cayleygraph/cayley/query/mql"
)

// The query languages of Cayley that Run knows.
const (
	Gizmo    = "gizmo"
	GraphQL  = "graphql"
	MQL      = "mql"
	LinkedQL = "linkedql"
)

// Languages lists them, the default first.
func Languages() []string { return []string{Gizmo, GraphQL, MQL, LinkedQL} }

// runOther runs a language that is not Gizmo. Cayley looks at the context only
// now and then there, so the query runs in a goroutine that is left behind when
// it does not stop.
func runOther(ctx context.Context, qs graph.QuadStore, text string, opts Options) (Result, error) {
	if !slices.Contains(Languages(), opts.Lang) {
		return Result{}, fmt.Errorf("no query language %q; there are %s", opts.Lang, strings.Join(Languages(), ", "))
	}
	type outcome struct {
		res Result
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		res, err := answer(ctx, qs, text, opts)
		done <- outcome{res, err}
	}()
	select {
	case out := <-done:
		return out.res, out.err
	case <-ctx.Done():
		return Result{}, ctx.Err()
	}
}

// answer runs a query to its end; a panic of Cayley becomes an error.
func answer(ctx context.Context, qs graph.QuadStore, text string, opts Options) (res Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("this Cayley cannot do: %v", p)
		}
	}()
	switch opts.Lang {
	case LinkedQL:
		res, err = linkedQL(ctx, qs, text, opts)
	case MQL:
		var filled string
		if filled, err = fillMQL(text, opts.Params); err == nil {
			res, err = drain(ctx, mql.NewSession(qs), filled, opts.Limit)
		}
	default:
		var filled string
		if filled, err = fillGraphQL(text, opts.Params); err == nil {
			res, err = drain(ctx, graphql.NewSession(qs), filled, opts.Limit)
		}
	}
	return res, placed(err, text, opts.Lang)
}

// drain reads what one of Cayley's sessions gives.
func drain(ctx context.Context, session query.Session, text string, limit int) (res Result, err error) {
	it, err := session.Execute(ctx, text, query.Options{Limit: -1, Collation: query.JSON})
	if err != nil {
		return res, err
	}
	defer it.Close()
	for it.Next(ctx) {
		if !res.add(Row{Value: it.Result()}, limit) {
			return res, nil
		}
	}
	return res, it.Err()
}

// "Syntax Error GraphQL (2:5) Unexpected EOF" and the lines that it quotes.
var graphqlPlace = regexp.MustCompile(`^(Syntax Error) GraphQL \((\d+):(\d+)\) ([^\n]*)(?s:.*)$`)

// placed finds the place of what is wrong with a query in the error.
func placed(err error, text, lang string) error {
	known, syntax := (*ScriptError)(nil), (*json.SyntaxError)(nil)
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case errors.As(err, &syntax):
		line, column := place(text, int(syntax.Offset)-1)
		return &ScriptError{Line: line, Column: column, Message: jsonName[lang] + " is JSON: " + err.Error()}
	}
	if m := graphqlPlace.FindStringSubmatch(err.Error()); m != nil {
		return &ScriptError{Line: number(m[2]), Column: number(m[3]), Message: m[1] + ": " + m[4]}
	}
	return &ScriptError{Message: err.Error()}
}

// jsonName is how the languages that are JSON are called.
var jsonName = map[string]string{MQL: "MQL", LinkedQL: "LinkedQL"}

// place gives line and column, in code points, of the byte at offset; both from 1.
func place(text string, offset int) (line, column int) {
	before := text[:min(max(offset, 0), len(text))]
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, len([]rune(before[start:])) + 1
}
