package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// NQuads writes RDF 1.1 N-Quads in canonical form, one quad a line, the lines
// sorted by bytes and without duplicates. Quads that RDF has no form for (a
// literal as subject or label) are left out and counted. ErrNothing is returned
// when no fact is selected.
func NQuads(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	out := bufio.NewWriterSize(w, 1<<16)
	left, err = sel.sortQuads(ctx, terms.line, func(record string) error {
		out.WriteString(record)
		return nil
	})
	if err != nil {
		return left, err
	}
	return left, flush(out)
}

// terms are those of a quad as N-Quads writes them.
type terms struct {
	subject, predicate, object, graph string // graph is "" for the default graph
}

func (t terms) line() string {
	line := t.subject + " " + t.predicate + " " + t.object
	if t.graph != "" {
		line += " " + t.graph
	}
	return line + " .\n"
}

// termsOf is false for a quad that is not RDF.
func termsOf(q quad.Quad) (t terms, ok bool) {
	var okay [4]bool
	t.subject, okay[0] = resource(q.Subject)
	_, isIRI := q.Predicate.(quad.IRI)
	t.predicate, okay[1] = resource(q.Predicate)
	t.object, okay[2] = term(q.Object)
	okay[3] = q.Label == nil
	if q.Label != nil {
		t.graph, okay[3] = resource(q.Label)
	}
	return t, isIRI && okay == [4]bool{true, true, true, true}
}

// Line gives the line of a quad, with its line end; ok is false for a quad
// that is not RDF.
func Line(q quad.Quad) (line string, ok bool) {
	t, ok := termsOf(q)
	if !ok {
		return "", false
	}
	return t.line(), true
}

// resource gives the term of an IRI or blank node.
func resource(v quad.Value) (string, bool) {
	switch v := v.(type) {
	case quad.IRI:
		full := fullIRI(v)
		return "<" + full + ">", absolute(full)
	case quad.BNode:
		return "_:" + blankLabel(string(v)), v != ""
	}
	return "", false
}

// absolute says whether an IRI begins with a scheme; RDF allows no other.
func absolute(iri string) bool {
	scheme, _, ok := strings.Cut(iri, ":")
	if !ok || scheme == "" || !letter(scheme[0]) {
		return false
	}
	for i := range len(scheme) {
		if c := scheme[i]; !letter(c) && !digit(c) && c != '+' && c != '-' && c != '.' {
			return false
		}
	}
	return true
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func digit(c byte) bool  { return c >= '0' && c <= '9' }

// blankLabel keeps labels of letters and digits and encodes all others, so
// that different labels stay different.
func blankLabel(label string) string {
	for i := range len(label) {
		if c := label[i]; !letter(c) && !digit(c) {
			return fmt.Sprintf("x-%x", label)
		}
	}
	return label
}

// term gives the term of any node.
func term(v quad.Value) (string, bool) {
	if t, ok := resource(v); ok {
		return t, true
	}
	text, datatype, lang, ok := literal(v)
	if !ok {
		return "", false
	}
	var b strings.Builder
	b.WriteByte('"')
	escapeLiteral(&b, text)
	b.WriteByte('"')
	switch {
	case lang != "":
		b.WriteString("@" + lang)
	case datatype != "":
		b.WriteString("^^<" + fullIRI(datatype) + ">")
	}
	return b.String(), true
}

// literal gives the lexical form of a literal in XML Schema.
func literal(v quad.Value) (text string, datatype quad.IRI, lang string, ok bool) {
	switch v := v.(type) {
	case quad.String:
		return string(v), "", "", true
	case quad.LangString:
		if validLang(v.Lang) {
			return string(v.Value), "", v.Lang, true
		}
		return string(v.Value), "", "", true
	case quad.TypedString:
		if !absolute(fullIRI(v.Type)) {
			return string(v.Value), "", "", true
		}
		return string(v.Value), v.Type, "", true
	case quad.Int:
		return strconv.FormatInt(int64(v), 10), "xsd:integer", "", true
	case quad.Float:
		return double(float64(v)), "xsd:double", "", true
	case quad.Bool:
		return strconv.FormatBool(bool(v)), "xsd:boolean", "", true
	case quad.Time:
		return time.Time(v).UTC().Format(time.RFC3339Nano), schema.XSDDateTime, "", true
	}
	return "", "", "", false
}

func double(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "INF"
	case math.IsInf(f, -1):
		return "-INF"
	}
	return strconv.FormatFloat(f, 'g', -1, 64) // "NaN" as XML Schema writes it
}

// validLang holds a tag against LANGTAG of the N-Quads grammar.
func validLang(tag string) bool {
	for i, part := range strings.Split(tag, "-") {
		if part == "" {
			return false
		}
		for j := range len(part) {
			if !letter(part[j]) && (i == 0 || !digit(part[j])) {
				return false
			}
		}
	}
	return true
}

// escapeLiteral follows the canonical form of RDF 1.1 N-Quads: the short
// escapes where there are some, numbers for other control characters.
func escapeLiteral(b *strings.Builder, s string) {
	for _, c := range strings.ToValidUTF8(s, "\uFFFD") {
		switch c {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\t':
			b.WriteString(`\t`)
		case '\b':
			b.WriteString(`\b`)
		case '\f':
			b.WriteString(`\f`)
		default:
			if c < ' ' || c == 0x7f {
				fmt.Fprintf(b, `\u%04X`, c)
				continue
			}
			b.WriteRune(c)
		}
	}
}
