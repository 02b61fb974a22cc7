package export

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/spill"
	"github.com/quadwire/quadwire/schema"
)

// ErrNothing is returned when nothing in the graph passes the filter.
var ErrNothing = errors.New("nothing in the graph passes the filters")

// sortMemory is how many bytes of records a sorter holds.
const sortMemory = 6 << 20

type sorter = spill.Sorter[string]

func newSorter(dir string) *sorter { return spill.NewSorter(spill.Strings, dir, sortMemory) }

// gathered is what is selected, sorted on disk.
type gathered struct {
	facts    *sorter // reports as JSON, behind the key of their order
	entities *sorter // IDs
	articles *sorter // JSON
}

func (g *gathered) close() error {
	return errors.Join(g.facts.Close(), g.entities.Close(), g.articles.Close())
}

// gather reads the articles one after the other, joins what they tell of one
// fact, and puts the facts that pass in the order of key and then of their IDs.
// The caller closes what it gets.
//
// Memory is that of the sorters and of one article, and with a filter the IDs
// of the facts that pass.
func (s *Selection) gather(ctx context.Context, key func(*store.Report) string) (*gathered, error) {
	g := &gathered{newSorter(s.temp), newSorter(s.temp), newSorter(s.temp)}
	told := newSorter(s.temp)
	err := s.tell(ctx, told, g)
	if err == nil {
		err = s.sift(ctx, told, g, key)
	}
	if err = errors.Join(err, told.Close()); err != nil {
		return nil, errors.Join(err, g.close())
	}
	return g, nil
}

// sift adds the facts that pass to g.
func (s *Selection) sift(ctx context.Context, told *sorter, g *gathered, key func(*store.Report) string) error {
	if !s.all {
		s.kept = make(map[string]bool)
	}
	err := joinTellings(ctx, told, func(r *store.Report) error {
		if !s.passes(r) {
			return nil
		}
		if !s.all {
			s.kept[r.ID] = true
			if err := g.tellers(r); err != nil {
				return err
			}
		}
		if err := g.parties(r); err != nil {
			return err
		}
		return addJSON(g.facts, key(r)+"\x00"+r.ID, r)
	})
	if err == nil && !s.all && len(s.kept) == 0 {
		err = ErrNothing
	}
	return err
}

// tell sorts what each article tells by fact and article. Without a filter all
// articles and entities are wanted, those too that are in no fact.
func (s *Selection) tell(ctx context.Context, told *sorter, g *gathered) error {
	return s.eachArticle(ctx, func(_ []quad.Quad, r *schema.Record) error {
		if s.all {
			if err := addJSON(g.articles, r.Article.ID, r.Article); err != nil {
				return err
			}
			for i := range r.Entities {
				if err := g.entities.Add(r.Entities[i].ID); err != nil {
					return err
				}
			}
		}
		for i := range r.Facts {
			f := reportOf(r, &r.Facts[i])
			if len(f.Sources) == 0 || s.reached != nil && !s.reached[f.ID] {
				continue
			}
			if err := addJSON(told, f.ID+"\x00"+r.Article.ID, f); err != nil {
				return err
			}
		}
		return nil
	})
}

// eachArticle calls f for every article that may tell something, in the order
// of their IDs.
func (s *Selection) eachArticle(ctx context.Context, f func([]quad.Quad, *schema.Record) error) error {
	ids := s.articles
	if ids == nil {
		var err error
		if ids, err = s.store.ArticleIDs(ctx); err != nil {
			return fmt.Errorf("export: reading the graph: %w", err)
		}
	}
	for _, id := range ids {
		quads, err := s.store.ArticleQuads(ctx, id)
		if err != nil {
			return fmt.Errorf("export: reading the graph: %w", err)
		}
		records, err := schema.Decode(quads)
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		for i := range records {
			if err := f(quads, &records[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// reportOf gives what one article tells of a fact.
func reportOf(r *schema.Record, f *schema.Fact) *store.Report {
	out := &store.Report{Fact: *f}
	for _, e := range f.Evidence {
		sentence := schema.Sentence{Index: e.Sentence}
		if i, ok := slices.BinarySearchFunc(r.Sentences, e.Sentence, func(s schema.Sentence, at int) int { return s.Index - at }); ok {
			sentence = r.Sentences[i]
		}
		out.Sources = append(out.Sources, store.Source{Article: r.Article, Sentence: sentence, Evidence: e})
	}
	out.Evidence = nil
	return out
}

// joinTellings calls f for every fact with what all articles tell of it, in
// the order of the IDs.
func joinTellings(ctx context.Context, told *sorter, f func(*store.Report) error) error {
	var now *store.Report
	err := told.Each(ctx, func(record string) error {
		next := new(store.Report)
		if err := readJSON(record, next); err != nil {
			return err
		}
		if now != nil && now.ID == next.ID {
			join(now, next)
			return nil
		}
		done := now
		now = next
		if done == nil {
			return nil
		}
		return f(done)
	})
	if err != nil || now == nil {
		return err
	}
	return f(now)
}

// join adds what another article tells of a fact.
func join(r, more *store.Report) {
	r.Sources = append(r.Sources, more.Sources...)
	for _, role := range more.Roles {
		if !slices.Contains(r.Roles, role) {
			r.Roles = append(r.Roles, role)
		}
	}
	r.Time = schema.Finest(r.Time, more.Time)
	r.Trusted = r.Trusted || more.Trusted
}

// parties adds the entities that a fact names; with no filter too, since the
// graph need not describe them.
func (g *gathered) parties(r *store.Report) error {
	for _, v := range r.Values() {
		if v.Entity == "" {
			continue
		}
		if err := g.entities.Add(v.Entity); err != nil {
			return err
		}
	}
	return nil
}

// tellers adds the articles that tell a fact.
func (g *gathered) tellers(r *store.Report) error {
	for i := range r.Sources {
		a := &r.Sources[i].Article
		if err := addJSON(g.articles, a.ID, a); err != nil {
			return err
		}
	}
	return nil
}

// Each calls f for every selected fact with all that the selected articles
// tell of it, in the order of key and then of the IDs. It returns ErrNothing
// when no fact passes the filter.
func (s *Selection) Each(ctx context.Context, key func(*store.Report) string, f func(*store.Report, *Fact) error) (err error) {
	g, err := s.gather(ctx, key)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, g.close()) }()
	return s.eachFact(ctx, g, f)
}

func (s *Selection) eachFact(ctx context.Context, g *gathered, f func(*store.Report, *Fact) error) error {
	return g.facts.Each(ctx, func(record string) error {
		r := new(store.Report)
		if err := readJSON(record, r); err != nil {
			return err
		}
		known := make(map[string]Node)
		for _, v := range r.Values() {
			if v.Entity == "" {
				continue
			}
			e, err := s.names.entity(ctx, v.Entity)
			if err != nil {
				return err
			}
			known[v.Entity] = Node{ID: e.ID, Class: e.Class, Name: e.Name}
		}
		return f(r, NewFact(r, known))
	})
}

// addJSON adds a value as JSON behind its key.
func addJSON(s *sorter, key string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("export: sorting: %w", err)
	}
	return s.Add(key + "\x00" + string(data))
}

// readJSON is the inverse of addJSON; JSON itself has no NUL.
func readJSON(record string, v any) error {
	if err := json.Unmarshal([]byte(record[strings.LastIndexByte(record, 0)+1:]), v); err != nil {
		return fmt.Errorf("export: sorting: %w", err)
	}
	return nil
}
