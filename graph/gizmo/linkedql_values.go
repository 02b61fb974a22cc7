package gizmo

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// listed gives the elements of a list; JSON-LD writes a list of one without.
func listed(v any) []any {
	switch v := v.(type) {
	case []any:
		return v
	case nil:
		return nil
	}
	return []any{v}
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }

// sketch is a value as an error message shows it.
func sketch(v any) string {
	b, err := encode(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	if len(b) > 60 {
		return strings.ToValidUTF8(string(b[:60]), "") + "…"
	}
	return string(b)
}

func values(v any) (out []quad.Value, err error) {
	for _, item := range listed(v) {
		x, err := value(item)
		if err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, nil
}

func names(v any) (out []string, err error) {
	for _, item := range listed(v) {
		s, ok := item.(string)
		if !ok {
			id, err := identifier(item)
			if err != nil {
				return nil, fmt.Errorf("a name is expected, not %s", sketch(item))
			}
			s = string(id)
		}
		out = append(out, short(s))
	}
	return out, nil
}

// value reads a node or literal of compacted JSON-LD, in the form in which the
// graph has it.
func value(v any) (quad.Value, error) {
	switch v := v.(type) {
	case string:
		return schema.Normalize(quad.String(v)), nil
	case float64:
		return schema.Normalize(quad.Float(v)), nil
	case bool:
		return quad.Bool(v), nil
	case map[string]any:
		return object(v)
	}
	return nil, fmt.Errorf("%s is neither a node nor a literal", sketch(v))
}

func object(m map[string]any) (quad.Value, error) {
	if id, ok := m["@id"].(string); ok && len(m) == 1 && id != "" {
		if name, blank := strings.CutPrefix(id, "_:"); blank {
			return quad.BNode(name), nil
		}
		return schema.Normalize(quad.IRI(id)), nil
	}
	text, ok := m["@value"].(string)
	lang, hasLang := m["@language"].(string)
	typ, hasType := m["@type"].(string)
	switch {
	case ok && hasLang:
		return schema.Normalize(quad.LangString{Value: quad.String(text), Lang: lang}), nil
	case ok && hasType:
		return schema.Normalize(quad.TypedString{Value: quad.String(text), Type: quad.IRI(typ)}), nil
	case hasType && typ != "@json":
		return value(m["@value"]) // a number or boolean says its type itself
	}
	return nil, fmt.Errorf("%s is neither a node nor a literal", sketch(m))
}

// stepFault is what is wrong with a step that is in the right place.
func stepFault(step, format string, args ...any) error {
	return fmt.Errorf("%s: %s", step, fmt.Sprintf(format, args...))
}
