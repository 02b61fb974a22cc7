package export

import (
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// fullIRI expands the prefix of an IRI and escapes what RDF forbids in one.
// For IRIs in our prefixes shortIRI undoes both.
func fullIRI(iri quad.IRI) string {
	full := schema.Expand(iri)
	return escapeIRI(string(full), full != iri)
}

// shortIRI is the inverse of fullIRI. IRIs of other people stay as they are.
func shortIRI(full string) quad.IRI {
	short := schema.Contract(quad.IRI(full))
	if string(short) == full {
		return short
	}
	return quad.IRI(unescapeIRI(string(short)))
}

// forbidden says whether IRIREF of the N-Quads grammar excludes the byte.
func forbidden(c byte) bool {
	return c <= ' ' || strings.IndexByte("<>\"{}|^`\\", c) >= 0
}

const hexDigits = "0123456789ABCDEF"

// escapeIRI writes forbidden bytes as %XX, and, to be reversible, a % that
// would be read as the beginning of such an escape as %25.
func escapeIRI(s string, reversible bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if forbidden(c) || reversible && c == '%' && escapeAt(s, i) {
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// unescapeIRI is the inverse of the reversible escapeIRI; other %XX belong to the IRI.
func unescapeIRI(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			b.WriteByte(s[i])
			continue
		}
		c, ok := hexAt(s, i+1)
		if ok && (forbidden(c) || c == '%' && escapeAt(s, i+2)) {
			b.WriteByte(c)
			i += 2
			continue
		}
		b.WriteByte('%')
	}
	return b.String()
}

// escapeAt says whether the % at i begins an escape of escapeIRI.
func escapeAt(s string, i int) bool {
	c, ok := hexAt(s, i+1)
	return ok && (forbidden(c) || c == '%')
}

// hexAt reads two upper-case hexadecimal digits.
func hexAt(s string, i int) (byte, bool) {
	if i+2 > len(s) {
		return 0, false
	}
	hi, lo := strings.IndexByte(hexDigits, s[i]), strings.IndexByte(hexDigits, s[i+1])
	return byte(hi<<4 | lo), hi >= 0 && lo >= 0
}
