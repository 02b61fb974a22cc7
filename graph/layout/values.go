package layout

import (
	"encoding/binary"
	"hash/maphash"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// values numbers values from 1 in the order in which they come. It knows them
// by the hash that Cayley knows them by, which it has to write anyway.
type values struct {
	nodes  []node
	slots  []uint32 // open addressing: numbers, 0 for free; the length is a power of 2
	recent []seen   // the last values at each place, which spare most of the hashing
	seed   maphash.Seed
}

type node struct {
	hash refs.ValueHash
	uses uint32 // in how many places of quads it stands
}

type seen struct {
	value quad.Value
	id    uint64
}

const recentLength = 1 << 14

func newValues() values {
	return values{slots: make([]uint32, 1<<10), recent: make([]seen, recentLength), seed: maphash.MakeSeed()}
}

// number gives the number of a value, and whether it is the first time.
func (v *values) number(value quad.Value) (id uint64, isNew bool) {
	place := v.place(value)
	if place == nil {
		return v.find(refs.HashOf(value))
	}
	if place.value == value {
		return place.id, false
	}
	id, isNew = v.find(refs.HashOf(value))
	*place = seen{value, id}
	return id, isNew
}

// place is where a value that is likely to come again is remembered.
func (v *values) place(value quad.Value) *seen {
	var h uint64
	switch value := value.(type) {
	case quad.IRI:
		h = maphash.String(v.seed, string(value))
	case quad.String:
		h = maphash.String(v.seed, string(value)) + 1
	default:
		return nil
	}
	return &v.recent[h%recentLength]
}

func (v *values) find(hash refs.ValueHash) (id uint64, isNew bool) {
	if 4*len(v.nodes) >= 3*len(v.slots) {
		v.grow()
	}
	for at := v.first(hash); ; at = (at + 1) % len(v.slots) {
		switch id := v.slots[at]; {
		case id == 0:
			v.nodes = append(v.nodes, node{hash: hash})
			v.slots[at] = uint32(len(v.nodes))
			return uint64(len(v.nodes)), true
		case v.nodes[id-1].hash == hash:
			return uint64(id), false
		}
	}
}

func (v *values) first(hash refs.ValueHash) int {
	return int(binary.NativeEndian.Uint64(hash[:]) % uint64(len(v.slots)))
}

func (v *values) grow() {
	v.slots = make([]uint32, 2*len(v.slots))
	for i, n := range v.nodes {
		at := v.first(n.hash)
		for v.slots[at] != 0 {
			at = (at + 1) % len(v.slots)
		}
		v.slots[at] = uint32(i + 1)
	}
}

// use counts the places in which a quad has its values.
func (v *values) use(t tuple) {
	for _, id := range t {
		if id > 0 {
			v.nodes[id-1].uses++
		}
	}
}
