package export

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// maxLine bounds what one quad may take; a longer line is a bad line.
const maxLine = 16 << 20

// A LineError is a line that is no quad.
type LineError struct {
	Line   int // from 1
	Column int // in bytes, from 1
	Reason string
}

func (e *LineError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Reason)
}

// ReadNQuads reads RDF 1.1 N-Quads (and N-Triples) and calls add for each
// quad, as the graph keeps it: short IRIs, native literals (schema.Normalize).
// A line that is no quad, or whose quad add refuses with graph.ErrInvalidQuad,
// is given to bad and skipped. ReadNQuads returns the first error of the
// reader, another one of add, or that of ctx.
func ReadNQuads(ctx context.Context, r io.Reader, add func(quad.Quad) error, bad func(*LineError)) error {
	in := bufio.NewReaderSize(r, 1<<16)
	known := make(knownIRIs)
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, long, err := readLine(in)
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("reading quads at line %d: %w", n, err)
		}
		if long {
			bad(&LineError{Line: n, Column: maxLine, Reason: "longer than 16 MB"})
		} else if q, ok, fault := parseLine(string(line), known); fault != nil {
			fault.Line = n
			bad(fault)
		} else if ok {
			err := add(q)
			switch {
			case errors.Is(err, graph.ErrInvalidQuad):
				bad(&LineError{Line: n, Column: 1, Reason: err.Error()})
			case err != nil:
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

// readLine reads up to the line end; of a line longer than maxLine it reads
// all and gives nothing.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > maxLine {
			line, long = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimRight(line, "\r\n"), long, err
		}
	}
}

// knownIRIs spares checking and shortening an IRI that was met before: lines
// that stand together have most of theirs in common.
type knownIRIs map[string]quad.Value

// mostKnown bounds the IRIs that are remembered.
const mostKnown = 1 << 14

func (k knownIRIs) add(raw string, iri quad.Value) {
	if k == nil {
		return
	}
	if len(k) >= mostKnown {
		clear(k)
	}
	k[strings.Clone(raw)] = iri // raw would keep its whole line
}

// ParseLine reads one line; ok is false for an empty line or a comment.
func ParseLine(line string) (q quad.Quad, ok bool, fault *LineError) { return parseLine(line, nil) }

func parseLine(line string, known knownIRIs) (q quad.Quad, ok bool, fault *LineError) {
	if !utf8.ValidString(line) {
		return quad.Quad{}, false, &LineError{Column: 1, Reason: "not UTF-8"}
	}
	p := &lineParser{line: line, known: known}
	p.space()
	if p.end() {
		return quad.Quad{}, false, nil
	}
	q.Subject = p.resource("subject")
	q.Predicate = p.iri("predicate")
	q.Object = p.object()
	p.space()
	if p.fault == nil && p.at < len(line) && line[p.at] != '.' {
		q.Label = p.resource("label")
	}
	p.dot()
	if p.fault != nil {
		return quad.Quad{}, false, p.fault
	}
	return q, true, nil
}

// A lineParser reads the terms of a line; after the first fault it does
// nothing more.
type lineParser struct {
	line  string
	at    int
	known knownIRIs
	fault *LineError
}

func (p *lineParser) fail(format string, args ...any) {
	if p.fault == nil {
		p.fault = &LineError{Column: p.at + 1, Reason: fmt.Sprintf(format, args...)}
	}
}

func (p *lineParser) space() {
	for p.at < len(p.line) && (p.line[p.at] == ' ' || p.line[p.at] == '\t') {
		p.at++
	}
}

// end says whether nothing but a comment follows.
func (p *lineParser) end() bool { return p.at == len(p.line) || p.line[p.at] == '#' }

func (p *lineParser) peek() byte {
	if p.at < len(p.line) {
		return p.line[p.at]
	}
	return 0
}

func (p *lineParser) dot() {
	p.space()
	if p.peek() != '.' {
		p.fail("a quad ends with a dot")
		return
	}
	p.at++
	p.space()
	if !p.end() {
		p.fail("text after the dot")
	}
}

func (p *lineParser) resource(what string) quad.Value {
	p.space()
	if strings.HasPrefix(p.line[p.at:], "_:") {
		return p.blank()
	}
	return p.iri(what)
}

func (p *lineParser) iri(what string) quad.Value {
	p.space()
	if p.fault != nil {
		return nil
	}
	if p.peek() != '<' {
		p.fail("%s must be an IRI in angle brackets", what)
		return nil
	}
	n := strings.IndexByte(p.line[p.at:], '>')
	if n < 0 {
		p.fail("IRI without >")
		return nil
	}
	raw := p.line[p.at+1 : p.at+n]
	if iri, ok := p.known[raw]; ok {
		p.at += n + 1
		return iri
	}
	full, ok := unescape(raw, false)
	switch {
	case !ok || strings.ContainsFunc(raw, func(c rune) bool { return c < 0x80 && c != '\\' && forbidden(byte(c)) }):
		p.fail("character that no IRI may have")
	case !absolute(full):
		p.fail("%s: relative IRI, or no IRI", what)
	}
	p.at += n + 1
	iri := shortIRI(full)
	if p.fault == nil {
		p.known.add(raw, iri)
	}
	return iri
}

func (p *lineParser) blank() quad.Value {
	begin := p.at + 2
	p.at = begin
	for p.at < len(p.line) {
		c := p.line[p.at]
		if c == ' ' || c == '\t' || c == '<' || c == '"' {
			break
		}
		p.at++
	}
	for p.at > begin && p.line[p.at-1] == '.' { // the dot of the quad
		p.at--
	}
	if p.at == begin {
		p.fail("blank node without label")
	}
	return quad.BNode(p.line[begin:p.at])
}

func (p *lineParser) object() quad.Value {
	p.space()
	if p.peek() != '"' {
		return p.resource("object")
	}
	text := p.quoted()
	if p.fault != nil {
		return nil
	}
	switch {
	case p.peek() == '@':
		return p.lang(text)
	case strings.HasPrefix(p.line[p.at:], "^^"):
		p.at += 2
		datatype, _ := p.iri("datatype").(quad.IRI)
		return schema.Normalize(quad.TypedString{Value: quad.String(text), Type: datatype})
	}
	return quad.String(text)
}

func (p *lineParser) lang(text string) quad.Value {
	begin := p.at + 1
	for p.at = begin; p.at < len(p.line); p.at++ {
		if c := p.line[p.at]; !letter(c) && !digit(c) && c != '-' {
			break
		}
	}
	tag := p.line[begin:p.at]
	if !validLang(tag) {
		p.fail("bad language tag")
	}
	return schema.Normalize(quad.LangString{Value: quad.String(text), Lang: tag})
}

func (p *lineParser) quoted() string {
	begin := p.at + 1
	for i := begin; i < len(p.line); i++ {
		switch p.line[i] {
		case '\\':
			i++
		case '"':
			text, ok := unescape(p.line[begin:i], true)
			if !ok {
				p.fail("bad escape in a literal")
			}
			p.at = i + 1
			return text
		}
	}
	p.fail("literal without closing quotation mark")
	return ""
}

// unescape resolves \uXXXX and \UXXXXXXXX, in literals also the short escapes
// (ECHAR of the N-Quads grammar).
func unescape(s string, short bool) (string, bool) {
	if !strings.Contains(s, `\`) {
		return s, true
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		i++
		if i == len(s) {
			return "", false
		}
		digits := map[byte]int{'u': 4, 'U': 8}[s[i]]
		if digits > 0 {
			if i+digits >= len(s) {
				return "", false
			}
			n, err := strconv.ParseUint(s[i+1:i+1+digits], 16, 32)
			if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
				return "", false
			}
			b.WriteRune(rune(n))
			i += digits
			continue
		}
		at := strings.IndexByte(`tbnrf"'\`, s[i])
		if at < 0 || !short {
			return "", false
		}
		b.WriteByte("\t\b\n\r\f\"'\\"[at])
	}
	return b.String(), true
}
