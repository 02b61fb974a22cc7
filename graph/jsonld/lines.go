package jsonld

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// A line has no space around it; it is never empty.
type line struct {
	text   []byte
	number int  // from 1
	long   bool // longer than MaxDocument; the text is not kept
}

type lines struct {
	in     *bufio.Reader
	number int
}

func newLines(r io.Reader) *lines { return &lines{in: bufio.NewReaderSize(r, 1<<16)} }

// next gives the next line that is not blank, io.EOF behind the last.
func (l *lines) next() (line, error) {
	for {
		out, err := l.read()
		if err != nil && !errors.Is(err, io.EOF) {
			return line{}, err
		}
		if len(out.text) > 0 || out.long {
			return out, nil // what follows the end of the file is its end again
		}
		if err != nil {
			return line{}, err
		}
	}
}

func (l *lines) read() (out line, err error) {
	l.number++
	out.number = l.number
	for {
		part, err := l.in.ReadSlice('\n')
		if !out.long {
			out.text = append(out.text, part...)
		}
		if len(out.text) > MaxDocument {
			out.text, out.long = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			out.text = bytes.TrimSpace(out.text)
			return out, err
		}
	}
}
