package coref

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// What the words around a name say it is, whatever the name layer took it for.

// firms are nouns that the name of an organisation follows: "the brokerage Holm".
var firms = set(`company firm airline carrier bank lender insurer broker brokerage retailer manufacturer startup supplier operator
	broadcaster newspaper daily weekly agency union party faction group movement club team charity foundation conglomerate
	subsidiary developer shipbuilder brewer utility organisation organization university`)

// isFirm says whether a noun names a kind of organisation: "bank", "chipmaker".
func isFirm(w string) bool { return firms[w] || strings.HasSuffix(w, "maker") && !isPersonNoun(w) }

// sites are nouns that "of" or nothing ties to the name of a place: "the town of
// Vik".
var sites = set("town city village province district county region island port capital outskirts suburb coast hamlet municipality township peninsula")

// describedAs gives the type that the noun before a name tells, "" for none.
func (r *resolver) describedAs(s *doc.Sentence, m *mention) string {
	if m.First == 0 {
		return ""
	}
	head := &s.Tokens[m.Head]
	if t := &s.Tokens[m.First-1]; (t.UPOS == "NOUN" || t.UPOS == "PROPN") && !startsUpper(t.Form) {
		tied := t.Head >= m.First && t.Head < m.End && t.Deprel != "nmod:poss" || head.Head == m.First-1 && (head.Deprel == "appos" || head.Deprel == "flat")
		switch w := lemma(t); {
		case !tied:
		case isFirm(w):
			return "ORG"
		case sites[w] && w != "capital":
			return "LOC"
		}
	}
	if head.Deprel == "nmod" && head.Head >= 0 && sites[lemma(&s.Tokens[head.Head])] && r.hasCase(s, m.Head, "of") && m.Type != "ORG" {
		return "LOC"
	}
	return ""
}

// backers are nouns of people that are said of organisations and countries too.
var backers = set(`owner partner rival member winner champion backer investor seller builder dealer supplier operator employer host maker client
	ally opponent leader neighbour neighbor sponsor producer publisher recipient model star head founder user victim guest`)

// isWho says whether a name of two words or more is that of the person whom an
// office right before it tells of: "its secretary, Mara Holm". A founder may be a
// firm only if it is called so.
func (r *resolver) isWho(s *doc.Sentence, m *mention) bool {
	h := &s.Tokens[m.Head]
	if len(m.parts) < 2 || m.Type == "LOC" || h.Deprel != "appos" || h.Head < 0 || h.Head >= m.First-1 || s.Tokens[m.First-1].Form != "," {
		return false
	}
	noun := &s.Tokens[h.Head]
	w := lemma(noun)
	if noun.UPOS != "NOUN" || noun.XPOS == "NNS" || !isPersonNoun(w) || backers[w] && w != "founder" || r.coordinated(s, h.Head) {
		return false
	}
	last := m.parts[len(m.parts)-1]
	return !organisations[last] && !generic[last] && r.child(s, m.Head, "det") < 0
}

// isFirmNoun says whether a word ends the names of firms that a name before them
// belongs to; before "[Steel Union]" what was not tagged does too.
func isFirmNoun(w string, untagged bool) bool {
	switch w {
	case "news", "agency", "media", "group":
		return false
	}
	return generic[w] || untagged && organisations[w]
}

// joinFirms makes one name of a proper noun, tagged or not, and the words after it
// up to one that ends names of firms, of which it is a compound: "[Holm] Heavy
// Industries", "[Holm] [Steel Works Ltd]".
func joinFirms(s *doc.Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		last := t.Head
		if t.Deprel != "compound" || t.UPOS != "PROPN" || last <= i || last > i+4 || titleNouns[fold(t.Form)] || s.Tokens[last].UPOS != "PROPN" ||
			!isFirmNoun(fold(s.Tokens[last].Form), t.Name == "" && s.Tokens[last].Name == "I-ORG") || !firmWords(s, i+1, last) {
			continue
		}
		first := i
		for first > 0 && strings.HasPrefix(s.Tokens[first].Name, "I-") {
			first--
		}
		tag(s, first, last+1, "ORG")
	}
}

// firmWords says whether the tokens from first to last may be the rest of a
// firm's name.
func firmWords(s *doc.Sentence, first, last int) bool {
	for k := first; k <= last; k++ {
		t := &s.Tokens[k]
		if !startsUpper(t.Form) || k < last && t.Head != last || t.Name != "" && !strings.HasSuffix(t.Name, "-ORG") {
			return false
		}
	}
	return true
}
