package coref

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// A feature is one thing that speaks for or against a choice of the ranker: a
// template, the class of the pronoun and a value.
type feature uint16

// The templates.
const (
	byDistance   = iota // sentences back, and those since a pronoun that nobody could resolve
	byRank              // how many choices are nearer, and whether it has a name
	byRole              // of the choice and of the pronoun
	byType              // of what has the name, and role of the pronoun
	byNoun              // what kind of thing a description tells of, and role of the pronoun
	byArticle           // of a description, and role of the choice
	byClause            // how its clause lies to that of the pronoun, whose role counts
	byMain              // whether its sentence is about it, and sentences back
	byQuote             // inside of the same quotation or not
	byTopic             // how often the text has told of it so far, and whether its first sentence has
	bySieve             // which sieve chose it, or another, or stopped
	nobodyRole          // role of a pronoun that may mean nobody, in a quotation or not
	nobodyHead          // what it hangs on
	nobodyClause        // which clauses hang there too
	templates
)

// Classes of pronouns: persons, "it", "they".
const (
	person = iota
	thing
	several
	classes
)

const (
	values = 128 // of a template
	// WeightUnit is what a weight of one is in the table.
	WeightUnit = 100
	// Features is the number of all features.
	Features = templates * classes * values
)

func classOf(m *mention) int {
	switch {
	case m.person == yes:
		return person
	case m.plural:
		return several
	}
	return thing
}

// roles is the number of grammatical roles.
const roles = 8

func roleOf(deprel string) int {
	switch rel, sub, _ := strings.Cut(deprel, ":"); {
	case rel == "nsubj" && sub == "pass":
		return 1
	case rel == "nsubj":
		return 0
	case rel == "obj" || rel == "iobj":
		return 2
	case rel == "obl":
		return 3
	case rel == "nmod" && sub == "poss":
		return 5
	case rel == "nmod":
		return 4
	case rel == "appos" || rel == "conj" || rel == "parataxis":
		return 6
	}
	return 7
}

// roleOfChoice gives the role of c; an apposition has that of what it tells of.
func (r *resolver) roleOfChoice(c *mention) int {
	toks := r.tokens(c)
	t := &toks[c.Head]
	for n := 0; n < 3 && t.Deprel == "appos" && t.Head >= 0; n++ {
		t = &toks[t.Head]
	}
	return roleOf(t.Deprel)
}

// speakFor gives the features of choice c, to which nearer ones stand closer.
func (r *resolver) speakFor(m, c, sieved *mention, by sieve, nearer, open int) []feature {
	of := func(template, value int) feature { return featureOf(template, classOf(m), value) }
	role, crole := roleOf(r.tokens(m)[m.Head].Deprel), r.roleOfChoice(c)
	back := m.Sent - c.Sent
	named, topic := 0, 0
	if e := c.entity; e != nil {
		named, topic = number(len(e.names) > 0), topicOf(e, m)
	}
	return []feature{
		of(byDistance, back*roles+open+1),
		of(byRank, min(nearer, 5)*2+named),
		of(byRole, crole*roles+role),
		of(byType, typeOf(c)*roles+role),
		of(byNoun, r.nounKind(c)*roles+role),
		of(byArticle, r.articleOf(c)*roles+crole),
		of(byClause, r.clauses(m, c)*roles+role),
		of(byMain, r.prominence(c)*roles+back),
		of(byQuote, quoteOf(m, c)),
		of(byTopic, topic),
		of(bySieve, int(by)*3+sieveOf(c, sieved)),
	}
}

// speakForNobody gives the features of what is not to be linked.
func (r *resolver) speakForNobody(m *mention) []feature {
	of := func(template, value int) feature { return featureOf(template, classOf(m), value) }
	t := &r.tokens(m)[m.Head]
	out := []feature{of(nobodyRole, roleOf(t.Deprel)*2+number(m.quote > 0))}
	if t.Head < 0 {
		return out
	}
	h := &r.tokens(m)[t.Head]
	head := map[string]int{"VERB": 1, "NOUN": 2, "ADJ": 3, "PROPN": 4}[h.UPOS]
	clause := 0
	for _, k := range r.kids[m.Sent][t.Head] {
		switch r.tokens(m)[k].Deprel {
		case "ccomp", "xcomp", "csubj", "advcl":
			if k > m.Head {
				clause |= 1
			}
		case "cop":
			clause |= 2
		case "expl":
			clause |= 4
		}
	}
	return append(out, of(nobodyHead, head*2+number(h.Deprel == "root")), of(nobodyClause, clause))
}

func featureOf(template, class, value int) feature {
	return feature((template*classes+class)*values + value)
}

func number(is bool) int {
	if is {
		return 1
	}
	return 0
}

// typeOf tells what is known of the kind of thing that c is.
func typeOf(c *mention) int {
	switch {
	case c.entity != nil:
		return map[string]int{"PER": 1, "ORG": 2, "LOC": 3, "MISC": 4, "": 5}[c.entity.kind()]
	case c.person == yes:
		return 6
	case c.person == perhaps:
		return 7
	}
	return 0
}

// prominence tells whether the sentence of c is about it, or about c and another.
func (r *resolver) prominence(c *mention) int {
	switch {
	case sameThing(r.mainSubject(c.Sent), c):
		return 1
	case r.coordinated(&r.d.Sentences[c.Sent], c.Head):
		return 2
	}
	return 0
}

// topicOf tells how often the text has told of e before m, and whether its first
// sentence has.
func topicOf(e *entity, m *mention) int {
	n, _ := slices.BinarySearchFunc(e.mentions, m, byPlace)
	return min(n, 5)*2 + number(e.mentions[0].Sent == 0)
}

// nounKind tells what kind of thing the noun of a description names.
func (r *resolver) nounKind(c *mention) int {
	switch w := lemma(&r.tokens(c)[c.Head]); {
	case c.Kind != doc.Nominal:
		return 0
	case english.IsTimeNoun(w) || vague[w]:
		return 1
	case crowds[w]:
		return 2
	case bodies[w] || isFirm(w) || anyFirm[w] || public[w]:
		return 3
	case sites[w]:
		return 4
	case c.person == yes:
		return 5
	case c.person == perhaps:
		return 6
	case hasSuffix(w, "tion", "ment", "ness", "ity", "ing", "ence", "ance", "ism"):
		return 7
	}
	return 8
}

var (
	// vague nouns are hardly ever taken up by a pronoun.
	vague = set("way lot part number case point kind end fact reason course sense order")
	// crowds are nouns of several people.
	crowds = set(`team family group crowd couple police crew band staff majority minority audience population community people
		pair duo gang squad troop force jury press media government opposition`)
)

func hasSuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// articleOf tells how a description begins; names and pronouns have none.
func (r *resolver) articleOf(c *mention) int {
	if c.Kind != doc.Nominal {
		return 5 * number(c.Kind == doc.Pronoun)
	}
	article := 1
	for _, k := range r.kids[c.Sent][c.Head] {
		switch t := &r.tokens(c)[k]; {
		case t.Deprel == "det" && definite[fold(t.Form)]:
			article = 3
		case t.Deprel == "det":
			article = 2
		case t.Deprel == "nmod:poss":
			article = 4
		}
	}
	return article
}

// clauses tells how the clause of a choice lies to that of the pronoun.
func (r *resolver) clauses(m, c *mention) int {
	if m.Sent != c.Sent {
		return 0
	}
	s := &r.d.Sentences[m.Sent]
	v, w := r.clauseOf(s, m.Head), r.clauseOf(s, c.Head)
	subject := strings.HasPrefix(s.Tokens[c.Head].Deprel, "nsubj")
	switch {
	case v == w:
		return 2 - number(subject)
	case v < 0 || w < 0:
		return 3
	case r.inside(s, v, w):
		return 5 - number(subject)
	case subject && (s.Tokens[v].Head == s.Tokens[w].Head || s.Tokens[w].Deprel == "conj"):
		return 6
	case r.inside(s, w, v):
		return 7
	}
	return 8
}

// quoteOf tells which of both stand in quotations.
func quoteOf(m, c *mention) int {
	switch {
	case m.quote == 0:
		return 4 * number(c.quote > 0)
	case c.quote == m.quote:
		return 1
	}
	return 3 - number(c.quote > 0)
}

// sieveOf tells whether the sieves chose c, another or none.
func sieveOf(c, sieved *mention) int {
	if sieved == nil {
		return 0
	}
	return 1 + number(sameThing(c, sieved))
}
