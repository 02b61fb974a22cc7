package english

import "strings"

// DoublesLast says whether a verb of one syllable, spelt so, doubles its last
// letter before "ed" and "ing": one short vowel between consonants, as in "scrap"
// and "quip".
func DoublesLast(verb string) bool {
	n := len(verb)
	vowel := func(i int) bool { return strings.IndexByte("aeiouy", verb[i]) >= 0 }
	if n < 3 || vowel(n-1) || !vowel(n-2) || strings.IndexByte("wx", verb[n-1]) >= 0 {
		return false
	}
	for i := range n - 2 {
		if vowel(i) && !(verb[i] == 'u' && i > 0 && verb[i-1] == 'q') {
			return false
		}
	}
	return true
}
