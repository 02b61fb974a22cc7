package statement

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

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
	if !t.finite(v) || t.isPassive(v) {
		return aside{}, false
	}
	var a aside
	if a.subject, a.from = t.subjectBefore(v); a.from < 0 {
		a.subject = t.subjectAfter(v)
		if len(a.subject) == 0 || c.weak || !r.speaks(sent, r.orderSlot(sent, a.subject).Head) {
			return aside{}, false
		}
		a.from = v
	}
	if a.from < 2 || t.tok(a.from-1).Form != "," {
		return aside{}, false
	}
	last := max(v, a.subject[len(a.subject)-1])
	var closed bool
	if a.to, closed = t.asideEnd(last+1, c.tells, a.from == v); !closed {
		return aside{}, false
	}
	a.content = r.aroundAside(sent, v, a)
	return a, len(a.content) > 0
}

// finite says whether v is a finite verb or has an auxiliary that is.
func (t *speechTree) finite(v int) bool {
	switch t.tok(v).XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBN", "VB", "VBG":
		return v > 0 && (t.tok(v-1).UPOS == "AUX" || v > 1 && t.tok(v-1).UPOS == "ADV" && t.tok(v-2).UPOS == "AUX")
	}
	return false
}

// isPassive says whether v is a participle after a form of "be".
func (t *speechTree) isPassive(v int) bool {
	if t.kid(v, "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	for k := v - 1; k >= 0 && k >= v-2; k-- {
		if t.tok(k).UPOS == "AUX" {
			return t.tok(v).XPOS == "VBN" && t.lemma(k) == "be"
		}
	}
	return false
}

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
		if !t.isApposition(begin, end-1) {
			return nil, -1
		}
		end = begin
	}
	return nil, -1
}

// stretch is the first token of the stretch without commas that ends before
// end; 0 also for one that begins the sentence.
func (t *speechTree) stretch(end int) int {
	k := end
	for k > 0 && !isAnyOf(t.tok(k-1).Form, ",", ";", ":", `"`, "“", "”", "—", "–") {
		k--
	}
	return k
}

// isPhrase says whether the tokens can be one noun phrase: no finite verb, no
// word that begins a clause, a noun inside.
func (t *speechTree) isPhrase(from, to int) bool {
	switch t.tok(from).UPOS {
	case "ADP", "SCONJ", "CCONJ", "VERB", "AUX", "PART", "PUNCT", "ADV":
		return false
	}
	if t.isRelative(from) {
		return false
	}
	noun := false
	for k := from; k < to; k++ {
		if t.finite(k) && t.tok(k).UPOS != "PROPN" && t.tok(k).UPOS != "NOUN" || t.tok(k).UPOS == "SCONJ" {
			return false
		}
		if k > from && (t.lower(k) == "who" || t.lower(k) == "which") {
			return false
		}
		noun = noun || t.isNominal(k)
	}
	return noun
}

// isName says whether the tokens are a name, titles included: nouns and
// adjectives only, the last of them a name.
func (t *speechTree) isName(from, to int) bool {
	if to-from > 8 || to <= from {
		return false
	}
	proper := false
	for k := from; k < to; k++ {
		switch t.tok(k).UPOS {
		case "PROPN":
			proper = true
		case "NOUN", "ADJ", "PART", "PUNCT", "DET", "X":
		default:
			return false
		}
	}
	return proper
}

// isApposition says whether a stretch can describe the one before it: a
// phrase, an age, or a relative clause.
func (t *speechTree) isApposition(from, to int) bool {
	if from >= to {
		return false
	}
	if t.lower(from) == "who" || t.lower(from) == "whose" || t.lower(from) == "which" {
		return true
	}
	return t.isPhrase(from, to) || t.tok(from).UPOS == "NUM" || t.tok(from).UPOS == "ADV" || t.tok(from).UPOS == "ADP"
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
	if end == v+1 || !t.isPhrase(v+1, end) || t.tok(v+1).UPOS == "PRON" && t.lower(v+1) == "that" {
		return nil
	}
	return rangeOf(v+1, end)
}

// isBoundary says whether the token ends a stretch: punctuation that is no
// part of a word.
func (t *speechTree) isBoundary(k int) bool {
	return t.isPunct(k) && !isAnyOf(t.tok(k).Form, "-", "'", ".-") || isAnyOf(t.tok(k).Form, ",", ";", ":")
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

// isTimeWord says whether k begins a bare adverbial of time: "Monday", "last
// week", "earlier this year".
func (t *speechTree) isTimeWord(k int) bool {
	return timeWords[t.lower(k)]
}

var timeWords = set(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow last this
	earlier later next mon. tue. wed. thu. fri. sat. sun. mon tue wed thu fri sat sun`)

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

// nameOrPronoun says whether the tokens are a name of the name layer or a
// personal pronoun.
func (t *speechTree) nameOrPronoun(tokens []int) bool {
	last := t.tok(tokens[len(tokens)-1])
	return last.Name != "" || last.UPOS == "PRON" && last.XPOS == "PRP"
}

// leftStart is the token after the last semicolon before k.
func (t *speechTree) leftStart(k int) int {
	for ; k > 0; k-- {
		if t.tok(k-1).Form == ";" {
			return k
		}
	}
	return 0
}

// clauseIn says whether a finite verb stands among tokens, and whether they
// are but a subordinate clause.
func (t *speechTree) clauseIn(tokens []int) (clause, subordinate bool) {
	verbs := 0
	for _, k := range tokens {
		if t.finite(k) && (t.tok(k).UPOS == "VERB" || t.tok(k).UPOS == "AUX") {
			verbs++
		}
	}
	first := tokens[0]
	if t.tok(first).UPOS != "SCONJ" && !subordinators[t.lower(first)] {
		return verbs > 0, false
	}
	for n, k := range tokens {
		if t.tok(k).Form == "," && n+1 < len(tokens) {
			main, _ := t.clauseIn(tokens[n+1:])
			return verbs > 0, !main
		}
	}
	return verbs > 0, true
}

var subordinators = set("when while if after before as although though because since once until unless whereas")

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

// mainCue says whether what v says runs on to the end of the sentence by
// rights: v is the main verb, one coordinated with it, or a participle after it.
func (t *speechTree) mainCue(v int) bool {
	if t.rel(v) == "root" {
		return true
	}
	root := t.s.Root()
	if root < 0 || root > v {
		return false
	}
	if t.rel(v) == "conj" {
		return t.head(v) == root
	}
	return t.tok(v).XPOS == "VBG" && t.rel(v) != "acl"
}

// afterCue lists what stands after a main cue as its content: from "that", or
// from right after the cue where the tree took the subject of the content for
// an object of the cue, to the end of the sentence, without what the tree ties
// to the cue and is no content.
func (r *speechReader) afterCue(sent, v, comp int, c cue) []int {
	t := &r.trees[sent]
	if comp < 0 {
		comp = t.bareClause(v)
	}
	begin := r.contentStart(sent, v, comp, c)
	if begin < 0 || begin >= len(t.kids) {
		return nil
	}
	end := len(t.kids)
	if !t.mainCue(v) {
		if comp < 0 {
			return nil
		}
		sub := t.subtree(comp, nil)
		end = max(sub[len(sub)-1]+1, begin+1)
	}
	end = r.stopAfter(sent, v, begin, end)
	for _, k := range t.kids[v] {
		if k > begin && k != comp && k < end && t.outsideContent(v, k) {
			end = min(end, t.subtree(k, nil)[0])
		}
	}
	return r.cutRight(sent, v, rangeOf(max(begin, v+1), end))
}

// contentStart is the first token of the content after v: the one after
// "that", a question word or the beginning of a noun phrase right after the
// cue where no pause stands between it and the complement, else the beginning
// of the complement; -1 for none.
func (r *speechReader) contentStart(sent, v, comp int, c cue) int {
	t := &r.trees[sent]
	if m := t.thatAfter(v, c); m >= 0 {
		return m + 1
	}
	if comp < 0 {
		return -1
	}
	begin := max(t.subtree(comp, nil)[0], v+1)
	if t.pauseBetween(v, begin) || t.kid(v, "nsubj") > v {
		return begin
	}
	if begin > v+1 && !c.tells && t.kid(v, "compound:prt") < 0 && (t.startsPhrase(v+1) || questionWords[t.lower(v+1)]) {
		return v + 1
	}
	return begin
}

var questionWords = set("how why what whether where which who whose")

// bareClause is the finite verb of a clause that follows v without "that" and
// without a pause, where the tree has not seen it: nothing but one noun phrase
// stands between; -1 for none. It is asked only for verbs that have hardly any
// other objects, and for participles that go on with a speech.
func (t *speechTree) bareClause(v int) int {
	goesOn := t.tok(v).XPOS == "VBG" && cues.adding[t.lemma(v)] && v > 0 && t.isPunct(v-1)
	if !bareVerbs[t.lemma(v)] && !goesOn || v+1 >= len(t.kids) || !t.startsPhrase(v+1) {
		return -1
	}
	for k := v + 1; k < len(t.kids); k++ {
		switch {
		case t.finite(k) && !t.isNominal(k):
			return k
		case t.isRelative(k) || t.tok(k).UPOS == "SCONJ" || t.isBoundary(k):
			return -1
		case k > v+1 && t.tok(k).UPOS == "PRON" && t.tok(k).XPOS == "PRP" && t.isNominal(k-1):
			return -1 // "the words he wrote"
		}
	}
	return -1
}

var bareVerbs = set("say claim think believe insist argue hope fear suspect allege warn admit")

// stopAfter is the first full stop, or colon before a quotation, from begin
// on, outside quotations of the content; end where there is none.
func (r *speechReader) stopAfter(sent, v, begin, end int) int {
	t := &r.trees[sent]
	level := r.quoteAt(place{sent, v})
	for k := begin; k+1 < end; k++ {
		if r.quoteAt(place{sent, k}) != level {
			continue
		}
		switch t.tok(k).Form {
		case ".", "?", "!":
			return k
		case ":":
			if partners[t.tok(k+1).Form] != "" {
				return k
			}
		}
	}
	return end
}

// thatAfter is the "that" which introduces the content of v, with nothing but
// adverbials, or who is spoken to, between; -1 for none.
func (t *speechTree) thatAfter(v int, c cue) int {
	for k := v + 1; k < len(t.kids); k++ {
		switch {
		case t.lower(k) == "that" && (t.tok(k).UPOS == "SCONJ" || t.rel(k) == "mark" || k == v+1 && t.opensClause(k)):
			return k
		case t.tok(k).UPOS == "VERB", t.tok(k).UPOS == "AUX", t.tok(k).UPOS == "SCONJ", t.isBoundary(k) && t.tok(k).Form != ",":
			return -1
		case k == v+1 && !c.tells && t.startsPhrase(k) && !t.isTimeWord(k):
			return -1 // an object: "said a man that …"
		}
	}
	return -1
}

// opensClause says whether a "that" after a cue, whatever its tag, is a
// conjunction: a noun phrase with a finite verb follows it.
func (t *speechTree) opensClause(that int) bool {
	if that+1 >= len(t.kids) || !t.startsPhrase(that+1) {
		return false
	}
	if t.tok(that).UPOS == "DET" && t.tok(that+1).XPOS == "NN" {
		return false // "that number is …"
	}
	for k := that + 2; k < len(t.kids) && !t.isBoundary(k); k++ {
		if t.finite(k) && !t.isNominal(k) {
			return true
		}
	}
	return false
}

// startsPhrase says whether a noun phrase can begin with k.
func (t *speechTree) startsPhrase(k int) bool {
	switch t.tok(k).UPOS {
	case "DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM":
		return !t.isTimeWord(k)
	}
	return false
}

// outsideContent says whether the dependent k of a cue, after the beginning
// of its content, is not part of it: a clause of time, or a verb coordinated
// with the cue by its tense.
func (t *speechTree) outsideContent(v, k int) bool {
	switch t.rel(k) {
	case "advcl":
		m := t.kid(k, "mark", "advmod")
		if m >= 0 && isAnyOf(t.lower(m), "when", "while", "after", "before", "as") {
			return true
		}
		return isAnyOf(t.lemma(k), "speak", "cite", "refer", "talk", "respond", "answer", "quote")
	case "conj":
		if t.thatMark(k) >= 0 {
			return false
		}
		if cc := t.kid(k, "cc"); t.hasSubject(k) && cc >= 0 && t.lower(cc) == "but" {
			return true
		}
		says := cues.verbs[t.lemma(k)].class != 0 && t.kid(k, "ccomp") >= 0
		return says || t.tok(k).XPOS == t.tok(v).XPOS
	case "parataxis":
		return t.hasSubject(k) && cues.verbs[t.lemma(k)].class != 0
	}
	return false
}
