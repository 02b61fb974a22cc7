package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// Kinds of things that need no word list in the frame file.
const (
	kindPerson = "PER"
	kindOrg    = "ORG"
	kindPlace  = "LOC"
	kindOther  = "MISC"
	kindEvent  = "EVENT"
	kindName   = "NAME"
	kindNumber = "NUMBER"
	kindTime   = "TIME"
	kindTitle  = "TITLE"
	kindThing  = "THING"
	kindPost   = "OFFICE" // has a word list

	kindFacility = "FACILITY" // has a word list, and is a place as well
)

// kinds tells what kinds of thing the phrase of a head word may be: by its
// name tag, the type of its mention, its pronoun, or the word lists of the
// frame file.
func (r *recogniser) kinds(sent, head int) []string {
	t := &r.d.Sentences[sent].Tokens[head]
	out := r.plainKinds(sent, head)
	if t.Lemma == "office" && r.isRoom(sent, head) {
		out = slices.DeleteFunc(out, func(k string) bool { return k == kindPost })
	}
	if slices.Contains(r.frames.Kinds(t.Lemma), kindPerson) {
		return append(out, kindTitle)
	}
	return out
}

// isRoom says whether an office is a room and no post: "left HIS office", but "left
// office".
func (r *recogniser) isRoom(sent, head int) bool {
	s := &r.d.Sentences[sent]
	return slices.ContainsFunc(r.kids[sent][head], func(k int) bool {
		d := s.Tokens[k].Deprel
		return k < head && (d == "det" || d == "nmod:poss")
	})
}

func (r *recogniser) plainKinds(sent, head int) []string {
	t := &r.d.Sentences[sent].Tokens[head]
	switch t.UPOS {
	case "PRON", "DET":
		return r.pronounKinds(sent, head)
	case "NUM":
		if n, ok := r.partOf(sent, head); ok {
			return r.kinds(sent, n)
		}
		return []string{kindNumber}
	case "PROPN":
		return r.nameKinds(sent, head)
	case "NOUN":
		if r.looksLikeName(sent, head) {
			return r.nameKinds(sent, head)
		}
		return r.nounKinds(sent, head)
	case "ADJ":
		if k := r.frames.Kinds(t.Lemma); len(k) > 0 {
			return slices.Clone(k)
		}
	}
	if t.Name != "" {
		return r.nameKinds(sent, head)
	}
	return []string{kindThing}
}

// nameKinds goes by the tag of the name layer and by the type of the chain. A
// proper noun without either may be anybody; a common word inside a name
// counts as well ("the Riga Accord").
func (r *recogniser) nameKinds(sent, head int) []string {
	s := &r.d.Sentences[sent]
	t := &s.Tokens[head]
	out := slices.Clone(r.frames.Kinds(t.Lemma))
	_, tag, _ := strings.Cut(t.Name, "-")
	chain := r.types[token{sent, head}]
	switch {
	case tag == "" && english.IsTime(&s.Tokens[head]):
		return []string{kindTime}
	case tag == "" && chain == "" && len(out) == 0:
		return []string{kindPerson, kindOrg, kindPlace, kindOther, kindName}
	}
	for _, k := range []string{tag, chain} {
		switch k {
		case "":
		case kindPerson, kindOrg, kindPlace:
			out = append(out, k)
		default:
			out = append(out, kindOther)
		}
	}
	return append(out, kindName)
}

// looksLikeName says whether a noun is a name that the tagger has missed: it
// has a capital inside a sentence whose other words have not, and no list
// knows it.
func (r *recogniser) looksLikeName(sent, head int) bool {
	s := &r.d.Sentences[sent]
	t := &s.Tokens[head]
	if head == 0 || !t.IsCapital() || len(r.frames.Kinds(t.Lemma)) > 0 || len(r.frames.Noun(t.Lemma)) > 0 {
		return false
	}
	return slices.ContainsFunc(s.Tokens, func(o doc.Token) bool { return o.UPOS == "VERB" && !o.IsCapital() })
}

var (
	personPronouns = words("i me you he him she her who whom himself herself myself yourself everybody everyone somebody someone nobody anybody anyone")
	groupPronouns  = words("we us they them themselves ourselves both all others many several most some few those each none")
)

// pronounKinds goes by the form of a pronoun, and by the chain where there is
// one for "it".
func (r *recogniser) pronounKinds(sent, head int) []string {
	if n, ok := r.partOf(sent, head); ok {
		return r.kinds(sent, n)
	}
	w := strings.ToLower(r.d.Sentences[sent].Tokens[head].Form)
	switch t := r.types[token{sent, head}]; {
	case personPronouns[w]:
		return []string{kindPerson}
	case t != "":
		return []string{t}
	case groupPronouns[w]:
		return []string{kindPerson, kindOrg, kindPlace}
	}
	return []string{kindThing}
}

// nounKinds goes by the word lists, by the endings of words for people, and
// through a quantity to what it counts ("dozens of people").
func (r *recogniser) nounKinds(sent, head int) []string {
	t := &r.d.Sentences[sent].Tokens[head]
	lemma := strings.ToLower(t.Lemma)
	if english.IsTimeNoun(lemma) {
		return []string{kindTime}
	}
	if quantities[lemma] {
		if n, ok := r.partOf(sent, head); ok {
			return r.kinds(sent, n)
		}
		if t.XPOS == "NNS" && counts[lemma] {
			return []string{kindNumber} // "dozens were hurt"
		}
	}
	out := slices.Clone(r.frames.Kinds(lemma))
	if i := strings.LastIndexByte(lemma, '-'); i >= 0 && len(out) == 0 {
		out = slices.Clone(r.frames.Kinds(lemma[i+1:])) // "vice-chancellor"
	}
	if len(r.frames.Noun(lemma)) > 0 && !slices.Contains(out, kindEvent) {
		out = append(out, kindEvent)
	}
	if mt := r.types[token{sent, head}]; mt != "" && !slices.Contains(out, mt) {
		out = append(out, mt)
	}
	if len(out) == 0 && isPersonWord(lemma) {
		out = append(out, kindPerson)
	}
	if len(out) == 0 {
		return []string{kindThing}
	}
	return out
}

// isPersonWord knows the endings that make words for people and little else.
func isPersonWord(lemma string) bool {
	for _, end := range []string{"man", "woman", "men", "women", "people", "person", "ist", "ologist", "ician", "keeper", "goer", "worker", "maker", "holder", "owner", "hunter", "fighter", "leader"} {
		if strings.HasSuffix(lemma, end) && len(lemma) > len(end)+1 {
			return true
		}
	}
	return false
}

var quantities = words("dozen hundred thousand million billion score number group majority series pair couple lot handful plenty rest half quarter third tens round set crowd team class generation type kind total")

// counts are quantities that may stand for people by themselves.
var counts = words("dozen score hundred thousand million")

// partOf finds what a quantity or a pronoun is a part of: "two OF THE MEN".
func (r *recogniser) partOf(sent, head int) (int, bool) {
	s := &r.d.Sentences[sent]
	for _, k := range r.kids[sent][head] {
		if isOf(s, r.kids[sent], k) {
			return k, true
		}
	}
	return 0, false
}

// isOf says whether token k is an "of" phrase.
func isOf(s *doc.Sentence, kids [][]int, k int) bool {
	if s.Tokens[k].Deprel != "nmod" && s.Tokens[k].Deprel != "obl" {
		return false
	}
	return slices.ContainsFunc(kids[k], func(m int) bool {
		return s.Tokens[m].Deprel == "case" && strings.EqualFold(s.Tokens[m].Form, "of")
	})
}
