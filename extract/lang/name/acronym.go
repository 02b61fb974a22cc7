package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// acronyms makes an organisation or place of the letters that its words in the
// same document begin with: "the Tolm River Authority … the TRA" (Schwartz and
// Hearst 2003 ask for brackets; a name of three words needs none).
func acronyms(sents []doc.Sentence) {
	full := map[string]string{} // type, "" for several
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens[s.from:s.to]
		if len(toks) < 3 || s.typ != Organization && s.typ != Location {
			continue
		}
		for _, all := range [...]bool{false, true} {
			short := initials(toks, all)
			if typ, ok := full[short]; ok && typ != s.typ {
				full[short] = ""
			} else {
				full[short] = s.typ
			}
		}
	}
	if len(full) == 0 {
		return
	}
	for i := range sents {
		toks := sents[i].Tokens
		if isShouted(toks) {
			continue
		}
		for j := range toks {
			t := &toks[j]
			if typ := full[t.Form]; typ != "" && !(typ == Location && t.Name == "B-"+Organization) && len(t.Form) > 2 && t.Form == strings.ToUpper(t.Form) && alone(toks, j) {
				mark(toks[j:j+1], typ)
			}
		}
	}
}

// initials gives the first letters of the words in capitals, or of all words.
func initials(toks []doc.Token, all bool) string {
	var b strings.Builder
	for i := range toks {
		if all || isCapital(toks[i].Form) {
			r, _ := utf8.DecodeRuneInString(toks[i].Form)
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}
