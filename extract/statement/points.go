package statement

import (
	"sort"
	"unicode/utf8"
)

// points turns byte offsets into a text into counts of Unicode code points.
// It remembers the count at every stride-th byte, so that it is small beside
// the text and fast at any place.
type points struct {
	text string
	at0  []int // code points before the first character that begins at or after i*stride
	pos  []int // where that character begins
}

const stride = 512

func newPoints(text string) points {
	p := points{text: text}
	n, next := 0, 0
	for i := range text {
		if i >= next {
			p.at0, p.pos = append(p.at0, n), append(p.pos, i)
			next = i - i%stride + stride
		}
		n++
	}
	return p
}

// at gives the number of code points before byte offset b.
func (p *points) at(b int) int {
	k := sort.SearchInts(p.pos, b+1) - 1
	if k < 0 {
		return 0
	}
	return p.at0[k] + utf8.RuneCountInString(p.text[p.pos[k]:min(b, len(p.text))])
}
