package resolve

import (
	"sort"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
)

// voices lets "I" inside a quotation stand for who speaks, and "we" where that
// is an organisation or a country: who else a person means by it nobody knows.
// Outer quotations come first, so that an "I" in them may speak an inner one.
func (c *cast) voices(sts []statement.Statement) {
	for i := range sts {
		if sts[i].Kind == statement.Attribution {
			c.fillSpeaker(sts[i].Source)
		}
	}
	c.relays(sts)
	for _, inner := range []bool{false, true} {
		for i := range sts {
			st := &sts[i]
			if st.Kind != statement.Attribution || st.Content == nil || (st.In != "") != inner {
				continue
			}
			c.fillSpeaker(st.Source)
			if st.Source == nil || st.Direct == statement.Indirect || c.relayed[st.ID] != "" {
				continue
			}
			if m := c.byID[st.Source.Entity]; m != nil {
				c.voice(st, m)
			}
		}
	}
}

// voice notes which words of a quotation stand for m, who says it. Of a mixed
// one only what stands between quotation marks counts.
func (c *cast) voice(st *statement.Statement, m *member) {
	for _, sp := range st.Content.Spans {
		open := st.Direct == statement.Direct
		first := sort.Search(len(c.trees), func(i int) bool { return c.trees[i].End > sp.Begin })
		for s := first; s < len(c.trees) && c.trees[s].Begin < sp.End; s++ {
			tree := &c.trees[s]
			for i := tree.from(sp.Begin); i < len(tree.Tokens) && tree.Tokens[i].End <= sp.End; i++ {
				t := &tree.Tokens[i]
				if st.Direct == statement.Mixed {
					open = isOpen(t.Form, open)
				}
				p := place{s, i}
				if open && c.at[p] == nil && isVoice(t, m) {
					c.at[p] = m
					m.in = append(m.in, s)
				}
			}
		}
	}
}

// isOpen says whether a quotation is open after a token, when it was or was not
// before.
func isOpen(form string, open bool) bool {
	switch form {
	case "“", "``":
		return true
	case "”", "''":
		return false
	case `"`:
		return !open
	}
	return open
}

// isVoice says whether a pronoun of the first person stands for m.
func isVoice(t *doc.Token, m *member) bool {
	if t.UPOS != "PRON" {
		return false
	}
	switch strings.ToLower(t.Form) {
	case "i", "me", "my", "mine":
		return m.class == Person
	case "we", "us", "our", "ours":
		return m.class == Organization || m.class == Country
	}
	return false
}
