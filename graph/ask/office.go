package ask

import (
	"slices"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// An office is why a description of the question ("the mayor of Riga") means
// an entity: the fact that it is one. It proves the answer beside the fact that
// answers.
type office struct{ mention, entity string }

// holds says whether an entity is what a description says it is: it holds the
// office or is of the kind, and whatever else the description names ("of Riga")
// stands in the same fact.
func (q *query) holds(m *schema.Mention, id string) (bool, error) {
	key := office{m.Text, id}
	if r, done := q.offices[key]; done {
		return r != nil, nil
	}
	q.offices[key] = nil
	facts, err := q.roles(id)
	if err != nil {
		return false, err
	}
	for i := range facts {
		r := &facts[i]
		if r.Subject.Entity != id || !r.HasEdge() || r.Object.Entity != "" {
			continue
		}
		is, err := q.isOffice(m, &r.Fact)
		if err != nil {
			return false, err
		}
		if is {
			q.offices[key] = r
			return true, nil
		}
	}
	return false, nil
}

// roles lists what an entity is told to be: its offices, then its kinds. Most
// entities have none, and no edge to one.
func (q *query) roles(id string) (out []graph.Report, err error) {
	for _, relation := range []string{schema.HoldsPosition, "qw:isA"} {
		has, err := q.store.HasEdge(q.ctx, id, relation)
		if err != nil {
			return nil, err
		}
		if !has {
			continue
		}
		facts, err := q.store.FactsWith(q.ctx, graph.Filter{Entity: id, Relation: relation, AsOf: q.opts.AsOf})
		if err != nil {
			return nil, err
		}
		out = append(out, facts...)
	}
	return out, nil
}

// isOffice holds a description against an office: the same head, and every
// other word in the office's name or in the name of its place or organisation.
func (q *query) isOffice(m *schema.Mention, f *schema.Fact) (bool, error) {
	if !is(m.Head, headOf(f.Object.Text)) || estranged(f.Object.Text, m) {
		return false, nil
	}
	text := f.Object.Text
	for _, r := range f.Roles {
		if r.Value.Entity == "" || r.Value == f.Subject {
			continue
		}
		e, err := q.entity(r.Value.Entity)
		if err != nil {
			return false, err
		}
		if e != nil {
			for _, name := range append([]string{e.Name}, e.Aliases...) {
				text += " " + name
			}
		}
	}
	return holdsWords(text, m), nil
}

// estranging words make another office, or none, of the one that they stand
// before: a former mayor, a deputy mayor is no mayor.
var estranging = []string{"former", "ex", "late", "vice", "deputy", "acting", "assistant", "interim", "incoming", "outgoing", "aspiring", "would", "alleged"}

// estranged says whether a phrase has such a word that the mention lacks.
func estranged(phrase string, m *schema.Mention) bool {
	words := core(phrase)
	return slices.ContainsFunc(words[:max(len(words)-1, 0)], func(w string) bool {
		return slices.Contains(estranging, w) && !slices.ContainsFunc(m.Words, func(o schema.Word) bool { return is(o, w) })
	})
}
