package main

import (
	"context"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
)

// suggestions is how many questions are suggested, maxSuggesting of how many
// articles.
const (
	suggestions   = 3
	maxSuggesting = 3
)

// suggest gives questions that the graph can answer, those about whom the filters
// let through first, then those of the newest article.
func (o *opening) suggest(from []graph.Filter) ([]string, error) {
	ctx := o.cmd.Context()
	newest, ok, err := o.store.Newest(ctx)
	if err != nil {
		return nil, err
	}
	if ok {
		from = append(from, graph.Filter{Article: newest.ID})
	}
	return ask.Suggest(ctx, o.store, o.x.Question, o.opt.answers, suggestions, from...)
}

// buildHints gives commands that ask what the articles told that were read last;
// none where nobody reads them, or the graph is gone when build ends.
func buildHints(ctx context.Context, g *global, x *extract.Extractor, store *graph.Store, articles []string) ([]string, error) {
	if g.json || g.quiet || g.db == graph.Memory {
		return nil, nil
	}
	var from []graph.Filter
	for _, id := range articles {
		from = append(from, graph.Filter{Article: id})
	}
	questions, err := ask.Suggest(ctx, store, x.Question, ask.Options{}, suggestions, from...)
	if err != nil {
		return nil, err
	}
	command := "quadwire"
	if g.db != defaultDB {
		command += " --db " + shellWord(graph.Printable(g.db))
	}
	for _, name := range g.frames { // the questions were read with them
		command += " --frames " + shellWord(name)
	}
	var out []string
	for _, q := range questions {
		out = append(out, command+" ask "+shellWord(q))
	}
	return out, nil
}

// shellWord quotes what a shell would not take for one word as it is.
func shellWord(s string) string {
	isPlain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("/._-+:,@%", r)
	}
	switch {
	case s != "" && strings.IndexFunc(s, func(r rune) bool { return !isPlain(r) }) < 0:
		return s
	case !strings.ContainsAny(s, "\"$`\\!"):
		return `"` + s + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
