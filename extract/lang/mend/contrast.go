package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// Where what somebody says ends, and somebody else, or the same again, goes on.

// althoughAcknowledged give to the first report a second one behind "although" that was taken into
// what is reported: "denied that it had failed, although he ACKNOWLEDGED that it was late".
func (m *mender) althoughAcknowledged() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		if t[k].Deprel != "advcl" || !reporting[strings.ToLower(t[k].Lemma)] && !warning[strings.ToLower(t[k].Lemma)] || !m.child(k, "ccomp") || m.subjectBefore(k) < 0 {
			continue
		}
		at := slices.IndexFunc(m.kids(k), func(i int) bool { return t[i].Deprel == "mark" && contrasting[strings.ToLower(t[i].Form)] })
		if at < 0 || m.kids(k)[at] < 1 || t[m.kids(k)[at]-1].Form != "," {
			continue
		}
		if u := m.outerReport(t[k].Head); u >= 0 && m.subjectBefore(u) >= 0 && !m.quoteBetween(u, k) {
			t[k].Head = u
		}
	}
}

var (
	contrasting = english.Words("although though while whereas")
	warning     = english.Words("caution warn deny dispute insist stress say add")
)

// outerReport is the outermost reporting verb whose content i stands in; -1 for none.
func (m *mender) outerReport(i int) int {
	t := m.s.Tokens
	out := -1
	for n := 0; i >= 0 && n < len(t); i, n = t[i].Head, n+1 {
		h := t[i].Head
		if h >= 0 && h < i && (t[i].Deprel == "ccomp" || t[i].Deprel == "obj" && denying[strings.ToLower(t[h].Lemma)]) && (reporting[strings.ToLower(t[h].Lemma)] || denying[strings.ToLower(t[h].Lemma)]) && isFiniteTag(t[h].XPOS) {
			out = h
		}
	}
	return out
}

// policeConfirmed set beside a report the next, by somebody else, that was taken into what the first
// reports: "said that he had left, and police CONFIRMED that it was so".
func (m *mender) policeConfirmed() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		r, c := t[k].Head, m.ccOf(k)
		if t[k].Deprel != "conj" || t[k].XPOS != "VBD" || r < 0 || r > k || t[r].Deprel != "ccomp" || c < 1 || t[c-1].Form != "," || !reporting[strings.ToLower(t[k].Lemma)] || !m.child(k, "ccomp") || m.quoteBetween(t[r].Head, k) {
			continue
		}
		s, u := m.subjectBefore(k), t[r].Head
		if s < 0 || !m.isAgent(s) || u < 0 || u > r || t[u].XPOS != "VBD" || !reporting[strings.ToLower(t[u].Lemma)] || !m.hasMark(r, "that") {
			continue
		}
		t[k].Head = u
	}
}

// hasMark says whether the clause of v is brought in by the word.
func (m *mender) hasMark(v int, word string) bool { return m.childIs(v, "mark", word) }

// andThat sets beside a clause with "that" the next of them, which was taken for what the verb of
// the first says: "said that they were treating 40 men and THAT drugs WOULD BE needed".
func (m *mender) andThat() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v, c := t[k].Head, m.ccOf(k)
		if t[k].Deprel != "ccomp" && t[k].Deprel != "conj" || v < 0 || v > k || c < 0 || c+1 >= len(t) || !strings.EqualFold(t[c+1].Form, "that") || t[c+1].Head != k || !m.hasSubject(k) {
			continue
		}
		if t[k].Deprel == "ccomp" && t[v].Deprel == "ccomp" && m.hasMark(v, "that") && m.child(v, "obj") {
			t[k].Deprel = "conj"
			continue
		}
		// "was unlikely to help the town, which some believe THAT …, but THAT it could end the war"
		if t[k].Deprel != "conj" || c < 1 || t[c-1].Form != "," {
			continue
		}
		in := -1
		for i, n := v, 0; i >= 0 && n < len(t); i, n = t[i].Head, n+1 {
			if t[i].Deprel == "acl:relcl" {
				in = i
			}
		}
		for i, n := in, 0; i >= 0 && n < len(t); i, n = t[i].Head, n+1 {
			if t[i].Deprel == "ccomp" && m.hasMark(i, "that") {
				t[k].Head = i
				break
			}
		}
	}
}

// deniedButAcknowledged sets beside a report the next that was taken for part of what is denied:
// "denied having lied but ACKNOWLEDGED that he was late".
func (m *mender) deniedButAcknowledged() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		r := t[k].Head
		if t[k].Deprel != "conj" || t[k].XPOS != "VBD" || r < 1 || r > k || t[r].Relation() != "ccomp" && t[r].Deprel != "xcomp" || m.ccOf(k) < 0 || m.hasSubject(k) || !reporting[strings.ToLower(t[k].Lemma)] {
			continue
		}
		u := t[r].Head
		gerund := t[r].XPOS == "VBG" || slices.ContainsFunc(m.kids(r), func(i int) bool { return t[i].XPOS == "VBG" && t[i].Relation() == "aux" })
		if gerund && u >= 0 && u < r && t[u].XPOS == "VBD" {
			t[k].Head = u
		}
	}
}

// byPapersThat gives the report of a paper what it reports: "it was revealed by the Daily News THAT
// he had LEFT".
func (m *mender) byPapersThat() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		if t[k].Deprel != "acl:relcl" && t[k].Deprel != "acl" || !m.hasMark(k, "that") || m.subjectBefore(k) < 0 {
			continue
		}
		v := t[k].Head
		for n := 0; v >= 0 && n < len(t) && t[v].Deprel != "obl:agent" && (t[v].Deprel == "appos" || t[v].Deprel == "flat" || t[v].Relation() == "nmod"); n++ {
			v = t[v].Head
		}
		if v < 0 || t[v].Deprel != "obl:agent" {
			continue
		}
		v = t[v].Head
		if v < 0 || v > k || t[v].XPOS != "VBN" || !clausal[strings.ToLower(t[v].Lemma)] {
			continue
		}
		for _, s := range m.kids(v) {
			if s < v && strings.EqualFold(t[s].Form, "it") && (t[s].Relation() == "nsubj" || t[s].Relation() == "expl") {
				t[s].Deprel = "expl"
				t[k].Head, t[k].Deprel = v, "ccomp"
				break
			}
		}
	}
}

// thatAfterTouring gives a report the clause with "that" behind what its speaker did meanwhile:
// "said after touring the camp by boat THAT drugs had been ORDERED and that".
func (m *mender) thatAfterTouring() {
	t := m.s.Tokens
	for k := 4; k < len(t); k++ {
		n := t[k].Head
		if t[k].Deprel != "acl:relcl" || n < 0 || n > k || m.subjectBefore(k) < 0 {
			continue
		}
		first := m.phraseStart(k)
		if first != n+1 || !strings.EqualFold(t[first].Form, "that") || t[first].Deprel != "mark" {
			continue
		}
		for i, d := n, 0; i >= 0 && d < len(t); i, d = t[i].Head, d+1 {
			u := t[i].Head
			if t[i].Deprel == "advcl" && t[i].XPOS == "VBG" && u >= 0 && u < i && reporting[strings.ToLower(t[u].Lemma)] && t[u].XPOS == "VBD" {
				t[k].Head, t[k].Deprel, t[first].XPOS, t[first].UPOS = u, "ccomp", "IN", "SCONJ"
				for _, c := range m.kids(u) { // the next "and that" goes on it
					if t[c].Deprel == "ccomp" && c > k && m.ccOf(c) >= 0 {
						t[c].Head, t[c].Deprel = k, "conj"
					}
				}
				break
			}
		}
	}
}

// itFeared makes who fears of an "it" that was taken for nobody: "said IT feared that".
func (m *mender) itFeared() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel == "expl" && strings.EqualFold(t[k].Form, "it") && v == k+1 && isFiniteTag(t[v].XPOS) && minding[strings.ToLower(t[v].Lemma)] && m.child(v, "ccomp") {
			t[k].Deprel = "nsubj"
		}
	}
}

// minding verbs are of somebody who has a mind.
var minding = english.Words("fear believe hope think know expect say want plan intend regret understand estimate warn add announce insist")

// proposalsDismissed make a relative clause of one with "that" behind a noun whose verb lacks what
// it is done to: "a proposal that he DISMISSED as a joke".
func (m *mender) proposalsDismissed() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		n := t[k].Head
		if t[k].Deprel != "acl" || n < 0 || n > k || !isFiniteTag(t[k].XPOS) || !rejecting[strings.ToLower(t[k].Lemma)] || m.child(k, "obj") || m.child(k, "ccomp") || m.subjectBefore(k) < 0 {
			continue
		}
		for _, c := range m.kids(k) {
			if t[c].Deprel == "mark" && c == n+1 && strings.EqualFold(t[c].Form, "that") {
				t[c].Deprel, t[c].UPOS, t[c].XPOS = "obj", "PRON", "WDT"
				t[k].Deprel = "acl:relcl"
			}
		}
	}
}

// rejecting verbs are done to something.
var rejecting = english.Words("dismiss reject describe denounce call condemn criticise criticize welcome praise approve back oppose accept deny decline brand label hail")

// injuredAndWarned give the speaker the warning behind "and", past those to whom something was
// done: "said that ten had been hurt, and WARNED that".
func (m *mender) injuredAndWarned() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		c, cc := t[k].Head, m.ccOf(k)
		if t[k].XPOS != "VBD" || t[k].Deprel != "conj" || c < 0 || c > k || t[c].Deprel != "ccomp" || !m.isPassive(c) || m.hasSubject(k) || m.child(k, "aux") || cc != k-1 || !reporting[strings.ToLower(t[k].Lemma)] || !m.child(k, "ccomp") {
			continue
		}
		if v := t[c].Head; v >= 0 && v < c && t[v].XPOS == "VBD" && reporting[strings.ToLower(t[v].Lemma)] {
			t[k].Head = v
		}
	}
}

// thatTheyDependOn make a relative clause of one with "that" behind a noun whose verb lacks what its
// preposition governs: "stocks that towns DEPEND on".
func (m *mender) thatTheyDependOn() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		n, p := t[k].Head, k+1
		if t[k].Deprel != "acl" || n < 0 || n > k || p >= len(t) || t[p].XPOS != "IN" || t[p].Head != k || len(m.kids(p)) > 0 || m.child(k, "obj") || m.child(k, "ccomp") || m.subjectBefore(k) < 0 {
			continue
		}
		if p+1 < len(t) && t[p+1].UPOS != "PUNCT" {
			continue
		}
		for _, c := range m.kids(k) {
			if t[c].Deprel == "mark" && c == n+1 && strings.EqualFold(t[c].Form, "that") {
				t[c].Deprel, t[c].UPOS, t[c].XPOS = "obl", "PRON", "WDT"
				t[p].Head, t[p].Deprel = c, "case"
				t[k].Deprel = "acl:relcl"
			}
		}
	}
}

// groundsThat hang a clause with "that" on the grounds it stands behind: "given leave on the GROUNDS
// THAT he WAS ill".
func (m *mender) groundsThat() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		if t[k].Deprel != "acl" && t[k].Deprel != "acl:relcl" && t[k].Deprel != "ccomp" || m.subjectBefore(k) < 0 {
			continue
		}
		for _, c := range m.kids(k) {
			if n := c - 1; t[c].Deprel == "mark" && strings.EqualFold(t[c].Form, "that") && n > 0 && n != t[k].Head && grounds[strings.ToLower(t[n].Form)] && t[n].UPOS == "NOUN" && !m.below(n, k) {
				t[k].Head, t[k].Deprel = n, "acl"
			}
		}
	}
}

var grounds = english.Words("grounds condition basis assumption understanding premise pretext proviso")
