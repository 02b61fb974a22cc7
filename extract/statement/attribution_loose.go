package statement

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// goesOn joins q to the quotation before it where nothing but the cue of that
// one, or words that only connect, stand between; across paragraphs only where
// the mark at the head of the paragraph says so, or where a paragraph is
// speech from its beginning to its end.
func (r *speechReader) goesOn(q int) bool {
	p := r.previous(q)
	if p < 0 || r.byQuote[p] == nil {
		return false
	}
	st := r.byQuote[p]
	if r.quotes[q].Resumed {
		return r.join(q, st)
	}
	_, after := r.bounds(p)
	open, _ := r.bounds(q)
	if r.crossesParagraph(after, open) && !r.fillsParagraph(q) {
		return false
	}
	if !r.cueFollows(st, after, open) {
		return r.onlyBetween(after, open) && r.looksLikeMore(p, q) && r.join(q, st)
	}
	_, to := r.tail(p)
	if to > open || to == open && to > 0 && r.tok(r.flat[to-1]).UPOS != "PUNCT" {
		return false // 'Krol wrote in "The Herald"'
	}
	return r.onlyBetween(to, open) && (r.looksSpokenOn(q) || r.looksSpoken(q)) && r.join(q, st)
}

// previous is the quotation before q at its level, -1 for none.
func (r *speechReader) previous(q int) int {
	for p := q - 1; p >= 0; p-- {
		if r.quotes[p].Outer == r.quotes[q].Outer {
			return p
		}
		if p == r.quotes[q].Outer {
			return -1
		}
	}
	return -1
}

// cueFollows says whether the cue of st stands between the two tokens.
func (r *speechReader) cueFollows(st *Statement, from, to int) bool {
	i := r.flatOf(place{st.Cue.Sent, st.Cue.Head})
	return from <= i && i < to
}

// onlyBetween says whether the tokens between only connect.
func (r *speechReader) onlyBetween(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.tok(r.flat[i]).UPOS {
		case "CCONJ", "PUNCT", "SYM":
		case "ADV":
		default:
			return false
		}
	}
	return true
}

// looksLikeMore says whether q, with nothing between it and p, is a second
// piece of the same speech.
func (r *speechReader) looksLikeMore(p, q int) bool {
	return r.byQuote[p].Direct == Direct && r.byQuote[p].Cue.Begin() < r.quotes[p].Begin
}

// looksSpokenOn says whether q can go on with a speech: it is no single word
// or title.
func (r *speechReader) looksSpokenOn(q int) bool {
	from, to := r.tokensOf(r.quotes[q].Inner)
	return to-from > 2
}

func (r *speechReader) crossesParagraph(from, to int) bool {
	if from == 0 || to >= len(r.flat) {
		return false
	}
	a, b := r.flat[from-1].sent, r.flat[to].sent
	return r.paragraph(a) != r.paragraph(b)
}

func (r *speechReader) paragraph(sent int) int { return r.d.Sentences[sent].Paragraph }

// fillsParagraph says whether q opens its paragraph and is a sentence or more,
// with the end of the paragraph behind it.
func (r *speechReader) fillsParagraph(q int) bool {
	open, after := r.bounds(q)
	if open > 0 && open < len(r.flat) && r.paragraph(r.flat[open-1].sent) == r.paragraph(r.flat[open].sent) {
		return false
	}
	if after > 0 && after < len(r.flat) && r.paragraph(r.flat[after-1].sent) == r.paragraph(r.flat[after].sent) {
		return false
	}
	return r.looksSpoken(q)
}

// looseQuotes gives the quotations that are sentences of their own and have no
// cue to the speaker of the sentence before, where that one reports speech
// too; else to nobody, for they are not the article's own words.
func (r *speechReader) looseQuotes() {
	for q := len(r.quotes) - 1; q >= 0; q-- { // the last one of a chain knows the speaker
		if r.byQuote[q] == nil {
			r.goesInto(q)
		}
	}
	for q := range r.quotes {
		if r.byQuote[q] != nil || r.quotes[q].Outer >= 0 || r.covered(q) || !r.isSentence(q) {
			continue
		}
		if !r.goesOn(q) {
			r.loose(q)
		}
	}
}

// loose attributes q, which no cue introduces.
func (r *speechReader) loose(q int) {
	open, _ := r.bounds(q)
	p := r.flat[open]
	if !r.quotes[q].Closed {
		return // who knows where it ends
	}
	f := finding{cue: cue{class: speech}, at: p, words: []int{p.tok}, content: []doc.Span{r.spoken(q)}, head: -1, confidence: 0.6}
	if before := r.lastSpeech(p); before != nil {
		f.at = place{before.Cue.Sent, before.Cue.Head}
		f.words = r.cueTokens(before)
		f.source, f.confidence = before.Source, 0.8
	}
	r.byQuote[q] = r.add(f)
}

// goesInto joins q, left open at the end of its paragraph, to the speech that
// takes it up in the next one.
func (r *speechReader) goesInto(q int) bool {
	n := q + 1
	if n >= len(r.quotes) || !r.quotes[n].Resumed || r.byQuote[n] == nil {
		return false
	}
	st := r.byQuote[n]
	span := r.spoken(q)
	if span.End > st.Content.Begin() {
		return false
	}
	st.Content.Spans = append([]doc.Span{span}, st.Content.Spans...)
	r.markSaid(st, span)
	r.byQuote[q] = st
	return true
}

// cueTokens are the tokens of the cue of st in its sentence.
func (r *speechReader) cueTokens(st *Statement) []int {
	var out []int
	for k := range r.d.Sentences[st.Cue.Sent].Tokens {
		if covers(st.Cue.Spans, r.d.Sentences[st.Cue.Sent].Tokens[k].Span) {
			out = append(out, k)
		}
	}
	return out
}

// covered says whether a word of q is content of an attribution whose cue
// stands outside q.
func (r *speechReader) covered(q int) bool {
	from, to := r.tokensOf(r.quotes[q].Inner)
	depth := r.depth(q)
	return slices.ContainsFunc(r.said[from:to], func(cue int8) bool { return cue > 0 && cue <= depth })
}

// isSentence says whether q opens a sentence, and ends with one.
func (r *speechReader) isSentence(q int) bool {
	open, after := r.bounds(q)
	if open >= len(r.flat) || open == after || r.flat[open].tok != 0 || !r.looksSpoken(q) {
		return false
	}
	return after >= len(r.flat) || r.flat[after].tok == 0
}

// lastSpeech is the last attribution of the sentence before p that has a
// source, in the same paragraph: `Krol said the bridge was safe. "…"`.
func (r *speechReader) lastSpeech(p place) *Statement {
	if p.sent == 0 || r.paragraph(p.sent-1) != r.paragraph(p.sent) {
		return nil
	}
	var last *Statement
	for _, st := range r.bySent[p.sent-1] {
		if st.Source == nil || st.Relation == "hoped" || st.Polarity != "positive" {
			continue
		}
		if r.nested(st) {
			continue
		}
		if last == nil || st.Cue.Begin() > last.Cue.Begin() {
			last = st
		}
	}
	return last
}

// nested says whether the cue of st stands in the content of another
// attribution of its sentence.
func (r *speechReader) nested(st *Statement) bool {
	for _, o := range r.bySent[st.Cue.Sent] {
		if o != st && covers(o.Content.Spans, st.Cue.Spans[0]) {
			return true
		}
	}
	return false
}
