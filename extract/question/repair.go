package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// repair mends what parsers that saw few questions get wrong, by the word
// order of English questions, which leaves little doubt: an auxiliary, the
// subject, then the verb in a form that the auxiliary decides; and what stands
// before the auxiliary is no second subject. It works on a copy.
func repair(s *doc.Sentence) *doc.Sentence {
	out := *s
	out.Tokens = slices.Clone(s.Tokens)
	if out.Root() < 0 {
		return &out
	}
	repairAge(&out)
	repairWorth(&out)
	repairNoun(&out)
	repairCopula(&out)
	repairFirst(&out, out.Root())
	repairOwner(&out, out.Root())
	aux, verb := skeleton(&out)
	if verb < 0 {
		return &out
	}
	if t := &out.Tokens[verb]; t.UPOS != "VERB" {
		t.UPOS, t.XPOS, t.Lemma = "VERB", "VB", lowerForm(t)
	}
	nameBetween(&out, verb, aux)
	reroot(&out, verb, aux)
	tieOwners(&out, verb, aux)
	gatherSubject(&out, verb, aux)
	repairSubject(&out, verb, aux)
	repairVoice(&out, verb)
	return &out
}

// repairWorth makes "How much was the deal worth?" a question for a sum that goes
// with "worth".
func repairWorth(s *doc.Sentence) {
	worth := s.Root()
	if len(s.Tokens) < 4 || lowerForm(&s.Tokens[0]) != "how" || lowerForm(&s.Tokens[1]) != "much" || lowerForm(&s.Tokens[worth]) != "worth" {
		return
	}
	s.Tokens[1].Head, s.Tokens[1].Deprel = worth, "obl:unmarked"
	if be := &s.Tokens[2]; be.Lemma == "be" {
		be.Head, be.Deprel = worth, "cop"
	}
}

// nameBetween makes nouns of names that the tagger took for verbs, so that no
// clause stands where the subject does.
func nameBetween(s *doc.Sentence, verb, aux int) {
	for i := aux + 1; i < verb; i++ {
		t := &s.Tokens[i]
		if t.XPOS == "NNP" && t.UPOS == "VERB" {
			t.UPOS = "PROPN"
		}
		if t.Head > aux && t.Head < verb && (t.Deprel == "nsubj" || t.Deprel == "obj") {
			t.Deprel = "compound"
		}
	}
}

// tieOwners hangs the noun behind a preposition between auxiliary and verb on
// the noun before it: "Whom did the POLICE in RIGA arrest?"
func tieOwners(s *doc.Sentence, root, aux int) {
	last := -1 // end of the noun phrase before
	for i := aux + 1; i < root; i++ {
		t := &s.Tokens[i]
		if isNominal(t) {
			last = i
			continue
		}
		if t.UPOS != "ADP" || last < 0 {
			continue
		}
		end := i + 1
		for end < root && (isNominal(&s.Tokens[end]) || s.Tokens[end].UPOS == "DET" || s.Tokens[end].UPOS == "ADJ") {
			end++
		}
		noun := end - 1
		if noun <= i || !isNominal(&s.Tokens[noun]) {
			continue
		}
		if isUnder(s, last, noun) {
			s.Tokens[last].Head, s.Tokens[last].Deprel = root, "nsubj"
		}
		for k := i; k < noun; k++ {
			if w := &s.Tokens[k]; w.Head < i || w.Head > noun {
				w.Head = noun
			}
		}
		t.Head, t.Deprel = noun, "case"
		if w := &s.Tokens[noun]; w.Head <= aux || w.Head >= i {
			w.Head, w.Deprel = last, "nmod"
		}
		last, i = noun, noun
	}
}

// isUnder says whether i hangs on top, at whatever distance.
func isUnder(s *doc.Sentence, i, top int) bool {
	for range s.Tokens {
		if i = s.Tokens[i].Head; i < 0 || i == top {
			return i == top
		}
	}
	return false
}

func isNominal(t *doc.Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" }

// gatherSubject joins what stands between auxiliary and verb, and hangs on the
// verb, to one noun phrase: there is room for the subject only ("What did the
// Riga Times note?", which taggers take for one noun phrase).
func gatherSubject(s *doc.Sentence, root, aux int) {
	head := -1
	var parts []int
	for i := aux + 1; i < root; i++ {
		t := &s.Tokens[i]
		if t.Head != root || marked(s, i) {
			continue
		}
		switch t.UPOS {
		case "PROPN", "NOUN", "PRON", "NUM":
			head = i
			parts = append(parts, i)
		case "DET", "ADJ", "VERB":
			parts = append(parts, i)
		}
	}
	if head < 0 {
		return
	}
	for _, i := range parts {
		t := &s.Tokens[i]
		switch {
		case i == head:
			t.Deprel = "nsubj"
		case i > head:
		case t.UPOS == "DET":
			t.Head, t.Deprel = head, "det"
		case t.UPOS == "ADJ":
			t.Head, t.Deprel = head, "amod"
		default:
			t.Head, t.Deprel = head, "compound"
		}
	}
}

// repairVoice makes "Was she arrested?" a passive: "be" with a past form is
// nothing else.
func repairVoice(s *doc.Sentence, root int) {
	t := &s.Tokens[root]
	if t.UPOS != "VERB" || t.XPOS != "VBN" && t.XPOS != "VBD" {
		return
	}
	last := -1
	for i := range s.Tokens[:root] {
		if k := &s.Tokens[i]; k.Head == root && strings.HasPrefix(k.Deprel, "aux") {
			last = i
		}
	}
	if last < 0 || lemmaOf(&s.Tokens[last]) != "be" {
		return
	}
	t.XPOS, s.Tokens[last].Deprel = "VBN", "aux:pass"
	for i := range s.Tokens {
		if k := &s.Tokens[i]; k.Head == root && k.Deprel == "nsubj" {
			k.Deprel = "nsubj:pass"
		}
	}
}

// repairNoun makes a noun of the bare verb behind a preposition, where only one
// in -ing can stand: "a deal on PAY".
func repairNoun(s *doc.Sentence) {
	for i := 1; i < len(s.Tokens); i++ {
		t, before := &s.Tokens[i], &s.Tokens[i-1]
		if t.UPOS != "VERB" || t.XPOS != "VB" && t.XPOS != "VBP" || before.UPOS != "ADP" || before.Head != i || lowerForm(before) == "to" || t.Head < 0 || t.Head >= i {
			continue
		}
		t.UPOS, t.XPOS, t.Lemma = "NOUN", "NN", lowerForm(t)
		before.Deprel, t.Deprel = "case", "obl"
		if i >= 2 && s.Tokens[i-2].UPOS == "NOUN" {
			t.Head, t.Deprel = i-2, "nmod"
		}
	}
}

// repairAge makes "old" the predicate of "How old is Lind?".
func repairAge(s *doc.Sentence) {
	root := s.Root()
	for i := range s.Tokens[:root] {
		if t := &s.Tokens[i]; lowerForm(t) == "old" && t.Head == root && t.Deprel == "amod" && hasChild(s, i, "cop") {
			t.Head, t.Deprel = doc.Root, "root"
			s.Tokens[root].Head, s.Tokens[root].Deprel = i, "nsubj"
			return
		}
	}
}

// repairCopula ties the "is" of "Who is the mayor?" to the question word, where
// that is the root.
func repairCopula(s *doc.Sentence) {
	root := s.Root()
	if !slices.Contains(questionWords, lowerForm(&s.Tokens[root])) {
		return
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Deprel == "cop" && t.Head >= 0 && s.Tokens[t.Head].Head == root {
			if up := &s.Tokens[t.Head]; isCoreRelation(up.Deprel) {
				up.Deprel = "nsubj"
			}
			t.Head = root
		}
	}
}

// repairFirst makes a capitalised "Will" or "May" at the beginning, which looks
// like a name, the auxiliary that its relation says it is.
func repairFirst(s *doc.Sentence, root int) {
	t := &s.Tokens[0]
	if t.Head != root || !strings.HasPrefix(t.Deprel, "aux") && t.Deprel != "cop" || t.UPOS == "AUX" {
		return
	}
	t.UPOS, t.Lemma, t.Name = "AUX", lowerForm(t), ""
	if next := &s.Tokens[1]; root > 0 && strings.HasPrefix(next.Name, "I-") {
		next.Name = "B-" + next.Name[2:]
	}
}

// repairOwner finds the subject of "Is Mara Lind Tom Ode's wife?": a possessor
// without 's is none.
func repairOwner(s *doc.Sentence, root int) {
	if s.Tokens[0].Deprel != "cop" || slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == root && strings.HasPrefix(t.Deprel, "nsubj") }) {
		return
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head == root && t.Deprel == "nmod:poss" && t.UPOS == "PROPN" && !marked(s, i) {
			t.Deprel = "nsubj"
			return
		}
	}
}

// repairSubject makes the noun phrase between auxiliary and verb the subject,
// and the question word before the auxiliary what is left: the complement of
// a stranded preposition, or else the object.
func repairSubject(s *doc.Sentence, root, aux int) {
	asked, subject := -1, -1
	object := false
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head != root {
			continue
		}
		switch core := isCoreRelation(t.Deprel); {
		case core && i < aux && isAsked(s, i):
			asked = i
		case core && i > aux && i < root && !marked(s, i):
			subject = i
		case t.Deprel == "obj" && i > root:
			object = true
		}
	}
	if subject < 0 {
		return
	}
	passive := slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == root && t.Deprel == "aux:pass" })
	s.Tokens[subject].Deprel = "nsubj"
	if passive {
		s.Tokens[subject].Deprel = "nsubj:pass"
	}
	if asked < 0 {
		return
	}
	if prep := strandedAt(s, root); prep >= 0 {
		s.Tokens[asked].Deprel = "obl"
		s.Tokens[prep].Head, s.Tokens[prep].Deprel = asked, "case"
		s.Tokens[prep].UPOS = "ADP"
	} else if !object && !passive {
		s.Tokens[asked].Deprel = "obj"
	}
}

func isCoreRelation(deprel string) bool {
	switch deprel {
	case "nsubj", "nsubj:pass", "obj", "iobj", "obl", "dep", "dislocated", "compound", "nmod", "nmod:desc", "vocative", "obl:unmarked", "nmod:unmarked":
		return true
	}
	return false
}

// marked says whether a phrase has a preposition or 's.
func marked(s *doc.Sentence, head int) bool { return hasChild(s, head, "case") }

func hasChild(s *doc.Sentence, head int, deprel string) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == head && t.Deprel == deprel })
}

// isAsked says whether a phrase is or holds a question word, and has no
// preposition before it.
func isAsked(s *doc.Sentence, head int) bool {
	for i := range s.Tokens {
		up := s.Tokens[i].Head
		if i != head && up != head && (up < 0 || s.Tokens[up].Head != head || up > head) || !slices.Contains(questionWords, lowerForm(&s.Tokens[i])) {
			continue
		}
		return !slices.ContainsFunc(s.Tokens[:head], func(t doc.Token) bool { return t.Head == head && t.Deprel == "case" })
	}
	return false
}

// strandedAt finds a preposition at the end of the question, -1 without.
func strandedAt(s *doc.Sentence, root int) int {
	last := lastWord(s)
	if last <= root || hasAnyChild(s, last) {
		return -1
	}
	switch t := &s.Tokens[last]; {
	case t.UPOS == "ADP" && t.Deprel != "compound:prt", t.XPOS == "TO":
		return last
	}
	return -1
}

func lastWord(s *doc.Sentence) int {
	last := len(s.Tokens) - 1
	for last > 0 && s.Tokens[last].UPOS == "PUNCT" {
		last--
	}
	return last
}

func hasAnyChild(s *doc.Sentence, head int) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == head })
}
