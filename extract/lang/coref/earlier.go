package coref

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Whom a pronoun means that nobody in its own sentence can be.

// earlier looks at the sentences before, the nearest first: at the subject of
// the main clause, then at the only one that fits.
func (r *resolver) earlier(m *mention) *mention {
	for i := m.Sent - 1; i >= max(0, m.Sent-reach); i-- {
		var fit []*mention
		for _, c := range r.inSentence(i) {
			if r.fits(m, c) && (m.quote > 0 && !r.isSpeaker(c) || m.quote == 0 && c.quote == 0) && (c.Kind != doc.Pronoun || c.entity != nil) {
				fit = append(fit, c)
			}
		}
		if len(fit) == 0 {
			if m.person != yes {
				return nil
			}
			continue
		}
		if !r.tells(i) {
			continue // a caption or a heading
		}
		if c := r.mainSubject(i); c != nil && slices.Contains(fit, c) {
			if m.gender == female && genderNow(c) == unknown {
				if a, _ := pickOne(m, knownOnly(m, fit)); a != nil {
					return a
				}
			}
			return r.possessor(m, c)
		}
		if m.person != yes {
			return nil
		}
		a, _ := pickOne(m, fit)
		return a
	}
	return nil
}

// aboutAnother says whether the sentence of m is about a person that m is not.
func (r *resolver) aboutAnother(m *mention) bool {
	c := r.mainSubject(m.Sent)
	return c != nil && c.person == yes && c.Head != m.Head && !r.fits(m, c)
}

func knownOnly(m *mention, fit []*mention) []*mention {
	return slices.DeleteFunc(slices.Clone(fit), func(c *mention) bool { return genderNow(c) != m.gender })
}

// farReach is how many sentences back somebody who stands alone is looked for.
const farReach = 7

// loneFit finds, where nothing else tells whom "he" means, the one person that the
// sentences before bring up, if he is a man beyond doubt. Whoever else the sentence
// itself names, even after m ("In his speech, Holm …"), makes it unclear.
func (r *resolver) loneFit(m *mention) *mention {
	if m.person != yes || r.aboutAnother(m) {
		return nil
	}
	for _, c := range r.inSentence(m.Sent) {
		if c != m && c.Kind != doc.Nominal && r.fits(m, c) && (c.Kind == doc.Name || before(c, m)) {
			return nil
		}
	}
	var found *mention
	for i := m.Sent - 1; i >= max(0, m.Sent-farReach); i-- {
		for _, c := range r.inSentence(i) {
			switch {
			case !r.fits(m, c):
			case c.entity == nil, found != nil && found.entity != c.entity:
				return nil
			default:
				found = c
			}
		}
	}
	if found == nil || found.entity.gender != m.gender {
		return nil
	}
	return found
}
