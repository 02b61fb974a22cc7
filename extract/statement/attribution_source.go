package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// subject gives the head of the phrase that a cue verb has for its subject:
// its own, that of the verb it is coordinated with or depends on, or the noun
// that it modifies; -1 for none.
func (t *speechTree) subject(v int) int {
	if q := t.quotingVerb(v); q >= 0 {
		return t.quoted(q, v)
	}
	for n := 0; v >= 0 && n < len(t.kids); n++ {
		if k := t.kid(v, "nsubj"); k >= 0 {
			if t.isRelative(k) {
				return t.antecedent(v, k)
			}
			return k
		}
		if t.kid(v, "expl") >= 0 {
			return -1
		}
		switch t.rel(v) {
		case "xcomp":
			if o := t.kid(t.head(v), "obj", "iobj"); o >= 0 && o < v {
				return o
			}
		case "acl":
			if h := t.head(v); v == 0 || t.tok(v).XPOS != "VBG" || t.tok(v-1).Form != "," {
				return h
			}
			v = t.clauseHead(t.head(v)) // ", saying that": of the whole clause
			if k := t.kid(v, "nsubj"); k >= 0 && !t.isRelative(k) {
				return k
			}
			continue
		case "conj", "advcl", "parataxis", "dep":
		default:
			return -1
		}
		v = t.head(v)
	}
	return -1
}

// antecedent is the noun that the relative pronoun k, subject of v, stands
// for: the one that the tree ties the clause to, else the one right before.
func (t *speechTree) antecedent(v, k int) int {
	if h := t.head(v); t.rel(v) == "acl" && h < k {
		return h
	}
	n := k - 1
	if n > 0 && t.tok(n).Form == "," {
		n--
	}
	if n < 0 || !t.isNominal(n) {
		return -1
	}
	for h := t.head(n); h >= 0 && h < k && isAnyOf(t.rel(n), "flat", "compound", "appos"); h = t.head(n) {
		n = h
	}
	return n
}

// isRelative says whether i is a relative pronoun.
func (t *speechTree) isRelative(i int) bool {
	switch t.lower(i) {
	case "who", "which", "that":
		return t.tok(i).UPOS == "PRON" || t.tok(i).UPOS == "SCONJ"
	}
	return false
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
	slot := &Slot{Sent: sent, Head: head, Spans: t.spans(r.d, tokens)}
	if conj := t.conjuncts(head); len(conj) > 1 {
		for _, c := range conj {
			part := t.nounTokens(c, false)
			slot.Parts = append(slot.Parts, Slot{Sent: sent, Head: c, Spans: t.spans(r.d, part)})
		}
	}
	return slot
}

// apposedName is the person's name that stands in apposition to a common noun,
// -1 for none.
func (t *speechTree) apposedName(head int) int {
	if tok := t.tok(head); tok.UPOS != "NOUN" && (tok.UPOS != "PROPN" || strings.HasSuffix(tok.Name, "ORG") || strings.HasSuffix(tok.Name, "LOC")) {
		return -1
	}
	for _, k := range t.kids[head] {
		if n := t.tok(k).Name; t.rel(k) != "appos" || t.tok(k).UPOS != "PROPN" || t.isPerson(head) || t.restrictive(k) ||
			strings.HasSuffix(n, "LOC") || strings.HasSuffix(n, "ORG") || t.tok(head).UPOS == "PROPN" && !t.isPerson(k) {
			continue
		}
		return k
	}
	return -1
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

// pauseBetween says whether a comma stands between two tokens.
func (t *speechTree) pauseBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if t.tok(k).Form == "," {
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
// coordination: "Mu Li, of the university".
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

// speaks says whether the word can be the source of a weak cue: a name, a
// personal pronoun, a number of people, or a noun that makes statements.
func (r *speechReader) speaks(sent, i int) bool {
	t := &r.trees[sent]
	switch tok := t.tok(i); tok.UPOS {
	case "PROPN":
		return true
	case "PRON":
		switch t.lower(i) {
		case "he", "she", "they", "we", "i", "who", "you", "many", "some", "others", "several", "both":
			return true
		}
		return false
	case "NOUN":
		return tok.Name != "" || cues.canSpeak(t.lemma(i))
	case "NUM", "ADJ":
		return true
	}
	return false
}

// addressee is who is spoken to: the object of "told" and its like, or what
// "to" brings in ("said to reporters").
func (r *speechReader) addressee(sent, v int, c cue) *Slot {
	t := &r.trees[sent]
	if k := t.kid(v, "iobj"); k >= 0 && t.isNominal(k) {
		return r.nounSlot(sent, k)
	}
	takesObject := c.tells || c.class == asking
	if k := t.kid(v, "obj"); k >= 0 && takesObject && t.isNominal(k) && t.tok(k).UPOS != "NUM" {
		return r.nounSlot(sent, k)
	}
	if k := t.kid(v, "nsubj:pass"); k >= 0 && takesObject && t.passive(v) {
		return r.nounSlot(sent, k)
	}
	for _, k := range t.kids[v] {
		if t.rel(k) == "obl" && t.isNominal(k) && t.preposition(k) == "to" && r.speaks(sent, k) {
			return r.nounSlot(sent, k)
		}
	}
	return nil
}

// preposition is the lower-case first case marker before i, "" for none.
func (t *speechTree) preposition(i int) string {
	for _, k := range t.kids[i] {
		if t.rel(k) == "case" && k < i {
			return t.lower(k)
		}
	}
	return ""
}

// source gives the phrase that a cue verb attributes to, and whether the frame
// fits the cue. Nobody is the source of an impersonal report ("it is said").
func (r *speechReader) source(sent, v int, c cue) (*Slot, bool) {
	t := &r.trees[sent]
	if t.passive(v) {
		if k := t.kid(v, "obl:agent"); k >= 0 {
			return r.nounSlot(sent, k), true
		}
		return nil, true
	}
	k := t.subject(v)
	if k < 0 && t.finite(v) && t.kid(v, "expl") < 0 {
		s := r.nominalBefore(sent, 0, v)
		return s, s != nil
	}
	if k < 0 || t.isTimeWord(k) {
		return nil, false
	}
	if c.weak && t.kid(v, "mark") >= 0 && t.lower(t.kid(v, "mark")) == "to" {
		return nil, false // "to show that": a purpose, nobody's words
	}
	if !t.isNominal(k) && t.tok(k).UPOS != "DET" && t.tok(k).UPOS != "ADJ" {
		return nil, false
	}
	if c.weak && !r.speaks(sent, k) {
		return nil, false
	}
	return r.upToCue(sent, v, r.nounSlot(sent, k)), true
}

// passive says whether v is passive: by its auxiliary or clausal subject, or
// as one coordinated with a passive. A passive subject without an auxiliary is
// a mistake of the tagger's: "Krol posted on …".
func (t *speechTree) passive(v int) bool {
	return t.kid(v, "aux:pass", "csubj:pass") >= 0 || t.kid(v, "nsubj:pass") >= 0 && t.hasAux(v) || t.sharesPassive(v)
}

// sharesPassive says whether v is a participle coordinated with a passive:
// "was held and told that …".
func (t *speechTree) sharesPassive(v int) bool {
	h := t.head(v)
	return t.rel(v) == "conj" && t.tok(v).XPOS == "VBN" && t.kid(v, "aux", "nsubj") < 0 && h >= 0 && t.kid(h, "aux:pass") >= 0
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
	if from := last.tok + 2; end-1 > from && t.tok(from-1).Form == "," && t.tok(end-1).Form == "," && !t.namesPerson(s.Head) &&
		t.isName(from, end-1) && t.isPerson(end-2) {
		return r.orderSlot(sent, rangeOf(from, end-1)) // "its director, Ada Krol, said"
	}
	for k := last.tok + 1; k < end; k++ {
		switch t.tok(k).UPOS {
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
