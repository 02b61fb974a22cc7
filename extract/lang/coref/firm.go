package coref

import (
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// anyFirm are nouns that take up every firm; others ("the bank") only one that
// is called so.
var anyFirm = set("company firm business corporation")

// public are nouns of bodies that nobody calls a firm.
var public = set(`ministry department council committee commission court parliament senate government university college institute
	union federation league party police army navy agency school hospital museum organisation organization nations front`)

// linkFirm links "the company" to the organisation that the sentence before, in
// the same paragraph, is about: its subject, or what its subject belongs to
// ("Its shares fell"). A firm that the sentence itself names under the same verb is
// another, and one that is described in between may be.
func (r *resolver) linkFirm(m *mention) {
	w := lemma(&r.tokens(m)[m.Head])
	if m.entity != nil || m.plural || m.quote > 0 || !isFirm(w) && !anyFirm[w] || !r.isBare(m) {
		return
	}
	if e := r.firmBefore(m); e != nil && anyFirm[w] && !r.described(w, m.Sent, m) {
		r.add(e, m)
		return
	}
	for i := m.Sent - 1; i >= max(0, m.Sent-2) && r.d.Sentences[i].Paragraph == r.d.Sentences[m.Sent].Paragraph; i-- {
		if e := r.firmOf(i); e != nil {
			if (anyFirm[w] || e.isCalled(w)) && !r.namedHere(e, m) && !r.described(w, i, m) {
				r.add(e, m)
			}
			return
		}
		if r.namesFirm(i) {
			return
		}
	}
	if e := r.onlyFirm(m); e != nil && anyFirm[w] && !r.namedHere(e, m) && !r.described(w, 0, m) {
		r.add(e, m)
	}
}

// onlyFirm gives the one firm that the article has named before m, nil for none and
// for several. Who brings the news in a dateline is none of them.
func (r *resolver) onlyFirm(m *mention) *entity {
	var only *entity
	for _, e := range r.entities {
		if len(e.mentions) == 0 || !e.isFirm() || !before(e.mentions[0], m) {
			continue
		}
		if toks := r.tokens(e.mentions[0]); len(e.mentions) == 1 && toks[len(toks)-1].IsDash() {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	return only
}

// firmBefore gives the one firm that the sentence of m names before it, under another
// verb: "cleared Holm Steel but fined the company"; nil for none, and for several.
func (r *resolver) firmBefore(m *mention) *entity {
	var e *entity
	for _, c := range r.inSentence(m.Sent) {
		if c.Kind != doc.Name || c.entity == nil || !c.entity.isFirm() || !before(c, m) {
			continue
		}
		if e != nil && e != c.entity || r.verbOver(c) == r.verbOver(m) {
			return nil
		}
		e = c.entity
	}
	return e
}

// verbOver is the verb that m hangs below, -1 for none.
func (r *resolver) verbOver(m *mention) int {
	toks := r.tokens(m)
	for i, n := toks[m.Head].Head, 0; i >= 0 && n < climb; i, n = toks[i].Head, n+1 {
		if toks[i].UPOS == "VERB" {
			return i
		}
	}
	return -1
}

// firmOf gives the firm that a sentence is about, nil for none.
func (r *resolver) firmOf(sent int) *entity {
	c := r.mainSubject(sent)
	if c == nil {
		return nil
	}
	if c.Kind == doc.Nominal && c.entity == nil {
		c = r.byHead[[2]int{sent, r.child(&r.d.Sentences[sent], c.Head, "nmod:poss")}]
	}
	if c == nil || c.entity == nil || !c.entity.isFirm() {
		return nil
	}
	return c.entity
}

func (e *entity) isFirm() bool {
	if e.person == yes || len(e.names) == 0 || e.kind() != "ORG" {
		return false
	}
	for _, n := range e.names {
		if public[n[len(n)-1]] || public[headOf(n)] {
			return false
		}
	}
	return true
}

// isCalled says whether the name of e ends with the noun, or the noun stood
// before it: "the bank Holm".
func (e *entity) isCalled(w string) bool {
	for _, n := range e.names {
		if n[len(n)-1] == w || headOf(n) == w {
			return true
		}
	}
	for _, m := range e.mentions {
		if m.firm == w {
			return true
		}
	}
	return false
}

// namedHere says whether the sentence of m names e before m.
func (r *resolver) namedHere(e *entity, m *mention) bool {
	for _, c := range r.inSentence(m.Sent) {
		if c.entity == e && before(c, m) {
			return true
		}
	}
	return false
}

// described says whether another thing is called by the noun w since sentence
// from: "an Irish company".
func (r *resolver) described(w string, from int, m *mention) bool {
	for i := from; i <= m.Sent; i++ {
		for _, c := range r.inSentence(i) {
			if c.Kind == doc.Nominal && c.entity == nil && c != m && before(c, m) && lemma(&r.tokens(c)[c.Head]) == w {
				return true
			}
		}
	}
	return false
}

// namesFirm says whether a sentence names a firm that it is not about.
func (r *resolver) namesFirm(sent int) bool {
	for _, c := range r.inSentence(sent) {
		if c.Kind == doc.Name && c.entity != nil && c.entity.isFirm() {
			return true
		}
	}
	return false
}
