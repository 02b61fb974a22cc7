package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// copular reads "X is Y": a noun phrase makes X an office holder, relative,
// member or one of a class; an adjective or a prepositional phrase makes an
// open relation.
func (r *attributeReader) copular(c *clause.Clause) []Statement {
	comp := c.Arg(clause.Comp)
	subject := subjectSlot(r.d, c)
	if comp == nil || subject == nil || c.Cop < 0 || isVague(r.s, comp.Head) || r.isComparison(comp) || r.s.Tokens[comp.Head].UPOS == "PART" {
		return nil
	}
	if strings.EqualFold(r.s.Tokens[subject.Head].Form, "it") && r.lemma(comp.Head) == "time" {
		return nil // "it is time to go": nothing is
	}
	if t := &r.s.Tokens[comp.Head]; t.XPOS == "IN" || strings.EqualFold(t.Form, "worth") && r.measure(comp.Head) < 0 || strings.EqualFold(t.Form, "about") {
		return nil // "what the quarrel was about", "were worth [less than the paper]"
	}
	if r.isProgressive(c, comp) {
		return nil
	}
	if n := r.child(subject.Head, "appos"); n >= 0 && strings.HasSuffix(r.s.Tokens[n].Name, "-PER") && r.s.Tokens[subject.Head].UPOS == "NOUN" && r.fits(n, subject.Head) {
		*subject = r.named(n) // "the mayor, Mara Lind, is ill"
	}
	if len(c.Chain) > 0 && strings.EqualFold(r.s.Tokens[c.Chain[0]].Form, "used") {
		return nil // "used to be mayor": is none
	}
	var out []Statement
	switch t := &r.s.Tokens[comp.Head]; {
	case comp.Prep != "":
		out = []Statement{r.situated(*subject, c, comp)}
	case t.UPOS == "VERB" || t.UPOS == "AUX":
		out = []Statement{r.equated(*subject, comp)}
	case r.isSpecified(subject.Head, comp.Head):
		out = r.specified(subject.Head, comp.Head)
	case t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "NUM" || t.UPOS == "PRON":
		out = r.describe(*subject, comp.Head)
	default:
		out = []Statement{r.quality(*subject, comp)}
	}
	if r.s.Tokens[c.Cop].XPOS == "VBD" {
		// "when she was six": an age then is none now.
		out = slices.DeleteFunc(out, func(st Statement) bool { return st.Relation == age })
	}
	if r.s.Tokens[c.Cop].XPOS == "VBD" && r.isOver(c, comp.Head) {
		out = ended(out)
	}
	for i := range out {
		r.finish(&out[i], c)
		if comp.Conj == "or" && (out[i].Modality == schema.Actual || out[i].Modality == schema.Planned) {
			out[i].Modality = schema.Possible // "will be either Mara or Otto"
		}
	}
	return out
}

// isOver says whether "until" tells how long it was so.
func (r *attributeReader) isOver(c *clause.Clause, comp int) bool {
	over := func(prep string) bool { return prep == "until" || prep == "till" }
	return slices.ContainsFunc(c.Args, func(a clause.Arg) bool { return over(a.Prep) }) ||
		slices.ContainsFunc(r.kids[comp], func(k int) bool { return over(r.prep(k)) })
}

// ended makes of who held an office who is said to have, and nobody a spouse
// that is none now.
func ended(sts []Statement) []Statement {
	for i := range sts {
		if sts[i].Relation == holdsPosition {
			sts[i].Relation = isA
		}
	}
	return slices.DeleteFunc(sts, func(st Statement) bool { return st.Relation == spouse })
}

// isProgressive finds a verb that the parser has taken for a modifier: "are
// undergoing trial" says what they do, not what they are.
func (r *attributeReader) isProgressive(c *clause.Clause, comp *clause.Arg) bool {
	next := c.Cop + 1
	return next < comp.Head && slices.Contains(comp.Tokens, next) &&
		r.s.Tokens[next].XPOS == "VBG" && r.s.Tokens[next].Head == comp.Head && r.s.Tokens[next].Relation() == "amod"
}

// isComparison finds "is less a summit than a show", which says neither.
func (r *attributeReader) isComparison(comp *clause.Arg) bool {
	return slices.ContainsFunc(r.kids[comp.Head], func(k int) bool {
		if w := strings.ToLower(r.s.Tokens[k].Form); k < comp.Head && r.s.Tokens[k].Deprel == "advmod" && (w == "how" || w == "as" && r.isEqual(comp.Head)) {
			return true // "how severe it is", "as strong today [as it was]"
		}
		return strings.EqualFold(r.s.Tokens[k].Form, "less") && r.s.Tokens[comp.Head].UPOS == "NOUN"
	})
}

// isEqual says whether "as" brings in a clause that the adjective at i is held against.
func (r *attributeReader) isEqual(i int) bool {
	return slices.ContainsFunc(r.kids[i], func(k int) bool {
		return k > i && r.s.Tokens[k].Deprel == "advcl" && slices.ContainsFunc(r.kids[k], func(m int) bool {
			return r.s.Tokens[m].Deprel == "mark" && strings.EqualFold(r.s.Tokens[m].Form, "as")
		})
	})
}

// isSpecified says whether a copula names who or what its subject is: "the
// winner was Mara Lind".
func (r *attributeReader) isSpecified(subject, comp int) bool {
	return r.s.Tokens[subject].UPOS == "NOUN" && r.isName(comp)
}

// specified turns "the winner was Mara Lind" round: the name is what the
// statement is about.
func (r *attributeReader) specified(subject, comp int) []Statement {
	var out []Statement
	for _, n := range r.conjuncts(comp) {
		out = append(out, r.describe(r.named(n), subject)...)
	}
	return out
}

// finish adds the verb group, the adjuncts and the mood of the clause.
func (r *attributeReader) finish(st *Statement, c *clause.Clause) {
	be := clause.Text(r.s, c.Group)
	if be == "" {
		be = "is"
	}
	words := c.Group
	if st.Predicate.Lemma != "be" || c.Cop < 0 {
		words = withTokens(c.Group, st.Predicate.Head) // "is head of"
	} else {
		st.Predicate.Span = r.s.Tokens[c.Cop].Span // "is" on a visit
	}
	st.Predicate.Spans = runs(r.s, words, false)
	st.Predicate.Text = be + strings.TrimPrefix(strings.TrimPrefix(st.Predicate.Text, "is"), "are")
	st.Polarity, st.Modality = polarityOf(c), schema.Modality(c.Modality)
	for i := range c.Args {
		a := &c.Args[i]
		if a.Role == clause.Comp || a.Role == clause.Content || a.Head == r.measure(c.Head) || isHearsay(a) || isReflexive(r.s, a) || isVague(r.s, a.Head) {
			continue
		}
		role := roleOf(r.s, c, a)
		if role == "" {
			continue
		}
		o := argSlot(r.d, c.Sent, a)
		o.Role, o.Prep = role, a.Prep
		st.Objects = append(st.Objects, o)
	}
	if first := 1; len(st.Objects) > first { // the predicated phrase stays first
		slices.SortStableFunc(st.Objects[first:], func(x, y Slot) int { return x.Begin() - y.Begin() })
	}
	if strings.HasPrefix(st.Relation, "rel:") && st.Objects[0].Prep == "" {
		if o := firstOblique(st.Objects[1:], st.Objects[0].Begin()); o != nil {
			st.Relation += "_" + relationName(o.Prep)
		}
	}
	st.Confidence = confidence(r.s, c, st)
}

// situated: "is in Oslo", "is from a small town", "is under pressure".
func (r *attributeReader) situated(subject Slot, c *clause.Clause, comp *clause.Arg) Statement {
	o := argSlot(r.d, c.Sent, comp)
	o.Role, o.Prep = obliqueRole(r.s, comp), comp.Prep
	relation := "rel:" + relationName("be "+comp.Prep)
	if o.Role == Where && (comp.Prep == "in" || comp.Prep == "at" || comp.Prep == "on") {
		relation = locatedIn
	}
	st := r.newAttribute(subject, comp.Head, relation, o)
	st.Predicate.Lemma = "be"
	return st
}

// equated: "the aim is to win".
func (r *attributeReader) equated(subject Slot, comp *clause.Arg) Statement {
	o := wholeSlot(r.s, comp.Phrase)
	o.Role = Obj
	st := r.newAttribute(subject, comp.Head, "rel:be", o)
	st.Predicate.Lemma = "be"
	return st
}

// quality: "is wary of the plan".
func (r *attributeReader) quality(subject Slot, comp *clause.Arg) Statement {
	o := argSlot(r.d, r.s.Index, comp)
	if k := r.measure(comp.Head); k >= 0 {
		o.Spans = runs(r.s, withTokens(comp.Tokens, doc.Subtree(r.kids, k)...), false)
	}
	o.Role = Obj
	if placeAdverbs[strings.ToLower(r.s.Tokens[comp.Head].Form)] {
		o.Role = Where
	}
	st := r.newAttribute(subject, comp.Head, "rel:"+relationName("be "+r.s.Tokens[comp.Head].Form), o)
	st.Predicate.Lemma = "be"
	return st
}

// measure is the noun right before the adjective at i that says how much: "HOURS
// long", "nine YEARS old", or behind "worth": "worth two EUROS"; -1 for none.
func (r *attributeReader) measure(i int) int {
	if r.lemma(i) == "worth" {
		return r.child(i, "obl:unmarked")
	}
	if i > 0 && r.s.Tokens[i].UPOS == "ADJ" && r.s.Tokens[i-1].Head == i && r.s.Tokens[i-1].Deprel == "obl:unmarked" {
		return i - 1
	}
	return -1
}

// withTokens adds tokens to a list in order.
func withTokens(tokens []int, more ...int) []int {
	out := append(slices.Clone(tokens), more...)
	slices.Sort(out)
	return slices.Compact(out)
}
