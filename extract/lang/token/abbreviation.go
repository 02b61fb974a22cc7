package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A class tells what a period after an abbreviation means.
type class uint8

const (
	none   class = iota
	title        // a name or number follows: never the end of a sentence
	plain        // may end a sentence: "Inc.", "etc.", "p.m."
	number       // an abbreviation only where a number follows: "No. 5", "p. 12"
	place        // a state, an abbreviation only after a comma: "Reno, Nev."
)

// abbreviations are written with a capital or without, as listed, and in
// capitals.
var abbreviations = classes(map[class]string{
	title: `Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revs Hon Gen Gens Col Cols Lt Capt Cpt Maj Sgt Sgts Cpl Pvt Pte Adm Cmdr Cdr
		Sen Sens Rep Reps Gov Govs Pres Supt Insp Det Amb Mme Mmes Mlle Fr Br Msgr Ald Atty St Ste Mt Ft vs viz cf eg ie e.g i.e
		approx ca Jan Feb Apr Aug Sept Oct Nov Dec Brig Lieut Rt Vice-Adm`,
	plain: `Inc Corp Co Cos Ltd Plc Bros Jr Sr Esq etc al Ave Blvd Rd Hwy Dept Univ Assn Intl Natl est Mfg Bancorp Tues Thurs Thur Wed
		Mon Fri yrs hrs mins lbs oz ft esp incl ext attn Ph.D M.D B.A M.A a.m p.m a.k.a n.d`,
	number: `No Nos Fig Figs Vol Vols Art Sec Ch pp p c Mar Jun Jul Sep Sat Sun Op Eq Para`,
	place: `Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
		Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask`,
})

func classes(lists map[class]string) map[string]class {
	out := map[string]class{}
	for c, list := range lists {
		for _, w := range strings.Fields(list) {
			out[w] = c
		}
	}
	return out
}

// abbreviation gives the class of a word without its period.
func abbreviation(w string) class {
	if len(w) > 12 {
		return none
	}
	if c, ok := abbreviations[w]; ok {
		return c
	}
	first, size := utf8.DecodeRuneInString(w)
	if len(w) > size && strings.ToUpper(w) == w {
		if c := abbreviations[w[:size]+strings.ToLower(w[size:])]; c == title || c == plain {
			return c
		}
	}
	if unicode.IsUpper(first) {
		return abbreviations[strings.ToLower(w)]
	}
	return none
}

// isAcronym says whether w is letters with periods between: "U.S", "Ph.D".
func isAcronym(w string) bool {
	parts := 0
	for len(w) > 0 {
		part := w
		i := strings.IndexByte(w, '.')
		if i >= 0 {
			part, w = w[:i], w[i+1:]
		} else {
			w = ""
		}
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 {
			return false
		}
		for _, c := range part {
			if !unicode.IsLetter(c) {
				return false
			}
		}
		parts++
	}
	return parts > 1
}

// period says whether the period at i belongs to the word [l.pos, i) before
// it.
func (l *lexer) period(i int) bool {
	if l.at(i) != '.' {
		return false
	}
	w := l.text[l.pos:i]
	if l.at(i+1) == '.' { // an ellipsis, but "Inc.." ends a sentence
		return l.at(i+2) != '.' && (isAcronym(w) || abbreviation(w) == plain)
	}
	if n := utf8.RuneCountInString(w); n == 1 {
		return l.initial(w, i)
	}
	if isAcronym(w) {
		return true
	}
	switch abbreviation(w) {
	case title, plain:
		return true
	case number:
		return isDigit(l.at(l.skip(i + 1)))
	case place:
		return len(l.toks) > 0 && l.toks[len(l.toks)-1].Form == ","
	}
	return l.listNumber(w, i)
}

// initial says whether the period after a single letter or digit belongs to it.
func (l *lexer) initial(w string, i int) bool {
	c, _ := utf8.DecodeRuneInString(w)
	next := l.skip(i + 1)
	switch {
	case !unicode.IsLetter(c):
		return l.listNumber(w, i)
	case next >= l.end:
		return false
	case abbreviation(w) == number && isDigit(l.at(next)):
		return true
	case !unicode.IsUpper(c) || !unicode.IsUpper(l.at(next)):
		// "J., who" and "(J.)" are initials too.
		return unicode.IsUpper(c) && c != 'I' && next == i+1 && strings.ContainsRune(",;)", l.at(next))
	case isStarter(l.wordAt(next)):
		return false
	}
	// "She met J. Aldous", not "He and I. Mara".
	return c != 'I' || len(l.toks) > 0 && startsUpper(l.toks[len(l.toks)-1].Form)
}

// listNumber says whether a number with a period begins the paragraph as that
// of a list: "1. Mix the paint".
func (l *lexer) listNumber(w string, i int) bool {
	return len(l.toks) == 0 && len(w) <= 3 && strings.Trim(w, "0123456789") == "" && l.blank(i+1) && unicode.IsLetter(l.at(l.skip(i+1)))
}

// skip gives the place of the first character from i on that is no white
// space.
func (l *lexer) skip(i int) int {
	for i < l.end {
		c, size := l.rune(i)
		if !unicode.IsSpace(c) {
			break
		}
		i += size
	}
	return i
}

// wordAt gives the letters from i on, at most 24 bytes of them.
func (l *lexer) wordAt(i int) string {
	j := i
	for j < l.end && j < i+24 {
		c, size := l.rune(j)
		if !unicode.IsLetter(c) {
			break
		}
		j += size
	}
	return l.text[i:j]
}

func startsUpper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// starters are capitalised words that begin sentences much more often than
// names.
var starters = set(`The A An This That These Those He She It They We You In On At For But And So As If When While After Before
	However Meanwhile His Her Its Their Our My Your There Here What Who Why How Where Which Some Many Most All Not By From With To According
	Both Since Although Though Because During Under Once Until Then Now Yet Still Also Another Other Each Every Several Such Only
	Even Just Last Next Earlier Later Nor Or Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May Let
	Despite Among Over About More No Yes Nearly Instead Today Yesterday Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

func isStarter(w string) bool { return starters[w] }
