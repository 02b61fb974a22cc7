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
// ("Its shares fell"). A firm that the sentence itself names is another, and one
// that is described in between may be.
func (r *resolver) linkFirm(m *mention) {
	w := lemma(&r.tokens(m)[m.Head])
	if m.entity != nil || m.plural || m.quote > 0 || !isFirm(w) && !anyFirm[w] || !r.isBare(m) {
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
