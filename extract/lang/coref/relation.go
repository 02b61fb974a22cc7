package coref

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// namesake finds, for "his son, Jon Holm", the one person near by of the same
// family name: whoever else the sentences are about, the son is a Holm's.
func (r *resolver) namesake(m *mention) *mention {
	s := &r.d.Sentences[m.Sent]
	noun := s.Tokens[m.Head].Head
	if m.person != yes || noun < 0 || !english.IsKin(lemma(&s.Tokens[noun])) {
		return nil
	}
	who := r.byHead[[2]int{m.Sent, r.child(s, noun, "appos")}]
	if s.Tokens[noun].Deprel == "nmod:desc" { // "his son Jon Holm", headed by the name
		who = r.byHead[[2]int{m.Sent, s.Tokens[noun].Head}]
	}
	if who == nil || who.Kind != doc.Name || len(who.parts) < 2 {
		return nil
	}
	m.exclude(who)
	family := who.parts[len(who.parts)-1]
	var found []*mention
	for i := m.Sent; i >= max(0, m.Sent-reach); i-- {
		for _, c := range r.inSentence(i) {
			if c.Kind != doc.Pronoun && c.entity != nil && before(c, m) && r.fits(m, c) && c.entity.isOfFamily(family) {
				found = append(found, c)
			}
		}
	}
	if len(found) == 0 || !same(found) {
		return nil
	}
	return found[0]
}

// isOfFamily says whether a full name of e ends with the family name.
func (e *entity) isOfFamily(family string) bool {
	return slices.ContainsFunc(e.names, func(n []string) bool { return len(n) > 1 && n[len(n)-1] == family })
}

// accused finds, for the "she" of "She denied it", whom the sentence before says
// somebody accused.
func (r *resolver) accused(m *mention) *mention {
	s := &r.d.Sentences[m.Sent]
	t := &s.Tokens[m.Head]
	if m.person != yes || m.Sent == 0 || t.Deprel != "nsubj" || t.Head < 0 || s.Tokens[t.Head].Deprel != "root" || !denials[lemma(&s.Tokens[t.Head])] {
		return nil
	}
	before := &r.d.Sentences[m.Sent-1]
	root := before.Root()
	if root < 0 || !charges[lemma(&before.Tokens[root])] {
		return nil
	}
	rel := "obj"
	if r.child(before, root, "aux:pass") >= 0 {
		rel = "nsubj:pass"
	}
	c := r.byHead[[2]int{m.Sent - 1, r.child(before, root, rel)}]
	if c == nil || !r.fits(m, c) {
		return nil
	}
	return c
}

var (
	denials = set("deny reject dismiss dispute refute")
	charges = set("accuse charge blame suspect implicate")
)

// memberOf gives the name that tells which one of several is meant: "One of them,
// Mara Holm, left".
func (r *resolver) memberOf(sent, t int) *mention {
	s := &r.d.Sentences[sent]
	if t < 0 || lemma(&s.Tokens[t]) != "one" {
		return nil
	}
	c := r.byHead[[2]int{sent, r.child(s, t, "appos")}]
	if c == nil || c.Kind != doc.Name {
		return nil
	}
	return c
}
