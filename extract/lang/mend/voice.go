package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// pastTenses makes a past tense of the "participle" of a finite clause: a
// verb with a subject and without an auxiliary is no passive in a sentence
// that has its full stop ("The price doubled"); a headline may leave the
// auxiliary out.
func (m *mender) pastTenses() {
	t := m.s.Tokens
	if len(t) == 0 {
		return
	}
	if last := &t[len(t)-1]; last.Form != "." && !last.IsQuote() {
		return
	}
	for v := range t {
		if t[v].UPOS != "VERB" || t[v].XPOS != "VBN" || !looksPast(t[v].Form) || !m.isFinitePlace(v) {
			continue
		}
		s := m.bareSubject(v)
		if s < 0 {
			continue
		}
		t[v].XPOS = "VBD"
		if t[s].Deprel == "nsubj:pass" {
			t[s].Deprel = "nsubj"
		}
	}
}

// looksPast says whether a participle may be a past tense by its form: "held"
// and "won", not "seen".
func looksPast(form string) bool {
	f := strings.ToLower(form)
	return strings.HasSuffix(f, "d") || strings.HasSuffix(f, "t") || f == "won"
}

// isFinitePlace says whether a verb in the place of v has a tense.
func (m *mender) isFinitePlace(v int) bool {
	t := m.s.Tokens
	switch t[v].Relation() {
	case "root", "ccomp", "parataxis":
		return true
	case "acl":
		return t[v].Deprel == "acl:relcl"
	case "advcl":
		for _, k := range m.kids(v) {
			if t[k].Deprel == "mark" && tensed[strings.ToLower(t[k].Form)] {
				return true
			}
		}
	}
	return false
}

// bareSubject is the subject of verb v, right before it but for an adverb; -1
// where there is none, or anything that speaks for a passive.
func (m *mender) bareSubject(v int) int {
	t := m.s.Tokens
	subject, first := -1, v
	for _, k := range m.kids(v) {
		switch r := t[k].Relation(); {
		case r == "aux", r == "cop", r == "expl", t[k].Deprel == "obl:agent":
			return -1
		case r == "nsubj":
			subject = k
		case r == "advmod" && k < v && first > k:
			first = k
		}
	}
	if subject < 0 || subject > v {
		return -1
	}
	if end := m.phraseEnd(subject); end != v-1 && end != first-1 && t[min(end+1, v)].Form != "," {
		return -1
	}
	return subject
}

// measures are what one is ahead or behind by.
var measures = english.Words("vote point goal seat percent percentage run length margin second stroke")

// margins parts from who did it by how much it was done: "was beaten by 300 votes
// by Mara Lind".
func (m *mender) margins() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Deprel != "obl:agent" || !measures[strings.ToLower(t[k].Lemma)] || !m.child(k, "nummod") && strings.ToLower(t[k].Lemma) != "margin" {
			continue
		}
		t[k].Deprel = "obl"
		for _, who := range m.kids(k) {
			if who > k && t[who].Relation() == "nmod" && m.childIs(who, "case", "by") {
				t[who].Head, t[who].Deprel = t[k].Head, "obl:agent"
			}
		}
	}
}

// clausesForNouns makes a clause of a sentence that the parser has taken for a
// noun with a participle: "Residents protested outside the court." A full stop,
// an object or a verb that has no passive, and no "by" tell it from a headline
// or caption.
func (m *mender) clausesForNouns() {
	t := m.s.Tokens
	if len(t) < 3 || t[len(t)-1].Form != "." {
		return
	}
	for v := range t {
		m.pastAfterName(v)
		n := t[v].Head
		if t[v].Deprel != "acl" || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || !looksPast(t[v].Form) || n < 0 || n > v {
			continue
		}
		if t[v-1].Form == "," { // "Her sister, the writer Mara Lind, endorsed Otto."
			for t[n].Deprel == "appos" && t[n].Head >= 0 && t[n].Head < n {
				n = t[n].Head
			}
		}
		if t[n].Head != doc.Root {
			continue
		}
		if t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.child(n, "cop") || m.child(n, "nsubj") || m.child(n, "case") || !m.isActive(v) || m.hasFinite(v) {
			return
		}
		for i := n + 1; i < v; i++ {
			if t[i].Head != v && !m.below(t[i].Head, n) {
				return
			}
		}
		t[v].Head, t[v].Deprel, t[v].XPOS = doc.Root, "root", "VBD"
		t[n].Head, t[n].Deprel = v, "nsubj"
		for _, k := range m.kids(n) {
			if r := t[k].Relation(); k > v && (r == "punct" || r == "acl" || r == "conj" || r == "parataxis" || r == "cc" || r == "advcl") {
				t[k].Head = v
			}
		}
		return
	}
}

// pastAfterName frees a participle after the comma that ends an apposition from
// the noun that is its object, so that it can be the verb: "Otto's lawyer, Mara
// Lind, ACCUSED prosecutors of lying."
func (m *mender) pastAfterName(v int) {
	t := m.s.Tokens
	o := t[v].Head
	if v == 0 || t[v].Deprel != "amod" || t[v].XPOS != "VBN" || o < v || t[v-1].Form != "," || m.phraseStart(o) > v {
		return
	}
	n := t[o].Head
	if n < 0 || n > v || t[n].Head != doc.Root || t[o].Deprel != "conj" && t[o].Deprel != "appos" || m.child(o, "cc") || m.child(o, "det") {
		return
	}
	for _, k := range m.kids(n) {
		if k < v && t[k].Deprel == "appos" && strings.HasSuffix(t[k].Name, "-PER") {
			t[v].Head, t[v].Deprel = n, "acl"
			t[o].Head, t[o].Deprel = v, "obj"
			return
		}
	}
}

// isActive says whether the participle at v has an object, or is of a verb
// without a passive, and nobody does it.
func (m *mender) isActive(v int) bool {
	for _, k := range m.kids(v) {
		if m.s.Tokens[k].Deprel == "obl:agent" || m.prep(k) == "by" {
			return false
		}
	}
	return m.child(v, "obj") || unpassive[strings.ToLower(m.s.Tokens[v].Lemma)]
}

// hasFinite says whether a verb other than v has a tense.
func (m *mender) hasFinite(v int) bool {
	for i := range m.s.Tokens {
		switch t := &m.s.Tokens[i]; t.XPOS {
		case "VBZ", "VBP", "MD", "VBD":
			if i != v && (t.UPOS == "AUX" || t.Relation() == "root" || t.Relation() == "cop") {
				return true
			}
		}
	}
	return false
}

// unpassive verbs have no passive: whoever is named with them does it.
var unpassive = english.Words("protest gather march rally demonstrate vote die arrive agree negotiate talk cooperate collaborate compete collapse fall rise remain work wait return travel flee resign retire " +
	"clash fight meet speak react respond reply struggle suffer vanish disappear emerge erupt explode sink crash survive escape withdraw retreat surrender apologise apologize")

// passiveConjuncts makes a passive of the past tense coordinated with one that tells
// what is done to its subject: "was kept at the base and TRANSFERRED to a ship".
func (m *mender) passiveConjuncts() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel == "conj" && t[k].XPOS == "VBD" && h >= 0 && h < k && m.hasChild(h, "aux:pass") && befalling[strings.ToLower(t[k].Lemma)] &&
			!m.hasSubject(k) && !m.child(k, "aux") && !m.child(k, "ccomp") && m.keepsSum(k) {
			t[k].XPOS = "VBN"
		}
	}
}

// keepsSum says whether verb k has no object but the sum that somebody is fined, which
// it makes an adjunct.
func (m *mender) keepsSum(k int) bool {
	t := m.s.Tokens
	for _, o := range m.kids(k) {
		if t[o].Relation() != "obj" {
			continue
		}
		if t[k].Lemma != "fine" || !english.IsCurrency(strings.ToLower(t[o].Form)) {
			return false
		}
		t[o].Deprel = "obl:unmarked"
	}
	return true
}

// befalling verbs hardly ever stand without an object but in a passive.
var befalling = english.Words("transfer send take bring arrest release charge jail kill wound injure fine sentence detain deport evacuate rescue treat transport remove replace imprison beat rape torture behead hang convict acquit hospitalise hospitalize burn destroy demolish")

// gappedPassives make a passive of a participle with a subject that is coordinated with a
// passive and leaves out its "were": "nine were killed and dozens WOUNDED".
func (m *mender) gappedPassives() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "conj" || t[k].XPOS != "VBN" || h < 0 || h > k || !m.hasChild(h, "aux:pass") || m.child(k, "aux") || m.child(k, "obj") || m.child(k, "xcomp") {
			continue
		}
		for _, s := range m.kids(k) {
			if t[s].Deprel == "nsubj" && s < k {
				t[s].Deprel = "nsubj:pass"
			}
		}
	}
}

// dueTo makes what is due of "due" that was read as part of a preposition: "is DUE to
// CHAIR a meeting".
func (m *mender) dueTo() {
	t := m.s.Tokens
	for v := 3; v < len(t); v++ {
		due, to := v-2, v-1
		if t[v].XPOS != "VB" || !strings.EqualFold(t[due].Form, "due") || !strings.EqualFold(t[to].Form, "to") || t[due].Head != v || t[due].Deprel != "case" && t[due].Deprel != "mark" || !m.child(v, "cop") {
			continue
		}
		for _, k := range m.kids(v) {
			if r := t[k].Relation(); k < due && (r == "cop" || r == "nsubj" || r == "aux" || r == "advmod") || r == "punct" && k > v && t[v].Deprel == "root" {
				t[k].Head = due
			}
		}
		t[due].Head, t[due].Deprel, t[due].UPOS = t[v].Head, t[v].Deprel, "ADJ"
		t[v].Head, t[v].Deprel = due, "xcomp"
		t[to].Head, t[to].Deprel = v, "mark"
	}
}
