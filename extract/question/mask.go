package question

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Names that a parser has never seen are what it takes questions apart at:
// "What did Orla Venn sign?" gives it two unknown words in a sentence of six.
// So a name is masked before the question is parsed once more, with a word that
// stands in the same place and that every parser knows, and comes back into the
// tree as one flat phrase. The words of the question stay as they are.
const (
	subjectMask = "he"    // behind the auxiliary
	objectMask  = "him"   // behind a verb
	nameMask    = "Smith" // elsewhere: behind prepositions and articles, before 's
)

// A mask is the tokens that one word stands for.
type mask struct {
	word       string
	first, end int
	core       int // end of what stands before a preposition in it, the last word of which is the head
}

// A style of masking. They are tried one after the other: each leads some
// parses astray.
type style int

const (
	inPlace    style = iota // names, by the place they stand in
	alike                   // names, all by the same word
	nounPhrase              // names, and "the" with the next word behind the auxiliary
	longPhrase              // names, and "the" with the next two words
	styles
)

// masked gives the words to parse, each with the tokens it stands for; ok is
// false when the style finds nothing to mask in the question.
func masked(s *doc.Sentence, how style) (out []mask, ok bool) {
	for i := 0; i < len(s.Tokens); {
		if core := phraseEnd(s, i, how); core > i {
			ok = true
			end := ownerEnd(s, core)
			out = append(out, mask{subjectMask, i, end, core})
			i = end
			continue
		}
		end := nameEnd(s, i)
		if end == i {
			out = append(out, mask{s.Tokens[i].Form, i, i + 1, i + 1})
			i++
			continue
		}
		ok = ok || how <= alike
		if cut := secondName(s, i, end); cut > i {
			out = append(out, mask{maskFor(s, i, cut, how), i, cut, cut})
			i = cut
		}
		word := maskFor(s, i, end, how)
		if last := len(out) - 1; word == subjectMask && i > 0 && lowerForm(&s.Tokens[i-1]) == "the" {
			out[last] = mask{word, i - 1, end, end}
		} else {
			out = append(out, mask{word, i, end, end})
		}
		i = end
	}
	return out, ok
}

// phraseEnd gives the end of a subject of common nouns behind the auxiliary,
// which may look like a verb to the parser, or have its own verb taken for a
// noun: "Who did THE COUNCIL accuse?"; i where there is none.
func phraseEnd(s *doc.Sentence, i int, how style) int {
	n := int(how-nounPhrase) + 2
	if how < nounPhrase || i == 0 || i+n >= len(s.Tokens) || lowerForm(&s.Tokens[i]) != "the" || !slices.Contains(auxiliaries, lemmaOf(&s.Tokens[i-1])) {
		return i
	}
	for k := i + 1; k < i+n; k++ {
		if !isPlainWord(&s.Tokens[k]) {
			return i
		}
	}
	if next := ownerEnd(s, i+n); next >= len(s.Tokens) || !isPlainWord(&s.Tokens[next]) {
		return i
	}
	return i + n
}

// ownerEnd gives the end of "of" with a name behind it, at i: "the mayor OF
// RIGA"; i where there is none.
func ownerEnd(s *doc.Sentence, i int) int {
	if i+1 >= len(s.Tokens) || lowerForm(&s.Tokens[i]) != "of" {
		return i
	}
	first := i + 1
	if lowerForm(&s.Tokens[first]) == "the" {
		first++
	}
	if first < len(s.Tokens) {
		if end := nameEnd(s, first); end > first {
			return end
		}
	}
	return i
}

// nameEnd gives the end of the capitalised run that begins at i; i when there
// is none. Weekdays and months are times, a capitalised adjective before a noun
// ("Danish rival") and an office ("Prime Minister of") no name.
func nameEnd(s *doc.Sentence, i int) int {
	if i == 0 || !isCapital(s, i) {
		return i
	}
	end := i + 1
	for end < len(s.Tokens) && (isCapital(s, end) || isLink(s, end)) {
		end++
	}
	if end < len(s.Tokens) && lowerForm(&s.Tokens[end]) == "of" || end == i+1 && s.Tokens[i].UPOS == "ADJ" && end < len(s.Tokens) && isPlainWord(&s.Tokens[end]) {
		return i
	}
	return end
}

func isCapital(s *doc.Sentence, i int) bool {
	t := &s.Tokens[i]
	first, _ := utf8.DecodeRuneInString(t.Form)
	return unicode.IsUpper(first) && !slices.Contains(weekdays, lowerForm(t)) && month(lowerForm(t)) == 0
}

// isLink says whether i joins two capitalised words to one name: "&", a hyphen.
func isLink(s *doc.Sentence, i int) bool {
	t := &s.Tokens[i]
	if i+1 >= len(s.Tokens) || !isCapital(s, i+1) {
		return false
	}
	return t.Form == "&" || !s.Tokens[i-1].SpaceAfter && !t.SpaceAfter && t.UPOS == "PUNCT"
}

func isPlainWord(t *doc.Token) bool {
	first, _ := utf8.DecodeRuneInString(t.Form)
	return unicode.IsLower(first) && t.UPOS != "ADP" && t.UPOS != "PART"
}

// secondName finds where the second name begins in "Is Mara Lind Tom Ode's
// wife?", in which nothing stands between the two: where the name layer says
// so, or else in the middle.
func secondName(s *doc.Sentence, first, end int) int {
	owns := end < len(s.Tokens) && s.Tokens[end].XPOS == "POS"
	if !owns || first != 1 || end-first < 2 || lemmaOf(&s.Tokens[0]) != "be" {
		return -1
	}
	for i := first + 1; i < end; i++ {
		if len(s.Tokens[i].Name) > 0 && s.Tokens[i].Name[0] == 'B' {
			return i
		}
	}
	return first + (end-first+1)/2
}

// maskFor chooses the word that stands for a name.
func maskFor(s *doc.Sentence, first, end int, how style) string {
	if how == alike || first == 0 || end < len(s.Tokens) && s.Tokens[end].XPOS == "POS" {
		return nameMask
	}
	before := &s.Tokens[first-1]
	article := lowerForm(before) == "the"
	if article && first > 1 {
		before = &s.Tokens[first-2]
	}
	switch {
	case slices.Contains(auxiliaries, lemmaOf(before)) && before.UPOS != "NOUN":
		return subjectMask
	case !article && before.UPOS == "VERB" && before.Form == lowerForm(before):
		return objectMask
	}
	return nameMask
}

// words lists what is to be parsed.
func words(masks []mask) []string {
	var out []string
	for _, m := range masks {
		out = append(out, m.word)
	}
	return out
}

// unmask makes the tree of s from that of the masked words: the last word of a
// name takes the place of its mask, the others hang on it.
func unmask(s, tree *doc.Sentence, masks []mask) (*doc.Sentence, bool) {
	if len(tree.Tokens) != len(masks) {
		return nil, false
	}
	out := *s
	out.Tokens = slices.Clone(s.Tokens)
	for k, m := range masks {
		from, head := &tree.Tokens[k], m.core-1
		for i := m.first; i < m.end; i++ {
			t := &out.Tokens[i]
			switch {
			case i == head:
				t.Head, t.Deprel = doc.Root, from.Deprel
				if from.Head >= 0 {
					t.Head = masks[from.Head].core - 1
				}
			case i >= m.core:
				owner(&out, i, m)
				continue
			case lowerForm(t) == "the" && i == m.first:
				t.Head, t.Deprel, t.UPOS, t.XPOS, t.Lemma = head, "det", "DET", "DT", "the"
				continue
			default:
				t.Head, t.Deprel = head, "compound"
			}
			switch {
			case t.Form == from.Form && m.end-m.first == 1:
				t.UPOS, t.XPOS, t.Lemma = from.UPOS, from.XPOS, from.Lemma
			case t.Form == lowerForm(t) && t.UPOS != "PUNCT":
				t.UPOS, t.XPOS = "NOUN", "NN"
			case t.UPOS != "PUNCT":
				t.UPOS, t.XPOS, t.Lemma = "PROPN", "NNP", t.Form
			}
		}
	}
	for _, m := range masks {
		switch {
		case m.end > m.core:
			tagName(out.Tokens[m.core+1 : m.end])
		case m.end-m.first > 1 && isCapital(&out, m.end-1):
			tagName(out.Tokens[m.first:m.end])
		}
	}
	if len(masks) > 3 && masks[2].word == nameMask && masks[1].end-masks[1].first+masks[2].end-masks[2].first > 1 {
		parts(&out, masks[1].end-1, masks[2].end-1)
	}
	return &out, out.Root() >= 0
}

// owner ties word i of "of Riga" to the noun before it.
func owner(s *doc.Sentence, i int, m mask) {
	t, last := &s.Tokens[i], m.end-1
	switch {
	case i == last:
		t.Head, t.Deprel, t.UPOS, t.XPOS, t.Lemma = m.core-1, "nmod", "PROPN", "NNP", t.Form
	case i == m.core:
		t.Head, t.Deprel, t.UPOS, t.XPOS, t.Lemma = last, "case", "ADP", "IN", lowerForm(t)
	case lowerForm(t) == "the":
		t.Head, t.Deprel, t.UPOS, t.XPOS, t.Lemma = last, "det", "DET", "DT", "the"
	default:
		t.Head, t.Deprel, t.UPOS, t.XPOS, t.Lemma = last, "compound", "PROPN", "NNP", t.Form
	}
}

// parts sets the tree of "Is X Y's wife?": X is the subject, Y has the wife.
func parts(s *doc.Sentence, subject, owner int) {
	root := s.Root()
	if root <= owner+1 || lemmaOf(&s.Tokens[0]) != "be" || s.Tokens[owner+1].XPOS != "POS" {
		return
	}
	s.Tokens[subject].Head, s.Tokens[subject].Deprel = root, "nsubj"
	s.Tokens[owner].Head, s.Tokens[owner].Deprel = root, "nmod:poss"
	s.Tokens[owner+1].Head, s.Tokens[owner+1].Deprel = owner, "case"
}

// tagName makes the words behind the titles one name.
func tagName(run []doc.Token) {
	first := 0
	for i := range run[:len(run)-1] {
		if titles[lowerForm(&run[i])] || run[i].UPOS == "DET" {
			first = i + 1
		}
	}
	kind := "MISC"
	if tag := run[len(run)-1].Name; len(tag) > 2 {
		kind = tag[2:]
	}
	for i := range run {
		switch {
		case i < first:
			run[i].Name = ""
		case i == first:
			run[i].Name = "B-" + kind
		default:
			run[i].Name = "I-" + kind
		}
	}
}
