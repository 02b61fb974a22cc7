package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// An acronym in brackets tells how far the name before it goes, wherever the
// name layer has cut it: "Ministry of [Harbours], [Trade] and [Fishing] (MHTF)"
// is one name, that of an organisation (after Schwartz and Hearst 2003, "A simple
// algorithm for identifying abbreviation definitions").

// defineAcronyms finds the names of s that an acronym in brackets follows, tags
// both, and notes that they are one.
func (r *resolver) defineAcronyms(s *doc.Sentence) {
	for i := 2; i+1 < len(s.Tokens); i++ {
		if s.Tokens[i-1].Form != "(" || s.Tokens[i+1].Form != ")" || !isCapitals(s.Tokens[i].Form) {
			continue
		}
		kind := ""
		first := longForm(s, i-1, strings.ReplaceAll(s.Tokens[i].Form, ".", ""))
		switch {
		case first >= 0:
			kind = kindOfLong(s, first, i-1)
			tag(s, first, i-1, kind)
		case namedIn(s, i-1) == "ORG": // in another language: "Harbour Union (ZPW)"
			kind = "ORG"
		default:
			continue
		}
		tag(s, i, i+1, kind)
		t := &s.Tokens[i]
		if t.UPOS != "PROPN" {
			t.UPOS, t.XPOS, t.Lemma = "PROPN", "NNP", t.Form
		}
		r.defined = append(r.defined, [3]int{s.Index, i - 2, i})
	}
}

// linkDefined joins the names that defineAcronyms found to be one.
func (r *resolver) linkDefined() {
	ends := map[[2]int]*mention{}
	for _, m := range r.mentions {
		if m.Kind == doc.Name && m.entity != nil && m.entity.person != yes {
			ends[[2]int{m.Sent, m.End - 1}] = m
		}
	}
	for _, d := range r.defined {
		long, short := ends[[2]int{d[0], d[1]}], ends[[2]int{d[0], d[2]}]
		if long != nil && short != nil {
			r.merge(long.entity, short.entity)
		}
	}
}

// isCapitals says whether a word is three to eight capitals and digits, as names
// are shortened to.
func isCapitals(form string) bool {
	form = strings.ReplaceAll(form, ".", "")
	return len(form) >= 3 && len(form) <= 8 && unicode.IsUpper(rune(form[0])) && form == strings.ToUpper(form) && !strings.ContainsFunc(form, func(c rune) bool {
		return !unicode.IsUpper(c) && !unicode.IsDigit(c)
	})
}

// longForm gives the first token of the name that ends before token end and has
// these initials, -1 for none. Small words may give a letter or not, every
// capitalised word gives one.
func longForm(s *doc.Sentence, end int, letters string) int {
	return longest(s, end, max(0, end-2*len(letters)), letters)
}

// longest looks no farther back than token far.
func longest(s *doc.Sentence, end, far int, letters string) int {
	for k := end - 1; k >= far; k-- {
		t := &s.Tokens[k]
		c, _ := utf8.DecodeRuneInString(t.Form)
		left := len(letters) - 1
		match := unicode.ToUpper(c) == rune(letters[left])
		switch {
		case startsUpper(t.Form) && match:
			letters = letters[:left]
		case startsUpper(t.Form):
			return -1
		case t.Form == "," || t.Form == "&" || t.Form == "-" || t.UPOS == "PART":
		case !joins[t.Form]:
			return -1
		case match && left > 0:
			if first := longest(s, k, far, letters); first >= 0 {
				return first
			}
			letters = letters[:left]
		}
		if letters == "" {
			return k
		}
	}
	return -1
}

// joins are small words inside of names.
var joins = set("of for and to the on in de la del y et des du da do e und für zur per al")

// kindOfLong gives the type of the name [first, end): that of a place where all
// of it was tagged as one, otherwise an organisation's.
func kindOfLong(s *doc.Sentence, first, end int) string {
	kind := s.Tokens[first].Name
	if kind != "B-LOC" && kind != "B-MISC" {
		return "ORG"
	}
	for k := first + 1; k < end; k++ {
		if s.Tokens[k].Name != "I"+kind[1:] {
			return "ORG"
		}
	}
	return kind[2:]
}

// namedIn gives the type of the name of two words or more that ends before token
// end, "" for none.
func namedIn(s *doc.Sentence, end int) string {
	if end < 2 || !strings.HasPrefix(s.Tokens[end-1].Name, "I-") {
		return ""
	}
	return s.Tokens[end-1].Name[2:]
}
