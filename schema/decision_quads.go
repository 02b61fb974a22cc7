package schema

import (
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
)

// Predicates of a decision, whose quads are labelled with itself.
const (
	ClassDecision quad.IRI = "qw:Decision"

	QWDecision     quad.IRI = "qw:decision"     // kind: "merge", "split", …
	QWDecidedOrder quad.IRI = "qw:decidedOrder" // decisions are applied in this order
	QWDecidedOn    quad.IRI = "qw:decidedOn"    // xsd:dateTime
	QWDecidedBy    quad.IRI = "qw:decidedBy"
	QWDecidedWhy   quad.IRI = "qw:decidedWhy"
	QWDecidedFor   quad.IRI = "qw:decidedFor"   // → the entity that stays
	QWDecidedOther quad.IRI = "qw:decidedOther" // → the entity that is merged, split off, or kept apart
	QWDecidedName  quad.IRI = "qw:decidedName"
	QWDecidedAlias quad.IRI = "qw:decidedAlias"
	QWDecidedClass quad.IRI = "qw:decidedClass" // → class
	QWDecidedIn    quad.IRI = "qw:decidedIn"    // → article
	QWDecidedURL   quad.IRI = "qw:decidedURL"   // address of such an article

	OWLSameAs quad.IRI = "owl:sameAs" // entity → what another data set calls it
)

// EncodeDecisions gives the quads of decisions. A link of an entity that was
// merged is told of the entity which it became too, under the label of the
// merge. The error is that of Decision.Check.
func EncodeDecisions(ds []Decision) ([]quad.Quad, error) {
	ds = slices.Clone(ds)
	SortDecisions(ds)
	w := newQuadSet()
	for i := range ds {
		if err := ds[i].Check(); err != nil {
			return nil, err
		}
		w.decision(&ds[i])
	}
	for _, d := range ds {
		for _, l := range d.Same {
			if now, by := Current(ds, l.Entity); by != nil && now != l.Entity {
				w.label = quad.IRI(by.ID)
				w.add(quad.IRI(now), OWLSameAs, quad.IRI(l.IRI))
			}
		}
	}
	return w.quads, nil
}

func (w *quadSet) decision(d *Decision) {
	id := quad.IRI(d.ID)
	w.label = id
	w.add(id, RDFType, ClassDecision)
	w.text(id, QWDecision, string(d.Kind))
	w.add(id, QWDecidedOrder, quad.Int(d.Order))
	if !d.When.IsZero() {
		w.add(id, QWDecidedOn, published(d.When))
	}
	w.text(id, QWDecidedBy, d.Who)
	w.text(id, QWDecidedWhy, d.Why)
	w.node(id, QWDecidedFor, d.Entity)
	w.node(id, QWDecidedOther, d.Other)
	w.text(id, QWDecidedName, d.Name)
	w.text(id, QWDecidedAlias, d.Alias)
	w.node(id, QWDecidedClass, d.Class)
	for _, a := range d.Articles {
		w.node(id, QWDecidedIn, a)
	}
	for _, u := range d.URLs {
		w.text(id, QWDecidedURL, u)
	}
	for _, l := range d.Same {
		w.add(quad.IRI(l.Entity), OWLSameAs, quad.IRI(l.IRI))
	}
}

// node adds an IRI unless it is empty.
func (w *quadSet) node(s, p quad.IRI, o string) {
	if o != "" {
		w.add(s, p, quad.IRI(o))
	}
}

// DecodeDecisions is the inverse of EncodeDecisions, in the order in which the
// decisions are applied; it passes over quads whose label is no decision. The
// error wraps ErrInvalid.
func DecodeDecisions(quads []quad.Quad) ([]Decision, error) {
	found := make(map[string]*Decision)
	links := make(map[string][]Link)
	for _, q := range quads {
		label, _ := q.Label.(quad.IRI)
		if !IsDecision(label) {
			continue
		}
		id := string(label)
		s, _ := q.Subject.(quad.IRI)
		p, _ := q.Predicate.(quad.IRI)
		if p == OWLSameAs {
			o, _ := q.Object.(quad.IRI)
			links[id] = append(links[id], Link{string(s), string(o)})
			continue
		}
		if s != label || !at(found, id, Decision{ID: id}).set(p, q.Object) {
			return nil, fmt.Errorf("%w: decision %s: cannot read the quad %s", ErrInvalid, id, q.NQuad())
		}
	}
	var out []Decision
	for _, id := range slices.Sorted(maps.Keys(found)) {
		d := found[id]
		if d.Kind == SameAs { // those of a merge follow from the others
			d.Same = links[id]
			SortLinks(d.Same)
		}
		slices.Sort(d.Articles)
		slices.Sort(d.URLs)
		if err := d.Check(); err != nil {
			return nil, err
		}
		out = append(out, *d)
	}
	SortDecisions(out)
	return out, nil
}

// IsDecision says whether a node is that of a decision.
func IsDecision(id quad.IRI) bool { return validID(string(id), PrefixDecision) }

func (d *Decision) set(p quad.IRI, o quad.Value) bool {
	switch p {
	case RDFType:
		return o == ClassDecision
	case QWDecision:
		d.Kind = Kind(literalText(o))
		return d.Kind != ""
	case QWDecidedOrder:
		return setInt(&d.Order, o)
	case QWDecidedOn:
		t, ok := parsePublished(o)
		d.When = t
		return ok
	case QWDecidedBy:
		return setString(&d.Who, o)
	case QWDecidedWhy:
		return setString(&d.Why, o)
	case QWDecidedFor:
		return setIRI(&d.Entity, o)
	case QWDecidedOther:
		return setIRI(&d.Other, o)
	case QWDecidedName:
		return setString(&d.Name, o)
	case QWDecidedAlias:
		return setString(&d.Alias, o)
	case QWDecidedClass:
		return setIRI(&d.Class, o)
	case QWDecidedIn:
		a, ok := o.(quad.IRI)
		d.Articles = append(d.Articles, string(a))
		return ok
	case QWDecidedURL:
		u, ok := o.(quad.String)
		d.URLs = append(d.URLs, string(u))
		return ok
	}
	return false
}
