package pquads

import (
	"errors"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"google.golang.org/protobuf/proto"
)

var (
	errNoKind  = errors.New("a value of no kind")
	errMissing = errors.New("no subject, predicate or object")
	errTime    = errors.New("a time out of range")
	errText    = errors.New("not UTF-8")
)

// The years 1 to 9999, which RFC 3339 can write, in seconds of Unix time.
const (
	firstSecond = -62135596800
	lastSecond  = 253402300799
)

// decode gives the quad of a record. In a file that is not full a value that is
// left out, other than a label, is that of the quad before.
func (r *Reader) decode(body []byte) (q quad.Quad, err error) {
	if r.strict {
		q, err = strict(body)
	} else {
		q, err = wire(body)
	}
	if err != nil {
		return q, err
	}
	if !r.full {
		q = r.fill(q)
	}
	if q.Subject == nil || q.Predicate == nil || q.Object == nil {
		return q, errMissing
	}
	return q, nil
}

func (r *Reader) fill(q quad.Quad) quad.Quad {
	for _, v := range []struct{ has, last *quad.Value }{
		{&q.Subject, &r.last.Subject}, {&q.Predicate, &r.last.Predicate}, {&q.Object, &r.last.Object},
	} {
		if *v.has == nil {
			*v.has = *v.last
		}
		*v.last = *v.has
	}
	return q
}

func wire(body []byte) (q quad.Quad, err error) {
	var m pquads.WireQuad
	if err := proto.Unmarshal(body, &m); err != nil {
		return q, err
	}
	for i, v := range []*pquads.Value{m.Subject, m.Predicate, m.Object, m.Label} {
		if v == nil {
			continue
		}
		native, err := value(v)
		if err != nil {
			return q, err
		}
		q.Set(quad.Directions[i], native)
	}
	return q, nil
}

func strict(body []byte) (q quad.Quad, err error) {
	var m pquads.StrictQuad
	if err := proto.Unmarshal(body, &m); err != nil {
		return q, err
	}
	refs := []*pquads.StrictQuad_Ref{m.Subject, m.Predicate, nil, m.Label}
	for i, ref := range refs {
		if ref == nil {
			continue
		}
		if ref.Value == nil {
			return q, errNoKind
		}
		q.Set(quad.Directions[i], ref.ToNative())
	}
	if m.Object != nil {
		q.Object, err = value(m.Object)
	}
	return q, err
}

// value refuses what the library's ToNative would end the program at, or read
// as something else.
func value(m *pquads.Value) (quad.Value, error) {
	switch v := m.Value.(type) {
	case nil:
		return nil, errNoKind
	case *pquads.Value_Raw:
		if !utf8.Valid(v.Raw) {
			return nil, errText
		}
	case *pquads.Value_Time:
		if s := v.Time.GetSeconds(); s < firstSecond || s > lastSecond {
			return nil, errTime
		}
	}
	return m.ToNative(), nil
}
