package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/schema"
)

// A noun asserts nothing by itself. Whether its event happened is read from
// what governs it: its modifiers ("planned talks"), the noun above ("a call
// for talks"), its preposition ("ahead of the visit"), and the verb
// ("cancelled her visit"). What is merely mentioned has a lower confidence.

// A nounMood is the mood of a nominal event.
type nounMood struct {
	polarity   schema.Polarity
	modality   schema.Modality
	confidence float64
	verb       *clause.Clause // the verb that says that it took place, nil without
	lent       []filler       // what that verb lends the noun
	refused    bool           // somebody denies or declines it
	ahead      bool           // something else is told to have come before it
}

// Confidence of nominal events, by hand: of readings like this about so many
// are right.
const (
	sureNominal     = 0.8  // "the talks took place"
	definiteNominal = 0.75 // "Mara's visit", "the arrest of"
	vagueNominal    = 0.55 // "a visit", "talks"
)

// nounMood reads the mood of a noun; false where nothing can be said of the
// event at all.
func (r *recogniser) nounMood(sent, noun int) (nounMood, bool) {
	m := nounMood{polarity: schema.Positive, modality: schema.Actual, confidence: vagueNominal}
	if r.isDefinite(sent, noun) {
		m.confidence = definiteNominal
	}
	r.modifierMood(&m, sent, noun)
	top := r.climb(&m, sent, noun)
	r.prepositionMood(&m, sent, noun)
	if top != noun {
		r.prepositionMood(&m, sent, top)
	}
	if !r.verbMood(&m, sent, noun, top) {
		return m, false
	}
	return m, true
}

// set lowers the mood; the first thing said of the event stands.
func (m *nounMood) set(by mood) {
	if by.modality != "" && m.modality == schema.Actual {
		m.modality = by.modality
	}
	switch {
	case by.refused:
		m.refused = true
	case by.negative:
		m.polarity = schema.Negative
	}
}

// isDefinite says whether the noun has a possessor or a definite article.
func (r *recogniser) isDefinite(sent, noun int) bool {
	s := &r.d.Sentences[sent]
	return slices.ContainsFunc(r.kids[sent][noun], func(k int) bool {
		t := &s.Tokens[k]
		switch strings.ToLower(t.Form) {
		case "the", "this", "these", "that", "those":
			return t.Deprel == "det"
		}
		return t.Deprel == "nmod:poss"
	})
}

// modifierMood reads adjectives and determiners: "no meeting", "planned
// talks".
func (r *recogniser) modifierMood(m *nounMood, sent, noun int) {
	s := &r.d.Sentences[sent]
	for _, k := range r.kids[sent][noun] {
		t := &s.Tokens[k]
		w := strings.ToLower(t.Form)
		base, _, _ := strings.Cut(t.Deprel, ":")
		switch {
		case base == "det" && (w == "no" || w == "neither"):
			m.set(mood{negative: true})
		case base == "det" && (w == "any" || w == "every" || w == "each"):
			m.set(mood{modality: schema.Possible})
		case base == "amod" && w == "called" && k > 0 && r.isSo(sent, k):
			m.set(supposed)
		case base == "amod" || base == "compound" || base == "nmod" && english.IsTime(&s.Tokens[k]):
			m.set(adjectiveMoods[w])
			for _, j := range r.kids[sent][k] {
				m.set(adjectiveMoods[strings.ToLower(s.Tokens[j].Form)]) // "NEXT week's visit"
			}
		}
	}
}

// climb goes from the noun to the top of its noun phrase and reads the nouns
// on the way: "a CALL for talks", "the PROSPECT of a visit".
func (r *recogniser) climb(m *nounMood, sent, noun int) int {
	s := &r.d.Sentences[sent]
	top := noun
	for range s.Tokens {
		t := &s.Tokens[top]
		base, _, _ := strings.Cut(t.Deprel, ":")
		if base != "nmod" && base != "conj" && base != "compound" && base != "appos" || t.Head < 0 {
			return top
		}
		top = t.Head
		if base == "nmod" {
			m.set(nounMoods[strings.ToLower(s.Tokens[top].Lemma)])
		}
	}
	return top
}

// prepositionMood reads what brings in a noun: "ahead of his visit".
func (r *recogniser) prepositionMood(m *nounMood, sent, top int) {
	switch r.preposition(sent, top) {
	case "before", "ahead of", "prior to", "until", "pending", "towards", "toward":
		m.ahead = true
	case "without", "instead of", "rather than":
		m.set(mood{negative: true})
	case "in case of", "in the event of", "unless", "barring":
		m.set(mood{modality: schema.Hypothetical})
	case "against", "for":
		m.confidence -= 0.1
	}
}

// verbMood reads the verb above the noun phrase. An event that is the subject
// or object of a verb shares that verb's mood, for it may not have happened
// where the verb's has not. False where a negated verb leaves open what is
// denied.
func (r *recogniser) verbMood(m *nounMood, sent, noun, top int) bool {
	c, place := r.clauseOf(sent, top)
	if c == nil {
		return true
	}
	if !c.Asserted {
		m.set(mood{modality: schema.Hypothetical})
	}
	if place == "" { // an adjunct or deep inside: shares only what is unreal
		if c.Modality == clause.Hypothetical || c.Modality == clause.Asked {
			m.set(mood{modality: schema.Modality(c.Modality)})
		}
		return true
	}
	if place == schema.SlotSubj && r.isUnreal(c) {
		m.set(denied)
	}
	happens := top == noun && (place == schema.SlotSubj && r.occurs(c) || place == schema.SlotObj && carriedOut[c.Lemma])
	if c.Modality != clause.Actual {
		m.set(mood{modality: schema.Modality(c.Modality)})
	}
	if by, ok := r.governing(c, sent, top); ok && place == schema.SlotObj {
		m.set(by)
		if top == noun {
			m.lent = r.lentSubject(c, noun)
		}
	}
	switch {
	case happens:
		if c.Negative {
			m.set(mood{negative: true})
		}
		m.confidence = sureNominal
		m.verb = c
		m.lent = append(m.lent, r.lentAdjuncts(c)...)
	case c.Negative && m.confidence < definiteNominal:
		return false
	}
	return true
}

// governing is the mood that the verb of c gives the phrase of top, which its
// preposition brings in, if any does: "plans a visit", "waits for a visit".
func (r *recogniser) governing(c *clause.Clause, sent, top int) (mood, bool) {
	verb := c.Lemma
	if prep := r.preposition(sent, top); prep != "" {
		verb += " " + prep
	}
	by, ok := verbMoods[verb]
	return by, ok
}

// isSo says whether "so" goes with the "called" at k: "a so-called visit".
func (r *recogniser) isSo(sent, k int) bool {
	s := &r.d.Sentences[sent]
	return slices.ContainsFunc(r.kids[sent][k], func(j int) bool { return strings.EqualFold(s.Tokens[j].Form, "so") })
}

// isUnreal says whether a clause tells that there was nothing of its subject:
// "the visit was a hoax".
func (r *recogniser) isUnreal(c *clause.Clause) bool {
	comp := c.Arg(clause.Comp)
	return c.Kind == clause.Copular && !c.Negative && comp != nil && comp.Prep == "" && unreal[strings.ToLower(r.d.Sentences[c.Sent].Tokens[comp.Head].Lemma)]
}

// occurs says whether a clause tells that its subject took place.
func (r *recogniser) occurs(c *clause.Clause) bool {
	if obj := c.Arg(clause.Obj); obj != nil {
		return c.Lemma == "take" && strings.EqualFold(r.d.Sentences[c.Sent].Tokens[obj.Head].Lemma, "place")
	}
	return occurrence[c.Lemma]
}

// clauseOf finds the clause that the noun phrase of top is an argument of,
// and its deep place there: subj, obj, or "" for an oblique.
func (r *recogniser) clauseOf(sent, top int) (*clause.Clause, string) {
	for i := range r.clauses[sent] {
		c := &r.clauses[sent][i]
		if c.Subject != nil && c.Subject.Head == top && c.Subject.Understood == clause.Said {
			if c.Passive {
				return c, schema.SlotObj
			}
			return c, schema.SlotSubj
		}
		for j := range c.Args {
			a := &c.Args[j]
			if a.Head != top {
				continue
			}
			if a.Role == clause.Obj {
				return c, schema.SlotObj
			}
			if _, ok := verbMoods[c.Lemma+" "+a.Prep]; ok && a.Role == clause.Obl {
				return c, schema.SlotObj
			}
			return c, ""
		}
	}
	return nil, ""
}

// lentSubject lends the noun the subject of a verb of planning: "Mara plans a
// visit to Oslo" tells who visits, unless the noun has its own possessor.
func (r *recogniser) lentSubject(c *clause.Clause, noun int) []filler {
	if c.Subject == nil || c.Passive || !selfPlanned[c.Lemma] {
		return nil
	}
	s := &r.d.Sentences[c.Sent]
	if slices.ContainsFunc(r.kids[c.Sent][noun], func(k int) bool { return s.Tokens[k].Deprel == "nmod:poss" }) {
		return nil
	}
	return []filler{r.argFiller(c.Sent, schema.SlotSubj, c.Subject)}
}

// lentAdjuncts lends the noun the obliques of a verb that only says that it
// took place: "talks were held WITH TOM".
func (r *recogniser) lentAdjuncts(c *clause.Clause) []filler {
	s := &r.d.Sentences[c.Sent]
	var out []filler
	for i := range c.Args {
		a := &c.Args[i]
		if a.Role != clause.Obl && a.Role != clause.Agent {
			continue
		}
		place := argPlace(s, a)
		if a.Role == clause.Agent {
			place = "by"
		}
		if place != "" {
			out = append(out, r.argFiller(c.Sent, place, a))
		}
	}
	return out
}
