package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/question"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/schema"
)

// A row of testdata/questions.tsv is what somebody who read the sample articles
// answers: the question, the answers, the article that proves them, and why
// Quadwire fails, where it does. A row that is marked and passes fails the test;
// -update takes its mark off.
//
// " | " stands between answers, and between the articles of several; all must be
// given and no others, but for those behind "?", which may. " / " stands between
// words for one answer, "…" ends one of which only the beginning is there. No
// answer says that the articles do not tell, "(refused)" that the question
// cannot be read.
type row struct {
	question, want, file, fails string
}

const refused = "(refused)"

// asking is the day on which the questions are asked, that of the newest article.
var asking = time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC)

func readRows(t *testing.T) []row {
	t.Helper()
	f, err := os.Open("testdata/questions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []row
	in := bufio.NewScanner(f)
	for in.Scan() {
		cells := append(strings.Split(in.Text(), "\t"), "", "", "")
		out = append(out, row{cells[0], cells[1], cells[2], cells[3]})
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	if len(out) < 60 {
		t.Fatalf("%d questions, want 60 or more", len(out))
	}
	return out
}

// TestQuestions asks the sample articles what readers would.
func TestQuestions(t *testing.T) {
	x, store, files := loadSamples(t)
	rows := readRows(t)
	for i := range rows {
		r := &rows[i]
		t.Run(r.question, func(t *testing.T) {
			problem := judge(t, x, store, files, *r)
			switch {
			case r.fails == "" && problem != "":
				t.Error(problem)
			case r.fails != "" && problem == "" && *update:
				r.fails = ""
			case r.fails != "" && problem == "":
				t.Errorf("passes, although it is marked (%s); go test ./cmd/quadwire -run TestQuestions -update takes the mark off", r.fails)
			}
		})
	}
	if *update {
		writeRows(t, rows)
	}
}

func writeRows(t *testing.T, rows []row) {
	t.Helper()
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.TrimRight(strings.Join([]string{r.question, r.want, r.file, r.fails}, "\t"), "\t") + "\n")
	}
	if err := os.WriteFile("testdata/questions.tsv", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// loadSamples gives a store of the sample articles, and their files by ID.
func loadSamples(t *testing.T) (*extract.Extractor, *graph.Store, map[string]string) {
	t.Helper()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	store, err := graph.Open(graph.Memory, graph.Options{Terms: x.Terms()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	samples, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(samples) < 8 {
		t.Fatalf("%d sample articles: %v", len(samples), err)
	}
	files := map[string]string{}
	for r, err := range x.Stream(t.Context(), article.Files(samples, article.Options{}), 2) {
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Load(t.Context(), r.Record); err != nil {
			t.Fatal(err)
		}
		files[r.Record.Article.ID] = filepath.Base(r.Article.Source)
	}
	return x, store, files
}

// judge says what is wrong with the answers to a question, "" of nothing.
func judge(t *testing.T, x *extract.Extractor, store *graph.Store, files map[string]string, r row) string {
	t.Helper()
	p, err := x.QuestionOn(r.question, asking)
	switch {
	case errors.Is(err, question.ErrUnreadable):
		if r.want == refused {
			return ""
		}
		return "refused: " + err.Error()
	case err != nil:
		t.Fatal(err)
	case r.want == refused:
		return "is read, but should be refused"
	}
	answers, err := ask.Answers(t.Context(), store, p, ask.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return compare(answers, files, r)
}

func compare(answers []ask.Answer, files map[string]string, r row) string {
	var wanted, got []string
	if r.want != "" {
		wanted = strings.Split(r.want, " | ")
	}
	missing := slices.DeleteFunc(slices.Clone(wanted), func(w string) bool { return strings.HasPrefix(w, "?") })
	var wrong []string
	for i := range answers {
		a := &answers[i]
		got = append(got, a.Text)
		at := slices.IndexFunc(wanted, func(w string) bool { return isAnswer(a.Text, w) })
		switch {
		case at < 0:
			wrong = append(wrong, fmt.Sprintf("%q is wrong: %s", a.Text, a.Evidence[0].Text))
		case !slices.ContainsFunc(a.Evidence, func(e ask.Evidence) bool { return slices.Contains(strings.Split(r.file, " | "), files[e.Article]) }):
			wrong = append(wrong, fmt.Sprintf("%q has its evidence in %s", a.Text, files[a.Evidence[0].Article]))
		default:
			missing = slices.DeleteFunc(missing, func(w string) bool { return w == wanted[at] })
		}
	}
	switch {
	case len(wrong) > 0:
		return strings.Join(wrong, "\n")
	case len(missing) > 0 && len(got) == 0:
		return fmt.Sprintf("silent: want %q", missing)
	case len(missing) > 0:
		return fmt.Sprintf("incomplete: %q, want also %q", got, missing)
	}
	return ""
}

// isAnswer holds an answer against one of the table, without articles.
func isAnswer(got, want string) bool {
	want = strings.TrimPrefix(want, "?")
	if first, rest, ok := strings.Cut(want, " / "); ok {
		return isAnswer(got, first) || isAnswer(got, rest)
	}
	if begin, ok := strings.CutSuffix(want, "…"); ok {
		return strings.HasPrefix(plain(got), plain(begin))
	}
	return plain(got) == plain(want)
}

func plain(s string) string {
	s = strings.Trim(schema.Fold(s), `.,"“” `)
	for _, article := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}
