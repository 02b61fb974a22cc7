package eval

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// ReadNames reads a file of words with name tags: one word a line, an empty
// line after a sentence. Two layouts are known: "word tag" separated by a space
// (CoNLL 2003 and WikiGold; the tag is the last column) and "number TAB word
// TAB tag TAB …" (Universal NER). IOB1 and IOB2 tags both become IOB2. Each
// "# newdoc" or -DOCSTART- begins a document; a document's text is its words
// with a space between.
func ReadNames(r io.Reader) ([]*doc.Document, error) {
	b := nameReader{}
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<22)
	for n := 1; scan.Scan(); n++ {
		if err := b.line(scan.Text()); err != nil {
			return nil, fmt.Errorf("names: line %d: %w", n, err)
		}
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	b.endDocument()
	return b.docs, nil
}

type nameReader struct {
	docs  []*doc.Document
	d     *doc.Document
	text  strings.Builder
	words []doc.Token
}

func (b *nameReader) line(l string) error {
	l = strings.TrimRight(l, "\r\n")
	switch {
	case strings.HasPrefix(l, "# newdoc"):
		b.endDocument()
		_, id, _ := strings.Cut(l, "=")
		b.d = &doc.Document{ID: strings.TrimSpace(id)}
	case strings.HasPrefix(l, "-DOCSTART-"):
		b.endDocument()
	case strings.TrimSpace(l) == "":
		b.endSentence()
	case l[0] == '#' && (strings.HasPrefix(l, "# sent_id") || strings.HasPrefix(l, "# text")):
	default:
		return b.word(l)
	}
	return nil
}

func (b *nameReader) word(l string) error {
	var form, tag string
	if cols := strings.Split(l, "\t"); len(cols) >= 3 {
		form, tag = cols[1], cols[2]
	} else {
		cols := strings.Fields(l)
		if len(cols) < 2 {
			return fmt.Errorf("%q has no tag", l)
		}
		form, tag = cols[0], cols[len(cols)-1]
	}
	if tag != "O" && (len(tag) < 3 || tag[0] != 'B' && tag[0] != 'I' || tag[1] != '-') {
		return fmt.Errorf("%q is no BIO tag", tag)
	}
	if strings.TrimSpace(form) == "" {
		return fmt.Errorf("a word without a form")
	}
	if b.text.Len() > 0 {
		b.text.WriteByte(' ')
	}
	t := doc.Token{Form: form, Head: doc.Root, SpaceAfter: true, Name: b.iob2(tag)}
	t.Begin = b.text.Len()
	b.text.WriteString(form)
	t.End = b.text.Len()
	b.words = append(b.words, t)
	return nil
}

// iob2 makes the first tag of every name a B- tag.
func (b *nameReader) iob2(tag string) string {
	if tag == "O" {
		return ""
	}
	if tag[0] == 'I' {
		if n := len(b.words); n == 0 || len(b.words[n-1].Name) < 2 || b.words[n-1].Name[2:] != tag[2:] {
			return "B" + tag[1:]
		}
	}
	return tag
}

func (b *nameReader) endSentence() {
	if len(b.words) == 0 {
		return
	}
	if b.d == nil {
		b.d = &doc.Document{}
	}
	s := doc.Sentence{Index: len(b.d.Sentences), Tokens: b.words}
	s.Span = doc.Span{Begin: b.words[0].Begin, End: b.words[len(b.words)-1].End}
	b.d.Sentences = append(b.d.Sentences, s)
	b.words = nil
}

func (b *nameReader) endDocument() {
	b.endSentence()
	if b.d != nil && len(b.d.Sentences) > 0 {
		b.d.Text = b.text.String()
		b.docs = append(b.docs, b.d)
	}
	b.d = nil
	b.text.Reset()
}
