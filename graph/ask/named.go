package ask

import (
	"fmt"
	"slices"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A Named is what a question calls by a name.
type Named struct {
	Text    string         // the words of the question
	Roles   []string       // where it stands in the fact, as in schema.Given
	Subject bool           // it is the subject of the question's verb
	Known   []graph.Entity // whom the name may mean; none when nobody bears it
	Told    []graph.Entity // those of them whom the answers are about
}

// Named lists what the question calls by a name, in its order.
func (r *Result) Named() []Named {
	var out []Named
	for _, s := range r.q.searches {
		for i := range s.Given {
			g := &s.Given[i]
			at := slices.IndexFunc(out, func(n Named) bool { return n.Text == g.Mention.Text })
			if at < 0 && len(g.Mention.Names) > 0 {
				at = len(out)
				out = append(out, Named{Text: g.Mention.Text, Roles: g.Roles, Known: r.q.entities(r.q.meant[g.Mention.Text])})
			}
			if at >= 0 {
				n := &out[at]
				n.Subject = n.Subject || slices.Equal(g.Roles, []string{schema.EndSubject})
				n.Told = append(n.Told, r.q.entities(s.told(i))...)
			}
		}
	}
	for i := range out {
		slices.SortFunc(out[i].Told, func(a, b graph.Entity) int {
			return slices.Index(ids(out[i].Known), a.ID) - slices.Index(ids(out[i].Known), b.ID)
		})
		out[i].Told = slices.CompactFunc(out[i].Told, func(a, b graph.Entity) bool { return a.ID == b.ID })
	}
	return out
}

// told lists the entities that fill given i in the matches.
func (s *search) told(i int) []string {
	var out []string
	for _, m := range s.matches {
		if id := m.given[i].value.Entity; id != "" {
			out = with(out, id)
		}
	}
	return out
}

func (q *query) entities(ids []string) []graph.Entity {
	var out []graph.Entity
	for _, id := range ids {
		if e, err := q.entity(id); err == nil && e != nil { // those of matches have been read
			out = append(out, *e)
		}
	}
	return out
}

func ids(entities []graph.Entity) []string {
	out := make([]string, len(entities))
	for i := range entities {
		out[i] = entities[i].ID
	}
	return out
}

// A Choice is a name by which a question means several, of whom the graph has
// answers each.
type Choice struct {
	Name       string
	Candidates []graph.Entity // the likeliest first
}

// Choice gives the first name of the question that several with answers bear, nil
// when there is none. The answers are then to different questions.
func (r *Result) Choice() *Choice {
	for _, n := range r.Named() {
		if len(n.Told) > 1 && r.q.unclear[n.Text] {
			return &Choice{Name: n.Text, Candidates: n.Told}
		}
	}
	return nil
}

// Choose makes a name of a pattern mean one entity.
func Choose(p schema.Pattern, name, id string) schema.Pattern {
	return Swap(p, name, schema.Mention{Text: name, Named: true, Names: []string{id}})
}

// Swap puts another mention in the place of one.
func Swap(p schema.Pattern, name string, m schema.Mention) schema.Pattern {
	p.Facts = slices.Clone(p.Facts)
	for i := range p.Facts {
		f := &p.Facts[i]
		f.Given = slices.Clone(f.Given)
		for k := range f.Given {
			if f.Given[k].Mention.Text == name {
				f.Given[k].Mention = m
			}
		}
	}
	return p
}

// Passages lists at most limit sentences that mention all that the question calls
// by name, for a question without answers. They prove nothing. There is none for
// fewer than two names.
func (r *Result) Passages(limit int) ([]graph.Passage, error) {
	var groups [][]string
	for _, n := range r.Named() {
		if len(n.Known) == 0 {
			return nil, nil
		}
		if group := ids(n.Known); !slices.ContainsFunc(groups, func(g []string) bool { return overlap(g, group) }) { // another name of the same
			groups = append(groups, group)
		}
	}
	if len(groups) < 2 {
		return nil, nil
	}
	out, err := r.q.store.Passages(r.q.ctx, groups, r.q.opts.AsOf)
	if err != nil {
		return nil, fmt.Errorf("looking for sentences: %w", err)
	}
	return out[:min(len(out), limit)], nil
}
