package resolve

import (
	"maps"
	"slices"

	"github.com/quadwire/quadwire/schema"
)

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
	people := c.people()
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
