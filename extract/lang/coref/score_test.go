package coref_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang/coref"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// TestScore holds coreference on the gold trees and names of GUM to a floor. It
// needs the folder of treebanks that QUADWIRE_DATA names.
func TestScore(t *testing.T) {
	data := os.Getenv("QUADWIRE_DATA")
	if data == "" {
		t.Skip("QUADWIRE_DATA names no data folder")
	}
	f, err := os.Open(filepath.Join(data, "treebanks", "gum-dev.conllu"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold, err := doc.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	var system []*doc.Document
	for _, g := range gold {
		s := *g
		s.Sentences = slices.Clone(g.Sentences)
		for i := range s.Sentences {
			s.Sentences[i].Tokens = slices.Clone(s.Sentences[i].Tokens)
		}
		goldNames(&s)
		coref.Resolve(&s)
		system = append(system, &s)
	}
	score, err := eval.Coref(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := score.WriteTable(&b); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + b.String())
	// Recall is low by design: first and second persons, "it" for things
	// without a name and noun phrases are not resolved.
	for _, c := range []struct {
		name       string
		got, floor float64
	}{
		{"CoNLL", score.CoNLL(), .30},
		{"CoNLL of third persons with a name", score.Told.CoNLL(), .72},
		{"precision of MUC", score.MUC.Precision(), .83},
		{"precision of name links", score.Names.Precision(), .84},
		{"precision of pronoun links", score.Pronouns.Precision(), .90},
	} {
		if c.got < c.floor {
			t.Errorf("%s is %.3f, below its floor of %.3f", c.name, c.got, c.floor)
		}
	}
}

// goldNames tags gold entities whose head is a proper noun: of people the
// proper nouns of the name, of others also what is capitalised around it.
func goldNames(d *doc.Document) {
	types := map[string]string{"person": "PER", "organization": "ORG", "place": "LOC"}
	for _, m := range d.Mentions {
		s := &d.Sentences[m.Sent]
		if m.Kind != doc.Name || s.Tokens[m.Head].Name != "" {
			continue
		}
		kind := types[m.Type]
		if kind == "" {
			kind = "MISC"
		}
		in := func(k int) bool {
			t := &s.Tokens[k]
			if kind == "PER" {
				return t.UPOS == "PROPN" && (t.Deprel == "flat" || t.Deprel == "compound") && t.Head >= m.First && t.Head < m.End
			}
			return t.Deprel != "nmod:desc" && t.Deprel != "det" && (strings.ToLower(t.Form) != t.Form || t.Form == "of" || t.Form == "-")
		}
		first, end := m.Head, m.Head+1
		for first > m.First && in(first-1) {
			first--
		}
		for end < m.End && in(end) {
			end++
		}
		for strings.ToLower(s.Tokens[end-1].Form) == s.Tokens[end-1].Form && end-1 > m.Head {
			end--
		}
		for k := first; k < end; k++ {
			s.Tokens[k].Name = "I-" + kind
		}
		s.Tokens[first].Name = "B-" + kind
	}
}
