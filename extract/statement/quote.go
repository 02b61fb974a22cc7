package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// A quotation is a stretch of the text between quotation marks, whether it is
// speech, a title or a scare quote.
type quotation struct {
	doc.Span          // with its marks
	Inner    doc.Span // without them, and without white space at the ends
	Outer    int      // index of the quotation that holds it, -1 for none
	Closed   bool     // its closing mark was found
	Resumed  bool     // opens the paragraph after one that was left open: the same speech goes on
}

// quotations finds the quotations of a text by the form of its marks and what
// stands beside them, in the order of their beginnings.
//
// A straight mark opens after white space and closes after anything else. A
// mark that is still open at the end of a paragraph is, by the printers'
// convention, taken up again by a mark at the head of the next one; where the
// next mark closes instead, the quotation runs across the border; else it was
// never closed and ends with its paragraph. A single mark counts only in
// pairs within a paragraph, since most of them are apostrophes.
func quotations(text string) []quotation {
	q := quoteScanner{text: text}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\n':
			if !q.blank {
				q.lineEnd(i)
			}
			q.blank = true
		default:
			if n := markLen(text[i:], r); n > 0 {
				q.mark(i, n, r)
				size = n
			} else if !unicode.IsSpace(r) {
				q.resumed = false
			}
			q.blank = q.blank && unicode.IsSpace(r)
		}
		i += size
	}
	q.closeAll(len(text))
	return q.inOrder()
}

// markLen is the length in bytes of the quotation mark that s begins with, 0
// for none.
func markLen(s string, r rune) int {
	switch r {
	case '"', '“', '”', '„', '«', '»', '‘', '’', '\'':
	case '`':
	default:
		return 0
	}
	if strings.HasPrefix(s, "''") || strings.HasPrefix(s, "``") {
		return 2
	}
	if r == '`' {
		return 0
	}
	return utf8.RuneLen(r)
}

// A quoteScanner holds the quotations found and those still open.
type quoteScanner struct {
	text    string
	found   []quotation
	open    []openQuote
	blank   bool // nothing but white space since a line break
	resumed bool // the paragraph before was left open and this one begins with a mark
}

type openQuote struct {
	at     int // index in found
	single bool
}

func (q *quoteScanner) mark(i, n int, r rune) {
	single := n == utf8.RuneLen(r) && (r == '\'' || r == '‘' || r == '’')
	before, _ := utf8.DecodeLastRuneInString(q.text[:i])
	after, _ := utf8.DecodeRuneInString(q.text[i+n:])
	if i+n == len(q.text) {
		after = ' '
	}
	if i == 0 {
		before = ' '
	}
	if single {
		q.single(i, n, r, before, after)
		return
	}
	switch canOpen, canClose := opensBetween(before, after), closesAfter(before); {
	case r == '“' || r == '„' || r == '«' || r == '`':
		q.begin(i, n, false)
	case unicode.IsSpace(before) && unicode.IsSpace(after): // words and marks parted by spaces, as corpora have them
		if q.isOpen(false) {
			q.end(i, n, false)
		} else if r == '"' {
			q.begin(i, n, false)
		}
	case r == '”' && canOpen && !canClose && len(q.open) == 0:
		q.begin(i, n, false)
	case r == '”' || r == '»':
		q.end(i, n, false)
	case canOpen && !canClose:
		q.begin(i, n, false)
	case q.isOpen(false):
		q.end(i, n, false)
	case unicode.IsDigit(before):
		// inches and seconds
	case canOpen, (before == ',' || before == ':') && q.closesLater(i+n):
		q.begin(i, n, false)
	}
}

// single handles ‘ ’ and ': they quote only where a word begins or ends.
func (q *quoteScanner) single(i, n int, r, before, after rune) {
	inWord := wordRune(before) && wordRune(after)
	switch {
	case inWord:
	case r != '’' && opensBetween(before, after) && !closesAfter(before) && !unicode.IsDigit(after):
		q.begin(i, n, true)
	case r != '‘' && closesAfter(before) && !wordRune(after) && q.isOpen(true):
		q.end(i, n, true)
	}
}

// opensBetween says whether a mark between these two can open a quotation.
func opensBetween(before, after rune) bool {
	return !unicode.IsSpace(after) && (unicode.IsSpace(before) || strings.ContainsRune("([{—–-/\"“‘'«", before))
}

// closesAfter says whether a mark after this rune can close one.
func closesAfter(before rune) bool {
	return !unicode.IsSpace(before) && !strings.ContainsRune("([{“‘«", before)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// maxQuotes bounds how deep quotations nest.
const maxQuotes = 8

func (q *quoteScanner) begin(i, n int, single bool) {
	if len(q.open) == maxQuotes {
		return
	}
	outer := -1
	if k := len(q.open); k > 0 {
		outer = q.open[k-1].at
	}
	q.open = append(q.open, openQuote{len(q.found), single})
	q.found = append(q.found, quotation{
		Span: doc.Span{Begin: i, End: -1}, Inner: doc.Span{Begin: i + n, End: -1},
		Outer: outer, Resumed: q.resumed && !single,
	})
	q.resumed = false
}

func (q *quoteScanner) isOpen(single bool) bool {
	for _, o := range q.open {
		if o.single == single {
			return true
		}
	}
	return false
}

// end closes the innermost open quotation of the kind; a single mark that
// stands open inside it was an apostrophe.
func (q *quoteScanner) end(i, n int, single bool) {
	for k := len(q.open) - 1; k >= 0; k-- {
		if q.open[k].single != single {
			continue
		}
		f := &q.found[q.open[k].at]
		f.End, f.Inner.End, f.Closed = i+n, i, true
		q.open = q.open[:k]
		return
	}
}

// lineEnd decides at the line break i what becomes of an open quotation.
func (q *quoteScanner) lineEnd(i int) {
	if len(q.open) == 0 || !q.paragraphEnds(i) {
		return
	}
	rest := strings.TrimLeft(q.text[i:], " \t\r\n")
	if r, _ := utf8.DecodeRuneInString(rest); markLen(rest, r) > 0 && !closesOnly(rest) {
		resumed := q.isOpen(false)
		q.closeAll(i)
		q.resumed = resumed
		return
	}
	if !q.isOpen(false) || !q.closesLater(i) {
		q.closeAll(i)
	}
}

// closesOnly says whether s begins with a mark that nothing follows.
func closesOnly(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	after, _ := utf8.DecodeRuneInString(s[n:])
	return r == '”' || r == '»' || unicode.IsSpace(after)
}

// paragraphEnds says whether the line break at i ends a paragraph: an empty
// line follows, or what stands before it ends a sentence.
func (q *quoteScanner) paragraphEnds(i int) bool {
	next := strings.TrimLeft(q.text[i+1:], " \t\r")
	if next == "" || next[0] == '\n' {
		return true
	}
	before := strings.TrimRight(q.text[:i], " \t\r")
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?:\"”’…", r)
}

// lookAhead bounds how far an open quotation may run past the end of its
// paragraph, in bytes: some four paragraphs.
const lookAhead = 3000

// closesLater says whether the next double mark from i on closes.
func (q *quoteScanner) closesLater(i int) bool {
	for end := min(len(q.text), i+lookAhead); i < end; {
		r, size := utf8.DecodeRuneInString(q.text[i:])
		n := markLen(q.text[i:], r)
		if n > 0 && r != '‘' && r != '’' && (r != '\'' || n == 2) {
			before, _ := utf8.DecodeLastRuneInString(q.text[:i])
			return r != '“' && r != '„' && r != '«' && closesAfter(before)
		}
		i += max(size, n)
	}
	return false
}

// closeAll ends at i the quotations that were never closed. Single marks left
// open were apostrophes.
func (q *quoteScanner) closeAll(i int) {
	for _, o := range q.open {
		if !o.single {
			q.found[o.at].End, q.found[o.at].Inner.End = i, i
		}
	}
	q.open = q.open[:0]
}

// inOrder drops what never became a quotation, trims white space and gives
// the indexes of the outer ones anew.
func (q *quoteScanner) inOrder() []quotation {
	var out []quotation
	place := make([]int, len(q.found))
	for i, f := range q.found {
		place[i] = -1
		if f.Outer >= 0 {
			f.Outer = place[f.Outer]
		}
		if f.End < 0 {
			if place[i] = f.Outer; f.Outer < 0 {
				place[i] = -1
			}
			continue
		}
		trimSpan(q.text, &f.Inner)
		if !f.Closed {
			f.End = f.Inner.End
		}
		if f.Inner.Len() <= 0 {
			place[i] = f.Outer
			continue
		}
		place[i] = len(out)
		out = append(out, f)
	}
	return out
}

// trimSpan takes white space off the ends of a span.
func trimSpan(text string, s *doc.Span) {
	inner := text[s.Begin:s.End]
	s.Begin += len(inner) - len(strings.TrimLeftFunc(inner, unicode.IsSpace))
	s.End = s.Begin + len(strings.TrimSpace(inner))
}
