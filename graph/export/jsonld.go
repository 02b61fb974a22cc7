package export

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// JSONLD writes JSON-LD 1.1: the prefixes as context, and the quads by graph and
// subject, one node a line. Values keep their lexical forms: all literals but
// plain strings are value objects. See NQuads for left and the error.
func JSONLD(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	out := &jsonldWriter{Writer: bufio.NewWriterSize(w, 1<<16)}
	left, err = sel.sortQuads(ctx, func(t terms) string {
		return t.graph + "\x00" + t.subject + "\x00" + t.predicate + "\x00" + t.object
	}, out.quad)
	if err != nil {
		return left, err
	}
	out.finish()
	return left, flush(out.Writer)
}

// A jsonldWriter writes quads that come by graph, subject and predicate.
type jsonldWriter struct {
	*bufio.Writer
	started bool
	graph   string  // that is open, "" for the default graph
	node    []terms // quads of one subject
	comma   string  // before the next node
}

// quad writes the terms of a quad, which NULs stand between.
func (w *jsonldWriter) quad(record string) error {
	t := cutTerms(record)
	w.start()
	if len(w.node) > 0 && (t.graph != w.graph || t.subject != w.node[0].subject) {
		w.writeNode()
	}
	if t.graph != w.graph {
		w.endGraph()
		w.WriteString(w.comma + "\n{" + contextOf(t.graph) + `"@id":` + jsonID(t.graph) + `,"@graph":[`)
		w.graph, w.comma = t.graph, ""
	}
	w.node = append(w.node, t)
	return nil
}

// start writes the context, also of a document without quads.
func (w *jsonldWriter) start() {
	if w.started {
		return
	}
	w.started = true
	w.WriteString(`{"@context":{"@version":1.1`)
	for _, p := range schema.Prefixes() {
		w.WriteString("," + quoteJSON(strings.TrimSuffix(p.Short, ":")) + ":" + quoteJSON(p.Full))
	}
	w.WriteString(`},"@graph":[`)
}

func (w *jsonldWriter) writeNode() {
	plain := contextOf(w.graph)
	for _, t := range w.node {
		plain += contextOf(t.subject) + contextOf(t.predicate) + contextOf(t.object)
	}
	if plain != "" {
		plain = noContext
	}
	name := jsonID
	if plain != "" {
		name = fullID
	}
	w.WriteString(w.comma + "\n{" + plain + `"@id":` + name(w.node[0].subject))
	w.comma = ","
	last := ""
	for i, t := range w.node {
		key := name(t.predicate)
		isType := t.predicate == typePredicate && !strings.HasPrefix(t.object, `"`)
		if isType {
			key = `"@type"`
		}
		if key == last {
			w.WriteByte(',')
		} else {
			w.property(i, key)
		}
		last = key
		w.WriteString(jsonObject(t.object, name, isType))
	}
	w.WriteString("]}")
	w.node = w.node[:0]
}

func (w *jsonldWriter) property(i int, key string) {
	if i > 0 {
		w.WriteByte(']')
	}
	w.WriteString("," + key + ":[")
}

func (w *jsonldWriter) endGraph() {
	if w.graph != "" {
		w.WriteString("\n]}")
		w.comma = ","
	}
}

func (w *jsonldWriter) finish() {
	w.start()
	if len(w.node) > 0 {
		w.writeNode()
	}
	w.endGraph()
	w.WriteString("\n]}\n")
}

const typePredicate = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

// noContext lets a node's IRIs stand as they are.
const noContext = `"@context":null,`

// contextOf gives noContext for a term whose IRI the prefixes would change:
// the prefix table of the graph names them by <qw:> and the like.
func contextOf(term string) string {
	for _, p := range schema.Prefixes() {
		if strings.HasPrefix(term, "<"+p.Short) || strings.HasSuffix(term, ">") && strings.Contains(term, `"^^<`+p.Short) {
			return noContext
		}
	}
	return ""
}

// jsonID gives an IRI, with a prefix where there is one, or a blank node as a
// JSON string.
func jsonID(term string) string { return quoteJSON(strings.Trim(shortTerm(term), "<>")) }

func fullID(term string) string { return quoteJSON(strings.Trim(term, "<>")) }

// jsonObject gives the value of a property; of @type just the name.
func jsonObject(term string, name func(string) string, isType bool) string {
	if !strings.HasPrefix(term, `"`) {
		if isType {
			return name(term)
		}
		return `{"@id":` + name(term) + `}`
	}
	end := strings.LastIndexByte(term, '"')
	text, _ := unescape(term[1:end], true) // as literal has written it
	text = quoteJSON(text)
	switch rest := term[end+1:]; {
	case rest == "":
		return text
	case rest[0] == '@':
		return `{"@value":` + text + `,"@language":` + quoteJSON(rest[1:]) + `}`
	default:
		return `{"@value":` + text + `,"@type":` + name(rest[len("^^"):]) + `}`
	}
}

// quoteJSON writes a string as JSON without the escapes of HTML.
func quoteJSON(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always has a form
	return strings.TrimSuffix(b.String(), "\n")
}
