package token_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/token"
)

// TestScore holds segmentation of raw treebank text to a floor. It needs the
// folder of treebanks that QUADWIRE_DATA names.
func TestScore(t *testing.T) {
	data := os.Getenv("QUADWIRE_DATA")
	if data == "" {
		t.Skip("QUADWIRE_DATA names no data folder")
	}
	for _, c := range []struct {
		name, file, only         string
		tokens, words, sentences float64
	}{
		{"ewt", "ewt-dev.conllu", "", 99, 98.7, 75},
		{"gum", "gum-dev.conllu", "", 99, 98.7, 85},
		{"gum news and interviews", "gum-dev.conllu", "news interview", 99, 98.7, 93},
	} {
		f, err := os.Open(filepath.Join(data, "treebanks", c.file))
		if err != nil {
			t.Fatal(err)
		}
		docs, err := doc.ReadAll(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		var gold, system []*doc.Document
		for _, d := range docs {
			if !ofGenre(d.ID, c.only) {
				continue
			}
			gold = append(gold, d)
			system = append(system, &doc.Document{ID: d.ID, Text: d.Text, Sentences: token.Split(d.Text)})
		}
		s, err := eval.Parse(gold, system)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: tokens %s | words %s | sentences %s", c.name, s.Tokens, s.Words, s.Sentences)
		if 100*s.Tokens.F1() < c.tokens || 100*s.Words.F1() < c.words || 100*s.Sentences.F1() < c.sentences {
			t.Errorf("%s is below its floor: tokens %v, words %v, sentences %v", c.name, c.tokens, c.words, c.sentences)
		}
	}
}

func ofGenre(id, genres string) bool {
	if genres == "" {
		return true
	}
	for _, g := range strings.Fields(genres) {
		if strings.Contains(id, "_"+g+"_") {
			return true
		}
	}
	return false
}
