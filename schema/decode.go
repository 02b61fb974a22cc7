package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// Decode turns quads back into records, one for each article, sorted by the
// article's ID and canonical: Decode(Encode(r)) is r.Canonical(), for the quads
// of several articles too, in any order. Quads whose label is not an article
// or sentence are passed over: direct edges follow from their facts, and the
// vocabulary belongs to no article. Other quads that Encode cannot have written
// are an error that wraps ErrInvalid.
func Decode(quads []quad.Quad) ([]Record, error) {
	articles := make(map[string]*decoder)
	for _, q := range quads {
		label, _ := q.Label.(quad.IRI)
		id, sentence, ok := ParseSentenceID(label)
		if !ok {
			id, sentence = string(label), -1
		}
		if !strings.HasPrefix(id, PrefixArticle) {
			continue
		}
		d := articles[id]
		if d == nil {
			d = newDecoder(id)
			articles[id] = d
		}
		if err := d.quad(q, sentence); err != nil {
			return nil, err
		}
	}
	var out []Record
	for _, id := range slices.Sorted(maps.Keys(articles)) {
		out = append(out, articles[id].record())
	}
	return out, nil
}

// A decoder builds the record of one article.
type decoder struct {
	article   Article
	asRead    string
	sentences map[int]*Sentence
	entities  map[string]*Entity
	facts     map[string]*decodedFact
}

type decodedFact struct {
	Fact
	evidence map[int]*Evidence
}

func newDecoder(article string) *decoder {
	return &decoder{
		article:   Article{ID: article},
		sentences: make(map[int]*Sentence),
		entities:  make(map[string]*Entity),
		facts:     make(map[string]*decodedFact),
	}
}

// quad takes one quad that was labelled with the article (sentence -1) or one
// of its sentences.
func (d *decoder) quad(q quad.Quad, sentence int) error {
	s, _ := q.Subject.(quad.IRI)
	p, _ := q.Predicate.(quad.IRI)
	id := string(s)
	ok := false
	switch article, i, isSentence := ParseSentenceID(s); {
	case id == d.article.ID && p == QWAsRead:
		ok = setString(&d.asRead, q.Object)
	case id == d.article.ID:
		ok = d.article.set(p, q.Object)
	case isSentence && article == d.article.ID:
		ok = at(d.sentences, i, Sentence{Index: i}).set(p, q.Object)
	case strings.HasPrefix(id, PrefixEntity):
		ok = at(d.entities, id, Entity{ID: id}).set(p, q.Object)
	case strings.HasPrefix(id, PrefixFact) && sentence >= 0:
		f := at(d.facts, id, decodedFact{Fact: Fact{ID: id}, evidence: make(map[int]*Evidence)})
		ok = at(f.evidence, sentence, Evidence{Sentence: -1}).set(p, q.Object, sentence) || f.set(p, q.Object)
	}
	if !ok {
		return fmt.Errorf("%w %s: cannot read the quad %s", ErrInvalid, d.article.ID, q.NQuad())
	}
	return nil
}

// at gives m[k], which it sets to a copy of zero first if it is not there.
func at[K comparable, V any](m map[K]*V, k K, zero V) *V {
	if m[k] == nil {
		m[k] = &zero
	}
	return m[k]
}

func (d *decoder) record() Record {
	r := Record{Article: d.article, AsRead: d.asRead}
	for _, i := range slices.Sorted(maps.Keys(d.sentences)) {
		r.Sentences = append(r.Sentences, *d.sentences[i])
	}
	for _, id := range slices.Sorted(maps.Keys(d.entities)) {
		r.Entities = append(r.Entities, *d.entities[id])
	}
	for _, id := range slices.Sorted(maps.Keys(d.facts)) {
		f := d.facts[id]
		for _, s := range slices.Sorted(maps.Keys(f.evidence)) {
			if e := f.evidence[s]; e.Sentence >= 0 {
				f.Evidence = append(f.Evidence, *e)
			}
		}
		r.Facts = append(r.Facts, f.Fact)
	}
	return r.Canonical()
}

func (a *Article) set(p quad.IRI, o quad.Value) bool {
	switch p {
	case RDFType:
		return o == ClassArticle
	case SchemaHeadline:
		return setString(&a.Headline, o)
	case SchemaURL:
		return setString(&a.URL, o)
	case SchemaPublisher:
		return setString(&a.Publisher, o)
	case SchemaPublished:
		t, ok := parsePublished(o)
		a.Published = t
		return ok
	case QWDigest:
		return setString(&a.SHA256, o)
	case QWFingerprint:
		return setString(&a.Fingerprint, o)
	}
	return false
}

func (s *Sentence) set(p quad.IRI, o quad.Value) bool {
	switch p {
	case RDFType:
		return o == ClassSentence
	case SchemaPartOf:
		return true // its ID says so
	case QWIndex:
		return o == quad.Int(s.Index)
	case OAStart:
		return setInt(&s.Begin, o)
	case OAEnd:
		return setInt(&s.End, o)
	case SchemaText:
		return setString(&s.Text, o)
	}
	return false
}

func (e *Entity) set(p quad.IRI, o quad.Value) bool {
	switch p {
	case RDFType:
		return setIRI(&e.Class, o)
	case SchemaName:
		return setString(&e.Name, o)
	case SKOSAltLabel:
		s, ok := o.(quad.String)
		e.Aliases = append(e.Aliases, string(s))
		return ok
	case SKOSHidden:
		return true // follows from the names
	case QWKnown:
		e.Known = o == quad.Bool(true)
		return e.Known
	case QWMentionedIn:
		iri, _ := o.(quad.IRI)
		_, i, ok := ParseSentenceID(iri)
		e.In = append(e.In, i)
		return ok
	}
	return false
}

// set takes the quads of a fact that tell of its evidence in one sentence.
func (e *Evidence) set(p quad.IRI, o quad.Value, sentence int) bool {
	switch p {
	case QWEvidence:
		e.Sentence = sentence
		return true
	case QWTrigger:
		return setString(&e.Trigger, o)
	case OAStart:
		return setInt(&e.Begin, o)
	case OAEnd:
		return setInt(&e.End, o)
	case QWConfidence:
		c, ok := o.(quad.Float)
		e.Confidence = float64(c)
		return ok
	}
	return false
}

func (f *Fact) set(p quad.IRI, o quad.Value) bool {
	switch p {
	case RDFType:
		iri, ok := o.(quad.IRI)
		f.Class = ClassName(iri)
		return ok
	case QWRelation:
		return setIRI(&f.Relation, o)
	case QWSubject:
		return setValue(&f.Subject, o)
	case QWObject:
		return setValue(&f.Object, o)
	case QWSymmetric:
		f.Symmetric = o == quad.Bool(true)
		return f.Symmetric
	case QWTime:
		return f.setTime(Time{Value: literalText(o)})
	case QWTimeText:
		return f.setTime(Time{Text: literalText(o)})
	case QWPrecision:
		return f.setTime(Time{Precision: literalText(o)})
	case QWPolarity:
		f.Polarity = Polarity(literalText(o))
		return f.Polarity != ""
	case QWModality:
		f.Modality = Modality(literalText(o))
		return f.Modality != ""
	case QWAttributedTo:
		return setValue(&f.AttributedTo, o)
	case QWTrusted:
		f.Trusted = o == quad.Bool(true)
		return f.Trusted
	case QWPlover:
		return setString(&f.Plover, o)
	case QWWithin:
		return setIRI(&f.Within, o)
	}
	return f.setRole(p, o)
}

// setTime takes a part of the time.
func (f *Fact) setTime(t Time) bool {
	if f.Time == nil {
		f.Time = new(Time)
	}
	f.Time.Value += t.Value
	f.Time.Text += t.Text
	f.Time.Precision += t.Precision
	return t != Time{}
}

func (f *Fact) setRole(p quad.IRI, o quad.Value) bool {
	name, ok := strings.CutPrefix(string(p), PrefixTerm)
	if !ok || !validRole(name) {
		return false
	}
	r := Role{Name: name}
	ok = setValue(&r.Value, o)
	f.Roles = append(f.Roles, r)
	return ok
}

// ValueOf is the inverse of Value.Quad; ok is false for a node that fills no
// role.
func ValueOf(o quad.Value) (v Value, ok bool) {
	switch o := o.(type) {
	case quad.IRI:
		if strings.HasPrefix(string(o), PrefixFact) {
			return Value{Fact: string(o)}, true
		}
		return Value{Entity: string(o)}, o != ""
	case quad.String:
		return Value{Text: string(o)}, o != ""
	}
	return Value{}, false
}

func setValue(to *Value, o quad.Value) (ok bool) {
	if !to.IsZero() {
		return false // two values where one can be
	}
	*to, ok = ValueOf(o)
	return ok
}

func setString(to *string, o quad.Value) bool {
	s, ok := o.(quad.String)
	if *to != "" {
		return false
	}
	*to = string(s)
	return ok
}

func setIRI(to *string, o quad.Value) bool {
	s, ok := o.(quad.IRI)
	if *to != "" {
		return false
	}
	*to = string(s)
	return ok
}

func setInt(to *int, o quad.Value) bool {
	n, ok := o.(quad.Int)
	*to = int(n)
	return ok
}
