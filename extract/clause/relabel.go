package clause

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// relabelled gives s with the clauses below its verbs attached as the verbs
// want them, where parsers go by what is nearest:
//
//   - the infinitive after the object of a verb such as "urge" or "cause" is
//     what the object is to do, neither its modifier nor a purpose;
//   - so is the infinitive after "called on her";
//   - a participle that a comma parts from the verb before it goes with that
//     verb ("fell, killing two"), though it is parsed as coordinated;
//   - a bare participle before a noun modifies it ("neighbouring Utopia");
//   - an infinitive or gerund right after what takes one completes it ("is due to
//     meet", "ruled out sending");
//   - a "passive" without auxiliary that has a complement is a past tense;
//   - a bare number after a verb that takes an object is its object ("wounded
//     more than 40");
//   - "that" with a whole clause after a noun such as "claim" brings in what is
//     claimed, and modifies nothing;
//   - what a verb such as "accuse" blames somebody for goes with the verb;
//   - whom a verb such as "accuse" blames is its object, no complement;
//   - a "that" that is no pronoun brings in a clause that has an object ("a lie
//     that they met");
//   - a receiver of nothing is an object ("visited Oslo");
//   - "the cause of which is unknown" is no complement of the verb before;
//   - "up to" before a number is no preposition, and "including" a participle of
//     the plural before it;
//   - a third person such as "adheres" is no noun among objects;
//   - what a sentence of a noun and its "participle" with a complement tells
//     is a clause ("Farmers called on the king to go").
//
// s stays as it is where nothing needs a change.
func relabelled(s *doc.Sentence) *doc.Sentence {
	r := relabeller{tree: newTree(s)}
	r.nounRoot()
	r.subjects()
	r.quantities()
	r.members()
	for i := range s.Tokens {
		if v := r.chargeOf(i); v >= 0 {
			r.set(i, v, "advcl")
		}
	}
	for i := range s.Tokens {
		if v := r.controllerOf(i); v >= 0 {
			r.set(i, v, "xcomp")
		} else if r.isComplement(i) {
			r.set(i, r.head(i), "xcomp")
		} else if r.isBlamed(i) {
			r.set(i, r.head(i), "obj")
		} else if r.isLoneThat(i) {
			r.set(i, r.head(i), "mark")
		} else if r.isReported(i) {
			r.set(i, r.head(i), "acl")
		}
	}
	for i := range s.Tokens {
		if r.isFreeParticiple(i) {
			r.set(i, r.head(i), "advcl")
		} else if r.isBareModifier(i) {
			r.set(i, i+1, "amod")
		} else if r.isAside(i) {
			r.set(i, r.head(i), "parataxis")
		} else if r.isCount(i) || r.isLoneObject(i) {
			r.set(i, r.head(i), "obj")
		}
		r.boundVerb(i)
	}
	return r.s
}

// A relabeller changes a copy of a sentence, made at the first change.
type relabeller struct {
	*tree
	changed bool
}

// set hangs token i on head by rel.
func (r *relabeller) set(i, head int, rel string) {
	if t := r.tok(i); t.Head == head && t.Deprel == rel {
		return
	}
	if !r.changed {
		c := *r.s
		c.Tokens = slices.Clone(r.s.Tokens)
		r.s, r.changed = &c, true
	}
	r.s.Tokens[i].Head, r.s.Tokens[i].Deprel = head, rel
	r.kids = r.s.Children()
}

// isReported says whether the clause at i, parsed as a relative clause, tells
// what the noun above it is about: "that" is its conjunction.
func (t *tree) isReported(i int) bool {
	up := t.head(i)
	if t.tok(i).Deprel != "acl:relcl" || up < 0 || !reported[t.lemma(up)] {
		return false
	}
	m, s := t.childBase(i, "mark"), t.subjectOf(i)
	return m >= 0 && t.lower(m) == "that" && s > m
}

// controllerOf is the verb that tells somebody to do, or lets or makes them
// do, what the infinitive at i says, where the tree has it otherwise; -1 for
// none.
func (t *tree) controllerOf(i int) int {
	rel, to := t.tok(i).Deprel, t.infinitiveMark(i)
	if rel != "advcl" && rel != "acl" || to < 1 || t.hasSubject(i) {
		return -1
	}
	start := slices.Min(t.subtree(i, t.isPunct)) // also the "not" of "not to go"
	up := t.head(i)
	verb, noun := up, -1
	if rel == "acl" && up >= 0 {
		verb, noun = t.head(up), up
	}
	if verb < 0 || verb > i || t.isPassive(verb) {
		return -1
	}
	told := t.child(verb, "obj", "iobj")
	if told < 0 || !directing[t.lemma(verb)] || takesInfinitive[t.lemma(told)] {
		told = t.controllingOblique(verb)
	}
	if told < 0 || noun >= 0 && noun != told {
		return -1
	}
	own := t.subtree(told, func(k int) bool { return k == i || t.isPunct(k) })
	if slices.Max(own) != start-1 {
		return -1
	}
	return verb
}

// isFreeParticiple says whether the participle at i, parsed as coordinated, has
// a comma and no conjunction before it.
func (t *tree) isFreeParticiple(i int) bool {
	if t.tok(i).XPOS != "VBG" || t.tok(i).Deprel != "conj" || t.childBase(i, "cc", "aux", "nsubj", "mark") >= 0 {
		return false
	}
	h := t.head(i)
	if h < 0 || h > i || !t.isVerb(h) || t.tok(h).XPOS == "VBG" || t.childBase(h, "aux") >= 0 && t.lemma(t.childBase(h, "aux")) == "be" {
		return false
	}
	first := slices.Min(t.subtree(i, t.isPunct))
	return first > 0 && t.tok(first-1).Form == ","
}

// isBareModifier says whether i is a participle alone right before the noun
// that it modifies, parsed as a clause.
func (t *tree) isBareModifier(i int) bool {
	words := t.subtree(i, t.isPunct)
	if t.tok(i).Deprel != "advcl" || len(words) > 1 || i+1 >= len(t.s.Tokens) {
		return false
	}
	x, next := t.tok(i).XPOS, t.tok(i+1)
	return (x == "VBG" || x == "VBN") && (next.UPOS == "PROPN" || next.UPOS == "NOUN") && next.Head != i
}

// isCount says whether the number, or counted noun, at i is the object of the
// verb before it, parsed as an adjunct without preposition.
func (t *tree) isCount(i int) bool {
	v := t.head(i)
	if t.rel(i) != "obl" || v < 0 || v > i || !transitive[t.lemma(v)] || t.isPassive(v) {
		return false
	}
	switch t.tok(i).UPOS {
	case "NUM":
		if strings.ContainsAny(t.tok(i).Form, "-:") {
			return false
		}
	case "NOUN":
		if t.childBase(i, "nummod") < 0 || timeNouns[t.lemma(i)] || measures[t.lemma(i)] {
			return false
		}
	default:
		return false
	}
	return t.childBase(i, "case") < 0 && t.childBase(v, "obj", "iobj", "ccomp", "xcomp") < 0
}

// nounRoot turns round a sentence that is a noun with a past "participle" to
// which all else belongs, when that is tagged as a past tense, is of a verb
// that has no passive ("Shares in Acme jumped 3 percent.") or has what only a
// finite verb of such a form has: something to be done by its subject or by
// another.
func (r *relabeller) nounRoot() {
	root := slices.IndexFunc(r.s.Tokens, func(t doc.Token) bool { return t.Head == doc.Root })
	if root < 0 || !r.isNominal(root) || r.isClauseHead(root) || r.tok(len(r.s.Tokens)-1).Form != "." {
		return
	}
	verb := r.pastOf(root)
	if verb < 0 {
		return
	}
	for _, k := range slices.Clone(r.kids[root]) {
		if k > verb {
			r.set(k, verb, r.tok(k).Deprel)
		}
	}
	r.set(verb, doc.Root, "root")
	r.set(root, verb, "nsubj")
	r.s.Tokens[verb].XPOS = "VBD"
}

// pastOf is the verb in the phrase of the root that is the predicate of the
// sentence, -1 for none.
func (t *tree) pastOf(root int) int {
	for i := root + 1; i < len(t.s.Tokens); i++ {
		if t.tok(i).Deprel != "acl" || t.childBase(i, "aux", "mark", "nsubj") >= 0 || t.child(i, "obl:agent") >= 0 {
			continue
		}
		x := t.tok(i).XPOS
		if x == "VBD" && t.tok(i).UPOS == "VERB" || x == "VBN" && t.head(i) == root && (t.hasTask(i) || intransitive[t.lemma(i)]) {
			return i
		}
	}
	return -1
}

// hasTask says whether a complement or a told oblique follows verb i: "promised
// to go", "called on them to go".
func (t *tree) hasTask(i int) bool {
	if v, ok := verbs[t.lemma(i)]; ok && v.modality == Planned && t.child(i, "xcomp") >= 0 {
		return true
	}
	return t.toldOblique(i) >= 0 && slices.ContainsFunc(t.kids[i], func(k int) bool {
		return (t.rel(k) == "advcl" || t.rel(k) == "xcomp") && t.infinitiveMark(k) >= 0
	})
}
