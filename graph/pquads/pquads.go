// Package pquads reads and writes PQuads, Cayley's lossless form of quads: a
// head, then a protocol buffer for each quad (quads.proto of
// github.com/cayleygraph/quad), each behind its length as a varint.
//
// The messages are the library's. Its reader is not used: it ends the program
// at a value of no kind, and ends itself at the first bad record.
package pquads

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"google.golang.org/protobuf/proto"
)

// MaxRecord bounds what one quad may take, in bytes. Cayley's own reader, by its
// default, takes a sixteenth of that.
const MaxRecord = 16 << 20

// version is the only one that there is.
const version = 1

var magic = []byte("\x00pq\x00")

// Errors of a Reader.
var (
	ErrNotPQuads = errors.New("not a PQuads file")
	ErrCutOff    = errors.New("the file is cut off")
	ErrRecord    = errors.New("no quad can be read from this record") // what follows can be
)

// Head writes what a file of whole records, in any order of values (WireQuad),
// begins with. Readers pass over the extra fields, which are protocol buffer
// fields as they stand in the file.
func Head(w io.Writer, extra []byte) error {
	body, err := header(extra)
	if err != nil {
		return err
	}
	out := binary.LittleEndian.AppendUint32(bytes.Clone(magic), version)
	_, err = w.Write(append(binary.AppendUvarint(out, uint64(len(body))), body...))
	return err
}

func header(extra []byte) ([]byte, error) {
	head := &pquads.Header{Full: true, NotStrict: true}
	head.ProtoReflect().SetUnknown(extra)
	return proto.Marshal(head)
}

// Record gives the record of a quad with its length in front. Equal quads have
// equal records.
func Record(q quad.Quad) ([]byte, error) {
	body, err := proto.MarshalOptions{Deterministic: true}.Marshal(&pquads.WireQuad{
		Subject: pquads.MakeValue(q.Subject), Predicate: pquads.MakeValue(q.Predicate),
		Object: pquads.MakeValue(q.Object), Label: pquads.MakeValue(q.Label),
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", q.NQuad(), err)
	}
	return append(binary.AppendUvarint(nil, uint64(len(body))), body...), nil
}

// A Reader reads quads from PQuads of any of its kinds.
type Reader struct {
	in           *bufio.Reader
	extra        []byte
	full, strict bool
	last         quad.Quad // gives the values that a compact record leaves out
}

// NewReader reads the head. The error wraps ErrNotPQuads, ErrCutOff or one of r.
func NewReader(r io.Reader) (*Reader, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	start := make([]byte, len(magic)+4)
	n, err := io.ReadFull(in, start)
	switch {
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, err
	case n == 0:
		return nil, fmt.Errorf("%w: it is empty", ErrNotPQuads)
	case !bytes.HasPrefix(start[:n], magic[:min(n, len(magic))]):
		return nil, fmt.Errorf("%w: it does not begin as one", ErrNotPQuads)
	case n < len(start):
		return nil, ErrCutOff
	}
	if v := binary.LittleEndian.Uint32(start[len(magic):]); v != version {
		return nil, fmt.Errorf("%w that can be read: its version is %d, not %d", ErrNotPQuads, v, version)
	}
	out := &Reader{in: in}
	body, _, err := out.record()
	if errors.Is(err, io.EOF) {
		return nil, ErrCutOff
	}
	if err != nil {
		return nil, err
	}
	var head pquads.Header
	if err := proto.Unmarshal(body, &head); err != nil {
		return nil, fmt.Errorf("%w: its head cannot be read: %w", ErrNotPQuads, err)
	}
	out.full, out.strict = head.Full, !head.NotStrict
	extra := head.ProtoReflect().GetUnknown()
	if same, err := header(extra); err == nil && bytes.Equal(same, body) {
		out.extra = extra
	}
	return out, nil
}

// Extra gives the fields that Head was given; nil if the head is not, to the
// byte, one that Head writes.
func (r *Reader) Extra() []byte { return r.extra }

// Next reads the next quad; raw is its record as it stands in the file, with its
// length. The error is io.EOF behind the last quad, or wraps ErrRecord, behind
// which reading can go on, ErrCutOff or one of the reader.
func (r *Reader) Next() (q quad.Quad, raw []byte, err error) {
	body, raw, err := r.record()
	if err != nil {
		return q, raw, err
	}
	if q, err = r.decode(body); err != nil {
		r.last = quad.Quad{} // what it would have given to the next is not known
		return quad.Quad{}, raw, fmt.Errorf("%w: %w", ErrRecord, err)
	}
	return q, raw, nil
}

// record reads a length and as many bytes, and no more memory than there are
// bytes in the file.
func (r *Reader) record() (body, raw []byte, err error) {
	for {
		b, err := r.in.ReadByte()
		switch {
		case errors.Is(err, io.EOF) && len(raw) > 0:
			return nil, raw, ErrCutOff
		case err != nil:
			return nil, raw, err
		}
		if raw = append(raw, b); b < 0x80 {
			break
		}
		if len(raw) == binary.MaxVarintLen64 {
			break
		}
	}
	length, n := binary.Uvarint(raw)
	if n <= 0 || length > math.MaxInt64 {
		return nil, raw, fmt.Errorf("%w: no length of a record", ErrCutOff)
	}
	if length > MaxRecord {
		if skipped, err := io.CopyN(io.Discard, r.in, int64(length)); err != nil {
			return nil, raw, cutOff(err, uint64(skipped), length)
		}
		r.last = quad.Quad{}
		return nil, raw, fmt.Errorf("%w: it is longer than %d MB", ErrRecord, MaxRecord>>20)
	}
	whole := bytes.NewBuffer(raw)
	got, err := io.CopyN(whole, r.in, int64(length))
	if err != nil {
		return nil, raw, cutOff(err, uint64(got), length)
	}
	raw = whole.Bytes()
	return raw[n:], raw, nil
}

func cutOff(err error, got, length uint64) error {
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: a record has %d bytes of %d", ErrCutOff, got, length)
	}
	return err
}
