package clause

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// PhraseOf gives the phrase of a head word: its subtree without its own
// preposition or subordinator, conjunction and outer punctuation.
func PhraseOf(s *doc.Sentence, head int) Phrase {
	t := newTree(s)
	return t.phrase(head, nil)
}

// Coordination gives the members of the coordination that head begins, in
// order, and its lower-case conjunction; nil when there is one member only.
func Coordination(s *doc.Sentence, head int) ([]Phrase, string) {
	t := newTree(s)
	return t.parts(head, nil)
}

// phrase builds the phrase of head, leaving out the subtrees skip refuses. A
// nonverbal predicate loses the dependents of the clause that it heads.
func (t *tree) phrase(head int, skip func(int) bool) Phrase {
	predicate := t.isPredicate(head)
	tokens := t.subtree(head, func(k int) bool {
		if t.tok(k).XPOS == "WP$" && t.tok(k).Head == head {
			return true // "whose robots": robots
		}
		if skip != nil && skip(k) {
			return true
		}
		if t.tok(k).Head != head {
			return false
		}
		if predicate && t.ofClause(head, k) {
			return true
		}
		switch t.rel(k) {
		case "case": // also the 's of a possessor
			return true
		case "mark", "cc":
			return k < head && !((t.lower(k) == "whether" || t.lower(k) == "if") && t.rel(head) == "ccomp")
		case "advmod", "obl", "nmod": // "two days before her death": of the preposition
			return k < head && t.tok(k).Deprel != "nmod:poss" && t.tok(k).Deprel != "nmod:desc" && t.beforeCase(head, k)
		case "conj":
			return t.isClauseHead(k)
		}
		return false
	})
	return Phrase{Head: head, Tokens: t.strip(tokens)}
}

// isTitle says whether what head and last begin and end stands in quotation marks alone, which
// make one name of it: "called “Cowboys and Indians”".
func (t *tree) isTitle(head, last int) bool {
	first := t.subtree(head, nil)[0]
	for first < head && t.tok(first).Form == "," {
		first++
	}
	opens := first > 0 && t.tok(first-1).IsQuote() || t.tok(first).IsQuote()
	return opens && t.tok(head).UPOS == "PROPN" && t.tok(last).UPOS == "PROPN" && last+1 < len(t.s.Tokens) && t.tok(last+1).IsQuote()
}

// parts lists the nominal coordination that head begins.
func (t *tree) parts(head int, skip func(int) bool) ([]Phrase, string) {
	var members []int
	conj := ""
	for _, k := range t.kids[head] {
		if t.rel(k) != "conj" || t.isAllBut(head, k) || t.isInstead(k) || t.isClauseHead(k) || t.isOrMore(k) || t.isFirm(head, k) || t.isMeasure(head, k) || skip != nil && skip(k) {
			continue
		}
		members = append(members, k)
		if cc := t.childBase(k, "cc"); cc >= 0 {
			conj = t.lower(cc)
		}
	}
	if len(members) == 0 || t.isTitle(head, members[len(members)-1]) {
		return nil, ""
	}
	last := members[len(members)-1]
	behind := func(k int) bool { return t.rel(k) == "nmod" && k > last && t.tok(k).Head == head }
	first := t.phrase(head, func(k int) bool {
		return skip != nil && skip(k) || behind(k) || t.tok(k).Head == head && (t.rel(k) == "conj" || t.rel(k) == "cc")
	})
	out := []Phrase{first}
	for _, m := range members {
		p := t.phrase(m, skip)
		for _, k := range t.kids[head] { // what stands behind the last is told of that
			if m == last && behind(k) {
				p.Tokens = append(p.Tokens, t.subtree(k, nil)...)
			}
		}
		slices.Sort(p.Tokens)
		out = append(out, p)
	}
	return out, conj
}

// isFirm says whether "&" makes one name of head and k: "Calder & Finch".
func (t *tree) isFirm(head, k int) bool {
	cc := t.childBase(k, "cc")
	return cc >= 0 && t.tok(cc).Form == "&" && t.tok(head).IsCapital() && t.tok(k).IsCapital()
}

// notAll is the "not" right before a subject that is all of something: "not everyone",
// -1 for none.
func (t *tree) notAll(head int) int {
	first := t.subtree(head, nil)[0]
	if n := first - 1; n >= 0 && t.lower(n) == "not" && t.head(n) == t.head(head) && whole[t.lower(first)] {
		return n
	}
	return -1
}

var whole = words("everyone everybody everything all every each")

// isInstead says whether the conjunct k is what is not so: "by hand rather than by machine".
func (t *tree) isInstead(k int) bool {
	cc := t.childBase(k, "cc")
	return cc >= 0 && (t.lower(cc) == "rather" || t.lower(cc) == "instead" || t.lower(cc) == "not")
}

// isAllBut says whether k is left out of head: "all but one".
func (t *tree) isAllBut(head, k int) bool {
	cc := t.childBase(k, "cc")
	return t.lower(head) == "all" && cc >= 0 && t.lower(cc) == "but"
}

// isMeasure says whether two counted units are one measure: "two hours and 48 minutes".
func (t *tree) isMeasure(head, k int) bool {
	unit := func(i int) bool {
		return t.childBase(i, "nummod") >= 0 && len(t.kids[i]) <= 4 && units[t.lemma(i)]
	}
	return unit(head) && unit(k) && t.lemma(head) != t.lemma(k)
}

var units = words("year month week day hour minute second kilometre kilometer metre meter centimetre centimeter mile foot inch kilogram kilo gram pound ounce stone")

// isOrMore finds the "more" of "107 or more", which is no alternative.
func (t *tree) isOrMore(k int) bool {
	switch t.lower(k) {
	case "more", "less", "fewer", "so", "thereabouts":
		cc := t.childBase(k, "cc")
		return cc >= 0 && t.lower(cc) == "or" && len(t.kids[k]) == 1
	}
	return false
}

// preposition gives the tokens of the preposition of head with their fixed
// continuations, and its text in lower case: "in", "because of", "out of".
func (t *tree) preposition(head int) ([]int, string) {
	var tokens []int
	for _, k := range t.kids[head] {
		if t.rel(k) != "case" || t.tok(k).UPOS == "PART" || k > head && !t.isRelativePronoun(head) {
			continue
		}
		tokens = append(tokens, t.subtree(k, t.isPunct)...)
	}
	slices.Sort(tokens)
	text := ""
	for i, k := range tokens {
		if i > 0 {
			text += " "
		}
		text += t.lower(k)
	}
	return tokens, text
}

// beforeCase says whether k stands before the preposition of head.
func (t *tree) beforeCase(head, k int) bool {
	c := t.childBase(head, "case")
	return c > k && c < head
}

// strip takes punctuation off both ends; brackets and quotation marks stay
// when both members of the pair are inside.
func (t *tree) strip(tokens []int) []int {
	for len(tokens) > 1 && t.tok(tokens[0]).UPOS == "PUNCT" && !t.pairs(tokens) {
		tokens = tokens[1:]
	}
	for len(tokens) > 1 && t.tok(tokens[len(tokens)-1]).UPOS == "PUNCT" && !t.closes(tokens) {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

var closers = map[string]string{"(": ")", "[": "]", "“": "”", "‘": "’", "\"": "\"", "-LRB-": "-RRB-"}

// pairs says whether the first token opens a pair that closes before the
// last token: '"Deal" of the year'.
func (t *tree) pairs(tokens []int) bool {
	want := closers[t.tok(tokens[0]).Form]
	return want != "" && t.has(tokens[1:len(tokens)-1], want)
}

// closes says whether the last token closes a pair opened after the first.
func (t *tree) closes(tokens []int) bool {
	last := t.tok(tokens[len(tokens)-1]).Form
	for open, shut := range closers {
		if shut == last && t.has(tokens[:len(tokens)-1], open) {
			return true
		}
	}
	return false
}

func (t *tree) has(tokens []int, form string) bool {
	return slices.ContainsFunc(tokens, func(k int) bool { return t.tok(k).Form == form })
}
