package layout

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
)

// A spool is a temporary file of byte strings, to be read in the order in which
// they were added.
type spool struct {
	file *os.File
	out  *bufio.Writer
	n    int
}

func newSpool(dir string) (*spool, error) {
	f, err := tempFile(dir)
	if err != nil {
		return nil, err
	}
	return &spool{file: f, out: bufio.NewWriterSize(f, 1<<18)}, nil
}

func (s *spool) add(data []byte) error {
	s.n++
	var size [binary.MaxVarintLen64]byte
	if _, err := s.out.Write(size[:binary.PutUvarint(size[:], uint64(len(data)))]); err != nil {
		return err
	}
	_, err := s.out.Write(data)
	return err
}

// each calls f with the number of each byte string, from 1, and the string,
// which is f's to keep.
func (s *spool) each(f func(id uint64, data []byte) error) error {
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

func (s *spool) close() error { return closeTemp(s.file) }

// tempFile makes a file that goes when it is closed, even if the process is
// killed; where an open file cannot be removed, closeTemp does it.
func tempFile(dir string) (*os.File, error) {
	f, err := os.CreateTemp(dir, "sort-*.tmp")
	if err == nil {
		_ = os.Remove(f.Name())
	}
	return f, err
}

func closeTemp(f *os.File) error {
	if f == nil {
		return nil
	}
	err := f.Close()
	if gone := os.Remove(f.Name()); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return err
}
