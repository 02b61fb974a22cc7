package schema

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// Datatypes of literals, in short form.
const (
	XSDDate     quad.IRI = "xsd:date"
	XSDMonth    quad.IRI = "xsd:gYearMonth"
	XSDYear     quad.IRI = "xsd:gYear"
	XSDDateTime quad.IRI = "xsd:dateTime"
)

// Layouts of a date-time without zone.
const (
	toMinute = "2006-01-02T15:04"
	toSecond = "2006-01-02T15:04:05"
)

// TimeLiteral gives an ISO 8601 time the datatype of its shape; an interval,
// or anything else, is a plain string. Dates, months, years and date-times are
// typed strings, which Cayley compares as strings, so that
// has("<qw:time>", gt(…)) orders them by time across the types. A date-time gets the
// seconds that XSD (Part 2, 3.3.7) wants, and no zone where none is told.
func TimeLiteral(iso string) quad.Value {
	for _, s := range [...]struct {
		layout string
		typ    quad.IRI
	}{{"2006-01-02", XSDDate}, {"2006-01", XSDMonth}, {"2006", XSDYear}} {
		if _, err := time.Parse(s.layout, iso); err == nil {
			return quad.TypedString{Value: quad.String(iso), Type: s.typ}
		}
	}
	if !isDateTime(iso) {
		return text(iso)
	}
	if len(iso) == len(toMinute) || iso[len(toMinute)] != ':' {
		iso = iso[:len(toMinute)] + ":00" + iso[len(toMinute):]
	}
	return quad.TypedString{Value: quad.String(iso), Type: XSDDateTime}
}

// isDateTime says whether iso is a date with a time of day.
func isDateTime(iso string) bool {
	for _, layout := range [...]string{time.RFC3339Nano, toSecond, toMinute + "Z07:00", toMinute} {
		if _, err := time.Parse(layout, iso); err == nil {
			return true
		}
	}
	return false
}

// published gives the literal of a date of publication: a date when the time
// of day is unknown, which is how readers of articles leave it.
func published(t time.Time) quad.Value {
	if t.Equal(t.Truncate(24*time.Hour)) && offset(t) == 0 {
		return TimeLiteral(t.Format("2006-01-02"))
	}
	return TimeLiteral(t.Format(time.RFC3339Nano))
}

// parsePublished is the inverse of published.
func parsePublished(v quad.Value) (time.Time, bool) {
	s := literalText(v)
	for _, layout := range []string{"2006-01-02", time.RFC3339Nano} {
		if t, err := time.Parse(layout, s); err == nil {
			return fixZone(t), true
		}
	}
	return time.Time{}, false
}

// fixZone makes equal times equal values: the zone keeps its offset and loses
// its name, and a time without zone of its own is UTC.
func fixZone(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	if o := offset(t); o != 0 {
		return t.In(time.FixedZone("", o)).Round(0)
	}
	return t.UTC().Round(0)
}

func offset(t time.Time) int {
	_, o := t.Zone()
	return o
}

// Normalize gives the one form of a value under which it is stored, since to
// Cayley Int(7), Float(7) and "7"^^xsd:integer are three nodes: IRIs and
// datatypes short, whole numbers Int (as Gizmo types them), times typed strings in
// their own zone, valid UTF-8 everywhere. It is idempotent.
func Normalize(v quad.Value) quad.Value {
	switch v := v.(type) {
	case quad.IRI:
		return Contract(quad.IRI(valid(string(v))))
	case quad.BNode:
		return quad.BNode(valid(string(v)))
	case quad.String:
		return text(string(v))
	case quad.LangString:
		return quad.LangString{Value: text(string(v.Value)), Lang: strings.ToLower(valid(v.Lang))}
	case quad.Float:
		return number(float64(v))
	case quad.Time:
		return TimeLiteral(time.Time(v).UTC().Format(time.RFC3339Nano))
	case quad.TypedString:
		return normalizeTyped(v)
	}
	return v
}

// NormalizeQuad normalises the four values of q.
func NormalizeQuad(q quad.Quad) quad.Quad {
	return quad.Quad{Subject: Normalize(q.Subject), Predicate: Normalize(q.Predicate), Object: Normalize(q.Object), Label: Normalize(q.Label)}
}

// normalizeTyped turns typed strings into native values where these lose
// nothing; what does not parse stays as it is.
func normalizeTyped(v quad.TypedString) quad.Value {
	s := string(text(string(v.Value)))
	typ := Contract(quad.IRI(valid(string(v.Type))))
	switch typ {
	case "", "xsd:string":
		return quad.String(s)
	case "xsd:integer", "xsd:int", "xsd:long", "schema:Integer":
		if n, err := strconv.ParseInt(s, 10, 64); err == nil {
			return quad.Int(n)
		}
	case "xsd:double", "xsd:float", "schema:Float", "schema:Number":
		if f, err := strconv.ParseFloat(s, 64); err == nil {
			return number(f)
		}
	case "xsd:boolean", "schema:Boolean":
		if b, err := strconv.ParseBool(s); err == nil {
			return quad.Bool(b)
		}
	}
	return quad.TypedString{Value: quad.String(s), Type: typ}
}

// number keeps whole numbers as Int, as far as a float64 holds them exactly.
func number(f float64) quad.Value {
	if f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return quad.Int(f)
	}
	return quad.Float(f)
}

func text(s string) quad.String { return quad.String(valid(s)) }

// valid replaces bytes that are no UTF-8: Cayley's stores fail on them in the
// middle of a write.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// literalText gives the characters of a string or typed string, "" of others.
func literalText(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	}
	return ""
}

// Span gives the first and the last day of an ISO 8601 time, at midnight UTC; zero
// where it has an open end or is none.
func Span(iso string) (from, to time.Time) {
	first, last, interval := strings.Cut(iso, "/")
	if !interval {
		last = first
	}
	from, _ = dayRange(first)
	if _, to = dayRange(last); from.IsZero() || to.IsZero() || to.Before(from) {
		return time.Time{}, time.Time{}
	}
	return from, to
}

// dayRange gives the first and the last day of a day, month or year.
func dayRange(iso string) (from, to time.Time) {
	if isDateTime(iso) {
		iso = iso[:len(time.DateOnly)]
	}
	for _, s := range [...]struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(s.layout, iso); err == nil {
			return t, t.AddDate(s.years, s.months, s.days).AddDate(0, 0, -1)
		}
	}
	return time.Time{}, time.Time{}
}
