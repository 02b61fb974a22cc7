package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// mended gives a copy of d whose trees are put right where words outside the
// tree say that the parser has attached a phrase wrongly. Parsers attach to
// the nearest noun; names, dates and sources do not take such phrases:
//
//   - a preposition belongs to the head of its phrase;
//   - "n't" belongs to the verb that it is written with;
//   - a name is the head of the office before it ("President of Utopia Mara
//     Lind"), when the name layer says where the name begins;
//   - the name before a reporting verb at the end is the speaker ("…, Mara
//     Lind, a lawyer, said");
//   - a finite verb wants a subject: the noun after a fronted phrase;
//   - a date, or "after their talks", after a name belongs to the verb ("met Mara on Monday");
//   - a place after a person, and "with" a person after a place, belong to the
//     verb ("met Mara in Oslo", "spoke in Oslo with Mara");
//   - a clause with "who" belongs to a person;
//   - what a comma parts from an aside belongs to the verb before it;
//   - "according to X" belongs to the clause.
//
// The document given stays as it is.
func mended(d *doc.Document) *doc.Document {
	out := *d
	out.Sentences = slices.Clone(d.Sentences)
	for i := range out.Sentences {
		s := &out.Sentences[i]
		if len(s.Tokens) > longestSentence {
			continue
		}
		s.Tokens = slices.Clone(s.Tokens)
		m := mender{s: s}
		m.titleComplements()
		m.cases()
		m.negations()
		m.auxiliaries()
		m.namesAfterTitles()
		m.titles()
		m.objects()
		m.complements()
		m.speakers()
		m.subjects()
		m.whoClauses()
		m.adjuncts()
	}
	return &out
}

// A mender works on the tree of one sentence.
type mender struct{ s *doc.Sentence }

// cases moves a preposition from a modifier before a noun to the noun: UD
// attaches it to the head of the whole phrase.
func (m *mender) cases() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Deprel != "case" || t.Head < k {
			continue
		}
		for n := 0; n < len(m.s.Tokens); n++ {
			h := &m.s.Tokens[t.Head]
			if h.Head <= t.Head || h.Head >= len(m.s.Tokens) || h.Deprel != "compound" && h.Deprel != "amod" && h.Deprel != "nmod:desc" && h.Deprel != "nummod" {
				break
			}
			t.Head = h.Head
		}
	}
}

// negations hangs every "n't" on the verb of the word it is written with.
func (m *mender) negations() {
	for k := 1; k < len(m.s.Tokens); k++ {
		t := &m.s.Tokens[k]
		if f := strings.ToLower(t.Form); f != "n't" && f != "n’t" {
			continue
		}
		v := k - 1
		if h := &m.s.Tokens[v]; base(h.Deprel) == "aux" || base(h.Deprel) == "cop" {
			v = h.Head
		}
		if v >= 0 && v < len(m.s.Tokens) && v != k && !m.below(v, k) {
			t.Head, t.Deprel = v, "advmod"
		}
	}
}

// auxiliaries makes a name that was parsed as an auxiliary the subject.
func (m *mender) auxiliaries() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if base(t.Deprel) == "aux" && t.UPOS == "PROPN" && t.Head >= 0 && !m.hasSubject(t.Head) {
			t.Deprel = "nsubj"
		}
	}
}

// adjuncts lifts dates, places and sources from names to the clause.
func (m *mender) adjuncts() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Head < 0 || t.Head > k {
			continue
		}
		prep := m.prep(k)
		switch {
		case prep == "according", prep == "per" && t.UPOS == "PROPN":
			if p := m.mainAbove(k); p >= 0 {
				t.Head, t.Deprel = p, "obl"
			}
		case prep != "" && m.afterAside(k) >= 0:
			t.Head, t.Deprel = m.afterAside(k), "obl"
		case !m.ofNoun(k):
		case temporal[prep] && (prep == "prior" || prep == "ahead" || m.s.Tokens[t.Head].UPOS == "PROPN") && !m.isDate(t.Head),
			m.isDate(k) && (prep == "on" || prep == "in" || prep == "") && m.takesNoDate(t.Head),
			prep == "with" && m.isPerson(k) && strings.HasSuffix(m.s.Tokens[t.Head].Name, "-LOC"),
			(prep == "in" || prep == "at") && m.isPlaceName(k) && m.isPerson(t.Head):
			if p := m.predicateAbove(k); p >= 0 {
				t.Head = p
				t.Deprel = "obl"
				if prep == "" {
					t.Deprel = "obl:unmarked"
				}
			}
		}
	}
}

// afterAside gives the main verb for a prepositional phrase that the comma
// after a relative clause parts from that clause ("met Mara, who is on leave,
// at the lake"); -1 where k is none.
func (m *mender) afterAside(k int) int {
	kids := m.s.Children()
	first := slices.Min(subtree(kids, k))
	if first == 0 || m.s.Tokens[first-1].Form != "," && m.s.Tokens[first].Form != "," {
		return -1
	}
	for r, n := m.s.Tokens[k].Head, 0; r >= 0 && r < first && n < len(kids); r, n = m.s.Tokens[r].Head, n+1 {
		if m.s.Tokens[r].Deprel == "acl:relcl" && setOff(m.s, kids, r) {
			return m.predicateAbove(r)
		}
	}
	return -1
}

// ofNoun says whether k is a prepositional or bare modifier of a noun that is
// no predicate.
func (m *mender) ofNoun(k int) bool {
	t := &m.s.Tokens[k]
	h := &m.s.Tokens[t.Head]
	switch t.Deprel {
	case "nmod", "nmod:unmarked":
		return true
	case "appos":
		return m.isDate(k) && !m.isDate(t.Head)
	case "obl", "obl:unmarked":
		return (h.UPOS == "NOUN" || h.UPOS == "PROPN") && !m.child(t.Head, "cop")
	}
	return false
}

// isDate says whether k heads a date: a weekday, "Jan. 5", "May", a year.
func (m *mender) isDate(k int) bool {
	t := &m.s.Tokens[k]
	if weekdays[strings.ToLower(t.Form)] || months[strings.ToLower(t.Form)] && isTimeWord(m.s, k) || isYear(t) {
		return true
	}
	return t.UPOS == "NUM" && slices.ContainsFunc(m.s.Tokens, func(c doc.Token) bool {
		return c.Head == k && months[strings.ToLower(c.Form)]
	})
}

// takesNoDate says whether a date after noun h belongs to the verb: h is a
// name, or a thing that does not happen, or the object of a light verb ("held talks on Monday").
func (m *mender) takesNoDate(h int) bool {
	t := &m.s.Tokens[h]
	if m.isDate(h) || isTimeWord(m.s, h) {
		return false
	}
	if t.UPOS == "PROPN" || !mayHappen(strings.ToLower(t.Lemma)) {
		return true
	}
	return t.Deprel == "obj" && t.Head >= 0 && supportVerbs[strings.ToLower(m.s.Tokens[t.Head].Lemma)]
}

// mayHappen says whether a noun names something that has a date.
func mayHappen(lemma string) bool {
	if happenings[lemma] {
		return true
	}
	for _, end := range []string{"tion", "sion", "ment", "ing", "al", "ance", "ence", "ure"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

func (m *mender) isPlaceName(k int) bool {
	t := &m.s.Tokens[k]
	return strings.HasSuffix(t.Name, "-LOC") || t.UPOS == "PROPN" && t.Name == "" && placeNouns[strings.ToLower(t.Form)]
}

// isPerson says whether h is a person's name or relative, which no place
// after it tells apart.
func (m *mender) isPerson(h int) bool {
	t := &m.s.Tokens[h]
	_, kin := kinships[strings.ToLower(t.Lemma)]
	return strings.HasSuffix(t.Name, "-PER") || kin
}

// predicateAbove is the nearest verb or nonverbal predicate above k.
func (m *mender) predicateAbove(k int) int {
	for h, n := m.s.Tokens[k].Head, 0; h >= 0 && h < len(m.s.Tokens) && n < len(m.s.Tokens); h, n = m.s.Tokens[h].Head, n+1 {
		t := &m.s.Tokens[h]
		if t.UPOS == "VERB" && base(t.Deprel) != "amod" && base(t.Deprel) != "compound" || m.child(h, "cop") {
			return h
		}
	}
	return -1
}

// mainAbove is the highest predicate above k that is not outside the reported
// clause which k is in.
func (m *mender) mainAbove(k int) int {
	found := -1
	for h, n := m.s.Tokens[k].Head, 0; h >= 0 && h < len(m.s.Tokens) && n < len(m.s.Tokens); h, n = m.s.Tokens[h].Head, n+1 {
		t := &m.s.Tokens[h]
		if t.UPOS == "VERB" && base(t.Deprel) != "amod" && base(t.Deprel) != "compound" || m.child(h, "cop") {
			found = h
			if t.Deprel == "ccomp" {
				break
			}
		}
	}
	return found
}

// whoClauses moves a relative clause with "who", or a participle right after a
// name, from a thing to the person named last before it ("held talks with
// Mara, who …", "clips of Mara arriving").
func (m *mender) whoClauses() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Deprel != "acl:relcl" && (t.Deprel != "acl" || t.XPOS != "VBG") || t.Head < 0 || t.Head >= k || m.isPerson(t.Head) || offices[strings.ToLower(m.s.Tokens[t.Head].Lemma)] {
			continue
		}
		who := -1
		for i := t.Head + 1; i < k && who < 0; i++ {
			if f := strings.ToLower(m.s.Tokens[i].Form); f == "who" || f == "whom" || f == "whose" {
				who = i
			}
		}
		if t.XPOS == "VBG" && who < 0 { // "clips of Mara arriving"
			who = slices.Min(subtree(m.s.Children(), k))
			if who == 0 || !strings.HasSuffix(m.s.Tokens[who-1].Name, "-PER") {
				who = -1
			}
		}
		for i := who - 1; i > t.Head; i-- {
			if m.s.Tokens[i].Name == "B-PER" && m.below(i, t.Head) {
				t.Head = i
				break
			}
		}
	}
}

// below says whether i is in the subtree of top.
func (m *mender) below(i, top int) bool {
	for n := 0; i >= 0 && i < len(m.s.Tokens) && n < len(m.s.Tokens); i, n = m.s.Tokens[i].Head, n+1 {
		if i == top {
			return true
		}
	}
	return false
}

// prep is the first preposition of k in lower case.
func (m *mender) prep(k int) string {
	for i := range m.s.Tokens[:k] {
		if t := &m.s.Tokens[i]; t.Head == k && t.Deprel == "case" {
			return strings.ToLower(t.Form)
		}
	}
	return ""
}

func (m *mender) child(i int, rel string) bool {
	return slices.ContainsFunc(m.s.Tokens, func(t doc.Token) bool { return t.Head == i && base(t.Deprel) == rel })
}

// base is a relation without its subtype.
func base(deprel string) string {
	r, _, _ := strings.Cut(deprel, ":")
	return r
}
