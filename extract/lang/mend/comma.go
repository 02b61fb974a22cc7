package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// datesBeforeCommas frees a date from the noun phrase that a comma begins
// behind it: "were missing on Sunday, guard COMMANDER Lind said".
func (m *mender) datesBeforeCommas() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		h := t[k].Head
		if h <= k+1 || t[k+1].Form != "," || !m.isDate(k) {
			continue
		}
		switch t[k].Relation() {
		case "compound", "nmod", "amod", "nmod:desc":
		default:
			continue
		}
		v := m.verbBefore(k)
		if v < 0 || m.below(v, k) {
			continue
		}
		t[k].Head, t[k].Deprel = v, "obl"
		if t[k+1].Head == h || t[k+1].Head == k {
			t[k+1].Head = h
			if m.below(h, k) {
				t[k+1].Head = v
			}
		}
		for c := k - 1; c >= 0 && (t[c].Deprel == "case" || t[c].Deprel == "det"); c-- {
			if t[c].Head > k {
				t[c].Head = k
			}
		}
		if m.prep(k) == "" {
			t[k].Deprel = "obl:unmarked"
		}
	}
}

// verbBefore is the nearest predicate before k that has a tense or an
// auxiliary; -1 for none.
func (m *mender) verbBefore(k int) int {
	for v := k - 1; v >= 0; v-- {
		t := &m.s.Tokens[v]
		if t.UPOS == "VERB" && t.Relation() != "amod" && t.Relation() != "compound" || m.child(v, "cop") {
			return v
		}
	}
	return -1
}

// namedSpeakers makes a person between commas the name of whom the phrase before
// describes, and that phrase the subject: "…, its director, Mara Lind, told the
// Herald".
func (m *mender) namedSpeakers() {
	t := m.s.Tokens
	for p := 3; p < len(t); p++ {
		v := t[p].Head
		if t[p].Name != "B-PER" || t[p].Deprel != "nsubj" || v < p || !reporting[strings.ToLower(t[v].Lemma)] || t[p-1].Form != "," {
			continue
		}
		n := p - 2
		if t[n].UPOS != "NOUN" || !english.IsPersonWord(strings.ToLower(t[n].Lemma)) || t[n].Head == v || m.below(v, n) || !m.hasChild(n, "nmod:poss") && !m.child(n, "det") {
			continue
		}
		if rel := t[n].Relation(); rel != "appos" && rel != "conj" && rel != "nmod" && rel != "obl" && rel != "obj" && rel != "list" && rel != "parataxis" {
			continue
		}
		t[n].Head, t[n].Deprel = v, "nsubj"
		t[p].Head, t[p].Deprel = n, "appos"
	}
}

// coordinatedVerbs makes a verb of the "participle" before a number that is
// coordinated with a verb: "closed the border and MOBILISED 2,000 reservists"; and
// of one that says what somebody will do ("declared days of mourning and PROMISED
// compensation").
func (m *mender) coordinatedVerbs() {
	t := m.s.Tokens
	for k := 2; k+1 < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "amod" || n <= k || t[k-1].Deprel != "cc" || t[n].Deprel != "conj" || !m.counts(k+1, n) && !(n == k+1 && pledging[strings.ToLower(t[k].Lemma)]) {
			continue
		}
		o := t[n].Head
		for o >= 0 && t[o].Deprel == "nmod" && t[o].Head < o {
			o = t[o].Head
		}
		if o < 0 || o > k || t[o].Deprel != "obj" || t[o].Head < 0 || t[o].Head > o || t[t[o].Head].UPOS != "VERB" {
			continue
		}
		v := t[o].Head
		t[k].Head, t[k].Deprel, t[k].UPOS = v, "conj", "VERB"
		t[n].Head, t[n].Deprel = k, "obj"
		t[k-1].Head = k
		if x := t[v].XPOS; x == "VBD" || x == "VBN" {
			t[k].XPOS = x
		}
	}
}

// counts says whether word i is a number that counts noun n.
func (m *mender) counts(i, n int) bool {
	t := &m.s.Tokens[i]
	return t.UPOS == "NUM" && (t.Head == n || t.Head > i && t.Head < n && m.s.Tokens[t.Head].Head == n)
}

// firstParticiples makes a modifier of a participle that begins the sentence and
// was taken for the subject clause of a verb which has a subject right behind
// it: "NEIGHBOURING Utopia closed the border".
func (m *mender) firstParticiples() {
	t := m.s.Tokens
	if len(t) > 3 && t[0].XPOS == "VBG" && t[0].Deprel == "advcl" && t[1].Head == 0 && t[1].Deprel == "obj" && t[1].UPOS == "PROPN" && t[2].Form == "," {
		// "NEIGHBOURING Utopia, which has gas, closed the border"
		if v := t[0].Head; v > 1 && isFiniteTag(t[v].XPOS) && !m.hasSubject(v) && len(m.kids(0)) <= 2 {
			t[1].Head, t[1].Deprel, t[0].Head, t[0].Deprel = v, "nsubj", 1, "amod"
			for _, c := range m.kids(0) {
				t[c].Head = v
			}
		}
		return
	}
	if len(t) < 3 || t[0].XPOS != "VBG" || t[0].Deprel != "csubj" && t[0].Deprel != "advcl" || t[1].Head != t[0].Head || t[1].Relation() != "nsubj" || t[1].UPOS != "PROPN" {
		return
	}
	for i := range t {
		if t[i].Head == 0 {
			return
		}
	}
	t[0].Head, t[0].Deprel = 1, "amod"
}

// namedReporter takes the name right after the noun n for the noun's, where it was
// read as the subject of a clause about the noun that ends the sentence: "…, the
// journal OPEN SKY reported".
func (m *mender) namedReporter(n, v int) {
	t := m.s.Tokens
	if n < 1 || n > v || t[v].Deprel != "acl:relcl" || t[n].Deprel != "parataxis" || t[n].UPOS != "NOUN" {
		return
	}
	for _, k := range m.kids(v) {
		if t[k].Deprel == "nsubj" && t[k].UPOS == "PROPN" && m.phraseStart(k) == n+1 {
			t[k].Head, t[k].Deprel, t[v].Deprel = n, "appos", "acl"
			return
		}
	}
}

// closingReports makes a clause of its own of what ends a sentence after a comma
// and says who tells it, where the parser has taken the verb for a participle:
// "…, the two companies ANNOUNCED in a joint statement."
func (m *mender) closingReports() {
	t := m.s.Tokens
	for v := len(t) - 1; v > 2; v-- {
		lemma := strings.ToLower(t[v].Lemma)
		if t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || !reporting[lemma] && !deciding[lemma] || m.hasChild(v, "obl:agent") || m.child(v, "obj") || m.child(v, "aux") {
			continue
		}
		n := t[v].Head
		m.namedReporter(n, v)
		if t[v].Deprel != "acl" || n < 0 || n > v {
			if n = m.subjectBefore(v); n < 0 || t[v].Relation() != "advcl" && t[v].Relation() != "conj" || m.child(v, "mark") || m.child(v, "cc") {
				continue
			}
		}
		start := m.phraseStart(n)
		if start < 3 || t[start-1].Form != "," || !m.child(n, "det") && !m.child(n, "nmod:poss") && t[n].UPOS != "PROPN" {
			continue
		}
		root := m.rootOtherThan(v)
		if root < 0 || root >= start || m.below(root, n) || !m.hasSubject(root) {
			continue
		}
		t[n].Head, t[n].Deprel = v, "nsubj"
		t[v].Head, t[v].Deprel, t[v].XPOS = root, "parataxis", "VBD"
		for _, k := range m.kids(n) {
			if k > v && t[k].Relation() == "nmod" {
				t[k].Head, t[k].Deprel = v, "obl"
			}
		}
		return
	}
}

// subjectBefore is the subject of v that stands before it; -1 for none.
func (m *mender) subjectBefore(v int) int {
	for _, k := range m.kids(v) {
		if k < v && m.s.Tokens[k].Relation() == "nsubj" {
			return k
		}
	}
	return -1
}

// deciding verbs report what a court or board has decided.
var deciding = english.Words("rule decide find reveal agree warn")

// ages makes the number between commas after a person's name an apposition of
// the name: "Crane, 58, was arrested".
func (m *mender) ages() {
	t := m.s.Tokens
	for k := 2; k+1 < len(t); k++ {
		n := k - 2
		if t[k].UPOS != "NUM" || len(t[k].Form) > 3 || t[k-1].Form != "," || t[k+1].Form != "," || t[k].Head != n && !(t[k].Head >= 0 && t[k].Head < n && t[n].Head == t[k].Head && t[n].Deprel == "flat") {
			continue
		}
		switch t[k].Relation() {
		case "amod", "nummod", "nmod", "dep":
		default:
			continue
		}
		if strings.HasSuffix(t[n].Name, "-PER") {
			t[k].Deprel = "appos"
		}
	}
}

// seats hangs "capital of Utopia" on the place named right before it.
func (m *mender) seats() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		if t[k].Deprel != "appos" || !seatNouns[strings.ToLower(t[k].Lemma)] {
			continue
		}
		c := m.phraseStart(k) - 1
		if c < 1 || t[c].Form != "," || !strings.HasSuffix(t[c-1].Name, "-LOC") {
			continue
		}
		p := c - 1
		for t[p].Head >= 0 && strings.HasPrefix(t[p].Name, "I-") && (t[p].Deprel == "flat" || t[t[p].Head].Name != "") && t[p].Head < p {
			p = t[p].Head
		}
		if p != t[k].Head && !m.below(p, k) {
			t[k].Head = p
		}
	}
}

var seatNouns = english.Words("capital city town village port province island country municipality suburb resort")

// scores hangs the score of a match on the verb: "beat Acme 4-3".
func (m *mender) scores() {
	t := m.s.Tokens
	for k := 1; k+2 < len(t); k++ {
		o := t[k].Head
		if t[k].UPOS != "NUM" || t[k+2].UPOS != "NUM" || len(t[k+1].Form) > 3 || strings.Trim(t[k+1].Form, "-–") != "" || o < 0 || o >= k {
			continue
		}
		switch {
		case t[k].Deprel == "obj" && t[k-1].Head == o && t[k-1].Deprel == "obj":
			t[k].Deprel = "obl:unmarked"
		case t[o].Deprel == "obj" && (t[o].UPOS == "PROPN" || t[o].UPOS == "NOUN") && scored[t[k].Relation()]:
			t[k].Head, t[k].Deprel = t[o].Head, "obl:unmarked"
		}
	}
}

var scored = english.Words("flat nummod appos dep nmod")

// lists makes of an apposition to a person after a semicolon the next of a list: in "actor Otto Lind; singer Mara Moe" nobody is described twice.
func (m *mender) lists() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Deprel != "appos" || t[k].Head > k || !strings.HasSuffix(t[t[k].Head].Name, "-PER") {
			continue
		}
		first := m.phraseStart(k)
		if first > 0 && t[first].Form != ";" {
			first--
		}
		if t[first].Form == ";" {
			t[k].Deprel = "conj"
		}
	}
}
