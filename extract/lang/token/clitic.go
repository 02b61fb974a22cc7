package token

import (
	"strings"
	"unicode"
)

// clitics are written onto the word before, with an apostrophe.
var clitics = set("s S m M d D ll LL re RE ve VE")

// apostrophe gives the length in bytes of an apostrophe at i, 0 for none.
func (l *lexer) apostrophe(i int) int {
	switch c, size := l.rune(i); c {
	case '\'', '’', '`':
		return size
	}
	return 0
}

// cliticAt gives the end of a clitic that begins with an apostrophe at i, or 0.
func (l *lexer) cliticAt(i int) int {
	n := l.apostrophe(i)
	if n == 0 {
		return 0
	}
	end := i + n
	for end < i+n+3 && end < l.end && unicode.IsLetter(l.at(end)) {
		end++
	}
	if end < l.end && isWordRune(l.at(end)) || !clitics[l.text[i+n:end]] {
		return 0
	}
	return end
}

// negationAt gives the end of "n't" at i, or 0.
func (l *lexer) negationAt(i int) int {
	if c := l.at(i); c != 'n' && c != 'N' {
		return 0
	}
	n := l.apostrophe(i + 1)
	if n == 0 {
		return 0
	}
	if c := l.at(i + 1 + n); c != 't' && c != 'T' || isWordRune(l.at(i+2+n)) {
		return 0
	}
	return i + 2 + n
}

// fused are words that the treebanks cut though nothing shows the border: the
// number is the length of the first piece.
var fused = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dunno": 0, "dont": 2, "doesnt": 4, "didnt": 3, "wont": 2, "cant": 2, "couldnt": 5,
	"wouldnt": 5, "shouldnt": 6, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "hasnt": 3, "havent": 4, "hadnt": 3, "aint": 2,
}

// finish emits the word [l.pos, end) in its pieces, and the clitics that hang
// on it.
func (l *lexer) finish(end int) {
	w := l.text[l.pos:end]
	if n := 0; len(w) <= 8 {
		if n = fused[strings.ToLower(w)]; n > 0 && w != "Cant" && w != "Wont" {
			l.emit(l.pos + n)
			l.emit(end)
			l.join()
			return
		}
	}
	l.emit(end)
	l.hang()
}

// hang emits the clitics at the present position: "'s", "n't've".
func (l *lexer) hang() {
	for {
		end := l.negationAt(l.pos)
		if end == 0 {
			end = l.cliticAt(l.pos)
		}
		if end == 0 {
			break
		}
		l.emit(end)
		l.join()
	}
	l.possessive()
}

// possessive emits the bare apostrophe of "the players' union", unless it
// closes a quotation.
func (l *lexer) possessive() {
	n := l.apostrophe(l.pos)
	if n == 0 || l.singles > 0 || l.at(l.pos) == '`' || isWordRune(l.at(l.pos+n)) || l.apostrophe(l.pos+n) > 0 {
		return
	}
	switch unicode.ToLower(l.before(l.pos)) {
	case 's', 'x', 'z':
		l.emit(l.pos + n)
		l.join()
	}
}
