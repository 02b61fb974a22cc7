package layout

import (
	"bufio"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// A tuple is a quad by the numbers of its values, or a key of an index and the
// number of a quad.
type tuple [4]uint64

const tupleSize = 4 * 8

func compare(a, b tuple) int { return slices.Compare(a[:], b[:]) }

// A sorter gives tuples back in order. It holds at most a run of them in
// memory; sorted runs go to a file, and are merged.
type sorter struct {
	dir  string
	run  []tuple
	file *os.File // nil as long as one run is enough
	ends []int64  // of the runs in the file
}

func newSorter(dir string, runLength int) *sorter {
	return &sorter{dir: dir, run: make([]tuple, 0, runLength)}
}

func (s *sorter) add(t tuple) error {
	if len(s.run) == cap(s.run) {
		if err := s.spill(); err != nil {
			return err
		}
	}
	s.run = append(s.run, t)
	return nil
}

func (s *sorter) spill() (err error) {
	if s.file == nil {
		if s.file, err = tempFile(s.dir); err != nil {
			return err
		}
	}
	slices.SortFunc(s.run, compare)
	out := bufio.NewWriterSize(s.file, 1<<18)
	var data [tupleSize]byte
	for _, t := range s.run {
		for i, n := range t {
			binary.LittleEndian.PutUint64(data[8*i:], n)
		}
		if _, err := out.Write(data[:]); err != nil {
			return err
		}
	}
	end := int64(len(s.run)) * tupleSize
	if n := len(s.ends); n > 0 {
		end += s.ends[n-1]
	}
	s.ends = append(s.ends, end)
	s.run = s.run[:0]
	return out.Flush()
}

// each calls f with every tuple in order. Nothing can be added any more.
func (s *sorter) each(f func(tuple) error) error {
	slices.SortFunc(s.run, compare)
	if s.file == nil {
		for _, t := range s.run {
			if err := f(t); err != nil {
				return err
			}
		}
		return nil
	}
	if len(s.run) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	s.run = nil
	return s.merge(f)
}

func (s *sorter) merge(f func(tuple) error) error {
	var m merger
	begin := int64(0)
	for _, end := range s.ends {
		r := &run{in: bufio.NewReaderSize(io.NewSectionReader(s.file, begin, end-begin), 1<<16)}
		if err := r.next(); err != nil {
			return err
		}
		m = append(m, r)
		begin = end
	}
	heap.Init(&m)
	for len(m) > 0 {
		if err := f(m[0].first); err != nil {
			return err
		}
		switch err := m[0].next(); {
		case errors.Is(err, io.EOF):
			heap.Pop(&m)
		case err != nil:
			return err
		default:
			heap.Fix(&m, 0)
		}
	}
	return nil
}

func (s *sorter) close() error { return closeTemp(s.file) }

// A run is a sorted part of the file, of which all before first was read.
type run struct {
	in    *bufio.Reader
	first tuple
}

// next gives io.EOF at the end of the run.
func (r *run) next() error {
	var data [tupleSize]byte
	if _, err := io.ReadFull(r.in, data[:]); err != nil {
		return err
	}
	for i := range r.first {
		r.first[i] = binary.LittleEndian.Uint64(data[8*i:])
	}
	return nil
}

// A merger is a heap of runs.
type merger []*run

func (m merger) Len() int           { return len(m) }
func (m merger) Less(i, j int) bool { return compare(m[i].first, m[j].first) < 0 }
func (m merger) Swap(i, j int)      { m[i], m[j] = m[j], m[i] }
func (m *merger) Push(x any)        { *m = append(*m, x.(*run)) }
func (m *merger) Pop() any {
	last := len(*m) - 1
	r := (*m)[last]
	*m = (*m)[:last]
	return r
}
