package coref

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// reach is how many sentences back a pronoun looks.
const reach = 3

// linkPronouns resolves pronouns from left to right, so that each can be the
// antecedent of the next. In the manner of Hobbs (1978) and of centering, the
// subjects of the clauses around it come first, from the nearest outwards, then
// the subject of the sentence before.
func (r *resolver) linkPronouns() {
	for _, m := range r.mentions {
		if m.Kind == doc.Nominal {
			r.linkFirm(m)
		}
		if m.Kind != doc.Pronoun || r.expletive(m) {
			continue
		}
		a, by := r.antecedent(m)
		if a == nil && by != stopped {
			a, by = r.loneFit(m), byLone
		}
		if by != byRelation && by != bySpeech && (by != stopped || m.person != yes) {
			a = r.rank(m, a, by)
		}
		if a == nil {
			continue
		}
		if a.entity == nil {
			r.newEntity(a)
		}
		r.add(a.entity, m)
		if m.gender != unknown {
			a.entity.gender = m.gender
		}
		if m.person == yes {
			a.entity.person = yes
		}
	}
}

// A sieve is a way to find whom a pronoun means, or what stopped the search.
type sieve int

const (
	byNone     sieve = iota
	stopped          // a subject around it is or may be another, though it fits
	byTwo            // two in its sentence fit
	byRelation       // a partner, namesake or accused
	bySpeech         // who spoke last
	byClauses        // a subject around it
	byBesides        // the only one in its sentence
	byAhead          // who is named after it
	byEarlier        // in the sentences before
	byLone           // the only one far and wide
)

// antecedent finds what m refers to, nil when it is not clear, and tells how.
func (r *resolver) antecedent(m *mention) (*mention, sieve) {
	t := &r.tokens(m)[m.Head]
	p := pronouns[strings.ToLower(t.Form)]
	possessive := p.possessive || t.Deprel == "nmod:poss"
	if m.person != yes && !possessive && !p.reflexive && !strings.HasPrefix(t.Deprel, "nsubj") {
		return nil, byNone // an "it" or "them" that is no subject can be too many things
	}
	if possessive {
		r.excludePossessed(m)
	}
	if strings.HasPrefix(t.Deprel, "nsubj") {
		r.excludeNamed(m, t.Head)
	}
	for _, find := range []func(*mention) *mention{r.partner, r.namesake, r.accused} {
		if a := find(m); a != nil {
			return a, byRelation
		}
	}
	if r.speaks(m) && r.tokens(m)[t.Head].Deprel == "conj" {
		// "Holm's sister asked him, but he said": somebody of the same sentence
		if a, _ := r.alongside(m); a != nil {
			return a, byBesides
		}
		if a, stop := r.around(m, false, false); a != nil || stop {
			return a, orElse(a, byClauses, stopped)
		}
	}
	if r.speaks(m) {
		if a := r.lastSpeaker(m); a != nil {
			return a, bySpeech
		}
		return r.earlier(m), byEarlier
	}
	if a, stop := r.around(m, possessive, p.reflexive); a != nil || stop || p.reflexive {
		return a, orElse(a, byClauses, stopped)
	}
	if a, stop := r.alongside(m); a != nil || stop {
		return a, orElse(a, byBesides, byTwo)
	}
	if a := r.ahead(m); a != nil {
		return a, byAhead
	}
	if root := r.d.Sentences[m.Sent].Root(); m.person != yes && (possessive && !r.opens(m) || r.clauseOf(&r.d.Sentences[m.Sent], m.Head) != root) {
		return nil, byNone // but as the main subject, "it" and "they" rarely leave the sentence
	}
	return r.earlier(m), byEarlier
}

// partner finds the first of "Mara Holm and her brother".
func (r *resolver) partner(m *mention) *mention {
	s := &r.d.Sentences[m.Sent]
	if s.Tokens[m.Head].Deprel != "nmod:poss" || s.Tokens[m.Head].Head < 0 {
		return nil
	}
	noun := &s.Tokens[s.Tokens[m.Head].Head]
	if noun.Deprel == "nmod:desc" && noun.Head >= 0 { // "his wife Anna", headed by the name
		noun = &s.Tokens[noun.Head]
	}
	if noun.Deprel != "conj" || noun.Head < 0 {
		return nil
	}
	c := r.byHead[[2]int{m.Sent, noun.Head}]
	if c == nil || !before(c, m) || !r.fits(m, c) {
		return nil
	}
	return c
}

// around looks at the subjects of the clauses that m stands in, the innermost
// first. It says stop when a subject fits but cannot be chosen.
func (r *resolver) around(m *mention, possessive, reflexive bool) (a *mention, stop bool) {
	s := &r.d.Sentences[m.Sent]
	at := m.Head
	own := true // the clause that m is an argument of
	for depth := 0; depth < 12; depth++ {
		v := r.clauseOf(s, at)
		if v < 0 {
			return nil, false
		}
		if m.quote != r.quotes[m.Sent][v] && m.quote > 0 {
			return nil, false // who speaks is not "he" inside the words
		}
		if own && possessive {
			if c, ok := r.adjunct(m, v); ok {
				return c, true
			}
		}
		if c, ok := r.controller(s, v); ok {
			switch {
			case own && !possessive && !reflexive:
				m.exclude(c) // "accused Holm of hurting him"
				own, at = false, v
				continue
			case c != nil && r.fits(m, c):
				return c, false
			default:
				return nil, true
			}
		}
		subj := r.subject(s, v)
		if own && possessive && r.subjectChild(s, v) < 0 {
			// "to help Holm with his case"
			if c := r.byHead[[2]int{m.Sent, r.child(s, v, "obj")}]; c != nil && c.Kind == doc.Name && before(c, m) && r.fits(m, c) && !r.partOf(s, m.Head, c.Head) {
				return c, false
			}
		}
		if subj >= 0 && subj < m.Head && (r.inside(s, v, subj) || !r.partOf(s, m.Head, subj)) {
			c := r.byHead[[2]int{m.Sent, subj}]
			coargument := own && !possessive && !reflexive
			if coargument && c != nil {
				m.exclude(c) // "Holm saw him"
			}
			switch {
			case c == nil || coargument:
			case r.coordinated(s, subj):
				if m.plural {
					return nil, true // both together: no mention stands for them
				}
			case m.plural && !own && !c.plural && r.hasPluralObject(s, v, m.Head) && r.fits(m, c):
				return nil, true // "The navy saved two men after they were found": the men
			case r.fits(m, c):
				return r.possessor(m, c), false
			case own && r.mayBePerson(m, c):
				return r.asPerson(c), true // "Mara Holm", though nobody took it for a name
			case !own && r.ownerFits(m, c):
				return nil, true // "Holm says Berg's plans fail when he …": either
			}
		}
		if reflexive {
			return nil, true
		}
		if m.person != yes && (depth > 1 || s.Tokens[v].Deprel == "conj" && subj >= 0) {
			return nil, true
		}
		// "wants to see him": the subject of "wants" is that of "see".
		if rel := s.Tokens[v].Deprel; rel != "xcomp" {
			own = false
		}
		at = v
		if s.Tokens[v].Head < 0 {
			return nil, false
		}
	}
	return nil, false
}

// hasPluralObject says whether verb v has an object before token end that is
// several.
func (r *resolver) hasPluralObject(s *doc.Sentence, v, end int) bool {
	o := r.child(s, v, "obj")
	return o >= 0 && o < end && (s.Tokens[o].XPOS == "NNS" || s.Tokens[o].XPOS == "CD" || r.child(s, o, "nummod") >= 0)
}

// alongside looks at what else stands before m in its sentence: the only one
// that fits, if it is no co-argument of m. Two that fit stop the search.
func (r *resolver) alongside(m *mention) (a *mention, stop bool) {
	if m.person != yes {
		return nil, false
	}
	s := &r.d.Sentences[m.Sent]
	clause := r.clauseOf(s, m.Head)
	var found []*mention
	for _, c := range r.inSentence(m.Sent) {
		if !before(c, m) || !r.fits(m, c) || r.partOf(s, m.Head, c.Head) || c.quote != m.quote && m.quote > 0 {
			continue
		}
		if s.Tokens[m.Head].Deprel != "nmod:poss" && r.clauseOf(s, c.Head) == clause && s.Tokens[c.Head].Head == clause {
			continue
		}
		found = append(found, c)
	}
	return pickOne(m, found)
}

// ahead finds who is named only after the clause that opens the sentence:
// "When he left, Holm was tired."
func (r *resolver) ahead(m *mention) *mention {
	s := &r.d.Sentences[m.Sent]
	v := r.clauseOf(s, m.Head)
	if m.person != yes || v < 0 || s.Tokens[v].Deprel != "advcl" || s.Tokens[v].Head < v {
		return nil
	}
	subj := r.subjectChild(s, s.Tokens[v].Head)
	c := r.byHead[[2]int{m.Sent, subj}]
	if c == nil || c.entity == nil || len(c.entity.names) == 0 || subj < m.Head || !r.fits(m, c) {
		return nil
	}
	return c
}

// pickOne gives the candidate when all are one entity, or when just one is
// known to have the right gender.
func pickOne(m *mention, found []*mention) (a *mention, stop bool) {
	if len(found) == 0 {
		return nil, false
	}
	if same(found) {
		return found[len(found)-1], false
	}
	sure := slices.DeleteFunc(slices.Clone(found), func(c *mention) bool { return m.gender == unknown || genderNow(c) != m.gender })
	if len(sure) > 0 && same(sure) {
		return sure[len(sure)-1], false
	}
	return nil, true
}

func same(found []*mention) bool {
	for _, c := range found[1:] {
		if c.entity == nil || c.entity != found[0].entity {
			return false
		}
	}
	return true
}

// genderNow is what is known of the gender by now.
func genderNow(m *mention) gender {
	if m.entity != nil {
		return m.entity.gender
	}
	return m.gender
}

func orElse(a *mention, found, not sieve) sieve {
	if a == nil {
		return not
	}
	return found
}
