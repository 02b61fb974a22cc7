package gizmo

import (
	"io"

	"github.com/cayleygraph/quad"
)

// WriteCayley prints a result as Cayley's HTTP API does: {"result": […]}, of
// GraphQL {"data": {…}}. Where Cayley has null for the value that a script
// ends with, this has the value.
func (r *Result) WriteCayley(w io.Writer, lang string) error {
	rows := make([]any, len(r.Rows))
	for i, row := range r.Rows {
		rows[i] = native(row.Value)
		if row.answer != nil {
			rows[i] = row.answer
			continue
		}
		if row.Tags == nil {
			continue
		}
		tags := make(map[string]any, len(row.Tags))
		for name, v := range row.Tags {
			tags[name] = cayleyValue(v)
		}
		rows[i] = tags
	}
	if r.graph && len(rows) != 1 {
		rows = []any{map[string]any{"@graph": rows}}
	}
	if lang != GraphQL {
		return writeObject(w, "result", rows)
	}
	var data any
	if len(rows) > 0 {
		data = rows[0]
	}
	return writeObject(w, "data", data)
}

// WriteCayleyError prints what is wrong as Cayley's HTTP API does.
func WriteCayleyError(w io.Writer, lang string, err error) error {
	if lang == GraphQL {
		return writeObject(w, "errors", []map[string]any{{"message": err.Error()}})
	}
	return writeObject(w, "error", err.Error())
}

func writeObject(w io.Writer, key string, value any) error {
	enc, err := encode(map[string]any{key: value})
	if err == nil {
		_, err = w.Write(append(enc, '\n'))
	}
	return err
}

// cayleyValue is a node as Cayley's sessions give it: numbers, strings and
// times bare, all others as N-Quads write them.
func cayleyValue(v quad.Value) any {
	out := v.Native()
	if same, ok := out.(quad.Value); ok {
		return quad.StringOf(same)
	}
	return out
}
