package export

import (
	"bufio"
	"context"
	"io"
)

// GraphML writes entities and the facts between them as GraphML 1.0, as yEd,
// Gephi and networkx read it. Every edge is directed; see "symmetric". left
// counts facts that no edge shows. ErrNothing is returned when no fact is
// selected.
func GraphML(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	return sel.writeTables(ctx, func() (sink, error) {
		s := &graphML{xmlWriter{bufio.NewWriterSize(w, 1<<16)}}
		s.open()
		return s, nil
	})
}

type graphML struct{ xmlWriter }

func (w *graphML) open() {
	types := map[kind]string{text: "string", integer: "int", real: "double", boolean: "boolean"}
	w.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
	w.put("<key id=\"node.label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n")
	for _, t := range tables() {
		element := elementOf(&t)
		for _, c := range attributes(&t) {
			w.put("<key id=\"\x00\" for=\"\x00\" attr.name=\"\x00\" attr.type=\"\x00\"/>\n", element+"."+c.name, element, c.name, types[c.kind])
		}
	}
	w.put("<graph id=\"quadwire\" edgedefault=\"directed\">\n")
}

// elementOf gives "node" or "edge", "" for tables that a drawing does not show.
func elementOf(t *table) string {
	switch t.name {
	case nodesTable:
		return "node"
	case edgesTable:
		return "edge"
	}
	return ""
}

// attributes lists the columns that are attributes of nodes or edges, not what
// these are.
func attributes(t *table) []column {
	switch t.name {
	case nodesTable:
		return t.columns[1:]
	case edgesTable:
		return t.columns[3:]
	}
	return nil
}

func (w *graphML) row(t *table, values []any) error {
	element := elementOf(t)
	switch element {
	case "node":
		w.put("<node id=\"\x00\">", lexical(values[0]))
		w.put("<data key=\"node.label\">\x00</data>", lexical(values[1]))
	case "edge":
		w.put("<edge id=\"\x00\" source=\"\x00\" target=\"\x00\">", lexical(values[0]), lexical(values[1]), lexical(values[2]))
	default:
		return nil
	}
	shown := attributes(t)
	for i, v := range values[len(t.columns)-len(shown):] {
		if s := lexical(v); s != "" {
			w.put("<data key=\"\x00\">\x00</data>", element+"."+shown[i].name, s)
		}
	}
	w.put("</" + element + ">\n")
	return nil
}

func (w *graphML) close() error {
	w.put("</graph>\n</graphml>\n")
	return flush(w.Writer)
}
