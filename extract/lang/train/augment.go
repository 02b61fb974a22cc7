package train

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Chances that a training sentence is shown in another writing.
const (
	allLower  = 0.03
	allUpper  = 0.03
	asTitle   = 0.04
	noFinal   = 0.06 // without its final punctuation, as headlines are
	curlMarks = 0.30 // with typographic quotation marks and apostrophes
)

// vary gives the example itself or a variant in the writing of headlines,
// shouts or chats: trees and tags stay, so the parser does not lean on
// capitals and full stops.
func (f *titleForms) vary(e *example, r *rand.Rand) *example {
	e = f.rename(e, r)
	v := *e
	if e.punct && r.Float64() < noFinal {
		n := len(e.words) - 1
		v.words, v.upos, v.xpos, v.lemma, v.head, v.rel = e.words[:n], e.upos[:n], e.xpos[:n], e.lemma[:n], e.head[:n], e.rel[:n]
	}
	write := writing(r)
	curl := r.Float64() < curlMarks
	if write == nil && !curl {
		return &v
	}
	words := make([]string, len(v.words))
	open := false
	for i, w := range v.words {
		if write != nil {
			w = write(w)
		}
		if curl {
			w, open = curled(w, open)
		}
		words[i] = w
	}
	v.words = words
	return &v
}

// writing draws the way a sentence is written; nil is as it stands.
func writing(r *rand.Rand) func(string) string {
	switch x := r.Float64(); {
	case x < allLower:
		return strings.ToLower
	case x < allLower+allUpper:
		return strings.ToUpper
	case x < allLower+allUpper+asTitle:
		return titleWord
	}
	return nil
}

// titleWord capitalises words of four letters and more, as headlines do.
func titleWord(w string) string {
	if len(w) < 4 {
		return w
	}
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

// curled replaces straight quotation marks and apostrophes.
func curled(w string, open bool) (string, bool) {
	switch {
	case w == `"` && open:
		return "”", false
	case w == `"`:
		return "“", true
	case strings.Contains(w, "'"):
		return strings.ReplaceAll(w, "'", "’"), open
	}
	return w, open
}
