package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// gerundsResuming makes a subject of the gerund right before the verb of a clause of time:
// "fell when TRADING resumed".
func (m *mender) gerundsResuming() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		g := v - 1
		if !isFiniteTag(t[v].XPOS) && t[v].XPOS != "VBN" || t[v].UPOS != "VERB" || m.child(v, "aux") || t[g].XPOS != "VBG" || t[g].Head != v || t[g].Deprel != "advcl" || m.hasSubject(v) || len(m.kids(g)) > 0 {
			continue
		}
		if w := &t[g-1]; w.Head == v && (w.Deprel == "advmod" && strings.EqualFold(w.Form, "when") || w.Deprel == "mark" && tensed[strings.ToLower(w.Form)]) {
			t[g].UPOS, t[g].XPOS, t[g].Deprel = "NOUN", "NN", "nsubj"
			if t[v].XPOS == "VBN" {
				t[v].XPOS = "VBD"
			}
		}
	}
}

// seriesSubjects makes a subject of the last verb of a sentence of the noun behind ", and"
// that was coordinated with what stands before: "has fallen since May, and SNOW, which fed
// it, melts".
func (m *mender) seriesSubjects() {
	t := m.s.Tokens
	for v := range t {
		h := t[v].Head
		if t[v].Deprel != "conj" || t[v].UPOS != "VERB" || h < 0 || h > v || t[h].UPOS != "VERB" || m.hasSubject(v) || !m.isFinite(v) || m.ccOf(v) >= 0 || m.child(v, "mark") {
			continue
		}
		for n := v - 1; n > h; n-- {
			cc := m.ccOf(n)
			if t[n].Deprel != "conj" || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || cc < 2 || t[cc-1].Form != "," || t[n].Head <= h || !strings.EqualFold(t[cc].Form, "and") || m.phraseStart(n) != cc+1 {
				continue
			}
			if end := m.phraseEnd(n); !m.restOf(end+1, v) {
				break
			}
			t[n].Head, t[n].Deprel = v, "nsubj"
			if m.hasChild(v, "aux:pass") {
				t[n].Deprel = "nsubj:pass"
			}
			t[cc].Head = v
			break
		}
	}
}

// restOf says whether nothing but commas, and auxiliaries and adverbs of v, stands from i
// up to v.
func (m *mender) restOf(i, v int) bool {
	for ; i < v; i++ {
		t := &m.s.Tokens[i]
		if t.Form != "," && !(t.Head == v && (t.Relation() == "aux" || t.Deprel == "advmod" || t.Relation() == "punct")) {
			return false
		}
	}
	return true
}

// verbsOfAsides makes the verb of the sentence of a past tense behind the comma that ends a
// relative clause, where the parser has taken a later verb, of a clause of time, for it:
// "Acme, which denied it, APOLOGISED after a film was seen".
func (m *mender) verbsOfAsides() {
	t := m.s.Tokens
	r := m.s.Root()
	s := -1
	if r > 0 {
		s = m.subjectBefore(r)
	}
	if s < 0 {
		return
	}
	for w := s + 3; w < r; w++ {
		if t[w].UPOS != "VERB" || t[w].XPOS != "VBN" && t[w].XPOS != "VBD" || t[w-1].Form != "," || !looksPast(t[w].Form) || t[w].Deprel != "advcl" && t[w].Deprel != "conj" || m.hasSubject(w) || m.child(w, "mark") || m.child(w, "cc") || m.child(w, "aux") || !m.inRelative(w, s) {
			continue
		}
		for _, n := range m.kids(w) {
			c := m.clauseMark(n)
			if n < w || t[n].Deprel != "obl" || c < 0 || !m.restOf(m.phraseEnd(n)+1, r) {
				continue
			}
			t[w].Head, t[w].Deprel, t[w].XPOS = doc.Root, "root", "VBD"
			t[r].Head, t[r].Deprel = w, "advcl"
			t[n].Head, t[n].Deprel = r, t[s].Deprel
			t[c].Head, t[c].Deprel = r, "mark"
			t[s].Head, t[s].Deprel = w, "nsubj"
			return
		}
	}
}

// inRelative says whether i is in a relative clause of s that a comma right behind s opens.
func (m *mender) inRelative(i, s int) bool {
	t := m.s.Tokens
	for _, k := range m.kids(s) {
		if k > s && t[k].Deprel == "acl:relcl" && m.below(i, k) && m.relativeAfter(s, k) && m.hasComma(s, k) {
			return true
		}
	}
	return false
}

// knownNow parts "it turned out" between commas from the relative clause that it stands in:
// "a cousin who, IT TURNED OUT, had left".
func (m *mender) knownNow() {
	t := m.s.Tokens
	for v := 3; v < len(t); v++ {
		if t[v].Deprel != "acl:relcl" || !emerging[strings.ToLower(t[v].Lemma)] || !strings.EqualFold(t[v-1].Form, "it") || t[v-1].Head != v || t[v-2].Form != "," || t[v-3].XPOS != "WP" && t[v-3].XPOS != "WDT" || t[v-3].Head != v {
			continue
		}
		for _, c := range m.kids(v) {
			if c > v && (t[c].Deprel == "conj" || t[c].Deprel == "ccomp" || t[c].Deprel == "parataxis") && m.isFinite(c) && m.ccOf(c) < 0 && !m.hasSubject(c) && m.hasComma(v, c) {
				t[c].Head, t[c].Deprel = t[v].Head, "acl:relcl"
				t[v].Head, t[v].Deprel = c, "parataxis"
				t[v-3].Head = c
				break
			}
		}
	}
}

var emerging = english.Words("turn emerge seem appear transpire")

// waiting makes a verb of the bare noun that follows the last of several subjects, where
// the parser has taken a later participle for the verb: "women and children QUEUE at a
// tanker parked nearby".
func (m *mender) waiting() {
	t := m.s.Tokens
	r := m.s.Root()
	if r < 4 || t[r].XPOS != "VBD" && t[r].XPOS != "VBN" || m.child(r, "aux") || m.child(r, "obj") {
		return
	}
	s := m.subjectBefore(r)
	for k := r - 1; s >= 0 && k > s+1; k-- {
		if t[k].XPOS != "NN" || t[k].Deprel != "conj" || t[k].Head != s || m.ccOf(k) >= 0 || t[k-1].XPOS != "NNS" || t[k-1].Head != s || m.child(k, "det") || m.child(k, "compound") || t[r-1].UPOS != "NOUN" || !m.below(r-1, k) {
			continue
		}
		t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Deprel = "VERB", "VBP", doc.Root, "root"
		t[s].Head, t[s].Deprel = k, "nsubj"
		t[r].Head, t[r].Deprel, t[r].XPOS = r-1, "acl", "VBN"
		for _, c := range m.kids(k) {
			if t[c].Deprel == "nmod" {
				t[c].Deprel = "obl"
			}
		}
		for _, c := range m.kids(r) {
			if t[c].UPOS == "PUNCT" {
				t[c].Head = k
			}
		}
		return
	}
}
