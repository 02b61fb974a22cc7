package statement

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// propositions makes a Statement of every asserted verbal or existential
// clause that has something to say: a predicate with a subject, or a passive
// with an object. clauses are those of each sentence.
func propositions(d *doc.Document, clauses [][]clause.Clause) []Statement {
	var out []Statement
	for si := range clauses {
		for ci := range clauses[si] {
			c := &clauses[si][ci]
			if c.Kind == clause.Copular || !c.Asserted {
				continue
			}
			if st := proposition(d, c); tells(&d.Sentences[si], &st, c) {
				sharedTimes(d, clauses[si], c, &st)
				out = append(out, st)
			}
		}
	}
	return out
}

// proposition reads one clause.
func proposition(d *doc.Document, c *clause.Clause) Statement {
	s := &d.Sentences[c.Sent]
	st := Statement{
		Sent:      c.Sent,
		Kind:      Proposition,
		Predicate: predicateOf(s, c),
		Passive:   c.Passive,
		Polarity:  polarityOf(c),
		Modality:  schema.Modality(c.Modality),
	}
	st.Subject = subjectSlot(d, c)
	for i := range c.Args {
		a := &c.Args[i]
		role := roleOf(s, c, a)
		if a.Prep == "including" && c.Arg(clause.Obj) == nil {
			continue // "before every other thing, including pride": not certain of what
		}
		if role == "" || isHearsay(a) || isReflexive(s, a) || isIdle(s, a) || isVague(s, a.Head) && !isFreeRelative(s, a.Head) && a.Role != clause.Content && a.Role != clause.Adjunct && a.Role != clause.Adv && a.Role != clause.Control {
			continue
		}
		slot := argSlot(d, c.Sent, a)
		slot.Role, slot.Prep = role, a.Prep
		st.Objects = append(st.Objects, slot)
	}
	slices.SortStableFunc(st.Objects, func(x, y Slot) int { return x.Begin() - y.Begin() })
	st.Objects = slices.DeleteFunc(st.Objects, func(o Slot) bool { return isLead(s, c, &o, st.Objects) })
	st.Objects = joinMoments(d, s, st.Objects)
	foldIdiom(s, c, &st)
	causative(s, c, &st)
	st.Relation = relationOf(s, c, st.Objects)
	st.Confidence = confidence(s, c, &st)
	return st
}

// subjectSlot is the slot of the subject, nil where there is none or only a
// word that stands for nothing ("what", "that").
func subjectSlot(d *doc.Document, c *clause.Clause) *Slot {
	if c.Subject == nil || isVague(&d.Sentences[c.Sent], c.Subject.Head) && !strings.HasPrefix(c.Subject.Deprel, "csubj") {
		return nil
	}
	slot := argSlot(d, c.Sent, c.Subject)
	return &slot
}

// predicateOf prints the verb group; an existential reads "there is".
func predicateOf(s *doc.Sentence, c *clause.Clause) Predicate {
	head := c.Head
	p := Predicate{Sent: c.Sent, Head: head, Lemma: c.Lemma, Span: s.Tokens[head].Span}
	p.Text = clause.Text(s, c.Group)
	p.Spans = runs(s, c.Group, false)
	if c.Kind == clause.Existential {
		p.Text = "there " + p.Text
	}
	return p
}

func polarityOf(c *clause.Clause) schema.Polarity {
	if c.Negative {
		return schema.Negative
	}
	return schema.Positive
}

// isHearsay says whether an argument names a source, or what is alike, and so is
// no part of what happened: "according to the ministry", "as with all feasts".
func isHearsay(a *clause.Arg) bool {
	return strings.HasPrefix(a.Prep, "according to") || a.Prep == "per" || a.Prep == "as with"
}

// isReflexive finds the "himself" of "he did it himself".
func isReflexive(s *doc.Sentence, a *clause.Arg) bool {
	f := strings.ToLower(s.Tokens[a.Head].Form)
	return a.Deprel == "obl:unmarked" && (strings.HasSuffix(f, "self") || strings.HasSuffix(f, "selves"))
}

// idle are phrases that place nothing and say nothing about what is told.
var idle = words("in_fact in_turn in_part in_general in_particular in_addition in_short in_effect in_essence in_theory in_practice in_contrast by_contrast in_question at_all at_least at_last at_best at_worst at_first at_once " +
	"for_example for_instance for_sure of_course on_average by_far after_all above_all as_such")

// isIdle says whether an oblique is one of these, or "in the first place".
func isIdle(s *doc.Sentence, a *clause.Arg) bool {
	if a.Role != clause.Obl {
		return false
	}
	w := strings.ToLower(s.Tokens[a.Head].Form)
	if len(a.Tokens) <= 1 {
		return idle[a.Prep+"_"+w]
	}
	return a.Prep == "in" && w == "place" && slices.ContainsFunc(a.Tokens, func(i int) bool { return strings.EqualFold(s.Tokens[i].Form, "first") })
}

// isFreeRelative says whether the interrogative at i heads a clause that stands
// for a thing: "explained WHAT THE FLAG MEANS".
func isFreeRelative(s *doc.Sentence, i int) bool {
	if x := s.Tokens[i].XPOS; x != "WP" && x != "WRB" {
		return false
	}
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == i && (t.Deprel == "acl:relcl" || t.Deprel == "advcl:relcl") })
}

// isVague says whether the word at i names nothing: an interrogative, an
// unresolved relative, an expletive, or a part of one ("many of which").
func isVague(s *doc.Sentence, i int) bool {
	t := &s.Tokens[i]
	for k := range s.Tokens {
		if x := s.Tokens[k].XPOS; s.Tokens[k].Head == i && s.Tokens[k].Deprel == "nmod" && (x == "WDT" || x == "WP") && !isFreeRelative(s, k) {
			return true
		}
	}
	switch t.XPOS {
	case "WP", "WDT", "WRB", "EX":
		return true
	}
	if strings.EqualFold(t.Form, "that") {
		return t.XPOS == "IN" // no pronoun at all
	}
	return t.UPOS == "PRON" && vague[strings.ToLower(t.Form)]
}

// relationOf names the open relation of a clause: the lemma of its verb, with
// the preposition of its first oblique where it has no object ("rel:adhere_to").
// A passive without an agent is named as it reads ("rel:be_born_in"), since
// its subject is not the one that acts.
func relationOf(s *doc.Sentence, c *clause.Clause, objects []Slot) string {
	name := c.Lemma
	if k := idiomNoun(s, c); k >= 0 {
		name += " " + strings.ToLower(s.Tokens[k].Form)
	}
	has := func(role string) bool {
		return slices.ContainsFunc(objects, func(o Slot) bool { return o.Role == role })
	}
	if c.Passive && !has(Agent) {
		_, particle, _ := strings.Cut(c.Lemma, " ")
		name = "be " + strings.ToLower(s.Tokens[c.Head].Form) + " " + particle
	}
	if !has(Obj) && !has(Iobj) && !has(Agent) {
		if o := firstOblique(objects, s.Tokens[c.Head].Begin); o != nil {
			name += " " + o.Prep
		}
	}
	return "rel:" + relationName(strings.Join(strings.Fields(name), " "))
}

// idioms are bare objects that are one word with their verb: "took place".
var idioms = map[string]map[string]bool{"take": words("place part effect office shape"), "make": words("sense history")}

// idiomNoun is the object that is one word with the verb of an active clause,
// -1 for none.
func idiomNoun(s *doc.Sentence, c *clause.Clause) int {
	a := c.Arg(clause.Obj)
	if a == nil || c.Passive || len(a.Tokens) != 1 || a.Understood != clause.Said || !idioms[c.Lemma][strings.ToLower(s.Tokens[a.Head].Form)] {
		return -1
	}
	return a.Head
}

// foldIdiom moves such an object into the predicate, for nothing is taken when
// a meeting takes place.
func foldIdiom(s *doc.Sentence, c *clause.Clause, st *Statement) {
	k := idiomNoun(s, c)
	if k < 0 {
		return
	}
	st.Objects = slices.DeleteFunc(st.Objects, func(o Slot) bool { return o.Head == k })
	group := append(slices.Clone(c.Group), k)
	slices.Sort(group)
	st.Predicate.Text, st.Predicate.Spans = clause.Text(s, group), runs(s, group, false)
}

// causative lets the object of "have" keep what is done to it: nobody had their
// portrait who "had their portrait TAKEN".
func causative(s *doc.Sentence, c *clause.Clause, st *Statement) {
	if c.Lemma != "have" && c.Lemma != "get" || c.Passive {
		return
	}
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Role != Obj {
			continue
		}
		for k := o.Head + 1; k < len(s.Tokens); k++ {
			if t := &s.Tokens[k]; t.Head == c.Head && t.Deprel == "xcomp" && t.XPOS == "VBN" && s.Tokens[k-1].End <= o.End() {
				o.Spans = append(slices.Clone(o.Spans[:len(o.Spans)-1]), doc.Span{Begin: o.Spans[len(o.Spans)-1].Begin, End: t.End})
				return
			}
		}
	}
}

// firstOblique is the object that an intransitive verb reaches by a
// preposition: the first oblique after the verb (at byte head), else a place
// after it, else one before it.
func firstOblique(objects []Slot, head int) *Slot {
	for _, want := range []struct {
		role  string
		after bool
	}{{Obl, true}, {Where, true}, {Obl, false}, {Where, false}} {
		for i := range objects {
			if o := &objects[i]; o.Role == want.role && o.Prep != "" && !conditions[o.Prep] && (o.Begin() > head) == want.after {
				return o
			}
		}
	}
	return nil
}

// conditions bring in when it would be so, which is no part of what it is.
var conditions = words("if unless")

// relationName makes a local name of words: lower case, "_" between them.
func relationName(words string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(words) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == ' ' || r == '-' || r == '/':
			b.WriteByte('_')
		}
	}
	return strings.Trim(b.String(), "_")
}

// confidence is how sure a reading is, by hand, before it is calibrated: of
// clauses built like this, about so many are right. What lowers it is what
// parsers get wrong.
func confidence(s *doc.Sentence, c *clause.Clause, st *Statement) float64 {
	p := 0.9
	if len(s.Tokens) > 25 {
		p -= 0.05
	}
	if len(s.Tokens) > 45 {
		p -= 0.05
	}
	if st.Subject == nil {
		p -= 0.15
	}
	if c.Subject != nil {
		switch c.Subject.Understood {
		case clause.Adverbial, clause.Reduced:
			p -= 0.1
		case clause.Shared, clause.Controlled, clause.Relative:
			p -= 0.05
		}
	}
	switch c.Relation {
	case "parataxis", "dep", "list", "orphan":
		p -= 0.1
	}
	if len(c.Chain) > 1 {
		p -= 0.05
	}
	if len(st.Objects) == 0 {
		p -= 0.1
	}
	return float64(int(p*100+0.5)) / 100
}
