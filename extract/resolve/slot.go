package resolve

import (
	"strings"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// fillStatement sets type, entity and resolved name of every slot.
func (c *cast) fillStatement(st *statement.Statement) {
	c.fill(st.Subject)
	for i := range st.Objects {
		c.fill(&st.Objects[i])
	}
	c.fillSpeaker(st.Source)
	c.fill(st.Addressee)
	if e := st.Event; e != nil {
		c.fill(e.Source)
		c.fill(e.Target)
		for _, fillers := range e.Roles {
			for i := range fillers {
				c.fill(&fillers[i])
			}
		}
	}
}

// fill resolves a slot and the members of its coordination. A coordination has
// no entity of its own.
func (c *cast) fill(s *statement.Slot) {
	if s == nil {
		return
	}
	for i := range s.Parts {
		c.fill(&s.Parts[i])
	}
	if m := c.holding(s); m != nil {
		s.Parts = nil
		c.set(s, m)
		return
	}
	if len(s.Parts) > 1 {
		return
	}
	if m := c.lookup(s); m != nil {
		c.set(s, m)
	}
}

// holding finds the member whose name is a coordination that a slot begins
// inside of: "Trade" of "Ministry of Harbours and Trade" is no ministry alone.
func (c *cast) holding(s *statement.Slot) *member {
	sent := c.tree(s.Sent, s.Head)
	if sent == nil || len(s.Spans) == 0 || sent.Tokens[s.Head].Deprel != "conj" && len(s.Parts) < 2 {
		return nil
	}
	n, ok := c.over[place{s.Sent, s.Head}]
	if !ok || n.head == s.Head || s.Begin() < sent.Tokens[n.first].Begin {
		return nil
	}
	return c.at[place{s.Sent, n.head}]
}

func (c *cast) set(s *statement.Slot, m *member) {
	s.Entity, s.Type, s.Resolved = m.id, typeOf(m.class), ""
	if c.slotText(s) != m.name {
		s.Resolved = m.name
	}
}

// lookup finds what a slot refers to: by its head, or by the name that stands
// beside the head inside the slot ("the president, Xara Dol"; "Mayor of Ulm
// Tom Ode").
func (c *cast) lookup(s *statement.Slot) *member {
	sent := c.tree(s.Sent, s.Head)
	if sent == nil {
		return nil
	}
	if m := c.at[place{s.Sent, s.Head}]; m != nil && !c.describes(sent, s.Head) {
		if c.isPiece(s, sent) {
			return c.byText(s)
		}
		if p := c.holderIn(sent, s); p != nil && m.class != Person {
			return p
		}
		return m
	}
	for _, i := range sent.kids[s.Head] {
		t := &sent.Tokens[i]
		m := c.at[place{s.Sent, i}]
		switch {
		case m == nil || t.Deprel != "flat" && t.Deprel != "appos":
		case holds(s, t.Span) && m.class == Person:
			return m
		case t.Deprel == "appos" && sent.Tokens[s.Head].Lemma == "one" && m.class == Person:
			return m // "One of them, Mara Dol,"
		case t.Deprel == "appos" && sent.Tokens[s.Head].XPOS == "NN" && len(s.Parts) == 0:
			return m // "its owner, Acme", whether the slot reaches so far or not
		}
	}
	if m := c.named(sent, s); m != nil {
		return m
	}
	return c.byText(s)
}

// byText looks the whole phrase up, for names that end in a common noun and so
// are no run of proper nouns ("Reuters news agency").
func (c *cast) byText(s *statement.Slot) *member {
	text := c.slotText(s)
	if len(text) > 60 || !strings.Contains(text, " ") || text == strings.ToLower(text) {
		return nil
	}
	if e := c.gaz.Lookup(text); e != nil {
		return c.entry(e, s.Sent)
	}
	return nil
}

// isPiece says whether the name at the head of a slot is a piece of a longer one
// that was not tagged as a whole: "Leeds" of "Leeds Mercury".
func (c *cast) isPiece(s *statement.Slot, sent *tree) bool {
	for i := s.Head; i < len(sent.Tokens) && sent.Tokens[i].SpaceAfter; i++ {
		n, ok := c.ends[place{s.Sent, i}]
		if !ok {
			continue
		}
		if n.first > s.Head || i+1 >= len(sent.Tokens) {
			return false
		}
		next := &sent.Tokens[i+1]
		return next.UPOS == "PROPN" && (next.Name == "" || next.Name == "O") && holds(s, next.Span) && c.at[place{s.Sent, i + 1}] == nil
	}
	return false
}

// named finds the person whose office a slot begins with and whose name it
// ends with, however the tree ties the two ("director of the Red Bank Mara
// Dol"). A name that a preposition brings in is another's ("aide of Mara Dol").
func (c *cast) named(sent *tree, s *statement.Slot) *member {
	t := &sent.Tokens[s.Head]
	office := isOffice(t.Lemma)
	if m := c.titled(sent, s); m != nil && office {
		return m
	}
	if m := c.subjectBeside(sent, s.Head); m != nil {
		return m
	}
	if t.UPOS != "NOUN" || !office && s.Role != "" {
		return nil
	}
	return c.lastName(sent, s)
}

// holderIn finds the person whose name ends a slot that begins with the name of
// what he or she serves: "Red Bank president Mara Dol".
func (c *cast) holderIn(sent *tree, s *statement.Slot) *member {
	n, ok := c.ends[place{s.Sent, sent.endingAt(s.End())}]
	if !ok || n.first == 0 || n.first-1 <= s.Head || !isOffice(sent.Tokens[n.first-1].Form) {
		return nil
	}
	return c.lastName(sent, s)
}

// lastName is the person whose name ends a slot, if nothing between it and the
// head of the slot parts the two.
func (c *cast) lastName(sent *tree, s *statement.Slot) *member {
	n, ok := c.ends[place{s.Sent, sent.endingAt(s.End())}]
	if !ok {
		return nil
	}
	m := c.at[place{s.Sent, n.head}]
	if m == nil || m.class != Person || n.first <= s.Head || sent.preposition(n.head) != "" {
		return nil
	}
	for i := s.Head; i < n.first; i++ {
		if t := &sent.Tokens[i]; t.UPOS == "CCONJ" || t.Form == "," || c.ends[place{s.Sent, i}].kind == PER {
			return nil
		}
	}
	switch sent.Tokens[n.head].Deprel {
	case "conj", "nmod:poss", "obj", "nsubj", "obl":
		return nil
	}
	return m
}

// titled finds the person whose name follows an office without a comma, where
// the slot ends before the name: "[President of Ruritania] (RUR) Mara Dol".
func (c *cast) titled(sent *tree, s *statement.Slot) *member {
	i := sent.from(s.End())
	if i < len(sent.Tokens) && sent.Tokens[i].Form == "(" {
		for n := 0; n < 6 && i < len(sent.Tokens) && sent.Tokens[i].Form != ")"; n++ {
			i++
		}
		i++
	}
	if i >= len(sent.Tokens) {
		return nil
	}
	m := c.at[place{s.Sent, i}]
	if m == nil || m.class != Person || sent.Tokens[i].UPOS != "PROPN" || sent.Tokens[i].Deprel != "appos" && sent.Tokens[i].Deprel != "flat" {
		return nil
	}
	return m
}

// describes says whether the token is an adjective of a country; "Chinese" is
// not China though a chain may hold both.
func (c *cast) describes(s *tree, i int) bool {
	return s.Tokens[i].UPOS == "ADJ" && c.gaz.Nationality(s.Tokens[i].Form) != nil
}

// slotText is the text of a slot with single spaces.
func (c *cast) slotText(s *statement.Slot) string {
	var parts []string
	for _, sp := range s.Spans {
		parts = append(parts, strings.Fields(c.d.Slice(sp))...)
	}
	return strings.Join(parts, " ")
}

// literal is the text of a slot as a value of the graph: the words of the
// article, but pronouns that are resolved give way to names, so that it can be
// read alone. A slot without a place in the text has none.
func (c *cast) literal(s *statement.Slot) string {
	if s.Sent < 0 || s.Sent >= len(c.trees) {
		return c.slotText(s)
	}
	var b strings.Builder
	sent := &c.trees[s.Sent]
	for _, sp := range s.Spans {
		at := sp.Begin
		for i := sent.from(sp.Begin); i < len(sent.Tokens) && sent.Tokens[i].End <= sp.End; i++ {
			t := &sent.Tokens[i]
			if t.UPOS != "PRON" || t.Begin < at {
				continue
			}
			m := c.at[place{s.Sent, i}]
			if m == nil || i == s.Head || c.namedBefore(m, s, i) {
				continue
			}
			b.WriteString(c.d.Text[at:t.Begin])
			b.WriteString(m.name)
			if strings.HasSuffix(t.XPOS, "$") {
				b.WriteString("'s")
			}
			at = t.End
		}
		b.WriteString(c.d.Text[at:sp.End])
		b.WriteByte(' ')
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// namedBefore says whether a slot names m before token i, so that a pronoun
// there is understood ("Mara Dol and her aides").
func (c *cast) namedBefore(m *member, s *statement.Slot, i int) bool {
	sent := &c.trees[s.Sent]
	for k := sent.from(s.Begin()); k < i; k++ {
		if c.at[place{s.Sent, k}] == m && sent.Tokens[k].UPOS != "PRON" {
			return true
		}
	}
	return false
}

// value is a slot as a value of the graph; zero when it is a pronoun of which
// nobody knows whom it stands for.
func (c *cast) value(s *statement.Slot) schema.Value {
	switch {
	case s == nil || len(s.Spans) == 0:
		return schema.Value{}
	case s.Entity != "":
		return schema.Value{Entity: s.Entity}
	case c.isVague(s):
		return schema.Value{}
	}
	return schema.Value{Text: c.literal(s)}
}

// isVague says whether a slot is a pronoun or a bare determiner.
func (c *cast) isVague(s *statement.Slot) bool {
	sent := c.tree(s.Sent, s.Head)
	if sent == nil {
		return false
	}
	t := &sent.Tokens[s.Head]
	return t.UPOS == "PRON" || t.UPOS == "DET"
}

// values are the members of a coordination, or the slot itself. Of "A or B"
// nobody knows which, so that it stays whole, as words.
func (c *cast) values(s *statement.Slot) []schema.Value {
	if s == nil {
		return nil
	}
	if len(s.Parts) < 2 {
		if v := c.value(s); !v.IsZero() {
			return []schema.Value{v}
		}
		return nil
	}
	if s.IsChoice(c.d) {
		return []schema.Value{{Text: c.literal(s)}}
	}
	var out []schema.Value
	for i := range s.Parts {
		if v := c.value(&s.Parts[i]); !v.IsZero() {
			out = append(out, v)
		}
	}
	return out
}
