package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// names makes one phrase of every person's name: its first word is the head,
// the others are flat below it (UD's way with names that have no syntax of
// their own), whatever words of it the parser has hung elsewhere ("What did
// Mara Lind sign?" with "Mara" for an object).
func (m *mender) names() {
	t := m.s.Tokens
	for i := 0; i < len(t); i++ {
		m.joinFirst(i)
		if t[i].Name != "B-PER" || isTitle(&t[i]) || m.insideName(i) {
			continue
		}
		end := i + 1
		for end < len(t) && t[end].Name == "I-PER" {
			end++
		}
		if end > i+1 && !slices.ContainsFunc(t[i:end], func(t doc.Token) bool { return !isNameWord(&t) }) {
			m.flatten(i, end)
		}
	}
}

// isNameWord says whether t can be a word of a name without syntax.
func isNameWord(t *doc.Token) bool {
	return (t.UPOS == "PROPN" || t.UPOS == "NOUN" && t.XPOS == "NNP") && t.IsCapital() && t.Deprel != "goeswith" && t.Deprel != "case"
}

// isTitle says whether a word that the name layer counts to the name is none
// of it: "Doctor" of "Doctor Lind", "Prof." of "Prof. Lind".
func isTitle(t *doc.Token) bool {
	lemma := strings.ToLower(t.Lemma)
	if english.IsOffice(lemma) || english.IsHonorific(strings.ToLower(t.Form)) {
		return true
	}
	person := english.IsPersonWord(lemma) || t.UPOS == "NOUN" && english.IsPersonNoun(lemma)
	return t.Deprel == "nmod:desc" && (person || len(t.Form) > len("X.") && strings.HasSuffix(t.Form, "."))
}

// joinFirst makes the proper noun at i the first word of the person's name
// right after it where both hang on one verb: there is room for one phrase
// only.
func (m *mender) joinFirst(i int) {
	t := m.s.Tokens
	if i+1 >= len(t) || t[i].UPOS != "PROPN" || t[i].Name != "" || t[i+1].Name != "B-PER" || t[i].Head < 0 || t[i].Head != t[i+1].Head || !t[i].IsCapital() {
		return
	}
	switch t[i].Deprel {
	case "advmod", "obj", "iobj", "nsubj", "nsubj:pass", "obl", "obl:unmarked", "discourse", "vocative", "dep":
	default:
		return
	}
	if t[t[i].Head].UPOS == "VERB" && len(m.kids(i)) == 0 {
		t[i].Name, t[i+1].Name = "B-PER", "I-PER"
	}
}

// flatten makes the words [first, end) of a name one flat phrase, which hangs
// where the word nearest to the root hung.
func (m *mender) flatten(first, end int) {
	t := m.s.Tokens
	outside := func(h int) bool { return h < first || h >= end }
	top := -1
	for k := first; k < end; k++ {
		if outside(t[k].Head) && (top < 0 || m.depth(k) < m.depth(top) || m.depth(k) == m.depth(top) && rank(&t[k]) > rank(&t[top])) {
			top = k
		}
	}
	if top < 0 {
		return // no tree
	}
	head, rel := t[top].Head, t[top].Deprel
	for k := range t {
		if outside(k) && t[k].Head > first && t[k].Head < end {
			t[k].Head = first
		}
	}
	for k := first; k < end; k++ {
		t[k].UPOS = "PROPN"
	}
	for k := first + 1; k < end; k++ {
		if t[k].Head != first || t[k].Relation() != "flat" {
			t[k].Head, t[k].Deprel = first, "flat"
		}
	}
	t[first].Head, t[first].Deprel = head, rel
}

// rank orders relations by how sure a name bears them: arguments first.
func rank(t *doc.Token) int {
	switch t.Relation() {
	case "nsubj":
		return 3
	case "obj", "iobj":
		return 2
	case "obl", "conj", "appos", "nmod":
		return 1
	}
	return 0
}

// conjuncts puts coordinations of names right. A name after "and" that hangs
// below the name before it is coordinated with it ("Health Minister Omar Haddad and
// union leader Beatriz Nunes"); and of two conjuncts with nothing between them
// the first belongs to the second ("and US TREASURY Secretary Scott Bessent").
func (m *mender) conjuncts() {
	t := m.s.Tokens
	for i := range t {
		m.conjunction(i)
		m.secondOfTwo(i)
		if t[i].Name == "B-PER" {
			m.nameAfterAnd(i)
			m.partOfConjunct(i)
		}
	}
}

// secondOfTwo coordinates the second of two subjects of a verb with the first,
// where it begins with "and": "Minister Mara Lind and union leader OTTO Berg met".
func (m *mender) secondOfTwo(i int) {
	t := m.s.Tokens
	if !strings.HasPrefix(t[i].Deprel, "nsubj") || t[i].Head < i {
		return
	}
	first := m.subtreeStart(i)
	if t[first].Deprel != "cc" || first == 0 {
		return
	}
	for _, k := range m.kids(t[i].Head) {
		if k < first && t[k].Deprel == t[i].Deprel && m.phraseEnd(k) == first-1 {
			t[i].Head, t[i].Deprel, t[first].Head = k, "conj", i
			return
		}
	}
}

// conjunction hangs the "and" at c on the conjunct, where it hung on a word
// before the head of that: "Mara and union LEADER Otto" with "and" below
// "leader".
func (m *mender) conjunction(c int) {
	t := m.s.Tokens
	if t[c].Deprel != "cc" {
		return
	}
	for h, n := t[c].Head, 0; h > c && h < len(t) && n < len(t); h, n = t[h].Head, n+1 {
		switch t[h].Relation() {
		case "conj":
			if t[h].Head < c {
				t[c].Head = h
			}
			return
		case "compound", "amod", "nummod", "nmod":
			if t[h].Head < h || t[h].Deprel == "nmod" || t[h].UPOS == "VERB" || t[h].UPOS == "SYM" {
				return
			}
		default:
			return
		}
	}
}

// nameAfterAnd coordinates the name at i with the name that it hangs below.
func (m *mender) nameAfterAnd(i int) {
	t := m.s.Tokens
	switch t[i].Relation() {
	case "flat", "compound", "appos", "dep":
	default:
		return
	}
	h := t[i].Head
	if h < 0 || h >= i || !strings.HasSuffix(t[h].Name, "-PER") {
		return
	}
	for n := 0; t[h].Name == "I-PER" && t[h].Head >= 0 && n < len(t); n++ {
		h = t[h].Head
	}
	and := m.phraseStart(i) - 1
	if and <= h || t[and].UPOS != "CCONJ" || t[h].Name != "B-PER" {
		return
	}
	t[i].Head, t[i].Deprel = h, "conj"
	t[and].Head, t[and].Deprel = i, "cc"
}

// partOfConjunct hangs a conjunct right before the phrase of the conjunct i on
// the title that opens that phrase, or makes it the title.
func (m *mender) partOfConjunct(i int) {
	t := m.s.Tokens
	if h := t[i].Head; t[i].Deprel != "conj" || h < 0 || !strings.HasSuffix(t[h].Name, "-PER") {
		return
	}
	start := m.phraseStart(i)
	k := start - 1
	if k < 0 || t[k].Deprel != "conj" || t[k].Head != t[i].Head || t[k].UPOS != "NOUN" && t[k].UPOS != "PROPN" || strings.HasSuffix(t[k].Name, "-PER") {
		return
	}
	switch {
	case start < i && t[start].Deprel == "nmod:desc" && t[start].Head == i:
		t[k].Head, t[k].Deprel = start, "compound"
	case start == i && english.IsPersonNoun(strings.ToLower(t[k].Lemma)):
		t[k].Head, t[k].Deprel = i, "nmod:desc"
	default:
		return
	}
	for j := range t {
		if t[j].Head == k && (t[j].Deprel == "cc" || t[j].Deprel == "punct") {
			t[j].Head = i
		}
	}
}

// belowNames gives the head of a name what hangs on another word of it: "from [Velmar
// United] in January".
func (m *mender) belowNames() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if h < 0 || t[h].Deprel != "flat" || t[h].Head < 0 || t[h].Head > h {
			continue
		}
		switch t[k].Relation() {
		case "nmod", "obl", "acl", "appos", "advcl":
			if k > h && t[h].Name != "" && strings.HasPrefix(t[h].Name, "I-") {
				t[k].Head = t[h].Head
				if t[k].Deprel == "obl" {
					t[k].Deprel = "nmod"
				}
			}
		}
	}
}

// secondNameWords hangs the second word of the name of a body, which the parser took for
// what becomes of the first, below that: "ordered Corvane MEDICAL to recall it".
func (m *mender) secondNameWords() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		if t[k].Name != "I-ORG" || t[k-1].Name != "B-ORG" || t[k].Head < 0 || t[k].Head != t[k-1].Head || t[k].Deprel != "xcomp" || !t[k].IsCapital() || t[k-1].Deprel != "obj" || len(m.kids(k)) > 0 {
			continue
		}
		t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Deprel = "PROPN", "NNP", k-1, "flat"
	}
}

// twiceNamed makes one name of two words side by side that are one by the name layer and
// hang on the same word in the same way: "the Santa ROSAURA went down".
func (m *mender) twiceNamed() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		rest, inside := strings.CutPrefix(t[k].Name, "I-")
		if inside && t[k-1].Name == "B-"+rest && t[k].UPOS == "PROPN" && t[k-1].UPOS == "PROPN" && t[k].Head >= 0 && t[k].Head == t[k-1].Head && t[k].Deprel == t[k-1].Deprel && rank(&t[k]) > 1 && !isTitle(&t[k-1]) && len(m.kids(k)) == 0 {
			t[k].Head, t[k].Deprel = k-1, "flat"
		}
	}
}

// firmsOfTwo makes one name of two joined by "&" that hang on a third word: "his auditors,
// Crane & LOFTUS".
func (m *mender) firmsOfTwo() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		a, b := k-1, k+1
		if t[k].Form != "&" || t[a].UPOS != "PROPN" || t[b].UPOS != "PROPN" || t[b].Head != t[a].Head || t[b].Deprel != "conj" || t[a].Head < 0 || t[a].Head > a {
			continue
		}
		t[b].Head, t[k].Head = a, b
		if t[a].Deprel == "conj" && m.ccOf(a) < 0 && a > 0 && t[a-1].Form == "," && t[t[a].Head].UPOS == "NOUN" {
			t[a].Deprel = "appos"
		}
	}
}

// agesOfSeveral hangs the age between commas behind each of several names on its name:
// "Ida Lind, 49, Otto Moe, 36, and Eva Dahl".
func (m *mender) agesOfSeveral() {
	t := m.s.Tokens
	for k := 2; k+1 < len(t); k++ {
		if t[k].XPOS != "CD" || t[k].Deprel != "conj" || t[k-1].Form != "," || t[k+1].Form != "," || t[k-2].UPOS != "PROPN" || len(m.kids(k)) > 1 {
			continue
		}
		n := k - 2
		for t[n].Deprel == "flat" && t[n].Head >= 0 && t[n].Head < n {
			n = t[n].Head
		}
		t[k].Head, t[k].Deprel = n, "appos"
	}
}

// knownAs join a name and the noun right behind it that were taken for two phrases: "known as
// Lokele FEVER".
func (m *mender) knownAs() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		n := k - 1
		if t[k].UPOS != "NOUN" || t[k].Deprel != "obl" || m.child(k, "case") || m.child(k, "det") || m.child(k, "nummod") || t[n].UPOS != "PROPN" || t[n].Deprel != "obl" || t[n].Head < 0 || t[n].Head != t[k].Head || english.IsTimeNoun(strings.ToLower(t[k].Lemma)) {
			continue
		}
		for _, c := range m.kids(n) {
			t[c].Head = k
		}
		t[n].Head, t[n].Deprel = k, "compound"
	}
}

// agedNames make a person of a name with an age before it, and hang it on the person it tells
// of: "a passenger in the second row, 58-year-old TERESA LIND".
func (m *mender) agedNames() {
	t := m.s.Tokens
	for k := 5; k < len(t); k++ {
		if t[k-1].Form != "old" || t[k-3].Form != "year" || t[k-5].XPOS != "CD" || t[k-2].Form != "-" || t[k-4].Form != "-" || t[k].XPOS != "NNP" || strings.HasSuffix(t[k].Name, "-PER") && t[k].Deprel != "appos" {
			continue
		}
		end := k + 1
		for end < len(t) && t[end].XPOS == "NNP" && (t[end].Head == k || t[k].Head == end) {
			end++
		}
		for i := k; i < end; i++ {
			t[i].Name = "I-PER"
		}
		t[k].Name = "B-PER"
		top := m.topIn(k, end-1)
		if top < 0 || t[top].Deprel != "appos" || t[top].Head < 0 || t[top].Head > k {
			continue
		}
		for i, n := t[top].Head, 0; i >= 0 && n < len(t); i, n = t[i].Head, n+1 {
			if t[i].UPOS == "NOUN" && english.IsPersonNoun(strings.ToLower(t[i].Lemma)) {
				t[top].Head = i
				break
			}
		}
	}
}
