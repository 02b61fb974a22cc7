package export

import (
	"bufio"
	"container/heap"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// A sorter sorts more records than memory holds (an external merge sort): what
// has been added is sorted and written to a temporary file whenever it takes
// sortMemory, and the parts are merged when they are read. Records are ordered
// by their bytes, and equal ones come once.
type sorter struct {
	dir    string // of the temporary file; "" is the system's
	file   *os.File
	parts  []int64 // where each part in the file ends
	held   []string
	memory int
	limit  int // for held
}

const (
	sortMemory  = 6 << 20 // bytes of records that are held; each sorter has its own
	mergeMemory = 8 << 20 // bytes of buffers for the parts
	recordCost  = 16      // bytes that a record takes beside its own
)

func newSorter(dir string) *sorter { return &sorter{dir: dir, limit: sortMemory} }

func (s *sorter) add(record string) error {
	s.held = append(s.held, record)
	if s.memory += len(record) + recordCost; s.memory < s.limit {
		return nil
	}
	// Where most are equal, as the IDs of entities are, little is left of them.
	s.memory = 0
	for _, r := range s.sorted() {
		s.memory += len(r) + recordCost
	}
	if s.memory < s.limit/2 {
		return nil
	}
	return s.spill()
}

// spill writes what is held as a part of its own.
func (s *sorter) spill() (err error) {
	if s.file == nil {
		if s.file, err = os.CreateTemp(s.dir, ".quadwire-sort-*"); err != nil {
			return fmt.Errorf("export: sorting needs a temporary file: %w", err)
		}
	}
	out := bufio.NewWriterSize(s.file, 1<<18)
	written := int64(0)
	if len(s.parts) > 0 {
		written = s.parts[len(s.parts)-1]
	}
	for _, r := range s.sorted() {
		var size [binary.MaxVarintLen64]byte
		n := binary.PutUvarint(size[:], uint64(len(r)))
		out.Write(size[:n])
		out.WriteString(r)
		written += int64(n + len(r))
	}
	if err := out.Flush(); err != nil { // reports the first failed write
		return fmt.Errorf("export: sorting: %w", err)
	}
	clear(s.held) // or the records would stay in memory
	s.parts, s.held, s.memory = append(s.parts, written), s.held[:0], 0
	return nil
}

// sorted sorts what is held.
func (s *sorter) sorted() []string {
	slices.Sort(s.held)
	s.held = slices.Compact(s.held)
	return s.held
}

// each calls f for every record, in order. It may be called again.
func (s *sorter) each(ctx context.Context, f func(string) error) error {
	var m mergeHeap
	begin := int64(0)
	for _, end := range s.parts {
		size := max(4<<10, min(1<<18, mergeMemory/len(s.parts)))
		part := &part{in: bufio.NewReaderSize(io.NewSectionReader(s.file, begin, end-begin), size)}
		begin = end
		m = append(m, part)
	}
	m = append(m, &part{rest: s.sorted()})
	for _, p := range slices.Clone(m) {
		if err := p.advance(); err != nil {
			return err
		}
	}
	m = slices.DeleteFunc(m, func(p *part) bool { return p.done })
	heap.Init(&m)
	last, any := "", false
	for len(m) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		if r := m[0].record; r != last || !any {
			last, any = r, true
			if err := f(r); err != nil {
				return err
			}
		}
		if err := m.next(); err != nil {
			return err
		}
	}
	return nil
}

// close removes the temporary file.
func (s *sorter) close() error {
	s.held = nil
	if s.file == nil {
		return nil
	}
	return errors.Join(s.file.Close(), os.Remove(s.file.Name()))
}

// A part is sorted records, in a file or in memory.
type part struct {
	in     *bufio.Reader // nil when in memory
	rest   []string
	record string // the current one
	done   bool
}

func (p *part) advance() error {
	if p.in == nil {
		if p.done = len(p.rest) == 0; !p.done {
			p.record, p.rest = p.rest[0], p.rest[1:]
		}
		return nil
	}
	size, err := binary.ReadUvarint(p.in)
	if errors.Is(err, io.EOF) {
		p.done = true
		return nil
	}
	if err != nil {
		return fmt.Errorf("export: sorting: %w", err)
	}
	var b strings.Builder
	b.Grow(int(size))
	if _, err := io.CopyN(&b, p.in, int64(size)); err != nil {
		return fmt.Errorf("export: sorting: %w", err)
	}
	p.record = b.String()
	return nil
}

// A mergeHeap holds the parts that have a record, the least first.
type mergeHeap []*part

func (m mergeHeap) Len() int           { return len(m) }
func (m mergeHeap) Less(i, j int) bool { return m[i].record < m[j].record }
func (m mergeHeap) Swap(i, j int)      { m[i], m[j] = m[j], m[i] }
func (m *mergeHeap) Push(x any)        { *m = append(*m, x.(*part)) }
func (m *mergeHeap) Pop() any {
	last := (*m)[len(*m)-1]
	*m = (*m)[:len(*m)-1]
	return last
}

// next replaces the least record by the following one of its part.
func (m *mergeHeap) next() error {
	if err := (*m)[0].advance(); err != nil {
		return err
	}
	if (*m)[0].done {
		heap.Pop(m)
	} else {
		heap.Fix(m, 0)
	}
	return nil
}
