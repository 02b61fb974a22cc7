package statement

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// alias: "World Health Organization (WHO)".
func (r *attributeReader) alias(head, i int) []Statement {
	if after := slices.Max(doc.Subtree(r.kids, i)) + 1; after+1 < len(r.s.Tokens) && r.s.Tokens[after+1].IsDash() && r.isDateline(head) {
		return nil
	}
	if !r.isName(i) || len(doc.Subtree(r.kids, i)) > 8 {
		if r.isName(head) && r.s.Tokens[i].UPOS == "NOUN" && r.fits(head, i) { // no sport: "Mara (tennis)"
			return r.describe(r.named(head), i)
		}
		return nil
	}
	if !isAcronym(r.s.Tokens[i].Form) && !r.isName(head) {
		return nil
	}
	if isAcronym(r.s.Tokens[i].Form) {
		if head = r.spelledOut(head, i); head < 0 {
			return nil
		}
	}
	if ordinals[strings.ToLower(r.s.Tokens[i].Form)] {
		return nil // "Harbour Ward (Second)"
	}
	o := headSlot(r.s, i)
	o.Spans = o.Spans[:1]
	o.Role = Obj
	st := r.newAttribute(r.fullName(head, i), i, alsoKnownAs, o)
	st.Predicate.Text, st.Predicate.Lemma = "is also known as", "know"
	return []Statement{st}
}

// isDateline says whether the place at i opens a sentence in capitals: "RIGA
// (Acme) - Mara Lind left".
func (r *attributeReader) isDateline(i int) bool {
	return doc.Subtree(r.kids, i)[0] == 0 && len(r.s.Tokens[i].Form) > 3 && isAcronym(r.s.Tokens[i].Form)
}

// spelledOut climbs from the noun that a bracketed acronym follows to the noun
// phrase whose capitals it is made of: from "Utopia" to "the Republic of
// Utopia" for "ROU"; failing that, to the nearest that begins with its first
// letter; -1 for none.
func (r *attributeReader) spelledOut(head, i int) int {
	acronym := strings.ReplaceAll(r.s.Tokens[i].Form, ".", "")
	first := -1
	for h, n := head, 0; n < 4 && h >= 0 && h < len(r.s.Tokens); h, n = r.s.Tokens[h].Head, n+1 {
		switch letters := r.initials(h, i); {
		case letters == acronym:
			return h
		case first < 0 && letters != "" && letters[0] == acronym[0]:
			first = h
		}
		if rel := r.s.Tokens[h].Relation(); rel != "nmod" && rel != "conj" {
			break
		}
	}
	return first
}

// fullName is the phrase of a name with all that may belong to it before the
// bracket that holds token end, without its article.
func (r *attributeReader) fullName(i, end int) Slot {
	p := clause.PhraseOf(r.s, i)
	end = doc.Subtree(r.kids, end)[0]
	if end > 0 && opens(r.s.Tokens[end-1].Form) {
		end--
	}
	kept := p.Tokens[:0:0]
	for _, k := range p.Tokens {
		if k < end || k == i {
			kept = append(kept, k)
		}
	}
	p.Tokens = kept
	if len(p.Tokens) > 1 && r.s.Tokens[p.Tokens[0]].Deprel == "det" {
		p.Tokens = p.Tokens[1:]
	}
	return phraseSlot(r.s, p)
}

// initials are the first letters of the phrase of i as far as end, small words joining
// theirs only where the acronym would ("of" in ROU).
func (r *attributeReader) initials(i, end int) string {
	var b strings.Builder
	slot := r.fullName(i, end)
	for _, w := range strings.Fields(slot.Text(r.d)) {
		switch strings.ToLower(w) {
		case "the", "and", "for", "&":
			continue
		}
		c := []rune(w)[0]
		if unicode.IsLetter(c) {
			b.WriteRune(unicode.ToUpper(c))
		}
	}
	return b.String()
}

// isAcronym says whether a word is written in capitals: "WHO", "U.N.".
func isAcronym(form string) bool {
	n := 0
	for _, c := range form {
		switch {
		case unicode.IsUpper(c):
			n++
		case c == '.' || c == '-' || c == '&' || unicode.IsDigit(c):
		default:
			return false
		}
	}
	return n >= 2
}

var ordinals = words("first second third fourth fifth sixth seventh eighth ninth tenth north south east west central left right centre center")
