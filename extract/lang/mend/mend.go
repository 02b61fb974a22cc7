// Package mend puts the trees of the parser right where words outside the tree
// say that a phrase is attached wrongly: what the name layer marks, dates, and
// the order of words. Parsers attach to the nearest noun; names, dates and
// sources do not take such phrases:
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
// The rules keep to the conventions of UD, so that they are held against the
// treebanks with the parser.
package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// Trees mends the trees of sentences whose names are marked, in place. What a
// rule makes of a sentence is taken back where it is no tree: its tags, names
// and arcs contradict each other then.
func Trees(sents []doc.Sentence) {
	var before []doc.Token
	for i := range sents {
		s := &sents[i]
		if len(s.Tokens) > longestSentence || !isSound(s) {
			continue
		}
		m := mender{s: s}
		before = append(before[:0], s.Tokens...)
		for _, rule := range rules {
			rule(&m)
			if slices.Equal(before, s.Tokens) {
				continue
			}
			if isSound(s) {
				copy(before, s.Tokens)
			} else {
				copy(s.Tokens, before)
			}
		}
	}
}

// rules in the order in which each finds what it needs: names before what
// asks for their heads, subjects before adjuncts.
var rules = []func(*mender){
	(*mender).titleComplements,
	(*mender).cases,
	(*mender).negations,
	(*mender).auxiliaries,
	(*mender).namesAfterTitles,
	(*mender).names,
	(*mender).titles,
	(*mender).conjuncts,
	(*mender).appositions,
	(*mender).objects,
	(*mender).complements,
	(*mender).speakers,
	(*mender).saidClauses,
	(*mender).subjects,
	(*mender).whoClauses,
	(*mender).adjuncts,
}

// isSound says whether s is a tree whose root, and no other word, is called
// so, and every name has a beginning.
func isSound(s *doc.Sentence) bool {
	before := ""
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if kind, inside := strings.CutPrefix(t.Name, "I-"); inside && before != "B-"+kind && before != t.Name || (t.Head == doc.Root) != (t.Deprel == "root") {
			return false
		}
		before = t.Name
	}
	return s.CheckTree() == nil
}

// longestSentence is the number of words beyond which a sentence is none (a
// table, a file without line ends): its tree means nothing, and the rules take
// time that grows with the square of it.
const longestSentence = 500

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
		for n := 0; n < len(m.s.Tokens) && m.isModifier(t.Head); n++ {
			t.Head = m.s.Tokens[t.Head].Head
		}
	}
}

// isModifier says whether i is part of the noun phrase of a noun after it. "In
// fact Mara …" and "in 3000 BC" are none.
func (m *mender) isModifier(i int) bool {
	t := &m.s.Tokens[i]
	if t.Head <= i || t.Head >= len(m.s.Tokens) {
		return false
	}
	switch t.Deprel {
	case "compound", "amod":
		return t.UPOS == "PROPN" || t.UPOS == "ADJ" || t.UPOS == "NOUN" && m.s.Tokens[t.Head].UPOS != "PROPN"
	case "nmod:desc":
		return t.UPOS == "PROPN" || t.UPOS == "NOUN"
	}
	return false
}

// negations hangs every "n't" on the verb of the word it is written with.
func (m *mender) negations() {
	for k := 1; k < len(m.s.Tokens); k++ {
		t := &m.s.Tokens[k]
		if f := strings.ToLower(t.Form); f != "n't" && f != "n’t" {
			continue
		}
		v := k - 1
		if h := &m.s.Tokens[v]; h.Relation() == "aux" || h.Relation() == "cop" {
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
		if t.Relation() == "aux" && t.UPOS == "PROPN" && t.Head >= 0 && !m.hasSubject(t.Head) {
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
		p := -1
		prep := m.prep(k)
		switch {
		case prep == "according" && m.isSource(k), prep == "per" && t.UPOS == "PROPN":
			p = m.mainAbove(k)
		case asideAdjuncts[prep] && m.afterAside(k) >= 0:
			p = m.afterAside(k)
		case m.ofNoun(k) && m.isOfVerb(k, prep):
			p = m.predicateAbove(k)
		}
		if p < 0 || m.bracketBetween(p, k) || m.below(p, k) {
			continue
		}
		t.Head, t.Deprel = p, "obl"
		if prep == "" {
			t.Deprel = "obl:unmarked"
		}
	}
}

// isOfVerb says whether the date or place k, parsed as a modifier of a noun,
// is none of a noun's.
func (m *mender) isOfVerb(k int, prep string) bool {
	head := m.s.Tokens[k].Head
	switch {
	case m.isDate(k) && !isNumber(&m.s.Tokens[k]) && prep == "", m.isDate(k) && (prep == "on" || prep == "in"):
		return m.takesNoDate(head)
	case temporal[prep]:
		return (prep == "prior" || prep == "ahead" || m.s.Tokens[head].UPOS == "PROPN") && !m.isDate(head)
	case prep == "with":
		return m.isPerson(k) && strings.HasSuffix(m.s.Tokens[head].Name, "-LOC")
	case prep == "in" || prep == "at":
		return m.isPlaceName(k) && m.isPerson(head) && !m.isNamed(head)
	}
	return false
}

// isNumber says whether t is a bare number, such as the year of a source.
func isNumber(t *doc.Token) bool { return t.UPOS == "NUM" }

// isSource says whether "according to" before k tells who says so: set off
// from the clause, or hung on a noun ("impartial justice according to the law"
// is neither).
func (m *mender) isSource(k int) bool {
	h := &m.s.Tokens[m.s.Tokens[k].Head]
	return h.UPOS != "VERB" && h.UPOS != "AUX" || m.s.SetOff(m.s.Children(), k)
}

// isNamed says whether h is no more than somebody's name: "a man named Mara in
// Oslo".
func (m *mender) isNamed(h int) bool {
	up := m.s.Tokens[h].Head
	return up >= 0 && naming[strings.ToLower(m.s.Tokens[up].Lemma)] && m.s.Tokens[up].Relation() == "acl"
}

// bracketBetween says whether a bracket opens or closes between i and k.
func (m *mender) bracketBetween(i, k int) bool {
	depth := 0
	for _, t := range m.s.Tokens[min(i, k) : max(i, k)+1] {
		switch {
		case opensBracket(t.Form):
			depth++
		case closesBracket(t.Form):
			if depth == 0 {
				return true
			}
			depth--
		}
	}
	return depth != 0
}

// afterAside gives the main verb for a prepositional phrase that the comma
// after a relative clause parts from that clause ("met Mara, who is on leave,
// at the lake"); -1 where k is none.
func (m *mender) afterAside(k int) int {
	kids := m.s.Children()
	first := slices.Min(doc.Subtree(kids, k))
	if first == 0 || m.s.Tokens[first-1].Form != "," && m.s.Tokens[first].Form != "," {
		return -1
	}
	for r, n := m.s.Tokens[k].Head, 0; r >= 0 && r < first && n < len(kids); r, n = m.s.Tokens[r].Head, n+1 {
		if m.s.Tokens[r].Deprel == "acl:relcl" && m.s.SetOff(kids, r) {
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
	if strings.HasSuffix(t.Name, "-PER") {
		return false // "his wife Jan"
	}
	if english.IsWeekday(strings.ToLower(t.Form)) || english.IsMonth(strings.ToLower(t.Form)) && english.IsTime(&m.s.Tokens[k]) || english.IsYear(t) {
		return true
	}
	return t.UPOS == "NUM" && slices.ContainsFunc(m.s.Tokens, func(c doc.Token) bool {
		return c.Head == k && english.IsMonth(strings.ToLower(c.Form))
	})
}

// takesNoDate says whether a date after noun h belongs to the verb: h is a
// name, or a thing that does not happen, or the object of a light verb ("held talks on Monday").
func (m *mender) takesNoDate(h int) bool {
	t := &m.s.Tokens[h]
	if m.isDate(h) || english.IsTime(&m.s.Tokens[h]) {
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
	if bodies[lemma] {
		return false
	}
	for _, end := range []string{"tion", "sion", "ment", "ing", "al", "ance", "ence", "ure", "ery"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

func (m *mender) isPlaceName(k int) bool {
	t := &m.s.Tokens[k]
	return strings.HasSuffix(t.Name, "-LOC") || t.UPOS == "PROPN" && t.Name == "" && english.IsPlaceNoun(strings.ToLower(t.Form))
}

// isPerson says whether h is a person's name, or somebody's relative, which no
// place after it tells apart.
func (m *mender) isPerson(h int) bool {
	t := &m.s.Tokens[h]
	return strings.HasSuffix(t.Name, "-PER") || english.IsKin(strings.ToLower(t.Lemma)) && m.hasChild(h, "nmod:poss")
}

// predicateAbove is the nearest verb or nonverbal predicate above k.
func (m *mender) predicateAbove(k int) int {
	for h, n := m.s.Tokens[k].Head, 0; h >= 0 && h < len(m.s.Tokens) && n < len(m.s.Tokens); h, n = m.s.Tokens[h].Head, n+1 {
		t := &m.s.Tokens[h]
		if t.UPOS == "VERB" && t.Relation() != "amod" && t.Relation() != "compound" || m.child(h, "cop") {
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
		if t.UPOS == "VERB" && t.Relation() != "amod" && t.Relation() != "compound" || m.child(h, "cop") {
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
			who = slices.Min(doc.Subtree(m.s.Children(), k))
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

// hasChild is child for a relation with its subtype.
func (m *mender) hasChild(i int, deprel string) bool {
	return slices.ContainsFunc(m.s.Tokens, func(t doc.Token) bool { return t.Head == i && t.Deprel == deprel })
}

// child says whether i has a dependent of a relation, whatever its subtype.
func (m *mender) child(i int, rel string) bool {
	return slices.ContainsFunc(m.s.Tokens, func(t doc.Token) bool { return t.Head == i && t.Relation() == rel })
}
