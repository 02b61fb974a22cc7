package resolve

import (
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/extract/resolve/when"
	"github.com/quadwire/quadwire/schema"
)

// namesIn lists the names of a sentence: those that the name layer tagged, and
// runs of proper nouns it left out that the gazetteer knows as a whole.
func (c *cast) namesIn(s *tree) []name {
	out := c.own(s, c.unglued(s, c.hyphenated(s, s.names())))
	tagged := make([]bool, len(s.Tokens))
	for _, n := range out {
		for i := n.first; i < n.end; i++ {
			tagged[i] = true
		}
	}
	out = slices.DeleteFunc(c.untitled(s, out), func(n name) bool {
		if whole, ok := c.isCut(s, n); ok {
			c.cut[place{n.sent, n.head}] = whole
			return true
		}
		return c.isNobody(n)
	})
	for i := range tagged {
		if n, ok := s.commonName(i); ok && tagged[i] {
			c.common = append(c.common, n)
		}
	}
	out = append(out, s.entitled(tagged)...)
	for i := 0; i < len(s.Tokens); i++ {
		end := i
		for end < len(s.Tokens) && !tagged[end] && (s.Tokens[end].UPOS == "PROPN" || end == i && opensName(s, i)) {
			end++
		}
		if end == i {
			continue
		}
		if end == i+1 && c.standsAlone(s, i) {
			if n, ok := s.name(i, end, PER); ok {
				c.loose = append(c.loose, n)
			}
		}
		if n, ok := c.knownRun(s, i, end); ok && (end == len(s.Tokens) || !tagged[end]) {
			out = append(out, n)
		}
		i = end - 1
	}
	slices.SortFunc(out, func(a, b name) int { return a.first - b.first })
	return out
}

// own makes one name of the words that name the article's publisher, however
// they were tagged.
func (c *cast) own(s *tree, names []name) []name {
	words := strings.Fields(c.publisher)
	if len(words) < 2 {
		return names
	}
	for i := 0; i+len(words) <= len(s.Tokens); i++ {
		if s.Tokens[i].Form != words[0] || s.surface(i, i+len(words)) != c.publisher {
			continue
		}
		whole, ok := s.name(i, i+len(words), ORG)
		if !ok {
			continue
		}
		names = slices.DeleteFunc(names, func(n name) bool { return n.first < whole.end && whole.first < n.end })
		at, _ := slices.BinarySearchFunc(names, i, func(n name, first int) int { return n.first - first })
		names = slices.Insert(names, at, whole)
	}
	return names
}

// hyphenated joins names of places or organisations that a hyphen makes one
// ("[Sainte]-[Aude]"). Known names stay apart, as do people: "Norway-Chile" and
// "Dol-Ode" are two.
func (c *cast) hyphenated(s *tree, names []name) []name {
	var out []name
	for _, n := range names {
		if k := len(out) - 1; k >= 0 && n.kind != PER && out[k].kind == n.kind && out[k].end+1 == n.first &&
			s.Tokens[n.first-1].Form == "-" && !s.Tokens[n.first-1].SpaceAfter && !s.Tokens[n.first-2].SpaceAfter &&
			c.gaz.Lookup(out[k].text) == nil && c.gaz.Lookup(n.text) == nil {
			if whole, ok := s.name(out[k].first, n.end, n.kind); ok {
				out[k] = whole
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

// unglued gives the words that a person's name was tagged with to the
// organisation before it, where the article has them as its name elsewhere:
// "[University of Ulm] [Geislingen Mara Dol]".
func (c *cast) unglued(s *tree, names []name) []name {
	for k := 1; k < len(names); k++ {
		org, n := names[k-1], names[k]
		if org.kind != ORG || n.kind != PER || org.end != n.first {
			continue
		}
		for i := n.end - 2; i > n.first; i-- {
			if !c.tagged[schema.Slug(s.surface(org.first, i))] {
				continue
			}
			whole, ok := s.name(org.first, i, ORG)
			if rest, yes := s.name(i, n.end, PER); ok && yes {
				names[k-1], names[k] = whole, rest
				break
			}
		}
	}
	return names
}

// taggedOrganisations gives the keys of all runs that are tagged as an
// organisation.
func taggedOrganisations(trees []tree) map[string]bool {
	out := map[string]bool{}
	for s := range trees {
		tokens := trees[s].Tokens
		for i := range tokens {
			if tokens[i].Name != "B-ORG" {
				continue
			}
			end := i + 1
			for end < len(tokens) && tokens[end].Name == "I-ORG" {
				end++
			}
			out[schema.Slug(trees[s].surface(i, end))] = true
		}
	}
	return out
}

// standsAlone says whether proper noun i is a phrase of its own, neither a part
// of a longer name nor a modifier.
func (c *cast) standsAlone(s *tree, i int) bool {
	switch s.Tokens[i].Deprel {
	case "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj":
	default:
		return false
	}
	return !slices.ContainsFunc(s.kids[i], func(k int) bool {
		d := s.Tokens[k].Deprel
		return d == "flat" || d == "compound" || d == "det" || d == "amod" || d == "nummod"
	})
}

// placeLoose gives a proper noun that was not tagged to the only person of the
// article who is called so.
func (c *cast) placeLoose() {
	if len(c.loose) == 0 {
		return
	}
	people := c.people()
	shared := sharedParts(c.members)
	for _, n := range c.loose {
		if full := shared[n.key]; len(full) == 1 {
			for k := range full {
				if m := people[k]; m != nil {
					m.add(n)
					m.in = append(m.in, n.sent)
				}
			}
		}
	}
}

// opensName says whether token i is a capitalised word that may begin the name
// that goes on after it: "Global" of "Global Times".
func opensName(s *tree, i int) bool {
	t := &s.Tokens[i]
	return (t.UPOS == "ADJ" || t.UPOS == "NOUN") && t.Form != "" && t.Form[0] >= 'A' && t.Form[0] <= 'Z' &&
		i+1 < len(s.Tokens) && s.Tokens[i+1].UPOS == "PROPN"
}

// knownRun makes a name of a whole run of tokens that the gazetteer has. The
// word before a run may be a title or an adjective at the start of a sentence,
// so that a run without its first word counts where that is no part of a name.
func (c *cast) knownRun(s *tree, first, end int) (name, bool) {
	if c.gaz.Lookup(s.surface(first, end)) == nil && s.Tokens[first].UPOS == "ADJ" && c.gaz.Nationality(s.Tokens[first].Form) != nil {
		first++
	}
	text := s.surface(first, end)
	e := c.gaz.Lookup(text)
	if e == nil || mayBePerson(text, e) {
		return name{}, false
	}
	return s.name(first, end, typeOf(classOf(e.Kind)))
}

// isNobody says whether a tagged name is that of no one thing: a people ("South
// Koreans"), a pair of countries ("Norway-Chile"), a point of the compass ("the
// North"), a common noun that many things are called by, a day or month.
func (c *cast) isNobody(n name) bool {
	if c.gaz.Lookup(n.text) != nil {
		return false
	}
	if c.gaz.Nationality(n.text) != nil {
		return true
	}
	if isCommon(n.key) {
		return n.kind != PER
	}
	if c.isWord(n) {
		return true
	}
	if parts := strings.FieldsFunc(n.text, func(r rune) bool { return r == '-' || r == '–' || r == '/' }); len(parts) > 1 {
		return !slices.ContainsFunc(parts, func(p string) bool { return c.gaz.Lookup(p) == nil && c.gaz.Nationality(p) == nil })
	}
	return n.kind != PER && when.Resolve(n.text, anyDay, when.Past) != ""
}

// isWord says whether a name of one word is but a word: that of an attitude
// ("Islamophobia"), or one with a capital because it begins its sentence or a term
// ("Iodine deficiency"), which the article has as a common noun and nowhere as a
// name.
func (c *cast) isWord(n name) bool {
	if n.end != n.first+1 || n.titled {
		return false
	}
	if n.kind != ORG && (strings.HasSuffix(n.key, "phobia") || strings.HasSuffix(n.key, "ism")) {
		return true
	}
	if c.words[n.key] != commonWord {
		return false
	}
	t := &c.trees[n.sent].Tokens[n.head]
	return n.first == 0 || t.Deprel == "compound" && t.Head == n.end && isSmall(c.trees[n.sent].Tokens[n.end].Form)
}

// usage of a word in an article, for isWord.
const (
	commonWord = 1 // a common noun in small letters
	nameWord   = 2 // a name inside a sentence
)

// usages tells how the article uses the words that stand as common nouns or as
// names of one word.
func usages(trees []tree) map[string]int {
	out := map[string]int{}
	for s := range trees {
		tokens := trees[s].Tokens
		for i := range tokens {
			t := &tokens[i]
			alone := strings.HasPrefix(t.Name, "B-") && (i+1 == len(tokens) || !strings.HasPrefix(tokens[i+1].Name, "I-"))
			switch key := schema.Slug(t.Form); {
			case i > 0 && alone:
				out[key] = nameWord
			case t.UPOS == "NOUN" && isSmall(t.Form) && out[key] == 0:
				out[key] = commonWord
			}
		}
	}
	return out
}

// anyDay lets calendar words be recognised; which day it is does not matter.
var anyDay = time.Date(2000, 1, 3, 0, 0, 0, 0, time.UTC)

// commonName is the name that token i is by itself, where that is a common noun
// and nothing tells which of its kind.
func (s *tree) commonName(i int) (name, bool) {
	t := &s.Tokens[i]
	if !strings.HasPrefix(t.Name, "B-") || i+1 < len(s.Tokens) && strings.HasPrefix(s.Tokens[i+1].Name, "I-") || s.isComplemented(i) {
		return name{}, false // "the Institute for Fishing" is not the one for farming
	}
	n, ok := s.name(i, i+1, kindOf(t.Name))
	return n, ok && n.kind != PER && isCommon(n.key)
}

// placeCommon lets "the Institute" be the only one of the article whose name
// begins or ends with the word: "Institute of Physics", "Red Lake Institute".
func (c *cast) placeCommon() {
	for _, n := range c.common {
		var to *member
		count := 0
		for _, m := range c.members {
			if m.class != Person && strings.Contains(m.name, " ") &&
				(strings.HasPrefix(m.name, n.text+" of ") || strings.HasPrefix(m.name, n.text+" for ") || strings.HasSuffix(m.name, " "+n.text)) {
				to, count = m, count+1
			}
		}
		if count == 1 {
			to.mentions = append(to.mentions, place{n.sent, n.head})
			to.in = append(to.in, n.sent)
		}
	}
}

// known gives the gazetteer entry that a member is, nil for none: every name
// that the gazetteer has must be one of the same thing, and nothing must
// speak for a person of that name. That the name layer takes "Xinhua" for a
// person does not; that it takes "Jordan" for one does.
func (c *cast) known(m *member) *gazetteer.Entry {
	var e *gazetteer.Entry
	shared, person := false, m.person
	full := ""
	for _, n := range m.names {
		if strings.Contains(n.text, " ") && c.gaz.Lookup(n.text) != nil {
			full = n.key
		}
	}
	for _, n := range m.names {
		f := c.gaz.Lookup(n.text)
		if f == nil {
			if full != "" && strings.Contains("-"+full+"-", "-"+n.key+"-") {
				continue // "Korea" of "Korea Republic"
			}
			if m.votes[PER] > 0 || strings.Contains(n.text, " ") {
				return nil // "Washington Irving" and "Washington" are no city
			}
			continue
		}
		if e != nil && e != f {
			return nil
		}
		e = f
		if strings.Contains(n.text, " ") {
			person = 0 // nobody is called "Red Cross", whatever pronouns say
		}
		shared = shared || mayBePerson(n.text, f)
	}
	if e == nil || 2*person > len(m.names) || shared && 2*m.votes[PER] > len(m.names) {
		return nil
	}
	return e
}
