package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/schema"
)

// A wh is what a question asks for, and where that stands in the sentence.
type wh struct {
	token int         // the question word, -1 of a yes-no question
	word  string      // "who", "how many"; "" of a yes-no question
	head  int         // head of the phrase that holds the question word: "documents" of "how many documents"
	arg   *clause.Arg // argument of the main clause that holds it; nil of an adverb or predicate
	sum   bool        // "how much" of money: no noun says of what
}

var questionWords = []string{"who", "whom", "whose", "what", "which", "when", "where", "why", "how"}

// auxiliaries begin a yes-no question.
var auxiliaries = []string{"do", "be", "have", "will", "would", "shall", "should", "may", "might", "can", "could", "must"}

// findWh finds the question word and sets what is wanted.
func (r *reader) findWh() error {
	r.wh = wh{token: -1, head: -1}
	for i := range r.s.Tokens {
		t := &r.s.Tokens[i]
		if slices.Contains(questionWords, r.lower(i)) && (strings.HasPrefix(t.XPOS, "W") || t.XPOS == "" || t.XPOS == "_") && r.ofMainClause(i) {
			r.wh.token, r.wh.word = i, r.lower(i)
			break
		}
	}
	if r.wh.token < 0 {
		return r.yesNo()
	}
	if r.wh.token > max(r.c.Head, r.first()) && r.c.Kind != clause.Copular {
		return unreadable("put the question word first: who, what, when, where, how many")
	}
	r.findPhrase()
	r.wh.arg = r.argWith(r.wh.token)
	return r.setWant()
}

// ofMainClause says whether no other clause stands between i and the root.
func (r *reader) ofMainClause(i int) bool {
	for n := 0; i >= 0 && n < len(r.s.Tokens); n++ {
		if i == r.c.Head || slices.Contains(r.c.Chain, i) {
			return true
		}
		if strings.HasPrefix(r.s.Tokens[i].Deprel, "acl") || strings.HasPrefix(r.s.Tokens[i].Deprel, "advcl") {
			return false
		}
		i = r.s.Tokens[i].Head
	}
	return false
}

// first is the first token that is no punctuation.
func (r *reader) first() int {
	for i := range r.s.Tokens {
		if r.s.Tokens[i].UPOS != "PUNCT" {
			return i
		}
	}
	return 0
}

func (r *reader) yesNo() error {
	t := &r.s.Tokens[r.first()]
	if t.Deprel == "nsubj" || !slices.Contains(auxiliaries, lemmaOf(t)) {
		return unreadable("begin with who, what, when, where, why, how many, or with did, is, will")
	}
	r.p.Want = schema.WantTruth
	return nil
}

// findPhrase climbs from a question word that modifies something ("which
// country", "how many people", "whose wife") to what it modifies.
func (r *reader) findPhrase() {
	i := r.wh.token
	if r.wh.word == "how" {
		h := r.s.Tokens[i].Head
		if h < 0 || h == r.c.Head && r.c.Kind != clause.Copular || r.s.Tokens[h].UPOS == "VERB" {
			return
		}
		r.wh.word = "how " + r.lower(h)
		i = h
	}
	r.wh.head = i
	h := r.s.Tokens[i].Head
	if h < 0 {
		return
	}
	switch d := r.s.Tokens[i].Deprel; {
	case d == "det", d == "amod", d == "nummod", d == "nmod:poss", d == "det:predet":
		r.wh.head = h
	}
}

// argWith gives the argument of the main clause that token i stands in.
func (r *reader) argWith(i int) *clause.Arg {
	if r.c.Subject != nil && slices.Contains(r.c.Subject.Tokens, i) {
		return r.c.Subject
	}
	for k := range r.c.Args {
		if slices.Contains(r.c.Args[k].Tokens, i) {
			return &r.c.Args[k]
		}
	}
	return nil
}

// timeHeads make "what time", "which day" ask when.
var timeHeads = []string{"time", "day", "date", "month", "year"}

func (r *reader) setWant() error {
	switch r.wh.word {
	case "who", "whom", "whose":
		r.p.Want, r.p.Who = schema.WantThing, true
	case "what", "which":
		r.p.Want = schema.WantThing
		return r.setKind()
	case "when":
		r.p.Want = schema.WantTime
	case "where":
		r.p.Want = schema.WantPlace
	case "why":
		r.p.Want = schema.WantReason
	case "how many", "how much":
		if r.bare {
			r.p.Want = schema.WantManner
			return nil
		}
		r.p.Want = schema.WantCount
		if r.wh.head == r.wh.token || r.s.Tokens[r.wh.head].UPOS == "ADJ" || r.s.Tokens[r.wh.head].UPOS == "ADV" {
			if r.wh.word != "how much" {
				return unreadable("%s of what?", r.wh.word)
			}
			r.wh.sum = true
			return nil
		}
		r.p.Noun = r.counted(r.wh.head)
		if noun := r.lemma(r.wh.head); len(r.p.Noun.Words) == 1 && !slices.Contains(narrower, noun) {
			r.p.Kinds = kindOf[noun]
		}
	case "how", "how long":
		if r.wh.word == "how long" && !r.bare {
			return unreadable("how long; ask when")
		}
		r.p.Want = schema.WantManner
	case "how old":
		r.p.Want = schema.WantThing
	default:
		return unreadable("%q is not among who, what, which, when, where, why, how, how many, how old", r.wh.word)
	}
	return nil
}

// kindOf tells the classes that a noun narrows the answer to. Nouns that say
// more than the class ("minister") are missing, for the graph would have to
// show that too.
var kindOf = map[string][]string{
	"person": {"schema:Person"}, "people": {"schema:Person"}, "man": {"schema:Person"}, "woman": {"schema:Person"}, "politician": {"schema:Person"},
	"country": {"schema:Country"}, "nation": {"schema:Country"},
	"city": {"schema:City"}, "town": {"schema:City"},
	"place":        {"schema:City", "schema:Place", "schema:Country"},
	"organisation": {"schema:Organization"}, "organization": {"schema:Organization"},
	"company": {"schema:Organization"}, "firm": {"schema:Organization"}, "agency": {"schema:Organization"},
}

// narrower nouns say more than their class: what the graph has of the class may
// answer, but must not be counted.
var narrower = []string{"man", "woman", "politician", "town", "firm", "agency"}

// setKind reads the noun of "which country", "what documents".
func (r *reader) setKind() error {
	if r.wh.head == r.wh.token {
		return nil
	}
	noun := r.lemma(r.wh.head)
	switch {
	case slices.Contains(timeHeads, noun):
		r.p.Want = schema.WantTime
	case kindOf[noun] != nil:
		r.p.Kinds = kindOf[noun]
	default:
		r.p.Noun = r.counted(r.wh.head)
	}
	return nil
}

// counted is the noun phrase that a question word determines, without the
// word: "cooperation documents".
func (r *reader) counted(head int) schema.Mention {
	drop := r.wh.token
	if q := r.s.Tokens[drop].Head; r.wh.word != r.lower(drop) && q >= 0 {
		return r.mention(clause.PhraseOf(r.s, head), drop, q)
	}
	return r.mention(clause.PhraseOf(r.s, head), drop)
}
