package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// Clauses reads every verb of a document with all that stands at it, where Extract
// keeps what is worth telling: pronouns of which nobody may know whom they mean,
// verbs that lead to another ("FAILED to sign"), participles before a noun ("the
// INJURED man"). Their place among attributions is that of sts. They are no
// statements; questions by the verb find them.
func Clauses(d *doc.Document, sts []Statement) []Statement {
	var out []Statement
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if len(s.Tokens) > longestSentence {
			continue
		}
		cs := clause.Clauses(s)
		for k := range cs {
			c := &cs[k]
			if c.Kind != clause.Verbal || !c.Asserted {
				continue
			}
			st := wholeClause(d, c)
			out = append(append(out, st), leading(s, c, &st)...)
		}
		out = append(out, modifying(d, s, cs)...)
	}
	for i := range out {
		if by := innermost(d, &out[i], sts); by != nil {
			out[i].In = by.ID
			out[i].suppose(d, by)
		}
	}
	return out
}

// clauseConfidence is how sure clauses are beside statements: nothing has been held
// against them.
const clauseConfidence = 0.6

// wholeClause reads one clause.
func wholeClause(d *doc.Document, c *clause.Clause) Statement {
	s := &d.Sentences[c.Sent]
	st := Statement{
		Sent: c.Sent, Kind: Clause, Predicate: predicateOf(s, c), Passive: c.Passive,
		Polarity: polarityOf(c), Modality: schema.Modality(c.Modality), Subject: subjectSlot(d, c),
	}
	for i := range c.Args {
		a := &c.Args[i]
		role := roleOf(s, c, a)
		if role == "" || isHearsay(a) || isReflexive(s, a) || isIdle(s, a) || isVague(s, a.Head) && !isFreeRelative(s, a.Head) && a.Role != clause.Content && a.Role != clause.Adjunct && a.Role != clause.Adv && a.Role != clause.Control {
			continue
		}
		slot := argSlot(d, c.Sent, a)
		slot.Role, slot.Prep = role, a.Prep
		if a.Role == clause.Control {
			slot.Role = Task
		}
		st.Objects = append(st.Objects, slot)
	}
	slices.SortStableFunc(st.Objects, func(x, y Slot) int { return x.Begin() - y.Begin() })
	if idiomNoun(s, c) >= 0 {
		foldIdiom(s, c, &st)
		st.Predicate.Lemma += " " + strings.ToLower(s.Tokens[idiomNoun(s, c)].Form)
	}
	st.Confidence = clauseConfidence * confidence(s, c, &st)
	return st
}

// leading reads the verbs above that of a clause: who "failed to sign the pact" failed
// to do something, and when, where and why he did not sign it are those of failing.
func leading(s *doc.Sentence, c *clause.Clause, st *Statement) []Statement {
	var out []Statement
	for n, v := range c.Chain {
		if s.Tokens[v].UPOS != "VERB" {
			continue
		}
		next := c.Head
		if n+1 < len(c.Chain) {
			next = c.Chain[n+1]
		}
		up := *st
		up.Predicate = Predicate{Sent: c.Sent, Head: v, Lemma: strings.ToLower(s.Tokens[v].Lemma), Text: s.Tokens[v].Form, Span: s.Tokens[v].Span, Spans: []doc.Span{s.Tokens[v].Span}}
		up.Passive = s.Tokens[v].XPOS == "VBN" && slices.ContainsFunc(c.Group, func(i int) bool { return i < v && s.Tokens[i].Lemma == "be" })
		up.Polarity, up.Modality = schema.Positive, schema.Actual
		if slices.ContainsFunc(c.Group, func(i int) bool { return i < v && denies(s.Tokens[i].Form) }) {
			up.Polarity = schema.Negative
		}
		if c.Modality == clause.Hypothetical || slices.ContainsFunc(c.Group, func(i int) bool { return i < v && s.Tokens[i].XPOS == "MD" }) {
			up.Modality = st.Modality
		}
		up.Objects = slices.DeleteFunc(slices.Clone(st.Objects), func(o Slot) bool {
			return o.Role != When && o.Role != Where && o.Role != Why && o.Role != How
		})
		task := clause.PhraseOf(s, next)
		task.Tokens = slices.DeleteFunc(task.Tokens, func(i int) bool { return i < next && (isTo(s, i) || i <= v) })
		if len(task.Tokens) == 0 {
			continue
		}
		slot := wholeSlot(s, task)
		slot.Role = Task
		up.Objects = append(up.Objects, slot)
		out = append(out, up)
	}
	return out
}

// modifying reads participles before their nouns: who was injured is "the INJURED
// man", what was rising "RISING prices".
func modifying(d *doc.Document, s *doc.Sentence, cs []clause.Clause) []Statement {
	var out []Statement
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Deprel != "amod" || t.Head <= i || t.XPOS != "VBN" && t.XPOS != "VBG" || slices.ContainsFunc(cs, func(c clause.Clause) bool { return c.Head == i }) {
			continue
		}
		subject := headSlot(s, t.Head)
		st := Statement{
			Sent: s.Index, Kind: Clause, Subject: &subject, Passive: t.XPOS == "VBN", Polarity: schema.Positive, Modality: schema.Actual, Confidence: clauseConfidence / 2,
			Predicate: Predicate{Sent: s.Index, Head: i, Lemma: strings.ToLower(t.Lemma), Text: t.Form, Span: t.Span, Spans: []doc.Span{t.Span}},
		}
		out = append(out, st)
	}
	return out
}
