package gizmo

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// The formats of results.
const (
	FormatTable  = "table"  // aligned columns, for people
	FormatJSON   = "json"   // an object a line
	FormatCSV    = "csv"    // with a line of names
	FormatCayley = "cayley" // the answer of Cayley's HTTP API
)

// Formats lists them, the default first.
func Formats() []string { return []string{FormatTable, FormatJSON, FormatCSV, FormatCayley} }

// Write prints the result of a query in lang in one of Formats.
func (r *Result) Write(w io.Writer, format, lang string) error {
	switch format {
	case FormatJSON:
		return r.WriteJSONL(w)
	case FormatCSV:
		return r.WriteCSV(w)
	case FormatCayley:
		return r.WriteCayley(w, lang)
	}
	return r.WriteTable(w)
}

// Text prints a node of the graph as people read it and as Gizmo takes it
// back: IRIs in short form between angle brackets, literals bare.
func Text(v quad.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case quad.String:
		return string(v)
	case quad.LangString:
		return string(v.Value)
	case quad.TypedString:
		return string(v.Value)
	case quad.Int:
		return strconv.FormatInt(int64(v), 10)
	case quad.Float:
		return strconv.FormatFloat(float64(v), 'g', -1, 64)
	case quad.Bool:
		return strconv.FormatBool(bool(v))
	case quad.Time:
		return time.Time(v).UTC().Format(time.RFC3339Nano)
	default: // IRI, BNode
		return v.String()
	}
}

// WriteJSONL prints one JSON object per row, its tags in the order of the
// columns; a value that the script emitted is printed as it is.
func (r *Result) WriteJSONL(w io.Writer) error {
	out := bufio.NewWriter(w)
	for i := range r.Rows {
		line, err := r.rowJSON(&r.Rows[i])
		if err != nil {
			return err
		}
		out.Write(line)
		out.WriteByte('\n')
	}
	return out.Flush() // reports the first failed write
}

func (r *Result) rowJSON(row *Row) ([]byte, error) {
	if row.Tags == nil {
		return encode(native(row.Value))
	}
	var b bytes.Buffer
	b.WriteByte('{')
	for _, name := range r.Columns {
		v, ok := row.Tags[name]
		if !ok {
			continue
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		for j, part := range []any{name, native(v)} {
			enc, err := encode(part)
			if err != nil {
				return nil, err
			}
			if j == 1 {
				b.WriteByte(':')
			}
			b.Write(enc)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// encode is json.Marshal that leaves <ent:…> readable.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("a result cannot be printed: %w", err)
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// native keeps numbers and booleans what they are and prints all other nodes.
func native(v any) any {
	switch v := v.(type) {
	case quad.Int:
		return int64(v)
	case quad.Float:
		return float64(v)
	case quad.Bool:
		return bool(v)
	case quad.Value:
		return Text(v)
	}
	return v
}

// maxAligned is the widest cell, in code points, that others are aligned to;
// sentences would push the columns behind them off the screen.
const maxAligned = 40

// WriteTable prints rows in aligned columns under their names, for people.
// Emitted values stand on lines of their own.
func (r *Result) WriteTable(w io.Writer) error {
	cells := make([][]string, 0, len(r.Rows)+1)
	if len(r.Columns) > 0 {
		cells = append(cells, r.Columns)
	}
	for i := range r.Rows {
		line, err := r.cells(&r.Rows[i])
		if err != nil {
			return err
		}
		cells = append(cells, line)
	}
	widths := make([]int, len(r.Columns))
	for _, line := range cells {
		for i, c := range line {
			if len(line) == len(widths) {
				widths[i] = max(widths[i], min(utf8.RuneCountInString(c), maxAligned))
			}
		}
	}
	out := bufio.NewWriter(w)
	for _, line := range cells {
		for i, c := range line {
			out.WriteString(c)
			if i+1 < len(line) {
				out.WriteString(strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(c))+2))
			}
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}

func (r *Result) cells(row *Row) ([]string, error) {
	if row.Tags == nil {
		if s, ok := row.Value.(string); ok {
			return []string{oneLine(s)}, nil
		}
		enc, err := encode(native(row.Value))
		return []string{string(enc)}, err
	}
	line := make([]string, len(r.Columns))
	for i, name := range r.Columns {
		line[i] = oneLine(Text(row.Tags[name]))
	}
	return line, nil
}

// oneLine keeps a cell on its line and control characters off the terminal.
func oneLine(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\n' || c == '\t' || c == '\r':
			return ' '
		case c < ' ' || c == 0x7f || (c >= 0x80 && c < 0xa0):
			return -1
		}
		return c
	}, s)
}
