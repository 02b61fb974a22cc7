package eval

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// A span counts characters that are no white space, so that the two sides may
// differ in where they put white space.
type span struct{ begin, end int }

// A word is a syntactic word of one side.
type word struct {
	span              // of the orthographic word, for a part of a multiword token
	tok    *doc.Token //
	parent int        // index of the governor in side.words, -1 for the root
	multi  bool       // part of a multiword token
}

// A side is one of the two things that are compared.
type side struct {
	chars     []rune
	tokens    []span // orthographic words
	sentences []span
	words     []word
}

// sideOf flattens the sentences of a document.
func sideOf(d *doc.Document) *side {
	s := &side{}
	for i := range d.Sentences {
		s.sentence(d, &d.Sentences[i])
	}
	return s
}

func (s *side) sentence(d *doc.Document, sent *doc.Sentence) {
	begin, first := len(s.chars), len(s.words)
	ranges := sent.Words
	for i := 0; i < len(sent.Tokens); {
		last := i
		if len(ranges) > 0 && ranges[0].First == i {
			last = ranges[0].Last
			ranges = ranges[1:]
		}
		at := len(s.chars)
		for _, c := range d.Slice(doc.Span{Begin: sent.Tokens[i].Begin, End: sent.Tokens[last].End}) {
			if !unicode.IsSpace(c) {
				s.chars = append(s.chars, c)
			}
		}
		tok := span{at, len(s.chars)}
		s.tokens = append(s.tokens, tok)
		for j := i; j <= last; j++ {
			parent := -1
			if h := sent.Tokens[j].Head; h >= 0 {
				parent = first + h
			}
			s.words = append(s.words, word{tok, &sent.Tokens[j], parent, last > i})
		}
		i = last + 1
	}
	if len(s.chars) > begin {
		s.sentences = append(s.sentences, span{begin, len(s.chars)})
	}
}

// sameText returns an error that shows the place where two texts part.
func sameText(gold, system *side) error {
	n := min(len(gold.chars), len(system.chars))
	at := 0
	for at < n && gold.chars[at] == system.chars[at] {
		at++
	}
	if at == len(gold.chars) && at == len(system.chars) {
		return nil
	}
	return fmt.Errorf("the texts differ after %d characters: gold has %q, system %q", at, excerpt(gold.chars, at), excerpt(system.chars, at))
}

func excerpt(chars []rune, at int) string {
	return string(chars[at:min(at+20, len(chars))])
}

// A pair is a gold word and the system word that is the same.
type pair struct{ gold, system int }

// align pairs the words of both sides as the CoNLL 2018 evaluation does
// (https://universaldependencies.org/conll18/evaluation.html): by characters,
// and where one side has a multiword token by the longest common subsequence
// of the forms in that region.
func align(gold, system *side) []pair {
	var out []pair
	g, s := 0, 0
	for g < len(gold.words) && s < len(system.words) {
		gw, sw := &gold.words[g], &system.words[s]
		if gw.multi || sw.multi {
			gEnd, sEnd := region(gold.words, system.words, g, s)
			out = append(out, common(gold.words, system.words, g, gEnd, s, sEnd)...)
			g, s = gEnd, sEnd
			continue
		}
		switch {
		case gw.span == sw.span:
			out = append(out, pair{g, s})
			g++
			s++
		case gw.begin <= sw.begin:
			g++
		default:
			s++
		}
	}
	return out
}

// region gives the ends of the stretch of words, from g and s on, that belongs
// to overlapping multiword tokens.
func region(gold, system []word, g, s int) (gEnd, sEnd int) {
	// Of two words that do not begin together only the earlier one takes part,
	// unless the other begins inside it.
	end := 0
	if gold[g].begin <= system[s].begin {
		end = gold[g].end
	}
	if system[s].begin <= gold[g].begin {
		end = max(end, system[s].end)
	}
	end = max(end, min(gold[g].begin, system[s].begin)+1) // a word of white space only has no length
	for {
		moved := false
		for g < len(gold) && gold[g].begin < end {
			if gold[g].multi {
				end = max(end, gold[g].end)
			}
			g++
			moved = true
		}
		for s < len(system) && system[s].begin < end {
			if system[s].multi {
				end = max(end, system[s].end)
			}
			s++
			moved = true
		}
		if !moved {
			return g, s
		}
	}
}

// common is the longest common subsequence of forms.
func common(gold, system []word, g, gEnd, s, sEnd int) []pair {
	n, m := gEnd-g, sEnd-s
	table := make([][]int, n+1)
	for i := range table {
		table[i] = make([]int, m+1)
	}
	same := func(i, j int) bool { return strings.EqualFold(gold[g+i].tok.Form, system[s+j].tok.Form) }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			table[i][j] = max(table[i+1][j], table[i][j+1])
			if same(i, j) {
				table[i][j] = max(table[i][j], table[i+1][j+1]+1)
			}
		}
	}
	var out []pair
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case same(i, j) && table[i][j] == table[i+1][j+1]+1:
			out = append(out, pair{g + i, s + j})
			i++
			j++
		case table[i+1][j] >= table[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// sameSpans counts the spans that both lists have; both are in order.
func sameSpans(gold, system []span) Counts {
	same, s := 0, 0
	for _, g := range gold {
		for s < len(system) && (system[s].begin < g.begin || system[s].begin == g.begin && system[s].end < g.end) {
			s++
		}
		if s < len(system) && system[s] == g {
			same++
			s++
		}
	}
	return ofTotals(len(gold), len(system), same)
}

// solid gives for every byte of text how many characters, white space left
// out, stand before it.
func solid(text string) []int {
	out := make([]int, len(text)+1)
	n := 0
	for i, c := range text {
		size := utf8.RuneLen(c)
		if size < 0 {
			size = 1
		}
		for j := i; j < min(i+size, len(text)); j++ {
			out[j] = n
		}
		if !unicode.IsSpace(c) {
			n++
		}
	}
	out[len(text)] = n
	return out
}
