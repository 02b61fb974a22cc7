package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/question"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/schema"
)

// scoreAsking asks each of QA-SRL's questions as it stands of the graph of its own
// sentence, and holds the first answer against the gold ones.
func scoreAsking(ctx context.Context, x *extract.Extractor, folder string, w io.Writer, asJSON, details bool) error {
	return eachQASRL(folder, func(file string, gold []eval.Verb, words map[string][]string) error {
		start := time.Now()
		e := examiner{ctx: ctx, x: x, patterns: map[string]reading{}}
		if details && !asJSON {
			e.details = w
		}
		of := map[string][]eval.Verb{}
		var sentences []string
		for _, v := range gold {
			if _, ok := of[v.Sentence]; !ok {
				sentences = append(sentences, v.Sentence)
			}
			of[v.Sentence] = append(of[v.Sentence], v)
		}
		for _, s := range sentences {
			if err := e.examine(words[s], of[s]); err != nil {
				return fmt.Errorf("%s: sentence %s: %w", file, s, err)
			}
		}
		return printScore(w, asJSON, baseName(file), &e.score, len(sentences), time.Since(start), e.score.WriteTable)
	})
}

// An examiner asks questions and counts what comes of them.
type examiner struct {
	ctx      context.Context
	x        *extract.Extractor
	patterns map[string]reading // by question: the same ones return
	score    eval.AskScore
	details  io.Writer // nil for none
}

// A reading is what a question was read as.
type reading struct {
	pattern schema.Pattern
	err     error
}

func (e *examiner) read(q string) (schema.Pattern, error) {
	r, ok := e.patterns[q]
	if !ok {
		r.pattern, r.err = e.x.Question(q)
		e.patterns[q] = r
	}
	return r.pattern, r.err
}

// examine asks the questions about the verbs of one sentence.
func (e *examiner) examine(words []string, verbs []eval.Verb) error {
	store, err := graph.Open(graph.Memory, graph.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	r := readWords(e.x, words)
	if _, err := store.Load(e.ctx, r.Record); err != nil {
		return err
	}
	e.print(words, &r.Record)
	read := verbsOf(r, words)
	for _, v := range verbs {
		told := slices.DeleteFunc(slices.Concat(read.statements, read.clauses), func(u eval.Verb) bool { return u.Index != v.Index })
		for i := range v.Args {
			if err := e.ask(store, r, words, told, &v.Args[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// ask asks one question; told is what statements and clauses have of its verb.
func (e *examiner) ask(store *graph.Store, r *extract.Result, words []string, told []eval.Verb, q *eval.Argument) error {
	p, err := e.read(q.Question)
	var answers []ask.Answer
	reason := ""
	switch {
	case errors.Is(err, question.ErrUnreadable):
		reason = withoutQuoted(err.Error())
	case err != nil:
		return err
	default:
		reason = missing(&p, &r.Record, words, told, q)
		if answers, err = ask.Answers(e.ctx, store, p, ask.Options{Limit: 1}); err != nil {
			return err
		}
	}
	var at []eval.Range
	text := ""
	if len(answers) > 0 {
		at, text = locate(words, &r.Record, &answers[0]), answers[0].Text
	}
	e.score.Add(q.Wh, q.Spans, at, len(answers) > 0, reason)
	if e.details == nil {
		return nil
	}
	var gold []string
	for _, s := range q.Spans {
		gold = append(gold, strings.Join(words[s.First:s.End], " "))
	}
	verdict := eval.Verdict(q.Spans, at, len(answers) > 0)
	if len(answers) > 0 {
		reason = ""
	}
	_, err = fmt.Fprintf(e.details, "  %-8s %s | %s | gold: %s | %s\n", verdict, q.Question, text, strings.Join(gold, " / "), reason)
	return err
}

// print shows a sentence and what the graph has of it.
func (e *examiner) print(words []string, record *schema.Record) {
	if e.details == nil {
		return
	}
	fmt.Fprintf(e.details, "= %s\n", strings.Join(words, " "))
	text := func(v schema.Value) string { return cmp.Or(v.Entity, v.Text, v.Fact) }
	for i := range record.Facts {
		f := &record.Facts[i]
		fmt.Fprintf(e.details, "  fact     %s | %s | %s", text(f.Subject), f.Relation, text(f.Object))
		for _, r := range f.Roles {
			fmt.Fprintf(e.details, " | %s: %s", r.Name, text(r.Value))
		}
		if f.Time != nil {
			fmt.Fprintf(e.details, " | %s", f.Time.Value)
		}
		fmt.Fprintf(e.details, " | %s %s\n", f.Polarity, f.Modality)
	}
}

// locate finds the words of an answer in the sentence: as the graph has them, those
// of a time, or one of the names of an entity.
func locate(words []string, record *schema.Record, a *ask.Answer) []eval.Range {
	texts := []string{a.Phrase, a.Text}
	if a.Time != nil && a.Text == a.Time.Value {
		texts = []string{a.Time.Text}
	}
	for i := range record.Entities {
		if e := &record.Entities[i]; e.ID == a.Entity {
			texts = append(append(texts, e.Name), e.Aliases...)
		}
	}
	return eval.Locate(words, texts...)
}

// missing says where on the road from the sentence to an answer the gold one was
// lost: used where there is no answer.
func missing(p *schema.Pattern, record *schema.Record, words []string, told []eval.Verb, q *eval.Argument) string {
	fits := func(at []eval.Range) bool { return eval.Verdict(q.Spans, at, true) == "right" }
	if len(told) == 0 {
		return "no statement has the verb"
	}
	if !slices.ContainsFunc(told, func(v eval.Verb) bool {
		return slices.ContainsFunc(v.Args, func(a eval.Argument) bool { return fits(a.Spans) })
	}) {
		return "no statement of the verb has the answer"
	}
	relation, mood := false, false
	for i := range record.Facts {
		f := &record.Facts[i]
		for _, want := range p.Facts {
			if slices.Contains(want.Relations, f.Relation) {
				relation = true
				mood = mood || slices.Contains(p.Modalities, f.Modality) && (f.Polarity == schema.Negative) == p.Negative
			}
		}
	}
	switch {
	case !relation:
		return "a statement has it, but no fact has the relation"
	case !mood:
		return "a statement has it, the fact is told in another mood"
	}
	return "a statement has it, the fact nothing there"
}

var quoted = regexp.MustCompile(`"[^"]*"`)

// withoutQuoted makes refusals for one reason the same.
func withoutQuoted(s string) string { return quoted.ReplaceAllString(s, `"…"`) }
