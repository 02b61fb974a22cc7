package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// speakers gives a reporting verb without subject the person named before it:
// in "…, Mara Lind, a lawyer from Oslo, told the paper" parsers hang the name
// on the last noun of what was said.
func (m *mender) speakers() {
	for v := range m.s.Tokens {
		t := &m.s.Tokens[v]
		if !reporting[strings.ToLower(t.Lemma)] || !isFiniteTag(t.XPOS) || m.hasSubject(v) {
			continue
		}
		switch t.Relation() {
		case "parataxis", "conj", "root", "dep":
		default:
			continue
		}
		if p := m.nameBefore(v); p >= 0 {
			m.makeSubject(p, v)
		}
	}
}

// nameBefore finds the name that a comma or quotation mark sets off from what
// was said, with nothing but its description between it and the verb v; -1
// for none.
func (m *mender) nameBefore(v int) int {
	t := m.s.Tokens
	for p := v - 1; p > 0; p-- {
		if isFiniteTag(t[p].XPOS) && !strings.HasPrefix(t[p].Deprel, "acl") {
			return -1
		}
		if t[p].Name != "B-PER" || t[p].Head >= 0 && t[t[p].Head].UPOS == "PRON" { // "I, Mara Lind, declare"
			continue
		}
		first := p
		for first > 0 && (t[first-1].Head == p || t[first-1].Head == first) && t[first-1].UPOS != "PUNCT" && t[first-1].Deprel != "case" {
			first-- // the title
		}
		if first > 0 && (t[first-1].Form == "," || m.s.Tokens[first-1].IsQuote()) {
			return p
		}
	}
	return -1
}

// makeSubject hangs p on verb v as its subject, and on p what stands between
// the two and hung on something before p.
func (m *mender) makeSubject(p, v int) {
	t := m.s.Tokens
	old := t[p].Head
	t[p].Head, t[p].Deprel = v, "nsubj"
	for k := p + 1; k < v; k++ {
		if t[k].Head >= 0 && t[k].Head < p {
			t[k].Head = p
			if t[k].UPOS == "NOUN" || t[k].UPOS == "PROPN" {
				t[k].Deprel = "appos"
			}
		}
	}
	if t[v].Head == p { // the verb must not hang on its own subject
		t[v].Head = old
	}
	if m.below(v, p) {
		t[v].Head, t[v].Deprel = m.rootOtherThan(v), "parataxis"
	}
}

// rootOtherThan is the root of the sentence, or -1 (a new root) where v itself
// would be the root.
func (m *mender) rootOtherThan(v int) int {
	r := m.s.Root()
	if r == v {
		return -1
	}
	return r
}

// subjects gives a finite verb without subject the noun that the parser has
// taken for an apposition of the phrase before ("On Monday, Otto left", "At
// the Meridian, several guests complained"), or for an object of the verb
// above ("said Mara Lind, the mayor, has resigned").
func (m *mender) subjects() {
	for v := range m.s.Tokens {
		t := &m.s.Tokens[v]
		if t.UPOS != "VERB" || !m.isFinite(v) || m.hasSubject(v) {
			continue
		}
		switch t.Relation() {
		case "root", "ccomp", "parataxis":
			if k := m.appositionBefore(v); k >= 0 {
				m.s.Tokens[k].Head, m.s.Tokens[k].Deprel = v, "nsubj"
				continue
			}
		case "advcl":
		default:
			continue
		}
		if k := m.nounBefore(v); k >= 0 {
			if r := m.s.Tokens[k].Relation(); (r == "obj" || r == "iobj") && !m.child(v, "mark") {
				t.Deprel = "ccomp" // what is found, not when
			}
			m.s.Tokens[k].Head, m.s.Tokens[k].Deprel = v, "nsubj"
			m.takeMark(k, v)
		}
	}
}

// gerundSubjects makes the subject of what is believed of a gerund that the parser
// took for its verb: "believes REDRAWING the map has a point".
func (m *mender) gerundSubjects() {
	t := m.s.Tokens
	for f := range t {
		g := t[f].Head
		if g < 1 || g > f || t[f].Deprel != "ccomp" || t[f].XPOS != "VBZ" && t[f].XPOS != "VBD" || t[g].XPOS != "VBG" || t[g].Deprel != "xcomp" || t[g].Head != g-1 || !thinking[strings.ToLower(t[g-1].Lemma)] {
			continue
		}
		for _, n := range m.kids(f) {
			if n > g && n < f && t[n].Deprel == "nsubj" {
				t[f].Head = g - 1
				t[n].Head, t[n].Deprel = g, "obj"
				t[g].Head, t[g].Deprel = f, "csubj"
				break
			}
		}
	}
}

// thinking verbs have a clause and never a participle for their object.
var thinking = english.Words("believe think say argue claim insist feel know hope conclude maintain assume")

// conjunctless makes of a finite verb without conjunction and comma what is found,
// with the object before it as the subject: "found a cut in fees EXCEEDED hopes".
func (m *mender) conjunctless() {
	t := m.s.Tokens
	for w := range t {
		v := t[w].Head
		if t[w].Deprel != "conj" || t[w].UPOS != "VERB" || v < 0 || v > w || !m.isFinite(w) || m.child(w, "cc") || !clausal[strings.ToLower(t[v].Lemma)] || m.child(v, "ccomp") {
			continue
		}
		year := -1 // "by 2050", which is no subject
		if n := w - 1; t[n].Head == w && t[n].Deprel == "nsubj" && m.child(n, "case") {
			year = n
		} else if m.hasSubject(w) {
			continue
		}
		for _, o := range m.kids(v) {
			first := m.phraseStart(w)
			if year >= 0 {
				first = min(first, m.phraseStart(year))
			}
			if o < v || o > w || t[o].Deprel != "obj" || m.phraseEnd(o)+1 < first || t[m.phraseEnd(o)].UPOS == "PUNCT" && !m.hasExamples(o) {
				continue
			}
			t[w].Deprel = "ccomp"
			t[o].Head, t[o].Deprel = w, "nsubj"
			if year >= 0 {
				t[year].Deprel = "obl"
			}
			break
		}
	}
}

// hasExamples says whether "such as" or "including" follows noun o after a comma.
func (m *mender) hasExamples(o int) bool {
	return slices.ContainsFunc(m.kids(o), func(k int) bool {
		return k > o && m.s.Tokens[k].Deprel == "nmod" && (m.prep(k) == "such" || m.prep(k) == "including")
	})
}

func (m *mender) isFinite(v int) bool {
	return isFiniteTag(m.s.Tokens[v].XPOS) || slices.ContainsFunc(m.kids(v), func(k int) bool {
		t := &m.s.Tokens[k]
		return t.Relation() == "aux" && (isFiniteTag(t.XPOS) || t.XPOS == "MD")
	})
}

// appositionBefore is the last apposition, set off by a comma, of an oblique
// that stands before verb v; -1 for none.
func (m *mender) appositionBefore(v int) int {
	found := -1
	for _, o := range m.kids(v) {
		if o > v || m.s.Tokens[o].Relation() != "obl" {
			continue
		}
		for k := o + 1; k < v; k++ {
			t := &m.s.Tokens[k]
			if t.Deprel == "appos" && m.below(k, o) && (t.UPOS == "NOUN" || t.UPOS == "PROPN") && !m.isDate(k) && m.s.SetOff(m.s.Children(), k) {
				found = k
			}
		}
	}
	return found
}

// nounBefore is the noun phrase that ends where the clause of v begins and
// that hangs, without a preposition, on the same verb as v; -1 for none.
func (m *mender) nounBefore(v int) int {
	up := m.s.Tokens[v].Head
	if up < 0 || up > v {
		return -1
	}
	kids := m.s.Children()
	first := slices.Min(doc.Subtree(kids, v))
	for _, k := range kids[up] {
		t := &m.s.Tokens[k]
		if k >= first || t.UPOS != "NOUN" && t.UPOS != "PROPN" && t.UPOS != "PRON" || m.child(k, "case") {
			continue
		}
		switch t.Relation() {
		case "obj", "iobj":
			if !clausal[strings.ToLower(m.s.Tokens[up].Lemma)] {
				continue
			}
		case "obl", "advcl", "dep":
		default:
			continue
		}
		last := slices.Max(doc.Subtree(kids, k))
		if last == first-1 || last == first-2 && m.s.Tokens[first-1].Form == "," {
			return k
		}
	}
	return -1
}

// takeMark moves "when", "as" and the like before the new subject k to its verb.
func (m *mender) takeMark(k, v int) {
	for i := 0; i < k; i++ {
		t := &m.s.Tokens[i]
		if t.Head == k && (t.Deprel == "mark" || t.XPOS == "WRB") {
			t.Head = v
		}
	}
}
