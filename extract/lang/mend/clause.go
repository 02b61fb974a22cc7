package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// complements coordinates the second of two clausal complements with the
// first where a conjunction opens it and it has no subject of its own: "said
// the bank lost money and is ready to sell".
func (m *mender) complements() {
	first := map[int]int{} // verb → its first complement
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Deprel != "ccomp" || t.Head < 0 {
			continue
		}
		if f, ok := first[t.Head]; ok && m.child(k, "cc") && (!m.hasSubject(k) || m.child(k, "csubj")) {
			t.Head, t.Deprel = f, "conj"
		} else if !ok {
			first[t.Head] = k
		}
	}
}

// saidToo coordinates a verb in the future with what somebody reports, not with
// the reporting: "says the case is hard and will take time".
func (m *mender) saidToo() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "conj" || v < 0 || v > k || m.hasSubject(k) || !clausal[strings.ToLower(t[v].Lemma)] || m.child(v, "aux") || !m.hasModal(k) {
			continue
		}
		said := -1
		for _, c := range m.kids(v) {
			if t[c].Deprel == "ccomp" && c > v && c < k {
				said = c
			}
		}
		start := m.phraseStart(k)
		if said < 0 || start > 0 && t[start-1].Form == "," || m.childIs(k, "cc", "but") {
			continue
		}
		t[k].Head = said
	}
}

func (m *mender) hasModal(v int) bool {
	return slices.ContainsFunc(m.kids(v), func(k int) bool { return m.s.Tokens[k].XPOS == "MD" })
}

// childIs says whether i has a dependent of the relation with that form.
func (m *mender) childIs(i int, rel, form string) bool {
	return slices.ContainsFunc(m.kids(i), func(k int) bool {
		return m.s.Tokens[k].Relation() == rel && strings.EqualFold(m.s.Tokens[k].Form, form)
	})
}

// lastWord makes a clause of its own of a reporting verb that ends the sentence
// after a comma and its subject, or has but a date after it, where the parser
// has taken it for a participle: "The king is well, a spokesman confirmed on
// Monday."
func (m *mender) lastWord() {
	t := m.s.Tokens
	v := m.lastVerb()
	if v < 2 || t[v].XPOS != "VBN" || !reporting[strings.ToLower(t[v].Lemma)] || t[v].Head < 0 {
		return
	}
	root := m.rootOtherThan(v)
	for _, s := range m.kids(v) {
		if k := &t[s]; s > v || k.UPOS == "PUNCT" {
			continue
		} else if !strings.HasPrefix(k.Deprel, "nsubj") {
			return
		}
		start := m.phraseStart(s)
		if m.phraseEnd(s) != v-1 || start == 0 || t[start-1].Form != "," || root < 0 || root >= start {
			return
		}
		t[s].Deprel, t[v].XPOS = "nsubj", "VBD"
		t[v].Head, t[v].Deprel = root, "parataxis"
	}
}

// lastVerb is the verb that ends the sentence, with nothing but a date after
// it; -1 for none.
func (m *mender) lastVerb() int {
	t := m.s.Tokens
	for v := len(t) - 1; v > 0; v-- {
		switch {
		case t[v].UPOS == "VERB":
			return v
		case t[v].UPOS == "PUNCT", t[v].UPOS == "ADP", m.isDate(v), timing[strings.ToLower(t[v].Form)], english.IsTime(&t[v]):
		default:
			return -1
		}
	}
	return -1
}

// saidClauses gives what somebody reports a subject of its own, where the tree
// has hung both subjects on the reporting verb: "Tom Lind called on Oslo to
// help, Acme reported". The first belongs to the verb right after it, which
// is then no participle.
func (m *mender) saidClauses() {
	t := m.s.Tokens
	for v := range t {
		if t[v].UPOS != "VERB" || !reporting[strings.ToLower(t[v].Lemma)] {
			continue
		}
		var subjects []int
		for _, k := range m.kids(v) {
			if t[k].Deprel == "nsubj" && k < v {
				subjects = append(subjects, k)
			}
		}
		if len(subjects) != 2 {
			continue
		}
		first, own := subjects[0], subjects[1]
		w := m.phraseEnd(first) + 1
		if w >= own || t[w].UPOS != "VERB" || t[w].Head != v || m.hasSubject(w) || t[w].XPOS != "VBN" && t[w].XPOS != "VBD" {
			continue
		}
		if slices.ContainsFunc(m.kids(w), func(k int) bool { return strings.HasPrefix(t[k].Deprel, "aux") || t[k].Deprel == "mark" }) {
			continue
		}
		t[first].Head = w
		t[w].Deprel, t[w].XPOS = "ccomp", "VBD"
	}
}

// whoClauses moves a relative clause with "who", or a participle right after a
// name, from a thing to the person named last before it ("held talks with
// Mara, who …", "clips of Mara arriving").
func (m *mender) whoClauses() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Deprel != "acl:relcl" && (t.Deprel != "acl" || t.XPOS != "VBG") || t.Head < 0 || t.Head >= k || m.isPerson(t.Head) || english.IsOffice(strings.ToLower(m.s.Tokens[t.Head].Lemma)) {
			continue
		}
		who := -1
		for i := t.Head + 1; i < k && who < 0; i++ {
			if f := strings.ToLower(m.s.Tokens[i].Form); f == "who" || f == "whom" || f == "whose" {
				who = i
			}
		}
		if t.XPOS == "VBG" && who < 0 { // "clips of Mara arriving"
			who = m.subtreeStart(k)
			if who == 0 || !strings.HasSuffix(m.s.Tokens[who-1].Name, "-PER") {
				who = -1
			}
		}
		for i := who - 1; i > t.Head; i-- {
			if n := &m.s.Tokens[i]; (n.Name == "B-PER" || n.UPOS == "NOUN" && m.isAgent(i) && !m.isAgent(t.Head)) && (m.below(i, t.Head) || n.Head >= 0 && m.below(t.Head, n.Head)) {
				t.Head = i
				break
			}
		}
	}
}

// absolutes gives the participle of a clause with "with" the noun between the two
// for its subject: "the table with SOUP served"; and what ranges is the object,
// not who has it: "won support online RANGING from …".
func (m *mender) absolutes() {
	t := m.s.Tokens
	for v := range t {
		if t[v].Deprel != "advcl" || t[v].Head < 0 || t[v].Head > v || t[v].XPOS != "VBN" && t[v].XPOS != "VBG" || m.hasSubject(v) {
			continue
		}
		for k := t[v].Head + 1; k < v; k++ {
			switch {
			case t[k].Deprel == "nmod" && !m.child(k, "case") && m.phraseEnd(k) == v-1 && m.phraseStart(k) > 0 && t[m.phraseStart(k)-1].Head == v && m.childIs(v, "mark", "with"):
				t[k].Head, t[k].Deprel = v, "nsubj"
				if t[v].XPOS == "VBN" {
					t[k].Deprel = "nsubj:pass"
				}
			case t[k].Deprel == "obj" && t[k].Head == t[v].Head && t[v].Lemma == "range" && t[v].XPOS == "VBG":
				t[v].Head, t[v].Deprel = k, "acl"
			}
		}
	}
}

// fightings makes the subject of a verb of beginning or ending of the bare participle
// before it: "since FIGHTING began".
func (m *mender) fightings() {
	t := m.s.Tokens
	for g := 1; g+1 < len(t); g++ {
		v, h := g+1, t[g].Head
		if t[g].XPOS != "VBG" || t[g].Deprel != "advcl" && t[g].Deprel != "acl" || t[g-1].Deprel != "mark" || t[g-1].Head != g && t[g-1].Head != v || !tensed[strings.ToLower(t[g-1].Form)] || !phases[strings.ToLower(t[v].Lemma)] || m.hasSubject(v) {
			continue
		}
		switch {
		case h == v:
		case h >= 0 && (t[v].Head == h || t[v].Head == g):
			t[v].Head, t[v].Deprel = h, t[g].Deprel
		default:
			continue
		}
		for _, k := range m.kids(g) {
			t[k].Head = v
		}
		t[v].XPOS = "VBD"
		t[g].Head, t[g].Deprel, t[g].UPOS, t[g].XPOS, t[g].Lemma = v, "nsubj", "NOUN", "NN", strings.ToLower(t[g].Form)
	}
}

// phases are verbs of how far something has come.
var phases = english.Words("begin start erupt resume stop end break flare continue intensify cease")

// providedThat makes a condition of a participle before "that": "will start, PROVIDED THAT
// the council agrees".
func (m *mender) providedThat() {
	t := m.s.Tokens
	for k := 1; k+2 < len(t); k++ {
		v := t[k].Head
		if f := strings.ToLower(t[k].Form); f != "provided" && f != "providing" || t[k].Deprel != "advcl" || v < 0 || m.hasSubject(k) || !strings.EqualFold(t[k+1].Form, "that") {
			continue
		}
		for _, c := range m.kids(k) {
			if t[c].Deprel == "ccomp" && c > k && t[k+1].Head == c && m.hasSubject(c) {
				t[c].Head, t[c].Deprel = v, "advcl"
				t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = c, "mark", "SCONJ", "IN"
				t[k+1].Head, t[k+1].Deprel = k, "fixed"
				for _, o := range m.kids(k) {
					if t[o].UPOS == "PUNCT" {
						t[o].Head = c
					}
				}
				break
			}
		}
	}
}

// thatOfPassives makes a conjunction of the "that" which was taken for the object of a
// passive with its subject: "a rule THAT faults be reported".
func (m *mender) thatOfPassives() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel == "obj" && k < v && strings.EqualFold(t[k].Form, "that") && t[v].Deprel == "acl:relcl" && m.hasChild(v, "nsubj:pass") && !ditransitive[strings.ToLower(t[v].Lemma)] && !appointing[strings.ToLower(t[v].Lemma)] && !naming[strings.ToLower(t[v].Lemma)] {
			t[k].Deprel, t[k].UPOS, t[k].XPOS, t[v].Deprel = "mark", "SCONJ", "IN", "acl"
		}
	}
}
