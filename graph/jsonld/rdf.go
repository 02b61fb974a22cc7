package jsonld

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"
)

// What N-Quads can write: IRIREF behind a scheme, and LANGTAG of its grammar.
var (
	absoluteIRI = regexp.MustCompile("^[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*$")
	langTag     = regexp.MustCompile("^[A-Za-z]+(-[A-Za-z0-9]+)*$")
)

// A writer deserialises expanded JSON-LD (JSON-LD 1.1 API, 8.1), in the order of
// the document and of the names in its objects.
type writer struct {
	prefix string                // of blank nodes; those of two documents are not the same
	labels map[string]quad.Value // of the blank nodes that the document names
	fresh  int
	quads  []quad.Quad
	bad    int // quads that are no RDF
}

// node writes what an object says of its node, and gives the node; nil for a
// relative IRI.
func (w *writer) node(m map[string]any, graph quad.Value) quad.Value {
	var subject quad.Value
	if id, ok := m["@id"].(string); ok {
		subject = w.name(id)
	} else {
		subject = w.blank()
	}
	for _, property := range slices.Sorted(maps.Keys(m)) {
		switch values, _ := m[property].([]any); property {
		case "@type":
			for _, v := range values {
				class, _ := v.(string)
				w.quad(subject, quad.IRI(ld.RDFType), w.name(class), graph)
			}
		case "@graph":
			w.named(values, subject)
		case "@included":
			w.nodes(values, graph)
		case "@reverse":
			reverse, _ := m[property].(map[string]any)
			w.reverse(subject, reverse, graph)
		default:
			if ld.IsKeyword(property) {
				continue
			}
			for _, v := range values {
				w.quad(subject, w.name(property), w.object(v, graph), graph)
			}
		}
	}
	return subject
}

func (w *writer) nodes(values []any, graph quad.Value) {
	for _, v := range values {
		if m, ok := v.(map[string]any); ok {
			w.node(m, graph)
		}
	}
}

// named writes the graph with the name of a node. Without a name, as with a
// relative IRI, its quads would be those of the default graph.
func (w *writer) named(values []any, name quad.Value) {
	if name == nil {
		before := len(w.quads)
		w.nodes(values, nil)
		w.bad += len(w.quads) - before
		w.quads = w.quads[:before]
		return
	}
	w.nodes(values, name)
}

func (w *writer) reverse(object quad.Value, m map[string]any, graph quad.Value) {
	for _, property := range slices.Sorted(maps.Keys(m)) {
		values, _ := m[property].([]any)
		for _, v := range values {
			w.quad(w.object(v, graph), w.name(property), object, graph)
		}
	}
}

func (w *writer) object(v any, graph quad.Value) quad.Value {
	m, ok := v.(map[string]any)
	if !ok {
		return nil
	}
	if _, ok := m["@value"]; ok {
		return literal(m)
	}
	if list, ok := m["@list"]; ok {
		return w.list(ld.Arrayify(list), graph)
	}
	return w.node(m, graph)
}

func (w *writer) list(items []any, graph quad.Value) quad.Value {
	var head quad.Value = quad.IRI(ld.RDFNil)
	for _, cell := range slices.Backward(items) {
		here := w.blank()
		w.quad(here, quad.IRI(ld.RDFFirst), w.object(cell, graph), graph)
		w.quad(here, quad.IRI(ld.RDFRest), head, graph)
		head = here
	}
	return head
}

func (w *writer) quad(s, p, o, graph quad.Value) {
	_, iri := p.(quad.IRI)
	_, text := s.(quad.String)
	if s == nil || o == nil || !iri || text {
		w.bad++
		return
	}
	w.quads = append(w.quads, quad.Quad{Subject: s, Predicate: p, Object: o, Label: graph})
}

func (w *writer) blank() quad.Value {
	w.fresh++
	return quad.BNode(w.prefix + "b" + strconv.Itoa(w.fresh-1))
}

// name gives an IRI or blank node, nil for what is neither.
func (w *writer) name(s string) quad.Value {
	switch {
	case strings.HasPrefix(s, "_:"):
		if w.labels[s] == nil {
			w.labels[s] = w.blank()
		}
		return w.labels[s]
	case absoluteIRI.MatchString(s):
		return quad.IRI(s)
	}
	return nil
}
