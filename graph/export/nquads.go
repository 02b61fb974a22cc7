package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// NQuads writes the graph as RDF 1.1 N-Quads in canonical form, one quad a
// line, the lines sorted by bytes and without duplicates. Quads that RDF has
// no form for (a literal as subject or label) are left out and counted.
//
// The sort holds the lines in memory, some 250 bytes a quad.
func NQuads(ctx context.Context, s *store.Store, w io.Writer) (left int, err error) {
	err = s.View(func(qs graph.QuadStore) error {
		left, err = nquads(ctx, qs, w)
		return err
	})
	return left, err
}

func nquads(ctx context.Context, qs graph.QuadStore, w io.Writer) (left int, err error) {
	var lines []string
	err = each(ctx, qs, func(q quad.Quad) error {
		if line, ok := Line(q); ok {
			lines = append(lines, line)
		} else {
			left++
		}
		return nil
	})
	if err != nil {
		return left, err
	}
	slices.Sort(lines)
	out := bufio.NewWriterSize(w, 1<<16)
	for _, line := range slices.Compact(lines) {
		out.WriteString(line)
	}
	if err := out.Flush(); err != nil { // reports the first failed write
		return left, fmt.Errorf("export: writing: %w", err)
	}
	return left, nil
}

// Line gives the line of a quad, with its line end; ok is false for a quad
// that is not RDF.
func Line(q quad.Quad) (line string, ok bool) {
	var b strings.Builder
	_, predicate := q.Predicate.(quad.IRI)
	if !predicate || !resource(&b, q.Subject) || !resource(&b, q.Predicate) || !term(&b, q.Object) {
		return "", false
	}
	if q.Label != nil && !resource(&b, q.Label) {
		return "", false
	}
	b.WriteString(".\n")
	return b.String(), true
}

// resource writes an IRI or blank node and a space.
func resource(b *strings.Builder, v quad.Value) bool {
	switch v := v.(type) {
	case quad.IRI:
		full := fullIRI(v)
		if !absolute(full) {
			return false
		}
		b.WriteString("<" + full + "> ")
		return true
	case quad.BNode:
		b.WriteString("_:" + blankLabel(string(v)) + " ")
		return v != ""
	}
	return false
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

// term writes any node and a space.
func term(b *strings.Builder, v quad.Value) bool {
	if resource(b, v) {
		return true
	}
	text, datatype, lang, ok := literal(v)
	if !ok {
		return false
	}
	b.WriteByte('"')
	escapeLiteral(b, text)
	b.WriteByte('"')
	switch {
	case lang != "":
		b.WriteString("@" + lang)
	case datatype != "":
		b.WriteString("^^<" + fullIRI(datatype) + ">")
	}
	b.WriteByte(' ')
	return true
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
