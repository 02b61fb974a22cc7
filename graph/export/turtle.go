package export

import (
	"bufio"
	"context"
	"io"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// TriG writes RDF 1.1 TriG: the quads by graph, subject and predicate, with the
// prefixes of the graph. See NQuads for left and the error.
func TriG(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	return writeTurtle(ctx, sel, w, func(t terms) string {
		return t.graph + "\x00" + t.subject + "\x00" + t.predicate + "\x00" + t.object
	})
}

// Turtle writes RDF 1.1 Turtle, which has no names of graphs: what several
// sentences say alike comes once, and which of them said it is lost. See NQuads
// for left and the error.
func Turtle(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	return writeTurtle(ctx, sel, w, func(t terms) string {
		return "\x00" + t.subject + "\x00" + t.predicate + "\x00" + t.object
	})
}

func writeTurtle(ctx context.Context, sel *Selection, w io.Writer, key func(terms) string) (left int, err error) {
	out := &turtleWriter{Writer: bufio.NewWriterSize(w, 1<<16)}
	left, err = sel.sortQuads(ctx, key, out.quad)
	if err != nil {
		return left, err
	}
	out.finish()
	return left, flush(out.Writer)
}

// A turtleWriter writes quads that come by graph, subject and predicate.
type turtleWriter struct {
	*bufio.Writer
	started                   bool
	graph, subject, predicate string // of the last quad
}

// quad writes the terms of a quad, which NULs stand between.
func (w *turtleWriter) quad(record string) error {
	t := cutTerms(record)
	w.start()
	switch {
	case t.graph != w.graph:
		w.endGraph()
		w.graph = t.graph
		w.WriteString("\n" + shortTerm(t.graph) + " {\n")
		w.first(t)
	case t.subject != w.subject:
		w.endSubject()
		w.first(t)
	case t.predicate != w.predicate:
		w.WriteString(" ;\n    " + verb(t.predicate) + " " + shortTerm(t.object))
	default:
		w.WriteString(" ,\n        " + shortTerm(t.object))
	}
	w.subject, w.predicate = t.subject, t.predicate
	return nil
}

func (w *turtleWriter) first(t terms) {
	w.WriteString(shortTerm(t.subject) + " " + verb(t.predicate) + " " + shortTerm(t.object))
}

// start writes the prefixes, also of a document without quads.
func (w *turtleWriter) start() {
	if w.started {
		return
	}
	w.started = true
	for _, p := range schema.Prefixes() {
		w.WriteString("@prefix " + p.Short + " <" + p.Full + "> .\n")
	}
}

func (w *turtleWriter) endSubject() {
	if w.subject != "" {
		w.WriteString(" .\n")
	}
	w.subject = ""
}

func (w *turtleWriter) endGraph() {
	w.endSubject()
	if w.graph != "" {
		w.WriteString("}\n")
	}
}

func (w *turtleWriter) finish() {
	w.start()
	w.endGraph()
}

// cutTerms reads what the keys of writeTurtle hold.
func cutTerms(record string) terms {
	part := strings.SplitN(record, "\x00", 4)
	return terms{graph: part[0], subject: part[1], predicate: part[2], object: part[3]}
}

func verb(predicate string) string {
	if short := shortTerm(predicate); short != string(schema.RDFType) {
		return short
	}
	return "a"
}

// shortTerm writes a term of N-Quads with a prefix where that needs no escape.
func shortTerm(term string) string {
	at := 0
	if strings.HasPrefix(term, `"`) { // the datatype
		if at = strings.LastIndexByte(term, '"') + 1; !strings.HasPrefix(term[at:], "^^") {
			return term
		}
		at += len("^^")
	}
	if iri, ok := strings.CutPrefix(term[at:], "<"); ok {
		if short, ok := compact(strings.TrimSuffix(iri, ">")); ok {
			return term[:at] + short
		}
	}
	return term
}

// compact gives the prefixed form of a full IRI, if its local part is one that
// every grammar takes as it stands (a subset of PN_LOCAL of Turtle).
func compact(iri string) (string, bool) {
	for _, p := range schema.Prefixes() {
		local, ok := strings.CutPrefix(iri, p.Full)
		if !ok || local == "" {
			continue
		}
		for i := range len(local) {
			if c := local[i]; !letter(c) && !digit(c) && c != '_' && (c != '-' || i == 0) {
				return "", false
			}
		}
		return p.Short + local, true
	}
	return "", false
}
