package layout

import (
	"bytes"
	"math"
	"testing"

	"github.com/cayleygraph/cayley/graph/proto"
	protobuf "google.golang.org/protobuf/proto"
)

// TestEntries holds what is written here against what Cayley writes.
func TestEntries(t *testing.T) {
	tests := []struct {
		name string
		got  []byte
		want *proto.Primitive
	}{
		{"node", nodeEntry(7, 1700000000, []byte("value")), &proto.Primitive{ID: 7, Timestamp: 1700000000, Value: []byte("value")}},
		{"quad", quadEntry(math.MaxUint64, -1, tuple{1, 300, 1 << 40, 4}), &proto.Primitive{ID: math.MaxUint64, Timestamp: -1, Subject: 1, Predicate: 300, Object: 1 << 40, Label: 4}},
		{"quad without label", quadEntry(9, 5, tuple{1, 2, 3}), &proto.Primitive{ID: 9, Timestamp: 5, Subject: 1, Predicate: 2, Object: 3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got proto.Primitive
			if err := protobuf.Unmarshal(tt.got, &got); err != nil || !protobuf.Equal(&got, tt.want) {
				t.Errorf("got %v, %v, want %v", &got, err, tt.want)
			}
		})
	}
}

// FuzzReadEntry holds readEntry against the library: what both can read is the
// same, and readEntry fails where the library does.
func FuzzReadEntry(f *testing.F) {
	for _, p := range []*proto.Primitive{
		{ID: 1, Value: []byte("v")}, {ID: 2, Subject: 1, Predicate: 2, Object: 3, Label: 4, Deleted: true}, {ID: 3, Replaces: 9, Timestamp: -1},
	} {
		data, err := protobuf.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)-1])
	}
	f.Add([]byte{0x0a, 0xff})
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := readEntry(data)
		var want proto.Primitive
		if unread := protobuf.Unmarshal(data, &want); unread != nil {
			if err == nil && len(data) > 0 {
				t.Skip("a field of another type, which readEntry passes over")
			}
			return
		}
		if err != nil {
			if len(data) > 0 {
				t.Fatal(err)
			}
			return
		}
		same := got.quad == tuple{want.Subject, want.Predicate, want.Object, want.Label} && got.deleted == want.Deleted && bytes.Equal(got.value, want.Value)
		if !same {
			t.Errorf("got %+v, want %v", got, &want)
		}
	})
}
