package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// stillParticiples hangs a participle on the noun before it, where no comma parts them and
// the verb has a subject that stands further off: "faded for others still TRAPPED there".
func (m *mender) stillParticiples() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "advcl" || v < 0 || v > k || m.hasSubject(k) || m.child(k, "mark") || m.child(k, "aux") || m.child(k, "cc") {
			continue
		}
		n := k - 1
		if t[n].Head == k && t[n].Deprel == "advmod" && lingering[strings.ToLower(t[n].Form)] {
			n--
		} else {
			continue
		}
		if n > v && t[n].Head == v && (t[n].Deprel == "obl" || t[n].Deprel == "obj") && (t[n].XPOS == "NNS" || t[n].XPOS == "NN") {
			t[k].Head, t[k].Deprel = n, "acl"
		}
	}
}

// lingering adverbs stand before a participle that describes the noun before them.
var lingering = english.Words("still already now newly recently currently previously long once")

// consistings hang on the noun before a comma what it consists of: "set up a commission,
// CONSISTING of four".
func (m *mender) consistings() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBG" || t[k].Deprel != "advcl" || t[k-1].Form != "," || v < 0 || v > k || !comprising[strings.ToLower(t[k].Lemma)] {
			continue
		}
		n := k - 2
		for n > v && t[n].Head != v && t[n].Head >= 0 {
			n = t[n].Head
		}
		if n > v && n < k && (t[n].UPOS == "NOUN" || t[n].UPOS == "PROPN") && m.phraseEnd(n) <= k-1 {
			t[k].Head, t[k].Deprel = n, "acl"
		}
	}
}

var comprising = english.Words("consist comprise contain")

// causedBys hang on what happened what caused it, past the place where it did: "a crack in
// a tank, CAUSED by wear".
func (m *mender) causedBys() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "acl" || n < 0 || n > k || t[k-1].Form != "," || !causing[strings.ToLower(t[k].Lemma)] || t[n].Deprel != "nmod" {
			continue
		}
		if h := t[n].Head; h >= 0 && h < n && t[h].UPOS == "NOUN" {
			t[k].Head = h
		}
	}
}

var causing = english.Words("cause trigger spark prompt provoke fuel")

// cutsToBe hang on an object what is to be done to it: "expect a cut, TO BE followed by a pause".
func (m *mender) cutsToBe() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "advcl" || v < 0 || v > k || !m.isPassive(k) || !m.childIs(k, "mark", "to") || m.hasSubject(k) {
			continue
		}
		if first := m.phraseStart(k); first < 1 || t[first-1].Form != "," {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o < k && o > v {
				t[k].Head, t[k].Deprel = o, "acl"
			}
		}
	}
}

// reportedTo hang on a noun before a comma what is said of it: "the financing, REPORTED to
// involve a loan".
func (m *mender) reportedTo() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBD" && t[k].XPOS != "VBN" || t[k].Deprel != "conj" || v < 0 || v > k || m.ccOf(k) >= 0 || t[k-1].Form != "," || m.hasSubject(k) || !rumoured[strings.ToLower(t[k].Lemma)] {
			continue
		}
		if !slices.ContainsFunc(m.kids(k), func(x int) bool { return t[x].Deprel == "xcomp" && t[x].XPOS == "VB" }) {
			continue
		}
		n := k - 2
		for n > v && t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" && t[n].Head < n {
			n = t[n].Head
		}
		if n > v {
			t[k].Head, t[k].Deprel, t[k].XPOS = n, "acl", "VBN"
		}
	}
}

// rumoured is what is said to be so.
var rumoured = english.Words("report say believe think estimate rumour rumor allege understand know")

// treatiesCommitting hang on a paper what it says, past the day: "signed a treaty on Tuesday
// COMMITTING them to it".
func (m *mender) treatiesCommitting() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBG" || t[k].Deprel != "advcl" || v < 0 || v > k || t[k-1].Form == "," || m.child(k, "mark") || !stipulating[strings.ToLower(t[k].Lemma)] {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o < k && papers[strings.ToLower(t[o].Lemma)] {
				t[k].Head, t[k].Deprel = o, "acl"
			}
		}
	}
}

var (
	stipulating = english.Words("commit oblige require allow ban give grant call bind set end pave demand authorise authorize permit limit extend order urge")
	papers      = english.Words("treaty agreement deal law bill decree letter statement resolution order memorandum pact accord declaration contract petition document")
)

// wrappedAndStamped coordinate a participle with the one that describes the noun before it, not
// with the verb of the sentence: "led them to boxes wrapped in foil and STAMPED with a seal".
func (m *mender) wrappedAndStamped() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBD" && t[k].XPOS != "VBN" || t[k].Deprel != "conj" || v < 0 || v > k || t[v].XPOS != "VBD" || m.ccOf(k) != k-1 || m.hasSubject(k) || m.child(k, "aux") || m.child(k, "obj") || !transitive[strings.ToLower(t[k].Lemma)] {
			continue
		}
		for a := k - 2; a > v; a-- {
			if t[a].XPOS == "VBN" && t[a].Deprel == "acl" && t[a].Head > v && t[a].Head == a-1 && m.phraseEnd(a) == k-2 {
				t[k].Head, t[k].XPOS = a, "VBN"
				break
			}
		}
	}
}

// transitive verbs are done to something, which their participle describes.
var transitive = english.Words("stamp mark label wrap pack hide seal coat cover paint sign print sew load fill equip fit decorate inscribe stuff tie bind")

// evidenceOf give a participle what follows its "as", where that was taken for a subject:
// "mails presented as EVIDENCE had been stolen".
func (m *mender) evidenceOf() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v, c, a := t[k].Head, k-1, k-2
		if t[k].UPOS != "NOUN" || t[k].Relation() != "nsubj" || v < k || !strings.EqualFold(t[c].Form, "as") || t[c].Head != v || t[a].XPOS != "VBN" || t[a].Deprel != "acl" || t[a].Head < 0 || t[t[a].Head].Head != v {
			continue
		}
		t[k].Head, t[k].Deprel = a, "obl"
		t[c].Head, t[c].Deprel, t[c].UPOS = k, "case", "ADP"
	}
}

// bareParticiples make a participle of the verb in its plain form behind a comma, which
// was taken for another thing done: "offered 5 percent, SPREAD over two years".
func (m *mender) bareParticiples() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VB" || t[k].Deprel != "conj" || t[k-1].Form != "," || v < 0 || v > k || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || m.ccOf(k) >= 0 || m.child(k, "mark") || m.child(k, "obj") || !slices.Contains(english.PastForms(strings.ToLower(t[k].Lemma)), strings.ToLower(t[k].Form)) {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o < k && m.phraseEnd(o) <= k-1 {
				t[k].Head, t[k].Deprel, t[k].XPOS = o, "acl", "VBN"
			}
		}
	}
}

// pricesFalling coordinate with what does something, behind "with", what does something
// else: "with firms vying for contracts and PRICES falling".
func (m *mender) pricesFalling() {
	t := m.s.Tokens
	for c := 2; c+1 < len(t); c++ {
		g := c + 1
		if t[c].Deprel != "conj" || t[g].XPOS != "VBG" || t[g].Deprel != "acl" && t[g].Deprel != "advcl" || m.ccOf(c) != c-1 || t[c].UPOS != "NOUN" {
			continue
		}
		if t[c].Head < 0 {
			continue
		}
		a := t[t[c].Head].Head // contracts → vying
		if a < 0 || t[a].XPOS != "VBG" || t[a].Deprel != "acl" {
			continue
		}
		if n := t[a].Head; n >= 0 && n < a && m.prep(n) == "with" {
			t[c].Head, t[g].Head, t[g].Deprel = n, c, "acl"
		}
	}
}

// squeezingDevelopers make a clause of a participle behind a comma that was taken for a modifier
// of what it is done to: "have fallen for months, SQUEEZING builders that borrowed".
func (m *mender) squeezingDevelopers() {
	t := m.s.Tokens
	for k := 2; k+1 < len(t); k++ {
		n := k + 1
		if t[k].XPOS != "VBG" || t[k].Deprel != "amod" || t[k].Head != n || t[k-1].Form != "," || t[n].Deprel != "conj" || t[n].XPOS != "NNS" || m.ccOf(n) >= 0 {
			continue
		}
		v := m.verbAbove(t[n].Head)
		if v < 0 {
			continue
		}
		t[k].Head, t[k].Deprel, t[k].UPOS = v, "advcl", "VERB"
		t[n].Head, t[n].Deprel = k, "obj"
		t[k-1].Head = k
	}
}

// relativesWrapped hang two participles with "and" behind a comma on the subject that stood
// there, not on the place: "relatives kept watch at the gates, WRAPPED in blankets and warming".
func (m *mender) relativesWrapped() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "acl" || n < 0 || n > k || t[k-1].Form != "," || t[n].Relation() != "obl" || !slices.ContainsFunc(m.kids(k), func(c int) bool { return t[c].Deprel == "conj" && t[c].XPOS == "VBG" }) {
			continue
		}
		if v := t[n].Head; v >= 0 && v < n && t[v].UPOS == "VERB" {
			t[k].Head, t[k].Deprel = v, "advcl"
		}
	}
}

// risingTo hang on a number what it will come to: "a quota of 40 tonnes, RISING to 55".
func (m *mender) risingTo() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBG" || t[k].Deprel != "advcl" || t[k-1].Form != "," || v < 0 || v > k || !changing[strings.ToLower(t[k].Lemma)] || m.child(k, "obj") {
			continue
		}
		to := slices.ContainsFunc(m.kids(k), func(c int) bool {
			return t[c].Relation() == "obl" && m.prep(c) == "to" && (t[c].UPOS == "NUM" || t[c].UPOS == "SYM" || m.child(c, "nummod"))
		})
		for _, o := range m.kids(v) {
			if to && t[o].Deprel == "obj" && o < k && m.phraseEnd(o) == k-2 {
				t[k].Head, t[k].Deprel = o, "acl"
			}
		}
	}
}

var changing = english.Words("rise fall increase climb drop decline grow shrink")

// followedBys hang on the whole what goes before others, past what it carries: "a truck with onions
// from Oslo, FOLLOWED by lorries".
func (m *mender) followedBys() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "acl" || n < 0 || n > k || t[k-1].Form != "," || !escorting[strings.ToLower(t[k].Lemma)] || !m.hasChild(k, "obl:agent") {
			continue
		}
		for i := 0; i < len(t) && (t[n].Deprel == "nmod" || t[n].Deprel == "obj" && t[n].Head >= 0 && t[t[n].Head].Deprel == "acl") && t[n].Head >= 0 && t[n].Head < n; i++ {
			n = t[n].Head
			if t[n].Deprel == "acl" {
				n = t[n].Head
			}
		}
		if n >= 0 && n < k && t[n].UPOS == "NOUN" {
			t[k].Head = n
		}
	}
}

var escorting = english.Words("follow accompany join flank precede trail escort")

// soldRivals describe an object by the participle behind its comma that was taken for another thing
// done: "to replace Otto Lind, SOLD to Oslo in June".
func (m *mender) soldRivals() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "conj" || t[k-1].Form != "," || v < 0 || v > k || m.ccOf(k) >= 0 || m.child(k, "aux") || m.child(k, "obj") || m.hasSubject(k) || t[v].XPOS == "VBN" {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o < k && m.phraseEnd(o) == k-2 {
				t[k].Head, t[k].Deprel = o, "acl"
			}
		}
	}
}

// surveysConducted say of a survey what was done, not of whom it was of: "a SURVEY of 40 men
// CONDUCTED by Acme".
func (m *mender) surveysConducted() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "acl" || n < 0 || n > k || !conducting[strings.ToLower(t[k].Lemma)] || t[n].Deprel != "nmod" || m.prep(n) != "of" || !m.isPersonal(n) {
			continue
		}
		if h := t[n].Head; h >= 0 && h < n && surveys[strings.ToLower(t[h].Lemma)] {
			t[k].Head = h
		}
	}
}

var (
	conducting = english.Words("conduct commission publish carry release compile undertake")
	surveys    = english.Words("survey poll study trial review census investigation sample inquiry analysis")
)
