// Package spill keeps in temporary files what may be more than memory holds:
// Sorter sorts, Spool gives back what it took.
package spill

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
)

// A Kind tells how a Sorter treats its records.
type Kind[T any] struct {
	Compare func(a, b T) int             // 0 for equal records, of which one is kept
	Append  func(buf []byte, r T) []byte // writes a record
	Read    func(data []byte) (T, error) // is the inverse; data are overwritten later
	Size    func(r T) int                // bytes that a record takes in memory
}

// Strings are records ordered by their bytes.
var Strings = Kind[string]{
	Compare: func(a, b string) int {
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	},
	Append: func(buf []byte, r string) []byte { return append(buf, r...) },
	Read:   func(data []byte) (string, error) { return string(data), nil },
	Size:   func(r string) int { return len(r) + 16 },
}

// A Sorter sorts more records than memory holds (an external merge sort, Knuth,
// The Art of Computer Programming 3, 5.4): what was added is sorted and written
// to a temporary file whenever it takes the limit, and these runs are merged when
// they are read. Equal records come once. It is for one goroutine.
type Sorter[T any] struct {
	kind   Kind[T]
	dir    string // of the temporary file; "" is the system's
	limit  int
	file   *os.File
	runs   []int64 // where each run in the file ends
	held   []T
	memory int // of held
}

// mergeMemory is how many bytes the buffers of all runs may take.
const mergeMemory = 8 << 20

// NewSorter makes a sorter that holds limit bytes of records in memory and puts
// the others into a file in dir, "" for where the system has such.
func NewSorter[T any](kind Kind[T], dir string, limit int) *Sorter[T] {
	return &Sorter[T]{kind: kind, dir: dir, limit: limit}
}

// Add takes a record.
func (s *Sorter[T]) Add(r T) error {
	if s.held == nil {
		s.held = make([]T, 0, s.limit/max(1, s.kind.Size(r))+1) // or growing would take as much again
	}
	s.held = append(s.held, r)
	if s.memory += s.kind.Size(r); s.memory < s.limit {
		return nil
	}
	// Where most are equal, as the IDs of entities are, little is left of them.
	s.memory = 0
	for _, r := range s.sorted() {
		s.memory += s.kind.Size(r)
	}
	if s.memory < s.limit/2 {
		return nil
	}
	return s.spill()
}

// sorted sorts what is held.
func (s *Sorter[T]) sorted() []T {
	slices.SortFunc(s.held, s.kind.Compare)
	s.held = slices.CompactFunc(s.held, func(a, b T) bool { return s.kind.Compare(a, b) == 0 })
	return s.held
}

// spill writes what is held as a run of its own.
func (s *Sorter[T]) spill() (err error) {
	if s.file == nil {
		if s.file, err = tempFile(s.dir); err != nil {
			return err
		}
	}
	out := bufio.NewWriterSize(s.file, 1<<18)
	end := int64(0)
	if n := len(s.runs); n > 0 {
		end = s.runs[n-1]
	}
	var record, head []byte
	for _, r := range s.sorted() {
		record = s.kind.Append(record[:0], r)
		head = binary.AppendUvarint(head[:0], uint64(len(record)))
		out.Write(head) // Flush reports the first failed write
		out.Write(record)
		end += int64(len(head) + len(record))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("sorting: %w", err)
	}
	clear(s.held) // or the records would stay in memory
	s.runs, s.held, s.memory = append(s.runs, end), s.held[:0], 0
	return nil
}

// Each calls f for every record, in order. It may be called again, until more is
// added.
func (s *Sorter[T]) Each(ctx context.Context, f func(T) error) error {
	m, err := s.merge()
	if err != nil {
		return err
	}
	var last T
	for n := 0; len(m.runs) > 0; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		r := m.runs[0].first
		if n == 0 || s.kind.Compare(r, last) != 0 {
			last = r
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

// Close removes the temporary file.
func (s *Sorter[T]) Close() error {
	s.held = nil
	file := s.file
	s.file = nil
	return closeTemp(file)
}

// tempFile makes a file that goes when it is closed, even if the process is
// killed; where an open file cannot be removed, closeTemp does it.
func tempFile(dir string) (*os.File, error) {
	f, err := os.CreateTemp(dir, ".quadwire-*.tmp")
	if err != nil {
		return nil, fmt.Errorf("a temporary file is needed: %w", err)
	}
	_ = os.Remove(f.Name())
	return f, nil
}

func closeTemp(f *os.File) error {
	if f == nil {
		return nil
	}
	err := f.Close()
	if gone := os.Remove(f.Name()); gone != nil && !errors.Is(gone, os.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return err
}
