package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// findMentions finds names, noun phrases and pronouns, in this order: a token
// heads at most one mention.
func (r *resolver) findMentions() {
	for i := range r.d.Sentences {
		r.defineAcronyms(&r.d.Sentences[i])
		completeNames(&r.d.Sentences[i])
	}
	known := familiar(r.d)
	for i := range r.d.Sentences {
		s := &r.d.Sentences[i]
		inName := make([]bool, len(s.Tokens))
		r.taggedNames(s, inName)
		r.properNouns(s, inName)
		for t := range s.Tokens {
			switch {
			case inName[t]:
			case isPronoun(&s.Tokens[t]):
				if !isFamilyName(s, t) {
					r.pronounMention(s, t)
				}
			case isNominal(s.Tokens[t].Deprel) && r.nameFamiliar(known, s, t):
			case isNominal(s.Tokens[t].Deprel) && (s.Tokens[t].UPOS == "NOUN" || isOffice(&s.Tokens[t])):
				r.nounPhrase(s, t)
			}
		}
	}
	slices.SortStableFunc(r.mentions, byPlace)
	r.voteTypes()
}

// nameFamiliar makes a mention of a name that stands elsewhere in the article.
func (r *resolver) nameFamiliar(known map[string]string, s *doc.Sentence, t int) bool {
	kind, ok := r.isFamiliar(known, s, t)
	if ok {
		r.name(s, t, t+1, kind)
	}
	return ok
}

func (r *resolver) found(m *mention) {
	at := [2]int{m.Sent, m.Head}
	if r.byHead[at] != nil {
		return
	}
	m.Chain = -1
	m.quote = r.quotes[m.Sent][m.Head]
	r.byHead[at] = m
	r.mentions = append(r.mentions, m)
}

// taggedNames makes mentions of what the name layer has found.
func (r *resolver) taggedNames(s *doc.Sentence, inName []bool) {
	for i := 0; i < len(s.Tokens); i++ {
		tag := s.Tokens[i].Name
		if len(tag) < 3 {
			continue
		}
		end := i + 1
		for end < len(s.Tokens) && strings.HasPrefix(s.Tokens[end].Name, "I-") {
			end++
		}
		if end > i+1 || !isPronoun(&s.Tokens[i]) {
			r.name(s, i, end, tag[2:])
			for k := i; k < end; k++ {
				inName[k] = true
			}
		}
		i = end - 1
	}
}

// properNouns makes mentions of proper nouns that the name layer has missed.
func (r *resolver) properNouns(s *doc.Sentence, inName []bool) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.UPOS != "PROPN" || !startsUpper(t.Form) || inName[i] || !isNominal(t.Deprel) || calendar[fold(t.Form)] || isOffice(t) {
			continue
		}
		first, end := i, i+1
		for first > 0 && r.partOfName(s, first-1, i) && !inName[first-1] {
			first--
		}
		for end < len(s.Tokens) && r.partOfName(s, end, i) && !inName[end] {
			end++
		}
		for end > i+1 && !startsUpper(s.Tokens[end-1].Form) {
			end--
		}
		r.name(s, first, end, "")
		for k := first; k < end; k++ {
			inName[k] = true
		}
	}
}

// partOfName says whether token k belongs to the name with this head: proper
// nouns that hang on it, capitalised adjectives ("United States"), and an "of"
// phrase ("University of Ostby").
func (r *resolver) partOfName(s *doc.Sentence, k, head int) bool {
	t := &s.Tokens[k]
	if titleNouns[fold(t.Form)] || !startsUpper(t.Form) && t.Form != "of" {
		return false
	}
	switch t.Deprel {
	case "flat", "compound", "amod":
		return (t.Head == head || k < t.Head && t.Head < head) && t.UPOS != "NOUN"
	case "case":
		return t.Form == "of" && k == head+1 && t.Head >= 0 && s.Tokens[t.Head].UPOS == "PROPN" && s.Tokens[t.Head].Head == head
	case "nmod":
		return k > head && t.UPOS == "PROPN" && r.hasCase(s, k, "of")
	}
	return false
}

// name adds the name [first, end). Honorifics and offices at its beginning are
// titles, not parts. A demonym that is an adjective is no name.
func (r *resolver) name(s *doc.Sentence, first, end int, kind string) {
	m := &mention{Mention: doc.Mention{Sent: s.Index, First: first, End: end, Kind: doc.Name, Type: kind}, tagged: first}
	if kind != "ORG" || r.holdsOffice(s, first, end) {
		m.First = r.afterTitles(s, m, first, end)
		if m.First > first && kind != "" {
			m.Type, kind, m.sure = "PER", "PER", true
		}
	}
	m.Head = s.SpanHead(m.First, end)
	if end-first == 1 && s.Tokens[first].UPOS == "ADJ" {
		return
	}
	m.parts = partsOf(s.Tokens[m.First:end])
	if kind == "PER" {
		m.parts = withoutHonours(m.parts)
	}
	r.titlesOf(s, m)
	if len(m.parts) > 0 {
		switch as := r.describedAs(s, m); {
		case r.isPerson(s, m) || r.isWho(s, m):
			m.Type, m.sure = "PER", true
		case as != "" && !m.sure:
			m.Type, m.sure = as, true
		}
		if m.Type == "ORG" && m.First > 0 && isFirm(lemma(&s.Tokens[m.First-1])) {
			m.firm = lemma(&s.Tokens[m.First-1])
		}
	}
	m.plural = isPeople(s, m)
	m.person = r.personhood(m)
	if m.person != no && len(m.parts) > 0 {
		m.gender = pick(m.gender, givenName(m.parts))
		if r.isRelative(s, m) {
			m.gender = pick(m.gender, genderOfGiven(m.parts[0])) // relatives go by their given name
		}
	}
	r.found(m)
}

// isPeople says whether a name is that of several people: "Democrats".
func isPeople(s *doc.Sentence, m *mention) bool {
	return len(m.parts) == 1 && s.Tokens[m.Head].XPOS == "NNPS" && (m.Type == "" || m.Type == "MISC")
}

// partsOf gives the folded words of a name.
func partsOf(toks []doc.Token) []string {
	var out []string
	for k := range toks {
		if w := fold(toks[k].Form); w != "" && w != "'s" && w != "the" {
			out = append(out, w)
		}
	}
	return out
}

func personOf(kind string) certainty {
	switch kind {
	case "PER":
		return yes
	case "", "MISC":
		return perhaps
	}
	return no
}

// holdsOffice says whether what is tagged as an organisation is a person with
// office and full name: "Ostby Mayor Mara Holm".
func (r *resolver) holdsOffice(s *doc.Sentence, first, end int) bool {
	at := end - 3
	return at > first && titleNouns[fold(s.Tokens[at].Form)] && startsUpper(s.Tokens[at+1].Form) && startsUpper(s.Tokens[at+2].Form) &&
		!generic[fold(s.Tokens[end-1].Form)] && s.Tokens[end-1].UPOS == "PROPN" && s.Tokens[at+1].UPOS == "PROPN"
}

// afterTitles gives the first token after the titles in [first, end), as in
// "Mr. Holm" or "Ostby Mayor Holm", and notes them.
func (r *resolver) afterTitles(s *doc.Sentence, m *mention, first, end int) int {
	at := first
	for k := first; k < end-1; k++ {
		w := fold(s.Tokens[k].Form)
		if !titleNouns[w] || !startsUpper(s.Tokens[k+1].Form) || k == first && end == first+2 && givenToo[w] {
			continue
		}
		m.titles = appendNew(m.titles, w)
		m.gender = pick(m.gender, genderOf[w])
		for _, t := range s.Tokens[at:k] {
			m.mods = append(m.mods, fold(t.Form))
		}
		at = k + 1
	}
	return at
}

// givenToo are titles that are given names too: before a family name alone, in a
// name as the tagger has it, they are that.
var givenToo = set("dean earl duke")

// titlesOf reads the titles before a name: in EWT and GUM they hang on it as
// nmod:desc, sometimes as compound, with their own modifiers.
func (r *resolver) titlesOf(s *doc.Sentence, m *mention) {
	for _, k := range r.kids[s.Index][m.Head] {
		t := &s.Tokens[k]
		if k >= m.First || t.UPOS != "NOUN" && t.UPOS != "PROPN" || t.Deprel != "nmod:desc" && t.Deprel != "compound" && t.Deprel != "flat" && t.Deprel != "nmod" {
			continue
		}
		w := fold(t.Form)
		if !isPersonNoun(w) {
			m.mods = append(m.mods, w)
			continue
		}
		m.titles = appendNew(m.titles, lemma(t))
		m.gender = pick(m.gender, genderOf[w])
		m.mods = append(m.mods, r.modifiers(s, k)...)
	}
	r.titleAfter(s, m)
	if len(m.titles) > 0 {
		for _, k := range r.kids[s.Index][m.Head] {
			if k < m.First && s.Tokens[k].UPOS == "ADJ" {
				m.mods = append(m.mods, fold(s.Tokens[k].Form))
			}
		}
	}
}

// titleAfter reads the office that tells which of a family is meant: "Holm, the
// mayor,".
func (r *resolver) titleAfter(s *doc.Sentence, m *mention) {
	k := r.child(s, m.Head, "appos")
	if len(m.parts) != 1 || k < m.End || s.Tokens[k].UPOS != "NOUN" || s.Tokens[k].XPOS == "NNS" || !isPersonNoun(lemma(&s.Tokens[k])) {
		return
	}
	if d := r.child(s, k, "det"); d >= 0 && fold(s.Tokens[d].Form) == "the" {
		m.titles = appendNew(m.titles, lemma(&s.Tokens[k]))
		m.mods = append(m.mods, r.modifiers(s, k)...)
	}
}

// fold makes words comparable: small letters, no hyphens and periods.
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		switch c {
		case '-', '.', '\u00ad', '‐', '‑':
			return -1
		case '’':
			return '\''
		}
		return unicode.ToLower(c)
	}, s)
}

func lemma(t *doc.Token) string {
	if t.Lemma == "" {
		return fold(t.Form)
	}
	return fold(t.Lemma)
}

func appendNew(list []string, w string) []string {
	if slices.Contains(list, w) {
		return list
	}
	return append(list, w)
}

// pick gives the first gender that is known.
func pick(a, b gender) gender {
	if a != unknown {
		return a
	}
	return b
}

func startsUpper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}
