package statement

import "github.com/quadwire/quadwire/extract/lang/english"

// Where a cue ends a long sentence, parsers often hang it into the content.
// The rules of this file read such cues by the order of words and commas.

// An aside is a cue that stands with its subject between commas or at the end
// of the sentence after one.
type aside struct {
	from, to int   // tokens of the subject, the cue and what depends on it
	subject  []int // tokens of the subject, without appositions
	content  []int // what is said, on both sides of the aside
}

// asideOf reads the finite cue verb v as an aside:
//
//	CONTENT, [the ministry] said on Friday.
//	CONTENT, [Ada Krol], head of the bank, told reporters, adding that …
//	CONTENT, said [the ministry].
//	CONTENT, [Krol] said, CONTENT
func (r *speechReader) asideOf(sent, v int, c cue) (aside, bool) {
	t := &r.trees[sent]
	if !t.finite(v) || t.looksPassive(v) || neverAside[t.lemma(v)] {
		return aside{}, false
	}
	var a aside
	if a.subject, a.from = t.subjectBefore(v); a.from < 0 {
		if k := t.kid(v, "nsubj"); k >= 0 && k < v && t.kid(v, "mark") >= 0 && t.kid(v, "obj") > v {
			return aside{}, false // "after a guard, Otto Moe, published lists"
		}
		a.subject = t.subjectAfter(v)
		if len(a.subject) == 0 || c.weak || !r.speaks(sent, r.orderSlot(sent, a.subject).Head) {
			return aside{}, false
		}
		a.from = v
	}
	if a.from < 2 || t.tok(a.from-1).Form != "," {
		return aside{}, false
	}
	if k := t.kid(v, "nsubj"); k > a.from && t.tok(k).UPOS == "PRON" && t.rel(v) == "acl" {
		return aside{}, false // "…, a charge they deny"
	}
	if k := t.kid(v, "obj"); k > a.from && k < v && t.isRelative(k) {
		return aside{}, false // "…, a charge that Krol denied"
	}
	if k := t.kid(v, "advcl"); k >= 0 && k < a.from && (t.tok(k).XPOS == "VBN" || t.tok(k).XPOS == "VBG") && !t.hasAux(k) && t.kid(k, "nsubj", "mark") < 0 && t.kid(v, "ccomp", "parataxis") < 0 {
		return aside{}, false // "left out of the list, he responded by leaving"
	}
	last := max(v, a.subject[len(a.subject)-1])
	var closed bool
	if a.to, closed = t.asideEnd(last+1, c.tells, a.from == v); !closed {
		return aside{}, false
	}
	a.content = r.aroundAside(sent, v, a)
	return a, len(a.content) > 0
}

// neverAside are cue verbs that want their clause after them: "…, a post she
// held" says nothing.
var neverAside = set("hold describe teach mention cite threaten guarantee certify accept judge deem consider decide determine establish document detail dream trust")

// subjectBefore gives the noun phrase that fills the stretch between a comma
// and v, or the name before an apposition that ends with a comma right before
// v, and its first token; from is -1 where there is no such thing.
func (t *speechTree) subjectBefore(v int) (tokens []int, from int) {
	end := v
	for end > 0 && (t.tok(end-1).UPOS == "AUX" || t.tok(end-1).UPOS == "ADV" && t.tok(end-1).Form != ",") {
		end--
	}
	if end > 0 && t.tok(end-1).Form != "," {
		begin := t.stretch(end)
		if begin < 1 || !t.isPhrase(begin, end) {
			return nil, -1
		}
		return rangeOf(begin, end), begin
	}
	for n := 0; end > 1 && n < 4; n++ {
		begin := t.stretch(end - 1)
		if begin < 1 {
			return nil, -1
		}
		if n > 0 && t.isName(begin, end-1) {
			return rangeOf(begin, end-1), begin
		}
		if d := t.describedBy(begin, end-1); n == 0 && d > 0 {
			return rangeOf(begin, end-1), d
		}
		if !t.isApposition(begin, end-1) {
			return nil, -1
		}
		end = begin
	}
	return nil, -1
}

// describedBy is the first token of the description that a comma parts from
// the name after it, "its director, Ada Krol,"; -1 for none.
func (t *speechTree) describedBy(from, to int) int {
	if !t.isName(from, to) || from < 2 || t.tok(from-1).Form != "," {
		return -1
	}
	d := t.stretch(from - 1)
	if d < 1 || t.tok(d-1).Form != "," || !t.isPhrase(d, from-1) {
		return -1
	}
	if u := t.tok(d).UPOS; u != "DET" && u != "PRON" && t.tok(d).XPOS != "PRP$" {
		return -1
	}
	return d
}

// subjectAfter gives the noun phrase right after v, for "said the ministry".
func (t *speechTree) subjectAfter(v int) []int {
	end := v + 1
	for end < len(t.kids) && !t.isBoundary(end) {
		if end > v+1 && (t.tok(end).UPOS == "ADP" && t.tok(end).Form != "of" && t.tok(end).Form != "for" || t.tok(end).UPOS == "ADV") {
			break
		}
		end++
	}
	if end > v+1 && english.IsTime(t.tok(end-1)) {
		return nil // "agreed last June"
	}
	if end == v+1 || !t.isPhrase(v+1, end) || t.tok(v+1).UPOS == "PRON" && t.lower(v+1) == "that" {
		return nil
	}
	return rangeOf(v+1, end)
}

// asideEnd follows what may stand between a cue and the end of its aside, an
// adverbial or who was spoken to, and says whether the aside ends there. An
// inverted aside has no addressee.
func (t *speechTree) asideEnd(k int, tells, inverted bool) (int, bool) {
	if k >= len(t.kids) || t.isBoundary(k) {
		return k, k >= len(t.kids) || !isAnyOf(t.tok(k).Form, ":", `"`, "“", "``")
	}
	switch tok := t.tok(k); {
	case tok.UPOS == "SCONJ" && t.lower(k) != "that", tok.UPOS == "ADP", tok.UPOS == "ADV", t.isTimeWord(k):
	case tells && !inverted && (t.isNominal(k) || tok.UPOS == "DET" || tok.UPOS == "ADJ"):
	default:
		return k, false
	}
	subordinate := false
	for ; k < len(t.kids) && !t.isBoundary(k); k++ {
		switch {
		case t.lower(k) == "that" || t.lower(k) == "whether" || t.lower(k) == "if":
			return k, false
		case t.tok(k).UPOS == "SCONJ" || t.isRelative(k) || t.lower(k) == "when" || t.lower(k) == "where":
			subordinate = true
		case t.finite(k) && !t.isNominal(k) && !subordinate:
			return k, false
		}
	}
	return k, k >= len(t.kids) || !isAnyOf(t.tok(k).Form, ":", `"`, "“", "``")
}

// aroundAside lists what an aside attributes. Before it must stand a clause,
// or, where the sentence goes on after the aside, any phrase.
func (r *speechReader) aroundAside(sent, v int, a aside) []int {
	t := &r.trees[sent]
	left := r.sameLevel(sent, v, t.leftStart(a.from), a.from)
	if len(left) == 0 {
		return nil
	}
	clause, subordinate := t.clauseIn(left)
	rest := r.afterAside(sent, v, a.to)
	switch {
	case clause && !subordinate && (len(rest) == 0 || !t.finite(rest[0])):
		return left
	case len(rest) > 0:
		return append(left, rest...)
	case len(left) > 4 && t.startsPhrase(left[0]) && t.nameOrPronoun(a.subject):
		return left // a clause whose verb the tagger took for a noun
	}
	return nil
}

// afterAside lists the tokens with which the content goes on after the comma
// at k; nothing where the sentence ends, joins another clause or goes on with
// a participle.
func (r *speechReader) afterAside(sent, v, k int) []int {
	t := &r.trees[sent]
	if k >= len(t.kids) || t.tok(k).Form != "," || k+1 >= len(t.kids) {
		return nil
	}
	if u := t.tok(k + 1); u.UPOS == "CCONJ" || u.XPOS == "VBG" || t.isRelative(k+1) {
		return nil
	}
	rest := r.cutRight(sent, v, rangeOf(k+1, len(t.kids)))
	for _, i := range rest {
		if t.finite(i) {
			return rest
		}
	}
	return nil
}
