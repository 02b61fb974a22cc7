package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// participlesAfterNames gives the participle right behind a name to the noun that the
// name says more of: "an ALLY of Mara Lind blamed by his rivals". A name needs nothing
// to tell which one is meant.
func (m *mender) participlesAfterNames() {
	t := m.s.Tokens
	for v := 1; v < len(t); v++ {
		p := t[v].Head
		if t[v].Deprel != "acl" || t[v].XPOS != "VBN" || p < 0 || p > v || t[p].UPOS != "PROPN" || t[p].Relation() != "nmod" || t[v-1].UPOS != "PROPN" || !m.below(v-1, p) || m.child(v, "cc") {
			continue
		}
		if n := t[p].Head; n >= 0 && n < p && t[n].UPOS == "NOUN" && m.prep(p) != "" {
			t[v].Head = n
		}
	}
}

// reducedSubjects gives the verb of a clause the subject that the tree has hung on the
// participle right behind that: "Lind, ARRESTED twice and freed, said", "the man ACCUSED
// of the theft, Otto Moe, fled".
func (m *mender) reducedSubjects() {
	t := m.s.Tokens
	for v := 1; v < len(t); v++ {
		h := t[v].Head
		if h <= v || t[v].UPOS != "VERB" || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || m.child(v, "aux") || m.child(v, "mark") || m.child(v, "cc") || m.hasSubject(h) || !m.isFinite(h) {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || t[s].UPOS != "NOUN" && t[s].UPOS != "PROPN" || t[h-1].Form != "," && !m.commaBefore(h) {
			continue
		}
		switch t[v].Relation() {
		case "ccomp", "acl", "advcl", "parataxis":
		default:
			continue
		}
		aside := t[v-1].Form == "," && (v-2 == s || m.below(v-2, s))
		bare := (v-1 == s || m.below(v-1, s)) && t[v-1].Form != "," && v+1 < len(t) && (t[v+1].Deprel == "case" || t[v+1].Deprel == "mark") && charging[strings.ToLower(t[v].Lemma)]
		if !aside && !bare || m.child(v, "obj") && aside {
			continue
		}
		t[s].Head, t[s].Deprel = h, "nsubj"
		if m.hasChild(h, "aux:pass") {
			t[s].Deprel = "nsubj:pass"
		}
		t[v].Head, t[v].Deprel, t[v].XPOS = s, "acl", "VBN"
		if bare {
			m.nameBehind(s, v, h)
		}
	}
}

// commaBefore says whether a comma stands right before the auxiliaries and adverbs of h.
func (m *mender) commaBefore(h int) bool {
	t := m.s.Tokens
	k := h - 1
	for k > 0 && t[k].Head == h && (t[k].Relation() == "aux" || t[k].Deprel == "advmod") {
		k--
	}
	return k > 0 && t[k].Form == ","
}

// nameBehind gives the name of a person, between the commas before h, to the noun s that
// the participle v says more of.
func (m *mender) nameBehind(s, v, h int) {
	t := m.s.Tokens
	if !english.IsPersonNoun(strings.ToLower(t[s].Lemma)) {
		return
	}
	for k := v + 1; k < h; k++ {
		if t[k].Deprel == "appos" && t[k].UPOS == "PROPN" && m.below(k, v) && m.phraseEnd(k) >= h-3 && m.phraseStart(k) > 0 && t[m.phraseStart(k)-1].Form == "," {
			t[k].Head = s
			return
		}
	}
}

// verbsAfterNames coordinates a verb with the verb above the name that it was coordinated
// with: "a bird described by Otto Moe and long BELIEVED extinct".
func (m *mender) verbsAfterNames() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel != "conj" || t[k].UPOS != "VERB" || t[k].XPOS != "VBN" && t[k].XPOS != "VBD" || n < 0 || n > k || t[n].UPOS != "PROPN" || t[n].Relation() == "nsubj" || t[n].Head < 0 || m.hasSubject(k) || m.child(k, "aux") || m.ccOf(k) < 0 || m.child(n, "cop") {
			continue
		}
		if v := m.predicateAbove(n); v >= 0 && v < n {
			t[k].Head = v
			if t[v].XPOS == "VBN" || t[v].XPOS == "VBD" {
				t[k].XPOS = t[v].XPOS
			}
		}
	}
}

// whichBefore gives the preposition of a relative clause to its pronoun, not to the subject
// behind that: "dykes FOR WHICH money was voted".
func (m *mender) whichBefore() {
	t := m.s.Tokens
	for w := 1; w+1 < len(t); w++ {
		n := t[w].Head
		if t[w].XPOS != "WDT" || t[w].Deprel != "det" || n < w || t[n].Relation() != "nsubj" || t[w-1].Head != n || t[w-1].Deprel != "case" || t[n].Head < n {
			continue
		}
		t[w-1].Head = w
		t[w].Head, t[w].Deprel, t[w].UPOS = t[n].Head, "obl", "PRON"
	}
}

// passivesOfNouns makes a participle of the "past tense" without a subject that says more of
// the noun before it: "The bill, DRAFTED by a panel, failed".
func (m *mender) passivesOfNouns() {
	t := m.s.Tokens
	for v := 1; v+1 < len(t); v++ {
		n := t[v].Head
		if t[v].XPOS != "VBD" || t[v].Deprel != "acl" || n < 0 || n > v || m.hasSubject(v) || m.child(v, "obj") || m.child(v, "aux") || m.child(v, "ccomp") || unpassive[strings.ToLower(t[v].Lemma)] {
			continue
		}
		if t[v-1].Form == "," || v-1 == n {
			t[v].XPOS = "VBN"
		}
	}
}
