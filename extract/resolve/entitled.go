package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// entitled finds the people whom no tag names but a title does: proper nouns that
// the tree makes one name, with an office tied to them ("minister of education
// Mara Dol"), as its head ("General Mara Dol"), or as another subject of their
// verb, which is how parsers read a long title.
func (s *tree) entitled(tagged []bool) []name {
	var out []name
	for h := range s.Tokens {
		if s.Tokens[h].UPOS != "PROPN" || tagged[h] {
			continue
		}
		first := h
		switch {
		case isOffice(s.Tokens[h].Form):
			first = h + 1
		case !s.hasOffice(h):
			continue
		}
		end := s.flatEnd(h, tagged)
		if len(strings.Fields(s.surface(first, max(first, end)))) < 2 || !s.isCapitalised(first, end) {
			continue
		}
		if n, ok := s.name(first, end, PER); ok && n.first == first {
			n.kind, n.titled = PER, true
			out = append(out, n)
			for i := first; i < end; i++ {
				tagged[i] = true
			}
		}
	}
	return out
}

// hasOffice says whether a title before token h is tied to it.
func (s *tree) hasOffice(h int) bool {
	if slices.ContainsFunc(s.kids[h], func(k int) bool {
		return k < h && s.Tokens[k].Deprel == "nmod:desc" && isOffice(s.Tokens[k].Lemma)
	}) {
		return true
	}
	return s.Tokens[h].Deprel == "nsubj" && slices.ContainsFunc(s.otherSubjects(h), func(k int) bool { return k < h && isOffice(s.Tokens[k].Lemma) })
}

// otherSubjects gives the subjects beside token i of the verb that it is the
// subject of. No verb has two: one of them is the title of the other.
func (s *tree) otherSubjects(i int) []int {
	verb := s.Tokens[i].Head
	if s.Tokens[i].Deprel != "nsubj" || verb < 0 {
		return nil
	}
	var out []int
	for _, k := range s.kids[verb] {
		if k != i && s.Tokens[k].Deprel == "nsubj" && !s.isParted(min(i, k), max(i, k)) {
			out = append(out, k)
		}
	}
	return out
}

// isParted says whether a comma or "and" stands between two tokens.
func (s *tree) isParted(a, b int) bool {
	return slices.ContainsFunc(s.Tokens[a+1:b], func(t doc.Token) bool { return t.UPOS == "CCONJ" || t.Form == "," })
}

// flatEnd is where the name ends that token h begins: with the last proper noun
// that the tree makes a part of it, a hyphen or not.
func (s *tree) flatEnd(h int, tagged []bool) int {
	end := h + 1
	for i := end; i < len(s.Tokens) && !tagged[i]; i++ {
		t := &s.Tokens[i]
		switch {
		case t.UPOS == "PROPN" && t.Deprel == "flat" && t.Head >= h && t.Head < i:
			end = i + 1
		case t.Form == "-" && !t.SpaceAfter && !s.Tokens[i-1].SpaceAfter:
		default:
			return end
		}
	}
	return end
}

func (s *tree) isCapitalised(first, end int) bool {
	for i := first; i < end; i++ {
		if f := s.Tokens[i].Form; isSmall(f) && !isParticle(f) {
			return false
		}
	}
	return true
}

// subjectBeside finds the person who is the other subject of the verb that a slot
// is the subject of: "[Director of the Red Bank] Mara Dol said".
func (c *cast) subjectBeside(s *tree, head int) *member {
	if !c.isTitle(s.Tokens[head].Form) {
		return nil // "the next thing she knew"
	}
	for _, k := range s.otherSubjects(head) {
		if m := c.at[place{s.Index, k}]; k > head && m != nil && m.class == Person {
			return m
		}
	}
	return nil
}

// isTitle says whether a word is a noun for people, itself or without a prefix:
// "coauthor", "undersecretary".
func (c *cast) isTitle(form string) bool {
	form = strings.ToLower(form)
	if c.namesPerson(form) {
		return true
	}
	for _, prefix := range []string{"co", "under", "sub", "vice", "ex"} {
		if rest, ok := strings.CutPrefix(form, prefix); ok && c.namesPerson(strings.TrimPrefix(rest, "-")) {
			return true
		}
	}
	return false
}
