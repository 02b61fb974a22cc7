package statement

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
		if cc := t.kid(k, "cc"); t.hasSubject(k) && cc >= 0 {
			if t.lower(cc) == "but" {
				return true
			}
			if cc > 0 && t.tok(cc-1).Form != "," && t.kid(v, "ccomp") > v && cues.verbs[t.lemma(k)].class == 0 {
				return false // "said he was ill and the court adjourned": a pause would set it off
			}
		}
		says := cues.verbs[t.lemma(k)].class != 0 && t.kid(k, "ccomp") >= 0
		return says || t.tok(k).XPOS == t.tok(v).XPOS
	case "parataxis":
		return t.hasSubject(k) && cues.verbs[t.lemma(k)].class != 0 || t.isVerdict(k)
	}
	return false
}

// isVerdict says whether k is a noun of what others make of what was said: "…, a claim
// that Otto denied".
func (t *speechTree) isVerdict(k int) bool {
	first := t.leftmost(k)
	return t.tok(k).UPOS == "NOUN" && t.kid(k, "acl:relcl") > k && first > 0 && t.tok(first-1).Form == "," && isAnyOf(t.lower(first), "a", "an")
}
