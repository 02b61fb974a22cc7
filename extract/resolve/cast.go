package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/schema"
)

// A place is a token of the document.
type place struct{ sent, tok int }

// A cast is everybody and everything that one article names.
type cast struct {
	*Resolver
	d         *doc.Document
	off       *offsets
	trees     []tree
	members   []*member
	at        map[place]*member // head token of a mention → what it refers to
	ends      map[place]name    // last token of a name → the name
	over      map[place]name    // members of a coordination inside of a name → the name
	words     map[string]int    // how the article uses single words: see usages
	tagged    map[string]bool   // keys of what is tagged as an organisation somewhere
	loose     []name            // proper nouns that stand alone and were not tagged
	common    []name            // names that are a common noun: "the Institute"
	publisher string            // of the article
	article   string            // id of the article
	cut       map[place]name    // names that were not tagged as a whole, by the head of what was; as far as they go
	byID      map[string]*member
	ruling    map[*member]bool  // capitals that stand for their governments somewhere
	story     anchor            // the time under discussion
	relayed   map[string]string // attributions that pass on what another says, and that other
}

// A member of the cast is one entity with what the article calls it.
type member struct {
	id, class, name string
	entry           *gazetteer.Entry // nil when the gazetteer does not know it
	names           []name           // in the order of the text
	votes           map[string]int   // type of name → number of names
	person          int              // titles and pronouns that only a person has
	mentions        []place          // heads of all mentions, pronouns too
	in              []int            // sentences
}

// newCast takes the chains of the document, and every name that stands in
// none, and joins those that have one name.
func (r *Resolver) newCast(d *doc.Document, publisher string) *cast {
	c := &cast{Resolver: r, publisher: publisher, d: d, off: newOffsets(d.Text), trees: newTrees(d), at: map[place]*member{}, ends: map[place]name{}, over: map[place]name{}, cut: map[place]name{}, byID: map[string]*member{}, ruling: map[*member]bool{}, relayed: map[string]string{}}
	var found []*member
	taken := map[place]bool{} // tokens that belong to the names of a chain
	names := make([][]name, len(d.Sentences))
	c.words, c.tagged = usages(c.trees), taggedOrganisations(c.trees)
	for i := range c.trees {
		names[i] = c.namesIn(&c.trees[i])
	}
	intro := newIntroductions(names)
	for i := range d.Chains {
		if m := c.fromChain(&d.Chains[i], names, taken); m != nil {
			for _, m := range c.parted(m) {
				found = append(found, intro.divide(m)...)
			}
		}
	}
	for i := range names {
		for _, n := range names[i] {
			if !taken[place{i, n.first}] {
				found = append(found, c.fromName(n))
			}
		}
	}
	slices.SortStableFunc(found, func(a, b *member) int { return comparePlaces(a.mentions[0], b.mentions[0]) })
	found = c.oneSense(found)
	for _, m := range found {
		c.settle(m)
	}
	c.join(c.withoutAmbiguous(found))
	c.joinShort()
	c.placeCommon()
	c.placeAdjectives()
	c.placeCut()
	c.placeLoose()
	c.index()
	return c
}

// fromChain gives the member that a chain of mentions names, nil when none of
// them is a name.
func (c *cast) fromChain(ch *doc.Chain, names [][]name, taken map[place]bool) *member {
	m := &member{votes: map[string]int{}}
	for _, k := range ch.Mentions {
		men := &c.d.Mentions[k]
		if _, ok := c.cut[place{men.Sent, men.Head}]; ok {
			continue
		}
		if isPieceOf(men, names[men.Sent]) {
			continue
		}
		m.mentions = append(m.mentions, place{men.Sent, men.Head})
		m.in = append(m.in, men.Sent)
		if men.Kind == doc.Pronoun {
			if isPersonal(c.trees[men.Sent].Tokens[men.Head].Form) {
				m.person++
			}
			continue
		}
		n, ok := c.trees[men.Sent].nameIn(names[men.Sent], men)
		if !ok || c.isNobody(n) {
			continue
		}
		m.add(n)
		for t := n.first; t < n.end; t++ {
			taken[place{n.sent, t}] = true
		}
	}
	if len(m.names) == 0 {
		return nil
	}
	return m
}

// parted splits a chain that holds the names of two things which the gazetteer
// knows to be two ("Leeds" and "Leeds Mercury"): the chain stays with the one
// named most, then first.
func (c *cast) parted(m *member) []*member {
	count := map[*gazetteer.Entry]int{}
	var main *gazetteer.Entry
	for _, n := range m.names {
		if e := c.gaz.Lookup(n.text); e != nil {
			count[e]++
			if main == nil || count[e] > count[main] {
				main = e
			}
		}
	}
	if len(count) < 2 {
		return []*member{m}
	}
	kept := &member{votes: map[string]int{}, mentions: m.mentions, person: m.person}
	out := []*member{kept}
	for _, n := range m.names {
		e := c.gaz.Lookup(n.text)
		if e == nil || e == main {
			kept.names = append(kept.names, n)
			kept.votes[n.kind]++
			continue
		}
		kept.mentions = slices.DeleteFunc(kept.mentions, func(p place) bool { return p.sent == n.sent && n.first <= p.tok && p.tok < n.end })
		out = append(out, c.fromName(n))
	}
	kept.in = nil
	for _, p := range kept.mentions {
		kept.in = append(kept.in, p.sent)
	}
	return out
}

// isPieceOf says whether a mention is but a piece of a name, and does not end
// with that of a person.
func isPieceOf(m *doc.Mention, names []name) bool {
	if slices.ContainsFunc(names, func(n name) bool { return n.kind == PER && n.first > m.Head && n.end == m.End }) {
		return false
	}
	for _, n := range names {
		if n.first <= m.Head && m.Head < n.end && (n.first < m.First || m.End < n.end) {
			return true
		}
	}
	return false
}

func (c *cast) fromName(n name) *member {
	m := &member{votes: map[string]int{}, in: []int{n.sent}}
	m.add(n)
	return m
}

func (m *member) add(n name) {
	m.names = append(m.names, n)
	m.mentions = append(m.mentions, place{n.sent, n.head})
	m.votes[n.kind]++
	if n.titled {
		m.person++
	}
}

// absorb takes over what another member is called.
func (m *member) absorb(o *member) {
	m.names = append(m.names, o.names...)
	m.mentions = append(m.mentions, o.mentions...)
	m.in = append(m.in, o.in...)
	m.person += o.person
	for k, v := range o.votes {
		m.votes[k] += v
	}
}

func comparePlaces(a, b place) int {
	return cmp.Or(cmp.Compare(a.sent, b.sent), cmp.Compare(a.tok, b.tok))
}

// settle decides name, class and id of a member from what it is called.
func (c *cast) settle(m *member) {
	m.entry = c.known(m)
	if m.entry != nil {
		m.name, m.class, m.id = gazetteer.Bare(m.entry.Name), classOf(m.entry.Kind), m.entry.ID()
		if m.entry.Kind == gazetteer.Outlet {
			m.name = m.entry.Name
		}
		return
	}
	m.class = m.vote()
	if slices.Contains(m.slugs(), schema.Slug(gazetteer.Bare(c.publisher))) {
		m.class = Organization // the article's own publisher
	}
	m.name = fullest(m.names, m.class)
	if m.class == Thing {
		m.class = thing(m.name)
	}
	m.id = schema.EntityID(gazetteer.Bare(m.name))
	// A person called like a place or an agency is told apart by being one.
	if e := c.gaz.Lookup(m.name); e != nil {
		m.id = schema.EntityID(gazetteer.Bare(m.name), word(m.class))
	}
}

// word is the class in a word, to tell apart two entities of one name.
func word(class string) string { return strings.ToLower(strings.TrimPrefix(class, "schema:")) }

// withoutAmbiguous drops bare family names that several people of the article
// share: which of them is meant, nobody knows.
func (c *cast) withoutAmbiguous(found []*member) []*member {
	shared := sharedParts(found)
	return slices.DeleteFunc(found, func(m *member) bool {
		return m.class == Person && len(shared[schema.Slug(m.name)]) > 1
	})
}

// join puts together the members that have one id. Where two of different
// classes would share it, each but the first in the order of classes gets its
// class for a suffix.
func (c *cast) join(found []*member) {
	best := map[string]string{} // id → class that keeps it
	for _, m := range found {
		if b, ok := best[m.id]; !ok || classRank(m.class) < classRank(b) {
			best[m.id] = m.class
		}
	}
	for _, m := range found {
		if b := best[m.id]; b != m.class && m.entry == nil {
			// An organisation and "thing" of one name are one; a person is not.
			if b == Person || m.class == Person {
				m.id = schema.EntityID(gazetteer.Bare(m.name), word(m.class))
			} else {
				m.class = b
			}
		}
		old, ok := c.byID[m.id]
		if !ok {
			c.byID[m.id] = m
			c.members = append(c.members, m)
			continue
		}
		old.absorb(m)
		if old.entry == nil {
			old.name = fullest(old.names, old.class)
		}
	}
}

// index fills at. A longer mention gives way to a name with the same head.
func (c *cast) index() {
	for _, m := range c.members {
		for _, p := range m.mentions {
			if c.at[p] == nil {
				c.at[p] = m
			}
		}
	}
	for _, m := range c.members {
		for _, n := range m.names {
			c.at[place{n.sent, n.head}] = m
			c.ends[place{n.sent, n.end - 1}] = n
			for i := n.first; i < n.end; i++ {
				if t := &c.trees[n.sent].Tokens[i]; t.Deprel == "conj" && t.Head >= n.first && t.Head < n.end {
					c.over[place{n.sent, i}] = n
				}
			}
		}
	}
}

// entry gives the member of a gazetteer entry that a sentence mentions, new
// where the article had only an adjective or a capital for it.
func (c *cast) entry(e *gazetteer.Entry, sent int) *member {
	m := c.byID[e.ID()]
	if m == nil {
		m = &member{id: e.ID(), name: gazetteer.Bare(e.Name), class: classOf(e.Kind), entry: e}
		c.byID[m.id] = m
		c.members = append(c.members, m)
	}
	m.in = append(m.in, sent)
	return m
}

// entities gives the cast as the graph keeps it.
func (c *cast) entities() []schema.Entity {
	out := make([]schema.Entity, 0, len(c.members))
	for _, m := range c.members {
		e := schema.Entity{ID: m.id, Class: m.class, Name: m.name, Known: m.entry != nil, In: m.in}
		key := schema.Slug(gazetteer.Bare(m.name))
		for _, n := range m.names {
			if n.key != key || n.text != strings.ToUpper(n.text) { // "LISBON" of a dateline is no other name
				e.Aliases = append(e.Aliases, n.text)
			}
		}
		out = append(out, e)
	}
	return out // Canonical sorts and joins
}

// people gives the persons of the article by the keys of their names.
func (c *cast) people() map[string]*member {
	out := map[string]*member{}
	for _, m := range c.members {
		for _, n := range m.names {
			if m.class == Person {
				out[n.key] = m
			}
		}
	}
	return out
}
