package spill

import (
	"bufio"
	"encoding/binary"
	"io"
	"os"
)

// A Spool is a temporary file of byte strings, to be read in the order in which
// they were added.
type Spool struct {
	file *os.File
	out  *bufio.Writer
	n    int // byte strings
}

// NewSpool makes a spool whose file is in dir.
func NewSpool(dir string) (*Spool, error) {
	f, err := tempFile(dir)
	if err != nil {
		return nil, err
	}
	return &Spool{file: f, out: bufio.NewWriterSize(f, 1<<18)}, nil
}

// Add takes a byte string.
func (s *Spool) Add(data []byte) error {
	s.n++
	var size [binary.MaxVarintLen64]byte
	if _, err := s.out.Write(size[:binary.PutUvarint(size[:], uint64(len(data)))]); err != nil {
		return err
	}
	_, err := s.out.Write(data)
	return err
}

// Each calls f with the number of each byte string, from 1, and the string,
// which is f's to keep.
func (s *Spool) Each(f func(id uint64, data []byte) error) error {
	if err := s.out.Flush(); err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	in := bufio.NewReaderSize(s.file, 1<<18)
	for i := range s.n {
		size, err := binary.ReadUvarint(in)
		if err != nil {
			return err
		}
		data := make([]byte, size)
		if _, err := io.ReadFull(in, data); err != nil {
			return err
		}
		if err := f(uint64(i+1), data); err != nil {
			return err
		}
	}
	return nil
}

// Close removes the file.
func (s *Spool) Close() error { return closeTemp(s.file) }

// Len counts the byte strings.
func (s *Spool) Len() int { return s.n }
