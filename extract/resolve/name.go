package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/schema"
)

// A name is a run of tokens that the name layer tagged, without titles.
type name struct {
	sent, first, end int // token range, end exclusive
	head             int
	kind             string // PER LOC ORG MISC
	text             string
	key              string // slug of text without article: equal names have one
	titled           bool   // a title stands before it: "President Xara Dol"
}

// names lists the names of a sentence in the order of the text. Adjectives
// of countries ("Chinese") are none: they say where from, not who.
func (s *tree) names() []name {
	var out []name
	for i := 0; i < len(s.Tokens); i++ {
		tag := s.Tokens[i].Name
		if tag == "" || tag == "O" {
			continue
		}
		end := i + 1
		for end < len(s.Tokens) && (strings.HasPrefix(s.Tokens[end].Name, "I-") || s.goesOn(i, end)) {
			end++
		}
		end = s.withComplement(i, s.withFunctionWord(i, end))
		whole, kind := s.withNoun(i, end, kindOf(tag))
		for _, p := range s.pieces(i, whole, kind) {
			if n, ok := s.name(p.first, p.end, p.kind); ok {
				out = append(out, n)
			}
		}
		i = whole - 1
	}
	return out
}

// goesOn says whether the person's name that is tagged from first goes on at
// token i although another begins there: "[Raymond] [Wong]" is one person where
// the tree makes it one name.
func (s *tree) goesOn(first, i int) bool {
	if s.Tokens[first].Name != "B-PER" || s.Tokens[i].Name != "B-PER" || !s.Tokens[i-1].SpaceAfter {
		return false
	}
	a, b := &s.Tokens[i-1], &s.Tokens[i]
	return a.Head == i && a.Deprel == "compound" || b.Head == i-1 && b.Deprel == "flat" || b.Head == first && b.Deprel == "flat"
}

// withFunctionWord extends the tagged name of a person over a family name that
// looks like a function word: "[James] To", "[Wilson] Or". It has a capital where
// the words around it have none.
func (s *tree) withFunctionWord(first, end int) int {
	if s.Tokens[first].Name != "B-PER" || end != first+1 || end >= len(s.Tokens) || !s.Tokens[first].SpaceAfter {
		return end
	}
	t := &s.Tokens[end]
	switch t.UPOS {
	case "ADP", "CCONJ", "SCONJ", "PART":
	default:
		return end
	}
	if t.Name != "" && t.Name != "O" || isSmall(t.Form) || t.Form == strings.ToUpper(t.Form) ||
		end+1 < len(s.Tokens) && s.Tokens[end+1].UPOS != "PUNCT" && !isSmall(s.Tokens[end+1].Form) {
		return end
	}
	return end + 1
}

// withComplement extends a tagged noun that alone is no name over what makes one
// of it: "[Institute] for Far Eastern Studies". What is tagged by itself stays a
// name of its own.
func (s *tree) withComplement(first, end int) int {
	if end != first+1 || kindOf(s.Tokens[first].Name) != ORG || !s.isComplemented(first) {
		return end
	}
	i := end + 1
	for i < len(s.Tokens) {
		t := &s.Tokens[i]
		and := t.UPOS == "CCONJ" && t.Form == "and" && i+1 < len(s.Tokens) && s.Tokens[i+1].Deprel == "conj"
		if t.Name != "" && t.Name != "O" || !and && (t.UPOS != "PROPN" && t.UPOS != "ADJ" || isSmall(t.Form)) {
			break
		}
		i++
	}
	if last := &s.Tokens[i-1]; i == end+1 || last.UPOS != "PROPN" {
		return end
	}
	return i
}

// isComplemented says whether "of" or "for" and a word with a capital follow the
// noun i, which alone would be no name.
func (s *tree) isComplemented(i int) bool {
	if i+2 >= len(s.Tokens) || !isCommon(schema.Slug(s.Tokens[i].Form)) {
		return false
	}
	prep, next := &s.Tokens[i+1], &s.Tokens[i+2]
	if next.UPOS == "DET" && i+3 < len(s.Tokens) {
		next = &s.Tokens[i+3]
	}
	return prep.UPOS == "ADP" && (prep.Form == "of" || prep.Form == "for") && (next.UPOS == "PROPN" || next.UPOS == "ADJ") && !isSmall(next.Form)
}

// pieces parts a tagged run at a verb in small letters, with what brings it in:
// "[Berg] of killing [Dorn]". Of what type the pieces are, such a tag does not
// tell.
func (s *tree) pieces(first, end int, kind string) []name {
	var out []name
	from := first
	for i := first; i < end && kind != MISC; i++ {
		if t := &s.Tokens[i]; t.UPOS != "VERB" || !isSmall(t.Form) || isParticle(t.Form) {
			continue
		}
		to := i
		for to > from && (s.Tokens[to-1].UPOS == "ADP" || s.Tokens[to-1].UPOS == "SCONJ") && isSmall(s.Tokens[to-1].Form) {
			to--
		}
		out = append(out, name{first: from, end: to, kind: MISC})
		from = i + 1
	}
	if from == first {
		return []name{{first: first, end: end, kind: kind}}
	}
	out = append(out, name{first: from, end: end, kind: MISC})
	return slices.DeleteFunc(out, func(n name) bool { return n.first >= n.end })
}

// kindOf takes the type from a BIO tag; what is no person, organisation or
// location is MISC, as is the OTH of some treebanks.
func kindOf(tag string) string {
	_, kind, _ := strings.Cut(tag, "-")
	switch kind {
	case PER, ORG, LOC:
		return kind
	}
	return MISC
}

// name trims titles and articles before a name and possessive marks after
// it; ok is false when nothing that can be a name is left.
func (s *tree) name(first, end int, kind string) (name, bool) {
	begin := first
	first, end, kind = s.trim(first, end, kind)
	if first == end {
		return name{}, false
	}
	n := name{sent: s.Index, first: first, end: end, head: s.SpanHead(first, end), kind: kind}
	n.text = s.surface(first, end)
	n.key = schema.Slug(gazetteer.Bare(n.text))
	n.titled = s.hasTitle(n, begin)
	switch {
	case n.titled:
		n.kind = PER
	case kind == PER && n.end == n.first+1 && s.hasArticle(n):
		n.kind = MISC // "the Joker" plays a part
	case kind == PER && s.preposition(n.head) == "in":
		n.kind = LOC // one is in places, not in people
	case kind == PER && n.end == n.first+1 && n.first > 1 && s.Tokens[n.first-1].Lemma == "on" && isPostText(s.Tokens[n.first-2].Lemma):
		n.kind = MISC // a site: "a post on Murmur"
	}
	return n, s.isProper(n)
}

func (s *tree) hasDeterminer(i int) bool {
	return slices.ContainsFunc(s.kids[i], func(k int) bool { return s.Tokens[k].Deprel == "det" })
}

// hasArticle says whether "the" stands before a name of its own: people have
// none.
func (s *tree) hasArticle(n name) bool {
	if n.first == 0 {
		return false
	}
	t := &s.Tokens[n.first-1]
	return t.UPOS == "DET" && strings.EqualFold(t.Form, "the") && t.Head == n.head && s.Tokens[n.head].XPOS == "NNP"
}

// trim gives the part of a tagged run that is the name itself, and its type.
func (s *tree) trim(first, end int, kind string) (int, int, string) {
	if t := s.afterTitle(first, end); t > first {
		if kind != ORG && kind != LOC || isOffice(s.Tokens[t-1].Form) {
			kind = PER // not of "[Oslo daily Posten]"
		}
		first = t
	}
	for first < end && (s.isArticle(first) || s.Tokens[first].UPOS == "PUNCT" || kind == PER && first+1 < end && isOffice(s.Tokens[first].Form)) {
		first++
	}
	if kind == PER {
		end = s.beforeOf(first, end)
	}
	for end > first && (s.Tokens[end-1].UPOS == "PART" && !strings.ContainsFunc(s.Tokens[end-1].Form, unicode.IsUpper) || s.Tokens[end-1].UPOS == "PUNCT" && s.Tokens[end-1].Form != ".") {
		end--
	}
	if kind != PER {
		end = s.beforeSmall(first, end)
	}
	for kind == LOC && end > first+1 && isOffice(s.Tokens[end-1].Form) {
		end-- // "[Los Angeles] Sheriff"
	}
	return s.afterNoun(first, end), end, kind
}

// beforeSmall cuts what was tagged with a name that ends before it: a noun that
// the name only modifies ("Acme delegation"), or a verb that was taken for a part
// ("Acme lent Norway").
func (s *tree) beforeSmall(first, end int) int {
	for end > first+1 && s.Tokens[end-1].UPOS == "NOUN" && isSmall(s.Tokens[end-1].Form) && !isSmall(s.Tokens[end-2].Form) {
		end--
	}
	for i := first + 1; i < end; i++ {
		switch t := &s.Tokens[i]; t.UPOS {
		case "PROPN", "VERB", "AUX", "ADV":
			if isSmall(t.Form) && !isParticle(t.Form) && len(t.Form) > 2 && i+1 < end && !isSmall(s.Tokens[i-1].Form) {
				return i
			}
		}
	}
	return end
}

// isSmall says whether a word is all small letters.
func isSmall(form string) bool {
	return form == strings.ToLower(form) && strings.ContainsFunc(form, unicode.IsLower)
}

// isArticle says whether token i is a determiner that is no part of a name, as
// "All" is of "the All Norway League".
func (s *tree) isArticle(i int) bool {
	t := &s.Tokens[i]
	return t.UPOS == "DET" && (i == 0 || t.Form != "All" || s.Tokens[i-1].UPOS != "DET")
}

// isProper says whether what was tagged can be the name of one thing: it has a
// capital where its script has any, and is no adjective, office or group of
// people.
func (s *tree) isProper(n name) bool {
	head := &s.Tokens[n.head]
	single := n.end == n.first+1
	switch {
	case head.UPOS == "ADJ", single && (isOffice(n.text) || isPostnominal(n.text)):
		return false
	case n.kind == PER && !single && isOffice(s.Tokens[n.end-1].Form):
		return false // "Los Angeles Sheriff"
	case single && n.kind == PER && (head.UPOS == "NOUN" || head.XPOS == "NNPS"):
		return false
	case single && n.kind == MISC && head.XPOS == "NNPS" && !s.hasDeterminer(n.head):
		return false // "Lutherans", not "the Olympics"
	}
	return strings.ContainsFunc(n.text, unicode.IsUpper) || strings.ContainsFunc(n.text, isUncased)
}

// withNoun extends a tagged run over the noun that makes another name of it
// ("Ajuda [Palace]", "Leeds [University]") and gives the type of the whole.
func (s *tree) withNoun(first, end int, kind string) (int, string) {
	head := &s.Tokens[s.SpanHead(first, end)]
	noun := head.Head
	if head.Deprel != "compound" || noun < end || noun > end+1 {
		return end, kind
	}
	for i := end; i <= noun; i++ {
		if t := &s.Tokens[i]; t.UPOS != "PROPN" || t.Name != "" && t.Name != "O" || !s.Tokens[i-1].SpaceAfter {
			return end, kind
		}
	}
	k := kindOfNoun(s.Tokens[noun].Form)
	if k == "" || noun+1 < len(s.Tokens) && s.Tokens[noun+1].Form == "of" {
		return end, kind // of "Leeds Department of Works" the rest is missing
	}
	return noun + 1, k
}

// afterNoun cuts a description that was tagged with the name it goes before:
// "Danish rival Acme". Common nouns inside a name are capitalised.
func (s *tree) afterNoun(first, end int) int {
	out := first
	for i := first; i+1 < end; i++ {
		if t := &s.Tokens[i]; t.UPOS == "NOUN" && t.Form == strings.ToLower(t.Form) && s.Tokens[i+1].UPOS == "PROPN" {
			out = i + 1
		}
	}
	return out
}

// beforeOf cuts what says where a person is from: "Mara Dol of Ulm".
func (s *tree) beforeOf(first, end int) int {
	for i := first + 2; i < end; i++ {
		if s.Tokens[i].UPOS == "ADP" && s.Tokens[i].Form == "of" {
			return i
		}
	}
	return end
}

// isUncased says whether r is a letter of a script without capitals.
func isUncased(r rune) bool {
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && unicode.ToUpper(r) == r
}

// nameIn finds the name that a mention is called by: the tagged run that holds
// its head, or that its head describes ("President of the Republic Xara Dol");
// without tags, its run of proper nouns, of which one alone does not do. A coordination has no name of its
// own, unless it is inside of one.
func (s *tree) nameIn(names []name, m *doc.Mention) (name, bool) {
	for _, k := range s.kids[m.Head] {
		if s.Tokens[k].Deprel == "conj" && k >= m.First && k < m.End && !strings.HasPrefix(s.Tokens[k].Name, "I-") {
			return name{}, false
		}
	}
	at, _ := slices.BinarySearchFunc(names, m.First, func(n name, first int) int { return n.first - first })
	for _, n := range names[at:] {
		if n.first >= m.End {
			break
		}
		if n.end > m.End {
			continue
		}
		if n.first <= m.Head && m.Head < n.end {
			return n, true
		}
		if t := &s.Tokens[n.head]; t.Head == m.Head && (t.Deprel == "flat" || t.Deprel == "appos") && n.kind == PER {
			return n, true
		}
	}
	if m.Kind != doc.Name || s.Tokens[m.Head].Name != "" {
		return name{}, false
	}
	first, end := m.Head, m.Head+1
	for first > m.First && s.Tokens[first-1].UPOS == "PROPN" {
		first--
	}
	for end < m.End && s.Tokens[end].UPOS == "PROPN" {
		end++
	}
	if end == first+1 && m.Type == "" {
		return name{}, false // "the New Year" is no name of a year
	}
	return s.name(first, end, mentionKind(m.Type))
}

func mentionKind(typ string) string {
	switch typ {
	case PER, ORG, LOC:
		return typ
	}
	return MISC
}
