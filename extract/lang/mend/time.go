package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// contactTimes gives a time with its clause to the verb, where the parser took the
// clause for one about the noun before: "quit the plan the day SHE LEFT".
func (m *mender) contactTimes() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if v < k || t[k].UPOS != "NOUN" || !english.IsTime(&t[k]) || !m.childIs(k, "det", "the") || m.prep(k) != "" ||
			t[v].Deprel != "acl:relcl" || t[v].Head > k || !m.subjectFollows(k, v) {
			continue
		}
		if up := m.verbAbove(t[v].Head); up >= 0 {
			t[k].Head, t[k].Deprel = up, "obl:unmarked"
			t[v].Head = k
		}
	}
	for v := range t {
		m.contactClause(v)
	}
}

// contactClause gives the clause that no verb of saying asks for to the noun that it
// follows: "improved during the times THEY USED a cream".
func (m *mender) contactClause(v int) {
	t := m.s.Tokens
	h := t[v].Head
	if t[v].Deprel != "ccomp" || h < 0 || h > v || t[h].UPOS != "VERB" || clausal[strings.ToLower(t[h].Lemma)] || m.child(v, "mark") {
		return
	}
	for k := h + 1; k < v; k++ {
		if t[k].UPOS == "NOUN" && t[k].Head == h && t[k].Deprel == "obl" && m.childIs(k, "det", "the") && m.subjectFollows(k, v) {
			t[v].Head, t[v].Deprel = k, "acl:relcl"
			return
		}
	}
}

// subjectFollows says whether the subject of v begins right after k.
func (m *mender) subjectFollows(k, v int) bool {
	for s := k + 1; s < v; s++ {
		if t := &m.s.Tokens[s]; t.Head == v && t.Relation() == "nsubj" {
			return m.phraseStart(s) == k+1
		}
	}
	return false
}

// yearsBefore gives "before" and "earlier" to the time that they follow: "since the
// year BEFORE".
func (m *mender) yearsBefore() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		if t[k].UPOS == "ADV" && fromThen[strings.ToLower(t[k].Form)] && t[k-1].UPOS == "NOUN" && english.IsTime(&t[k-1]) &&
			t[k].Head != k-1 && !m.below(k-1, k) && m.prep(k-1) != "" {
			t[k].Head, t[k].Deprel = k-1, "advmod"
		}
	}
}

var fromThen = english.Words("before earlier after later")

// datesBeforeAges gives a date before "aged 81" to the verb: "died on SUNDAY aged 81".
func (m *mender) datesBeforeAges() {
	t := m.s.Tokens
	for k := range t {
		if h := t[k].Head; h > k && t[k].Relation() == "obl" && m.isDate(k) && strings.EqualFold(t[h].Form, "aged") && t[h].Head >= 0 && t[h].Head < k {
			t[k].Head, t[k].Deprel = t[h].Head, "obl"
		}
	}
}

// isPlanned says whether the name o, with "to" before it, hangs on a verb of
// planning, which takes a verb: "plans to FINE Solaris Bank".
func (m *mender) isPlanned(o int) bool {
	t := m.s.Tokens
	return o >= 0 && t[o].UPOS == "PROPN" && t[o].Head >= 0 && t[t[o].Head].UPOS == "VERB" && planning[strings.ToLower(t[t[o].Head].Lemma)]
}

// infinitives makes a verb of what "to" and an object stand by ("to FREE the
// hostages"), and gives what it takes for its noun to it.
func (m *mender) infinitives() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		if t[k].XPOS == "JJ" && t[k-1].XPOS == "TO" && t[k-1].Head == k && t[k-1].Deprel == "mark" && m.child(k, "obj") {
			t[k].UPOS, t[k].XPOS, t[k].Lemma = "VERB", "VB", strings.ToLower(t[k].Form)
		}
		if o := t[k].Head; (t[k].XPOS == "VB" || t[k].XPOS == "JJ" && m.isPlanned(o)) && o > k && (t[k].Deprel == "amod" || t[k].Deprel == "compound") && t[k-1].Form == "to" && t[k-1].Head == o && t[o].Head >= 0 && t[o].Head < k {
			t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Deprel = "VERB", "VB", t[o].Head, "advcl"
			t[o].Head, t[o].Deprel = k, "obj"
			t[k-1].UPOS, t[k-1].XPOS, t[k-1].Head, t[k-1].Deprel = "PART", "TO", k, "mark"
		}
	}
}

// bareDays gives the verb a weekday without a preposition that the parser took for
// what is done or for somebody: "voted THURSDAY", "elect a president SUNDAY".
func (m *mender) bareDays() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if v >= 0 && v == k-1 && t[k].Deprel == "flat" && t[v].UPOS == "NOUN" && t[v].Name == "" && english.IsWeekday(strings.ToLower(t[k].Form)) && t[v].Head >= 0 && t[v].Head < v {
			v = t[v].Head // "by plane Thursday"
			t[k].Head, t[k].Deprel = v, "obl:unmarked"
		}
		if !english.IsWeekday(strings.ToLower(t[k].Form)) || t[k].UPOS != "PROPN" || v < 0 || v > k || t[v].UPOS != "VERB" || m.child(k, "case") || m.child(k, "det") || strings.HasSuffix(t[k].Name, "-PER") || strings.HasSuffix(t[k].Name, "-ORG") {
			continue
		}
		for _, c := range m.kids(k) {
			if c == k-1 && t[c].Relation() == "advmod" {
				t[c].Head = v
			}
		}
		if t[k].Deprel == "iobj" {
			t[k].Deprel = "obl:unmarked"
		}
		if t[k].Deprel != "obj" {
			continue
		}
		if n := k - 1; t[n].Head == k && t[n].UPOS == "NOUN" && (t[n].Deprel == "nmod:desc" || t[n].Deprel == "compound") {
			for _, c := range m.kids(k) {
				if c < n {
					t[c].Head = n
				}
			}
			t[n].Head, t[n].Deprel = v, "obj"
		}
		t[k].Deprel = "obl:unmarked"
	}
}

// agos gives the verb the "ago" that the parser hung on the phrase after it: "left
// three months AGO near Oslo".
func (m *mender) agos() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if strings.ToLower(t[k].Form) != "ago" || t[k].Deprel != "advmod" || h < k || t[h].Relation() != "obl" || !m.child(h, "case") {
			continue
		}
		if v := t[h].Head; v >= 0 && v < k {
			t[k].Head = v
		}
	}
}

// datesForSubjects gives a date after a preposition, which the parser took for a second
// subject, to what stands before it: "who had been missing SINCE SATURDAY were found".
func (m *mender) datesForSubjects() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		p, v := k-1, t[k].Head
		if t[k].Relation() != "nsubj" || v < k || t[p].Head != v || t[p].Deprel != "mark" || t[p].UPOS != "ADP" && t[p].UPOS != "SCONJ" || !temporal[strings.ToLower(t[p].Form)] || !english.IsTime(&t[k]) {
			continue
		}
		second := false
		for _, s := range m.kids(v) {
			second = second || s < p && t[s].Relation() == "nsubj"
		}
		if before := p - 1; second && (t[before].UPOS == "ADJ" || t[before].UPOS == "VERB") {
			t[k].Head, t[k].Deprel = before, "obl"
			t[p].Head, t[p].Deprel, t[p].UPOS = k, "case", "ADP"
		}
	}
}

// hearings gives the day to what is planned, past what has been done by somebody: "is due to
// hear a suit brought by patients ON MARCH 3".
func (m *mender) hearings() {
	t := m.s.Tokens
	for k := range t {
		a := t[k].Head
		if t[k].Deprel != "obl" || a < 0 || a > k || t[a].Deprel != "acl" || t[a].XPOS != "VBN" || m.prep(k) != "on" || !m.isDate(k) || !m.hasChild(a, "obl:agent") {
			continue
		}
		o := t[a].Head
		if o < 0 || o > a || t[o].Deprel != "obj" {
			continue
		}
		v := t[o].Head
		planned := v >= 0 && v < o && (m.hasModal(v) || t[v].XPOS == "VB" && t[v].Head >= 0 && t[v].Head < v && (awaiting[strings.ToLower(t[t[v].Head].Lemma)]))
		if planned {
			t[k].Head = v
		}
	}
}

// awaiting words have what is to come behind them: "due to hear".
var awaiting = english.Words("due set schedule slate expect")

// whenOfTimes hang on a time what happened then: "since August, WHEN it LOST money", "in years
// when it rained".
func (m *mender) whenOfTimes() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "advcl" || v < 0 || v > k || !m.hasSubject(k) {
			continue
		}
		first := m.phraseStart(k)
		if t[first].XPOS != "WRB" || !strings.EqualFold(t[first].Form, "when") || t[first].Head != k {
			continue
		}
		end := first - 1
		if end > 0 && t[end].Form == "," {
			end--
		}
		for n := end; n > v; n-- {
			if t[n].Head == v && (t[n].Relation() == "obl" || t[n].Deprel == "nmod") && m.phraseEnd(n) >= end && m.phraseEnd(n) < first && m.child(n, "case") && (m.isDate(n) && !english.IsWeekday(strings.ToLower(t[n].Form)) || english.IsTimeNoun(strings.ToLower(t[n].Lemma)) && t[n].XPOS == "NNS" || seasons[strings.ToLower(t[n].Lemma)]) {
				t[k].Head, t[k].Deprel = n, "acl:relcl"
				break
			}
		}
	}
}

// startingIn make prepositions of "starting in" and the like before a date: "rise, STARTING in
// January".
func (m *mender) startingIn() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		v := t[k].Head
		if f := strings.ToLower(t[k].Form); f != "starting" && f != "beginning" || t[k].Deprel != "advcl" || v < 0 || v > k || len(m.kids(k)) > 2 {
			continue
		}
		for _, d := range m.kids(k) {
			if t[d].Relation() == "obl" && m.phraseStart(d) == k+1 && m.isDate(d) {
				t[d].Head, t[k].Head = v, d
				t[k].Deprel, t[k].UPOS, t[k].XPOS = "case", "ADP", "IN"
				for _, c := range m.kids(k) {
					t[c].Head = d
				}
			}
		}
	}
}

// sinceOrdinals hang on "the third" and the like since when it is: "the attempt, the THIRD SINCE he
// came", "for the first TIME SINCE May".
func (m *mender) sinceOrdinals() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v := t[k].Head
		clause := t[k].Deprel == "advcl" && m.childIs(k, "mark", "since")
		if v < 0 || v > k || !clause && (t[k].Relation() != "obl" || m.prep(k) != "since") {
			continue
		}
		first := m.subtreeStart(k)
		for n := v + 1; n < first; n++ {
			time := strings.EqualFold(t[n].Form, "time") && t[n].Head == v && m.prep(n) == "for" && m.childIs(n, "amod", "first")
			rank := t[n].Deprel == "appos" && ordinals[strings.ToLower(t[n].Form)] && m.below(n, v)
			if (time || rank) && m.phraseEnd(n) == first-1 {
				t[k].Head = n
				if clause {
					t[k].Deprel = "acl"
				} else {
					t[k].Deprel = "nmod"
				}
				break
			}
		}
	}
}

var ordinals = english.Words("first second third fourth fifth sixth seventh eighth ninth tenth")

// midnightOnMonday keep the day with the hour from which or to which something is: "since MIDNIGHT on
// MONDAY".
func (m *mender) midnightOnMonday() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		n := k - 2
		if !english.IsWeekday(strings.ToLower(t[k].Form)) || t[k].Relation() != "obl" || m.prep(k) != "on" || t[n].Head != t[k].Head || t[n].Relation() != "obl" || !hours[strings.ToLower(t[n].Form)] {
			continue
		}
		if p := m.prep(n); p == "since" || p == "until" || p == "till" || p == "from" {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

var hours = english.Words("midnight noon midday dawn dusk sunrise sunset")

// monthsTo keep together a span of time and its end: "in the three months TO JUNE 30".
func (m *mender) monthsTo() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		if t[k].Relation() != "obl" || m.prep(k) != "to" || !m.isDate(k) {
			continue
		}
		n := m.phraseStart(k) - 1
		if n >= 0 && t[n].Head == t[k].Head && t[n].Relation() == "obl" && english.IsTimeNoun(strings.ToLower(t[n].Lemma)) && m.child(n, "case") {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}
