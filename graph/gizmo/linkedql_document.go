package gizmo

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/cayleygraph/cayley/query/linkedql"
	"github.com/piprate/json-gold/ld"
)

// maxNesting is how deep a document may be: json-gold calls itself for every
// level, and Go cannot recover from a stack that is full.
const maxNesting = 100

// linkedqlContext lets a document name steps without a @context, or by the prefix.
var linkedqlContext = map[string]any{"@vocab": linkedql.Namespace, "linkedql": linkedql.Namespace}

// A misplaced error is one of the document, at the keys that lead to it.
type misplaced struct {
	path    []string
	message string
}

func (e *misplaced) Error() string { return e.message }

// readLinkedQL reads a document into steps, as Cayley's Unmarshal does, which
// cannot be used: where it expects a step it fetches a string as an address, it
// panics over a step in the wrong place, and knows no place of what is wrong.
func readLinkedQL(ctx context.Context, text string, params map[string]string) (linkedql.Step, error) {
	var doc any
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		return nil, err // placed() tells the rest
	}
	step, err := compile(ctx, doc, params)
	if wrong := (*misplaced)(nil); errors.As(err, &wrong) {
		line, column := place(text, seek(text, wrong.path))
		return nil, &ScriptError{Line: line, Column: column, Message: wrong.message}
	}
	return step, err
}

func compile(ctx context.Context, doc any, params map[string]string) (linkedql.Step, error) {
	if _, ok := doc.(map[string]any); !ok {
		return nil, &misplaced{message: "a LinkedQL query is an object, one step with the others in its from"}
	}
	doc, err := substitute(doc, params, nil)
	if err != nil {
		return nil, err
	}
	if err := offline(doc, nil); err != nil {
		return nil, err
	}
	compact, err := compacted(doc)
	if err != nil {
		return nil, fmt.Errorf("JSON-LD: %s", cleanJSONLD(err))
	}
	// Nothing is left that the reader of patterns could want to fetch.
	if err := offline(compact, nil); err != nil {
		return nil, err
	}
	return compiler{ctx}.step(compact, nil)
}

// compacted gives a document with all names in full and no context. What is
// odd enough makes json-gold panic.
func compacted(doc any) (out map[string]any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("this is none: %v", p)
		}
	}()
	opts := ld.NewJsonLdOptions("")
	opts.DocumentLoader = noLoader{}
	opts.ExpandContext = linkedqlContext
	out, err = ld.NewJsonLdProcessor().Compact(doc, nil, opts)
	delete(out, "@context") // the empty one that it was compacted with
	return out, err
}

// noLoader is why json-gold cannot fetch anything, whatever it comes across.
type noLoader struct{}

func (noLoader) LoadDocument(u string) (*ld.RemoteDocument, error) {
	return nil, fmt.Errorf("%s is not fetched: queries read the graph only", u)
}

func cleanJSONLD(err error) string {
	var e *ld.JsonLdError
	if errors.As(err, &e) && e.Details != nil {
		return fmt.Sprintf("%s: %v", e.Code, e.Details)
	}
	return strings.TrimSuffix(err.Error(), ": <nil>")
}

// offline refuses contexts that would have to be fetched, and what is too deep.
func offline(v any, path []string) error {
	if len(path) > maxNesting {
		return &misplaced{path, fmt.Sprintf("more than %d levels", maxNesting)}
	}
	switch v := v.(type) {
	case []any:
		for i, item := range v {
			if err := offline(item, append(path[:len(path):len(path)], strconv.Itoa(i))); err != nil {
				return err
			}
		}
	case map[string]any:
		for _, key := range sortedKeys(v) {
			value := v[key]
			below := append(path[:len(path):len(path)], key)
			if address := remote(key, value); address != "" {
				return &misplaced{below, fmt.Sprintf("%s %q is not fetched: a query reads the graph only; write the context into the query", key, address)}
			}
			if err := offline(value, below); err != nil {
				return err
			}
		}
	}
	return nil
}

// remote gives the address that JSON-LD would fetch for a key.
func remote(key string, value any) string {
	if key != "@context" && key != "@import" {
		return ""
	}
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	for _, item := range list {
		if s, ok := item.(string); ok {
			return s
		}
	}
	return ""
}

// seek finds the place in a JSON text to which keys lead: the byte where the
// value begins, or the deepest object on the way. Keys are compared by the
// name behind their prefix. What compaction did to lists is undone: the only
// element of a list may have lost it.
func seek(text string, path []string) int {
	dec := json.NewDecoder(strings.NewReader(text))
	at := 0
	for {
		next := int(dec.InputOffset())
		for next < len(text) && strings.IndexByte(" \t\r\n:,", text[next]) >= 0 {
			next++
		}
		at = next
		token, err := dec.Token()
		if err != nil || len(path) == 0 {
			return at
		}
		index, notIndex := strconv.Atoi(path[0])
		switch {
		case token == json.Delim('['):
			if notIndex == nil {
				path = path[1:]
			}
			for range index {
				if !dec.More() || dec.Decode(new(json.RawMessage)) != nil {
					return at
				}
			}
		case token == json.Delim('{'):
			if notIndex == nil { // the list is gone
				path = path[1:]
			}
			if len(path) == 0 || !enter(dec, path[0]) {
				return at
			}
			path = path[1:]
		default:
			return at
		}
	}
}

// enter goes to the value of a key of the object that dec is in.
func enter(dec *json.Decoder, key string) bool {
	for dec.More() {
		token, err := dec.Token()
		name, ok := token.(string)
		if err != nil || !ok {
			return false
		}
		if localName(name) == localName(key) {
			return true
		}
		if dec.Decode(new(json.RawMessage)) != nil {
			return false
		}
	}
	return false
}

func localName(key string) string { return key[strings.LastIndexAny(key, "#:/")+1:] }
