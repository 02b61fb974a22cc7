package statement

import (
	"github.com/quadwire/quadwire/extract/lang/doc"
)

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
	if x < v || subj < 0 || t.kid(v, "aux:pass") < 0 || c.tells || !isRumour(t.lemma(v)) || t.kid(x, "mark") < 0 || t.kid(v, "aux") >= 0 && t.tok(t.kid(v, "aux")).XPOS == "MD" {
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
