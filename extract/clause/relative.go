package clause

import (
	"slices"
	"strings"
)

// relativize replaces the relative pronouns of clause c, which hangs on a noun,
// by that noun, and fills the gap of a clause without pronoun ("the deal they
// signed").
func (b *builder) relativize(c *Clause, top int) {
	t := b.t
	first := t.firstConjunct(top)
	noun := t.head(first)
	switch {
	case t.tok(first).Deprel == "acl:relcl":
	case first != top && t.isNominal(first) && c.Subject != nil && t.isRelativePronoun(c.Subject.Head):
		// "a singer who came from Oslo and who …", coordinated with the noun
		noun, first = first, top
	default:
		return
	}
	if noun < 0 || t.isWh(noun) {
		return // free relative: "what they signed"
	}
	antecedent := func() Arg {
		return b.arg(noun, Subj, func(k int) bool { return k == first })
	}
	replace := func(a *Arg) bool {
		if !t.isRelativePronoun(a.Head) {
			return false
		}
		n := antecedent()
		n.Role, n.Deprel, n.Understood = a.Role, a.Deprel, Relative
		n.Prep, n.Case = a.Prep, a.Case
		if a.Role == Adv {
			n.Role, n.Prep = Obl, relativeAdverbs[t.lower(a.Head)]
			if _, own := t.preposition(noun); t.lower(a.Head) == "where" && beside[own] {
				return true // "outside the court, where": not certain whether in it
			}
			if t.lower(a.Head) == "when" {
				switch _, own := t.preposition(noun); own {
				case "on", "at", "during":
					n.Prep = own
				case "after", "before", "until", "till", "by", "within", "for", "from":
					return true // "after a week, when he left": not certain when
				}
			}
		}
		*a = n
		return true
	}
	if t.isOfEvent(c, noun) {
		c.Subject = nil
		return
	}
	done := b.dropPronouns(c) || b.dropReason(c, noun)
	done = c.Subject != nil && replace(c.Subject) || done
	for i := range c.Args {
		done = replace(&c.Args[i]) || done
	}
	if done || c.Subject == nil || c.Kind != Verbal || c.Passive || t.hasRelativePronoun(first, noun) {
		return
	}
	// Without a pronoun the gap is the object, where there is room for one.
	lemma := t.lemma(noun)
	if c.Arg(Obj) != nil || len(c.Complement) > 0 || timeNouns[lemma] || placeNouns[lemma] || top != first {
		return
	}
	n := antecedent()
	n.Role, n.Prep, n.Case, n.Understood = Obj, "", nil, Relative
	c.Args = slices.Insert(c.Args, 0, n)
}

// isOfEvent says whether the "which" that is the subject of c stands for all
// that was said before, for no person is a "which": "dismissed Mara, which
// surprised many".
func (t *tree) isOfEvent(c *Clause, noun int) bool {
	return c.Subject != nil && t.lower(c.Subject.Head) == "which" && strings.HasSuffix(t.tok(noun).Name, "-PER")
}

// dropReason takes out the "that" of "the reason that it failed", parsed as an
// object: nothing is done to reasons.
func (b *builder) dropReason(c *Clause, noun int) bool {
	n := len(c.Args)
	if placeNouns[b.t.lemma(noun)] && c.Subject != nil {
		c.Args = slices.DeleteFunc(c.Args, func(a Arg) bool { return a.Role == Obj && b.t.lower(a.Head) == "that" && len(a.Tokens) == 1 })
	}
	return len(c.Args) < n
}

// dropPronouns takes out objects that stand for no noun: the "that" of a clause
// whose verb has its object already ("claims that she took bribes"), which is a
// conjunction, and the "which" of what is denied or confirmed, which is all that
// was said before. It reports whether there was one.
func (b *builder) dropPronouns(c *Clause) bool {
	t, n := b.t, len(c.Args)
	objects := 0
	for i := range c.Args {
		if c.Args[i].Role == Obj {
			objects++
		}
	}
	c.Args = slices.DeleteFunc(c.Args, func(a Arg) bool {
		if a.Role != Obj || len(a.Tokens) != 1 {
			return false
		}
		switch t.lower(a.Head) {
		case "that":
			if objects > 1 && !ditransitive[c.Lemma] {
				c.Mark = "that"
				return true
			}
		case "which":
			return a.Head > 0 && t.tok(a.Head-1).Form == "," && affirming[c.Lemma]
		}
		return false
	})
	return len(c.Args) < n
}

// beside are prepositions of places that are not in what they govern.
var beside = words("outside near behind beside opposite beneath below above around")

var relativeAdverbs = map[string]string{"where": "in", "when": "in", "whereby": "by"}

// isRelativePronoun says whether i is a pronoun or adverb that stands for an
// antecedent.
func (t *tree) isRelativePronoun(i int) bool {
	switch t.lower(i) {
	case "who", "whom", "which", "where", "when", "whereby":
		return true
	case "that":
		return t.tok(i).UPOS == "PRON" && t.tok(i).XPOS != "DT"
	}
	return false
}

// hasRelativePronoun says whether a relative pronoun stands between the noun
// and the predicate, in whatever place ("whose wife", "many of which").
func (t *tree) hasRelativePronoun(top, noun int) bool {
	for i := noun + 1; i < top; i++ {
		if l := t.lower(i); l == "whose" || t.isRelativePronoun(i) && l != "that" {
			return true
		}
	}
	return false
}

// isWh says whether i is an interrogative word or a free relative.
func (t *tree) isWh(i int) bool {
	switch t.tok(i).XPOS {
	case "WP", "WDT", "WRB", "WP$":
		return true
	}
	return false
}
