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

// waitingThings makes a modifier of a participle without an object of its own behind a
// preposition: "walked to WAITING ambulances".
func (m *mender) waitingThings() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n, v := k+1, t[k].Head
		if t[k].XPOS != "VBG" || !intransitive[strings.ToLower(t[k].Lemma)] || t[k].Deprel != "advcl" && t[k].Deprel != "xcomp" && t[k].Deprel != "acl" || t[k-1].Head != k || t[k-1].Deprel != "mark" || v < 0 || t[n].Head != k || t[n].Deprel != "obj" || t[n].XPOS != "NNS" {
			continue
		}
		rel := "obl"
		if t[v].UPOS == "NOUN" {
			rel = "nmod"
		}
		for _, c := range m.kids(k) {
			t[c].Head = n
		}
		t[k-1].Deprel, t[k-1].UPOS, t[k-1].XPOS = "case", "ADP", "IN"
		t[n].Head, t[n].Deprel, t[k].Head, t[k].Deprel = v, rel, n, "amod"
	}
}

// intransitive verbs never have an object.
var intransitive = english.Words("wait remain exist arrive age live fall rise sleep")

// toNames makes a goal of the name behind "to" that was parsed as what somebody is to do:
// "will fly to TELMARK".
func (m *mender) toNames() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := t[k].Head
		if !strings.HasPrefix(t[k].XPOS, "NNP") || t[k].Deprel != "xcomp" && t[k].Deprel != "advcl" || v < 0 || v > k || t[v].UPOS != "VERB" || !t[k].IsCapital() || m.hasSubject(k) || m.child(k, "cop") {
			continue
		}
		for _, c := range m.kids(k) {
			if t[c].Deprel == "mark" && strings.EqualFold(t[c].Form, "to") {
				t[c].Deprel, t[c].UPOS, t[c].XPOS = "case", "ADP", "IN"
				t[k].Deprel, t[k].UPOS = "obl", "PROPN"
				for _, x := range m.kids(k) {
					if t[x].Deprel == "xcomp" && x > k {
						t[x].Head, t[x].Deprel = v, "advcl"
					}
				}
			}
		}
	}
}

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

// theWay parts from a noun the "way" that was joined to it: "change the WAY schools work".
func (m *mender) theWay() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n := t[k].Head
		if !strings.EqualFold(t[k].Form, "way") || t[k].Deprel != "compound" || n < k || t[n].Relation() != "nsubj" || !m.childIs(n, "det", "the") {
			continue
		}
		w := t[n].Head
		if w < n || t[w].Deprel != "xcomp" && t[w].Deprel != "ccomp" || t[w].Head < 0 || t[w].Head > k {
			continue
		}
		t[k].Head, t[k].Deprel = t[w].Head, "obj"
		t[w].Head, t[w].Deprel = k, "acl:relcl"
		for _, c := range m.kids(n) {
			if c < k {
				t[c].Head = k
			}
		}
	}
}

// lessThans hang "less than" and the like on the share behind them: "recovered LESS THAN a
// third".
func (m *mender) lessThans() {
	t := m.s.Tokens
	for k := 0; k+3 < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "advmod" || v < 0 || t[k+1].Head != k || !strings.EqualFold(t[k+1].Form, "than") || t[k+2].Deprel != "det" {
			continue
		}
		if o := t[k+2].Head; t[o].Head == v && (t[o].Deprel == "obj" || t[o].Relation() == "obl") && m.phraseStart(o) >= k {
			t[k].Head = o
		}
	}
}

// casesWithTo makes a preposition of the "to" before a noun: "reopen
// the border TO trade".
func (m *mender) casesWithTo() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		c := k - 1
		if t[k].Relation() == "obl" && strings.HasPrefix(t[k].XPOS, "NN") && t[c].Head == k && t[c].Deprel == "mark" && strings.EqualFold(t[c].Form, "to") {
			t[c].Deprel, t[c].UPOS, t[c].XPOS = "case", "ADP", "IN"
		}
	}
}

// lastDone gives the participle behind a noun the adverb between them: "a step LAST taken
// in May".
func (m *mender) lastDone() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n := t[k].Head
		if t[k].Deprel == "advmod" && n == k-1 && t[n].UPOS == "NOUN" && t[k].UPOS == "ADV" && t[k+1].XPOS == "VBN" && t[k+1].Deprel == "acl" && t[k+1].Head == n {
			t[k].Head = k + 1
		}
	}
}

// hindering verbs are hardly ever modifiers of what one has.
var hindering = english.Words("block close cut damage destroy disrupt flood hit halt force delay kill stop topple strand")

// dueToStart hang on a noun between commas what is due of it: "the second stage, DUE to start
// in May, ends".
func (m *mender) dueToStart() {
	t := m.s.Tokens
	for k := 2; k+2 < len(t); k++ {
		v := k + 2
		if !strings.EqualFold(t[k].Form, "due") || t[k-1].Form != "," || t[v].XPOS != "VB" || t[k].Head != v || t[k].Deprel != "case" || t[k+1].Head != k || t[v].Deprel != "advcl" && t[v].Deprel != "obl" {
			continue
		}
		n := k - 2
		for t[n].Head >= 0 && t[n].Head < n && (t[n].Deprel == "flat" || t[n].Relation() == "nmod" || t[n].Relation() == "compound") {
			n = t[n].Head
		}
		if t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.below(n, v) {
			continue
		}
		t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = n, "acl", "ADJ", "JJ"
		t[v].Head, t[v].Deprel = k, "xcomp"
		t[k+1].Head, t[k+1].Deprel, t[k+1].UPOS, t[k+1].XPOS = v, "mark", "PART", "TO"
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
