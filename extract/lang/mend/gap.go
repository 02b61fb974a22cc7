package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// gaps marks what is left of clauses that do not repeat their verb as UD does (the subject
// is coordinated with the verb, the rest are orphans of it): "Acme hired 14, Otto NINE",
// "Oslo closes in 2029, Bergen IN 2032", "Ida went to law, Otto TO WAR and Mara TO SEA".
func (m *mender) gaps() {
	t := m.s.Tokens
	for v := range t {
		if t[v].UPOS != "VERB" || !m.isFinite(v) {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || t[s].UPOS != "NOUN" && t[s].UPOS != "PROPN" {
			continue
		}
		m.gapOfObject(v, s)
		o := m.lastArgument(v)
		if o < 0 {
			continue
		}
		var found []gap
		for at := m.simpleEnd(o) + 1; ; {
			g, ok := m.gapAt(at, v, s, o)
			if !ok {
				break
			}
			found = append(found, g)
			at = m.simpleEnd(g.rest) + 1
		}
		if t[o].Deprel == "obl" && !m.isDate(o) && len(found) < 2 {
			continue // "went to Oslo, the gate to Norway"
		}
		for _, g := range found {
			if g.rest == v || m.below(v, g.subject) || m.below(v, g.rest) {
				continue
			}
			t[g.rest].Head, t[g.rest].Deprel = g.subject, "orphan"
			t[g.subject].Head, t[g.subject].Deprel = v, "conj"
			if g.cc >= 0 {
				t[g.cc].Head, t[g.cc].Deprel = g.subject, "cc"
			}
		}
	}
}

// gapOfObject marks a name and a thing, parted by commas, that end a clause with a name for
// its subject and things for its object: "Ida gave tents, and OTTO, A BED".
func (m *mender) gapOfObject(v, s int) {
	t := m.s.Tokens
	for _, o := range m.kids(v) {
		if t[o].Deprel != "obj" || o < v || t[o].UPOS != "NOUN" || t[s].UPOS != "PROPN" {
			continue
		}
		for _, n := range m.kids(o) {
			cc := m.ccOf(n)
			if t[n].Deprel != "conj" || t[n].UPOS != "PROPN" || cc < 1 || cc+1 != m.phraseStart(n) || t[cc-1].Form != "," {
				continue
			}
			for _, a := range m.kids(n) {
				if first := m.phraseStart(a); t[a].Deprel == "appos" && t[a].UPOS == "NOUN" && t[first].XPOS == "DT" && t[first-1].Form == "," && m.phraseEnd(a) >= len(t)-2 && !english.IsPersonWord(strings.ToLower(t[a].Lemma)) {
					t[a].Deprel = "orphan"
					t[n].Head = v
				}
			}
		}
	}
}

// A gap is a clause without its verb.
type gap struct{ cc, subject, rest int }

// lastArgument is what a clause without verb can answer to: the number that is the object
// of v ("hired 14 men"), or its oblique, where it has no object; -1 for neither.
func (m *mender) lastArgument(v int) int {
	t := m.s.Tokens
	found := -1
	for _, k := range m.kids(v) {
		switch {
		case k < v:
		case t[k].Deprel == "obj" && found >= 0:
			return found // the subject of the next, taken for an object
		case t[k].Deprel == "obj":
			if t[k].UPOS == "NUM" || m.child(k, "nummod") {
				return k
			}
			return -1
		case t[k].Deprel == "obl" && m.prep(k) != "" && found < 0:
			found = k
		}
	}
	return found
}

// simpleEnd is the last token of the noun phrase of i without what follows a comma.
func (m *mender) simpleEnd(i int) int {
	t := m.s.Tokens
	end := i
	for k := i + 1; k < len(t) && t[k].Form != "," && t[k].UPOS != "PUNCT" && t[k].UPOS != "CCONJ" && m.below(k, i); k++ {
		end = k
	}
	return end
}

// gapAt reads a gap that begins at the comma or conjunction at: a noun phrase, and what
// answers to the argument o of v.
func (m *mender) gapAt(at, v, s, o int) (gap, bool) {
	t := m.s.Tokens
	g := gap{cc: -1}
	i := at
	if i < len(t) && t[i].Form == "," {
		i++
	}
	if i < len(t) && t[i].UPOS == "CCONJ" && strings.EqualFold(t[i].Form, "and") {
		g.cc = i
		i++
	}
	if i == at {
		return g, false
	}
	n := i
	for n+1 < len(t) && isNominalWord(&t[n]) && isNominalWord(&t[n+1]) && !(t[n].UPOS == "PROPN" && t[n+1].UPOS == "NUM") {
		n++
	}
	if n+1 >= len(t) || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.isDate(n) {
		return g, false
	}
	g.subject = m.topIn(i, n)
	if g.subject < 0 {
		return g, false
	}
	if t[o].Deprel == "obj" {
		g.rest = n + 1
		return g, t[n].UPOS == "PROPN" && t[s].UPOS == "PROPN" && t[n].Name != "" && t[n+1].UPOS == "NUM" && (n+2 >= len(t) || t[n+2].UPOS == "PUNCT" || t[n+2].UPOS == "CCONJ")
	}
	p := n + 1
	if t[p].UPOS == "ADP" && t[p].Form == "of" {
		for p++; p < len(t) && isNominalWord(&t[p]); p++ {
		}
	}
	if p < len(t) && t[p].Form == "," { // "fisheries, vacant since May, to"
		for p++; p < len(t) && t[p].Form != "," && t[p].UPOS != "VERB" && t[p].UPOS != "AUX" && t[p].UPOS != "CCONJ"; p++ {
		}
		p++
	}
	if p+1 >= len(t) || t[p].Deprel != "case" || !strings.EqualFold(t[p].Form, m.prep(o)) {
		return g, false
	}
	g.rest = t[p].Head
	if g.rest <= p || t[g.rest].Head < 0 {
		return g, false
	}
	return g, !m.isDate(o) || m.isDate(g.rest)
}

// topIn is the word of [first, last] that the others hang on, directly or not; last where
// the tree has torn them apart.
func (m *mender) topIn(first, last int) int {
	for k := first; k < last; k++ {
		if !m.below(k, last) {
			if top := m.topOf(first, last+1); top >= 0 {
				return top
			}
			return -1
		}
	}
	return last
}

// isNominalWord says whether t can stand in a noun phrase before its end.
func isNominalWord(t *doc.Token) bool {
	switch t.UPOS {
	case "DET", "ADJ", "NOUN", "PROPN", "NUM":
		return true
	}
	return t.Form == "-" || t.XPOS == "POS" || t.XPOS == "PRP$"
}

// elliptic makes a clause of its own of "as" with an auxiliary and its subject: "will miss
// the final, AS WILL the keeper".
func (m *mender) elliptic() {
	t := m.s.Tokens
	for a := 1; a+1 < len(t); a++ {
		n := t[a].Head
		if t[a].UPOS != "AUX" || !strings.EqualFold(t[a-1].Form, "as") || n <= a || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || t[a-1].Head != n && t[a-1].Head != a || m.hasSubject(n) || m.child(n, "cop") && t[a].Deprel != "cop" {
			continue
		}
		up := m.verbAt(t[n].Head)
		if up < 0 || up > a {
			continue
		}
		t[a].Head, t[a].Deprel = up, "advcl"
		t[a-1].Head, t[a-1].Deprel = a, "mark"
		t[n].Head, t[n].Deprel = a, "nsubj"
	}
}

// secondAgents part from a coordination what has an agent of its own: "turned toward Rome
// by Ida and TOWARD OSLO BY OTTO" was not done by Ida. UD has an orphan there, whose verb
// nobody repeats.
func (m *mender) secondAgents() {
	t := m.s.Tokens
	for n := range t {
		o := t[n].Head
		if t[n].Deprel != "conj" || o < 0 || o > n || t[o].Relation() != "obl" || m.prep(n) == "" {
			continue
		}
		v := t[o].Head
		for _, g := range m.kids(v) {
			if t[g].Deprel != "obl:agent" || g < o || g > n {
				continue
			}
			for _, k := range m.kids(n) {
				if t[k].Deprel == "nmod" && m.prep(k) == "by" {
					t[k].Deprel = "orphan"
					t[n].Head = v
				}
			}
		}
	}
}
