package statement

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// sourcePhrases finds the phrases that attribute without a verb: "according
// to X", "per X", "in the words of X", "in X's view".
func (r *speechReader) sourcePhrases() {
	for sent := range r.d.Sentences {
		if r.tooLong(sent) {
			continue
		}
		for k := range r.d.Sentences[sent].Tokens {
			if n := r.phraseCue(sent, k); n > 0 && r.byCue[place{sent, k}] == nil {
				r.sourcePhrase(sent, k, n)
			}
		}
	}
}

// phraseCue gives the number of words of the source phrase's cue at k, 0 where
// there is none.
func (r *speechReader) phraseCue(sent, k int) int {
	t := &r.trees[sent]
	is := func(words ...string) bool {
		for i, w := range words {
			if k+i >= len(t.kids) || t.lower(k+i) != w {
				return false
			}
		}
		return k+len(words) < len(t.kids)
	}
	switch {
	case is("according", "to"):
		return 2
	case is("per"):
		h := t.head(k)
		set := k == 0 || t.isPunct(k-1) && t.tok(k).Form == "per" // not a man called Per
		if set && h > k && t.rel(k) == "case" && (t.tok(h).UPOS == "PROPN" || t.tok(h).UPOS == "NOUN" && cues.canSpeak(t.lemma(h))) {
			return 1
		}
	case is("in", "the", "words", "of"), is("in", "the", "opinion", "of"), is("in", "the", "view", "of"):
		return 4
	}
	return 0
}

// phraseSource gives the head of the source of the phrase at k, and the token
// after the phrase with all that belongs to its source; head -1 for no source.
func (r *speechReader) phraseSource(sent, k int) (head, to int) {
	t := &r.trees[sent]
	n := r.phraseCue(sent, k)
	head = t.head(k)
	if n == 4 { // "in the words of X": X depends on "words"
		head = t.kid(k+2, "nmod")
	}
	if head < k || head >= 0 && !t.isNominal(head) && t.tok(head).UPOS != "ADJ" {
		head = t.kid(k, "obl", "nmod", "obj")
	}
	if head < k+n {
		head = t.firstNominal(k + n)
	}
	if head < 0 {
		return -1, k + n
	}
	sub := t.subtree(head, func(i int) bool { return i > head && t.tok(i).Deprel == "parataxis" })
	to = k + n
	for _, i := range sub {
		to = max(to, i+1)
	}
	if r.onlyBefore(sent, k) {
		to = t.openingEnd(head, k+n, to)
	}
	level := r.quoteAt(place{sent, k})
	for i := k + n; i < to; i++ {
		if r.quoteAt(place{sent, i}) != level {
			return head, max(i, head+1)
		}
	}
	return head, to
}

// onlyBefore says whether nothing but connecting words stands before k in its
// sentence or quotation.
func (r *speechReader) onlyBefore(sent, k int) bool {
	return r.trees[sent].onlyConnective(r.sameLevel(sent, k, 0, k))
}

// openingEnd is the end of a source phrase that opens its sentence: the first
// comma before any finite verb, or the second where an apposition of the head
// stands between ("According to the coach, Ada Krol, …"); to where there is no
// such comma.
func (t *speechTree) openingEnd(head, from, to int) int {
	comma := t.commaFrom(from)
	if comma < 0 {
		return to
	}
	next := t.commaFrom(comma + 1)
	if next < 0 {
		return comma
	}
	if l := t.lemma(comma + 1); t.tok(comma+1).XPOS == "VBG" && (l == "quote" || l == "cite") {
		return next
	}
	named := t.tok(head).UPOS == "NOUN" && t.isName(comma+1, next)
	for i := comma + 1; i < next; i++ {
		if named || t.rel(i) == "appos" && t.head(i) == head && t.isPhrase(comma+1, next) && t.tok(head).UPOS == "PROPN" && t.tok(i).UPOS == "NOUN" {
			return next
		}
	}
	return comma
}

// phraseSlot is the slot of the source of a phrase; where a name ends the
// phrase that the tree cuts before it, up to the name ("According to the
// envoy to Rena Ada Krol,").
func (r *speechReader) phraseSlot(sent, head, to int) *Slot {
	t := &r.trees[sent]
	s := r.nounSlot(sent, head)
	if to >= len(t.kids) || t.tok(to).Form != "," || to-1 <= head || !t.isPerson(to-1) {
		return s
	}
	for k := head + 1; k < to; k++ {
		if t.tok(k).Form == "," || t.tok(k).UPOS == "VERB" || r.tok(place{sent, k}).End <= s.End() && k == to-1 {
			return s
		}
	}
	s.Spans = []doc.Span{{Begin: s.Begin(), End: t.tok(to - 1).End}}
	return s
}

// sourcePhrase attributes what the phrase at k stands with: at an end of the
// sentence all of it, in the middle the clause that it interrupts. Beside a
// quotation that nobody else is the speaker of, it is the quotation.
func (r *speechReader) sourcePhrase(sent, k, n int) {
	t := &r.trees[sent]
	head, to := r.phraseSource(sent, k)
	if head < 0 || cues.notSources[t.lemma(head)] || t.isRelative(head) {
		return
	}
	tokens := r.phraseContent(sent, k, to)
	if len(tokens) < 2 {
		return
	}
	words := make([]int, n)
	for i := range words {
		words[i] = k + i
	}
	f := finding{cue: cue{class: speech}, at: place{sent, k}, words: words, source: r.phraseSlot(sent, head, to),
		content: r.phraseSpans(sent, k, to, tokens), head: -1, confidence: 0.9}
	st := r.add(f)
	r.remember(place{sent, k}, st)
}

// phraseContent lists the tokens that the source phrase from k to to attributes.
func (r *speechReader) phraseContent(sent, k, to int) []int {
	t := &r.trees[sent]
	end := len(t.kids)
	after := r.sameLevel(sent, k, to, end)
	before := r.sameLevel(sent, k, 0, k)
	if c := r.lastBreak(sent, 0, k); c > 0 {
		before = r.sameLevel(sent, k, c, k)
	}
	switch {
	case len(after) == 0:
		return before
	case len(before) == 0 || t.onlyConnective(before):
		return after
	}
	g := t.governor(k)
	if g < 0 {
		return nil
	}
	var out []int
	other := func(i int) bool { return i > k && t.rel(i) == "conj" && t.hasSubject(i) }
	for _, i := range t.subtree(t.clauseHead(g), other) {
		if i < k || i >= to {
			out = append(out, i)
		}
	}
	return t.strip(out)
}

// governor is the word outside the source phrase that it depends on, -1 for
// none.
func (t *speechTree) governor(k int) int {
	i := k
	for n := 0; n < len(t.kids); n++ {
		h := t.head(i)
		if h < 0 {
			return -1
		}
		if switchesOut := t.rel(i) != "case" && t.rel(i) != "fixed" && t.rel(i) != "nmod"; switchesOut {
			return h
		}
		i = h
	}
	return -1
}

// phraseSpans is contentSpans with the phrase itself for the gap; a quotation
// that runs over several sentences up to the phrase is taken whole.
func (r *speechReader) phraseSpans(sent, k, to int, tokens []int) []doc.Span {
	spans := r.contentSpans(sent, k, slices.DeleteFunc(tokens, func(i int) bool { return i >= k && i < to }))
	level := r.quoteAt(place{sent, k})
	if len(spans) == 0 {
		return nil
	}
	for _, i := range r.quotesNear(spans[0]) {
		if q := r.quotes[i]; q.Outer == level && q.Inner.Contains(spans[0]) {
			spans[0] = r.trimComma(q.Inner)
		}
	}
	return spans
}
