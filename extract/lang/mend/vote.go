package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// talliesOfVotes join the two sides of a vote: "by 121 votes to 118".
func (m *mender) talliesOfVotes() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := k - 2
		if t[k].XPOS == "CD" && t[k].Deprel == "obl" && t[k-1].Head == k && t[k-1].Form == "to" && t[n].Head == t[k].Head && t[n].XPOS == "NNS" && m.child(n, "nummod") && tallied[strings.ToLower(t[n].Lemma)] {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

var tallied = english.Words("vote point goal run seat set game")

// soFullThat hangs on a noun the quality behind it that goes so far: "a courtroom SO FULL that …".
func (m *mender) soFullThat() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v, n := t[k].Head, k-2
		if t[k].XPOS != "JJ" || t[k].Deprel != "xcomp" || v < 0 || v > n || t[k-1].Head != k || !strings.EqualFold(t[k-1].Form, "so") || t[n].UPOS != "NOUN" || t[n].Relation() != "obl" && t[n].Deprel != "obj" || t[n].Head != v || !m.childIs(n, "det", "a") {
			continue
		}
		t[k].Head, t[k].Deprel = n, "amod"
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
		if o := t[k+2].Head; t[o].Head > o && t[t[o].Head].Head == v && strings.EqualFold(t[t[o].Head].Form, "later") {
			t[k].Head = o // "sank LESS THAN an hour later"
			continue
		}
		if o := t[k+2].Head; t[o].Head == v && (t[o].Deprel == "obj" || t[o].Relation() == "obl") && m.phraseStart(o) >= k {
			t[k].Head = o
		}
	}
}

// downPercents make the predicate of "down" and the like before by how much: "sales were DOWN
// 9 percent".
func (m *mender) downPercents() {
	t := m.s.Tokens
	for r := 2; r < len(t); r++ {
		a := r - 2
		if t[r].UPOS != "NOUN" && t[r].XPOS != "NN" || !m.child(r, "cop") || !m.child(r, "nummod") || t[a].Head != r || t[a].Deprel != "advmod" || t[r-1].Head != r {
			continue
		}
		if f := strings.ToLower(t[a].Form); f != "down" && f != "up" && f != "off" || t[r].Lemma != "percent" && t[r].Lemma != "%" && t[r].Lemma != "point" {
			continue
		}
		for _, c := range m.kids(r) {
			if c < a || c > r {
				t[c].Head = a
				if t[c].Deprel == "nmod" {
					t[c].Deprel = "obl"
				}
			}
		}
		t[a].Head, t[a].Deprel = t[r].Head, t[r].Deprel
		t[r].Head, t[r].Deprel = a, "obl:unmarked"
	}
}

// lastsForAdjectives make a verb of "last" behind "due to" and the like and before a time: "is due
// to LAST six weeks".
func (m *mender) lastsForAdjectives() {
	t := m.s.Tokens
	for k := 2; k+2 < len(t); k++ {
		to, due, n := k-1, k-2, t[k].Head
		if !strings.EqualFold(t[k].Form, "last") || t[k].XPOS != "JJ" || t[k].Deprel != "amod" || n < k || t[k+1].XPOS != "CD" && t[k+1].Form != "about" || !english.IsTimeNoun(strings.ToLower(t[n].Lemma)) || !strings.EqualFold(t[to].Form, "to") || !expecting[strings.ToLower(t[due].Form)] {
			continue
		}
		t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Deprel = "VERB", "VB", due, "xcomp"
		t[n].Head, t[n].Deprel = k, "obj"
		t[to].UPOS, t[to].XPOS, t[to].Head, t[to].Deprel = "PART", "TO", k, "mark"
	}
}

var expecting = english.Words("due expected scheduled set likely")

// downFrom hang on a number what it was before: "see a 30 percent chance, down from 52 PERCENT on
// Monday".
func (m *mender) downFrom() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].Relation() != "obl" || v < 0 || v > k || m.prep(k) != "from" || !m.childIs(k, "advmod", "down") && !m.childIs(k, "advmod", "up") {
			continue
		}
		first, end := m.phraseStart(k), m.phraseEnd(k)
		if first < 1 || t[first-1].Form != "," {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel != "obj" || o > first {
				continue
			}
			for _, d := range m.kids(v) {
				if t[d].Relation() == "obl" && m.phraseStart(d) == end+1 {
					t[d].Head, t[d].Deprel = k, "nmod"
				}
			}
			t[k].Head, t[k].Deprel = o, "nmod"
		}
	}
}

// afternoonTrading makes a noun of "trading" behind when it is: "in AFTERNOON TRADING on the market".
func (m *mender) afternoonTrading() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := k - 1
		if !strings.EqualFold(t[k].Form, "trading") || t[k].XPOS != "VBG" || t[k].Deprel != "acl" || t[k].Head != n || t[n].UPOS != "NOUN" || m.prep(n) != "in" && m.prep(n) != "after" || m.child(k, "obj") {
			continue
		}
		t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS, t[k].Lemma = t[n].Head, t[n].Deprel, "NOUN", "NN", "trading"
		for _, c := range m.kids(n) {
			t[c].Head = k
		}
		for _, c := range m.kids(k) {
			if t[c].Relation() == "obl" {
				t[c].Deprel = "nmod"
			}
		}
		t[n].Head, t[n].Deprel = k, "compound"
	}
}

// fromFinishes keep together how far from what something is: "was caught 11 KILOMETRES FROM the
// finish".
func (m *mender) fromFinishes() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v := t[k].Head
		if t[k].Relation() != "obl" || m.prep(k) != "from" || v < 0 || v > k {
			continue
		}
		n := m.phraseStart(k) - 1
		if n > v && t[n].Head == v && t[n].Deprel == "obl:unmarked" && m.child(n, "nummod") && (distances[strings.ToLower(t[n].Lemma)] || strings.EqualFold(t[n].Form, "km")) && !m.goesTo(v, k) {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// goesTo says whether a phrase of v behind k tells where to: "from the hills TO THE SEA".
func (m *mender) goesTo(v, k int) bool {
	return slices.ContainsFunc(m.kids(v), func(i int) bool {
		return i > k && m.s.Tokens[i].Relation() == "obl" && m.prep(i) == "to"
	})
}

// stillMissing makes a copula of an auxiliary of an adjective: "WERE still missing".
func (m *mender) stillMissing() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel == "aux" && strings.ToLower(t[k].Lemma) == "be" && h > k && t[h].UPOS == "ADJ" && !m.child(h, "cop") && m.hasSubject(h) {
			t[k].Deprel = "cop"
		}
	}
}
