package mend

import (
	"slices"
	"strings"
)

// saidClauses gives what somebody reports a subject of its own, where the tree
// has hung both subjects on the reporting verb: "Tom Lind called on Oslo to
// help, Acme reported". The first belongs to the verb right after it, which
// is then no participle.
func (m *mender) saidClauses() {
	t := m.s.Tokens
	for v := range t {
		if t[v].UPOS != "VERB" || !reporting[strings.ToLower(t[v].Lemma)] {
			continue
		}
		var subjects []int
		for _, k := range m.kids(v) {
			if t[k].Deprel == "nsubj" && k < v {
				subjects = append(subjects, k)
			}
		}
		if len(subjects) != 2 {
			continue
		}
		first, own := subjects[0], subjects[1]
		w := m.phraseEnd(first) + 1
		if w >= own || t[w].UPOS != "VERB" || t[w].Head != v || m.hasSubject(w) || t[w].XPOS != "VBN" && t[w].XPOS != "VBD" {
			continue
		}
		if slices.ContainsFunc(m.kids(w), func(k int) bool { return strings.HasPrefix(t[k].Deprel, "aux") || t[k].Deprel == "mark" }) {
			continue
		}
		t[first].Head = w
		t[w].Deprel, t[w].XPOS = "ccomp", "VBD"
	}
}

// phraseEnd is the last token of the phrase of i.
func (m *mender) phraseEnd(i int) int {
	end := i
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if m.below(k, i) {
			end = k
		}
	}
	return end
}
