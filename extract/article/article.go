// Package article reads files into Articles: plain text, HTML pages and JSON
// lines. The body's bytes never change after reading: everything later points
// into Article.Text by offset.
//
// Begin at Files, which yields the articles of a list of paths in order and
// an error for each that cannot be read, so that one bad file stops nothing.
package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// An Article is one news report as it was read.
type Article struct {
	ID        string    // graph id without prefix: "2026-01-05-ferry-talks-3fa9c1"; readable and stable
	Doc       string    // the caller's name for it: the file's name, or "doc" of a JSON line
	DocID     any       // Doc as the caller gave it: a string, or the number of a JSON line
	Source    string    // where it was read from, for messages: "news.jsonl:12"
	Text      string    // what is analysed, valid UTF-8; offsets of all evidence are offsets into it
	Title     string    // headline, when it is known apart from the text
	URL       string    // address of publication, if known
	Publisher string    // name of the paper or agency, if known
	Published time.Time // day of publication, UTC; zero if neither metadata nor text tell
	SHA256    string    // hex digest of Text
}

// finish fills in what follows from the text: headline, publisher, date,
// digest and id. What the metadata gave stays.
func (a *Article) finish() {
	h := readHeader(a.Text)
	if a.Title == "" {
		a.Title = h.title
	}
	if a.Publisher == "" {
		a.Publisher = h.publisher
	}
	if a.Published.IsZero() {
		a.Published = h.published
	}
	sum := sha256.Sum256([]byte(a.Text))
	a.SHA256 = hex.EncodeToString(sum[:])
	a.ID = a.id()
}

const (
	slugWords = 8   // words of the headline in an id
	leadBytes = 200 // bytes of the text that tell apart articles of one headline
)

// id names the article by date and headline, followed by a piece of a digest
// of what identifies it: its address, else the caller's id for it, else
// publisher, date, headline and opening words. A corrected version of the
// same article so keeps its id, and two papers with one headline do not
// share one.
func (a *Article) id() string {
	var parts []string
	if !a.Published.IsZero() {
		parts = append(parts, a.Published.Format(time.DateOnly))
	}
	name := a.Title
	if name == "" {
		name = strings.TrimSuffix(a.Doc, filepath.Ext(a.Doc))
	}
	if s := slug(name, slugWords); s != "" {
		parts = append(parts, s)
	}
	identity := a.URL
	if identity == "" {
		lead := a.Text
		if len(lead) > leadBytes {
			lead = lead[:leadBytes]
		}
		identity = strings.Join([]string{a.Publisher, a.Published.Format(time.DateOnly), a.Title, lead}, "\x00")
	}
	sum := sha256.Sum256([]byte(identity))
	parts = append(parts, hex.EncodeToString(sum[:3]))
	return strings.Join(parts, "-")
}

// slug gives the first words of s in lower case joined by hyphens; letters of
// the Latin script lose their accents, other scripts stay as they are.
func slug(s string, words int) string {
	folded, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), s)
	if err != nil {
		folded = s
	}
	fields := strings.FieldsFunc(strings.ToLower(folded), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(fields) > words {
		fields = fields[:words]
	}
	return strings.Join(fields, "-")
}

// A ReadError tells why an input was skipped: which one, where, and what to
// do about it.
type ReadError struct {
	Source string // file, or file:line
	Err    error
	Hint   string // next step; may be empty
}

func (e *ReadError) Error() string {
	if e.Hint == "" {
		return fmt.Sprintf("%s: %v", e.Source, e.Err)
	}
	return fmt.Sprintf("%s: %v; %s", e.Source, e.Err, e.Hint)
}

func (e *ReadError) Unwrap() error { return e.Err }
