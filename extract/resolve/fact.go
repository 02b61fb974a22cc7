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
	denied    bool   // the speaker says that it is not so
	modality  schema.Modality
}

// A factory turns the statements of one article into facts.
type factory struct {
	*cast
	sts    []statement.Statement
	own    string // entity of the article's publisher
	index  map[string]int
	claims map[string][]claim // by attribution: what its content is claimed under
	out    []schema.Fact
}

// facts turns statements into facts. What stands inside an attribution is its
// speaker's claim; a statement that no entity takes part in is no fact, except
// an event with both its ends and a time ("gunmen attacked a convoy on Monday")
// or a number ("the signing of 15 treaties").
func (c *cast) facts(sts []statement.Statement) []schema.Fact {
	f := &factory{cast: c, sts: sts, index: map[string]int{}, claims: map[string][]claim{}}
	if c.publisher != "" {
		f.own = c.idOf(c.publisher)
	}
	for i := range sts {
		f.index[sts[i].ID] = i
	}
	for i := range sts {
		if sts[i].Kind == statement.Attribution {
			f.quotation(i, 0)
		}
	}
	for i := range sts {
		st := &sts[i]
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
	}
	return f.out
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
// say that …"); who denies it claims that it is not so. Outside of any it is the article's own.
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
			Sentence: st.Sent, Begin: f.off.at(b), End: f.off.at(e), Trigger: st.Predicate.Text, Confidence: st.Confidence * f.certainty(st),
		}},
	}
	if cl.denied {
		fact.Polarity = opposite(fact.Polarity)
	}
	if fact.Modality == schema.Actual && cl.modality != "" {
		fact.Modality = cl.modality
	}
	return fact
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

func opposite(p schema.Polarity) schema.Polarity {
	if p == schema.Negative {
		return schema.Positive
	}
	return schema.Negative
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

// add keeps a fact that says something of somebody: one with an entity, or an
// event of which the text tells how many there were, or who did it to whom and
// when. Without a day "the police arrested a man" would be one event in all
// articles.
func (f *factory) add(fact schema.Fact) {
	event := fact.Class != schema.Open && fact.Class != schema.Attribute
	dated := fact.Time != nil && !fact.Subject.IsZero() && !fact.Object.IsZero()
	if !hasEntity(&fact) && !(event && (dated || hasNumber(&fact))) {
		return
	}
	fact.SetID()
	f.out = append(f.out, fact)
}

func hasEntity(f *schema.Fact) bool {
	return f.Subject.Entity != "" || f.Object.Entity != "" ||
		slices.ContainsFunc(f.Roles, func(r schema.Role) bool { return r.Value.Entity != "" })
}

// hasNumber says whether a participant is counted: "15 treaties", "two men".
func hasNumber(f *schema.Fact) bool {
	counted := func(v schema.Value) bool {
		words := strings.Fields(v.Text)
		return slices.ContainsFunc(words[:min(len(words), 3)], isCount) // "more than 300 people"
	}
	return counted(f.Object) || slices.ContainsFunc(f.Roles, func(r schema.Role) bool { return counted(r.Value) })
}

func isCount(w string) bool {
	if w != "" && w[0] >= '0' && w[0] <= '9' {
		return len(w) != 4 || w[0] > '2' || w[0] == '0' // 2014 is a year
	}
	switch strings.ToLower(w) {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds", "thousands":
		return true
	}
	return false
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
