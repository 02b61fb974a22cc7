package gizmo

import (
	"encoding/csv"
	"io"
	"slices"
)

// valueColumn is where CSV has what a script emits beside its rows.
const valueColumn = "value"

// WriteCSV prints rows as RFC 4180 has them, under a line of the names of the
// columns; emitted values are in a column of their own.
func (r *Result) WriteCSV(w io.Writer) error {
	columns := slices.Clone(r.Columns)
	if slices.ContainsFunc(r.Rows, func(row Row) bool { return row.Tags == nil }) {
		columns = append(columns, valueColumn)
	}
	out := csv.NewWriter(w)
	if len(r.Rows) > 0 {
		_ = out.Write(columns) // Error tells
	}
	for i := range r.Rows {
		line, err := r.fields(&r.Rows[i], len(columns))
		if err != nil {
			return err
		}
		_ = out.Write(line)
	}
	out.Flush()
	return out.Error()
}

func (r *Result) fields(row *Row, n int) ([]string, error) {
	line := make([]string, n)
	for i, name := range r.Columns {
		line[i] = Text(row.Tags[name])
	}
	if row.Tags != nil {
		return line, nil
	}
	if s, ok := row.Value.(string); ok {
		line[n-1] = s
		return line, nil
	}
	enc, err := encode(native(row.Value))
	line[n-1] = string(enc)
	return line, err
}
