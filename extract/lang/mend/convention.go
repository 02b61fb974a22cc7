package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// hearers makes indirect objects of who is told, asked or allowed something, as UD
// English does although no other object stands there: "told REPORTERS that", "asked
// HER to leave", "notified the OWNER".
func (m *mender) hearers() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "obj" || v < 0 || t[v].UPOS != "VERB" || m.hasChild(v, "iobj") || m.hasChild(v, "aux:pass") || m.hasTwoObjects(v) {
			continue
		}
		verb := strings.ToLower(t[v].Lemma)
		switch {
		case informing[verb], asking[verb] && (m.isHearer(k) || k > v && m.clauseAfter(v, k)), letting[verb] && k > v && m.hasChild(v, "xcomp"):
			t[k].Deprel = "iobj"
		}
	}
}

// hasTwoObjects says whether v has two objects.
func (m *mender) hasTwoObjects(v int) bool {
	n := 0
	for _, k := range m.kids(v) {
		if m.s.Tokens[k].Deprel == "obj" {
			n++
		}
	}
	return n > 1
}

// isHearer says whether k can be told something: a person, or a body that a name names.
func (m *mender) isHearer(k int) bool {
	t := &m.s.Tokens[k]
	switch t.UPOS {
	case "PRON":
		return hearing[strings.ToLower(t.Form)]
	case "PROPN":
		return strings.HasSuffix(t.Name, "-PER") || strings.HasSuffix(t.Name, "-ORG") || strings.HasSuffix(t.Name, "-LOC")
	case "NOUN":
		return english.IsPersonNoun(strings.ToLower(t.Lemma)) || groups[strings.ToLower(t.Lemma)]
	}
	return false
}

// clauseAfter says whether a clause that v takes follows its object k.
func (m *mender) clauseAfter(v, k int) bool {
	for _, c := range m.kids(v) {
		if r := m.s.Tokens[c].Deprel; c > k && (r == "ccomp" || r == "xcomp") {
			return true
		}
	}
	return false
}

// becoming makes a complement of what somebody becomes or remains, and of what
// something is called, where the parser took it for an object: "became HEAD of",
// "called it a MISTAKE", "what they call PROGRESS".
func (m *mender) becoming() {
	t := m.s.Tokens
	first := map[int]int{}
	for k := range t {
		v := t[k].Head
		if r := t[k].Deprel; r != "obj" && r != "iobj" || v < 0 || t[v].UPOS != "VERB" {
			continue
		}
		verb := strings.ToLower(t[v].Lemma)
		if copular[verb] && k > v && (t[k].UPOS == "NOUN" || t[k].UPOS == "PROPN") {
			t[k].Deprel = "xcomp"
		}
		if !judging[verb] {
			continue
		}
		p, two := first[v]
		first[v] = k
		called := m.hasChild(v, "aux:pass") || t[v].XPOS == "VBN" && t[v].Deprel == "acl"
		switch {
		case k < v || t[k].UPOS == "PRON":
		case two:
			t[p].Deprel, t[k].Deprel = "obj", "xcomp"
		case called:
			t[k].Deprel = "xcomp"
		}
	}
}

// datesOfMonths gives the month before a day its relation, which is that of a noun
// without a preposition: "on MARCH 8".
func (m *mender) datesOfMonths() {
	t := m.s.Tokens
	for k := range len(t) - 1 {
		if t[k].Deprel == "compound" && t[k].Head == k+1 && t[k].UPOS == "PROPN" && english.IsMonth(strings.ToLower(t[k].Form)) && (t[k+1].UPOS == "NUM" || english.IsOrdinalDay(t[k+1].Form)) {
			t[k].Deprel = "nmod:unmarked"
		}
	}
}

// forms of address describe the name after them: "DOCTOR Lind", "JUSTICE Berg".
func (m *mender) addresses() {
	t := m.s.Tokens
	for k := range len(t) - 1 {
		h := &t[k+1]
		if t[k].Deprel != "compound" || t[k].Head != k+1 || !t[k].IsCapital() || h.UPOS != "PROPN" || strings.HasPrefix(t[k].Name, "B-ORG") {
			continue
		}
		if w := strings.ToLower(t[k].Form); english.IsHonorific(w) && t[k].Name == "" || ranks[w] && h.Name == "B-PER" {
			t[k].Deprel = "nmod:desc"
		}
	}
}

// purposes parts what one does something for from what it consists in: who stops TO
// REST, or uses a thing to, has a purpose; who is able or wants to has none.
func (m *mender) purposes() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if v < 0 || v > k || m.hasSubject(k) {
			continue
		}
		verb := strings.ToLower(t[v].Lemma)
		passive := m.hasChild(v, "aux:pass") || t[v].XPOS == "VBN" && t[v].Deprel == "acl"
		infinitive := t[k].XPOS == "VB" && m.childIs(k, "mark", "to")
		switch {
		case t[k].Deprel == "xcomp" && infinitive && (purposive[verb] || passive && purposed[verb]):
			t[k].Deprel = "advcl"
		case t[k].Deprel == "advcl" && infinitive && !m.commaBetween(v, k) && !m.childIs(k, "mark", "in") &&
			(wanting[verb] && !passive && !m.child(v, "obj") || passive && fixed[verb] || moving[verb] && (passive || m.child(v, "obj") || m.child(v, "iobj"))):
			t[k].Deprel = "xcomp"
		case t[k].Deprel == "advcl" && t[k].XPOS == "VBG" && lasting[verb] && k <= v+2 && m.adverbsBetween(v, k):
			t[k].Deprel = "xcomp"
		case t[k].Deprel == "xcomp" && t[k].XPOS == "VBG" && verb == "mean" && k == v+1:
			t[k].Deprel = "ccomp"
		}
	}
}

func (m *mender) commaBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if m.s.Tokens[k].UPOS == "PUNCT" {
			return true
		}
	}
	return false
}

// adverbsBetween says whether nothing stands between a and b but adverbs of a.
func (m *mender) adverbsBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if r := m.s.Tokens[k].Deprel; m.s.Tokens[k].Head != a || r != "advmod" && r != "compound:prt" {
			return false
		}
	}
	return true
}

// conditions makes an adverbial clause of an "if" after a verb that asks nothing:
// "help IF YOU CAN".
func (m *mender) conditions() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "ccomp" || v < 0 || v > k || wondering[strings.ToLower(t[v].Lemma)] {
			continue
		}
		if m.childIs(k, "mark", "if") || m.childIs(k, "mark", "because") {
			t[k].Deprel = "advcl"
		}
	}
}

// measures tells how far or how long from what is done: who waits an hour does nothing to
// it, and who spends one does.
func (m *mender) measures() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if v < 0 || v > k || t[v].UPOS != "VERB" || t[k].UPOS != "NOUN" {
			continue
		}
		verb, noun := strings.ToLower(t[v].Lemma), strings.ToLower(t[k].Lemma)
		measure := english.IsTimeNoun(noun) || english.IsCurrency(noun) || distances[noun]
		switch {
		case t[k].Deprel == "obj" && measure && objectless[verb]:
			t[k].Deprel = "obl:unmarked"
		case t[k].Deprel == "obl:unmarked" && measure && verb == "spend" && !m.child(v, "obj"):
			t[k].Deprel = "obj"
		}
	}
}

// marks makes a subordinator of "to" before a verb, and of a preposition before one
// with an object: "FOR selling guns".
func (m *mender) marks() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "case" || v <= k || t[v].UPOS != "VERB" {
			continue
		}
		switch {
		case t[v].XPOS == "VB" && strings.EqualFold(t[k].Form, "to"):
			t[k].Deprel, t[k].UPOS, t[k].XPOS = "mark", "PART", "TO"
		case t[v].XPOS == "VBG" && m.child(v, "obj") && t[k].UPOS == "ADP":
			t[k].Deprel, t[k].UPOS = "mark", "SCONJ"
		}
	}
}

// spacedLetters joins the letters of a word that is set wide: "S O L D".
func (m *mender) spacedLetters() {
	t := m.s.Tokens
	for i := 0; i < len(t); i++ {
		end := i
		for end < len(t) && len(t[end].Form) == 1 && t[end].Form[0] >= 'A' && t[end].Form[0] <= 'Z' {
			end++
		}
		if end-i >= 4 {
			m.flatten(i, end)
			for k := i + 1; k < end; k++ {
				t[k].Deprel, t[k].UPOS, t[k].XPOS, t[k].Lemma = "goeswith", "X", "GW", "_"
			}
		}
		i = max(i, end-1)
	}
}

var (
	// informing verbs have who is told for their object.
	informing = english.Words("notify inform remind assure reassure convince persuade")
	// asking verbs have who is told, or what is said.
	asking = english.Words("tell ask warn advise email trust teach show promise")
	// letting verbs have who is let do something.
	letting = english.Words("allow cause")
	hearing = english.Words("me you him her us them who whom whoever myself yourself himself herself ourselves themselves everyone everybody someone somebody anyone anybody")

	copular = english.Words("become remain")
	judging = english.Words("call name dub label brand declare proclaim deem consider term nickname elect appoint crown")

	// ranks before a name are part of how a person is spoken of.
	ranks = english.Words("justice judge president general captain capt. gen. gov. sen. rep. col. lt. sgt. maj. cpl. professor prof. senator governor mayor colonel major sergeant lieutenant admiral king queen prince princess pope father brother sister chancellor secretary minister ambassador")

	// purposive words take an infinitive for a purpose only.
	purposive = english.Words("stop do work stay free design provide travel meet contact")
	// purposed verbs say in the passive what somebody or something is for.
	purposed = english.Words("use hire send build create call form establish demolish expand deploy need require")
	// fixed is what is to come ("the meeting set TO BEGIN in May").
	fixed = english.Words("set slate schedule")
	// wanting words take an infinitive for what is wanted or can be done.
	wanting = english.Words("want able unable try like decide continue seem start expect attempt refuse begin intend choose hope plan seek tend forget wish")
	// moving verbs take one for what somebody is made to do.
	moving  = english.Words("want allow expect choose encourage enable force invite urge authorize authorise persuade permit")
	lasting = english.Words("start keep enjoy begin stop go")

	wondering = english.Words("know see ask wonder remember determine hear say test sure decide distinguish check doubt tell question clear say matter care unclear uncertain unsure find discover examine investigate study learn establish assess consider confirm announce specify disclose reveal clarify indicate show explain")

	// objectless verbs are done to nothing.
	objectless = english.Words("wait stay last rise fall drive go happen sleep sit arrive")
	distances  = english.Words("mile kilometre kilometer metre meter foot yard block inch lap percent length")
)
