package ask

import (
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"

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
	ids, err := q.candidates(s)
	if err != nil {
		return err
	}
	for _, id := range ids {
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

// resolve finds the entities that a mention may mean. A name that is the full
// name of some is not taken for the short name of others.
func (q *query) resolve(m *schema.Mention) error {
	if _, done := q.meant[m.Text]; done {
		return nil
	}
	q.meant[m.Text] = nil
	for _, name := range m.Names {
		hits, err := q.store.FindEntity(q.ctx, name)
		if err != nil {
			return err
		}
		full := slices.ContainsFunc(hits, isFullName)
		for _, h := range hits {
			if !full || isFullName(h) {
				q.meant[m.Text] = append(q.meant[m.Text], h.ID)
				e := h.Entity
				q.known[h.ID] = &e
			}
		}
		if len(hits) > 0 {
			break
		}
	}
	if len(q.meant[m.Text]) == 0 {
		if err := q.bySurname(m); err != nil {
			return err
		}
		q.unclear[m.Text] = true // the answer says whom it is about
		return nil
	}
	q.unclear[m.Text] = len(q.meant[m.Text]) > 1
	return nil
}

// bySurname finds the people whose last name is a mention of one word that
// nothing is called by: articles may have given the full name only.
func (q *query) bySurname(m *schema.Mention) error {
	if len(m.Names) == 0 || strings.ContainsRune(m.Names[len(m.Names)-1], ' ') {
		return nil
	}
	key := schema.NameKey(m.Names[len(m.Names)-1])
	var ids []string
	err := q.store.View(func(qs cayley.QuadStore) error {
		people := path.StartPath(qs, quad.IRI("schema:Person")).In(schema.RDFType).Tag("person").Save(schema.SchemaName, "name")
		return people.Iterate(q.ctx).Paths(true).TagValues(qs, func(tags map[string]quad.Value) error {
			id, _ := tags["person"].(quad.IRI)
			name, _ := tags["name"].(quad.String)
			if at := strings.LastIndexByte(string(name), ' '); at >= 0 && schema.NameKey(string(name[at+1:])) == key {
				ids = append(ids, string(id))
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		e, err := q.entity(id)
		if err != nil {
			return err
		}
		if e != nil {
			q.meant[m.Text] = append(q.meant[m.Text], id)
		}
	}
	return nil
}

func isFullName(h graph.EntityHit) bool {
	return h.Match == graph.ByName || h.Match == graph.BySimilarName
}

// candidates lists the IDs of facts, sorted.
func (q *query) candidates(s *search) ([]string, error) {
	var ids []string
	err := q.store.View(func(qs cayley.QuadStore) error {
		relations := values(s.Relations)
		p := path.StartPath(qs, relations...).In(schema.QWRelation)
		if nodes := q.narrowest(s); len(nodes) > 0 {
			p = path.StartPath(qs, values(nodes)...).In().Has(schema.QWRelation, relations...)
		}
		return p.Iterate(q.ctx).Paths(false).EachValue(qs, func(v quad.Value) error {
			if id, ok := v.(quad.IRI); ok && strings.HasPrefix(string(id), schema.PrefixFact) {
				ids = append(ids, string(id))
			}
			return nil
		})
	})
	if err == nil {
		err = q.ctx.Err()
	}
	slices.Sort(ids)
	return slices.Compact(ids), err
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

func values(ids []string) []quad.Value {
	out := make([]quad.Value, len(ids))
	for i, id := range ids {
		out[i] = quad.IRI(id)
	}
	return out
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
