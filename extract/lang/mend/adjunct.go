package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// adjuncts lifts dates, places and sources from names to the clause.
func (m *mender) adjuncts() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Head < 0 || t.Head > k {
			continue
		}
		p := -1
		prep := m.prep(k)
		switch {
		case prep == "according" && m.isSource(k), prep == "per" && t.UPOS == "PROPN":
			p = m.mainAbove(k)
		case asideAdjuncts[prep] && m.afterAside(k) >= 0:
			p = m.afterAside(k)
		case m.ofNoun(k) && m.isOfVerb(k, prep):
			p = m.predicateAbove(k)
		case m.ofNoun(k):
			m.placeOfEvent(k, prep)
		}
		if p < 0 || m.bracketBetween(p, k) || m.below(p, k) {
			continue
		}
		t.Head, t.Deprel = p, "obl"
		if prep == "" {
			t.Deprel = "obl:unmarked"
		}
	}
}

// placeOfEvent hangs a place after a person on what happened to that person: "the
// BIRTH of Mara in Oslo".
func (m *mender) placeOfEvent(k int, prep string) {
	t := m.s.Tokens
	who := t[k].Head
	if prep != "in" && prep != "at" || !m.isPlaceName(k) || !m.isPerson(who) || t[who].Deprel != "nmod" || m.prep(who) != "of" {
		return
	}
	if n := t[who].Head; n >= 0 && n < who && t[n].UPOS == "NOUN" && mayHappen(strings.ToLower(t[n].Lemma)) {
		t[k].Head = n
	}
}

// destinations gives the verb where to something is brought, and when, past who made
// it: "brought the box he made TO SCHOOL".
func (m *mender) destinations() {
	t := m.s.Tokens
	for k := range t {
		r := t[k].Head
		if t[k].Deprel != "obl" || m.prep(k) != "to" || r < 0 || r > k || t[r].Deprel != "acl:relcl" || !making[strings.ToLower(t[r].Lemma)] {
			continue
		}
		o := t[r].Head
		if o < 0 || o > r || t[o].Deprel != "obj" || t[o].Head < 0 || t[o].Head > o || !carrying[strings.ToLower(t[t[o].Head].Lemma)] {
			continue
		}
		for _, x := range m.kids(r) {
			if x >= k && t[x].Relation() == "obl" {
				t[x].Head = t[o].Head
			}
		}
	}
}

// making verbs have no goal, and carrying verbs do.
var (
	making   = english.Words("make build buy find own steal win grow catch collect seize design create invent paint use need")
	carrying = english.Words("bring take carry send deliver ship transport drive fly move return smuggle")
)

// pastParticiples hangs a place or time behind a comma on the verb, not on the
// participle before it: "was opened by a man called Otto, IN THE PORT".
func (m *mender) pastParticiples() {
	t := m.s.Tokens
	for k := range t {
		a := t[k].Head
		if t[k].Deprel != "obl" || a < 1 || a > k || t[a].Deprel != "acl" || t[a].XPOS != "VBN" || t[a-1].Form == "," || !asideAdjuncts[m.prep(k)] || m.prep(k) == "with" || m.prep(k) == "against" {
			continue
		}
		first := m.phraseStart(k)
		if v := m.verbAbove(t[a].Head); v >= 0 && v < a && t[first-1].Form == "," {
			t[k].Head = v
		}
	}
}

// sayings gives the verb what its subject says something in, between commas: "Mara,
// IN REMARKS to a paper, said".
func (m *mender) sayings() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "nmod" || h < 0 || h > k || t[h].Deprel != "nsubj" || !media[strings.ToLower(t[k].Lemma)] || m.prep(k) != "in" && m.prep(k) != "during" {
			continue
		}
		first, end := m.phraseStart(k), m.phraseEnd(k)+1
		if v := t[h].Head; v >= end && t[v].UPOS == "VERB" && t[first-1].Form == "," && end < len(t) && t[end].Form == "," {
			t[k].Head, t[k].Deprel = v, "obl"
		}
	}
}

// media are what one says something in.
var media = english.Words("remark statement interview letter speech address post tweet email e-mail message comment briefing testimony note article column essay response reply lecture sermon video recording journal paper magazine newspaper study report bulletin")

// charges hangs what somebody is accused of on the verb, past who accuses: "was
// accused by rivals of buying votes".
func (m *mender) charges() {
	t := m.s.Tokens
	for k := range t {
		m.matter(k)
		m.governed(k)
		m.accused(k)
		by := t[k].Head
		if by < 0 || by > k || t[by].Deprel != "obl:agent" || t[by].Head < 0 || !charging[strings.ToLower(t[t[by].Head].Lemma)] {
			continue
		}
		switch {
		case t[k].Deprel == "acl" && t[k].XPOS == "VBG" && m.childIs(k, "mark", "of"):
			t[k].Head, t[k].Deprel = t[by].Head, "advcl"
		case t[k].Deprel == "nmod" && m.prep(k) == "of" && !english.IsPersonNoun(strings.ToLower(t[k].Lemma)) && t[k].Name == "":
			t[k].Head, t[k].Deprel = t[by].Head, "obl"
		}
	}
}

// accused gives a participle behind a comma that says what somebody is accused of
// to the person in the phrase before, whom alone it can befall: "the trial of the
// BANKER, accused of theft".
func (m *mender) accused(v int) {
	t := m.s.Tokens
	n := t[v].Head
	if t[v].Deprel != "acl" || t[v].XPOS != "VBN" || v < 2 || t[v-1].Form != "," || n < 0 || n > v || !charging[strings.ToLower(t[v].Lemma)] && t[v].Lemma != "charge" || m.isAgent(n) {
		return
	}
	for _, k := range m.kids(n) {
		if k < v && k > n && t[k].Deprel == "nmod" && (m.isAgent(k) || english.IsPersonNoun(strings.ToLower(t[k].Lemma))) && m.phraseEnd(k) >= v-2 {
			t[v].Head = k
			return
		}
	}
}

// matter hangs what somebody is accused of, warned about or robbed of on the verb,
// past the person: "warned RESIDENTS about floods".
func (m *mender) matter(k int) {
	t := m.s.Tokens
	o := t[k].Head
	if o >= 0 && t[o].Deprel == "appos" && t[o].Head >= 0 && t[o].Head < o {
		o = t[o].Head
	}
	if t[k].Deprel != "nmod" || o < 0 || o > k || t[o].Deprel != "obj" && t[o].Deprel != "iobj" || t[o].Head < 0 || t[o].Head > o {
		return
	}
	v := t[o].Head
	pair := strings.ToLower(t[v].Lemma) + "_" + m.prep(k)
	if m.phraseStart(k) > o && (given[pair] && !governing[strings.ToLower(t[o].Lemma)+"_"+m.prep(k)] || matters[pair] && (m.isAgent(o) || t[o].UPOS == "PROPN") && !m.isAgent(k)) {
		t[k].Head, t[k].Deprel = v, "obl"
	}
}

// governed hangs on an object what its noun brings in with a preposition of its own:
// "has access TO THE FILES", "takes control OVER THE PORT".
func (m *mender) governed(k int) {
	t := m.s.Tokens
	v := t[k].Head
	if t[k].Deprel != "obl" || v < 0 || v > k || t[v].UPOS != "VERB" || m.isDate(k) {
		return
	}
	p := m.prep(k)
	if pair := strings.ToLower(t[v].Lemma) + "_" + p; given[pair] || matters[pair] {
		return
	}
	for _, o := range m.kids(v) {
		if t[o].Deprel == "obj" && o > v && o == m.phraseStart(k)-1 && governing[strings.ToLower(t[o].Lemma)+"_"+p] {
			t[k].Head, t[k].Deprel = o, "nmod"
			return
		}
	}
}

// isOfVerb says whether the date or place k, parsed as a modifier of a noun,
// is none of a noun's.
func (m *mender) isOfVerb(k int, prep string) bool {
	head := m.s.Tokens[k].Head
	switch {
	case m.isDate(k) && m.s.Tokens[k].UPOS != "NUM" && prep == "", m.isDate(k) && (prep == "on" || prep == "in"):
		return m.takesNoDate(head) || !m.isDate(head) && m.s.Tokens[head].Deprel == "nmod" && (m.prep(head) == "to" || m.prep(head) == "of") // "an end to the outbreak on Monday"
	case m.isDate(k) && (prep == "since" || prep == "from" || prep == "between"):
		return m.takesNoDate(head) && !m.isDate(head) && !m.inApposition(head)
	case (prep == "in" || prep == "at") && (m.isDate(head) || english.IsTime(&m.s.Tokens[head])) && m.isPlaceName(k):
		return true
	case temporal[prep]:
		return (prep == "prior" || prep == "ahead" || m.s.Tokens[head].UPOS == "PROPN") && !m.isDate(head)
	case prep == "with":
		return m.isPerson(k) && strings.HasSuffix(m.s.Tokens[head].Name, "-LOC")
	case prep == "near" || prep == "off":
		return m.s.Tokens[head].Deprel == "obl:agent"
	case prep == "in" || prep == "at":
		if m.isPlaceName(k) && m.isPerson(head) && !m.isNamed(head) && m.predicateAbove(k) < k {
			return true
		}
		return m.isPlace(k) && (m.comesToBe(head) || m.isTerm(head))
	}
	return false
}

// isTerm says whether h is how long something is done, in a phrase of the verb's:
// "sentenced to six YEARS in prison".
func (m *mender) isTerm(h int) bool {
	t := &m.s.Tokens[h]
	return t.Deprel == "obl" && english.IsTime(t) && m.child(h, "nummod")
}

// travels hangs where a journey goes on the journey, not on the verb that it is the
// object of: "cancelled a visit to ROME".
func (m *mender) travels() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "obl" || v < 0 || v > k || t[v].UPOS != "VERB" || m.prep(k) != "to" {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o > v && journeys[strings.ToLower(t[o].Lemma)] && m.isPlace(k) && m.phraseEnd(o)+1 == m.phraseStart(k) {
				t[k].Head, t[k].Deprel = o, "nmod"
			}
		}
	}
}

// comesToBe says whether h is what comes to be where its verb happens: "opened
// a SHELTER in the port". What is already there is told apart by its place
// ("closed the shelter in the port").
func (m *mender) comesToBe(h int) bool {
	t := &m.s.Tokens[h]
	if t.Deprel != "obj" || t.UPOS != "NOUN" || t.Head < 0 || t.Head > h || !founding[strings.ToLower(m.s.Tokens[t.Head].Lemma)] {
		return false
	}
	return m.childIs(h, "det", "a") || m.childIs(h, "det", "an")
}

// isSource says whether "according to" before k tells who says so: set off
// from the clause, or hung on a noun ("impartial justice according to the law"
// is neither).
func (m *mender) isSource(k int) bool {
	h := &m.s.Tokens[m.s.Tokens[k].Head]
	return h.UPOS != "VERB" && h.UPOS != "AUX" || m.s.SetOff(m.s.Children(), k)
}

// isNamed says whether h is no more than somebody's name: "a man named Mara in
// Oslo".
func (m *mender) isNamed(h int) bool {
	up := m.s.Tokens[h].Head
	return up >= 0 && naming[strings.ToLower(m.s.Tokens[up].Lemma)] && m.s.Tokens[up].Relation() == "acl"
}

// bracketBetween says whether a bracket opens or closes between i and k.
func (m *mender) bracketBetween(i, k int) bool {
	depth := 0
	for _, t := range m.s.Tokens[min(i, k) : max(i, k)+1] {
		switch {
		case opensBracket(t.Form):
			depth++
		case closesBracket(t.Form):
			if depth == 0 {
				return true
			}
			depth--
		}
	}
	return depth != 0
}

// afterAside gives the main verb for a prepositional phrase that the comma
// after a relative clause parts from that clause ("met Mara, who is on leave,
// at the lake"); -1 where k is none.
func (m *mender) afterAside(k int) int {
	first := m.subtreeStart(k)
	if first == 0 || m.s.Tokens[first-1].Form != "," && m.s.Tokens[first].Form != "," {
		return -1
	}
	for r, n := m.s.Tokens[k].Head, 0; r >= 0 && r < first && n < len(m.s.Tokens); r, n = m.s.Tokens[r].Head, n+1 {
		if m.s.Tokens[r].Deprel == "acl:relcl" && m.s.SetOff(m.s.Children(), r) {
			return m.predicateAbove(r)
		}
	}
	return -1
}

// ofNoun says whether k is a prepositional or bare modifier of a noun that is
// no predicate.
func (m *mender) ofNoun(k int) bool {
	t := &m.s.Tokens[k]
	h := &m.s.Tokens[t.Head]
	switch t.Deprel {
	case "nmod", "nmod:unmarked":
		return true
	case "appos":
		return m.isDate(k) && !m.isDate(t.Head)
	case "obl", "obl:unmarked":
		return (h.UPOS == "NOUN" || h.UPOS == "PROPN") && !m.child(t.Head, "cop")
	}
	return false
}

func (m *mender) isPlaceName(k int) bool {
	t := &m.s.Tokens[k]
	return strings.HasSuffix(t.Name, "-LOC") || t.UPOS == "PROPN" && t.Name == "" && english.IsPlaceNoun(strings.ToLower(t.Form))
}

// isPlace says whether k is a place, by its name or as a common noun.
func (m *mender) isPlace(k int) bool {
	t := &m.s.Tokens[k]
	return m.isPlaceName(k) || t.UPOS == "NOUN" && english.IsPlaceNoun(strings.ToLower(t.Lemma))
}

// isPerson says whether h is a person's name, or somebody's relative, which no
// place after it tells apart.
func (m *mender) isPerson(h int) bool {
	t := &m.s.Tokens[h]
	return strings.HasSuffix(t.Name, "-PER") || english.IsKin(strings.ToLower(t.Lemma)) && m.hasChild(h, "nmod:poss")
}

// predicateAbove is the nearest verb or nonverbal predicate above k.
func (m *mender) predicateAbove(k int) int {
	for h, n := m.s.Tokens[k].Head, 0; h >= 0 && h < len(m.s.Tokens) && n < len(m.s.Tokens); h, n = m.s.Tokens[h].Head, n+1 {
		t := &m.s.Tokens[h]
		if t.UPOS == "VERB" && t.Relation() != "amod" && t.Relation() != "compound" || m.child(h, "cop") {
			return h
		}
	}
	return -1
}

// mainAbove is the highest predicate above k that is not outside the reported
// clause which k is in.
func (m *mender) mainAbove(k int) int {
	found := -1
	for h, n := m.s.Tokens[k].Head, 0; h >= 0 && h < len(m.s.Tokens) && n < len(m.s.Tokens); h, n = m.s.Tokens[h].Head, n+1 {
		t := &m.s.Tokens[h]
		if t.UPOS == "VERB" && t.Relation() != "amod" && t.Relation() != "compound" || m.child(h, "cop") {
			found = h
			if t.Deprel == "ccomp" {
				break
			}
		}
	}
	return found
}
