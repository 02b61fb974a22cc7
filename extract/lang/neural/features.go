package neural

import (
	"unicode"
	"unicode/utf8"
)

// affixes is the number of prefix (1-3) and suffix (1-4) rows of a word.
const affixes = 7

// modes is the number of case modes of a sentence, each once for its first
// word and once for the others.
const modes = 8

// Lists is the number of lists of words that Config.Listed can name.
const Lists = 64

// Features are the rows of the embedding tables that stand for one word.
type Features struct {
	Word  int32
	Affix [affixes]int32 // -1 where the word is too short
	Shape int32
	Mode  int32
	Grams []int32 // hashed character 3- to 5-grams
	Lists uint64  // bit i: the word, or what it may be a form of, is in list i
}

// A Featuriser turns words into rows. It is read-only after NewFeaturiser and
// safe for concurrent use.
type Featuriser struct {
	words                  map[string]int32
	listed                 listing
	affixes, shapes, grams uint32 // numbers of rows
}

// NewFeaturiser makes the map from words to rows that c describes.
func NewFeaturiser(c *Config) *Featuriser {
	f := &Featuriser{
		words: make(map[string]int32, len(c.Words)), listed: c.Listed,
		affixes: uint32(c.AffixRows), shapes: uint32(c.ShapeRows), grams: uint32(c.GramRows),
	}
	for i, w := range c.Words {
		f.words[w] = int32(i + 1)
	}
	return f
}

// Fold appends the form under which a word has its own row: lower case, all
// digits as 0.
func Fold(dst []byte, form string) []byte {
	for _, r := range form {
		dst = utf8.AppendRune(dst, foldRune(r))
	}
	return dst
}

func foldRune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return r
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case '0' <= r && r <= '9':
		return '0'
	case r == '’' || r == '‘':
		return '\''
	case r == '“' || r == '”':
		return '"'
	case r < 0x80:
		return r
	case unicode.IsDigit(r):
		return '0'
	}
	return unicode.ToLower(r)
}

// Sentence fills out with the features of a sentence's words; form(i) gives
// the word i. The slices inside out are used again.
func (f *Featuriser) Sentence(out []Features, form func(int) string) {
	mode := caseMode(len(out), form)
	var buf [64]byte
	var runes [64]rune
	for i := range out {
		w := form(i)
		folded := Fold(buf[:0], w)
		out[i].Word = f.words[string(folded)]
		out[i].Lists = f.listed.lookup(folded)
		out[i].Mode = int32(f.shapes) - modes + mode
		if i == 0 {
			out[i].Mode += modes / 2
		}
		out[i].Shape = f.shape(w)
		rs := append(runes[:0], '<')
		for _, r := range string(folded) {
			if len(rs) > 40 { // an address or a line of dashes: its beginning is enough
				break
			}
			rs = append(rs, r)
		}
		rs = append(rs, '>')
		f.affix(&out[i], rs[1:len(rs)-1])
		out[i].Grams = f.ngrams(out[i].Grams[:0], rs)
	}
}

func hash(seed uint32, rs []rune) uint32 {
	h := seed*0x9e3779b1 ^ 2166136261
	for _, r := range rs {
		h = (h ^ uint32(r)) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

func (f *Featuriser) affix(out *Features, rs []rune) {
	for n := range affixes {
		out.Affix[n] = -1
		switch {
		case n < 3 && n < len(rs):
			out.Affix[n] = int32(hash(uint32(1+n), rs[:n+1]) % f.affixes)
		case n >= 3 && n-3 < len(rs):
			out.Affix[n] = int32(hash(uint32(11+n), rs[len(rs)-(n-2):]) % f.affixes)
		}
	}
}

func (f *Featuriser) ngrams(dst []int32, rs []rune) []int32 {
	for n := 3; n <= 5; n++ {
		for i := 0; i+n <= len(rs); i++ {
			dst = append(dst, int32(hash(uint32(20+n), rs[i:i+n])%f.grams))
		}
	}
	return dst
}

// shape hashes the kinds of a word's characters, runs cut to two: "Xxx-Xx",
// "00.00".
func (f *Featuriser) shape(w string) int32 {
	h := uint32(2166136261)
	last, run := rune(0), 0
	for _, r := range w {
		switch {
		case r == '’' || r == '‘' || r == '“' || r == '”':
			r = foldRune(r)
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLower(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		case unicode.IsLetter(r):
			r = 'l'
		}
		if r == last {
			run++
		} else {
			last, run = r, 1
		}
		if run <= 2 {
			h = (h ^ uint32(r)) * 16777619
		}
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 13
	return int32(h % (f.shapes - modes))
}

// caseMode tells how a sentence uses capitals: 0 as prose does, 1 only
// capitals, 2 as a headline, 3 none.
func caseMode(n int, form func(int) string) int32 {
	var long, title, upper, lower int
	for i := range n {
		w := form(i)
		first, size := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(first) {
			continue
		}
		second, _ := utf8.DecodeRuneInString(w[size:])
		switch {
		case unicode.IsUpper(first) && unicode.IsUpper(second):
			upper++
		case unicode.IsLower(first):
			lower++
		}
		if len(w) >= 4 {
			long++
			if unicode.IsUpper(first) && !unicode.IsUpper(second) {
				title++
			}
		}
	}
	switch {
	case upper >= 2 && upper > 3*lower:
		return 1
	case long >= 3 && title*4 >= long*3:
		return 2
	case lower > 0 && upper == 0 && title == 0:
		return 3
	}
	return 0
}
