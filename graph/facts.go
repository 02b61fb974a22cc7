package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A Report is a fact with all that articles tell of it.
type Report struct {
	schema.Fact          // roles of all articles; Evidence is empty, see Sources
	Sources     []Source // by article ID, then sentence
	Also        []string // IDs of the other facts that tell the same event, sorted; see Join
}

// Reported is the day of the first article that tells the fact, "" when no
// article has a date.
func (r *Report) Reported() string {
	first := ""
	for _, s := range r.Sources {
		if day := s.Article.Day(); day != "" && (first == "" || day < first) {
			first = day
		}
	}
	return first
}

// A Source is a sentence that proves a fact.
type Source struct {
	Article  schema.Article
	Sentence schema.Sentence
	Evidence schema.Evidence
}

// Place says where the words stand that prove a fact.
func (s *Source) Place() string {
	var parts []string
	for _, p := range []string{s.Article.Headline, s.Article.Publisher, s.Article.Day()} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	node := schema.SentenceID(s.Article.ID, s.Sentence.Index)
	return strings.Join(append(parts, fmt.Sprintf("%s, characters %d–%d", string(node), s.Evidence.Begin, s.Evidence.End)), ", ")
}

// A Filter tells which facts are wanted: those for which all fields that are
// not empty hold. At most one of Entity, Near and Article is given.
type Filter struct {
	Entity   string // "ent:…" that takes part in any role, or whose claim it is
	Relation string // "qw:met"
	Class    string // "Meeting"
	Near     string // "ent:…" that a sentence which proves it mentions
	Article  string // "art:…" that tells it
	AsOf     string // day ("2031-02-03") up to which articles count; "" for all, undated ones too
}

// ErrNoFilter is returned by FactsWith for an empty Filter.
var ErrNoFilter = errors.New("a filter must name an entity, a relation, a class or an article")

// FactsWith lists the facts that a filter lets through, by time (undated facts
// last), then by ID. It returns ErrNoFilter when the filter is empty.
func (s *Store) FactsWith(ctx context.Context, want Filter) ([]Report, error) {
	var out []Report
	err := s.view(func(qs cayley.QuadStore) error {
		ids, err := candidates(ctx, qs, want)
		if err != nil {
			return err
		}
		r := reader{ctx: ctx, qs: qs, asOf: want.AsOf, told: make(map[quad.IRI][]quad.Quad)}
		for _, id := range ids {
			fact, ok, err := r.report(id)
			if err != nil {
				return err
			}
			if ok && want.lets(&fact.Fact) {
				out = append(out, fact)
			}
		}
		return nil
	})
	slices.SortFunc(out, func(a, b Report) int {
		return cmp.Or(strings.Compare(timeKey(&a), timeKey(&b)), strings.Compare(a.ID, b.ID))
	})
	return out, err
}

// Fact reads one fact; ok is false when it is not in the store.
func (s *Store) Fact(ctx context.Context, id string) (r Report, ok bool, err error) {
	return s.FactAsOf(ctx, id, "")
}

// FactAsOf reads one fact as the articles tell it that were published up to a
// day ("2031-02-03"); ok is false when none of them does. "" is Fact.
func (s *Store) FactAsOf(ctx context.Context, id, day string) (r Report, ok bool, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		read := reader{ctx: ctx, qs: qs, asOf: day, told: make(map[quad.IRI][]quad.Quad)}
		r, ok, err = read.report(quad.IRI(id))
		return err
	})
	return r, ok, err
}

// timeKey sorts undated facts after dated ones.
func timeKey(r *Report) string {
	if r.Time == nil {
		return "~"
	}
	return r.Time.Value
}

// candidates lists the facts that the narrowest index gives.
func candidates(ctx context.Context, qs cayley.QuadStore, want Filter) ([]quad.IRI, error) {
	var node, predicate quad.IRI
	switch {
	case want.Near != "":
		return toldNear(ctx, qs, quad.IRI(want.Near))
	case want.Article != "":
		found, err := articleQuads(ctx, qs, quad.IRI(want.Article))
		return evidenced(found), err
	case want.Entity != "" && want.Relation != "":
		return linkedBy(ctx, qs, quad.IRI(want.Entity), []quad.IRI{quad.IRI(want.Relation)}, 0)
	case want.Entity != "":
		node = quad.IRI(want.Entity)
	case want.Relation != "":
		node, predicate = quad.IRI(want.Relation), schema.QWRelation
	case want.Class != "":
		node, predicate = schema.ClassIRI(want.Class), schema.RDFType
	default:
		return nil, ErrNoFilter
	}
	found, err := all(ctx, qs, quad.Object, node, predicate)
	return factsIn(found), err
}

// FactsLinked lists the IDs of the facts with one of the relations, sorted: of those
// in which one of the nodes ("ent:…", "fact:…") stands, or of all without nodes.
// Unless limit is 0, no more than so many are listed, in no order that means anything.
func (s *Store) FactsLinked(ctx context.Context, nodes, relations []string, limit int) ([]string, error) {
	wanted := make([]quad.IRI, len(relations))
	for i, r := range relations {
		wanted[i] = quad.IRI(r)
	}
	var found []quad.IRI
	err := s.view(func(qs cayley.QuadStore) error {
		for _, n := range nodes {
			more, err := linkedBy(ctx, qs, quad.IRI(n), wanted, limit)
			if err != nil {
				return err
			}
			found = append(found, more...)
		}
		if len(nodes) > 0 {
			return nil
		}
		for _, r := range wanted {
			more, err := subjectsOf(ctx, qs, r, schema.QWRelation, limit)
			if err != nil {
				return err
			}
			found = append(found, more...)
		}
		return nil
	})
	ids := make([]string, len(found))
	for i, id := range found {
		ids[i] = string(id)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if limit > 0 {
		ids = ids[:min(len(ids), limit)]
	}
	return ids, err
}

// HasEdge says whether a direct edge of the relation leads away from an entity.
func (s *Store) HasEdge(ctx context.Context, entity, relation string) (has bool, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		return scanTriples(ctx, qs, quad.Subject, quad.IRI(entity), quad.IRI(relation), func(quad.Quad) error {
			has = true
			return errEnough
		})
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return has, err
}

// errEnough ends a scan.
var errEnough = errors.New("enough")

// linkedBy lists facts with one of the relations in which a node stands.
func linkedBy(ctx context.Context, qs cayley.QuadStore, node quad.IRI, relations []quad.IRI, limit int) (out []quad.IRI, err error) {
	facts, err := subjectsOf(ctx, qs, node, "", 0)
	for _, id := range facts {
		var is bool
		err := scanTriples(ctx, qs, quad.Subject, id, schema.QWRelation, func(q quad.Quad) error {
			relation, _ := q.Object.(quad.IRI)
			is = is || slices.Contains(relations, relation)
			return nil
		})
		if err != nil {
			return nil, err
		}
		if is {
			out = append(out, id)
		}
		if limit > 0 && len(out) == limit {
			break
		}
	}
	return out, err
}

// subjectsOf lists the facts that point at a node by a predicate, "" for any,
// each once.
func subjectsOf(ctx context.Context, qs cayley.QuadStore, node, predicate quad.IRI, limit int) (out []quad.IRI, err error) {
	seen := make(map[quad.IRI]bool)
	err = scanTriples(ctx, qs, quad.Object, node, predicate, func(q quad.Quad) error {
		id, _ := q.Subject.(quad.IRI)
		if seen[id] || !isNode(id, schema.PrefixFact) {
			return ctx.Err()
		}
		seen[id] = true
		out = append(out, id)
		if limit > 0 && len(out) == limit {
			return errEnough
		}
		return ctx.Err()
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return out, err
}

// toldNear lists the facts that the sentences which mention an entity prove.
func toldNear(ctx context.Context, qs cayley.QuadStore, entity quad.IRI) ([]quad.IRI, error) {
	mentions, err := all(ctx, qs, quad.Subject, entity, schema.QWMentionedIn)
	if err != nil {
		return nil, err
	}
	var found []quad.Quad
	for _, m := range mentions {
		proved, err := all(ctx, qs, quad.Object, m.Object, schema.QWEvidence)
		if err != nil {
			return nil, err
		}
		found = append(found, proved...)
	}
	return factsIn(found), nil
}

// evidenced lists the facts that quads give evidence for.
func evidenced(quads []quad.Quad) []quad.IRI {
	return factsIn(slices.DeleteFunc(quads, func(q quad.Quad) bool { return q.Predicate != schema.QWEvidence }))
}

func (want Filter) lets(f *schema.Fact) bool {
	return (want.Relation == "" || want.Relation == f.Relation) &&
		(want.Class == "" && f.Class != schema.Clause || schema.ClassIRI(want.Class) == schema.ClassIRI(f.Class))
}

// A reader reads facts and keeps the articles and sentences that it has seen,
// since facts share them.
type reader struct {
	ctx  context.Context
	qs   cayley.QuadStore
	asOf string                   // see Filter.AsOf
	told map[quad.IRI][]quad.Quad // by article or sentence
}

// report reads a fact as every article tells it, with its evidence.
func (r *reader) report(id quad.IRI) (out Report, ok bool, err error) {
	quads, err := factQuads(r.ctx, r.qs, id)
	if err != nil {
		return out, false, err
	}
	seen := make(map[quad.IRI]bool)
	for _, q := range slices.Clip(quads) {
		label, _ := q.Label.(quad.IRI)
		for _, node := range []quad.IRI{articleOf(label), label} {
			if node == "" || seen[node] {
				continue
			}
			seen[node] = true
			more, err := r.describe(node)
			if err != nil {
				return out, false, err
			}
			quads = append(quads, more...)
		}
	}
	records, err := schema.Decode(quads)
	if err != nil {
		return out, false, err
	}
	for i := range records {
		if day := records[i].Article.Day(); r.asOf != "" && (day == "" || day > r.asOf) {
			continue
		}
		ok = out.add(&records[i], string(id)) || ok
	}
	return out, ok, nil
}

// describe gives the quads of an article or sentence.
func (r *reader) describe(node quad.IRI) ([]quad.Quad, error) {
	if quads, ok := r.told[node]; ok {
		return quads, nil
	}
	quads, err := all(r.ctx, r.qs, quad.Subject, node, "")
	r.told[node] = quads
	return quads, err
}

// add joins what one article tells of a fact; false when it tells nothing.
func (out *Report) add(r *schema.Record, id string) bool {
	at := slices.IndexFunc(r.Facts, func(f schema.Fact) bool { return f.ID == id && len(f.Evidence) > 0 })
	if at < 0 {
		return false
	}
	f := r.Facts[at]
	for _, e := range f.Evidence {
		out.Sources = append(out.Sources, Source{r.Article, sentence(r, e.Sentence), e})
	}
	f.Evidence = nil
	if out.ID == "" {
		out.Fact = f
		return true
	}
	for _, role := range f.Roles {
		if !slices.Contains(out.Roles, role) {
			out.Roles = append(out.Roles, role)
		}
	}
	out.Time = schema.Finest(out.Time, f.Time)
	out.Trusted = out.Trusted || f.Trusted
	return true
}

func sentence(r *schema.Record, index int) schema.Sentence {
	for _, s := range r.Sentences {
		if s.Index == index {
			return s
		}
	}
	return schema.Sentence{Index: index}
}
