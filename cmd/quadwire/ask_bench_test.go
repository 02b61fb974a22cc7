package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/newslike"
	"github.com/quadwire/quadwire/schema"
)

// BenchmarkAsk asks a graph of QUADWIRE_QUADS quads of invented news about the
// people of its first articles, most of whom are in many: cold with a new process
// for each question, warm with one that has its language model.
func BenchmarkAsk(b *testing.B) {
	db := filepath.Join(b.TempDir(), "news.db")
	store, err := graph.Open(db, graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := store.LoadQuads(b.Context(), slices.Collect(newslike.Quads(1, newsQuads(b)))); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	questions := newsQuestions()
	b.Run("Cold", func(b *testing.B) {
		var own spent
		program := buildQuadwire(b)
		for i := 0; b.Loop(); i++ {
			own.add(b, program, "ask", "--db", db, questions[i%len(questions)])
		}
		own.report(b, "process")
	})
	b.Run("Warm", func(b *testing.B) {
		cmd := newRootCommand()
		cmd.SetContext(b.Context())
		cmd.SetOut(io.Discard)
		cmd.SetErr(io.Discard)
		opt := askOptions{limit: 10, timeout: defaultDeadline}
		if err := opt.check(); err != nil {
			b.Fatal(err)
		}
		a, err := newAsker(cmd, &global{db: db}, opt)
		if err != nil {
			b.Fatal(err)
		}
		for i := 0; b.Loop(); i++ {
			if err := a.askOnce(questions[i%len(questions)]); err != nil && !errors.Is(err, errNothing) {
				b.Fatal(err)
			}
		}
	})
}

// newsQuestions ask what the first articles tell.
func newsQuestions() (out []string) {
	names := make(map[quad.Value]string)
	for q := range newslike.Quads(1, 4000) {
		if name, ok := q.Object.(quad.String); ok && q.Predicate == schema.SchemaName {
			names[q.Subject] = string(name)
		}
		from, to := names[q.Subject], names[q.Object]
		switch {
		case from == "" || to == "":
		case q.Predicate == quad.IRI("qw:met"):
			out = append(out, fmt.Sprintf("Who met %s?", to), fmt.Sprintf("Did %s meet %s?", from, to), fmt.Sprintf("What did %s say?", from))
		case q.Predicate == quad.IRI("qw:visited"):
			out = append(out, fmt.Sprintf("Who visited %s?", to), fmt.Sprintf("When did %s visit %s?", from, to))
		}
	}
	return out
}
