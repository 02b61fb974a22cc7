package spill

import (
	"bufio"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A run is sorted records, in the file or in memory.
type run[T any] struct {
	in    *bufio.Reader // nil when in memory
	data  []byte
	rest  []T
	first T // the current one
}

// advance reads the next record; io.EOF ends the run.
func (r *run[T]) advance(read func([]byte) (T, error)) (err error) {
	if r.in == nil {
		if len(r.rest) == 0 {
			return io.EOF
		}
		r.first, r.rest = r.rest[0], r.rest[1:]
		return nil
	}
	size, err := binary.ReadUvarint(r.in)
	if err != nil {
		return err
	}
	if uint64(cap(r.data)) < size {
		r.data = make([]byte, size)
	}
	r.data = r.data[:size]
	if _, err := io.ReadFull(r.in, r.data); err != nil {
		return fmt.Errorf("sorting: %w", err)
	}
	r.first, err = read(r.data)
	return err
}

// A merger is a heap of the runs that have a record, the least first.
type merger[T any] struct {
	kind *Kind[T]
	runs []*run[T]
}

func (m *merger[T]) Len() int           { return len(m.runs) }
func (m *merger[T]) Less(i, j int) bool { return m.kind.Compare(m.runs[i].first, m.runs[j].first) < 0 }
func (m *merger[T]) Swap(i, j int)      { m.runs[i], m.runs[j] = m.runs[j], m.runs[i] }
func (m *merger[T]) Push(x any)         { m.runs = append(m.runs, x.(*run[T])) }
func (m *merger[T]) Pop() any {
	last := len(m.runs) - 1
	r := m.runs[last]
	m.runs = m.runs[:last]
	return r
}

// merge begins to read all runs.
func (s *Sorter[T]) merge() (*merger[T], error) {
	if len(s.runs) > 0 && len(s.held) > 0 { // the memory is better free while runs are merged
		if err := s.spill(); err != nil {
			return nil, err
		}
		s.held = nil
	}
	m := &merger[T]{kind: &s.kind}
	runs := []*run[T]{{rest: s.sorted()}}
	begin := int64(0)
	for _, end := range s.runs {
		size := max(4<<10, min(1<<18, mergeMemory/len(s.runs)))
		runs = append(runs, &run[T]{in: bufio.NewReaderSize(io.NewSectionReader(s.file, begin, end-begin), size)})
		begin = end
	}
	for _, r := range runs {
		switch err := r.advance(s.kind.Read); {
		case errors.Is(err, io.EOF):
		case err != nil:
			return nil, err
		default:
			m.runs = append(m.runs, r)
		}
	}
	heap.Init(m)
	return m, nil
}

// next replaces the least record by the following one of its run.
func (m *merger[T]) next() error {
	switch err := m.runs[0].advance(m.kind.Read); {
	case errors.Is(err, io.EOF):
		heap.Pop(m)
	case err != nil:
		return err
	default:
		heap.Fix(m, 0)
	}
	return nil
}
