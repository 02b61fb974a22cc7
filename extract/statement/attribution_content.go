package statement

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// content gives the tokens that the tree shows for the content of a cue verb,
// without the cue's own, and their head; nothing where it governs no clause.
//
//	Krol said [that] CONTENT           ccomp after the cue
//	CONTENT, Krol said.                ccomp before it, or cue as parataxis
//	As Krol said, CONTENT              cue as adverbial clause with "as"
func (r *speechReader) content(sent, v int, c cue) ([]int, int) {
	t := &r.trees[sent]
	left, right := t.complements(v)
	switch {
	case right >= 0 || t.mainCue(v) && t.thatAfter(v, c) >= 0:
		return r.afterCue(sent, v, right, c), right
	case left >= 0:
		return r.leftOf(sent, v, t.subtree(left, nil)[0]), left
	case t.mainCue(v) && t.bareClause(v) >= 0:
		return r.afterCue(sent, v, -1, c), -1
	case !t.freeCue(v):
		return nil, -1
	case t.rel(v) == "parataxis", t.rel(v) == "advcl" && t.asMark(v) && t.kid(v, "obl") < 0:
		return r.around(sent, v, t.head(v))
	}
	return nil, -1
}

// complements are the clausal complements before and after v, -1 for none.
func (t *speechTree) complements(v int) (left, right int) {
	left, right = -1, -1
	impersonal := t.kid(v, "expl", "aux:pass") >= 0
	for _, k := range t.kids[v] {
		if rel := t.rel(k); rel != "ccomp" && !(impersonal && rel == "csubj") {
			continue
		}
		if m := t.kid(k, "mark", "advmod"); m >= 0 && subordinators[t.lower(m)] && t.lower(m) != "if" && m < k && m > v && t.tok(m).UPOS == "SCONJ" {
			continue
		}
		if k > 0 && t.tok(k).XPOS == "VBG" && cues.adding[t.lemma(k)] && t.isPunct(k-1) {
			continue // ", noting that …" hung up as a complement
		}
		if k < v {
			left = k
		} else if right < 0 {
			right = k
		}
	}
	return left, right
}

// freeCue says whether v is a finite verb with a subject of its own and
// nothing that would be its object, so that it can stand as an aside.
func (t *speechTree) freeCue(v int) bool {
	k := t.kid(v, "nsubj")
	if k < 0 || neverAside[t.lemma(v)] || t.kid(v, "nsubj:pass") >= 0 || t.isRelative(k) || t.kid(v, "obj", "xcomp") >= 0 && !cues.verbs[t.lemma(v)].tells && !t.putIt(v) {
		return false
	}
	switch t.tok(v).XPOS {
	case "VBG":
		return false
	case "VBN", "VB":
		return t.kid(v, "aux") >= 0
	}
	return true
}

// putIt recognises "as Krol put it".
func (t *speechTree) putIt(v int) bool {
	o := t.kid(v, "obj")
	return t.lemma(v) == "put" && o >= 0 && t.lower(o) == "it" && t.asMark(v)
}

func (t *speechTree) asMark(v int) bool {
	m := t.kid(v, "mark", "case", "advmod")
	return m >= 0 && t.lower(m) == "as"
}

// extent gives the bounds of a cue with its subject, auxiliaries and adverbs
// (from) and with all else that depends on it (to, exclusive), leaving out
// the clauses of its content.
func (t *speechTree) extent(v int) (from, to int) {
	from, to = v, v+1
	for _, k := range t.kids[v] {
		switch t.rel(k) {
		case "ccomp", "csubj", "punct", "parataxis", "conj", "cc":
			continue
		case "nsubj", "aux", "advmod", "mark":
		default:
			if k < v {
				continue
			}
		}
		sub := t.subtree(k, nil)
		from, to = min(from, sub[0]), max(to, sub[len(sub)-1]+1)
	}
	return from, to
}

// leftOf lists the tokens from the beginning of the sentence, or of the
// quotation that the cue stands in, to the comma before the cue. What stands
// before the clause itself belongs to it, unless it is a clause of its own.
func (r *speechReader) leftOf(sent, v, clauseStart int) []int {
	t := &r.trees[sent]
	end, _ := t.extent(v)
	begin := clauseStart
	for k := clauseStart - 1; k >= 0; k-- {
		if f := t.tok(k).Form; f == ";" || f == ":" || t.hasSubject(k) && t.tok(k).Deprel != "advcl" {
			break
		}
		begin = k
	}
	if c := r.lastBreak(sent, begin, end); c >= 0 {
		begin = c
	}
	return r.sameLevel(sent, v, begin, end)
}

// lastBreak is the token after a semicolon between the two, -1 for none.
func (r *speechReader) lastBreak(sent, from, to int) int {
	for k := to - 1; k >= from; k-- {
		if r.trees[sent].tok(k).Form == ";" {
			return k + 1
		}
	}
	return -1
}

// sameLevel lists the tokens from begin to end that stand in the same
// quotation as v or in one inside it.
func (r *speechReader) sameLevel(sent, v, begin, end int) []int {
	var out []int
	level := r.quoteAt(place{sent, v})
	for k := begin; k < end; k++ {
		if level < 0 || r.quotes[level].Inner.Contains(r.tok(place{sent, k}).Span) {
			out = append(out, k)
		}
	}
	return r.trees[sent].strip(out)
}

// around lists the clause of h without the aside that v heads.
func (r *speechReader) around(sent, v, h int) ([]int, int) {
	if h < 0 {
		return nil, -1
	}
	t := &r.trees[sent]
	if t.hasSubject(h) || t.kid(h, "ccomp", "obj", "obl") >= 0 || t.tok(h).UPOS == "VERB" {
		cut := t.subtree(h, func(k int) bool { return k == v || r.isAside(sent, k) })
		begin, end := cut[0], cut[len(cut)-1]+1
		from, to := t.extent(v)
		var out []int
		if begin < from {
			out = r.leftOf(sent, v, begin)
		}
		return append(out, r.cutRight(sent, v, r.sameLevel(sent, v, max(to, begin), end))...), h
	}
	return nil, -1
}

// contentSpans turns tokens of content into spans of the text: without the
// "that" or conjunction before it, in whole quotations, and without the marks
// where it is one quotation.
func (r *speechReader) contentSpans(sent, v int, tokens []int) []doc.Span {
	t := &r.trees[sent]
	for len(tokens) > 1 && (t.tok(tokens[0]).UPOS == "CCONJ" || t.lower(tokens[0]) == "that" && t.rel(tokens[0]) == "mark") {
		tokens = t.strip(tokens[1:])
	}
	level := r.quoteAt(place{sent, v})
	var out []doc.Span
	var kept []int
	for _, run := range runsOf(t.closeGaps(v, tokens)) {
		kept = append(kept, t.strip(run)...)
	}
	for _, s := range t.spans(r.d, kept) {
		if s = r.wholeQuotes(s, level); s.Len() > 0 {
			out = append(out, s)
		}
	}
	return out
}

// runsOf cuts tokens where others are missing between them.
func runsOf(tokens []int) [][]int {
	var out [][]int
	for n, k := range tokens {
		if n == 0 || k != tokens[n-1]+1 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], k)
	}
	return out
}

// closeGaps fills in what is missing between tokens on the same side of the
// cue.
func (t *speechTree) closeGaps(v int, tokens []int) []int {
	var out []int
	for n, k := range tokens {
		if n > 0 && (tokens[n-1] < v) == (k < v) {
			for g := tokens[n-1] + 1; g < k; g++ {
				out = append(out, g)
			}
		}
		out = append(out, k)
	}
	return out
}

// wholeQuotes widens a span to the quotations one level below the cue that it
// cuts at an end, and narrows it to the words of one that it equals.
func (r *speechReader) wholeQuotes(s doc.Span, level int) doc.Span {
	for _, i := range r.quotesNear(s) {
		q := r.quotes[i]
		if q.Outer != level || !s.Overlaps(q.Inner) {
			continue
		}
		if s.Begin > q.Begin && s.Begin <= q.Inner.Begin && s.End > q.Inner.End {
			s.Begin = q.Begin
		}
		if s.End >= q.Inner.Begin && s.End < q.End && s.Begin < q.End {
			s.End = q.End
		}
		if q.Contains(s) && s.Begin <= q.Inner.Begin && s.End >= q.Inner.End {
			s = q.Inner
		}
	}
	return r.trimComma(s)
}

// trimComma takes white space and a comma off the end.
func (r *speechReader) trimComma(s doc.Span) doc.Span {
	trimSpan(r.d.Text, &s)
	if text := r.d.Slice(s); strings.HasSuffix(text, ",") {
		s.End--
		trimSpan(r.d.Text, &s)
	}
	return s
}
