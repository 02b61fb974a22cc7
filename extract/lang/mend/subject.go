package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
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

// objects gives verbs the objects that word order tells: of two bare objects
// side by side the first modifies the second ("his New Year wishes") or is the
// indirect one; an object after a later verb, with more than a conjunction
// between the two verbs, is the later one's ("met twice and paid visits"); and
// a plain form after "to" is no finite verb.
func (m *mender) objects() {
	last := map[int]int{} // verb → its object before
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		m.plainForm(k)
		if t.Deprel != "obj" || t.Head < 0 || t.Head > k {
			continue
		}
		v := t.Head
		if w := m.laterVerb(v, k); w >= 0 {
			t.Head = w
			continue
		}
		if p, ok := last[v]; ok {
			m.twoObjects(p, k)
		}
		last[v] = k
	}
}

// twoObjects settles the objects p and k of one verb, in this order.
func (m *mender) twoObjects(p, k int) {
	kids := m.s.Children()
	first := doc.Subtree(kids, k)[0]
	switch before := doc.Subtree(kids, p); {
	case before[len(before)-1] != first-1 || m.s.Tokens[first].UPOS == "PUNCT":
	case first == k && m.s.Tokens[k].UPOS == "NOUN" && (m.s.Tokens[p].UPOS == "NOUN" || m.s.Tokens[p].UPOS == "PROPN"):
		m.s.Tokens[p].Head, m.s.Tokens[p].Deprel = k, "compound"
	case ditransitive[strings.ToLower(m.s.Tokens[m.s.Tokens[k].Head].Lemma)]:
		m.s.Tokens[p].Deprel = "iobj"
	}
}

// laterVerb is the verb coordinated with v that stands between v and its
// object k and is parted from v by more than a conjunction; -1 for none.
func (m *mender) laterVerb(v, k int) int {
	for w := k - 1; w > v+2; w-- {
		t := &m.s.Tokens[w]
		if t.Deprel == "conj" && t.Head == v && t.UPOS == "VERB" && !m.child(w, "obj") && !m.hasSubject(w) {
			if c := &m.s.Tokens[w-1]; w == v+2 || c.Form == "," {
				return -1
			}
			if m.onlyAuxiliaries(v, w) {
				return -1
			}
			return w
		}
	}
	return -1
}

// onlyAuxiliaries says whether nothing but function words of the two verbs
// stands between v and w: "has signed and has ratified".
func (m *mender) onlyAuxiliaries(v, w int) bool {
	for i := v + 1; i < w; i++ {
		switch m.s.Tokens[i].Relation() {
		case "cc", "aux", "mark", "punct":
		case "compound":
			if m.s.Tokens[i].Deprel != "compound:prt" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// plainForm corrects the tag of a verb coordinated with an infinitive, which
// looks like a present: "to adhere … and promote".
func (m *mender) plainForm(k int) {
	t := &m.s.Tokens[k]
	if t.Deprel != "conj" || t.XPOS != "VBP" || t.Head < 0 || t.Head > k || m.hasSubject(k) || !strings.EqualFold(t.Form, t.Lemma) {
		return
	}
	if m.s.Tokens[t.Head].XPOS == "VB" {
		t.XPOS = "VB"
	}
}

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

func isFiniteTag(xpos string) bool { return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" }

func (m *mender) hasSubject(v int) bool {
	return slices.ContainsFunc(m.kids(v), func(k int) bool {
		r := m.s.Tokens[k].Relation()
		return r == "nsubj" || r == "csubj" || r == "expl"
	})
}

// kids lists the dependents of i.
func (m *mender) kids(i int) []int {
	var out []int
	for k := range m.s.Tokens {
		if m.s.Tokens[k].Head == i {
			out = append(out, k)
		}
	}
	return out
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

func (m *mender) isFinite(v int) bool {
	return isFiniteTag(m.s.Tokens[v].XPOS) || slices.ContainsFunc(m.kids(v), func(k int) bool {
		t := &m.s.Tokens[k]
		return t.Deprel == "aux" && (isFiniteTag(t.XPOS) || t.XPOS == "MD")
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
