package coref

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// completeNames extends names over the words that the tree says belong to
// them: the name layer, which knows no trees, may have taken only "Holm" of
// "Mara Holm", or made two names of it, or left "Korea" out of "South Korea".
func completeNames(s *doc.Sentence) {
	for i := 0; i < len(s.Tokens); i++ {
		switch s.Tokens[i].Name {
		case "B-LOC", "B-ORG":
			completeHead(s, i)
			continue
		case "B-PER", "I-PER":
		default:
			continue
		}
		first, end := i, i+1
		for end < len(s.Tokens) && s.Tokens[end].Name == "I-PER" {
			end++
		}
		for first > 0 && leftPart(s, first, end) {
			first--
		}
		for end < len(s.Tokens) && rightPart(s, first, end) {
			end++
		}
		tag(s, first, end, "PER")
		i = end - 1
	}
}

// completeHead extends the name of a place or organisation that begins at first
// by the proper noun right after it that it is a compound of. The name of a
// place may be that of something else's, as in "Ostby Marathon", unless its
// first word alone is none.
func completeHead(s *doc.Sentence, first int) {
	kind := s.Tokens[first].Name[2:]
	end := first + 1
	for end < len(s.Tokens) && s.Tokens[end].Name == "I-"+kind {
		end++
	}
	if end == len(s.Tokens) || kind == "LOC" && (end > first+1 || !halfPlaces[s.Tokens[first].Form]) {
		return
	}
	t := &s.Tokens[end]
	last := &s.Tokens[end-1]
	if t.UPOS == "PROPN" && t.Name == "" && startsUpper(t.Form) && last.Head == end && last.Deprel == "compound" && !titleNouns[fold(t.Form)] && !calendar[fold(t.Form)] {
		tag(s, first, end+1, kind)
	}
}

// halfPlaces begin names of places and are none themselves.
var halfPlaces = set(`North South East West Northern Southern Eastern Western Central Upper Lower New Old Great San Santa Saint St. St
	Los Las El La Port Fort Mount Cape Lake United Saudi Sri Costa Puerto Sierra Hong Abu`)

// leftPart says whether the word before [first, end) is part of the name.
func leftPart(s *doc.Sentence, first, end int) bool {
	t := &s.Tokens[first-1]
	if !canBePart(t) {
		return false
	}
	if s.Tokens[first].Deprel == "flat" && s.Tokens[first].Head == first-1 {
		return true
	}
	return t.Name == "" && t.Head >= first && t.Head < end && (t.Deprel == "flat" || t.Deprel == "compound")
}

// rightPart says whether the word after [first, end) is part of the name.
func rightPart(s *doc.Sentence, first, end int) bool {
	t := &s.Tokens[end]
	return canBePart(t) && t.Deprel == "flat" && t.Head >= first && t.Head < end
}

func canBePart(t *doc.Token) bool {
	return t.UPOS == "PROPN" && startsUpper(t.Form) && (t.Name == "" || strings.HasSuffix(t.Name, "-PER")) && !titleNouns[fold(t.Form)] && !calendar[fold(t.Form)]
}

// tag gives [first, end) the BIO tags of one name.
func tag(s *doc.Sentence, first, end int, kind string) {
	for k := first; k < end; k++ {
		s.Tokens[k].Name = "I-" + kind
	}
	s.Tokens[first].Name = "B-" + kind
	// What is left of a name that was cut through begins a name of its own.
	if end < len(s.Tokens) && strings.HasPrefix(s.Tokens[end].Name, "I-") {
		s.Tokens[end].Name = "B" + s.Tokens[end].Name[1:]
	}
}

// isPerson says whether what stands before a name makes it a person's,
// whatever the name layer has found: a title that hangs on it ("Mayor Holm"),
// or a description right before it that it is an apposition to ("former mayor
// Tobias Holm").
func (r *resolver) isPerson(s *doc.Sentence, m *mention) bool {
	if m.First == 0 || organisations[m.parts[len(m.parts)-1]] {
		return false
	}
	t := &s.Tokens[m.First-1]
	if !isPersonNoun(fold(t.Form)) || !startsUpper(s.Tokens[m.First].Form) {
		return false
	}
	head := &s.Tokens[m.Head]
	if t.Head >= m.First && t.Head < m.End {
		return t.Deprel == "nmod:desc" || t.Deprel == "compound" && len(m.parts) > 1
	}
	return head.Head == m.First-1 && (head.Deprel == "appos" || head.Deprel == "flat")
}

// organisations end names that are never those of people.
var organisations = set(`inc corp corporation company ltd plc llc gmbh industries holdings agency university college institute foundation ministry
	department council committee commission association federation union alliance league airlines airways motors electronics technologies
	systems networks steel lines energy herald tribune gazette chronicle bureau authority`)

// familiar gives the first and last words of the full names of people, as they
// are written. A capitalised noun that is one of them is a name too, though it
// was not taken for one ("Page said …").
func familiar(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		toks := d.Sentences[i].Tokens
		for k := range toks {
			switch {
			case toks[k].Name == "B-PER" && k+1 < len(toks) && toks[k+1].Name == "I-PER":
				out[toks[k].Form] = true
			case toks[k].Name == "I-PER" && (k+1 == len(toks) || toks[k+1].Name != "I-PER"):
				out[toks[k].Form] = true
			}
		}
	}
	return out
}

func isFamiliar(known map[string]bool, t *doc.Token) bool {
	return t.UPOS == "NOUN" && t.XPOS != "NNS" && startsUpper(t.Form) && known[t.Form] && t.Name == "" && !isPersonNoun(fold(t.Form))
}
