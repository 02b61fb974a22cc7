package coref

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// climb is how far a search goes up a tree: farther up nothing is meant, and
// sentences of thousands of words stay affordable.
const climb = 60

// clauseOf gives the nearest predicate above token t.
func (r *resolver) clauseOf(s *doc.Sentence, t int) int {
	for range climb {
		t = s.Tokens[t].Head
		if t < 0 {
			return -1
		}
		if s.Tokens[t].UPOS == "VERB" && s.Tokens[t].Deprel != "amod" || r.subjectChild(s, t) >= 0 {
			return t
		}
	}
	return -1
}

func (r *resolver) subjectChild(s *doc.Sentence, v int) int {
	for _, k := range r.kids[s.Index][v] {
		if rel := s.Tokens[k].Deprel; rel == "nsubj" || rel == "nsubj:pass" {
			return k
		}
	}
	return -1
}

// subject gives the head of the subject of v: its own, the one it shares with
// the verb that it is joined to or depends on without a subject of its own, or
// the noun that a relative pronoun stands for.
func (r *resolver) subject(s *doc.Sentence, v int) int {
	for n := 0; n < climb && v >= 0; n++ {
		if k := r.subjectChild(s, v); k >= 0 {
			if relative[fold(s.Tokens[k].Form)] {
				if strings.HasPrefix(s.Tokens[v].Deprel, "acl") {
					return s.Tokens[v].Head
				}
				return -1
			}
			return k
		}
		switch rel, _, _ := strings.Cut(s.Tokens[v].Deprel, ":"); rel {
		case "conj", "xcomp", "advcl":
			v = s.Tokens[v].Head
		case "acl":
			return s.Tokens[v].Head
		default:
			return -1
		}
	}
	return -1
}

var relative = set("who which that whom whose")

// inside says whether token t stands in the subtree of top.
func (r *resolver) inside(s *doc.Sentence, t, top int) bool {
	for n := 0; n < climb && t >= 0; n++ {
		if t == top {
			return true
		}
		t = s.Tokens[t].Head
	}
	return false
}

// partOf says whether token t stands in the noun phrase of top, and not only in
// a clause or an apposition to it: "her" cannot be "her sister".
func (r *resolver) partOf(s *doc.Sentence, t, top int) bool {
	for n := 0; n < climb && t >= 0; n++ {
		if t == top {
			return true
		}
		switch rel, _, _ := strings.Cut(s.Tokens[t].Deprel, ":"); rel {
		case "appos", "acl", "parataxis":
			return false
		}
		t = s.Tokens[t].Head
	}
	return false
}

// mainSubject gives the mention that is the subject of the main clause; of a
// report ("…, Holm said") the one who speaks.
func (r *resolver) mainSubject(sent int) *mention {
	s := &r.d.Sentences[sent]
	root := s.Root()
	if root < 0 {
		return nil
	}
	for _, k := range r.kids[sent][root] {
		if s.Tokens[k].Deprel == "parataxis" {
			if c := r.speakerAt(sent, k); c != nil {
				return c
			}
		}
	}
	subj := r.subjectChild(s, root)
	if subj < 0 && r.isTopic(s, root) {
		subj = root
	}
	if subj < 0 || r.coordinated(s, subj) {
		return nil
	}
	if c := r.memberOf(sent, subj); c != nil {
		return c
	}
	return r.byHead[[2]int{sent, subj}]
}

// isTopic says whether the root is a name of which the sentence tells what it
// did, although the tree has it as a phrase: "Holm, a sailor, promised to help."
func (r *resolver) isTopic(s *doc.Sentence, root int) bool {
	if s.Tokens[root].UPOS != "PROPN" {
		return false
	}
	for _, k := range r.kids[s.Index][root] {
		if t := &s.Tokens[k]; t.Deprel == "acl" && k > 0 && s.Tokens[k-1].Form == "," && (t.XPOS == "VBD" || t.XPOS == "VBN") && r.child(s, k, "xcomp") >= 0 {
			return true
		}
	}
	return false
}

// tells says whether anything in the sentence has a subject.
func (r *resolver) tells(sent int) bool {
	s := &r.d.Sentences[sent]
	for t := range s.Tokens {
		if strings.HasPrefix(s.Tokens[t].Deprel, "nsubj") {
			return true
		}
	}
	root := s.Root()
	return root >= 0 && r.isTopic(s, root)
}

// possessor gives, for "his father" and the like, whom the pronoun means: the
// story is his, and the next "his" is not the father's, unless the father is
// named ("his father, Jon Holm, said he …").
func (r *resolver) possessor(m, c *mention) *mention {
	if c.Kind != doc.Nominal || c.entity != nil && len(c.entity.names) > 0 {
		return c
	}
	p := r.byHead[[2]int{c.Sent, r.child(&r.d.Sentences[c.Sent], c.Head, "nmod:poss")}]
	if p == nil || p.Kind != doc.Pronoun || p.entity == nil || p.gender != m.gender || m.gender == unknown {
		return c
	}
	return p
}

// ownerFits says whether the person that c belongs to could be m too.
func (r *resolver) ownerFits(m, c *mention) bool {
	s := &r.d.Sentences[c.Sent]
	owner := r.byHead[[2]int{c.Sent, r.child(s, c.Head, "nmod:poss")}]
	return m.person == yes && owner != nil && owner.Kind == doc.Name && r.fits(m, owner)
}

// inSentence gives the mentions of a sentence in order; of a monstrous one the
// first.
func (r *resolver) inSentence(i int) []*mention {
	find := func(sent int) int {
		at, _ := slices.BinarySearchFunc(r.mentions, sent, func(m *mention, sent int) int { return m.Sent - sent })
		return at
	}
	first := find(i)
	return r.mentions[first:min(first+200, find(i+1))]
}

// isPredicate says whether a noun phrase says what something is, and so does
// not bring anybody up.
func (r *resolver) isPredicate(c *mention) bool {
	s := &r.d.Sentences[c.Sent]
	return s.Tokens[c.Head].Deprel == "xcomp" || r.child(s, c.Head, "cop") >= 0
}

// opens says whether the sentence begins with m as the owner of its subject:
// "Its envoy arrived."
func (r *resolver) opens(m *mention) bool {
	s := &r.d.Sentences[m.Sent]
	noun := s.Tokens[m.Head].Head
	return m.Head == 0 && !m.plural && noun >= 0 && s.Root() >= 0 && noun == r.subjectChild(s, s.Root())
}
