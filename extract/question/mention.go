package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

func lowerForm(t *doc.Token) string { return strings.ToLower(t.Form) }

func lemmaOf(t *doc.Token) string {
	if t.Lemma == "" || t.Lemma == "_" {
		return lowerForm(t)
	}
	return strings.ToLower(t.Lemma)
}

// mention reads a phrase, less some tokens: without articles, possessive 's
// and punctuation.
func (r *reader) mention(p clause.Phrase, without ...int) schema.Mention {
	var kept []int
	for _, i := range p.Tokens {
		if !slices.Contains(without, i) && !r.empty(i, p.Head) {
			kept = append(kept, i)
		}
	}
	m := schema.Mention{Text: clause.Text(r.s, kept)}
	for _, i := range kept {
		t := &r.s.Tokens[i]
		switch t.UPOS {
		case "PROPN", "NOUN", "ADJ", "NUM", "VERB", "ADV", "PART", "SYM", "X":
			m.Words = append(m.Words, schema.Word{Form: lowerForm(t), Lemma: lemmaOf(t)})
			m.Named = m.Named || t.UPOS == "PROPN"
		}
	}
	if h := &r.s.Tokens[p.Head]; slices.Contains(kept, p.Head) {
		m.Head = schema.Word{Form: lowerForm(h), Lemma: lemmaOf(h)}
	}
	m.Names = r.names(p.Head, kept)
	m.Named = m.Named || len(m.Names) > 0
	return m
}

// empty says whether a word of a phrase stands for nothing in it.
func (r *reader) empty(i, head int) bool {
	t := &r.s.Tokens[i]
	switch {
	case t.UPOS == "PUNCT":
		return r.s.Tokens[i].Head == head && !r.joined(i)
	case t.UPOS == "DET":
		return lowerForm(t) != "no"
	case t.Deprel == "case" && (t.Head == head || t.UPOS == "PART"):
		return true
	}
	return false
}

// joined says whether i is glued to its neighbours, like the hyphen of a name.
func (r *reader) joined(i int) bool {
	return i > 0 && i+1 < len(r.s.Tokens) && !r.s.Tokens[i].SpaceAfter && !r.s.Tokens[i-1].SpaceAfter
}

// names lists what the head of a phrase may be called, the likeliest first:
// the span of the name layer, the run of proper nouns around the head, and
// that run without a title before it.
func (r *reader) names(head int, kept []int) []string {
	var out []string
	add := func(tokens []int) {
		if len(tokens) > 0 {
			if text := clause.Text(r.s, tokens); !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	add(r.taggedName(head))
	if r.s.Tokens[head].UPOS == "PROPN" {
		add(r.run(head, kept, func(i int) bool { return r.s.Tokens[i].UPOS == "PROPN" || r.joined(i) }))
		add(r.run(head, kept, func(i int) bool {
			d := r.s.Tokens[i].Deprel
			return i == head || (strings.HasPrefix(d, "flat") || d == "compound") && r.s.Tokens[i].UPOS == "PROPN" && !titles[r.lemma(i)] || r.joined(i)
		}))
	}
	return out
}

// taggedName gives the tokens of the name that the name layer sees at i.
func (r *reader) taggedName(i int) []int {
	if r.s.Tokens[i].Name == "" {
		return nil
	}
	first, end := i, i+1
	for first > 0 && strings.HasPrefix(r.s.Tokens[first].Name, "I-") {
		first--
	}
	for end < len(r.s.Tokens) && strings.HasPrefix(r.s.Tokens[end].Name, "I-") {
		end++
	}
	var out []int
	for k := first; k < end; k++ {
		out = append(out, k)
	}
	return out
}

// run gives the tokens around i, next to each other and in kept, for which ok
// holds.
func (r *reader) run(i int, kept []int, ok func(int) bool) []int {
	at := slices.Index(kept, i)
	if at < 0 {
		return nil
	}
	first, end := at, at+1
	for first > 0 && kept[first-1] == kept[first]-1 && ok(kept[first-1]) {
		first--
	}
	for end < len(kept) && kept[end] == kept[end-1]+1 && ok(kept[end]) {
		end++
	}
	return kept[first:end]
}

// titles stand before a name and are no part of it.
var titles = set("president premier minister chancellor king queen prince princess pope mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady " +
	"professor prof prof. senator sen sen. governor gov gov. mayor judge justice general gen gen. colonel captain secretary ambassador bishop archbishop cardinal chairman chairwoman director ceo")

func set(words string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// givens makes the participants of one argument: each member of a
// coordination is one.
func (r *reader) givens(a *clause.Arg, roles []string) []schema.Given {
	if len(a.Parts) == 0 {
		return []schema.Given{{Roles: roles, Mention: r.mention(a.Phrase)}}
	}
	var out []schema.Given
	for _, p := range a.Parts {
		out = append(out, schema.Given{Roles: roles, Mention: r.mention(p)})
	}
	return out
}
