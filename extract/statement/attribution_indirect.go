package statement

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// indirectSpeech finds the clauses that cue words have for their content.
func (r *speechReader) indirectSpeech() {
	for sent := range r.d.Sentences {
		for v := range r.d.Sentences[sent].Tokens {
			switch r.trees[sent].tok(v).UPOS {
			case "VERB":
				r.verbCue(sent, v)
			case "NOUN":
				r.nounCue(sent, v)
			case "ADJ":
				r.adjectiveCue(sent, v)
			}
		}
	}
}

// verb looks up a token as a cue verb.
func (r *speechReader) verb(sent, v int) (cue, bool) {
	t := &r.trees[sent]
	if t.tok(v).UPOS != "VERB" {
		return cue{}, false
	}
	if t.putIt(v) {
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

// verbCue attributes the clause that a verb of speech or thought governs.
func (r *speechReader) verbCue(sent, v int) {
	c, ok := r.verb(sent, v)
	if !ok || r.byCue[place{sent, v}] != nil {
		return
	}
	if r.saidTo(sent, v, c) || !c.clauses {
		return
	}
	src, tokens, head := r.speechOf(sent, v, c)
	if len(tokens) == 0 {
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
	if !r.trees[sent].hasVerb(tokens) {
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

// hasVerb says whether a verb stands among tokens: indirect speech is a clause.
func (t *speechTree) hasVerb(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(k int) bool { return t.tok(k).UPOS == "VERB" || t.tok(k).UPOS == "AUX" })
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
		governed := t.head(v) == k
		if governed || (cues.adding[t.lemma(v)] || cues.naming[t.lemma(v)]) && r.asideBefore(sent, v) {
			return st.Source
		}
	}
	return nil
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

// asideBefore says whether a comma, or one and a conjunction, stand before v.
func (r *speechReader) asideBefore(sent, v int) bool {
	t := &r.trees[sent]
	for k := v - 1; k >= 0 && k >= v-3; k-- {
		switch t.tok(k).UPOS {
		case "PUNCT":
			return true
		case "CCONJ", "ADV", "SCONJ":
			continue
		}
		return false
	}
	return false
}

// quoters adds who quotes: of "Dagsposten quoted Krol as saying that …" the
// inner source is Krol, the outer one Dagsposten.
func (r *speechReader) quoters() {
	for sent := range r.d.Sentences {
		t := &r.trees[sent]
		for said := range t.kids {
			inner := r.byCue[place{sent, said}]
			v := t.quotingVerb(said)
			if inner == nil || v < 0 || inner.Source == nil {
				continue
			}
			outer, ok := r.source(sent, v, cue{})
			if !ok || outer == nil || outer.Head == inner.Source.Head {
				continue
			}
			begin := min(inner.Source.Begin(), inner.Content.Begin())
			end := max(inner.Content.End(), t.tok(said).End)
			st := r.add(finding{cue: cue{class: speech}, at: place{sent, v}, words: []int{v}, source: outer,
				content: []doc.Span{{Begin: begin, End: end}}, head: -1, confidence: 0.85})
			r.byCue[place{sent, v}] = st
		}
	}
}

// quotingVerb is the verb of quoting that the participle after "as" belongs
// to, -1 for none.
func (t *speechTree) quotingVerb(said int) int {
	if said == 0 || t.lower(said-1) != "as" || t.tok(said).XPOS != "VBG" {
		return -1
	}
	for k := said - 2; k >= 0; k-- {
		if l := t.lemma(k); t.tok(k).UPOS == "VERB" && (l == "quote" || l == "cite") {
			return k
		}
	}
	return -1
}

// quoted is the head of who is quoted by the verb v, with the participle said.
func (t *speechTree) quoted(v, said int) int {
	if k := t.kid(v, "nsubj:pass"); k >= 0 {
		return k
	}
	if k := t.kid(v, "obj"); k >= 0 && k < said {
		return k
	}
	return t.firstNominal(v + 1)
}

// saidTo reads "X is said to be ill": nobody's words about X.
func (r *speechReader) saidTo(sent, v int, c cue) bool {
	t := &r.trees[sent]
	x, subj := t.kid(v, "xcomp"), t.kid(v, "nsubj:pass")
	if x < v || subj < 0 || t.kid(v, "aux:pass") < 0 || c.tells || !isRumour(t.lemma(v)) || t.kid(x, "mark") < 0 {
		return false
	}
	tokens := append(t.nounTokens(subj, true), r.cutRight(sent, v, t.subtree(x, nil))...)
	var src *Slot
	if k := t.kid(v, "obl:agent"); k >= 0 {
		src = r.nounSlot(sent, k)
	}
	st := r.add(finding{cue: c, at: place{sent, v}, words: []int{v}, source: src,
		content: t.spans(r.d, tokens), head: x, confidence: 0.85})
	r.remember(place{sent, v}, st)
	return true
}

func isRumour(lemma string) bool {
	switch lemma {
	case "say", "report", "believe", "allege", "think", "rumor", "rumour", "claim", "understand", "reckon",
		"presume", "estimate", "assume", "feel":
		return true
	}
	return false
}

// adjectiveCue reads "is convinced that …".
func (r *speechReader) adjectiveCue(sent, v int) {
	t := &r.trees[sent]
	c, ok := cues.adjectives[t.lemma(v)]
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
		if rel := t.rel(k); k > v && (rel == "acl" || rel == "ccomp") && t.thatMark(k) >= 0 {
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

// thatMark is the "that" that introduces the clause of k, -1 for none.
func (t *speechTree) thatMark(k int) int {
	if m := t.kid(k, "mark"); m >= 0 && t.lower(m) == "that" {
		return m
	}
	return -1
}

// lightVerbs have a cue noun for their object and its source for their subject.
var lightVerbs = set("make issue express voice repeat reiterate have share raise give hold harbor harbour convey put come reach draw")

func (r *speechReader) nounSource(sent, v int) *Slot {
	t := &r.trees[sent]
	if k := t.kid(v, "nmod:poss"); k >= 0 {
		return r.nounSlot(sent, k)
	}
	for _, k := range t.kids[v] {
		if t.rel(k) != "nmod" || !r.speaks(sent, k) {
			continue
		}
		if p := t.preposition(k); p == "by" || p == "from" || p == "among" || p == "of" && t.tok(k).Name != "" {
			return r.nounSlot(sent, k)
		}
	}
	if t.kid(v, "det", "amod") < 0 && r.asideBefore(sent, v) { // ", warning that …", tagged as a noun
		for k := v - 1; k >= 0; k-- {
			if st := r.byCue[place{sent, k}]; st != nil && r.quoteAt(place{sent, k}) == r.quoteAt(place{sent, v}) {
				return st.Source
			}
		}
	}
	if _, ok := cues.verbs[t.lemma(v)]; ok && t.tok(v).XPOS == "NNS" && v > 0 && t.tok(v-1).UPOS == "PROPN" && t.kid(v, "det", "amod", "case") < 0 {
		return r.nominalBefore(sent, 0, v) // "Dagsposten reports that …", the verb tagged as a noun
	}
	if h := t.head(v); h >= 0 && (t.rel(v) == "obj" || t.rel(v) == "obl") && lightVerbs[t.lemma(h)] {
		if k := t.subject(h); k >= 0 && t.isNominal(k) {
			return r.nounSlot(sent, k)
		}
	}
	return nil
}
