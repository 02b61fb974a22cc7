package mend

import (
	"strings"
)

// hyphenated makes an adjective of the second half of one that was taken for a complement:
// "prove short-LIVED".
func (m *mender) hyphenated() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		if t[k].XPOS == "VBN" && t[k].Deprel == "xcomp" && t[k-1].XPOS == "HYPH" && (t[k-1].Head == k || t[k-1].Head == k-2) && t[k-2].Head == k {
			t[k].UPOS, t[k].XPOS, t[k].Lemma = "ADJ", "JJ", strings.ToLower(t[k].Form)
		}
	}
}

// partOwned make one participle of two parts with a hyphen, which describes the noun before:
// "a company PART-OWNED by Ida had won".
func (m *mender) partOwned() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		h, p, n := k-1, k-2, k-3
		if t[k].XPOS != "VBN" || t[h].XPOS != "HYPH" || t[p].Relation() != "nsubj" || t[p].Head != k || t[n].Head != p || t[n].Deprel != "compound" || t[n].UPOS != "NOUN" {
			continue
		}
		v := t[k].Head
		if v < k || m.hasSubject(v) {
			continue
		}
		for _, c := range m.kids(p) {
			if c < n {
				t[c].Head = n
			}
		}
		t[n].Head, t[n].Deprel = v, "nsubj"
		if m.isPassive(v) {
			t[n].Deprel = "nsubj:pass"
		}
		t[k].Head, t[k].Deprel = n, "acl"
		t[p].Head, t[p].Deprel, t[h].Head = k, "compound", k
	}
}

// inLaws keep "in-law" with whom it tells of: "his brother-in-LAW".
func (m *mender) inLaws() {
	t := m.s.Tokens
	for k := 4; k < len(t); k++ {
		if t[k].Form == "law" && t[k-1].Form == "-" && t[k-2].Form == "in" && t[k-3].Form == "-" && t[k-4].UPOS == "NOUN" && !t[k-4].SpaceAfter && !t[k-1].SpaceAfter && !m.below(k-4, k) {
			t[k].Head, t[k].Deprel = k-4, "compound"
			for c := k - 3; c < k; c++ {
				t[c].Head = k
				if t[c].Form == "in" {
					t[c].Deprel = "compound"
				}
			}
		}
	}
}

// byElections make one word of a preposition with a hyphen and the noun behind it: "a
// BY-ELECTION".
func (m *mender) byElections() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		p, h := k-2, k-1
		if t[h].XPOS == "HYPH" && t[p].UPOS == "ADP" && !t[p].SpaceAfter && !t[h].SpaceAfter && t[k].UPOS == "NOUN" && t[p].Deprel == "case" && t[p].Head == k {
			t[p].Deprel = "compound"
		}
	}
}

// duskToDawn makes modifiers of a noun of all the parts of a word with hyphens before it: "a
// dusk-to-DAWN curfew", "a HEAD-ON crash".
func (m *mender) duskToDawn() {
	t := m.s.Tokens
	for n := 3; n < len(t); n++ {
		first := n
		for first >= 2 && t[first-1].UPOS != "PUNCT" && t[first-2].XPOS == "HYPH" && !t[first-2].SpaceAfter {
			first -= 2
		}
		k := first - 1 // the first part
		if first == n || k < 0 || t[k].SpaceAfter || t[n].UPOS != "NOUN" || t[k].Head != n || t[k].Deprel != "compound" {
			continue
		}
		for i := k + 1; i < n; i++ {
			if t[i].Deprel == "case" || t[i].Deprel == "nmod" {
				t[i].Head, t[i].Deprel = n, "compound"
			}
		}
	}
}
