package ask

import (
	"slices"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// find reads the facts that may answer: those with one of the relations that a
// named entity takes part in, or all with the relations when none is named.
func (q *query) find(s *search) error {
	for i := range s.Given {
		if err := q.resolve(&s.Given[i].Mention); err != nil {
			return err
		}
	}
	ids, err := q.candidates(s, q.narrowest(s), 0)
	if err != nil {
		return err
	}
	return q.see(s, ids)
}

// rare is how many facts of a relation are few enough to look through them all.
const rare = 50

// widen looks through all facts with the relations, where they are few and a name
// led to none that matches: the name may stand in a phrase, to which nothing links
// ("the island of Saaremaa").
func (q *query) widen(s *search) error {
	if q.narrowest(s) == nil {
		return nil
	}
	ids, err := q.candidates(s, nil, rare+1)
	if err != nil || len(ids) > rare {
		return err
	}
	s.seen = nil
	if err := q.see(s, ids); err != nil {
		return err
	}
	return q.matchAll(s)
}

// see reads facts.
func (q *query) see(s *search, ids []string) error {
	for _, id := range ids {
		if q.opts.only != "" && id != q.opts.only {
			continue
		}
		r, err := q.report(id)
		if err != nil {
			return err
		}
		if r != nil {
			s.seen = append(s.seen, r)
		}
	}
	return nil
}

// report reads a fact once; nil when nothing proves it.
func (q *query) report(id string) (*graph.Report, error) {
	if r, ok := q.reports[id]; ok {
		return r, nil
	}
	r, ok, err := q.store.Fact(q.ctx, id)
	if err != nil {
		return nil, err
	}
	q.reports[id] = nil
	if ok {
		q.reports[id] = &r
	}
	return q.reports[id], nil
}

// resolve finds the entities that a mention may mean: those of the first of its
// names that anybody bears.
func (q *query) resolve(m *schema.Mention) error {
	if _, done := q.meant[m.Text]; done {
		return nil
	}
	q.meant[m.Text] = nil
	for i, name := range m.Names {
		hits, err := q.store.Named(q.ctx, name)
		if err != nil {
			return err
		}
		surname := len(hits) > 0 && hits[0].Match == graph.BySurname
		if surname && i < len(m.Names)-1 { // the other names may be those of somebody
			continue
		}
		for _, h := range hits {
			q.meant[m.Text] = append(q.meant[m.Text], h.ID)
			q.known[h.ID] = &h.Entity
		}
		if len(hits) > 0 {
			q.unclear[m.Text] = surname || len(hits) > 1 // the answer says whom it is about
			return nil
		}
	}
	q.unclear[m.Text] = true
	return nil
}

// candidates lists the IDs of facts with the relations, sorted: of those that link
// to one of the nodes, or of all without nodes. Limit is the most to look at, 0 for all.
func (q *query) candidates(s *search, nodes []string, limit int) ([]string, error) {
	return q.store.FactsLinked(q.ctx, nodes, s.Relations, limit)
}

// narrowest gives the entities of the given that fewest sentences mention; a
// group counts as one.
func (q *query) narrowest(s *search) []string {
	var best []string
	least := 0
	for i := range s.Given {
		ids, n := q.entitiesOf(s, i)
		if len(ids) > 0 && (best == nil || n < least) {
			best, least = ids, n
		}
	}
	return best
}

// entitiesOf lists what given i and its group may mean, and counts the
// sentences that mention them; none when one of them is no entity, or may be
// meant by words of a quotation, to which nothing links.
func (q *query) entitiesOf(s *search, i int) (ids []string, mentions int) {
	for k := range s.Given {
		if k != i && (s.Given[i].Group == 0 || s.Given[k].Group != s.Given[i].Group) {
			continue
		}
		meant := q.meant[s.Given[k].Mention.Text]
		if len(meant) == 0 || slices.ContainsFunc(s.Given[k].Roles, isContent) {
			return nil, 0
		}
		ids = append(ids, meant...)
	}
	for _, id := range ids {
		mentions += q.known[id].Mentions
	}
	return ids, mentions
}

// entity reads an entity once; nil when the graph has none of that ID.
func (q *query) entity(id string) (*graph.Entity, error) {
	if e, ok := q.known[id]; ok {
		return e, nil
	}
	e, ok, err := q.store.Entity(q.ctx, id)
	if err != nil {
		return nil, err
	}
	q.known[id] = nil
	if ok {
		q.known[id] = &e
	}
	return q.known[id], nil
}
