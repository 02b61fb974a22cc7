package statement

import (
	"slices"
	"strconv"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/schema"
)

// Relations of attributes. The relation holds from Subject to the object that
// completes it: Subject holdsPosition office, Subject has as spouse, child,
// parent, sibling; Subject isA class. Others are "rel:be_…".
const (
	holdsPosition = "holdsPosition"
	isA           = "isA"
	memberOf      = "memberOf"
	spouse        = english.Spouse
	child         = english.Child
	parent        = english.Parent
	sibling       = english.Sibling
	relative      = english.Relative
	age           = "age"
	alsoKnownAs   = "alsoKnownAs"
	locatedIn     = "locatedIn"
	basedIn       = "basedIn"
)

// attributes finds what the text says that things are: by a copula, an
// apposition, a title before a name, or a bracket.
//
// Objects of an attribute are, in this order: the noun phrase predicated of
// the subject (role obj: the office, the class, the age, the other name), then
// what that noun relates to, with its preposition (role obl: the country of a
// president, the institute of a director). A kinship has the relative alone.
func attributes(d *doc.Document, clauses [][]clause.Clause) []Statement {
	var out []Statement
	for i := range d.Sentences {
		if len(d.Sentences[i].Tokens) > longestSentence {
			continue
		}
		r := &attributeReader{d: d, s: &d.Sentences[i], kids: d.Sentences[i].Children(), clauses: clauses[i]}
		for j := range clauses[i] {
			if c := &clauses[i][j]; c.Kind == clause.Copular && c.Asserted {
				out = append(out, r.copular(c)...)
			}
		}
		for j := range r.s.Tokens {
			out = append(out, r.nominal(j)...)
		}
	}
	return out
}

// An attributeReader reads the attributes of one sentence.
type attributeReader struct {
	d       *doc.Document
	s       *doc.Sentence
	kids    [][]int
	clauses []clause.Clause
}

// nominal reads what hangs on token i without a verb.
func (r *attributeReader) nominal(i int) []Statement {
	switch rel := r.s.Tokens[i].Deprel; {
	case rel == "appos":
		return r.apposition(i)
	case rel == "nmod:desc", rel == "compound" && r.isTitleOf(i):
		return r.title(i)
	case rel == "nmod:unmarked":
		return r.unmarked(i)
	case rel == "nmod":
		return r.placeOf(i)
	case rel == "amod" && strings.EqualFold(r.s.Tokens[i].Form, "based"):
		return r.based(i)
	}
	return nil
}

// newAttribute begins an attribute that is stated without a verb.
func (r *attributeReader) newAttribute(subject Slot, head int, relation string, objects ...Slot) Statement {
	t, be := &r.s.Tokens[head], "is"
	if h := subject.Head; t.XPOS == "NNS" && h >= 0 && r.s.Tokens[h].XPOS == "NNS" {
		be = "are"
	}
	return Statement{
		Sent:       r.s.Index,
		Kind:       Attribute,
		Subject:    &subject,
		Predicate:  Predicate{Text: be, Sent: r.s.Index, Head: head, Lemma: r.lemma(head), Span: t.Span},
		Objects:    objects,
		Polarity:   schema.Positive,
		Modality:   schema.Actual,
		Relation:   relation,
		Confidence: 0.85,
	}
}

func (r *attributeReader) lemma(i int) string {
	t := &r.s.Tokens[i]
	if t.Lemma == "" || t.Lemma == "_" {
		return strings.ToLower(t.Form)
	}
	return strings.ToLower(t.Lemma)
}

// isName says whether i heads a name; a capitalised office ("Director of …")
// is none.
func (r *attributeReader) isName(i int) bool {
	t := &r.s.Tokens[i]
	return t.UPOS == "PROPN" && (!english.IsOffice(r.lemma(i)) || strings.HasSuffix(t.Name, "-PER"))
}

// describe reads noun phrase noun as what subject is: an office, a
// membership, a kinship, or a class.
func (r *attributeReader) describe(subject Slot, noun int) []Statement {
	if kin := english.Kinship(r.lemma(noun)); kin != "" {
		if of := r.possessor(noun); of >= 0 && (kin == spouse || kin == relative) && r.isMarked(noun, pastKin) {
			return nil // "her former wife": none now
		} else if of >= 0 {
			return []Statement{r.kinship(subject, noun, of, kin)}
		}
	}
	var out []Statement
	for _, n := range r.conjuncts(noun) {
		if english.IsTime(&r.s.Tokens[n]) || r.isWouldBe(n) || r.isMarked(n, others) {
			continue
		}
		if r.isSuch(n) {
			continue // "…, the first such visit": of what happened
		}
		if r.s.Tokens[n].XPOS == "NNS" && len(subject.Parts) < 2 && (r.isPerson(subject.Head) || r.hasShare(n, subject.Head)) {
			continue // "two lawyers, Mara Lind and …": neither is two
		}
		phrase := r.bare(n)
		phrase.Role = Obj
		objects := append([]Slot{phrase}, r.complements(n)...)
		out = append(out, r.newAttribute(subject, n, r.nounRelation(n, subject.Head), objects...))
	}
	return out
}

// isSuch says whether the noun at n takes up something told before.
func (r *attributeReader) isSuch(n int) bool {
	return slices.ContainsFunc(r.kids[n], func(k int) bool { return k < n && strings.EqualFold(r.s.Tokens[k].Form, "such") })
}

// nounRelation is the relation that a predicate noun makes of its subject.
func (r *attributeReader) nounRelation(noun, subject int) string {
	person := r.isPerson(subject)
	switch {
	case person && r.isYears(noun):
		return age
	case r.lemma(noun) == "member" && r.child(noun, "nmod") >= 0:
		return memberOf
	case person && english.IsOffice(r.lemma(noun)) && !r.isPastOffice(noun):
		return holdsPosition
	}
	return isA
}

// isPerson says whether i is a name, or a pronoun, that can be a person's.
func (r *attributeReader) isPerson(i int) bool {
	t := &r.s.Tokens[i]
	return t.UPOS == "PROPN" && !strings.HasSuffix(t.Name, "-LOC") && !strings.HasSuffix(t.Name, "-ORG") || personalPronouns[strings.ToLower(t.Form)]
}

// isYears says whether i is a bare number below a hundred and some: "she was
// six".
func (r *attributeReader) isYears(i int) bool {
	t := &r.s.Tokens[i]
	if t.UPOS != "NUM" || r.child(i, "nmod") >= 0 {
		return false
	}
	n, err := strconv.Atoi(t.Form)
	return err == nil && n > 0 && n < 120 || numerals[strings.ToLower(t.Form)]
}

// isPastOffice says whether an office is no longer, or not yet, held:
// "former president", "prime minister-elect".
func (r *attributeReader) isPastOffice(noun int) bool {
	return r.isMarked(noun, pastOffice)
}

// isMarked says whether one of the words stands below noun.
func (r *attributeReader) isMarked(noun int, words map[string]bool) bool {
	return slices.ContainsFunc(r.kids[noun], func(k int) bool {
		return words[strings.ToLower(r.s.Tokens[k].Form)] || words[r.lemma(k)]
	})
}

// isWouldBe says whether "would-be", parsed as verbs, stands before noun, or
// "-elect" after it: who is one is not yet what it says.
func (r *attributeReader) isWouldBe(noun int) bool {
	if n := noun + 2; n < len(r.s.Tokens) && r.s.Tokens[noun+1].Form == "-" && (strings.EqualFold(r.s.Tokens[n].Form, "elect") || strings.EqualFold(r.s.Tokens[n].Form, "designate")) {
		return true
	}
	return slices.ContainsFunc(r.kids[noun], func(k int) bool {
		return k < noun && strings.EqualFold(r.s.Tokens[k].Form, "would") && r.s.Tokens[k+1].Form == "-"
	})
}

// bare is the phrase of a predicated noun: without possessor,
// conjuncts, the name itself, and anything set off.
func (r *attributeReader) bare(noun int) Slot {
	p := clause.PhraseOf(r.s, noun)
	out := map[int]bool{}
	for _, k := range r.kids[noun] {
		switch r.s.Tokens[k].Deprel {
		case "advmod":
			if passingAdverbs[strings.ToLower(r.s.Tokens[k].Form)] {
				out[k] = true
			}
		case "det":
			if f := strings.ToLower(r.s.Tokens[k].Form); f == "both" || f == "all" {
				out[k] = true // "two others, both former ministers"
			}
		case "nmod:poss", "conj", "cc", "appos":
			for _, j := range doc.Subtree(r.kids, k) {
				out[j] = true
			}
		}
	}
	p.Tokens = stripPunct(r.s, slices.DeleteFunc(p.Tokens, func(i int) bool { return out[i] }))
	return phraseSlot(r.s, p)
}

// complements are what a predicated noun relates to: its possessor, its
// country or organisation before it, and the first phrase after it.
func (r *attributeReader) complements(noun int) []Slot {
	var out []Slot
	for _, k := range r.kids[noun] {
		t := &r.s.Tokens[k]
		switch {
		case t.Deprel == "nmod:poss", k < noun && r.isNationality(k), t.Deprel == "compound" && r.isOrganisation(k) && !strings.HasPrefix(r.s.Tokens[k+1].Name, "I-"):
			o := headSlot(r.s, k)
			if t.XPOS == "WP$" {
				a := r.antecedent(noun)
				if a < 0 {
					continue
				}
				o = r.described(a)
			}
			o.Role = Obl
			out = append(out, o)
		case t.Deprel == "nmod" && k > noun && slices.Contains([]string{"of", "at", "for", "in", "with", "from", "to"}, r.prep(k)):
			o := headSlot(r.s, k)
			o.Role, o.Prep = Obl, r.prep(k)
			return append(out, o)
		}
	}
	return out
}

// prep is the preposition of i in lower case.
func (r *attributeReader) prep(i int) string {
	for _, k := range r.kids[i] {
		if r.s.Tokens[k].Deprel == "case" && k < i {
			return strings.ToLower(r.s.Tokens[k].Form)
		}
	}
	return ""
}

func (r *attributeReader) child(i int, rel string) int {
	for _, k := range r.kids[i] {
		if r.s.Tokens[k].Deprel == rel {
			return k
		}
	}
	return -1
}

// conjuncts lists i and the nouns coordinated with it; a name and a common
// noun are no such pair ("politicians Mara and Otto").
func (r *attributeReader) conjuncts(i int) []int {
	out := []int{i}
	for _, k := range r.kids[i] {
		if t := &r.s.Tokens[k]; t.Deprel == "conj" && (t.UPOS == "NOUN" || t.UPOS == "PROPN") && r.isName(k) == r.isName(i) && r.prep(k) == "" && r.child(k, "cop") < 0 && r.child(k, "nsubj") < 0 && !r.hasOwnName(k) {
			out = append(out, k)
		}
	}
	return out
}

// hasOwnName says whether a name in apposition says who the noun i is: "the
// mayor, Mara, and THE HEAD of the bank, Otto" are two.
func (r *attributeReader) hasOwnName(i int) bool {
	name := r.child(i, "appos")
	return name >= 0 && strings.HasSuffix(r.s.Tokens[name].Name, "-PER")
}

// isNationality says whether i is an adjective of nation before an office:
// "Danish" of "Danish minister".
func (r *attributeReader) isNationality(i int) bool {
	t := &r.s.Tokens[i]
	if t.Deprel != "amod" || t.Form == "" || t.Form[0] < 'A' || t.Form[0] > 'Z' {
		return false
	}
	if strings.HasSuffix(t.Name, "-LOC") || strings.HasSuffix(t.Name, "-MISC") {
		return true
	}
	for _, end := range []string{"ese", "ish", "ian", "ean", "can", "man", "ni", "li", "qi", "rench", "utch", "wiss", "reek", "zech", "hai"} {
		if strings.HasSuffix(t.Form, end) && !strings.EqualFold(t.Form, "Human") {
			return true
		}
	}
	return false
}

// isOrganisation says whether the name i before a noun is what the office
// belongs to: "Acme" of "Acme president".
func (r *attributeReader) isOrganisation(i int) bool {
	t := &r.s.Tokens[i]
	return t.UPOS == "PROPN" && (strings.HasSuffix(t.Name, "-LOC") || strings.HasSuffix(t.Name, "-ORG") || t.Name == "" && !english.IsOffice(r.lemma(i)) && !rankWords[r.lemma(i)] && (t.Head < 0 || english.IsOffice(r.lemma(t.Head))))
}

// hasShare says whether noun n is of several of which a number is told, and the subject one name:
// of "two of the biggest lenders, Acme and Orbit" no one is both.
func (r *attributeReader) hasShare(n, subject int) bool {
	h := r.s.Tokens[n].Head
	return r.s.Tokens[n].Deprel == "nmod" && h >= 0 && r.s.Tokens[h].UPOS == "NUM" && r.isName(subject)
}
