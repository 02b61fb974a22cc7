package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// appositions hangs the name after "Tom and his wife, Mara Lind," on the wife:
// after the last member of a coordination there is no further one, and Tom is
// not Mara.
func (m *mender) appositions() {
	t := m.s.Tokens
	for i := range t {
		if t[i].Name != "B-PER" || t[i].Deprel != "appos" && t[i].Deprel != "conj" || m.child(i, "cc") {
			continue
		}
		n := m.phraseStart(i) - 2
		if n <= t[i].Head || t[n+1].Form != "," || t[n].Deprel != "conj" || t[n].Head != t[i].Head || t[n].UPOS != "NOUN" {
			continue
		}
		if m.child(n, "cc") && english.IsPersonNoun(strings.ToLower(t[n].Lemma)) {
			t[i].Head, t[i].Deprel = n, "appos"
		}
	}
}
