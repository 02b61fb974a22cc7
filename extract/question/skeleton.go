package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// bareInfinitive are auxiliaries that nothing but a bare infinitive follows.
var bareInfinitive = []string{"do", "will", "would", "shall", "should", "can", "could", "may", "might", "must"}

// skeleton finds the auxiliary and the main verb of a question in which the
// subject stands between the two; verb is -1 of all others.
func skeleton(s *doc.Sentence) (aux, verb int) {
	aux = firstAux(s)
	if aux < 0 {
		return -1, -1
	}
	lemma, root := lemmaOf(&s.Tokens[aux]), s.Root()
	bare := slices.Contains(bareInfinitive, lemma)
	for _, i := range []int{behindName(s, aux), root, lastBeforePreposition(s)} {
		if bare && i > aux && isOpenClass(&s.Tokens[i]) && !hasChild(s, i, "cop") && !auxBetween(s, aux, i) && subjectBetween(s, aux, i) {
			return aux, i // "What did the Times report?": a noun to some taggers
		}
	}
	for i := aux + 1; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		if t.UPOS != "VERB" || !subjectBetween(s, aux, i) {
			continue
		}
		switch t.XPOS {
		case "VB", "VBP":
			if bare {
				return aux, i
			}
		case "VBN", "VBD":
			if lemma == "have" || bare && auxBetween(s, aux, i) || lemma == "be" && (i == root || gapAfter(s, i)) {
				return aux, i
			}
		case "VBG":
			if bare && auxBetween(s, aux, i) || lemma == "be" && (i == root || gapAfter(s, i)) {
				return aux, i
			}
		}
	}
	return aux, -1
}

// behindName gives the first word behind a name that follows the auxiliary, -1
// without: "Did President Lind HOLD talks?"
func behindName(s *doc.Sentence, aux int) int {
	for i := aux + 1; i < len(s.Tokens); i++ {
		if t := &s.Tokens[i]; t.UPOS != "PROPN" && t.Form == lowerForm(t) && t.UPOS != "PUNCT" {
			if s.Tokens[i-1].UPOS == "PROPN" {
				return i
			}
			return -1
		}
	}
	return -1
}

// isOpenClass says whether a word may be a bare infinitive that the tagger took
// for something else.
func isOpenClass(t *doc.Token) bool {
	return lowerForm(t) == lemmaOf(t) && (t.UPOS == "NOUN" || t.UPOS == "VERB" || t.UPOS == "ADJ" || t.UPOS == "PROPN") && t.Form == lowerForm(t)
}

// auxBetween says whether another auxiliary stands before the verb: "might the
// firm HAVE closed".
func auxBetween(s *doc.Sentence, aux, verb int) bool {
	return slices.ContainsFunc(s.Tokens[aux+1:verb], func(t doc.Token) bool { return t.UPOS == "AUX" })
}

// lastBeforePreposition is the last word but for a stranded preposition.
func lastBeforePreposition(s *doc.Sentence) int {
	last := lastWord(s)
	if last > 0 && s.Tokens[last].UPOS == "ADP" {
		last--
	}
	return last
}

// firstAux finds the auxiliary of the question: the first word, or the first
// one behind the phrase of the question word.
func firstAux(s *doc.Sentence) int {
	asked := false
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case (t.UPOS == "AUX" || t.UPOS == "VERB" && lemmaOf(t) == "do") && slices.Contains(auxiliaries, lemmaOf(t)):
			if asked || i == 0 {
				return i
			}
			return -1
		case slices.Contains(questionWords, lowerForm(t)):
			asked = true
		case t.UPOS == "VERB":
			return -1
		}
	}
	return -1
}

// subjectBetween says whether a noun stands between auxiliary and verb.
func subjectBetween(s *doc.Sentence, aux, verb int) bool {
	return slices.ContainsFunc(s.Tokens[aux+1:verb], func(t doc.Token) bool {
		return t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON"
	})
}

// gapAfter says whether what is asked for is missing behind a participle, so
// that it is the verb and does not describe the noun before it: "Who is Lind
// talking to?", "When was Lind seen?", but not "Who is the woman leading the
// party?".
func gapAfter(s *doc.Sentence, verb int) bool {
	if last := lastWord(s); verb == last || verb+1 == last && strandedAt(s, verb) >= 0 {
		return true
	}
	return slices.Contains([]string{"when", "where", "why"}, lowerForm(&s.Tokens[0]))
}

// reroot makes verb the root. What the old root held goes to the verb, but for
// the phrase of a subject.
func reroot(s *doc.Sentence, verb, aux int) {
	old := s.Root()
	s.Tokens[aux].Head, s.Tokens[aux].Deprel = verb, "aux"
	for i := range s.Tokens { // nothing hangs on an auxiliary
		if s.Tokens[i].Head == aux && i != verb {
			s.Tokens[i].Head = verb
		}
	}
	defer bringHome(s, verb, aux)
	if old == verb {
		return
	}
	s.Tokens[verb].Head, s.Tokens[verb].Deprel = doc.Root, "root"
	between := old > aux && old < verb
	for i := range s.Tokens {
		t := &s.Tokens[i]
		moves := i < aux || i > verb // with a subject for the old root
		switch {
		case old > verb:
			moves = i < verb || t.Deprel == "punct"
		case !between:
			moves = true
		}
		if t.Head == old && i != verb && (moves || strings.HasPrefix(t.Deprel, "aux")) {
			t.Head = verb
		}
	}
	switch {
	case old == aux:
	case between:
		s.Tokens[old].Head, s.Tokens[old].Deprel = verb, "nsubj"
	case s.Tokens[old].UPOS == "ADV":
		s.Tokens[old].Head, s.Tokens[old].Deprel = verb, "advmod"
	default:
		s.Tokens[old].Head, s.Tokens[old].Deprel = verb, "obj"
	}
}

// bringHome ties to the verb what stands before the auxiliary and hangs on a
// word behind it, and the subject when it hangs on a word before it.
func bringHome(s *doc.Sentence, verb, aux int) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case i < aux && t.Head > aux, i > aux && i < verb && t.Head >= 0 && t.Head < aux:
			t.Head = verb
		case i > verb && t.Head >= 0 && t.Head < aux && t.Deprel != "case":
			t.Head = verb
		}
	}
}
