package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
)

// scoreArguments holds the arguments of the verbs of QA-SRL's sentences against
// the gold answers: FOLDER/*.gold.csv with *.sentences.csv beside it.
func scoreArguments(x *extract.Extractor, folder string, w io.Writer, asJSON, details bool) error {
	return eachQASRL(folder, func(file string, gold []eval.Verb, words map[string][]string) error {
		start := time.Now()
		read := map[string]*readVerbs{}
		alone, system := make([][]eval.Argument, len(gold)), make([][]eval.Argument, len(gold))
		for i, v := range gold {
			if read[v.Sentence] == nil {
				read[v.Sentence] = verbsOf(readWords(x, words[v.Sentence]), words[v.Sentence])
			}
			alone[i] = addNew(nil, read[v.Sentence].statements, v.Index)
			system[i] = addNew(slices.Clone(alone[i]), read[v.Sentence].clauses, v.Index)
		}
		var report func(v *eval.Verb, missed, false []eval.Argument)
		if details && !asJSON {
			report = reportArguments(w, words)
		}
		score := eval.Arguments(gold, system, report)
		score.Statements = eval.Arguments(gold, alone, nil).Loose
		return printScore(w, asJSON, baseName(file), score, len(read), time.Since(start), func(w io.Writer) error { return score.WriteTable(w) })
	})
}

// reportArguments prints each verb that has missed or false arguments.
func reportArguments(w io.Writer, words map[string][]string) func(v *eval.Verb, missed, false []eval.Argument) {
	sentence := ""
	return func(v *eval.Verb, missed, false []eval.Argument) {
		if len(missed)+len(false) == 0 {
			return
		}
		all := words[v.Sentence]
		if v.Sentence != sentence {
			sentence = v.Sentence
			fmt.Fprintf(w, "= %s\n", strings.Join(all, " "))
		}
		answers := func(a eval.Argument) string {
			var out []string
			for _, r := range a.Spans {
				out = append(out, strings.Join(all[r.First:min(r.End, len(all))], " "))
			}
			return strings.Join(out, " / ")
		}
		fmt.Fprintf(w, "  verb     %s\n", all[v.Index])
		for _, a := range missed {
			fmt.Fprintf(w, "  missing  %s | %s\n", a.Question, answers(a))
		}
		for _, a := range false {
			fmt.Fprintf(w, "  wrong    %s\n", answers(a))
		}
	}
}

// eachQASRL reads the gold files of a folder, with the words of their sentences.
func eachQASRL(folder string, do func(file string, gold []eval.Verb, words map[string][]string) error) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.gold.csv"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("no *.gold.csv in %s", folder)
	}
	for _, file := range files {
		gold, words, err := readQASRL(file, strings.TrimSuffix(file, ".gold.csv")+".sentences.csv")
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := do(file, gold, words); err != nil {
			return err
		}
	}
	return nil
}

func readQASRL(questions, sentences string) ([]eval.Verb, map[string][]string, error) {
	q, err := os.Open(questions)
	if err != nil {
		return nil, nil, err
	}
	defer q.Close()
	s, err := os.Open(sentences)
	if err != nil {
		return nil, nil, err
	}
	defer s.Close()
	return eval.ReadQASRL(q, s)
}

// readWords reads a sentence of given words as an article.
func readWords(x *extract.Extractor, words []string) *extract.Result {
	return x.Article(&article.Article{ID: "sentence", Doc: "sentence", Text: strings.Join(words, " ")})
}

// readVerbs has the verbs of a sentence by what told of them.
type readVerbs struct{ statements, clauses []eval.Verb }

func verbsOf(r *extract.Result, words []string) *readVerbs {
	return &readVerbs{
		statements: arguments(r.Document, r.Statements, words),
		clauses:    arguments(r.Document, statement.Clauses(r.Document, r.Statements), words),
	}
}

// arguments gives the predicates of a sentence and their arguments, by the
// sentence's own words.
func arguments(d *doc.Document, sts []statement.Statement, words []string) []eval.Verb {
	begins := make([]int, 0, len(words))
	at := 0
	for _, w := range words {
		begins = append(begins, at)
		at += len(w) + 1
	}
	word := func(offset int) int { // the word that holds a byte
		n := 0
		for n+1 < len(begins) && begins[n+1] <= offset {
			n++
		}
		return n
	}
	var out []eval.Verb
	for i := range sts {
		st := &sts[i]
		slots := []*statement.Slot{st.Subject, st.Source, st.Content, st.Addressee}
		for k := range st.Objects {
			slots = append(slots, &st.Objects[k])
		}
		head := st.Predicate.Span.Begin
		if st.Kind == statement.Attribution && st.Cue != nil && st.Cue.Head >= 0 {
			head = d.Sentences[st.Cue.Sent].Tokens[st.Cue.Head].Begin
		}
		if head < 0 {
			continue
		}
		v := eval.Verb{Index: word(head)}
		for _, s := range slots {
			if s == nil || len(s.Spans) == 0 || s.Begin() < 0 {
				continue
			}
			arg := eval.Argument{}
			for _, p := range append([]statement.Slot{*s}, s.Parts...) {
				arg.Spans = append(arg.Spans, eval.Range{First: word(p.Begin()), End: word(max(p.End()-1, p.Begin())) + 1})
			}
			for _, p := range antecedents(d, s) {
				arg.Spans = append(arg.Spans, eval.Range{First: word(p.Begin), End: word(p.End-1) + 1})
			}
			v.Args = append(v.Args, arg)
		}
		out = append(out, v)
	}
	return out
}

// antecedents gives where the sentence has what a statement reads a pronoun as:
// gold answers to "Who resigned?" in "Mara said she would resign" are both.
func antecedents(d *doc.Document, s *statement.Slot) []doc.Span {
	if s.Resolved == "" || s.Head < 0 {
		return nil
	}
	sent := &d.Sentences[s.Sent]
	if sent.Tokens[s.Head].UPOS != "PRON" {
		return nil
	}
	var out []doc.Span
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Sent == s.Sent && m.Kind == doc.Pronoun && m.Head == s.Head && m.Chain >= 0 {
			for _, k := range d.Chains[m.Chain].Mentions {
				if o := &d.Mentions[k]; o.Sent == s.Sent && o.Kind != doc.Pronoun {
					out = append(out, doc.Span{Begin: sent.Tokens[o.First].Begin, End: sent.Tokens[o.End-1].End})
				}
			}
		}
	}
	return out
}

// addNew adds the arguments of the verb at index that have no word of one that is there
// already: what lies within another says the same again.
func addNew(to []eval.Argument, verbs []eval.Verb, index int) []eval.Argument {
	for _, v := range verbs {
		if v.Index != index {
			continue
		}
		for _, a := range v.Args {
			if !slices.ContainsFunc(to, func(b eval.Argument) bool { return a.Spans[0].Meets(b.Spans[0]) }) {
				to = append(to, a)
			}
		}
	}
	return to
}
