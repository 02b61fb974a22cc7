package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// argSlot makes a slot of an argument: trimmed to what identifies the thing,
// with the members of a coordination as parts.
func argSlot(d *doc.Document, sent int, a *clause.Arg) Slot {
	s := &d.Sentences[sent]
	if a.Role == clause.Control { // "to leave": leave
		p := a.Phrase
		if first := p.Tokens[0]; len(p.Tokens) > 1 && isTo(s, first) {
			p.Tokens = p.Tokens[1:]
		}
		return wholeSlot(s, p)
	}
	if isFreeRelative(s, a.Head) {
		return wholeSlot(s, a.Phrase)
	}
	if a.Role == clause.Content || a.Role == clause.Adjunct || strings.HasPrefix(a.Deprel, "csubj") {
		return wholeSlot(s, a.Phrase)
	}
	slot := phraseSlot(s, a.Phrase)
	for _, p := range a.Parts {
		slot.Parts = append(slot.Parts, phraseSlot(s, p))
	}
	return slot
}

// isTo says whether token i is the "to" of an infinitive.
func isTo(s *doc.Sentence, i int) bool {
	return s.Tokens[i].Deprel == "mark" && strings.EqualFold(s.Tokens[i].Form, "to")
}

// phraseSlot makes a slot of a phrase, leaving out what trim drops.
func phraseSlot(s *doc.Sentence, p clause.Phrase) Slot {
	kept := trim(s, p)
	if len(kept) == 0 { // only of a tree that is none
		kept = []int{p.Head}
	}
	return Slot{Sent: s.Index, Head: p.Head, Spans: runs(s, kept, len(kept) < len(p.Tokens))}
}

// wholeSlot makes a slot of all of a phrase: of clauses.
func wholeSlot(s *doc.Sentence, p clause.Phrase) Slot {
	return Slot{Sent: s.Index, Head: p.Head, Spans: runs(s, p.Tokens, false)}
}

// headSlot makes a slot of one phrase by its head alone.
func headSlot(s *doc.Sentence, head int) Slot {
	return phraseSlot(s, clause.PhraseOf(s, head))
}

// runs turns tokens into spans of neighbours. Where tokens have been dropped,
// the commas left hanging at the gaps go as well.
func runs(s *doc.Sentence, tokens []int, gaps bool) []doc.Span {
	var out []doc.Span
	for i := 0; i < len(tokens); {
		j := i + 1
		for j < len(tokens) && tokens[j] == tokens[j-1]+1 {
			j++
		}
		run := tokens[i:j]
		for gaps && len(run) > 0 && hangs(s, run[0]) {
			run = run[1:]
		}
		for gaps && len(run) > 0 && hangs(s, run[len(run)-1]) {
			run = run[:len(run)-1]
		}
		if len(run) > 0 {
			out = append(out, doc.Span{Begin: s.Tokens[run[0]].Begin, End: s.Tokens[run[len(run)-1]].End})
		}
		i = j
	}
	if len(out) == 0 && len(tokens) > 0 {
		return []doc.Span{s.Tokens[tokens[0]].Span}
	}
	return join(out)
}

// join puts spans together that touch: the two words of "don't".
func join(spans []doc.Span) []doc.Span {
	var out []doc.Span
	for _, sp := range spans {
		if n := len(out); n > 0 && out[n-1].End >= sp.Begin {
			out[n-1].End = max(out[n-1].End, sp.End)
			continue
		}
		out = append(out, sp)
	}
	return out
}

func hangs(s *doc.Sentence, i int) bool {
	return s.Tokens[i].UPOS == "PUNCT" && strings.Contains(",;:-–—", s.Tokens[i].Form)
}

// longClause is the number of words beyond which a relative clause is left
// out of a slot even where it restricts: the slot would not be minimal.
const longClause = 20

// trim drops the parts of a phrase that tell more about the thing without
// being needed to know which thing it is: relative clauses and participles
// set off by commas, appositions, brackets, asides.
func trim(s *doc.Sentence, p clause.Phrase) []int {
	kids := s.Children()
	inside := map[int]bool{}
	for _, i := range p.Tokens {
		inside[i] = true
	}
	drop := map[int]bool{}
	for _, i := range p.Tokens {
		if i != p.Head && inside[s.Tokens[i].Head] && droppable(s, kids, i) {
			for _, k := range doc.Subtree(kids, i) {
				drop[k] = true
			}
		}
	}
	return stripPunct(s, slices.DeleteFunc(slices.Clone(p.Tokens), func(i int) bool { return drop[i] }))
}

// droppable says whether the subtree of i is left out of a slot.
func droppable(s *doc.Sentence, kids [][]int, i int) bool {
	rel := s.Tokens[i].Deprel
	base, _, _ := strings.Cut(rel, ":")
	apart := s.SetOff(kids, i)
	switch {
	case rel == "acl:relcl":
		h := s.Tokens[s.Tokens[i].Head].UPOS
		return apart || h == "PROPN" || s.Tokens[s.Tokens[i].Head].Deprel == "appos" || len(doc.Subtree(kids, i)) > longClause
	case base == "acl" && hasMark(s, kids, i, "that"):
		return apart // without it nobody knows which fear
	case base == "acl":
		h := s.Tokens[s.Tokens[i].Head].UPOS
		return apart || h == "PROPN" || len(doc.Subtree(kids, i)) > longClause && !isOfRank(s, kids, i)
	case rel == "advcl" && isOfRank(s, kids, s.Tokens[i].Head): // "the first woman to win WHEN SHE BEAT HIM"
		return true
	case base == "advcl", base == "appos":
		return apart
	case isHearsayPhrase(s, kids, i):
		return true
	case base == "nmod" && rel != "nmod:poss":
		if h := s.Tokens[i].Head; s.Tokens[h].UPOS == "NUM" && i < h {
			return false // "in Oslo, AT LEAST 40 people"
		}
		return apart && (rel != "nmod:unmarked" || bracketed(s, kids, i))
	case base == "advmod" && asideAdverbs[strings.ToLower(s.Tokens[i].Form)]:
		return true
	case base == "parataxis", base == "dep", base == "discourse", base == "vocative", base == "reparandum":
		return true
	}
	return false
}

// asideAdverbs say nothing of the thing that they stand before.
var asideAdverbs = words("actually really basically certainly obviously probably reportedly allegedly apparently")

// hasMark says whether a word brings in the clause of i.
func hasMark(s *doc.Sentence, kids [][]int, i int, form string) bool {
	return slices.ContainsFunc(kids[i], func(k int) bool { return s.Tokens[k].Deprel == "mark" && strings.EqualFold(s.Tokens[k].Form, form) })
}

// isHearsayPhrase finds "according to the curator" inside of a phrase.
func isHearsayPhrase(s *doc.Sentence, kids [][]int, i int) bool {
	return slices.ContainsFunc(kids[i], func(k int) bool {
		return s.Tokens[k].Deprel == "case" && strings.EqualFold(s.Tokens[k].Form, "according")
	})
}

// isOfRank says whether the infinitive at i says in what its noun is the first
// or only one: without it the noun would be another thing.
func isOfRank(s *doc.Sentence, kids [][]int, i int) bool {
	h := s.Tokens[i].Head
	if h < 0 || h >= len(s.Tokens) || s.Tokens[i].Deprel != "acl" {
		return false
	}
	return slices.ContainsFunc(kids[h], func(k int) bool {
		switch strings.ToLower(s.Tokens[k].Form) {
		case "first", "last", "only", "next", "youngest", "oldest":
			return k < h
		}
		return false
	})
}

func bracketed(s *doc.Sentence, kids [][]int, i int) bool {
	first := slices.Min(doc.Subtree(kids, i))
	return opens(s.Tokens[first].Form) || first > 0 && opens(s.Tokens[first-1].Form)
}

func opens(form string) bool { return form == "(" || form == "[" || form == "-LRB-" }

// stripPunct takes commas and the like off both ends.
func stripPunct(s *doc.Sentence, tokens []int) []int {
	for len(tokens) > 1 && hangs(s, tokens[0]) {
		tokens = tokens[1:]
	}
	for len(tokens) > 1 && hangs(s, tokens[len(tokens)-1]) {
		tokens = tokens[:len(tokens)-1]
	}
	if n := len(tokens); n > 1 && quoteMarks(s, tokens)%2 == 1 { // half a pair
		switch {
		case s.Tokens[tokens[0]].IsQuote():
			tokens = tokens[1:]
		case s.Tokens[tokens[n-1]].IsQuote():
			tokens = tokens[:n-1]
		}
	}
	return tokens
}

func quoteMarks(s *doc.Sentence, tokens []int) int {
	n := 0
	for _, i := range tokens {
		if s.Tokens[i].IsQuote() {
			n++
		}
	}
	return n
}

// Text is what the slot's spans hold, with white space made single.
func (s *Slot) Text(d *doc.Document) string {
	var words []string
	for _, sp := range s.Spans {
		words = append(words, strings.Fields(d.Slice(sp))...)
	}
	return strings.Join(words, " ")
}

// IsChoice says whether the parts of a slot are joined by "or".
func (s *Slot) IsChoice(d *doc.Document) bool {
	for i := 1; i < len(s.Parts); i++ {
		a, b := s.Parts[i-1].End(), s.Parts[i].Begin()
		if a <= b && slices.ContainsFunc(strings.Fields(d.Text[a:b]), func(w string) bool { return strings.EqualFold(w, "or") }) {
			return true
		}
	}
	return false
}
