package resolve

import (
	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/extract/statement"
)

// fillSpeaker resolves who speaks. What is written speaks for who wrote it: of
// "a report from the Harbour Post", "the ministry's statement" and "a Reuters
// report" the speaker is the paper, the ministry, Reuters.
func (c *cast) fillSpeaker(s *statement.Slot) {
	c.fill(s)
	if s == nil || s.Entity != "" || len(s.Parts) > 1 {
		return
	}
	sent := c.tree(s.Sent, s.Head)
	if sent == nil || !isWriting(sent.Tokens[s.Head].Lemma) {
		return
	}
	if m := c.authorOf(sent, s.Head); m != nil {
		c.set(s, m)
	}
}

// authorOf finds who wrote a text: its possessor, its compound modifier, or
// what "by", "from", "of" or "in" brings in.
func (c *cast) authorOf(s *tree, head int) *member {
	for _, i := range s.kids[head] {
		t := &s.Tokens[i]
		m := c.at[place{s.Index, i}]
		if m == nil || m.class != Person && m.class != Organization {
			continue
		}
		switch t.Deprel {
		case "nmod:poss":
			return m
		case "compound", "flat", "nmod:desc":
			if m.class == Organization {
				return m
			}
		case "nmod":
			switch s.preposition(i) {
			case "by", "from", "of":
				return m
			case "in", "on":
				if m.isOutlet() {
					return m
				}
			}
		}
	}
	return c.publisherOf(s, head)
}

// publisherOf finds who published the text that head names, as the subject of
// the verb that it is the object of: "Reuters published an article saying …".
func (c *cast) publisherOf(s *tree, head int) *member {
	verb := s.Tokens[head].Head
	if s.Tokens[head].Deprel != "obj" || verb < 0 {
		return nil
	}
	switch s.Tokens[verb].Lemma {
	case "publish", "release", "issue", "carry", "run", "write", "post", "broadcast", "air", "print":
	default:
		return nil
	}
	for _, i := range s.kids[verb] {
		if s.Tokens[i].Deprel != "nsubj" {
			continue
		}
		if m := c.at[place{s.Index, i}]; m != nil && (m.class == Person || m.class == Organization) {
			return m
		}
	}
	return nil
}

func (m *member) isOutlet() bool { return m.entry != nil && m.entry.Kind == gazetteer.Outlet }
