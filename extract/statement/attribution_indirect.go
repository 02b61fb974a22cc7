package statement

import (
	"slices"
)

// indirectSpeech finds the clauses that cue words have for their content.
func (r *speechReader) indirectSpeech() {
	for sent := range r.d.Sentences {
		if r.tooLong(sent) {
			continue
		}
		for v := range r.d.Sentences[sent].Tokens {
			switch r.trees[sent].tok(v).UPOS {
			case "VERB":
				r.verbCue(sent, v)
				r.participleCue(sent, v)
			case "NOUN":
				r.nounCue(sent, v)
			case "ADJ":
				r.adjectiveCue(sent, v)
			}
		}
	}
}

// tooLong says whether a sentence is no language, so that the rules, which
// follow every cue through its clause, leave it alone.
func (r *speechReader) tooLong(sent int) bool {
	return len(r.d.Sentences[sent].Tokens) > longestSentence
}

// verb looks up a token as a cue verb.
func (r *speechReader) verb(sent, v int) (cue, bool) {
	t := &r.trees[sent]
	if t.tok(v).UPOS != "VERB" || r.tooLong(sent) || v > 0 && t.tok(v).IsCapital() && t.tok(v-1).UPOS == "PROPN" && t.tok(v-1).Name != "" {
		return cue{}, false // the second word of a name: "Omar Said"
	}
	if t.putIt(v) || t.isHearing(v) {
		return cue{class: speech, clauses: true}, true
	}
	if c, ok := cues.verbs[t.verbLemma(v)]; ok {
		return c, true
	}
	if x := t.kid(v, "xcomp"); x == v+1 { // "made clear that"
		if c, ok := cues.verbs[t.lemma(v)+" "+t.lemma(x)]; ok {
			return c, true
		}
	}
	if t.kid(v, "compound:prt") >= 0 {
		return cue{}, false
	}
	c, ok := cues.verbs[t.lemma(v)]
	return c, ok
}

// inCondition says whether v is the verb of an if-clause: nobody has said what they "agree
// on" if they do.
func (t *speechTree) inCondition(v int) bool {
	m := t.kid(v, "mark")
	return t.rel(v) == "advcl" && m >= 0 && m < v && isAnyOf(t.lower(m), "if", "unless", "until", "till")
}

// verbCue attributes the clause that a verb of speech or thought governs.
func (r *speechReader) verbCue(sent, v int) {
	c, ok := r.verb(sent, v)
	if !ok || r.byCue[place{sent, v}] != nil || r.trees[sent].inCondition(v) {
		return
	}
	if r.saidTo(sent, v, c) || !c.clauses {
		return
	}
	src, tokens, head := r.speechOf(sent, v, c)
	if len(tokens) == 0 || head >= 0 && (r.trees[sent].isOpenQuestion(head) || r.trees[sent].lacksRelative(v, head)) {
		return
	}
	if src != nil && src.Sent == sent && slices.Contains(tokens, src.Head) {
		src = nil
	}
	st := r.add(finding{
		cue: c, at: place{sent, v}, words: r.cueWords(sent, v), source: src, addressee: r.addressee(sent, v, c),
		content: r.contentSpans(sent, v, tokens), head: head, confidence: 0.9,
	})
	r.remember(place{sent, v}, st)
}

// speechOf gives source and content of a cue verb, by the order of the words
// where it stands as an aside, else by the tree.
func (r *speechReader) speechOf(sent, v int, c cue) (*Slot, []int, int) {
	if a, ok := r.asideOf(sent, v, c); ok {
		return r.orderSlot(sent, a.subject), a.content, -1
	}
	tokens, head := r.content(sent, v, c)
	if len(tokens) < 2 || !r.trees[sent].hasVerb(tokens) {
		return nil, nil, -1
	}
	src, ok := r.source(sent, v, c)
	if before := r.continuedSource(sent, v); before != nil {
		src, ok = before, true
	} else if paper := r.paperBefore(sent, v, src); paper != nil {
		src, ok = paper, true
	}
	if !ok {
		return nil, nil, -1
	}
	return src, tokens, head
}

// isOpenQuestion finds the infinitive of "has not decided whether to go", which
// claims nothing.
func (t *speechTree) isOpenQuestion(head int) bool {
	whether, to := false, false
	for _, k := range t.kids[head] {
		if t.rel(k) == "mark" && k < head {
			whether, to = whether || t.lower(k) == "whether", to || t.lower(k) == "to"
		}
	}
	return whether && to
}

// lacksRelative says whether the subject or object of the clause that head heads is a
// relative pronoun before the cue v: of "cracks which he says were small" the clause
// alone says nothing.
func (t *speechTree) lacksRelative(v, head int) bool {
	for _, k := range t.kids[head] {
		if k < v && v < head && (t.rel(k) == "nsubj" || t.rel(k) == "obj") && t.isRelative(k) {
			return true
		}
	}
	return false
}

// remember notes that a cue and the quotations in its content are used.
func (r *speechReader) remember(p place, st *Statement) {
	if st == nil {
		return
	}
	r.byCue[p] = st
	for _, s := range st.Content.Spans {
		for _, q := range r.quotesNear(s) {
			if r.byQuote[q] == nil && r.quotes[q].Outer == r.quoteAt(p) && s.Contains(r.quotes[q].Inner) {
				r.byQuote[q] = st
			}
		}
	}
}

// cueWords is the verb with its particle, and "made clear" in full.
func (r *speechReader) cueWords(sent, v int) []int {
	t := &r.trees[sent]
	words := []int{v}
	if p := t.kid(v, "compound:prt"); p > v {
		words = append(words, p)
	}
	if x := t.kid(v, "xcomp"); x == v+1 && cues.verbs[t.lemma(v)+" "+t.lemma(x)].class != 0 {
		words = append(words, x)
	}
	return words
}

// participleCue reads "is concerned that …" where the adjective is tagged as
// the participle that it is by form.
func (r *speechReader) participleCue(sent, v int) {
	t := &r.trees[sent]
	if r.byCue[place{sent, v}] == nil && t.tok(v).XPOS == "VBN" && t.kid(v, "aux:pass", "cop") >= 0 && t.kid(v, "obl:agent") < 0 {
		r.stateCue(sent, v, t.lower(v))
	}
}

// adjectiveCue reads "is convinced that …".
func (r *speechReader) adjectiveCue(sent, v int) { r.stateCue(sent, v, r.trees[sent].lemma(v)) }

// stateCue attributes what follows the state of mind that word v, an entry of
// the adjectives, names.
func (r *speechReader) stateCue(sent, v int, entry string) {
	t := &r.trees[sent]
	c, ok := cues.adjectives[entry]
	subj := t.kid(v, "nsubj")
	comp := t.kid(v, "ccomp")
	if !ok || subj < 0 || comp < v || !r.speaks(sent, subj) && t.tok(subj).UPOS != "NOUN" {
		return
	}
	if l := t.lower(subj); l == "it" || l == "this" || l == "that" {
		return
	}
	tokens := r.cutRight(sent, v, t.subtree(comp, nil))
	st := r.add(finding{cue: c, at: place{sent, v}, words: []int{v}, source: r.nounSlot(sent, subj),
		content: r.contentSpans(sent, v, tokens), head: comp, confidence: 0.85})
	r.remember(place{sent, v}, st)
}

// nounCue reads "the claim that …", whose source is a possessor, a by-phrase
// or the subject of the verb that has the noun for its object.
func (r *speechReader) nounCue(sent, v int) {
	t := &r.trees[sent]
	c, ok := cues.nouns[t.lemma(v)]
	if !ok {
		return
	}
	comp := -1
	for _, k := range t.kids[v] {
		if rel := t.rel(k); k > v && (rel == "acl" || rel == "ccomp") && t.thatMark(k) >= 0 && !t.makesClaim(k) {
			comp = k
			break
		}
	}
	if by := r.byCue[place{sent, t.head(v)}]; comp < 0 || by != nil && covers(by.Content.Spans, t.tok(comp).Span) {
		return
	}
	tokens := r.cutRight(sent, v, t.subtree(comp, nil))
	st := r.add(finding{cue: c, at: place{sent, v}, words: []int{v}, source: r.nounSource(sent, v),
		content: r.contentSpans(sent, v, tokens), head: comp, confidence: 0.75})
	r.remember(place{sent, v}, st)
}

// makesClaim says whether the clause at k tells of the claim that it was made: "complaints
// that patients had RAISED".
func (t *speechTree) makesClaim(k int) bool {
	return (lightVerbs[t.lemma(k)] || lodging[t.lemma(k)]) && t.kid(k, "obj", "nsubj:pass", "ccomp", "xcomp") < 0
}

var lodging = set("file lodge submit bring level")

// thatMark is the "that" that introduces the clause of k, -1 for none.
func (t *speechTree) thatMark(k int) int {
	if m := t.kid(k, "mark"); m >= 0 && t.lower(m) == "that" {
		return m
	}
	return -1
}

// lightVerbs have a cue noun for their object and its source for their subject.
var lightVerbs = set("make issue express voice repeat reiterate have share raise give hold harbor harbour convey put come reach draw")

// nounSource is who makes the claim that the noun v names.
func (r *speechReader) nounSource(sent, v int) *Slot {
	t := &r.trees[sent]
	if k := t.kid(v, "nmod:poss"); k >= 0 {
		return r.nounSlot(sent, k)
	}
	for _, k := range t.kids[v] {
		if t.rel(k) == "nmod" && r.speaks(sent, k) && t.bringsSource(v, k) {
			return r.nounSlot(sent, k)
		}
	}
	if src := r.strayVerbSource(sent, v); src != nil {
		return src
	}
	if h := t.head(v); h >= 0 && (t.rel(v) == "obj" || t.rel(v) == "obl") && lightVerbs[t.lemma(h)] && t.kid(h, "nsubj:pass") < 0 { // "was given assurances": by others
		if k := t.subject(h); k >= 0 && t.isNominal(k) {
			return r.nounSlot(sent, k)
		}
	}
	return nil
}

// bringsSource says whether the preposition of k makes it the source of the
// noun v: "a claim by Krol", "a report in the Herald".
func (t *speechTree) bringsSource(v, k int) bool {
	switch t.preposition(k) {
	case "by", "from", "among":
		return true
	case "of":
		return t.tok(k).Name != ""
	case "in":
		return t.lemma(v) == "report" && t.tok(k).UPOS == "PROPN"
	}
	return false
}

// strayVerbSource is the source of a verb that was tagged as a noun: of
// ", warning that …" who spoke before, of "Dagsposten reports that …" the name
// right before.
func (r *speechReader) strayVerbSource(sent, v int) *Slot {
	t := &r.trees[sent]
	if t.kid(v, "det", "amod") >= 0 {
		return nil
	}
	if r.asideBefore(sent, v) {
		for k := v - 1; k >= 0; k-- {
			if st := r.byCue[place{sent, k}]; st != nil && r.quoteAt(place{sent, k}) == r.quoteAt(place{sent, v}) {
				return st.Source
			}
		}
	}
	_, verb := cues.verbs[t.lemma(v)]
	if verb && t.tok(v).XPOS == "NNS" && v > 0 && t.tok(v-1).UPOS == "PROPN" && t.kid(v, "case") < 0 {
		return r.nominalBefore(sent, 0, v)
	}
	return nil
}

// isHearing says whether v tells what a court has heard: "the jury HEARD that".
func (t *speechTree) isHearing(v int) bool {
	k := t.subject(v)
	return t.lemma(v) == "hear" && k >= 0 && k < v && hearers[t.lemma(k)] && t.kid(v, "obj") < 0
}

var hearers = set("court jury inquest tribunal inquiry hearing panel judge")
