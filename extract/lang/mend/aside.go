package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// asideParticiples gives a participle between commas, right behind a noun that is
// the subject of a verb to come, to that noun: "said that FACTORIES in Oslo,
// employing few, might close".
func (m *mender) asideParticiples() {
	t := m.s.Tokens
	for v := range t {
		if t[v].XPOS != "VBG" || t[v].Deprel != "advcl" || t[v].Head < 0 || t[v].Head > v || m.child(v, "mark") {
			continue
		}
		first, end := m.phraseStart(v), m.phraseEnd(v)
		if t[end].Form != "," {
			end++
		}
		if first < 2 || t[first-1].Form != "," || end >= len(t) || t[end].Form != "," {
			continue
		}
		for n := first - 2; n > t[v].Head; n-- {
			if t[n].Relation() == "nsubj" && t[n].Head > end && !m.below(t[n].Head, v) {
				t[v].Head, t[v].Deprel = n, "acl"
				break
			}
		}
	}
}

// outerParticiples hangs a participle behind a comma on the verb of the sentence,
// not on the infinitive or gerund before it: "rejected a bill to tax farms, DEALING
// a blow", "found him guilty of theft, REJECTING his claim".
func (m *mender) outerParticiples() {
	t := m.s.Tokens
	for v := 1; v < len(t); v++ {
		a := t[v].Head
		if t[v].XPOS != "VBG" || t[v].Deprel != "advcl" || t[v-1].Form != "," || a < 0 || a > v || m.child(v, "mark") || describing[strings.ToLower(t[v].Lemma)] {
			continue
		}
		up := t[a].Head
		switch {
		case t[a].Deprel == "acl" && (t[a].XPOS == "VB" || t[a].XPOS == "VBN" && m.isPassive(a)) && m.childIs(a, "mark", "to"):
			up = m.verbAbove(up)
		case t[a].XPOS == "VB" && (t[a].Deprel == "xcomp" || t[a].Deprel == "conj"):
			x := a // "a pact committing them to share it, ENDING the war"
			for n := 0; n < len(t) && x >= 0 && (t[x].Deprel == "xcomp" || t[x].Deprel == "conj"); n++ {
				x = t[x].Head
			}
			if x < 0 || t[x].Deprel != "acl" || t[x].XPOS != "VBG" {
				continue
			}
			up = m.verbAbove(t[x].Head)
		case t[a].Deprel == "acl" && t[a].Lemma == "compare":
			up = m.verbAbove(up)
		case t[a].Deprel == "advcl" && t[a].XPOS == "VBG" && m.childIs(a, "mark", "of"):
		default:
			continue
		}
		if up >= 0 && up < a && (t[up].XPOS == "VBD" || t[up].XPOS == "VBZ" || t[up].XPOS == "VBN" && m.child(up, "aux") && t[a].Deprel == "acl") {
			t[v].Head = up
		}
	}
}

// verbsAfterAsides makes the verb of the sentence of the "participle" behind the
// comma that ends an aside, where there is no other: "Others, trapped behind
// windows, CALLED relatives."
func (m *mender) verbsAfterAsides() {
	t := m.s.Tokens
	if len(t) < 6 || t[len(t)-1].Form != "." {
		return
	}
	for v := 4; v < len(t); v++ {
		n := t[v].Head
		if t[v].Deprel != "acl" || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || t[v-1].Form != "," || !looksPast(t[v].Form) || n < 0 || n > v || !m.isActive(v) || m.hasFinite(v) {
			continue
		}
		top := m.rootOtherThan(v)
		if top < 0 || top > n || !m.isNounHead(top) || m.child(top, "cop") || m.child(top, "nsubj") || m.child(top, "case") || !m.opensAside(top, n) {
			continue
		}
		t[v].Head, t[v].Deprel, t[v].XPOS = doc.Root, "root", "VBD"
		t[top].Head, t[top].Deprel = v, "nsubj"
		return
	}
}

// opensAside says whether inner is in a participle below top that a comma right
// behind top opens.
func (m *mender) opensAside(top, inner int) bool {
	t := m.s.Tokens
	for _, a := range m.kids(top) {
		if a > top && t[a].Deprel == "acl" && t[top+1].Form == "," && m.phraseStart(a) == top+2 && m.below(inner, a) {
			return true
		}
	}
	return false
}

// datesInAsides gives a date before the comma that ends an aside to the aside, not
// to the verb behind it: "Acme, founded in Oslo IN 2014, plans to grow".
func (m *mender) datesInAsides() {
	t := m.s.Tokens
	for k := 3; k+1 < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "obl" || v <= k+1 || t[k+1].Form != "," || !m.isDate(k) || m.prep(k) == "" {
			continue
		}
		for _, s := range m.kids(v) {
			if s >= k || t[s].Relation() != "nsubj" || s+2 >= k || t[s+1].Form != "," {
				continue
			}
			for _, a := range m.kids(s) {
				if a > s+1 && a < k && m.phraseStart(a) == s+2 && m.phraseEnd(a)+1 == m.phraseStart(k) {
					t[k].Head, t[k].Deprel = a, "nmod"
					if t[a].UPOS == "VERB" {
						t[k].Deprel = "obl"
					}
				}
			}
		}
	}
}

// onces makes an apposition of what somebody once was, between commas, where it was
// taken for what the verb does something to: "Acme, once the largest BANK, fell".
func (m *mender) onces() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		v := t[k].Head
		if v < k || t[k].UPOS != "NOUN" || t[k].Relation() != "obj" && t[k].Relation() != "obl" {
			continue
		}
		first := m.phraseStart(k)
		if first < 2 || t[first-1].Form != "," || !formerly[strings.ToLower(t[first].Form)] {
			continue
		}
		if s := first - 2; t[s].UPOS == "PROPN" || t[s].UPOS == "NOUN" {
			for t[s].Head >= 0 && t[s].Head != v && t[s].Head < first {
				s = t[s].Head
			}
			if t[s].Head == v && t[s].Relation() == "nsubj" {
				t[k].Head, t[k].Deprel = s, "appos"
				t[first].Deprel = "advmod"
			}
		}
	}
}

var formerly = english.Words("once formerly currently now previously")

// insteads hangs a phrase behind the comma that ends an apposition on the verb, where
// it tells in whose place: "appointed a cousin, Otto Lind, IN HER PLACE".
func (m *mender) insteads() {
	t := m.s.Tokens
	for k := range t {
		a := t[k].Head
		if t[k].Deprel != "nmod" || a < 0 || a > k || t[a].Deprel != "appos" || t[k].Lemma != "place" && t[k].Lemma != "stead" || !m.hasChild(k, "nmod:poss") {
			continue
		}
		first := m.phraseStart(k)
		if v := m.verbAbove(a); v >= 0 && first > 0 && t[first-1].Form == "," {
			t[k].Head, t[k].Deprel = v, "obl"
		}
	}
}

// pastAsides give a past tense without a subject, between commas right behind the subject
// of the verb to come, to that: "The merger, AGREED in June, made a giant".
func (m *mender) pastAsides() {
	t := m.s.Tokens
	for v := 2; v < len(t); v++ {
		w := t[v].Head
		if t[v].XPOS != "VBD" || t[v].Deprel != "advcl" || w < v || t[v-1].Form != "," || m.hasSubject(v) || m.child(v, "mark") || m.child(v, "aux") || !isFiniteTag(t[w].XPOS) {
			continue
		}
		end := m.phraseEnd(v) + 1
		for _, n := range m.kids(w) {
			if n < v && t[n].Deprel == "nsubj" && m.phraseReaches(n, v-1) && end < len(t) && t[end].Form == "," {
				t[v].Head, t[v].Deprel, t[v].XPOS = n, "acl", "VBN"
			}
		}
	}
}

// sayingThat turns round a participle of saying that was hung on what is said: "urged
// them to wait, SAYING hundreds would LEAVE".
func (m *mender) sayingThat() {
	t := m.s.Tokens
	for v := 1; v < len(t); v++ {
		w := t[v].Head
		if t[v].XPOS != "VBG" || t[v].Deprel != "advcl" || w < v || !clausal[strings.ToLower(t[v].Lemma)] || t[v-1].Form != "," || t[w].Head < 0 || t[w].Head > v || m.hasSubject(w) || !m.isFinite(w) {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel != "obj" || o < v || o > w {
				continue
			}
			up := t[w].Head
			for t[up].Deprel == "xcomp" && t[up].Head >= 0 && t[up].Head < up {
				up = t[up].Head
			}
			t[v].Head, t[w].Head, t[w].Deprel = up, v, "ccomp"
			t[o].Head, t[o].Deprel = w, "nsubj"
			if m.hasChild(w, "aux:pass") {
				t[o].Deprel = "nsubj:pass"
			}
			t[v-1].Head = v
			break
		}
	}
}

// secondSubjects make an apposition of the second of two subjects where commas set it off
// right behind the first: "Tolm, HOME to many, had been calm".
func (m *mender) secondSubjects() {
	t := m.s.Tokens
	for b := 2; b < len(t); b++ {
		v := t[b].Head
		if t[b].Relation() != "nsubj" || v < b || t[b].UPOS == "PRON" {
			continue
		}
		start, end := m.phraseStart(b), m.phraseEnd(b)
		if start < 2 || t[start-1].Form != "," || end+1 >= len(t) || t[end+1].Form != "," {
			continue
		}
		for _, a := range m.kids(v) {
			if a < start-1 && t[a].Deprel == t[b].Deprel && t[a].UPOS != "PRON" && m.phraseReaches(a, start-1) {
				t[b].Head, t[b].Deprel = a, "appos"
				break
			}
		}
	}
}

// calledAfterWhere makes the verb of a sentence of a past tense behind the clause that an
// aside is: "Unions in Oslo, where he works, CALLED for help".
func (m *mender) calledAfterWhere() {
	t := m.s.Tokens
	r := m.s.Root()
	if r < 0 || t[r].UPOS != "NOUN" && t[r].UPOS != "PROPN" || m.child(r, "cop") || m.hasSubject(r) {
		return
	}
	for v := r + 4; v < len(t); v++ {
		w := t[v].Head
		if t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || t[v].Deprel != "advcl" && t[v].Deprel != "conj" || w < r || w > v || t[w].Deprel != "acl:relcl" || t[v-1].Form != "," || m.hasSubject(v) || m.child(v, "aux") || m.child(v, "mark") || m.ccOf(v) >= 0 {
			continue
		}
		if !m.child(v, "obj") && !m.child(v, "obl") && !m.child(v, "ccomp") && !m.child(v, "xcomp") {
			continue
		}
		m.predicateOfRoot(v, r)
		return
	}
}
