package graph

import (
	"database/sql"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
)

// A nodeRow is a row of the table of nodes: a value, in the columns that
// Cayley's SQL backends have for its kind.
type nodeRow struct {
	hash                     refs.ValueHash
	raw                      []byte // the value in protocol buffers, where no other column gives it back
	text, datatype, language sql.NullString
	iri, bnode, yes          sql.NullBool
	integer                  sql.NullInt64
	real                     sql.NullFloat64
	time                     sql.NullTime
}

// nodeColumns are the columns of a nodeRow, with their types, and refs.
var nodeColumns = [...][2]string{
	{"hash", "bytea"}, {"value", "bytea"}, {"value_string", "text"}, {"datatype", "text"}, {"language", "text"}, {"iri", "boolean"}, {"bnode", "boolean"},
	{"value_bool", "boolean"}, {"value_int", "bigint"}, {"value_float", "double precision"}, {"value_time", "timestamptz"}, {"refs", "int"},
}

// rowOf puts a value into columns.
func rowOf(v quad.Value) (nodeRow, error) {
	r := nodeRow{hash: refs.HashOf(v)}
	set := func(s string) sql.NullString { return sql.NullString{String: s, Valid: true} }
	plain := true
	text := func(s string) {
		r.text = set(s)
		// PostgreSQL takes no NUL, and Cayley takes `\x00` for one
		plain = plain && !strings.Contains(s, "\x00") && !strings.Contains(s, `\x00`)
	}
	switch v := v.(type) {
	case quad.IRI:
		text(string(v))
		r.iri = sql.NullBool{Bool: true, Valid: true}
	case quad.BNode:
		text(string(v))
		r.bnode = sql.NullBool{Bool: true, Valid: true}
	case quad.String:
		text(string(v))
	case quad.TypedString:
		text(string(v.Value))
		r.datatype = set(string(v.Type))
		plain = plain && !strings.Contains(string(v.Type), "\x00")
	case quad.LangString:
		text(string(v.Value))
		r.language = set(v.Lang)
		plain = plain && !strings.Contains(v.Lang, "\x00")
	case quad.Int:
		r.integer = sql.NullInt64{Int64: int64(v), Valid: true}
	case quad.Bool:
		r.yes = sql.NullBool{Bool: bool(v), Valid: true}
	case quad.Float:
		r.real = sql.NullFloat64{Float64: float64(v), Valid: true}
	case quad.Time:
		t := time.Time(v).UTC()
		r.time = sql.NullTime{Time: t, Valid: true}
		plain = t.Nanosecond()%1000 == 0 && t.Year() >= 1 && t.Year() <= 9999
	default:
		plain = false
	}
	if plain {
		return r, nil
	}
	raw, err := pquads.MarshalValue(v)
	return nodeRow{hash: r.hash, raw: raw}, err
}

// value is the way back.
func (r *nodeRow) value() (quad.Value, error) {
	switch {
	case r.raw != nil:
		return pquads.UnmarshalValue(r.raw)
	case r.iri.Bool:
		return quad.IRI(r.text.String), nil
	case r.bnode.Bool:
		return quad.BNode(r.text.String), nil
	case r.language.Valid:
		return quad.LangString{Value: quad.String(r.text.String), Lang: r.language.String}, nil
	case r.datatype.Valid:
		return quad.TypedString{Value: quad.String(r.text.String), Type: quad.IRI(r.datatype.String)}, nil
	case r.text.Valid:
		return quad.String(r.text.String), nil
	case r.integer.Valid:
		return quad.Int(r.integer.Int64), nil
	case r.yes.Valid:
		return quad.Bool(r.yes.Bool), nil
	case r.real.Valid:
		return quad.Float(r.real.Float64), nil
	case r.time.Valid:
		return quad.Time(r.time.Time.UTC()), nil
	}
	return nil, nil
}

// scan reads a row of nodeColumns but refs.
func (r *nodeRow) scan(rows *sql.Rows) error {
	var hash []byte
	err := rows.Scan(&hash, &r.raw, &r.text, &r.datatype, &r.language, &r.iri, &r.bnode, &r.yes, &r.integer, &r.real, &r.time)
	copy(r.hash[:], hash)
	return err
}
