package token

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word emits the word at the present position. EWT and GUM cut at hyphens
// ("long|-|term"), with the exceptions that hyphen names; they keep numbers,
// dates, times, fractions and names of web sites whole.
func (l *lexer) word() {
	i := l.pos
	for i < l.end {
		c, size := l.rune(i)
		if isWordRune(c) || c == '_' {
			if l.unit(i) || l.glued(i) {
				break
			}
			if l.negationAt(i) > 0 && i > l.pos {
				break
			}
			i += size
			continue
		}
		n := l.connector(c, i)
		if n == 0 {
			break
		}
		i += n
	}
	if n := l.currency(i); n > 0 {
		l.emit(i + n)
		return
	}
	if l.period(i) {
		l.emit(i + 1)
		l.hang()
		return
	}
	l.finish(i)
}

// connector gives how many bytes from i on, where c stands, belong to the word
// together with what follows; 0 where the word ends.
func (l *lexer) connector(c rune, i int) int {
	prev, next := l.before(i), l.at(i+utf8.RuneLen(max(c, 0)))
	if c == '-' && l.blank(i+1) && i-l.pos <= 8 && prefixes[strings.ToLower(l.text[l.pos:i])] {
		return 1 // "pre- and post-war"
	}
	if !isWordRune(prev) || !isWordRune(next) {
		return 0
	}
	digits := isDigit(prev) && isDigit(next)
	switch c {
	case '\'', '’', '`':
		if unicode.IsLetter(prev) && unicode.IsLetter(next) && l.cliticAt(i) == 0 {
			return utf8.RuneLen(c)
		}
	case '.':
		if digits || l.dotted(i) {
			return 1
		}
	case ',':
		if digits && l.thousands(i+1) {
			return 1
		}
	case ':':
		if digits {
			return 1
		}
	case '/':
		if digits && l.numeric(i) || slashed[l.text[l.pos:i+1]+l.wordAt(i+1)] {
			return 1
		}
	case '&':
		if unicode.IsUpper(prev) && unicode.IsUpper(next) {
			return 1
		}
	case '*':
		if unicode.IsLetter(prev) && unicode.IsLetter(next) {
			return 1
		}
	case '-':
		return l.hyphen(i)
	}
	return 0
}

// slashed are shortenings that keep their slash.
var slashed = set("b/c w/o c/o a/c")

// thousands says whether the digits at i are those of "84,121" or "1,00,000".
func (l *lexer) thousands(i int) bool {
	n := 0
	for n < 4 && isDigit(l.at(i+n)) {
		n++
	}
	return n == 3 || n == 2 && l.at(i+2) == ','
}

// numeric says whether the word from its beginning to i is only digits and
// slashes, and short: a date or a fraction.
func (l *lexer) numeric(i int) bool {
	return i-l.pos <= 8 && strings.Trim(l.text[l.pos:i], "0123456789/") == ""
}

// dotted says whether the period at i stands inside an acronym, or inside the
// name of a web site or file.
func (l *lexer) dotted(i int) bool {
	w := l.text[l.pos:i]
	rest := l.wordAt(i + 1)
	if len(rest) == 0 {
		return false
	}
	if len(w) <= 12 && len(rest) <= 2 && isAcronym(w+"."+rest) {
		return true
	}
	end := i + 1 + len(rest)
	if domains[strings.ToLower(rest)] && !isWordRune(l.at(end)) && l.at(end) != '-' {
		return true
	}
	// "alt.religion.scientology": small letters on both sides of every period.
	return unicode.IsLower(l.before(i)) && unicode.IsLower(l.at(i+1)) && l.at(end) == '.' && unicode.IsLower(l.at(end+1)) ||
		strings.IndexByte(w, '.') > 0 && (len(w) > 12 || !isAcronym(w)) && unicode.IsLower(l.before(i)) && unicode.IsLower(l.at(i+1))
}

// domains end names of web sites and files.
var domains = set(`com org net edu gov mil int info biz tv io co uk de fr eu ca au jp cn kr ru us doc docx xls xlsx pdf txt html htm jpg png
	exe zip ppt csv`)

// prefixes stay with the word after their hyphen.
var prefixes = set(`anti co counter cross e ex inter intra macro micro mid mini multi neo non over pan post pre pro proto pseudo psycho re
	semi socio sub super trans ultra un vice`)

// suffixes stay with the word before their hyphen.
var suffixes = set("wise esque")

// hyphen gives 1 where the hyphen at i belongs to the word: after a prefix
// ("non-profit", "mid-May"), inside telephone numbers and dates
// ("555-010-7788"), and inside given names of two syllables as Korean and
// Chinese names are romanised ("Min-seo").
func (l *lexer) hyphen(i int) int {
	w := l.text[l.pos:i]
	rest := l.wordAt(i + 1)
	switch {
	case isDigit(l.before(i)) && isDigit(l.at(i+1)):
		if l.phone() > i {
			return 1
		}
	case len(rest) == 0:
		if isDigit(l.at(i+1)) && len(w) < 6 && (w == "post" || w == "mid" || w == "pre") {
			return 1
		}
	case len(w) <= 8 && prefixes[strings.ToLower(w[:1])+w[1:]] && !strings.HasPrefix(w, "E"), w == "E" && rest == "mail":
		return 1
	case suffixes[rest] && !isWordRune(l.at(i+1+len(rest))) && l.at(i+1+len(rest)) != '-':
		return 1
	case l.givenName(w, rest, i+1+len(rest)):
		return 1
	}
	return 0
}

// phone gives the end of a number in three or more groups, or in groups of
// three and four digits, that begins the word; 0 for none.
func (l *lexer) phone() int {
	groups, i := 0, l.pos
	var size [2]int
	for groups < 6 {
		from := i
		for isDigit(l.at(i)) && i-from < 12 {
			i++
		}
		if i == from {
			return 0
		}
		if groups < 2 {
			size[groups] = i - from
		}
		groups++
		if l.at(i) != '-' || !isDigit(l.at(i+1)) {
			break
		}
		i++
	}
	if groups > 2 || groups == 2 && size == [2]int{3, 4} {
		return i
	}
	return 0
}

// syllable matches one syllable of a Korean or Chinese given name in Latin
// letters.
var syllable = regexp.MustCompile(`^(?i:(?:ch|chh|sh|zh|ts|ph|th|kh|hs|hw|gw|kw|ng|[bcdfghjklmnpqrstwxyz])?(?:yeo|yae|yoo|eo|eu|ae|oe|ui|wa|wo|wi|we|ya|ye|yo|yu|ia|iu|ie|oo|ee|ai|ao|ou|ei|ue|uo|[aeiouü])(?:ng|n|k|l|m|p|t|h|u|i|o|e)?)$`)

// givenName says whether the hyphen joins two syllables of a given name: both
// look like syllables, the first is capitalised, and a capitalised family
// name, or a title, stands before.
func (l *lexer) givenName(w, rest string, end int) bool {
	if len(w) > 6 || len(rest) > 6 || len(w) < 2 || len(rest) < 2 || !startsUpper(w) || len(l.toks) == 0 {
		return false
	}
	if l.at(end) == '-' || isWordRune(l.at(end)) || strings.ToUpper(w) == w {
		return false
	}
	before := l.toks[len(l.toks)-1]
	if !familyNames[before.Form] && (englishPart[strings.ToLower(rest)] || englishPart[strings.ToLower(w)]) {
		return false
	}
	if !startsUpper(before.Form) || before.End == l.pos || isStarter(before.Form) {
		return false
	}
	return syllable.MatchString(w) && syllable.MatchString(rest)
}

// familyNames are the most frequent Korean and Chinese ones.
var familyNames = set(`Kim Lee Yi Rhee Park Choi Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Lim Im Han Oh Seo Suh Shin Sin Kwon Hwang Ahn
	An Song Yoo Yu Ryu Hong Moon Mun Yang Bae Baek Paik Nam Noh Roh Ban Cha Son Sohn Ko Koh Ha Heo Hur Woo Min Ju Joo Na Ra Ji Gu Koo Wong
	Chan Leung Lam Cheung Ng Ho Chow Tsang Tsai Chen Lin Huang Wu Liu Wang Zhang Li Ma Chang Hsu Hu Guo Zhao Zhou Sun Zhu Tang Lai Yau Kwok`)

// englishPart are English words that look like syllables of a name.
var englishPart = set(`in on up to the two ten one out off run day man men led win own low all long half air sea war oil tax two-way go so at way
	here bye non-stop top tie top hit cut set sit get let put pop hot wet new now how who why sun son law pay say may day play key
	like line time life wide made fire free home hand side test type tone sale sell shot shop ship end art age aid al el de la le`)

// units are cut from the number before them: "5|pm", "35|mm".
var units = set("am pm AM PM mm cm km kg mg g lb lbs oz ft m kph mph km/h hrs hr mins bn tn mn k")

// moneyUnits are units after an amount of money only.
var moneyUnits = set("K M B MM bn tn mn m b k")

// unit says whether a unit begins at i that the number before it is cut from.
func (l *lexer) unit(i int) bool {
	if i == l.pos || !isDigit(l.before(i)) || !unicode.IsLetter(l.at(i)) || i-l.pos > 20 {
		return false
	}
	if strings.Trim(l.text[l.pos:i], "0123456789.,:") != "" {
		return false
	}
	u := l.wordAt(i)
	if isWordRune(l.at(i + len(u))) {
		return false
	}
	return units[u] || moneyUnits[u] && len(l.toks) > 0 && strings.HasSuffix(l.toks[len(l.toks)-1].Form, "$")
}

// currency gives the length of a currency sign at i that belongs to the
// letters before it: "US$", "HK$".
func (l *lexer) currency(i int) int {
	c, size := l.rune(i)
	if c != '$' && c != '£' || i-l.pos > 3 || strings.ToUpper(l.text[l.pos:i]) != l.text[l.pos:i] || isDigit(l.before(i)) {
		return 0
	}
	return size
}

// glued says whether a new sentence begins at i without the space before it,
// as where a heading and the paragraph after it were run together:
// "renewalOn Friday". The word before must be one in small letters, the word
// after a starter.
func (l *lexer) glued(i int) bool {
	if i-l.pos < 4 || !unicode.IsUpper(l.at(i)) || !unicode.IsLower(l.before(i)) {
		return false
	}
	w := l.wordAt(i)
	if len(w) < 2 || !isStarter(w) || !l.blank(i+len(w)) {
		return false
	}
	_, size := utf8.DecodeRuneInString(l.text[l.pos:])
	for _, c := range l.text[max(l.pos+size, i-12):i] {
		if !unicode.IsLower(c) {
			return false
		}
	}
	return true
}
