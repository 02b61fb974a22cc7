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
	repairRoot(&out)
	root := out.Root()
	repairFirst(&out, root)
	repairOwner(&out, root)
	aux := auxBefore(&out, root)
	if aux < 0 {
		return &out
	}
	if t := &out.Tokens[root]; t.UPOS != "VERB" && lemmaOf(&out.Tokens[aux]) == "do" {
		t.UPOS, t.XPOS, t.Lemma = "VERB", "VB", lowerForm(t)
	}
	repairSubject(&out, root, aux)
	repairVoice(&out, root)
	return &out
}

// repairRoot makes the verb, or the adjective of "how old", the root of a
// question whose root is the question word or the subject.
func repairRoot(s *doc.Sentence) {
	root := s.Root()
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head != root {
			continue
		}
		switch asks := slices.Contains(questionWords, lowerForm(&s.Tokens[root])); {
		case asks && root < i && t.UPOS == "VERB" && strings.HasSuffix(t.Deprel, ":relcl"):
			relation := "obj"
			if s.Tokens[root].UPOS == "ADV" {
				relation = "advmod"
			}
			reroot(s, i, relation)
			return
		case lowerForm(t) == "old" && i < root && t.Deprel == "amod" && s.Tokens[root].UPOS == "PROPN":
			reroot(s, i, "nsubj")
			return
		}
	}
}

// reroot makes i the root and the old root its dependent; what hung on the old
// root but belongs to the clause goes along.
func reroot(s *doc.Sentence, i int, relation string) {
	old := s.Root()
	for k := range s.Tokens {
		if t := &s.Tokens[k]; t.Head == old && (t.Deprel == "punct" || strings.HasPrefix(t.Deprel, "aux") || t.Deprel == "cop") {
			t.Head = i
		}
	}
	s.Tokens[i].Head, s.Tokens[i].Deprel = doc.Root, "root"
	s.Tokens[old].Head, s.Tokens[old].Deprel = i, relation
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

// auxBefore finds the first auxiliary of the main verb, -1 without. One that
// hangs on the subject behind it is brought home.
func auxBefore(s *doc.Sentence, root int) int {
	for i := range s.Tokens[:root] {
		t := &s.Tokens[i]
		if !strings.HasPrefix(t.Deprel, "aux") {
			continue
		}
		if t.Head != root && t.Head > i && t.Head < root && s.Tokens[t.Head].Head == root {
			t.Head = root
		}
		if t.Head == root {
			for k := range s.Tokens { // and so is what hangs on it
				if s.Tokens[k].Head == i {
					s.Tokens[k].Head = root
				}
			}
			return i
		}
	}
	return -1
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
func marked(s *doc.Sentence, head int) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == head && t.Deprel == "case" })
}

// isAsked says whether a phrase is or holds a question word.
func isAsked(s *doc.Sentence, head int) bool {
	for i := range s.Tokens {
		if (i == head || s.Tokens[i].Head == head) && slices.Contains(questionWords, lowerForm(&s.Tokens[i])) {
			return !marked(s, head)
		}
	}
	return false
}

// strandedAt finds a preposition at the end of the question, -1 without.
func strandedAt(s *doc.Sentence, root int) int {
	last := len(s.Tokens) - 1
	for last > root && s.Tokens[last].UPOS == "PUNCT" {
		last--
	}
	if last > root && s.Tokens[last].UPOS == "ADP" && !slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == last }) {
		return last
	}
	return -1
}
