package export

import (
	"bufio"
	"context"
	"io"
)

// GEXF writes entities and the facts between them as GEXF 1.2, as Gephi and
// networkx read it. Every edge is directed; see "symmetric". See GraphML for
// left and the error.
func GEXF(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	return sel.writeTables(ctx, func() (sink, error) {
		s := &gexf{xmlWriter: xmlWriter{bufio.NewWriterSize(w, 1<<16)}}
		s.open()
		return s, nil
	})
}

type gexf struct {
	xmlWriter
	inEdges bool
}

func (w *gexf) open() {
	types := map[kind]string{text: "string", integer: "integer", real: "double", boolean: "boolean"}
	w.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n<graph mode=\"static\" defaultedgetype=\"directed\">\n")
	for _, t := range tables() {
		element := elementOf(&t)
		if element == "" {
			continue
		}
		w.put("<attributes class=\"\x00\">\n", element)
		for _, c := range attributes(&t) {
			w.put("<attribute id=\"\x00\" title=\"\x00\" type=\"\x00\"/>\n", c.name, c.name, types[c.kind])
		}
		w.put("</attributes>\n")
	}
	w.put("<nodes>\n")
}

func (w *gexf) row(t *table, values []any) error {
	element := elementOf(t)
	switch element {
	case "node":
		w.put("<node id=\"\x00\" label=\"\x00\">", lexical(values[0]), lexical(values[1]))
	case "edge":
		w.edges()
		// the label is the second attribute, the weight the last
		w.put("<edge id=\"\x00\" source=\"\x00\" target=\"\x00\" label=\"\x00\" weight=\"\x00\">", lexical(values[0]), lexical(values[1]), lexical(values[2]), lexical(values[4]), lexical(values[len(values)-1]))
	default:
		return nil
	}
	w.put("<attvalues>")
	shown := attributes(t)
	for i, v := range values[len(t.columns)-len(shown):] {
		if s := lexical(v); s != "" {
			w.put("<attvalue for=\"\x00\" value=\"\x00\"/>", shown[i].name, s)
		}
	}
	w.put("</attvalues></" + element + ">\n")
	return nil
}

// edges ends the list of nodes.
func (w *gexf) edges() {
	if !w.inEdges {
		w.put("</nodes>\n<edges>\n")
	}
	w.inEdges = true
}

func (w *gexf) close() error {
	w.edges()
	w.put("</edges>\n</graph>\n</gexf>\n")
	return flush(w.Writer)
}
