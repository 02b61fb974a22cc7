package coref

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// completeNames extends names over the words that the tree says belong to
// them: the name layer, which knows no trees, may have taken only "Holm" of
// "Mara Holm", or made two names of it, or left "Korea" out of "South Korea".
func completeNames(s *doc.Sentence) {
	divideNames(s)
	cutOffices(s)
	cutHomes(s)
	cutBearers(s)
	for i := 0; i < len(s.Tokens); i++ {
		switch s.Tokens[i].Name {
		case "B-LOC", "B-ORG", "B-MISC":
			if !completeBody(s, i) && s.Tokens[i].Name != "B-MISC" {
				completeHead(s, i)
			}
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
		completeThing(s, first, end)
		i = end - 1
	}
	joinFirms(s)
}

// divideNames parts two names that were tagged as one, where an article stands
// between them and the tree ties both to something else: "gave [Holm the Ostby
// Medal]".
func divideNames(s *doc.Sentence) {
	for i := 1; i+1 < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		if t.UPOS != "DET" || !strings.HasPrefix(t.Name, "I-") || t.Form != strings.ToLower(t.Form) || t.Head <= i {
			continue
		}
		rest := s.Tokens[t.Head].Head
		if h := s.Tokens[i-1].Head; h >= 0 && rest >= 0 && (h < i-1 || h > t.Head) && rest < i-1 && s.Tokens[rest].Name == "" && rest == h {
			s.Tokens[i+1].Name = "B" + t.Name[1:]
			t.Name = ""
		}
	}
}

// cutOffices takes from a person's name the last word of the office before it:
// "Secretary of [State Mara Holm]".
func cutOffices(s *doc.Sentence) {
	for i := 2; i+2 < len(s.Tokens); i++ {
		if s.Tokens[i].Name == "B-PER" && s.Tokens[i+1].Name == "I-PER" && s.Tokens[i+2].Name == "I-PER" && endsOffice(s, i) {
			s.Tokens[i].Name, s.Tokens[i+1].Name = "", "B-PER"
		}
	}
}

// endsOffice says whether token i tells what the office before it is of.
func endsOffice(s *doc.Sentence, i int) bool {
	return i > 1 && s.Tokens[i-1].Form == "of" && s.Tokens[i-1].Name == "" && titleNouns[fold(s.Tokens[i-2].Form)]
}

// completeBody makes a name of an adjective and the noun of an organisation
// after it, of which only the adjective was tagged: "[African] Union".
func completeBody(s *doc.Sentence, i int) bool {
	t := &s.Tokens[i]
	if t.UPOS != "ADJ" || i+1 == len(s.Tokens) || t.Head != i+1 {
		return false
	}
	noun := &s.Tokens[i+1]
	if noun.UPOS != "PROPN" || noun.Name != "" || !organisations[fold(noun.Form)] || i+2 < len(s.Tokens) && s.Tokens[i+2].Form == "of" {
		return false
	}
	tag(s, i, i+2, "ORG")
	return true
}

// completeThing makes a name of what is called after a person, and of "the"
// before it: "the [Holm] Star" is a ship, not Holm.
func completeThing(s *doc.Sentence, first, end int) {
	if first == 0 || end == len(s.Tokens) || !strings.EqualFold(s.Tokens[first-1].Form, "the") || s.Tokens[first-1].Head != end {
		return
	}
	t, last := &s.Tokens[end], &s.Tokens[end-1]
	w := fold(t.Form)
	if t.UPOS != "PROPN" || t.XPOS == "NNPS" || t.Name != "" || !startsUpper(t.Form) || last.Head != end || last.Deprel != "compound" || isPersonNoun(w) && !vagueNouns[w] || groups[w] || generic[w] || calendar[w] || w == "administration" || w == "government" {
		return
	}
	kind := "MISC"
	if organisations[w] {
		kind = "ORG"
	}
	tag(s, first, end+1, kind)
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
	if (t.UPOS == "PROPN" || kind == "ORG" && papers[t.Form]) && t.Name == "" && startsUpper(t.Form) && last.Head == end && last.Deprel == "compound" && !titleNouns[fold(t.Form)] && !calendar[fold(t.Form)] {
		tag(s, first, end+1, kind)
	}
}

// papers end names of newspapers and are common nouns too.
var papers = set("Post Times Mail News Journal Herald Tribune Gazette Chronicle Star Sun Mirror Observer Telegraph Standard Express")

// halfPlaces begin names of places and are none themselves.
var halfPlaces = set(`North South East West Northern Southern Eastern Western Central Upper Lower New Old Great San Santa Saint St. St
	Los Las El La Port Fort Mount Cape Lake United Saudi Sri Costa Puerto Sierra Hong Abu`)

// leftPart says whether the word before [first, end) is part of the name.
func leftPart(s *doc.Sentence, first, end int) bool {
	t := &s.Tokens[first-1]
	if isGivenName(t.Form) && t.Deprel == "compound" && s.Tokens[first].Name == "B-PER" && t.Head >= first && t.Head < end {
		return first+1 == end // "[Mara] [Holm]", whatever Mara was taken for
	}
	if !canBePart(t) || first+1 < end && endsOffice(s, first-1) {
		return false
	}
	if s.Tokens[first].Deprel == "flat" && s.Tokens[first].Head == first-1 {
		return true
	}
	return t.Name == "" && t.Head >= first && t.Head < end && (t.Deprel == "flat" || t.Deprel == "compound")
}

// rightPart says whether the word after [first, end) is part of the name.
func rightPart(s *doc.Sentence, first, end int) bool {
	t, last := &s.Tokens[end], &s.Tokens[end-1]
	if first+1 == end && isGivenName(last.Form) && last.Deprel == "compound" && last.Head == end {
		return canBePart(t) && !organisations[fold(t.Form)] && !generic[fold(t.Form)] // "[Mara] Holm"
	}
	return canBePart(t) && t.Deprel == "flat" && t.Head >= first && t.Head < end
}

func isGivenName(form string) bool {
	w := fold(form)
	return startsUpper(form) && (maleGiven[w] || femaleGiven[w])
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
	if m.First == 0 || organisations[m.parts[len(m.parts)-1]] || isBody(m.parts) {
		return false
	}
	if r.isRelative(s, m) || r.governs(s, m) {
		return true
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

// governs says whether a name is that of who heads a government: "the Mara Holm
// administration".
func (r *resolver) governs(s *doc.Sentence, m *mention) bool {
	return len(m.parts) > 1 && m.End < len(s.Tokens) && s.Tokens[m.End-1].Deprel == "flat" && s.Tokens[m.Head].Head == m.End && terms[lemma(&s.Tokens[m.End])]
}

// terms are nouns of the time that somebody governs.
var terms = set("administration presidency premiership chancellorship papacy")

// isRelative says whether a name is that of a relative: "their child, Mara".
func (r *resolver) isRelative(s *doc.Sentence, m *mention) bool {
	h := &s.Tokens[m.Head]
	return h.Deprel == "appos" && h.Head >= 0 && h.Head < m.First && english.IsKin(lemma(&s.Tokens[h.Head])) &&
		r.child(s, h.Head, "nmod:poss") >= 0 && !listed(s, m.Head)
}

// organisations end names that are never those of people.
var organisations = set(`inc corp corporation company ltd plc llc gmbh industries holdings agency university college institute foundation ministry
	department council committee commission association federation union alliance league airlines airways motors electronics technologies
	systems networks microelectronics semiconductor semiconductors pharmaceuticals telecom aerospace steel lines energy herald tribune gazette chronicle bureau authority party rovers wanderers`)

// familiar gives the types of names by their words, as they are written: the
// first and last of the full names of people, and names of one word, with a hyphen
// before their types; those that were not tagged have none. A capitalised noun that
// is one of them is a name too, though it was not taken for one ("Page said …").
func familiar(d *doc.Document) map[string]string {
	out := map[string]string{}
	var single []*doc.Token
	for i := range d.Sentences {
		toks := d.Sentences[i].Tokens
		for k := range toks {
			goesOn := k+1 < len(toks) && strings.HasPrefix(toks[k+1].Name, "I-")
			switch {
			case toks[k].Name == "B-PER" && goesOn, toks[k].Name == "I-PER" && !goesOn:
				out[toks[k].Form] = "PER"
			case strings.HasPrefix(toks[k].Name, "B-") && !goesOn && toks[k].UPOS == "PROPN",
				k > 0 && toks[k].UPOS == "PROPN" && toks[k].Name == "" && startsUpper(toks[k].Form) && isNominal(toks[k].Deprel):
				single = append(single, &toks[k])
			}
		}
	}
	for _, t := range single {
		if out[t.Form] == "" && t.Name != "B-MISC" {
			out[t.Form] = "-" + strings.TrimPrefix(t.Name, "B-")
		}
	}
	return out
}

// isFamiliar says whether token t is a name although nobody took it for one, with the
// type if it is known, and makes a proper noun of it. "Nunes" looks like a
// plural, and at the beginning of a sentence any word has a capital.
func (r *resolver) isFamiliar(known map[string]string, s *doc.Sentence, t int) (kind string, ok bool) {
	tok := &s.Tokens[t]
	kind, alone := strings.CutPrefix(known[tok.Form], "-")
	if tok.UPOS != "NOUN" || known[tok.Form] == "" || !startsUpper(tok.Form) || tok.Name != "" || isPersonNoun(fold(tok.Form)) {
		return "", false
	}
	if alone && (t == 0 || tok.XPOS == "NNS" || r.isHeading(s)) || tok.XPOS == "NNS" && !r.isOne(s, t) {
		return "", false
	}
	tok.UPOS, tok.XPOS, tok.Lemma = "PROPN", "NNP", tok.Form
	return kind, true
}

// isHeading says whether all words of a sentence may have capitals.
func (r *resolver) isHeading(s *doc.Sentence) bool {
	root := s.Root()
	return root < 0 || startsUpper(s.Tokens[root].Form)
}

// isOne says whether what looks like a plural is one person: no word says how
// many or which, and amid a sentence it has a capital, or as its first word is
// the subject of a verb in the singular or of speaking.
func (r *resolver) isOne(s *doc.Sentence, t int) bool {
	for _, k := range r.kids[s.Index][t] {
		switch s.Tokens[k].Deprel {
		case "det", "amod", "nummod", "compound", "nmod:poss", "nmod", "conj":
			return false
		}
	}
	if t > 0 {
		return !r.isHeading(s)
	}
	h := s.Tokens[t].Head
	return h >= 0 && s.Tokens[t].Deprel == "nsubj" && (s.Tokens[h].XPOS == "VBZ" || speechVerbs[lemma(&s.Tokens[h])])
}
