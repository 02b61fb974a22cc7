// Package compress reads and writes gzip and zstd.
package compress

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Endings of the names of compressed files.
const (
	gzipEnding = ".gz"
	zstdEnding = ".zst"
)

var (
	gzipMagic = []byte{0x1f, 0x8b}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
)

// window bounds the memory that a zstd file may ask for: the window of the
// strongest level of the zstd program (--ultra -22) is as large.
const window = 128 << 20

// ErrFormat is wrapped by errors of compressed data that are not what their
// name says, damaged or cut off.
var ErrFormat = errors.New("broken compressed data")

// Inner gives a name without the ending of a compressed file.
func Inner(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, gzipEnding), zstdEnding)
}

// Reader reads r, decompressed if it begins as gzip or zstd does, whatever its
// name: standard input has none. A name with an ending that the bytes belie is
// an error. The memory is bounded by the format's window, however much comes out.
func Reader(name string, r io.Reader) (io.ReadCloser, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	head, err := in.Peek(len(zstdMagic))
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch ending := path.Ext(name); {
	case bytes.HasPrefix(head, gzipMagic):
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, fmt.Errorf("%w (gzip): %w", ErrFormat, err)
		}
		return &reader{z, "gzip", z.Close}, nil
	case bytes.HasPrefix(head, zstdMagic):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window))
		if err != nil {
			return nil, fmt.Errorf("%w (zstd): %w", ErrFormat, err)
		}
		return &reader{z, "zstd", func() error { z.Close(); return nil }}, nil
	case ending == gzipEnding || ending == zstdEnding:
		return nil, fmt.Errorf("%w: it does not begin as a %s file does", ErrFormat, ending)
	}
	return io.NopCloser(in), nil
}

// A reader says which format an error comes from.
type reader struct {
	io.Reader
	kind  string
	close func() error
}

func (r *reader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w (%s): %w", ErrFormat, r.kind, err)
	}
	return n, err
}

func (r *reader) Close() error { return r.close() }

// Writer compresses what is written to it as the ending of name asks; equal
// input gives equal bytes. Close ends the compressed data and leaves w open.
func Writer(name string, w io.Writer) (io.WriteCloser, error) {
	switch path.Ext(name) {
	case gzipEnding:
		return gzip.NewWriter(w), nil // its header has no time
	case zstdEnding:
		return zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
	}
	return plain{w}, nil
}

type plain struct{ io.Writer }

func (plain) Close() error { return nil }
