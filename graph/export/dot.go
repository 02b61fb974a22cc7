package export

import (
	"bufio"
	"context"
	"io"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// DOT writes entities and the facts between them for Graphviz. What is not
// plainly so is dashed; pointing at an edge of an SVG shows the sentence that
// proves it, and its link leads to the article. See GraphML for left and the
// error.
func DOT(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	return sel.writeTables(ctx, func() (sink, error) {
		s := &dot{bufio.NewWriterSize(w, 1<<16)}
		s.WriteString("digraph quadwire {\n  node [shape=box, style=rounded];\n")
		return s, nil
	})
}

type dot struct{ *bufio.Writer }

func (w *dot) row(t *table, values []any) error {
	of := func(column string) string {
		for i, c := range t.columns {
			if c.name == column {
				return lexical(values[i])
			}
		}
		return ""
	}
	switch t.name {
	case nodesTable:
		w.WriteString("  " + quoteDOT(of("id")) + " [label=" + labelDOT(of("name")) + ", class=" + quoteDOT(of("class")) + "];\n")
	case edgesTable:
		w.WriteString("  " + quoteDOT(of("source")) + " -> " + quoteDOT(of("target")) + " [label=" + labelDOT(of("label")))
		if of("polarity") != string(schema.Positive) || of("modality") != string(schema.Actual) || of("direct") != "true" {
			w.WriteString(", style=dashed")
		}
		if url := of("url"); strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") { // no script
			w.WriteString(", URL=" + labelDOT(escapeIRI(url, false))) // Graphviz writes it into SVG as it is
		}
		w.WriteString(", tooltip=" + labelDOT(of("sentence")))
		for _, name := range []string{"fact", "class", "role", "date", "polarity", "modality", "attributedTo", "confidence", "publisher", "published", "article", "weight"} {
			if v := of(name); v != "" {
				w.WriteString(", " + name + "=" + quoteDOT(v))
			}
		}
		w.WriteString("];\n")
	}
	return nil
}

func (w *dot) close() error {
	w.WriteString("}\n")
	return flush(w.Writer)
}

// quoteDOT writes a string as ID of the DOT language, where only a quotation
// mark can be escaped; a backslash would begin an escape of the reader's, and is
// doubled.
func quoteDOT(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\r", " ").Replace(printable(s)) + `"`
}

// labelDOT writes an escString of Graphviz, in which entities of HTML are read
// as well.
func labelDOT(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;", "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(printable(s)) + `"`
}

// printable replaces the control characters that Graphviz ends a string at, or
// that XML, its output, cannot hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' || r == '\uFFFE' || r == '\uFFFF' {
			return '\uFFFD'
		}
		return r
	}, s)
}
