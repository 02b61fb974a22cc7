package resolve

import "slices"

// untitled parts names that were tagged as one with a title, or a country and an
// office, before them: "US President Mara Dol" is two names.
func (c *cast) untitled(s *tree, names []name) []name {
	var out []name
	for _, n := range names {
		if n.kind == PER && (n.end-n.first > 2 || s.Tokens[n.first].Deprel == "nmod:desc" && n.end-n.first == 2) && c.namesPerson(s.Tokens[n.first].Form) {
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

// afterTitle gives the token after the last title inside a tagged run ("US
// President Mara Dol"), first when there is none. UD attaches titles to the
// name as nmod:desc.
func (s *tree) afterTitle(first, end int) int {
	out := first
	for i := first; i+1 < end; i++ {
		if first+2 == end && s.Tokens[first].XPOS == "NNP" && !isOffice(s.Tokens[first].Form) {
			break // a first name: "[Viktor] Dol"
		}
		if i > first && i+2 == end && isOffice(s.Tokens[i-1].Form) && s.Tokens[i].XPOS == "NNP" && !isOffice(s.Tokens[i].Form) {
			break // "General [Viktor] Dol"
		}
		if t := &s.Tokens[i]; t.Deprel == "nmod:desc" && t.Head > i && t.Head < end && s.Tokens[t.Head].Deprel != "compound" {
			out = i + 1
		}
	}
	return out
}

// hasTitle says whether a title stands before n, in the run that began at
// begin or outside of it.
func (s *tree) hasTitle(n name, begin int) bool {
	if n.first == 0 {
		return false
	}
	t := &s.Tokens[n.first-1]
	if n.first > begin && n.kind == PER && t.UPOS != "DET" {
		return true
	}
	return isOffice(t.Form) && (t.Head >= n.first || s.Tokens[n.head].Head == n.first-1)
}
