package graph

import (
	"context"
	"slices"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// An ArticleInfo is an article's row in a list.
type ArticleInfo struct {
	ID        string `json:"id"`
	Published string `json:"published,omitempty"` // ISO 8601
	Publisher string `json:"publisher,omitempty"`
	Headline  string `json:"headline,omitempty"`
	URL       string `json:"url,omitempty"`

	SameTextAs string `json:"sameTextAs,omitempty"` // of a list: the article that printed this text first, see Sources

	digest, fingerprint string
}

// Article gives as much of the article as Sources needs, and its address.
func (a *ArticleInfo) Article() schema.Article {
	day, _ := time.Parse(time.DateOnly, a.Day()) // zero where there is none
	return schema.Article{
		ID: a.ID, Headline: a.Headline, URL: a.URL, Publisher: a.Publisher, Published: day, SHA256: a.digest, Fingerprint: a.fingerprint,
	}
}

// Articles lists the articles, sorted by ID, which begins with the date, and tells
// which are near-copies of one text.
func (s *Store) Articles(ctx context.Context) (out []ArticleInfo, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		out, err = articles(ctx, qs)
		return err
	})
	var all []schema.Article
	for i := range out {
		all = append(all, out[i].Article())
	}
	first := Sources(all)
	for i := range out {
		if f := first[out[i].ID]; f != out[i].ID {
			out[i].SameTextAs = f
		}
	}
	slices.SortFunc(out, func(a, b ArticleInfo) int { return strings.Compare(a.ID, b.ID) })
	return out, err
}

func articles(ctx context.Context, qs cayley.QuadStore) (out []ArticleInfo, err error) {
	typed, err := all(ctx, qs, quad.Object, schema.ClassArticle, schema.RDFType)
	if err != nil {
		return nil, err
	}
	for _, q := range typed {
		a, err := articleInfo(ctx, qs, q.Subject)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// Newest gives the article that was published last, the last by ID when none
// has a date; ok is false when there is none.
func (s *Store) Newest(ctx context.Context) (a ArticleInfo, ok bool, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		var last quad.IRI
		day := ""
		err := scan(ctx, qs, quad.Object, schema.ClassArticle, schema.RDFType, func(q quad.Quad) error {
			id, _ := q.Subject.(quad.IRI)
			published, err := object(ctx, qs, id, schema.SchemaPublished)
			if d := lexical(published); d > day || d == day && id > last {
				last, day = id, d
			}
			return err
		})
		if err != nil || last == "" {
			return err
		}
		ok = true
		a, err = articleInfo(ctx, qs, last)
		return err
	})
	return a, ok, err
}

// Day is the day on which it was published ("2031-02-03"), "" when unknown.
func (a *ArticleInfo) Day() string {
	return a.Published[:min(len(a.Published), len(time.DateOnly))]
}

// ArticlesWith lists the articles that mention an entity, sorted by ID.
func (s *Store) ArticlesWith(ctx context.Context, entity string) (out []ArticleInfo, err error) {
	err = s.view(func(qs cayley.QuadStore) error {
		mentions, err := all(ctx, qs, quad.Subject, quad.IRI(entity), schema.QWMentionedIn)
		if err != nil {
			return err
		}
		seen := make(map[quad.IRI]bool)
		for _, q := range mentions {
			article := articleOf(q.Object)
			if seen[article] {
				continue
			}
			seen[article] = true
			a, err := articleInfo(ctx, qs, article)
			if err != nil {
				return err
			}
			out = append(out, a)
		}
		return nil
	})
	slices.SortFunc(out, func(a, b ArticleInfo) int { return strings.Compare(a.ID, b.ID) })
	return out, err
}

func articleInfo(ctx context.Context, qs cayley.QuadStore, id quad.Value) (a ArticleInfo, err error) {
	a.ID = strings.Trim(quad.StringOf(id), "<>")
	err = scan(ctx, qs, quad.Subject, id, "", func(q quad.Quad) error {
		switch q.Predicate {
		case schema.SchemaPublished:
			a.Published = lexical(q.Object)
		case schema.SchemaPublisher:
			a.Publisher = lexical(q.Object)
		case schema.SchemaHeadline:
			a.Headline = lexical(q.Object)
		case schema.SchemaURL:
			a.URL = lexical(q.Object)
		case schema.QWDigest:
			a.digest = lexical(q.Object)
		case schema.QWFingerprint:
			a.fingerprint = lexical(q.Object)
		}
		return nil
	})
	return a, err
}

// lexical is the text of a literal.
func lexical(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	case quad.Time:
		return time.Time(v).Format(time.RFC3339)
	}
	return ""
}
