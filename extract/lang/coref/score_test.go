package coref_test

import (
	"os"
	"path/filepath"
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
	file := "gum-dev.conllu"
	if f := os.Getenv("GUMFILE"); f != "" {
		file = f
	}
	f, err := os.Open(filepath.Join(data, "treebanks", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs, err := doc.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	var gold, system []*doc.Document
	for _, g := range docs {
		if genre := os.Getenv("GENRE"); genre != "" && !strings.Contains(genre, strings.Split(g.ID, "_")[1]) {
			continue
		}
		s := *g
		s.Sentences = nil
		for _, sent := range g.Sentences {
			sent.Tokens = append([]doc.Token(nil), sent.Tokens...)
			s.Sentences = append(s.Sentences, sent)
		}
		goldNames(&s)
		coref.Resolve(&s)
		gold, system = append(gold, g), append(system, &s)
	}
	score, err := eval.Coref(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	score.WriteTable(&b)
	t.Log("\n" + b.String())
	if os.Getenv("DUMP") != "" {
		for i := range gold {
			dump(t, gold[i], system[i])
		}
	}
}

// goldNames tags the proper nouns of gold entities.
func goldNames(d *doc.Document) {
	types := map[string]string{"person": "PER", "organization": "ORG", "place": "LOC"}
	for _, m := range d.Mentions {
		s := &d.Sentences[m.Sent]
		if m.Kind != doc.Name {
			continue
		}
		first, end := m.Head, m.Head+1
		in := func(k int) bool {
			t := &s.Tokens[k]
			return t.UPOS == "PROPN" && (t.Deprel == "flat" || t.Deprel == "compound") && t.Head >= m.First && t.Head < m.End
		}
		for first > m.First && in(first-1) {
			first--
		}
		for end < m.End && in(end) {
			end++
		}
		kind := types[m.Type]
		if kind == "" {
			kind = "MISC"
		}
		if s.Tokens[m.Head].Name != "" {
			continue
		}
		for k := first; k < end; k++ {
			s.Tokens[k].Name = "I-" + kind
		}
		s.Tokens[first].Name = "B-" + kind
	}
}

// dump logs the links that are wrong.
func dump(t *testing.T, g, s *doc.Document) {
	goldOf := map[[2]int]int{}
	for _, m := range g.Mentions {
		k := [2]int{m.Sent, m.Head}
		if _, ok := goldOf[k]; !ok {
			goldOf[k] = m.Chain
		}
	}
	text := func(m doc.Mention) string {
		sn := &s.Sentences[m.Sent]
		return s.Slice(doc.Span{Begin: sn.Tokens[m.First].Begin, End: sn.Tokens[m.End-1].End})
	}
	kinds := map[doc.MentionKind]string{doc.Name: "NAME", doc.Nominal: "NOM", doc.Pronoun: "PRON"}
	for _, c := range s.Chains {
		for i := 1; i < len(c.Mentions); i++ {
			a, b := s.Mentions[c.Mentions[i-1]], s.Mentions[c.Mentions[i]]
			x, ok1 := goldOf[[2]int{a.Sent, a.Head}]
			y, ok2 := goldOf[[2]int{b.Sent, b.Head}]
			if ok1 && ok2 && x == y {
				continue
			}
			t.Logf("%s %s [%s] ← [%s] gold %v %v\n      %s\n      %s", g.ID, kinds[b.Kind], text(a), text(b), ok1, ok2, s.Slice(s.Sentences[a.Sent].Span), s.Slice(s.Sentences[b.Sent].Span))
		}
	}
}
