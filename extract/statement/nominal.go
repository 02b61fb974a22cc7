package statement

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/schema"
)

// Nominal events: a noun tells what happened ("the arrest of two men by
// police", "Mara Lind's visit to Latvia"). Their participants are the noun's
// dependents, and, where the verb only says that it took place ("talks
// between X and Y were held in Riga"), those of the verb.

// nominals makes a statement of every noun that a frame knows and that has
// the participants which the frame requires. Nouns that a light verb has
// already made an event of are left out.
func (r *recogniser) nominals() []Statement {
	var out []Statement
	for si := range r.d.Sentences {
		for n := range r.d.Sentences[si].Tokens {
			if r.told[token{si, n}] || r.d.Sentences[si].Tokens[n].UPOS != "NOUN" {
				continue
			}
			if st, ok := r.nominal(si, n); ok {
				out = append(out, st)
			}
		}
	}
	return out
}

// nominal reads one noun.
func (r *recogniser) nominal(sent, noun int) (Statement, bool) {
	m, ok := r.nounMood(sent, noun)
	if !ok {
		return Statement{}, false
	}
	places := r.nounFillers(sent, noun)
	places = append(places, m.lent...)
	var best fit
	for _, sense := range r.nounSenses(sent, noun) {
		if !sense.Trigger.StandsAlone() {
			continue
		}
		if f, ok := r.fit(sense, places, nominal); ok && f.score > best.score {
			best = f
		}
	}
	if best.score == 0 {
		return Statement{}, false
	}
	if m.refused && !spoken[best.sense.Class] {
		m.set(denied)
	}
	// What lies ahead is planned, unless it is nobody's to plan: "before her
	// death" tells that she died.
	if m.ahead && best.sense.Source() == "agent" {
		m.set(planned)
	}
	return r.nominalStatement(sent, noun, best, m), true
}

// nominalStatement prints a noun's event as a statement: who acts is the
// subject, everything else that depends on the noun an object.
func (r *recogniser) nominalStatement(sent, noun int, f fit, m nounMood) Statement {
	t := &r.d.Sentences[sent].Tokens[noun]
	st := Statement{
		Sent: sent,
		Predicate: Predicate{
			Text: t.Form, Sent: sent, Head: noun, Lemma: t.Lemma, Span: t.Span,
		},
		Polarity:   m.polarity,
		Modality:   m.modality,
		Confidence: m.confidence,
	}
	source := -1
	if fl := f.roles[f.source]; fl != nil {
		subject := r.slot(&st, sent, fl)
		st.Subject, source = &subject, fl.head
	} else {
		st.Confidence -= 0.05
	}
	st.Objects = r.dependents(sent, noun)
	if m.verb != nil {
		st.Objects = append(st.Objects, r.adjuncts(m.verb)...)
	}
	st.Objects = slices.DeleteFunc(st.Objects, func(o Slot) bool { return o.Head == source })
	sortSlots(st.Objects)
	r.mark(&st, sent, f)
	st.Event.Trigger = strings.TrimSpace(t.Form + " " + f.targetPrep())
	if st.Modality == schema.Actual {
		readAsVerb(&st)
	}
	return st
}

// readAsVerb prints what a noun says as its verb would say it: "Mara's visit
// to Latvia" reads "Mara | visited | Latvia". What is only planned or possible
// keeps the noun, for the verb would say too much.
func readAsVerb(st *Statement) {
	m := st.Event
	if m.Source == nil || m.Target == nil {
		return
	}
	source, target := *m.Source, *m.Target
	st.Subject = &source
	st.Objects = slices.DeleteFunc(st.Objects, func(o Slot) bool { return o.Head == source.Head || o.Head == target.Head })
	target.Role, target.Prep = Obj, ""
	st.Objects = append(st.Objects, target)
	sortSlots(st.Objects)
	st.Predicate.Text = predicateWords(st.Relation)
}

// predicateWords splits the name of a direct predicate: "travelledTo" reads
// "travelled to".
func predicateWords(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// dependents lists the dependents of a noun as objects, with the roles that
// they would have under a verb.
func (r *recogniser) dependents(sent, noun int) []Slot {
	s := &r.d.Sentences[sent]
	var out []Slot
	for _, k := range r.kids[sent][noun] {
		t := &s.Tokens[k]
		base, _, _ := strings.Cut(t.Deprel, ":")
		place := base == "compound" && k < noun && (isName(t, kindPlace) || isName(t, kindOrg))
		if base != "nmod" && base != "obl" && !place {
			continue
		}
		a := clause.Arg{Phrase: clause.PhraseOf(s, k), Role: clause.Obl, Deprel: t.Deprel, Prep: r.preposition(sent, k)}
		a.Parts, a.Conj = clause.Coordination(s, k)
		role := obliqueRole(s, &a)
		switch {
		case t.Deprel == "nmod:poss" || t.Deprel == "nmod:desc":
			if role = Obl; english.IsTime(&s.Tokens[k]) {
				role = When // "Monday's meeting"
			}
		case t.Deprel == "nmod:unmarked" && role != When:
			continue
		case a.Prep == "by":
			role = Agent
		}
		slot := argSlot(r.d, sent, &a)
		slot.Role, slot.Prep = role, a.Prep
		out = append(out, slot)
	}
	return out
}

// adjuncts lists the times, places and obliques of a verb that says no more
// than that something took place.
func (r *recogniser) adjuncts(c *clause.Clause) []Slot {
	s := &r.d.Sentences[c.Sent]
	var out []Slot
	for i := range c.Args {
		a := &c.Args[i]
		if a.Role != clause.Obl && a.Role != clause.Agent && a.Role != clause.Adv {
			continue
		}
		role := roleOf(s, c, a)
		if role == "" {
			continue
		}
		slot := argSlot(r.d, c.Sent, a)
		slot.Role, slot.Prep = role, a.Prep
		out = append(out, slot)
	}
	return out
}

func sortSlots(slots []Slot) {
	slices.SortStableFunc(slots, func(x, y Slot) int { return x.Begin() - y.Begin() })
}

// A mood is what a governing word says of an event.
type mood struct {
	modality schema.Modality // "" leaves it as it is
	negative bool
	refused  bool // somebody will not have it, though it may have been said
}
