package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"
)

// Reasons for skipping an input; each comes wrapped in a ReadError.
var (
	ErrEmpty  = errors.New("no text in it")
	ErrBinary = errors.New("not a text file")
	ErrUTF8   = errors.New("not UTF-8")
	ErrTooBig = errors.New("too big for one article")
	ErrFormat = errors.New("unknown format")
)

// DefaultMaxBytes bounds one article. The longest news features have some
// 200 kB; what is bigger is a dump of many articles or no article at all.
const DefaultMaxBytes = 1 << 20

// Options of Files. The zero value reads every format by the file's ending.
type Options struct {
	Format   string    // "text", "html", "jsonl"; "" decides by ending and content
	MaxBytes int       // bound for one article; 0 means DefaultMaxBytes
	Stdin    io.Reader // what "-" reads
	Date     time.Time // day of publication for articles that tell none
}

// Files yields the articles of files, folders and "-" (standard input), in
// the order given, a folder's in the order of their names. An input that
// cannot be read yields a *ReadError in its place and the next one follows.
func Files(paths []string, opt Options) iter.Seq2[*Article, error] {
	if opt.MaxBytes == 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	return func(yield func(*Article, error) bool) {
		for _, p := range paths {
			for a, err := range opt.path(p) {
				if a != nil && a.Published.IsZero() && !opt.Date.IsZero() {
					a.Published = opt.Date
					a.ID = a.id()
				}
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

func (opt Options) path(p string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		if p == "-" {
			yieldAll(opt.reader("stdin", opt.Stdin, -1), yield)
			return
		}
		info, err := os.Stat(p)
		if err != nil {
			yield(nil, fileError(p, err))
			return
		}
		files := []string{p}
		if info.IsDir() {
			if files, err = opt.folder(p); err != nil {
				yield(nil, fileError(p, err))
				return
			}
			if len(files) == 0 {
				yield(nil, &ReadError{p, ErrEmpty, "the folder holds no .txt, .html or .jsonl file"})
				return
			}
		}
		for _, f := range files {
			if !yieldAll(opt.file(f), yield) {
				return
			}
		}
	}
}

func yieldAll(seq iter.Seq2[*Article, error], yield func(*Article, error) bool) bool {
	for a, err := range seq {
		if !yield(a, err) {
			return false
		}
	}
	return true
}

// endings maps a file's ending to its format.
var endings = map[string]string{
	".txt": "text", ".text": "text", ".md": "text",
	".html": "html", ".htm": "html", ".xhtml": "html",
	".jsonl": "jsonl", ".ndjson": "jsonl",
}

// folder lists the files below dir whose ending names a format, sorted.
func (opt Options) folder(dir string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.Type().IsRegular() && endings[strings.ToLower(filepath.Ext(p))] != "" {
			out = append(out, p)
		}
		return nil
	})
	return out, err
}

func (opt Options) file(p string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		f, err := os.Open(p)
		if err != nil {
			yield(nil, fileError(p, err))
			return
		}
		defer f.Close()
		size := int64(-1)
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
		yieldAll(opt.reader(p, f, size), yield)
	}
}

// reader yields the articles of one stream; size is -1 when unknown.
func (opt Options) reader(name string, r io.Reader, size int64) iter.Seq2[*Article, error] {
	format := opt.Format
	if format == "" {
		format = endings[strings.ToLower(filepath.Ext(name))]
	}
	if format == "jsonl" {
		return opt.lines(name, r)
	}
	return func(yield func(*Article, error) bool) {
		if size > int64(opt.MaxBytes) {
			yield(nil, tooBig(name, opt.MaxBytes))
			return
		}
		body, err := io.ReadAll(io.LimitReader(r, int64(opt.MaxBytes)+1))
		if err != nil {
			yield(nil, fileError(name, err))
			return
		}
		if len(body) > opt.MaxBytes {
			yield(nil, tooBig(name, opt.MaxBytes))
			return
		}
		yield(parse(name, format, body))
	}
}

// parse makes one article of a whole file.
func parse(name, format string, body []byte) (*Article, error) {
	if format == "html" || format == "" && looksHTML(body) {
		return parseHTML(name, body)
	}
	if format != "" && format != "text" {
		return nil, &ReadError{name, fmt.Errorf("%w %q", ErrFormat, format), "formats are text, html and jsonl"}
	}
	text, err := decode(name, body)
	if err != nil {
		return nil, err
	}
	a := &Article{Doc: filepath.Base(name), DocID: filepath.Base(name), Source: name, Text: text}
	a.finish()
	return a, nil
}

// decode checks that body is readable text. A byte order mark is no part of
// the text.
func decode(name string, body []byte) (string, error) {
	switch {
	case bytes.HasPrefix(body, []byte{0xFF, 0xFE}), bytes.HasPrefix(body, []byte{0xFE, 0xFF}):
		return "", &ReadError{name, fmt.Errorf("%w: it begins with the mark of UTF-16", ErrUTF8), "convert it: iconv -f UTF-16 -t UTF-8"}
	case bytes.IndexByte(body, 0) >= 0:
		return "", &ReadError{name, fmt.Errorf("%w: byte 0 at offset %d", ErrBinary, bytes.IndexByte(body, 0)), "give plain text, HTML or JSON lines"}
	}
	body = bytes.TrimPrefix(body, []byte("\xEF\xBB\xBF"))
	if !utf8.Valid(body) {
		at := invalidAt(body)
		return "", &ReadError{name, fmt.Errorf("%w: byte 0x%02X at offset %d", ErrUTF8, body[at], at), "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8"}
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return "", &ReadError{name, ErrEmpty, ""}
	}
	return string(body), nil
}

func invalidAt(b []byte) int {
	at := 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		b, at = b[n:], at+n
	}
	return at
}

func tooBig(name string, limit int) error {
	return &ReadError{name, fmt.Errorf("%w: more than %d bytes", ErrTooBig, limit), "split it into articles, or raise --max-bytes"}
}

func fileError(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &ReadError{name, errors.New("no such file or folder"), "check the path"}
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return &ReadError{name, err, ""}
}

// line is one document of a JSON lines input.
type line struct {
	Doc       json.RawMessage `json:"doc"`
	Text      string          `json:"text"`
	Date      string          `json:"date"`
	Title     string          `json:"title"`
	URL       string          `json:"url"`
	Publisher string          `json:"publisher"`
}

// lines yields one article per line; a bad line is reported with its number.
func (opt Options) lines(name string, r io.Reader) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		for n, more := 1, true; more; n++ {
			raw, err := readLine(in, opt.MaxBytes)
			more = err == nil || errors.Is(err, ErrTooBig)
			where := fmt.Sprintf("%s:%d", name, n)
			switch {
			case errors.Is(err, ErrTooBig):
				if !yield(nil, tooBig(where, opt.MaxBytes)) {
					return
				}
				continue
			case err != nil && err != io.EOF:
				yield(nil, fileError(where, err))
				return
			}
			if len(bytes.TrimSpace(raw)) == 0 {
				continue
			}
			if !yield(parseLine(where, raw)) {
				return
			}
		}
	}
}

func parseLine(where string, raw []byte) (*Article, error) {
	if !utf8.Valid(raw) {
		at := invalidAt(raw)
		return nil, &ReadError{where, fmt.Errorf("%w: byte 0x%02X at offset %d of the line", ErrUTF8, raw[at], at), ""}
	}
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		return nil, &ReadError{where, err, `a line is {"doc": id, "text": "…", "date": "2026-01-05"}`}
	}
	if strings.TrimSpace(l.Text) == "" {
		return nil, &ReadError{where, ErrEmpty, ""}
	}
	name, id := docName(l.Doc, where)
	a := &Article{Doc: name, DocID: id, Source: where, Text: l.Text, Title: l.Title, URL: l.URL, Publisher: l.Publisher}
	if l.Date != "" {
		day, err := parseDay(l.Date)
		if err != nil {
			return nil, &ReadError{where, fmt.Errorf("date %q: not a date", l.Date), "write it as 2026-01-05"}
		}
		a.Published = day
	}
	a.finish()
	return a, nil
}

// docName gives the id of a JSON line as text and as it was written; the
// line's place where it has none.
func docName(raw json.RawMessage, where string) (name string, id any) {
	if t := strings.TrimSpace(string(raw)); t == "" || t == "null" || t == `""` {
		return where, where
	}
	if json.Unmarshal(raw, &name) == nil {
		return name, name
	}
	return string(raw), raw
}

// parseDay reads an ISO date or date-time; the day is the one at the place
// the offset names.
func parseDay(s string) (time.Time, error) {
	for _, layout := range []string{time.DateOnly, time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02 15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), nil
		}
	}
	return time.Time{}, fmt.Errorf("not a date: %q", s)
}

// readLine reads up to and without the line feed. A line of more than max
// bytes is passed over in bounded memory and reported as ErrTooBig.
func readLine(in *bufio.Reader, max int) ([]byte, error) {
	var out []byte
	over := false
	for {
		part, err := in.ReadSlice('\n')
		// JSON escapes can double a text's length, so the bound on the raw line is loose.
		if over = over || len(out)+len(part) > 2*max+1024; !over {
			out = append(out, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == nil && over:
			return nil, ErrTooBig
		case err == nil:
			return bytes.TrimRight(out, "\r\n"), nil
		case err == io.EOF && over:
			return nil, ErrTooBig
		default:
			return out, err
		}
	}
}
