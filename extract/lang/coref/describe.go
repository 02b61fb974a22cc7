package coref

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// linkAppositions links a name and a description that the grammar says are
// one: appositions ("Mara Holm, mayor of Ostby", "her brother, Jon Holm"), and
// copulas with an office ("Mara Holm is the mayor").
func (r *resolver) linkAppositions() {
	for i := range r.d.Sentences {
		s := &r.d.Sentences[i]
		for t := range s.Tokens {
			if s.Tokens[t].Deprel == "appos" && !listed(s, t) {
				r.linkPair(s, s.Tokens[t].Head, t)
			}
			if s.Tokens[t].Deprel == "cop" && s.Tokens[t].Head >= 0 {
				if subj := r.child(s, s.Tokens[t].Head, "nsubj"); subj >= 0 && !r.negated(s, s.Tokens[t].Head) && r.presentCopula(s, t) {
					r.linkPair(s, subj, s.Tokens[t].Head)
				}
			}
		}
	}
}

// listed says whether a colon stands between the apposition t and what it hangs
// on: "Photo: Holm".
func listed(s *doc.Sentence, t int) bool {
	for k := s.Tokens[t].Head + 1; k < t; k++ {
		if s.Tokens[k].Form == ":" {
			return true
		}
	}
	return false
}

// linkPair links the mentions with these heads, if one is a name and the other
// a description in the singular that can be of it.
func (r *resolver) linkPair(s *doc.Sentence, a, b int) {
	x, y := r.byHead[[2]int{s.Index, a}], r.byHead[[2]int{s.Index, b}]
	if x == nil || y == nil {
		return
	}
	if x.Kind == doc.Nominal {
		x, y = y, x
	}
	switch {
	case x.Kind != doc.Name || x.entity == nil:
		return
	case y.Kind == doc.Name:
		r.linkNamePair(s, x, y)
		return
	case y.Kind != doc.Nominal || y.entity != nil || y.plural || r.coordinated(s, x.Head):
		return
	case x.Type != "PER" && len(x.parts) > 1 && organisations[x.parts[len(x.parts)-1]] && y.person == yes:
		return // "its owner, Holm Lines"
	case y.person == no && x.person != no && (x.Type != "MISC" || x.person == yes), x.person == no && y.person == yes, !genderFits(x.entity, y):
		return
	}
	if x.person == perhaps && y.person == yes {
		x.person, x.entity.person = yes, yes
	}
	r.add(x.entity, y)
}

// linkNamePair links a name with its acronym or its other form in brackets.
func (r *resolver) linkNamePair(s *doc.Sentence, x, y *mention) {
	if y.entity == nil || x.entity == y.entity || x.person == yes || y.person == yes {
		return
	}
	after := y.First
	if x.Type == "LOC" && y.Type == "ORG" && !slices.Contains(r.initials(x), y.parts[0]) {
		return // "PORT VIK (NWR)": who wrote it, and where
	}
	if after > 0 && s.Tokens[after-1].Form == "(" && r.isAcronym(y) && len(x.parts) > 1 {
		r.merge(x.entity, y.entity)
	}
}

func (r *resolver) child(s *doc.Sentence, head int, rel string) int {
	for _, k := range r.kids[s.Index][head] {
		if s.Tokens[k].Deprel == rel {
			return k
		}
	}
	return -1
}

func (r *resolver) coordinated(s *doc.Sentence, head int) bool { return r.child(s, head, "conj") >= 0 }

func (r *resolver) negated(s *doc.Sentence, head int) bool {
	for _, k := range r.kids[s.Index][head] {
		switch lemma(&s.Tokens[k]) {
		case "not", "never", "no":
			return true
		}
		if s.Tokens[k].Deprel == "aux" && s.Tokens[k].XPOS == "MD" {
			return true
		}
	}
	return false
}

// presentCopula keeps "was the mayor" out: who held an office once is not who
// "the mayor" is today.
func (r *resolver) presentCopula(s *doc.Sentence, t int) bool {
	return s.Tokens[t].XPOS == "VBZ" || s.Tokens[t].XPOS == "VBP"
}

// linkDescriptions links "the minister", "the Ostby mayor" to the one person
// before it with this office. Two with the office, or a modifier that does not
// fit, and it stays alone.
func (r *resolver) linkDescriptions() {
	byRole := map[string][]*entity{}
	var open []*mention // descriptions in the order of the text
	for _, m := range r.mentions {
		switch {
		case m.Kind == doc.Nominal && m.entity == nil && m.person == yes && !m.plural && r.describes(m):
			open = append(open, m)
		case m.entity != nil && m.entity.person == yes:
			for _, t := range m.titles {
				if !slices.Contains(byRole[t], m.entity) {
					byRole[t] = append(byRole[t], m.entity)
				}
			}
		}
	}
	for _, m := range open {
		var candidates []*entity
		for _, e := range byRole[m.titles[0]] {
			if heldBefore(e, m) && genderFits(e, m) {
				candidates = append(candidates, e)
			}
		}
		if len(candidates) == 0 && m.titles[0] == "leader" {
			candidates = leaders(byRole, m)
		}
		if e := only(candidates); e != nil {
			r.add(e, m)
		}
	}
}

// leaders gives the heads of state or government of the country that m names:
// "the Norwegian leader".
func leaders(byRole map[string][]*entity, m *mention) []*entity {
	var out []*entity
	for _, noun := range []string{"president", "minister", "premier", "chancellor", "king", "queen", "emperor"} {
		for _, e := range byRole[noun] {
			for _, r := range e.roles {
				if r.noun == noun && before(r.first, m) && len(r.mods) > 0 && len(m.mods) > 0 && modsFit(r.mods, m.mods) && genderFits(e, m) &&
					(noun != "minister" || slices.Contains(r.mods, "prime")) && !slices.Contains(out, e) {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// describes says whether a noun phrase points to a person that is known: it
// has "the", or is an office with a capital. A possessor or "of" phrase that
// is not known from the title makes it somebody else's.
func (r *resolver) describes(m *mention) bool {
	s := &r.d.Sentences[m.Sent]
	for _, k := range r.kids[m.Sent][m.Head] {
		switch s.Tokens[k].Deprel {
		case "nmod:poss", "acl:relcl", "acl", "appos":
			return false
		case "amod", "compound", "nmod":
			if newcomers[fold(s.Tokens[k].Form)] {
				return false
			}
		case "det":
			if w := fold(s.Tokens[k].Form); w != "the" && w != "this" {
				return false
			}
		}
	}
	switch s.Tokens[m.Head].Deprel {
	case "appos", "root", "xcomp", "nmod:desc":
		return false
	}
	return m.definite
}

// newcomers tell that an office's holder is not the one who is known.
var newcomers = set("former previous next new other another first second late interim acting ex vice deputy then future old respective own same")

// heldBefore says whether e had the office that m names before m. Where it is
// known which office that is ("Ostby", "Norwegian"), m must name the same one
// or none.
func heldBefore(e *entity, m *mention) bool {
	for _, r := range e.roles {
		if r.noun == m.titles[0] {
			return before(r.first, m) && modsFit(r.mods, m.mods)
		}
	}
	return false
}
