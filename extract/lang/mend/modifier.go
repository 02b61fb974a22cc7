package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// amidst makes the participle after "amid" a modifier of the noun that follows:
// nothing is grown "amid growing uncertainty".
func (m *mender) amidst() {
	t := m.s.Tokens
	for i := 0; i+2 < len(t); i++ {
		v := i + 1
		if f := strings.ToLower(t[i].Form); f != "amid" && f != "amidst" || t[i].Head != v || t[v].XPOS != "VBG" || t[v].Relation() != "advcl" {
			continue
		}
		for _, k := range m.kids(v) {
			if k < v || t[k].Relation() != "obj" || m.child(k, "det") {
				continue
			}
			t[k].Head, t[k].Deprel = t[v].Head, "obl"
			t[i].Head, t[i].Deprel = k, "case"
			for _, o := range m.kids(v) {
				t[o].Head = k
			}
			t[v].Head, t[v].Deprel, t[v].UPOS = k, "amod", "VERB"
			break
		}
	}
}

// neighbours makes a modifier of the participle after a preposition that says which
// one: "by NEIGHBOURING Utopia".
func (m *mender) neighbours() {
	t := m.s.Tokens
	for i := 0; i+2 < len(t); i++ {
		v, o := i+1, i+2
		if t[i].Head != v || t[i].Deprel != "mark" || !modifying[strings.ToLower(t[v].Form)] || t[v].Relation() != "advcl" || t[o].Head != v || t[o].Relation() != "obj" {
			continue
		}
		t[o].Head, t[o].Deprel = t[v].Head, "obl"
		if h := t[v].Head; strings.EqualFold(t[i].Form, "by") && h >= 0 && h < i && t[h].XPOS == "VBN" {
			t[o].Deprel = "obl:agent"
		}
		t[i].Head, t[i].Deprel = o, "case"
		for _, k := range m.kids(v) {
			t[k].Head = o
		}
		t[v].Head, t[v].Deprel = o, "amod"
	}
}

// modifying are participles that say which one rather than what is done.
var modifying = english.Words("neighbouring neighboring ruling warring opposing rival competing surrounding visiting governing incoming outgoing existing remaining leading")

// worths gives what something is worth to the word "worth", and what follows to the
// verb: "smuggled cars WORTH a million euros into Utopia".
func (m *mender) worths() {
	t := m.s.Tokens
	for i := 1; i+1 < len(t); i++ {
		n, sum := i-1, t[i].Head
		if strings.ToLower(t[i].Form) != "worth" || t[i].Deprel != "amod" || sum < i || t[n].UPOS != "NOUN" || t[n].Head != t[sum].Head || t[n].Head < 0 || t[n].Head > n {
			continue
		}
		for _, k := range m.kids(sum) {
			if k > sum && t[k].Relation() == "nmod" && m.child(k, "case") && m.prep(k) != "of" {
				t[k].Head, t[k].Deprel = t[n].Head, "obl"
			}
		}
		t[i].Head = n
		t[sum].Head, t[sum].Deprel = i, "obl:unmarked"
	}
}

// worthSums make "worth" the predicate where its sum was taken for it, or for another:
// "the deal was WORTH two euros".
func (m *mender) worthSums() {
	t := m.s.Tokens
	for i := 1; i+1 < len(t); i++ {
		if !strings.EqualFold(t[i].Form, "worth") {
			continue
		}
		sum := t[i].Head
		if t[i].Deprel == "amod" && sum > i && (m.child(sum, "cop") || m.child(i, "cop")) {
			for _, k := range m.kids(sum) {
				if k < i || t[k].Deprel == "punct" || t[k].Relation() == "advcl" || t[k].Relation() == "obl" || t[k].Deprel == "conj" && t[k].UPOS != "NOUN" {
					t[k].Head = i
				}
			}
			t[i].Head, t[i].Deprel = t[sum].Head, t[sum].Deprel
			t[sum].Head, t[sum].Deprel = i, "obl:unmarked"
			continue
		}
		for k := i + 1; k < len(t) && m.child(i, "cop"); k++ {
			if (m.child(k, "nummod") || t[k].UPOS == "SYM") && m.phraseStart(k) == i+1 && t[k].Head >= 0 && t[k].Head != i && !m.below(i, k) {
				t[k].Head, t[k].Deprel = i, "obl:unmarked"
				break
			}
		}
	}
}

// perfects makes a perfect tense of "had" and the participle right after it that the
// parser took for a modifier: "had CUT rates", and where another participle follows
// after "and", "have CLOSED schools and told people to stay at home".
func (m *mender) perfects() {
	t := m.s.Tokens
	for i := 0; i+2 < len(t); i++ {
		v := i + 1
		o := t[v].Head
		if t[i].Lemma != "have" || t[i].UPOS != "VERB" || !unchanging[strings.ToLower(t[v].Form)] && !m.hasPast(i) && !(t[i].Deprel == "acl:relcl" && m.hasSubject(i) && hindering[strings.ToLower(t[v].Lemma)]) || t[v].XPOS != "VBN" || t[v].Deprel != "amod" ||
			o < v || t[o].Head != i || t[o].Deprel != "obj" {
			continue
		}
		for _, k := range m.kids(i) {
			t[k].Head = v
		}
		t[v].Head, t[v].Deprel, t[v].UPOS = t[i].Head, t[i].Deprel, "VERB"
		t[i].Head, t[i].Deprel, t[i].UPOS = v, "aux", "AUX"
	}
}

// unchanging are past tenses like the plain form, which writers avoid as modifiers.
var unchanging = english.Words("cut put set hit shut spread split quit shed")

// hasPast says whether a participle or past tense without a subject is coordinated
// with verb i.
func (m *mender) hasPast(i int) bool {
	for _, k := range m.kids(i) {
		if t := &m.s.Tokens[k]; t.Deprel == "conj" && t.UPOS == "VERB" && (t.XPOS == "VBN" || t.XPOS == "VBD" && looksPast(t.Form)) && !m.hasSubject(k) && !m.child(k, "aux") {
			return true
		}
	}
	return false
}

// timesOfStates gives the verb the time after its adjective: "kept the rate
// unchanged IN MAY", "is missing SINCE THE DAM BURST".
func (m *mender) timesOfStates() {
	t := m.s.Tokens
	for i := range t {
		h := t[i].Head
		if h < 0 || h > i || t[h].UPOS != "ADJ" || t[h].Deprel != "xcomp" || !(t[i].Relation() == "obl" && (english.IsTime(&t[i]) || temporal[m.prep(i)]) || t[i].Deprel == "advcl" && m.isOfTime(i)) {
			continue
		}
		if v := t[h].Head; v >= 0 && t[v].UPOS == "VERB" {
			t[i].Head = v
		}
	}
}

// isOfTime says whether the clause of verb i tells when.
func (m *mender) isOfTime(i int) bool {
	for _, mark := range []string{"after", "before", "since", "until", "when", "while"} {
		if m.childIs(i, "mark", mark) || m.childIs(i, "advmod", mark) {
			return true
		}
	}
	return false
}

// earlyTimes gives the verb the "early" or "late" with a time that hangs on the noun
// before it: "choose between two flags EARLY IN 2016".
func (m *mender) earlyTimes() {
	t := m.s.Tokens
	for i := range t {
		h := t[i].Head
		if f := strings.ToLower(t[i].Form); f != "early" && f != "late" || t[i].Deprel != "advmod" || h < 0 || h > i || t[h].UPOS != "NOUN" && t[h].UPOS != "PROPN" {
			continue
		}
		for _, k := range m.kids(i) {
			if v := m.verbAbove(h); v >= 0 && t[k].Relation() == "obl" && english.IsTime(&t[k]) {
				t[i].Head = v
			}
		}
	}
}

// asWellAs reads "as well as it should" for how: the adverb is the verb's, and what
// it is compared with the adverb's.
func (m *mender) asWellAs() {
	t := m.s.Tokens
	for i := 0; i+2 < len(t); i++ {
		w, v := i+1, t[i].Head
		if strings.ToLower(t[i].Form) != "as" || t[i].Deprel != "advmod" || v > i || v < 0 || t[w].Head != i || t[w].Deprel != "fixed" || t[w].UPOS != "ADV" || strings.ToLower(t[i+2].Form) != "as" || t[i+2].Deprel != "mark" {
			continue
		}
		c := t[i+2].Head
		if c < i || t[c].Head != v || t[c].Relation() != "advcl" {
			continue
		}
		t[w].Head, t[w].Deprel = v, "advmod"
		t[i].Head = w
		t[c].Head = w
	}
}

// bothOf makes a determiner of the "both" of no coordination: "BOTH armies".
func (m *mender) bothOf() {
	t := m.s.Tokens
	for i := range t {
		if h := t[i].Head; t[i].Deprel == "cc:preconj" && strings.ToLower(t[i].Form) == "both" && h > i && !m.child(h, "conj") {
			t[i].Deprel, t[i].UPOS, t[i].XPOS = "det", "DET", "DT"
		}
	}
}

// bothAnd finds the second of two after "both" and a noun in the singular, which
// alone "both" cannot stand before: "both PRAISE for saving the ship and CRITICISM".
func (m *mender) bothAnd() {
	t := m.s.Tokens
	for i := range t {
		h := t[i].Head
		if strings.ToLower(t[i].Form) != "both" || h < i || t[h].XPOS != "NN" || m.child(h, "conj") {
			continue
		}
		for k := h + 1; k < len(t); k++ {
			if t[k].Deprel != "conj" || t[k].XPOS != "NN" || !m.below(k, h) || !m.childIs(k, "cc", "and") {
				continue
			}
			for x := k + 1; x < len(t); x++ { // what follows cannot belong to what stands before
				if y := t[x].Head; y >= 0 && y < k && y != h && m.below(y, h) {
					t[x].Head = k
					if t[x].Relation() == "obl" {
						t[x].Deprel = "nmod"
					}
				}
			}
			t[k].Head = h
			t[i].Deprel, t[i].UPOS, t[i].XPOS = "cc:preconj", "CCONJ", "CC"
			break
		}
	}
}

// timesAs gives the post after "as" to the time for which somebody had it: "during my
// time AS MAYOR".
func (m *mender) timesAs() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Relation() != "obl" || m.prep(k) != "as" {
			continue
		}
		n := m.phraseStart(k) - 1
		for n > 0 && t[n].Head == k {
			n--
		}
		if n > 0 && t[n].UPOS == "NOUN" && posts[strings.ToLower(t[n].Lemma)] && t[n].Head == t[k].Head {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// posts are nouns of having one.
var posts = english.Words("time term role stint tenure career job reputation position status debut spell")

// yearsThere gives the verb the stretch of time before "there": "spent TWELVE YEARS
// there".
func (m *mender) yearsThere() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "obl:unmarked" || h != k+1 || t[h].UPOS != "ADV" || !there[strings.ToLower(t[h].Form)] || !english.IsTime(&t[k]) || t[h].Head < 0 || t[h].Head > k {
			continue
		}
		t[k].Head = t[h].Head
	}
}

var there = english.Words("there here abroad home overseas inside outside")

// crossings makes a noun of the "crossing" after what it crosses, which the parser took
// for somebody crossing it: "the border CROSSING at Tolm"; and of the "forecast" after
// what it tells of.
func (m *mender) crossings() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		n := k - 1
		if t[k].Deprel != "acl" && t[k].Deprel != "xcomp" || t[k].Head != n && t[k].Head != t[n].Head || t[n].UPOS != "NOUN" || m.child(k, "obj") {
			continue
		}
		word := strings.ToLower(t[k].Form)
		if !(word == "crossing" && crossed[strings.ToLower(t[n].Lemma)] || word == "forecast" && t[n].Deprel == "obj") {
			continue
		}
		for _, c := range m.kids(n) {
			if c != k {
				t[c].Head = k
			}
		}
		for _, c := range m.kids(k) {
			if t[c].Relation() == "obl" {
				t[c].Deprel = "nmod"
			}
		}
		t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS, t[k].Lemma = t[n].Head, t[n].Deprel, "NOUN", "NN", word
		t[n].Head, t[n].Deprel = k, "compound"
	}
}

var crossed = english.Words("border frontier river level rail railway railroad road street pedestrian")
