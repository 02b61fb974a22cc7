package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// directSpeech finds the speaker of every quotation that a cue stands beside,
// and joins quotations that go on with the same speech.
//
//	Krol said [on Friday], "…"       the cue before the opening mark
//	"…," [the minister] said [Krol]  the cue after the closing mark
//	"…," Krol said. "…"              the second goes on
func (r *speechReader) directSpeech() {
	for q := range r.quotes {
		if r.headCue(q) || r.tailCue(q) || r.signature(q) {
			continue
		}
		r.goesOn(q)
	}
}

// bounds gives the indexes in flat of the first token at or after the opening
// mark of q and of the first token after its closing mark.
func (r *speechReader) bounds(q int) (open, after int) { return r.tokensOf(r.quotes[q].Span) }

// head lists the tokens of the sentence before the opening mark of q, outside
// other quotations, as the range [from, to) of flat.
func (r *speechReader) head(q int) (from, to int) {
	to, _ = r.bounds(q)
	if to == 0 {
		return 0, 0
	}
	sent := r.flat[to-1].sent
	if to < len(r.flat) && r.flat[to].sent != sent {
		// The quotation begins a sentence: only a comma or colon before it ties
		// it to the sentence before.
		if f := r.tok(r.flat[to-1]).Form; f != "," && f != ":" {
			return to, to
		}
	}
	from = to
	for from > r.first[sent] && r.in[from-1] == r.quotes[q].Outer && !r.isMark(from-1, q) {
		from--
	}
	return from, to
}

// isMark says whether the token i is a quotation mark other than one of q's.
func (r *speechReader) isMark(i, q int) bool {
	open, after := r.bounds(q)
	if i >= open && i < after {
		return false
	}
	form := r.tok(r.flat[i]).Form
	return partners[form] != "" && form != "(" && form != "[" && form != "'" || form == "”" || form == "''" || form == "»"
}

// headCue attributes q to the cue before it.
func (r *speechReader) headCue(q int) bool {
	from, to := r.head(q)
	if from == to {
		return false
	}
	sent := r.flat[from].sent
	t := &r.trees[sent]
	first, last := r.flat[from].tok, r.flat[to-1].tok
	v, c := r.lastCue(sent, first, last)
	if v < 0 || !r.leadsTo(q, sent, v, last) || r.mixedComplement(q, sent, v) {
		return r.colonCue(q, sent, last)
	}
	if st := r.byCue[place{sent, v}]; st != nil {
		return r.join(q, st) // "…," Krol said, "…"
	}
	if r.splitClause(q, sent, v, c) {
		return false
	}
	src, ok := r.source(sent, v, c)
	if !ok && c.weak {
		return false
	}
	if before := r.continuedSource(sent, v); before != nil {
		src = before
	}
	if src == nil && !t.passive(v) {
		src = r.nominalBefore(sent, first, v)
	}
	st := r.addQuote(q, c, sent, v, src)
	return st != nil
}

// lastCue is the last verb that introduces quotations between two tokens.
func (r *speechReader) lastCue(sent, first, last int) (int, cue) {
	for v := last; v >= first; v-- {
		if c, ok := r.verb(sent, v); ok && c.quotes {
			return v, c
		}
	}
	if t := &r.trees[sent]; last > first+1 && t.isPunct(last) && t.tok(last-1).XPOS == "NNS" && t.isNominal(last-2) {
		// "the ministry notes," with the verb tagged as a noun
		if c, ok := cues.verbs[t.lemma(last-1)]; ok && c.quotes {
			return last - 1, c
		}
	}
	return -1, cue{}
}

// leadsTo says whether nothing but adjuncts of the cue stands between it and
// the opening mark: a comma or colon before the mark, or the cue itself, or
// "that", or a quotation that is a sentence by its look.
func (r *speechReader) leadsTo(q, sent, v, last int) bool {
	t := &r.trees[sent]
	_, end := t.extent(v)
	for k := v + 1; k <= last; k++ {
		if t.finite(k) && !t.isNominal(k) {
			return false
		}
		switch t.tok(k).UPOS {
		case "VERB":
			return false
		case "AUX":
			if !t.below(k, v) || k >= end {
				return false
			}
		case "SCONJ":
			if k != last || t.lower(k) != "that" && t.lower(k) != "as" {
				return false
			}
		}
	}
	if p := t.kid(v, "compound:prt"); last == v || last == p {
		return r.looksSpoken(q) || !r.isObject(q, sent, v)
	}
	switch t.tok(last).UPOS {
	case "PUNCT":
		f := t.tok(last).Form
		return f == "," || f == ":" || f == "–" || f == "—" || f == "-" || f == "..." || f == "…"
	case "SCONJ":
		return true
	case "ADP", "DET", "ADJ", "AUX", "CCONJ":
		return false
	}
	return r.looksSpoken(q)
}

// isObject says whether q holds a noun that is the object of v, so that the
// marks quote a phrase and no speech: 'recommended "online tools"'.
func (r *speechReader) isObject(q, sent, v int) bool {
	t := &r.trees[sent]
	o := t.kid(v, "obj")
	return o > v && (t.tok(o).UPOS == "NOUN" || t.tok(o).UPOS == "PROPN") && r.quotes[q].Inner.Contains(t.tok(o).Span)
}

// looksSpoken says whether the words of q could stand alone: a capital at the
// beginning and the end of a sentence inside.
func (r *speechReader) looksSpoken(q int) bool {
	inner := r.d.Slice(r.quotes[q].Inner)
	first, _ := utf8.DecodeRuneInString(inner)
	return !unicode.IsLower(first) && endsSpeech(inner) && inner[len(inner)-1] != ','
}

// endsSpeech says whether the words end as a sentence or an interrupted
// sentence does.
func endsSpeech(inner string) bool {
	r, _ := utf8.DecodeLastRuneInString(inner)
	switch r {
	case '.', ',', '?', '!', '…', '—', '–':
		return true
	}
	return false
}

// mixedComplement says whether q is only a part of the clause that the cue
// governs: 'said "many schools" will close'.
func (r *speechReader) mixedComplement(q, sent, v int) bool {
	t := &r.trees[sent]
	_, right := t.complements(v)
	if r.goesOnWithThat(q) {
		return true
	}
	if right < 0 {
		return false
	}
	inner := r.quotes[q].Inner
	for _, k := range t.subtree(right, nil) {
		if tok := t.tok(k); k > v && tok.UPOS != "PUNCT" && !inner.Contains(tok.Span) {
			switch {
			case tok.Begin < inner.Begin:
				if t.lower(k) != "that" {
					return true
				}
			case !inner.Contains(t.tok(right).Span), t.finite(k) && t.thatAfter(v, cue{tells: true}) >= 0:
				return true // said that "they left" and they would return
			}
		}
	}
	return false
}

// goesOnWithThat says whether "and that" or "but that" follows q: said that
// "they left" and that they would return.
func (r *speechReader) goesOnWithThat(q int) bool {
	_, i := r.bounds(q)
	if i < len(r.flat) && r.tok(r.flat[i]).Form == "," {
		i++
	}
	return i+1 < len(r.flat) && r.tok(r.flat[i]).UPOS == "CCONJ" && strings.EqualFold(r.tok(r.flat[i+1]).Form, "that")
}

// splitClause says whether q is but the end of a clause that began before the
// cue: `Prices, Krol said, "will fall."`
func (r *speechReader) splitClause(q, sent, v int, c cue) bool {
	first, _ := utf8.DecodeRuneInString(r.d.Slice(r.quotes[q].Inner))
	a, ok := r.asideOf(sent, v, c)
	return ok && unicode.IsLower(first) && r.trees[sent].startsPhrase(a.content[0]) && a.content[0] < a.from && !r.inside(q, a.content[0], sent)
}

func (r *speechReader) inside(q, tok, sent int) bool {
	return r.quotes[q].Contains(r.tok(place{sent, tok}).Span)
}

// colonCue reads `Krol: "…"`, and `The mayor was blunt: "…"` where the
// subject of the sentence before the colon, or of its last cue, can speak.
func (r *speechReader) colonCue(q, sent, last int) bool {
	t := &r.trees[sent]
	if t.tok(last).Form != ":" || !r.looksSpoken(q) && !r.crossesSentence(q) {
		return false
	}
	src := r.colonSource(q, sent, last)
	if src == nil {
		return false
	}
	st := r.addQuote(q, cue{class: speech}, sent, last, src)
	if st == nil {
		return false
	}
	st.Confidence *= 0.85
	return true
}

func (r *speechReader) colonSource(q, sent, last int) *Slot {
	t := &r.trees[sent]
	for v := last - 1; v >= 0; v-- {
		if c, ok := r.verb(sent, v); ok && t.finite(v) && r.quoteAt(place{sent, v}) == r.quotes[q].Outer {
			src, _ := r.source(sent, v, c)
			return src
		}
	}
	root := t.s.Root()
	if root < 0 || root >= last {
		return nil
	}
	who := t.kid(root, "nsubj")
	if who < 0 && strings.HasPrefix(t.tok(root).XPOS, "NNP") {
		return r.nounSlot(sent, root) // `Krol: "…"`
	}
	if who < 0 || !r.speaks(sent, who) || t.isRelative(who) || t.kid(root, "nsubj:pass") >= 0 {
		return nil
	}
	return r.nounSlot(sent, who)
}

// addQuote attributes q with a cue word.
func (r *speechReader) addQuote(q int, c cue, sent, v int, src *Slot) *Statement {
	words := []int{v}
	var to *Slot
	if r.trees[sent].tok(v).UPOS == "VERB" {
		words, to = r.cueWords(sent, v), r.addressee(sent, v, c)
	}
	if src != nil && to != nil && to.Head == src.Head {
		to = nil
	}
	st := r.add(finding{cue: c, at: place{sent, v}, words: words, source: src, addressee: to,
		content: []doc.Span{r.spoken(q)}, head: -1, confidence: 0.95})
	if st != nil {
		r.byCue[place{sent, v}] = st
		r.byQuote[q] = st
	}
	return st
}

// spoken is what is said in q.
func (r *speechReader) spoken(q int) doc.Span { return r.trimComma(r.quotes[q].Inner) }

// join adds q to the content of st.
func (r *speechReader) join(q int, st *Statement) bool {
	span := r.spoken(q)
	if span.Begin < st.Content.End() {
		return false
	}
	st.Content.Spans = append(st.Content.Spans, span)
	r.markSaid(st, span)
	r.byQuote[q] = st
	return true
}
