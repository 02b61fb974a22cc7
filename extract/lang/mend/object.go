package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// objects gives verbs the objects that word order tells: of two bare objects
// side by side the first modifies the second ("his New Year wishes", "bought
// rival Acme") or is the indirect one; a second one may tell when ("won it last
// year"); an object after a later verb, with more than a conjunction
// between the two verbs, is the later one's ("met twice and paid visits"); and
// a plain form after "to" is no finite verb.
func (m *mender) objects() {
	last := map[int]int{} // verb → its object before
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		m.plainForm(k)
		if t.Deprel != "obj" || t.Head < 0 || t.Head > k {
			continue
		}
		v := t.Head
		m.receiver(k)
		if m.isRival(k) {
			m.s.Tokens[k-1].Head, m.s.Tokens[k-1].Deprel = k, "compound"
			continue
		}
		if w := k - 1; v == m.s.Tokens[k].Head && len(t.Form) > 0 && comeAnd[strings.ToLower(m.s.Tokens[v].Lemma)] {
			for w > v && !(m.s.Tokens[w].Deprel == "conj" && m.s.Tokens[w].Head == v && m.s.Tokens[w].UPOS == "VERB") {
				w--
			}
			if w > v && m.phraseStart(k) == w+1 {
				t.Head = w
				continue
			}
		}
		if w := m.laterVerb(v, k); w >= 0 {
			t.Head = w
			continue
		}
		if p, ok := last[v]; ok {
			if m.tellsWhen(k) {
				t.Deprel = "obl:unmarked"
				continue
			}
			m.twoObjects(p, k)
		}
		last[v] = k
	}
}

// twoObjects settles the objects p and k of one verb, in this order.
func (m *mender) twoObjects(p, k int) {
	kids := m.s.Children()
	first := doc.Subtree(kids, k)[0]
	switch before := doc.Subtree(kids, p); {
	case before[len(before)-1] != first-1 || m.s.Tokens[first].UPOS == "PUNCT":
	case m.isBare(first, k) && m.s.Tokens[k].UPOS == "NOUN" && (m.s.Tokens[p].UPOS == "NOUN" || m.s.Tokens[p].UPOS == "PROPN"):
		m.s.Tokens[p].Head, m.s.Tokens[p].Deprel = k, "compound"
	case strings.EqualFold(m.s.Tokens[m.s.Tokens[k].Head].Lemma, "fine") && english.IsCurrency(strings.ToLower(m.s.Tokens[k].Form)):
		m.s.Tokens[k].Deprel = "obl:unmarked"
	case ditransitive[strings.ToLower(m.s.Tokens[m.s.Tokens[k].Head].Lemma)]:
		m.s.Tokens[p].Deprel = "iobj"
	}
}

// receiver parts who is given a sum from the sum k, an object that the parser took
// to be a kind of: "lend UTOPIA 300 million dollars", "fined the BANK 8 euros".
func (m *mender) receiver(k int) {
	t := m.s.Tokens
	v := t[k].Head
	fined := strings.EqualFold(t[v].Lemma, "fine")
	if !fined && !ditransitive[strings.ToLower(t[v].Lemma)] || !english.IsCurrency(strings.ToLower(t[k].Form)) {
		return
	}
	first := m.phraseStart(k)
	for _, who := range m.kids(k) {
		if t[who].Deprel != "compound" || t[who].UPOS != "PROPN" && t[who].UPOS != "NOUN" || t[who+1].UPOS != "NUM" || who > k || first <= v {
			continue
		}
		for _, n := range m.kids(who) {
			if n > who {
				t[n].Head = k
			}
		}
		for _, n := range m.kids(k) {
			if n < who {
				t[n].Head = who
			}
		}
		t[who].Head, t[who].Deprel = v, "iobj"
		if fined {
			t[who].Deprel, t[k].Deprel = "obj", "obl:unmarked"
		}
		return
	}
}

// isRival says whether the word before the name k, taken for another object of
// the verb, is a noun in the singular without an article: such a noun is part of
// a phrase, and what it describes is the name.
func (m *mender) isRival(k int) bool {
	t := m.s.Tokens
	if t[k].UPOS != "PROPN" || k == 0 || t[k-1].Head != t[k].Head || t[k-1].XPOS != "NN" || t[k-1].Head > k-1 {
		return false
	}
	for _, c := range m.kids(k - 1) {
		if t[c].Deprel != "amod" || c > k {
			return false
		}
	}
	return t[k-1].Deprel == "obj" || t[k-1].Deprel == "iobj"
}

// tellsWhen says whether object k is a stretch of time with "last", "next" and
// the like before it.
func (m *mender) tellsWhen(k int) bool {
	if !english.IsTimeNoun(strings.ToLower(m.s.Tokens[k].Lemma)) {
		return false
	}
	return slices.ContainsFunc(m.kids(k), func(d int) bool { return d < k && timing[strings.ToLower(m.s.Tokens[d].Form)] })
}

// timesGiven makes objects of the time that somebody is given and of who is given it:
// "gave THE FIRM SIX MONTHS to pay".
func (m *mender) timesGiven() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "obl:unmarked" || v < 0 || v > k || !giving[strings.ToLower(t[v].Lemma)] || !english.IsTimeNoun(strings.ToLower(t[k].Lemma)) || !m.child(k, "nummod") && !m.childIs(k, "det", "a") && !m.childIs(k, "det", "an") {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o < k && m.phraseEnd(o) == m.phraseStart(k)-1 {
				t[o].Deprel, t[k].Deprel = "iobj", "obj"
			}
		}
	}
}

var giving = english.Words("give grant allow")

// namesForAdverbs gives a verb the name that was parsed as its adverb: a name
// before it for a subject, a name right after it for an object, where it has
// none.
func (m *mender) namesForAdverbs() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].UPOS == "ADV" && strings.HasPrefix(t[k].XPOS, "NNP") && t[k].IsCapital() {
			t[k].UPOS = "PROPN" // the two tags contradict each other
		}
		if t[k].Deprel != "advmod" || t[k].UPOS != "PROPN" || v < 0 || t[v].UPOS != "VERB" || m.isDate(k) || m.child(k, "case") {
			continue
		}
		switch {
		case k < v && !m.hasSubject(v) && m.isFinite(v) && m.phraseEnd(k) == v-1:
			t[k].Deprel = "nsubj"
		case k == v+1 && !m.child(v, "obj") && !m.child(v, "ccomp") && !m.hasChild(v, "aux:pass"):
			t[k].Deprel = "obj"
		}
	}
}

// laterVerb is the verb coordinated with v that stands between v and its
// object k and is parted from v by more than a conjunction; -1 for none.
func (m *mender) laterVerb(v, k int) int {
	for w := k - 1; w > v+2; w-- {
		t := &m.s.Tokens[w]
		if t.Deprel == "conj" && t.Head == v && t.UPOS == "VERB" && !m.child(w, "obj") && !m.hasSubject(w) {
			if c := &m.s.Tokens[w-1]; w == v+2 || c.Form == "," {
				return -1
			}
			if m.onlyAuxiliaries(v, w) {
				return -1
			}
			return w
		}
	}
	return -1
}

// onlyAuxiliaries says whether nothing but function words of the two verbs
// stands between v and w: "has signed and has ratified".
func (m *mender) onlyAuxiliaries(v, w int) bool {
	for i := v + 1; i < w; i++ {
		switch m.s.Tokens[i].Relation() {
		case "cc", "aux", "mark", "punct":
		case "compound":
			if m.s.Tokens[i].Deprel != "compound:prt" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// plainForm corrects the tag of a verb coordinated with an infinitive, which
// looks like a present: "to adhere … and promote".
func (m *mender) plainForm(k int) {
	t := &m.s.Tokens[k]
	if t.Deprel != "conj" || t.XPOS != "VBP" || t.Head < 0 || t.Head > k || m.hasSubject(k) || !strings.EqualFold(t.Form, t.Lemma) {
		return
	}
	if m.s.Tokens[t.Head].XPOS == "VB" {
		t.XPOS = "VB"
	}
}

// gearObjects makes one noun of two that were taken for an object and what it is made:
// "drives the town's snow PLOUGH".
func (m *mender) gearObjects() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		o, v := k-1, t[k].Head
		if t[k].Deprel != "xcomp" || t[k].UPOS != "NOUN" || v < 0 || v >= o || t[o].Head != v || t[o].Deprel != "obj" || t[o].XPOS != "NN" || !m.child(o, "det") && !m.hasChild(o, "nmod:poss") || len(m.kids(k)) > 0 && !m.onlyAfter(k) {
			continue
		}
		if l := strings.ToLower(t[v].Lemma); calling[l] || appointing[l] || naming[l] || resulting[l] {
			continue
		}
		for _, c := range m.kids(o) {
			t[c].Head = k
		}
		t[o].Head, t[o].Deprel, t[k].Deprel = k, "compound", "obj"
	}
}

// onlyAfter says whether what depends on k stands behind it.
func (m *mender) onlyAfter(k int) bool {
	for _, c := range m.kids(k) {
		if c < k {
			return false
		}
	}
	return true
}

// resulting verbs say what becomes of their object.
var resulting = english.Words("make keep leave render turn get have see paint")

// numbersOfPeople makes a subject of the number behind "more than" right before a verb
// that has none: "20 died and MORE THAN 90 were hurt".
func (m *mender) numbersOfPeople() {
	t := m.s.Tokens
	for n := 2; n+1 < len(t); n++ {
		v := t[n].Head
		if t[n].UPOS != "NUM" || t[n].Deprel != "obl" && t[n].Deprel != "nsubj" || v <= n || t[n-1].Head != n || !strings.EqualFold(t[n-1].Form, "than") || t[n-2].Head != v || t[n-2].UPOS != "ADJ" && t[n-2].UPOS != "ADV" || !m.isFinite(v) && !m.hasChild(v, "aux:pass") {
			continue
		}
		if s := m.subjectBefore(v); s >= 0 && s != n {
			continue
		}
		if w := strings.ToLower(t[n-2].Form); w != "more" && w != "fewer" && w != "less" || t[n+1].Head != v && n+1 != v {
			continue
		}
		t[n-2].Head, t[n-2].Deprel = n, "advmod"
		t[n-1].Head, t[n-1].Deprel = n-2, "fixed"
		t[n].Deprel = "nsubj"
		if m.hasChild(v, "aux:pass") {
			t[n].Deprel = "nsubj:pass"
		}
	}
}

// upTo gives "up to" to the number that it limits, not to the verb before: "said UP TO 900
// jobs would go".
func (m *mender) upTo() {
	t := m.s.Tokens
	for k := 0; k+2 < len(t); k++ {
		if n := k + 2; strings.EqualFold(t[k].Form, "up") && strings.EqualFold(t[k+1].Form, "to") && t[n].UPOS == "NUM" && t[n].Head > n && t[k].Head < k && !m.below(n, k) {
			t[k].Head, t[k].Deprel = n, "advmod"
			t[k+1].Head, t[k+1].Deprel = k, "fixed"
		}
	}
}

// comeAnd verbs have no object, but what is done next may: "come and drive the BUS".
var comeAnd = english.Words("come go stay arrive wait sit stand")

// givenWay makes an object of the noun right behind a verb that was taken for its adverb:
// "gave WAY".
func (m *mender) givenWay() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := k - 1
		if (t[k].XPOS == "NN" || t[k].Form == "way") && t[k].Deprel == "advmod" && t[k].Head == v && t[v].UPOS == "VERB" && !m.child(v, "obj") && (t[k].Lemma == "way" || t[k].Lemma == "part" || t[k].Lemma == "place" || t[k].Lemma == "shape" || t[k].Lemma == "office") {
			t[k].Deprel, t[k].UPOS = "obj", "NOUN"
		}
	}
}

// isBare says whether nothing but parts of one word with hyphens stands from first to the noun k.
func (m *mender) isBare(first, k int) bool {
	for i := first; i < k; i++ {
		if r := m.s.Tokens[i].Relation(); m.s.Tokens[i].Head != k || r != "punct" && (r != "compound" || m.s.Tokens[i].UPOS != "ADP") {
			return false
		}
	}
	return true
}
