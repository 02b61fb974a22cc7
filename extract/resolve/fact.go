package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// A claim says who stands behind a fact: the article (the zero claim), or the
// speaker of a quotation.
type claim struct {
	by        schema.Value
	quotation string // id of the fact of the quotation
	trusted   bool   // by a news agency or publisher
	denied    bool   // it is among what the speaker says is not so
	modality  schema.Modality
}

// A factory turns the statements of one article into facts.
type factory struct {
	*cast
	sts    []statement.Statement
	own    string // entity of the article's publisher
	index  map[string]int
	in     map[int][]int      // statements by the sentence of their predicate
	claims map[string][]claim // by attribution: what its content is claimed under
	told   map[place][]int    // by the place of the predicate: the facts that tell of it
	out    []schema.Fact
}

// facts turns statements into facts. What stands inside an attribution is its
// speaker's claim; see add for the statements that are no facts.
func (c *cast) facts(sts, clauses []statement.Statement) []schema.Fact {
	f := &factory{cast: c, sts: sts, index: map[string]int{}, in: map[int][]int{}, claims: map[string][]claim{}, told: map[place][]int{}}
	if c.publisher != "" {
		f.own = c.idOf(c.publisher)
	}
	for i := range sts {
		f.index[sts[i].ID] = i
		f.in[sts[i].Predicate.Sent] = append(f.in[sts[i].Predicate.Sent], i)
	}
	for i := range sts {
		if sts[i].Kind == statement.Attribution {
			n := len(f.out)
			f.quotation(i, 0)
			f.note(&sts[i], n)
		}
	}
	for i := range sts {
		st, n := &sts[i], len(f.out)
		for _, cl := range f.standing(st.In, 0) {
			switch st.Kind {
			case statement.Event:
				f.event(st, cl)
			case statement.Proposition:
				f.open(st, cl)
			case statement.Attribute:
				f.attribute(st, cl)
			}
		}
		f.note(st, n)
	}
	f.clauses(clauses)
	f.tenures()
	return withoutBare(f.out)
}

// note keeps that the facts from n on tell of the predicate of st.
func (f *factory) note(st *statement.Statement, n int) {
	for ; n < len(f.out); n++ {
		at := place{st.Predicate.Sent, st.Predicate.Head}
		f.told[at] = append(f.told[at], n)
	}
}

// idOf is the entity that a name has in every article.
func (c *cast) idOf(n string) string {
	if e := c.gaz.Lookup(n); e != nil {
		return e.ID()
	}
	return schema.EntityID(n)
}

// maxNesting bounds attributions inside attributions, against a cycle.
const maxNesting = 8

// standing gives the claims that a statement inside the attribution in is made
// under: one for each of its speakers, none when nobody claims it ("did not
// say that …"). What a speaker denies is negative by itself, and what is taken
// for granted there is claimed. Outside of any it is the article's own.
func (f *factory) standing(in string, depth int) []claim {
	if in == "" {
		return []claim{{}}
	}
	i, ok := f.index[in]
	if !ok || depth > maxNesting {
		return nil
	}
	return f.quotation(i, depth)
}

// base fills what every fact has.
func (f *factory) base(st *statement.Statement, cl claim) schema.Fact {
	b, e := f.extent(st)
	fact := schema.Fact{
		Polarity: st.Polarity, Modality: st.Modality, Time: st.Time,
		AttributedTo: cl.by, Quotation: cl.quotation, Trusted: cl.trusted,
		Evidence: []schema.Evidence{{
			Sentence: st.Sent, Begin: f.off.at(b), End: f.off.at(e), Trigger: f.trigger(st), Confidence: st.Confidence * f.certainty(st),
		}},
	}
	if fact.Modality == schema.Actual && cl.modality != "" {
		fact.Modality = cl.modality
	}
	if cl.denied && st.Kind != statement.Attribute && st.Polarity == schema.Positive && fact.Modality == schema.Actual {
		fact.Modality = schema.Possible // the speaker vouches for nothing that happens in a denial
	}
	return fact
}

// trigger gives the words of the article that tell of st: those that evoke its
// event, or its predicate; where nothing but a comma or a bracket tells it
// ("Mara Dol, mayor of Ulm"), what it leads to.
func (f *factory) trigger(st *statement.Statement) string {
	p := &st.Predicate
	switch {
	case st.Event != nil && st.Event.Trigger != "":
		return st.Event.Trigger
	case len(p.Spans) > 0:
		return f.slotText(&statement.Slot{Spans: p.Spans})
	case p.Span.Begin >= 0 && p.Span.Begin < p.Span.End:
		return f.d.Slice(p.Span)
	case len(st.Objects) > 0:
		return f.slotText(&st.Objects[0])
	}
	return ""
}

// certainty is how sure it is that the participants are who they are taken for,
// by hand: a name is, of the pronouns and descriptions that the language layer
// resolves about so many are right.
func (f *factory) certainty(st *statement.Statement) float64 {
	ends := []*statement.Slot{st.Subject, st.Source}
	if st.Event != nil {
		ends = []*statement.Slot{st.Event.Source, st.Event.Target}
	}
	p := 1.0
	for _, e := range ends {
		if e == nil || e.Entity == "" {
			continue
		}
		if t := f.tree(e.Sent, e.Head); t != nil {
			switch t.Tokens[e.Head].UPOS {
			case "PRON":
				p *= 0.85
			case "NOUN":
				p *= 0.9
			}
		}
	}
	return p
}

// extent gives the bytes of the words that state st, inside its sentence.
func (f *factory) extent(st *statement.Statement) (begin, end int) {
	s := f.d.Sentences[st.Sent].Span
	begin, end = s.End, s.Begin
	take := func(sp doc.Span) {
		if s.Contains(sp) && sp.Begin < sp.End {
			begin, end = min(begin, sp.Begin), max(end, sp.End)
		}
	}
	slot := func(sl *statement.Slot) {
		if sl != nil {
			for _, sp := range sl.Spans {
				take(sp)
			}
		}
	}
	take(st.Predicate.Span)
	slot(st.Subject)
	for i := range st.Objects {
		slot(&st.Objects[i])
	}
	if st.Event != nil {
		slot(st.Event.Source)
		slot(st.Event.Target)
	}
	if begin > end {
		return s.Begin, s.End
	}
	return begin, end
}

// add keeps a fact that says something of somebody, or of something that is
// described: "a ferry sank". The latter is a matter of its article alone, as
// nothing tells it apart from its like in others: "the police arrested a man"
// is another man each time.
func (f *factory) add(fact schema.Fact) {
	if !hasEntity(&fact) && !describes(&fact) {
		return
	}
	if fact.Subject.Entity == "" && fact.Object.Entity == "" {
		fact.Within = f.article // a place alone does not tell either: "a man was arrested in Oslo"
	}
	fact.SetID()
	f.out = append(f.out, fact)
}

// describes says whether a fact without names still tells who or what took
// part: an event has a participant, an open relation somebody who acts, an attribute
// a number ("the deal is worth five billion").
func describes(f *schema.Fact) bool {
	switch f.Class {
	case schema.Attribute:
		return strings.HasPrefix(f.Relation, schema.PrefixRelation) && !f.Subject.IsZero() && strings.ContainsAny(f.Object.Text, "0123456789")
	case schema.Open:
		return !f.Subject.IsZero() || f.Object.Entity != ""
	}
	return !f.Subject.IsZero() || !f.Object.IsZero() || len(f.Roles) > 0
}

func hasEntity(f *schema.Fact) bool {
	return f.Subject.Entity != "" || f.Object.Entity != "" ||
		slices.ContainsFunc(f.Roles, func(r schema.Role) bool { return r.Value.Entity != "" })
}

// roles is a set of roles under construction.
type roles []schema.Role

func (r *roles) add(name string, values ...schema.Value) {
	for _, v := range values {
		if !v.IsZero() {
			*r = append(*r, schema.Role{Name: name, Value: v})
		}
	}
}

func (r roles) has(name string) bool {
	return slices.ContainsFunc(r, func(x schema.Role) bool { return x.Name == name })
}

func (r roles) holds(v schema.Value) bool {
	return slices.ContainsFunc(r, func(x schema.Role) bool { return x.Value == v })
}
