package statement

import (
	"slices"
)

func isAnyOf(s string, of ...string) bool { return slices.Contains(of, s) }

func rangeOf(from, to int) []int {
	var out []int
	for k := from; k < to; k++ {
		out = append(out, k)
	}
	return out
}

// hasVerb says whether a verb stands among tokens: indirect speech is a clause.
func (t *speechTree) hasVerb(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(k int) bool { return t.tok(k).UPOS == "VERB" || t.tok(k).UPOS == "AUX" })
}

// asideBefore says whether a comma, or one and a conjunction, stand before v.
func (r *speechReader) asideBefore(sent, v int) bool {
	t := &r.trees[sent]
	for k := v - 1; k >= 0 && k >= v-3; k-- {
		switch t.tok(k).UPOS {
		case "PUNCT":
			return true
		case "CCONJ", "ADV", "SCONJ":
			continue
		}
		return false
	}
	return false
}

// finite says whether v is a finite verb or has an auxiliary that is.
func (t *speechTree) finite(v int) bool {
	switch t.tok(v).XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBN", "VB", "VBG":
		return v > 0 && (t.tok(v-1).UPOS == "AUX" || v > 1 && t.tok(v-1).UPOS == "ADV" && t.tok(v-2).UPOS == "AUX")
	}
	return false
}

// looksPassive says whether v is a participle after a form of "be".
func (t *speechTree) looksPassive(v int) bool {
	if t.kid(v, "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	for k := v - 1; k >= 0 && k >= v-2; k-- {
		if t.tok(k).UPOS == "AUX" {
			return t.tok(v).XPOS == "VBN" && t.lemma(k) == "be"
		}
	}
	return false
}

// stretch is the first token of the stretch without commas that ends before
// end; 0 also for one that begins the sentence.
func (t *speechTree) stretch(end int) int {
	k := end
	for k > 0 && !isAnyOf(t.tok(k-1).Form, ",", ";", ":", `"`, "“", "”", "—", "–") {
		k--
	}
	return k
}

// isPhrase says whether the tokens can be one noun phrase: no finite verb, no
// word that begins a clause, a noun inside.
func (t *speechTree) isPhrase(from, to int) bool {
	switch t.tok(from).UPOS {
	case "ADP", "SCONJ", "CCONJ", "VERB", "AUX", "PART", "PUNCT", "ADV":
		return false
	}
	if t.isRelative(from) {
		return false
	}
	noun := false
	for k := from; k < to; k++ {
		if t.finite(k) && t.tok(k).UPOS != "PROPN" && t.tok(k).UPOS != "NOUN" || t.tok(k).UPOS == "SCONJ" {
			return false
		}
		if k > from && (t.lower(k) == "who" || t.lower(k) == "which") {
			return false
		}
		noun = noun || t.isNominal(k)
	}
	return noun
}

// isName says whether the tokens are a name, titles included: nouns and
// adjectives only, the last of them a name.
func (t *speechTree) isName(from, to int) bool {
	if to-from > 8 || to <= from {
		return false
	}
	proper := false
	for k := from; k < to; k++ {
		switch t.tok(k).UPOS {
		case "PROPN":
			proper = true
		case "NOUN", "ADJ", "PART", "PUNCT", "DET", "X":
		default:
			return false
		}
	}
	return proper
}

// isApposition says whether a stretch can describe the one before it: a
// phrase, an age, or a relative clause.
func (t *speechTree) isApposition(from, to int) bool {
	if from >= to {
		return false
	}
	if t.lower(from) == "who" || t.lower(from) == "whose" || t.lower(from) == "which" {
		return true
	}
	return t.isPhrase(from, to) || t.tok(from).UPOS == "NUM" || t.tok(from).UPOS == "ADV" || t.tok(from).UPOS == "ADP"
}

// isBoundary says whether the token ends a stretch: punctuation that is no
// part of a word.
func (t *speechTree) isBoundary(k int) bool {
	return t.isPunct(k) && !isAnyOf(t.tok(k).Form, "-", "'", ".-") || isAnyOf(t.tok(k).Form, ",", ";", ":")
}

// isTimeWord says whether k begins a bare adverbial of time: "Monday", "last
// week", "earlier this year".
func (t *speechTree) isTimeWord(k int) bool {
	return timeWords[t.lower(k)]
}

var timeWords = set(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow last this
	earlier later next mon. tue. wed. thu. fri. sat. sun. mon tue wed thu fri sat sun`)

// nameOrPronoun says whether the tokens are a name of the name layer or a
// personal pronoun.
func (t *speechTree) nameOrPronoun(tokens []int) bool {
	last := t.tok(tokens[len(tokens)-1])
	return last.Name != "" || last.UPOS == "PRON" && last.XPOS == "PRP"
}

// leftStart is the token after the last semicolon before k.
func (t *speechTree) leftStart(k int) int {
	for ; k > 0; k-- {
		if t.tok(k-1).Form == ";" {
			return k
		}
	}
	return 0
}

// clauseIn says whether a finite verb stands among tokens, and whether they
// are but a subordinate clause.
func (t *speechTree) clauseIn(tokens []int) (clause, subordinate bool) {
	verbs := 0
	for _, k := range tokens {
		if t.finite(k) && (t.tok(k).UPOS == "VERB" || t.tok(k).UPOS == "AUX") {
			verbs++
		}
	}
	first := tokens[0]
	if t.tok(first).UPOS != "SCONJ" && !subordinators[t.lower(first)] {
		return verbs > 0, false
	}
	for n, k := range tokens {
		if t.tok(k).Form == "," && n+1 < len(tokens) {
			main, _ := t.clauseIn(tokens[n+1:])
			return verbs > 0, !main
		}
	}
	return verbs > 0, true
}

var subordinators = set("when while if after before as although though because since once until unless whereas")

// startsPhrase says whether a noun phrase can begin with k.
func (t *speechTree) startsPhrase(k int) bool {
	switch t.tok(k).UPOS {
	case "DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM":
		return !t.isTimeWord(k)
	}
	return false
}

// commaFrom is the first comma at or after k, -1 where a finite verb comes
// first.
func (t *speechTree) commaFrom(k int) int {
	for ; k < len(t.kids); k++ {
		if t.tok(k).Form == "," {
			return k
		}
		if t.finite(k) && !t.isNominal(k) {
			return -1
		}
	}
	return -1
}

// firstNominal is the last noun of the run of nouns that begins at or after k.
func (t *speechTree) firstNominal(k int) int {
	head := -1
	for ; k < len(t.kids); k++ {
		switch {
		case t.isNominal(k):
			head = k
		case head >= 0 || t.isPunct(k) || t.tok(k).UPOS == "VERB":
			return head
		}
	}
	return head
}

// onlyConnective says whether the tokens only connect: "But", "However,".
func (t *speechTree) onlyConnective(tokens []int) bool {
	for _, k := range tokens {
		switch t.tok(k).UPOS {
		case "CCONJ", "ADV", "PUNCT":
		default:
			return false
		}
	}
	return true
}

// isRelative says whether i is a relative pronoun.
func (t *speechTree) isRelative(i int) bool {
	switch t.lower(i) {
	case "who", "which", "that":
		return t.tok(i).UPOS == "PRON" || t.tok(i).UPOS == "SCONJ"
	}
	return false
}

// pauseBetween says whether a comma stands between two tokens.
func (t *speechTree) pauseBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if t.tok(k).Form == "," {
			return true
		}
	}
	return false
}
