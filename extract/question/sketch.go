package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// placeholders leave open who or what takes part, and where.
var placeholders = set("someone somebody something somewhere someplace somehow anyone anybody anything anywhere")

// nowhere are placeholders of which a fact need not have anything.
var nowhere = set("somewhere someplace somehow anywhere")

// sketchAux are the auxiliaries of a sketch in any form.
var sketchAux = set("is are was were be been being am has have had having do does did will would can could may might shall should must wo ca")

var sketchNot = set("not n't n’t never")

// particles make one verb with the verb that they follow: "carry out".
var particles = set("up out down off away back apart together along over")

// A sketch is a question that names nothing but its verb ("Who did someone give
// something to?"). Parsers make little of so few words, but their order leaves no
// doubt (FitzGerald et al. 2018, the slots of QA-SRL):
//
//	question word, auxiliary, subject, verb, object, preposition, rest
type sketch struct {
	s      *doc.Sentence
	words  []doc.Token // without punctuation
	verb   int         // in words
	parted int         // the particle of the verb that stands behind its object, -1 without
	task   bool        // it asks what is done below the verb: "What did someone fail to do?"
	out    []doc.Token
}

// sketched gives the tree of a sketch, nil for any other question.
func sketched(s *doc.Sentence) *doc.Sentence {
	k := sketch{s: s, verb: -1, parted: -1}
	for _, t := range s.Tokens {
		if t.UPOS != "PUNCT" && strings.Trim(t.Form, "?.!") != "" {
			k.words = append(k.words, t)
		}
	}
	if len(k.words) < 2 || !k.findVerb() {
		return nil
	}
	return k.tree()
}

func (k *sketch) low(i int) string {
	if i < 0 || i >= len(k.words) {
		return ""
	}
	return lowerForm(&k.words[i])
}

// asking gives the number of words that ask; 0 when it is none that a sketch has.
func (k *sketch) asking() int {
	switch k.low(0) {
	case "who", "whom", "what", "when", "where", "why":
		return 1
	case "how":
		if k.low(1) == "long" || k.low(1) == "much" {
			return 2
		}
		return 1
	}
	return 0
}

// findVerb finds the one word that is none of grammar, or else a "do" or "have"
// behind which no verb stands.
func (k *sketch) findVerb() bool {
	first := k.asking()
	if first == 0 {
		return false
	}
	rest := false // behind the first placeholder or preposition after the verb
	for i := first; i < len(k.words); i++ {
		w := k.low(i)
		switch {
		case placeholders[w], sketchAux[w], sketchNot[w]:
		case k.verb >= 0 && (schema.IsPreposition(w) || particles[w] || w == "doing"):
			rest = true
		case k.verb >= 0 || rest, schema.IsPreposition(w) && w != "like":
			return false
		default:
			k.verb = i
		}
		if i > 0 && w != k.words[i].Form {
			return false // a name: "in May"
		}
	}
	for i := len(k.words) - 1; k.verb < 0 && i >= first; i-- {
		switch w := k.low(i); {
		case sketchAux[w]:
			if !slices.Contains([]string{"do", "does", "did", "done", "have", "has", "had", "having"}, w) {
				return false
			}
			k.verb = i
		case !placeholders[w]:
			return false
		}
	}
	return k.verb > 0 && (k.verb == first || k.low(k.verb-1) != "the")
}

// add appends a word of the question to the tree. Heads are those of the question
// until tree renumbers them.
func (k *sketch) add(i int, deprel, upos, xpos string) {
	t := k.words[i]
	t.Head, t.Deprel, t.UPOS, t.XPOS, t.Name = k.verb, deprel, upos, xpos, ""
	if deprel == "root" {
		t.Head = doc.Root
	}
	k.out = append(k.out, t)
}

func (k *sketch) tree() *doc.Sentence {
	first := k.asking()
	aux, subject := "", -1
	for i := first; i < k.verb; i++ {
		switch w := k.low(i); {
		case placeholders[w] && subject >= 0:
			return nil
		case placeholders[w]:
			subject = i
		case !sketchNot[w]:
			aux = w
		}
	}
	tag, lemma := k.verbTag(aux)
	passive := tag == "VBN" && auxLemma(aux) == "be"
	objects, prep, oblique := k.behind()
	k.question(first, subject, passive, len(objects), prep, oblique)
	k.before(first, subject, passive)
	k.add(k.verb, "root", "VERB", tag)
	k.out[len(k.out)-1].Lemma = lemma
	if particles[k.low(k.verb+1)] {
		k.add(k.verb+1, "compound:prt", "ADP", "RP")
	}
	for n, i := range objects {
		rel := "obj"
		if n == 0 && (len(objects) > 1 || subject >= 0 && k.low(0) == "what" && prep < 0 && !passive) {
			rel = "iobj"
		}
		k.add(i, rel, "PRON", "NN")
	}
	if k.parted >= 0 {
		k.add(k.parted, "compound:prt", "ADP", "RP")
	}
	if oblique >= 0 {
		k.add(oblique, "obl", "PRON", "NN")
		k.add(prep, "case", "ADP", "IN")
		k.out[len(k.out)-1].Head = oblique
	}
	return k.number()
}

// before adds what stands between the question word and the verb.
func (k *sketch) before(first, subject int, passive bool) {
	nsubj, last := "nsubj", -1
	if passive {
		nsubj = "nsubj:pass"
	}
	for i := first; i < k.verb; i++ {
		switch w := k.low(i); {
		case i == subject:
			k.add(i, nsubj, "PRON", "NN")
		case sketchNot[w]:
			k.add(i, "advmod", "PART", "RB")
		default:
			last = len(k.out)
			k.add(i, "aux", "AUX", k.words[i].XPOS)
			k.out[last].Lemma = auxLemma(w)
			if !slices.Contains([]string{"be", "have", "do"}, auxLemma(w)) {
				k.out[last].XPOS = "MD"
			}
		}
	}
	if passive {
		k.out[last].Deprel = "aux:pass"
	}
}

// behind finds what stands behind the verb: its objects, and a preposition with
// what it brings in, -1 where it is stranded. A verb that is left open ("to do
// something") adds nothing.
func (k *sketch) behind() (objects []int, prep, oblique int) {
	prep, oblique = -1, -1
	i := k.verb + 1
	if particles[k.low(i)] {
		i++
	}
	for ; i < len(k.words); i++ {
		w := k.low(i)
		switch {
		case w == "do" || w == "doing":
			if prep >= 0 && k.low(prep) == "to" {
				prep = -1
			}
			k.task = i == len(k.words)-1
			return objects, prep, oblique
		case nowhere[w]:
			if prep == i-1 {
				prep = -1
			}
		case placeholders[w] && prep >= 0:
			oblique = i
			return objects, prep, oblique
		case placeholders[w]:
			objects = append(objects, i)
		case particles[w] && i == len(k.words)-1 && len(objects) == 1:
			k.parted = i // "figure something OUT"
		case schema.IsPreposition(w):
			prep = i
		}
	}
	return objects, prep, oblique
}

// question adds the question word at its place in the clause.
func (k *sketch) question(first, subject int, passive bool, objects, prep, oblique int) {
	rel := "advmod"
	who := slices.Contains([]string{"who", "whom", "what"}, k.low(0))
	stranded := prep >= 0 && oblique < 0
	switch {
	case !who:
	case stranded && subject >= 0:
		rel = "obl"
	case subject < 0 && passive:
		rel = "nsubj:pass"
	case subject < 0:
		rel = "nsubj"
	case objects > 0 && k.low(0) != "what" && !passive:
		rel = "iobj"
	case k.task && k.low(0) == "what":
		rel = "xcomp"
	default:
		rel = "obj"
	}
	upos := "ADV"
	if who {
		upos = "PRON"
	}
	k.add(0, rel, upos, "WP")
	if first > 1 {
		k.out[0].Head = 1
		k.out[0].Deprel = "advmod"
		k.add(1, "advmod", "ADV", "RB")
	}
	if rel == "obl" {
		k.add(prep, "case", "ADP", "IN")
		k.out[len(k.out)-1].Head = 0
	}
}

// number makes the tree of the words that were added, in the order of the
// question.
func (k *sketch) number() *doc.Sentence {
	out := *k.s
	order := make([]int, len(k.out)) // of each added word in words
	for n := range k.out {
		order[n] = slices.IndexFunc(k.words, func(t doc.Token) bool { return t.Span == k.out[n].Span })
	}
	sorted := slices.Clone(order)
	slices.Sort(sorted)
	out.Tokens = make([]doc.Token, len(k.out))
	for n, t := range k.out {
		if t.Head >= 0 {
			t.Head = slices.Index(sorted, t.Head)
		}
		out.Tokens[slices.Index(sorted, order[n])] = t
	}
	return &out
}
