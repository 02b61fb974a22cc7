package token

import (
	"strings"
	"unicode"
)

// special emits what is neither word nor symbol: addresses of pages and mail,
// hashtags, names of users, elided words ("'em", "'90s"), smileys. It says
// whether there was one.
func (l *lexer) special() bool {
	if isWordRune(l.before(l.pos)) {
		return false
	}
	for _, find := range []func() int{l.url, l.mail, l.tag, l.elision, l.smiley} {
		if end := find(); end > 0 {
			l.emit(end)
			return true
		}
	}
	return false
}

// url gives the end of a web address at the present position, or 0.
func (l *lexer) url() int {
	rest := l.text[l.pos:min(l.end, l.pos+8)]
	switch lower := strings.ToLower(rest); {
	case strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "https://"), strings.HasPrefix(lower, "ftp://"):
	case strings.HasPrefix(lower, "www.") && len(rest) > 4 && isWordRune(l.at(l.pos+4)):
	case strings.HasPrefix(lower, "doi:10."), strings.HasPrefix(lower, "mailto:"):
	default:
		return 0
	}
	end := l.pos
	depth := 0
	for end < l.end {
		c, size := l.rune(end)
		if unicode.IsSpace(c) || strings.ContainsRune("<>\"“”‘’«»", c) || c < ' ' {
			break
		}
		if c == '(' {
			depth++
		}
		if c == ')' {
			if depth--; depth < 0 {
				break
			}
		}
		end += size
	}
	for end > l.pos && strings.ContainsRune(".,;:!?'*]", rune(l.text[end-1])) {
		end--
	}
	return end
}

// mail gives the end of a mail address at the present position, or 0.
func (l *lexer) mail() int {
	i := l.pos
	for i < l.end && i-l.pos < 128 && (isAlnum(l.text[i]) || strings.IndexByte("._%+-&?=", l.text[i]) >= 0) {
		i++
	}
	if i == l.pos || l.at(i) != '@' {
		return 0
	}
	i++
	from := i
	for i < l.end && (isAlnum(l.text[i]) || strings.IndexByte("._-", l.text[i]) >= 0) {
		i++
	}
	for i > from && !isAlnum(l.text[i-1]) {
		i--
	}
	if i == from {
		return 0
	}
	return i
}

func isAlnum(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

// tag gives the end of "#Word" or "@name" at the present position, or 0.
func (l *lexer) tag() int {
	c := l.at(l.pos)
	if c != '#' && c != '@' || !unicode.IsLetter(l.at(l.pos+1)) && l.at(l.pos+1) != '_' {
		return 0
	}
	i := l.pos + 1
	for i < l.end {
		c, size := l.rune(i)
		if !isWordRune(c) && c != '_' {
			break
		}
		i += size
	}
	return i
}

var elided = set("em til tis twas cause bout n")

// elision gives the end of a word without its beginning ("'em", "'90s") at the
// present position, or 0.
func (l *lexer) elision() int {
	n := l.apostrophe(l.pos)
	if n == 0 {
		return 0
	}
	i := l.pos + n
	if isDigit(l.at(i)) && isDigit(l.at(i+1)) {
		i += 2
		if l.at(i) == 's' {
			i++
		}
		if isWordRune(l.at(i)) || l.apostrophe(i) > 0 {
			return 0
		}
		return i
	}
	w := l.wordAt(i)
	if len(w) > 5 || !elided[strings.ToLower(w)] || isWordRune(l.at(i+len(w))) || l.apostrophe(i+len(w)) > 0 {
		return 0
	}
	return i + len(w)
}

var smileys = []string{":-)", ":-(", ";-)", ":-D", ":-P", ":)", ":(", ";)", ":D", ":P", "<3", "^_^"}

func (l *lexer) smiley() int {
	for _, s := range smileys {
		if strings.HasPrefix(l.text[l.pos:l.end], s) && !isWordRune(l.at(l.pos+len(s))) && (l.pos == l.begin || unicode.IsSpace(l.before(l.pos))) {
			return l.pos + len(s)
		}
	}
	return 0
}

// symbol emits the punctuation mark or symbol c.
func (l *lexer) symbol(c rune, size int) {
	end := l.pos + size
	switch {
	case c == '.' && isDigit(l.at(end)) && !isWordRune(l.before(l.pos)) && l.before(l.pos) != '.':
		for isDigit(l.at(end)) {
			end++
		}
		l.emit(end)
		return
	case c == '+' && isDigit(l.at(end)) && !isWordRune(l.before(l.pos)):
		for isDigit(l.at(end)) || l.at(end) == '-' && isDigit(l.at(end+1)) {
			end++
		}
		l.emit(end)
		return
	case c == '!' || c == '?':
		end = l.runOf("!?", end)
	case c == '.' || c == '…':
		end = l.runOf(".…", end)
	case strings.ContainsRune("-*=~_#+<>|/\\^$", c), unicode.IsControl(c), unicode.Is(unicode.Cf, c):
		end = l.runOf(string(c), end)
	case (c == '\'' || c == '’' || c == '`' || c == '‘') && l.at(end) == c, c == '‘' && l.at(end) == '’':
		_, n := l.rune(end)
		end += n
	case isPictograph(c):
		end = l.pictograph(c, end)
	}
	for end < l.end && (unicode.IsMark(l.at(end)) || l.at(end) == '\u200d') {
		_, n := l.rune(end)
		end += n
	}
	l.quote(c, end)
	l.emit(end)
}

// runOf gives the end of the characters from i on that are in chars.
func (l *lexer) runOf(chars string, i int) int {
	for i < l.end {
		c, size := l.rune(i)
		if !strings.ContainsRune(chars, c) {
			break
		}
		i += size
	}
	return i
}

// quote counts the quotes that are open, so that a straight quote, or an
// apostrophe after "s", is known to close one.
func (l *lexer) quote(c rune, end int) {
	opens := l.pos == l.begin || !isWordRune(l.before(l.pos)) && (unicode.IsSpace(l.before(l.pos)) || strings.ContainsRune("([{“\"—–-", l.before(l.pos)))
	switch c {
	case '‘', '\'', '’':
		if (c == '‘' || opens) && !l.blank(end) && c != '’' {
			l.singles++
		} else if l.singles > 0 {
			l.singles--
		}
	case '"':
		if l.doubles > 0 {
			if l.closers == nil {
				l.closers = map[int]bool{}
			}
			l.closers[len(l.toks)] = true
		}
		l.doubles = 1 - l.doubles
	}
}

func isPictograph(c rune) bool {
	return unicode.Is(unicode.So, c) && c != '°' || c >= 0x1f000
}

// pictograph gives the end of an emoji with its variation selectors, skin
// tones and joiners; two regional indicators make a flag.
func (l *lexer) pictograph(c rune, end int) int {
	flag := isFlagHalf(c)
	for end < l.end {
		next, size := l.rune(end)
		switch {
		case next == 0xfe0f || next == 0x20e3 || next >= 0x1f3fb && next <= 0x1f3ff:
			end += size
		case next == 0x200d && isPictograph(l.at(end+size)):
			_, n := l.rune(end + size)
			end += size + n
		case flag && isFlagHalf(next):
			end += size
			flag = false
		default:
			return end
		}
	}
	return end
}

func isFlagHalf(c rune) bool { return c >= 0x1f1e6 && c <= 0x1f1ff }
