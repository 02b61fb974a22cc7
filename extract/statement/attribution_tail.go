package statement

import (
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// tail lists the tokens after the closing mark of q up to the end of the
// sentence or the next quotation, as the range [from, to) of flat, without the
// comma that begins it.
func (r *speechReader) tail(q int) (from, to int) {
	_, from = r.bounds(q)
	for from < len(r.flat) && r.tok(r.flat[from]).UPOS == "PUNCT" && isAnyOf(r.tok(r.flat[from]).Form, ",", "”", "—", "–") {
		from++
	}
	if from >= len(r.flat) {
		return from, from
	}
	sent := r.flat[from].sent
	if _, after := r.bounds(q); after > 0 && r.flat[after-1].sent != sent && !r.startsLower(from) && !r.saidFirst(from) {
		return from, from
	}
	for to = from; to < len(r.flat) && r.flat[to].sent == sent; to++ {
		if r.in[to] != r.quotes[q].Outer || r.isMark(to, q) {
			next := r.afterTitle(to, q)
			if next < 0 {
				break
			}
			to = next - 1
		} else if t := r.tok(r.flat[to]); t.UPOS == "PUNCT" && isAnyOf(t.Form, ".", "?", "!", ";", ":") {
			break
		}
	}
	return from, to
}

// afterTitle is the token after the quotation whose mark is the token i, where
// that is a short name inside a phrase ('head of the "Open Rena" league,
// said'); -1 where it may be speech.
func (r *speechReader) afterTitle(i, q int) int {
	for n := q + 1; n < len(r.quotes) && n <= q+3; n++ {
		open, after := r.bounds(n)
		if open != i || r.quotes[n].Outer != r.quotes[q].Outer {
			continue
		}
		if t := r.tok(r.flat[i-1]); i == 0 || after-open > 7 || t.UPOS == "PUNCT" || t.UPOS == "VERB" {
			return -1
		}
		return after
	}
	return -1
}

func (r *speechReader) startsLower(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.tok(r.flat[i]).Form)
	return unicode.IsLower(c)
}

// saidFirst says whether the sentence that begins at i is nothing but a cue
// with its subject, cut off from its quotation by the sentence splitter.
func (r *speechReader) saidFirst(i int) bool {
	p := r.flat[i]
	t := &r.trees[p.sent]
	root := t.s.Root()
	if p.tok != 0 || root < 0 {
		return false
	}
	c, ok := r.verb(p.sent, root)
	return ok && c.quotes && t.kid(root, "ccomp", "obj", "xcomp") < 0 && len(t.kids) < 12
}

// tailCue attributes q to the cue after it.
func (r *speechReader) tailCue(q int) bool {
	inner := r.d.Slice(r.quotes[q].Inner)
	from, to := r.tail(q)
	_, after := r.bounds(q)
	part := r.insideClause(q)
	if from == to || !endsSpeech(inner) && from == after || part && !r.crossesSentence(q) {
		return false
	}
	sent, first, last := r.flat[from].sent, r.flat[from].tok, r.flat[to-1].tok
	t := &r.trees[sent]
	if t.tok(first).UPOS == "CCONJ" || endsWithStop(inner) && r.introducesNext(to) {
		return false
	}
	v, c, src := r.firstCue(sent, first, last)
	if v < 0 {
		return false
	}
	if st := r.byCue[place{sent, v}]; st != nil {
		return r.join(q, st)
	}
	st := r.addQuote(q, c, sent, v, src)
	if st != nil && part { // 'We must "find a way. We will," Krol said.'
		open, _ := r.bounds(q)
		st.Content.Spans[0] = doc.Span{Begin: r.d.Sentences[r.flat[open].sent].Begin, End: r.quotes[q].End}
		st.Direct = Mixed
		r.markSaid(st, st.Content.Spans[0])
	}
	return st != nil
}

// crossesSentence says whether q goes over the end of a sentence.
func (r *speechReader) crossesSentence(q int) bool {
	from, to := r.tokensOf(r.quotes[q].Inner)
	return from < to && r.flat[from].sent != r.flat[to-1].sent
}

func endsWithStop(inner string) bool { return len(inner) > 0 && inner[len(inner)-1] == '.' }

// introducesNext says whether the tail that ends before the token to leads to
// another quotation.
func (r *speechReader) introducesNext(to int) bool {
	if to >= len(r.flat) {
		return false
	}
	f := r.tok(r.flat[to]).Form
	return f == ":" || partners[f] != "" && to > 0 && isAnyOf(r.tok(r.flat[to-1]).Form, ",", ":")
}

// insideClause says whether words of the sentence stand before q that no cue
// of its own separates from it, so that q is a part of a larger clause. Words
// that only connect do not count.
func (r *speechReader) insideClause(q int) bool {
	open, _ := r.bounds(q)
	if open == 0 || open >= len(r.flat) {
		return false
	}
	sent := r.flat[open].sent
	t := &r.trees[sent]
	for i := open - 1; i >= r.first[sent]; i-- {
		if r.in[i] != r.quotes[q].Outer || r.isMark(i, q) {
			return false // another quotation, or the one around
		}
		switch t.tok(i - r.first[sent]).UPOS {
		case "CCONJ", "PUNCT", "ADV", "SYM":
		default:
			return true
		}
	}
	return false
}

// firstCue finds in the tail of a quotation the first cue verb with its
// subject: the tail begins with one of the two, adverbs aside.
func (r *speechReader) firstCue(sent, first, last int) (int, cue, *Slot) {
	t := &r.trees[sent]
	for first <= last && t.tok(first).UPOS == "ADV" {
		first++
	}
	for v := first; v <= last; v++ {
		c, ok := r.verb(sent, v)
		if !ok || !c.quotes || t.tok(v).XPOS == "VBG" {
			continue
		}
		if who := r.speakerIn(sent, first, v, last); who != nil {
			return v, c, who
		}
	}
	return -1, cue{}, nil
}

// speakerIn is the subject of a cue in the tail of a quotation: that of the
// tree where it begins the tail or follows a cue that does, else the phrase in
// the same place.
func (r *speechReader) speakerIn(sent, first, v, last int) *Slot {
	t := &r.trees[sent]
	for _, who := range t.kids[v] {
		if t.rel(who) != "nsubj" || who < first || who > last || t.isRelative(who) {
			continue
		}
		if lead := t.leftmost(who); v == first || lead == first || lead > first && t.onlyConnective(rangeOf(first, lead)) {
			return r.upToCue(sent, v, r.nounSlot(sent, who))
		}
	}
	if v == first {
		if after := t.subjectAfter(v); len(after) > 0 && after[0] <= last {
			return r.orderSlot(sent, after)
		}
		return nil
	}
	if before, from := t.subjectBefore(v); from == first {
		return r.orderSlot(sent, before)
	}
	return nil
}
