package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
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
			if !c.Asserted {
				continue
			}
			st := wholeClause(d, c)
			if c.Subject == nil {
				st.Subject = likelySubject(d, cs, c)
			}
			if c.Kind == clause.Verbal {
				out = append(out, st)
			}
			out = append(out, leading(s, c, &st)...)
		}
		out = append(append(out, modifying(s, cs)...), prepositions(s, cs)...)
	}
	for i := range out {
		if by := innermost(d, &out[i], sts); by != nil {
			out[i].In = by.ID
			out[i].suppose(d, by)
		}
	}
	return out
}

// attached are the phrases behind an object or another phrase that say as much of the verb: who "used gas
// AGAINST THE TOWN" did so against the town, wherever the tree ties it.
func attached(s *doc.Sentence, a *clause.Arg) []Slot {
	if a.Role != clause.Obj && a.Role != clause.Obl || a.Understood != clause.Said {
		return nil
	}
	var out []Slot
	for _, k := range s.Children()[a.Head] {
		if s.Tokens[k].Deprel != "nmod" || k < a.Head || !slices.Contains(a.Tokens, k) {
			continue
		}
		n := clause.Arg{Phrase: clause.PhraseOf(s, k), Role: clause.Obl, Deprel: "nmod"}
		for _, c := range s.Children()[k] {
			if s.Tokens[c].Deprel == "case" && c < k {
				n.Prep = strings.TrimSpace(n.Prep + " " + strings.ToLower(s.Tokens[c].Form))
			}
		}
		if n.Prep == "" || n.Prep == "of" || isVague(s, k) {
			continue
		}
		slot := phraseSlot(s, n.Phrase)
		slot.Role, slot.Prep = obliqueRole(s, &n), n.Prep
		out = append(out, slot)
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
			slot = taskSlot(s, a.Phrase)
		}
		st.Objects = append(append(st.Objects, slot), attached(s, a)...)
	}
	slices.SortStableFunc(st.Objects, func(x, y Slot) int { return x.Begin() - y.Begin() })
	if idiomNoun(s, c) >= 0 {
		foldIdiom(s, c, &st)
		st.Predicate.Lemma += " " + strings.ToLower(s.Tokens[idiomNoun(s, c)].Form)
	}
	st.Confidence = clauseConfidence * confidence(s, c, &st)
	return st
}

// likelySubject is who acts in the clause above where a gerund or infinitive does not
// say: "She left with the aim OF WINNING". Nobody knows it where the clause above is a
// passive, or of the infinitive of a noun: who seeks "a vote TO END it" may not end it.
func likelySubject(d *doc.Document, cs []clause.Clause, c *clause.Clause) *Slot {
	s := &d.Sentences[c.Sent]
	if c.Passive || c.Relation == "acl" && s.Tokens[c.Head].XPOS != "VBG" {
		return nil
	}
	for n := 0; !c.Finite && c.Parent >= 0 && n < len(cs); n++ {
		switch c.Relation {
		case "acl", "advcl", "xcomp", "conj", "nmod", "obl":
		default:
			return nil
		}
		c = &cs[c.Parent]
		if c.Passive || c.Kind == clause.Existential {
			return nil
		}
		if c.Subject != nil {
			if strings.EqualFold(s.Tokens[c.Subject.Head].Form, "it") {
				return nil
			}
			return subjectSlot(d, c)
		}
	}
	return nil
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
		if slices.ContainsFunc(c.Group, func(i int) bool {
			return i < v && (denies(s.Tokens[i].Form) || clause.Denies(strings.ToLower(s.Tokens[i].Lemma)))
		}) {
			up.Polarity = schema.Negative
		}
		if c.Modality == clause.Hypothetical || slices.ContainsFunc(c.Group, func(i int) bool { return i < v && s.Tokens[i].XPOS == "MD" }) {
			up.Modality = st.Modality
		}
		up.Objects = slices.DeleteFunc(slices.Clone(st.Objects), func(o Slot) bool {
			return o.Role != When && o.Role != Where && o.Role != Why && o.Role != How
		})
		task := clause.PhraseOf(s, next)
		task.Tokens = slices.DeleteFunc(task.Tokens, func(i int) bool { return i <= v })
		up.Objects = append(up.Objects, taskSlot(s, task))
		out = append(out, up)
	}
	return out
}

// taskSlot makes a slot of an infinitive, without its "to".
func taskSlot(s *doc.Sentence, p clause.Phrase) Slot {
	p.Tokens = slices.DeleteFunc(slices.Clone(p.Tokens), func(i int) bool { return i < p.Head && isTo(s, i) })
	slot := phraseSlot(s, p)
	slot.Role = Task
	return slot
}

// modifying reads participles before their nouns: who was injured is "the INJURED
// man", what was rising "RISING prices".
func modifying(s *doc.Sentence, cs []clause.Clause) []Statement {
	var out []Statement
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Deprel != "amod" || t.Head <= i || !isParticiple(t) || isHead(cs, i) {
			continue
		}
		st := oneVerb(s, i)
		subject := headSlot(s, t.Head)
		st.Subject, st.Passive = &subject, t.XPOS != "VBG"
		if t.XPOS == "JJ" {
			st.Predicate.Lemma = english.VerbLemma(t.Form, "VBN", st.Predicate.Lemma)
		}
		out = append(out, st)
	}
	return out
}

// isParticiple says whether a modifier is a participle, though the tagger may call it an
// adjective: "injured".
func isParticiple(t *doc.Token) bool {
	form := strings.ToLower(t.Form)
	return t.XPOS == "VBN" || t.XPOS == "VBG" || t.XPOS == "JJ" && strings.HasSuffix(form, "ed") && !strings.Contains(form, "-") && english.VerbLemma(form, "VBN", form) != form
}

// prepositions reads participles that bring in a noun: what "sports INCLUDING rowing"
// includes, what is done "FOLLOWING the vote".
func prepositions(s *doc.Sentence, cs []clause.Clause) []Statement {
	var out []Statement
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.XPOS != "VBG" || t.Deprel != "case" || t.Head <= i || isHead(cs, i) {
			continue
		}
		st := oneVerb(s, i)
		object := headSlot(s, t.Head)
		object.Role = Obj
		parts, _ := clause.Coordination(s, t.Head)
		for _, p := range parts {
			object.Parts = append(object.Parts, phraseSlot(s, p))
		}
		st.Objects = []Slot{object}
		if noun := s.Tokens[t.Head].Head; noun >= 0 && noun < i && s.Tokens[t.Head].Relation() == "nmod" {
			whole := clause.PhraseOf(s, noun)
			within := doc.Subtree(s.Children(), t.Head)
			whole.Tokens = slices.DeleteFunc(whole.Tokens, func(k int) bool { return slices.Contains(within, k) })
			subject := phraseSlot(s, whole)
			st.Subject = &subject
		}
		out = append(out, st)
	}
	return out
}

// isHead says whether a clause has the verb at i.
func isHead(cs []clause.Clause, i int) bool {
	return slices.ContainsFunc(cs, func(c clause.Clause) bool { return c.Head == i })
}

// oneVerb is a clause of nothing but the verb at i.
func oneVerb(s *doc.Sentence, i int) Statement {
	t := &s.Tokens[i]
	return Statement{
		Sent: s.Index, Kind: Clause, Polarity: schema.Positive, Modality: schema.Actual, Confidence: clauseConfidence / 2,
		Predicate: Predicate{Sent: s.Index, Head: i, Lemma: strings.ToLower(t.Lemma), Text: t.Form, Span: t.Span, Spans: []doc.Span{t.Span}},
	}
}
