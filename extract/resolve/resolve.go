// Package resolve finds out who and when: the mentions of a document become
// entities, "Monday" becomes 2026-01-05, and statements become the facts of a
// schema.Record.
//
// Start with Resolver.Resolve. Its steps are files:
//
//	name.go title.go cut.go known.go       which words are names
//	cast.go introduce.go discourse.go      which names are one entity, with adjective.go
//	class.go spelling.go                   what it is and what it is called
//	content.go slot.go speaker.go relay.go voice.go metonym.go
//	                                       whom the slots of statements mean
//	circumstance.go                        when and where
//	fact.go quotation.go event.go companion.go open.go attribute.go
//
// Names that news takes for granted come from package gazetteer, calendar
// expressions from package when, other word lists stand in lexicon.go. Which
// mentions are one thing inside an article the language layer has found
// (Document.Chains); here its names are mended where the whole article tells
// more than the sentence did, and pronouns are never linked anew.
package resolve

import (
	"strings"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// A Resolver holds what all articles share. It is never changed after New and
// is safe for concurrent use.
type Resolver struct {
	gaz    *gazetteer.Gazetteer
	frames *schema.Frames
}

// New loads the shipped names. The frames say which relations are symmetric.
func New(frames *schema.Frames) (*Resolver, error) {
	g, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	return &Resolver{gaz: g, frames: frames}, nil
}

// Resolve fills in what the statements left open (the entities of their slots,
// Time, Place) and gives everything that the article adds to the graph. The
// record passes schema.Check and is canonical; it depends on this article
// only. Clauses are what verbs say beside the statements, see statement.Clauses.
func (r *Resolver) Resolve(a *article.Article, d *doc.Document, sts, clauses []statement.Statement) schema.Record {
	c := r.newCast(d, a.Publisher)
	c.article = schema.PrefixArticle + a.ID
	c.trimContents(sts)
	c.voices(sts)
	for i := range sts {
		sts[i].Relation = relationID(sts[i].Relation)
		c.fillStatement(&sts[i])
	}
	c.governments(sts)
	for i := range sts {
		c.metonyms(&sts[i])
		c.circumstances(&sts[i], a.Published)
	}
	c.story = anchor{} // it is not told from here on
	for i := range clauses {
		c.fillStatement(&clauses[i])
		clauses[i].Time = c.timeOf(&clauses[i], a.Published)
	}
	rec := schema.Record{
		Article: schema.Article{
			ID: c.article, Headline: a.Title, URL: a.URL, Publisher: a.Publisher,
			Published: a.Published, SHA256: a.SHA256, Fingerprint: schema.Fingerprint(a.Text),
		},
		Sentences: sentences(d),
		Facts:     c.facts(sts, clauses),
	}
	rec.Entities = c.entities()
	return rec.Canonical()
}

// relationID makes the name of an open relation fit for an IRI whatever the
// lemma was made of.
func relationID(relation string) string {
	if words, ok := strings.CutPrefix(relation, schema.PrefixRelation); ok {
		return schema.RelationID(strings.ReplaceAll(words, "_", " "))
	}
	return relation
}
