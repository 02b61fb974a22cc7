package graph

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// A tally counts things by name.
type tally map[string]int

// A profile is what the articles tell of an entity that helps to know it again.
type profile struct {
	Entity
	articles, sentences tally
	partners            tally // entities in the same facts, other than countries
	countries           tally
	offices             tally
	served              tally // years in which it held an office
	sexes               tally // "man", "woman": by its titles
}

func newProfile() *profile {
	return &profile{articles: tally{}, sentences: tally{}, partners: tally{}, countries: tally{}, offices: tally{}, served: tally{}, sexes: tally{}}
}

// profiles reads all articles but those that hold foreign quads. They are
// sorted by ID.
func profiles(ctx context.Context, qs cayley.QuadStore) ([]*profile, error) {
	typed, err := all(ctx, qs, quad.Object, schema.ClassArticle, schema.RDFType)
	if err != nil {
		return nil, err
	}
	found := make(map[string]*profile)
	for _, q := range typed {
		article, ok := q.Subject.(quad.IRI)
		if !ok {
			continue
		}
		quads, err := articleQuads(ctx, qs, article)
		if err != nil {
			return nil, err
		}
		if r, err := only(quads); err == nil {
			collect(found, &r)
		}
	}
	var out []*profile
	for _, id := range slices.Sorted(maps.Keys(found)) {
		p := found[id]
		e, ok, err := entity(ctx, qs, quad.IRI(id))
		if err != nil {
			return nil, err
		}
		if ok {
			p.Entity = e
			out = append(out, p)
		}
	}
	return out, nil
}

// collect adds what one article tells.
func collect(found map[string]*profile, r *schema.Record) {
	class := make(map[string]string)
	text := make(map[int]string)
	for _, s := range r.Sentences {
		text[s.Index] = s.Text
	}
	for i := range r.Entities {
		e := &r.Entities[i]
		class[e.ID] = e.Class
		if found[e.ID] == nil {
			found[e.ID] = newProfile()
		}
		p := found[e.ID]
		p.articles[r.Article.ID]++
		for _, s := range e.In {
			p.sentences[string(schema.SentenceID(r.Article.ID, s))]++
			if e.Class == "schema:Person" {
				p.sex(e, text[s])
			}
		}
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		if f.Class == schema.Clause {
			continue
		}
		in := participants(f)
		for _, id := range in {
			p := found[id]
			if p == nil {
				continue
			}
			for _, other := range in {
				switch {
				case other == id:
				case class[other] == "schema:Country":
					p.countries[other]++
				default:
					p.partners[other]++
				}
			}
		}
		if p := found[f.Subject.Entity]; p != nil && f.Relation == schema.HoldsPosition && f.Polarity == schema.Positive {
			p.offices[schema.Fold(f.Object.Text+f.Object.Entity)]++
			if !r.Article.Published.IsZero() {
				p.served[strconv.Itoa(r.Article.Published.Year())]++
			}
		}
	}
}

// participants lists the entities of a fact, each once, sorted.
func participants(f *schema.Fact) []string {
	in := []string{f.Subject.Entity, f.Object.Entity, f.AttributedTo.Entity}
	for _, role := range f.Roles {
		in = append(in, role.Value.Entity)
	}
	slices.Sort(in)
	return slices.DeleteFunc(slices.Compact(in), func(id string) bool { return id == "" })
}

// sex looks for titles before the names of a person.
func (p *profile) sex(e *schema.Entity, sentence string) {
	for _, name := range append([]string{e.Name, lastWord(e.Name)}, e.Aliases...) {
		at := strings.Index(sentence, " "+name)
		if at < 0 {
			continue
		}
		switch strings.TrimSuffix(lastWord(sentence[:at]), ".") {
		case "Mr", "Sir", "Lord", "King", "Prince", "Señor", "Herr", "Monsieur":
			p.sexes["man"]++
		case "Mrs", "Ms", "Miss", "Lady", "Dame", "Queen", "Princess", "Frau", "Madame", "Madam":
			p.sexes["woman"]++
		}
	}
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func keys(t tally) []string { return slices.Sorted(maps.Keys(t)) }

// shared lists what both have counted.
func shared(a, b tally) []string {
	return slices.DeleteFunc(keys(a), func(k string) bool { return b[k] == 0 })
}
