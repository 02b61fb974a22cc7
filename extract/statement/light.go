package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// Light verbs: the noun says what happens, the verb only who does it ("held
// talks with", "paid a visit to", "is on a visit to", "took part in"). Which
// verb goes with which noun is in the frame file; "be on" and "go on" name
// the preposition that brings the noun in.

// lightVerb reads clause c as a light-verb phrase and gives the token of its
// noun.
func (r *recogniser) lightVerb(c *clause.Clause) (fit, int, bool) {
	var best fit
	bestNoun := -1
	for _, l := range r.lightNouns(c) {
		for _, sense := range r.nounSenses(c.Sent, l.noun) {
			if !sense.Trigger.HasLight(l.verb) {
				continue
			}
			if f, ok := r.fit(sense, r.lightFillers(c, l.noun), light); ok && f.score > best.score {
				best, bestNoun = f, l.noun
			}
		}
	}
	return best, bestNoun, bestNoun >= 0
}

// A lightNoun is a noun that a verb may be light for.
type lightNoun struct {
	verb string // lemma, with the preposition of the noun: "hold", "be on"
	noun int
}

// lightNouns lists the objects of a clause (the subject, in a passive) and
// its obliques. "rounds of talks" counts as talks.
func (r *recogniser) lightNouns(c *clause.Clause) []lightNoun {
	var out []lightNoun
	add := func(verb string, p clause.Phrase, parts []clause.Phrase) {
		heads := []int{p.Head}
		for _, q := range parts {
			if q.Head != p.Head {
				heads = append(heads, q.Head)
			}
		}
		for _, h := range heads {
			out = append(out, lightNoun{verb, r.counted(c.Sent, h)})
		}
	}
	if c.Passive && c.Subject != nil && c.Subject.Understood != clause.Adverbial {
		add(c.Lemma, c.Subject.Phrase, c.Subject.Parts)
	}
	for i := range c.Args {
		a := &c.Args[i]
		switch {
		case a.Role == clause.Obj && !c.Passive:
			add(c.Lemma, a.Phrase, a.Parts)
		case (a.Role == clause.Obl || a.Role == clause.Comp) && a.Prep != "":
			add(c.Lemma+" "+a.Prep, a.Phrase, a.Parts)
		}
	}
	return out
}

// counted goes through a word that only counts: "six ROUNDS of talks".
func (r *recogniser) counted(sent, noun int) int {
	if lemma := strings.ToLower(r.d.Sentences[sent].Tokens[noun].Lemma); quantities[lemma] {
		if n, ok := r.partOf(sent, noun); ok {
			return n
		}
	}
	return noun
}

// nounSenses looks a noun up, with the word before it first ("peace talk"
// before "talk"). A modifier that the frame excepts, before the noun or after it
// ("a trial of patients"), rules a sense out.
func (r *recogniser) nounSenses(sent, noun int) []schema.Sense {
	s := &r.d.Sentences[sent]
	t := &s.Tokens[noun]
	if t.UPOS != "NOUN" && t.UPOS != "PROPN" {
		return nil
	}
	var modifiers, after []string
	for _, k := range r.kids[sent][noun] {
		switch base, _, _ := strings.Cut(s.Tokens[k].Deprel, ":"); base {
		case "compound", "amod", "nmod":
			if lemma := strings.ToLower(s.Tokens[k].Lemma); k < noun {
				modifiers = append(modifiers, lemma)
			} else {
				after = append(after, lemma)
			}
		}
	}
	for i := len(modifiers) - 1; i >= 0; i-- {
		if senses := r.frames.Noun(modifiers[i] + " " + t.Lemma); len(senses) > 0 {
			return senses
		}
	}
	var out []schema.Sense
	for _, sense := range r.frames.Noun(t.Lemma) {
		if !slices.ContainsFunc(append(after, modifiers...), func(m string) bool { return slices.Contains(sense.Trigger.Except, m) }) {
			out = append(out, sense)
		}
	}
	return out
}

// lightFillers lists what stands around a light-verb phrase: what depends on
// the noun, then the arguments of the verb.
func (r *recogniser) lightFillers(c *clause.Clause, noun int) []filler {
	s := &r.d.Sentences[c.Sent]
	out := []filler{{place: schema.SlotTrigger, head: noun, kinds: []string{kindEvent}}}
	out = append(out, r.nounFillers(c.Sent, noun)...)
	add := func(place string, a *clause.Arg) { out = append(out, r.argFiller(c.Sent, place, a)) }
	if c.Subject != nil && !c.Passive {
		add(schema.SlotSubj, c.Subject)
	}
	for i := range c.Args {
		a := &c.Args[i]
		if a.Head == noun || a.Role == clause.Obj || slices.Contains(a.Tokens, noun) {
			continue
		}
		if place := argPlace(s, a); place != "" {
			add(place, a)
		}
	}
	return out
}

// unfold takes the participants that hang on the noun of an object out of the
// object, for they are the verb's: "held | talks with Tom" is "held | talks |
// with Tom".
func (r *recogniser) unfold(st *Statement, sent, noun int, f fit) {
	at := slices.IndexFunc(st.Objects, func(o Slot) bool { return o.Head == noun && o.Role == Obj && len(o.Parts) == 0 })
	if at < 0 {
		return
	}
	s := &r.d.Sentences[sent]
	out := map[int]bool{}
	var added []Slot
	for _, role := range f.sense.Trigger.RolesInOrder() {
		fl := f.roles[role]
		if fl == nil || fl.arg != nil || fl.prep == "" || fl.head < noun {
			continue
		}
		for _, k := range doc.Subtree(r.kids[sent], fl.head) {
			out[k] = true
		}
		slot := r.slot(st, sent, fl)
		slot.Role, slot.Prep = Obl, fl.prep
		added = append(added, slot)
	}
	if len(added) == 0 {
		return
	}
	p := clause.PhraseOf(s, noun)
	p.Tokens = slices.DeleteFunc(p.Tokens, func(k int) bool { return out[k] })
	object := phraseSlot(s, p)
	object.Role = Obj
	st.Objects[at] = object
	st.Objects = append(st.Objects, added...)
	sortSlots(st.Objects)
}

// lightTrigger is the phrase as evidence shows it: "held talks with".
func lightTrigger(s *doc.Sentence, c *clause.Clause, noun int, f fit) string {
	out := clause.Text(s, c.Group)
	for i := range c.Args {
		if a := &c.Args[i]; slices.Contains(a.Tokens, noun) && a.Prep != "" {
			out += " " + a.Prep
		}
	}
	if !c.Passive {
		out += " " + s.Tokens[noun].Form
	} else {
		out = s.Tokens[noun].Form + " " + out
	}
	return strings.TrimSpace(out + " " + f.targetPrep())
}

// copular reads "X is on a visit to Y", "X and Y are in talks" as an event: a
// copular clause has no proposition to turn into one.
func (r *recogniser) copular(c *clause.Clause) (Statement, bool) {
	if c.Kind != clause.Copular || !c.Asserted || c.Subject == nil {
		return Statement{}, false
	}
	comp := c.Arg(clause.Comp)
	if comp == nil {
		return Statement{}, false
	}
	s := &r.d.Sentences[c.Sent]
	prep := comp.Prep
	if prep == "" {
		prep = r.preposition(c.Sent, comp.Head)
	}
	var best fit
	for _, sense := range r.nounSenses(c.Sent, comp.Head) {
		if prep == "" || !sense.Trigger.HasLight("be "+prep) {
			continue
		}
		if f, ok := r.fit(sense, r.lightFillers(c, comp.Head), light); ok && f.score > best.score {
			best = f
		}
	}
	if best.score == 0 {
		return Statement{}, false
	}
	st := proposition(r.d, c)
	st.Objects = slices.DeleteFunc(st.Objects, func(o Slot) bool { return o.Head == comp.Head })
	for _, o := range r.dependents(c.Sent, comp.Head) {
		if !slices.ContainsFunc(st.Objects, func(p Slot) bool { return p.Head == o.Head }) {
			st.Objects = append(st.Objects, o)
		}
	}
	sortSlots(st.Objects)
	t := &s.Tokens[comp.Head]
	words := clause.Text(s, c.Group)
	if !strings.HasSuffix(words, " "+prep) && !strings.Contains(words, " "+prep+" ") {
		words += " " + prep
	}
	if !strings.HasSuffix(words, " "+t.Form) {
		words += " " + t.Form
	}
	st.Predicate = Predicate{Text: words, Sent: c.Sent, Head: comp.Head, Lemma: t.Lemma, Span: t.Span}
	r.mark(&st, c.Sent, best)
	st.Event.Trigger = strings.TrimSpace(words + " " + best.targetPrep())
	r.told[token{c.Sent, comp.Head}] = true
	return st, true
}
