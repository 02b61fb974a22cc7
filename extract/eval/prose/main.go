// Command prose compares Quadwire's language layer with the Go module
// github.com/jdkato/prose/v3 in one run: Penn tags and sentences from raw text,
// names, and tokens a second on one core. It is a module of its own, so that
// users of Quadwire never download prose.
//
//	go run . -treebank FOLDER -ner FOLDER
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/jdkato/prose/v3"

	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

func main() {
	log.SetFlags(0)
	treebank := flag.String("treebank", "", "`folder` with *-dev.conllu")
	ner := flag.String("ner", "", "`folder` with *-dev.iob2")
	flag.Parse()
	runtime.GOMAXPROCS(1)
	parser, err := lang.New()
	if err != nil {
		log.Fatal(err)
	}
	if _, err := prose.NewDocument("Warm up."); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%-10s %-9s %9s %6s %6s %6s\n", "data", "system", "tokens/s", "sents", "XPOS", "names")
	for _, file := range glob(*treebank, "*-dev.conllu") {
		compare(parser, file, doc.ReadAll)
	}
	for _, file := range glob(*ner, "*-dev.iob2") {
		compare(parser, file, eval.ReadNames)
	}
}

func glob(dir, pattern string) []string {
	if dir == "" {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(files) == 0 {
		log.Fatalf("no %s in %s", pattern, dir)
	}
	return files
}

// compare prints one row for each system.
func compare(parser *lang.Parser, file string, read func(io.Reader) ([]*doc.Document, error)) {
	f, err := os.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	gold, err := read(f)
	if err != nil {
		log.Fatalf("%s: %v", file, err)
	}
	for _, s := range []struct {
		name  string
		parse func(text string) *doc.Document
	}{
		{"quadwire", func(text string) *doc.Document { return parser.Parse("", text) }},
		{"prose", withProse},
	} {
		row(filepath.Base(file), s.name, gold, s.parse)
	}
}

func row(data, name string, gold []*doc.Document, parse func(string) *doc.Document) {
	var system []*doc.Document
	tokens := 0
	start := time.Now()
	for _, d := range gold {
		system = append(system, parse(d.Text))
	}
	elapsed := time.Since(start)
	for _, d := range system {
		for i := range d.Sentences {
			tokens += len(d.Sentences[i].Tokens)
			for j := range d.Sentences[i].Tokens {
				if t := &d.Sentences[i].Tokens[j]; t.Name == "B-MISC" || t.Name == "I-MISC" {
					t.Name = "" // the sets mark persons, places and organisations
				}
			}
		}
	}
	fmt.Printf("%-10.10s %-9s %9.0f", data, name, float64(tokens)/elapsed.Seconds())
	if tagged(gold) {
		p, err := eval.Parse(gold, system)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf(" %6.2f %6.2f\n", 100*p.Sentences.F1(), 100*p.XPOS.F1())
		return
	}
	n, err := eval.Names(gold, system)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf(" %6s %6s %6.2f\n", "", "", 100*n.All.F1())
}

// tagged says whether the gold documents have tags, or names.
func tagged(gold []*doc.Document) bool {
	return gold[0].Sentences[0].Tokens[0].XPOS != ""
}

// types maps prose's types of entities.
var types = map[string]string{"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "LOCATION": "LOC", "ORG": "ORG", "ORGANIZATION": "ORG"}

// withProse reads a text with prose as a document of ours.
func withProse(text string) *doc.Document {
	p, err := prose.NewDocument(text)
	if err != nil {
		log.Fatal(err)
	}
	d := &doc.Document{Text: text}
	tokens, entities := p.Tokens(), p.Entities()
	for i, s := range p.Sentences() {
		sent := doc.Sentence{Index: i, Span: doc.Span{Begin: s.Start, End: s.End()}}
		for ; len(tokens) > 0 && tokens[0].Start < s.End(); tokens = tokens[1:] {
			t := tokens[0]
			for len(entities) > 0 && entities[0].End() <= t.Start {
				entities = entities[1:]
			}
			word := doc.Token{Span: doc.Span{Begin: t.Start, End: t.End()}, Form: t.Text, XPOS: t.Tag, Head: doc.Root}
			if len(entities) > 0 && entities[0].Start <= t.Start && types[entities[0].Label] != "" {
				word.Name = "I-" + types[entities[0].Label]
				if entities[0].Start == t.Start {
					word.Name = "B" + word.Name[1:]
				}
			}
			sent.Tokens = append(sent.Tokens, word)
		}
		if len(sent.Tokens) > 0 {
			d.Sentences = append(d.Sentences, sent)
		}
	}
	return d
}
