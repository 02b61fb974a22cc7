package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// orderSlot makes a slot of a run of tokens: its head is the one that depends
// on a word outside, or the last name.
func (r *speechReader) orderSlot(sent int, tokens []int) *Slot {
	t := &r.trees[sent]
	tokens = t.strip(tokens)
	if len(tokens) == 0 {
		return nil
	}
	head := -1
	for _, k := range tokens {
		if h := t.head(k); t.isNominal(k) && !slices.Contains(tokens, h) && t.rel(k) != "case" {
			head = k
			break
		}
	}
	if head >= 0 {
		if slot := r.nounSlot(sent, head); within(slot.Spans, r.spanOf(sent, tokens[0], tokens[len(tokens)-1])) {
			return slot
		}
	}
	if head < 0 {
		head = tokens[len(tokens)-1]
	}
	return &Slot{Sent: sent, Head: head, Spans: t.spans(r.d, tokens)}
}

func within(spans []doc.Span, s doc.Span) bool {
	return s.Contains(doc.Span{Begin: spans[0].Begin, End: spans[len(spans)-1].End})
}

// outsidePhrase are the relations that do not belong to the minimal phrase of
// a source: clauses, appositions, asides, and what makes a nominal predicate
// of it.
var outsidePhrase = []string{"acl", "appos", "parataxis", "dep", "discourse", "mark", "advcl", "list", "orphan",
	"vocative", "nsubj", "csubj", "cop", "aux", "ccomp", "xcomp", "obl", "dislocated", "reparandum", "expl", "root"}

// nounSlot is the phrase of a source or addressee: its head with titles,
// modifiers and prepositional attributes, without relative clauses and
// appositions; with Parts where it is coordinated. An apposed name stands for
// the description before it ("the prime minister, Ada Krol").
func (r *speechReader) nounSlot(sent, head int) *Slot {
	t := &r.trees[sent]
	if name := t.apposedName(head); name >= 0 {
		head = name
	}
	tokens := t.wholeNames(t.nounTokens(head, true))
	if name := t.nameAfterComma(head, tokens); len(name) > 0 {
		tokens, head = name, name[0]
	} else if name := t.nameBeside(head, tokens); len(name) > 0 {
		tokens, head = name, name[0]
	}
	slot := &Slot{Sent: sent, Head: head, Spans: t.spans(r.d, tokens)}
	if conj := t.conjuncts(head); len(conj) > 1 {
		for _, c := range conj {
			part := t.nounTokens(c, false)
			slot.Parts = append(slot.Parts, Slot{Sent: sent, Head: c, Spans: t.spans(r.d, part)})
		}
	}
	return slot
}

// apposedName is the name that stands in apposition to a common noun, or the
// person's to an office; -1 for none.
func (t *speechTree) apposedName(head int) int {
	if tok := t.tok(head); tok.UPOS != "NOUN" && (tok.UPOS != "PROPN" || strings.HasSuffix(tok.Name, "ORG") || strings.HasSuffix(tok.Name, "LOC")) {
		return -1
	}
	for _, k := range t.kids[head] {
		place := strings.HasSuffix(t.tok(k).Name, "LOC")
		described := t.tok(head).UPOS == "NOUN" || t.isPerson(k)
		if t.rel(k) != "appos" || t.tok(k).UPOS != "PROPN" || t.isPerson(head) || t.restrictive(k) || place || !described {
			continue
		}
		return k
	}
	return -1
}

// nameAfterComma is the end of a phrase that is a person's name after a
// comma, where the head is no name: "its leader, Ada Krol".
func (t *speechTree) nameAfterComma(head int, tokens []int) []int {
	last := tokens[len(tokens)-1]
	if !t.isPerson(last) || t.isPerson(head) {
		return nil
	}
	for n := len(tokens) - 1; n > 0; n-- {
		switch {
		case t.tok(tokens[n]).UPOS == "CCONJ":
			return nil
		case t.tok(tokens[n]).Form == ",":
			if t.isName(tokens[n]+1, last+1) {
				return tokens[n+1:]
			}
			return nil
		}
	}
	return nil
}

// nameBeside is the person's name that stands between commas, or a comma and
// the end, right after a phrase whose head is a common noun: the tree may have
// hung it anywhere.
func (t *speechTree) nameBeside(head int, tokens []int) []int {
	from := tokens[len(tokens)-1] + 2
	if t.tok(head).UPOS != "NOUN" || t.isPerson(from-2) || from >= len(t.kids) || t.tok(from-1).Form != "," {
		return nil
	}
	to := from
	for to < len(t.kids) && !t.isBoundary(to) {
		to++
	}
	if to == from || !t.isPerson(to-1) || !t.isName(from, to) {
		return nil
	}
	return rangeOf(from, to)
}

// restrictive says whether the apposition k follows its head without a pause:
// "the novelist Ada Krol".
func (t *speechTree) restrictive(k int) bool {
	lead := t.leftmost(k)
	return lead > t.head(k) && t.tok(k).UPOS == "PROPN" && !t.isPunct(lead-1)
}

// conjuncts lists the members of a nominal coordination, the head first.
func (t *speechTree) conjuncts(head int) []int {
	out := []int{head}
	for _, k := range t.kids[head] {
		if t.rel(k) != "conj" || !t.isNominal(k) || t.hasSubject(k) || t.kid(k, "cop") >= 0 {
			continue
		}
		if t.namesPerson(head) && !t.namesPerson(k) && t.pauseBetween(head, k) {
			break // "Ada Krol, director and founder"
		}
		out = append(out, k)
	}
	return out
}

// isPerson says whether the name layer has i for a person.
func (t *speechTree) isPerson(i int) bool {
	n := t.tok(i).Name
	return n == "B-PER" || n == "I-PER"
}

// namesPerson says whether i or a name that hangs on it directly is a person's:
// "Professor Ada Krol" whichever word is the head.
func (t *speechTree) namesPerson(i int) bool {
	if t.isPerson(i) {
		return true
	}
	for _, k := range t.kids[i] {
		if t.isPerson(k) && (isAnyOf(t.rel(k), "flat", "compound") || t.rel(k) == "appos" && t.restrictive(k)) {
			return true
		}
	}
	return false
}

// wholeNames widens a phrase to the names that it cuts, and by the name of a
// person right after a title.
func (t *speechTree) wholeNames(tokens []int) []int {
	if len(tokens) == 0 {
		return tokens
	}
	first, last := tokens[0], tokens[len(tokens)-1]
	for first > 0 && strings.HasPrefix(t.tok(first).Name, "I-") {
		first--
		tokens = append([]int{first}, tokens...)
	}
	title := t.tok(last).UPOS == "NOUN" || t.tok(last).UPOS == "PROPN"
	for last+1 < len(t.kids) && (strings.HasPrefix(t.tok(last+1).Name, "I-") || title && t.tok(last+1).Name == "B-PER" && !t.isPerson(last)) {
		last++
		tokens = append(tokens, last)
	}
	return tokens
}

// nounTokens lists the tokens of the minimal phrase of head.
func (t *speechTree) nounTokens(head int, coordinated bool) []int {
	conj := t.conjuncts(head)
	tokens := t.subtree(head, func(k int) bool {
		rel, h := t.rel(k), t.head(k)
		switch {
		case rel == "appos" && t.restrictive(k):
			return false
		case rel == "nmod" && t.isTimeWord(k) && t.kid(k, "case") >= 0 && t.tok(t.kid(k, "case")).UPOS == "ADP":
			return true // "told the Herald on Monday"
		case slices.Contains(outsidePhrase, rel), t.tok(k).Deprel == "nmod:unmarked":
			return true
		case rel == "conj" && h == head:
			return !coordinated || !slices.Contains(conj, k)
		case rel == "conj" && slices.Contains(conj, h):
			return true
		case rel == "cc":
			return h == head && k < head || !coordinated && slices.Contains(conj, h)
		case rel == "case":
			return h == head
		case rel == "advmod", rel == "amod" && len(t.kids[k]) > 0:
			return k > h // "two people familiar with …"
		}
		return false
	})
	return t.contiguous(head, tokens)
}

// contiguous keeps the run of tokens around head that only punctuation inside
// the phrase could break: a comma that stood before something left out ends it.
func (t *speechTree) contiguous(head int, tokens []int) []int {
	at := slices.Index(tokens, head)
	from, to := at, at
	for from > 0 && tokens[from-1] == tokens[from]-1 {
		from--
	}
	for to+1 < len(tokens) && tokens[to+1] == tokens[to]+1 && !t.breaksPhrase(tokens[to+1]) {
		to++
	}
	return t.strip(tokens[from : to+1])
}

// breaksPhrase says whether i is a comma that does not belong to a
// coordination: "Ada Krol, of the university".
func (t *speechTree) breaksPhrase(i int) bool {
	if f := t.tok(i).Form; f != "," && f != ";" {
		return false
	}
	for k := i + 1; k < len(t.kids) && k <= i+2; k++ {
		if t.tok(k).UPOS == "CCONJ" {
			return false
		}
	}
	return t.head(i) < 0 || t.rel(t.head(i)) != "conj" || t.head(i) < i
}

// upToCue widens a source by the nouns between it and the cue, which the tree
// hung elsewhere: "the students' union president | Ada Krol | said".
func (r *speechReader) upToCue(sent, v int, s *Slot) *Slot {
	t := &r.trees[sent]
	last := r.flat[max(r.tokenAt(s.End())-1, 0)]
	if last.sent != sent || s.Head >= v {
		return s
	}
	end := v
	for end > last.tok+1 && (t.tok(end-1).UPOS == "AUX" || t.tok(end-1).UPOS == "ADV") {
		end--
	}
	for k := last.tok + 1; k < end; k++ {
		switch t.tok(k).UPOS {
		case "ADP":
			if !t.isPerson(end - 1) {
				return s
			}
		case "NOUN", "PROPN", "ADJ", "CCONJ", "PART", "DET":
			if t.isTimeWord(k) || t.isRelative(k) {
				return s
			}
		default:
			if t.tok(k).Form != "-" {
				return s
			}
		}
	}
	if end > last.tok+1 && t.isNominal(end-1) {
		s.Spans[len(s.Spans)-1].End = t.tok(end - 1).End
	}
	return s
}

// spanOf is the span from token a to token b of a sentence.
func (r *speechReader) spanOf(sent, a, b int) doc.Span {
	s := &r.d.Sentences[sent]
	return doc.Span{Begin: s.Tokens[a].Begin, End: s.Tokens[b].End}
}
