package coref

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// What a pronoun cannot stand for, and what stands for nothing.

// expletive says whether "it" stands for nothing, or for a clause.
func (r *resolver) expletive(m *mention) bool {
	t := &r.tokens(m)[m.Head]
	if strings.HasPrefix(t.Deprel, "expl") {
		return true
	}
	if m.person != no || t.Head < 0 {
		return false
	}
	s := &r.d.Sentences[m.Sent]
	for _, k := range r.kids[m.Sent][t.Head] {
		switch rel := s.Tokens[k].Deprel; rel {
		case "csubj", "csubj:pass", "expl":
			return true
		case "ccomp", "advcl", "xcomp":
			// "It is clear that …", "It took years to …"
			if t.Deprel == "nsubj" && s.Tokens[t.Head].UPOS != "VERB" {
				return true
			}
		}
	}
	if t.Deprel == "nsubj" && impersonal[lemma(&s.Tokens[t.Head])] {
		return true // "It is time for …"
	}
	return weather[lemma(&s.Tokens[t.Head])]
}

// impersonal nouns say how it is, not what something is.
var impersonal = set("time pity shame")

var weather = set("rain snow hail seem appear turn happen")

// excludeNamed notes that the subject of v is nobody whom the rest of its clause
// names ("He said Holm was ill"), by principle C of the binding theory. In "He
// is ill, Holm said" the name stands outside of the clause; what a relative
// clause adds is an afterthought, in which writers may name him again.
func (r *resolver) excludeNamed(m *mention, v int) {
	s := &r.d.Sentences[m.Sent]
	if v < 0 {
		return
	}
	for _, c := range r.inSentence(m.Sent) {
		if c.Kind != doc.Name || c.First <= m.Head {
			continue
		}
		t := c.Head
		for n := 0; n < climb && t >= 0 && t != v && s.Tokens[t].Deprel != "parataxis" && s.Tokens[t].Deprel != "acl:relcl"; n++ {
			t = s.Tokens[t].Head
		}
		if t == v {
			m.exclude(c)
		}
	}
}

// excludePossessed notes that "his brother" is not he, nor who is said to be
// his brother.
func (r *resolver) excludePossessed(m *mention) {
	s := &r.d.Sentences[m.Sent]
	noun := s.Tokens[m.Head].Head
	if noun < 0 {
		return
	}
	m.exclude(r.byHead[[2]int{m.Sent, noun}])
	if s.Tokens[noun].Deprel == "appos" {
		m.exclude(r.byHead[[2]int{m.Sent, s.Tokens[noun].Head}])
	}
	if r.child(s, noun, "cop") >= 0 {
		m.exclude(r.byHead[[2]int{m.Sent, r.subjectChild(s, noun)}])
	}
	if v := s.Tokens[noun].Head; v >= 0 && (s.Tokens[noun].Deprel == "xcomp" || r.isAs(s, noun)) { // "named Holm (as) her successor"
		m.exclude(r.byHead[[2]int{m.Sent, r.child(s, v, "obj")}])
		m.exclude(r.byHead[[2]int{m.Sent, r.child(s, v, "nsubj:pass")}])
	}
}

// isAs says whether "as" brings in the noun at i, which tells what something is.
func (r *resolver) isAs(s *doc.Sentence, i int) bool {
	k := r.child(s, i, "case")
	return k >= 0 && fold(s.Tokens[k].Form) == "as"
}

// exclude notes that m cannot be what c refers to.
func (m *mention) exclude(c *mention) {
	if c != nil && c.entity != nil {
		m.rivals = append(m.rivals, c.entity)
	}
}

// controller gives whom a clause without a subject is about, where that is the
// object of the verb it depends on ("accused Holm of paying", "stopped Holm from
// leaving"). It may be nobody that is known; ok is false where the subject does
// it.
func (r *resolver) controller(s *doc.Sentence, clause int) (c *mention, ok bool) {
	verb := s.Tokens[clause].Head
	if verb < 0 || r.subjectChild(s, clause) >= 0 {
		return nil, false
	}
	obj := r.child(s, verb, "obj")
	if obj < 0 || obj > clause || s.Tokens[obj].UPOS != "PROPN" && s.Tokens[obj].UPOS != "PRON" {
		return nil, false
	}
	for _, k := range r.kids[s.Index][clause] {
		if d := s.Tokens[k].Deprel; d != "mark" && d != "case" {
			continue
		}
		switch fold(s.Tokens[k].Form) {
		case "of", "from", "for", "into":
			return r.byHead[[2]int{s.Index, obj}], true
		}
	}
	return nil, false
}

// adjunct gives the owner of a noun that "for" or "during" ties to a verb with
// another person for its object: one is thanked for one's own help, and of
// "met Holm during his visit" nobody knows whose it was.
func (r *resolver) adjunct(m *mention, v int) (c *mention, ok bool) {
	s := &r.d.Sentences[m.Sent]
	noun := s.Tokens[m.Head].Head
	if noun < 0 || s.Tokens[noun].Head != v || s.Tokens[noun].Deprel != "obl" {
		return nil, false
	}
	for _, k := range r.kids[m.Sent][v] {
		d := s.Tokens[k].Deprel
		if k > noun || d != "obj" && d != "iobj" && (d != "obl" || !r.hasCase(s, k, "with")) {
			continue
		}
		o := r.byHead[[2]int{m.Sent, k}]
		switch {
		case o == nil || !r.fits(m, o):
		case d == "obj" && r.hasCase(s, noun, "for") && regards[lemma(&s.Tokens[v])]:
			return o, true
		case r.hasCase(s, noun, "during"):
			if subj := r.byHead[[2]int{m.Sent, r.subject(s, v)}]; subj != nil && r.fits(m, subj) {
				return nil, true
			}
		}
	}
	return nil, false
}

// regards are verbs whose object has done what "for" tells.
var regards = set("thank praise criticise criticize blame condemn applaud commend congratulate admire forgive punish reward honour honor fault")

// mayBePerson says whether c has a name that the name layer has missed, so that
// it may well be whom m means.
func (r *resolver) mayBePerson(m, c *mention) bool {
	return m.person == yes && c.Kind == doc.Name && c.Type == "" && c.person == perhaps && (c.entity == nil || c.entity.person == perhaps && genderFits(c.entity, m))
}

// asPerson takes a name of two words without article for that of a person, nil
// where it has one word only.
func (r *resolver) asPerson(c *mention) *mention {
	s := &r.d.Sentences[c.Sent]
	if len(c.parts) < 2 || r.child(s, c.Head, "det") >= 0 || generic[c.parts[len(c.parts)-1]] || organisations[c.parts[len(c.parts)-1]] {
		return nil
	}
	c.person = yes
	return c
}

// fits says whether pronoun m can refer to what c refers to.
func (r *resolver) fits(m, c *mention) bool {
	if c.entity != nil && slices.Contains(m.rivals, c.entity) {
		return false
	}
	if c.Kind == doc.Nominal && r.isPredicate(c) || m.quote > 0 && c.entity != nil && r.speaker(m.quote) != nil && c.entity == r.speaker(m.quote).entity {
		return false
	}
	e := entity{gender: c.gender, plural: c.plural, person: c.person, types: map[string]int{}}
	if c.entity != nil {
		e = *c.entity
	}
	if c.Kind == doc.Pronoun && c.entity == nil {
		// Two pronouns nobody could resolve may still be one person.
		if m.person != yes || c.person != yes || c.gender != m.gender {
			return false
		}
	}
	kind := e.kind()
	switch {
	case m.person == yes:
		if e.person != yes || e.plural {
			return false
		}
		return e.gender == unknown || e.gender == m.gender
	case m.plural:
		return e.plural && e.person == yes || kind == "ORG" && c.Kind == doc.Name
	default: // "it" may mean any thing or clause: only what has a name is safe
		return !e.plural && e.person != yes && len(e.names) > 0
	}
}
