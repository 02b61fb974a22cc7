package question

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
		case "ADP", "CCONJ", "SCONJ", "PUNCT":
		default:
			m.Words = append(m.Words, schema.Word{Form: lowerForm(t), Lemma: lemmaOf(t)})
			m.Named = m.Named || r.isName(i)
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
	switch {
	case r.isOffice(head):
	case !r.isName(head):
		add(r.taggedName(head, kept))
	default:
		add(r.longName(head, kept))
		if slices.ContainsFunc(kept, func(i int) bool { return r.isNumbered(i, head) }) {
			add(r.run(head, kept, func(i int) bool { return r.isName(i) || r.joined(i) || r.isNumbered(i, head) }))
		}
		add(r.taggedName(head, kept))
		add(r.run(head, kept, func(i int) bool { return r.isName(i) || r.joined(i) }))
		add(r.run(head, kept, func(i int) bool {
			d := r.s.Tokens[i].Deprel
			return i == head || (strings.HasPrefix(d, "flat") || d == "compound") && r.isName(i) && !titles[r.lemma(i)] || r.joined(i)
		}))
	}
	return out
}

// isNumbered says whether i is the number of a name: "Vesk-2".
func (r *reader) isNumbered(i, head int) bool {
	t := &r.s.Tokens[i]
	return t.UPOS == "NUM" && i > head && strings.HasPrefix(t.Deprel, "flat") && t.Head == head
}

// longName gives the whole phrase where it is a name with prepositions in it:
// "Institute for Peace and Trade".
func (r *reader) longName(head int, kept []int) []int {
	at := slices.Index(kept, head)
	if at < 0 || at+2 >= len(kept) || r.s.Tokens[kept[at+1]].UPOS != "ADP" {
		return nil
	}
	for k, i := range kept {
		t := &r.s.Tokens[i]
		if k > 0 && kept[k-1]+1 != i && r.s.Tokens[kept[k-1]+1].UPOS != "DET" || !r.isName(i) && t.UPOS != "ADP" && t.UPOS != "CCONJ" && !r.joined(i) {
			return nil
		}
	}
	return kept
}

// isOffice says whether a phrase with this head names an office and nobody
// ("the Latvian Prime Minister"), whatever its capitals.
func (r *reader) isOffice(head int) bool {
	if !titles[r.lower(head)] {
		return false
	}
	all := true
	i := head - 1
	for ; i > r.first() && r.s.Tokens[i].Form != r.lower(i); i-- {
		all = all && (titles[r.lower(i)] || ranks[r.lower(i)])
	}
	return all || i >= 0 && r.lower(i) == "the" // but not "Luther King"
}

// ranks describe offices.
var ranks = set("prime vice deputy foreign finance defence defense health interior justice transport energy first chief former acting executive attorney")

// isName says whether a word is a name or part of one: by its tag, or, since
// taggers take names that they have not seen for anything, by a capital letter
// inside the sentence.
func (r *reader) isName(i int) bool {
	t := &r.s.Tokens[i]
	switch t.UPOS {
	case "PROPN":
		return true
	case "PRON", "NOUN", "ADJ", "X", "INTJ", "VERB":
		first, _ := utf8.DecodeRuneInString(t.Form)
		return i > r.first() && unicode.IsUpper(first) && !r.isPronoun(i)
	}
	return false
}

// isPronoun says whether a word is a pronoun, unlike the "He" of "He Lan".
func (r *reader) isPronoun(i int) bool {
	t := &r.s.Tokens[i]
	name := i > r.first() && t.Form != lowerForm(t) && t.Form != "I"
	return pronouns[lowerForm(t)] && !name
}

// pronouns stand for something that a question alone does not tell.
var pronouns = set("i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those " +
	"myself himself herself itself themselves one someone somebody anyone anybody everyone everybody something anything here there")

// taggedName gives the tokens of the name that the name layer sees at i,
// inside the phrase.
func (r *reader) taggedName(i int, kept []int) []int {
	if r.s.Tokens[i].Name == "" {
		return nil
	}
	return r.run(i, kept, func(k int) bool {
		first := min(i, k)
		for n := first + 1; n <= max(i, k); n++ { // no name begins between the two
			if !strings.HasPrefix(r.s.Tokens[n].Name, "I-") {
				return false
			}
		}
		return true
	})
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
// coordination is one. They may stand in several facts, unless the fact is
// between them: "Did Mara and Tom meet?"
func (r *reader) givens(a *clause.Arg, roles []string) []schema.Given {
	if r.isOpen(a) {
		r.p.Open = true
		return nil
	}
	if len(a.Parts) == 0 {
		return []schema.Given{{Roles: roles, Mention: r.mention(a.Phrase)}}
	}
	group := 0
	if !slices.Contains(roles, schema.EndSubject) || !slices.Contains(roles, schema.EndObject) {
		group = a.Head + 1
	}
	var out []schema.Given
	for _, p := range a.Parts {
		out = append(out, schema.Given{Roles: roles, Mention: r.mention(p), Group: group})
	}
	return out
}

// isOpen says whether an argument is a second question word ("Who met whom?",
// "who said what to whom") or a placeholder ("someone"): it may be anything, and
// the answer tells it along.
func (r *reader) isOpen(a *clause.Arg) bool {
	if r.isOpenPhrase(a) {
		return true
	}
	for _, i := range a.Tokens {
		if t := &r.s.Tokens[i]; t.UPOS != "ADP" && !slices.Contains(questionWords, lowerForm(t)) {
			return false
		}
	}
	return len(a.Tokens) > 0 && a.Head != r.wh.token
}
