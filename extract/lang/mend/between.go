package mend

import "strings"

// pairs gives "between" its second member: in "talks between the union and the
// bank" the bank goes with the union, not with the talks.
func (m *mender) pairs() {
	t := m.s.Tokens
	for c := range t {
		h := t[c].Head
		if t[c].Deprel != "conj" || h < 0 || h > c {
			continue
		}
		k := m.betweenBelow(h, c)
		if k < 0 || m.phraseEnd(k) != m.phraseStart(c)-2 || !m.child(c, "cc") || m.child(c, "case") || t[c].UPOS != "NOUN" && t[c].UPOS != "PROPN" {
			continue
		}
		t[c].Head = k
	}
}

// betweenBelow finds the phrase with "between" below noun h and before token
// end that has one member only, -1 for none.
func (m *mender) betweenBelow(h, end int) int {
	for _, k := range m.kids(h) {
		if k > h && k < end && strings.EqualFold(m.prep(k), "between") && !m.child(k, "conj") && m.s.Tokens[k].XPOS != "NNS" && m.s.Tokens[k].XPOS != "NNPS" {
			return k
		}
	}
	return -1
}
