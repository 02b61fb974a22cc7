package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// sentences cuts the tokens of a paragraph where boundaries are.
func sentences(l *lexer) []doc.Sentence {
	b := boundary{l: l, toks: l.toks, match: brackets(l.toks)}
	var out []doc.Sentence
	ranges := l.ranges
	for first := 0; first < len(l.toks); {
		end := b.next(first)
		s := doc.Sentence{Tokens: l.toks[first:end:end]}
		s.Span = doc.Span{Begin: l.toks[first].Begin, End: l.toks[end-1].End}
		for len(ranges) > 0 && ranges[0].Last < end {
			s.Words = append(s.Words, doc.Range{First: ranges[0].First - first, Last: ranges[0].Last - first})
			ranges = ranges[1:]
		}
		out = append(out, s)
		first = end
	}
	return out
}

// A boundary decides where sentences end.
type boundary struct {
	l     *lexer
	toks  []doc.Token
	match []int // for an opening bracket the index of the closing one, else -1
}

// brackets pairs round and square brackets.
func brackets(toks []doc.Token) []int {
	match := make([]int, len(toks))
	var stack []int
	for i := range toks {
		match[i] = -1
		switch toks[i].Form {
		case "(", "[":
			stack = append(stack, i)
		case ")", "]":
			if n := len(stack); n > 0 {
				match[stack[n-1]] = i
				stack = stack[:n-1]
			}
		}
	}
	return match
}

// next gives the end, exclusive, of the sentence that begins at first.
func (b *boundary) next(first int) int {
	if end := b.aside(first); end > 0 {
		return end
	}
	if first == 0 {
		if end := max(b.dateline(), b.date(), b.caption()); end > 0 {
			return end
		}
	}
	inside := -1 // closing bracket of a bracket that was opened amid the sentence
	for i := first; i < len(b.toks); i++ {
		if m := b.match[i]; m > 0 && i > first && inside < 0 && m-i <= 60 {
			inside = m
		}
		if i == inside {
			inside = -1
		}
		if i > first && inside < 0 && b.credit(i) {
			return i
		}
		end := b.after(i)
		if end > 0 && inside < 0 {
			return end
		}
	}
	return len(b.toks)
}

// aside gives the end of a sentence that stands wholly in brackets, such as the
// credit of a picture, when one in capitals follows; 0 for none.
func (b *boundary) aside(first int) int {
	m := b.match[first]
	if m-first < 4 || m+1 >= len(b.toks) || !b.toks[m].SpaceAfter || !startsUpper(b.toks[m+1].Form) {
		return 0
	}
	return m + 1
}

// after gives the end of the sentence when token i ends it, with the closing
// quotes and brackets that belong to it; 0 when it does not.
func (b *boundary) after(i int) int {
	kind := b.terminal(i)
	if kind == noEnd {
		if b.runTogether(i) {
			return i + 1
		}
		return 0
	}
	j := i + 1
	quoted := false
	for j < len(b.toks) && b.closes(j) {
		quoted = quoted || isQuote(b.toks[j].Form)
		j++
	}
	for n := b.footnote(j); n > 0; n = b.footnote(j) {
		j += n
	}
	switch {
	case j == len(b.toks):
		return j
	case b.terminal(j) != noEnd && !b.toks[j-1].SpaceAfter:
		return 0 // the later mark decides
	case !b.starts(j, kind, quoted):
		return 0
	}
	return j
}

// footnote gives the length of a reference at j, such as "[17]", that belongs to
// the sentence before it; 0 for none.
func (b *boundary) footnote(j int) int {
	if j+2 >= len(b.toks) || b.toks[j].Form != "[" || b.toks[j+2].Form != "]" || strings.Trim(b.toks[j+1].Form, "0123456789") != "" {
		return 0
	}
	return 3
}

// What a token can end.
type ending uint8

const (
	noEnd    ending = iota
	stop            // "."
	shout           // "!", "?" and mixtures
	ellipsis        // "..."
	abbrev          // the period of an abbreviation
)

func (b *boundary) terminal(i int) ending {
	f := b.toks[i].Form
	c := f[len(f)-1]
	switch {
	case f == ".":
		return stop
	case c == '!' || c == '?':
		return shout
	case strings.Trim(f, ".…") == "":
		return ellipsis
	case c != '.':
		return noEnd
	case abbreviation(f[:len(f)-1]) == title || utf8.RuneCountInString(f) == 2 || strings.Trim(f, "0123456789.") == "":
		return noEnd
	}
	return abbrev
}

// closes says whether token j is a quote or bracket that closes what the
// tokens before it opened.
func (b *boundary) closes(j int) bool {
	glued := !b.toks[j-1].SpaceAfter
	switch b.toks[j].Form {
	case ")", "]", "}", "”", "»":
		return true
	case "''", "’’", "’", "'":
		return glued
	case `"`:
		return glued && (b.toks[j].SpaceAfter || b.l.closers[j]) || b.l.closers[j]
	}
	return false
}

func isQuote(f string) bool { return strings.ContainsAny(f, "\"”»’'") }

// starts says whether a sentence can begin at token j after such an end.
func (b *boundary) starts(j int, kind ending, quoted bool) bool {
	k := j
	opened := false
	for k < len(b.toks)-1 && opens(b.toks[k].Form) {
		opened = true
		k++
	}
	t := &b.toks[k]
	c, _ := utf8.DecodeRuneInString(t.Form)
	if !b.toks[j-1].SpaceAfter && !b.gluedStart(j, k) {
		return false
	}
	switch kind {
	case abbrev:
		return opened && unicode.IsUpper(c) || isStarter(t.Form)
	case shout:
		if quoted && !opened && b.speech(k) {
			return false
		}
	case ellipsis:
		if t.Form == "I" || t.Form == "I'm" {
			return false
		}
	}
	if unicode.IsLower(c) {
		// Careless writers; but a quotation goes on with "she asked".
		return (kind == stop || kind == shout) && !quoted
	}
	return !strings.ContainsRune(",;:)]}%", c)
}

// opens says whether a token can stand before the first word of a sentence.
func opens(f string) bool {
	switch f {
	case `"`, "“", "‘", "'", "``", "''", "(", "[", "«", "-", "–", "—", "--", "*", "•", "...", "…", "¿", "¡":
		return true
	}
	return false
}

// gluedStart says whether a sentence begins at k though no white space stands
// before it: "…peace.New talks…".
func (b *boundary) gluedStart(j, k int) bool {
	if b.l.closers[j-1] || k > j {
		return startsUpper(b.toks[k].Form)
	}
	if j < 2 || !startsUpper(b.toks[k].Form) || len(b.toks[k].Form) < 2 && !isStarter(b.toks[k].Form) {
		return false
	}
	before := b.toks[j-2].Form
	c, _ := utf8.DecodeLastRuneInString(before)
	return len(before) > 1 && (unicode.IsLower(c) || strings.ContainsRune(")”\"’", c))
}

// runTogether says whether the word after token i begins a sentence that was
// glued onto it; see lexer.glued.
func (b *boundary) runTogether(i int) bool {
	if i+1 >= len(b.toks) || b.toks[i].SpaceAfter {
		return false
	}
	f := b.toks[i].Form
	c, _ := utf8.DecodeLastRuneInString(f)
	return len(f) >= 4 && unicode.IsLower(c) && isStarter(b.toks[i+1].Form)
}

// speechVerbs follow a question or exclamation that is quoted: the sentence
// goes on.
var speechVerbs = set(`said says asked asks told added wrote wondered shouted cried replied answered exclaimed demanded insisted declared
	yelled tweeted posted quipped joked warned recalled continued`)

// speech says whether a verb of speaking follows soon after k, before any
// punctuation.
func (b *boundary) speech(k int) bool {
	for n := k; n < len(b.toks) && n < k+6; n++ {
		f := b.toks[n].Form
		if speechVerbs[f] {
			return true
		}
		if c, _ := utf8.DecodeRuneInString(f); !isWordRune(c) {
			return false
		}
	}
	return false
}
