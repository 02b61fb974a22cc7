package neural

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Case rules of a lemma script.
const (
	lowerCase = 'l' // "Walked" → walked
	keepCase  = 'k' // "Paris" → Paris
	titleCase = 't' // "PARIS" → Paris
)

// Script gives the edit that makes lemma out of form, in the manner of UDPipe
// (Straka 2018): a case rule, then the suffix to strip and the one to add,
// "lies>y"; or "=lemma" where the two share too little.
func Script(form, lemma string) string {
	rule := byte(lowerCase)
	base := strings.ToLower(form)
	if strings.ToLower(lemma) != lemma {
		rule, base = keepCase, form
		if t := toTitle(form); commonPrefix(t, lemma) > commonPrefix(form, lemma) {
			rule, base = titleCase, t
		}
	}
	n := commonPrefix(base, lemma)
	if n == 0 || len(base)-n > 5 || len(lemma)-n > 5 {
		return "=" + lemma
	}
	return string(rule) + base[n:] + ">" + lemma[n:]
}

// ApplyScript applies what Script gave to a form. It reports false where the
// form does not end as the script wants.
func ApplyScript(script, form string) (string, bool) {
	if script == "" {
		return "", false
	}
	if script[0] == '=' {
		return script[1:], true
	}
	switch script[0] {
	case lowerCase:
		form = strings.ToLower(form)
	case titleCase:
		form = toTitle(form)
	}
	strip, add, _ := strings.Cut(script[1:], ">")
	stem, ok := strings.CutSuffix(form, strip)
	if !ok || stem == "" {
		return "", false
	}
	if strip == "" && add == "" {
		return form, true
	}
	return stem + add, true
}

func toTitle(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + strings.ToLower(s[n:])
}

// capital gives s with its first letter in upper case.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// commonPrefix counts the bytes of the common prefix, whole runes only.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}

// LemmaKey is the key of the exceptions: names as they are written, other
// words in lower case.
func LemmaKey(form, upos string) string {
	if upos != "PROPN" {
		form = strings.ToLower(form)
	}
	return form + "\t" + upos
}

// lowered appends form in lower case.
func lowered(dst []byte, form string) []byte {
	for _, r := range form {
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}

// exceptions reads the lines "form\tUPOS\tlemma" of a Config.
func exceptions(lines []string) map[string]string {
	m := make(map[string]string, len(lines))
	for _, l := range lines {
		if i := strings.LastIndexByte(l, '\t'); i >= 0 {
			m[l[:i]] = l[i+1:]
		}
	}
	return m
}
