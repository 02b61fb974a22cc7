package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// A line that ends a sentence and is longer than this is no line of wrapped
// text, but a paragraph of its own.
const wrapped = 160

// paragraphs cuts text at empty lines, and at line ends that no line wrapper
// can have made. A wrapper breaks a line only where the next word does not fit:
// so a line that had room for the first word of the next ends a paragraph, if
// it ends in final punctuation or the next line begins with a capital (a
// headline, a caption, an item of a list).
func paragraphs(text string) []doc.Span {
	var out []doc.Span
	var block []doc.Span // lines without their white space
	flush := func() {
		out = append(out, joinLines(text, block)...)
		block = block[:0]
	}
	for at := 0; at <= len(text); {
		end := len(text)
		if i := strings.IndexAny(text[at:], "\n\u2029"); i >= 0 {
			end = at + i
		}
		line := trim(text, at, end)
		if line.Len() == 0 {
			flush()
		} else {
			block = append(block, line)
		}
		if strings.HasPrefix(text[end:], "\u2029") {
			flush()
			end += len("\u2029") - 1
		}
		at = end + 1
	}
	flush()
	return out
}

// trim leaves out white space at both ends of text[begin:end].
func trim(text string, begin, end int) doc.Span {
	s := strings.TrimLeftFunc(text[begin:end], unicode.IsSpace)
	begin = end - len(s)
	return doc.Span{Begin: begin, End: begin + len(strings.TrimRightFunc(s, unicode.IsSpace))}
}

// joinLines puts the lines of a block together where they were wrapped.
func joinLines(text string, lines []doc.Span) []doc.Span {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(text[l.Begin:l.End]))
	}
	var out []doc.Span
	for i, l := range lines {
		if i > 0 && !endsParagraph(text[lines[i-1].Begin:lines[i-1].End], text[l.Begin:l.End], width, len(lines)) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

// endsParagraph says whether a paragraph ends between two lines of a block of
// so many lines, the longest of which has width characters.
func endsParagraph(line, next string, width, lines int) bool {
	if isItem(next) {
		return true
	}
	c, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(c) {
		return false
	}
	length := utf8.RuneCountInString(line)
	final := endsFinally(line)
	if final && length > wrapped {
		return true
	}
	first := next
	if i := strings.IndexFunc(next, unicode.IsSpace); i >= 0 {
		first = next[:i]
	}
	fits := length+1+utf8.RuneCountInString(first) <= width
	if strings.HasSuffix(line, ",") || strings.HasSuffix(line, "-") {
		return false
	}
	return fits || !final && lines == 2 && isTitle(line)
}

// endsFinally says whether a line ends in final punctuation, with or without
// a quote or bracket after it.
func endsFinally(line string) bool {
	line = strings.TrimRight(line, "\"'”’)]}»")
	c, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…:", c)
}

// isItem says whether a line begins as an item of a list.
func isItem(line string) bool {
	for _, b := range []string{"- ", "* ", "• ", "· ", "– ", "— "} {
		if strings.HasPrefix(line, b) {
			return true
		}
	}
	digits := strings.TrimLeft(line, "0123456789")
	return len(digits) < len(line) && len(line)-len(digits) <= 2 &&
		(strings.HasPrefix(digits, ". ") || strings.HasPrefix(digits, ") "))
}

// isTitle says whether a line without final punctuation is written like a
// headline: every word of four letters or more begins with a capital.
func isTitle(line string) bool {
	long := 0
	for _, w := range strings.Fields(line) {
		c, _ := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) < 4 || !unicode.IsLetter(c) {
			continue
		}
		if !unicode.IsUpper(c) {
			return false
		}
		long++
	}
	return long > 1
}
