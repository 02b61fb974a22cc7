package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// wholeNames hangs every word of the name of a body, place or thing on the name's
// last word, where the tree has hung it elsewhere: "The group SUNWOO Data has".
func (m *mender) wholeNames() {
	t := m.s.Tokens
	for b := 0; b < len(t); b++ {
		if !strings.HasPrefix(t[b].Name, "B-") || t[b].Name == "B-PER" {
			continue
		}
		end := b + 1
		for end < len(t) && strings.HasPrefix(t[end].Name, "I-") {
			end++
		}
		last := end - 1
		if last == b || t[last].UPOS != "PROPN" || t[last].Head >= b && t[last].Head < end {
			continue
		}
		for k := b; k < last; k++ {
			outside := t[k].Head < b || t[k].Head >= end
			if outside && t[k].Head != doc.Root && t[k].UPOS == "PROPN" && (t[k].Deprel == "compound" || t[k].Deprel == "flat" || t[k].Deprel == "amod" || t[k].Deprel == "appos") && !m.below(last, k) {
				t[k].Head, t[k].Deprel = last, "compound"
			}
		}
	}
}

// latecomers makes a subordinate clause of a noun phrase with an aside and the
// finite verb right after it, which the parser has hung on the verb above: "after
// their boat, the Agia, STRUCK a reef".
func (m *mender) latecomers() {
	t := m.s.Tokens
	for v := 4; v < len(t); v++ {
		up := t[v].Head
		if t[v].UPOS != "VERB" || !isFiniteTag(t[v].XPOS) && t[v].XPOS != "VBN" && t[v].XPOS != "VB" || t[v-1].Form != "," || up < 0 || up > v || m.hasSubject(v) || m.child(v, "cc") || m.child(v, "mark") || m.child(v, "aux") {
			continue
		}
		switch t[v].Relation() {
		case "conj", "parataxis", "advcl", "dep", "acl":
		default:
			continue
		}
		for k := v - 3; k > up; k-- {
			p := t[k].Head
			if t[k].Deprel != "case" || !tensed[strings.ToLower(t[k].Form)] || p < k || p >= v || t[p].UPOS != "NOUN" && t[p].UPOS != "PROPN" || t[p].Head < 0 || t[p].Head > k || m.below(up, p) {
				continue
			}
			if m.phraseEnd(p) != v-1 && m.phraseEnd(p) != v-2 || !m.hasComma(p, v-1) {
				continue
			}
			t[k].Head, t[k].Deprel = v, "mark"
			t[v].Head, t[v].Deprel = m.verbAt(t[p].Head), "advcl"
			if t[v].XPOS == "VB" {
				t[v].XPOS = "VBD" // "read", "cut": no infinitive without "to"
			}
			t[p].Head, t[p].Deprel = v, "nsubj"
			break
		}
	}
}

// verbAt is i, or the predicate above it where i is none; -1 above the root.
func (m *mender) verbAt(i int) int {
	if i < 0 {
		return -1
	}
	if m.s.Tokens[i].UPOS == "VERB" || m.child(i, "cop") {
		return i
	}
	if p := m.predicateAbove(i); p >= 0 {
		return p
	}
	return i
}

// hasComma says whether a comma stands between i and end.
func (m *mender) hasComma(i, end int) bool {
	return slices.ContainsFunc(m.s.Tokens[i+1:end], func(t doc.Token) bool { return t.Form == "," })
}

// tellers makes a clause of its own of a reporting verb with its subject after the
// end of a quotation, which the parser has hung on a verb inside: `"He will
// appeal," her lawyer TOLD reporters`.
func (m *mender) tellers() {
	t := m.s.Tokens
	for v := range t {
		h := t[v].Head
		s := m.subjectBefore(v)
		if t[v].Deprel != "ccomp" || h < 0 || h > v || s < 0 || !reporting[strings.ToLower(t[v].Lemma)] || !isFiniteTag(t[v].XPOS) {
			continue
		}
		first := m.phraseStart(s)
		if first > h && first >= 1 && t[first-1].IsQuote() {
			t[v].Deprel = "parataxis"
		}
	}
}

// toldThat gives what somebody is told to the verb, not to the person: "told lawmakers
// that it must CLOSE".
func (m *mender) toldThat() {
	t := m.s.Tokens
	for k := range t {
		who := t[k].Head
		if t[k].Relation() != "acl" || who < 1 || who > k || !isObject(t[who].Deprel) || t[who].Head < 0 || t[who].Head > who {
			continue
		}
		that := m.thatOf(k)
		if v := t[who].Head; that >= 0 && telling[strings.ToLower(t[v].Lemma)] && m.isAgent(who) && !m.child(v, "ccomp") {
			t[k].Head, t[k].Deprel = v, "ccomp"
			if t[that].Deprel == "obj" {
				t[that].Deprel, t[that].UPOS, t[that].XPOS = "mark", "SCONJ", "IN"
			}
		}
	}
}

// thatOf is the "that" of the clause of k, as a conjunction or, before a subject, as
// its object; -1 without.
func (m *mender) thatOf(k int) int {
	t := m.s.Tokens
	for _, i := range m.kids(k) {
		if i < k && strings.ToLower(t[i].Form) == "that" && (t[i].Deprel == "mark" || t[i].Deprel == "obj" && m.subjectFollows(i, k)) {
			return i
		}
	}
	return -1
}

// lateApposition hangs an apposition in the singular on the last of several things
// before it: "Utopians and Rurita, a stateless people".
func (m *mender) lateApposition() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "appos" || h < 0 || h > k || t[k].XPOS != "NN" && t[k].XPOS != "NNP" {
			continue
		}
		c := m.phraseStart(k) - 1
		if c < 2 || t[c].Form != "," {
			continue
		}
		last := -1
		for _, j := range m.kids(h) {
			if t[j].Deprel == "conj" && j < c {
				last = j
			}
		}
		if last > 0 && m.ccOf(last) >= 0 && m.phraseEnd(last) <= c && m.phraseEnd(last) >= c-1 {
			t[k].Head = last
		}
	}
}

// claims makes the content of a claim of the "relative" clause after a noun that
// has one, where nothing is missing in the clause: "fears they would leave".
func (m *mender) claims() {
	t := m.s.Tokens
	for v := range t {
		n := t[v].Head
		if t[v].Deprel != "acl:relcl" || n < 0 || n > v || !claiming[strings.ToLower(t[n].Lemma)] {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || t[s].XPOS == "WDT" || t[s].XPOS == "WP" || m.phraseStart(s) != n+1 {
			continue
		}
		relative := slices.ContainsFunc(m.kids(v), func(k int) bool { return t[k].XPOS == "WDT" || t[k].XPOS == "WP" || t[k].XPOS == "WRB" })
		if !relative && (m.child(v, "obj") || m.child(v, "xcomp") || m.child(v, "ccomp") || m.child(v, "cop") || m.child(v, "obl")) {
			t[v].Deprel = "acl"
		}
	}
}

var claiming = english.Words("fear concern worry hope claim belief report allegation suggestion rumour rumor fact news idea suspicion speculation doubt chance possibility warning accusation announcement assurance")

// notings gives what is noted its own subject, where the parser has taken the
// participle for the subject of what is noted: "said Lind, NOTING the move sends a
// signal".
func (m *mender) notings() {
	t := m.s.Tokens
	for g := 2; g+2 < len(t); g++ {
		v := t[g].Head
		if t[g].XPOS != "VBG" || t[g].Relation() != "csubj" || v < g || !reporting[strings.ToLower(t[g].Lemma)] || t[g-1].Form != "," || t[v].Head < 0 || t[v].Head > g || t[v].UPOS != "VERB" {
			continue
		}
		o := -1
		for _, k := range m.kids(g) {
			if t[k].Deprel == "obj" && k > g && k < v {
				o = k
			}
		}
		if o < 0 || m.subjectBefore(v) > g || m.phraseEnd(o) >= v {
			continue
		}
		t[o].Head, t[o].Deprel = v, "nsubj"
		t[g].Head, t[g].Deprel = t[v].Head, "advcl"
		t[v].Head, t[v].Deprel = g, "ccomp"
	}
}

// resultsShowed make an aside of a report between commas that was taken for another thing
// done: "won most seats, RESULTS SHOWED on Monday".
func (m *mender) resultsShowed() {
	t := m.s.Tokens
	for v := 3; v < len(t); v++ {
		u := t[v].Head
		if t[v].XPOS != "VBD" || t[v].Deprel != "conj" || u < 0 || u > v || m.ccOf(v) >= 0 || t[v].Lemma != "show" && !reporting[strings.ToLower(t[v].Lemma)] || m.child(v, "obj") || m.child(v, "ccomp") {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || s < u {
			continue
		}
		if first := m.phraseStart(s); first < 1 || t[first-1].Form != "," {
			continue
		}
		t[v].Deprel = "parataxis"
		for _, g := range m.kids(v) {
			if t[g].XPOS == "VBG" && t[g].Deprel == "advcl" && g > v && t[g-1].Form == "," {
				t[g].Head = u
			}
		}
	}
}

// dealsThatUnionsSay make a relative clause of what somebody says of the noun: "a deal that
// unions SAY will secure jobs".
func (m *mender) dealsThatUnionsSay() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		n := t[v].Head
		if t[v].Deprel != "acl" && t[v].Deprel != "acl:relcl" || n < 0 || n > v || !reporting[strings.ToLower(t[v].Lemma)] || !m.hasSubject(v) {
			continue
		}
		that := -1
		for _, c := range m.kids(v) {
			if f := strings.ToLower(t[c].Form); c < v && (f == "that" || f == "which") && (t[c].Deprel == "mark" || t[c].Deprel == "obj") {
				that = c
			}
		}
		for _, w := range m.kids(v) {
			if that >= 0 && t[w].Deprel == "ccomp" && w > v && !m.hasSubject(w) && !m.child(w, "mark") && (m.isFinite(w) || m.child(w, "aux")) {
				t[that].Head, t[that].Deprel, t[that].UPOS, t[that].XPOS = w, "nsubj", "PRON", "WDT"
				if m.isPassive(w) {
					t[that].Deprel = "nsubj:pass"
				}
				t[w].Head, t[w].Deprel = n, "acl:relcl"
				t[v].Head, t[v].Deprel = w, "parataxis"
			}
		}
	}
}
