package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// relatives moves a relative clause to the noun that it can be about, where
// several stand before it: "who" is somebody ("the head of the railways, who"),
// and a verb agrees with its subject ("gates, among them one that was shut").
func (m *mender) relatives() {
	t := m.s.Tokens
	for v := range t {
		noun := t[v].Head
		if t[v].Deprel != "acl:relcl" || noun < 0 || noun > v {
			continue
		}
		p := m.pronounOf(v)
		if p <= noun || m.canBe(noun, p, v) || strings.EqualFold(t[v].Lemma, "mean") {
			continue // "which means" is about all that was said
		}
		if n := m.otherNoun(noun, p, v); n >= 0 && !m.below(n, v) {
			t[v].Head = n
		}
	}
}

// pronounOf is the relative pronoun that is the subject of verb v, -1 for
// another or none.
func (m *mender) pronounOf(v int) int {
	for _, k := range m.kids(v) {
		t := &m.s.Tokens[k]
		if t.Relation() != "nsubj" || k > v {
			continue
		}
		switch strings.ToLower(t.Form) {
		case "who", "which", "that":
			return k
		}
	}
	return -1
}

// otherNoun finds another noun that the pronoun p, subject of v, can stand for:
// the nearest in the phrase of noun, else one that this phrase modifies; -1 for
// none.
func (m *mender) otherNoun(noun, p, v int) int {
	t := m.s.Tokens
	that := strings.EqualFold(t[p].Form, "that")
	for i := p - 1; i > noun; i-- {
		if that && t[i].UPOS == "PROPN" {
			continue // a name is known without "that"
		}
		if m.isNounHead(i) && m.below(i, noun) && m.phraseReaches(i, p) && m.canBe(i, p, v) {
			return i
		}
	}
	for h, i := t[noun].Head, noun; h >= 0 && h < i && t[i].Relation() == "nmod"; h, i = t[h].Head, h {
		if m.isNounHead(h) && m.canBe(h, p, v) {
			return h
		}
	}
	return -1
}

// isNounHead says whether i heads a phrase of its own.
func (m *mender) isNounHead(i int) bool {
	t := &m.s.Tokens[i]
	switch t.UPOS {
	case "NOUN", "PROPN", "PRON", "NUM":
	default:
		return false
	}
	switch t.Relation() {
	case "compound", "flat", "nummod", "fixed", "det":
		return false
	}
	return t.Deprel != "nmod:poss" && t.Deprel != "nmod:desc" && t.Deprel != "nmod:unmarked"
}

// phraseReaches says whether nothing but a comma stands between the phrase of
// noun i and the pronoun p.
func (m *mender) phraseReaches(i, p int) bool {
	for k := i + 1; k < p; k++ {
		if !m.below(k, i) && m.s.Tokens[k].Form != "," {
			return false
		}
	}
	return true
}

// canBe says whether noun can be what the pronoun p, subject of v, stands for.
// What is in doubt can.
func (m *mender) canBe(noun, p, v int) bool {
	t := m.s.Tokens
	if strings.EqualFold(t[p].Form, "who") && (m.isThing(noun) || strings.HasSuffix(t[noun].Name, "-LOC") || t[noun].UPOS == "NUM" && t[noun].Deprel == "appos") {
		return false
	}
	verb, n := m.verbNumber(v), m.nounNumber(noun)
	return verb == 0 || n == 0 || verb == n
}

// isThing says whether a common noun is certainly nobody: neither a person nor
// a body of people.
func (m *mender) isThing(i int) bool {
	t := &m.s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	return t.UPOS == "NOUN" && t.Name == "" && !english.IsPersonNoun(lemma) && !english.IsOffice(lemma) && !english.IsKin(lemma) && !groups[lemma]
}

const (
	singular = iota + 1
	plural
)

// verbNumber is the number that the finite word of predicate v shows, 0 for
// none ("sang").
func (m *mender) verbNumber(v int) int {
	finite := v
	for _, k := range m.kids(v) {
		if r := m.s.Tokens[k].Relation(); (r == "aux" || r == "cop") && k < finite {
			finite = k
		}
	}
	t := &m.s.Tokens[finite]
	switch w := strings.ToLower(t.Form); {
	case w == "was" || t.XPOS == "VBZ":
		return singular
	case w == "were" || t.XPOS == "VBP":
		return plural
	}
	return 0
}

// nounNumber is the number of noun i, 0 where usage wavers: names, numbers,
// coordinations, bodies and quantities.
func (m *mender) nounNumber(i int) int {
	t := &m.s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	if m.child(i, "conj") || groups[lemma] || wavering[lemma] {
		return 0
	}
	switch {
	case t.XPOS == "NNS":
		return plural
	case t.XPOS == "NN", lemma == "one":
		return singular
	}
	return 0
}

// relativeSubjects makes a clause of its own of the second verb after a noun with a
// relative clause, where the parser has read the noun as what is said and both
// verbs as said of it: "found men who smoke DIE earlier".
func (m *mender) relativeSubjects() {
	t := m.s.Tokens
	for n := range t {
		v := t[n].Head
		if t[n].Deprel != "obj" || v < 0 || v > n || !clausal[strings.ToLower(t[v].Lemma)] {
			continue
		}
		first, second := -1, -1
		for _, k := range m.kids(n) {
			switch {
			case k < n || t[k].Deprel != "acl:relcl" || t[k].UPOS != "VERB":
			case first < 0 && m.hasSubject(k):
				first = k
			case first >= 0 && !m.hasSubject(k) && m.isTensed(k):
				second = k
			}
		}
		if first >= 0 && second < 0 {
			for _, k := range m.kids(first) {
				if k > first && t[k].Deprel == "xcomp" && isFiniteTag(t[k].XPOS) && !m.child(k, "mark") {
					second = k
				}
			}
		}
		if first < 0 || second < 0 {
			continue
		}
		t[second].Head, t[second].Deprel = v, "ccomp"
		t[n].Head, t[n].Deprel = second, "nsubj"
		if m.hasChild(second, "aux:pass") {
			t[n].Deprel = "nsubj:pass"
		}
	}
}

// isTensed says whether verb k has a tense or a modal.
func (m *mender) isTensed(k int) bool { return isFiniteTag(m.s.Tokens[k].XPOS) || m.hasModal(k) }

// whereClauses moves a clause with "where" to the place right before it, from what is
// there: "a school in Oslo, WHERE she grew up".
func (m *mender) whereClauses() {
	t := m.s.Tokens
	for v := range t {
		noun := t[v].Head
		if t[v].Deprel != "acl:relcl" || noun < 0 || noun > v {
			continue
		}
		for w := noun + 2; w < v; w++ {
			last := w - 1
			if t[w-1].Form == "," {
				last--
			}
			if strings.EqualFold(t[w].Form, "where") && t[w].Head == v && t[last].Name != "" && strings.HasSuffix(t[last].Name, "-LOC") && last > noun {
				for strings.HasPrefix(t[last].Name, "I-") && last > noun+1 && strings.HasSuffix(t[last-1].Name, "-LOC") {
					last--
				}
				if m.below(last, noun) && !strings.HasSuffix(t[noun].Name, "-LOC") {
					t[v].Head = last
				}
			}
		}
	}
}

// agedClauses moves a clause with "who" from an age to whose it is: "Mara Lind, 29,
// WHO lives in Oslo".
func (m *mender) agedClauses() {
	t := m.s.Tokens
	for v := range t {
		age := t[v].Head
		if t[v].Deprel != "acl:relcl" || age < 1 || age > v || t[age].UPOS != "NUM" || t[age].Deprel == "nummod" || m.pronounOf(v) < 0 {
			continue
		}
		if name := t[age].Head; name >= 0 && name < age && strings.HasSuffix(t[name].Name, "-PER") {
			t[v].Head = name
		}
	}
}

// whoOfThings hangs a clause with "who" that hangs on a thing on the person the thing is
// told of: "a surgeon at Utopia Hospital in Oslo, WHO WAS NOT INVOLVED".
func (m *mender) whoOfThings() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k || t[h].UPOS != "NOUN" && t[h].UPOS != "PROPN" || m.isPersonal(h) && t[h].Deprel != "nmod:poss" && !strings.HasSuffix(t[h].Name, "-ORG") {
			continue
		}
		if !slices.ContainsFunc(m.kids(k), func(w int) bool {
			return t[w].XPOS == "WP" && t[w].Relation() == "nsubj" && strings.EqualFold(t[w].Form, "who") && t[w-1].Form == ","
		}) {
			continue
		}
		for i, n := t[h].Head, 0; i >= 0 && i < h && n < len(t); i, n = t[i].Head, n+1 {
			if (t[i].UPOS == "NOUN" || t[i].UPOS == "PROPN") && m.isPersonal(i) && (!strings.HasSuffix(t[h].Name, "-ORG") || t[h].Deprel != "nmod:poss" && t[i].XPOS == "NNS" || strings.HasSuffix(t[i].Name, "-PER")) {
				t[k].Head = i
				break
			}
		}
	}
}

// isPersonal says whether i is a person or several, or a body that may be spoken of so.
func (m *mender) isPersonal(i int) bool {
	t := &m.s.Tokens[i]
	lemma := strings.ToLower(t.Lemma)
	return strings.HasSuffix(t.Name, "-PER") || strings.HasSuffix(t.Name, "-ORG") || english.IsPersonNoun(lemma) || english.IsPersonWord(lemma) || english.IsKin(lemma) || english.IsOffice(lemma) || groups[lemma] || lemma == "people" || strings.HasSuffix(t.Name, "-MISC")
}

// finiteAfterNouns makes a clause of the verb that has no object and no passive, where the
// parser took it for a participle behind the noun of a time: "after a ferry from Oslo
// CAPSIZED off the coast".
func (m *mender) finiteAfterNouns() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Deprel != "acl" || t[k].XPOS != "VBN" && t[k].XPOS != "VBD" || !unaided[strings.ToLower(t[k].Lemma)] {
			continue
		}
		for i, n := t[k].Head, 0; i >= 0 && i < k && n < len(t); i, n = t[i].Head, n+1 {
			v := t[i].Head
			if t[i].Relation() != "obl" || v < 0 || v > i || t[v].UPOS != "VERB" {
				continue
			}
			c := -1
			for _, j := range m.kids(i) {
				if f := strings.ToLower(t[j].Form); t[j].Deprel == "case" && (f == "after" || f == "before" || f == "as" || f == "since" || f == "until") {
					c = j
				}
			}
			if c < 0 {
				continue
			}
			t[k].Head, t[k].Deprel, t[k].XPOS = v, "advcl", "VBD"
			t[i].Head, t[i].Deprel = k, "nsubj"
			t[c].Head, t[c].Deprel, t[c].UPOS = k, "mark", "SCONJ"
			break
		}
	}
}

// unaided verbs are never passive.
var unaided = english.Words("capsize collapse die disappear vanish erupt arrive happen occur emerge expire resign faint hesitate")

// pastComplements makes the main verb of a past tense that was taken for a complement of
// the participle before it: "a boat converted to carry cars CAUGHT fire".
func (m *mender) pastComplements() {
	t := m.s.Tokens
	for w := range t {
		if t[w].XPOS != "VBD" || t[w].Deprel != "xcomp" || m.hasSubject(w) {
			continue
		}
		v := t[w].Head
		for n := 0; n < len(t) && v >= 0 && v < w && t[v].XPOS == "VB" && t[v].Deprel == "xcomp"; n++ {
			v = t[v].Head
		}
		if v < 0 || v > w || v == t[w].Head || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || m.child(v, "aux") {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || m.phraseEnd(s) != v-1 {
			continue
		}
		t[w].Head, t[w].Deprel = t[v].Head, t[v].Deprel
		t[v].Head, t[v].Deprel, t[v].XPOS = s, "acl", "VBN"
		t[s].Head, t[s].Deprel = w, "nsubj"
		for _, c := range m.kids(v) {
			if c < s || t[c].UPOS == "PUNCT" && c > w {
				t[c].Head = w
			}
		}
	}
}

// whereJourneys makes a clause about the noun before a comma of one with "where" that was
// hung on the subject alone: "bridges, where JOURNEYS that take minutes were taking hours".
func (m *mender) whereJourneys() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		s := t[k].Head
		if t[k].XPOS != "WRB" || t[k].Deprel != "advmod" || s < k || !strings.EqualFold(t[k].Form, "where") || t[s].Relation() != "nsubj" || t[k-1].Form != "," {
			continue
		}
		w, n := t[s].Head, k-2
		if w < s || t[w].Deprel != "parataxis" && t[w].Deprel != "ccomp" && t[w].Deprel != "advcl" && t[w].Deprel != "conj" || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.below(n, w) {
			continue
		}
		for t[n].Head >= 0 && (t[n].Deprel == "flat" || t[n].Relation() == "compound") {
			n = t[n].Head
		}
		t[k].Head = w
		t[w].Head, t[w].Deprel = n, "acl:relcl"
	}
}

// reportsInRelatives frees a relative clause of who tells it between commas: "a wall from
// which, aides CONFIRMED, a painting had been removed".
func (m *mender) reportsInRelatives() {
	t := m.s.Tokens
	for v := 3; v+2 < len(t); v++ {
		n := t[v].Head
		if t[v].Deprel != "acl:relcl" || n < 0 || n > v || !reporting[strings.ToLower(t[v].Lemma)] || t[v+1].Form != "," {
			continue
		}
		which := -1
		for _, c := range m.kids(v) {
			if (t[c].XPOS == "WDT" || t[c].XPOS == "WP") && t[c].Relation() == "obl" && t[c+1].Form == "," {
				which = c
			}
		}
		if which < 0 {
			continue
		}
		for w := v + 2; w < len(t); w++ {
			if t[w].Deprel == "ccomp" && t[w].Head >= 0 && t[w].Head < n && m.hasSubject(w) && m.phraseStart(w) == v+2 {
				t[w].Head, t[w].Deprel = n, "acl:relcl"
				t[v].Head, t[v].Deprel = w, "parataxis"
				t[which].Head = w
				break
			}
		}
	}
}

// complainedAbout make a phrase of a relative pronoun with the preposition that was left
// behind the verb: "the road, which men complained ABOUT".
func (m *mender) complainedAbout() {
	t := m.s.Tokens
	for c := 2; c < len(t); c++ {
		w := t[c].Head
		if t[c].Deprel != "case" || w < 0 || w > c || t[w].XPOS != "WDT" && t[w].XPOS != "WP" || t[w].Deprel != "obj" || t[w].Head != c-1 {
			continue
		}
		t[w].Deprel = "obl"
	}
}

// childrenUnder hang on persons how old they are: "children under FIVE".
func (m *mender) childrenUnder() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := k - 2
		if p := strings.ToLower(t[k-1].Form); t[k].XPOS == "CD" && t[k].Deprel == "obl" && t[k-1].Head == k && (p == "under" || p == "over" || p == "aged") && t[n].XPOS == "NNS" && t[n].Head != k && english.IsPersonNoun(strings.ToLower(t[n].Lemma)) && !m.below(n, k) && len(m.kids(k)) == 1 {
			t[k].Head, t[k].Deprel = n, "nmod"
		}
	}
}

// inWhichHolds make a relative clause of the aside behind a subject that was taken for another
// thing told: "said that Acme, in WHICH he HOLDS shares, had won".
func (m *mender) inWhichHolds() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "ccomp" || v < 0 || v > k || m.child(k, "mark") {
			continue
		}
		first := m.phraseStart(k)
		if first < 2 || t[first-1].Form != "," {
			continue
		}
		wh := first
		if t[first].Deprel == "case" {
			wh++
		}
		if (t[wh].XPOS != "WDT" && t[wh].XPOS != "WP") || t[wh].Head != k {
			continue
		}
		s := first - 2
		for t[s].Head >= 0 && t[s].Head < s && (t[s].Deprel == "flat" || t[s].Relation() == "nmod" || t[s].Relation() == "compound") {
			s = t[s].Head
		}
		if w := t[s].Head; t[s].Relation() == "nsubj" && w > k && t[w].Head == v {
			t[k].Head, t[k].Deprel = s, "acl:relcl"
		}
	}
}

// finiteAfterTimes make a clause of a past tense without a subject right behind the phrase of a
// time that is its subject: "after VOTERS in Oslo swung", "as a WILDFIRE driven by wind reached".
func (m *mender) finiteAfterTimes() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBD" || t[k].Deprel != "advcl" && (t[k].Deprel != "conj" || m.ccOf(k) >= 0) || v < 0 || v > k || m.hasSubject(k) || m.child(k, "mark") || m.child(k, "aux") || t[k-1].UPOS == "PUNCT" {
			continue
		}
		for i, n := k-1, 0; i > v && n < len(t); i, n = t[i].Head, n+1 {
			if t[i].Relation() != "obl" && t[i].Relation() != "nmod" || m.phraseEnd(i) != k-1 || t[i].UPOS != "NOUN" && t[i].UPOS != "PROPN" {
				continue
			}
			c := -1
			for _, j := range m.kids(i) {
				if f := strings.ToLower(t[j].Form); t[j].Deprel == "case" && (f == "after" || f == "before" || f == "as" || f == "since" || f == "until") {
					c = j
				}
			}
			if c < 0 {
				continue
			}
			t[k].Deprel = "advcl"
			t[i].Head, t[i].Deprel = k, "nsubj"
			t[c].Head, t[c].Deprel, t[c].UPOS = k, "mark", "SCONJ"
			break
		}
	}
}

// nearestWhich hang a clause with "in which" on the noun before its comma: "stopped work after
// the ATTACK, in which a man was shot".
func (m *mender) nearestWhich() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "acl:relcl" || h < 0 || h > k {
			continue
		}
		first := m.phraseStart(k)
		if first < 2 || t[first-1].Form != "," || !strings.EqualFold(t[first].Form, "in") || t[first+1].XPOS != "WDT" {
			continue
		}
		if n := first - 2; n > h && t[n].UPOS == "NOUN" && mayHappen(strings.ToLower(t[n].Lemma)) && m.below(n, h) {
			t[k].Head = n
		}
	}
}
