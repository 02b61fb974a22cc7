package statement

// isAside says whether k heads another aside with a cue.
func (r *speechReader) isAside(sent, k int) bool {
	t := &r.trees[sent]
	_, ok := r.verb(sent, k)
	return ok && t.rel(k) == "parataxis" && t.freeCue(k)
}

// cutRight keeps the tokens after the cue up to where somebody else, or the
// same speaker anew, takes the word: ", according to", ", adding that", an
// aside with a cue of its own.
func (r *speechReader) cutRight(sent, v int, tokens []int) []int {
	t := &r.trees[sent]
	for len(tokens) > 0 && tokens[0] <= v {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return nil
	}
	begin, end := tokens[0], tokens[len(tokens)-1]+1
	level := r.quoteAt(place{sent, v})
	for k := begin + 1; k < end; k++ {
		if r.quoteAt(place{sent, k}) == level && r.newSource(sent, v, k) {
			end = r.beforeAside(sent, k)
		}
	}
	return t.strip(r.sameLevel(sent, v, begin, end))
}

// newSource says whether an attribution begins at k that is not part of the
// content of v.
func (r *speechReader) newSource(sent, v, k int) bool {
	t := &r.trees[sent]
	switch {
	case r.phraseCue(sent, k) > 0:
		return t.tok(k-1).Form == "," && r.endsSentence(sent, k)
	case t.tok(k).XPOS == "VBG" && cues.adding[t.lemma(k)] && t.kid(k, "nsubj") < 0:
		return r.asideBefore(sent, k) && t.goesOn(k)
	case t.tok(k).XPOS == "VBG" && cues.naming[t.lemma(k)]:
		return k > 0 && t.tok(k-1).Form == "," && k+1 < len(t.kids) && t.startsPhrase(k+1)
	case r.isAside(sent, k):
		return t.kid(k, "ccomp") < 0
	case t.rel(k) == "conj" && t.kid(k, "nsubj") < 0 && t.thatComplement(k) >= 0:
		_, ok := r.verb(sent, k)
		return ok && t.thatComplement(v) >= 0
	}
	return false
}

// goesOn says whether a participle has a complement: a clause, or a quotation
// right after it.
func (t *speechTree) goesOn(k int) bool {
	if t.kid(k, "ccomp") > k {
		return true
	}
	if k+1 >= len(t.kids) {
		return false
	}
	next := t.lower(k + 1)
	return next == "that" || partners[next] != "" || next == ":"
}

// thatComplement is the complement of v that "that" introduces, -1 for none.
func (t *speechTree) thatComplement(v int) int {
	for _, k := range t.kids[v] {
		if t.rel(k) == "ccomp" && t.thatMark(k) >= 0 {
			return k
		}
	}
	return -1
}

// beforeAside is the index of the comma, conjunction or subject with which the
// aside of k begins.
func (r *speechReader) beforeAside(sent, k int) int {
	t := &r.trees[sent]
	if r.isAside(sent, k) {
		k, _ = t.extent(k)
	}
	for k > 0 && (t.tok(k-1).UPOS == "ADV" || t.tok(k-1).UPOS == "CCONJ" || t.tok(k-1).UPOS == "SCONJ") {
		k--
	}
	return k
}

// endsSentence says whether the phrase that k begins runs to the end of the
// sentence or to a closing quotation mark.
func (r *speechReader) endsSentence(sent, k int) bool {
	t := &r.trees[sent]
	_, to := r.phraseSource(sent, k)
	for ; to < len(t.kids); to++ {
		if !t.isPunct(to) {
			return false
		}
	}
	return true
}
