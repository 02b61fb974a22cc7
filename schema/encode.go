package schema

import (
	"github.com/cayleygraph/quad"
)

// Encode gives the quads of a record, in a fixed order and without
// duplicates. It encodes r.Canonical(), which is what Decode gives back. The
// error is that of Check.
//
// Every quad has a label that says where it comes from: a direct edge that of
// the fact which it shortens, the article's own data that of the article, all
// others that of a sentence. A fact told by two articles is one node whose
// description stands once under a sentence of each.
func Encode(r Record) ([]quad.Quad, error) {
	r = r.Canonical()
	if err := Check(r); err != nil {
		return nil, err
	}
	w := newQuadSet()
	w.article(&r.Article)
	w.text(quad.IRI(r.Article.ID), QWAsRead, r.AsRead)
	for i := range r.Sentences {
		w.sentence(r.Article.ID, &r.Sentences[i])
	}
	for i := range r.Entities {
		w.entity(r.Article.ID, &r.Entities[i])
	}
	for i := range r.Facts {
		w.fact(r.Article.ID, &r.Facts[i])
	}
	return w.quads, nil
}

// A quadSet collects quads under a label, each once.
type quadSet struct {
	label quad.IRI
	quads []quad.Quad
	seen  map[quad.Quad]struct{}
}

func newQuadSet() *quadSet { return &quadSet{seen: make(map[quad.Quad]struct{})} }

func (w *quadSet) add(s, p quad.IRI, o quad.Value) {
	q := quad.Quad{Subject: s, Predicate: p, Object: o, Label: w.label}
	if _, ok := w.seen[q]; ok {
		return
	}
	w.seen[q] = struct{}{}
	w.quads = append(w.quads, q)
}

// text adds a literal unless it is empty.
func (w *quadSet) text(s, p quad.IRI, o string) {
	if o != "" {
		w.add(s, p, text(o))
	}
}

// value adds a value unless it is empty.
func (w *quadSet) value(s, p quad.IRI, v Value) {
	if !v.IsZero() {
		w.add(s, p, v.Quad())
	}
}

// Quad gives the node that v is in the graph; the empty string when v is zero.
func (v Value) Quad() quad.Value {
	if id := v.Entity + v.Fact; id != "" {
		return quad.IRI(id)
	}
	return text(v.Text)
}

func (w *quadSet) article(a *Article) {
	id := quad.IRI(a.ID)
	w.label = id
	w.add(id, RDFType, ClassArticle)
	w.text(id, SchemaHeadline, a.Headline)
	w.text(id, SchemaURL, a.URL)
	w.text(id, SchemaPublisher, a.Publisher)
	if !a.Published.IsZero() {
		w.add(id, SchemaPublished, published(a.Published))
	}
	w.text(id, QWDigest, a.SHA256)
	w.text(id, QWFingerprint, a.Fingerprint)
}

func (w *quadSet) sentence(article string, s *Sentence) {
	id := SentenceID(article, s.Index)
	w.label = quad.IRI(article)
	w.add(id, RDFType, ClassSentence)
	w.add(id, SchemaPartOf, quad.IRI(article))
	w.add(id, QWIndex, quad.Int(s.Index))
	w.add(id, OAStart, quad.Int(s.Begin))
	w.add(id, OAEnd, quad.Int(s.End))
	w.text(id, SchemaText, s.Text)
}

func (w *quadSet) entity(article string, e *Entity) {
	id := quad.IRI(e.ID)
	w.label = quad.IRI(article)
	if len(e.In) > 0 {
		w.label = SentenceID(article, e.In[0])
	}
	w.add(id, RDFType, ClassIRI(e.Class))
	w.text(id, SchemaName, e.Name)
	w.text(id, SKOSHidden, NameKey(e.Name))
	for _, a := range e.Aliases {
		w.text(id, SKOSAltLabel, a)
		w.text(id, SKOSHidden, NameKey(a))
	}
	if e.Known {
		w.add(id, QWKnown, quad.Bool(true))
	}
	for _, s := range e.In {
		w.label = SentenceID(article, s)
		w.add(id, QWMentionedIn, w.label)
	}
}

// fact describes f under the label of its first sentence, then adds each piece
// of evidence under that of its own, and the direct edge under that of f.
func (w *quadSet) fact(article string, f *Fact) {
	id := quad.IRI(f.ID)
	w.label = SentenceID(article, f.Evidence[0].Sentence)
	w.add(id, RDFType, ClassIRI(f.Class))
	if f.Relation != "" {
		w.add(id, QWRelation, quad.IRI(f.Relation))
	}
	w.value(id, QWSubject, f.Subject)
	w.value(id, QWObject, f.Object)
	if f.Symmetric {
		w.add(id, QWSymmetric, quad.Bool(true))
	}
	for _, r := range f.Roles {
		w.value(id, RoleIRI(r.Name), r.Value)
	}
	if f.Time != nil {
		w.add(id, QWTime, TimeLiteral(f.Time.Value))
		w.text(id, QWTimeText, f.Time.Text)
		w.text(id, QWPrecision, f.Time.Precision)
	}
	w.text(id, QWPolarity, string(f.Polarity))
	w.text(id, QWModality, string(f.Modality))
	w.value(id, QWAttributedTo, f.AttributedTo)
	if f.Trusted && !f.Own() {
		w.add(id, QWTrusted, quad.Bool(true))
	}
	w.text(id, QWPlover, f.Plover)
	if f.Within != "" {
		w.add(id, QWWithin, quad.IRI(f.Within))
	}
	for _, e := range f.Evidence {
		w.evidence(id, SentenceID(article, e.Sentence), e)
	}
	for _, q := range Edges(f) {
		w.label = id
		w.add(q.Subject.(quad.IRI), q.Predicate.(quad.IRI), q.Object)
	}
}

func (w *quadSet) evidence(fact, sentence quad.IRI, e Evidence) {
	w.label = sentence
	w.add(fact, QWEvidence, sentence)
	w.text(fact, QWTrigger, e.Trigger)
	w.add(fact, OAStart, quad.Int(e.Begin))
	w.add(fact, OAEnd, quad.Int(e.End))
	if e.Confidence > 0 {
		w.add(fact, QWConfidence, quad.Float(e.Confidence))
	}
}

// Edges gives the direct edges of a fact: none, one, or two where it is
// symmetric between entities. See Fact.HasEdge.
func Edges(f *Fact) []quad.Quad {
	if !f.HasEdge() {
		return nil
	}
	edge := quad.Quad{Subject: f.Subject.Quad(), Predicate: quad.IRI(f.Relation), Object: f.Object.Quad(), Label: quad.IRI(f.ID)}
	if !f.Symmetric || f.Object.Entity == "" || f.Object == f.Subject {
		return []quad.Quad{edge}
	}
	back := edge
	back.Subject, back.Object = edge.Object, edge.Subject
	return []quad.Quad{edge, back}
}
