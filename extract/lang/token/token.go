// Package token cuts a text into paragraphs, sentences and syntactic words, as
// the English treebanks of Universal Dependencies (EWT and GUM) do.
//
// The text is read once from left to right: paragraphs finds the stretches
// that end a sentence in any case, a lexer cuts each into tokens, and
// boundaries decides where a sentence ends. Tokens and white space tile the
// text: no character is changed, moved or left out, whatever the input is.
//
// The conventions, each where it is decided:
//
//	word.go        hyphens, numbers, names of web sites, glued sentences
//	clitic.go      "do|n't", "Mara|'s", "can|not", as multiword tokens
//	abbreviation.go  periods that belong to the word: "Mr.", "U.S.", "Jan. 5"
//	symbol.go      quotes, dots, dashes, currencies, emoji, hashtags
//	sentence.go    sentence ends and the quotes that belong to them
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Split cuts text into sentences of tokens. Only spans, forms, SpaceAfter,
// multiword tokens and paragraphs are set; heads are doc.Root.
//
// An empty line ends a paragraph and a sentence. A single line end does so
// where the line is not the work of a line wrapper; see paragraphs.
func Split(text string) []doc.Sentence {
	var out []doc.Sentence
	for n, p := range paragraphs(text) {
		l := lexer{text: text, pos: p.Begin, begin: p.Begin, end: p.End}
		l.run()
		for _, s := range sentences(&l) {
			s.Index = len(out)
			s.Paragraph = n
			out = append(out, s)
		}
	}
	return out
}

// SplitWords reads text that is cut already: one sentence a line, its words
// separated by single spaces; a space inside a word is a no-break space
// (U+00A0). There are no multiword tokens. An empty line ends a paragraph.
func SplitWords(text string) []doc.Sentence {
	var out []doc.Sentence
	paragraph, empty := 0, false
	at := 0
	for at < len(text) {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		toks := words(text, at, end)
		switch {
		case len(toks) == 0:
			empty = true
		default:
			if empty && len(out) > 0 {
				paragraph++
			}
			empty = false
			s := doc.Sentence{Index: len(out), Paragraph: paragraph, Tokens: toks}
			s.Span = doc.Span{Begin: toks[0].Begin, End: toks[len(toks)-1].End}
			out = append(out, s)
		}
		at = end + 1
	}
	return out
}

// words cuts text[begin:end] at spaces.
func words(text string, begin, end int) []doc.Token {
	if end > begin && text[end-1] == '\r' {
		end--
	}
	var toks []doc.Token
	for at := begin; at < end; {
		if text[at] == ' ' {
			at++
			continue
		}
		stop := end
		if i := strings.IndexByte(text[at:end], ' '); i >= 0 {
			stop = at + i
		}
		toks = append(toks, doc.Token{Span: doc.Span{Begin: at, End: stop}, Form: text[at:stop], Head: doc.Root, SpaceAfter: true})
		at = stop
	}
	return toks
}

// A lexer cuts text[begin:end], a paragraph, into tokens.
type lexer struct {
	text       string
	begin, end int
	pos        int
	toks       []doc.Token
	ranges     []doc.Range // multiword tokens, over toks
	singles    int         // single quotes that are open
	doubles    int         // straight double quotes that are open: 0 or 1
	closers    map[int]bool
}

// run cuts until the end of the paragraph.
func (l *lexer) run() {
	for l.pos < l.end {
		c, size := l.rune(l.pos)
		switch {
		case unicode.IsSpace(c):
			l.pos += size
			continue
		case l.special():
		case isWordRune(c):
			l.word()
		default:
			l.symbol(c, size)
		}
	}
	for i := range l.toks {
		t := &l.toks[i]
		t.SpaceAfter = i+1 == len(l.toks) || l.toks[i+1].Begin > t.End
	}
	for _, r := range l.ranges {
		for i := r.First; i < r.Last; i++ {
			l.toks[i].SpaceAfter = false
		}
	}
}

// emit adds the token from the present position to end.
func (l *lexer) emit(end int) {
	l.toks = append(l.toks, doc.Token{
		Span: doc.Span{Begin: l.pos, End: end}, Form: l.text[l.pos:end], Head: doc.Root,
	})
	l.pos = end
}

// join makes the last token and the one before a multiword token.
func (l *lexer) join() {
	last := len(l.toks) - 1
	if n := len(l.ranges); n > 0 && l.ranges[n-1].Last == last-1 {
		l.ranges[n-1].Last = last
		return
	}
	l.ranges = append(l.ranges, doc.Range{First: last - 1, Last: last})
}

// rune gives the character at i, or 0 outside of the paragraph.
func (l *lexer) rune(i int) (rune, int) {
	if i < l.begin || i >= l.end {
		return 0, 0
	}
	return utf8.DecodeRuneInString(l.text[i:l.end])
}

// before gives the character that ends at i, or 0.
func (l *lexer) before(i int) rune {
	if i <= l.begin {
		return 0
	}
	c, _ := utf8.DecodeLastRuneInString(l.text[l.begin:i])
	return c
}

// at gives the character at i, or 0.
func (l *lexer) at(i int) rune {
	c, _ := l.rune(i)
	return c
}

// blank says whether white space, or nothing, stands at i.
func (l *lexer) blank(i int) bool {
	c := l.at(i)
	return c == 0 && i >= l.end || unicode.IsSpace(c)
}

// isWordRune says whether c can be part of a word. Invisible format characters
// count, so that a zero-width joiner does not tear a word.
func isWordRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) || c == '\u00ad' || c == '\u200c' || c == '\u200d'
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }
