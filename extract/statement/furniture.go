package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// withoutFurniture drops what was read from sentences that are the furniture of
// a page and tell nothing: datelines, credits, bylines, lone dates.
func withoutFurniture(d *doc.Document, sts []Statement) []Statement {
	furniture := map[int]bool{}
	for i := range d.Sentences {
		furniture[i] = isFurniture(&d.Sentences[i])
	}
	return slices.DeleteFunc(sts, func(st Statement) bool { return furniture[st.Sent] })
}

// isFurniture says whether a sentence is furniture: it has no finite verb, and
// it ends in the dash of a dateline ("RIGA, May 3 (Acme News) --"), holds
// nothing but dates, begins as a byline or a label ("By Mara Lind", "Publisher:
// Acme"), or gives a credit ("Image: Acme").
func isFurniture(s *doc.Sentence) bool {
	if len(s.Tokens) > longestFurniture || slices.ContainsFunc(s.Tokens, isFinite) {
		return false
	}
	return isDateline(s) || isDateOnly(s) || isByline(s) || hasLabel(s)
}

// longestFurniture is the number of words beyond which a sentence is text.
const longestFurniture = 25

func isFinite(t doc.Token) bool {
	switch t.XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return t.UPOS == "VERB" || t.UPOS == "AUX"
	}
	return false
}

// isDateline: a place, a date or an agency before a dash that ends the sentence.
func isDateline(s *doc.Sentence) bool {
	last := len(s.Tokens) - 1
	return last > 0 && s.Tokens[last].IsDash() && s.Tokens[0].IsCapital()
}

// isDateOnly: "Friday, May 22, 2026", "Updated 3 May 2026".
func isDateOnly(s *doc.Sentence) bool {
	dates := 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case english.IsTime(t):
			dates++
		case t.UPOS == "NUM", t.UPOS == "PUNCT", t.UPOS == "ADP", dateWords[strings.ToLower(t.Form)]:
		default:
			return false
		}
	}
	return dates > 0
}

var dateWords = words("updated published posted last modified on at the of am pm a.m. p.m. gmt utc est bst cet st nd rd th")

// isByline: "By Mara Lind, Acme News".
func isByline(s *doc.Sentence) bool {
	if len(s.Tokens) < 2 || !s.Tokens[1].IsCapital() {
		return false
	}
	first := strings.ToLower(s.Tokens[0].Form)
	last := s.Tokens[len(s.Tokens)-1].Form
	return (first == "by" || bylines[first] && strings.EqualFold(s.Tokens[1].Form, "by")) && last != "." && last != ","
}

var bylines = words("reporting editing written edited compiled photographs photography additional text words")

// hasLabel: "Publisher: Acme", "(Photo: Acme)", "The hall. Image: Acme".
func hasLabel(s *doc.Sentence) bool {
	for i := 0; i+1 < len(s.Tokens); i++ {
		if s.Tokens[i+1].Form != ":" || !s.Tokens[i].IsCapital() {
			continue
		}
		w := strings.ToLower(s.Tokens[i].Form)
		if credits[w] || labels[w] && i == 0 {
			return true
		}
	}
	return false
}

var (
	credits = words("photo photos photograph image images picture pictures illustration graphic video credit")
	labels  = words("publisher published author authors source sources date url link title headline section category tags topics copyright editor contact related location file caption")
)
