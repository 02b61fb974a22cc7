package gizmo

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A parameter outside Gizmo is written $name: in GraphQL a variable, in the
// languages that are JSON a whole string. It becomes a string, never code.
// Without any parameter given, strings such as "$5" stay what they are.
var parameter = regexp.MustCompile(`^\$([A-Za-z_][A-Za-z0-9_]*)$`)

// fillMQL puts parameters into an MQL query.
func fillMQL(text string, params map[string]string) (string, error) {
	if len(params) == 0 {
		return text, nil
	}
	var doc any
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		return "", err
	}
	doc, err := substitute(doc, params, nil)
	if wrong, ok := err.(*misplaced); ok {
		line, column := place(text, seek(text, wrong.path))
		return "", &ScriptError{Line: line, Column: column, Message: wrong.message}
	}
	out, err := encode(doc)
	return string(out), err
}

// substitute gives doc with parameters in the place of the strings that name
// them. Its error is a *misplaced for one that was not given.
func substitute(doc any, params map[string]string, path []string) (any, error) {
	if len(params) == 0 || len(path) > maxNesting {
		return doc, nil
	}
	below := func(key string) []string { return append(path[:len(path):len(path)], key) }
	var err error
	switch v := doc.(type) {
	case string:
		m := parameter.FindStringSubmatch(v)
		if m == nil {
			return v, nil
		}
		given, ok := params[m[1]]
		if !ok {
			return nil, &misplaced{path, missing(m[1])}
		}
		return given, nil
	case []any:
		for i := range v {
			if v[i], err = substitute(v[i], params, below(strconv.Itoa(i))); err != nil {
				return nil, err
			}
		}
	case map[string]any:
		for _, key := range sortedKeys(v) {
			if v[key], err = substitute(v[key], params, below(key)); err != nil {
				return nil, err
			}
		}
	}
	return doc, nil
}

func missing(name string) string {
	return fmt.Sprintf("no parameter %s was given; give it by --param %s=…", name, name)
}

// graphqlToken is what may hold a dollar sign without meaning a variable, and a
// variable.
var graphqlToken = regexp.MustCompile(`"(?:[^"\\\n]|\\.)*"|#[^\n]*|<[^<>\s]*>|\$[A-Za-z_][A-Za-z0-9_]*`)

// fillGraphQL puts parameters into a GraphQL query, whose variables Cayley does
// not know.
func fillGraphQL(text string, params map[string]string) (filled string, err error) {
	if len(params) == 0 {
		return text, nil
	}
	var b strings.Builder
	last := 0
	for _, at := range graphqlToken.FindAllStringIndex(text, -1) {
		token := text[at[0]:at[1]]
		if token[0] != '$' {
			continue
		}
		value, ok := params[token[1:]]
		if !ok {
			line, column := place(text, at[0])
			return "", &ScriptError{Line: line, Column: column, Message: missing(token[1:])}
		}
		quoted, err := encode(value) // a string of GraphQL is one of JSON
		if err != nil {
			return "", err
		}
		b.WriteString(text[last:at[0]])
		b.Write(quoted)
		last = at[1]
	}
	return b.String() + text[last:], nil
}
