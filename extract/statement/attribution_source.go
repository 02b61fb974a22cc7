package statement

// nominalBefore is the noun phrase right before a cue whose subject the tree
// does not show.
func (r *speechReader) nominalBefore(sent, first, v int) *Slot {
	t := &r.trees[sent]
	k := v - 1
	for k > first && (t.tok(k).UPOS == "ADV" || t.tok(k).UPOS == "AUX") {
		k--
	}
	if k < first || t.tok(k).UPOS != "PROPN" && t.tok(k).UPOS != "PRON" {
		return nil
	}
	for t.head(k) >= first && t.head(k) < v && isAnyOf(t.rel(k), "flat", "compound") {
		k = t.head(k)
	}
	return r.nounSlot(sent, k)
}

// continuedSource is the source of the cue before a participle that goes on
// with the same speech: "…, Krol said, adding that …". It is taken also where
// the parser hung the participle into the content.
func (r *speechReader) continuedSource(sent, v int) *Slot {
	t := &r.trees[sent]
	if t.tok(v).XPOS != "VBG" && t.rel(v) != "conj" || t.kid(v, "nsubj") >= 0 {
		return nil
	}
	level := r.quoteAt(place{sent, v})
	for k := v - 1; k >= 0; k-- {
		st := r.byCue[place{sent, k}]
		if st == nil || r.quoteAt(place{sent, k}) != level {
			continue
		}
		governed := t.head(v) == k || r.isParallel(sent, k, v)
		if governed || (cues.adding[t.lemma(v)] || cues.naming[t.lemma(v)]) && r.asideBefore(sent, v) {
			return st.Source
		}
	}
	return nil
}

// isParallel says whether v, coordinated with the verb of what k says, goes on
// with k: both have a clause with "that" and one tense, and the verb between
// says nothing ("denied that it had failed and said that …").
func (r *speechReader) isParallel(sent, k, v int) bool {
	t := &r.trees[sent]
	said := t.thatComplement(k)
	if said < 0 || t.rel(v) != "conj" || t.head(v) != said || t.thatComplement(v) < 0 {
		return false
	}
	return t.tok(v).XPOS == t.tok(k).XPOS && t.thatComplement(said) < 0
}

// paperBefore is the document before a participle that no comma sets off,
// where the subject of the main clause is nobody who speaks: "the day saw a
// report on Friday saying that …".
func (r *speechReader) paperBefore(sent, v int, src *Slot) *Slot {
	t := &r.trees[sent]
	if t.tok(v).XPOS != "VBG" || src != nil && r.speaks(sent, src.Head) || r.asideBefore(sent, v) {
		return nil
	}
	h := t.head(v)
	if h < 0 {
		return nil
	}
	if o := t.kid(h, "obj"); o >= 0 && o < v && t.tok(o).UPOS == "NOUN" && cues.canSpeak(t.lemma(o)) {
		return r.nounSlot(sent, o)
	}
	return nil
}

// subject gives the head of the phrase that a cue verb has for its subject:
// its own, that of the verb it is coordinated with or depends on, or the noun
// that it modifies; -1 for none.
func (t *speechTree) subject(v int) int {
	if q := t.quotingVerb(v); q >= 0 {
		return t.quoted(q, v)
	}
	for n := 0; v >= 0 && n < len(t.kids); n++ {
		if k := t.kid(v, "nsubj"); k >= 0 {
			if t.isRelative(k) {
				return t.antecedent(v, k)
			}
			return k
		}
		if t.kid(v, "expl") >= 0 {
			return -1
		}
		switch t.rel(v) {
		case "xcomp":
			if o := t.kid(t.head(v), "obj", "iobj"); o >= 0 && o < v {
				return o
			}
		case "acl":
			if h := t.head(v); v == 0 || t.tok(v).XPOS != "VBG" || t.tok(v-1).Form != "," {
				return h
			}
			v = t.clauseHead(t.head(v)) // ", saying that": of the whole clause
			if k := t.kid(v, "nsubj"); k >= 0 && !t.isRelative(k) {
				return k
			}
			continue
		case "advcl":
			if o := t.toldObject(v); o >= 0 {
				return o
			}
		case "conj", "parataxis", "dep":
		default:
			return -1
		}
		v = t.head(v)
	}
	return -1
}

// toldObject is the object of a verb of urging above the infinitive v, who is to
// do it: "urged the BOARD to say"; -1 for none.
func (t *speechTree) toldObject(v int) int {
	h := t.head(v)
	if h < 0 || !urging[t.lemma(h)] || t.tok(v).XPOS != "VB" {
		return -1
	}
	if o := t.kid(h, "obj", "iobj"); o > h && o < v {
		return o
	}
	return -1
}

var urging = words("urge ask tell order beg implore advise instruct command press pressure encourage persuade force require request invite allow exhort compel")

// antecedent is the noun that the relative pronoun k, subject of v, stands
// for: the one that the tree ties the clause to, else the one right before.
func (t *speechTree) antecedent(v, k int) int {
	if h := t.head(v); t.rel(v) == "acl" && h < k {
		return h
	}
	n := k - 1
	if n > 0 && t.tok(n).Form == "," {
		n--
	}
	if n < 0 || !t.isNominal(n) {
		return -1
	}
	for h := t.head(n); h >= 0 && h < k && isAnyOf(t.rel(n), "flat", "compound", "appos"); h = t.head(n) {
		n = h
	}
	return n
}

// speaks says whether the word can be the source of a weak cue: a name, a
// personal pronoun, a number of people, or a noun that makes statements.
func (r *speechReader) speaks(sent, i int) bool {
	t := &r.trees[sent]
	switch tok := t.tok(i); tok.UPOS {
	case "PROPN":
		return true
	case "PRON":
		switch t.lower(i) {
		case "he", "she", "they", "we", "i", "who", "you", "many", "some", "others", "several", "both":
			return true
		}
		return false
	case "NOUN":
		return tok.Name != "" || cues.canSpeak(t.lemma(i))
	case "NUM", "ADJ":
		return true
	}
	return false
}

// addressee is who is spoken to: the object of "told" and its like, or what
// "to" brings in ("said to reporters").
func (r *speechReader) addressee(sent, v int, c cue) *Slot {
	t := &r.trees[sent]
	if k := t.kid(v, "iobj"); k >= 0 && t.isNominal(k) {
		return r.nounSlot(sent, k)
	}
	takesObject := c.tells || c.class == asking
	if k := t.kid(v, "obj"); k >= 0 && takesObject && t.isNominal(k) && t.tok(k).UPOS != "NUM" {
		return r.nounSlot(sent, k)
	}
	if k := t.kid(v, "nsubj:pass"); k >= 0 && takesObject && t.passive(v) {
		return r.nounSlot(sent, k)
	}
	for _, k := range t.kids[v] {
		if t.rel(k) == "obl" && t.isNominal(k) && t.preposition(k) == "to" && r.speaks(sent, k) {
			return r.nounSlot(sent, k)
		}
	}
	return nil
}

// preposition is the lower-case first case marker before i, "" for none.
func (t *speechTree) preposition(i int) string {
	for _, k := range t.kids[i] {
		if t.rel(k) == "case" && k < i {
			return t.lower(k)
		}
	}
	return ""
}

// source gives the phrase that a cue verb attributes to, and whether the frame
// fits the cue. Nobody is the source of an impersonal report ("it is said").
func (r *speechReader) source(sent, v int, c cue) (*Slot, bool) {
	t := &r.trees[sent]
	if t.passive(v) {
		if k := t.kid(v, "obl:agent"); k >= 0 {
			return r.nounSlot(sent, k), true
		}
		return nil, true
	}
	k := t.subject(v)
	if k > v && c.tells {
		k = -1 // who was told
	}
	if k < 0 && t.finite(v) && t.kid(v, "expl") < 0 {
		s := r.nominalBefore(sent, 0, v)
		return s, s != nil
	}
	if k < 0 || t.isTimeWord(k) {
		return nil, false
	}
	if c.weak && (t.kid(v, "mark") >= 0 && t.lower(t.kid(v, "mark")) == "to" || t.tok(v).XPOS == "VB" && !t.hasAux(v)) {
		return nil, false // "to show that": a purpose, nobody's words
	}
	if !t.isNominal(k) && t.tok(k).UPOS != "DET" && t.tok(k).UPOS != "ADJ" {
		return nil, false
	}
	if c.weak && !r.speaks(sent, k) {
		return nil, false
	}
	return r.upToCue(sent, v, r.nounSlot(sent, k)), true
}

// passive says whether v is passive: by its auxiliary or clausal subject, or
// as one coordinated with a passive. A passive subject without an auxiliary is
// a mistake of the tagger's: "Krol posted on …".
func (t *speechTree) passive(v int) bool {
	return t.kid(v, "aux:pass", "csubj:pass") >= 0 || t.kid(v, "nsubj:pass") >= 0 && t.hasAux(v) || t.tok(v).XPOS == "VBN" && t.kid(v, "obl:agent") >= 0 || t.sharesPassive(v)
}

// sharesPassive says whether v is a participle coordinated with a passive:
// "was held and told that …".
func (t *speechTree) sharesPassive(v int) bool {
	h := t.head(v)
	untold := t.lemma(v) == "tell" && t.kid(v, "obj", "iobj") < 0 // whoever tells tells somebody
	return t.rel(v) == "conj" && (t.tok(v).XPOS == "VBN" || untold) && t.kid(v, "aux", "nsubj") < 0 && h >= 0 && t.kid(h, "aux:pass") >= 0
}
