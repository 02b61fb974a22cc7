package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// agents hangs who did it on what was done: on a passive verb past the noun
// between ("sentenced to six YEARS by a judge"), on the noun of an act past who
// or what it befell ("the arrest of the POET by police").
func (m *mender) agents() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		h := t.Head
		if h < 0 || h > k || t.Deprel != "nmod" && !m.isResult(h) || m.prep(k) != "by" {
			continue
		}
		act := m.s.Tokens[h].Head
		if act < 0 || act > h {
			continue
		}
		switch up := &m.s.Tokens[act]; {
		case !m.canDo(k):
			if up.UPOS == "VERB" && m.isAgent(h) && byMeans[strings.ToLower(t.Lemma)] {
				t.Head, t.Deprel = act, "obl" // "spoke with the COMMANDER by phone"
			}
		case m.isPassive(act) && !m.hasChild(act, "obl:agent") && !m.isAct(h):
			t.Head, t.Deprel = act, "obl:agent"
		case m.passiveAbove(act) >= 0 && m.isAgent(k) && !m.isAct(h):
			t.Head, t.Deprel = m.passiveAbove(act), "obl:agent" // "banned from entering the CITY by a judge"
		case up.UPOS == "NOUN" && m.prep(h) == "of" && m.isAct(act) && !m.isAct(h) && !english.IsWork(strings.ToLower(m.s.Tokens[h].Lemma)):
			t.Head = act
		}
	}
}

// passiveAbove is the passive verb that wants the gerund at i and that nobody does
// yet; -1 for none.
func (m *mender) passiveAbove(i int) int {
	t := &m.s.Tokens[i]
	if t.XPOS == "VBG" && t.Deprel == "advcl" && m.childIs(i, "mark", "from") && m.isPassive(t.Head) && !m.hasChild(t.Head, "obl:agent") {
		return t.Head
	}
	return -1
}

// isResult finds the "dead" of "shot dead by guards".
func (m *mender) isResult(i int) bool {
	t := &m.s.Tokens[i]
	return t.UPOS == "ADJ" && t.Deprel == "xcomp" && t.Head == i-1
}

// isAgent says whether k can act: a person, or a body of persons.
func (m *mender) isAgent(k int) bool {
	t := &m.s.Tokens[k]
	lemma := strings.ToLower(t.Lemma)
	return strings.HasSuffix(t.Name, "-PER") || strings.HasSuffix(t.Name, "-ORG") || t.UPOS == "NOUN" && (english.IsPersonWord(lemma) || groups[lemma] || institutions[lemma])
}

// canDo says whether "by" before k may tell who did something: k is no date,
// number or means.
func (m *mender) canDo(k int) bool {
	t := &m.s.Tokens[k]
	if m.isDate(k) || english.IsTime(t) || t.UPOS != "NOUN" && t.UPOS != "PROPN" {
		return false
	}
	return m.isAgent(k) || !byMeans[strings.ToLower(t.Lemma)] && (t.UPOS == "PROPN" || t.XPOS == "NNS" || m.child(k, "det"))
}

// isPassive says whether i is a verb in the passive.
func (m *mender) isPassive(i int) bool {
	return m.s.Tokens[i].XPOS == "VBN" && (m.hasChild(i, "aux:pass") || m.hasChild(i, "nsubj:pass") || m.s.Tokens[i].Deprel == "acl" && !m.child(i, "obj"))
}

// isAct says whether i is a noun for what somebody does, as its ending or the
// list of acts tells.
func (m *mender) isAct(i int) bool {
	t := &m.s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	if t.UPOS != "NOUN" {
		return false
	}
	for _, end := range [...]string{"tion", "sion", "ing", "ment", "ttal", "oval", "usal", "awal", "issal", "pture", "zure"} {
		if strings.HasSuffix(lemma, end) && len(lemma) > len(end)+2 {
			return true
		}
	}
	return acts[lemma]
}

var acts = english.Words("arrest murder attack launch sale release death rescue visit purchase takeover kidnap ambush raid search use abuse rape assault defeat loss " +
	"theft bombing shooting transfer export import hijack siege occupation conquest slaughter massacre pursuit trial review")

// institutions act, though they are no groups of people by their name.
var institutions = english.Words("court tribunal charity firm agency ministry bank airline university school hospital insurer regulator watchdog department office authority association federation foundation " +
	"movement militia parliament senate congress assembly state country nation city militia navy brigade unit syndicate cartel commission inquiry panel network channel broadcaster newspaper museum church mosque soldier troop rebel gunman")

// byMeans are nouns that "by" brings in for how, how much or where something is
// done.
var byMeans = english.Words("percent point vote margin mail post car hand phone telephone link air sea land road rail train bus boat ship law name default end time means way force mistake accident chance video " +
	"email letter text fax radio satellite half third quarter fraction million billion thousand hundred dozen side door river lake coast border wall window")

// schoolsInspectors give who is named the whole of what he is, where a part of it was taken
// for who did it, and the name for a second subject: "a party led by former SCHOOLS inspector
// Ida Lind had seats".
func (m *mender) schoolsInspectors() {
	t := m.s.Tokens
	for k := range t {
		a := t[k].Head
		if t[k].Deprel != "obl:agent" || a < 0 || a > k || t[a].Deprel != "acl" || k+1 >= len(t) {
			continue
		}
		d := k + 1
		n := t[d].Head
		if t[d].UPOS != "NOUN" || t[d].Deprel != "nmod:desc" && t[d].Deprel != "compound" || n < d || t[n].Relation() != "nsubj" || t[n].UPOS != "PROPN" {
			continue
		}
		v := t[n].Head
		if v < n || t[t[a].Head].Head != v || t[t[a].Head].Relation() != "nsubj" {
			continue
		}
		t[n].Head, t[n].Deprel = a, "obl:agent"
		for _, c := range m.kids(k) {
			t[c].Head = d
			if t[c].Deprel == "case" {
				t[c].Head = n
			}
		}
		t[k].Head, t[k].Deprel = d, "compound"
	}
}
