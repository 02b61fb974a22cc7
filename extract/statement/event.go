package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/schema"
)

// recognise turns the propositions that a frame knows into events, and adds
// the events that nouns tell of ("the arrest of two men by police"). clauses
// are those of each sentence of d, sts the propositions made of them; the
// statements of other kinds pass through untouched.
//
// A proposition is read in this order: as a light-verb phrase ("held talks
// with"), else by its verb. Of several frames the one that explains most of
// the clause wins. What no frame explains wholly stays a proposition: a wrong
// event is worse than none.
func recognise(d *doc.Document, clauses [][]clause.Clause, sts []Statement, frames *schema.Frames) []Statement {
	r := newRecogniser(d, clauses, frames)
	propositions := r.index(sts)
	var added []Statement
	for si := range clauses {
		for ci := range clauses[si] {
			c := &clauses[si][ci]
			if st := propositions[token{c.Sent, c.Head}]; st != nil {
				r.event(st, c)
				continue
			}
			if st, ok := r.copular(c); ok {
				added = append(added, st)
			}
			if st, ok := r.infinitive(c); ok {
				added = append(added, st)
			}
		}
	}
	return append(append(sts, added...), r.nominals()...)
}

// token names a token of the document.
type token struct{ sent, index int }

// A recogniser holds what the recognition of one document shares.
type recogniser struct {
	d       *doc.Document
	clauses [][]clause.Clause
	frames  *schema.Frames
	kids    [][][]int        // dependents by sentence and token
	types   map[token]string // type of the mention that a token heads
	told    map[token]bool   // nouns that a light verb has made an event of
}

func newRecogniser(d *doc.Document, clauses [][]clause.Clause, frames *schema.Frames) *recogniser {
	r := &recogniser{d: d, clauses: clauses, frames: frames, types: map[token]string{}, told: map[token]bool{}}
	for i := range d.Sentences {
		r.kids = append(r.kids, d.Sentences[i].Children())
	}
	for _, m := range d.Mentions {
		t := m.Type
		if t == "" && m.Chain >= 0 {
			t = d.Chains[m.Chain].Type
		}
		if t != "" {
			r.types[token{m.Sent, m.Head}] = t
		}
	}
	return r
}

// index finds the proposition of a clause by the head of its predicate.
func (r *recogniser) index(sts []Statement) map[token]*Statement {
	out := map[token]*Statement{}
	for i := range sts {
		if sts[i].Kind == Proposition {
			out[token{sts[i].Predicate.Sent, sts[i].Predicate.Head}] = &sts[i]
		}
	}
	return out
}

// event makes an event of the proposition st, read from clause c, where a
// frame fits.
func (r *recogniser) event(st *Statement, c *clause.Clause) {
	if c.Kind != clause.Verbal {
		return
	}
	if f, noun, ok := r.lightVerb(c); ok {
		r.told[token{c.Sent, noun}] = true
		r.unfold(st, c.Sent, noun, f)
		r.mark(st, c.Sent, f)
		st.Event.Trigger = lightTrigger(&r.d.Sentences[c.Sent], c, noun, f)
		return
	}
	if c.Lemma == "leave" && c.Subject != nil && c.Subject.Understood == clause.Adverbial {
		return // ", leaving the country without a majority": nobody goes away
	}
	best := r.verb(c)
	if best.score == 0 && (r.isBarePassive(c) || r.isHeadlinePassive(c)) {
		other := *c
		other.Passive = !c.Passive
		if best = r.verb(&other); best.score > 0 {
			st.Passive = other.Passive
		}
	}
	if best.score == 0 && c.Subject != nil && c.Subject.Understood == clause.Adverbial {
		// "The ferry sank, killing twelve": what happened killed, not the
		// ferry. Who was killed is told all the same.
		other := *c
		other.Subject = nil
		if best = r.verb(&other); best.score > 0 {
			st.Subject = nil
		}
	}
	if best.score > 0 {
		if obj := c.Arg(clause.Obj); obj != nil {
			r.unfold(st, c.Sent, obj.Head, best)
		}
		r.mark(st, c.Sent, best)
		st.Event.Trigger = strings.TrimSpace(st.Predicate.Text + " " + best.targetPrep())
		if st.Event.Class == "Aid" && promising[c.Lemma] && st.Modality == schema.Actual {
			st.Modality = schema.Planned // promised is not given
		}
	}
}

// promising verbs tell of what is still to be given.
var promising = words("pledge promise offer")

// verb finds the best sense of a clause's verb; its score is 0 when none fits.
func (r *recogniser) verb(c *clause.Clause) fit {
	places := r.verbFillers(c)
	var best fit
	for _, sense := range r.frames.Verb(c.Lemma) {
		if f, ok := r.fit(sense, places, verbal); ok && f.score > best.score {
			best = f
		}
	}
	return best
}

// isBarePassive says whether a clause is a passive by the label of its subject
// alone: "Residents protested". Parsers take a past tense for a participle
// now and then, so that a passive that makes no sense is tried as an active.
func (r *recogniser) isBarePassive(c *clause.Clause) bool {
	if !c.Passive || c.Subject == nil || c.Subject.Deprel != "nsubj:pass" || c.Subject.Understood != clause.Said {
		return false
	}
	return !r.hasAuxiliary(c)
}

// isHeadlinePassive says whether a clause may be the passive of a headline,
// which has no auxiliary: "Mayor jailed over bribes". A sentence with a full
// stop is none; there the tag is what is wrong.
func (r *recogniser) isHeadlinePassive(c *clause.Clause) bool {
	s := &r.d.Sentences[c.Sent]
	return !c.Passive && c.Subject != nil && c.Subject.Understood == clause.Said && c.Arg(clause.Obj) == nil &&
		s.Tokens[c.Head].XPOS == "VBN" && s.Tokens[len(s.Tokens)-1].UPOS != "PUNCT" && !r.hasAuxiliary(c)
}

func (r *recogniser) hasAuxiliary(c *clause.Clause) bool {
	s := &r.d.Sentences[c.Sent]
	return slices.ContainsFunc(c.Group, func(i int) bool { return strings.HasPrefix(s.Tokens[i].Deprel, "aux") })
}

// mark fills the event part of st from a fit.
func (r *recogniser) mark(st *Statement, sent int, f fit) {
	m := &Mark{
		Class: f.sense.Class, Plover: f.sense.Plover,
		Mode: f.sense.Mode, Context: f.sense.Context,
		Roles: map[string][]Slot{},
	}
	for role, fl := range f.roles {
		slot := r.slot(st, sent, fl)
		if len(slot.Parts) > 0 && fl.conj != "or" {
			m.Roles[role] = slot.Parts
		} else {
			m.Roles[role] = []Slot{slot}
		}
		switch role {
		case f.source:
			m.Source = &slot
		case f.target:
			m.Target = &slot
		}
		if fl.conj == "or" && st.Modality == schema.Actual {
			st.Modality = schema.Possible // which of them is open
		}
	}
	if f.sense.Symmetric && f.source != "" {
		pairUp(m, f.source, f.sense.Target()[0])
	}
	r.addPlace(m, st)
	st.Kind, st.Event, st.Relation = Event, m, f.sense.Predicate()
}

// pairUp reads a coordination of two that acts upon itself: "Mara and Tom met"
// says the same as "Mara met Tom". Three or more stay together as the source,
// for each of them is the target of every other.
func pairUp(m *Mark, sourceRole, targetRole string) {
	if m.Source == nil || m.Target != nil || len(m.Source.Parts) != 2 {
		return
	}
	parts := m.Source.Parts
	m.Source, m.Target = &parts[0], &parts[1]
	m.Roles[sourceRole], m.Roles[targetRole] = parts[:1:1], parts[1:]
}

// addPlace adds where the event happened, unless the frame has a better place.
func (r *recogniser) addPlace(m *Mark, st *Statement) {
	if len(m.Roles["place"]) > 0 {
		return
	}
	for _, o := range st.Objects {
		if o.Role == Where && o.Prep != "" && o.Head >= 0 && !m.holds(o.Head) && r.isLocation(o.Sent, o.Head) {
			m.Roles["place"] = append(m.Roles["place"], o)
			return
		}
	}
	if m.Target != nil && m.Target.Head >= 0 && slices.Contains(r.kinds(m.Target.Sent, m.Target.Head), kindEvent) {
		r.placeOfTarget(m)
	}
}

// placeOfTarget takes the place of the event that is acted on: who attended a
// forum in Riga was there.
func (r *recogniser) placeOfTarget(m *Mark) {
	for _, o := range r.dependents(m.Target.Sent, m.Target.Head) {
		if o.Role == Where && o.Prep != "" && !m.holds(o.Head) && r.isLocation(o.Sent, o.Head) {
			m.Roles["place"] = append(m.Roles["place"], o)
			return
		}
	}
}

// isLocation says whether a phrase names or describes a place, so that "in
// the attack" is not one.
func (r *recogniser) isLocation(sent, head int) bool {
	kinds := r.kinds(sent, head)
	return slices.Contains(kinds, kindPlace) || slices.Contains(kinds, kindFacility) ||
		english.IsPlaceNoun(strings.ToLower(r.d.Sentences[sent].Tokens[head].Lemma))
}

// holds says whether the phrase of token head fills a role.
func (m *Mark) holds(head int) bool {
	for _, slots := range m.Roles {
		for _, s := range slots {
			if s.Head == head {
				return true
			}
		}
	}
	return false
}

// slot gives the phrase of a filler: that of the statement where it has one.
func (r *recogniser) slot(st *Statement, sent int, f *filler) Slot {
	if st.Subject != nil && st.Subject.Sent == sent && st.Subject.Head == f.head {
		return *st.Subject
	}
	for i := range st.Objects {
		if st.Objects[i].Sent == sent && st.Objects[i].Head == f.head {
			return st.Objects[i]
		}
	}
	s := &r.d.Sentences[sent]
	if f.arg != nil {
		return argSlot(r.d, sent, f.arg)
	}
	slot := headSlot(s, f.head)
	parts, _ := clause.Coordination(s, f.head)
	for _, p := range parts {
		slot.Parts = append(slot.Parts, phraseSlot(s, p))
	}
	return slot
}
