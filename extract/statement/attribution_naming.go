package statement

import (
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// namings finds quoted words that somebody uses of something, where no clause
// is said: `called the deal "a farce"`, `dismissed it as "unfair"`. The
// content is the thing together with what it is called, and so mixed.
func (r *speechReader) namings() {
	for q := range r.quotes {
		if r.byQuote[q] != nil || r.covered(q) {
			continue
		}
		open, after := r.bounds(q)
		if open >= len(r.flat) || open == after {
			continue
		}
		p := r.flat[open]
		if v := r.namingVerb(p.sent, p.tok); v >= 0 && r.byCue[place{p.sent, v}] == nil {
			r.naming(q, p.sent, v)
		}
	}
}

// namingVerb is the verb of naming that the quotation at the token before
// belongs to, -1 for none: nothing but its object and a preposition or article
// stand between.
func (r *speechReader) namingVerb(sent, before int) int {
	t := &r.trees[sent]
	for v := before - 1; v >= 0; v-- {
		if t.tok(v).UPOS == "VERB" && cues.naming[t.lemma(v)] {
			said := t.finite(v) && !t.looksPassive(v) || t.tok(v).XPOS == "VBG" && v > 0 && t.tok(v-1).Form == ","
			if said && v+1 < before && t.startsPhrase(v+1) || said && t.lower(v+1) == "that" {
				return v
			}
			return -1
		}
		if t.finite(v) && !t.isNominal(v) || t.isPunct(v) && t.tok(v).Form != "," {
			return -1
		}
	}
	return -1
}

func (r *speechReader) naming(q, sent, v int) {
	src, ok := r.source(sent, v, cue{})
	if before := r.continuedSource(sent, v); before != nil {
		src, ok = before, true
	}
	if !ok || src == nil {
		return
	}
	st := r.add(finding{cue: cue{class: speech}, at: place{sent, v}, words: []int{v}, source: src,
		content: []doc.Span{{Begin: r.tok(place{sent, v + 1}).Begin, End: r.quotes[q].End}}, head: -1, confidence: 0.8})
	if st != nil {
		r.byCue[place{sent, v}] = st
		r.byQuote[q] = st
	}
}

// signature reads a quotation that a dash and a name close: `"…" — Ada Krol`.
func (r *speechReader) signature(q int) bool {
	_, i := r.bounds(q)
	if i+1 >= len(r.flat) || !isAnyOf(r.tok(r.flat[i]).Form, "-", "–", "—", "--") || !r.looksSpoken(q) {
		return false
	}
	dash := r.flat[i]
	to := i + 1
	for to < len(r.flat) && r.paragraph(r.flat[to].sent) == r.paragraph(dash.sent) {
		to++
	}
	name := r.flat[i+1]
	t := &r.trees[name.sent]
	end := name.tok + to - i - 1
	if end > len(t.kids) || !t.isName(name.tok, end) {
		return false
	}
	src := r.orderSlot(name.sent, rangeOf(name.tok, end))
	return src != nil && r.addQuote(q, cue{class: speech}, dash.sent, dash.tok, src) != nil
}
