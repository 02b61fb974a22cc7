// Package layout knows how Cayley's key-value stores lay a graph out in a bbolt
// file (graph/kv of Cayley, data version 2), and does by itself what Cayley's
// own ways do slowly: Builder writes a whole graph at once, Append adds to one,
// Reader finds quads.
//
// That a store written here is equal to one written by Cayley is tested key by
// key (graph.TestLayoutIsCayleys) and with Cayley's own program.
package layout

import (
	"encoding/binary"
	"errors"

	"github.com/cayleygraph/cayley/graph/refs"
	"google.golang.org/protobuf/encoding/protowire"
)

// The buckets of Cayley's graph/kv: log has a node or a quad under its number;
// an index has the numbers of the quads under the numbers of some of their
// values; a node's number and uses are in buckets named after the first two
// bytes of its hash.
var (
	bucketLog  = []byte("log")
	bucketMeta = []byte("meta")
	bucketSP   = []byte("sp")
	bucketOP   = []byte("op")
	bucketL    = []byte("c")
	keyHorizon = []byte("horizon") // the last number that was given
	keySize    = []byte("size")    // how many quads there are
)

const (
	bucketNumber = 'v'
	bucketUses   = 'n'
)

func bucketOf(kind byte, hash refs.ValueHash) []byte { return []byte{kind, hash[0], hash[1]} }

// key is the key of the log and the indexes: numbers of 8 bytes, high first.
func key(ids ...uint64) []byte {
	out := make([]byte, 0, 16)
	for _, id := range ids {
		out = binary.BigEndian.AppendUint64(out, id)
	}
	return out
}

func metaInt(n uint64) []byte { return binary.LittleEndian.AppendUint64(nil, n) }

// Fields of Primitive in Cayley's graph/proto/primitive.proto.
const (
	fieldID        = 1
	fieldSubject   = 2 // the other directions follow
	fieldTimestamp = 7
	fieldValue     = 8
	fieldDeleted   = 9
)

// errLayout is what a file shows that is not, or no longer, in Cayley's layout.
var errLayout = errors.New("the store is not as Cayley lays it out")

// An entry is what the log has of a node or a quad.
type entry struct {
	quad    tuple  // zero for a node
	value   []byte // of a node; the store's own bytes
	deleted bool
}

// readEntry reads the wire format of protocol buffers, which is all that most
// questions do.
func readEntry(data []byte) (e entry, err error) {
	if len(data) == 0 {
		return e, errLayout
	}
	for len(data) > 0 {
		field, kind, n := protowire.ConsumeTag(data)
		if n < 0 {
			return e, errors.Join(errLayout, protowire.ParseError(n))
		}
		data = data[n:]
		switch {
		case kind == protowire.VarintType:
			var x uint64
			if x, n = protowire.ConsumeVarint(data); n >= 0 {
				e.set(field, x)
			}
		case kind == protowire.BytesType && field == fieldValue:
			e.value, n = protowire.ConsumeBytes(data)
		default:
			n = protowire.ConsumeFieldValue(field, kind, data)
		}
		if n < 0 {
			return e, errors.Join(errLayout, protowire.ParseError(n))
		}
		data = data[n:]
	}
	return e, nil
}

func (e *entry) set(field protowire.Number, x uint64) {
	switch {
	case field >= fieldSubject && int(field-fieldSubject) < len(e.quad):
		e.quad[field-fieldSubject] = x
	case field == fieldDeleted:
		e.deleted = x != 0
	}
}

func nodeEntry(id uint64, now int64, value []byte) []byte {
	out := appendNumber(make([]byte, 0, 2*binary.MaxVarintLen64+len(value)), fieldID, id)
	out = appendNumber(out, fieldTimestamp, uint64(now))
	return protowire.AppendBytes(protowire.AppendTag(out, fieldValue, protowire.BytesType), value)
}

func quadEntry(id uint64, now int64, t tuple) []byte {
	out := appendNumber(make([]byte, 0, 4*binary.MaxVarintLen64), fieldID, id)
	for i, value := range t {
		out = appendNumber(out, fieldSubject+protowire.Number(i), value)
	}
	return appendNumber(out, fieldTimestamp, uint64(now))
}

func appendNumber(out []byte, field protowire.Number, n uint64) []byte {
	if n == 0 {
		return out // proto3 leaves out what is 0
	}
	return protowire.AppendVarint(protowire.AppendTag(out, field, protowire.VarintType), n)
}
