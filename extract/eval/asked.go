package eval

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/schema"
)

// An AskScore counts what came of questions that were asked as they stand.
type AskScore struct {
	All     AskCounts             `json:"all"`
	By      map[string]*AskCounts `json:"by"`      // by question word
	Reasons map[string]int        `json:"reasons"` // why there was no answer
}

// AskCounts count questions.
type AskCounts struct {
	Asked    int `json:"asked"`
	Answered int `json:"answered"`
	Right    int `json:"right"`    // the first answer shares 0.3 of its words and a gold one's, or more
	Touching int `json:"touching"` // it shares a word
}

// Add counts one question: its gold answers, and where the words of the first
// answer stand in the sentence. Without an answer reason says why.
func (s *AskScore) Add(wh string, gold, answer []Range, answered bool, reason string) {
	if s.By == nil {
		s.By, s.Reasons = map[string]*AskCounts{}, map[string]int{}
	}
	if s.By[wh] == nil {
		s.By[wh] = &AskCounts{}
	}
	if !answered {
		s.Reasons[reason]++
	}
	overlap := share(gold, answer)
	for _, c := range []*AskCounts{&s.All, s.By[wh]} {
		c.Asked++
		c.Answered += one(answered)
		c.Right += one(answered && overlap >= looseOverlap)
		c.Touching += one(answered && overlap > 0)
	}
}

// Verdict says in a word what an answer is worth.
func Verdict(gold, answer []Range, answered bool) string {
	switch overlap := share(gold, answer); {
	case !answered:
		return "silent"
	case overlap >= looseOverlap:
		return "right"
	case overlap > 0:
		return "touching"
	}
	return "wrong"
}

// looseOverlap is the share of words at which two spans are one answer (Roit et
// al. 2020).
const looseOverlap = 0.3

// mostReasons is how many reasons for no answer are printed.
const mostReasons = 20

// WriteTable prints the shares by question word and the commonest reasons for no
// answer.
func (s *AskScore) WriteTable(w io.Writer) error {
	t := &table{w: w}
	t.printf("%-16s%9s%10s%8s%20s%10s\n", "", "questions", "answered", "right", "right of answered", "touching")
	row := func(name string, c *AskCounts) {
		part := func(n, of int) float64 { return 100 * ratio(n, of) }
		t.printf("%-16s%9d%10.2f%8.2f%20.2f%10.2f\n", name, c.Asked, part(c.Answered, c.Asked), part(c.Right, c.Asked), part(c.Right, c.Answered), part(c.Touching, c.Asked))
	}
	row("all", &s.All)
	for _, wh := range slices.Sorted(maps.Keys(s.By)) {
		row("  "+wh, s.By[wh])
	}
	reasons := slices.SortedFunc(maps.Keys(s.Reasons), func(a, b string) int {
		return cmp.Or(s.Reasons[b]-s.Reasons[a], strings.Compare(a, b))
	})
	for i, r := range reasons {
		if i == 0 {
			t.printf("no answer:\n")
		}
		if i < mostReasons {
			t.printf("%7d  %s\n", s.Reasons[r], r)
		}
	}
	return t.err
}

// Locate finds texts among the words of a sentence: all places where one stands in
// full, whatever the case and spacing, or else the longest run of words that
// stands in one.
func Locate(words []string, texts ...string) []Range {
	var out []Range
	var longest Range
	length := 0
	for _, text := range texts {
		full, part, n := locate(words, text)
		out = append(out, full...)
		if n > length {
			longest, length = part, n
		}
	}
	if out == nil && length > 0 {
		return []Range{longest}
	}
	return out
}

func locate(words []string, text string) (full []Range, longest Range, length int) {
	plain := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, schema.Fold(s))
	}
	wanted := plain(text)
	if wanted == "" {
		return nil, longest, 0
	}
	for first := range words {
		run := ""
		for end := first; end < len(words); end++ {
			word := plain(words[end])
			if word == "" && run == "" {
				break // punctuation begins nothing
			}
			run += word
			if run == wanted && word != "" {
				full = append(full, Range{first, end + 1})
			}
			if !holdsRun(text, words[first:end+1]) {
				break
			}
			if len(run) > length {
				longest, length = Range{first, end + 1}, len(run)
			}
		}
	}
	return full, longest, length
}

// holdsRun says whether words stand in a text one after the other.
func holdsRun(text string, words []string) bool {
	split := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(schema.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	}
	return strings.Contains(split(text), split(strings.Join(words, " ")))
}
