// Package coref finds what the words of a Document refer to: it fills
// Document.Mentions with names, noun phrases and personal pronouns, and
// Document.Chains with the mentions that are one thing.
//
// It works in sieves, the most precise first, each building on the entities
// that those before have made (Lee et al. 2013, "Deterministic Coreference
// Resolution Based on Entity-Centric, Precision-Ranked Rules"):
//
//	name.go      the same name, short forms of it, acronyms (after vote.go; with family.go, spelling.go, acronym.go
//	             and takeup.go)
//	describe.go  appositions, copulas, titles; "the minister"
//	body.go      "the agency"
//	pronoun.go   he, she, it, they by grammatical salience (with binding.go, subject.go, earlier.go,
//	             relation.go and speech.go), weighed by a ranker (rank.go, feature.go,
//	             weights.go); "the company" (firm.go)
//	repeat.go    "the old harbour" again; "this harbour"
//	piece.go     names inside of names and phrases: "University of Ostby"
//
// A link that is not sure is not made: a bare family name that two people
// share, or a "he" with two candidates of equal rank, stays alone. First and
// second persons are left to whoever knows who speaks.
package coref

import (
	"cmp"
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Resolve fills d.Mentions and d.Chains from the trees and names of d; what
// was there before is replaced. A mention that nothing else refers to has
// Chain -1. The name tags of d are mended where the tree (see complete.go) or
// the rest of the text (see vote.go) shows them wrong.
func Resolve(d *doc.Document) {
	newResolver(d).run()
}

func (r *resolver) run() {
	r.findMentions()
	r.linkNames()
	r.linkAppositions()
	r.linkDescriptions()
	r.linkBodies()
	r.linkPronouns()
	r.linkRepeats()
	r.linkPieces()
	r.write()
}

// A mention is a doc.Mention with what the rules ask about.
type mention struct {
	doc.Mention
	entity   *entity
	gender   gender
	plural   bool
	person   certainty
	parts    []string  // of a name, folded; without honorifics
	tagged   int       // of a name: first token that was tagged, with titles
	sure     bool      // of a name: its type is beyond doubt
	titles   []string  // of a name or description: folded words of titles and offices
	mods     []string  // folded words that tell which office: "chinese", "ostby"
	definite bool      // a noun phrase with "the", "this" or a possessive
	firm     string    // of a name: the noun of a firm before it
	rivals   []*entity // of a pronoun: what it cannot be
	quote    int       // number of the quotation that it stands in, 0 for none
	piece    bool      // of a name: it stands inside another phrase
}

type gender uint8

const (
	unknown gender = iota
	male
	female
)

type certainty uint8

const (
	perhaps certainty = iota
	yes
	no
)

// An entity is what several mentions refer to.
type entity struct {
	mentions []*mention // in the order of the text
	gender   gender
	plural   bool
	person   certainty
	names    [][]string // the different names, as parts
	roles    []role     // offices and professions
	types    map[string]int
	called   map[string]int // how often by which short name, so far
}

// A role is an office or profession with what it is of.
type role struct {
	noun  string
	first *mention // that tells of it
	mods  []string
}

// hold notes that m says e has an office.
func (e *entity) hold(noun string, m *mention) {
	for i := range e.roles {
		r := &e.roles[i]
		if r.noun != noun {
			continue
		}
		if before(m, r.first) {
			r.first = m
		}
		for _, w := range m.mods {
			r.mods = appendNew(r.mods, w)
		}
		return
	}
	e.roles = append(e.roles, role{noun, m, slices.Clone(m.mods)})
}

// A resolver works on one document.
type resolver struct {
	d        *doc.Document
	kids     [][][]int // dependents, by sentence and token
	quotes   [][]int   // number of the quotation of each token
	mentions []*mention
	byHead   map[[2]int]*mention // by sentence and head token
	entities []*entity
	quoted   map[int][]int    // sentences that a quotation has part in
	speakers map[int]*mention // who says a quotation, nil for nobody; as soon as it is asked for
	examples *[]Example       // what the ranker learns from, nil when it decides
	defined  [][3]int         // sentence, last token of a name, and its acronym in brackets
}

func newResolver(d *doc.Document) *resolver {
	r := &resolver{d: d, byHead: map[[2]int]*mention{}, quoted: map[int][]int{}, speakers: map[int]*mention{}}
	for i := range d.Sentences {
		r.kids = append(r.kids, d.Sentences[i].Children())
	}
	r.quotes = quotations(d)
	for i, numbers := range r.quotes {
		for _, n := range numbers {
			if l := r.quoted[n]; n > 0 && (len(l) == 0 || l[len(l)-1] != i) {
				r.quoted[n] = append(l, i)
			}
		}
	}
	return r
}

func (r *resolver) tokens(m *mention) []doc.Token { return r.d.Sentences[m.Sent].Tokens }

// before says whether a begins before b in the text.
func before(a, b *mention) bool { return byPlace(a, b) < 0 }

func byPlace(a, b *mention) int {
	return cmp.Or(cmp.Compare(a.Sent, b.Sent), cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End))
}

// newEntity makes an entity of one mention.
func (r *resolver) newEntity(m *mention) *entity {
	e := &entity{types: map[string]int{}, called: map[string]int{}}
	r.entities = append(r.entities, e)
	r.add(e, m)
	return e
}

// add puts m into e, which takes over what is known of m.
func (r *resolver) add(e *entity, m *mention) {
	m.entity = e
	at, _ := slices.BinarySearchFunc(e.mentions, m, byPlace)
	e.mentions = slices.Insert(e.mentions, at, m)
	if e.gender == unknown {
		e.gender = m.gender
	}
	if e.person == perhaps {
		e.person = m.person
	}
	e.plural = e.plural || m.plural && m.Kind != doc.Pronoun
	if m.Kind == doc.Name {
		e.types[m.Type]++
		if !slices.ContainsFunc(e.names, func(n []string) bool { return slices.Equal(n, m.parts) }) {
			e.names = append(e.names, m.parts)
		}
	}
	for _, t := range m.titles {
		e.hold(t, m)
	}
}

// merge moves the mentions of b into a.
func (r *resolver) merge(a, b *entity) {
	if a == b {
		return
	}
	for _, m := range b.mentions {
		r.add(a, m)
	}
	b.mentions = nil
}

// kind gives the most frequent type of the entity's names.
func (e *entity) kind() string {
	best := ""
	for _, t := range []string{"PER", "ORG", "LOC", "MISC"} {
		if e.types[t] > e.types[best] || best == "" && e.types[t] > 0 {
			best = t
		}
	}
	if best == "" && e.person == yes {
		return "PER"
	}
	return best
}

// retag gives the words of a name the tags of what was found about it.
func (r *resolver) retag(m *mention) {
	if m.Kind != doc.Name || m.Type == "" || m.piece {
		return
	}
	s := &r.d.Sentences[m.Sent]
	for k := m.tagged; k < m.First; k++ {
		s.Tokens[k].Name = ""
	}
	tag(s, m.First, m.End, m.Type)
}

// write gives the result to the document.
func (r *resolver) write() {
	slices.SortStableFunc(r.mentions, byPlace)
	d := r.d
	d.Mentions, d.Chains = nil, nil
	chain := map[*entity]int{}
	for _, m := range r.mentions {
		m.Chain = -1
		r.retag(m)
		if m.Type == "" && m.person == yes {
			m.Type = "PER"
		}
		if m.entity != nil && len(m.entity.mentions) > 1 {
			c, ok := chain[m.entity]
			if !ok {
				c = len(d.Chains)
				chain[m.entity] = c
				d.Chains = append(d.Chains, doc.Chain{Type: m.entity.kind()})
			}
			m.Chain = c
			d.Chains[c].Mentions = append(d.Chains[c].Mentions, len(d.Mentions))
			if m.Type == "" {
				m.Type = d.Chains[c].Type
			}
		}
		d.Mentions = append(d.Mentions, m.Mention)
	}
}
