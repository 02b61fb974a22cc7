package resolve

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract/resolve/when"
	"github.com/quadwire/quadwire/schema"
)

// namesIn lists the names of a sentence: those that the name layer tagged, and
// runs of proper nouns it left out that the gazetteer knows as a whole.
func (c *cast) namesIn(s *tree) []name {
	out := s.names()
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
	for i := 0; i < len(s.Tokens); i++ {
		end := i
		for end < len(s.Tokens) && !tagged[end] && (s.Tokens[end].UPOS == "PROPN" || end == i && opensName(s, i)) {
			end++
		}
		if end == i {
			continue
		}
		if n, ok := c.knownRun(s, i, end); ok && (end == len(s.Tokens) || !tagged[end]) {
			out = append(out, n)
		}
		i = end - 1
	}
	slices.SortFunc(out, func(a, b name) int { return a.first - b.first })
	return out
}

// isCut says whether a person's name goes on before or after what was tagged
// ("Teresa [Salgado]"), and gives it whole. A title (nmod:desc) or office before
// it is no part of it.
func (c *cast) isCut(s *tree, n name) (name, bool) {
	if n.kind != PER {
		return n, false
	}
	whole := n
	if i := n.first - 1; i >= 0 && n.end == n.first+1 && s.Tokens[i].SpaceAfter && c.gaz.Nationality(s.Tokens[i].Form) == nil && !c.namesPerson(s.Tokens[i].Form) && s.tied(i, n) {
		whole.first = i
	}
	i := n.end
	if i < len(s.Tokens) && s.Tokens[i].Form == "-" && !s.Tokens[i-1].SpaceAfter && !s.Tokens[i].SpaceAfter {
		i++
	}
	if i < len(s.Tokens) && s.Tokens[i].Deprel == "flat" && s.tied(i, n) {
		whole.end = i + 1
	}
	if whole.first == n.first && whole.end == n.end {
		return n, false
	}
	whole.text = s.surface(whole.first, whole.end)
	whole.key = schema.Slug(whole.text)
	return whole, true
}

// placeCut gives a name that was tagged in part to the person who is called so
// elsewhere in the article. Otherwise nobody knows whose it is: the word before
// it may be a first name or a title.
func (c *cast) placeCut() {
	if len(c.cut) == 0 {
		return
	}
	people := map[string]*member{}
	for _, m := range c.members {
		for _, n := range m.names {
			if m.class == Person {
				people[n.key] = m
			}
		}
	}
	heads := slices.SortedFunc(maps.Keys(c.cut), comparePlaces)
	for _, p := range heads {
		if m := people[c.cut[p].key]; m != nil {
			m.mentions = append(m.mentions, p)
			m.in = append(m.in, p.sent)
		}
	}
}

// tied says whether token i is an untagged proper noun that the tree makes one
// name with n.
func (s *tree) tied(i int, n name) bool {
	t := &s.Tokens[i]
	if t.UPOS != "PROPN" || t.Name != "" && t.Name != "O" || t.Deprel != "flat" && t.Deprel != "compound" && s.Tokens[n.head].Deprel != "flat" {
		return false
	}
	return t.Head >= n.first && t.Head < n.end || s.Tokens[n.head].Head == i
}

// untitled parts names that were tagged as one with a title, or a country and an
// office, before them: "US President Mara Dol" is two names.
func (c *cast) untitled(s *tree, names []name) []name {
	var out []name
	for _, n := range names {
		if n.kind == PER && n.end-n.first > 2 && c.namesPerson(s.Tokens[n.first].Form) {
			if rest, ok := s.name(n.first+1, n.end, PER); ok { // "Goalkeeper Mara Dol"
				rest.titled = true
				out = append(out, rest)
				continue
			}
		}
		office := n.end - 2
		for office > n.first && !isOffice(s.Tokens[office].Form) {
			office--
		}
		country := n.first
		for j := n.first + 1; j <= office; j++ {
			if text := s.surface(n.first, j); c.gaz.Lookup(text) != nil || c.gaz.Nationality(text) != nil {
				country = j
			}
		}
		person, ok := s.name(office+1, n.end, PER)
		if country == n.first || !ok {
			out = append(out, n)
			continue
		}
		if land, ok := s.name(n.first, country, LOC); ok {
			out = append(out, land)
		}
		person.kind, person.titled = PER, true
		out = append(out, person)
	}
	return out
}

// namesPerson says whether a word is a common noun for people, so that before a
// name it is a title: "Prosecutor", "Goalkeeper".
func (c *cast) namesPerson(form string) bool {
	return isOffice(form) || c.frames != nil && slices.Contains(c.frames.Kinds(form), PER)
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
	if parts := strings.FieldsFunc(n.text, func(r rune) bool { return r == '-' || r == '–' || r == '/' }); len(parts) > 1 {
		return !slices.ContainsFunc(parts, func(p string) bool { return c.gaz.Lookup(p) == nil && c.gaz.Nationality(p) == nil })
	}
	return n.kind != PER && when.Resolve(n.text, anyDay, when.Past) != ""
}

// commonName is the name that token i is by itself, where that is a common noun.
func (s *tree) commonName(i int) (name, bool) {
	t := &s.Tokens[i]
	if !strings.HasPrefix(t.Name, "B-") || i+1 < len(s.Tokens) && strings.HasPrefix(s.Tokens[i+1].Name, "I-") {
		return name{}, false
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

// isCommon says whether a name of one word is what things of its kind are
// called when it is clear which is meant: "the Church", "the Institute". Beyond
// its article it names nothing.
func isCommon(key string) bool {
	switch key {
	case "north", "south", "east", "west", "state", "states", "nation", "republic", "union", "kingdom", "city", "town", "village",
		"county", "district", "province", "region", "island", "islands", "river", "lake", "sea", "ocean", "mountain", "world",
		"government", "administration", "cabinet", "ministry", "department", "agency", "bureau", "office", "authority",
		"commission", "committee", "council", "parliament", "congress", "senate", "assembly", "house", "court", "police", "army",
		"navy", "force", "forces", "party", "alliance", "coalition", "federation", "association", "organization", "organisation",
		"institute", "institution", "foundation", "society", "group", "company", "corporation", "bank", "university", "college",
		"school", "academy", "hospital", "museum", "library", "church", "mosque", "temple", "cathedral", "club", "team", "league",
		"board", "center", "centre", "hall", "palace", "castle", "square", "street", "park", "bridge", "tower", "airport", "port",
		"station", "stadium", "embassy", "festival", "cup", "games", "conference", "summit", "forum", "weekly", "daily", "journal",
		"magazine", "newspaper", "media", "press", "studies", "project", "program", "programme", "plan", "act", "bill",
		"constitution", "treaty", "internet", "web", "god", "bible", "earth", "sun", "moon":
		return true
	}
	return false
}

// anyDay lets calendar words be recognised; which day it is does not matter.
var anyDay = time.Date(2000, 1, 3, 0, 0, 0, 0, time.UTC)

// oneSense joins mentions by the rule that a name has one sense in a discourse
// (Gale, Church and Yarowsky 1992), which mends names whose type was mistaken:
// a bare name goes to the one member that has it beside a fuller one, and bare
// names that are the same go together. Two things are kept apart where one is
// known to be a person and the other is not.
func (c *cast) oneSense(found []*member) []*member {
	shared := sharedParts(found)
	// bare says whether m has one name only, and may be joined by it.
	bare := func(m *member) (string, bool) {
		k := m.slugs()
		return k[0], len(k) == 1 && (2*m.votes[PER] <= len(m.names) || len(shared[k[0]]) <= 1)
	}
	type sense struct {
		key    string
		person bool
	}
	first := map[sense]*member{}
	gone := map[*member]bool{}
	for _, m := range found {
		if k, ok := bare(m); ok {
			s := sense{k, m.leansPerson()}
			if to := first[s]; to != nil {
				to.absorb(m)
				gone[m] = true
			} else {
				first[s] = m
			}
		}
	}
	found = slices.DeleteFunc(found, func(m *member) bool { return gone[m] })
	byName := map[string][]*member{}
	for _, m := range found {
		for _, k := range m.slugs() {
			byName[k] = append(byName[k], m)
		}
	}
	for _, m := range found {
		if k, ok := bare(m); ok {
			if to := c.senseOf(m, byName[k], gone); to != nil {
				to.absorb(m)
				gone[m] = true
			}
		}
	}
	return slices.DeleteFunc(found, func(m *member) bool { return gone[m] })
}

// senseOf gives the member that the bare name m is another mention of, nil for
// none.
func (c *cast) senseOf(m *member, all []*member, gone map[*member]bool) *member {
	var fuller, first *member
	for _, o := range all {
		switch {
		case o == m || gone[o] || !c.compatible(m, o):
		case len(o.slugs()) > 1 && fuller != nil:
			return nil // two have it
		case len(o.slugs()) > 1:
			fuller = o
		case first == nil:
			first = o
		}
	}
	if fuller != nil {
		return fuller
	}
	return first
}

// compatible says whether two members that share a name may be one thing.
func (c *cast) compatible(m, o *member) bool {
	a, b := m.leansPerson(), o.leansPerson()
	if a == b {
		return true
	}
	if a {
		m, o = o, m
	}
	// o is taken for a person and m is not. A name of several words is one
	// thing's; otherwise the one that is told less often is mistaken, unless a
	// pronoun or title proves the person, or its name is that of a place.
	known := c.gaz.Lookup(m.names[0].text)
	switch {
	case known != c.gaz.Lookup(o.names[0].text):
		return false
	case strings.Contains(m.names[0].text, " "), o.person == 0 && len(o.names) <= len(m.names):
		return true
	}
	return known == nil && len(m.names) < len(o.names)
}

// leansPerson says whether more speaks for a person than for anything else.
func (m *member) leansPerson() bool {
	return m.person > 0 || 2*m.votes[PER] > len(m.names)
}

// slugs lists the different names of m, in the order of the text.
func (m *member) slugs() []string {
	var out []string
	for _, n := range m.names {
		if !slices.Contains(out, n.key) {
			out = append(out, n.key)
		}
	}
	return out
}

// sharedParts gives, for the first and last part of every person's full name,
// the full names that have it.
func sharedParts(found []*member) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, m := range found {
		if !m.leansPerson() {
			continue
		}
		full := fullest(m.names, Person)
		parts := strings.Fields(full)
		if len(parts) < 2 {
			continue
		}
		for _, p := range []string{parts[0], parts[len(parts)-1]} {
			k := schema.Slug(p)
			if out[k] == nil {
				out[k] = map[string]bool{}
			}
			out[k][schema.Slug(full)] = true
		}
	}
	return out
}
