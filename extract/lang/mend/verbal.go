package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// nounsAfterPrepositions makes a noun of the bare infinitive between a preposition and a
// noun: "without PAY rises", where a verb would be a gerund.
func (m *mender) nounsAfterPrepositions() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		p, o := k-1, k+1
		if t[k].XPOS != "VB" || t[k].UPOS != "VERB" || t[p].Head != k || t[p].Deprel != "mark" || !nominal[strings.ToLower(t[p].Form)] || t[o].UPOS != "NOUN" || t[o].Head != k && t[o].Head != t[k].Head || m.child(o, "case") {
			continue
		}
		up := t[k].Head
		if up < 0 || up > k {
			continue
		}
		t[p].Head, t[p].Deprel = o, "case"
		t[o].Head, t[o].Deprel = up, "obl"
		t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = o, "compound", "NOUN", "NN"
		for _, c := range m.kids(k) {
			t[c].Head = o
		}
	}
}

// nominal prepositions stand before a noun or a gerund only.
var nominal = english.Words("without of for from with by about over against at on in")

// verbsForNouns makes a verb of what was read as a plural and has a particle before what
// it says ("points OUT that"), is a plural of no noun behind "and" ("has two seats and
// RELIES on them"), is a bare singular of saying ("blame the wind and WARN that") or one that says
// something (", WARNING that").
func (m *mender) verbsForNouns() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		switch {
		case t[k].XPOS == "NN" && t[k].Relation() == "advcl" && m.child(k, "ccomp") && clausal[strings.TrimSuffix(strings.ToLower(t[k].Form), "ing")]:
			m.retag(k, "VBG")
			t[k].Lemma = strings.TrimSuffix(strings.ToLower(t[k].Form), "ing")
		case t[k].XPOS == "NNS" && t[k+1].Head == k && t[k+1].Deprel == "compound:prt" && m.subjectBefore(k) >= 0:
			m.retag(k, "VBZ")
			m.saidBelow(k)
		case t[k].Deprel != "conj" || t[k-1].Head != k || t[k-1].Deprel != "cc":
		case t[k].XPOS == "NNS" && unplural[strings.ToLower(t[k].Form)]:
			m.coordinate(k, "VBZ")
		case t[k].XPOS == "NN" && t[k].UPOS == "NOUN" && clausal[strings.ToLower(t[k].Lemma)] && t[k+1].Deprel == "mark" && strings.EqualFold(t[k+1].Form, "that"):
			m.coordinate(k, "VBP")
			m.saidBelow(k)
		}
	}
}

// unplural are verbs in the third person that are no plural of a noun.
var unplural = english.Words("relies depends insists consists belongs refuses owns employs operates provides includes becomes serves sells brings gives keeps sends seeks says sees supplies denies replies applies specialises specializes focuses attracts teaches publishes represents")

func (m *mender) retag(k int, tag string) {
	t := &m.s.Tokens[k]
	t.UPOS, t.XPOS = "VERB", tag
}

// coordinate makes of k, read as a noun of a coordination, a verb that goes on with the
// verb above.
func (m *mender) coordinate(k int, tag string) {
	v := m.predicateAbove(k)
	if v < 0 || v > k || m.subjectBefore(v) < 0 {
		return
	}
	m.retag(k, tag)
	t := m.s.Tokens
	t[k].Head = v
	for c := k + 1; c < len(t); c++ {
		behind := t[c].Head == v && m.prep(c) != "" && m.phraseStart(c) == k+1
		if behind || t[c].Head == k && t[c].Deprel == "nmod" {
			t[c].Head, t[c].Deprel = k, "obl"
		}
	}
}

// saidBelow makes a complement of the "that" clause below k.
func (m *mender) saidBelow(k int) {
	for _, c := range m.kids(k) {
		if t := &m.s.Tokens[c]; c > k && t.Relation() == "acl" && m.childIs(c, "mark", "that") {
			t.Deprel = "ccomp"
		}
	}
}

// clausesForNames makes the verb of the sentence of the one in a "relative clause" without
// a pronoun whose subject, a name, is what the noun before is called: "Talks with the
// bank ACME collapsed in May."
func (m *mender) clausesForNames() {
	t := m.s.Tokens
	if len(t) < 4 || t[len(t)-1].Form != "." {
		return
	}
	top := m.s.Root()
	if top < 0 || t[top].UPOS != "NOUN" || m.child(top, "cop") || m.child(top, "case") || m.hasSubject(top) {
		return
	}
	for v := top + 2; v < len(t); v++ {
		n := t[v].Head
		if t[v].Deprel != "acl:relcl" || t[v].XPOS != "VBD" && t[v].XPOS != "VBZ" || n <= top || n > v || t[n].Relation() != "nmod" || t[n].UPOS != "NOUN" || m.child(v, "obj") {
			continue
		}
		s := m.subjectBefore(v)
		if s != n+1 || t[s].UPOS != "PROPN" || m.phraseEnd(s) != v-1 {
			continue
		}
		t[s].Head, t[s].Deprel = n, "appos"
		t[v].Head, t[v].Deprel = doc.Root, "root"
		t[top].Head, t[top].Deprel = v, "nsubj"
		for _, k := range m.kids(top) {
			if k > v {
				t[k].Head = v
			}
		}
		return
	}
}

// verbsBehindAsides makes the verb of the sentence of a verb in the present behind the
// aside after a name that was read as a coordinated noun: "Acme, based in Oslo, OWNS
// three mills".
func (m *mender) verbsBehindAsides() {
	t := m.s.Tokens
	n := m.s.Root()
	if len(t) < 5 || n < 0 || t[n].UPOS != "PROPN" && t[n].UPOS != "NOUN" || m.child(n, "cop") || m.child(n, "case") || m.hasSubject(n) {
		return
	}
	for v := n + 3; v < len(t); v++ {
		if t[v].Head != n || t[v].Deprel != "conj" && t[v].Deprel != "parataxis" || t[v].XPOS != "VBZ" && t[v].XPOS != "VBD" || t[v-1].Form != "," || m.ccOf(v) >= 0 || m.hasSubject(v) || m.child(v, "mark") || !m.opensAside(n, v-2) {
			continue
		}
		t[v].Head, t[v].Deprel = doc.Root, "root"
		t[n].Head, t[n].Deprel = v, "nsubj"
		object := -1
		for _, k := range m.kids(v) {
			if t[k].Deprel == "obj" {
				object = k
			}
		}
		for _, k := range m.kids(n) {
			switch {
			case k < v:
			case t[k].Deprel == "conj" && object >= 0 && k > object && t[k].UPOS != "VERB":
				t[k].Head = object
			default:
				t[k].Head = v
			}
		}
		return
	}
}

// quotedVerbs makes a name of the one verb in quotation marks behind "to" and an object:
// "cut it to 'SELL'".
func (m *mender) quotedVerbs() {
	t := m.s.Tokens
	for k := 3; k+1 < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VB" || t[k].Deprel != "advcl" && t[k].Deprel != "acl" || v < 0 || v > k || !t[k-1].IsQuote() || !t[k+1].IsQuote() || t[k-2].Head != k || t[k-2].Deprel != "mark" {
			continue
		}
		if t[k].Deprel == "acl" {
			v = m.verbAbove(v) // "cut its rating on the stock to 'SELL'"
		}
		if v < 0 || !m.child(v, "obj") {
			continue
		}
		t[k].Head = v
		for _, c := range m.kids(k) {
			if t[c].Deprel == "obl" || c > k && t[c].Deprel == "advcl" {
				t[c].Head = v
			}
		}
		t[k].UPOS, t[k].XPOS, t[k].Deprel = "NOUN", "NN", "obl"
		t[k-2].UPOS, t[k-2].XPOS, t[k-2].Deprel = "ADP", "IN", "case"
	}
}

// modalVerbs make a verb of what follows its own modal in small letters, whatever else it
// may be: "students will MARCH".
func (m *mender) modalVerbs() {
	t := m.s.Tokens
	for i := 1; i < len(t); i++ {
		if t[i].UPOS != "PROPN" && t[i].UPOS != "NOUN" || t[i].Form != strings.ToLower(t[i].Form) || t[i-1].XPOS != "MD" || t[i-1].Head != i || m.child(i, "cop") || m.child(i, "case") || m.child(i, "det") {
			continue
		}
		t[i].UPOS, t[i].XPOS, t[i].Lemma, t[i].Name = "VERB", "VB", t[i].Form, ""
		for _, k := range m.kids(i) {
			if k > i && t[k].Deprel == "nmod" {
				t[k].Deprel = "obl"
			}
		}
	}
}

// brokenPronouns give the last verb of a relative clause the pronoun behind it that was
// taken for a second subject: "those who tried to break IT will answer".
func (m *mender) brokenPronouns() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v, b := t[k].Head, k-1
		if f := strings.ToLower(t[k].Form); f != "it" && f != "him" && f != "her" && f != "them" && f != "this" || t[k].Relation() != "nsubj" || v < k || t[b].UPOS != "VERB" || m.child(b, "obj") || v == b {
			continue
		}
		for _, s := range m.kids(v) {
			if s < b && (t[s].Relation() == "nsubj" || t[s].Relation() == "csubj") && m.below(b, s) {
				t[k].Head, t[k].Deprel = b, "obj"
				break
			}
		}
	}
}

// closeTo makes a verb of what somebody comes close to: "came close to COLLAPSING".
func (m *mender) closeTo() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v, c := t[k].Head, k-1
		if t[k].XPOS != "NN" || t[k].Deprel != "obl" || !strings.HasSuffix(t[k].Form, "ing") || v < 0 || v > c || t[c].Head != k || t[c].Form != "to" || !strings.EqualFold(t[c-1].Form, "close") || t[c-1].Head != v {
			continue
		}
		t[k].UPOS, t[k].XPOS, t[k].Deprel = "VERB", "VBG", "advcl"
		t[c].Deprel, t[c].UPOS = "mark", "SCONJ"
	}
}

// leaveAndJump makes a verb of the bare noun behind "and" and a pronoun that is the object of
// an infinitive: "to leave everything and JUMP".
func (m *mender) leaveAndJump() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		o := t[k].Head
		if t[k].XPOS != "NN" || t[k].Deprel != "conj" || o < 0 || o > k || t[o].UPOS != "PRON" && !resting[strings.ToLower(t[k].Form)] || t[o].Deprel != "obj" || t[o].Head < 0 || t[t[o].Head].XPOS != "VB" || m.ccOf(k) != k-1 || len(m.kids(k)) != 1 {
			continue
		}
		t[k].UPOS, t[k].XPOS, t[k].Lemma, t[k].Head = "VERB", "VB", strings.ToLower(t[k].Form), t[o].Head
	}
}

// droughts make a noun of what was taken for a past tense, but does not look like one, and is
// coordinated with a noun: "with debt and DROUGHT".
func (m *mender) droughts() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		o := t[k].Head
		if (t[k].XPOS == "VBD" || t[k].XPOS == "VBN") && t[k].Deprel == "conj" && o >= 0 && o < k && (t[o].UPOS == "NOUN" || t[o].UPOS == "VERB" && m.child(o, "obl")) && m.ccOf(k) == k-1 && len(m.kids(k)) == 1 && !strings.HasSuffix(t[k].Form, "ed") && strings.EqualFold(t[k].Lemma, t[k].Form) && len(english.PastForms(strings.ToLower(t[k].Form))) == 0 {
			if t[o].UPOS == "VERB" {
				n := k - 2
				if t[n].Head != o || t[n].Deprel != "obl" {
					continue
				}
				t[k].Head = n
			}
			t[k].UPOS, t[k].XPOS = "NOUN", "NN"
		}
	}
}

// resting words are rather done than had.
var resting = english.Words("sleep jump run wait cry dance sing leave hide swim")

// toldWorkers make one person of the word between a verb of telling and the plural of who is
// told, which was taken for a verb: "told AID workers that", "told CHEERING supporters".
func (m *mender) toldWorkers() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		v, n := t[k].Head, k+1
		if v != k-1 || !telling[strings.ToLower(t[v].Lemma)] || t[k].Deprel != "xcomp" && t[k].Deprel != "advcl" || t[k].XPOS != "VB" && t[k].XPOS != "VBG" && t[k].XPOS != "NN" || t[n].Head != k || t[n].Deprel != "obj" || t[n].XPOS != "NNS" || m.child(k, "mark") {
			continue
		}
		t[n].Head, t[n].Deprel = v, "iobj"
		for _, c := range m.kids(k) {
			if t[c].Deprel == "ccomp" || t[c].UPOS == "PUNCT" {
				t[c].Head = v
			}
		}
		for _, c := range m.kids(n) {
			if t[c].Deprel == "acl:relcl" && m.childIs(c, "mark", "that") && m.hasSubject(c) {
				t[c].Head, t[c].Deprel = v, "ccomp"
			}
		}
		t[k].Head = n
		if t[k].XPOS == "VBG" {
			t[k].Deprel = "amod"
		} else {
			t[k].Deprel, t[k].UPOS, t[k].XPOS = "compound", "NOUN", "NN"
		}
	}
}

// defendingChampions describe who is named behind them, where "defending" was taken for what is
// done: "outsprinted DEFENDING champion Ida Lind".
func (m *mender) defendingChampions() {
	t := m.s.Tokens
	for k := 1; k+2 < len(t); k++ {
		v := t[k].Head
		if !strings.EqualFold(t[k].Form, "defending") || t[k].Deprel != "xcomp" && t[k].Deprel != "advcl" || v != k-1 || !strings.EqualFold(t[k+1].Form, "champion") && !strings.EqualFold(t[k+1].Form, "champions") {
			continue
		}
		for _, o := range m.kids(k) {
			if t[o].Deprel == "obj" && o > k {
				t[o].Head = v
				t[k].Head, t[k].Deprel = k+1, "amod"
			}
		}
	}
}
