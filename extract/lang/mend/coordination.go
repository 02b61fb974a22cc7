package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// reportedVerbs moves a verb from a coordination inside what is reported to the
// reporting verb, where it is the reporter who does it: "said the bill was bad
// and PROMISED to fight it". A quotation that ends before the conjunction, a
// verb in the singular after a plural subject, and a verb of speaking or feeling
// with a thing for its subject tell so.
func (m *mender) reportedVerbs() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "conj" || v < 0 || v > k || m.hasSubject(k) || !isFiniteTag(t[k].XPOS) && t[k].XPOS != "VBN" || m.child(k, "aux") {
			continue
		}
		r := t[v].Head
		cc := m.ccOf(k)
		if r < 0 || r > v || t[v].Deprel != "ccomp" || !m.hasSubject(r) || cc < 1 || t[r].UPOS != "VERB" {
			continue
		}
		inner := m.subjectBefore(v)
		if inner < 0 {
			continue
		}
		lemma := strings.ToLower(t[k].Lemma)
		switch {
		case t[cc-1].IsQuote() && m.quoteBetween(r, cc-1):
		case t[k].XPOS == "VBZ" && (t[inner].XPOS == "NNS" || t[inner].XPOS == "NNPS") && t[r].XPOS == "VBZ":
		case t[inner].UPOS == "PRON" && personal[lemma] && m.hasChild(v, "aux:pass") && m.childIs(v, "advmod", "not"): // "nor" would go on
		case (personal[lemma] || reporting[lemma]) && !m.isAgent(inner) && t[inner].UPOS == "NOUN":
		default:
			continue
		}
		t[k].Head = r
		if t[k].XPOS == "VBN" {
			t[k].XPOS = "VBD"
		}
	}
}

// ccOf is the coordinating conjunction of k; -1 for none.
func (m *mender) ccOf(k int) int {
	for _, c := range m.kids(k) {
		if m.s.Tokens[c].Deprel == "cc" && c < k {
			return c
		}
	}
	return -1
}

// quoteBetween says whether a quotation mark stands after i and before end.
func (m *mender) quoteBetween(i, end int) bool {
	for _, t := range m.s.Tokens[i+1 : end] {
		if t.IsQuote() {
			return true
		}
	}
	return false
}

// personal verbs are what persons do and things do not.
var personal = english.Words("promise vow pledge apologise apologize fear hope urge call deny refuse thank accuse demand criticise criticize praise blame welcome condemn denounce complain beg ask invite order decline")

// lastVerbs hang an adjunct behind a coordinated verb and its object on that verb:
// "took the post and NAMED Mara as her AIDE". Of a hundred in the treebanks two
// belong to the first verb.
func (m *mender) lastVerbs() {
	t := m.s.Tokens
	for k := range t {
		r, v := t[k].Relation(), t[k].Head
		if r != "obl" && r != "advcl" || v < 0 || v > k || t[v].UPOS != "VERB" {
			continue
		}
		last := -1
		for _, c := range m.kids(v) {
			if t[c].Deprel == "conj" && t[c].UPOS == "VERB" && c < k {
				last = c
			}
		}
		if last < 0 {
			continue
		}
		for _, o := range m.kids(last) {
			if o > last && o < k && t[o].Deprel == "obj" {
				t[k].Head = last
			}
		}
	}
}

// crossedObjects gives a coordinated verb the noun phrase right after it, where
// the parser has coordinated that with a noun before the verb: "declared days of
// MOURNING and promised AID".
func (m *mender) crossedObjects() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Deprel != "conj" || t[k].XPOS != "VBN" && t[k].XPOS != "VBD" || t[k].Head < 0 || t[k].Head > k || m.child(k, "obj") || m.ccOf(k) < 0 {
			continue
		}
		n := k + 1
		for n < len(t) && t[n].Head > n && (t[n].Relation() == "det" || t[n].Relation() == "amod" || t[n].Relation() == "nummod" || t[n].Relation() == "compound" || t[n].Deprel == "nmod:poss") {
			n++
		}
		if n >= len(t) || t[n].Deprel != "conj" || t[n].Head < 0 || t[n].Head >= k || t[n].Head <= t[k].Head || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" {
			continue
		}
		t[n].Head, t[n].Deprel = k, "obj"
		if x := t[t[k].Head].XPOS; x == "VBD" {
			t[k].XPOS = x
		}
	}
}

// judgements makes an adjective of the participle alone after the object of a
// verb of judging: "called the result CONVINCING".
func (m *mender) judgements() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if v >= 0 && t[k].Deprel == "acl" && t[v].Deprel == "obj" && t[v].Head < v && m.phraseEnd(v) == k { // the parser has it modify the object
			v = t[v].Head
		}
		if (t[k].Deprel == "xcomp" || t[k].Deprel == "acl") && t[k].XPOS == "VBG" && v >= 0 && v < k && calling[strings.ToLower(t[v].Lemma)] && len(m.kids(k)) == 0 && m.child(v, "obj") {
			t[k].Head, t[k].Deprel = v, "xcomp"
			t[k].UPOS, t[k].XPOS, t[k].Lemma = "ADJ", "JJ", strings.ToLower(t[k].Form)
		}
	}
}

// offices makes a complement of the "object" of a passive verb of naming: "was
// named CHAIR by the king".
func (m *mender) offices() {
	t := m.s.Tokens
	for k := range t {
		if v := t[k].Head; t[k].Deprel == "obj" && v >= 0 && v < k && appointing[strings.ToLower(t[v].Lemma)] && m.hasChild(v, "aux:pass") {
			t[k].Deprel = "xcomp"
		}
	}
}

var appointing = english.Words("name appoint elect crown declare label dub proclaim designate")

var calling = english.Words("call consider deem find think label term judge declare")

// pastsAfterPlans coordinates a past tense with the verb before an infinitive or a
// gerund, not with that: "flew in to sign a pact and PRAISED the king", "accused
// him of lying and THREATENED to leave", nor, after "but", with what is still to come:
// "said he would come but GAVE no date".
func (m *mender) pastsAfterPlans() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "conj" || t[k].UPOS != "VERB" || t[k].XPOS != "VBD" && t[k].XPOS != "VBN" || m.child(k, "aux") || h < 0 || h > k {
			continue
		}
		plan := t[h].XPOS == "VB" && m.childIs(h, "mark", "to") && m.child(k, "obj")
		gerund := t[h].XPOS == "VBG" && m.child(h, "mark") && (m.child(k, "obj") || m.child(k, "xcomp")) && looksPast(t[k].Form)
		promised := t[h].Deprel == "ccomp" && m.hasModal(h) && t[k].XPOS == "VBD" && m.childIs(k, "cc", "but") && !m.hasSubject(k)
		if !plan && !gerund && !promised {
			continue
		}
		for v, n := t[h].Head, 0; v >= 0 && v < h && n < len(t); v, n = t[v].Head, n+1 {
			if t[v].XPOS == "VBD" || t[v].XPOS == "VBN" && m.child(v, "aux") {
				t[k].Head = v
				if gerund {
					t[k].XPOS = "VBD"
				}
				break
			}
		}
	}
}

// secondPosts coordinates a person's second post with the first, not with the person:
// "Mara Lind, head of the bank AND A PROFESSOR, said".
func (m *mender) secondPosts() {
	t := m.s.Tokens
	for k := range t {
		p := t[k].Head
		if t[k].Deprel != "conj" || p < 0 || p > k || !strings.HasSuffix(t[p].Name, "-PER") || t[k].UPOS != "NOUN" || !english.IsPersonNoun(strings.ToLower(t[k].Lemma)) && !english.IsOffice(strings.ToLower(t[k].Lemma)) {
			continue
		}
		for _, a := range m.kids(p) {
			if a > p && a < k && t[a].Deprel == "appos" && t[a].UPOS == "NOUN" && english.IsOffice(strings.ToLower(t[a].Lemma)) {
				t[k].Head = a
			}
		}
	}
}

// sharedPerfects makes a participle of the past tense that goes on with one after a modal:
// "would have closed the mines and PAID the miners".
func (m *mender) sharedPerfects() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel == "conj" && t[k].XPOS == "VBD" && h >= 0 && h < k && t[h].XPOS == "VBN" && m.hasModal(h) && m.childIs(h, "aux", "have") && looksPast(t[k].Form) && !m.hasSubject(k) && !m.child(k, "aux") && m.ccOf(k) >= 0 {
			t[k].XPOS = "VBN"
		}
	}
}
