// Package jsonld reads JSON-LD 1.1 as quads with full IRIs and typed strings,
// without a network.
//
// Expansion is json-gold's. Its RDF is not used: that cuts numbers to 15 digits,
// knows JSON literals that are objects only, gives the blank nodes of lists other
// labels in every run, and leaves out in silence what is no RDF.
package jsonld

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"
)

// MaxDocument bounds a document, in bytes. It is held in memory, expanded to a
// multiple of its size.
const MaxDocument = 16 << 20

// Contexts are local copies of remote contexts by their IRIs.
type Contexts map[string]any

// ParseContext reads a copy of a context.
func ParseContext(text []byte) (any, error) { return decode(text) }

// Read reads one document, or one on each line, and calls add for each quad: of
// the default graph without a label. bad is told what cannot be read, with its
// place, and what had to be left out of a document. Read returns the first error
// of the reader, of add, or of ctx.
func Read(ctx context.Context, r io.Reader, contexts Contexts, add func(quad.Quad) error, bad func(error)) error {
	in := newLines(r)
	first, err := in.next()
	if err != nil {
		return ignoreEOF(err)
	}
	if !json.Valid(first.text) && !first.long {
		return readWhole(ctx, first, in, contexts, add, bad)
	}
	for line := first; err == nil; line, err = in.next() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := readLine(line, contexts, add, bad); err != nil {
			return err
		}
	}
	return ignoreEOF(err)
}

func ignoreEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func readLine(line line, contexts Contexts, add func(quad.Quad) error, bad func(error)) error {
	at := func(err error) { bad(fmt.Errorf("line %d: %w", line.number, err)) }
	if line.long {
		at(fmt.Errorf("longer than %d MB", MaxDocument>>20))
		return nil
	}
	quads, left, err := Quads(line.text, contexts)
	for _, e := range left {
		at(e)
	}
	if err != nil {
		at(err)
	}
	return each(quads, add)
}

// readWhole reads a document of many lines, unless its fault is in the first and
// the second is a document by itself.
func readWhole(ctx context.Context, first line, in *lines, contexts Contexts, add func(quad.Quad) error, bad func(error)) error {
	second, err := in.next()
	if err == nil && isObject(second.text) && !mayGoOn(first.text) {
		bad(fmt.Errorf("line %d: %w", first.number, place(first.text, json.Unmarshal(first.text, new(any)))))
		for line := second; err == nil; line, err = in.next() {
			if err := errors.Join(ctx.Err(), readLine(line, contexts, add, bad)); err != nil {
				return err
			}
		}
		return ignoreEOF(err)
	}
	text := bytes.Repeat([]byte("\n"), first.number-1)
	text = append(append(text, first.text...), '\n')
	for line := second; err == nil; line, err = in.next() {
		if line.long || len(text)+len(line.text) > MaxDocument {
			bad(fmt.Errorf("line %d: the document is longer than %d MB; write one document a line, or N-Quads", line.number, MaxDocument>>20))
			return nil
		}
		text = append(text, bytes.Repeat([]byte("\n"), line.number-1-bytes.Count(text, []byte("\n")))...)
		text = append(append(text, line.text...), '\n')
	}
	if err = ignoreEOF(err); err != nil {
		return err
	}
	quads, left, err := Quads(text, contexts)
	for _, e := range left {
		bad(e)
	}
	if err != nil {
		bad(err)
	}
	return each(quads, add)
}

func isObject(text []byte) bool { return bytes.HasPrefix(text, []byte("{")) && json.Valid(text) }

// mayGoOn says whether the only fault of a text is that it ends.
func mayGoOn(text []byte) bool {
	err := json.NewDecoder(bytes.NewReader(text)).Decode(new(any))
	return errors.Is(err, io.ErrUnexpectedEOF)
}

func each(quads []quad.Quad, add func(quad.Quad) error) error {
	for _, q := range quads {
		if err := add(q); err != nil {
			return err
		}
	}
	return nil
}

// Quads gives the quads of a document; left tells what is not in them.
func Quads(text []byte, contexts Contexts) (quads []quad.Quad, left []error, err error) {
	defer func() { // json-gold asserts types that a hostile document does not have
		if r := recover(); r != nil {
			quads, err = nil, fmt.Errorf("it is no JSON-LD: %v", r)
		}
	}()
	doc, err := decode(text)
	if err != nil {
		return nil, nil, err
	}
	expanded, left, err := expand(doc, contexts)
	if err != nil {
		return nil, left, err
	}
	w := writer{prefix: fmt.Sprintf("x%x", sha256.Sum256(text))[:13], labels: make(map[string]quad.Value)}
	for _, item := range expanded {
		w.node(item.(map[string]any), nil)
	}
	if w.bad > 0 {
		left = append(left, fmt.Errorf("left out: %d quads that are no RDF: a relative IRI without @base, a bad IRI or language tag, or a blank node as predicate", w.bad))
	}
	return w.quads, left, nil
}

// decode reads JSON with its numbers as they are written.
func decode(text []byte) (doc any, err error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	if err := dec.Decode(&doc); err != nil {
		return nil, place(text, err)
	}
	versions(doc)
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("text behind the document")
	}
	switch doc.(type) {
	case map[string]any, []any:
		return doc, nil
	}
	return nil, errors.New("it is no JSON object or array") // json-gold takes a string for an address
}

// place adds the line and column of what is wrong with JSON.
func place(text []byte, err error) error {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return fmt.Errorf("no JSON: %w", err)
	}
	before := text[:min(int(syntax.Offset), len(text))]
	line := bytes.Count(before, []byte("\n")) + 1
	return fmt.Errorf("no JSON: line %d, column %d: %w", line, len(before)-bytes.LastIndexByte(before, '\n')-1, err)
}

// expand expands a document. A property for which the context has no IRI is to be
// left out (JSON-LD 1.1 API, 5.1.2), but not in silence.
func expand(doc any, contexts Contexts) (expanded []any, left []error, err error) {
	expanded, err = expandWith(doc, contexts, true)
	var fault *ld.JsonLdError
	if errors.As(err, &fault) && fault.Code == ld.InvalidProperty {
		left = append(left, errors.New("left out: properties for which the context has no IRI"))
		expanded, err = expandWith(doc, contexts, false)
	}
	return expanded, left, err
}

// expandWith is Expand of json-gold's processor, whose options lose SafeMode on
// the way. What is safe has no property left out.
func expandWith(doc any, contexts Contexts, safe bool) ([]any, error) {
	loader := &loader{copies: contexts}
	opts := ld.NewJsonLdOptions("")
	opts.DocumentLoader, opts.SafeMode = loader, safe
	out, err := ld.NewJsonLdApi().Expand(ld.NewContext(nil, opts), "", ld.CloneDocument(doc), opts, false, nil)
	switch {
	case loader.missing != "":
		return nil, fmt.Errorf("the context %s is not here, and nothing is fetched; give a copy with --context %s=FILE", loader.missing, loader.missing)
	case err != nil:
		return nil, fmt.Errorf("it is no JSON-LD: %w", err)
	}
	if m, ok := out.(map[string]any); ok && len(m) == 1 && m["@graph"] != nil {
		out = m["@graph"]
	}
	switch out := out.(type) {
	case nil:
		return nil, nil
	case []any:
		return out, nil
	}
	return []any{out}, nil
}

// A loader gives contexts from copies and never asks the network
// (ld.DocumentLoader). json-gold does not pass on why a context is missing.
type loader struct {
	copies  Contexts
	missing string
}

func (l *loader) LoadDocument(iri string) (*ld.RemoteDocument, error) {
	doc, ok := l.copies[iri]
	if !ok {
		l.missing = iri
		return nil, errors.New("it is not here")
	}
	return &ld.RemoteDocument{DocumentURL: iri, Document: doc}, nil
}
