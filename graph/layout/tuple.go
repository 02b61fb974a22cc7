package layout

import (
	"encoding/binary"
	"slices"

	"github.com/quadwire/quadwire/graph/spill"
)

// A tuple is a quad by the numbers of its values, or a key of an index and the
// number of a quad.
type tuple [4]uint64

const tupleSize = 4 * 8

func compare(a, b tuple) int { return slices.Compare(a[:], b[:]) }

type sorter = spill.Sorter[tuple]

func newSorter(dir string) *sorter {
	return spill.NewSorter(spill.Kind[tuple]{Compare: compare, Append: appendTuple, Read: readTuple, Size: func(tuple) int { return tupleSize }}, dir, sortMemory)
}

func appendTuple(buf []byte, t tuple) []byte {
	for _, n := range t {
		buf = binary.LittleEndian.AppendUint64(buf, n)
	}
	return buf
}

func readTuple(data []byte) (t tuple, err error) {
	if len(data) != tupleSize {
		return t, errLayout
	}
	for i := range t {
		t[i] = binary.LittleEndian.Uint64(data[8*i:])
	}
	return t, nil
}
