package ask

import (
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// Bold begins and ends what is marked on a terminal (ECMA-48, SGR 1 and 22).
const (
	boldOn  = "\x1b[1m"
	boldOff = "\x1b[22m"
)

// mark makes the words of the answer bold where they stand in a sentence: the
// answer itself or the part of it that the sentence uses ("Lind" for Mara
// Lind), the words of a time, and for yes and no what states the fact.
func (a *Answer) mark(sentence, trigger string) string {
	words := a.Text
	switch {
	case a.Text == Yes || a.Text == No:
		words = trigger
	case a.Time != nil && a.Time.Value == a.Text:
		words = a.Time.Text
	}
	at, length := findPart(sentence, strings.Fields(words))
	if length == 0 {
		return sentence
	}
	return sentence[:at] + boldOn + sentence[at:at+length] + boldOff + sentence[at+length:]
}

// findPart gives the place of the longest run of words that stands in a
// sentence; a run of small words only is no part of an answer.
func findPart(sentence string, words []string) (at, length int) {
	for n := len(words); n > 0; n-- {
		for first := 0; first+n <= len(words); first++ {
			part := strings.Join(words[first:first+n], " ")
			if n < len(words) && len(part) < 4 && schema.Fold(part) == part {
				continue
			}
			if i := wordIndex(sentence, part); i >= 0 {
				return i, len(part)
			}
		}
	}
	return 0, 0
}

// wordIndex finds a part that begins and ends with whole words.
func wordIndex(sentence, part string) int {
	for from := 0; ; {
		i := strings.Index(sentence[from:], part)
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(part)
		if (i == 0 || !isWordByte(sentence[i-1])) && (end == len(sentence) || !isWordByte(sentence[end])) {
			return i
		}
		from = i + 1
	}
}

// isWordByte says whether a byte belongs to a word; all of UTF-8 beyond ASCII
// does, but quotation marks and dashes seldom touch an answer.
func isWordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0xc3 && b != 0xe2
}
