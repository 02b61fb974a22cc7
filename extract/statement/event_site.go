package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/schema"
)

// A filler is a phrase near a trigger that may fill a role of its frame.
type filler struct {
	place string      // where it stands, in the terms of the frame file: "subj", "with"
	prep  string      // its preposition, if it has one
	head  int         // token index
	arg   *clause.Arg // the argument of the clause, nil for a dependent of a noun
	conj  string      // conjunction of its coordination, "" when there is none
	kinds []string    // what kinds of thing it is

	plural    bool // more than one by form
	reflexive bool // "himself"
}

// argFiller makes a filler of an argument of a clause.
func (r *recogniser) argFiller(sent int, place string, a *clause.Arg) filler {
	return r.filler(sent, filler{place: place, prep: a.Prep, head: a.Head, arg: a, conj: a.Conj})
}

// filler completes f with what its head word tells.
func (r *recogniser) filler(sent int, f filler) filler {
	t := &r.d.Sentences[sent].Tokens[f.head]
	f.kinds = r.kinds(sent, f.head)
	f.plural = isPlural(t)
	form := strings.ToLower(t.Form)
	f.reflexive = t.UPOS == "PRON" && (strings.HasSuffix(form, "self") || strings.HasSuffix(form, "selves"))
	return f
}

// verbFillers lists what stands around the verb of a clause. Deep places: the
// subject of a passive is its "obj" (or its "iobj", where the passive has kept
// an object: "was denied entry") and the by-phrase its "subj".
func (r *recogniser) verbFillers(c *clause.Clause) []filler {
	var out []filler
	add := func(place string, a *clause.Arg) { out = append(out, r.argFiller(c.Sent, place, a)) }
	s := &r.d.Sentences[c.Sent]
	kept := c.Passive && c.Arg(clause.Obj) != nil
	if c.Subject != nil {
		switch {
		case kept:
			add(schema.SlotIobj, c.Subject)
		case c.Passive:
			add(schema.SlotObj, c.Subject)
		default:
			add(schema.SlotSubj, c.Subject)
		}
	}
	first := firstOfTwoObjects(s, c)
	for i := range c.Args {
		a := &c.Args[i]
		place := argPlace(s, a)
		switch {
		case i == first:
			place = schema.SlotIobj
		case a.Role == clause.Iobj && addressing[c.Lemma] && c.Arg(clause.Obj) == nil:
			place = schema.SlotObj
		}
		if place != "" {
			add(place, a)
		}
	}
	out = append(out, r.complements(c)...)
	return append(out, r.beyondObject(c)...)
}

// addressing verbs have in UD an indirect object that frames call their object, where
// it is the only one: "warned RESIDENTS".
var addressing = words("warn ask tell notify inform remind assure reassure convince persuade advise email trust allow cause")

// firstOfTwoObjects gives the index of the first of two direct objects, -1
// where there are not two. UD knows only one, so the first is an indirect
// object that the parser has mislabelled ("awarded MARA the medal") unless the
// two are one name.
func firstOfTwoObjects(s *doc.Sentence, c *clause.Clause) int {
	first := -1
	for i := range c.Args {
		a := &c.Args[i]
		switch {
		case a.Role == clause.Iobj:
			return -1
		case a.Role != clause.Obj:
		case first < 0:
			first = i
		case a.Head > c.Args[first].Head+1 && !strings.HasPrefix(s.Tokens[a.Head].Name, "I-"):
			return first
		}
	}
	return -1
}

// argPlace names the place of an argument, "" for those that fill no role: a
// time is never what a meeting was about.
func argPlace(s *doc.Sentence, a *clause.Arg) string {
	switch a.Role {
	case clause.Obj:
		return schema.SlotObj
	case clause.Iobj:
		return schema.SlotIobj
	case clause.Comp:
		return schema.SlotComp
	case clause.Agent:
		return schema.SlotSubj
	case clause.Content:
		return schema.SlotClause
	case clause.Obl:
		if isTime(s, a) || adverbial(s, a) {
			return ""
		}
		if a.Prep == "" && isMoney(&s.Tokens[a.Head]) {
			return schema.SlotSum
		}
	case clause.Adjunct: // "accused of LYING", but not "as I said"
		if !gerundPrepositions[a.Prep] {
			return ""
		}
	case clause.Adv:
		return ""
	}
	return prepPlace(a.Prep)
}

// isMoney says whether a token heads a sum: "30 EUROS", "$30".
func isMoney(t *doc.Token) bool {
	return t.UPOS == "SYM" || english.IsCurrency(strings.ToLower(t.Form))
}

// gerundPrepositions bring in a participle that fills a role as a noun would.
var gerundPrepositions = words("of for with from about against into on over in at to")

// adverbialNouns are nouns that with "in" or "on" say how, why or where, and
// so fill no role: "on the sidelines of", "in an attempt to".
var adverbialNouns = words("sideline margin fringe behalf basis condition eve wake aftermath brink verge occasion sake hand contrast addition order part way " +
	"attempt effort bid response reaction relation connection regard respect accordance protest return exchange search pursuit hope case fact place " +
	"public person private turn total front favour favor line light term view spite general particular advance conjunction collaboration cooperation")

func adverbial(s *doc.Sentence, a *clause.Arg) bool {
	return (a.Prep == "in" || a.Prep == "on") && adverbialNouns[strings.ToLower(s.Tokens[a.Head].Lemma)]
}

// prepPlace is a preposition as frame files write it.
func prepPlace(prep string) string { return strings.ReplaceAll(prep, " ", "_") }

// complements lists the clauses that complete the verb: "urged them TO
// LEAVE".
func (r *recogniser) complements(c *clause.Clause) []filler {
	all := r.clauses[c.Sent]
	self := slices.IndexFunc(all, func(o clause.Clause) bool { return o.Head == c.Head && o.Kind == c.Kind })
	var out []filler
	for i := range all {
		if k := &all[i]; k.Parent == self && self >= 0 && k.Relation == "xcomp" {
			out = append(out, filler{place: schema.SlotClause, head: k.Head, kinds: []string{kindThing}})
		}
	}
	return out
}

// beyondObject lists what hangs on the object of a verb though it belongs to
// the verb as well: "signed a treaty WITH ESTONIA". Parsers attach it to
// either. What hangs on a name belongs to the verb in any case ("accused Mara
// OF FRAUD"), and so does what somebody did or does ("praised the nurses FOR
// STAYING").
func (r *recogniser) beyondObject(c *clause.Clause) []filler {
	obj := c.Arg(clause.Obj)
	if obj == nil || c.Passive {
		return nil
	}
	name := r.d.Sentences[c.Sent].Tokens[obj.Head].UPOS == "PROPN"
	var out []filler
	for _, f := range r.nounFillers(c.Sent, obj.Head) {
		if f.place == "with" || f.place == "against" || name && f.prep != "" {
			out = append(out, f)
		}
	}
	return append(out, r.gerunds(c.Sent, obj.Head)...)
}

// gerunds lists the participles that a preposition hangs on a noun: "Mara of
// LYING".
func (r *recogniser) gerunds(sent, noun int) []filler {
	s := &r.d.Sentences[sent]
	var out []filler
	for _, k := range r.kids[sent][noun] {
		if base, _, _ := strings.Cut(s.Tokens[k].Deprel, ":"); base != "acl" && base != "advcl" || s.Tokens[k].XPOS != "VBG" {
			continue
		}
		for _, m := range r.kids[sent][k] {
			if prep := strings.ToLower(s.Tokens[m].Form); s.Tokens[m].Deprel == "mark" && gerundPrepositions[prep] {
				out = append(out, r.filler(sent, filler{place: prep, prep: prep, head: k}))
			}
		}
	}
	return out
}

// nounFillers lists what depends on a noun: possessor, prepositional phrases,
// and the name of a place or body before it.
func (r *recogniser) nounFillers(sent, noun int) []filler {
	s := &r.d.Sentences[sent]
	var out []filler
	for _, k := range r.nounKids(sent, noun) {
		t := &s.Tokens[k]
		place, prep := "", ""
		switch base, _, _ := strings.Cut(t.Deprel, ":"); {
		case t.Deprel == "nmod:poss":
			place = schema.SlotPoss
		case base == "nmod" || base == "obl":
			if prep = r.preposition(sent, k); prep != "" && !english.IsTime(&s.Tokens[k]) && !isTimePart(s, k) {
				place = prepPlace(prep)
			}
		case base == "compound" && k < noun && (isName(t, kindPlace) || isName(t, kindOrg)):
			place = schema.SlotMod
		}
		if place == "" {
			continue
		}
		_, conj := clause.Coordination(s, k)
		out = append(out, r.filler(sent, filler{place: place, prep: prep, head: k, conj: conj}))
	}
	return out
}

// nounKids lists the dependents of a noun, and the possessor of a noun
// compounded with it, where parsers put it now and then: "MARA'S state visit".
func (r *recogniser) nounKids(sent, noun int) []int {
	s := &r.d.Sentences[sent]
	var out []int
	for _, k := range r.kids[sent][noun] {
		if s.Tokens[k].Deprel == "compound" && k < noun {
			for _, j := range r.kids[sent][k] {
				if s.Tokens[j].Deprel == "nmod:poss" {
					out = append(out, j)
				}
			}
		}
		out = append(out, k)
	}
	return out
}

// preposition gives the words that bring in the phrase of token k.
func (r *recogniser) preposition(sent, k int) string {
	s := &r.d.Sentences[sent]
	var words []string
	for _, m := range r.kids[sent][k] {
		if s.Tokens[m].Deprel != "case" || s.Tokens[m].UPOS == "PART" || m > k {
			continue
		}
		words = append(words, strings.ToLower(s.Tokens[m].Form))
		for _, f := range r.kids[sent][m] {
			if s.Tokens[f].Deprel == "fixed" {
				words = append(words, strings.ToLower(s.Tokens[f].Form))
			}
		}
	}
	return strings.Join(words, " ")
}

func isName(t *doc.Token, kind string) bool { return strings.HasSuffix(t.Name, "-"+kind) }

// isPlural says whether a word stands for more than one by its form.
func isPlural(t *doc.Token) bool {
	switch strings.ToLower(t.Form) {
	case "they", "them", "their", "we", "us", "our", "both", "all", "these", "those", "people", "police":
		return true
	}
	return t.XPOS == "NNS" || t.XPOS == "NNPS" || t.UPOS == "NUM" && t.Form != "one" && t.Form != "1"
}
